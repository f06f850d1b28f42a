"""Whole HTML pages: the same article in any clothes and encoding, and pages that hold no article."""

from __future__ import annotations

import datetime
from functools import lru_cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from skeletons import SKELETONS, Page, Skeleton

import zonenews
from zonenews import Block, Paragraph
from zonenews.document import Part
from zonenews.labelling import label
from zonenews.normalising import normalise
from zonenews.reading import read
from zonenews.reading.html import parse_html

SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.txt"))


@lru_cache
def split(sample: Path) -> tuple[zonenews.Article, Page]:
    """The sample as text, and its lines above, in and under the body."""
    text = sample.read_text(encoding="utf-8")
    document = normalise(read(text, url=None, kind="text", encoding=None))
    parts = [made.part for made in label(document)]
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    body = [number for number, part in enumerate(parts) if part is Part.BODY]
    first, last = body[0], body[-1] + 1
    page = Page(
        tuple(zip(parts[:first], lines[:first], strict=True)), tuple(lines[first:last]), tuple(lines[last:])
    )
    return zonenews.parse_article(text), page


def fields(article: zonenews.Article) -> dict[str, object]:
    return {
        "title": article.title,
        "date": article.date,
        "source": article.source and article.source.name,
        "park": article.park and article.park.name,
        "parks": {park.name for park in article.parks},
        "leaders": [(leader.name, leader.titles, leader.present) for leader in article.leaders],
        "bylines": [(byline.name, byline.role) for byline in article.bylines],
        "event_date": article.event_date,
        "script": article.script,
        "body": ["".join(paragraph.text.split()) for paragraph in article.body],
    }


ENCODINGS = ("utf-8", "gb18030", "big5hkscs")
CHARSETS = {"utf-8": "utf-8", "gb18030": "gb2312", "big5hkscs": "big5"}


@given(
    st.sampled_from(SAMPLES),
    st.sampled_from(SKELETONS),
    st.sampled_from(ENCODINGS),
    st.sampled_from([None, *CHARSETS.values(), "iso-8859-1", "no-such-charset"]),
    st.booleans(),
)
@settings(max_examples=80, deadline=None)
def test_clothes_and_encoding_change_no_field(
    sample: Path, skeleton: Skeleton, encoding: str, declared: str | None, titled: bool
) -> None:
    expected, page = split(sample)
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={declared}">' if declared else ""
    title = f"<title>{expected.title}_园区动态</title>" if titled else ""
    html = f"<html><head>{meta}{title}</head><body>{skeleton(page)}</body></html>"
    try:
        data = html.encode(encoding)
    except UnicodeEncodeError:
        data = html.encode("gb18030" if encoding == "big5hkscs" else "utf-8")
    assert fields(zonenews.parse_article(data)) == fields(expected)


@pytest.mark.parametrize("skeleton", SKELETONS, ids=lambda skeleton: skeleton.__name__)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_skeleton_gives_the_fields_of_the_text(sample: Path, skeleton: Skeleton) -> None:
    expected, page = split(sample)
    article = zonenews.parse_article(f"<!doctype html><html><body>{skeleton(page)}</body></html>")
    assert fields(article) == fields(expected)


LINKS = "".join(
    f"<li><a href='/{n}.html'>南沟开发区第{n}次主任办公会议召开</a><span>2021-03-{n:02}</span></li>"
    for n in range(1, 29)
)
ENTRIES = "".join(
    f"<dl><dt><a href='/{n}.html'>第{n}条生产线试车成功</a></dt><dd>{n}月28日,第{n}条生产线一次试车成功,"
    "产量每小时22吨,客户十分满意……<a>[查看详细]</a></dd><dd>2013-6-{n}</dd></dl>"
    for n in range(1, 7)
)
FOOTER = """<div class='footer'>版权所有:南沟经济开发区管理委员会 地址:南沟市人民路1号
    电话:0000-1234567 苏ICP备00000000号</div>"""
