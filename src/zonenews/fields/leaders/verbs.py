"""What verbs of appointing take: whom they speak of, and which offices they govern.

乔木同志|任|A、B         the person before it; its offices behind it, to the end of their list
任命|乔木|为A            the person behind it, up to 为, 的 or 任
,免去其|A                no person of its own: that of the verb before it
A|由|…乔木,…林涛|担任    the office first: `persons` reads these, for they have offices of their own
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from zonenews.fields.leaders.lists import listed_before, name_end
from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain
from zonenews.knowledge import load
from zonenews.patterns import pattern

__all__ = ["Governor", "goes_on", "governor"]

_WINDOW = 18  # characters before an office in which its verb stands
_DECIDED = 40  # and in which a verb stands that is parted from it by the person
_NAME = 9  # characters of a name, with blanks
_APPOINTEE = -1.0
_CALLED = pattern(
    r"(?:等?(?:[两二三四五六七八九十]|\d{1,2})[名位人])?(?:同志)?(?: ?\([^()]{1,12}\))?(?:同志)? *$"
)
_WHEN = "已?于?(?:日前|近日|昨日|今日|当日)"
_DATE = pattern(
    rf"(?:{_WHEN}|(?:自|于|从|在)?(?:\d{{4}}年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:起|以来|至今)?)$"
)
# what stands before a verb that has no person of its own: 他|曾任, 提议其|不再担任, 之前在园区|担任的职务是
_PRONOUN = pattern(
    rf"(?:提议|建议|同意|决定|批准)?[他她其]?(?:{_WHEN}|早年|后来|期间|此后|目前|此前|之前|之后|以后|随后)?"
    "|本人|(?:之前|此前|早年|先后)[^,。;]{0,14}"
)
_BEHIND = pattern(rf"(?:\([^()]{{1,10}}\))?(?:同志|先生|女士)?(?:{_WHEN})?")
_ADVERBIAL = pattern(f"(?:{_WHEN})?")
_OF = pattern(r"(?:同志|先生|女士)?(?:为|(?:[所兼担]*任)?的)$|同志$")
_GAP = pattern(r"(?:等)?(?:的)?(?:职务|一职|之职|职)?(?:的)?(?: ?[,、和及与]的? ?|$)")
_MARKS = ",。;:!?"


@frozen
class Governor:
    """Whom a verb speaks of, and what it says of the offices that it governs."""

    people: tuple[Cut, ...]
    """Empty if the verb has no person of its own."""
    says: str
    start: int
    """Where the clause with the verb begins: the persons, or the verb if it has none."""
    dated: bool = False
    """A day or a year is printed before the verb, as careers do: 2019年10月任…."""

    @property
    def former(self) -> bool:
        """The offices are past."""
        return self.says in ("held", "leaves")

    @property
    def shows(self) -> bool:
        """The person is appointed or removed in what is reported: evidence of taking part."""
        return self.says in ("takes", "leaves") and not self.dated


def governor(
    text: str, chain: Chain, start: int, stop: int, names: NameFinder, group: tuple[Cut, ...]
) -> Governor | None:
    """The verb that stands right before the offices, with its persons; `None` if there is none.

    Args:
        text: the text to read.
        chain: the offices.
        start: where the line begins.
        stop: where it ends.
        names: what finds names.
        group: the persons read last, who are the verb's if it stands right behind them.
    """
    low = max(start, chain.floor, chain.start - _WINDOW)
    grammar = _grammar()
    verb = grammar.before.search(text, low, chain.start)
    if verb is not None:
        says = "held" if verb["past"] else grammar.says[verb["verb"]]
        if group and _BEHIND.fullmatch(text, group[-1].end, verb.start()):
            return Governor(group, says, group[0].start)
        return _governor(text, verb.start(), says, start, names)
    of = _OF.search(text, low, chain.start)
    if of is None:
        return None
    decision = grammar.after.findall(text, max(start, chain.start - _DECIDED), chain.start)
    if not decision and not of[0].startswith("同志"):
        return None
    people = _people(text, of.start(), start, names)
    says = grammar.says[decision[-1]] if decision else "takes"
    return Governor(people, says, people[0].start) if people else None


def _governor(text: str, verb: int, says: str, start: int, names: NameFinder) -> Governor | None:
    """The verb with the persons before it, or with none where its clause has none of its own."""
    date = _DATE.search(text, max(start, verb - 14), verb)
    at = name_end(text, date.start() if date else verb, start)
    people = _people(text, at, start, names)
    dated = any(char in text[at:verb] for char in "年月")
    if people:
        return Governor(people, says, people[0].start, dated)
    clause = max(start, *(text.rfind(mark, start, at) + 1 for mark in _MARKS))
    if text[clause - 1 : clause] == ",":
        cut = names.before(text, clause - 1, max(start, clause - 1 - _NAME), _APPOINTEE)
        if cut and _ADVERBIAL.fullmatch(text, clause, at):  # …的乔木,已于日前履新
            return Governor((cut,), says, cut.start)
    return Governor((), says, clause, dated) if _PRONOUN.fullmatch(text, clause, at) else None


def _people(text: str, end: int, start: int, names: NameFinder) -> tuple[Cut, ...]:
    """The persons of a list that ends at `end`: 甲同志, 甲(女), 甲、乙、丙三名同志, 甲,乙."""
    called = _CALLED.search(text, max(start, end - 20), end)
    end = called.start() if called else end
    low = max(start, end - _NAME)
    chosen = _grammar().chosen.search(text, low, end)
    cut = names.whole(text, chosen.start(1), end) if chosen else None
    cut = cut or names.before(text, end, low, _APPOINTEE) or names.cell(text, end, low)
    return (cut, *_listed_with(text, cut, start, names)) if cut else ()


def _listed_with(text: str, cut: Cut, start: int, names: NameFinder) -> list[Cut]:
    """The names before a name in one list: 甲、乙|任; 甲,乙|任, if all between marks is a name."""
    before = text[cut.start - 1 : cut.start] if cut.start > start else ""
    if before in ("、", "和"):
        return list(listed_before(text, cut.start - 1, start, names))
    if before == ",":
        other = names.cell(text, cut.start - 1, start)
        if other and (other.start == start or text[other.start - 1] in _MARKS):
            return [other]
    return []


def goes_on(text: str, end: int, start: int) -> bool:
    """Whether the offices that begin at `start` go on a list that a verb governs, up to `end` as yet."""
    return 0 <= start - end <= 8 and _GAP.fullmatch(text, end, start) is not None


@frozen
class _Grammar:
    before: re.Pattern[str]
    after: re.Pattern[str]
    chosen: re.Pattern[str]
    says: dict[str, str]


@lru_cache(maxsize=1)
def _grammar() -> _Grammar:
    rows = load("appointing.tsv")
    words = {
        kind: "|".join(sorted((row[0] for row in rows if row[1] == kind), key=len, reverse=True))
        for kind in ("before", "after", "adverb")
    }
    return _Grammar(
        pattern(
            rf"(?:{words['adverb']}){{0,4}}(?<![主责委信])(?P<verb>{words['before']}|{words['after']})"
            r"(?:(?P<past>过)|了|为)?(?P<own>其|他的|她的)?(?:原任|所任|担任|兼任)?的?[“\"]?$"
        ),
        pattern(words["after"]),
        pattern(rf"(?:{words['after']})([\u3400-\u9fff] {{0,2}}[\u3400-\u9fff]{{1,2}})$"),
        {row[0]: row[2] for row in rows if row[1] != "adverb"},
    )
