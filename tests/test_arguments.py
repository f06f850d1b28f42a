"""What the functions are given: other types are refused in so many words, names of files are noticed."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

import zonenews


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"url": 5}, "url must be str or None, not int"),
        ({"encoding": b"gbk"}, "encoding must be str or None, not bytes"),
        ({"profile": "x"}, "profile must be Profile or None, not str"),
    ],
)
def test_options_of_another_type(options: dict[str, object], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        zonenews.parse_article("园区", **options)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=message):
        zonenews.Page("园区", **options)  # type: ignore[arg-type]


def test_a_kind_that_is_none() -> None:
    for make in (zonenews.parse_article, zonenews.Page):
        with pytest.raises(zonenews.ZonenewsError, match="kind must be one of"):
            make("园区", kind="pdf")  # type: ignore[arg-type]


def test_a_path_is_told_to_be_read_first() -> None:
    with pytest.raises(TypeError, match="read_bytes"):
        zonenews.parse_article(Path("a.html"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "pages", ["one page", b"one page", zonenews.Page("one page"), Path("a.jsonl"), None, 7]
)
def test_one_page_is_not_many(pages: object) -> None:
    with pytest.raises(TypeError, match="parse_article reads one"):
        zonenews.parse_articles(pages)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "page",
    [
        "a.html",
        "news/2021/content_12.htm",
        "/tmp/园区.txt",
        "https://a.example/1?x=2",
        "file:///tmp/a",
        "C:\\a.HTML",
    ],
)
def test_a_name_or_an_address_for_a_page_is_told(page: str) -> None:
    with pytest.warns(UserWarning, match="nothing is opened or fetched") as told:
        article = zonenews.parse_article(page)
    assert article.text == page
    assert told[0].filename == __file__


@pytest.mark.parametrize(
    "page",
    ["园区召开会议", "见 a.html", "<p>a.html", "a.html\n", "来源:https://a.example/", "", "2021.03.04"],
)
def test_a_page_is_no_name(page: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        zonenews.parse_article(page)
