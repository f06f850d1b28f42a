"""Persons and their offices: who is presented, where, with which titles.

Five ways of presenting a person, each a function below:

- an office before the name, shared by a list: "副区长甲、乙", "县委书记张向荣、县长许行之";
- a group word before or after a list of names: "区领导甲、乙、丙", "甲、乙等市四套班子领导";
- an office around or after the name: "区委周文栋书记", "应文川部长";
- an appointment: "陈开阳任新区党工委书记", "免去田家茂同志的…职务";
- an office in brackets or a caption: "王东峰(省委书记)", a line "冯志明某旗建设局局长".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import attrs
from attrs import frozen

from zonenews.fields.leaders.names import Cut, NameModel
from zonenews.fields.leaders.offices import Chain, Title, chains
from zonenews.knowledge import alternation, words_of

__all__ = ["Presented", "ShortForm", "career_of", "persons_in"]

_AFTER_NAME = re.compile(r"(?:同志|先生|女士)?(?:\([^()]{1,10}\))?(?:同志|先生|女士)?")
_SEPARATOR = re.compile(r" ?(?:[、,]|以及|和|及|与) ?| {1,3}")
_ETC = re.compile(r"等(?!.*(?:单位|部门|企业|机构|乡镇|街道|公司|园区|地区))[^。,;:、!?等]{0,14}$")
_APPOINTED = re.compile(
    r"(?:同志)?(?:继续|不再|继任|同时)?(?:担任|兼任|出任|就任|接任|曾任|历任|现任|当选为|当选|作为|辞去|任)$"
)
_OF = re.compile(r"(?:同志)?(?:为|的)$|同志$")
_NOMINATED = re.compile(r"(?:提名为|提名|免去其|现任|拟任|兼任|并任|并兼任|兼|任)$")
_SEX = re.compile(r"(?:同志)?[,、 ](?:男|女)[,、]")
_DECISION = re.compile(r"任命|提名|免去|选举|推选|聘任|补选|增选|决定|当选|罢免|撤销")
_BOUNDARY = frozenset('。,;:、!?“”"()[]《》| \n')
_ASIDE = re.compile(r"\([^()]{1,12}\) ?$")  # (女), (女,蒙古族), (兼)
# what stands in a line before "为" if it is one of a list of appointments, and what ends such a line
_NAME = r"[\u3400-\u9fff·]{1,16}(?: {1,4}[\u3400-\u9fff])?(?:\([^()]{1,12}\))?(?:同志)?"
_ALONE = re.compile(rf" {{0,8}}(?:\d{{1,2}}[.、] ?)?{_NAME}(?:、{_NAME}){{0,9}}$")
_POSTED = re.compile(r"(?:职务)? ?[;。,]|(?:职务)? *$|\(")
_NAMED = re.compile(r"^$|[叫是。;:(]$")
_APPOSITION = re.compile(r",(?:他|她)?(?:是|系|现任|时任|担任)?$")
_TAKES = re.compile(r"(?:兼|担)?任")
_CLOSED = (" ", "\n", "")
_ENDS = (",", "。", ";", ")", "\n", "")
_CELL_BEFORE = re.compile(r"^$|[ ):.、]$")
_COUNT = re.compile(r"(?:[一二两三四五六七八九十几每多]|\d{1,3})[名位个]|全体|各位|所有|部分|其他")
_ORGANISATION = 45  # characters of an organisation before a post
_AFTER_OFFICE = 1.5  # log odds of a name straight after an office
_IN_LIST = 0.0
_AROUND = -3.0  # a name before a post stands where an organisation usually does
_AROUND_UNIT = -5.0
_COUNTED = frozenset("名位个各")
_ASKING = frozenset("问请叫让陪派")
_UNITS = frozenset("省市州盟县旗区镇乡村")
_APPOINTEE = -1.0


@frozen(weakref_slot=False)
class Presented:
    """A person presented with offices (none, if only a group word presents the person)."""

    start: int
    end: int
    titles: tuple[Title, ...]

    def office(self, text: str, title: Title) -> str:
        """The office as printed, without the name if it is printed around it (区委周文栋书记)."""
        if title.start <= self.start and self.end <= title.rank:
            return text[title.start : self.start] + text[title.rank : title.end]
        return text[title.start : title.end]


@frozen(weakref_slot=False)
class ShortForm:
    """A surname with a post: 周书记."""

    start: int
    end: int


def persons_in(
    text: str, start: int, stop: int, names: NameModel, career: Cut | None
) -> Iterator[Presented | ShortForm]:
    """The persons presented in one line.

    Args:
        text: the text to read.
        start: where the line begins.
        stop: where it ends.
        names: the model of names.
        career: the person whose career this line goes on with.
    """
    appointed = career
    taken = start  # where the last person named ends
    last: Presented | None = None
    end = -1  # where the offices end that were last given to the person of the career
    for chain in _chains(text, start, stop, names):
        if _COUNT.match(text, chain.start):  # 一名班子成员
            continue
        chain = _clipped(text, chain, taken)
        if last is not None and _TAKES.fullmatch(
            text, last.end, chain.start
        ):  # 市长甲任组长、副市长乙任副组长
            yield attrs.evolve(last, titles=chain.titles[:1])
            if len(chain.titles) == 1:
                continue
            chain = attrs.evolve(chain, titles=chain.titles[1:])
        row = _row(text, chain, taken, start, names)
        if row is not None:
            yield row
            taken = row.end
            continue
        before = _before_post(text, chain, names)
        listed = list(_after(text, chain, stop, names))
        if listed and (before is None or before.margin < listed[0].margin):
            for cut in listed:
                last = Presented(cut.start, cut.end, chain.titles)
                yield last
            taken = last.end if last else taken
            continue
        if (
            last is not None
            and not text[last.end : chain.start].strip(" ")
            and text[chain.end : chain.end + 1] in _CLOSED
        ):
            yield attrs.evolve(last, titles=chain.titles)  # 副组长:张小明  副市长
            continue
        appointee = _appointee(text, chain, start, stop, names)
        if (
            appointee is None
            and appointed is not None
            and (
                _NOMINATED.search(text, chain.floor, chain.start)
                or (end >= 0 and text[end : chain.start] in (",", ";", "、", ", "))
            )
        ):
            appointee, end = appointed, chain.end
        if appointee is not None:
            appointed = appointee
            yield Presented(appointee.start, appointee.end, chain.titles)
            own = text[chain.end : chain.end + 1] == ")"  # an office in brackets is that of one person
            if (
                appointee.start > start and text[appointee.start - 1] == "、" and not own
            ):  # 陈刚、林涛为副区长
                for cut in _listed_before(text, appointee.start - 1, start, names):
                    yield Presented(cut.start, cut.end, chain.titles)
            continue
        if before is not None:
            title = chain.titles[0]
            yield Presented(
                before.start, before.end, (attrs.evolve(title, start=min(title.start, before.start)),)
            )
            taken = before.end
            if before.start > chain.floor and text[before.start - 1] in "、和":  # 甲、乙副市长
                for cut in _listed_before(text, before.start - 1, chain.floor, names):
                    yield Presented(cut.start, cut.end, (attrs.evolve(title, start=title.rank),))
            continue
        yield from _without_name(text, chain, start, stop, names)
    yield from _groups(text, start, stop, names)


def _chains(text: str, start: int, stop: int, names: NameModel) -> Iterator[Chain]:
    def is_name(start: int, stop: int) -> bool:
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        return names.before(text, stop, start, _AROUND) is not None

    return chains(text, start, stop, is_name)


def career_of(text: str, start: int, stop: int, names: NameModel) -> Cut | None:
    """The person of a line that opens as careers do: 王海涛,男,…现任…,拟任…."""
    sex = _SEX.search(text, start, min(stop, start + 14))
    if sex is None:
        return None
    cut = names.after(text, start, sex.start(), _IN_LIST)
    return cut if cut and cut.end == sex.start() else names.cell(text, sex.start(), start)


def _clipped(text: str, chain: Chain, taken: int) -> Chain:
    """The chain without a name already read, and what joins it: 皮志平|和市场监督管理局副局长."""
    first = chain.titles[0]
    if not first.start < taken <= first.rank:
        return chain
    joiner = _SEPARATOR.match(text, taken, first.rank)
    begin = joiner.end() if joiner else taken
    return attrs.evolve(chain, titles=(attrs.evolve(first, start=begin), *chain.titles[1:]))


def _row(text: str, chain: Chain, taken: int, start: int, names: NameModel) -> Presented | None:
    """A name and its offices in cells, as lists of duties print them: 王  维  党工委书记,主持全面工作."""
    first, *others = chain.titles
    blank = text.rfind(" ", max(taken, start, first.rank - _ORGANISATION), first.rank)
    if blank < 0 or (blank + 1 < first.start and text[blank + 1 : first.start].strip(" ")):
        return None
    end = len(text[start:blank].rstrip(" ")) + start
    aside = _ASIDE.search(text, max(start, end - 14), end)
    end = aside.start() if aside else end
    cut = names.cell(text, end, taken)
    if cut is None or not _CELL_BEFORE.search(text[max(start, cut.start - 3) : cut.start]):
        return None
    return Presented(cut.start, cut.end, (attrs.evolve(first, start=blank + 1), *others))


def _after(text: str, chain: Chain, stop: int, names: NameModel) -> Iterator[Cut]:
    """The name straight after the offices, and those listed with it."""
    skip = _skip().match(text, chain.end, stop)
    begin = skip.end() if skip else chain.end
    cut = names.after(text, begin, stop, _AFTER_OFFICE)
    if cut is None and text[begin - 1] == " ":
        cut = names.cell_after(text, begin, stop)
    if cut:
        yield cut
        yield from _listed(text, cut.end, stop, names, commas=False)


def _listed(text: str, at: int, stop: int, names: NameModel, *, commas: bool) -> Iterator[Cut]:
    """The names that go on a list after the name that ends at `at`."""
    while True:
        at = _AFTER_NAME.match(text, at, stop).end()  # type: ignore[union-attr]
        separator = _SEPARATOR.match(text, at, stop)
        if not separator or ("," in separator[0] and not commas):
            return
        cut = names.after(text, separator.end(), stop, _IN_LIST)
        if not cut or not _ends_item(text, cut.end, stop, names) or _office_begins(text, cut, stop, names):
            return
        yield cut
        at = cut.end


def _ends_item(text: str, end: int, stop: int, names: NameModel) -> bool:
    return (
        end == stop
        or text[end] in _BOUNDARY
        or any(text[end : end + n] in names.followers for n in (3, 2, 1))
    )


def _office_begins(text: str, cut: Cut, stop: int, names: NameModel) -> bool:
    """What looks like a listed name is the beginning of the next person's office."""
    stop = next(
        (
            at
            for at in range(cut.end, min(stop, cut.end + 40))
            if text[at] in _BOUNDARY and text[at] not in "()"
        ),
        min(stop, cut.end + 40),
    )
    for chain in _chains(text, cut.start, stop, names):
        return chain.start <= cut.start and (chain.titles[0].rank > cut.start or chain.end <= cut.end)
    return False


