"""The words that tell what a short line is, by what they show: verb, link, genre, notice, ..."""

from __future__ import annotations

import re
from functools import cache

from zonenews import knowledge

__all__ = ["has_word", "line_words"]


@cache
def line_words(kind: str) -> tuple[str, ...]:
    """The words of `line_words.tsv` that show `kind`.

    Example:
        >>> "启事" in line_words("notice")
        True
    """
    return tuple(word for shown, word in knowledge.load("line_words.tsv") if shown == kind)


def has_word(kind: str, text: str) -> bool:
    """Whether a word of that kind stands anywhere in the text."""
    return bool(_pattern(kind).search(text))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(knowledge.one_of(dict.fromkeys(line_words(kind), "")))
