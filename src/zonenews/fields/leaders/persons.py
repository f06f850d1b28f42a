"""Persons and their offices: every chain of offices of a line, and whom it presents.

The ways of presenting a person are a table (`_WAYS`), each a function that reads a chain of offices and says
how likely its reading is, in nats; the likeliest is taken:

- an office before the name, shared by a list: "副区长甲、乙", "县委书记张向荣、县长许行之";
- an office around or after the name: "区委周文栋书记", "应文川部长";
- a row of cells, an aside, an office behind a name: "方  正  党工委书记" (`layout`);
- a verb of appointing: "乔木同志任…" (`verbs`).

A group word presents persons without offices (`lists`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
from attrs import frozen

from zonenews.expressions.bodies import is_body
from zonenews.fields.leaders.layout import aside, career_of, row
from zonenews.fields.leaders.lists import in_groups, listed_before, names_after
from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain, Title, chains, organisation_before
from zonenews.fields.leaders.presented import Presented, ShortForm
from zonenews.fields.leaders.verbs import Governor, goes_on, governor
from zonenews.patterns import pattern

__all__ = ["Reader"]

_COMRADE = pattern("(?:同志)?的?")
_TOGETHER = 40  # persons who share an office
_COORDINATED = pattern(" ?(?:[,、和与及]|以及) ?")
_KNOWN, _TOLD = 12, 200  # persons, and characters in which a verb's person is named
_CAREER = 4  # lines of body that a career may take
_CLOSED = (" ", "\n", "")
_CLOSING = (",", "。", ";", "(", "\n", "")
_BEING = pattern("(?:时任|现任|身为|已是|担任|兼任|作为|同为|出任|就任|任)$")
_AROUND = -3.0  # a name before a post stands where an organisation usually does
_NO_SURNAME = 5.0  # nats for a name that begins with none
_COUNTED = frozenset("家名位个")
_ON_LINE = -4.0  # log odds of a name at the beginning of a line that goes on with its offices
_WITH = frozenset({"与", "和", "及", "以及"})
_UNITS = frozenset("省市州盟县旗区镇乡村")


class Reader:
    """Reads the lines of a page one after the other and keeps what a line says of those after it."""

    def __init__(self, text: str, names: NameFinder) -> None:
        self.text, self.names = text, names
        self._known: list[str] = []  # who was read last
        self._career: Cut | None = None  # of whom the lines after "王海涛,男,…" tell
        self._lines_left = 0
        self.offices: list[tuple[int, int]] = []
        """Where offices stand, in order: no verb stands in one."""
        self._heading: tuple[Title, ...] = ()  # "副组长:" at the head of a list, one person a line

    def read(self, start: int, stop: int) -> Iterator[Presented | ShortForm]:
        """The persons presented in the line from `start` to `stop`."""
        text, names = self.text, self.names
        own = career_of(text, start, stop, names)
        self._lines_left -= 1
        if own is not None or self._lines_left < 0:
            self._career, self._lines_left = own, _CAREER
        line = _Line(text, start, stop, names, self._career, self._known)
        heading, self._heading = self._heading, ()
        for chain in chains(text, start, stop, names):
            self.offices.append((chain.start, chain.end))
            if text[chain.start] in _COUNTED and text[chain.start - 1 : chain.start].isdigit():
                continue  # 11|家企业负责人
            if text[chain.end : chain.end + 1] == ":":
                self._heading = chain.titles
            for found in line.read(_clipped(text, chain, line.taken)):
                yield found
                if isinstance(found, Presented):
                    self._known[:] = [*self._known[-_KNOWN:], text[found.start : found.end]]
                if heading and isinstance(found, Presented) and found.start == start:
                    self._heading = heading
                    yield attrs.evolve(found, titles=heading, rule="heading")
        yield from in_groups(text, start, stop, names)


@frozen
class _Reading:
    """One way of reading a chain of offices; `score` is in nats, as the margins of names are."""

    score: float
    found: tuple[Presented, ...]
    taken: int = 0
    """Where the last name ends that no other office may take."""
    verb: Governor | None = None
    names_last: bool = False
    """Offices may follow that the last person also holds: 副组长:张小明  副市长."""


class _Line:
    """A line read from left to right, chain of offices by chain, and what was read last."""

    def __init__(
        self, text: str, start: int, stop: int, names: NameFinder, career: Cut | None, known: Sequence[str]
    ) -> None:
        self.text, self.start, self.stop, self.names, self._known = text, start, stop, names, known
        self.taken = start
        """Where the last person named ends."""
        self._last: Presented | None = None
        self._group: tuple[Cut, ...] = ()
        """Persons with offices of their own who may have another together: 市长甲、副市长乙|任组长."""
        self._verb = Governor((career,), "holds", start) if career else None
        self._governed = -1  # where the offices end that the verb governs as yet
        self._role: tuple[Title, ...] = ()  # of those who follow: 主任由|…甲、…乙|担任
        self._role_end = -1
        self._waiting: Chain | None = None  # offices that nobody has as yet

    def read(self, chain: Chain) -> Sequence[Presented | ShortForm]:
        """The persons whom a chain of offices presents: of the ways of presenting that fit, the likeliest."""
        verb = self._group and governor(self.text, chain, self.start, self.stop, self.names, self._group)
        if verb and verb.people is self._group:
            if len(chain.titles) > 1 and self._after(chain):  # 市长甲任组长、副市长乙任副组长
                first, rest = (
                    attrs.evolve(chain, titles=part) for part in (chain.titles[:1], chain.titles[1:])
                )
                return [*self.read(first), *self.read(rest)]
            self._verb, self._governed, self._group = verb, chain.end, ()
            return self._appointed(_GOVERNED, chain, verb).found
        readings = [reading for way in _WAYS for reading in way(self, chain)]
        waiting, self._waiting = self._waiting, None
        if not readings:
            self._open_role(chain)
            self._waiting = chain
            return list(_without_name(self.text, chain, self.start, self.stop, self.names))
        best = max(readings, key=lambda reading: reading.score)
        # 市政府党组成员,|园区党工委书记乔木: the part before the comma has nobody else
        if waiting and self.text[waiting.end : chain.start] in (",", " ,", " 、"):
            titles = waiting.titles + chain.titles
            best = attrs.evolve(best, found=tuple(attrs.evolve(each, titles=titles) for each in best.found))
        self.taken = max(self.taken, best.taken)
        self._group = self._coordinated(best, chain) if best.names_last else ()
        if best.names_last:
            self._last = best.found[-1]
        if best.verb is not None:
            self._verb, self._governed = best.verb, chain.end
        return self._in_role(chain, best.found)

    def _coordinated(self, best: _Reading, chain: Chain) -> tuple[Cut, ...]:
        """The persons just read, with those before them in one list: 市长甲|、副市长乙."""
        found = tuple(Cut(each.start, each.end, 0.0) for each in best.found)
        listed = self._group and _COORDINATED.fullmatch(self.text, self._group[-1].end, chain.start)
        return (*self._group, *found)[-_TOGETHER:] if listed else found

    def _after_of(self, chain: Chain) -> list[Cut]:
        """时任园区企业服务中心主任的|乔木."""
        if self.text[chain.end : chain.end + 1] != "的" or not _BEING.search(
            self.text, self.start, chain.start
        ):
            return []
        cut = self.names.after(self.text, chain.end + 1, self.stop)
        return [cut] if cut else []

    def _after(self, chain: Chain) -> list[Cut]:
        return list(names_after(self.text, chain, self.stop, self.names))

    def _cells(self, chain: Chain) -> Iterator[_Reading]:
        """方  正  党工委书记."""
        cells = row(self.text, chain, self.taken, self.start, self.names)
        if cells is not None:
            cut, titles = cells
            yield _Reading(_LAYOUT, (Presented(cut.start, cut.end, titles, shown=True, rule="row"),), cut.end)

    def _office_then_names(self, chain: Chain) -> Iterator[_Reading]:
        """副区长|甲、乙."""
        listed = self._after(chain) or self._after_of(chain)
        if not listed:
            return
        ends = [listed[0].start, *(cut.end for cut in listed)]
        held = self.text[listed[0].start - 1] == "由"  # 主任由|乔木担任
        found = tuple(
            Presented(
                cut.start,
                cut.end,
                chain.titles,
                self.text[end : cut.start].strip() in _WITH,
                shown=held,
                rule="before",
            )
            for end, cut in zip(ends, listed, strict=False)
        )
        margin = min(listed[0].margin, _FAR) if self.text[chain.end] == " " else listed[0].margin
        yield _Reading(_NAMED + margin, found, found[-1].end, names_last=True)

    def _held_by_last(self, chain: Chain) -> Iterator[_Reading]:
        """副组长:张小明|  副市长."""
        last, text = self._last, self.text
        if (
            last is not None
            and not text[last.end : chain.start].strip(" ")
            and text[chain.end : chain.end + 1] in _CLOSED
        ):
            yield _Reading(_HELD, (attrs.evolve(last, titles=chain.titles, rule="behind"),))

    def _aside(self, chain: Chain) -> Iterator[_Reading]:
        """王东峰|(省委书记)."""
        cut = aside(self.text, chain, self.start, self.names)
        if cut:
            found = Presented(cut.start, cut.end, chain.titles, rule="aside")
            yield _Reading(_GOVERNED, (found,), verb=Governor((cut,), "holds", cut.start))

    def _by_verb(self, chain: Chain) -> Iterator[_Reading]:
        """乔木同志任|A; ,免去其|B; 、C."""
        verb = governor(self.text, chain, self.start, self.stop, self.names, ())
        inside = self._named_inside(chain) if verb and not verb.people else None
        if verb is not None and inside is not None:  # 免去|乔木|园区党工委委员
            first, *rest = chain.titles
            after = _COMRADE.match(self.text, inside.end).end()  # type: ignore[union-attr]
            chain = attrs.evolve(chain, titles=(attrs.evolve(first, start=after), *rest))
            yield self._appointed(_GOVERNED, chain, attrs.evolve(verb, people=(inside,)))
        elif verb is not None and verb.people:
            yield self._appointed(_GOVERNED, chain, verb)
        elif verb is not None:
            people = self._verb.people if self._verb else ()
            people = people or self._named_before(verb.start)
            if people:
                yield self._appointed(_CARRIED, chain, attrs.evolve(verb, people=people))
        elif self._verb is not None and self._goes_on(chain):
            yield self._appointed(_CARRIED, chain, self._verb)

    def _named_before(self, end: int) -> tuple[Cut, ...]:
        """Of the persons known the one whom the line names last: 乔木生于…。他|曾担任过."""
        low = max(self.start, end - _TOLD)
        at, name = max(((self.text.rfind(name, low, end), name) for name in self._known), default=(-1, ""))
        return (Cut(at, at + len(name), 0.0),) if at >= 0 else ()

    def _named_inside(self, chain: Chain) -> Cut | None:
        """The name with which what looks like an organisation begins, if an organisation follows it."""
        rank = chain.titles[0].rank
        cut = self.names.after(self.text, chain.start, rank)
        if cut is None or self.text[cut.end] in _UNITS:  # 担任|沈阳|市委常委
            return None
        return cut if cut.end + 1 < rank and cut.margin > _INSIDE else None

    def _goes_on(self, chain: Chain) -> bool:
        """The verb's list goes on, or the offices stand alone between marks, as careers print them."""
        text = self.text
        alone = text[chain.start - 1] in ",。;" and text[chain.end : chain.end + 1] in _CLOSING
        return alone or goes_on(text, self._governed, chain.start)

    def _appointed(self, score: float, chain: Chain, verb: Governor) -> _Reading:
        found = (
            Presented(
                cut.start, cut.end, chain.titles, former=verb.former, shown=verb.shows, rule="appointed"
            )
            for cut in verb.people
        )
        return _Reading(score, tuple(found), verb=verb)

    def _around(self, chain: Chain) -> Iterator[_Reading]:
        """区委|周文栋|书记; 甲、乙|副市长."""
        before = _before_post(self.text, chain, self.names)
        if before is None:
            return
        title = chain.titles[0]
        begin = title.start
        if begin > before.start:  # 区委|朱为民|书记: 为 is of the name, not of the sentence
            floor = min(max(chain.floor, self.taken), before.start)
            begin = organisation_before(self.text, floor, before.start)
        if not is_body(self.text[begin : before.start]):
            begin = before.start  # 要求市政府就|乔木总经理所提, 牢记|乔木书记
        around = attrs.evolve(title, start=begin)
        floor = max(chain.floor, self.taken)  # 市长甲、乙副市长: each has an office
        found = [Presented(before.start, before.end, (around, *chain.titles[1:]), rule="around")]
        if self.text[before.start - 1] in "、和":
            post = (attrs.evolve(title, start=title.rank),)
            others = listed_before(self.text, before.start - 1, floor, self.names)
            found += [Presented(cut.start, cut.end, post, rule="around") for cut in others]
        yield _Reading(_NAMED + before.margin, tuple(found), before.end)

    def _open_role(self, chain: Chain) -> None:
        """主任|由…甲、…乙共同担任; 副主任|为…甲."""
        opened = _ROLE.match(self.text, chain.end, self.stop)
        if opened:
            self._role, self._role_end = chain.titles, opened.end()

    def _in_role(self, chain: Chain, found: tuple[Presented, ...]) -> list[Presented]:
        """The persons found, and again with the role that an office before them gives to all of them."""
        gap = self.text[self._role_end : chain.start] if self._role else ""
        if not self._role or gap not in ("", ",", "、", "和"):
            self._role = ()
            return list(found)
        self._role_end = max(self.taken, chain.end)
        return [*found, *(attrs.evolve(each, titles=self._role, shown=True, rule="role") for each in found)]


