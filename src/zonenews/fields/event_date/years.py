"""The year of a story on a page that prints no date of publication, read off its headline and text.

柳园县2021年招商推介会举行              headline
6月17日,…召开2021年第5次学习会议        the event's own name
2024年已接近尾声                       the year that is ending
2024年1—8月,园区完成…                 the months before the event
观摩公司2013年项目建设情况              what was looked at or reported
"""

from __future__ import annotations

import re
from functools import lru_cache

from zonenews.document import Document, Label, Line, Part, lines_of
from zonenews.fields.event_date.words import alternation
from zonenews.patterns import pattern

__all__ = ["tells_of_later_year", "year_of_story"]

_REVIEWS = 3  # in these months one looks back on the year before


def year_of_story(document: Document, labels: tuple[Label, ...], month: int) -> int | None:
    """The one year that the best of the ways finds for a story told in `month`; `None` if none or several."""
    match = document.match
    headlines = [line for line, _ in lines_of(document, labels, Part.HEADLINE)]
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    ways = (
        _found(_YEAR, match, headlines),
        _found(_name_pattern(), match, body),
        _found(_end_pattern(), match, body),
        {year for year, upto in _periods(match, body) if 0 <= month - upto <= _REVIEWS},
        _found(_report_pattern(), match, body) if month > _REVIEWS else set(),
    )
    years = next((years for years in ways if years), set())
    return years.pop() if len(years) == 1 else None


def tells_of_later_year(match: str, body: list[Line], year: int) -> bool:
    """Whether the text names a year after `year`: then it looks back on it."""
    return any(told > year for told in _found(_ANY_YEAR, match, body))


def _found(pattern: re.Pattern[str], match: str, lines: list[Line]) -> set[int]:
    return {int(found["year"]) for line in lines for found in pattern.finditer(match, line.start, line.end)}


def _periods(match: str, body: list[Line]) -> set[tuple[int, int]]:
    """Years and last months of figures: `2024年1—8月`."""
    return {
        (int(found["year"]), int(found["upto"]))
        for line in body
        for found in _PERIOD.finditer(match, line.start, line.end)
    }


_ANY_YEAR = pattern(r"(?P<year>(?:19|20)\d\d) ?年(?!代)")
_YEAR = pattern(
    r"(?<!\d)(?P<year>20\d\d)(?: ?年(?!度|代|[-—~至])|(?=[\u3400-\u9fff])(?!年|亿|万|元|余|多))"
    r"(?![^ ]{0,12}(?:规划|计划|目标|总结))"
)
_PERIOD = pattern(r"(?P<year>20\d\d) ?年(?:前|1 ?(?:[-—~至]|月[-—~至]) ?)(?P<upto>\d{1,2}) ?(?:个月|月)")
_AHEAD = "(?:规划|计划|目标|设想|打算|总结)"  # of that year, not in it


@lru_cache(maxsize=1)
def _name_pattern() -> re.Pattern[str]:
    """`召开2021年第5次…会议`; `7月4日,2021年观摩会举行`."""
    named = rf"(?:{alternation('holding')})了?|(?<=,)(?=[^,。;]{{8,40}}?(?:举行|召开|举办|启动|开幕))"
    return re.compile(
        rf"(?:{named})(?P<year>20\d\d)"
        r"(?: ?年度?(?!至|—)|(?=[\u3400-\u9fff])(?!年|亿|万|元|余|多|个|家|名|人))"
        rf"(?![^,。]{{0,12}}{_AHEAD})"
    )


@lru_cache(maxsize=1)
def _end_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<year>(?:19|20)\d\d)年 ?(?:{alternation('year_end')})")


@lru_cache(maxsize=1)
def _report_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation('reported')})[^,。;]{{0,12}}?(?P<year>20\d\d) ?年"
        rf"(?!以来|度|来|底|末|至|—|[^,。;]{{0,14}}{_AHEAD})"
    )
