"""Profiles: what they find wins, what they do not find is found in the usual way, and the log says so."""

from __future__ import annotations

import datetime
import logging
import pickle
from pathlib import Path

import pytest

import zonenews
from zonenews import Profile, ProfileError

PAGE = """<html><head><title>南沟在线</title><meta name="PubDate" content="2021-03-09"></head><body>
<div class="bar">2021年3月9日 星期二</div>
<h1>南沟在线</h1><div class="hl">南沟经济开发区<b>18个</b>项目开工</div>
<div class="st"><span class="d">2021-03-02 10:20</span><span class="who">采编:南沟融媒</span><i>浏览</i></div>
<div class="t"><p>昨天上午,南沟经济开发区举行开工仪式,区党工委书记何明山出席。</p>
<p class="ad">招商热线开通了,欢迎企业家来电咨询,地点优越,交通便利。</p><p>仪式由秦海棠主持。</p></div>
<div class="annex"><p>项目名单</p></div>
<div class="other"><p>另有消息称,邻县开发区上周也举行了开工仪式,规模空前,各方关注。</p></div>
</body></html>"""
EVERYTHING = Profile(
    title="//div[@class='hl']",
    date="//span[@class='d']",
    source=".//span[@class='who']/text()",
    body=["//div[@class='t']", "//div[@class='annex']"],
    noise="//p[@class='ad']",
)


@pytest.mark.parametrize("page", [PAGE, PAGE.encode("gb18030"), PAGE.replace("</h1>", "</h1></body></html>")])
def test_what_a_profile_finds_wins(page: str | bytes) -> None:
    article = zonenews.parse_article(page, profile=EVERYTHING)
    assert article.title == "南沟经济开发区18个项目开工"
    assert article.published is not None
    assert (article.date, article.published.time) == (datetime.date(2021, 3, 2), datetime.time(10, 20))
    assert article.source is not None
    assert article.source.name == "南沟融媒"
    assert [paragraph.text[:4] for paragraph in article.body] == ["昨天上午", "仪式由秦", "项目名单"]
    assert any("招商热线" in block.text for block in article.boilerplate)
    for span, value in (
        (article.published.span, article.published.text),
        (article.source.span, article.source.name),
    ):
        assert span is not None
        assert article.text[span.start : span.end] == value


def test_what_a_selector_gave_is_not_doubted() -> None:
    plain = "<div>{}</div><div><span>{}</span><i>{}</i></div><div class=t>昨天,南沟开发区开工。</div>"
    page = plain.format("南沟开发区项目开工", "2021-03-02", "小南") + "<div>南沟开发区项目集中开工</div>"
    profile = Profile(title="//div[1]", date="//span", source="//i", body="//div[@class='t']")
    fields = {"title", "date", "source", "body"}
    assert {doubt.field for doubt in zonenews.parse_article(page, kind="html").doubts} & fields
    told = zonenews.parse_article(page, kind="html", profile=profile)
    assert (told.title, told.published and told.published.rule) == ("南沟开发区项目开工", "profile")
    assert not {doubt.field for doubt in told.doubts} & fields


def test_css_says_the_same() -> None:
    css = Profile(title="div.hl", date="span.d", source="span.who", body=["div.t", "div.annex"], noise="p.ad")
    assert zonenews.parse_article(PAGE, profile=css) == zonenews.parse_article(PAGE, profile=EVERYTHING)


@pytest.mark.parametrize("part", ["title", "date", "source", "body", "noise"])
def test_what_finds_nothing_falls_back_and_says_so(part: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="zonenews.profile"):
        article = zonenews.parse_article(PAGE, profile=Profile(**{part: "//div[@id='no-such']"}))  # type: ignore[arg-type]
    assert article == zonenews.parse_article(PAGE)
    assert [record.getMessage().split(":")[0] for record in caplog.records] == [part]


def test_a_date_that_is_none_falls_back_and_says_so(caplog: pytest.LogCaptureFixture) -> None:
    article = zonenews.parse_article(PAGE, profile=Profile(date="//h1"))
    assert article.date == zonenews.parse_article(PAGE).date
    assert "no whole date" in caplog.text


