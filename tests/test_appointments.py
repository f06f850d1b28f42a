"""Sentences of appointing, removing and careers: every person, office, zone and presence; one row each."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import zonenews
from zonenews import Leader, Office
from zonenews.knowledge import load

ZONE = "云溪经济开发区"
ROWS = [
    line.split("\t")
    for line in Path(__file__).with_name("rows").joinpath("appointments.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("sentence", "people"), ROWS)
def test_every_person_office_zone_and_presence(sentence: str, people: str) -> None:
    page = f"{ZONE}调整领导班子\n{sentence}"
    article = zonenews.parse_article(page)
    assert ";".join(map(_told, article.leaders)) == people
    for leader in article.leaders:
        for office in leader.offices:
            printed = page[office.span.start : office.span.end]
            plain = re.sub(r"\((?:以下简称|简称|云溪管理局)[^()]*\)| ", "", printed)
            assert office.text in printed or leader.name in printed or office.text == plain
            assert office.text == (office.body or "") + office.post


def _told(leader: Leader) -> str:
    return f"{leader.name}{'+' if leader.present else '-'}:{'、'.join(map(_office, leader.offices))}"


def _office(office: Office) -> str:
    assert office.zone in (None, ZONE)
    return f"{'~' * office.former}{office.text.replace('、', '/')}{'@' * (office.zone is not None)}"


@pytest.mark.parametrize(
    ("verb", "says", "example"), [(row[0], row[2], row[3]) for row in load("appointing.tsv") if len(row) > 3]
)
def test_the_example_of_a_verb(verb: str, says: str, example: str) -> None:
    assert verb in example
    (leader,) = zonenews.parse_article(f"园区新闻\n{example}。").leaders
    assert leader.name == "乔木"
    assert leader.offices[-1].former == (says in ("held", "leaves"))
