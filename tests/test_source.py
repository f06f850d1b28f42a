"""The source: one row a page. Lines begin with their label letter, `¶` ends a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lettered import lettered

from zonenews.document import Meta
from zonenews.fields.source import find_source

T = "T 园区召开项目推进会¶"
B = "¶B 园区昨天召开项目推进会,研究下一步工作。"

LABELLED = [
    ("M 来源:松江日报", "松江日报"),
    ("M 来源： 松江日报　点击：87", "松江日报"),
    ("M 来　源：松江经济开发区党政办", "松江经济开发区党政办"),
    ("M 稿源:松江网 | 作者:乔木", "松江网"),
    ("M 信息来源:招商二局  发布日期:2014-09-22  点击数:87", "招商二局"),
    ("M 文章来源：松江新闻网 发布时间：2016/11/11 9:37:15 作者：方木 娄山 点击：119", "松江新闻网"),
    ("M [ 来源:松江县应急管理局 | 作者:县防汛办 | 时间:2021-06-29 | 浏览:156 ]", "松江县应急管理局"),
    ("M 【来源:松江县委组织部】 【作者:】 【 关 闭 】", "松江县委组织部"),
    ("M 来源丨松江新区党政办", "松江新区党政办"),
    ("M 来源 | 松江发布", "松江发布"),
    ("M 来源/松江融媒", "松江融媒"),
    ("M 来源 松江融媒", "松江融媒"),
    ("M 发布日期:2024-07-12 | 供稿:党群工作部 | 阅读:205", "党群工作部"),
    ("M 供稿:招商局 乔木", "招商局"),
    ("M 来源:松江日报2020-10-22 08:48", "松江日报"),
    ("M 来源:松江日报作者:乔木", "松江日报"),
    ("M 来源:松江日报  我要打印", "松江日报"),
    ("M 来源:松江日报   字体:大 中 小", "松江日报"),
    ("M 来源:《松江日报》", "松江日报"),
    ("M 来源:人民网-松江频道", "人民网-松江频道"),
    ("M 来源:松江网 海松网", "松江网 海松网"),
    ("M 来源:松江网、海松网", "松江网、海松网"),
    ("M 来源:¶M 松江日报", "松江日报"),
    ("M 转自:松江日报", "松江日报"),
    ("M 投稿部门:建设局", "建设局"),
    ("M 发布者:党政办", "党政办"),
    ("M 发布者:科研处 发布时间:2019-06-12", None),
    ("M 发布者:松江开发区管委会 发布时间:2019-06-12", "松江开发区管委会"),
    ("M 发布日期 2006年9月2日 供  稿 松江经贸局", "松江经贸局"),
    ("M 来源: 松江观察 湖北", "松江观察"),
    ("M 来源:松江网 北京", "松江网"),
    ("M 来源:北京", "北京"),
    ("M 转贴自:松江晚报 更新时间:2004-9-22", "松江晚报"),
    ("M 发布:松江电视台   2016-03-02 19:46", "松江电视台"),
    ("M 发布人:sjdzb_01 发布时间:2013年07月31日", None),
    # the better label wins
    ("M 发布机构:松江市政府办¶M 来源:松江日报", "松江日报"),
    ("M 当前报纸名称:松江日报", "松江日报"),
    ("M 发布机构:松江建设局", "松江建设局"),
    ("M 松江网 2013-04-28 10:05  作者:乔木 来源:县委宣传部", "县委宣传部"),
    # no one is named
    ("M 来源:", None),
    ("M 来源: 作者:乔木", None),
    ("M 来源:本站", None),
    ("M 来源:admin", None),
    ("M 发布者:webadmin", None),
    ("M 发布人:管理员", None),
    ("M 供稿:乔木", None),
    ("M 作者:党政办", None),
    ("M 来源:103553", None),
]


@pytest.mark.parametrize(("stamp", "expected"), LABELLED)
def test_label(stamp: str, expected: str | None) -> None:
    assert _name(T + stamp + B) == expected


UNLABELLED = [
    ("M 2020-07-03 松江开发区¶M 40", "松江开发区"),
    ("M 松江新区发布 2021-07-15 18:02", "松江新区发布"),
    ("M 2012-11-02 08:05:00  松江晚报", "松江晚报"),
    ("M 2012-11-02 08:05:00  松江网 点击:12", "松江网"),
    ("M 松江日报¶M 2012-11-02", "松江日报"),
    ("M 2012年11月2日 08:05 | 松江县融媒体中心 | 阅读 12", "松江县融媒体中心"),
    ("M 2012-11-02 08:05　　松江海关　　【字号：大 中 小】", "松江海关"),
    ("M 《松江日报海外版》(2001年7月23日第二版)", "松江日报海外版"),
    ("M 《松江晚报》2001年7月23日A02版", "松江晚报"),
    ("M 2019-04-02 21:37  松江晚报·松江视界", "松江晚报·松江视界"),
    ("M 2021年5月8日 18:46  松江财讯  记者 乔木", "松江财讯"),
    ("M 2021年5月8日 18:46  园区要闻  记者 乔木", None),
    ("M 2021年5月8日 18:46  方可  记者 乔木", None),
    ("M 松江高新技术产业导报 第06版:园区 2016年08月29日 星期一", "松江高新技术产业导报"),
    ("M 2010-12-09 | 松海晨刊 | 记者 乔木 | 点击 483", "松海晨刊"),
    ("M 松江融媒 06-18 15:20 +关注", "松江融媒"),
    ("M 06-18 15:20 松江发布", "松江发布"),
    ("M 松江客户端 3小时前", "松江客户端"),
    ("M 松江日报客户端¶M 06-18 15:20¶X 关注", "松江日报客户端"),
    ("M 松江新闻网 http://www.sj.example 日期:2020年6月5日", "松江新闻网"),
    ("M 松江微园区 松江微园区 2020-11-19 20:31¶X 点击“松江微园区”关注", "松江微园区"),
    ("M 松江区工委办公室编    2008年12月11日", "松江区工委办公室"),
    ("M 松江商务局主办 2008年12月11日", "松江商务局"),
    ("M 时间:2022-04-21 15:00 地点:松江新闻办新闻发布厅", None),
    ("M 时间:2025年3月20日上午九点 地点:松江会议中心", None),
    ("M 2012-11-02 乔木", None),
    ("M 2012-11-02 第03版:法治", None),
    ("M 2012-11-02 08:05 浏览:3", None),
    ("M 2012-11-02 星期五", None),
    ("M 2012-11-02 本网", None),
    ("M 2012-11-02 本报", None),
    ("X 松江日报 松江晚报¶M 2012-11-02", None),
]


@pytest.mark.parametrize(("stamp", "expected"), UNLABELLED)
def test_beside_the_stamp(stamp: str, expected: str | None) -> None:
    assert _name(T + stamp + B) == expected


OPENINGS = [
    ("B 海松网松江8月9日讯(记者 乔木)园区昨日召开会议。", "海松网"),
    ("B 新华社松江11月30日电 园区召开会议。", "新华社"),
    ("B 新华社松江11月30日电(记者乔木)园区召开会议。", "新华社"),
    ("B 松江晚报讯 市政府昨日宣布。", "松江晚报"),
    ("B 松江新闻网12月14日讯 昨日,园区召开会议。", "松江新闻网"),
    ("B 海松网9月16日松江讯(本网记者 乔木)园区召开会议。", "海松网"),
    ("B 人民网松江3月4日电 (乔木、方林)园区召开会议。", "人民网"),
    ("B 据新华社报道,园区召开会议。", "新华社"),
    ("B 据《海松日报》报道,园区召开会议。", "海松日报"),
    ("B 据松江电视台消息:园区召开会议。", "松江电视台"),
    ("B (松江融媒讯)园区召开会议。", "松江融媒"),
    ("B 园区召开会议。(来源:松江日报)", "松江日报"),
    ("M (松江电视台记者 乔木)", "松江电视台"),
    ("B (松江社记者乔木海州9日电)园区召开会议。", "松江社"),
    ("B （松江社记者乔木、方木海州12月9日电）园区召开会议。", "松江社"),
    ("B 【海报记者乔木9月30日松江报道】园区召开会议。", "海报"),
    ("B [松江日报记者乔木/海州报导]园区召开会议。", "松江日报"),
    ("B 松江晚报记者乔木5月3日海州专电 园区召开会议。", "松江晚报"),
    ("B [松江广播电视台全媒体记者乔木 方木 松江报道]园区召开会议。", "松江广播电视台"),
    ("B [本报记者乔木海州报道]园区召开会议。", None),
    ("B 松江日报记者乔木从园区获悉,园区召开会议。", None),
    ("B 园区召开会议。(招商局供稿)", "招商局"),
    ("M (招商局办公室 供稿)", "招商局办公室"),
    ("M (乔木供稿)", None),
    ("B 本报讯(记者 乔木)园区召开会议。", None),
    ("B 本报松江11月30日电 园区召开会议。", None),
    ("B 本报14日讯 园区召开会议。", None),
    ("B 本网讯 园区召开会议。", None),
    ("B 据悉,园区召开会议。", None),
    ("B 据了解,松江网建成投运。", None),
    ("B 据统计,园区通讯设备产量增长。", None),
    ("B 园区通讯产业、电子产业增长。", None),
    ("B 国家电网公司来园区考察。", None),
    ("B 松江讯飞公司落户园区。", None),
]


@pytest.mark.parametrize(("line", "expected"), OPENINGS)
def test_opening(line: str, expected: str | None) -> None:
    body = line if line.startswith("B") else "B 园区召开会议。¶" + line
    assert _name(T + body) == expected


SIGN_OFFS = [
    ("T 停水通知¶B 定于明日停水。¶M 松江建设局¶M 2016年7月4日", "松江建设局"),
    ("T 停水通知¶M 来源: 点击:7¶B 明日停水。¶M 松江新区管委会(筹)¶M 2016年7月4日", "松江新区管委会(筹)"),
    ("T 停水通知¶B 定于明日停水。¶M 松江建设局 2016年7月4日", "松江建设局"),
    ("T 停水通知¶M 2016-07-05¶B 定于明日停水。¶M 松江建设局¶M 2016年7月4日", "松江建设局"),
    ("T 停水通知¶M 来源:松江网¶B 定于明日停水。¶M 松江建设局¶M 2016年7月4日", "松江网"),
    (
        "T 印发通知¶B 现印发给你们。¶M 松江市人民政府办公室¶M 2016年7月4日¶B 第一条 总则。",
        "松江市人民政府办公室",
    ),
]


@pytest.mark.parametrize(("page", "expected"), SIGN_OFFS)
def test_sign_off(page: str, expected: str | None) -> None:
    assert _name(page) == expected


def test_head_of_the_page_only_if_the_page_shows_none() -> None:
    head = Meta(source="松江网")
    assert _name(T + "M 来源:松江日报" + B, head) == "松江日报"
    assert _name(T + "M 来源:" + B, head) == "松江网"
    assert _name(T + "M 来源:" + B, Meta(source="admin")) is None


@given(
    st.sampled_from(["松江日报", "海松网", "松江经济开发区管委会", "县委宣传部"]),
    st.integers(0, 6),
    st.integers(0, 6),
)
def test_blanks_and_brackets_change_nothing(name: str, before: int, after: int) -> None:
    for form in ("M 来源:{}{}{}点击:3", "M 【来源：{}{}{}】", "M 时间:2020-05-06　来源:{}{}{}"):
        assert _name(T + form.format(" " * before, name, " " * after) + B) == name


@given(st.text(max_size=80))
def test_the_source_stands_on_the_page(text: str) -> None:
    line = " ".join(text.replace("¶", " ").split())
    document, labels = lettered(f"M 来源:{line}{B}")
    source = find_source(document, labels)
    if source is not None:
        assert source.span is not None
        assert document.source[source.span.start : source.span.end]


def _name(page: str, meta: Meta | None = None) -> str | None:
    source = find_source(*lettered(page, meta))
    return source.name if source else None
