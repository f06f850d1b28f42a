"""The year of a story on a page that prints no date of publication, read off its headline and text.

柳园县2021年招商推介会举行              headline
柳园2018年首批项目集中开工仪式在此举行     the name of the event
6月17日,…召开2021年第5次学习会议        the sentence of the day, the last year in it
2024年已接近尾声                       the year that is ending
2024年1—8月,园区完成…                 the months before the event
2024年,园区将加快建设                  what the year will bring
2010年11月11日,园区获批                another day of the month
"""

from __future__ import annotations

import re
from functools import lru_cache

from zonenews.article import BlockKind
from zonenews.document import Document, Label, Line, Part, lines_of
from zonenews.fields.event_date.words import alternation
from zonenews.patterns import pattern

__all__ = ["tells_of_later_year", "year_of_story"]

_FIRST_HALF = 6
_OPENING = 2  # paragraphs
_REVIEWS = 3  # in these months one looks back on the year before


def year_of_story(document: Document, labels: tuple[Label, ...], month: int, at: int) -> int | None:
    """The one year that the best of the ways finds; `None` if none or several.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
        month: when the story happens.
        at: where its day is printed.
    """
    match = document.match
    headlines = [line for line, _ in lines_of(document, labels, Part.HEADLINE)]
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    told = lines_of(document, labels, Part.METADATA)
    summaries = [line for line, label in told if label.kind is BlockKind.SUMMARY]
    ways = (
        _found(_YEAR, match, headlines),
        _of_sentence(match, body, month, at),
        _named(_told_pattern(), month, match, body),
        _found(_occasion_pattern(), match, body[:_OPENING]),
        _found(_end_pattern(), match, body),
        _found(_BEGINNING, match, body) if month <= _FIRST_HALF else set(),
        {year for year, upto in _periods(match, body) if 0 <= month - upto <= _REVIEWS},
        _found(_AHEAD, match, body),
        _of_month(match, [*body, *summaries], month),
    )
    years = next((years for years in ways if years), set())
    return years.pop() if len(years) == 1 else None


def tells_of_later_year(match: str, body: list[Line], year: int) -> bool:
    """Whether the text names a year after `year`: then it looks back on it."""
    return any(told > year for told in _found(_ANY_YEAR, match, body))


def _found(pattern: re.Pattern[str], match: str, lines: list[Line]) -> set[int]:
    return {int(found["year"]) for line in lines for found in pattern.finditer(match, line.start, line.end)}


def _of_sentence(match: str, body: list[Line], month: int, at: int) -> set[int]:
    """The last year that the sentence of the day names: no year looked back on early, or ahead to later."""
    line = next((line for line in body if line.start <= at < line.end), None)
    if line is None:
        return set()
    start = max(match.rfind("。", max(line.start, at - _LONGEST_SENTENCE), at), line.start)
    end = match.find("。", at, min(line.end, at + _LONGEST_SENTENCE))
    end = end if end >= 0 else min(line.end, at + _LONGEST_SENTENCE)
    named = _named(_NAMED, month, match, [Line(start, end)])
    return {max(named)} if named else set()


def _named(pattern: re.Pattern[str], month: int, match: str, lines: list[Line]) -> set[int]:
    other = "review" if month <= _REVIEWS else "ahead"
    found = (one for line in lines for one in pattern.finditer(match, line.start, line.end))
    return {int(one["year"]) for one in found if not one[other]}


_LONGEST_SENTENCE = 300


def _periods(match: str, body: list[Line]) -> set[tuple[int, int]]:
    """Years and last months of figures: `2024年1—8月`."""
    return {
        (int(found["year"]), int(found["upto"]))
        for line in body
        for found in _PERIOD.finditer(match, line.start, line.end)
    }


def _of_month(match: str, body: list[Line], month: int) -> set[int]:
    """Years of whole days of that month: `2010年11月11日,园区获批`."""
    return {
        int(found["year"])
        for line in body
        for found in _DAY.finditer(match, line.start, line.end)
        if int(found["month"]) == month
    }


_DAY = pattern(r"(?P<year>20\d\d) ?年(?P<month>\d{1,2}) ?月\d{1,2} ?日")
_ANY_YEAR = pattern(r"(?P<year>(?:19|20)\d\d) ?年(?!代)")
_YEAR = pattern(r"(?<!\d)(?P<year>20\d\d) ?年(?!度)")
_BEGINNING = pattern(r"(?P<year>20\d\d) ?年是[^,。]{2,30}之年")  # 2023年是…开局之年
# 2024年,园区将加快建设; 2025年的工作; 2024年是园区建立十周年; not 到2025年,园区将建成
_AHEAD = pattern(
    r"(?<![到至\d])(?P<year>20\d\d) ?年(?:,?[^,。;到至]{0,16}?"
    r"(?:(?<!即)将|(?<![重主需首])要(?![求素点闻])|计划(?=实施|完成|投资|开工|新))"
    r"|的?(?:主要|重点)?工作(?!情况|总结|报告)|是[^,。]{2,16}周年)"
)
_PERIOD = pattern(r"(?P<year>20\d\d) ?年1 ?月?[-—~至] ?(?P<upto>\d{1,2}) ?月")
# 2021年第5次会议, 2016松江推介会; not 2010年5月, 2010年以来, 2016人
_YEAR_NAMED = (
    r"(?<!\d)(?P<year>20\d\d)"
    r"(?: ?年(?!\d{1,2} ?月|[及以底末代至—起前后])|(?=[\u3400-\u9fff])(?![年亿万元余多个家名人]))"
    r"(?![^,。]{0,12}?(?:规划|目标|设想|打算))"
    r"(?:(?P<ahead>[^,。]{0,12}?(?:计划|工作安排))"
    r"|(?P<review>度[^,。]{0,40}?(?:述职|表彰|总结|评议|测评)|[^,。]{0,12}?(?:情况|总结|汇报|考核)))?"
)
_NAMED = pattern(_YEAR_NAMED)


@lru_cache(maxsize=1)
def _told_pattern() -> re.Pattern[str]:
    """`召开2021年第5次…会议`, `汇报了公司2013年项目建设情况`."""
    return re.compile(rf"(?:{alternation('told')})[^,。;]{{0,12}}?{_YEAR_NAMED}")


@lru_cache(maxsize=1)
def _end_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<year>(?:19|20)\d\d)年 ?(?:{alternation('year_end')})")


@lru_cache(maxsize=1)
def _occasion_pattern() -> re.Pattern[str]:
    """`柳园2018年第三季度重点项目集中开工大会在此举行`: an event is named by its year."""
    return re.compile(
        r"(?<!\d)(?P<year>20\d\d) ?年(?:度|[上下]半年|第[一二三四\d]|首批|[一二三四]季度)"
        rf"[^,。;]{{2,24}}?(?:{alternation('named')})(?:在|[^,。;]{{0,12}}?(?:举行|召开|启动))"
    )
