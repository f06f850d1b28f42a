"""What is handed on of a web page: its text, its tables, pictures and links, as fields and as Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonenews import Article, ParagraphKind, normalize_script, parse_article

ADDRESS = "https://www.example.com/a/t1.html"
LEAD = "昨天,南沟机械在南沟开发区投产,区党工委书记何明山出席并讲话。"
END = "下一步,园区将继续推进项目建设,确保早日达产达效。"


def article(inside: str, *, url: str | None = ADDRESS, around: str = "") -> Article:
    page = (
        f"<html><body><div class=nav><img src=/logo.png><a href=/>首页</a></div><h1>南沟机械投产</h1>"
        f"<div>2021-03-02 来源:南沟日报</div><div class=TRS_Editor><p>{LEAD}</p>{inside}<p>{END}</p></div>"
        f"{around}<div class=footer>版权所有:南沟管委会<img src=/police.png></div></body></html>"
    )
    return parse_article(page, url=url)


@pytest.mark.parametrize(
    ("inside", "markdown"),
    [
        ("<p>一、基本情况</p>", "## 一、基本情况"),
        ("<p>1.新建小学两所</p><p>2.扩建医院一座</p>", "1. 新建小学两所\n2. 扩建医院一座"),
        (
            "<p>●人事制度改革。完善考核机制,做到能上能下。</p>",
            "- 人事制度改革。完善考核机制,做到能上能下。",
        ),
        (
            "<p>投资*三*亿元的_项目_开工,产值[预计]达<五>亿元。",
            "投资\\*三\\*亿元的\\_项目\\_开工,产值\\[预计\\]达\\<五\\>亿元。",
        ),
        (
            "<p>项目由<a href='../jx (1).html'>南沟机械</a>承建,工期两年。</p>",
            "项目由[南沟机械](https://www.example.com/jx%20%281%29.html)承建,工期两年。",
        ),
        (
            "<p>项目由<a href='javascript:alert(1)'>南沟机械</a>承建,工期两年。</p>",
            "项目由南沟机械承建,工期两年。",
        ),
        (
            "<p><img src=1.jpg alt=车间></p><p>图为车间。</p>",
            "![车间](https://www.example.com/a/1.jpg)\n\n*图为车间。*",
        ),
        (
            "<table><tr><td>序号<td>企业<tr><td>1<td><a href=/jx>南沟机械</a></table>",
            "| 序号 | 企业 |\n| --- | --- |\n| 1 | [南沟机械](https://www.example.com/jx) |",
        ),
        (
            "<table><tr><td>企业<td>评语<tr><td>南沟|机械<td></table>",
            "| 企业 | 评语 |\n| --- | --- |\n| 南沟\\|机械 |  |",
        ),
    ],
)
def test_markdown(inside: str, markdown: str) -> None:
    expected = f"# 南沟机械投产\n\n2021-03-02 · 南沟日报\n\n{LEAD}\n\n{markdown}\n\n{END}"
    assert article(inside).to_markdown() == expected


def test_markdown_without_anything() -> None:
    assert parse_article("").to_markdown() == ""


def test_body_text_is_the_paragraphs() -> None:
    assert article("<table><tr><td>序号<td>企业<tr><td>1<td>机械</table>").body_text == "\n".join(
        [LEAD, "序号\t企业", "1\t机械", END]
    )


TABLES = [
    ("<tr><td>序号<td>企业<tr><td>1<td>机械", (("序号", "企业"), ("1", "机械"))),
    ("<tr><td><p>序号<td><p>企业<tr><td><p>1<td><p>机械", (("序号", "企业"), ("1", "机械"))),
    (
        "<tr><td colspan=2>名单<tr><td>序号<td>企业<tr><td>1<td>",
        (("名单", ""), ("序号", "企业"), ("1", "")),
    ),
    (
        f"<tr><td>企业<td>评语<tr><td>机械<td>{'成效明显,' * 20}<p>值得推广",
        (("企业", "评语"), ("机械", "成效明显," * 20 + " 值得推广")),
    ),
    ("<tr><td><div align=center>序号</div><td>企业<tr><td>一<td>机械", (("序号", "企业"), ("一", "机械"))),
]


@pytest.mark.parametrize(("table", "cells"), TABLES)
def test_a_table_is_a_paragraph_with_cells(table: str, cells: tuple[tuple[str, ...], ...]) -> None:
    found = article(f"<table border=1>{table}</table>")
    (paragraph,) = [each for each in found.body if each.kind is ParagraphKind.TABLE]
    assert paragraph.cells == cells
    assert paragraph.text == "\n".join("\t".join(row).strip() for row in cells)
    assert found.text[paragraph.span.start : paragraph.span.end] == paragraph.text


SPANS = [
    (
        "<tr><td rowspan=2>装备<td>甲公司<td>100<tr><td>乙公司<td>200<tr><td colspan=2>合计<td>300",
        (("装备", "甲公司", "100"), ("", "乙公司", "200"), ("合计", "", "300")),
    ),
    (
        "<tr><td>企业<td>产值<td rowspan=3>亿元<tr><td>甲公司<td>100<tr><td>乙公司<td>200",
        (("企业", "产值", "亿元"), ("甲公司", "100", ""), ("乙公司", "200", "")),
    ),
    (
        "<tr><td rowspan=2>序号<td colspan=2>产值<tr><td>去年<td>今年<tr><td>1<td>100<td>200",
        (("序号", "产值", ""), ("", "去年", "今年"), ("1", "100", "200")),
    ),
    (
        "<tr><td rowspan=1000000000>装备<td colspan=x>甲公司<td rowspan=-1>1<tr><td colspan=0>乙公司<td>2",
        (("装备", "甲公司", "1"), ("", "乙公司", "2")),
    ),
]


@pytest.mark.parametrize(("table", "cells"), SPANS)
def test_a_cell_that_spans_others_leaves_them_empty(table: str, cells: tuple[tuple[str, ...], ...]) -> None:
    found = article(f"<table>{table}</table>")
    (paragraph,) = [each for each in found.body if each.kind is ParagraphKind.TABLE]
    assert paragraph.cells == cells
    assert paragraph.text == "\n".join("\t".join(filter(None, row)) for row in cells)
    assert found.text[paragraph.span.start : paragraph.span.end] == paragraph.text


@pytest.mark.parametrize("spans", ["colspan=9999999999999", "rowspan=99999 colspan=99999", "rowspan=99999"])
def test_spans_without_end_cost_nothing(spans: str) -> None:
    found = article(f"<table>{f'<tr><td>甲公司<td {spans}>100<td>200' * 300}</table>")
    (cells,) = [paragraph.cells for paragraph in found.body if paragraph.cells]
    assert cells == (("甲公司", "100", "200"),) * 300


LISTS = [
    ("<ul><li>装备制造<li>新材料</ul>", ["- 装备制造", "- 新材料"]),
    ("<ol><li><p>装备制造</p></li><li><div>新材料</div></ol>", ["- 装备制造", "- 新材料"]),
    (f"<ul><li>1. 装备制造<li>{LEAD}</ul>", ["1. 装备制造", f"- {LEAD}"]),
    ("<ul><li><h3>装备制造</h3><p>新材料</p></ul>", ["## 装备制造", "", "## 新材料"]),
    ("<table><caption>重点项目</caption><tr><td>1<td>2<tr><td>3<td>4</table>", ["*重点项目*"]),
    ("<p>装备制造</p>", ["## 装备制造"]),
]


@pytest.mark.parametrize(("inside", "lines"), LISTS)
def test_items_of_lists_and_captions_are_no_headings(inside: str, lines: list[str]) -> None:
    assert article(inside).to_markdown().split("\n")[6 : 6 + len(lines)] == lines


@pytest.mark.parametrize(
    "layout",
    [
        f"<tr><td>{LEAD * 4}<td>要闻",
        f"<tr><td>要闻<td><ul><li>{LEAD}<li>{END}</ul>",
        f"<tr><td>要闻<td><h2>开工</h2><p>{LEAD}",
        f"<tr><td>{LEAD}<tr><td>{END}",
        f"<tr><td><table><tr><td>{LEAD}</table><td>{END}",
    ],
)
def test_layout_is_no_table(layout: str) -> None:
    assert all(not each.cells for each in article(f"<table>{layout}</table>").body)


IMAGES = [
    ("<p><img src=1.jpg alt=车间></p>", [("1.jpg", "车间")]),
    ("<p><img src=/blank.gif data-original=1.jpg></p><img src=1.jpg>", [("1.jpg", "")]),
    ("<img src='data:image/png;base64,AAAA'><img alt=x><img src=doc.gif width=16 height=16px>", []),
    ("<div class=share><img src=qq.png>分享到</div>", []),
]


@pytest.mark.parametrize(("inside", "images"), IMAGES)
def test_images_are_those_of_the_article(inside: str, images: list[tuple[str, str]]) -> None:
    assert [(image.address, image.alt) for image in article(inside).images] == images


def test_an_image_has_its_caption_and_its_place() -> None:
    found = article("<p>会后参观了车间。</p><img src=1.jpg><p>图为车间。</p>")
    (image,) = found.images
    assert image.caption
    assert found.text[image.caption.start : image.caption.end] == "图为车间。"
    assert image.offset == image.caption.start


def test_links_of_a_traditional_annotated_page() -> None:
    linked = "<a href=/1>開發區(qū)舉行項目(mù)</a>"
    page = f"<p>昨天,南溝{linked}集中開(kāi)工儀式,區(qū)黨工委書記何明山出席並講話。</p>"
    (link,) = parse_article(page, kind="html").links
    assert (link.text, link.span.start) == ("开发区举行项目", 5)


def test_an_article_may_be_a_picture() -> None:
    page = "<h1>一图读懂产业政策</h1><div>2021-03-02 来源:南沟日报</div><div id=zoom><img src=t.jpg></div>"
    found = parse_article(page, kind="html")
    assert [image.address for image in found.images] == ["t.jpg"]
    assert found.body == ()


FILES = (
    '<p>附件:</p><p><a href="/files/1.docx">1.申报指南.docx</a></p><p><a href="get?id=2">2.申报表.XLS</a></p>'
)


def test_attached_files_are_links_of_the_article() -> None:
    others = '<p><a href="/t2.html">南沟物流园项目开工</a></p>'
    page = f"<h1>南沟开发区申报通知</h1><div id=zoom><p>{LEAD}</p><p>{END}</p>{FILES}{others}</div>"
    outside = '<div class=footer><a href="/app.zip">客户端下载</a><a href="/about.html">关于我们</a></div>'
    found = parse_article(page + outside, kind="html")
    assert [(link.address, link.text) for link in found.links if link.address != "/t2.html"] == [
        ("/files/1.docx", "1.申报指南.docx"),
        ("get?id=2", "2.申报表.XLS"),
    ]
    assert all(found.text[link.span.start : link.span.end] == link.text for link in found.links)
    assert all(link.text not in found.to_markdown() or link.text in found.body_text for link in found.links)


PAGERS = [
    ("<a>上一页</a> 1 <a href=t1_2.html>2</a> <a href=t1_2.html>下一页</a>", ["t1_2.html"]),
    ("<a href='?page=2'>[2]</a><a href='t1.html?page=3'>[3]</a>", ["t1.html?page=2", "t1.html?page=3"]),
    ("<a href=t1_all.html>余下全文</a>", ["t1_all.html"]),
    ("<a href=t2.html>下一页</a> <a href=/>1</a> <a href='#2'>2</a> <a href='javascript:go(2)'>3</a>", []),
    ("<a href=t1_2.html>南沟机械投产</a> <a href='http://[x'>2</a>", []),
]


@pytest.mark.parametrize(("pager", "pages"), PAGERS)
def test_pages_are_the_other_parts_of_the_article(pager: str, pages: list[str]) -> None:
    found = article("", around=f"<div class=page>{pager}</div>")
    assert found.pages == tuple(f"https://www.example.com/a/{page}" for page in pages)


def test_a_list_has_no_other_parts() -> None:
    items = "".join(f"<li><a href=/{n}>南沟开发区第{n}次主任会议</a> 2021-03-{n:02}" for n in range(1, 20))
    page = f"<ul>{items}</ul><a href=index_2.html>下一页</a>"
    assert parse_article(page, kind="html", url="https://www.example.com/index.html").pages == ()


@given(
    st.lists(
        st.sampled_from(
            [
                *(
                    "<table>",
                    "</table>",
                    "<tr>",
                    "<td>",
                    "</td>",
                    "<p>",
                    "</p>",
                    "<a href=/x>",
                    "</a>",
                    "<br>",
                ),
                *(
                    "<img src=1.jpg>",
                    "图为车间。",
                    LEAD,
                    "園(yuán)區(qū)開(kāi)工",
                    " ",
                    "\n",
                    "<div id=zoom>",
                    "</div>",
                ),
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=200, deadline=None)
def test_whatever_the_tags_all_has_its_place(pieces: list[str]) -> None:
    found = parse_article("".join(pieces), kind="html", url=ADDRESS)
    for link in found.links:
        printed = found.text[link.span.start : link.span.end]
        assert normalize_script(printed).text == normalize_script(link.text).text
    for image in found.images:
        assert 0 <= image.offset <= len(found.text)
    for paragraph in found.body:
        assert paragraph.text.split("\n") == ["\t".join(row).strip() for row in paragraph.cells] or (
            not paragraph.cells and "\n" not in paragraph.text
        )
    assert Article.from_dict(found.to_dict()) == found
    found.to_markdown()
