"""The lines that sign a notice: the body, or bodies, and the day.

    汾安经济开发区管委会建设局
    2016年7月4日

They close the text, or stand between a covering notice and the text it sends out.
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.expressions.line_words import line_words
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.shapes import is_day
from zonenews.patterns import pattern

__all__ = ["find_sign_offs"]

_LONGEST_NAME = 36
_MOST_BODIES = 6


def find_sign_offs(clues: list[Clue], first: int, end: int) -> set[int]:
    """The lines between `first` and `end` that sign a notice: a day alone, and the bodies above it."""
    found = [_signed_above(clues, first, day) for day in range(first + 1, end) if is_day(clues[day])]
    last_prose = max((number for number in range(first, end) if clues[number].prose == 2), default=first)
    inside = [lines for lines in found if lines and lines[-1] < last_prose]
    signed = {
        line for lines in found if lines and (lines[-1] > last_prose or len(inside) == 1) for line in lines
    }
    for number in range(first + 1, end):
        if clues[number].size <= 60 and _BODY_AND_DAY.fullmatch(clues[number].bare):
            signed.add(number)
    if not signed and end - 1 == last_prose + 1 and _is_body(clues[end - 1]):
        signed.add(end - 1)
    return signed


def _signed_above(clues: list[Clue], first: int, day: int) -> range:
    """The lines of a sign-off that ends with the day; empty if it signs nothing."""
    above = day - 1
    while above > first and day - above <= _MOST_BODIES and _is_name(clues[above]):
        above -= 1
    if above < day - 1 or clues[above].prose:
        return range(above + 1, day + 1)
    return range(0)


def _is_name(clue: Clue) -> bool:
    return (
        clue.boilerplate is None
        and clue.metadata in (None, BlockKind.STAMP)
        and clue.prose == 0
        and clue.bare[-1] not in "!?"
        and 2 <= clue.size <= _LONGEST_NAME
        and not _NUMBERED.match(clue.bare)
        and not _ROW.search(clue.text)
    )


def _is_body(clue: Clue) -> bool:
    return _is_name(clue) and clue.size >= 4 and clue.bare.endswith(line_words("body"))


_BODY_AND_DAY = pattern(r"[\u3400-\u9fff()、]{4,40}(?:19|20)\d\d年\d{1,2}月\d{1,2}日(?:印发)?")
# No name of a body: a row of a table (1 康平 男 78.50), an announced telephone (抢修电话:0400-4102110).
_ROW = pattern(r"(?:[^ ]{1,12} {1,4}){4}[^ ]|电话| \d[\d.]{0,9}[万亿元天人%分个吨亩岁套户]{0,3}(?: |$)")
_NUMBERED = pattern(r"特此|[一二三四五六七八九十\d]{1,3}[、.)]|附件?[:\d]")
