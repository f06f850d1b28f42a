"""Bylines: one row a line and the names in it, each with the first letters of its role.

`re` reporter, `co` correspondent, `ph` photographer, `ed` editor, `au` author. Lines begin with their label
letter, `¶` ends a line.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lettered import lettered

from zonenews.document import Meta
from zonenews.fields.bylines import find_bylines

T = "T 园区召开项目推进会¶"
B = "¶B 园区昨天召开项目推进会,研究下一步工作。"

STAMPS = [
    ("M 作者:Super User", ""),
    ("M 时间:2016-05-14 04:20 浏览量:9407 次¶M 字体", ""),
    ("M 日期:2021/5/11 作者:网友整理 人气:0", ""),
    ("M 来源:松江网|作者:乔木川原创", "乔木川/au"),
    ("M 摄影:办好人民满意的高等教育·学思", ""),
    ("M 摄影:马俊、方可等", "马俊/ph 方可/ph"),
    ("M 图片来源:本文作者拍摄", ""),
    ("M 作者:乔木川", "乔木川/au"),
    ("M 来源:松江日报 作者:乔木川 编辑:方可", "乔木川/au 方可/ed"),
    ("M 作者:  编辑:方可", "方可/ed"),
    ("M 作者：乔木川　方可　点击：64次", "乔木川/au 方可/au"),
    ("M 作者:乔木川、方可", "乔木川/au 方可/au"),
    ("M 作 者:马  俊  编 辑:方  可", "马俊/au 方可/ed"),
    ("M 【责任编辑:方可】", "方可/ed"),
    ("M (责任编辑：方可)", "方可/ed"),
    ("M 责编：方可  校对：马俊  审核：乔木川", "方可/ed"),
    ("M 编辑丨小川  责编丨方可立", "小川/ed 方可立/ed"),
    ("M 编辑|乔木川 语音|方可 校读|马俊", "乔木川/ed"),
    ("M 责任编辑：qmcchuan", "qmcchuan/ed"),
    ("M 责任编辑：PN0547", ""),
    ("M 图片来源：视觉中国", ""),
    ("M 2017-05-22 21:07:37乔木来源:松江网责任编辑:方可我来说两句", "乔木/au 方可/ed"),
    ("M 来源:县融媒体中心作者:乔木川 方可字体【", "乔木川/au 方可/au"),
    ("M 记 者 乔木川 方 可", "乔木川/re 方可/re"),
    ("M 松江日报 美编 乔木川 制图", "乔木川/ed"),
    ("M 松江台记者乔 木摄", "乔木/re"),
    ("M 来源:松江时报(广州)", ""),
    ("M 来源:松江社 编辑:乔木川 分享 打印", "乔木川/ed"),
    ("M 编辑|小川 审核|马俊", "小川/ed"),
    ("M 编辑 小川", "小川/ed"),
    ("M 文/马俊 编辑/方可", "马俊/au 方可/ed"),
    ("M 文/图  本报记者 马  俊  乔木川  方  可", "马俊/re 乔木川/re 方可/re"),
    ("M 2016年05月30日 第03版:法治  作者:本报记者 马 俊", "马俊/re"),
    ("M □记者 乔木川", "乔木川/re"),
    ("M ■本报记者 乔木川 通讯员 方可 马俊", "乔木川/re 方可/co 马俊/co"),
    ("M (乔木川、实习生马俊)", "乔木川/au 马俊/re"),
    ("M (乔木川 方可 通讯员 马俊)", "乔木川/au 方可/au 马俊/co"),
    ("M 记者乔木川 通讯员方可", "乔木川/re 方可/co"),
    ("M 全媒体记者 乔木川", "乔木川/re"),
    ("M 记者:乔木川", "乔木川/re"),
    ("M 本报首席记者 乔木川 实习生 方可", "乔木川/re 方可/re"),
    ("M (松江电视台记者 乔木川)", "乔木川/re"),
    ("M (记者 乔木川 文/图)", "乔木川/"),
    ("M 乔木川 文/图", "乔木川/au"),
    ("M 摄影:方可", "方可/ph"),
    ("M 文字:乔木川 摄影:方可", "乔木川/au 方可/ph"),
    ("M (方可林)", "方可林/au"),
    ("M www.songjiang.example 2015-09-16 22:41:07 乔木川 来源:松江网", "乔木川/au"),
    ("M 2026-01-15 15:37 马俊 何小禾 乔木川 来源:松江网", "马俊/au 何小禾/au 乔木川/au"),
    ("M 2026-01-15 来源:松江在线编辑:方可责编:马俊", "方可/ed 马俊/ed"),
    ("M 编:方可", "方可/ed"),
    ("M 标签:王店 责任编辑:方可", "方可/ed"),
    ("M □松江日报/海州观/松江网记者 乔木川", "乔木川/re"),
    ("M 作者:记者 乔木川、方可 我有话说", "乔木川/re 方可/re"),
    ("M 供稿:乔木川", "乔木川/au"),
    ("M 供稿:招商局 乔木川", "乔木川/au"),
    ("M 编辑:¶M 方可", "方可/ed"),
    ("M 一审:方可 二审:马俊 三审:乔木川", ""),
    ("M 审核:方可  监制:马俊  签发:乔木川", ""),
    ("M 校对:方可", ""),
    ("M 作者:县防汛办", ""),
    ("M 作者:行政部  点击:206次", ""),
    ("M 作者:admin 时间:2020-05-01", ""),
    ("M 作者:超级管理员", ""),
    ("M 作者:建设局管理员", ""),
    ("M 发布者:webadmin", ""),
    ("M 发布者:乔木川", ""),
    ("M 编辑:103553", ""),
    ("M 作者:松江经济开发区管委会", ""),
    ("M 本报实习生 乔木川 方可", "乔木川/re 方可/re"),
    ("M 作者:seagull 阅读(1660) 评论(5) 编辑", "seagull/au"),
    ("M 2015-09-16 首页 方可 马俊 图片", ""),
    ("M 主持人:乔木川", ""),
    ("M 作者:seagull", "seagull/au"),
    ("M 作者:阿依努尔·买买提", "阿依努尔·买买提/au"),
    ("M 责任编辑:方可¶M 编辑:方可", "方可/ed"),
    ("M (记者 乌云其其格 通讯员 白音那)", "乌云其其格/re 白音那/co"),
    ("M (文/图 松江融媒体中心 乔木川 通讯员 方可)", "乔木川/ 方可/co"),
    ("M 发布机构:松江经济技术开发区党政办公室 成文日期:2022-08-29", ""),
    ("M 信息员:区办 发布时间:2004-04-21", ""),
    ("M 来源:红网 作者:乔木川", "乔木川/au"),
    ("M 2005-3-15 22:36:13 by seagull", "seagull/au"),
    # torn by blanks, aligned
    ("M 记者:乔 木 马 晓 川 编辑:令 狐 方 可", "乔木/re 马晓川/re 令狐方可/ed"),
    ("M 记者 方 可 文 实习生 马俊", "方可文/re 马俊/re"),
    ("M 方 可 文 马 俊 图", "方可/au 马俊/ph"),
    ("M 作者:周 晓川 马 俊", "周晓川/au 马俊/au"),
    ("M 作者:马俊 乔 木", "马俊/au 乔木/au"),
    ("M 作者:  外宣办 加入日期:2012-4-3 9:20", ""),
    ("M 2019-04-02 21:37  松江晚报·松江视界", ""),
    ("M 记者 方 可 马 俊 通讯员 田 小 禾", "方可/re 马俊/re 田小禾/co"),
    ("M 编辑:欧阳 娜娜 马俊", "欧阳娜娜/ed 马俊/ed"),
    ("M 图片由方可提供", "方可/ph"),
    ("M (本文图片均由柳园公司提供)", ""),
    ("M [记者马小川海州十七日电]", "马小川/re"),
    ("M 作者: 方 可:松江物资学院,松江", "方可/au"),
    ("M (西松旗委组织部 阿拉腾花)", "阿拉腾花/au"),
    ("M 松江商报乔木川 2015-01-26 11:27:54", "乔木川/au"),
    ("M 原创 乔木川 松江发布", "乔木川/au"),
    ("M 特约摄影 方可", "方可/ph"),
    ("M (采编人:方可 制图人:马俊)", "方可/au 马俊/ph"),
    ("M 摄影人:方可 校对人:马俊", "方可/ph"),
    ("M 粉丝:23 文章:11", ""),
    # common words and fonts beside a stamp, a menu with bars, what checks a page, the words of a picture
    ("M 2021年02月25日 10:54  来源:松江网  宋体", ""),
    ("M 2010-12-09 直播", ""),
    ("M 编辑:方可  审编:admin", "方可/ed"),
    ("M 图|苏河高新·江海智能制造产业园开工仪式现场", ""),
    ("M 来源:松江日报海外版 海松网", ""),
    ("M [编辑:¶M 方可 审核:马俊", "方可/ed"),
    ("M (2004年4月18日  松江市委副书记、高新区工委书记  乔木川)", ""),
]


@pytest.mark.parametrize(("line", "expected"), STAMPS)
def test_stamp(line: str, expected: str) -> None:
    _check(T + line + B, expected)


PARAGRAPHS = [
    ("B 本报讯(记者 乔木川)昨天,园区召开会议。", "乔木川/re"),
    ("B 俯瞰园区。(总台记者乔木川拍摄)", "乔木川/re"),
    ("B (园区的果树挂满枝头,一派丰收的景象。乔木川 摄)", "乔木川/ph"),
    ("B 俯瞰园区。(总台记者乔木提供)", "乔木/re"),
    ("B 追踪报道", ""),
    ("B 各项工作由有关单位落实。(商务局等有关部门负责)", ""),
    ("B 本报讯 (记者 乔木川 方可 马俊) 昨天,园区召开会议。", "乔木川/re 方可/re 马俊/re"),
    ("B 本报讯(全媒体记者 乔木川 通讯员 方可 马俊)4月2日,园区召开会议。", "乔木川/re 方可/co 马俊/co"),
    ("B 本报讯(记者乔木川、通讯员方可)昨天,园区召开会议。", "乔木川/re 方可/co"),
    ("B 本报讯（通讯员　方　可）昨天,园区召开会议。", "方可/co"),
    ("B 本报讯【记者 乔木川】昨天,园区召开会议。", "乔木川/re"),
    ("B 松江网9月16日讯(本网记者 乔木川)昨天,园区召开会议。", "乔木川/re"),
    ("B 新华社松江11月30日电(乔木川、方可)园区召开会议。", "乔木川/ 方可/"),
    ("B 松江新闻网2月26日电唐山(乔木川、方可)园区召开会议。", "乔木川/ 方可/"),
    ("B (松江新闻网讯 乔木川)园区召开会议。", "乔木川/"),
    ("B 松江新闻网讯(记者乔木川成都20日电)园区召开会议。", "乔木川/"),
    ("B 园区昨天召开会议。记者从会上获悉,园区进出口增长。", ""),
    ("B 新华社松江11月30日电(记者乔木川)园区召开会议。", "乔木川/re"),
    ("B 新华社记者乔木川、本报记者方可报道:园区召开会议。", "乔木川/re 方可/re"),
    ("B 本报记者乔木川报道:园区召开会议。", "乔木川/re"),
    ("B 本报讯 记者乔木川报道日前,园区召开会议。", "乔木川/re"),
    ("B 本报讯 (记 者 乔 木)8月23日,园区召开会议。", "乔木/re"),
    ("B 松江网2月26日电(乔木川、才方可、马俊)园区召开会议。", "乔木川/ 才方可/ 马俊/"),
    ("B 松江网2月26日电(乔木川、才方可)园区召开会议。", ""),
    ("B 松江网北京11月12日消息(记者乔木川 方可 昝洛桑次仁)园区召开会议。", "乔木川/re 方可/re 昝洛桑次仁/re"),
    ("B 园区召开会议。 融媒体中心 乔木川", "乔木川/au"),
    ("B 园区召开会议。 高新区 产业园", ""),
    ("B 园区召开会议。¶B (会议现场 乔木川 摄)", "乔木川/ph"),
    ("B 园区召开会议,安排下步工作。        (乔木川 方可)", "乔木川/au 方可/au"),
    ("B 海绫物流把园区建成了。¶M (海绫物流 乔木川)", "乔木川/au"),
    ("B 海绫物流把园区建成了。¶M (松海物流 乔木川)", ""),
    ("B 园区召开会议。¶B 会议现场(松江网发 乔木川 摄)", "乔木川/ph"),
    ("B 本报讯 记者 乔木川 报道:园区召开会议。", "乔木川/re"),
    ("B 本报讯 记者乔木川 通讯员方可报道 园区召开会议。", "乔木川/re 方可/co"),
    ("B 园区召开会议,安排下步工作。(乔木川)", "乔木川/au"),
    ("B 园区召开会议,安排下步工作。 (马 俊)", "马俊/au"),
    ("B 园区召开会议,安排下步工作。(记者 乔木川 通讯员 方可)", "乔木川/re 方可/co"),
    ("B 园区召开会议,安排下步工作。(乔木川 方可)", "乔木川/au 方可/au"),
    ("B 园区召开会议,安排下步工作。   (者丽艳  起云金)", "者丽艳/au 起云金/au"),
    ("B 园区召开会议,安排下步工作。(附名单)", ""),
    ("B 园区召开会议,安排下步工作。(建设局 乔木川)", "乔木川/au"),
    ("B 园区召开会议,安排下步工作。记者乔木川", "乔木川/re"),
    ("B 园区召开会议,安排下步工作。  本报记者 乔木川 摄影报道", "乔木川/"),
    ("B 图为乔木川(左二)在园区调研。    方可 摄", "方可/ph"),
    ("B 签约仪式现场 方可摄", "方可/ph"),
    ("B 签约仪式现场(方可 摄)", "方可/ph"),
    ("B 图为签约现场。(方可/摄)", "方可/ph"),
    ("B 图为签约现场。方可 马俊 摄", "方可/ph 马俊/ph"),
    ("B 图为签约现场。 本报记者 方可 摄", "方可/"),
    ("B 图为签约现场(记者 方可 摄)。", "方可/"),
    ("B 园区召开会议。(文/图 乔木川)", "乔木川/au"),
    ("B 园区召开会议。(乔木川 文 方可 图)", "乔木川/au 方可/ph"),
    ("B 图为签约现场。本报记者 方可/摄", "方可/"),
    ("B 园区召开会议。(乔木川/文 方可/图)", "乔木川/au 方可/ph"),
    ("B 园区召开会议。 (通讯员:乔木川 编辑:方可)", "乔木川/co 方可/"),
    ("B 本报记者 乔木川¶B 昨天,园区召开会议。", "乔木川/re"),
    ("B 本报记者 乔木川 通讯员 方可", "乔木川/re 方可/co"),
    ("B 园区召开会议。本报记者 乔木川 文/图", "乔木川/"),
    ("B 中新网松江12月1日电 (记者 乔木川)记者1日从园区获悉。", "乔木川/re"),
    ("B 松江日报讯(记者乔木川 报道)园区召开会议。", "乔木川/re"),
    ("B 本报讯(松江台记者乔木川 特约通讯员方可立)园区召开会议。", "乔木川/re 方可立/co"),
    ("B 本报记者乔木川发自松江", "乔木川/re"),
    ("B 本报记者 乔木川 方可 发自松江报道", "乔木川/re 方可/re"),
    ("B 松江社5月13日电(记者 马小 川 , 方 可)园区召开会议。", "马小川/re 方可/re"),
    ("B 园区召开会议。(本文图片均由方可拍摄)", "方可/ph"),
    ("B 图为获奖团队合影。记者 洛桑平措 摄", "洛桑平措/"),
    ("B 园区召开会议,年均增长一成。乔木川", "乔木川/au"),
    ("B 园区召开会议,年均增长一成。(松江县招商局马俊)", "马俊/au"),
    ("B 园区召开会议。(图书馆 方可)", "方可/au"),
    ("B 时事讯(方可)昨天,园区召开会议。", "方可/au"),
    ("B 《园区观察》作者 乔木川", "乔木川/au"),
    ("B [松江商报网讯]记者 乔木川 报导:园区召开会议。", "乔木川/re"),
    ("B 图为签约现场。松江社发 方可 摄", "方可/ph"),
    ("B 园区召开会议,安排下步工作。责编:方可", "方可/ed"),
    ("B 园区召开会议。(区委统战部供稿 撰稿人:方可 审核领导:马俊)", "方可/au"),
    ("B 消息来源:松江新闻网 松江网9月23日讯(记者 方可)园区召开会议。", "方可/re"),
    # no bylines
    ("B 记者从园区管委会获悉,项目开工。", ""),
    ("B 日前,记者走进园区看到,项目开工。", ""),
    ("B 管委会主任乔木川告诉记者:项目开工。", ""),
    ("B 乔木川向记者介绍了项目情况。", ""),
    ("B 管委会副主任(挂职)乔木川出席。", ""),
    ("B 市领导方可(左二)出席。", ""),
    ("B 本办法自印发之日起施行。(试行)", ""),
    ("B 园区召开会议。(完)", ""),
    ("B 项目总投资5亿元。(下转第三版)", ""),
    ("B 县委书记乔木川主持会议并讲话。", ""),
    ("B 十多家媒体记者和通讯员参加活动。", ""),
    ("B 图为签约现场。", ""),
    ("B 园区召开会议。谢谢", ""),
    ("B 园区召开会议。下一篇", ""),
    ("B 项目分三期(一期 二期 三期)建设。", ""),
    ("B 参加会议的有园区企业(松江重工、海松电子)。", ""),
]


@pytest.mark.parametrize(("line", "expected"), PARAGRAPHS)
def test_paragraph(line: str, expected: str) -> None:
    _check(T + line, expected)


def test_order_printed_and_each_name_once() -> None:
    page = (
        "M 来源:松江网|编辑:方可|责编:马俊"
        "¶B 松江网11月5日电(记者 乔木川 通讯员 田立)5日,园区揭牌。¶B 揭牌现场 田立摄"
    )
    _check(T + page, "方可/ed 马俊/ed 乔木川/re 田立/co")


def test_names_in_boilerplate_are_none() -> None:
    _check(T + "X 编辑:方可" + B, "")


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("乔木川", "乔木川/au"),
        ("乔木川 方可", "乔木川/au 方可/au"),
        ("103553", ""),
        ("县政府办", ""),
        ("admin", ""),
        (None, ""),
    ],
)
def test_head_of_the_page(author: str | None, expected: str) -> None:
    document, labels = lettered(T + B.lstrip("¶"), Meta(author=author))
    assert [f"{b.name}/{b.role.value[:2]}" for b in find_bylines(document, labels)] == expected.split()


def test_names_that_are_the_site_s_or_the_text_s_are_no_credits() -> None:
    pictured = "¶B 方可到园区。方可说,方可的项目开工了。方可很高兴。¶M 方可"
    _check(T + "M 2020-07-03" + pictured, "")
    document, labels = lettered(
        T + "M 方海财经 乔木川 发自海州" + B, Meta(whole="园区召开项目推进会-方海财经")
    )
    assert [byline.name for byline in find_bylines(document, labels)] == ["乔木川"]
    for meta, stamp in (
        (Meta(author="乔木川"), "M 选稿:乔木川"),
        (Meta(author="方海", whole="园区_方海"), ""),
    ):
        document, labels = lettered(T + stamp + B if stamp else T + B.lstrip("¶"), meta)
        assert not find_bylines(document, labels)


def test_visible_names_beat_the_head() -> None:
    document, labels = lettered(T + "M 作者:方可" + B, Meta(author="乔木川"))
    assert [byline.name for byline in find_bylines(document, labels)] == ["方可"]


NAMES = st.builds(
    "".join,
    st.tuples(st.sampled_from("王李张刘陈方田乔"), st.text("明川立可青林远俊", min_size=1, max_size=2)),
)
FORMS = [
    "M 作者:{}",
    "M 责任编辑：{}",
    "B 本报讯(记者 {})昨天,园区召开会议。",
    "B 园区召开会议。({} 摄)",
    "B 园区召开会议。记者{}",
]


@given(NAMES, st.sampled_from(FORMS))
def test_any_name_in_its_place(name: str, form: str) -> None:
    document, labels = lettered(T + form.format(name))
    (byline,) = find_bylines(document, labels)
    assert byline.name == name
    assert byline.span is not None
    assert document.source[byline.span.start : byline.span.end] == name


@given(st.lists(NAMES, min_size=1, max_size=5, unique=True), st.sampled_from([" ", "、", "  ", " 、"]))
def test_lists_of_names(names: list[str], comma: str) -> None:
    document, labels = lettered(T + f"B 本报讯(记者 {comma.join(names)})昨天,园区召开会议。")
    assert [byline.name for byline in find_bylines(document, labels)] == names


@given(st.text(alphabet="记者通讯员摄文图/()王明、 。:报道本讯编辑", max_size=120))
def test_nothing_crashes(text: str) -> None:
    document, labels = lettered(f"M x{text}¶B x{text}")
    for byline in find_bylines(document, labels):
        assert byline.name
        assert " " not in byline.name


def _check(page: str, expected: str) -> None:
    """`name/` leaves the role open."""
    found = [(byline.name, byline.role.value[:2]) for byline in find_bylines(*lettered(page))]
    wanted = [row.rsplit("/", 1) for row in expected.split()]
    assert [name for name, _ in found] == [name for name, _ in wanted]
    assert all(not role or role == got for (_, got), (_, role) in zip(found, wanted, strict=True)), found
