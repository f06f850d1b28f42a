"""The words that decide which day a report is about, by what they are: see `event_words.tsv`."""

from __future__ import annotations

import re
from functools import cache

from zonenews import knowledge

__all__ = ["alternation", "event_words", "relative_days"]


@cache
def event_words(kind: str) -> tuple[str, ...]:
    """The words of that kind.

    Example:
        >>> "将于" in event_words("announced")
        True
    """
    return tuple(word for word, of in knowledge.load("event_words.tsv") if of == kind)


def alternation(kind: str) -> str:
    """The words of that kind as a pattern, longest first."""
    return "|".join(map(re.escape, sorted(event_words(kind), key=len, reverse=True)))


@cache
def relative_days() -> dict[str, int]:
    """`昨天` and its like, with the days from that of the report."""
    return {word: int(of) for word, of in knowledge.load("event_words.tsv") if of.lstrip("-").isdigit()}
