"""What `html` reads of a page: its visible lines, the blocks that they stand in, what its head holds."""

from __future__ import annotations

from attrs import define, field

__all__ = ["HtmlImage", "HtmlLine", "HtmlPage"]


@define
class HtmlImage:
    """A picture: its address and the words for it as printed, and the block that it stands in."""

    address: str
    alt: str
    block: int


@define
class HtmlLine:
    """A line of text: the block it stands in, its own element, how many characters are links.

    `links` are the words and addresses of its links, `images` the pictures before it, `table` is the number
    of the table that it is a row of, `columns` that in which each of its cells begins, if cells span several
    columns or rows. `item`: whether it is an item of a list.
    """

    text: str
    block: int
    tag: str
    heading: int
    linked: int
    mark: str = ""  # the part of a profile that it stands in
    links: tuple[tuple[str, str], ...] = ()
    images: tuple[HtmlImage, ...] = ()
    table: int = 0
    columns: tuple[int, ...] = ()
    item: bool = False


@define
class HtmlPage:
    """The visible lines, the blocks in document order, and what the head holds.

    `images` are the pictures after the last line.

    A block is an element that may hold lines: `tags`, `names` (what it calls itself: id and class) and
    `parents` (the number of the block around it, -1: none) have one entry for each. Paragraphs, headings and
    items of lists are none; they are the lines.
    """

    lines: list[HtmlLine] = field(factory=list)
    images: list[HtmlImage] = field(factory=list)
    tags: list[str] = field(factory=list)
    names: list[str] = field(factory=list)
    parents: list[int] = field(factory=list)
    title: str = ""
    affixes: tuple[str, ...] = ()  # what a profile knows to stand beside the headline in `title`
    meta_tags: list[tuple[str, str]] = field(factory=list)  # name in lower case, content
    linked_data: list[str] = field(factory=list)  # JSON-LD
    scripts: list[str] = field(factory=list)  # all others
    accounts: list[str] = field(factory=list)  # the text of elements that are called what accounts are called
    unseen: bool = False  # whether a style hides something
    chosen: dict[str, str] = field(factory=dict)  # the date and source that a profile's selectors found
