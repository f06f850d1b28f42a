"""What day a mention means: year and month from the day of the report, or from the story.

12月30日 told on 2021-01-04      2020-12-30
昨天 told on 2020-12-17          2020-12-16
3月5日, 2024年已接近尾声          2024-03-05 (see `years`)
"""

from __future__ import annotations

import datetime

from attrs import evolve
from dateutil.relativedelta import MO, relativedelta

from zonenews.article import Event
from zonenews.document import Document, Label
from zonenews.expressions.dates import DateExpression
from zonenews.fields.event_date.days import NamedDay
from zonenews.fields.event_date.years import year_of_story

__all__ = ["event_on", "made_whole", "resolve"]


def event_on(document: Document, day: datetime.date | None, start: int, end: int) -> Event | None:
    """The event of a day and the place where the day is printed; `None` if there is no day."""
    return Event(day, document.value(start, end), document.span(start, end)) if day else None


def resolve(
    document: Document, labels: tuple[Label, ...], mention: NamedDay, reference: datetime.date | None
) -> datetime.date | None:
    """The day that a mention means, seen from the day of the report; `None` if that cannot be told."""
    date, days, weekday = mention.date, mention.days, mention.weekday
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
        date = evolve(date, year=year_of_story(document, labels, date.month, date.start))
    return made_whole(date, _reference_year(document.match, date, reference))


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


def made_whole(date: DateExpression, reference: datetime.date | None) -> datetime.date | None:
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
