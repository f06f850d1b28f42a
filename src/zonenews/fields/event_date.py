"""The day of the main event: `12月14日,…召开会议`, `昨天,…`, `14日上午,…`, `10月12日至13日` (the first day).

The day is the first that the article gives at the beginning of a clause; one inside a clause counts only
if its paragraph has no better. Days that only date the background (`自5月1日起`, `截至6月底`) are passed
over, and an article that begins with 日前 or 近日 has none. A notice has a day if it announces one event on
one day.

Year and month come from what is printed with the day, from the opening (`11月5日电`) or the date of
publication, with the turn of the year between them, or from the story (`2024年已接近尾声`); otherwise there
is no event date.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen
from dateutil.relativedelta import MO, relativedelta

from zonenews import knowledge
from zonenews.article import Published
from zonenews.document import Document, ItemKind, Label, Line, Part, lines_of
from zonenews.expressions.dateline import find_dateline
from zonenews.expressions.dates import DateExpression, find_dates

__all__ = ["find_event_date"]

_PARAGRAPHS = 8  # a report tells its day early
_LEAD = 600  # ... and early in a paragraph
_OPENING = 30  # characters in which a report that begins with its day has told it
_HISTORY = 400  # days between what a story looks back on and its publication
_FAR = 200  # days between an event told of late in the article and its publication


def find_event_date(
    document: Document, labels: tuple[Label, ...], published: Published | None
) -> datetime.date | None:
    """The day of the main event.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
        published: the date of publication, which settles what the text leaves out.

    Returns:
        The day, or `None` if the text does not fix day and month, or nothing on the page fixes the year.
    """
    reported = published.date if published else None
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    if _is_notice(document, labels, body):
        if _headed(document, labels, _recruiting_pattern()):
            return None  # one registers, is examined, interviewed...
        return _announced(document, body, reported)
    if _is_chronicle(document.match, body) or _is_digest(document.match, body):
        return None
    if set_day := _set_day(document, labels, reported):
        return set_day
    lead = [*_summaries(document, labels)]
    for number, line in enumerate([*body[:_PARAGRAPHS], *lead]):
        dateline = find_dateline(document.match, line.start, line.end)
        start = dateline.end if dateline else line.start
        reference = _sent_on(dateline.date, reported) if dateline and dateline.date else reported
        mentions = _mentions(document.match, start, min(line.end, start + _LEAD))
        for mention in sorted(mentions, key=lambda mention: (mention.rank, mention.start)):
            if mention.vague:
                if number == 0:
                    return None
                continue
            if number > 0 and _VISIT.match(document.match, mention.start, line.end):
                continue
            day = _resolve(document, mention.date, mention.days, mention.weekday, reference)
            if day is not None and reported and (reported - day).days > _HISTORY:
                continue  # how it all began
            if day is not None and (number == 0 or not reported or abs((reported - day).days) <= _FAR):
                return day
            if number == 0 and mention.rank == 0:
                return None
    return None


# When the reporter was there, deep in a feature: 9月10日,园区副主任带着记者爬上楼顶; 12日,记者走进厂房
_VISIT = re.compile(
    r"[^。!?;“]{3,30}?(?:带着|领着|陪着|陪同|陪|带|告诉)(?:本报)?记者"
    r"|[^。!?;“,]{3,12},?(?:本报)?记者(?:走进|来到|走访|采访|专访|对话|探访|跟随|随|在|从|见到|看到)"
    r"|今[天日](?:是|的|,?[\u3400-\u9fff]{0,4}(?:企业|人们|我们|大家|这里|园区|看来|来看))"  # nowadays
)


def _is_notice(document: Document, labels: tuple[Label, ...], body: list[Line]) -> bool:
    """The headline ends as a notice's does, and the body does not begin as a report does, with a day."""
    if not body or any(
        mention.rank == 0 and mention.start - body[0].start <= _OPENING
        for mention in _mentions(document.match, body[0].start, min(body[0].end, body[0].start + _LEAD))
    ):
        return False
    return _headed(document, labels, _notice_pattern())


def _headed(document: Document, labels: tuple[Label, ...], pattern: re.Pattern[str]) -> bool:
    headlines = (line for line, _ in lines_of(document, labels, Part.HEADLINE))
    return any(pattern.search(document.match, line.start, line.end) for line in headlines)


@lru_cache(maxsize=1)
def _recruiting_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternation('recruiting')})(?!会)")


@lru_cache(maxsize=1)
def _notice_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternation('notice')})(?:[(\[][^()]{{1,12}}[)\]])?$")


def _alternation(kind: str) -> str:
    return "|".join(map(re.escape, sorted(_words(kind), key=len, reverse=True)))


@lru_cache(maxsize=8)
def _words(kind: str) -> tuple[str, ...]:
    return tuple(word for word, of in knowledge.load("event_words.tsv") if of == kind)


