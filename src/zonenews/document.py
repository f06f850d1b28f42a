"""What flows inside: the page as it was read, the page normalised, and the label of each line.

`read` makes a `ReadPage`, `normalise` a `Document`, `label` one `Label` a line. Offsets inside the
library index `Document.text`; `Document.span` turns them into spans of the page as it was read.
"""

from __future__ import annotations

import enum
import math
from bisect import bisect_left
from collections.abc import Callable, Iterator

from attrs import field, frozen

from zonenews.article import BlockKind, ParagraphKind, Script, Span

__all__ = [
    "STAFF",
    "Document",
    "Found",
    "Furniture",
    "HeadlineRole",
    "Inset",
    "Item",
    "ItemKind",
    "Label",
    "Line",
    "Markup",
    "Meta",
    "Part",
    "ReadPage",
]


@frozen
class Markup:
    """What HTML says of a line: evidence for the labeller, absent from text pages."""

    tag: str
    """The block element that made the line, lower case: p, div, td, li, h1..."""
    heading: int
    """Heading level 1-6, 0 if the line is in no heading."""
    link_density: float
    """Share of the line's characters inside links, 0-1."""
    article: float
    """How likely the line's container is the article's own, 0-1."""
    mark: str = ""
    """The part of a profile that the line stands in: title, date, source, body, noise."""
    table: int = 0
    """The number of the table that the line is a row of, its cells parted by tabs; 0: none."""
    columns: tuple[int, ...] = ()
    """Of a row the column in which each of its cells begins, if cells span several columns or rows."""
    item: bool = False
    """Whether the line is an item of a list."""


@frozen(weakref_slot=False)
class Inset:
    """A link in a line, or a picture before one: no evidence, but a part of the article."""

    place: int
    """Where it begins in the page as it was read; a picture stands before a line."""
    address: str
    words: str
    """What a link stands on, what is printed for a picture that cannot be shown."""


@frozen
class Meta:
    """What the page's head says of the article; each value as printed, `None` if absent or empty."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    site: str | None = None
    printed_title: str | None = None
    """The title as it is printed; `title` is that with punctuation as in `Document.match`."""
    whole: str | None = None
    """All that `<title>` says, with the names of site and columns."""
    date_order: str | None = None
    """Of a date such as 04/03/2010: "dmy", "mdy", `None` where no profile tells."""
    source_label: str | None = None
    """What the site calls the source, where a profile tells: 出自."""
    profiled: frozenset[str] = frozenset()
    """Which of these a profile's selectors gave: these win over the visible text."""


@frozen
class ReadPage:
    """The page as it was read: its visible text, what the mark-up says of each line, and its head.

    `markup` has one entry for each line of `text`, blank ones too; it is empty for text pages.
    """

    text: str
    markup: tuple[Markup | None, ...] = ()
    meta: Meta = Meta()
    links: tuple[Inset, ...] = ()
    images: tuple[Inset, ...] = ()
    """Those that may stand in the article, in the order of the page."""
    pages: tuple[str, ...] = ()
    """The addresses of the other parts of an article of several pages."""


@frozen
class Furniture:
    """A line that stands on many pages of a site and is no part of an article.

    Args:
        text: the line without blanks, each number as 0, as `zonenews.furniture.levelled` writes it;
            ``相关链接:…`` for every line that begins so.
        kind: the kind of boilerplate that it is.
        pages: on how many of the pages it stands that it was learned from; 0 if it was written by hand.
        misread: on how many of these it was taken for a part of the article.
    """

    text: str
    kind: BlockKind = BlockKind.OTHER
    pages: int = 0
    misread: int = 0

    @property
    def hidden(self) -> bool:
        """Whether pages are read as if it were not there: it is known to mislead."""
        return self.misread > 0 or not self.pages


@frozen(weakref_slot=False)
class Line:
    """A non-blank line of the normalised text, without the blanks around it."""

    start: int
    end: int
    markup: Markup | None = None
    furniture: Furniture | None = None
    """What the profile of the site knows it as."""


