"""Records that are none: the error says which field is wrong."""

from __future__ import annotations

import pytest

from zonenews import Article, ZonenewsError, parse_article

RECORD = parse_article("澜川经济开发区召开会议\n2021-03-05\n3月4日,区委书记魏长青主持会议。").to_dict()


@pytest.mark.parametrize(
    ("record", "message"),
    [
        ({}, "required field missing @ article.headline; .* and 11 more"),
        ({**RECORD, "script": "klingon"}, "expected Script @ article.script"),
        (
            {**RECORD, "event": {"date": "gestern", "text": "gestern", "span": {"start": 0, "end": 7}}},
            "article.event.date",
        ),
        (
            {**RECORD, "leaders": [{"name": "魏长青"}]},
            r"required field missing @ article.leaders\[0\].offices",
        ),
        ({**RECORD, "color": "red"}, "extra fields found.*color"),
        (None, "not a record of an article"),
    ],
)
def test_a_wrong_record_is_refused_with_the_field(record, message):
    with pytest.raises(ZonenewsError, match=message):
        Article.from_dict(record)


def test_a_right_record_is_the_article_again():
    assert Article.from_dict(RECORD).to_dict() == RECORD


def test_a_record_holds_plain_values_only():
    def kinds(value):
        if isinstance(value, dict):
            return set().union(*map(kinds, value.values()))
        return set().union(*map(kinds, value)) if isinstance(value, list) else {type(value)}

    assert kinds(RECORD) <= {str, int, bool, type(None)}
