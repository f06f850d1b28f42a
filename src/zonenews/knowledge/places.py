"""Administrative divisions: which strings name a province, a city or a county, now or formerly.

`昆山` and `昆山市` are the county-level city in 江苏省 苏州市; `朝阳区` stands in two provinces: both.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from zonenews.knowledge import load

__all__ = ["Division", "by_pair", "divisions", "names_by_pair", "provinces"]


class Division(NamedTuple):
    """A province, city or county; `short` is its name without the class word."""

    name: str
    short: str
    level: str
    """``province``, ``city`` or ``county``."""
    province: str
    city: str
    """The prefecture it belongs to or is; blank if it stands directly under the province."""
    current: bool


@functools.lru_cache(maxsize=1)
def divisions() -> dict[str, tuple[Division, ...]]:
    """Every name and short form, with the divisions that bear it.

    Example:
        >>> [(place.province, place.city) for place in divisions()["昆山"]]
        [('江苏省', '苏州市')]
    """
    named: dict[str, list[Division]] = defaultdict(list)
    for name, short, level, province, city, status in load("divisions.tsv"):
        division = Division(name, short, level, province, city, status == "current")
        named[name].append(division)
        if short != name:
            named[short].append(division)
    return {name: tuple(borne) for name, borne in named.items()}


@functools.lru_cache(maxsize=1)
def provinces() -> dict[str, str]:
    """The short form of each province, with its name: ``江苏`` → ``江苏省``."""
    return {
        place.short: place.name
        for borne in divisions().values()
        for place in borne
        if place.level == "province" and place.current
    }


@functools.lru_cache(maxsize=1)
def names_by_pair() -> dict[str, list[str]]:
    """The names of divisions by their first two characters, the longer first.

    Provinces too, so that 吉林 in 吉林省 is no city. As a pattern they take twenty times as long to load.
    """
    states = {name for pair in provinces().items() for name in pair}
    return by_pair(
        name
        for name in divisions()
        if len(name) > 2 or (len(name) == 2 and (name[-1] not in "区市" or name in states))
    )


def by_pair(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first two characters, the longer first."""
    pairs: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words, key=len, reverse=True):
        pairs[word[:2]].append(word)
    return dict(pairs)