def _announced(document: Document, body: list[Line], reported: datetime.date | None) -> datetime.date | None:
    """The one day on which a notice announces an event, `None` if it names several."""
    match = document.match
    days: set[datetime.date] = set()
    for line in body:
        for found in _announcement_pattern().finditer(match, line.start, line.end):
            dates = [*find_dates(match, found.end(), min(line.end, found.end() + 40))]
            if not dates or dates[0].start - found.end() > 4:
                continue
            if len(dates) > 1 and _RANGE.search(match, dates[0].end, dates[1].start):
                return None
            day = _resolve(document, dates[0], None, None, reported)
            if day is not None:
                days.add(day)
    return days.pop() if len(days) == 1 else None


_RANGE = re.compile(r"[至到—~-]")


@lru_cache(maxsize=1)
def _announcement_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{_alternation('announced')}|(?<![止名示始束交收办理])(?:时间|日期) ?:)")


def _is_chronicle(match: str, body: list[Line]) -> bool:
    """Three or more entries that each begin with a day of their own: a digest has no main event."""
    if not body:
        return False
    headings = sum(bool(_DAY_HEADING.fullmatch(match, line.start, line.end)) for line in body[:40])
    if headings > 1:
        return True
    entries = len(_ENTRY.findall(match, body[0].start, min(body[0].end, body[0].start + 2000)))
    days = {
        found[1] for line in body[:40] if (found := _DAY_START.match(match, line.start, line.end)) is not None
    }
    return entries >= 3 or (len(days) >= 3 and 2 * len(days) >= len(body))


def _is_digest(match: str, body: list[Line]) -> bool:
    """Three or more stories, each behind a bullet: `●松江 4月24日,…`, `◎ 市人大代表视察园区`."""
    if not body or match[body[0].start] not in _BULLETS:
        return False
    return sum(match.startswith(match[body[0].start], line.start) for line in body[:40]) >= 3


_BULLETS = "◎●◆■★▲◇○▶"
# An entry of a diary: 8月5日 晴 柳园经开区
_DAY_HEADING = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[^,。:;!?、]{0,16}")
_ENTRY = re.compile(r"[◎●◆■★▲◇○▶·] ?\d{1,2}月\d{1,2}日")
_DAY_START = re.compile(
    r"[◎●◆■★▲◇○▶·(\[]? ?(?:\d{1,2}[、.)] ?)?((?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?![—至~-]))"
)


def _set_day(
    document: Document, labels: tuple[Label, ...], reported: datetime.date | None
) -> datetime.date | None:
    """The day of a speech or conference on a line of its own: `(2024年2月18日)`, `时间:8月26日上午10:00`.

    Above or at the head of the body, beside the date of publication, which is another line's; under a
    headline also `——2010年2月3日在县第十五届人民代表大会上`.
    """
    match = document.match
    before_body = next((i for i, label in enumerate(labels) if label.part is Part.BODY), len(labels)) + 2
    for line, label in zip(document.lines[:before_body], labels[:before_body], strict=True):
        if label.part is Part.BOILERPLATE or (
            line.end - line.start > _SET_LINE and label.part is not Part.HEADLINE and not label.items
        ):
            continue
        found = _SET_DAY.match(match, line.start, line.end)
        date = next(find_dates(match, found.end(), line.end), None) if found else None
        if not found or not date or date.start - found.end() > 1 or date.day is None or date.month is None:
            continue
        if found[0] == "(":
            apart = match.startswith((")", " ", ","), date.end)  # (2004年4月18日  区委书记 乔木)
            if date.date and apart and reported and reported > date.date:
                return date.date
        elif found[0][0] == "—":
            if date.date and _AT.match(match, date.end, line.end):
                return date.date
        elif date.year is None or found["kind"] or _PLACED.match(match, date.end):
            return _day(date, reported)
    return None


_SET_LINE = 40
_SET_DAY = re.compile(
    r"[(\[]|—{1,2}|(?:发布|(?P<kind>会议|活动|直播|访谈|采访|举办|召开|发布会|签约))?时 {0,6}间 ?:"
)
_PLACED = re.compile(r"[^\n]{0,24}?[\n ](?:会议|活动|发布|举办)?地 {0,6}点 ?:")
_AT = re.compile(r" ?(?:上午|下午)?[在于]")


def _summaries(document: Document, labels: tuple[Label, ...]) -> Iterator[Line]:
    """The values of `核心提示:…` lines."""
    for _, label in lines_of(document, labels, Part.METADATA):
        for item in label.items:
            if item.kind is ItemKind.SUMMARY:
                yield Line(item.start, item.end)


def _sent_on(sent: DateExpression, reported: datetime.date | None) -> datetime.date | None:
    """The day of an opening: `8月9日讯`, `14日讯`."""
    return _day(sent, reported)


@frozen
class _Mention:
    """A day that the text names; the lower its rank and place, the likelier it is the event's."""

    rank: int
    start: int
    date: DateExpression | None = None
    days: int | None = None
    weekday: tuple[int, int] | None = None
    vague: bool = False


