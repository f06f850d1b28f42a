"""Kinds of real web pages, one row an example: what the page's head, its index table, its scripts say."""

from __future__ import annotations

import json

import pytest

from zonenews import parse_article

NEWS = (
    "昨天,南沟机械在南沟开发区投产,区党工委书记何明山出席并讲话。"
    "他指出,要加快项目建设,推动园区高质量发展,确保早日达产达效。"
)
BODY = f"<div id=zoom><p>{NEWS}</p></div>"
NOTICE = f"<div id=zoom><p>各部门:</p><p>{NEWS}</p></div>"
TITLE = "南沟机械投产"
POLICY = "关于印发南沟开发区产业政策的通知"
STAMP = "<div>2021-03-02 10:20 来源:南沟日报</div>"
LINKS = "".join(f"<li><a href=/{n}>南沟开发区第{n}次主任会议</a></li>" for n in range(9))


def state(**article: object) -> str:
    return json.dumps({"props": {"news": article}, "user": None}, ensure_ascii=False)


PAGES = {
    # the head names several things
    "the heading is a part of the title": (
        f"<title>南沟开发区 - 松江百科,自由的百科全书</title><h1>南沟开发区[编辑]</h1>"
        f"<div>松江百科,自由的百科全书</div>{BODY}",
        ("南沟开发区", None, None),
    ),
    "the title's longest part is no heading": (
        f"<title>南沟开发区产业动态与园区要闻_{TITLE}</title><h2>{TITLE}</h2>{STAMP}{BODY}",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    # posts
    "who posted it and when under the text": (
        f"<h1>{TITLE}</h1>{BODY}<div>本贴由小川于2021年3月2日16:12:21在〖南沟茶座〗发表</div><div>郑重声明</div>"
        "<div>本贴由老高于2021年3月9日16:12:21在〖南沟茶座〗发表</div>",
        (TITLE, "2021-03-02", None),
    ),
    "the first of several days under the text": (
        f"<h1>{TITLE}</h1>{BODY}<div>〓 南沟茶座 发布时间 2021/03/02 22:36:11</div><a href=/1>返回</a>"
        "<div>顶</div><div>〓 南沟茶座 2021/03/05 08:00:00</div>",
        (TITLE, "2021-03-02", None),
    ),
    "a table row with the site's address": (
        f"<div>{TITLE}</div><table><tr><td>www.nangou.gov.cn<td>2021年03月02日　来源：南沟日报</table>{BODY}",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    # index tables
    "table of pairs": (
        f"<title>{POLICY}_南沟开发区</title><table><tr><td>索 引 号：<td>0014/2021-12<td>主题分类：<td>综合"
        "<tr><td>发文机关：<td>南沟开发区管委会<td>生成日期：<td>2021年02月20日"
        f"<tr><td>标&nbsp;&nbsp;题：<td colspan=3>{POLICY}"
        f"<tr><td>发文字号：<td>南管发〔2021〕3号<td>发布日期：<td>2021年03月02日</table>{NOTICE}",
        (POLICY, "2021-03-02", "南沟开发区管委会"),
    ),
    "list of definitions": (
        "<dl><dt>索引号<dd>0014/2021-00012<dt>主题分类<dd>综合政务<dt>发文机关<dd>南沟开发区管委会"
        f"<dt>生成日期<dd>2021-02-20<dt>发布日期<dd>2021-03-02</dl><h1>{POLICY}</h1>{NOTICE}",
        (POLICY, "2021-03-02", "南沟开发区管委会"),
    ),
    "items": (
        "<ul><li><span>索引号：</span><p>0014/2021-00012</p><li><span>发布机构：</span><p>南沟开发区管委会</p>"
        f"<li><span>名称：</span><p>{POLICY}</p><li><span>废止时间：</span><p></p>"
        f"<li><span>发布日期：</span><p>2021-03-02</p></ul><h2>{POLICY}</h2>{NOTICE}",
        (POLICY, "2021-03-02", "南沟开发区管委会"),
    ),
    "label and value on two lines": (
        "<div>索引号</div><div>0014/2021-00012</div><div>主题分类</div><div>工业、交通</div><div>发文机关</div>"
        f"<div>南沟开发区管委会</div><div>发布日期</div><div>2021-03-02</div><div>{POLICY}</div>{NOTICE}",
        (POLICY, "2021-03-02", "南沟开发区管委会"),
    ),
    # headlines
    "share widget under the stamp": (
        f'<title>{TITLE}_南沟在线</title><h1>{TITLE}</h1>{STAMP}<h3>微信分享"扫一扫"</h3>{BODY}',
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "caption under the stamp": (
        f"<title>{TITLE}_南沟在线</title><h1>{TITLE}</h1>{STAMP}<div id=zoom><p>南沟机械车间"
        f"<p>{NEWS}</p></div>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "links between headline and article": (
        f"<title>{TITLE} 产线开工_南沟在线</title><h1>{TITLE} 产线开工</h1>{STAMP}<ul>{LINKS * 4}</ul>"
        f"<h4><a href=/x>南沟塑料投产</a></h4>{BODY}",
        (f"{TITLE} 产线开工", "2021-03-02", "南沟日报"),
    ),
    "stamp in the heading": (
        f"<h1>{TITLE}<span>2021-03-02 10:20</span><span>来源:南沟日报</span></h1>{BODY}",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "only in the title": (
        f"<title>南沟机械正式投产-南沟在线</title>{STAMP}{BODY}",
        ("南沟机械正式投产", "2021-03-02", "南沟日报"),
    ),
    "no headline but the site's name": (
        f"<title>南沟开发区管委会</title>{STAMP}{BODY}",
        (None, "2021-03-02", "南沟日报"),
    ),
    "title cut at a quotation mark": (
        f'<title>唯一的"园中园"投产_南沟在线</title><meta property=og:title content=唯一的>'
        f'<h1>唯一的"园中园"投产</h1>{STAMP}<p>园中园大门</p>{BODY}',
        ('唯一的"园中园"投产', "2021-03-02", "南沟日报"),
    ),
    "founder's tags": (
        f"<div>南沟日报 2021年03月02日</div><founder-title>{TITLE}</founder-title>"
        f"<founder-author>本报记者 柳依</founder-author><founder-content><p>{NEWS}</p></founder-content>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "founder's comment": (
        f"<!--enpproperty <date>2021-03-02 00:00:00.0</date><title>{TITLE}</title>"
        f"<sourcename>南沟日报</sourcename>/enpproperty--><div>{TITLE}</div>{BODY}",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    # the head and scripts
    "hour after a dash": (
        f"<meta name=firstpublishedtime content=2021-03-02-21:50:00><h1>{TITLE}</h1>{BODY}",
        (TITLE, "2021-03-02", None),
    ),
    "itemprop of any element": (
        f"<h1>{TITLE}</h1><i itemprop=datePublished content=2021-03-02T10:00></i>{BODY}",
        (TITLE, "2021-03-02", None),
    ),
    "the title's tag holds the site": (
        f"<title>{TITLE}_南沟在线</title><meta property=og:site_name content=南沟在线>"
        f"<meta property=og:title content=南沟在线><div>南沟在线</div><div>{TITLE}</div>{STAMP}{BODY}",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "an account's page": (
        f"<h1>{TITLE}</h1><div><a id=js_name> 南沟发布 </a></div><div id=js_content><p>{NEWS}</p></div>"
        '<script>var ct = "1614650400";</script>',
        (TITLE, "2021-03-02", "南沟发布"),
    ),
    "an account's page of the newer form": (
        f'<h1>{TITLE}</h1>{BODY}<script>var t="",n="1614650400",s="2021-03-02";'
        'document.getElementById("publish_time")</script>',
        (TITLE, "2021-03-02", None),
    ),
    "several days in scripts": (
        f"<h1>{TITLE}</h1>{BODY}<script>var a={{pubTime:'2021-03-02'}},b={{pubTime:'2021-03-03'}}</script>",
        (TITLE, None, None),
    ),
    "what is visible wins": (
        f"<h1>{TITLE}</h1>{STAMP}{BODY}<script>var ct = '1577808000'</script>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    # articles that only a program shows
    "hidden until it is asked for": (
        f"<div>加载中</div><div style='display:none'><h1>{TITLE}</h1>{STAMP}<p>"
        + "</p><p>".join(NEWS.replace("南沟机械", name) for name in ("南江电子", "青石纺织", "南沟机械"))
        + "</p></div>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "initial state": (
        "<div id=app></div><script>window.__INITIAL_STATE__ = "
        + state(title=TITLE, publishTime=1614650400000, source={"name": "南沟日报"}, content=f"<p>{NEWS}</p>")
        + ";(function(){})()</script>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "next data": (
        "<div id=__next></div><script id=__NEXT_DATA__ type=application/json>"
        + state(title=TITLE, pubDate="2021-03-02 10:20", source="南沟日报", content=NEWS)
        + "</script>",
        (TITLE, "2021-03-02", "南沟日报"),
    ),
    "linked data": (
        "<div>加载中</div><script type=application/ld+json>"
        + json.dumps([{"@graph": [{"headline": TITLE, "datePublished": "2021-03-02", "articleBody": NEWS}]}])
        + "</script>",
        (TITLE, "2021-03-02", None),
    ),
}


@pytest.mark.parametrize(("page", "fields"), PAGES.values(), ids=PAGES)
def test_title_date_source_and_body(page: str, fields: tuple[str | None, ...]) -> None:
    article = parse_article(page, kind="html")
    source = article.source and article.source.name
    assert (article.title, article.date and article.date.isoformat(), source) == fields
    assert article.body[-1].text == NEWS


def test_a_hidden_window_is_no_article() -> None:
    consent = "为了改善您的体验,本站会使用缓存文件。继续浏览,即表示您同意。"
    article = parse_article(f"<p>首页</p><p>要闻</p><div style='display: none'>{consent}</div>", kind="html")
    assert article.text == "首页\n要闻"


def test_a_headline_of_the_head_stands_nowhere() -> None:
    headline = parse_article(f"<title>南沟机械正式投产-南沟在线</title>{BODY}", kind="html").headline
    assert headline is not None
    assert (headline.span, headline.spans) == (None, ())


@pytest.mark.parametrize(
    "script",
    [
        "window.__INITIAL_STATE__ = {" + "[" * 100_000,
        "window.__INITIAL_STATE__ = " + '{"a":' * 50_000,
        "window.x = {" * 1000,
        'var ct = "99999999999999999"; publish_time',
        state(title=[1], content={"name": NEWS * 3}),
        state(content=NEWS, pubDate=True, source=7),
    ],
)
def test_any_script_is_survived(script: str) -> None:
    assert parse_article(f"<p>园区<script>{script}</script>", kind="html").date is None


def test_rows_under_the_last_sentence_belong_to_the_article() -> None:
    rows = "".join(f"<tr><td>{n}<td>南沟机械{n}厂<td>通过" for n in range(9))
    table = f"<table><tr><td>序号<td>企业<td>结果{rows}</table>"
    page = f"<h1>{POLICY}</h1>{STAMP}<div id=zoom><p>{NEWS}</p>{table}</div>"
    assert len(parse_article(page, kind="html").body[-1].cells) == 10


def test_advertisements_between_paragraphs_do_not_cut_the_article() -> None:
    inside = f"<p>{NEWS}</p><div class=ad><ul>{LINKS}</ul></div><p>{NEWS}</p>"
    page = f"<h1>{TITLE}</h1>{STAMP}<div id=zoom>{inside}</div>"
    assert [each.text for each in parse_article(page, kind="html").body] == [NEWS, NEWS]