def _appointee(text: str, chain: Chain, start: int, stop: int, names: NameModel) -> Cut | None:
    """The person appointed to, removed from, shown in brackets or between commas with the offices."""
    before = text[max(start, chain.start - 8) : chain.start]
    offset = chain.start - len(before)
    bracket = before.removesuffix("任").removesuffix("兼")
    if bracket.endswith("("):
        if text[chain.end : chain.end + 1] != ")":
            return None
        end = offset + len(bracket) - 1
        cut = names.before(text, end, max(chain.floor, start, chain.start - 8), _APPOINTEE)
        return cut or (names.cell(text, end, start) if end - start < 5 else None)  # 钟楼(管委会主任):…
    comma = _APPOSITION.search(before)
    if comma:  # 这位管家叫石林,产业园管委会副主任,…
        if text[chain.end : chain.end + 1] not in _ENDS:
            return None
        end = offset + comma.start()
        floor = max(start, end - 5, *(text.rfind(verb, start, end) + 1 for verb in "叫是"))
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
    aside = _ASIDE.search(text, max(start, end - 14), end)
    end = aside.start() if aside else end
    alone = _ALONE.match(text, start, end) is not None and _POSTED.match(text, chain.end, stop) is not None
    if alone or verb[0].startswith("同志") or aside:
        cut = names.cell(text, end, start)
        if cut:
            return cut
    return names.before(text, end, max(start, end - 8), _APPOINTEE) if decided else None


