"""Names in lists: those after an office or a group word, and those before a mark.

副区长|甲、乙和丙; 区领导|甲,乙; 甲、乙、丙|等市领导
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews.fields.leaders.names import Cut, NameFinder
from zonenews.fields.leaders.offices import Chain, chains
from zonenews.fields.leaders.presented import Presented
from zonenews.knowledge import alternation, words_of
from zonenews.patterns import pattern

__all__ = [
    "in_groups",
    "listed",
    "listed_before",
    "name_end",
    "names_after",
]

_ASIDE = pattern(r"\([^()]{1,12}\) ?$")  # behind a name: (女), (女,蒙古族), (兼)
_AFTER_NAME = pattern(r"(?:同志|先生|女士)?(?:\([^()]{1,10}\))?(?:同志|先生|女士)?")
_SEPARATOR = pattern(r" ?(?:[、,]|以及|和|及|与) ?| {1,3}")
_BOUNDARY = frozenset('。,;:、!?“”"()[]《》| \n')
_HELD_BY = r"(?:(?:一职|职务)?(?:暂|现|将)?由(?=[\u3400-\u9fff ]{2,6}(?:同志|、|共同|[兼担出]任)))?"
_AFTER_OFFICE = 1.5  # log odds of a name straight after an office
_ETC = pattern(r"等(?!.*(?:单位|部门|企业|机构|乡镇|街道|公司|园区|地区))[^。,;:、!?等]{0,14}$")
_INTRODUCED = pattern(r"(?:还?有|包括|分别[是为])?[ :]{0,8}")  # 陪同领导有:甲、乙


def names_after(text: str, chain: Chain, stop: int, names: NameFinder) -> Iterator[Cut]:
    """The name straight after the offices, and those listed with it."""
    skip = _skip().match(text, chain.end, stop)
    begin = skip.end() if skip else chain.end
    if names.model.starts_with(names.model.unnamed, text, begin, stop):  # 总裁|高峰会
        return
    cut = names.after(text, begin, stop, _AFTER_OFFICE)
    if cut and text[begin] not in "和与及":  # 州长|和|波士顿市长
        yield cut
        yield from listed(text, cut.end, stop, names, commas=False)


def listed(text: str, at: int, stop: int, names: NameFinder, *, commas: bool) -> Iterator[Cut]:
    """The names that go on a list after the name that ends at `at`."""
    while True:
        at = _AFTER_NAME.match(text, at, stop).end()  # type: ignore[union-attr]
        separator = _SEPARATOR.match(text, at, stop)
        if not separator or ("," in separator[0] and not commas):
            return
        cut = names.after(text, separator.end(), stop)
        if not cut or not _ends_item(text, cut.end, stop, names) or _office_begins(text, cut, stop, names):
            return
        yield cut
        at = cut.end


def _between_names(text: str, start: int, stop: int, names: NameFinder) -> Cut | None:
    """A word that is a name because one follows in the list: 区领导|黄镇|、柳明远."""
    item = _ITEM.match(text, start, stop)
    after = names.after(text, item.end() + 1, stop) if item else None
    return Cut(start, item.end(), 0.0) if item and after else None


_ITEM = pattern("[\u3400-\u9fff]{2}(?=、)")


def _ends_item(text: str, end: int, stop: int, names: NameFinder) -> bool:
    """Whether a name that ends at `end` is an item of a list: a mark or what follows names is behind it."""
    return (
        end == stop
        or text[end] in _BOUNDARY
        or any(text[end : end + n] in names.model.followers for n in (3, 2, 1))
        or text[end : end + 2] in names.model.manners
    )


def _office_begins(text: str, cut: Cut, stop: int, names: NameFinder) -> bool:
    """What looks like a listed name is the beginning of the next person's office."""
    stop = min(stop, cut.end + 40)
    stop = next((at for at in range(cut.end, stop) if text[at] in _BOUNDARY), stop)
    return any(chain.start <= cut.start for chain in chains(text, cut.start, stop, names))


def name_end(text: str, end: int, start: int) -> int:
    """Where the name ends that stands before `end`: before blanks and what brackets say of it, (女)."""
    aside = _ASIDE.search(text, max(start, end - 14), end)
    end = aside.start() if aside else end
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def listed_before(text: str, end: int, start: int, names: NameFinder) -> Iterator[Cut]:
    """The names of a list that ends at `end`, last first."""
    while end > start:
        end = name_end(text, end, start)
        cut = names.before(text, end, start) or names.cell(text, end, start)
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
    return re.compile(
        rf"(?:\([^()]{{1,12}}\))?(?:[、,兼]{{0,2}}(?:{titles})){{0,3}}(?:同志|:| ){{0,4}}{_HELD_BY}"
    )


def in_groups(text: str, start: int, stop: int, names: NameFinder) -> Iterator[Presented]:
    """Lists presented by a group word before or after them."""
    for match in _group_words().finditer(text, start, stop):
        begin = _INTRODUCED.match(text, match.end(), stop).end()  # type: ignore[union-attr]
        cut = names.after(text, begin, stop) or _between_names(text, begin, stop, names)
        if cut and _ends_item(text, cut.end, stop, names):
            yield Presented(cut.start, cut.end, (), shown=True)
            for other in listed(text, cut.end, stop, names, commas=True):
                yield Presented(other.start, other.end, (), shown=True)
        etc = _ETC.search(text, max(start, match.start() - 16), match.start())
        if etc:
            for cut in listed_before(text, etc.start(), start, names):
                yield Presented(cut.start, cut.end, (), shown=True)


@lru_cache(maxsize=1)
def _group_words() -> re.Pattern[str]:
    return re.compile(alternation("groups.tsv"))
