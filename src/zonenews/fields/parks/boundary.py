"""Where a zone's name begins: where the sentence's words stop and the place begins.

随后，采访团又到|望川经济开发区      a word or character that is no part of a name (`到`, `调研`, `我县`)
|永澄科技园新增20家                 the line or the clause begins
走进|昆山开发区                     a province, city or county
到岚滨市|龙潭高新区                 the name may begin before the city or after it
|中瑞(松陵)精密制造产业园            a place in brackets between two partners and the kind
"""

from __future__ import annotations

import re

from attrs import frozen

from zonenews.fields.parks.lexicon import Lexicon

__all__ = ["Boundary", "find_boundary"]

_LONGEST = 14
_CLASS_WORDS = frozenset("省市县区州旗镇乡")
_BRACKETED = re.compile("[一-龥]{2,7}")
_PARTNERS = re.compile(r"(?:中[一-龥]{1,3}|[一-龥]{0,2}两岸|粤[港澳]澳?|沪[一-龥]|苏[一-龥])$")


@frozen
class Boundary:
    """Where a name begins.

    `certain` is false if the search gave up before anything stopped it; `known` is true if a division stands
    in the name.
    """

    start: int
    certain: bool
    known: bool


def find_boundary(text: str, low: int, end: int, words: Lexicon) -> Boundary:
    """The beginning of the place that ends at `end`, looking no further left than `low`."""
    at = end
    division = suffix = -1
    certain, known = True, False
    while at > low:
        size = end - at
        if size > _LONGEST:
            certain = False
            break
        char = text[at - 1]
        if char == ")":
            before = _before_brackets(text, low, at, words)
            known, at = before < at, before
            break
        if char in "—-·" and size > 1:
            at = _before_join(text, low, at, words)
        if not _is_hanzi(char):
            break
        alone = size == 0 or (size == 1 and text[at] in _CLASS_WORDS)
        if alone or size > 1:
            if step := words.places.longest(text, low, at):
                if division in (-1, at):
                    division = at - step
                at -= step
                continue
            if _stops(text, low, at, size, words):
                break
            if size > 1 and char in _CLASS_WORDS:
                suffix = at
        at -= 1
    if suffix == at + 1:  # 到县|白鹤滩工业园区
        at = suffix
    if division >= 0 and at < division and (not certain or _is_foreign(text, at, division)):
        at, certain = division, True
    return Boundary(at, certain, known or division >= 0)


def _stops(text: str, low: int, at: int, size: int, words: Lexicon) -> bool:
    """Whether a word that ends at `at` is no part of the name, of which `size` characters follow."""
    char = text[at - 1]
    left = words.left_words.longest(text, low, at)
    if size > 1:
        if left < 2 and char != "和" and _begins_place(text, low, at - 1, words):
            return False
        return left > 0 or char in words.outer_words or words.common_words.longest(text, low, at) > 0
    if char in words.near_words or char == "和":
        return not _is_short_place(text, low, at, words)
    return left > 0


def _begins_place(text: str, low: int, start: int, words: Lexicon) -> bool:
    """Whether the character at `start`, else a preposition or a verb, begins a word here: 到|向阳|湖."""
    word = text[start : start + 2]
    if text[start + 1 : start + 3] in words.places:
        return False
    if word not in words.common_words and word not in words.places:
        return False
    return start == low or not _is_hanzi(text[start - 1]) or words.left_words.longest(text, low, start) > 0


def _is_short_place(text: str, low: int, end: int, words: Lexicon) -> bool:
    """Whether the two characters before `end` stand alone and are no common word: 在|仁和|高新区."""
    start = end - 2
    if (
        start < low
        or not _is_hanzi(text[start])
        or text[start] in _CLASS_WORDS
        or text[start] in words.near_words
    ):
        return False
    if words.common_words.longest(text, start, end) or words.common_words.longest(text, low, end - 1):
        return False
    return start == low or not _is_hanzi(text[start - 1]) or words.left_words.longest(text, low, start) > 0


def _is_hanzi(char: str) -> bool:
    return "一" <= char <= "鿿"


def _before_brackets(text: str, low: int, end: int, words: Lexicon) -> int:
    """中瑞(松陵)| → |中瑞(松陵): the beginning of the partners, or `end` if these brackets are others."""
    opening = text.rfind("(", max(low, end - 9), end - 1)
    if opening < 0 or not _BRACKETED.fullmatch(text, opening + 1, end - 1):
        return end
    if partners := _PARTNERS.search(text, max(low, opening - 4), opening):
        return partners.start()
    start = _place_before(text, low, opening, words)
    return end if start == opening or text[opening + 1 : end - 1] in words.common_words else start


def _before_join(text: str, low: int, end: int, words: Lexicon) -> int:
    """望霞·|云岭 → |望霞·云岭: the beginning of the first of two places, or `end` if there is none."""
    start = _place_before(text, low, end - 1, words)
    return end if start == end - 1 else start


def _place_before(text: str, low: int, end: int, words: Lexicon) -> int:
    """Where a place of two to four characters that ends at `end` begins, or `end`."""
    if end <= low or not _is_hanzi(text[end - 1]):
        return end
    boundary = find_boundary(text, max(low, end - 6), end, words)
    size = end - boundary.start
    is_place = 1 < size < 5 and (boundary.known or not words.common_words.longest(text, boundary.start, end))
    return boundary.start if is_place and boundary.start > end - 6 else end


def _is_foreign(text: str, start: int, division: int) -> bool:
    """Whether what stands before a division is no part of the name: two characters or more, no division's."""
    if text[division - 1] in _CLASS_WORDS or _PARTNERS.fullmatch(text, start, division):
        return False
    return division - start > 1
