"""Learn the weights of zone_name_signs.tsv: which words in front of a kind of zone are its name, if any are.

usage: python benchmarks/zone_names.py PAGES.jsonl [...] [--write]

Each record is {"text", "gold": {"parks_mentioned": [name, ...]}}. Besides the pages given, the rows of
tests/test_parks.py, the development half of tests/corpus and sentences of ordinary words around registered
and invented names are learned from. A conditional logit over the options of each candidate (places where its
name may begin, and none at all), whose signs `zonenews.fields.parks.naming` finds. Prints for each file the
share of its candidates that are read right by weights learned from all others; `--write` fits all and writes
the weights. Needs numpy, which the library does not.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple
from unittest import mock

import numpy as np
import trained
from numpy.typing import NDArray

from zonenews.document import Document
from zonenews.fields.parks import mentions
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.merging import is_short_for
from zonenews.fields.parks.naming import PageNames, signs_of_kind
from zonenews.fields.parks.options import Option
from zonenews.knowledge import load, words_of
from zonenews.knowledge.places import provinces
from zonenews.parser import parse_article
from zonenews.script import normalize_script

_STEPS, _RIDGE, _RATE, _SMALL = 200, 1.0, 0.08, 0.1
_ROWS, _SENTENCES = 4.0, 0.3  # what a row and a made sentence weigh against a candidate of a page
_TURNS, _INVENTED = 20, 0.6

Array = NDArray[np.float64]


class Unit(NamedTuple):
    """A candidate: the signs of each option, which options are right, whether none is, and its weight."""

    signs: list[dict[str, float]]
    right: list[bool]
    none: bool
    weight: float


def plain(name: str) -> str:
    """A name as two annotators would write it: simplified, with one kind of quotation marks and dashes."""
    text = re.sub(r"\s+", "", normalize_script(name).text.replace("（", "(").replace("）", ")"))
    return re.sub("[—–―‐-]+", "-", re.sub("[·•・‧∙]", "·", re.sub("[“”]", '"', text)))


def with_provinces(names: Sequence[str]) -> list[str]:
    """The names of a page, with each province in front too: annotators write the printed one, or do not."""
    states = [state for pair in provinces().items() for state in pair]
    return [state + name for name in names for state in ("", *states)]


def read_units(page: str, gold: Sequence[str], parse: Callable[[str], object]) -> list[Unit]:
    """The candidates of a page that names the zones `gold`."""
    units: list[Unit] = []

    def spy(document: Document, candidates: Sequence[Candidate]) -> tuple[list[Mention], list[Generic]]:
        if not units:  # of the article; what stands outside it is read later
            units.extend(_units(document, PageNames(document, candidates), {plain(name) for name in gold}))
        return [], []

    with mock.patch.object(mentions, "find_names", spy):
        parse(page)
    return units


def _units(document: Document, page: PageNames, gold: set[str]) -> Iterator[Unit]:
    text = document.match
    spans = [hit.span() for name in gold for hit in re.finditer(re.escape(name), text)]
    full: dict[str, Mention] = {}
    found: list[tuple[Candidate, list[tuple[Option, dict[str, float]]], list[Mention], list[bool]]] = []
    last: Mention | None = None
    for number, candidate in enumerate(page.candidates):
        weighed = [
            (option, dict.fromkeys(signs_of_kind(*standing), 1.0) | signs)
            for option, standing, signs in page.weighed(number, last)
        ]
        named = [
            candidate.named(document, o.start, o.known, o.rule, last if o.whole >= 0 else None)
            for o, _ in weighed
        ]
        widest = max((m.text for m in named if plain(m.text) in gold), key=len, default="")
        right = [mention.text == widest for mention in named]
        full.update((plain(m.text), m) for m, good in zip(named, right, strict=True) if good)
        if not any(right):  # the outer zone of a name that goes on: 枫溪经开区|轴承产业园
            begins = {start for start, end in spans if start < candidate.end < end}
            right = [option.start in begins for option, _ in weighed]
        good = [mention for mention, is_right in zip(named, right, strict=True) if is_right]
        last = max(good, key=lambda mention: mention.end - mention.start, default=last)
        found.append((candidate, weighed, named, right))
    times = Counter(text[candidate.theme_start : candidate.end] for candidate in page.candidates)
    for candidate, weighed, named, right in found:
        none = not any(right)
        if none and not any(start < candidate.end < end for start, end in spans):
            if any(end == candidate.end for _, end in spans):
                continue  # what the gold names is no option
            right = [
                option.sort != "brand" and any(is_short_for(mention, other) for other in full.values())
                for (option, _), mention in zip(weighed, named, strict=True)
            ]
        if weighed:
            weight = times[text[candidate.theme_start : candidate.end]] ** -0.5
            yield Unit([signs for _, signs in weighed], right, none, weight)


def fit(units: Sequence[Unit], keys: Sequence[str]) -> Array:
    """The weights that make the right options likeliest, drawn towards zero."""
    number = {key: at for at, key in enumerate(keys)}
    width = max(len(unit.signs) for unit in units) + 1
    cells, columns, amounts = [], [], []
    right = np.zeros((len(units), width))
    closed = np.full((len(units), width), -1e9)
    for row, unit in enumerate(units):
        closed[row, : len(unit.signs)] = closed[row, -1] = 0.0
        right[row, : len(unit.signs)] = unit.right
        right[row, -1] = unit.none
        for at, signs in enumerate(unit.signs):
            for key, amount in signs.items():
                if key in number:
                    cells.append(row * width + at)
                    columns.append(number[key])
                    amounts.append(amount)
    cell, column, amount_of = np.array(cells), np.array(columns), np.array(amounts)
    weight_of = np.array([[unit.weight] for unit in units])
    weights, mean, square = np.zeros(len(keys)), np.zeros(len(keys)), np.zeros(len(keys))
    for step in range(1, _STEPS + 1):  # Adam
        totals = np.bincount(cell, amount_of * weights[column], right.size).reshape(right.shape) + closed
        likely = np.exp(totals - totals.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        meant = likely * right
        meant /= np.maximum(meant.sum(1, keepdims=True), 1e-12)
        pull = ((likely - meant) * weight_of).ravel()[cell] * amount_of
        slope = np.bincount(column, pull, len(keys)) + _RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def learned(units: Sequence[Unit]) -> dict[str, float]:
    """The weight of each sign that is found more than once."""
    counts = Counter(key for unit in units for signs in unit.signs for key in signs)
    keys = sorted(key for key, count in counts.items() if count > 1)
    return dict(zip(keys, fit(units, keys).tolist(), strict=True))


def is_right(unit: Unit, weights: dict[str, float]) -> bool:
    """Whether the weights choose a right option, or none where that is right."""
    totals = [sum(weights.get(key, 0.0) * amount for key, amount in signs.items()) for signs in unit.signs]
    best = int(np.argmax([*totals, 0.0]))
    return unit.none if best == len(totals) else unit.right[best]


def committed() -> list[Unit]:
    """What is learned from besides the pages given: the rows of the tests, their corpus, made sentences."""
    rows = trained.of_tests("test_parks")

    def read(page: str, gold: Sequence[str], weight: float) -> list[Unit]:
        units = read_units(page, gold, trained.read_row)
        return [unit._replace(weight=unit.weight * weight) for unit in units]

    units = [unit for sentence, named in rows.NAMED for unit in read("B " + sentence, named.split(), _ROWS)]
    units += [unit for sentence in rows.UNNAMED for unit in read("B " + sentence, (), _ROWS)]
    units += [unit for page, _, named in rows.ABOUT for unit in read(page, named.split(), _ROWS)]
    for sentence, named in rows.ONE_ZONE:
        units += read("B " + sentence, named.replace("=", " ").split(), _ROWS)
    for sentence, aimed in rows.AIMED:
        units += read("B " + sentence, aimed, _ROWS)
    for name, sentence in made_sentences(rows.CONTEXTS, rows.registered_names(), rows.KINDS):
        units += read("B " + sentence, [name], _SENTENCES)
    for page, record in trained.developing():
        if not page.lstrip().startswith("<"):
            units += read_units(page, record.get("parks", []), trained.read_page)
    return units


def made_sentences(
    contexts: Sequence[str], registered: Sequence[str], kinds: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Names, registered and invented, each in a sentence of ordinary words."""
    chance = random.Random(5)
    chars = [(char, int(inside), int(last)) for char, inside, last in load("place_chars.tsv")]
    letters = [char for char, _, _ in chars]
    townships = words_of("townships.txt")
    for context in contexts:
        for _ in range(_TURNS):
            name = chance.choice(registered)
            if chance.random() < _INVENTED:
                first = chance.choices(letters, [inside for _, inside, _ in chars])[0]
                last = chance.choices(letters, [ends for _, _, ends in chars])[0]
                place = chance.choice([chance.choice(townships), first + last])
                name = place + chance.choice(kinds)
            yield name, context.replace("#", name)


def main() -> None:
    names, writes = trained.asked(__doc__)
    files = {
        name: [
            unit
            for record in trained.records(name)
            for unit in read_units(
                record["text"], with_provinces(record["gold"]["parks_mentioned"]), parse_article
            )
        ]
        for name in names
    }
    others = committed()
    right = total = 0
    for name, units in files.items():
        train = [unit for other in files if other != name for unit in files[other]] + others
        weights = learned(train)
        hits = sum(is_right(unit, weights) for unit in units)
        right, total = right + hits, total + len(units)
        print(f"{hits / max(1, len(units)):.3f} of {len(units)}  {name}")
    print(f"{right / max(1, total):.3f} of {total} candidates right")
    if writes:
        weights = learned([unit for units in files.values() for unit in units] + others)
        trained.write("zone_name_signs.tsv", [row for row in weights.items() if abs(row[1]) >= _SMALL])


if __name__ == "__main__":
    main()
