"""The label of each line: what it shows by itself, and its place above, in or under the article.

A short line that nothing explains is menu above the article, a heading in it, a caption or a link under it.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import HeadlineRole, Item, ItemKind, Label, Line, Part
from zonenews.labelling.boundaries import announces_more
from zonenews.labelling.closings import find_sign_offs
from zonenews.labelling.clues import Clue
from zonenews.labelling.headlines import opens_body, sets_scene
from zonenews.labelling.paragraphs import paragraph_kind
from zonenews.labelling.site_names import is_outlet
from zonenews.labelling.trailing import ITEM, MOST_TRAILING, is_credit, trailing_lines

__all__ = ["place"]

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
_IDLE = (BlockKind.WIDGET, BlockKind.OTHER)
_SCENE = 3  # lines above the first prose of a page without headline
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
    outline = _outline(clues, body, headline)
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


@frozen
class _Outline:
    """Where the parts of the page begin and end, as numbers of lines."""

    top: int
    """Metadata below this line stands in the stamp of the article."""
    issue: int | None
    """An unlabelled date above the headline that is the day of the issue, not today's."""
    opening: int
    """The first line of the article."""
    first: int
    """Its first line of prose."""
    last: int
    """Its last line of prose."""
    trailing: frozenset[int]
    """Lines under that which belong to it."""
    signed: frozenset[int]
    """The lines of its sign-offs."""
    signed_until: int
    closed: int
    """The last line that belongs to the article or signs it."""
    end: int
    """The first line that surely stands outside."""


def _outline(clues: list[Clue], body: tuple[int, int] | None, headline: dict[int, HeadlineRole]) -> _Outline:
    proper = [line for line, role in headline.items() if role is not HeadlineRole.REPETITION]
    start = max(proper, default=-1) + 1
    first, last = body or _without_prose(clues, start)
    end = _end(clues, last)
    opening = _opening(clues, first, start)
    signed = frozenset(find_sign_offs(clues, first, end) if body else ())
    trailing = trailing_lines(clues, first, last, end)
    return _Outline(
        top=min(proper) if proper else _stamp_start(clues, opening) - 1,
        issue=_issue(clues, min(proper), first) if proper else None,
        opening=opening,
        first=first,
        last=last,
        trailing=frozenset(trailing),
        signed=signed,
        signed_until=max(signed, default=-1),
        closed=max((*trailing, *signed), default=-1),
        end=end,
    )


def _without_prose(clues: list[Clue], start: int) -> tuple[int, int]:
    """The few plain lines that are the article of a page without prose; an empty run if there are many."""
    plain = []
    for number in range(start, len(clues)):
        clue = clues[number]
        if clue.boilerplate in _CLOSING and start:
            break
        if clue.plain and not clue.weak and clue.within is not False:
            plain.append(number)
            if len(plain) > MOST_TRAILING + 1:
                break
    if 0 < len(plain) <= MOST_TRAILING + 1:
        return plain[0], plain[-1]
    return len(clues), len(clues) - 1


def _end(clues: list[Clue], last: int) -> int:
    for number in range(last + 1, len(clues)):
        clue = clues[number]
        if clue.boilerplate in _CLOSING or (clue.prose == 2 and clue.within is False):
            return number
    return len(clues)


def _opening(clues: list[Clue], first: int, start: int) -> int:
    """Where the article begins: the plain lines above the first prose, under the headline and the stamp."""
    for number in range(start or max(0, first - _SCENE), first):
        clue = clues[number]
        if not clue.plain or not (start or "电题:" in clue.bare):
            continue
        if sets_scene(clue) or (clue.bare[-1] == ":" and opens_body(clue)):
            return number
    opening = first
    for number in range(first - 1, start - 1, -1):
        clue = clues[number]
        if not clue.plain or clue.weak or _is_stamped(clues, number):
            if clue.boilerplate is BlockKind.RELATED:
                return first  # the lines under it are its links
            if clue.metadata or clue.boilerplate not in (None, *_IDLE):
                break
        elif clue.within or (clue.within is None and (start or opens_body(clue))):
            opening = number
        else:
            break
    return opening


def _is_stamped(clues: list[Clue], number: int) -> bool:
    """A number, a name or an outlet alone on its line, beside the headline or the stamp."""
    clue = clues[number]
    if _NUMBER.fullmatch(clue.bare) or (clue.size <= 3 and not ITEM.match(clue.bare)):
        return True
    return (
        clue.size <= 12
        and not _DIGIT.search(clue.bare)
        and number > 0
        and bool(clues[number - 1].metadata)
        and is_outlet(clue)
    )


_NUMBER = re.compile(r"\d{1,8}(?::\d\d){0,2}")
_BULLET = re.compile("[●•·■◆]")
_DIGIT = re.compile(r"\d")


