"""Normalising: two texts of equal length, and lines that stay where the page has them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import annotated_passages

from zonenews import Script, Span
from zonenews.document import Document, Markup, ReadPage
from zonenews.normalising import normalise

# One row a case: what is printed, what values are cut from, what rules read.
WIDTHS = [
    ("２０２１年６月", "2021年6月", "2021年6月"),
    ("ＡＩ园区", "AI园区", "AI园区"),
    ("【来源：新华社】", "【来源：新华社】", "[来源:新华社]"),
    ("〔2021〕5号", "〔2021〕5号", "[2021]5号"),
    ("会上，他说：“好！”", "会上，他说：“好！”", "会上,他说:“好!”"),
    ("一、二。三，", "一、二。三，", "一、二。三,"),
    ("“一〞＂二„", "“一〞＂二„", "“一””二”"),
    ("买买提•艾力", "买买提•艾力", "买买提·艾力"),
    ("北京－上海―广州", "北京－上海―广州", "北京—上海—广州"),
    ("来源　新华社\t记者\xa0张三", "来源　新华社\t记者\xa0张三", "来源 新华社 记者 张三"),
    ("會(huì)議，ＡＩ", "会议，AI", "会议,AI"),
]


@pytest.mark.parametrize(("page", "text", "match"), WIDTHS)
def test_widths(page: str, text: str, match: str) -> None:
    document = normalise(ReadPage(page))
    assert (document.text, document.match) == (text, match)


def test_a_simplified_page_is_not_copied() -> None:
    page = "开发区召开会议。\n园区负责人参加。"
    document = normalise(ReadPage(page))
    assert document.text is page
    assert document.script is Script.SIMPLIFIED


def test_lines() -> None:
    page = "\n 標題 \n\n　開(kāi)會(huì)  \r\n \n"
    markups = [Markup(tag, 0, 0.0, 0.5) for tag in ("p", "h1", "p", "td", "p", "p")]
    document = normalise(ReadPage(page, tuple(markups)))
    assert printed(document) == ["标题", "开会"]
    assert [line.markup for line in document.lines] == [markups[1], markups[3]]
    assert [page[span.start : span.end] for span in spans(document)] == ["標題", "開(kāi)會(huì)"]


@given(st.text() | annotated_passages().map(lambda pages: pages[0]))
def test_lines_are_those_of_the_page(page: str) -> None:
    document = normalise(ReadPage(page))
    assert len(document.text) == len(document.match)
    assert len(document.lines) == sum(bool(line.strip()) for line in page.split("\n"))
    assert printed(document) == [line.strip() for line in document.text.split("\n") if line.strip()]
    for line, span in zip(document.lines, spans(document), strict=True):
        assert "\n" not in page[span.start : span.end]
        assert document.match[line.start : line.end].strip(), "a line is blank for values and rules alike"


def printed(document: Document) -> list[str]:
    return [document.text[line.start : line.end] for line in document.lines]


def spans(document: Document) -> list[Span]:
    return [document.span(line.start, line.end) for line in document.lines]