NO_ARTICLE = {
    "list": f"""<title>园区要闻_南沟开发区</title><div><a href='/'>首页</a> > 园区要闻</div><ul>{LINKS}</ul>
        <div>共12页 下一页 末页</div>{FOOTER}""",
    "not found": f"""<title>404</title><h1>404</h1><div>您访问的页面不存在</div>
        <a href='/'>返回首页</a>{FOOTER}""",
    "list with summaries": f"""<title>新闻中心-南沟机械有限公司</title><div>产品中心<p>手机:13900000000</div>
        <div>您现在的位置:首页 > 新闻中心</div><div>{ENTRIES}</div><div>共9页 下一页</div>{FOOTER}""",
    "gone": f"""<title>页面不存在</title><h2>抱歉,您访问的页面不存在或已被删除</h2><p>错误代码:404 Not Found
        <p>可能的原因:<ul><li>您输入的网址有误,请检查后重试;<li>网站正在改版升级,敬请谅解。</ul>{FOOTER}""",
    "empty frame": """<html><head><title>南沟开发区</title></head>
        <frameset cols='20,80'><frame src=a><frame src=b></frameset></html>""",
    "empty": "<html><body></body></html>",
    "script only": "<div id='app'></div><script>var text='昨天,南沟开发区召开会议,部署工作。'</script>",
    "portal": f"""<div><h2><a href=/a>要闻</a></h2><ul>{LINKS}</ul></div>
        <div><h2><a href=/b>公告</a></h2><ul>{LINKS}</ul></div>{FOOTER}""",
}


@pytest.mark.parametrize("page", NO_ARTICLE.values(), ids=NO_ARTICLE)
def test_no_article_is_invented(page: str) -> None:
    article = zonenews.parse_article(page, kind="html")
    assert article.body == ()
    assert article.date is None
    assert article.leaders == ()


COMMENTS = "".join(
    f"<div class='gt'><b>网友{n}</b> <i>2010-11-0{n} 07:11:02</i><p>这条路修了三年了,雨天一脚泥,"
    "晴天一身土,什么时候才能通车?强烈要求公布工期,给老百姓一个说法!</p></div>"
    for n in range(1, 9)
)
COMMENTED = f"""<h1>南沟开发区西环路月底通车</h1><div>2010-11-01 来源:南沟日报</div>
    <div class='neirong'>昨天,记者从南沟开发区获悉,西环路改造工程进入收尾阶段,预计月底通车。</div>
    <div class='gentie'>{COMMENTS}</div>"""


def test_comments_are_no_article() -> None:
    article = zonenews.parse_article(COMMENTED, kind="html")
    assert [paragraph.text[:9] for paragraph in article.body] == ["昨天,记者从南沟开"]


SHORT = (
    "昨天上午,南沟经济开发区举行项目集中开工仪式。"
    "区党工委书记何明山出席,管委会主任秦海棠主持,18个项目同日开工。"
)


def portal(skeleton: Skeleton) -> str:
    """A short article between long lists of links."""
    page = Page(
        (
            (Part.BOILERPLATE, "当前位置:首页 > 园区要闻"),
            (Part.HEADLINE, "南沟经济开发区18个项目集中开工"),
            (Part.METADATA, "发布时间:2021-03-02 来源:南沟日报"),
        ),
        (SHORT,),
        ("上一篇:没有了", "版权所有:南沟经济开发区管理委员会"),
    )
    return f"<ul>{LINKS}</ul>{skeleton(page)}<div><ul>{LINKS}</ul></div>{FOOTER}"


@pytest.mark.parametrize("skeleton", SKELETONS, ids=lambda skeleton: skeleton.__name__)
def test_short_article_in_a_large_portal(skeleton: Skeleton) -> None:
    article = zonenews.parse_article(portal(skeleton))
    assert article.title == "南沟经济开发区18个项目集中开工"
    assert article.date == datetime.date(2021, 3, 2)
    assert article.source is not None
    assert article.source.name == "南沟日报"
    assert [paragraph.text for paragraph in article.body] == [SHORT]
    assert [leader.name for leader in article.leaders] == ["何明山", "秦海棠"]


