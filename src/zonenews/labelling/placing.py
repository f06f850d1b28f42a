"""The label of each line: what it shows by itself, and its place above, in or under the article.

A short line that nothing explains is a heading inside the article, menu above it, and a caption or a link under it.
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.document import HeadlineRole, Item, ItemKind, Label, Line, Part
from zonenews.labelling.closings import find_sign_offs
from zonenews.labelling.evidence import PERSONS, Clue
from zonenews.labelling.headlines import is_outlet, opens_body
from zonenews.labelling.markup_evidence import is_core
from zonenews.labelling.paragraphs import is_caption, paragraph_kind

__all__ = ["place"]

_MOST_TRAILING = 3
_CONTACT = BlockKind.CONTACT
_CLOSING = frozenset(
    {
        BlockKind.NAVIGATION,
        BlockKind.BREADCRUMB,
        BlockKind.RELATED,
        BlockKind.PREVIOUS_NEXT,
        BlockKind.DISCLAIMER,
        BlockKind.COPYRIGHT,
    }
)


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
    first, last = body or _without_prose(clues, headline)
    end = _end(clues, last)
    signed = find_sign_offs(clues, first, end) if body else set()
    proper = [line for line, role in headline.items() if role is not HeadlineRole.REPETITION]
    top = min(proper, default=None)
    opening = _opening(clues, first, max(proper, default=-1) + 1)
    dated_paper = _is_newspaper(clues, first) and not _dated(clues, top or 0, first)
    trailing = _trailing(clues, last, end)
    stamp = _stamp_start(clues, opening)
    labels: list[Label] = []
    summary = False  # a label of a summary stands alone on the line before
    for number, (line, clue) in enumerate(zip(lines, clues, strict=True)):
        if number in headline:
            made = Label(Part.HEADLINE, headline[number])
        elif number in signed:
            made = Label(Part.METADATA, BlockKind.STAMP, clue.items or _signature(line))
        elif summary and clue.prose and number < last and number <= first:
            made = Label(Part.METADATA, BlockKind.SUMMARY)
        elif number < opening:
            made = _above(clue, number, top if top is not None else stamp - 1, opening, dated_paper, clues)
        elif number <= last or number in trailing:
            made = _inside(clue, clues, number, opening)
        elif (
            number < end and signed and number < max(signed) and (clue.plain or clue.boilerplate is _CONTACT)
        ):
            made = Label(Part.BODY, paragraph_kind(clue))
        else:
            made = _under(clue, number, end)
        summary = made.kind is BlockKind.SUMMARY and clue.size <= 8 and clue.prose < 2
        labels.append(made)
    return tuple(labels)


def _without_prose(clues: list[Clue], headline: dict[int, HeadlineRole]) -> tuple[int, int]:
    """The few plain lines that are the article of a page without prose; an empty run if there are many."""
    start = max(headline, default=-1) + 1
    plain = []
    for number in range(start, len(clues)):
        clue = clues[number]
        if clue.boilerplate in _CLOSING and headline:
            break
        if clue.plain and not clue.weak:
            plain.append(number)
            if len(plain) > _MOST_TRAILING + 1:
                break
    if 0 < len(plain) <= _MOST_TRAILING + 1:
        return plain[0], plain[-1]
    return len(clues), len(clues) - 1


def _end(clues: list[Clue], last: int) -> int:
    """The first line under the article that surely closes it."""
    for number in range(last + 1, len(clues)):
        if clues[number].boilerplate in _CLOSING:
            return number
    return len(clues)


def _opening(clues: list[Clue], first: int, start: int) -> int:
    """Where the article begins: at the plain lines above the first prose, under the headline and the stamp."""
    opening = first
    for number in range(first - 1, start - 1, -1):
        clue = clues[number]
        if not clue.plain or clue.weak or _is_stamped(clues, number):
            if clue.metadata or clue.boilerplate not in (None, BlockKind.WIDGET, BlockKind.OTHER):
                break
        elif start or opens_body(clue):
            opening = number
        else:
            break
    if start:
        for number in range(start, opening):
            if clues[number].plain and clues[number].bare[-1] == ":" and opens_body(clues[number]):
                return number
    return opening


def _is_stamped(clues: list[Clue], number: int) -> bool:
    """A number, a name or an outlet alone on its line, beside the headline or the stamp."""
    clue = clues[number]
    if _NUMBER.fullmatch(clue.bare) or (clue.size <= 3 and not _ITEM.match(clue.bare)):
        return True
    return clue.size <= 12 and number > 0 and bool(clues[number - 1].metadata) and is_outlet(clue)


def _stamp_start(clues: list[Clue], opening: int) -> int:
    """Of an article without headline: the first line of the stamp right above it."""
    if opening >= len(clues):
        return len(clues) + 2  # no article: nothing stamps it
    start = opening
    while start > 0:
        above = clues[start - 1]
        if not above.metadata and above.boilerplate not in (BlockKind.WIDGET, BlockKind.OTHER):
            break
        start -= 1
    return start


_NUMBER = re.compile(r"\d{1,8}")


def _is_newspaper(clues: list[Clue], first: int) -> bool:
    """An electronic newspaper's page: its head turns pages and issues."""
    return any(clue.boilerplate and _PAGE.search(clue.bare) for clue in clues[:first])


