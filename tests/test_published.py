"""The publication date: one row a stamp. Lines begin with their label letter, `¶` ends a line."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lettered import lettered

from zonenews.document import Meta
from zonenews.fields.published import find_published

B = "¶B 园区昨天召开项目推进会,研究下一步工作。"

STAMPS = [
    # labels
    ("M 编稿时间:2017-10-10 10:59", "2017-10-10T10:59"),
    ("M 更新时间:2014-09-22¶M 讲座时间:2014年9月25日 18:30", "2014-09-22"),
    ("M 今天是:2024年12月25日", None),
    ("M 来源:松江网 | 19-08-16 | 浏览:3", "2019-08-16"),
    ("M 来源:松江网 | 19-38-16 | 浏览:3", None),
    ("M 标签:园区 开工 2010-12-06 09:18", "2010-12-06T09:18"),
    ("M 发布时间:2020-12-17", "2020-12-17"),
    ("M 发布时间：2020-12-17 08:46:12", "2020-12-17T08:46:12"),
    ("M 发布日期: 2014年9月22日", "2014-09-22"),
    ("M 信息时间:2018/3/21 11:18:02 阅读次数:", "2018-03-21T11:18:02"),
    ("M 【信息时间：2018/3/21 11:18:02　阅读次数：】【我要打印】【关闭】", "2018-03-21T11:18:02"),
    ("M 时间:2010/3/18 9:22:41  点击:64次", "2010-03-18T09:22:41"),
    ("M 日期:2013.4.8", "2013-04-08"),
    ("M 发稿时间 2012-08-01 10:20 来源 松江日报", "2012-08-01T10:20"),
    ("M 发布时间:2017-05-18 14：30", "2017-05-18T14:30"),
    ("M 发 布 时 间 ： 2017-05-18", "2017-05-18"),
    ("M 发布日期:[2016-07-04]", "2016-07-04"),
    ("M 时间:2021-06-29 00:00:00", "2021-06-29"),
    ("M 十二月 17, 2020", "2020-12-17"),
    ("M 12 月 17, 2020", "2020-12-17"),
    ("M [收藏本文] 发表于2005年09月07日 11:57 AM", "2005-09-07T11:57"),
    ("M 更新于2020-12-17", "2020-12-17"),
    ("M 编辑日期:2024-08-20 09:53", "2024-08-20T09:53"),
    # unlabelled
    ("M 2020-10-22 08:48:00", "2020-10-22T08:48"),
    ("M 2020-07-03 松江开发区¶M 40", "2020-07-03"),
    ("M 2020年07月03日 15:08 来源:松江日报", "2020-07-03T15:08"),
    ("M 松江新闻网 2011-3-5", "2011-03-05"),
    ("M 松江新闻网2011-03-05 09:10", "2011-03-05T09:10"),
    ("M 2011-03-05来源:松江日报", "2011-03-05"),
    ("M 2011—03—05", "2011-03-05"),
    ("M 2011 年 11 月 3 日 星期四    【打印】", "2011-11-03"),
    ("M 2016年05月30日 星期一  第03版:法治", "2016-05-30"),
    ("M ２０１６－０５－３０", "2016-05-30"),
    ("M 二〇二〇年十月九日", "2020-10-09"),
    ("M 二○○九年十二月二十三日", "2009-12-23"),
    ("M 2021-06-29 下午3:05", "2021-06-29T15:05"),
    ("M 2019-11-06 09:12:33|来源:松江网|编辑:乔木", "2019-11-06T09:12:33"),
    ("M 时间：2019-11-06T09:12:33+08:00", "2019-11-06T09:12:33"),
    ("M 《松江日报》(2001年7月23日第二版)", "2001-07-23"),
    ("M 松江日报2001年7月23日A02版", "2001-07-23"),
    ("M 松江日报 2001年7月23日 第十一版 理论", "2001-07-23"),
    ("M [2013-11-18]    我要评论", "2013-11-18"),
    ("M 发布:松江电视台 2016-03-02 19:46", "2016-03-02T19:46"),
    ("M 发布人:管理员 发布时间:2022-6-30 点击率:1107", "2022-06-30"),
    # when and where it happened
    ("M 时间:2022-04-21 15:00 地点:新闻发布厅", None),
    ("M 时间:2022-04-21 15:00 地点:新闻发布厅 发布时间:2022-04-22", "2022-04-22"),
    # two dates
    ("M 成文日期:2020-05-01  发布日期:2020-05-06", "2020-05-06"),
    ("M 更新时间:2020-05-09 发布时间:2020-05-06", "2020-05-06"),
    ("M 发表于: 2012-11-03¶M 2012-11-02 08:05:00  松江晚报", "2012-11-02T08:05"),
    ("M 更新时间:2020-05-09", "2020-05-09"),
    ("M 2020-05-09¶B 园区召开会议。¶M 发表时间:2020-05-11 9:51:00", "2020-05-09"),
    ("M 索引号:000/2016-00037¶M 发布机构:松江建设局¶M 发布日期:2016-07-04", "2016-07-04"),
    # a later post of a forum, a speech's own day
    ("M 发表于 2012-9-23 22:41¶B 园区召开会议。¶M 发表于 2012-9-24 07:55", "2012-09-23T22:41"),
    ("T 在园区建设会议上的讲话¶M (2005年3月2日)¶M 更新时间:2005-3-7", "2005-03-07"),
    ("T 在园区建设会议上的讲话¶M (2005年3月2日)", "2005-03-02"),
    ("T 园区召开会议¶M (2005年3月2日)¶M 更新时间:2005-3-7", "2005-03-02"),
    ("M 松江融媒 06-18 15:20", None),
    # beside an address
    ("M 松江新闻网 http://www.sj.example 日期:2020年6月5日", "2020-06-05"),
    ("M www.sj.example 2020-06-05 来源:松江日报", "2020-06-05"),
    # over several lines
    ("M 发布时间:¶M 2016-07-04", "2016-07-04"),
    ("M 2016年¶M 7月4日", "2016-07-04"),
    ("M 04¶M 2016-07", "2016-07-04"),
    ("M 04 2016-07", "2016-07-04"),
    ("M 2016-07¶M 阅读:12", None),
    ("M 共4 2016-07", None),
    # as machines print them
    ("M 发布日期:9/17/2004 5:54:13 PM", "2004-09-17T17:54:13"),
    ("M 发布时间:20-03-16 09:41", "2020-03-16T09:41"),
    ("M 发布时间:16-03-20", "2016-03-20"),
    ("M 添加日期:16年3月20日", "2016-03-20"),
    ("M 作者:乔木 来源:松江日报 添加日期:14年12月15日", "2014-12-15"),
    ("M 发布时间:98.3.16", "1998-03-16"),
    ("M 发布日期:20/03/16", "2020-03-16"),
    ("M 发布日期:12/11/10", None),
    ("M 发布日期:31-12-20", None),
    ("M 发布时间:2020年3月16日晚8:00", "2020-03-16T20:00"),
    ("M 发布时间:2020年3月16日上午九点", "2020-03-16T09:00"),
    ("M 发布时间:2020-03-16 晚上八点半", "2020-03-16T20:30"),
    ("M 发布日期:二〇二〇年三月十六日下午三时二十分", "2020-03-16T15:20"),
    ("M 发布时间:2020-03-16 12:30 AM", "2020-03-16T00:30"),
    ("M 发布日期:7/5/2005 9:23:57 PM", None),
    ("M 发布日期:17 Sep 2004", "2004-09-17"),
    # no whole date
    ("M 日期:04-03", None),
    ("M 发布时间:", None),
    ("M 发布时间:2016年7月", None),
    ("M 2016-02-30", None),
    ("M 来源:松江日报", None),
    # today's date in the head of the page is boilerplate
    ("X 今天是2026年1月1日 星期四¶M 来源:松江日报", None),
    ("X 2026-01-01¶T 园区召开会议¶M 发布时间:2020-05-06", "2020-05-06"),
]


@pytest.mark.parametrize(("stamp", "expected"), STAMPS)
def test_stamp(stamp: str, expected: str | None) -> None:
    assert _iso(stamp + B) == expected


SIGN_OFFS = [
    ("T 停水通知¶B 定于明日停水。¶M 松江建设局¶M 2016年7月4日", "2016-07-04"),
    ("T 停水通知¶M 2016-07-05 10:00¶B 定于明日停水。¶M 松江建设局¶M 2016年7月4日", "2016-07-05T10:00"),
    ("T 停水通知¶M 发布日期:2016-07-06¶B 定于明日停水。¶M 松江建设局 2016年7月4日", "2016-07-06"),
    ("T 停水通知¶M 2016-07-05¶B 定于明日停水。¶M 松江建设局 2016年7月4日", "2016-07-05"),
    ("T 印发通知¶B 现印发给你们。¶M 二〇一六年七月四日¶B 第一条 总则。", "2016-07-04"),
    ("B 合同于2016年7月4日生效,有效期至2018年7月3日。", None),
]


@pytest.mark.parametrize(("page", "expected"), SIGN_OFFS)
def test_sign_off(page: str, expected: str | None) -> None:
    assert _iso(page) == expected


HEADS = [
    ("2022-02-11 09:52", "2022-02-11T09:52"),
    ("2022-01-28 00:00:00", "2022-01-28"),
    ("2026-09-28-21:50:00", "2026-09-28T21:50"),
    ("2026年09月24日 15:30", "2026-09-24T15:30"),
    ("Thu, 17 Dec 2020 08:46:00 GMT", "2020-12-17T08:46"),
    ("17 Dec 2020", "2020-12-17"),
    ("2020-12-17T08:46:00+08:00", "2020-12-17T08:46"),
    ("Dec 2020", None),
    ("08:46", None),
    ("null", None),
    ("1", None),
    ("2022-02-11 hh:52", "2022-02-11"),
    ("9" * 500, None),
]


@pytest.mark.parametrize(("printed", "expected"), HEADS)
def test_head_of_the_page(printed: str, expected: str | None) -> None:
    assert _iso("T 园区召开会议" + B, Meta(published=printed)) == expected


def test_visible_text_beats_the_head() -> None:
    document, labels = lettered("M 发布时间:2020-12-17" + B, Meta(published="2020-12-20"))
    published = find_published(document, labels)
    assert published is not None
    assert published.date == datetime.date(2020, 12, 17)
    assert published.span is not None
    assert document.source[published.span.start : published.span.end] == published.text == "2020-12-17"


@given(st.datetimes(min_value=datetime.datetime(1950, 1, 1), max_value=datetime.datetime(2099, 12, 31)))
def test_any_printed_day_is_read(when: datetime.datetime) -> None:
    when = when.replace(microsecond=0)
    time = when.time() if when.time() != datetime.time() else None
    for form in ("%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y年%m月%d日 %H:%M:%S", "%Y.%m.%d %H：%M：%S"):
        published = find_published(*lettered(f"M 发布时间:{when.strftime(form)}{B}"))
        assert published is not None
        assert (published.date, published.time) == (when.date(), time)


@given(st.text(alphabet="0123456789年月日-/.: 二〇十来源发布时间|[]", max_size=60))
def test_never_a_day_without_its_year(text: str) -> None:
    line = text.replace("\n", " ")
    published = find_published(*lettered(f"M x{line}{B}"))
    if published is not None:
        digits = published.text.translate(str.maketrans("〇零二十", "0021"))
        assert str(published.date.year)[2:] in digits or "〇" in published.text or "二" in published.text


def _iso(page: str, meta: Meta | None = None) -> str | None:
    """`2020-12-17`, with `T08:46` and the seconds if they are not zero."""
    published = find_published(*lettered(page, meta))
    if published is None:
        return None
    time = published.time.isoformat().removesuffix(":00") if published.time else ""
    return published.date.isoformat() + (f"T{time}" if time else "")