@given(st.sampled_from(SKELETONS))
@settings(max_examples=20, deadline=None)
def test_spans_lie_in_the_visible_text(skeleton: Skeleton) -> None:
    _, page = split(SAMPLES[0])
    article = zonenews.parse_article(skeleton(page))
    blocks: list[Block | Paragraph] = [*article.body, *article.metadata, *article.boilerplate]
    for block in blocks:
        printed = article.text[block.span.start : block.span.end]
        assert "\n" not in printed
        assert len(printed) == len(block.text)


STORY = "<p>昨天,南沟经济开发区举行项目开工仪式,来自各地的客商参加了仪式。</p><p>仪式后,大家参观了园区。</p>"


@pytest.mark.parametrize(
    ("html", "names"),
    [
        (f"<h1>园区举行开工仪式</h1><div><p>何明山、秦海棠</p>{STORY}</div>", ["何明山", "秦海棠"]),
        (f"<h1>园区举行开工仪式</h1><div><p>何明山 风笑天</p>{STORY}</div>", ["何明山", "风笑天"]),
        (f"<ul><li><a>时事</a><li><a>文体</a></ul><h1>园区举行开工仪式</h1><div>{STORY}</div>", []),
        (f"<h1>园区举行开工仪式</h1><p>作者:nangou88 阅读(160) 评论(5)</p><div>{STORY}</div>", ["nangou88"]),
        (f"<h1>园区举行开工仪式</h1><p>何明山 发表于 2021-3-2 11:46</p><div>{STORY}</div>", ["何明山"]),
        (f"<h1>园区举行开工仪式</h1><p>由何明山于2021-03-02发布</p><div>{STORY}</div>", ["何明山"]),
        (f"<h1>园区举行开工仪式</h1><p>来源: 何明山</p><div>{STORY}</div>", ["何明山"]),
        (
            f"<h1>园区举行开工仪式</h1><div>{STORY}<p>新端·南沟日报记者何明山/文 受访者供图</p></div>",
            ["何明山"],
        ),
        (f"<h1>园区开工</h1><div><p>本报记者罗科苏盈发自北京</p>{STORY}</div>", ["罗科", "苏盈"]),
        (
            f"<h1>园区开工</h1><p>2021-03-02</p><div>{STORY}<p>仪式很热闹。</p></div>"
            "<p>作者：</p><p>秦海棠</p><p>摄影：</p><p>何明山</p><p>打印本页</p>",
            ["秦海棠", "何明山"],
        ),
        (f"<h1>园区开工</h1><p>何明山 · 5小时前</p><div>{STORY}</div>", ["何明山"]),
        (f"<meta name=author content=墨砚><h1>园区开工</h1><i>墨砚</i><div>{STORY}</div>", ["墨砚"]),
        (f"<meta name=author content=admin><h1>园区开工</h1><p>admin</p><div>{STORY}</div>", []),
        (f"<meta name=author content=南沟日报><h1>园区开工</h1><div>{STORY}</div>", []),
        (f"<meta name=author content=何明山><h1>园区开工</h1><div>{STORY}</div>", ["何明山"]),
    ],
)
def test_bylines(html: str, names: list[str]) -> None:
    article = zonenews.parse_article(f"<html><body>{html}</body></html>")
    assert [byline.name for byline in article.bylines] == names


