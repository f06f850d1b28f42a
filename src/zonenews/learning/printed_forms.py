"""Forms: how a site writes `<title>`, dates and bytes, and what it calls the source.

Each is kept only if some pages show it, and all but the title's only if none speaks against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from attrs import field, frozen

from zonenews.document import HeadlineRole, ItemKind, Part
from zonenews.expressions.labels import label_kind
from zonenews.expressions.outlets import ends_as_outlet
from zonenews.learning.reading import Reading
from zonenews.normalising import as_matched
from zonenews.patterns import pattern
from zonenews.reading.decoding import encoding_of

__all__ = ["Forms", "learn_forms"]

_FEWEST = 4
_MOST_AFFIXES = 20
_LONGEST_AFFIX = 60
_SHORTEST_HEADLINE = 6


@frozen
class Forms:
    """Parts of a profile, and on how many pages each was seen."""

    affixes: tuple[str, ...] = ()
    date_order: str = ""
    source_label: str = ""
    encoding: str = ""
    support: Mapping[str, int] = field(factory=dict)


def learn_forms(readings: list[Reading]) -> Forms:
    """What the pages agree on."""
    affixes, titled = _affixes(readings)
    order, dated = _agreed(_orders(readings))
    label, labelled = _source_label(readings)
    encoding, encoded = _agreed(_encodings(readings))
    support = {"affixes": titled, "date_order": dated, "source_label": labelled, "encoding": encoded}
    return Forms(affixes, order, label, encoding, {name: count for name, count in support.items() if count})


def _agreed(found: Iterator[str]) -> tuple[str, int]:
    """What all pages that say something say, and how many these are."""
    said = list(found)
    return (said[0], len(said)) if len(said) >= _FEWEST and len(set(said)) == 1 else ("", 0)


def _affixes(readings: list[Reading]) -> tuple[tuple[str, ...], int]:
    """What stands before and after the headlines in `<title>`, and on how many pages at least."""
    headlines: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        for affix in _around(reading):
            headlines[affix].add("".join(map(reading.printed, _headline(reading))))
    known = [affix for affix, seen in headlines.items() if len(seen) >= _FEWEST]
    known = sorted(known, key=lambda affix: (-len(headlines[affix]), affix))[:_MOST_AFFIXES]
    return tuple(known), min((len(headlines[affix]) for affix in known), default=0)


def _headline(reading: Reading) -> list[int]:
    return [n for n, label in enumerate(reading.labels) if label.kind is HeadlineRole.HEADLINE]


def _around(reading: Reading) -> Iterator[str]:
    whole = reading.document.meta.whole
    headline = "".join(map(reading.printed, _headline(reading)))
    if not whole or len(headline) < _SHORTEST_HEADLINE:
        return
    places = [at for at, char in enumerate(whole) if not char.isspace()]  # of the characters without blanks
    squeezed = as_matched("".join(whole[at] for at in places))
    start = squeezed.find(headline)
    if start < 0 or len(squeezed) != len(places):
        return
    end = places[start + len(headline) - 1] + 1
    for affix in (whole[: places[start]], whole[end:]):
        if affix.strip() and len(affix) <= _LONGEST_AFFIX:
            yield affix


def _orders(readings: list[Reading]) -> Iterator[str]:
    """Of labelled dates such as 25/03/2010 which number is the day, page by page."""
    for reading in readings:
        for label in reading.labels:
            for item in label.items:
                if item.kind is ItemKind.PUBLISHED and (
                    found := _YEAR_LAST.match(reading.document.match, item.start, item.end)
                ):
                    first, second = int(found[1]), int(found[2])
                    if max(first, second) > _MONTHS:
                        yield "dmy" if first > second else "mdy"


_MONTHS = 12
_YEAR_LAST = pattern(r"(\d{1,2})[-/](\d{1,2})[-/](?:19|20)\d\d(?!\d)")


def _source_label(readings: list[Reading]) -> tuple[str, int]:
    """The label, unknown otherwise, in front of several outlets and nothing else, and on how many pages."""
    values: dict[str, list[str]] = defaultdict(list)
    for reading in readings:
        for label, value in _above_text(reading):
            values[label].append(value)
    known = {
        label: len(found)
        for label, found in values.items()
        if len(found) >= _FEWEST and len(set(found)) >= _FEWEST_OUTLETS and all(map(ends_as_outlet, found))
    }
    best = min(known, key=lambda label: (-known[label], label), default="")
    return best, known.get(best, 0)


def _above_text(reading: Reading) -> Iterator[tuple[str, str]]:
    """The labels that say nothing to the library, each with its value, of a page without a known source."""
    if any(
        item.kind is ItemKind.SOURCE and item.start < item.end
        for line in reading.labels
        for item in line.items
    ):
        return
    match = reading.document.match
    for line, label in zip(reading.document.lines, reading.labels, strict=True):
        if label.part is Part.BODY:
            return
        if label.part is not Part.HEADLINE:
            for found in _LABELLED.finditer(match, line.start, line.end):
                if label_kind(found["label"]) is None:
                    yield found["label"], found["value"]


_FEWEST_OUTLETS = 3
_LABELLED = pattern(r"(?<![^\s|(\[])(?P<label>[\u3400-\u9fff]{2,6}): ?(?P<value>[^\s|)\]:]{2,40})")


def _encodings(readings: list[Reading]) -> Iterator[str]:
    for reading in readings:
        content = reading.page.content
        if isinstance(content, bytes) and not content.isascii():
            yield encoding_of(content, reading.page.encoding)
