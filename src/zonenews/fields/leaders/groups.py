"""Lists that a group word presents: 区领导|甲、乙, 甲、乙等|市领导."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews.fields.leaders.lists import IN_LIST, between_names, ends_item, listed, listed_before
from zonenews.fields.leaders.names import NameFinder
from zonenews.fields.leaders.presented import Presented
from zonenews.knowledge import alternation
from zonenews.patterns import pattern

__all__ = ["in_groups"]

_ETC = pattern(r"等(?!.*(?:单位|部门|企业|机构|乡镇|街道|公司|园区|地区))[^。,;:、!?等]{0,14}$")
_INTRODUCED = pattern(r"(?:还?有|包括|分别[是为])?[ :]{0,8}")  # 陪同领导有:甲、乙
_COUNTED = frozenset("名位个各")


def in_groups(text: str, start: int, stop: int, names: NameFinder) -> Iterator[Presented]:
    """Lists presented by a group word before or after them."""
    for match in _group_words().finditer(text, start, stop):
        if match.start() > start and text[match.start() - 1] in _COUNTED:
            continue  # 一名班子成员
        begin = _INTRODUCED.match(text, match.end(), stop).end()  # type: ignore[union-attr]
        cut = names.after(text, begin, stop, IN_LIST) or between_names(text, begin, stop, names)
        if cut and ends_item(text, cut.end, stop, names):
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
