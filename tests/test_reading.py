"""Bytes to text, HTML to lines, the head: one row an example."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonenews import parse_article
from zonenews.document import Meta
from zonenews.reading import read
from zonenews.reading.decoding import decode
from zonenews.reading.html import parse_html
from zonenews.reading.kind import is_html

NEWS = "南沟经济开发区举行项目集中开工仪式,区党工委书记何明山出席并讲话。"
MOSTLY_ASCII = f"<p>{'<span style=width:1px>' * 40}园{'<b></b>' * 99}区{'x ' * 300}开工"
TRADITIONAL = "南溝經濟開發區舉行項目集中開工儀式,區黨工委書記何明山出席並講話。"


def declared(charset: str) -> str:
    return f'<html><head><meta charset="{charset}"></head><body><p>'


@pytest.mark.parametrize(
    ("page", "server", "text"),
    [
        (NEWS.encode(), None, NEWS),
        (b"\xef\xbb\xbf" + NEWS.encode(), "gbk", NEWS),
        (b"\xff\xfe" + NEWS.encode("utf-16-le"), None, NEWS),
        (b"\xfe\xff" + NEWS.encode("utf-16-be"), None, NEWS),
        (NEWS.encode("gb18030"), None, NEWS),
        (f"\ufeff{NEWS}".encode("gb18030"), None, NEWS),
        (NEWS.encode("gb18030"), "utf-8", NEWS),
        (NEWS.encode("gb18030"), "no-such-charset", NEWS),
        (NEWS.encode("gb18030"), "big5", NEWS),
        (NEWS.encode("utf-8"), "gb2312", NEWS),
        (TRADITIONAL.encode("big5"), None, TRADITIONAL),
        (TRADITIONAL.encode("big5"), "gb2312", TRADITIONAL),
        (TRADITIONAL.encode("gb18030"), "big5", TRADITIONAL),
        (TRADITIONAL[:20].encode("big5"), "iso-8859-1", TRADITIONAL[:20]),
        (NEWS[:20].encode("gb18030"), "iso-8859-1", NEWS[:20]),
        ((declared("gb2312") + NEWS).encode("gb18030"), None, declared("gb2312") + NEWS),
        ((declared("gb2312") + NEWS).encode(), None, declared("gb2312") + NEWS),
        ((declared("utf-8") + NEWS).encode("gb18030"), None, declared("utf-8") + NEWS),
        ((declared("gb2312") + TRADITIONAL).encode("big5"), None, declared("gb2312") + TRADITIONAL),
        ("镕㐂开发区🀄".encode("gb18030"), "gb2312", "镕㐂开发区🀄"),
        (b"plain ASCII", None, "plain ASCII"),
        (b"", None, ""),
        # bytes 0 are evidence for UTF-16 where they make ASCII, all on one side
        ((declared("gb2312") + NEWS).encode("utf-16-be"), None, declared("gb2312") + NEWS),
        (NEWS.encode("utf-16-le"), "utf-16", NEWS),
        ("abcdefgh".encode("utf-16-be"), None, "abcdefgh"),
        ("魏长青\x00到园区\n魏长青\x00".encode(), None, "魏长青\x00到园区\n魏长青\x00"),
        ("魏长青\x00到园区\n魏长青\x00".encode("gb18030"), None, "魏长青\x00到园区\n魏长青\x00"),
        ("\x00\n".join(NEWS).encode("gb18030"), None, "\x00\n".join(NEWS)),
        ("\x00".join(NEWS).encode(), None, "\x00".join(NEWS)),
        # what is read as ASCII is not UTF-16, whatever it or the server says
        ((declared("utf-16") + NEWS).encode("gb18030"), None, declared("utf-16") + NEWS),
        ((declared("utf-16") + NEWS).encode(), None, declared("utf-16") + NEWS),
        ((declared("UTF-16LE") + NEWS).encode("gb18030"), "utf-16", declared("UTF-16LE") + NEWS),
        (b"<p>plain ASCII", "utf-16", "<p>plain ASCII"),
        # few bytes, of which some are no UTF-8 and all are GB18030
        ("廿九\n(廿九)".encode("gb18030"), None, "廿九\n(廿九)"),
        ("廿日".encode("gb18030"), None, "廿日"),
        ("卅一日".encode("gb18030"), None, "卅一日"),
        ("<meta charset=utf>—".encode("gb18030"), None, "<meta charset=utf>—"),
        ("園区の記事です".encode("shift_jis"), "shift_jis", "園区の記事です"),
    ],
)
def test_decode(page: bytes, server: str | None, text: str | None) -> None:
    decoded = decode(page, server)
    if text is None:  # part of it is lost
        assert decoded.count(NEWS) == 3
    else:
        assert decoded == text


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
@pytest.mark.parametrize("stray", [b"\xff", b"\x80\x81", b"\xe5"])
def test_stray_bytes_harm_nothing_else(encoding: str, stray: bytes) -> None:
    text = TRADITIONAL if encoding == "big5" else NEWS
    page = text.encode(encoding)
    decoded = decode(page + b"<p>" + stray + b"<p>" + page + b"\n" + page[:-1])
    assert decoded.startswith(text + "<p>")
    assert "<p>" + text in decoded


@pytest.mark.parametrize("page", [NEWS, f"<p>{NEWS}</p>", ""])
def test_a_byte_order_mark_of_bytes_goes(page: str) -> None:
    """That of a str stays: its text is the str, character for character."""
    assert parse_article(f"\ufeff{page}".encode()) == parse_article(page)
    assert parse_article(f"\ufeff{page}", kind="text").text == f"\ufeff{page}"


@given(st.binary())
def test_decode_never_fails(page: bytes) -> None:
    assert isinstance(decode(page), str)


@pytest.mark.parametrize(
    ("page", "html"),
    [
        ("<p>园区开工</p>", True),
        ("\ufeff<!DOCTYPE HTML PUBLIC '-//W3C'>园区", True),
        ("<!-- x --><div>园区</div>", True),
        ("  <?xml version='1.0'?><html>", True),
        ("园区<br>开工<br/>昨天<BR>", True),
        ("园区开工<br>昨天", False),
        ("投资额<5亿元,面积>3亩", False),
        ("<南沟日报>讯 园区开工", False),
        ("邮箱 <info@example.com>", False),
        (
            "<div><ol></ol></div>\n园区开工\n昨天,园区三个项目开工,总投资五亿元,年底投产。会议要求抓好落实。\n<p></p>",
            False,
        ),
        ("<div>\n园区开工\n昨天,园区三个项目开工,总投资五亿元。\n</div>", True),
        ("<p>园区开工\n<p>昨天,园区三个项目开工,\n总投资五亿元,年底投产。\n<p>会议要求抓好落实。", True),
        ("", False),
        ("<" * 100_000, False),
        ("<p" * 100_000, False),
    ],
)
def test_kind(page: str, html: bool) -> None:
    assert is_html(page) is html


@pytest.mark.parametrize(
    ("page", "lines"),
    [
        ("<p>园区</p><p>开工</p>", ["园区", "开工"]),
        ("<div>园区<p>开工</p>昨天</div>", ["园区", "开工", "昨天"]),
        ("园区<br>开工<br/><BR>昨天", ["园区", "开工", "昨天"]),
        ("<p>&nbsp;&nbsp;园<b>区</b>开<span><i>工</i></span></p>", ["园区开工"]),
        ("<p>　　锡山经济\n   开发区</p>", ["锡山经济开发区"]),
        ("<p>Xishan\n Zone</p>", ["Xishan Zone"]),
        ("<p>张　三  李四</p>", ["张　三 李四"]),
        ("<span>2021-03-02</span>\n<span>南沟日报</span>", ["2021-03-02 南沟日报"]),
        ("<a href=/>首页</a><a href=/x>要闻</a>", ["首页 要闻"]),
        (
            "<p><i>时间:2023-11-27</i><i>作者:柯一鸣</i><i>浏览:</i><i>12</i></p>",
            ["时间:2023-11-27 作者:柯一鸣 浏览:12"],
        ),
        ("<b>南沟日报</b><em>06-18 15:20</em>", ["南沟日报 06-18 15:20"]),
        ("<span>共20</span><span>项,2021</span><span>年开工</span>", ["共20项,2021年开工"]),
        (
            "<table><tr><td>来源</td><td>南沟日报</td></tr><tr><td>作者</td></tr></table>",
            ["来源\t南沟日报", "作者"],
        ),
        (f"<table><tr><td>要闻</td><td>{'园' * 80}</td></tr></table>", ["要闻", "园" * 80]),
        ("<table><tr><td>要闻</td><td><p>园区</p>开工</td></tr></table>", ["要闻", "园区", "开工"]),
        ("<table><tr><td>要闻<td>园区<br>开工</table>", ["要闻", "园区", "开工"]),
        ("<pre>园区\n  开工\n</pre>昨天", ["园区", "开工", "昨天"]),
        ("<p>园区<script>开工()</script><style>p{}</style><!-- 昨天 --></p>", ["园区"]),
        ("<p>园区</p><p style='DISPLAY : none'>隐<b>藏</b></p><div hidden>隐藏</div>开工", ["园区", "开工"]),
        ("<select><option>省<option>市</select><textarea>写</textarea><button>园区</button>", ["园区"]),
        ("<noscript>请打开脚本</noscript><iframe>框</iframe><p>园区", ["园区"]),
        ("<ruby>園<rt>yuán</rt></ruby><ruby>區<rp>(</rp><rt>qū</rt><rp>)</rp></ruby>", ["園區"]),
        ("<p>园区</p></body></html><p>开工</p></html><div>昨天</div>", ["园区", "开工", "昨天"]),
        ("<p>园\x00区<p>a &lt; b &amp; c &#20013;", ["园区", "a < b & c 中"]),
        ("<p>园区 < 5亩<p>面积>3亩<p>开工", ["园区 < 5亩", "面积>3亩", "开工"]),
        ("<p>园区<![endif]--><?xml:namespace prefix=o /><o:p>开工</o:p>", ["园区开工"]),
        ("<div>" * 3000 + "园区", ["园区"]),
        ("<font>园" * 500, ["园" * 500]),
        ("<title>南沟</title><h1>园区", ["园区"]),
        ("", []),
        ("<html></html>", []),
        ("\ud800园区", ["?园区"]),
        pytest.param(
            f"<p>园区<img src='data:image/png;base64,{'A' * 200_000}'>开工</p>昨天",
            ["园区开工", "昨天"],
            id="a picture in an attribute",
        ),
        pytest.param(
            f"<p>园区<p data-state='{'3 < 5 ' * 40_000}'>开工", ["园区", "开工"], id="data in an attribute"
        ),
    ],
)
def test_lines(page: str, lines: list[str]) -> None:
    assert [line.text for line in parse_html(page).lines] == lines


PIECES = "<p>|<br>|<td>|<tr>|<table>|</td>|</table>|<a>|</a>|<h1>|</h1>|<pre>|</pre>|园区| \n|<|>|&|<!--"


@given(st.lists(st.sampled_from(PIECES.split("|"))))
def test_lines_are_lines(pieces: list[str]) -> None:
    page = parse_html("".join(pieces))
    for line in page.lines:
        assert line.text == line.text.strip() != ""
        assert "\n" not in line.text
        assert 0 <= line.linked <= len(line.text)
        assert -1 <= line.block < len(page.parents)


def test_headings_and_links() -> None:
    read_page = read("<h2>园区</h2><p>开工</p><li><a>首页</a></li>", url=None, kind="html", encoding=None)
    assert read_page.text == "园区\n开工\n首页"
    assert [(line.tag, line.heading, line.link_density) for line in read_page.markup if line] == [
        ("h2", 2, 0.0),
        ("p", 0, 0.0),
        ("li", 0, 1.0),
    ]


@pytest.mark.parametrize("text", ["", "园区\r\n开工", "  <br> 一行\x00\ufeff", "<p>园区</p>"])
def test_text_comes_back_as_it_is(text: str) -> None:
    page = read(text, url=None, kind="text", encoding=None)
    assert page.text == text
    assert page.markup == ()
    assert page.meta == Meta()


def tag(name: str, content: str, key: str = "name") -> str:
    return f"<meta {key}='{name}' content='{content}'>"


@pytest.mark.parametrize(
    ("head", "meta"),
    [
        ("", Meta()),
        (tag("ArticleTitle", "园区开工"), Meta(title="园区开工")),
        ("<META CONTENT='园区开工' NAME='articletitle' />", Meta(title="园区开工")),
        (tag("PubDate", "2022-02-11 09:52"), Meta(published="2022-02-11 09:52")),
        (tag("pubdate", "null") + tag("publishdate", "2022-02-11"), Meta(published="2022-02-11")),
        (tag("ContentSource", "") + tag("og:title", "园区开工", "property"), Meta(title="园区开工")),
        (tag("ContentSource", "南沟日报") + tag("source", "other"), Meta(source="南沟日报")),
        (tag("ArticleTitle", "园区开工&lt;div&gt;"), Meta(title="园区开工")),
        (tag("og:title", "甲", "property") + tag("ArticleTitle", "乙"), Meta(title="乙")),
        (
            "<title>园区举行项目开工仪式_要闻_南沟在线</title>",
            Meta(title="园区举行项目开工仪式", whole="园区举行项目开工仪式_要闻_南沟在线"),
        ),
        (
            "<title>园区举行项目开工仪式 - 南沟在线</title>",
            Meta(title="园区举行项目开工仪式", whole="园区举行项目开工仪式 - 南沟在线"),
        ),
        (
            "<title>要闻 | 园区举行项目开工仪式</title>",
            Meta(title="园区举行项目开工仪式", whole="要闻 | 园区举行项目开工仪式"),
        ),
        ("<title>5G-A技术落户园区</title>", Meta(title="5G-A技术落户园区", whole="5G-A技术落户园区")),
        (
            "<script type='application/ld+json'>"
            '{"@type": "NewsArticle", "headline": "园区开工", "datePublished": "2022-02-11",'
            '"author": [{"name": "秦海"}]}'
            "</script>",
            Meta(title="园区开工", published="2022-02-11", author="秦海"),
        ),
        ("<script type='application/ld+json'>{broken</script>", Meta()),
        ('<script type=\'application/ld+json\'>{"@type": "WebSite", "headline": "南沟"}</script>', Meta()),
    ],
)
def test_meta(head: str, meta: Meta) -> None:
    assert read(f"<html><head>{head}</head><body>x", url=None, kind="html", encoding=None).meta == meta


PROPERTIES = [
    ("behind", "2021-03-02 {title} 1 1 南沟日报 content_64916.html 1 3 何明山出席 /enpproperty-->"),
    ("before", "南沟日报 要闻 00004 {title} 2021-03-02 2054072 2 2021年03月02日 星期二"),
]


@pytest.mark.parametrize(("what", "properties"), PROPERTIES, ids=[what for what, _ in PROPERTIES])
def test_the_properties_under_an_article_of_a_newspaper(what: str, properties: str) -> None:
    title = "南沟经济开发区七个项目开工"
    page = "\n".join(["南沟日报 数字报纸", title, "何明山出席", NEWS, NEWS, properties.format(title=title)])
    article = parse_article(page)
    assert (article.title, str(article.date)) == (title, "2021-03-02")
    assert article.source is not None
    assert article.source.name == "南沟日报"
