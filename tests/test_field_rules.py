"""The rules of the fields: each row of their table has an example, its test."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from lettered import lettered

from zonenews.document import Document, Label
from zonenews.fields.bylines import byline_evidence
from zonenews.fields.event_date import event_evidence
from zonenews.fields.leaders import find_leaders
from zonenews.fields.parks import find_zones
from zonenews.fields.published import find_published, published_evidence
from zonenews.fields.source import source_evidence
from zonenews.knowledge import load
from zonenews.knowledge.rules import ranks

ROWS = load("field_rules.tsv")


@pytest.mark.parametrize("row", ROWS, ids=[f"{field}-{rule}" for field, rule, *_ in ROWS])
def test_the_example_is_found_by_its_rule(row: list[str]) -> None:
    field, rule, _, _, page, value = row
    document, labels = lettered(page)
    assert _first(field, document, labels, without="") == (rule, value)
    assert _first(field, document, labels, without=rule) != (rule, value)
    assert (_first(field, document, labels, without=rule) or ("", ""))[1] != value


def test_no_rule_has_two_rows_and_no_two_the_same_rank() -> None:
    names = [(field, rule) for field, rule, *_ in ROWS]
    assert len(set(names)) == len(names)
    assert all(len({*ranks(field).values()}) == len(ranks(field)) for field, _ in names)


def _first(field: str, document: Document, labels: tuple[Label, ...], without: str) -> tuple[str, str] | None:
    return next((told for told in _FOUND[field](document, labels) if told[0] != without), None)


Told = Iterator[tuple[str, str]]


def _events(document: Document, labels: tuple[Label, ...]) -> Told:
    for rule, event in event_evidence(document, labels, find_published(document, labels)):
        yield rule, event.date.isoformat()


def _bylines(document: Document, labels: tuple[Label, ...]) -> Told:
    for rule, start, end, _ in byline_evidence(document, labels):
        yield rule, document.value(start, end)


def _dates(document: Document, labels: tuple[Label, ...]) -> Told:
    for found in published_evidence(document, labels):
        yield found.rule, document.value(found.start, found.end).replace("\n", "¶")


def _sources(document: Document, labels: tuple[Label, ...]) -> Told:
    for found in source_evidence(document, labels):
        yield found.rule, document.value(found.start, found.end)


def _parks(document: Document, labels: tuple[Label, ...]) -> Told:
    """The park that stands last in the text first: that of the example."""
    parks = sorted(find_zones(document, labels).parks, key=lambda park: park.mentions, reverse=True)
    return ((park.rule, park.name) for park in parks)


def _offices(document: Document, labels: tuple[Label, ...]) -> Told:
    """The offices of the first leader, that of the example last."""
    for leader in find_leaders(document, labels)[:1]:
        for office in reversed(leader.offices):
            yield office.rule, f"{office.text} {leader.name}"


_FOUND: dict[str, Callable[[Document, tuple[Label, ...]], Told]] = {
    "source": _sources,
    "date": _dates,
    "event": _events,
    "byline": _bylines,
    "park": _parks,
    "office": _offices,
}
