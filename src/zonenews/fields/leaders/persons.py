"""Persons and their offices: who is presented, where, with which titles.

Ways of presenting a person, each a function below or in `appointments`:

- an office before the name, shared by a list: "副区长甲、乙", "县委书记张向荣、县长许行之";
- a group word before or after a list of names: "区领导甲、乙、丙", "甲、乙等市四套班子领导";
- an office around or after the name: "区委周文栋书记", "应文川部长";
- a caption: a line "冯志明某旗建设局局长";
- an appointment, a row of cells, an aside or a career (`appointments`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import attrs
from attrs import frozen

from zonenews.fields.leaders.appointments import appointee, row
from zonenews.fields.leaders.lists import IN_LIST, SEPARATOR, ends_item, listed, listed_before, names_after
from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain, Title, chains
from zonenews.knowledge import alternation

__all__ = ["Presented", "ShortForm", "persons_in"]

_ETC = re.compile(r"等(?!.*(?:单位|部门|企业|机构|乡镇|街道|公司|园区|地区))[^。,;:、!?等]{0,14}$")
_NOMINATED = re.compile(r"(?:提名为|提名|免去其|现任|拟任|兼任|并任|并兼任|兼|任)$")
_SECONDED = re.compile(r"[(（]挂职?[)）]")
_TAKES = re.compile(r"(?:同志)?(?:[兼担]|调|转|升|改)?任")
_INTRODUCED = re.compile(r"(?:还?有|包括|分别[是为])?[ :]{0,8}")  # 陪同领导有:甲、乙
_BLANKS = 8
_CLOSED = (" ", "\n", "")
_CLOSING = (",", "。", ";", "(", "\n", "")
_COUNT = re.compile(r"(?:[一二两三四五六七八九十几每多]|\d{1,3})[名位个]|全体|各位|所有|部分|其他")
_COUNTED_BEFORE = re.compile(r"[\d一二两三四五六七八九十百余多几数][家名位个]")
_AROUND = -3.0  # a name before a post stands where an organisation usually does
_AROUND_UNIT = -5.0
_WITH = frozenset({"与", "和", "及", "以及"})
_COUNTED = frozenset("名位个各")
_ASKING = frozenset("问请叫让陪派")
_UNITS = frozenset("省市州盟县旗区镇乡村")


@frozen(weakref_slot=False)
class Presented:
    """A person presented with offices (none, if only a group word presents the person)."""

    start: int
    end: int
    titles: tuple[Title, ...]
    joined: bool = False
    """By 与 or 和 to another whose offices they are; who has one already keeps to that."""

    def office(self, text: str, title: Title) -> str:
        """The office as printed around or before the name: 区委周文栋书记, 副市长顾一(挂职)."""
        if title.start <= self.start and self.end <= title.rank:
            return text[title.start : self.start] + text[title.rank : title.end]
        seconded = (
            _SECONDED.match(text, self.end) if title is self.titles[-1] and title.end <= self.start else None
        )
        return text[title.start : title.end] + (seconded[0] if seconded else "")

    def place(self, text: str, title: Title) -> tuple[int, int]:
        """The characters that hold the office, with the name where that stands inside it."""
        seconded = title is self.titles[-1] and title.end <= self.start and _SECONDED.match(text, self.end)
        return title.start, seconded.end() if seconded else title.end


@frozen(weakref_slot=False)
class ShortForm:
    """A surname with a post: 周书记."""

    start: int
    end: int


def persons_in(
    text: str, start: int, stop: int, names: NameFinder, career: Cut | None
) -> Iterator[Presented | ShortForm]:
    """The persons presented in one line.

    Args:
        text: the text to read.
        start: where the line begins.
        stop: where it ends.
        names: what finds names.
        career: the person whose career this line goes on with.
    """
    line = _Line(text, start, stop, names, career)
    for chain in chains(text, start, stop, names):
        if _COUNT.match(text, chain.start) or _COUNTED_BEFORE.match(text, chain.start - 1):
            continue  # 一名班子成员, 11家企业负责人
        yield from line.read(_clipped(text, chain, line.taken))
    yield from _groups(text, start, stop, names)


class _Line:
    """A line read from left to right, chain of offices by chain, and what was read last."""

    def __init__(self, text: str, start: int, stop: int, names: NameFinder, career: Cut | None) -> None:
        self.text, self.start, self.stop, self.names = text, start, stop, names
        self.taken = start
        """Where the last person named ends."""
        self._last: Presented | None = None
        self._opens = career is not None and career.start >= start
        self._appointed = career
        self._end = -1  # where the offices end that were last given to the person of the career

    def read(self, chain: Chain) -> Sequence[Presented | ShortForm]:
        """The persons whom a chain of offices presents: the first way of presenting that fits."""
        if self._last is not None and _TAKES.fullmatch(self.text, self._last.end, chain.start):
            if len(chain.titles) == 1 or not self._after(chain):
                return [attrs.evolve(self._last, titles=chain.titles)]
            taken = attrs.evolve(self._last, titles=chain.titles[:1])  # 市长甲任组长、副市长乙任副组长
            return [taken, *self.read(attrs.evolve(chain, titles=chain.titles[1:]))]
        before = _before_post(self.text, chain, self.names)
        return (
            self._in_cells(chain)
            or self._named_after(chain, before)
            or self._held_by_last(chain)
            or self._by_appointment(chain)
            or self._named_before(chain, before)
            or list(_without_name(self.text, chain, self.start, self.stop, self.names))
        )

    def _after(self, chain: Chain) -> list[Cut]:
        return list(names_after(self.text, chain, self.stop, self.names))

    def _in_cells(self, chain: Chain) -> list[Presented]:
        cells = row(self.text, chain, self.taken, self.start, self.names)
        if cells is None:
            return []
        cut, titles = cells
        self.taken = cut.end
        return [Presented(cut.start, cut.end, titles)]

    def _named_after(self, chain: Chain, before: Cut | None) -> list[Presented]:
        """副区长甲、乙."""
        listed = self._after(chain)
        if not listed or (before is not None and before.margin >= listed[0].margin):
            return []
        if self.text[chain.end] == " " and appointee(self.text, chain, self.start, self.stop, self.names):
            return []  # 甲任书记 乙不再兼任
        ends = [listed[0].start, *(cut.end for cut in listed)]
        found = [
            Presented(cut.start, cut.end, chain.titles, self.text[end : cut.start].strip() in _WITH)
            for end, cut in zip(ends, listed, strict=False)
        ]
        self._last, self.taken = found[-1], found[-1].end
        return found

    def _held_by_last(self, chain: Chain) -> list[Presented]:
        """副组长:张小明  副市长."""
        last, text = self._last, self.text
        if (
            last is None
            or chain.start - last.end > _BLANKS
            or text[last.end : chain.start].strip(" ")
            or text[chain.end : chain.end + 1] not in _CLOSED
        ):
            return []
        return [attrs.evolve(last, titles=chain.titles)]

    def _by_appointment(self, chain: Chain) -> list[Presented]:
        text = self.text
        person = appointee(text, chain, self.start, self.stop, self.names)
        if person is None and self._appointed and _goes_on(text, chain, self._end, opens=self._opens):
            person, self._end = self._appointed, chain.end
        if person is None:
            return []
        self._appointed = person
        found = [person]
        shared = text[chain.end : chain.end + 1] != ")"  # an office in brackets is that of one person
        if shared and person.start > self.start and text[person.start - 1] == "、":  # 陈刚、林涛为副区长
            found += listed_before(text, person.start - 1, self.start, self.names)
        return [Presented(cut.start, cut.end, chain.titles) for cut in found]

    def _named_before(self, chain: Chain, before: Cut | None) -> list[Presented]:
        """区委周文栋书记; 甲、乙副市长."""
        if before is None:
            return []
        title = chain.titles[0]
        around = attrs.evolve(title, start=min(title.start, before.start))
        floor = max(chain.floor, self.taken)  # 市长甲、乙副市长: each has an office
        self.taken = before.end
        found = [Presented(before.start, before.end, (around,))]
        if before.start > floor and self.text[before.start - 1] in "、和":
            post = (attrs.evolve(title, start=title.rank),)
            others = listed_before(self.text, before.start - 1, floor, self.names)
            found += [Presented(cut.start, cut.end, post) for cut in others]
        return found


def _goes_on(text: str, chain: Chain, end: int, *, opens: bool) -> bool:
    """The offices belong to the person of the career: 现任…, or they go on a list that ended at `end`.

    In the line that `opens` the career they may also stand alone between two marks.
    """
    if opens and text[chain.start - 1] in ",。;" and text[chain.end : chain.end + 1] in _CLOSING:
        return True
    if 0 <= chain.start - end <= 2 and text[end : chain.start] in (",", ";", "、", ", "):
        return True
    return _NOMINATED.search(text, chain.floor, chain.start) is not None


def _clipped(text: str, chain: Chain, taken: int) -> Chain:
    """The chain without a name already read, and what joins it: 柳志平|和市场监督管理局副局长."""
    first = chain.titles[0]
    if not first.start < taken <= first.rank:
        return chain
    joiner = SEPARATOR.match(text, taken, first.rank) or _TAKES.match(text, taken, first.rank)
    begin = joiner.end() if joiner else taken
    return attrs.evolve(chain, titles=(attrs.evolve(first, start=begin), *chain.titles[1:]))


def _before_post(text: str, chain: Chain, names: NameFinder) -> Cut | None:
    """The name straight before the post, with or without an organisation in front of it."""
    if len(chain.titles) > 1:
        return None
    title = chain.titles[0]
    end = title.rank
    if text[end - 1] == ")":  # 秋明(音)主任
        end = max(text.rfind("(", max(chain.floor, end - 6), end), chain.floor)
    # before 市长, 县长 a place is likelier than a name
    unit = text[title.rank] in _UNITS
    if text[end - 1] in _ASKING:  # 巴雅尔问经理
        return None
    cut = names.before(text, end, max(chain.floor, end - 8), _AROUND_UNIT if unit else _AROUND)
    if cut and text[cut.start] not in names.model.surnames and (unit or cut.margin < -_AROUND_UNIT):
        return None
    return cut


def _without_name(
    text: str, chain: Chain, start: int, stop: int, names: NameFinder
) -> Iterator[Presented | ShortForm]:
    """A surname before its post; or a line that is a name and its offices."""
    title = chain.titles[-1]
    if len(chain.titles) == 1 and title.rank > chain.floor and text[title.rank - 1] in names.model.surnames:
        yield ShortForm(title.rank - 1, title.end)
    if chain.start == start and (chain.end == stop or text[chain.end] in " ("):
        cut = names.after(text, start, stop, -4.0)
        first = chain.titles[0].rank
        if (
            cut
            and cut.end <= first
            and cut.end < title.rank
            and text[cut.end] not in "省市州区县旗镇乡村路街新经高开工"
        ):
            opening, *others = chain.titles
            yield Presented(cut.start, cut.end, (Title(cut.end, opening.rank, opening.end), *others))


def _groups(text: str, start: int, stop: int, names: NameFinder) -> Iterator[Presented]:
    """Lists presented by a group word before or after them."""
    for match in _group_words().finditer(text, start, stop):
        if match.start() > start and text[match.start() - 1] in _COUNTED:
            continue  # 一名班子成员
        begin = _INTRODUCED.match(text, match.end(), stop).end()  # type: ignore[union-attr]
        cut = names.after(text, begin, stop, IN_LIST)
        if cut and ends_item(text, cut.end, stop, names):
            yield Presented(cut.start, cut.end, ())
            for other in listed(text, cut.end, stop, names, commas=True):
                yield Presented(other.start, other.end, ())
        etc = _ETC.search(text, max(start, match.start() - 16), match.start())
        if etc:
            for cut in listed_before(text, etc.start(), start, names):
                yield Presented(cut.start, cut.end, ())


@lru_cache(maxsize=1)
def _group_words() -> re.Pattern[str]:
    return alternation("groups.tsv")
