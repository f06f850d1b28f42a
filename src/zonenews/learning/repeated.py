"""Lines that many pages of a site repeat: which of them may be its furniture.

A line counts by what it is taken for, page by page. What is metadata, opens or closes documents, or is a
headline that differs in its numbers only is not furniture, however often it comes.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from functools import lru_cache

from attrs import define, field

from zonenews.article import BlockKind
from zonenews.document import Furniture, ItemKind, Label, Part
from zonenews.furniture import LONGEST, OPEN, is_told_by_words, label_of
from zonenews.knowledge import load
from zonenews.learning.reading import Reading
from zonenews.learning.templates import common_on, templates
from zonenews.patterns import pattern

__all__ = ["repeated_lines"]

MOST = 400
"""Entries of a profile, the most misleading first."""
_FEWEST = 3
_FEWEST_MISREAD = 4  # pages that print what looks like a part of their articles
_SHARE = 0.25  # of the pages of a template, for a line that most of them show to be boilerplate
_SHARE_IN_PLACE = 0.5  # for one that looks like a part of the article, always in the same place of it
_SHARE_ANYWHERE = 0.9  # for one in it that stands now here, now there
_RARELY = 0.2
_MOSTLY = 0.9
_SHORTEST = 6  # characters of a line that is taken for a paragraph
_NUMBERED = pattern(
    r"第[一二三四五六七八九十百0]{1,4}[章节条款]|[一二三四五六七八九十0]{1,3}[、.)]|\([一二三四五六七八九十0]{1,3}\)"
)


@define
class _Line:
    """What is known of a line that several pages print: numbers of pages, by what it is taken for."""

    on: set[int] = field(factory=set)
    parts: Counter[Part] = field(factory=Counter)
    kinds: Counter[BlockKind] = field(factory=Counter)
    places: tuple[Counter[object], ...] = field(factory=lambda: tuple(Counter() for _ in range(4)))
    linked: int = 0
    printed: set[str] = field(factory=set)
    foreign_dates: int = 0
    """Pages on which it is an unlabelled date beside another."""

    @property
    def pages(self) -> int:
        return len(self.on)

    def share(self, part: Part) -> float:
        return self.parts[part] / self.pages

    def has_place(self) -> bool:
        """Whether it stands always so far from the article's beginning or end, or by the same line.

        Always: where one page has it elsewhere, that may be the article that the others quote.
        """
        return any(len(places) == 1 for places in self.places)


def repeated_lines(readings: list[Reading]) -> tuple[Furniture, ...]:
    """The lines that may be furniture, those that mislead most first."""
    shared = Counter(key for reading in readings for key in set(reading.keys))
    wanted = {key for key, count in shared.items() if count >= _FEWEST and not key.endswith(OPEN)}
    lines: dict[str, _Line] = defaultdict(_Line)
    labels: dict[str, _Line] = defaultdict(_Line)
    for page, reading in enumerate(readings):
        _count(page, reading, wanted, lines, labels)
    groups = templates(readings, wanted)
    known = [
        entry
        for count, found in ((_as_furniture, lines), (_as_label, labels))
        for key, line in found.items()
        if line.pages >= _FEWEST and (entry := count(key, line, groups)) is not None
    ]
    known.sort(key=lambda entry: (-entry.misread, -entry.pages, entry.text))
    return tuple(known[:MOST])


def _count(
    page: int, reading: Reading, wanted: set[str], lines: dict[str, _Line], labels: dict[str, _Line]
) -> None:
    """Add one page; a line that it prints several times counts as what is worst of it."""
    body = reading.body()
    keys = ["", *reading.keys, ""]
    dates = {number for number, label in enumerate(reading.labels) if _dates(label)}
    seen: set[str] = set()
    for number in sorted(range(len(reading.keys)), key=lambda n: _ORDER[reading.labels[n].part]):
        key, label = reading.keys[number], reading.labels[number]
        if number in dates and dates - {number} and not is_told_by_words(key):
            key = reading.printed(number)
        whole = key in wanted or key != reading.keys[number]
        start = None if whole or len(reading.lines[number]) > LONGEST else label_of(key)
        name = key if whole else start
        if name is None or name in seen:
            continue
        seen.add(name)
        line = (lines if whole else labels)[name]
        line.on.add(page)
        line.parts[label.part] += 1
        if isinstance(label.kind, BlockKind):
            line.kinds[label.kind] += 1
        if body:  # an error page may have it anywhere
            places = number - body[0], number - body[-1], keys[number], keys[number + 2]
            for places_of, place in zip(line.places, places, strict=True):
                places_of[place] += 1
        markup = reading.document.lines[number].markup
        line.linked += markup is not None and markup.link_density > 0.5
        if len(line.printed) < _FEWEST:
            line.printed.add(reading.printed(number))
        line.foreign_dates += number in dates and bool(dates - {number}) and not _is_labelled(label)


_ORDER = {Part.HEADLINE: 0, Part.BODY: 1, Part.METADATA: 2, Part.BOILERPLATE: 3}


def _dates(label: Label) -> bool:
    return any(item.kind is ItemKind.PUBLISHED for item in label.items)


def _is_labelled(label: Label) -> bool:
    """Whether the line says of its date, or of anything else, what it is."""
    return any(
        item.label_start < item.start or item.kind is not ItemKind.PUBLISHED
        for item in label.items
        if item.kind is not ItemKind.WIDGET
    )


def _as_furniture(key: str, line: _Line, groups: list[set[int]]) -> Furniture | None:
    if not (is_told_by_words(key) or line.foreign_dates):
        return None
    misread = line.parts[Part.HEADLINE] + line.parts[Part.BODY]
    if line.share(Part.METADATA) > _RARELY:
        if not (len(line.printed) == 1 and line.foreign_dates >= line.pages * _MOSTLY):
            return None
        misread += line.parts[Part.METADATA]
    if line.share(Part.HEADLINE) > _RARELY and len(line.printed) > 1:
        return None
    if line.parts[Part.BODY] and (len(key) < _SHORTEST or _is_formula(key)):
        return None
    if not misread and line.linked == line.pages:  # a menu is never taken for anything else
        return None
    common = common_on(line.on, groups, _least_share(line, misread))
    # Who stands alone with it in a template where it is rare may be the one whom the others quote.
    if not common or (misread > _RARELY * line.pages and common != line.on):
        return None
    return Furniture(key, _kind(line), line.pages, misread)


def _least_share(line: _Line, misread: int) -> float:
    """The share of the pages that must carry it; of a line that looks like the article's own, most."""
    if misread <= _RARELY * line.pages:
        return _SHARE
    if line.pages < _FEWEST_MISREAD or (len(line.printed) > 1 and not line.has_place()):
        return math.inf
    return _SHARE_IN_PLACE if line.has_place() and len(line.printed) == 1 else _SHARE_ANYWHERE


