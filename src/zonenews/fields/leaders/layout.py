"""Persons whom the layout of a line presents, not the words beside the office.

- a row: "方  正  党工委书记、管委会主任,主持全面工作";
- an aside or apposition: "王东峰(省委书记)", "这位管家叫苏木,产业园管委会副主任,…";
- a career: "王海涛,男,…,历任…,现任…", which later lines may go on with.
"""

from __future__ import annotations

import attrs

from zonenews.fields.leaders.lists import name_end
from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain, Title
from zonenews.patterns import pattern

__all__ = ["aside", "career_of", "row"]

_IN_BRACKET = pattern("(?:现任|时任|兼任|兼|任)$")
# 王海涛,男,…; 王海涛出生于1969年4月,…
_BORN = pattern(
    r" ?(?:同志|先生|女士)?(?:个人)?(?:简历)?(?:[,、: ](?:男|女)[,、]|[,、]?出?生于(?=(?:19|20)\d\d年))"
)
_NAMED = pattern(r"^$|[叫是。;:(]$")
_APPOSITION = pattern(r",(?:他|她)?(?:是|系|现任|时任|担任)?$")
_ENDS = (",", "。", ";", ")", "\n", "")
_NAMED_LINE = pattern(
    r" {0,8}(?:\d{1,2}[.、] ?)?([\u3400-\u9fff· ]{2,12}?)(?:\([^()]{1,12}\))?(?:同志)?[:为的]"
)
_POSTED = pattern("(?:职务)? ?(?:[,。;)\n]|$)")
_CELL_BEFORE = pattern(r"^$|[ ):.、△▲◆●•]$")
_ORGANISATION = 45  # characters of an organisation before a post
_APPOINTEE = -1.0


def aside(text: str, chain: Chain, start: int, names: NameFinder) -> Cut | None:
    """The person whose offices stand in brackets or between commas behind the name."""
    before = text[max(start, chain.start - 8) : chain.start]
    offset = chain.start - len(before)
    bracket = _IN_BRACKET.sub("", before)
    if bracket.endswith("("):
        if text[chain.end : chain.end + 1] != ")":
            return None
        end = offset + len(bracket) - 1
        cut = names.before(text, end, max(chain.floor, start, chain.start - 8), _APPOINTEE)
        return cut or names.cell(text, end, max(start, end - 8))  # 钟楼(管委会主任):…, 致辞:铁 钢(副厅长)
    comma = _APPOSITION.search(before)
    if comma is None or text[chain.end : chain.end + 1] not in _ENDS:
        return None
    end = offset + comma.start()  # 这位管家叫石林,产业园管委会副主任,…
    floor = max(start, end - 5)
    floor = max(floor, *(text.rfind(verb, floor, end) + 1 for verb in "叫是"))
    cut = names.cell(text, end, floor)
    return cut if cut and _NAMED.search(text[max(start, cut.start - 1) : cut.start]) else None


def row(
    text: str, chain: Chain, taken: int, start: int, names: NameFinder
) -> tuple[Cut, tuple[Title, ...]] | None:
    """A name and its offices in cells, as lists of duties print them: 方  正  党工委书记,主持全面工作."""
    first, *others = chain.titles
    opening = _opening(text, chain, start, names)
    if opening:
        return opening, chain.titles
    blank = text.rfind(" ", max(taken, start, first.rank - _ORGANISATION), first.rank)
    if blank < 0 or (blank + 1 < first.start and text[blank + 1 : first.start].strip(" ")):
        return None
    cut = names.cell(text, name_end(text, name_end(text, blank, taken), start), taken)
    if cut is None or not _CELL_BEFORE.search(text[max(start, cut.start - 3) : cut.start]):
        return None
    return cut, (attrs.evolve(first, start=blank + 1), *others)


def _opening(text: str, chain: Chain, start: int, names: NameFinder) -> Cut | None:
    """The name that opens the line of a list: 方正:党工委书记, 方正为党工委书记, 方正的党工委书记职务."""
    named = _NAMED_LINE.fullmatch(text, start, chain.start)
    if named is None or not _POSTED.match(text, chain.end):
        return None
    cut = names.cell(text, named.end(1), named.start(1))
    return cut if cut and cut.start == named.start(1) else None


def career_of(text: str, start: int, stop: int, names: NameFinder) -> Cut | None:
    """The person of a line that opens as careers do: 王海涛,男,…现任…,拟任…; 王海涛生于1969年,…."""
    opening = text[start : min(stop, start + 14)]
    if "男" not in opening and "女" not in opening and "生" not in opening:
        return None
    born = _BORN.search(text, start, min(stop, start + 14))
    if born is None:
        return None
    cut = names.after(text, start, born.start(), 0.0)
    return cut if cut and cut.end == born.start() else names.cell(text, born.start(), start)
