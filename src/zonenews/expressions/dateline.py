"""The opening of a report: `东南网龙岩8月9日讯`, `据《南方日报》报道`, `[侨报记者乔木9月30日江门报道]`.

An opening tells the outlet (unless it says only 本报) and the day on which the report was sent.
"""

from __future__ import annotations

import re

from attrs import frozen

from zonenews.expressions.dates import DateExpression, find_dates, match_date
from zonenews.expressions.outlets import OWN, begins_as_outlet, is_named_outlet, outlet_at
from zonenews.expressions.signing import REPORTER_KINDS
from zonenews.knowledge.places import divisions
from zonenews.patterns import pattern

__all__ = ["Dateline", "find_dateline"]

_LONGEST = 48


@frozen
class Dateline:
    """An opening that ends at `end`; `outlet` is the place of the outlet's name, if it is named."""

    end: int
    outlet: tuple[int, int] | None
    date: DateExpression | None
    reporters: tuple[int, int] | None = None
    """Where the reporters' names stand, with the place of the report behind them: `苏木荣台中`."""


def find_dateline(match: str, start: int, end: int) -> Dateline | None:
    """The opening that the line `match[start:end]` begins with, or `None`.

    Example:
        >>> opening = find_dateline("东南网龙岩8月9日讯 昨天,园区…", 0, 19)
        >>> opening.outlet, (opening.date.month, opening.date.day)
        ((0, 3), (8, 9))
    """
    end = min(end, start + _LONGEST)
    line = match[start:end]
    start += len(line) - len(line.lstrip(" ?"))  # what is left of characters that were lost
    return (
        _in_brackets(match, start, end)
        or _reported(match, start, end)
        or _by_reporter(match, start, end)
        or _sent(match, start, end)
        or _unsaid(match, start, end)
    )


def _in_brackets(match: str, start: int, end: int) -> Dateline | None:
    """`【松江网】园区…`, `【松江社∕海州】园区…`."""
    found = _BRACKETED.match(match, start, end)
    outlet = outlet_at(match, *found.span(1)) if found else None
    return (
        Dateline(found.end(), outlet, None)
        if found and outlet == found.span(1) and not found[1].startswith(OWN)
        else None
    )


_BRACKETED = pattern(
    r" {0,4}\[([\u3400-\u9fffA-Za-z]{2,10})(?:[/∕·][\u3400-\u9fff]{2,6})?\](?=[ (\u3400-\u9fff])"
)


def _reported(match: str, start: int, end: int) -> Dateline | None:
    """`据新华社报道`, `据《南方日报》消息`, `松江日报报道 园区…`."""
    found = _REPORTED.match(match, start, end)
    if not found:
        found = _PLAINLY.match(match, start, end)
        plain = _plainly_named(match, *found.span("name")) if found else None
        return Dateline(found.end(), plain, None) if found and plain else None
    name = found.start("name"), found.end("name")
    if match[name[0] : name[1]].startswith(OWN) or not outlet_at(match, *name):
        return None
    outlet = outlet_at(match, *name)
    if outlet and found.groupdict().get("programme"):  # 松江之声《江海晚高峰》
        outlet = outlet[0], found.end("programme")
    return Dateline(found.end(), outlet, None)


_REPORTED = pattern(
    r"[ (\[]{0,4}据 ?(?:官方)?(?:微信|微博)?(?:公众号|官微)? ?"
    r"[《“]?(?P<name>[\u3400-\u9fff·A-Za-z]{2,16}?)[》”]?(?P<programme>《[^《》]{2,10}》)?"
    r"(?:(?:官方)?(?:微信|微博|客户端)(?:公众号|平台)?)?(?:(?:\d{1,2}月)?\d{1,2}日)?"
    r"(?:报道|消息|讯|电(?![视台子])|(?= {1,2}\d{1,2}月\d{1,2}日))"
)


def _plainly_named(match: str, start: int, end: int) -> tuple[int, int] | None:
    """The outlet before a plain 报道 or 消息, also with the place behind it: `松江在线海州报道`."""
    if is_named_outlet(match[start:end]) or begins_as_outlet(match[start:end]):
        return start, end
    outlet = outlet_at(match, start, end)
    return outlet if outlet and match[outlet[1] : end] in divisions() else None


_PLAINLY = pattern(r" {0,4}(?P<name>[\u3400-\u9fff]{2,10}?)(?:报道|消息)(?=[ :,(])")


def _by_reporter(match: str, start: int, end: int) -> Dateline | None:
    """`(中央社记者乔木台中9日电)`, `[侨报记者乔木9月30日江门报道]`: in brackets, or with the day."""
    if match.find("记者", start, start + _REPORTER_WITHIN) < 0:
        return None
    found = _BY_REPORTER.match(match, start, end)
    if not found or not ((found["open"] and found["close"]) or (found["name"] and _is_told(found))):
        return None
    date = next(find_dates(match, *found.span("day")), None) if found["day"] else None
    name = found.span("name")
    if not found["name"] or found["name"].startswith(OWN):
        return Dateline(found.end(), None, date, found.span("reporters"))
    if outlet_at(match, *name) != name:
        return None
    return Dateline(found.end(), name, date, found.span("reporters"))