def _before_post(text: str, chain: Chain, names: NameModel) -> Cut | None:
    """The name straight before the post, with or without an organisation in front of it."""
    if len(chain.titles) > 1:
        return None
    title = chain.titles[0]
    end = title.rank
    if text[end - 1] == ")":  # 秋明(音)主任
        end = max(text.rfind("(", max(chain.floor, end - 6), end), chain.floor)
    # before 市长, 县长 a place is likelier than a name
    unit = text[title.rank] in _UNITS
    if text[end - 1] in _ASKING:  # 额尔登巴特尔问经理
        return None
    cut = names.before(text, end, max(chain.floor, end - 8), _AROUND_UNIT if unit else _AROUND)
    if cut and text[cut.start] not in names.surnames and (unit or cut.margin < -_AROUND_UNIT):
        return None
    return cut


def _without_name(
    text: str, chain: Chain, start: int, stop: int, names: NameModel
) -> Iterator[Presented | ShortForm]:
    """A surname before its post; or a line that is a name and its offices."""
    title = chain.titles[-1]
    if len(chain.titles) == 1 and title.rank > chain.floor and text[title.rank - 1] in names.surnames:
        yield ShortForm(title.rank - 1, title.end)
    if chain.start == start and (chain.end == stop or text[chain.end] in " ("):
        cut = names.after(text, start, stop, -4.0)
        if cut and cut.end < title.rank and text[cut.end] not in "省市州区县旗镇乡村路街新经高开工":
            first, *others = chain.titles
            yield Presented(cut.start, cut.end, (Title(cut.end, first.rank, first.end), *others))


