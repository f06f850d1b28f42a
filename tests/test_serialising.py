"""Records that are none: the error says which field is wrong."""

from __future__ import annotations

import pytest

from zonenews import Article, ZonenewsError, parse_article
from zonenews.article import Json

RECORD = parse_article("澜川经济开发区召开会议\n2021-03-05\n3月4日,区委书记魏长青主持会议。").to_dict()

_EVENT: dict[str, Json] = {"date": "gestern", "text": "gestern", "span": {"start": 0, "end": 7}}


def _changed(field: str, number: int, **values: Json) -> dict[str, Json]:
    """The record with other values in one item of a list."""
    listed = RECORD[field]
    assert isinstance(listed, list)
    item = listed[number]
    assert isinstance(item, dict)
    items = [*listed[:number], {**item, **values}, *listed[number + 1 :]]
    return {**RECORD, field: items}


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, "required field missing @ article.headline; .* and 11 more"),
        ({**RECORD, "script": "klingon"}, "expected Script @ article.script"),
        (
            {**RECORD, "event": _EVENT},
            "article.event.date",
        ),
        (
            {**RECORD, "leaders": [{"name": "魏长青"}]},
            r"required field missing @ article.leaders\[0\].offices",
        ),
        ({**RECORD, "body": "昨天开工"}, "@ article.body"),
        ({**RECORD, "headline": "开工"}, "@ article.headline"),
        ({**RECORD, "url": 5}, "@ article.url"),
        ({**RECORD, "script": None}, "@ article.script"),
        (_changed("leaders", 0, present="no"), r"@ article.leaders\[0\].present"),
        (_changed("leaders", 0, present=1), r"@ article.leaders\[0\].present"),
        (_changed("leaders", 0, mentions=[{"start": True, "end": 3}]), r"mentions\[0\].start"),
        (_changed("leaders", 0, mentions=[{"start": "2", "end": 3.0}]), r"mentions\[0\].start"),
        (None, "not a record of an article"),
    ],
)
def test_a_wrong_record_is_refused_with_the_field(record: dict[str, Json], message: str) -> None:
    with pytest.raises(ZonenewsError, match=message):
        Article.from_dict(record)


def test_a_right_record_is_the_article_again() -> None:
    assert Article.from_dict(RECORD).to_dict() == RECORD


def test_what_a_newer_version_knows_more_is_left_aside() -> None:
    newer = _changed("leaders", 0, gender="unknown")
    headline = RECORD["headline"]
    assert isinstance(headline, dict)
    newer = {**newer, "color": "red", "headline": {**headline, "size": 5}}
    assert Article.from_dict(newer) == Article.from_dict(RECORD)


@pytest.mark.parametrize("ensure_ascii", [False, True])
def test_json_and_back(ensure_ascii: bool) -> None:
    article = Article.from_dict(RECORD)
    text = article.to_json(ensure_ascii=ensure_ascii)
    assert text.isascii() is ensure_ascii
    assert Article.from_json(text) == Article.from_json(text.encode()) == article


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, b"\xff", "[]", "null", '"a"', "{}"])
def test_json_that_is_no_article(text: str | bytes) -> None:
    with pytest.raises(ZonenewsError):
        Article.from_json(text)


def test_values_of_enums_print_as_themselves() -> None:
    script = Article.from_dict(RECORD).script
    assert [str(script), f"{script}", f"{script:>12}", f"{script!s}"] == [
        "simplified",
        "simplified",
        "  simplified",
        "simplified",
    ]


def test_a_record_holds_plain_values_only() -> None:
    def kinds(value: Json) -> set[type]:
        if isinstance(value, dict):
            return set().union(*map(kinds, value.values()))
        return set().union(*map(kinds, value)) if isinstance(value, list) else {type(value)}

    assert kinds(RECORD) <= {str, int, float, bool, type(None)}
