"""A line of nothing but names, or names and roles, between the headline and the article: its authors.

社会资本与下岗职工的再就业
赵延东、风笑天               names alone
本报记者王小明发自北京         a signature
近年来,……
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.document import Item, ItemKind, Line
from zonenews.expressions.signing import looks_like_name, read_signature, split_names
from zonenews.labelling.evidence import Clue

__all__ = ["mark_authors"]

_LONGEST = 30
_SIGNED = re.compile("记者|通讯员|发自|报道$")
_ABOVE = 4  # lines above the article's first line of prose


def mark_authors(clues: list[Clue], lines: tuple[Line, ...], first: int) -> None:
    """Make metadata of the lines above `first` that hold names.

    A line without roles must stand right above the article, or in its container where the mark-up tells
    that; elsewhere a word of the menu may look like a name (时事, 文体).
    """
    for number in range(max(1, first - _ABOVE), first):
        clue = clues[number]
        if not clue.plain or clue.weak or clue.size > _LONGEST or (clue.markup and clue.markup.heading):
            continue
        if _SIGNED.search(clue.text) and read_signature(clue.text, 0, len(clue.text)):
            clue.metadata = BlockKind.BYLINE
        elif clue.within or (number == first - 1 and clue.within is None):
            start = lines[number].start
            clue.items = tuple(
                Item(ItemKind.AUTHOR, start + a, start + a, start + b) for a, b in _names(clue.text)
            )
            clue.metadata = BlockKind.BYLINE if clue.items else None


def _names(text: str) -> list[tuple[int, int]]:
    """The names in a text that holds nothing else; of several, one may be a pen name without a surname."""
    names = [*split_names(text, 0, len(text))]
    named = sum(b - a for a, b in names) == sum(char.isalpha() for char in text)
    known = sum(looks_like_name(text[a:b]) for a, b in names)
    return names if named and known and known >= len(names) - 1 else []
