"""Texts that are no report of one event: notices, and chronicles, diaries and digests.

关于召开推进会的通知 … 定于7月6日上午9时召开       has a day if it announces one event on one day
●松江 4月24日,… ●海松 近日,… ●柳园 23日至25日,…   a digest has none
8月5日 晴 / … / 8月6日 多云 / …                  nor has a diary
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from zonenews.article import Event
from zonenews.document import Document, Label, Line, Part, lines_of
from zonenews.expressions.dates import find_dates
from zonenews.fields.event_date.days import RANGE, NamedDay, named_days
from zonenews.fields.event_date.resolving import event_on, resolve
from zonenews.fields.event_date.words import alternation
from zonenews.patterns import pattern

__all__ = ["announced_day", "is_notice", "is_of_many_days"]

_OPENING = 30  # characters in which a report that begins with its day has told it
_LEAD = 600


def is_notice(document: Document, labels: tuple[Label, ...], body: list[Line]) -> bool:
    """The headline ends as a notice's does, and the body does not begin as a report does, with a day."""
    if not body or any(
        mention.rank == 0 and mention.start - body[0].start <= _OPENING
        for mention in named_days(document.match, body[0].start, min(body[0].end, body[0].start + _LEAD))
    ):
        return False
    return _headed(document, labels, _notice_pattern()) and not _headed(document, labels, _resolved_pattern())


def _headed(document: Document, labels: tuple[Label, ...], pattern: re.Pattern[str]) -> bool:
    headlines = (line for line, _ in lines_of(document, labels, Part.HEADLINE))
    return any(pattern.search(document.match, line.start, line.end) for line in headlines)


@lru_cache(maxsize=1)
def _notice_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('notice')})(?:[(\[][^()]{{1,12}}[)\]])?$")


@lru_cache(maxsize=1)
def _resolved_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('resolved')})$")


def announced_day(
    document: Document, labels: tuple[Label, ...], body: list[Line], reported: datetime.date | None
) -> Event | None:
    """The one day on which a notice announces an event, `None` if it names several."""
    if _headed(document, labels, _recruiting_pattern()):
        return None  # one registers, is examined, interviewed...
    match = document.match
    days: dict[datetime.date, Event] = {}
    for line in body:
        for found in _announcement_pattern().finditer(match, line.start, line.end):
            dates = [*find_dates(match, found.end(), min(line.end, found.end() + 40))]
            if not dates or dates[0].start - found.end() > 4:
                continue
            if len(dates) > 1 and RANGE.search(match, dates[0].end, dates[1].start):
                return None
            first = dates[0]
            day = resolve(document, labels, NamedDay(0, first.start, first.end, first), reported)
            event = event_on(document, day, first.start, first.end)
            if event:
                days.setdefault(event.date, event)
    return next(iter(days.values())) if len(days) == 1 else None


@lru_cache(maxsize=1)
def _announcement_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('announced')}|(?<![止名示始束交收办理])(?:时间|日期) ?:)")


@lru_cache(maxsize=1)
def _recruiting_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternation('recruiting')})(?!会)")


def is_of_many_days(match: str, body: list[Line]) -> bool:
    """Whether the text is a chronicle, a diary or a digest, which have no main event."""
    return _is_chronicle(match, body) or _is_digest(match, body)


def _is_chronicle(match: str, body: list[Line]) -> bool:
    """Entries that each begin with a day of their own."""
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
_DAY_HEADING = pattern(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日[^,。:;!?、]{0,16}")
_ENTRY = pattern(r"[◎●◆■★▲◇○▶·] ?\d{1,2}月\d{1,2}日")
_DAY_START = pattern(r"[◎●◆■★▲◇○▶·(\[]? ?((?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日(?![—至~-]))")
