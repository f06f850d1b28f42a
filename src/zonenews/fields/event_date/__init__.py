"""The day of the main event: `12月14日,…召开会议`, `昨天,…`, `14日上午,…`, `10月12日至13日` (the first day).

The day is the first that the article gives at the beginning of a clause; one inside a clause counts only
if its paragraph has no better, the words of a picture only if no paragraph has one. Days that only date the
background (`自5月1日起`, `截至6月底`) are passed over, and an article that begins with 日前 or 近日 has none,
unless its second paragraph begins with a fresh one. A notice has a day if it announces one event on one day.

Year and month come from what is printed with the day, from the opening (`11月5日电`) or the date of
publication, with the turn of the year between them, or from the story (`2024年已接近尾声`); otherwise there
is no event date.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from attrs import evolve, frozen

from zonenews.article import Event, ParagraphKind, Published
from zonenews.document import Document, ItemKind, Label, Line, Part, lines_of
from zonenews.expressions.dateline import find_dateline
from zonenews.expressions.signing import REPORTING, TAKEN
from zonenews.expressions.stamp import read_head
from zonenews.fields.event_date.days import HELD, NamedDay, named_days
from zonenews.fields.event_date.genres import announced_day, is_notice, is_of_many_days
from zonenews.fields.event_date.resolving import event_on, made_whole, resolve
from zonenews.fields.event_date.set_days import set_day
from zonenews.fields.event_date.words import event_words
from zonenews.fields.event_date.years import tells_of_later_year
from zonenews.patterns import pattern

__all__ = ["event_evidence", "find_event"]

_PARAGRAPHS = 8  # a report tells its day early
_LEAD = 600  # ... and early in a paragraph
_HISTORY = 400  # days between what a story looks back on and its publication
_OPENING = 16  # characters of the paragraph behind a lead without day
_SENTENCE = 60  # characters that say what happened
_FRESH = 10  # days between that day and the report
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
    told = next(event_evidence(document, labels, published), None)
    return evolve(told[1], rule=told[0]) if told else None


Told = tuple[str, Event]
"""The rule of `field_rules.tsv` that found the event, and the event."""


def event_evidence(
    document: Document, labels: tuple[Label, ...], published: Published | None
) -> Iterator[Told]:
    """The days that the rules find, each with its rule, that of the main event first."""
    reported = published.date if published else None
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    if is_notice(document, labels, body):
        if event := announced_day(document, labels, body, reported):
            yield "announced", event
        return
    if is_of_many_days(document.match, body):
        return
    if event := set_day(document, labels, reported):
        yield "set_day", event
    story = Story(document, labels, body, reported)
    sent = _sent(document, labels, reported) or reported
    text, captions = _text_and_captions(document, labels)
    for rule, lines in (
        ("lead", text[:1]),
        ("later", text[1:]),
        ("summary", [*_summaries(document, labels)]),
        ("caption", captions[:2]),
    ):
        for line in lines:
            event, ended = _in_line(story, line, sent, rule)
            if event:
                yield rule, event
            elif ended:
                if follows := _behind_vague_lead(story, text[1:2], sent):
                    yield "behind_lead", follows
                return


def _text_and_captions(document: Document, labels: tuple[Label, ...]) -> tuple[list[Line], list[Line]]:
    """The first paragraphs of the body, and the words of pictures among them."""
    text: list[Line] = []
    captions: list[Line] = []
    match = document.match
    told = {match[line.start : line.end].strip() for line, _ in lines_of(document, labels, Part.HEADLINE)}
    for line, label in lines_of(document, labels, Part.BODY):
        if match[line.start : line.end].strip() in told:  # the headline once more
            continue
        credited = label.kind is ParagraphKind.CAPTION or _is_credited(document.match, line)
        (captions if credited else text).append(line)
        if len(text) == _PARAGRAPHS:
            break
    return text, captions


def _is_credited(match: str, line: Line) -> bool:
    """`7月3日,园区召开会议(资料图片)。 方木 摄`: words of a picture, though a sentence."""
    return line.end - line.start <= _CAPTION and bool(_CREDIT.search(match, line.start, line.end))


_CAPTION = 120
_CREDIT = pattern(rf"[\u3400-\u9fff] ?/?{TAKEN}[)\]。]{{0,2}}$")


@frozen
class Story:
    """What the day of an event is read from."""

    document: Document
    labels: tuple[Label, ...]
    body: list[Line]
    reported: datetime.date | None


def _in_line(story: Story, line: Line, sent: datetime.date | None, rule: str) -> tuple[Event | None, bool]:
    """The event whose day a line tells, and whether the line ends the search."""
    document, reported = story.document, story.reported
    lead = rule == "lead"
    glued = read_head(document.match, line.start, line.end) if lead else ()
    start = glued[-1].end if glued else line.start
    dateline = find_dateline(document.match, start, line.end)
    start = dateline.end if dateline else start
    reference = sent
    if dateline and dateline.date:
        opened = NamedDay(0, line.start, dateline.end, dateline.date)
        reference = made_whole(dateline.date, reported) or resolve(document, story.labels, opened, None)
    mentions = named_days(document.match, start, min(line.end, start + _LEAD))
    for mention in sorted(mentions, key=lambda mention: (mention.rank, mention.start)):
        if mention.vague:
            if lead:
                return None, True
            continue
        if not lead and _ASIDE.match(document.match, mention.start, line.end):
            continue
        if rule == "later" and not _opens(document.match, mention, start, reported):
            continue
        day = resolve(document, story.labels, mention, reference)
        if _is_ahead(story, mention, day):  # the page was put up anew: what year the story itself tells
            day = resolve(document, story.labels, mention, None)
        if _is_near(story, mention, day, lead=lead):
            return event_on(document, day, mention.start, mention.end), True
        if lead and mention.rank == 0 and (day is None or not reported):
            return None, True
    return None, False


def _opens(match: str, mention: NamedDay, start: int, reported: datetime.date | None) -> bool:
    """Whether a later paragraph opens with the day, or tells what was held on it: 会议于2月24日在柳园召开.

    The day with its year opens a look back where the page has no day of its own.
    """
    if reported is None and mention.date is not None and mention.date.year is not None:
        return False
    held = match.startswith("于", mention.start - 1) and _HELD.match(match, mention.end) is not None
    return held or mention.start - start <= _OPENING


_HELD = pattern(HELD)


def _is_ahead(story: Story, mention: NamedDay, day: datetime.date | None) -> bool:
    """Whether a day without a year lies well after that of the publication, and nothing announces it."""
    if not (day and story.reported and mention.date) or mention.date.year is not None:
        return False
    planned = _PLANNED.search(story.document.match, mention.start - 4, mention.end + _SENTENCE)
    return (day - story.reported).days > _SOON and not planned


_SOON = 10  # days that an event is announced ahead as if it were told
_PLANNED = pattern("[将拟]|定于")


def _is_near(story: Story, mention: NamedDay, day: datetime.date | None, *, lead: bool) -> bool:
    """Whether a day is near enough to that of the publication: not how it all began."""
    if day is None or story.reported is None:
        return day is not None
    if (story.reported - day).days > _HISTORY:
        return lead and _is_told_late(story, mention, day)
    return lead or abs((story.reported - day).days) <= _FAR


def _is_told_late(story: Story, mention: NamedDay, day: datetime.date) -> bool:
    """A whole date that opens a report put up years later, which names no year after it."""
    if mention.rank or mention.date is None or mention.date.date is None:
        return False
    match = story.document.match
    sentence = match[mention.date.end : mention.date.end + _SENTENCE].partition("。")[0]
    founded = any(word in sentence for word in event_words("founding"))
    return not founded and not tells_of_later_year(match, story.body, day.year)


def _behind_vague_lead(story: Story, lines: list[Line], sent: datetime.date | None) -> Event | None:
    """The day that opens the second paragraph where the lead says only 日前."""
    document = story.document
    for line in lines:
        led = _LED.match(document.match, line.start, line.end)
        start = led.end() if led else line.start
        first = next(named_days(document.match, start, min(line.end, start + _OPENING)), None)
        if (
            first is None
            or first.vague
            or first.start > start
            or not _opens(document.match, first, start, sent)
            or _ASIDE.match(document.match, first.start, line.end)
        ):
            continue
        day = resolve(document, story.labels, first, sent)
        if day is not None and (sent is None or 0 <= (sent - day).days <= _FRESH):
            return event_on(document, day, first.start, first.end)
    return None


# What for, or where it was told: 为筹备会议,9月14日…
_LED = pattern(r"(?:为[^,。:;“”]{2,24}|据[^,。:;“”]{2,24}(?:消息|报道)),(?=\d{1,2}月\d{1,2}日)")
# Deep in a feature, when the reporter was there: 9月10日,园区副主任带着记者爬上楼顶; 12日,记者走进厂房;
# or since when a rule has been there: 2月10日出台“十条”
_ASIDE = pattern(
    rf"[^。!?;“]{{3,30}}?(?:带着|告诉)记者|[^。!?;“,]{{3,12}},?(?:本报)?记者(?:{REPORTING})"
    r"|[^。!?;“,]{2,12}日出台|今[天日](?:[是的]|企业)"  # nowadays
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