def _mentions(match: str, start: int, end: int) -> Iterator[_Mention]:
    """The days between `start` and `end` that may be the event's."""
    last_end, last = -9, None
    for date in find_dates(match, start, end):
        ranged = (
            last is not None and date.start - last_end <= 3 and _RANGE.search(match, last_end, date.start)
        )
        last_end, last = date.end, date
        if date.day is None or ranged or _is_background(match, date, start, end):
            continue
        if _quoted(match, start, date.start):
            continue
        yield _Mention(0 if _begins_clause(match, start, date.start) else 1, date.start, date)
    for sign in _relative_sign().finditer(match, start, end):
        found = _relative_pattern().match(match, sign.start(), end)
        if not found or _quoted(match, start, found.start()):
            continue
        if found["week"]:
            week = {"上": -1, "本": 0, "这": 0}[found["week"]]
            day = "一二三四五六日".index(found["weekday"].replace("天", "日"))
            yield _Mention(0, found.start(), weekday=(week, day))
        elif found["vague"]:
            if _begins_clause(match, start, found.start()) or found.start() - start <= 40:
                yield _Mention(0, found.start(), vague=True)
        else:
            yield _Mention(0, found.start(), days=_relative_days()[found["word"]])


def _is_background(match: str, date: DateExpression, start: int, end: int) -> bool:
    """`截至5月1日`, `自5月1日起`, `5月1日前`."""
    before = match[max(start, date.start - 4) : date.start].rstrip()
    after = match[date.end : min(end, date.end + 4)].lstrip()
    return (
        before.endswith(_words("before"))
        or after.startswith(_words("after"))
        or bool(_ANNIVERSARY.match(match, date.end, end))
    )


# 2月26日是园区成立三十周年的日子: what is told happens around it
_ANNIVERSARY = re.compile(r" ?,?(?:正|恰|又)?是[^,。;]{0,40}?(?:周年|诞辰|纪念日|生日)")


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
def _relative_days() -> dict[str, int]:
    return {word: int(of) for word, of in knowledge.load("event_words.tsv") if of.lstrip("-").isdigit()}


@lru_cache(maxsize=1)
def _relative_sign() -> re.Pattern[str]:
    """The first two characters: a pattern that begins with one set is found ten times as fast."""
    words = [*_relative_days(), *_words("vague")]
    firsts, seconds = ({word[place] for word in words} for place in (0, 1))
    return re.compile(f"[{''.join(sorted(firsts))}上本这][{''.join(sorted(seconds))}周星]")


@lru_cache(maxsize=1)
def _relative_pattern() -> re.Pattern[str]:
    words = "|".join(sorted(_relative_days(), key=len, reverse=True))
    return re.compile(
        rf"(?P<word>{words})|(?P<vague>{_alternation('vague')})"
        r"|(?P<week>[上本这])(?:周|星期)(?P<weekday>[一二三四五六日天])"
    )


def _resolve(
    document: Document,
    date: DateExpression | None,
    days: int | None,
    weekday: tuple[int, int] | None,
    reference: datetime.date | None,
) -> datetime.date | None:
    if days is not None:
        return reference + relativedelta(days=days) if reference else None
    if weekday is not None:
        if reference is None:
            return None
        monday = reference + relativedelta(weekday=MO(-1), weeks=weekday[0])
        return monday + relativedelta(days=weekday[1])
    if date is None:
        return None
    if date.year is None and reference is None and date.month is not None:
        date = evolve(date, year=_year_of_story(document))
    return _day(date, _reference_year(document.match, date, reference))


def _reference_year(
    match: str, date: DateExpression, reference: datetime.date | None
) -> datetime.date | None:
    """The reference; a year earlier for `去年12月30日`, the end of the month before for `上月28日`."""
    if reference and date.month is None and match.startswith("上月", max(0, date.start - 2)):
        return reference + relativedelta(day=1, days=-1)
    if reference and match[max(0, date.start - 2) : date.start] == "去年" and date.month:
        year = reference.year - 1
        return datetime.date(year, date.month, 1)
    return reference


def _day(date: DateExpression, reference: datetime.date | None) -> datetime.date | None:
    """`date` with what it does not print taken from `reference`: the same year and month, or those before."""
    if date.date is not None:
        return date.date
    if reference is None or date.day is None:
        return None
    if date.month is None:
        month = reference if date.day <= reference.day else reference + relativedelta(months=-1)
        return _made(month.year, month.month, date.day)
    day = _made(date.year or reference.year, date.month, date.day)
    if day is None or date.year is not None:
        return day
    ahead = (day - reference).days
    if ahead > 183:  # in January of 12月30日
        return day + relativedelta(years=-1)
    if ahead < -335:  # in December of 1月5日
        return day + relativedelta(years=1)
    return day


def _made(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _year_of_story(document: Document) -> int | None:
    """`2024年已接近尾声`: the year in which a story without any date of publication plays."""
    years = {found[1] for found in _year_end_pattern().finditer(document.match)}
    return int(years.pop()) if len(years) == 1 else None


@lru_cache(maxsize=1)
def _year_end_pattern() -> re.Pattern[str]:
    return re.compile(rf"((?:19|20)\d\d)年 ?(?:{_alternation('year_end')})")
