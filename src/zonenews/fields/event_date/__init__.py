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

from zonenews.article import Event, Published
from zonenews.document import Document, ItemKind, Label, Line, Part, lines_of
from zonenews.expressions.dateline import find_dateline
from zonenews.fields.event_date.genres import announced_day, is_notice, is_of_many_days
from zonenews.fields.event_date.mentions import mentions_of
from zonenews.fields.event_date.resolving import event_on, made_whole, resolve
from zonenews.fields.event_date.set_days import set_day

__all__ = ["find_event"]

_PARAGRAPHS = 8  # a report tells its day early
_LEAD = 600  # ... and early in a paragraph
_HISTORY = 400  # days between what a story looks back on and its publication
_FAR = 200  # days between an event told of late in the article and its publication


def find_event(document: Document, labels: tuple[Label, ...], published: Published | None) -> Event | None:
    """The day of the main event, and where it is printed.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
        published: the date of publication, which settles what the text leaves out.

    Returns:
        The event, or `None` if the text does not fix day and month, or nothing on the page fixes the year.
    """
    reported = published.date if published else None
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    if is_notice(document, labels, body):
        return announced_day(document, labels, body, reported)
    if is_of_many_days(document.match, body):
        return None
    if event := set_day(document, labels, reported):
        return event
    lead = [*_summaries(document, labels)]
    sent = _sent(document, labels, reported) or reported
    for number, line in enumerate([*body[:_PARAGRAPHS], *lead]):
        dateline = find_dateline(document.match, line.start, line.end)
        start = dateline.end if dateline else line.start
        reference = made_whole(dateline.date, reported) if dateline and dateline.date else sent
        mentions = mentions_of(document.match, start, min(line.end, start + _LEAD))
        for mention in sorted(mentions, key=lambda mention: (mention.rank, mention.start)):
            if mention.vague:
                if number == 0:
                    return None
                continue
            if number > 0 and _ASIDE.match(document.match, mention.start, line.end):
                continue
            day = resolve(document, mention, reference)
            if day is not None and reported and (reported - day).days > _HISTORY:
                continue  # how it all began
            if day is not None and (number == 0 or not reported or abs((reported - day).days) <= _FAR):
                return event_on(document, day, mention.start, mention.end)
            if number == 0 and mention.rank == 0:
                return None
    return None


# Deep in a feature, when the reporter was there: 9月10日,园区副主任带着记者爬上楼顶; 12日,记者走进厂房;
# or since when a rule has been there: 2月10日出台“十条”
_ASIDE = re.compile(
    r"[^。!?;“]{3,30}?(?:带着|领着|陪着|陪同|陪|带|告诉)(?:本报)?记者"
    r"|[^。!?;“,]{3,12},?(?:本报)?记者(?:走进|来到|走访|采访|专访|对话|探访|跟随|随|在|从|见到|看到)"
    r"|[^。!?;“,]{2,12}日(?:正式|率先|及时|紧急)?(?:出台|印发|下发|颁布)"
    r"|今[天日](?:是|的|,?[\u3400-\u9fff]{0,4}(?:企业|人们|我们|大家|这里|园区|看来|来看))"  # nowadays
)


def _sent(
    document: Document, labels: tuple[Label, ...], reported: datetime.date | None
) -> datetime.date | None:
    """The day of an opening that has a line of its own above the body: `本报柳园6月10日电(记者 乔木)`."""
    first = next((number for number, label in enumerate(labels) if label.part is Part.BODY), 0)
    if not first or labels[first - 1].part is not Part.METADATA:
        return None
    line = document.lines[first - 1]
    dateline = find_dateline(document.match, line.start, line.end)
    return made_whole(dateline.date, reported) if dateline and dateline.date else None


def _summaries(document: Document, labels: tuple[Label, ...]) -> Iterator[Line]:
    """The values of `核心提示:…` lines."""
    for _, label in lines_of(document, labels, Part.METADATA):
        for item in label.items:
            if item.kind is ItemKind.SUMMARY:
                yield Line(item.start, item.end)
