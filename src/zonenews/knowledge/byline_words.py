"""The words of bylines, by what they are: `byline_words.tsv`."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import load

__all__ = ["byline_words"]


@cache
def byline_words(*kinds: str) -> frozenset[str]:
    """The words of these kinds.

    Example:
        >>> "通讯员" in byline_words("correspondent"), "通讯员" in byline_words("account", "body")
        (True, False)
    """
    return frozenset(word for word, kind in load("byline_words.tsv") if kind in kinds)
