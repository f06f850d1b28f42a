"""How often a page was read or answered; the one place that says how sites print it.

3120阅读   阅读量87次   浏览(87)   评论 3 条      a count beside the date
阅读:3120   87人次浏览                         a count, the line without its blanks
阅读:[ ]   本文已被浏览次                       a count that was lost
"""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.patterns import pattern

__all__ = ["COUNTED", "LOST", "counts_in", "is_uncounted"]

_READ = "(?:阅读|浏览|点击)"
_ANSWERED = f"(?:{_READ}|评论|回复|点赞|跟帖)"

COUNTED = pattern(rf"\d{{1,9}}(?:人?次)?{_READ}|{_READ}[人次量数]{{0,2}}[:(]?\d")
"""A count on a line without its blanks."""
LOST = rf"[(\[]?(?:本[文页]|此文)?(?:已经?|共)?被?{_READ}了?[\[(]?[\])]?次[)\]]?"
"""The source of a pattern for a line whose count was lost."""


def counts_in(match: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where counts without a colon stand in `match[start:end]`.

    Example:
        >>> text = "2021-03-05 3120阅读 评论 3 条"
        >>> [text[a:b] for a, b in counts_in(text, 0, len(text))]
        ['3120阅读', '评论 3 条']
    """
    if _WORD.search(match, start, end):
        yield from (found.span() for found in _COUNT.finditer(match, start, end))


_WORD = pattern(_ANSWERED)
_COUNT = pattern(
    rf"(?:网友)?{_ANSWERED}[人次量数]{{0,2}}(?:\d{{1,9}}次?|\(\d{{1,9}}\)| \d{{1,9}} ?[条次人])"
    rf"|(?<![A-Za-z\d])\d{{1,9}} ?(?:人?次|条)?{_ANSWERED}(?![\u3400-\u9fff])"
)


def is_uncounted(bare: str) -> bool:
    """Whether a line has the label of a count without a number."""
    return _UNCOUNTED.search(bare) is not None


_UNCOUNTED = pattern(rf"{_READ}[人次量数]{{0,2}}:(?!\d)")
