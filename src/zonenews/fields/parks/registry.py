"""Which registered zone a printed name means, if it is surely that one.

锡山开发区, 无锡市锡山经济开发区   → 锡山经济技术开发区, national, etdz, 江苏省, 无锡市
朝阳经济开发区                     → the one in the province that the page names; none if it names neither
高新区, 苏锡通园区                 → none
"""

from __future__ import annotations

import functools
from collections import defaultdict

from attrs import frozen

from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.placing import PARTNERS
from zonenews.knowledge import load
from zonenews.knowledge.places import divisions, provinces

__all__ = ["Zone", "find_zone", "place_cores", "registered_ending"]

_CLASS_WORDS = "市县区州旗镇乡"
_TELLING = 20_000  # characters of the page that may tell which of two zones is meant


@frozen
class Zone:
    """One row of the registry."""

    name: str
    level: str
    kind: str
    province: str
    city: str


def find_zone(name: str, place: str, theme: str, family: str, text: str) -> Zone | None:
    """The zone that `name` (its parts: `place`, `theme`, `family`) means on a page that reads `text`."""
    found = _candidates(name, place, theme, family)
    if len(found) > 1 or (found and name != found[0].name and _is_shared(place)):
        found = tuple(zone for zone in found if _is_told(zone, text))
    return found[0] if len(found) == 1 and _agrees(found[0], place) else None


@functools.lru_cache(maxsize=4096)
def _candidates(name: str, place: str, theme: str, family: str) -> tuple[Zone, ...]:
    """The registered zones that a name can mean."""
    named, keyed = _registry()
    if found := named.get(name) or named.get(lexicon().nicknames.get(name, "")):
        return found
    families = ("economic", "development") if family == "development" else (family,)
    zones = (
        zone for core in place_cores(place) for one in families for zone in keyed.get((core, theme, one), ())
    )
    return tuple({zone.name: zone for zone in zones}.values())


def registered_ending(text: str, low: int, end: int, kind: int) -> int:
    """The length of the longest registered name that ends at `end` with a kind of `kind` characters, or 0."""
    for name in _names().get(text[end - kind - 2 : end], ()):
        if end - len(name) >= low and text.startswith(name, end - len(name)):
            return len(name)
    return 0


@functools.lru_cache(maxsize=4096)
def place_cores(place: str) -> tuple[str, ...]:
    """A place as it may be printed elsewhere: 江苏省无锡市锡山区 → 无锡市锡山, 锡山."""
    place = lexicon().states.sub("", place.replace("国家级", "").replace("国家", ""))
    if place.startswith("中国(") and place.endswith(")"):
        place = place[3:-1]
    known, prefixes = divisions(), _province_names()
    for size in range(min(len(place) - 2, 8), 1, -1):
        if place[:size] in prefixes:
            place = place[size:]
            break
    cores = [_without_class(place)]
    cores += [_without_class(place[size:]) for size in (2, 3) if place[:size] in PARTNERS]  # 中马|钦州
    for size in range(min(len(place) - 2, 8), 1, -1):
        if place[:size] in known or (size > 2 and place[size - 1] in "市县州旗盟"):
            cores.append(_without_class(place[size:]))
            break
    cores += [core[:-size] for core in cores for size in (2, 3) if core[-size:] in PARTNERS]  # 横琴|粤澳
    cores += [core[:-1] for core in cores if core.endswith("港")]  # 古雷|港
    return tuple(dict.fromkeys(core for core in cores if len(core) > 1))


@functools.lru_cache(maxsize=1)
def _province_names() -> frozenset[str]:
    return frozenset(provinces()) | frozenset(provinces().values())


def _without_class(place: str) -> str:
    return place[:-1] if len(place) > 2 and place[-1] in _CLASS_WORDS else place


@functools.lru_cache(maxsize=1)
def _names() -> dict[str, list[str]]:
    """The names by their kind with the two characters before it, the longer first."""
    names: dict[str, list[str]] = defaultdict(list)
    for name in sorted(_registry()[0], key=len, reverse=True):
        if size := lexicon().kind_endings.longest(name, 0, len(name)):
            names[name[-size - 2 :]].append(name)
    return names


@functools.lru_cache(maxsize=1)
def _registry() -> tuple[dict[str, tuple[Zone, ...]], dict[tuple[str, str, str], tuple[Zone, ...]]]:
    """The zones by name (with and without the province) and by place, theme and family."""
    words = lexicon()
    shorts = {name: short for short, name in provinces().items()}
    named: dict[str, list[Zone]] = defaultdict(list)
    keyed: dict[tuple[str, str, str], list[Zone]] = defaultdict(list)
    for row in load("zones.tsv"):
        zone = Zone(*row)
        name = zone.name.replace("（", "(").replace("）", ")").replace("－", "—")
        named[name].append(zone)
        end = len(name)
        size = words.kind_endings.longest(name, 0, end)
        if not size:
            continue
        kind = name[end - size :]
        at, theme = words.before_theme(name, 0, end - size)
        short = shorts.get(zone.province, zone.province)
        if name.startswith(short) and at - len(short) > 1:
            named[name[len(short) :].removeprefix("省")].append(zone)
        for core in place_cores(name[:at]):
            keyed[core, theme, words.kinds[kind].family].append(zone)
    return {key: tuple(zones) for key, zones in named.items()}, {
        key: tuple(zones) for key, zones in keyed.items()
    }


def _is_shared(place: str) -> bool:
    """Whether the place is a division of several provinces: 朝阳, 江北."""
    known = divisions()
    borne = known.get(place) or known.get(_without_class(place)) or ()
    return len({division.province for division in borne}) > 1


def _is_told(zone: Zone, text: str) -> bool:
    """Whether the page names the zone's city, or its province."""
    text = text[:_TELLING]
    return any(
        place and place.removesuffix("省").removesuffix("市") in text for place in (zone.city, zone.province)
    )


def _agrees(zone: Zone, place: str) -> bool:
    """Whether a province printed in front of the name is the zone's."""
    printed = next((name for short, name in provinces().items() if place.startswith(short)), zone.province)
    return printed == zone.province or len(place) < 4