@pytest.mark.parametrize(
    ("html", "date"),
    [
        (
            f"<meta name=PubDate content='2021-03-09 00:00:00'><h1>园区开工</h1><div>{STORY}</div>",
            "2021-03-09",
        ),
        (f"<meta name=PubDate content='2021-03-09'><h1>园区开工</h1><p>2021-03-02</p>{STORY}", "2021-03-02"),
        (f"<meta name=PubDate content='null'><h1>园区开工</h1><div>{STORY}</div>", None),
        (f"<meta name=createDate content='2021-03-09'><h1>园区开工</h1><div>{STORY}</div>", None),
        (f"<h1>园区开工</h1><script>write('2021-03-02')</script><div>{STORY}</div>", None),
        (f"<h1>园区开工</h1><p>由admin于2021-03-02发布</p><div>{STORY}</div>", "2021-03-02"),
        (f"<h1>园区开工</h1><p><a>http://www.a.example/</a> 2021-03-02 10:20</p>{STORY}", "2021-03-02"),
        (f"<h1>园区开工</h1><p><i>2021</i>-<i>03</i>-<i>02</i> <b>10</b>:20</p>{STORY}", "2021-03-02"),
        (f"<div><b>02</b><em>2021-03</em></div><h1>园区开工</h1>{STORY}", "2021-03-02"),
        (f"<h1>园区开工</h1><p><b>发布日期</b><i>2021/3/2</i></p>{STORY}", "2021-03-02"),
        (f"<h1>园区开工</h1><div>{STORY}</div><ul><li><a>园区简介</a> 2021-03-02</ul>", None),
    ],
)
def test_date(html: str, date: str | None) -> None:
    article = zonenews.parse_article(f"<html><body>{html}</body></html>")
    assert (article.date.isoformat() if article.date else None) == date
    if article.published and "PubDate" in html and "2021-03-09 00" in html:
        assert article.published.time is None


@pytest.mark.parametrize(
    ("html", "title"),
    [
        # the greater heading is the headline, the smaller one above or below it is not
        (
            f"<h4>坐上“直通车” 开进新市场</h4><h2>南沟边境合作区驶入快车道</h2>{STORY}",
            "南沟边境合作区驶入快车道",
        ),
        (f"<h1>南沟边境合作区驶入快车道</h1><h3>坐上“直通车”</h3>{STORY}", "南沟边境合作区驶入快车道"),
        # a newspaper's name in the page's title makes no headline of it
        (
            "<title>南沟财报电子报</title><p>园区土地告急 企业二次创业</p><ul><li>2008-06-12<li>南沟财报</ul>"
            f"<div>{STORY}</div>",
            "园区土地告急 企业二次创业",
        ),
        # a column in brackets
        (f"<title>南沟的桥_南沟论坛</title><h1>[灯下漫谈] 南沟的桥</h1>{STORY}", "南沟的桥"),
        (f"<title>[灯下漫谈]南沟的桥</title><h1>[灯下漫谈]南沟的桥</h1>{STORY}", "南沟的桥"),
        # a mark without width before it; the column above it
        (f"<title>南沟的桥_南沟论坛</title><h1>\u200b【灯下漫谈】南沟的桥</h1>{STORY}", "南沟的桥"),
        (f"<title>招生预报名通知</title><h2>通知</h2><h2>招生预报名通知</h2>{STORY}", "招生预报名通知"),
        # a mark in the headline parts the title of the page
        (
            f"<title>南沟的桥通车 | 南沟八点_南沟网</title><p>南沟的桥通车 | 南沟八点</p>{STORY}",
            "南沟的桥通车 | 南沟八点",
        ),
        # a page for printing
        (
            "<title>打印文章</title><p>打印 关闭<p>园区迎来新学期"
            f"<p>南沟网 http://www.ng.example 日期:2020年6月5日{STORY}",
            "园区迎来新学期",
        ),
    ],
)
def test_title(html: str, title: str) -> None:
    assert zonenews.parse_article(f"<html>{html}</html>").title == title


def test_a_newspaper_tells_its_day_in_the_page_title() -> None:
    head = "<title>南沟晨报 2006年9月14日 第二版</title><p>2006年9月14日 星期四 农历闰七月廿二</p>"
    article = zonenews.parse_article(f"<html>{head}<h1>园区开工</h1><div>{STORY}</div></html>")
    assert str(article.date) == "2006-09-14"


