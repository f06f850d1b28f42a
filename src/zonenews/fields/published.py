"""The day the page says it was published: `发布时间:2020-12-17`, `2018年5月21日 08:46`, a sign-off.

The rules and their ranks are rows of `field_rules.tsv`: a date labelled as that of publication beats one
beside an outlet or with a time of day, and so on down to a label that says less (成文日期, 更新时间), the
date under a notice, one over several lines or taken for furniture, and the head of an HTML page. A date
without a year is none, and the time 00:00 is no time.
"""

from __future__ import annotations

import datetime
import logging
import re
from collections.abc import Iterator

from attrs import evolve

from zonenews.article import Published
from zonenews.document import Document, Found, Item, ItemKind, Label, Line, Part, lines_of
from zonenews.expressions.dates import DateExpression, find_dates, find_whole_date
from zonenews.expressions.labels import bare_label, is_weak_label
from zonenews.expressions.newspapers import PAGE, PAGE_NUMBER
from zonenews.expressions.stamp import read_head, read_items
from zonenews.knowledge.rules import ranks
from zonenews.patterns import pattern

__all__ = ["find_published", "published_evidence"]

_LOG = logging.getLogger("zonenews.profile")
_SHORT = 24  # a line that can hold part of a date
_MOST_DATES = 3  # that one page may print without an article: with more it is a list


def find_published(document: Document, labels: tuple[Label, ...]) -> Published | None:
    """The date of publication, with its time where printed.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.

    Returns:
        The date and where it stands; its span is `None` if it comes from the HTML head. `None` if the page
        prints no whole date of publication.
    """
    if "published" in document.meta.profiled:
        if chosen := _from_head(document.meta.published):
            return evolve(chosen, span=document.place(chosen.text), rule="profile")
        _LOG.warning("date: %r is no whole date", document.meta.published)
    stamped = [*_stamped(document, labels)]
    if _is_list(labels, [date for _, date in stamped]):
        return None
    found = next(_ranked(document, labels, stamped), None)
    if found:
        return _published(document, *found)
    return _from_head(document.meta.published) or _issue_in_title(document)


Dated = tuple[str, DateExpression]
"""The rule of `field_rules.tsv` that found a date, and the date."""


def published_evidence(document: Document, labels: tuple[Label, ...]) -> Iterator[Found]:
    """What the rules of `field_rules.tsv` find on the visible page, the best first."""
    for rule, date in _ranked(document, labels, [*_stamped(document, labels)]):
        yield Found(rule, date.start, date.end)


def _ranked(document: Document, labels: tuple[Label, ...], stamped: list[Dated]) -> Iterator[Dated]:
    """The dates of the stamp by rank, then what only a page without any is asked for."""
    yield from sorted(stamped, key=lambda dated: ranks("date")[dated[0]])
    for rule, find in (("over_lines", _over_lines), ("furniture", _unstamped)):
        if date := find(document, labels):
            yield rule, date


def _is_list(labels: tuple[Label, ...], dates: list[DateExpression]) -> bool:
    """A page of dated titles without an article: none of the dates is its own."""
    return len({date.date for date in dates}) > _MOST_DATES and all(
        label.part is not Part.BODY for label in labels
    )


def _published(document: Document, rule: str, date: DateExpression) -> Published | None:
    if date.date is None:
        return None
    return Published(
        date=date.date,
        time=date.time if date.time != datetime.time() else None,
        text=document.value(date.start, date.end),
        span=document.span(date.start, date.end),
        rule=rule,
    )


def _stamped(document: Document, labels: tuple[Label, ...]) -> Iterator[Dated]:
    """Every whole date of a metadata line, or glued to the first paragraph, with the rule it falls under."""
    match = document.match
    first_body = next((i for i, label in enumerate(labels) if label.part is Part.BODY), len(labels))
    first_headline = next((i for i, label in enumerate(labels) if label.part is Part.HEADLINE), 0)
    for number, (line, label) in enumerate(zip(document.lines, labels, strict=True)):
        below = number > first_body
        if number == first_body:
            rule, items = "lead", read_head(match, line.start, line.end)
        elif label.part not in (Part.METADATA, Part.HEADLINE):
            continue
        elif below:
            rule, items = "sign_off", label.items
        elif _BRACKETED.fullmatch(match, line.start, line.end) and _is_speech(document, labels):
            rule, items = "speech", label.items
        else:
            rule, items = "above_headline" if number < first_headline else "alone", label.items
        named = any(item.kind in (ItemKind.OUTLET, ItemKind.SOURCE) for item in items)
        for item in items:
            date = _dated(document, item) if item.kind is ItemKind.PUBLISHED else None
            if date and item.label_start < item.start and number != first_body:
                yield _label_rule(match[item.label_start : item.start], below=below), date
            elif date:
                yield "beside" if rule in _UNNAMED and (date.time or named) else rule, date