def _as_label(key: str, line: _Line, groups: list[set[int]]) -> Furniture | None:
    """A label whose lines are mostly known as boilerplate already, and once were not."""
    misread = line.parts[Part.HEADLINE] + line.parts[Part.BODY]
    if not misread or not common_on(line.on, groups, _SHARE_IN_PLACE) or _is_formula(key):
        return None
    if line.parts[Part.METADATA] or line.share(Part.BOILERPLATE) < 1 - _RARELY or len(line.printed) < _FEWEST:
        return None
    return Furniture(key, _kind(line), line.pages, misread)


def _kind(line: _Line) -> BlockKind:
    """The kind of boilerplate that it is taken for most often."""
    kinds = {kind: count for kind, count in line.kinds.items() if kind not in _OF_METADATA}
    return min(kinds, key=lambda kind: (-kinds[kind], kind.value), default=BlockKind.OTHER)


_OF_METADATA = (BlockKind.STAMP, BlockKind.SUMMARY, BlockKind.BYLINE)


def _is_formula(key: str) -> bool:
    return key.endswith(":") or key.startswith(_formulas()) or _NUMBERED.match(key) is not None


@lru_cache(maxsize=1)
def _formulas() -> tuple[str, ...]:
    return tuple(record[0] for record in load("document_formulas.tsv"))
