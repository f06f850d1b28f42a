"""Which rows of the tables does anything need? Deletes each, reads again, lists what makes no difference.

python benchmarks/needed.py                                  the tables of words (see TABLES)
python benchmarks/needed.py --table phrases.tsv outlets.tsv
python benchmarks/needed.py --weights zone_signs.tsv         each weight times 0.6 and times 1.5
python benchmarks/needed.py --sample 40                      so many rows of each table, always the same
python benchmarks/needed.py --keep FILE.jsonl                keeps each verdict, and goes on where it stopped
python benchmarks/needed.py --also PAGES.jsonl               pages of yours, the `text` of each record

Read are the pages of `tests/corpus` and `tests/samples` and every Chinese text in the rows of the tests. A
row is `needed` if without it one of them is read differently in any field, `elsewhere` if only a page of
yours is, `idle` if its word stands on some of them and none is, `unseen` if it stands on none. Gazetteers
(divisions, zones, surnames, words) are not asked: they hold what their sources hold. An unseen word is no
proof that there is no such page: it gets an example or goes, as who knows the pages decides.

Everything is done in one process: only what was made of the table is made again, only pages that show the
word are read again.
"""

from __future__ import annotations

import argparse
import ast
import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import zonenews
from zonenews.normalising import normalise
from zonenews.reading import read

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

import test_page_forms  # noqa: E402
from changing import Change, Tables  # noqa: E402

TABLES = (
    *("appointing.tsv", "cited.tsv", "document_formulas.tsv", "event_words.tsv", "groups.tsv", "joining.tsv"),
    *("line_words.tsv", "markup_hints.tsv", "outlets.tsv", "phrases.tsv", "posts.tsv", "stamp_labels.tsv"),
    *("zone_context.tsv", "zone_themes.tsv", "zone_kinds.tsv", "byline_words.tsv"),
    *(
        "acts.txt",
        "after_names.txt",
        "after_offices.txt",
        "genre_words.txt",
        "manners.txt",
        "masthead_words.tsv",
    ),
    *("name_elements.txt", "office_stops.txt", "park_company_endings.txt"),
    *("weak_date_labels.txt", "weak_source_labels.txt", "zone_words.txt"),
)
WORDS_IN_CELLS = ("cited.tsv",)
FACTORS = (0.6, 1.5)
HAN = re.compile("[\u3400-\u9fff]")
LETTERED = re.compile("^[TMBX>] ", re.MULTILINE)


def pages() -> list[str]:
    """The texts that are read."""
    found = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/corpus").glob("*/*.txt"))]
    found += [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests/corpus").glob("*/*.html"))]
    found += [path.read_bytes().decode("utf-8", "replace") for path in (ROOT / "tests/samples").glob("*.txt")]
    for path in sorted((ROOT / "tests").glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) < 5000:
                found.append(node.value.replace("¶", "\n"))
    found += [page for *_, page in test_page_forms.PAGES]
    for rows in (ROOT / "tests/rows").glob("*.tsv"):
        found += rows.read_text(encoding="utf-8").split("\n")
    bare = [text.strip("\n") for text in found]
    found += [LETTERED.sub("", text) for text in bare if len(LETTERED.findall(text)) == text.count("\n") + 1]
    return [text for text in dict.fromkeys(found) if len(HAN.findall(text)) > 2]


def reading(page: str) -> str:
    """All that is read of a page but how sure it is."""
    record: dict[str, Any] = zonenews.parse_article(page).to_dict()
    for park in filter(None, (record["park"], *record["parks"])):
        park.pop("score", None)
    record["doubts"] = []
    return json.dumps(record, ensure_ascii=False)


class Collection:
    """The pages, and how they are read."""

    def __init__(self, texts: Iterable[str], others: Iterable[str] = ()) -> None:
        """Read all of them once: the tests' pages, and behind them others."""
        self.texts = list(texts)
        self.own = len(self.texts)
        self.texts += others
        self.shown = [
            normalise(read(text, url=None, kind="auto", encoding=None)).match.replace(" ", "")
            for text in self.texts
        ]
        self.expected = [reading(text) for text in self.texts]

    def with_word(self, word: str) -> list[int]:
        """The pages on which a word stands."""
        return [n for n, text in enumerate(self.shown) if word in text or word in self.texts[n]]

    def changes(self, numbers: Iterable[int]) -> bool:
        """Whether one of these pages is read differently now."""
        return any(reading(self.texts[number]) != self.expected[number] for number in numbers)


