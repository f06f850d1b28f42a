"""Learn the weights of zone_signs.tsv: which zone of a page an archivist would file it under.

usage: python benchmarks/main_zone.py PAGES.jsonl [...] [--write]

Each record is {"text", "gold": {"park": name or null}}. A conditional logit over the zones that the library
finds on a page and "none": the signs of each zone, found by `zonenews.fields.parks.weighing`, times their
weights. Prints the share of pages right by eight-fold cross-validation; `--write` fits all pages and writes
the weights back, keeping examples. Needs numpy, which the library does not.
"""

from __future__ import annotations

import argparse
import json
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from unittest import mock

import numpy as np
from numpy.typing import NDArray

from zonenews.fields import parks
from zonenews.fields.parks.main_park import find_signs
from zonenews.knowledge import load
from zonenews.parser import parse_article

_TABLE = Path(__file__).parents[1] / "src/zonenews/knowledge/zone_signs.tsv"
_FOLDS, _STEPS, _RIDGE, _RATE = 8, 300, 0.4, 0.06

Array = NDArray[np.float64]


class Page(NamedTuple):
    """The signs of each zone of a page, and which is right: their number for none, -1 if not found."""

    signs: list[dict[str, float]]
    right: int


def read_pages(files: Sequence[str]) -> list[Page]:
    """The annotated pages as the library sees them."""
    records = [json.loads(line) for name in files for line in Path(name).read_text("utf-8").splitlines()]
    return [_read_page(record["text"], record["gold"]["park"]) for record in records]


def _read_page(text: str, gold: str | None) -> Page:
    seen: list[tuple[str, dict[str, float]]] = []

    def spy(*args: object) -> list[float]:
        seen.extend((found.zone.fullest.text, found.found) for found in find_signs(*args))  # type: ignore[arg-type]

        return [0.0] * len(seen)

    with mock.patch.object(parks, "scores_of", spy):
        parse_article(text)
    signs = [found for _, found in seen]
    if gold is None:
        return Page(signs, len(signs))
    plain = re.sub(r"\s", "", gold)
    alike = [
        at
        for at, (name, _) in enumerate(seen)
        if plain == name or plain.endswith(name) or name.endswith(plain)
    ]
    return Page(signs, alike[0] if alike else -1)


def fit(pages: Sequence[Page], keys: Sequence[str]) -> Array:
    """The weights that make the right zones likeliest, drawn towards zero."""
    usable = [page for page in pages if page.signs and page.right >= 0]
    size = max(len(page.signs) for page in usable) + 1
    amounts = np.zeros((len(usable), size, len(keys)))
    closed = np.full((len(usable), size), -1e9)
    right = np.zeros((len(usable), size))
    for row, page in enumerate(usable):
        closed[row, : len(page.signs) + 1] = 0.0
        right[row, page.right] = 1.0
        for column, signs in enumerate(page.signs):
            amounts[row, column] = [signs.get(key, 0.0) for key in keys]
    weights, mean, square = np.zeros(len(keys)), np.zeros(len(keys)), np.zeros(len(keys))
    for step in range(1, _STEPS + 1):  # Adam
        totals = amounts @ weights + closed
        likely = np.exp(totals - totals.max(1, keepdims=True))
        likely /= likely.sum(1, keepdims=True)
        slope = np.einsum("pzk,pz->k", amounts, likely - right) + _RIDGE * weights
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        weights -= _RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def is_right(page: Page, keys: Sequence[str], weights: Array) -> bool:
    """Whether the weights choose the right zone of a page, or none."""
    totals = [
        sum(signs.get(key, 0.0) * w for key, w in zip(keys, weights, strict=True)) for signs in page.signs
    ]
    return int(np.argmax([*totals, 0.0])) == page.right


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    pages = read_pages(options.pages)
    random.Random(3).shuffle(pages)
    examples = {sign: example for sign, _, example in load("zone_signs.tsv")}
    keys = sorted({key for page in pages for signs in page.signs for key in signs} | examples.keys())
    right = 0
    for fold in range(_FOLDS):
        weights = fit([page for at, page in enumerate(pages) if at % _FOLDS != fold], keys)
        right += sum(is_right(page, keys, weights) for page in pages[fold::_FOLDS])
    print(f"{len(pages)} pages, {right / len(pages):.3f} right ({_FOLDS} folds)")
    if options.write:
        head = [line for line in _TABLE.read_text("utf-8").splitlines() if line.startswith("#")]
        order = {key: at for at, key in enumerate(examples)}
        rows = [
            f"{key}\t{weight:.2f}\t{examples.get(key, '')}"
            for key, weight in sorted(
                zip(keys, fit(pages, keys), strict=True), key=lambda row: order.get(row[0], len(order))
            )
        ]
        _TABLE.write_text("\n".join([*head, *rows, ""]), "utf-8")


if __name__ == "__main__":
    main()
