"""Which registered zone a printed name means, if it is surely that one.

锡山开发区, 无锡市锡山经济开发区   → 锡山经济技术开发区, national, etdz, 江苏省, 无锡市
嘉兴出口加工区                     → the zone that it has become, if the registry says so (an alias)
朝阳经济开发区                     → the one in the province that the page names; none if it names neither
高新区, 苏锡通园区                 → none
"""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import add

from zonenews.article import Zone
from zonenews.fields.parks.lexicon import full_name, lexicon
from zonenews.fields.parks.placing import PARTNERS
from zonenews.knowledge.places import Division, divisions, provinces
from zonenews.knowledge.zones import rows, zone
from zonenews.normalising import as_matched, with_plain_marks
from zonenews.patterns import pattern

__all__ = [
    "agrees",
    "find_zone",
    "place_cores",
    "registered_ending",
    "zone_called",
    "zones_named",
    "zones_of",
]

_CLASS_WORDS = "市县区州旗镇乡"
_TELLING = 20_000  # characters of the page that may tell which of two zones is meant
_Key = tuple[str, str, str]
"""A place, a theme and a family of kinds."""
_Borne = tuple[str, int]
"""A name, and the row of the zone that has it."""


def find_zone(name: str, place: str, theme: str, family: str, text: str) -> Zone | None:
    """The zone that `name` (its parts: `place`, `theme`, `family`) means on a page that reads `text`."""
    found = zones_named(name, place, theme, family)
    if len(found) == 1 and name in map(as_matched, (found[0].name, *found[0].aliases)):
        return found[0]
    if len(found) > 1 or (found and _is_shared(place)):
        found = tuple(zone for zone in found if _is_told(zone, text))
    return found[0] if len(found) == 1 and agrees(found[0], place) else None


def zone_called(name: str, text: str) -> Zone | None:
    """The zone that `name` means near the places that `text` names, both as rules read them."""
    place, theme, _, family = full_name(name)
    return find_zone(name, place, theme, family, text)


def _says_more(name: str, place: str, theme: str) -> bool:
    """Whether more than a level stands between the place and the kind: 温岭市|东部产业集聚|园区."""
    size = lexicon().kind_endings.longest(name, 0, len(name))
    between = name.removeprefix(place)[: -size or None].replace(theme, "") if name.startswith(place) else ""
    return between.removesuffix("级") not in ("", "国家", "省", "市", "县", "产业")


def zones_of(place: Division, family: str) -> tuple[Zone, ...]:
    """The zones that a bare word of `family` can mean in a city or a county: those called after it.

    Of a city that none is called after: every zone of the family there; so too where a national zone of
    another name lies in the city and the one called after it is provincial. Bonded zones may be called after
    ports, so all of them count.
    """
    keys = {
        (place.short, "", one) for one in ((family, "economic") if family == "development" else (family,))
    }
    called = _each_once(
        zone
        for key in keys
        for zone in _keyed(key)
        if zone.province == place.province and zone.city in (None, place.city)
        if keys.intersection(_keys(as_matched(zone.name)))  # by the name it has today
    )
    inside = _in_city(place.city).get(family, ()) if place.level == "city" else ()
    outranked = "national" not in {zone.level for zone in called} and "national" in {z.level for z in inside}
    return called if called and family != "bonded" and not outranked else _each_once((*called, *inside))


@functools.lru_cache(maxsize=512)
def _in_city(city: str) -> dict[str, tuple[Zone, ...]]:
    """The zones of a city by the family of their names; 开发区 may be any economic one."""
    found: dict[str, list[Zone]] = defaultdict(list)
    for number in _in_cities()[city]:
        family = full_name(as_matched(rows()[number][_NAME]))[-1]
        for one in (family, "development" if family == "economic" else family):
            found[one].append(zone(number))
    return {family: _each_once(each) for family, each in found.items()}


@functools.lru_cache(maxsize=1)
def _in_cities() -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for number, row in enumerate(rows()):
        found[row[_CITY]].append(number)
    return found


_NAME, _LEVEL, _PROVINCE, _CITY, _ALIASES = 0, 1, 3, 4, 8  # columns of a row


@functools.lru_cache(maxsize=4096)
def zones_named(name: str, place: str, theme: str, family: str) -> tuple[Zone, ...]:
    """The registered zones that a name can mean: by the whole name, else by its parts."""
    if found := _bearers(name) or _bearers(lexicon().nicknames.get(name, "")):
        return tuple(map(zone, found))
    if _says_more(name, place, theme):
        return ()
    families = ("economic", "development") if family == "development" else (family,)
    return _each_once(
        zone for core in place_cores(place) for one in families for zone in _keyed((core, theme, one))
    )


def registered_ending(text: str, low: int, end: int, kind: int) -> int:
    """The length of the longest registered name that ends at `end` with a kind of `kind` characters, or 0."""
    for name in _names().get(text[end - kind - 2 : end], ()):
        if end - len(name) >= low and text.startswith(name, end - len(name)):
            bearers = _bearers(name)
            if bearers and rows()[bearers[0]][_LEVEL] != "overseas":
                return len(name)  # a state in front is no part of a name: 柬埔寨|西哈努克港…
    return 0


