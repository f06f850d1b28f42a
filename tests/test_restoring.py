"""Characters printed in another form: entities left in the text, private ones; a page inside a <pre>."""

from __future__ import annotations

import pytest
from hostile import check
from hypothesis import given
from hypothesis import strategies as st

import zonenews
from zonenews.article import Span
from zonenews.restoring import restore

# what is printed                       what is read
FORMS = [
    ("园区&nbsp;开工", "园区 开工"),
    ("园区&amp;nbsp;开工&amp;amp;nbsp;", "园区 开工 "),
    ("&ldquo;开工&rdquo;&mdash;&hellip;", "“开工”—…"),
    ("&#24320;&#x5de5;&#X5DE5;", "开工工"),
    ("第一行&#10;&#13;&#8232;&#0;", "第一行   \ufffd"),  # a break is a blank: lines stay
    ("AT&T;、a&b;&nosuch;、&nbsp、&;、&#;", "AT&T;、a&b;&nosuch;、&nbsp、&;、&#;"),
    ("&#99999999;&#x110000;", "&#99999999;\ufffd"),
    ("区长刘\ue863\ue5e5主持", "区长刘䶮\u3000主持"),
    ("\ue81e\ue816\ue000", "\u9fb4\U00020087\ue000"),
    ("来源:澜川日?qǐng)?bào)&nbsp;编辑", "来源:澜川日報 编辑"),
    ("什么?qǐng)问?", "什么?qǐng)问?"),
]


@pytest.mark.parametrize(("printed", "read"), FORMS)
def test_forms(printed: str, read: str) -> None:
    assert restore(printed)[0] == read


@given(
    st.lists(st.sampled_from(["&nbsp;", "&amp;ldquo;", "&#x5f00;", "&", ";", "区", "\n", "\ue863", "&lt;"]))
)
def test_every_character_knows_its_form(parts: list[str]) -> None:
    printed = "".join(parts)
    read, offsets = restore(printed)
    for at, char in enumerate(read):
        span = offsets.to_source(Span(at, at + 1))
        assert restore(printed[span.start : span.end])[0] == char
    assert read.count("\n") == printed.count("\n")


PAGE = """园区召开会议
发布时间:2021-03-04 09:41  来源:澜川日报 作者:石 敏
  3月4日,区委书记魏长青到澜川经济开发区调研,要求“加快建设”。区长刘䶮参加。"""


def _fields(article: zonenews.Article) -> tuple[object, ...]:
    return (
        article.title,
        article.published and (article.published.date, article.published.time),
        article.source and article.source.name,
        [leader.name for leader in article.leaders],
        [byline.name for byline in article.bylines],
        article.body_text if hasattr(article, "body_text") else None,
    )


@pytest.mark.parametrize("amp", ["&", "&amp;"])
def test_scraped_text_with_entities_is_read_as_without(amp: str) -> None:
    forms = {" ": "nbsp", "“": "ldquo", "”": "rdquo"}
    printed = PAGE.replace("䶮", "\ue863")
    for char, name in forms.items():
        printed = printed.replace(char, f"{amp}{name};")
    article = check(printed)
    assert article.text == printed
    assert _fields(article) == _fields(zonenews.parse_article(PAGE))
    for leader in article.leaders:
        printed_names = [article.text[span.start : span.end] for span in leader.mentions]
        assert [restore(name)[0] for name in printed_names] == [leader.name] * len(printed_names)


def test_html_escaped_twice_is_read_as_once() -> None:
    once = "<h1>园区召开会议</h1><p>2021-03-04&nbsp;来源:澜川日报</p>"
    once += "<p>3月4日,“区长石&nbsp;敏”到会,要求加快。</p>"
    assert _fields(check(once.replace("&", "&amp;").replace("“", "&amp;ldquo;"))) == _fields(check(once))


@pytest.mark.parametrize(
    "form",
    ["<pre>{}</pre>", "<html><head></head><body><pre style='white-space: pre-wrap;'>{}</pre></body></html>"],
)
def test_a_text_inside_a_pre_is_read_as_text(form: str) -> None:
    assert _fields(check(form.format(PAGE))) == _fields(zonenews.parse_article(PAGE))


def test_the_source_of_a_page_inside_a_pre_is_read_as_the_page() -> None:
    page = "<h1>园区召开会议</h1><p>2021-03-04 来源:澜川日报</p><p>3月4日,区长石敏到会,要求加快。</p>"
    shown = page.replace("<", "&lt;").replace(">", "&gt;")
    assert _fields(check(f"<html><body><pre>{shown}</pre></body></html>")) == _fields(check(page))
