"""The day of the event: one row a story. Lines begin with their label letter, `¶` ends a line."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lettered import lettered

from zonenews.fields.event_date import find_event_date
from zonenews.fields.published import find_published

T = "T 园区召开项目推进会¶"

# body, publication date, event date
STORIES = [
    # day and month; the year by the publication
    ("B 12月14日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B   12月14日上午,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 12 月 14 日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 十二月十四日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 12月30日,园区召开会议。", "2021-01-04", "2020-12-30"),
    ("B 1月5日,园区将召开会议。", "2020-12-28", "2021-01-05"),
    ("B 2月29日,园区召开会议。", "2020-03-01", "2020-02-29"),
    ("B 2月29日,园区召开会议。", "2021-03-01", None),
    ("B 12月14日,园区召开会议。", None, None),
    ("B 2020年12月14日,园区召开会议。", None, "2020-12-14"),
    ("B 2020年12月14日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 为统一思想、凝聚共识,12月14日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 本报讯(记者 乔木)12月14日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 今年3月2日,园区召开会议。", "2020-12-17", "2020-03-02"),
    ("B 去年12月30日,园区召开会议。", "2020-12-17", "2019-12-30"),
    # several days: the first
    ("B 10月12日至13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 10月12日-13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 10月12日—13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 10月30日至11月2日,代表团赴外地考察。", "2020-11-15", "2020-10-30"),
    ("B 10月12-13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 10月12至13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 10月12、13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    ("B 2020年10月12—13日,代表团赴外地考察。", None, "2020-10-12"),
    ("B 12-13日,代表团赴外地考察。", "2020-10-15", "2020-10-12"),
    # day only
    ("B 14日,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 14日上午,园区召开会议。", "2020-12-14", "2020-12-14"),
    ("B 30日,园区召开会议。", "2021-01-02", "2020-12-30"),
    ("B 31日,园区召开会议。", "2021-03-01", None),
    ("B 松江网14日讯(记者 乔木)14日,园区召开会议。", "2020-12-15", "2020-12-14"),
    # relative words
    ("B 昨天,园区召开会议。", "2020-12-17", "2020-12-16"),
    ("B 昨日上午,园区召开会议。", "2020-12-17", "2020-12-16"),
    ("B 本报讯 昨日,园区召开会议。", "2021-01-01", "2020-12-31"),
    ("B 市政府昨日宣布,设立新区。", "2020-12-17", "2020-12-16"),
    ("B 记者昨天从园区获悉,项目开工。", "2020-12-17", "2020-12-16"),
    ("B 今天上午,园区召开会议。", "2020-12-17", "2020-12-17"),
    ("B 今日,园区召开会议。", "2020-12-17", "2020-12-17"),
    ("B 前天,园区召开会议。", "2020-12-17", "2020-12-15"),
    ("B 上周五,园区召开会议。", "2020-12-17", "2020-12-11"),
    ("B 本周一,园区召开会议。", "2020-12-17", "2020-12-14"),
    ("B 昨天,园区召开会议。", None, None),
    ("B 日前,园区召开会议。", "2020-12-17", None),
    ("B 近日,园区召开会议。¶B 12月1日,项目开工。", "2020-12-17", None),
    ("B 近日,园区召开会议,研究12月1日开工的项目。", "2020-12-17", None),
    # openings: their day is the day of the report
    ("B 松江网松江11月5日电(记者 乔木)5日上午,园区揭牌。", "2019-11-06", "2019-11-05"),
    ("B 松江新闻网12月14日讯 昨日,园区通过验收。", "2016-12-15", "2016-12-13"),
    ("B 新华社松江1月1日电 昨日,园区揭牌。", "2017-01-02", "2016-12-31"),
    ("B 松江网9月16日松江讯(记者 乔木)9月16日上午,园区揭牌。", "2015-09-16", "2015-09-16"),
    # the background is no event
    ("B 省会议于11月27日闭幕。11月28日,书记到园区调研。", "2021-11-30", "2021-11-28"),
    ("B 截至11月底,园区产值增长。12月3日,园区召开会议。", "2021-12-05", "2021-12-03"),
    ("B 自5月1日起,园区实行新办法。", "2021-05-03", None),
    ("B 截至5月1日,园区产值增长。", "2021-05-03", None),
    ("B 5月1日前,企业完成申报。", "2021-05-03", None),
    ("B 园区召开会议,学习“3月5日讲话”精神。", "2021-05-03", None),
    ("B 园区于5月1日召开会议。", "2021-05-03", "2021-05-01"),
    ("B 园区成立以来发展迅速。¶B 2011年3月5日,园区奠基。", "2021-05-03", None),
    ("B 园区生产正忙。¶B 5月1日,工人坚守岗位。", "2021-05-03", "2021-05-01"),
    # the year from the story
    ("B 12月22日,园区召开务虚会。¶B 会议认为,2024年已接近尾声,要谋划2025年工作。", None, "2024-12-22"),
    ("B 12月22日,园区召开务虚会。¶B 2024年即将过去,要谋划2025年工作。", None, "2024-12-22"),
    ("B 12月22日,园区召开务虚会。¶B 2025年是收官之年。", None, None),
    # no single event
    ("B ◎3月2日,甲来访。 ◎3月5日,乙来访。 ◎3月9日,丙来访。", "2021-03-15", None),
    ("B 园区面积31.6平方公里,入驻企业120家。", "2021-03-15", None),
    ("B *月**日,园区召开会议。", "2021-03-15", None),
]


@pytest.mark.parametrize(("body", "published", "expected"), STORIES)
def test_story(body: str, published: str | None, expected: str | None) -> None:
    assert _day(T + body, published) == expected


NOTICES = [
    ("T 停水通知¶B 因管网改造,定于7月6日8时至7月7日18时停水。", "2016-07-04", None),
    (
        "T 关于召开推进会的通知¶B 各企业:¶B 定于7月6日上午9时召开推进会,请准时参加。",
        "2016-07-04",
        "2016-07-06",
    ),
    ("T 招聘会公告¶B 时间:7月6日(星期三)上午¶B 地点:园区大厅", "2016-07-04", "2016-07-06"),
    ("T 租金减免的通知¶B 各企业:¶B 申请截至7月30日,逾期不再受理。", "2016-07-04", None),
    ("T 奖励办法(试行)¶B 第一条 为鼓励创新,制定本办法。¶B 第二条 自2016年7月4日起施行。", "2016-07-04", None),
    ("T 两会议的通知¶B 定于7月6日开甲会。¶B 定于7月8日开乙会。", "2016-07-04", None),
    ("T 园区宣布任职决定¶B 11月29日,园区召开干部大会。", "2021-11-30", "2021-11-29"),
]


@pytest.mark.parametrize(("page", "published", "expected"), NOTICES)
def test_notice(page: str, published: str | None, expected: str | None) -> None:
    assert _day(page, published) == expected


def test_summary_tells_the_day_if_the_body_does_not() -> None:
    page = T + "M 核心提示:6月27日下午,全区干部大会召开。¶B 全区干部大会召开,书记讲话。"
    assert _day(page, "2020-07-03") == "2020-06-27"


DAYS = st.dates(datetime.date(2003, 1, 1), datetime.date(2026, 12, 31))


@given(
    DAYS,
    st.integers(0, 150),
    st.sampled_from(["{0.month}月{0.day}日,园区召开会议。", "  {0.month}月{0.day}日上午,园区开工。"]),
)
def test_turn_of_the_year(day: datetime.date, later: int, form: str) -> None:
    published = day + datetime.timedelta(days=later)
    assert _day(T + "B " + form.format(day), published.isoformat()) == day.isoformat()


@given(DAYS, st.integers(0, 27))
def test_day_alone(day: datetime.date, later: int) -> None:
    published = day + datetime.timedelta(days=later)
    assert _day(f"{T}B {day.day}日,园区召开会议。", published.isoformat()) == day.isoformat()


@given(DAYS, st.sampled_from([("昨天", 1), ("昨日", 1), ("前天", 2), ("今天", 0)]))
def test_relative_day(day: datetime.date, word: tuple[str, int]) -> None:
    published = day + datetime.timedelta(days=word[1])
    assert _day(f"{T}B {word[0]},园区召开会议。", published.isoformat()) == day.isoformat()


@given(st.text(alphabet="0123456789年月日昨天上周五至-,。讯(“”一二十", max_size=100))
def test_without_any_year_there_is_no_day(text: str) -> None:
    if "年" not in text and not any(c in text for c in "-"):
        assert _day(f"{T}B x{text}", None) is None


def _day(page: str, published: str | None) -> str | None:
    stamp = f"¶M 发布时间:{published}" if published else ""
    head, _, rest = page.partition("¶")
    document, labels = lettered(f"{head}{stamp}¶{rest}")
    day = find_event_date(document, labels, find_published(document, labels))
    return day.isoformat() if day else None
