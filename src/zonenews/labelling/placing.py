"""The label of each line: what it shows by itself, and its place above, in or under the article.

A short line that nothing explains is menu above the article, a heading in it, a caption or a link under it.
"""

from __future__ import annotations

import re
from functools import cache

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import HeadlineRole, Item, ItemKind, Label, Line, Part
from zonenews.labelling.boundaries import announces_more
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.outline import LONE_NUMBER, Outline, outline_of
from zonenews.labelling.paragraphs import paragraph_kind
from zonenews.labelling.trailing import is_credit

__all__ = ["place"]

_SHORT = 20


def place(
    lines: tuple[Line, ...],
    clues: list[Clue],
    body: tuple[int, int] | None,
    headline: dict[int, HeadlineRole],
) -> tuple[Label, ...]:
    """One label a line.

    Args:
        lines: the lines of the page.
        clues: what each shows by itself.
        body: the first and last line of prose, `None` if there is none.
        headline: the headline's lines.
    """
    outline = outline_of(clues, body, headline)
    labels: list[Label] = []
    summary = False  # whether the line before is the label of a summary: 导读
    for number, (line, clue) in enumerate(zip(lines, clues, strict=True)):
        if number in headline:
            made = _label(Part.HEADLINE, headline[number])
        elif outline.opening <= number < max(outline.closed, outline.last) and _is_term(clue):
            made = _label(Part.BODY, paragraph_kind(clue))
        elif number in outline.signed:
            made = Label(Part.METADATA, BlockKind.STAMP, clue.items or _signature(line))
        elif summary and clue.prose and number <= outline.first < outline.last:
            made = _label(Part.METADATA, BlockKind.SUMMARY)
        elif number < outline.opening:
            made = _above(clue, number, outline)
        elif number <= outline.last or number in outline.trailing:
            made = _inside(clue, clues, number, outline)
        elif number < outline.signed_until and (clue.plain or clue.boilerplate is BlockKind.CONTACT):
            made = _label(Part.BODY, paragraph_kind(clue))
        else:
            made = _under(clue, number, outline)
        summary = made.kind is BlockKind.SUMMARY and clue.size <= 8 and "简介" not in clue.bare
        labels.append(made)
    return tuple(labels)


@cache
def _label(part: Part, kind: BlockKind | ParagraphKind | HeadlineRole) -> Label:
    """A label without items, the same one for every line: pages may have a million of them."""
    return Label(part, kind)


def _above(clue: Clue, number: int, outline: Outline) -> Label:
    """A line above the article that is no headline."""
    below = number > outline.top
    if clue.metadata:
        byline = clue.metadata is BlockKind.BYLINE and clue.within
        if below or byline or number == outline.issue or _is_labelled(clue):
            return Label(Part.METADATA, clue.metadata, clue.items)
        return _label(Part.BOILERPLATE, BlockKind.WIDGET)
    if below and _BULLET.match(clue.bare):
        return _label(Part.BOILERPLATE, BlockKind.RELATED)  # a list of links under the stamp
    if below and (LONE_NUMBER.fullmatch(clue.bare) or (clue.plain and not clue.weak and clue.size <= _SHORT)):
        return _label(Part.METADATA, BlockKind.STAMP)
    return _label(Part.BOILERPLATE, clue.boilerplate or clue.weak or BlockKind.NAVIGATION)


_BULLET = re.compile("[●•·■◆]")


def _is_labelled(clue: Clue) -> bool:
    return bool(_VIEWS.search(clue.bare) or _EDITION.search(clue.bare)) or any(
        item.kind in (ItemKind.NUMBER, ItemKind.SOURCE)
        or (
            item.label_start < item.start
            and item.kind not in (ItemKind.VIEWS, ItemKind.WIDGET, ItemKind.OTHER)
        )
        for item in clue.items
    )


_VIEWS = re.compile(r"\d(?:人?次)?(?:阅读|浏览|点击)|(?:阅读|浏览|点击)[次量数]{0,2}:\d")
_EDITION = re.compile(r"(?:数字|电子|多媒体)[版报]")


def _inside(clue: Clue, clues: list[Clue], number: int, outline: Outline) -> Label:
    """A line between the first and the last of the article."""
    if (
        clue.plain
        or clue.boilerplate is BlockKind.CONTACT
        or (clue.boilerplate is BlockKind.OTHER and LONE_NUMBER.fullmatch(clue.bare))
        or (clue.boilerplate is BlockKind.NAVIGATION and _is_heading(clues, number))
        or announces_more(clues, number)
    ):
        return _label(Part.BODY, paragraph_kind(clue))
    if clue.boilerplate:
        return _label(Part.BOILERPLATE, clue.boilerplate)
    if clue.metadata and (
        clue.metadata is not BlockKind.STAMP
        or any(_tells(item) for item in clue.items)
        or (number - outline.opening <= 2 and not LONE_NUMBER.match(clue.bare))
    ):
        return Label(Part.METADATA, clue.metadata, clue.items)
    return _label(Part.BODY, paragraph_kind(clue))


# What no sentence of an article holds.
_TELLING = frozenset({ItemKind.SOURCE, ItemKind.VIEWS, ItemKind.NUMBER, ItemKind.AUTHOR})


def _tells(item: Item) -> bool:
    """Whether no sentence or table of an article holds the item; its tables have labelled numbers."""
    return item.kind in _TELLING and (item.kind is not ItemKind.NUMBER or item.label_start == item.start)


def _is_term(clue: Clue) -> bool:
    """A term that the text sets, not a stamp: 公示时间:7月1日至7月7日."""
    return clue.metadata is BlockKind.STAMP and bool(_TERM.match(clue.bare))


_TERM = re.compile(
    r"[\u3400-\u9fff]{0,4}(?:公示|报名|活动|会议|施工|停水|停电|考试|申报|开标|拍卖|受理|举办|比赛)(?:时间|日期|期限)?:"
)


def _is_heading(clues: list[Clue], number: int) -> bool:
    """A menu's word between two paragraphs is a heading: 招商引资."""
    beside = (*clues[number - 1 : number], *clues[number + 1 : number + 2])
    return 4 <= clues[number].size <= 8 and all(clue.plain for clue in beside)


def _under(clue: Clue, number: int, outline: Outline) -> Label:
    """A line under the article."""
    entry = clue.within is False and clue.markup is not None and clue.markup.link_density > _ENTRY
    if clue.metadata and not entry and (number < outline.end or is_credit(clue)):
        return Label(Part.METADATA, clue.metadata, clue.items)
    unknown = BlockKind.OTHER if number < outline.end else BlockKind.RELATED
    return _label(Part.BOILERPLATE, clue.boilerplate or clue.weak or unknown)


_ENTRY = 0.2  # share of links: a dated line outside the article's container is an entry of a list


def _signature(line: Line) -> tuple[Item, ...]:
    """The body that signs is an outlet beside the stamp."""
    return (Item(ItemKind.OUTLET, line.start, line.start, line.end),)