def _is_told(found: re.Match[str]) -> bool:
    """With the day, or with 报道 before a blank: `松江新闻记者 乔木 海州报道 园区…`."""
    if found["day"]:
        return True
    if found["name"].startswith(OWN) or found[0].count("记者") > 1:
        return False
    return found[0].endswith("报道") and found.string[found.end() : found.end() + 1] in " :,"


_REPORTER_WITHIN = 24
_BY_REPORTER = pattern(
    r" {0,4}(?P<open>[(\[])? ?(?P<name>[\u3400-\u9fffA-Za-z·]{2,14}?|)"
    rf" ?(?:{REPORTER_KINDS}|融媒|驻[\u3400-\u9fff]{{2,4}})?记者 ?"
    r"(?P<reporters>[\u3400-\u9fff、·/ ]{2,20}?)(?P<day>(?:\d{1,2}月)?\d{1,2}日"
    r"|[二三]?十?[一二三四五六七八九十]日)?"
    r" ?[\u3400-\u65e4\u65e6-\u9fff]{0,6}?(?:专?电|讯|报[道导])(?P<close> ?[)\]])?"
)


def _sent(match: str, start: int, end: int) -> Dateline | None:
    """`云岫新闻网12月14日讯`, `沂东晚报讯`, `本报讯`."""
    for found in _WORD.finditer(match, start, end):
        head_end = found.start()
        stop = _STOP.search(match, start + 1, head_end)
        if stop:
            return None
        begin = start + len(match[start:head_end]) - len(match[start:head_end].lstrip(" ([●•·◆■▲"))
        if begin == head_end:
            continue
        date = next(find_dates(match, begin, head_end), None)
        if date and head_end - date.end > 8:
            continue
        head = match[begin : date.start if date else head_end].strip()
        if head.startswith(OWN) or (head in divisions() and match[found.end() : found.end() + 1] in " (:"):
            return Dateline(found.end(), None, date)  # 吉州讯(乔木)
        if match.startswith("据", begin):
            begin += 1
        named_to = begin + len(head)
        outlet = outlet_at(match, begin, named_to)
        slash = match.find("/", begin, named_to) + 1
        if not outlet and slash and (second := outlet_at(match, slash, named_to)):
            outlet = begin, second[1]  # 松海云/松海融媒讯
        if outlet and (
            _CHANNEL.fullmatch(match, outlet[1], named_to) or begins_as_outlet(match[outlet[1] : named_to])
        ):
            second = outlet_at(match, outlet[1] + 1, named_to)  # 松江日报/松江网海州讯
            outlet = begin, second[1] if second else named_to
        if date and (outlet or not head or len(head) <= 6):
            return Dateline(found.end(), outlet, date)
        if outlet and head_end - outlet[1] <= (_PLACE if _set_off(match, outlet, found.end()) else 0):
            return Dateline(found.end(), outlet, None)
    return None


def _unsaid(match: str, start: int, end: int) -> Dateline | None:
    """`松江网4月17日(通讯员 乔木)`, `松江网(记者 乔木)报道`: before the reporter, without 讯."""
    outlet = outlet_at(match, start, end)
    date = match_date(match, outlet[1], end) if outlet else None
    if outlet and _REPORTER_ALONE.match(match, outlet[1], end):
        return Dateline(outlet[1], outlet, None)
    if not outlet or not date or not _REPORTER_NEXT.match(match, date.end, end):
        return None
    return Dateline(date.end, outlet, date)


_REPORTER_NEXT = pattern(r" ?(?:综合)?\([^()]{0,6}(?:记者|通讯员)")
_REPORTER_ALONE = pattern(r" ?\((?:记者|通讯员)[^()]{2,16}\)(?: ?报[道导])?")
_PLACE = 6  # 大松网松江讯
_CHANNEL = pattern(r"[·/-][\u3400-\u9fff]{2,8}|[\u3400-\u9fff]{2,4}站")  # 松江网·江海高新讯, 松江网海州站讯


def _set_off(match: str, outlet: tuple[int, int], end: int) -> bool:
    """Whether the opening is so plain that a place may stand between outlet and 讯."""
    return match[outlet[1] - 1] == "社" or (
        match.endswith(("报", "网", "台", "在线", "客户端"), *outlet)
        and match[end : end + 1] in (" ", "(", ":", ",")
    )


_WORD = pattern(r"(?<![通资短])(?:讯|电|消息)(?![\u3400-\u9fff]{0,1}[视力子商器网站信话动影飞]|[费号息称])")
_STOP = pattern(r"[,。;!?:()\[\]“”《》、]")
