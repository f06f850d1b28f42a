"""Persons whom the layout of a line presents, not the words beside the office.

- an appointment: "陈开阳任新区党工委书记", "免去田家茂同志的…职务", a line "苏木(女)为临江市审计局局长;";
- a row: "方  正  党工委书记、管委会主任,主持全面工作";
- an aside or apposition: "王东峰(省委书记)", "这位管家叫苏木,产业园管委会副主任,…";
- a career: "王海涛,男,…,历任…,现任…", which later lines may go on with.
"""

from __future__ import annotations

import re

import attrs

from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain, Title
from zonenews.fields.leaders.spaced import APPOINTING

__all__ = ["ASIDE", "appointee", "career_of", "row"]

ASIDE = re.compile(r"\([^()]{1,12}\) ?$")  # (女), (女,蒙古族), (兼)
_APPOINTED = re.compile(
    r"(?:同志)?(?:继续|不再|继任|同时)?(?:担任|兼任|出任|就任|接任|曾任|历任|现任|当选为|当选|作为|辞去|任)$"
)
_OF = re.compile(r"(?:同志|先生|女士)?(?:为|(?:[兼担]任)?的)$|同志$")
_DECISION = re.compile(rf"{APPOINTING}|决定|当选|罢免|撤销")
_SEX = re.compile(r" ?(?:同志)?[,、 ](?:男|女)[,、]")
# what stands in a line before "为" if it is one of a list of appointments, and what ends such a line
_CHOSEN = re.compile(rf"(?:{APPOINTING})([\u3400-\u9fff]{{2,3}})$")
_NAME = r"[\u3400-\u9fff·]{1,16}(?: {1,4}[\u3400-\u9fff]){0,2}(?:\([^()]{1,12}\))?(?:同志)?"
_ALONE = re.compile(rf" {{0,8}}(?:\d{{1,2}}[.、] ?)?{_NAME}(?:、{_NAME}){{0,9}}$")
_POSTED = re.compile(r"(?:职务)?(?: ?[;。,]| *$|\()")
_NAMED = re.compile(r"^$|[叫是。;:(]$")
_APPOSITION = re.compile(r",(?:他|她)?(?:是|系|现任|时任|担任)?$")
_ENDS = (",", "。", ";", ")", "\n", "")
_NAMED_LINE = re.compile("[\u3400-\u9fff· ]{2,12}:")
_CELL_BEFORE = re.compile(r"^$|[ ):.、]$")
_ORGANISATION = 45  # characters of an organisation before a post
_APPOINTEE = -1.0


def appointee(text: str, chain: Chain, start: int, stop: int, names: NameFinder) -> Cut | None:
    """The person appointed to, removed from, shown in brackets or between commas with the offices."""
    before = text[max(start, chain.start - 8) : chain.start]
    offset = chain.start - len(before)
    bracket = before.removesuffix("任").removesuffix("兼")
    if bracket.endswith("("):
        if text[chain.end : chain.end + 1] != ")":
            return None
        end = offset + len(bracket) - 1
        cut = names.before(text, end, max(chain.floor, start, chain.start - 8), _APPOINTEE)
        return cut or names.cell(text, end, max(start, end - 8))  # 钟楼(管委会主任):…, 致辞:铁 钢(副厅长)
    comma = _APPOSITION.search(before)
    if comma:  # 这位管家叫石林,产业园管委会副主任,…
        if text[chain.end : chain.end + 1] not in _ENDS:
            return None
        end = offset + comma.start()
        floor = max(start, end - 5)
        floor = max(floor, *(text.rfind(verb, floor, end) + 1 for verb in "叫是"))
        cut = names.cell(text, end, floor)
        return cut if cut and _NAMED.search(text[max(start, cut.start - 1) : cut.start]) else None
    verb = _APPOINTED.search(before)
    decided = verb is not None
    if verb is None:
        verb = _OF.search(before)
        if verb is None:
            return None
        decided = _DECISION.search(text, max(start, chain.start - 30), chain.start) is not None
    end = offset + verb.start()
    aside = ASIDE.search(text, max(start, end - 14), end)
    end = aside.start() if aside else end
    if aside and text.endswith("同志", start, end):
        end -= 2
    while end > start and text[end - 1] == " ":
        end -= 1
    alone = _ALONE.match(text, start, end) is not None and _POSTED.match(text, chain.end, stop) is not None
    if alone or verb[0].startswith("同志") or aside:
        cut = names.cell(text, end, start)
        if cut:
            return cut
    if not decided:
        return None
    chosen = _CHOSEN.search(text, max(start, end - 9), end)
    cut = names.whole(text, chosen.start(1), end) if chosen else None  # 选举方圆为主席
    low = max(start, end - 8)
    return cut or names.before(text, end, low, _APPOINTEE) or names.cell(text, end, low)


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
    end = blank
    while end > taken and text[end - 1] == " ":
        end -= 1
    aside = ASIDE.search(text, max(start, end - 14), end)
    end = aside.start() if aside else end
    cut = names.cell(text, end, taken)
    if cut is None or not _CELL_BEFORE.search(text[max(start, cut.start - 3) : cut.start]):
        return None
    return cut, (attrs.evolve(first, start=blank + 1), *others)


def _opening(text: str, chain: Chain, start: int, names: NameFinder) -> Cut | None:
    """The name and colon with which the line of a list of duties opens: 方正:党工委书记。主持全面工作."""
    colon = _NAMED_LINE.match(text, start, chain.start)
    if not colon or colon.end() != chain.start or text[chain.end : chain.end + 1] not in _ENDS:
        return None
    cut = names.cell(text, chain.start - 1, start)
    return cut if cut and cut.start == start else None


def career_of(text: str, start: int, stop: int, names: NameFinder) -> Cut | None:
    """The person of a line that opens as careers do: 王海涛,男,…现任…,拟任…."""
    sex = _SEX.search(text, start, min(stop, start + 14))
    if sex is None:
        return None
    cut = names.after(text, start, sex.start(), 0.0)
    return cut if cut and cut.end == sex.start() else names.cell(text, sex.start(), start)
