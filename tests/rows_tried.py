"""Each row of a table of words tried by itself: an example in which it tells, and no longer without it.

The head of a table says how its rows are tried, in lines of three columns:

    #= {} source blank      T¶2021-03-05 {} 云屏日报¶B      source {} 云屏日报

Of such a row (its word is `{}`, `*` any cell, `{0}` what its first cell says) that page is read so, and
not with the table without the row. Lines of the page are parted by `¶`; `T`, `M` and `B` alone stand for a
headline, a stamp and a paragraph. What is read is a field (`from 云屏日报`, see `READ`), what a line shows
(see `LINE`) or is taken for, by its number (`4 related`), an item of a stamp with its label, or a sign of
zones; `not` turns it round. A row is tried on every page that fits it, and must tell on one of them. A line
`#~` names rows that tell on none of theirs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from unittest import mock

from attrs import evolve, frozen
from changing import Tables, without

import zonenews.learning  # noqa: F401  # before the tables are changed
from zonenews import Article, Profile
from zonenews.document import Document, Label
from zonenews.expressions.outlets import ends_as_medium
from zonenews.fields.parks import find_zones, mentions, weighing
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.naming import PageNames, find_names, signs_of_kind
from zonenews.fields.parks.weighing import Signs, ZoneStory, weigh
from zonenews.knowledge import read_text
from zonenews.labelling import label
from zonenews.labelling.evidence import read_clues
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.shapes import shapes_of
from zonenews.parser import extract, read_document

HEADLINE = "柳园轴承产业园三期项目开工"
STAMP = "2021-03-04 来源:云屏日报"
PARAGRAPH = "3月3日上午,柳园轴承产业园三期项目开工,总投资6亿元,明年年底投产,可新增岗位八百个。"
STANDS = {"T": HEADLINE, "M": STAMP, "B": PARAGRAPH}


@frozen(slots=False)
class Trial:
    """A row, or a word of a row of words, and the pages that it is tried on, each with what is read there."""

    place: tuple[int, int, str]
    """The number of the row, the column and the word."""
    kind: tuple[str, ...]
    """The other cells of the row."""
    pages: tuple[tuple[str, str], ...]

    @cached_property
    def word(self) -> str:
        """The word as it is compared."""
        return _fold(self.place[2])

    @cached_property
    def folded(self) -> str:
        """The pages as they are compared."""
        return _fold("\n".join(page for page, _ in self.pages))


def trials(table: str, rows: list[list[str]]) -> list[Trial]:
    """How each row of a table is tried."""
    examples = [line[2:].strip().split("\t") for line in head(table) if line.startswith("#=")]
    found = []
    for number, row in enumerate(rows):
        for column, word in _words(table, row):
            pages = tuple(
                (filled(page, word), filled(read, word, row))
                for pattern, page, read in examples
                if _fits(pattern.split(" "), [*row[:column], word, *row[column + 1 :]], column)
            )
            kind = tuple(cell for at, cell in enumerate(row) if at != column)
            found.append(Trial((number, column, word), kind, pages))
    return found


def head(table: str) -> list[str]:
    """The lines of a table's head."""
    return [line for line in read_text("zonenews.knowledge", table).split("\n") if line.startswith("#")]


def filled(page: str, word: str, row: Sequence[str] = ()) -> str:
    """The page with the word in its place, and cells of the row in theirs, its letters written out."""
    text = "\n".join(STANDS.get(line, line) for line in page.split("¶")).replace("{}", word)
    for number, cell in enumerate(row):
        text = text.replace(f"{{{number}}}", cell)
    return text


def _words(table: str, row: list[str]) -> Iterator[tuple[int, str]]:
    """The words of a row, each with its column: of a list all, of a column of words each, else one cell."""
    if table.endswith(".txt") and table not in ONE_A_LINE:
        yield from ((column, word) for column, cell in enumerate(row) for word in cell.split())
    elif table in WORDS_IN:
        yield from ((WORDS_IN[table], word) for word in row[WORDS_IN[table]].split())
    else:
        column = COLUMN.get(table, 0)
        yield column, row[column]


COLUMN = {
    "phrases.tsv": 2,
    "line_words.tsv": 1,
    "zone_context.tsv": 2,
    "markup_hints.tsv": 1,
    "kept_characters.tsv": 1,
}
WORDS_IN = {"cited.tsv": 1, "doubtful_posts.tsv": 1}
ONE_A_LINE: frozenset[str] = frozenset({"weak_date_labels.txt", "weak_source_labels.txt"})


def _fits(pattern: list[str], row: list[str], column: int) -> bool:
    return len(pattern) == len(row) and all(
        sign in ("{}" if number == column else "*", cell)
        for number, (sign, cell) in enumerate(zip(pattern, row, strict=True))
    )


