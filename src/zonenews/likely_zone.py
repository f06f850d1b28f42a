"""The registered zone that a page means by 高新区 or 开发区 alone.

聊城市委书记到高新区调研            → 聊城高新技术产业开发区: 聊城 has one
聊城市人大常委会领导到高新区考察     → none: they may be visitors, and the zone somewhere else
市委书记到高新区调研                → none, unless source, masthead or address of the page say which 市

A page's own places are the divisions that the lines about it name (source, breadcrumb, masthead, imprint)
or that its address spells; where there are none, those that headline and body name otherwise than as where
somebody goes or comes from. Among the zones of these places exactly one must be of the kind.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import add

from attrs import evolve, frozen

from zonenews.article import Article, BlockKind, Office, Source, Span, Zone
from zonenews.document import Document, Label, Line, Part
from zonenews.fields.leaders.zones import bare_word
from zonenews.fields.parks import Zones
from zonenews.fields.parks.evidence import Generic
from zonenews.fields.parks.lexicon import full_name, lexicon
from zonenews.fields.parks.registry import zones_of
from zonenews.knowledge import load
from zonenews.knowledge.kinds import can_be_called
from zonenews.knowledge.places import Division, divisions, names_by_pair, provinces
from zonenews.normalising import as_matched
from zonenews.patterns import pattern

__all__ = ["LikelyZone", "find_likely_zone", "with_likely_zone"]


@frozen
class LikelyZone:
    """The zone, and what tells it: the bare words, and the divisions that the page or its address names."""

    zone: Zone
    words: tuple[Span, ...]
    places: tuple[str, ...]


def find_likely_zone(
    document: Document,
    labels: tuple[Label, ...],
    source: Source | None,
    zones: Zones,
    url: str | None,
) -> LikelyZone | None:
    """The registered zone that the bare word of a page can only mean.

    Args:
        document: the normalised page.
        labels: one label a line of it.
        source: the origin that the page names.
        zones: what the page names: where it is mainly about one, no other is likely; where the bare word can
            mean one of them, it tells nothing.
        url: the page's address.
    """
    if zones.park is not None or not zones.generics:
        return None
    words = _meant(document, zones.generics)
    if not words or any(can_be_called(words[0].family, full_name(each.name)[-1]) for each in zones.parks):
        return None
    pairs = list(zip(document.lines, labels, strict=True))
    article = [(line, label) for line, label in pairs if label.part in _ARTICLE]
    told, hinted = _told(document, article)
    own = list(_own(document, pairs, source, url))
    inside = [place for place in (*told, *hinted) if any(_lies_in(place, whole) for whole in own)]
    level = document.match[words[0].start - 1 : words[0].start]
    for sure, places in ((own or inside, [*own, *inside]), (told, [*told, *hinted])):
        borne = {
            place: zones_of(place, words[0].family)
            for place in _borne(places, document.match)
            if level not in ("市", "县") or place.name.endswith(level)
        }
        if any(borne.get(place) for place in sure):
            break
    else:
        return None
    found = {zone.name: zone for each in borne.values() for zone in each}
    if len(found) > 1 or any(_may_have_another(place) for place, each in borne.items() if not each):
        return None
    return LikelyZone(
        next(iter(found.values())),
        tuple(document.span(each.start, each.end) for each in words),
        tuple(dict.fromkeys(place.name for place, each in borne.items() if each)),
    )


def with_likely_zone(article: Article) -> Article:
    """The article whose offices of a bare 管委会 or 高新区管委会 belong to the likely zone."""
    zone = article.likely_zone
    if zone is None:
        return article

    def filled(office: Office) -> Office:
        word = bare_word(office.body or "") if office.zone is None else None
        meant = word is not None and (
            not word or can_be_called(full_name(word)[-1], full_name(as_matched(zone.name))[-1])
        )
        return evolve(office, zone=zone.name) if meant else office

    leaders = (
        evolve(leader, offices=tuple(filled(office) for office in leader.offices))
        for leader in article.leaders
    )
    return evolve(article, leaders=tuple(leaders))


_ARTICLE = frozenset({Part.HEADLINE, Part.BODY})
_FAMILIES = frozenset({"economic", "hitech", "development", "bonded"})
_OPENING = 150  # characters of the body in which a bare word is that of the page's zone


def _meant(document: Document, generics: Iterable[Generic]) -> list[Generic]:
    """The bare words of the headline, else those of the opening and of bodies; none if of several kinds."""
    after = lexicon().after
    bare = [
        each
        for each in generics
        if each.family in _FAMILIES
        and each.part in _ARTICLE
        and not (each.plural or each.theme)
        and not _OTHERS.search(document.match, max(0, each.start - 2), each.start)
        and not _LISTED.match(document.match, each.end)
    ]
    body = [each for each in bare if each.part is Part.BODY]
    telling = [each for each in bare if each.part is Part.HEADLINE] or [
        each
        for each in body
        if each.start < body[0].start + _OPENING or "committee" in after(document.match, each.end)
    ]
    return telling if len({each.family for each in telling}) == 1 else []


_OTHERS = pattern("[各个等弟类家省州]$|国家级?$|多个$|区[、和及与]$")
_LISTED = pattern("等[0-9一二三四五六七八九十多几各]|[、和及与]")


def _told(document: Document, article: Sequence[tuple[Line, Label]]) -> tuple[list[Division], list[Division]]:
    """The divisions that headline and body name, but where somebody goes or comes from.

    Apart from them the counties that they name once and not in full, which tell nothing by themselves; a city
    that they name so is left out: 安康杯 is no 安康.
    """
    text = document.match
    named = [
        found
        for line, _ in article
        for sentence in _SENTENCE.finditer(text, line.start, line.end)
        if not _VISIT.search(sentence.group())
        for found in _named(sentence.group())
    ]
    often = Counter(place for place, _ in named)
    told = {place for place, in_full in named if in_full or often[place] > 1}
    return (
        [place for place, _ in named if place in told],
        [place for place, _ in named if place not in told and place.level == "county"],
    )


_SENTENCE = pattern("[^。;!?\n]+")
_VISIT = pattern("考察|参观|来访|代表团|[客外]商|一行|[赴驻]|慕名|学习")


def _own(
    document: Document, pairs: Sequence[tuple[Line, Label]], source: Source | None, url: str | None
) -> Iterator[Division]:
    """The divisions whose page it is, as the lines about it tell, each by itself, and its address."""
    texts = [source.name if source else "", document.meta.site or ""]
    texts += [
        document.match[line.start : line.end]
        for line, label in pairs
        if label.part is Part.METADATA or label.kind in _PAGE_LINES
    ]
    for text in texts:
        places = [place for place, _ in _named(text[:_SHORT])]
        if len({place.name for place in places}) <= _PLACES:
            yield from places
    yield from _spelt(url or "")


_PAGE_LINES = frozenset({BlockKind.BREADCRUMB, BlockKind.NAVIGATION, BlockKind.COPYRIGHT, BlockKind.CONTACT})
_SHORT = 200
_PLACES = 2  # more are a list of places


def _may_have_another(place: Division) -> bool:
    """Whether the place may have a zone of another name, as 五莲县 has 日照市北经济开发区."""
    return place.level == "county" and not place.name.endswith("区")


def _lies_in(place: Division, whole: Division) -> bool:
    return whole.level == "city" and place.city == whole.city and place.province == whole.province


def _borne(places: Iterable[Division], text: str) -> list[Division]:
    """Of the places of one name those whose city or province the page names too, if it does."""
    named: dict[str, list[Division]] = defaultdict(list)
    for place in dict.fromkeys(places):
        named[place.name].append(place)
    shorts = {name: short for short, name in provinces().items()}
    borne: list[Division] = []
    for found in named.values():
        told = [
            place
            for place in found
            if (place.level == "county" and place.city and place.city[:2] in text)
            or shorts.get(place.province, place.province) in text
        ]
        borne += told if told and len(found) > 1 else found
    return borne


def _named(text: str) -> Iterator[tuple[Division, bool]]:
    """The cities and counties that a text names, and whether in full.

    A city in front of one of its counties (盐城东台市) is that county's address.
    """
    hits = _hits(text)
    for start, name in hits.items():
        end = start + len(name)
        inner = divisions()[hits[end]] if end in hits else ()
        for place in divisions()[name]:
            in_full = place.name == name
            if place.level == "province" or any(_lies_in(each, place) for each in inner):
                continue
            if in_full and (len(name) > 2 or _BEFORE_COUNTY.search(text, 0, start)):
                yield place, True
            elif not in_full and _stands_for(place, text, end):
                yield place, False


_BEFORE_COUNTY = pattern("(?:^|[^一-龥]|[共省市州区盟])$")  # 任|歙县县委书记; 妇联|和县直机关 is no 和县
_LONGER_NAME = pattern("大学|学院|[东南西北中]?[路街道]|[杯石装]")


def _stands_for(place: Division, text: str, end: int) -> bool:
    """Whether the short form that ends at `end` is the place and no word, and no part of another name."""
    return (
        place.name[-1] not in "区"
        and place.short not in lexicon().wordlike
        and not _LONGER_NAME.match(text, end)
    )


def _hits(text: str) -> dict[int, str]:
    """The names of divisions in a text, by where they begin: the longest at a place, none in another."""
    names, found, taken = names_by_pair(), dict[int, str](), 0
    for at, pair in enumerate(map(add, text, text[1:])):
        if pair in names and at >= taken:
            for name in names[pair]:
                if text.startswith(name, at):
                    found[at], taken = name, at + len(name)
                    break
    return found


def _spelt(url: str) -> Iterator[Division]:
    """The divisions that the address spells: www.anqing.gov.cn, /anqing/news; counties in .gov.cn alone."""
    host, _, path = url.partition("//")[2].lower().partition("/")
    if not host:
        return
    spelt = _letters()
    for levels, labels in (
        (("city", "county") if host.endswith(".gov.cn") else ("city",), host),
        (("city",), path),
    ):
        for label in re.findall("[a-z]+", labels):
            found = [place for place in spelt.get(label, ()) if place.level in levels]
            whole = [place for place in found if all(_lies_in(each, place) for each in found)]
            yield from found if len(found) == 1 else whole  # 岳阳市, and 岳阳县 in it


@functools.lru_cache(maxsize=1)
def _letters() -> dict[str, tuple[Division, ...]]:
    """The divisions of today by their names in letters."""
    readings: dict[str, list[str]] = defaultdict(list)
    for syllable, characters in load("pinyin.tsv"):
        for character in characters:
            readings[character].append(syllable)
    spelt: dict[str, dict[str, Division]] = defaultdict(dict)
    for borne in divisions().values():
        for place in borne:
            if place.current and place.level != "province" and len(place.short) > 1:
                for syllables in product(*(readings[character][:3] for character in place.short[:4])):
                    spelt["".join(syllables)][place.province + place.name] = place
    return {letters: tuple(found.values()) for letters, found in spelt.items()}
