"""The tables of words: each row says one thing, once, and is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from changing import Tables
from rows_tried import head, known_untold, untold

import zonenews
from zonenews import knowledge
from zonenews.expressions.labels import label_kind
from zonenews.knowledge import load

FOLDER = Path(knowledge.__file__).parent
TABLES = sorted(path.name for path in FOLDER.glob("*.tsv"))
LISTS = sorted(path.name for path in FOLDER.glob("*.txt"))
KINDS = {  # the column that says what a word shows: each of its values is told in the table's head
    "byline_words.tsv": 1,
    "event_words.tsv": 1,
    "line_words.tsv": 0,
    "outlets.tsv": 1,
    "stamp_labels.tsv": 2,
    "zone_context.tsv": 1,
    "zone_themes.tsv": 1,
}


@pytest.mark.parametrize("table", TABLES)
def test_no_row_stands_twice(table: str) -> None:
    assert [row for row, times in Counter(map(tuple, load(table))).items() if times > 1] == []


@pytest.mark.parametrize("table", LISTS)
def test_no_word_stands_twice(table: str) -> None:
    words = [word for row in load(table) for cell in row for word in cell.split()]
    assert [word for word, times in Counter(words).items() if times > 1] == []


@pytest.mark.parametrize(("table", "column"), KINDS.items())
def test_the_head_tells_each_kind(table: str, column: int) -> None:
    told = " ".join(line for line in head(table) if line.startswith("# ")).replace(",", " ").split()
    kinds = {row[column] for row in load(table)}
    assert {kind for kind in kinds if not kind.lstrip("-").isdigit()} - set(told) == set()


TRIED = [table for table in TABLES + LISTS if any(line.startswith("#=") for line in head(table))]


@pytest.fixture(scope="module")
def changing() -> Iterator[Tables]:
    tables = Tables()
    yield tables
    tables.close()


@pytest.mark.skipif(zonenews.__compiled__, reason="compiled code keeps the tables that it has read")
@pytest.mark.parametrize("table", TRIED)
def test_each_row_tells_on_its_example_and_only_with_it(table: str, changing: Tables) -> None:
    assert sorted(untold(table, changing)) == sorted(known_untold(table))


@pytest.mark.parametrize(
    ("label", "kind"),
    [("本版责编", "editor"), ("融媒体记者", "reporter"), ("文章点击量", "views"), ("审稿人", "reviewer")],
)
def test_a_qualified_label_is_of_the_kind_of_its_label(label: str, kind: str) -> None:
    told = label_kind(label)
    assert told is not None
    assert told.value == kind
    assert label not in {printed for printed, *_ in load("stamp_labels.tsv")}


def test_no_row_of_labels_is_made_of_another_and_its_qualifier() -> None:
    kinds = {label: kind for label, kind, _ in load("stamp_labels.tsv")}
    modes = {label: mode for label, _, mode in load("stamp_labels.tsv")}
    made = [
        label
        for word, _ in load("label_qualifiers.tsv")
        for label, kind in kinds.items()
        if label.startswith(word) and len(label) > len(word) + 1 and kind in STAFF
        if (kinds.get(label[len(word) :]), modes.get(label[len(word) :])) == (kind, modes[label])
    ]
    assert made == []


STAFF = {"author", "correspondent", "editor", "photographer", "reporter", "reviewer"}