def reads(page: str, what: str) -> bool:
    """Whether that is read on the page."""
    document = read_document(page, url=None, kind="auto", encoding=None, profile=None)
    labels = label(document)
    key, _, value = what.removeprefix("not ").partition(" ")
    if key == "learned":
        return (value in _learned(page)) is not what.startswith("not ")
    if key.isdigit():
        told = labels[int(key) - 1].kind.value == value
    elif key in LINE:
        number, _, shown = value.partition(" ")
        told = shown in LINE[key](read_clues(document)[int(number) - 1])
    elif key == "sign":
        told = value in _signs(document, labels)
    elif key in READ:
        told = value in READ[key](extract(document, labels, None))
    else:
        told = (key, value) in _items(document, labels)
    return told is not what.startswith("not ")


def _items(document: Document, labels: tuple[Label, ...]) -> set[tuple[str, str]]:
    return {
        (item.kind.value, document.value(item.label_start, item.end)) for one in labels for item in one.items
    }


def _learned(page: str) -> set[str]:
    """The furniture of a site of such pages."""
    pages = [
        page.replace("柳园", place)
        for place in ("柳园", "枫溪", "望霞", "青石", "云岭", "鹿鸣", "石湾", "南沟")
    ]
    return {entry.text for entry in Profile.learn(pages).furniture}


def _signs(document: Document, labels: tuple[Label, ...]) -> set[str]:
    """What speaks for or against the names of zones, and each zone as that of the article."""
    told: set[str] = set()

    def of_names(document: Document, candidates: Sequence[Candidate]) -> tuple[list[Mention], list[Generic]]:
        page, last = PageNames(document, candidates), None
        for number in range(len(candidates)):
            for _, standing, signs in page.weighed(number, last):
                told.update(signs_of_kind(*standing), signs)
        return find_names(document, candidates)

    def of_zones(story: ZoneStory) -> list[Signs]:
        found = weigh(story)
        told.update(sign for signs in found for sign in signs.found)
        return found

    with mock.patch.object(mentions, "find_names", of_names), mock.patch.object(weighing, "weigh", of_zones):
        find_zones(document, labels)
    return told


def _day(article: Article) -> list[str]:
    return [article.published.date.isoformat()] if article.published else ["none"]


LINE: dict[str, Callable[[Clue], Sequence[str]]] = {  # what a line shows by itself
    "surely": lambda clue: [clue.boilerplate.value if clue.boilerplate else "none"],
    "looks": lambda clue: [clue.looks_like.value if clue.looks_like else "none"],
    "shape": shapes_of,
}
READ: dict[str, Callable[[Article], list[str]]] = {
    "headline": lambda read: [read.title or "none"],
    "date": _day,
    "from": lambda read: [read.source.name if read.source else "none"],
    "event": lambda read: [read.event.date.isoformat() if read.event else "none"],
    "park": lambda read: [read.park.name if read.park else "none"],
    "parks": lambda read: [park.name for park in read.parks] or ["none"],
    "leader": lambda read: [leader.name for leader in read.leaders] or ["none"],
    "office": lambda read: [office.text for leader in read.leaders for office in leader.offices] or ["none"],
    "present": lambda read: [leader.name for leader in read.leaders if leader.present] or ["none"],
    "medium": lambda read: [line for line in read.text.split("\n") if ends_as_medium(line)],
    "byline": lambda read: [f"{byline.role} {byline.name}" for byline in read.bylines] or ["none"],
}


def untold(table: str, tables: Tables) -> list[str]:
    """The words of the rows that tell on none of their pages: not read so, or so without the row too."""
    untold, standing = [], []
    for trial in trials(table, tables.rows(table)):
        pages = tuple(each for each in trial.pages if reads(*each))
        if pages:
            standing.append(evolve(trial, pages=pages))
        else:
            untold.append(trial.place[2])
    for group in _apart(standing):
        tables.change(table, without([trial.place for trial in group]))
        try:
            untold += [trial.place[2] for trial in group if all(reads(*each) for each in trial.pages)]
        finally:
            tables.change(table, None)
    return untold


def known_untold(table: str) -> list[str]:
    """The words that the head of the table names as such."""
    return [word for line in head(table) if line.startswith("#~") for word in line[2:].split()]


def _fold(text: str) -> str:
    return text.replace(" ", "").lower()


def _apart(trials: list[Trial]) -> list[list[Trial]]:
    """The rows in groups that can go at once: no word stands on a page of another row, no kind goes whole."""
    kinds = Counter(trial.kind for trial in trials)
    groups: list[list[Trial]] = []
    for trial in trials:
        fitting = (group for group in groups if not any(_touch(trial, other) for other in group))
        for group in fitting:
            if sum(other.kind == trial.kind for other in group) < kinds[trial.kind] - 1:
                group.append(trial)
                break
        else:
            groups.append([trial])
    return groups


def _touch(trial: Trial, other: Trial) -> bool:
    return trial.word in other.folded or other.word in trial.folded