def items(rows: list[list[str]], name: str) -> Iterator[tuple[str, str, Change]]:
    """Each row, or word of a row of words: what it is called, the word that it needs, and its deletion."""
    for number, row in enumerate(rows):
        wide = [(n, cell) for n, cell in enumerate(row) if HAN.search(cell)]
        if name.endswith(".txt") or (wide and " " in wide[0][1] and name in WORDS_IN_CELLS):
            for column, words in wide:
                for word in words.split(" "):
                    yield f"{row[0]} {word}" if column else word, word, _without_word(number, column, word)
        else:
            word = next((cell for cell in row if HAN.search(cell)), row[-1])
            yield " ".join(row[:3]), word.replace(" ", ""), _without_row(number)


def _without_row(number: int) -> Change:
    return lambda rows: rows[:number] + rows[number + 1 :]


def _without_word(number: int, column: int, word: str) -> Change:
    def change(rows: list[list[str]]) -> list[list[str]]:
        kept = [other for other in rows[number][column].split(" ") if other != word]
        rows[number][column] = " ".join(kept)
        return rows if kept else rows[:number] + rows[number + 1 :]

    return change


def _scaled(number: int, factor: float) -> Change:
    def change(rows: list[list[str]]) -> list[list[str]]:
        at = next(n for n, cell in enumerate(rows[number]) if re.fullmatch(r"-?\d+\.\d+", cell))
        rows[number][at] = f"{factor * float(rows[number][at]):.4f}"
        return rows

    return change


def verdict(tables: Tables, collection: Collection, table: str, word: str, change: Change) -> str:
    """What is lost without a row."""
    numbers = collection.with_word(word)
    if not numbers:
        return "unseen"
    tables.change(table, change)
    try:
        if collection.changes(number for number in numbers if number < collection.own):
            return "needed"
        return "elsewhere" if collection.changes(n for n in numbers if n >= collection.own) else "idle"
    except Exception as error:  # a table that must not lose this row
        return f"needed ({type(error).__name__})"
    finally:
        tables.change(table, None)


def main() -> None:
    """Ask for each row."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("--table", nargs="*", default=[], help="of these only")
    parser.add_argument("--weights", nargs="*", default=[], help="scale the weights of these")
    parser.add_argument("--sample", type=int, default=0, help="so many rows of each table; 0: all")
    parser.add_argument("--keep", type=Path, help="verdicts, one a line")
    parser.add_argument("--also", nargs="*", default=[], type=Path, help="other pages, records with a text")
    options = parser.parse_args()
    known: dict[tuple[str, str], str] = {}
    if options.keep and options.keep.exists():
        for line in options.keep.read_text(encoding="utf-8").splitlines():
            table, name, kept = json.loads(line)
            known[table, name] = kept
    others = [json.loads(line)["text"] for path in options.also for line in path.open(encoding="utf-8")]
    collection = Collection(pages(), others)
    tables = Tables()
    print(f"{len(collection.texts)} texts", file=sys.stderr)
    asked = options.table or ([] if options.weights else TABLES)
    began = time.monotonic()
    for table in (*asked, *options.weights):
        told: Counter[str] = Counter()
        asking = list(questions(tables, collection, table, scaled=table in options.weights))
        if 0 < options.sample < len(asking):
            asking = random.Random(table).sample(asking, options.sample)
        for name, find in asking:
            if (table, name) not in known:
                known[table, name] = find()
                if options.keep:
                    with options.keep.open("a", encoding="utf-8") as file:
                        file.write(json.dumps([table, name, known[table, name]], ensure_ascii=False) + "\n")
            told[known[table, name].split(" ")[0]] += 1
            print(f"\r{table} {told.total()} {time.monotonic() - began:.0f} s ", end="", file=sys.stderr)
            if not known[table, name].startswith("needed"):
                print(f"{table}\t{known[table, name]}\t{name}", flush=True)
        print(file=sys.stderr)
        print(f"{table}: {dict(told)}", flush=True)


def questions(
    tables: Tables, collection: Collection, table: str, *, scaled: bool
) -> Iterator[tuple[str, Callable[[], str]]]:
    """What is asked of a table: a name for it, and how to find out."""
    rows = tables.rows(table)
    if not scaled:
        for name, word, change in items(rows, table):
            yield name, partial(verdict, tables, collection, table, word, change)
        return
    for number, row in enumerate(rows):
        yield f"weight of {row[0]}", partial(_weight, tables, collection, table, number)


def _weight(tables: Tables, collection: Collection, table: str, number: int) -> str:
    for factor in FACTORS:
        tables.change(table, _scaled(number, factor))
        try:
            if collection.changes(range(len(collection.texts))):
                return "needed"
        finally:
            tables.change(table, None)
    return "idle"


if __name__ == "__main__":
    main()
