"""Date expressions in text: `2020-12-17 08:46`, `2018年5月21日`, `二〇二〇年十月九日`, `12月14日`, `14日`.

Also `17.12.2020`, `十二月 17, 2020`, `今(14)日`, and before what a report goes on with `十四日` and `1214日`,
which lost its 月.

What is not printed stays `None`: nothing is guessed here. Offsets index `Document.match`.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from zonenews.patterns import pattern

__all__ = ["WEEKDAY", "DateExpression", "find_dates", "find_whole_date", "match_date"]


WEEKDAY = "(?:星期|周)[一二三四五六日天]"
"""The source of a pattern for a day of the week."""


@frozen
class DateExpression:
    """A date as printed from `start` to `end`; the parts it does not print are `None`."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    time: datetime.time | None = None

    @property
    def date(self) -> datetime.date | None:
        """The day, if year, month and day are all printed; `None` for 2月29日 with a year that has none."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return datetime.date(self.year, self.month, self.day)
        except ValueError:
            return None


def find_dates(match: str, start: int, end: int) -> Iterator[DateExpression]:
    """The date expressions of `match[start:end]`, in order; impossible days (`2月30日`) are left out.

    Example:
        >>> text = "2020 年 5月21日 14:30 讯 昨日"
        >>> [(d.year, d.month, d.day, d.time) for d in find_dates(text, 0, len(text))]
        [(2020, 5, 21, datetime.time(14, 30))]
    """
    at = start
    for sign in _SIGN.finditer(match, start, end):
        if sign.start() < at:
            continue  # of the date before
        first, last = max(at, sign.start() - _BEFORE_SIGN), min(end, sign.end() + _BEHIND_SIGN)
        begin = _FIRST.search(match, first, last)
        found = _pattern().search(match, begin.start(), last) if begin else None
        if not found or found.start() > sign.start():
            continue
        at = found.end()
        expression = _expression(found)
        if expression is not None:
            yield expression


# Every date has one of these. They are looked for first, because a pattern that begins with one set of
# characters is found ten times as fast.
_SIGN = pattern(
    r"[\d一二三四五六七八九十正元](?:[ ]{0,2}[日号月]|\)日|\d{3}[ ]?[-/.—]|\.\d{1,2}\.(?:19|20)\d\d"
    r"|[ ]?[—至~、-][ ]?\d{1,2}[ ]?[日号])"
)
_FIRST = pattern("[0-9一二三四五六七八九十廿正元]")  # every date begins with one
_BEFORE_SIGN = 14
_BEHIND_SIGN = 56


def find_whole_date(match: str, start: int, end: int) -> DateExpression | None:
    """The first date of `match[start:end]` with year, month and day; `None` if there is none.

    Example:
        >>> text = "3月5日讯 2020-03-06"
        >>> find_whole_date(text, 0, len(text)).day
        6
    """
    if not _YEAR.search(match, start, end):
        return None
    return next((date for date in find_dates(match, start, end) if date.date), None)


_YEAR = pattern(r"[12一二](?:9\d\d|0\d\d|[九〇○零O0][〇○零O0一二三四五六七八九])")


def match_date(match: str, start: int, end: int) -> DateExpression | None:
    """The date expression that begins exactly at `start`, or `None`."""
    found = _pattern().match(match, start, end)
    return _expression(found) if found else None


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    year = r"(?:19|20)\d\d|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}"
    month = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|正|元"
    day = (
        r"3[01]|[12]\d|0?[1-9]|三十一?"
        r"|二?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?"
    )
    ranged = r"(?=[ ]?[—至~、-][ ]?(?:3[01]|[12]\d|0?[1-9])[ ]?[日号](?![元本]))"  # 10月12-13日
    half = "|".join((*_MORNING, *_AFTERNOON, "中午"))
    clock = (
        r"(?:[ ]{0,4}(?:T|,|/|—|-|[(\[]?(?:星期|周|礼拜)[一二三四五六日天][)\]]?)?[ ]{0,4}"
        rf"(?:(?P<half>{half}|[AaPp][Mm](?![A-Za-z]))?[ ]{{0,2}}"
        r"(?P<hour>[01]?\d|2[0-4])[ ]?"
        r"(?::[ ]?(?P<minute>[0-5]\d)(?:[ ]?:[ ]?(?P<second>[0-5]\d)(?:\.\d{1,6})?)?"
        r"|[时点][ ]?(?:(?P<minute2>[0-5]?\d)[ ]?分?|(?P<past>半))?)(?!\d)"
        r"(?:[ ]?(?P<half2>[AaPp][Mm])(?![A-Za-z]))?"
        # in Chinese numerals only after a part of the day: 上午九点, not 3月20日三点要求
        rf"|(?P<half3>{half})[ ]{{0,2}}(?P<hour3>二?十[一二三四五六七八九]?|[一二两三四五六七八九])[时点]"
        r"(?:(?P<minute3>[二三四五]?十[一二三四五六七八九]?|[一二三四五六七八九])分|(?P<past3>半))?))?"
    )
    return re.compile(
        r"(?<![\d.])(?:"
        rf"(?P<y1>{year})[ ]{{0,2}}年[ /]{{0,2}}(?P<m1>{month})[ ]{{0,2}}月份?"
        rf"(?:[ /]{{0,2}}(?P<d1>{day})(?:[ ]{{0,2}}[日号]|{ranged}))?"
        rf"|(?P<y2>(?:19|20)\d\d)(?P<sep>[ ]?[-/.—][ ]?)(?P<m2>1[0-2]|0?[1-9])"
        r"[ ]?[-/.—][ ]?(?P<d2>3[01]|[12]\d|0?[1-9])(?!\d|\.\d)"
        rf"|(?P<m6>{month})[ ]?月[ ]{{1,2}}(?P<d9>3[01]|[12]\d|0?[1-9]),[ ](?P<y6>(?:19|20)\d\d)(?!\d)"
        rf"|(?<![一二三四五六七八九十〇])(?P<m3>{month})[ ]{{0,2}}月[ ]{{0,2}}"
        rf"(?P<d3>{day})(?:[ ]{{0,2}}[日号]|{ranged})"
        r"|(?:(?<![一二三四五六七八九十〇月])|(?<=[本上]月))"  # 上月28日, not the end of 3月28日
        rf"(?P<d4>3[01]|[12]\d|0?[1-9])(?:[ ]?日(?![元本])|{ranged})"
        r"|(?<=[今昨前本]\()(?P<d6>3[01]|[12]\d|0?[1-9])\)日"  # 昨(13)日
        r"|(?<![^\n ,。;:!?()”▲])(?P<d7>三十一?|二?十[一二三四五六七八九]?|[二三四五六七八九])日"
        r"(?=[,在]|[上下]午|晚)"  # 四日上午, not 三日内
        r"|(?<![^\n ,。;:!?()”▲于])(?P<y7>20\d\d)?(?P<m7>1[0-2]|[1-9])(?P<d0>3[01]|[12]\d|0[1-9])日"
        r"(?=[,至和到在来早晚电讯]|[上下]午)"  # 623日上午, 20231123日来到: 年 and 月 got lost
        r"|(?P<d8>3[01]|[12]\d|0?[1-9])\.(?P<m8>1[0-2]|0?[1-9])\.(?P<y8>(?:19|20)\d\d)(?![\d.])"
        r"|(?<![^\n])(?P<d5>3[01]|[12]\d|0?[1-9])[ ]{1,2}(?:/[ ])?"  # 30 2021-11: a calendar sheet
        r"(?P<y5>(?:19|20)\d\d)[ ]?[-/.][ ]?(?P<m5>1[0-2]|0?[1-9])(?![^\n])"
        r")" + clock
    )


_DIGITS = {
    c: i
    for i, cs in enumerate(("〇○零O0", "一正元", "二两", "三", "四", "五", "六", "七", "八", "九"))
    for c in cs
}


def _number(printed: str | None) -> int | None:
    """`12`, `十二`, `二〇二〇`, `廿三` as an integer."""
    if not printed:
        return None
    if printed.isdigit():
        return int(printed)
    if len(printed) == 4:
        return int("".join(str(_DIGITS.get(c, 0)) for c in printed))
    tens, ten, ones = printed.replace("廿", "二十").rpartition("十")
    return (10 * _DIGITS.get(tens, 1) if ten else 0) + (_DIGITS[ones] if ones else 0)


def _expression(found: re.Match[str]) -> DateExpression | None:
    year, month, day = (_number(next(filter(None, found.group(*ways)), None)) for ways in _WAYS)
    try:
        # 2000 and January have the most days: only what no year could have is refused.
        datetime.date(year or 2000, month or 1, day or 1)
    except ValueError:
        return None
    return DateExpression(found.start(), found.end(), year, month, day, _time(found))


_WAYS = tuple(
    [f"{part}{way}" for way in ways]
    for part, ways in (("y", "125678"), ("m", "1235678"), ("d", "0123456789"))
)
"""The groups of the pattern for year, month and day: its ways of writing a date."""

_MORNING = ("上午", "早上", "凌晨", "清晨", "早晨", "早")
_AFTERNOON = ("下午", "晚上", "傍晚", "晚间", "晚")


def _time(found: re.Match[str]) -> datetime.time | None:
    hour = _number(found["hour"] or found["hour3"])
    if hour is None:
        return None
    half = (found["half"] or found["half2"] or found["half3"] or "").lower()
    if hour < 12 and (half in _AFTERNOON or half == "pm" or (half == "中午" and hour < 3)):
        hour += 12
    elif hour == 12 and half in ("am", "凌晨", "晚上", "晚"):
        hour = 0
    minute = (
        30
        if found["past"] or found["past3"]
        else _number(found["minute"] or found["minute2"] or found["minute3"])
    )
    return datetime.time(hour % 24, minute or 0, int(found["second"] or 0))
