"""Stamp lines: one row a line, and its items as `kind=value`; widgets are left out of the rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonenews import knowledge
from zonenews.document import Item, ItemKind, ReadPage
from zonenews.expressions.stamp import read_items
from zonenews.normalising import normalise

LINES = [
    ("发布时间:2020-12-17  来源:松江日报", "published=2020-12-17 source=松江日报"),
    ("发布时间：2020-12-17　来源：松江日报", "published=2020-12-17 source=松江日报"),
    ("发布日期:2018年5月21日", "published=2018年5月21日"),
    ("日期:2016-3-22(原创文章,禁止转载)", "published=2016-3-22 other=原创文章,禁止转载"),
    ("见网时间:2021-03-05 稿件出处:澜川日报", "published=2021-03-05 source=澜川日报"),
    # labels that a site made up: the last word says that an outlet's name is the origin
    ("录稿时间:2021-05-08 素材出处:南沟日报", "published=2021-05-08 source=南沟日报"),
    ("2021-05-08 通稿来源: 海松网 编辑:王立", "published=2021-05-08 source=海松网 editor=王立"),
    ("2021-05-08 原图出处:海松网", "published=2021-05-08 other=海松网"),
    ("2021-05-08 资金来源:财政拨款", "published=2021-05-08 other=财政拨款"),
    ("2018年5月21日", "published=2018年5月21日"),
    ("发文机关\t松江县招商局\t生成日期\t2018-05-21", "source=松江县招商局 published=2018-05-21"),
    ("《灯塔》作者 王立", "other=《灯塔》 author=王立"),
    (
        "时间:2010/3/18 9:22:41  点击:64次  文章来源:松江办公室",
        "published=2010/3/18_9:22:41 views=64次 source=松江办公室",
    ),
    ("2020-07-03 松江开发区", "published=2020-07-03 outlet=松江开发区"),
    ("松江新区发布 2021-07-15 18:02", "outlet=松江新区发布 published=2021-07-15_18:02"),
    ("松江网2021-07-15 18:02", "outlet=松江网 published=2021-07-15_18:02"),
    ("2022-02-19 16:01|来源:|浏览量:|字号:", "published=2022-02-19_16:01 source= views="),
    (
        "[ 来源:建设局 | 作者:王立 | 时间:2021-06-29 | 浏览:156 ]",
        "source=建设局 author=王立 published=2021-06-29 views=156",
    ),
    (
        "【编辑日期:2024-08-20 09:53】 【来源:组织部】 【作者:】 【 关 闭 】",
        "published=2024-08-20_09:53 source=组织部 author=",
    ),
    ("索 引 号:000000/2016-00037", "number=000000/2016-00037"),
    ("作　者：王立", "author=王立"),
    ("责 任 编 辑:王立", "editor=王立"),
    ("编辑丨小满  责编丨王立群", "editor=小满 editor=王立群"),
    ("编辑|小满", "editor=小满"),
    ("文/王立 编辑/田明", "author=王立 editor=田明"),
    ("编辑 王立", "editor=王立"),
    ("来源 松江发布", "source=松江发布"),
    ("来源:松江网|编辑:王立|责编:田明", "source=松江网 editor=王立 editor=田明"),
    ("编辑:王立 校对:田明 审核:方可", "editor=王立 reviewer=田明 reviewer=方可"),
    ("来源:松江日报作者:王立", "source=松江日报 author=王立"),
    ("来源: 松江日报点击:3", "source=松江日报 views=3"),
    ("来源:松江日报2020-10-22", "source=松江日报 published=2020-10-22"),
    ("作者:  编辑:王立", "author= editor=王立"),
    ("浏览次数:", "views="),
    ("• 3120阅读", "views=3120阅读"),
    ("阅读 1024", "views=1024"),
    ("记者 王立 通讯员 田明", "reporter=王立 correspondent=田明"),
    ("记者王立", "reporter=王立"),
    ("□记者 王立", "reporter=王立"),
    ("(松江电视台记者 王立)", "reporter=王立"),
    ("(王立)", "author=王立"),
    ("(党政办 王立 田明)", "author=王立 author=田明"),
    ("王立 文/图", "author=王立"),
    ("文/图  本报记者 王  立", "author= reporter=王__立"),
    ("作者:本报记者 王 立", "author= reporter=王_立"),
    ("揭牌现场 王立摄", "other=揭牌现场 photographer=王立"),
    ("松政办发〔2020〕31号", "number=松政办发〔2020〕31号"),
    ("2016年05月30日 星期一  第03版:法治", "published=2016年05月30日 number=第03版:法治"),
    ("版面:01 头版       上一篇    下一篇", "number=01_头版"),
    ("日期:04-03", "published=04-03"),
    ("核心提示:6月27日下午,大会召开,书记讲话。", "summary=6月27日下午,大会召开,书记讲话。"),
    ("标签:保税区 揭牌", "keywords=保税区_揭牌"),
    ("园区召开会议 发布时间:2020-12-17", "outlet=园区召开会议 published=2020-12-17"),
    ("主题分类:城乡建设", "number=城乡建设"),
    ("当前报纸名称:松江日报", "source=松江日报"),
    ("【字体:大 中 小】【打印】", ""),
    ("打印此页|关闭窗口", ""),
    ("成文日期2020-05-11", "published=2020-05-11"),
    ("T大 T小", ""),
    ("松江新闻网 http://www.sj.example 日期:2020年6月5日", "outlet=松江新闻网 published=2020年6月5日"),
    ("发布日期 2006年9月2日 供  稿 经贸局", "published=2006年9月2日 source=经贸局"),
    ("松江融媒 06-18 15:20+关注", "outlet=松江融媒 published=06-18_15:20"),
    ("来源:松江融媒 播放:603次", "source=松江融媒 views=603次"),
    ("上传:新闻部时长:01:52播放:1.3万", "reviewer=新闻部 views=01:52 views=1.3万"),
    ("[乔木/专题报导]", "reporter=乔木"),
    ("(采编人:王立 制图人:田明)", "author=王立 photographer=田明"),
    ("摄影人:王立 责编人:田明 审稿人:方可", "photographer=王立 editor=田明 reviewer=方可"),
    ("供稿人:王立 录入人:田明", "author=王立 reviewer=田明"),
    ("制图:王立 绘图:田明", "photographer=王立 photographer=田明"),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_line(line: str, expected: str) -> None:
    assert _items(line) == expected
    assert _read(line) != ()


NO_STAMPS = [
    "",
    "园区召开会议",
    "12月14日,园区召开会议,书记讲话。",
    "2020年12月14日,园区召开会议。",
    "2020年12月14日,园区召开会议",
    "2009年6月9日下午,书记到园区调研,区长陪同",
    "截至2020年12月14日",
    "会议强调,资金来源:财政拨款、企业自筹。项目要加快。",
    "各企业:",
    "记者从园区获悉,项目开工",
    "采访活动颠覆媒体记者认识",
    "(试行)",
    "(松江经济开发区)",
    "(草案)",
    "首页 > 新闻中心 > 正文",
    "Copyright 2013 松江县人民政府 All Rights Reserved",
    "40",
    "01",
    "联系电话:0400-0000000",
    "松江日报",
    "会议时间:另行通知",
    "时间:6月7日上午9点",
    "报名网址:http://www.sj.example/baoming",
    "[园区/专题]",
    "3小时前园区开工",
    "联系人:王立",
    "(主持人:王立 记录人:田明)",
    "新闻 | 时政 | 法治 | 社会 | 评论 | 国际 | 财经 | 汽车 | 图片 | 直播 | 访谈 | 体育",
]


@pytest.mark.parametrize("line", NO_STAMPS)
def test_no_stamp(line: str) -> None:
    assert _read(line) == ()


def test_a_long_line_is_prose() -> None:
    assert _read("来源:松江日报 2020-10-22 " + "园区建设全面推进" * 60) == ()


def test_every_label_is_known_once_and_of_a_known_kind() -> None:
    records = knowledge.load("stamp_labels.tsv")
    assert len({label for label, *_ in records}) == len(records)
    assert {kind for _, kind, _ in records} <= {kind.value for kind in ItemKind}
    assert {mode for *_, mode in records} <= {"colon", "bar", "blank", "word"}


LABELS = ["来源", "稿源", "作者", "编辑", "责任编辑", "发布时间", "点击", "浏览次数", "索引号", "信息来源"]
VALUES = ["松江日报", "2020-10-22", "王立", "87", "", "县委宣传部"]
PIECES = st.lists(st.tuples(st.sampled_from(LABELS), st.sampled_from(VALUES)), min_size=1, max_size=6)


@given(PIECES, st.sampled_from([" ", "  ", " | ", "　", "】【"]))
def test_items_are_ordered_and_lie_in_the_line(pieces: list[tuple[str, str]], between: str) -> None:
    line = between.join(f"{label}:{value}" for label, value in pieces)
    document = normalise(ReadPage(f"x\n{line}\nx"))
    at = 2
    for item in read_items(document.match, 2, 2 + len(line)):
        assert at <= item.label_start <= item.start <= item.end <= 2 + len(line)
        at = item.end


@given(st.text(max_size=200))
def test_any_line_is_read(line: str) -> None:
    for item in _read(line.replace("\n", " ")):
        assert item.label_start <= item.start <= item.end


@pytest.mark.parametrize(
    "line",
    [
        "1" * 1_000_000,
        "(" * 1_000_000,
        "来源:" * 300_000,
        "记者" * 500_000,
        "2020-" * 200_000,
        " " * 1_000_000 + "来源",
        "王" * 1_000_000,
        "[来源" * 250_000,
    ],
    ids=lambda line: line[:4],
)
def test_lines_without_end_are_let_go(line: str) -> None:
    assert read_items(line, 0, len(line)) == ()


@pytest.mark.parametrize(
    "piece", ["来源:", "记者", "编辑 ", "2020-10-", "王立 摄 ", "[", "文/图", "王、", "1 ", "来 源 "]
)
def test_repetition_makes_no_more_items_than_there_are_pieces(piece: str) -> None:
    """Patterns with a choice at every piece would not come back from these."""
    line = (piece * 400)[:400]
    assert len(read_items(line, 0, len(line))) <= 400 // len(piece) + 1


def _read(line: str) -> tuple[Item, ...]:
    document = normalise(ReadPage(line))
    return read_items(document.match, 0, len(document.match))


def _items(line: str) -> str:
    document = normalise(ReadPage(line))
    return " ".join(
        f"{item.kind.value}={document.value(item.start, item.end).replace(' ', '_')}"
        for item in read_items(document.match, 0, len(document.match))
        if item.kind is not ItemKind.WIDGET
    )
