"""The days that a text names: `12月14日,`, `昨天`, `上周五`, `日前`; not those of the background (`截至5月`).

A day at the beginning of a clause is likelier the event's than one inside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from zonenews.expressions.dates import DateExpression, find_dates
from zonenews.expressions.signing import LEARNING
from zonenews.fields.event_date.words import alternation, event_words, relative_days
from zonenews.patterns import pattern

__all__ = ["HELD", "RANGE", "NamedDay", "named_days"]

RANGE = pattern(r"[至到—~-]")
"""Between two days: only the first is the event's."""


@frozen
class NamedDay:
    """A day that the text names; the lower its rank and place, the likelier it is the event's."""

    rank: int
    start: int
    end: int
    date: DateExpression | None = None
    days: int | None = None
    weekday: tuple[int, int] | None = None
    vague: bool = False


def named_days(match: str, start: int, end: int) -> Iterator[NamedDay]:
    """The days between `start` and `end` that may be the event's.

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the opening of a report ends.
        end: where to stop.
    """
    yield from _dates(match, start, end)
    yield from _words(match, start, end)


def _dates(match: str, start: int, end: int) -> Iterator[NamedDay]:
    """`12月14日`; of `5日至8日` and `5日、8日` the first."""
    last_end, last = -9, None
    for date in find_dates(match, start, end):
        between = match[last_end : date.start] if last and date.start - last_end <= 3 else ""
        ranged = RANGE.search(between) or (date.month is None and between.strip() in _AND)
        last_end, last = date.end, date
        if date.day is None or ranged or _is_background(match, date, start, end):
            continue
        if _quoted(match, start, date.start):
            continue
        if _is_others(match, start, date.start, date.end, end):
            yield NamedDay(0, date.start, date.end, vague=True)
        else:
            rank = 0 if _begins_clause(match, start, date.start) else 1
            yield NamedDay(rank, date.start, date.end, date)


def _is_others(match: str, low: int, start: int, end: int, high: int) -> bool:
    """The day on which a reporter learnt of it or somebody speaks, not that of the event."""
    return _is_learnt(match, low, start, end, high) or _is_voice(match, low, start, end, high)


def _words(match: str, start: int, end: int) -> Iterator[NamedDay]:
    """`昨天`, `上周五`, `日前`."""
    for sign in _relative_sign().finditer(match, start, end):
        found = _relative_pattern().match(match, sign.start(), end)
        if not found or _quoted(match, start, found.start()) or _AT_DAY.match(match, found.start() - 1, end):
            continue
        if _GLOSSED.match(match, found.end(), end):  # 今天(9月7日): the day itself is found above
            continue
        if found["week"]:
            week = {"上": -1, "本": 0, "这": 0}[found["week"]]
            day = "一二三四五六日".index(found["weekday"].replace("天", "日"))
            yield NamedDay(0, *found.span(), weekday=(week, day))
        elif found["vague"]:
            if _AGREED.match(match, found.end(), end):
                yield NamedDay(-1, *found.span(), vague=True)
            elif _is_aim(match, start, found.start()):
                continue
            elif _begins_clause(match, start, found.start()) or found.start() - start <= 40:
                yield NamedDay(0, *found.span(), vague=True)
        elif _is_others(match, start, *found.span(), end):
            yield NamedDay(0, *found.span(), vague=True)
        else:
            yield NamedDay(0, *found.span(), days=relative_days()[found["word"]])


_GLOSSED = pattern(r" ?[(\[](?:\d{1,2}月)?\d{1,2}日[)\]]")
_AT_DAY = pattern(r"\d日前往")
_AND = ("、", "和", "及")  # 15日、24日