def _groups(text: str, start: int, stop: int, names: NameModel) -> Iterator[Presented]:
    """Lists presented by a group word before or after them."""
    for match in _group_words().finditer(text, start, stop):
        if match.start() > start and text[match.start() - 1] in _COUNTED:
            continue  # 一名班子成员
        begin = match.end()
        while begin < stop and text[begin] in " :":
            begin += 1
        cut = names.after(text, begin, stop, _IN_LIST)
        if cut and _ends_item(text, cut.end, stop, names):
            yield Presented(cut.start, cut.end, ())
            for other in _listed(text, cut.end, stop, names, commas=True):
                yield Presented(other.start, other.end, ())
        etc = _ETC.search(text, max(start, match.start() - 16), match.start())
        if etc:
            for cut in _listed_before(text, etc.start(), start, names):
                yield Presented(cut.start, cut.end, ())


def _listed_before(text: str, end: int, start: int, names: NameModel) -> Iterator[Cut]:
    """The names of a list that ends at `end`, last first."""
    while end > start:
        aside = _ASIDE.search(text, max(start, end - 14), end)
        end = aside.start() if aside else end
        while end > start and text[end - 1] == " ":
            end -= 1
        cut = names.before(text, end, max(start, end - 8), _IN_LIST) or names.cell(text, end, start)
        if not cut:
            return
        yield cut
        end = cut.start
        if end <= start or text[end - 1] not in "、, 和及":
            return
        end -= 1


@lru_cache(maxsize=1)
def _skip() -> re.Pattern[str]:
    """What may stand between an office and its name: a bracket, a blank, an academic title."""
    titles = "|".join(sorted(words_of("academic_titles.txt"), key=len, reverse=True))
    return re.compile(rf"(?:\([^()]{{1,12}}\))?(?:[、,兼]{{0,2}}(?:{titles})){{0,3}}(?:同志|:| ){{0,4}}")


@lru_cache(maxsize=1)
def _group_words() -> re.Pattern[str]:
    return alternation("groups.tsv")