_UNNAMED = ("above_headline", "alone")


def _dated(document: Document, item: Item) -> DateExpression | None:
    match = document.match
    date = find_whole_date(match, item.start, item.end)
    if date:
        return date
    return _ordered(match, item, document.meta.date_order) or _foreign(match, item.start, item.end)


def _ordered(match: str, item: Item, order: str | None) -> DateExpression | None:
    """`04/03/2010` in the order that a profile knows."""
    found = _YEAR_LAST.match(match, item.start, item.end) if order else None
    if not found:
        return None
    day, month = (found[1], found[2]) if order == "dmy" else (found[2], found[1])
    printed = f"{found['year']}-{month}-{day}{found['clock'] or ''}"
    date = find_whole_date(printed, 0, len(printed))
    return evolve(date, start=item.start, end=found.end()) if date else None


_YEAR_LAST = pattern(
    r"(\d{1,2})[-/](\d{1,2})[-/](?P<year>(?:19|20)\d\d)(?!\d)"
    r"(?P<clock> {1,3}\d{1,2}:\d\d(?::\d\d)?(?!\d| ?[AaPp][Mm]))?"
)


def _is_speech(document: Document, labels: tuple[Label, ...]) -> bool:
    headlines = (line for line, _ in lines_of(document, labels, Part.HEADLINE))
    return any(_SPEECH.search(document.match, line.start, line.end) for line in headlines)


_SPEECH = pattern("讲话|致辞|发言|演讲|工作报告|述职报告|讲稿")
_BRACKETED = pattern(r" {0,9}\((?:19|20)\d\d年\d{1,2}月\d{1,2}日\) {0,9}")


def _foreign(match: str, start: int, end: int) -> DateExpression | None:
    """`20-03-16 09:41`, `20年3月16日`, `9/17/2004 5:54:13 AM` behind a label or between bars."""
    short = _SHORT_YEAR.match(match, start, end)
    if short:
        century = "19" if short["year"] > "50" else "20"
        printed = f"{century}{short['year']}-{short['month']}-{short['day']}{short['clock'] or ''}"
        date = next(find_dates(printed, 0, len(printed)), None)
        return evolve(date, start=start, end=short.end()) if date else None
    read = _machine_stamp(match[start:end])
    return DateExpression(start, end, read.year, read.month, read.day, read.time()) if read else None


# The year comes first in China: 20-03-16; with bars it may stand last, if the first number can be a month.
_SHORT_YEAR = pattern(
    r"(?!(?:0\d|1[0-2])/)(?P<year>[0129]\d)(?P<sign>[-—./年])(?P<month>1[0-2]|0?[1-9])(?:(?P=sign)|月)(?P<day>3[01]|[12]\d|0?[1-9])日?(?![-—./\d])"
    r"(?P<clock> {1,3}\d{1,2}:\d\d(?::\d\d)?(?!\d))?"
)


def _label_rule(printed: str, *, below: bool) -> str:
    """What the label says; under the body it may be that of a comment."""
    if is_weak_label(bare_label(printed)):
        return "weak_label"
    return "label_below" if below else "label"


def _over_lines(document: Document, labels: tuple[Label, ...]) -> DateExpression | None:
    """`2021年` / `11月30日`, a large `30` over `2021-11`; `30` / `11月` / `2021`, on lines of their own."""
    match, lines = document.match, document.lines
    parts = [
        (label.part is Part.METADATA and line.end - line.start <= _SHORT)
        or (label.part is Part.BOILERPLATE and _DATE_PART.fullmatch(match, line.start, line.end) is not None)
        for line, label in zip(lines, labels, strict=True)
    ]
    for number in range(len(parts) - 1):
        for last in (number + 1, number + 2):
            if not all(parts[number : last + 1]) or last >= len(parts):
                break
            start, end = lines[number].start, lines[last].end
            printed = match[start:end].replace("\n", " ")
            date = find_whole_date(printed, 0, len(printed)) or _in_order(printed)
            if date:
                return evolve(date, start=start, end=end)
    return None


_DATE_PART = pattern(r"[\d年月日./ -]{1,12}")


def _in_order(printed: str) -> DateExpression | None:
    """Three numbers alone: year, month, day, or the day first."""
    if not _DATE_PARTS.fullmatch(printed):
        return None
    numbers = [*map(int, re.findall(r"\d+", printed))]
    year, month, day = numbers if numbers[0] > _MOST_DAYS else numbers[::-1]
    try:
        datetime.date(year, month, day)
    except ValueError:
        return None
    return DateExpression(0, len(printed), year, month, day)


