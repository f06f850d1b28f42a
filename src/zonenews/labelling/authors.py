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
from zonenews.labelling.evidence.clues import Clue

__all__ = ["mark_authors"]

_LONGEST = 30
_SIGNED = re.compile("记者|通讯员|发自|报道$")
_ABOVE = 4  # lines above the article's first line of prose


def mark_authors(clues: list[Clue], lines: tuple[Line, ...], first: int) -> None:
    """Make metadata of the lines above `first` that hold names.

    A line without roles must stand right above the article, or in its container where the mark-up tells
    that; elsewhere a word of the menu may look like a name (时事, 文体).
    """
    _mark_guests(clues, first)
    for number in range(max(1, first - _ABOVE), first):
        clue = clues[number]
        if not clue.plain or clue.weak or clue.size > _LONGEST or (clue.markup and clue.markup.heading):
            continue
        if clue.bare[-1] == ":":
            continue  # somebody speaks
        if _SIGNED.search(clue.text) and read_signature(clue.text, 0, len(clue.text)):
            clue.metadata = BlockKind.BYLINE
        elif clue.within or (number == first - 1 and clue.within is None):
            start = lines[number].start
            clue.items = tuple(
                Item(ItemKind.AUTHOR, start + a, start + a, start + b) for a, b in _names(clue.text)
            )
            clue.metadata = BlockKind.BYLINE if clue.items else None


def _mark_guests(clues: list[Clue], first: int) -> None:
    """Make metadata of the guests (and the theme) of an interview, above the stamp, one on a line.

    嘉宾:柳园高新区招商局局长 康平
         柳园高新区人社局局长 温良
    访谈时间:2019年10月16日 发布时间:2019-10-18
    """
    for number in range(first):
        if ":" not in clues[number].bare or not (clues[number].plain and _GUEST.match(clues[number].bare)):
            continue
        stamp = number + 1
        while stamp < first and stamp - number <= _ABOVE and clues[stamp].plain and not clues[stamp].prose:
            stamp += 1
        if clues[stamp].metadata is BlockKind.STAMP and clues[stamp].items:
            for clue in clues[number:stamp]:
                clue.metadata = BlockKind.STAMP


_GUEST = re.compile(
    "(?:访谈|本期|直播)主题:|(?:访谈|本期|做客|特邀|受访)?(?:嘉宾|人物|主持人?|受访人|受访者):"
)


def _names(text: str) -> list[tuple[int, int]]:
    """The names in a text that holds nothing else; of several, one may be a pen name without a surname."""
    names = [*split_names(text, 0, len(text))]
    named = sum(b - a for a, b in names) == sum(char.isalpha() for char in text)
    known = sum(looks_like_name(text[a:b]) for a, b in names)
    return names if named and known and known >= len(names) - 1 else []
