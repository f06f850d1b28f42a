"""The rules of source, date, bylines and event: each row of their table has an example, its test."""

from __future__ import annotations

import pytest
from lettered import lettered

from zonenews.document import Document, Label
from zonenews.fields.bylines import byline_evidence
from zonenews.fields.event_date import event_evidence
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
    if field == "event":
        told = event_evidence(document, labels, find_published(document, labels))
        return (told[0], told[1].date.isoformat()) if told and told[0] != without else None
    if field == "byline":
        found = [(rule, start, end) for rule, start, end, _ in byline_evidence(document, labels)]
    else:
        evidence = source_evidence if field == "source" else published_evidence
        found = [(one.rule, one.start, one.end) for one in evidence(document, labels)]
    for rule, start, end in found:
        if rule != without:
            return rule, document.value(start, end).replace("\n", "¶")
    return None