_MOST_DAYS = 31
_PART = r"\d{1,2}[月日]?"
_DATE_PARTS = pattern(rf"(?:19|20)\d\d年?[ ./-]+{_PART}[ ./-]+{_PART}|{_PART} +{_PART} +(?:19|20)\d\d年?")


def _unstamped(document: Document, labels: tuple[Label, ...]) -> DateExpression | None:
    """A date that was taken for the page's furniture: labelled, or above the body that of a paper's issue."""
    match = document.match
    issue: DateExpression | None = None
    below: list[DateExpression] = []
    paged = in_body = right_below = False
    last = max(
        (number for number, label in enumerate(labels) if label.part is Part.BODY), default=len(labels)
    )
    for number, (line, label) in enumerate(zip(document.lines, labels, strict=True)):
        in_body = in_body or label.part is Part.BODY
        if label.part is not Part.BOILERPLATE or line.end - line.start > _FURNITURE:
            continue
        paged = paged or (not in_body and PAGE.search(match, line.start, line.end) is not None)
        date = find_whole_date(match, line.start, line.end)
        if date is None:
            continue
        if (
            match.startswith("发表于", date.end + 1)
            or _POSTED.search(match, line.start, date.start)
            or _is_labelled(match, line)
        ):
            if not in_body:
                return date
            own = (
                _POSTED.search(match, line.start, date.start)
                or match.find("发布时间", line.start, date.start) > 0
            )
            right_below = right_below or (bool(own) and not below and number <= last + _NEAR)
            below.append(date)
        elif issue is None and not in_body and _ISSUE.sub("", match[line.start : line.end]) == "":
            issue = date
    if paged and issue:
        return issue
    return below[0] if right_below or len(below) == 1 else None  # several are those of comments


def _is_labelled(match: str, line: Line) -> bool:
    return any(
        item.kind is ItemKind.PUBLISHED and item.label_start < item.start
        for item in read_items(match, line.start, line.end)
    )


_FURNITURE = 120
_NEAR = 3  # lines
_POSTED = pattern(r"由[^ ,。]{1,16} ?(?:于|张贴 ?@) ?$")
# What the line of an issue's date holds: the date, the paper's name, the page.
_ISSUE = pattern(
    r"(?:(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?|(?:星期|周)[一二三四五六日天]|[《》|():—, ]"
    rf"|{PAGE_NUMBER}|(?<!\S)[\u3400-\u9fff]{{2,8}}报(?![\u3400-\u9fff]))"
)


def _from_head(printed: str | None) -> Published | None:
    """The date that the HTML head gives: what the page does not show has no span."""
    if not printed:
        return None
    found = find_whole_date(printed, 0, len(printed))
    found = found or _foreign(printed, 0, len(printed))
    day, time = (found.date, found.time) if found else (None, None)
    if day is None:
        return None
    return Published(day, time if time != datetime.time() else None, printed.strip(), None, "head")


def _issue_in_title(document: Document) -> Published | None:
    """The issue's date in the title of a newspaper's page: `南沟晨报 2006年9月14日 第二版`."""
    title = document.meta.title or ""
    if len(title) > _FURNITURE or "报" not in title:
        return None
    date = find_whole_date(title, 0, len(title))
    issue = _from_head(title[date.start : date.end]) if date else None
    return evolve(issue, span=document.place(issue.text)) if issue else None


def _machine_stamp(printed: str) -> datetime.datetime | None:
    """`Thu, 17 Dec 2020 08:46:00 GMT`: dateutil reads it, and fills what is missing from a default.

    Read with two defaults, day first and month first: only what all readings have is printed (`7/5/2005`
    is any day). A time of day that is not printed is midnight. It is not asked where no year of four digits
    settles the order.
    """
    if not 8 <= len(printed) <= 40 or not _YEAR.search(printed):
        return None
    from dateutil import parser  # few pages ask for it, and it imports much

    try:
        readings = {
            parser.parse(printed, default=default, dayfirst=dayfirst, ignoretz=True).date()
            for default in _DEFAULTS
            for dayfirst in (True, False)
        }
        read = parser.parse(printed, default=_DEFAULTS[0], ignoretz=True).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None
    return read if len(readings) == 1 and 1980 <= read.year <= 2100 else None


_YEAR = pattern(r"(?<!\d)(?:19|20)\d\d(?:\d{4})?(?!\d)")
_DEFAULTS = (datetime.datetime(2001, 1, 1), datetime.datetime(2002, 2, 2))