_PAGE = re.compile(r"[上下前后]一[版期]|^第?[A-Z]?\d{1,3}版|版面导航|版面目录")


def _dated(clues: list[Clue], top: int, first: int) -> bool:
    return any(item.kind is ItemKind.PUBLISHED for clue in clues[top:first] for item in clue.items)


def _trailing(clues: list[Clue], last: int, end: int) -> set[int]:
    """Plain lines right under the last prose that still belong to it: captions, a list's end."""
    trailing: list[int] = []
    listed = last >= 0 and clues[last].bare[-1] == ":"
    bare = 0
    for number in range(last + 1, end):
        clue = clues[number]
        if clue.metadata or clue.boilerplate in (BlockKind.WIDGET, BlockKind.OTHER):
            continue
        if clue.boilerplate or (clue.weak and not listed):
            break
        if clue.markup and (clue.markup.link_density > 0.5 or clue.markup.article < 0.4):
            break
        if listed:
            trailing.append(number)
            continue
        if not (is_caption(clue) or clue.prose or is_core(clue.markup) or _ITEM.match(clue.bare)):
            bare += 1
            if clue.size < 6:
                break
        trailing.append(number)
    return set(trailing) if bare <= _MOST_TRAILING else set()


_ITEM = re.compile(r"附件|附:|注:|备注|[一二三四五六七八九十]{1,3}[、.)]|\d|\(|[●•·■◆①-⑳]")


def _above(clue: Clue, number: int, top: int, opening: int, dated_paper: bool, clues: list[Clue]) -> Label:
    """A line above the article that is no headline."""
    if clue.metadata:
        if number > top or _is_labelled(clue):
            return Label(Part.METADATA, clue.metadata, clue.items)
        if any(item.kind is ItemKind.PUBLISHED for item in clue.items) and (
            dated_paper
            or (number == top - 1 and not _WEEKDAY.search(clue.bare) and not _dated(clues, top, opening))
        ):
            return Label(Part.METADATA, clue.metadata, clue.items)
        return Label(Part.BOILERPLATE, BlockKind.WIDGET)
    if number > top and _NUMBER.fullmatch(clue.bare):
        return Label(Part.METADATA, BlockKind.STAMP)
    if number > top and clue.plain and not clue.weak and clue.size <= 20:
        return Label(Part.METADATA, BlockKind.STAMP)
    return Label(Part.BOILERPLATE, clue.boilerplate or clue.weak or BlockKind.NAVIGATION)


_WEEKDAY = re.compile(r"星期|周[一二三四五六日]|今天|农历|℃")


def _is_labelled(clue: Clue) -> bool:
    return any(
        item.label_start < item.start
        and item.kind not in (ItemKind.VIEWS, ItemKind.WIDGET, ItemKind.OTHER)
        or item.kind is ItemKind.NUMBER
        for item in clue.items
    ) or bool(_VIEWS.search(clue.bare))


_VIEWS = re.compile(r"\d(?:人?次)?(?:阅读|浏览|点击)|(?:阅读|浏览|点击)[次量数]{0,2}:\d")


def _inside(clue: Clue, clues: list[Clue], number: int, opening: int) -> Label:
    """A line between the first and the last of the article."""
    if clue.boilerplate is BlockKind.CONTACT or (
        clue.boilerplate is BlockKind.NAVIGATION
        and 4 <= clue.size <= 8
        and all(
            neighbour.plain for neighbour in (*clues[number - 1 : number], *clues[number + 1 : number + 2])
        )
    ):
        return Label(Part.BODY, paragraph_kind(clue))
    if clue.boilerplate is BlockKind.OTHER and _NUMBER.fullmatch(clue.bare):
        return Label(Part.BODY, paragraph_kind(clue))
    if clue.boilerplate:
        return Label(Part.BOILERPLATE, clue.boilerplate)
    if clue.metadata and (
        clue.metadata is not BlockKind.STAMP
        or any(item.kind in (ItemKind.SOURCE, ItemKind.VIEWS, ItemKind.NUMBER) for item in clue.items)
        or (number - opening <= 2 and not _NUMBER.match(clue.bare))
    ):
        return Label(Part.METADATA, clue.metadata, clue.items)
    return Label(Part.BODY, paragraph_kind(clue))


def _under(clue: Clue, number: int, end: int) -> Label:
    """A line under the article."""
    if clue.metadata and (number < end or _is_credit(clue)):
        return Label(Part.METADATA, clue.metadata, clue.items)
    return Label(
        Part.BOILERPLATE, clue.boilerplate or (BlockKind.OTHER if number < end else BlockKind.RELATED)
    )


def _is_credit(clue: Clue) -> bool:
    """Editor, source or tags that a page prints under its links."""
    return any(
        item.label_start < item.start < item.end
        and item.kind in PERSONS | {ItemKind.SOURCE, ItemKind.KEYWORDS, ItemKind.PUBLISHED}
        for item in clue.items
    )


def _signature(line: Line) -> tuple[Item, ...]:
    """The body that signs is an outlet beside the stamp."""
    return (Item(ItemKind.OUTLET, line.start, line.start, line.end),)
