"""Where the parts of a page begin and end, when body and headline are known.

The article may open above its first prose (a salutation, a heading) and go on under its last (captions,
items, the lines that sign it); metadata counts from its headline on, and the date of an issue above it.
"""

from __future__ import annotations

import re

from attrs import frozen

from zonenews.article import BlockKind
from zonenews.document import HeadlineRole, ItemKind
from zonenews.labelling.closings import find_sign_offs
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.headlines import opens_body, sets_scene
from zonenews.labelling.site_names import is_outlet
from zonenews.labelling.trailing import ITEM, MOST_TRAILING, trailing_lines

__all__ = ["LONE_NUMBER", "Outline", "outline_of"]

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


@frozen
class Outline:
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
    """The last of these, or -1."""
    closed: int
    """The last line that belongs to the article or signs it."""
    end: int
    """The first line that surely stands outside."""


def outline_of(clues: list[Clue], body: tuple[int, int] | None, headline: dict[int, HeadlineRole]) -> Outline:
    """The outline of the page with that body (first and last line of prose) and those headline's lines."""
    proper = [line for line, role in headline.items() if role is not HeadlineRole.REPETITION]
    start = max(proper, default=-1) + 1
    first, last = body or _without_prose(clues, start)
    end = _end(clues, last)
    opening = _opening(clues, first, start)
    signed = frozenset(find_sign_offs(clues, first, end) if body else ())
    trailing = trailing_lines(clues, first, last, end)
    return Outline(
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
    if LONE_NUMBER.fullmatch(clue.bare) or (clue.size <= 3 and not ITEM.match(clue.bare)):
        return True
    return (
        clue.size <= 12
        and not _DIGIT.search(clue.bare)
        and number > 0
        and bool(clues[number - 1].metadata)
        and is_outlet(clue)
    )


LONE_NUMBER = re.compile(r"\d{1,8}(?::\d\d){0,2}")
"""A number or a time alone on its line: views beside the headline, a heading in the article."""
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
_TODAY = re.compile(r"星期|周[一二三四五六日]|今天|农历|℃")
