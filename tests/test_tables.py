"""The tables of words: each row says one thing, once, and is read."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from zonenews import knowledge
from zonenews.expressions.outlets import begins_as_outlet, ends_as_medium, ends_as_outlet
from zonenews.expressions.signing import is_body
from zonenews.expressions.stamp_marks import label_kind
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
    text = (FOLDER / table).read_text(encoding="utf-8")
    head = " ".join(line for line in text.split("\n") if line.startswith("#")).replace(",", " ").split()
    kinds = {row[column] for row in load(table)}
    assert {kind for kind in kinds if not kind.lstrip("-").isdigit()} - set(head) == set()


SHOWN = {  # of `松江` and a word: an outlet where one is expected, a line of its own, a body
    "name": (True, True, True),
    "line": (False, True, False),
    "column": (True, False, False),
    "letter": (True, False, True),
}
ENDS = [(word, kind) for word, kind in load("outlets.tsv") if kind != "begin"]


@pytest.mark.parametrize(("word", "kind"), ENDS, ids=[word for word, _ in ENDS])
def test_what_the_end_of_an_outlets_name_shows(word: str, kind: str) -> None:
    name = f"松江{word}"
    assert (ends_as_outlet(name), ends_as_medium(name), is_body(name)) == SHOWN[kind]


@pytest.mark.parametrize("word", [word for word, kind in load("outlets.tsv") if kind == "begin"])
def test_what_the_beginning_of_an_outlets_name_shows(word: str) -> None:
    assert begins_as_outlet(f"{word}松江")


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