def test_elements_too_deep_lose_their_tags_and_keep_their_text() -> None:
    deep = (
        "<div>" * 20_000 + "<h1>园区召开会议</h1><p>昨天,召开会议。" + "<div>部署工作。" + "</div>" * 20_001
    )
    page = parse_html(f"<p>前言</p>{deep}<p>后记</p>")
    assert [line.text for line in page.lines] == [
        "前言",
        "园区召开会议",
        "昨天,召开会议。",
        "部署工作。",
        "后记",
    ]
    assert len(page.tags) < 2_000


def test_a_page_of_many_tags_is_read_as_one_of_few() -> None:
    part = "<div><p>园区<b>开工</b><li>昨天<table><tr><td>一<td>二</table></div></b>"
    few, many = parse_html(part), parse_html(part * 1_000)
    assert [line.text for line in many.lines] == [line.text for line in few.lines] * 1_000


INTRODUCTION = "<p>南沟开发区成立于1992年,辖3个街道。</p><p>开发区先后引进企业三百余家,荣获多项称号。</p>"


@pytest.mark.parametrize(
    "row", ["男<td>1975.0{}<td>南沟招商局副局长<td>南沟招商局局长", "技术改造<td>南沟机械<td>{}0"]
)
@pytest.mark.parametrize(
    "around", ["<div id=zoom>{}</div>", "<div><p>现将名单公示如下:</p>{}</div>", "<div>{}</div>"]
)
def test_a_notice_of_nothing_but_a_table_beside_the_prose_of_a_menu(row: str, around: str) -> None:
    rows = "".join(
        f"<tr><td>何明{name}<td>{row.format(number)}" for number, name in enumerate("山海川河湖江洋泉")
    )
    table = around.format(f"<table><tr><td>姓名<td>甲<td>乙<td>丙{rows}</table>")
    notice = f"<div><h1>南沟县公示名单</h1><div>2021-03-02 来源:南沟日报</div>{table}</div>"
    links = "".join(f"<li><a href=/{n}>南沟开发区第{n}次会议</a></li>" for n in range(9))
    html = f"<title>南沟县公示名单</title><div>{INTRODUCTION}</div><ul>{links}</ul>{notice}"
    article = zonenews.parse_article(f"<html>{html}</html>")
    assert article.title == "南沟县公示名单"
    assert article.source is not None
    assert article.body[-1].kind.value == "table"
    assert not any("1992" in paragraph.text for paragraph in article.body)


# below the stamp, what divides its lines; the lines
SHORT_LINES = [
    ("<div>2010-11-01 来源:南沟日报</div><div>", "<br>", "昨天开会 书记讲话 部署工作 要求落实"),
    ("2010-11-01 来源:南沟日报<br>", "<br>", "昨天开会。 方木主持。 大家发言。"),
    (
        "<p>发布时间:2010-11-01 来源:南沟日报 浏览:12</p><div class=content>",
        "<br><br>",
        "各企业: 五一放假 请值好班",
    ),
    ("<span>2010-11-01</span> <span>来源:南沟日报</span><div>", "<BR/>", "雨还在下 人都到了 开工"),
]


@pytest.mark.parametrize(("before", "divided_by", "lines"), SHORT_LINES, ids=[row[2] for row in SHORT_LINES])
def test_short_lines_below_the_stamp_are_the_article(before: str, divided_by: str, lines: str) -> None:
    body = f"{before}{lines.replace(' ', divided_by)}</div>"
    page = f"<h1>南沟经济开发区召开会议</h1>{body}<div>上一篇:没有了</div>"
    article = zonenews.parse_article(page)
    assert [paragraph.text for paragraph in article.body] == lines.split()
    assert (str(article.date), article.source and article.source.name) == ("2010-11-01", "南沟日报")