@frozen
class Document:
    """The normalised page.

    `text` is what values are cut from: simplified characters, no annotations, half-width digits and letters.
    `match` is what rules read: the same characters one for one (equal length, equal offsets), with half-width
    punctuation, one kind of quote, dash and blank.
    """

    text: str = field(repr=False)
    match: str = field(repr=False)
    script: Script
    lines: tuple[Line, ...] = field(repr=False)
    meta: Meta
    source: str = field(repr=False)
    """The page text as it was read, `Article.text`."""
    links: tuple[Inset, ...] = field(repr=False)
    images: tuple[Inset, ...] = field(repr=False)
    pages: tuple[str, ...] = field(repr=False)
    to_source: Callable[[Span], Span] = field(repr=False, eq=False)

    def span(self, start: int, end: int) -> Span:
        """The characters of the page as it was read that `text[start:end]` came from."""
        return self.to_source(Span(start, end))

    def offset(self, place: int, low: int, high: int) -> int:
        """The first offset from `low` on that stands for that place of the page as read, else `high`."""
        stays = low <= place < high and self.span(place, place).start == place
        if stays and (place == low or self.span(place - 1, place - 1).start < place):
            return place  # nothing is cut out before it: so on most pages
        return bisect_left(range(high), place, low, key=lambda at: self.span(at, at).start)

    def place(self, value: str) -> Span | None:
        """Where the value stands first on the page as it was read."""
        start = self.text.find(value)
        return self.span(start, start + len(value)) if start >= 0 else None

    def value(self, start: int, end: int) -> str:
        """The normalised text from `start` to `end`, trimmed."""
        return self.text[start:end].strip()


@frozen
class Found:
    """What a rule of a field found: where it stands, and the rule's name (see `field_rules.tsv`)."""

    rule: str
    start: int
    end: int


class Part(enum.Enum):
    """The part of the page a line belongs to: the four letters T, M, B, X of the line labels."""

    __hash__ = object.__hash__  # that of an enumeration is written in Python, and asked for at every look-up

    HEADLINE = "T"
    METADATA = "M"
    BODY = "B"
    BOILERPLATE = "X"


class HeadlineRole(enum.Enum):
    """What a headline line is."""

    KICKER = "kicker"
    HEADLINE = "headline"
    SUBTITLE = "subtitle"
    REPETITION = "repetition"


class ItemKind(enum.Enum):
    """What one item of a stamp line tells: `来源:锡山日报` is a source, `点击:87` views."""

    __hash__ = object.__hash__

    PUBLISHED = "published"
    SOURCE = "source"
    OUTLET = "outlet"  # an unlabelled outlet beside the stamp
    AUTHOR = "author"
    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"
    REVIEWER = "reviewer"  # 审核, 校对, 监制, 签发: no byline
    SUMMARY = "summary"
    KEYWORDS = "keywords"
    NUMBER = "number"  # 索引号, 文号
    TITLE = "title"  # 标题, 名称 in a table, 原标题
    VIEWS = "views"
    WIDGET = "widget"  # font size, print, close, share
    OTHER = "other"


STAFF = frozenset(
    {
        ItemKind.AUTHOR,
        ItemKind.REPORTER,
        ItemKind.CORRESPONDENT,
        ItemKind.PHOTOGRAPHER,
        ItemKind.EDITOR,
        ItemKind.REVIEWER,
    }
)
"""Who made the article; a person of such an item is no person of the news."""


@frozen
class Item:
    """One item of a stamp line: `start`-`end` is its value, `label_start` where its label begins."""

    kind: ItemKind
    label_start: int
    start: int
    end: int


@frozen
class Label:
    """What a line is: its part of the page, its kind there, and the stamp items found in it."""

    part: Part
    kind: BlockKind | ParagraphKind | HeadlineRole
    items: tuple[Item, ...] = ()
    rule: str = ""
    """What settled it without weighing; empty if the tagger weighed it."""
    margin: float = math.inf
    """How far the page is from being read with another headline, as far as this line goes (nats)."""


def lines_of(document: Document, labels: tuple[Label, ...], part: Part) -> Iterator[tuple[Line, Label]]:
    """The lines of one part of the page, in order."""
    return ((line, label) for line, label in zip(document.lines, labels, strict=True) if label.part is part)
