"""Learn the weights of zone_signs.tsv: which zone of a page an archivist would file it under.

usage: python benchmarks/main_zone.py PAGES.jsonl [...] [--write]

Each record is {"url", "text", "gold": {"park": name or null}}; learned with them are the rows of
tests/test_park_main.py and test_parks.py, those that are promised three times, and the development half of
tests/corpus. A conditional logit over the zones that the library finds on a page and "none": the signs of
each zone (`zonenews.fields.parks.weighing`) times their weights. Prints the share of pages right by ten-fold
cross-validation, the pages of a site in one fold; `--write` fits all and writes the weights back. A sign
that the table does not have is not learned: add its row, with an example, first.
Needs numpy, which the library does not.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import accumulate
from typing import NamedTuple
from unittest import mock
from urllib.parse import urlparse

import numpy as np
import trained
from numpy.typing import NDArray

from zonenews.fields import parks
from zonenews.fields.parks.weighing import ZoneStory, weigh
from zonenews.knowledge import load
from zonenews.parser import parse_article

_FOLDS, _STEPS, _RIDGE = 10, 25, 0.8
_ROWS = (("test_park_main", "ABOUT", 5.0), ("test_park_main", "MISSED", 0.5), ("test_parks", "ABOUT", 5.0))
_CORPUS = 1.5  # what a page of the corpus counts for

Array = NDArray[np.float64]


class Page(NamedTuple):
    """The signs of each zone of a page, and which is right: their number for none, -1 if not found."""

    signs: list[dict[str, float]]
    right: int
    weight: float
    site: str


def read_pages(files: Sequence[str]) -> list[Page]:
    """The annotated pages as the library sees them."""
    return [
        _page(
            partial(parse_article, record["text"]),
            record["gold"]["park"],
            1.0,
            urlparse(record.get("url", "")).netloc or record["text"][:40],
        )
        for name in files
        for record in trained.records(name)
    ]


def read_rows() -> list[Page]:
    """The rows of the tests, and the half of the corpus that may be learned from."""
    rows = [
        _page(partial(trained.read_row, page), gold, weight, "")
        for module, table, weight in _ROWS
        for page, gold, *_ in getattr(trained.of_tests(module), table)
    ]
    return rows + [
        _page(partial(trained.read_page, page), record.get("park"), _CORPUS, "")
        for page, record in trained.developing()
    ]


def _page(read: Callable[[], object], gold: str | None, weight: float, site: str) -> Page:
    """A page with the signs that the library finds when it reads it."""
    stories: list[ZoneStory] = []

    def told(story: ZoneStory) -> list[float]:
        stories.append(story)
        return [0.0] * len(story.zones)

    with mock.patch.object(parks, "scores_of", told):
        read()
    found = weigh(stories[0]) if stories else []
    signs = [each.found for each in found]
    if gold is None:
        return Page(signs, len(signs), weight, site)
    plain = re.sub(r"\s", "", gold)
    names = [each.zone.fullest.text for each in found]
    alike = [at for at, name in enumerate(names) if plain.endswith(name) or name.endswith(plain)]
    return Page(signs, names.index(plain) if plain in names else alike[0] if alike else -1, weight, site)


class Options:
    """The zones of all pages, and none of each, as rows of numbers."""

    def __init__(self, pages: Sequence[Page], keys: Sequence[str]) -> None:
        self.starts = [0, *accumulate(len(page.signs) + 1 for page in pages)]
        self.page = np.repeat(np.arange(len(pages)), np.diff(self.starts))
        self.amounts = np.array(
            [[signs.get(key, 0.0) for key in keys] for page in pages for signs in [*page.signs, {}]]
        )
        self.right = np.array(
            [
                start + page.right if page.right >= 0 else -1
                for start, page in zip(self.starts, pages, strict=False)
            ]
        )
        self.weight = np.array([page.weight for page in pages]) * (self.right >= 0)

    def fit(self, kept: NDArray[np.bool_]) -> Array:
        """The weights that make the right zones of the pages `kept` likeliest, drawn towards zero."""
        share = (self.weight * kept)[self.page]
        goal = np.zeros(len(self.page))
        goal[self.right[self.right >= 0]] = 1.0
        weights = np.zeros(self.amounts.shape[1])
        for _ in range(_STEPS):
            likely = self._likely(weights)
            slope = self.amounts.T @ ((likely - goal) * share) + _RIDGE * weights
            means = np.zeros((len(self.right), len(weights)))
            np.add.at(means, self.page, self.amounts * likely[:, None])
            bend = (self.amounts * (likely * share)[:, None]).T @ self.amounts
            bend -= (means * (self.weight * kept)[:, None]).T @ means
            # Newton's step
            step = np.linalg.solve(bend + _RIDGE * np.eye(len(weights)), slope)
            weights -= step * min(1.0, 2.0 / max(np.abs(step).max(), 1e-9))
        return weights

    def _likely(self, weights: Array) -> Array:
        totals = self.amounts @ weights
        top = np.full(len(self.right), -1e9)
        np.maximum.at(top, self.page, totals)
        odds = np.exp(totals - top[self.page])
        return np.asarray(odds / np.bincount(self.page, odds)[self.page])

    def is_right(self, page: int, weights: Array) -> bool:
        """Whether the weights choose the right zone of a page, or none."""
        low, high = self.starts[page], self.starts[page + 1]
        return bool(low + np.argmax(self.amounts[low:high] @ weights) == self.right[page])


def main() -> None:
    names, writes = trained.asked(__doc__)
    pages = read_pages(names)
    rows = read_rows()
    table = load("zone_signs.tsv")
    told = Options([*pages, *rows], [sign for sign, *_ in table])
    sites = sorted({page.site for page in pages})
    random.Random(3).shuffle(sites)
    fold = np.array([sites.index(page.site) % _FOLDS for page in pages] + [-1] * len(rows))
    weights = [told.fit(fold != each) for each in range(_FOLDS)]
    right = sum(told.is_right(at, weights[fold[at]]) for at in range(len(pages)))
    print(f"{len(pages)} pages, {right / len(pages):.3f} right ({_FOLDS} folds)")
    if writes:
        fitted = told.fit(fold < _FOLDS).tolist()
        trained.write(
            "zone_signs.tsv",
            [(sign, weight, example) for (sign, _, example), weight in zip(table, fitted, strict=True)],
        )


if __name__ == "__main__":
    main()
