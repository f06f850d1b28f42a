"""The words that outlets' names end in or begin with, by what they show: `outlets.tsv`."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import load

__all__ = ["outlet_words"]


@cache
def outlet_words(*kinds: str) -> tuple[str, ...]:
    """The words of these kinds, the longest first.

    Example:
        >>> "客户端" in outlet_words("name", "line"), "客户端" in outlet_words("begin")
        (True, False)
    """
    return tuple(sorted((word for word, kind in load("outlets.tsv") if kind in kinds), key=len, reverse=True))