_LAYOUT, _GOVERNED, _CARRIED, _HELD, _NAMED = 200.0, 40.0, 30.0, 22.0, 20.0
_INSIDE = 4.0  # nats for a name where an organisation may stand
_FAR = 8.0  # at most, for a name with a blank between it and the office
_WAYS = (
    *(_Line._cells, _Line._around, _Line._office_then_names),
    *(_Line._held_by_last, _Line._aside, _Line._by_verb),
)
_ROLE = pattern("(?:一职|职务|职位)?(?:目前|现|暂|将)?由|[为是]")


def _clipped(text: str, chain: Chain, taken: int) -> Chain:
    """The chain without a name already read, and what joins it: 柳志平|和市场监督管理局副局长."""
    first = chain.titles[0]
    if not first.start < taken <= first.rank:
        return chain
    return attrs.evolve(chain, titles=(attrs.evolve(first, start=taken), *chain.titles[1:]))


def _before_post(text: str, chain: Chain, names: NameFinder) -> Cut | None:
    """The name straight before the post, with or without an organisation in front of it."""
    title = chain.titles[0]
    end = title.rank
    cut = names.before(text, end, chain.floor, _AROUND)
    if (
        cut is None
        or text[end - 1] == "为"  # 以乔木为组长
        or text[cut.start] in "和与及"  # 州长|和|波士顿市长
        or text[end : title.end] == "委员"  # 提案人乔木|委员
        or (
            text[cut.start] not in names.model.surnames  # before 市长 stands a place
            and (text[end] in _UNITS or cut.margin < _NO_SURNAME)
        )
    ):
        return None
    return cut


def _without_name(
    text: str, chain: Chain, start: int, stop: int, names: NameFinder
) -> Iterator[Presented | ShortForm]:
    """A surname before its post; or a line that is a name and its offices."""
    title = chain.titles[-1]
    if len(chain.titles) == 1 and title.rank > chain.floor and text[title.rank - 1] in names.model.surnames:
        yield ShortForm(title.rank - 1, title.end)
    if chain.start != start or text[chain.end : chain.end + 1] not in _CLOSED:
        return
    cut = names.after(text, start, chain.titles[0].rank, _ON_LINE)
    if cut and cut.end < title.rank and text[cut.end] not in _UNITS:  # 乔木建设局局长
        opening, *others = chain.titles
        yield Presented(cut.start, cut.end, (attrs.evolve(opening, start=cut.end), *others), rule="line")