@functools.lru_cache(maxsize=4096)
def place_cores(place: str) -> tuple[str, ...]:
    """A place as it may be printed elsewhere: 江苏省无锡市锡山区 → 无锡市锡山, 锡山."""
    if "国" in place:
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
    sizes = lexicon().kind_endings
    for name in sorted({form for borne in _named() for form in borne}, key=len, reverse=True):
        size = sizes.longest(name, 0, len(name))
        if size:
            names[name[-size - 2 :]].append(name)
    return names


@functools.lru_cache(maxsize=4096)
def _bearers(name: str) -> tuple[int, ...]:
    """The zones with this name, with or without the province.

    A name that one zone has today is no longer that of another which once had it.
    """
    for borne in _named():
        if found := [number for full, number in borne.get(name, ()) if _has_form(full, name)]:
            return tuple(dict.fromkeys(found))
    return ()


@functools.lru_cache(maxsize=1)
def _named() -> tuple[dict[str, list[_Borne]], ...]:
    """The names of today, and those of once, by all that may be a form of them."""
    shorts = {full: short for short, full in provinces().items()}
    indices = []
    for borne in _borne():
        forms: dict[str, list[_Borne]] = defaultdict(list)
        for each in borne:
            name, number = each
            forms[name].append(each)
            short = shorts.get(rows()[number][_PROVINCE])
            if short and name.startswith(short):
                forms[name[len(short) :].removeprefix("省")].append(each)
        indices.append(forms)
    return tuple(indices)


def _has_form(full: str, form: str) -> bool:
    """Whether `form` is the name, or the name without its province: 泗阳经济开发区 for 江苏泗阳经济开发区."""
    if full == form:
        return True
    words = lexicon()
    size = words.kind_endings.longest(full, 0, len(full))
    at, _ = words.before_theme(full, 0, len(full) - size)
    return size > 0 and at - (len(full) - len(form)) > 1


@functools.lru_cache(maxsize=4096)
def _keyed(key: _Key) -> tuple[Zone, ...]:
    """The zones with this place, theme and family today, else those that once had them.

    Only names with the first two characters of the place are taken apart: of all it takes as long as the
    rest of a page.
    """
    for names in _by_pair():
        if found := [zone(number) for name, number in names.get(key[0][:2], ()) if key in _keys(name)]:
            return _each_once(found)
    return ()


@functools.lru_cache(maxsize=1)
def _by_pair() -> list[dict[str, list[_Borne]]]:
    """The names of today, and those of once, by each pair of characters that stand in them."""
    indices = []
    for borne in _borne():
        found: dict[str, list[_Borne]] = defaultdict(list)
        for each in borne:
            for pair in map(add, each[0], each[0][1:]):
                found[pair].append(each)
        indices.append(dict(found))
    return indices


@functools.lru_cache(maxsize=1)
def _borne() -> tuple[list[_Borne], list[_Borne]]:
    """Each name with the zone that has it today, and with each that once had it."""
    names = with_plain_marks("\n".join([row[_NAME] for row in rows()]))
    without_parts = _PARTS.sub("", names).split("\n")
    today = [(name, number) for number, name in enumerate(names.split("\n"))]
    once = [
        (other, number)
        for name, number in today
        for other in _formerly(name, without_parts[number], rows()[number][_ALIASES])
    ]
    return today, once


def _formerly(name: str, without_parts: str, aliases: str) -> Iterator[str]:
    """Other names of a zone, or its own without parts; those of an area of a free-trade zone as put up."""
    if aliases:
        yield from with_plain_marks(aliases).split()
    if without_parts != name:
        yield without_parts
    if area := _AREA.fullmatch(name):
        for outer in (f"中国({area['province']})", area["province"], ""):
            for kind in _FREE_TRADE:
                yield outer + kind + area["area"]
        for place in (area["place"], area["province"] + area["place"]):
            yield place + "自贸片区"


_PARTS = pattern(r"(?:[A-Z]区?[、及和]?)+$|\([^()\n]*\)$", re.MULTILINE)  # 西安出口加工区A区及B区
_AREA = pattern(r"中国\((?P<province>.+?)\)自由贸易试验区(?P<area>(?P<place>.+?)(?:新区)?新?片区)")
_FREE_TRADE = ("自由贸易试验区", "自贸试验区", "自贸区")


@functools.cache
def _keys(name: str) -> tuple[_Key, ...]:
    """The places, the theme and the family of the kind of a zone's name; none if it ends in no kind."""
    words = lexicon()
    end = len(name)
    size = words.kind_endings.longest(name, 0, end)
    if not size:
        return ()
    at, theme = words.before_theme(name, 0, end - size)
    family = words.kinds[name[end - size :]].family
    return tuple([(core, theme, family) for core in place_cores(name[:at])])


def _each_once(found: Iterable[Zone]) -> tuple[Zone, ...]:
    found = tuple(found)
    return found if len(found) < 2 else tuple({zone.name: zone for zone in found}.values())


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


def agrees(zone: Zone, place: str) -> bool:
    """Whether a province, a city or a county printed in front of the name is one where the zone lies."""
    printed = next((name for short, name in provinces().items() if place.startswith(short)), zone.province)
    if printed != zone.province and len(place) > 3:
        return False
    if place[-2:] in PARTNERS and place[-2:] not in zone.name:  # 中山中瑞|工业园 is no 中山|工业园
        return False
    known = divisions()
    size = next((size for size in range(min(len(place) - 2, 8), 1, -1) if place[:size] in known), 0)
    return (
        not size
        or zone.city is None
        or any(
            division.level == "province" or division.city == zone.city
            for division in known[place[:size]]
            if division.province == zone.province
        )
    )
