"""Score an extractor on the invented pages of `tests/corpus`: one row of figures for each field.

python benchmarks/corpus.py                                zonenews, beside the committed baseline
python benchmarks/corpus.py --half development --errors park
python benchmarks/corpus.py --predictions FILE.jsonl       another: {"name": ..., "title": ...} each
python benchmarks/corpus.py --update "why the figures fell"

Every figure is F1 over all pages: of values where a field has one a page (a page without it must give none),
of names, of (name, office), of (name, office, zone); of characters of the body in HTML; of lines, the share
of right letters. `tests/test_corpus.py` fails when a figure falls below `tests/corpus/baseline.json`.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

CORPUS = Path(__file__).parent.parent / "tests" / "corpus"
BASELINE = CORPUS / "baseline.json"
HALVES = ("development", "evaluation")
FIELDS = (
    *("title", "date", "source", "park", "parks", "leaders", "offices", "office_zones", "present"),
    *("bylines", "event_date", "script", "lines", "body"),
)
_SINGLE = ("title", "date", "source", "park", "event_date", "script")


class Tally:
    """Right, missing and wrong values of one field."""

    def __init__(self) -> None:
        """Nothing counted yet."""
        self.right = self.missing = self.wrong = 0

    def add(self, found: Iterable[Hashable], expected: Iterable[Hashable]) -> bool:
        """Count one page; whether all of it is right."""
        got, want = Counter(found), Counter(expected)
        right = (got & want).total()
        self.right += right
        self.wrong += got.total() - right
        self.missing += want.total() - right
        return got == want

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missing)


def pages(half: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Name, page and record of each page of one half."""
    for path in sorted((CORPUS / half).glob("*.toml")):
        page = next(p for p in (path.with_suffix(".txt"), path.with_suffix(".html")) if p.exists())
        yield (
            page.name,
            page.read_text(encoding="utf-8"),
            tomllib.loads(path.read_text(encoding="utf-8")),
        )


def norm(value: str | None) -> str:
    """What two annotators would call the same string."""
    text = re.sub(r"[“”„\"]", '"', unicodedata.normalize("NFKC", value or ""))
    return re.sub(r"\s+", "", re.sub(r"[—–-]+", "-", re.sub(r"[·•・]", "·", text)))


def record_of(page: str, html: bool) -> dict[str, Any]:
    """What zonenews reads, in the form of a record."""
    import zonenews

    article = zonenews.parse_article(page, kind="html" if html else "text")
    return {
        "title": article.title,
        "date": article.date and article.date.isoformat(),
        "source": article.source and article.source.name,
        "park": article.park and article.park.name,
        "parks": [park.name for park in article.parks],
        "leaders": [
            {
                "name": leader.name,
                "titles": [office.text for office in leader.offices],
                "zones": [office.zone or "" for office in leader.offices],
                "present": leader.present,
            }
            for leader in article.leaders
        ],
        "bylines": [byline.name for byline in article.bylines],
        "event_date": article.event_date and article.event_date.isoformat(),
        "script": article.script.value,
        "lines": None if html else _letters(article),
        "body": [paragraph.text for paragraph in article.body],
    }


def _letters(article: Any) -> str:
    """One letter for each line of a text page."""
    starts = {
        **{span.start: "T" for span in (article.headline.spans if article.headline else ())},
        **{block.span.start: "M" for block in article.metadata},
        **{paragraph.span.start: "B" for paragraph in article.body},
        **{block.span.start: "X" for block in article.boilerplate},
    }
    letters, position = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            places = [starts[at] for at in range(position, position + len(line)) if at in starts]
            letters.append(next((letter for letter in "BTMX" if letter in places), "?"))
        position += len(line) + 1
    return "".join(letters)


def values(record: dict[str, Any]) -> dict[str, list[Hashable]]:
    """The values of each field that are compared."""
    leaders = record.get("leaders") or []
    offices = [
        (norm(leader["name"]), norm(title), norm(zone))
        for leader in leaders
        for title, zone in zip(leader.get("titles", []), leader.get("zones", []), strict=False)
    ]
    body = Counter("".join(map(norm, record.get("body") or [])))
    return {
        **{field: [norm(record[field])] if record.get(field) else [] for field in _SINGLE},
        "parks": [norm(name) for name in record.get("parks") or []],
        "leaders": [norm(leader["name"]) for leader in leaders],
        "offices": [office[:2] for office in offices],
        "office_zones": [*offices],
        "present": [(norm(leader["name"]), leader.get("present", False)) for leader in leaders],
        "bylines": [norm(name) for name in record.get("bylines") or []],
        "lines": [*enumerate(record.get("lines") or "")],
        "body": [*body.elements()],
    }


def score(
    half: str, predictions: dict[str, dict[str, Any]] | None = None, errors: str | None = None
) -> dict[str, float]:
    """F1 of each field over one half of the corpus."""
    tallies = {field: Tally() for field in FIELDS}
    for name, page, record in pages(half):
        html = name.endswith(".html")
        found = values(
            (predictions or {}).get(name, {}) if predictions is not None else record_of(page, html)
        )
        expected = values(record)
        for field in FIELDS:
            if field in ("lines", "body") and field not in record:
                continue
            if not tallies[field].add(found[field], expected[field]) and field == errors:
                print(f"{name}\n    found    {found[field]}\n    expected {expected[field]}")
    return {field: round(tally.f1, 4) for field, tally in tallies.items()}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--half", choices=HALVES)
    parser.add_argument("--errors", choices=FIELDS, help="list the pages on which this field differs")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--update", metavar="REASON", help="write the figures as the new baseline")
    options = parser.parse_args()
    predictions = None
    if options.predictions:
        lines = options.predictions.read_text(encoding="utf-8").splitlines()
        predictions = {record["name"]: record for record in map(json.loads, lines)}
    halves = [options.half] if options.half else list(HALVES)
    figures = {half: score(half, predictions, options.errors) for half in halves}
    baseline = json.loads(BASELINE.read_text(encoding="utf-8")) if BASELINE.exists() else {}
    print(f"{'':14}" + "".join(f"{half:>14}{'baseline':>10}" for half in halves))
    for field in FIELDS:
        cells = (
            f"{figures[half][field]:14.3f}{baseline.get(half, {}).get(field, float('nan')):10.3f}"
            for half in halves
        )
        print(f"{field:14}" + "".join(cells))
    if options.update:
        text = json.dumps({"reason": options.update, **figures}, indent=1, ensure_ascii=False)
        BASELINE.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