def _stamp_start(clues: list[Clue], opening: int) -> int:
    """Of an article without headline: the first line of the stamp right above it."""
    if opening >= len(clues):
        return len(clues) + 2  # no article: nothing stamps it
    start = opening
    while start > 0 and (clues[start - 1].metadata or clues[start - 1].boilerplate in _IDLE):
        start -= 1
    return start


def _issue(clues: list[Clue], top: int, first: int) -> int | None:
    """The unlabelled date above the headline that dates it, where no other does.

    On a newspaper's page the last one; elsewhere one right above the headline, unless it is today's.
    """
    if any(item.kind is ItemKind.PUBLISHED for clue in clues[top:first] for item in clue.items):
        return None
    paper = any(
        (clue.boilerplate or clue.metadata or clue.weak) and _PAPER.search(clue.bare)
        for clue in clues[:first]
    )
    for number in range(top - 1, -1, -1):
        clue = clues[number]
        if any(item.kind is ItemKind.PUBLISHED for item in clue.items):
            return number if paper or not _TODAY.search(clue.bare) else None
        if not paper and clue.boilerplate not in _IDLE:
            return None
    return None


# A paper's page: 第三版, 版面导航; 2014年12月03日 A11 经济新闻
_PAPER = re.compile(
    r"[上下前后]一[版期]|第[A-Z]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})版|^[A-Z]?\d{1,3}版|版面导航|版面目录"
    r"|^第?[一二三四五六七八九十]{1,2}版|(?:美编|组版|版式|本版责编|本版编辑):"
    r"|^[A-Z]\d\d[\u3400-\u9fff·]{2,6}[|/]?[A-Z]\d\d"
    r"|\d日?(?:星期.)?[|(\[/]?[A-Z]\d{1,2}(?:[|:/]?[\u3400-\u9fff·]{2,6})?[)\]]?$"
)
_EDITION = re.compile(r"(?:数字|电子|多媒体)[版报]")
_TODAY = re.compile(r"星期|周[一二三四五六日]|今天|农历|℃")


def _above(clue: Clue, number: int, outline: _Outline) -> Label:
    """A line above the article that is no headline."""
    below = number > outline.top
    if clue.metadata:
        byline = clue.metadata is BlockKind.BYLINE and clue.within
        if below or byline or number == outline.issue or _is_labelled(clue):
            return Label(Part.METADATA, clue.metadata, clue.items)
        return _label(Part.BOILERPLATE, BlockKind.WIDGET)
    if below and _BULLET.match(clue.bare):
        return _label(Part.BOILERPLATE, BlockKind.RELATED)  # a list of links under the stamp
    if below and (_NUMBER.fullmatch(clue.bare) or (clue.plain and not clue.weak and clue.size <= _SHORT)):
        return _label(Part.METADATA, BlockKind.STAMP)
    return _label(Part.BOILERPLATE, clue.boilerplate or clue.weak or BlockKind.NAVIGATION)


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


# What no sentence of an article holds.
_TELLING = frozenset({ItemKind.SOURCE, ItemKind.VIEWS, ItemKind.NUMBER, ItemKind.AUTHOR})


def _inside(clue: Clue, clues: list[Clue], number: int, outline: _Outline) -> Label:
    """A line between the first and the last of the article."""
    if (
        clue.plain
        or clue.boilerplate is BlockKind.CONTACT
        or (clue.boilerplate is BlockKind.OTHER and _NUMBER.fullmatch(clue.bare))
        or (clue.boilerplate is BlockKind.NAVIGATION and _is_heading(clues, number))
        or announces_more(clues, number)
    ):
        return _label(Part.BODY, paragraph_kind(clue))
    if clue.boilerplate:
        return _label(Part.BOILERPLATE, clue.boilerplate)
    if clue.metadata and (
        clue.metadata is not BlockKind.STAMP
        or any(_tells(item) for item in clue.items)
        or (number - outline.opening <= 2 and not _NUMBER.match(clue.bare))
    ):
        return Label(Part.METADATA, clue.metadata, clue.items)
    return _label(Part.BODY, paragraph_kind(clue))


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


_ENTRY = 0.2  # share of links: a dated line outside the article's container is an entry of a list


def _under(clue: Clue, number: int, outline: _Outline) -> Label:
    """A line under the article."""
    entry = clue.within is False and clue.markup is not None and clue.markup.link_density > _ENTRY
    if clue.metadata and not entry and (number < outline.end or is_credit(clue)):
        return Label(Part.METADATA, clue.metadata, clue.items)
    unknown = BlockKind.OTHER if number < outline.end else BlockKind.RELATED
    return _label(Part.BOILERPLATE, clue.boilerplate or clue.weak or unknown)


def _signature(line: Line) -> tuple[Item, ...]:
    """The body that signs is an outlet beside the stamp."""
    return (Item(ItemKind.OUTLET, line.start, line.start, line.end),)
