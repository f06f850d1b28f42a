"""The invented pages of `tests/corpus`: records hold together, no field reads them worse than before."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

import pytest

CORPUS = runpy.run_path(str(Path(__file__).parent.parent / "benchmarks" / "corpus.py"))
BASELINE = json.loads(CORPUS["BASELINE"].read_text(encoding="utf-8"))
TOLERANCE = 0.0005  # of rounding


@pytest.mark.parametrize("half", CORPUS["HALVES"])
def test_no_field_is_read_worse_than_the_baseline(half: str) -> None:
    figures = CORPUS["score"](half)
    worse = {
        field: (BASELINE[half][field], figure)
        for field, figure in figures.items()
        if figure < BASELINE[half][field] - TOLERANCE
    }
    assert not worse, 'python benchmarks/corpus.py --update "reason" if that is right'


def test_the_corpus_is_large_and_its_records_fit_their_pages() -> None:
    records = [page for half in CORPUS["HALVES"] for page in CORPUS["pages"](half)]
    assert len(records) >= 150
    for name, page, record in records:
        if name.endswith(".txt"):
            assert len(record["lines"]) == sum(bool(line.strip()) for line in page.split("\n")), name
        for leader in record.get("leaders", []):
            assert len(leader["titles"]) == len(leader["zones"]), name


def test_the_scorer_tells_right_from_wrong() -> None:
    tally = CORPUS["Tally"]()
    assert tally.add(["甲"], ["甲"])
    assert not tally.add(["甲", "乙"], ["甲", "丙"])
    assert tally.f1 == pytest.approx(4 / 6)