def _is_background(match: str, date: DateExpression, start: int, end: int) -> bool:
    """`截至5月1日`, `自5月1日起`, `5月1日前`; not `记者从17日举行的推介会上获悉`."""
    if match.startswith("从", date.start - 1) and _HELD.match(match, date.end, end):
        return False
    before = match[max(start, date.start - 4) : date.start].rstrip()
    after = match[date.end : min(end, date.end + 4)].lstrip()
    return (
        before.endswith(event_words("before"))
        or (after.startswith(event_words("after")) and not after.startswith("前往"))
        or _AROUND.match(match, date.end, end) is not None
    )


HELD = r" ?(?:在[^,。;]{1,20}?)?(?:举[行办]|召开)"
_HELD = pattern(f"{HELD}的")
# 2月26日是园区成立三十周年的日子: what is told happens around it;
# 会议通知于2月14日以书面方式发出: the day of the meeting comes later
_AROUND = pattern(
    r" ?,?[正恰又]?是[^,。;]{0,40}?(?:周年|诞辰|纪念日|生日)"
    r"| ?(?:以[^,。;]{1,20}方式)?(?:向[^,。;]{1,16})?(?:发出|送达)"
)


def _is_learnt(match: str, start: int, at: int, until: int, end: int) -> bool:
    """记者18日从柳园公司获悉,生产线投产: the day `at`-`until` is that on which one learnt of it, or looked.

    But the day of a meeting is its own: 10月18日,记者从柳园推介会上获悉.
    """
    found = _LEARNT.match(match, until, end)
    return found is not None and (bool(found[1]) or match.endswith("记者", start, at) or found[2] == "获悉")


_LEARNT = pattern(rf" ?(?:上午|下午|晚上?)?,? ?(记者)?(?:[从在][^。;,]{{2,40}}?)?(?<![会式]上)({LEARNING})")


def _is_voice(match: str, start: int, at: int, until: int, end: int) -> bool:
    """`“手续快多了。”3月9日,养蜂户乔木说。`: a voice that opens a feature, on no event's day."""
    if match.find("“", start, start + _INDENT) < 0 or not match.endswith("”", start, at):
        return False
    told = match[until : min(end, until + _LONGEST_VOICE)].partition("。")[0]
    return told.endswith(event_words("said")) and not any(word in told for word in event_words("occasion"))


_INDENT = 4
_LONGEST_VOICE = 80


# 前不久,主任康平接受了本报专访
_AGREED = pattern(r"[^。;]{0,40}?接受[^,。;]{0,16}?[专采]访(?![时中])")


def _is_aim(match: str, start: int, at: int) -> bool:
    """为汲取近期事故教训,7月20日园区召开会议: why it is done, not when."""
    clause = _CLAUSE_END.split(match[max(start, at - _LONGEST_AIM) : at])[-1]
    whole = len(clause) < _LONGEST_AIM
    return whole and len(clause) > 1 and clause.lstrip().startswith(event_words("aim"))


_LONGEST_AIM = 24
_CLAUSE_END = pattern("[,。;!?)]")


def _begins_clause(match: str, start: int, at: int) -> bool:
    before = match[max(start, at - 8) : at].rstrip()
    return (
        not before
        or before[-1] in ",。;:!?、()[]”“◎●◆■★▲|"
        or before.endswith(("今年", "本月", "上月", "去年"))
    )


def _quoted(match: str, start: int, at: int) -> bool:
    """Whether a quotation is open at `at`."""
    return match.rfind("“", start, at) > match.rfind("”", start, at)


@lru_cache(maxsize=1)
def _relative_sign() -> re.Pattern[str]:
    """The first two characters: a pattern that begins with one set is found ten times as fast."""
    words = [*relative_days(), *event_words("vague")]
    firsts, seconds = ({word[place] for word in words} for place in (0, 1))
    return re.compile(f"[{''.join(sorted(firsts))}上本这][{''.join(sorted(seconds))}周星]")


@lru_cache(maxsize=1)
def _relative_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(relative_days(), key=len, reverse=True))
    return re.compile(
        rf"(?P<word>{words})|(?P<vague>{alternation('vague')})"
        r"|(?P<week>[上本这])(?:周|星期)(?P<weekday>[一二三四五六日天])"
    )
