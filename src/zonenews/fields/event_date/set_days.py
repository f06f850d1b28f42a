"""The day of a speech, interview or press conference, printed on a line of its own.

(2004年4月18日  区委书记 乔木)
——2010年2月3日在柳园县第十五届人民代表大会上
时间:2022-04-21 15:00 地点:新闻发布厅
"""

from __future__ import annotations

import datetime

from zonenews.article import Event
from zonenews.document import Document, Label, Part
from zonenews.expressions.dates import find_dates
from zonenews.fields.event_date.resolving import event_on, made_whole
from zonenews.patterns import pattern

__all__ = ["set_day"]


def set_day(document: Document, labels: tuple[Label, ...], reported: datetime.date | None) -> Event | None:
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
                return event_on(document, date.date, date.start, date.end)
        elif found[0][0] == "—":
            if date.date and _AT.match(match, date.end, line.end):
                return event_on(document, date.date, date.start, date.end)
        elif date.year is None or found["kind"] or _PLACED.match(match, date.end):
            return event_on(document, made_whole(date, reported), date.start, date.end)
    return None


_SET_LINE = 40
_SET_DAY = pattern(
    r"[(\[]|—{1,2}|(?:发布|(?P<kind>会议|活动|直播|访谈|采访|举办|召开|发布会|签约))?时 {0,6}间 ?:"
)
_PLACED = pattern(r"[^\n]{0,24}?[\n ](?:(?:会议|活动|举办)?地 {0,6}点|(?:访谈)?嘉宾|主持人) ?:")
_AT = pattern(r" ?(?:上午|下午)?[在于]")