@pytest.mark.parametrize(
    ("host", "url", "applies"),
    [
        ("", "https://www.nangou.gov.cn/a.html", True),
        ("*.nangou.gov.cn", "https://www.nangou.gov.cn/a.html", True),
        ("*.nangou.gov.cn", "https://WWW.NANGOU.GOV.CN:8080/a.html", True),
        ("*.nangou.gov.cn", "https://nangou.gov.cn.example.com/", False),
        ("*.nangou.gov.cn", "https://nangou.gov.cn/a.html", True),
        ("*.nangou.gov.cn", "https://xnangou.gov.cn/a.html", False),
        ("www.nangou.gov.cn", None, True),
        ("www.nangou.gov.cn", "no address", True),
        ("www.nangou.gov.cn", "http://[::1", True),
        ("www.nangou.gov.cn", "http://a]b/", True),
        ("www.nangou.gov.cn", "http://℀.com/", True),
    ],
)
def test_host(host: str, url: str | None, applies: bool) -> None:
    assert Profile(host=host).applies_to(url) is applies


def test_another_host_is_read_in_the_usual_way() -> None:
    profile = Profile(host="other.example", title="//h1")
    url = "https://www.nangou.gov.cn/a.html"
    assert zonenews.parse_article(PAGE, url=url, profile=profile) == zonenews.parse_article(PAGE, url=url)


@pytest.mark.parametrize(
    "selector",
    [
        *(
            "//h1[",
            ".//p[@",
            "(//a",
            "div..x",
            "p:no-such-thing(",
            "//a[f:g()]x",
            "//p" + "[1" * 5000,
            "svg|a",
        ),
        *(
            "//q[foo()]",
            "//q[$x]",
            "//q[re:test(., 'a')]",
            "//x:q",
            "//q[@x:y]",
            "//p[contains(.)]",
            "//z[f (1)]",
            "//p[.='\ud800']",
            "//p[.='\0']",
        ),
        pytest.param(":is(" * 9000, id="nested"),
    ],
)
def test_a_wrong_selector_is_told_when_the_profile_is_made(selector: str) -> None:
    with pytest.raises(ProfileError, match="title"):
        Profile(title=selector)


@pytest.mark.parametrize(
    "selector",
    [
        "(count(//p))",
        "(string(//h1))",
        "//@class",
        "//comment()",
        "//p/text()",
        "/html",
        "//p[contains(., 'a$b:c(')]",
    ],
)
def test_odd_selectors_do_no_harm(selector: str) -> None:
    for part in ("title", "date", "source", "body", "noise"):
        zonenews.parse_article(PAGE, profile=Profile(**{part: selector}))  # type: ignore[arg-type]


def test_toml(tmp_path: Path) -> None:
    path = tmp_path / "nangou.toml"
    path.write_text(
        'host = "*.nangou.gov.cn"\ntitle = "div.hl"\nbody = ["div.t", "div.annex"]\n', encoding="utf-8"
    )
    profile = Profile.from_toml(path)
    assert profile == Profile(host="*.nangou.gov.cn", title="div.hl", body=("div.t", "div.annex"))
    assert pickle.loads(pickle.dumps(profile)) == profile


@pytest.mark.parametrize(
    "text",
    [
        "headline = 'h1'",
        "title = 3",
        "title = [1]",
        "host = ['a']",
        "title = ",
        "\x00",
        "title = " + "[" * 99_999,
    ],
)
def test_a_wrong_toml_is_a_profile_error(tmp_path: Path, text: str) -> None:
    path = tmp_path / "wrong.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ProfileError):
        Profile.from_toml(path)


WRONG_TYPES: list[dict[str, object]] = [
    {"host": 1},
    {"host": b"a.example"},
    {"title": 5},
    {"title": ["//h1", None]},
    {"noise": [0]},
    {"furniture": [1]},
    {"learned_from": "x"},
    {"support": ["title"]},
    {"support": {"title": "many"}},
]


@pytest.mark.parametrize("values", WRONG_TYPES, ids=str)
def test_a_value_of_another_type_is_told_when_the_profile_is_made(values: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Profile(**values)  # type: ignore[arg-type]
