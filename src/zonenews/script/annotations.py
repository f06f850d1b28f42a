"""Pinyin readings in brackets after the characters they belong to.

    開(kāi)發(fā)區(qū)   們（men）   綠 ( lǜ )   開(k?i)   開(kāi發(fā)   at a cut: 上一篇:園區(qū)召開(k

A bracket is an annotation if it holds a reading of the character before it, and only on a page where
annotations abound: 中新(南通), 能(AI), 图(左), 锂(Li) are text everywhere, 张翀(chōng) is text on a page that
gives the reading of one rare character.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from zonenews import knowledge

__all__ = ["find_annotations"]

_HAN = "〇\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_BLANKS = " \t\u00a0\u3000"
_LETTERS = "A-Za-zɑɡ\u0300-\u030cāáǎàăēéěèĕīíǐìĭōóǒòŏūúǔùŭǖǘǚǜüńňǹḿếềê?\ufffd"


def find_annotations(text: str, *, one_in: int) -> list[tuple[int, int]]:
    """Where the annotations of an annotated page stand, brackets included, in order; else an empty list.

    Each lies on one line, after a character that stays.

    Args:
        text: the page.
        one_in: a page is annotated if it has an annotation in so many characters. Annotated pages have one
            in 7 to 14; a page that gives the reading of a rare name has one in several hundred.

    Example:
        >>> find_annotations("園區(qū)人工智能(AI)大會(huì)", one_in=50)
        [(2, 6), (16, 21)]
        >>> find_annotations("人工智能(AI)大会", one_in=50)
        []
    """
    if (text.count("(") + text.count("（")) * one_in < len(text):
        return []
    found = []
    certain = 0
    for bracket in _bracket().finditer(text):
        start, end = bracket.span()
        start -= text[start - 1] in _BLANKS
        annotated = text[start - 1 : end]
        if _is_reading(annotated):
            certain += 1
        elif not _may_be_reading(annotated, cut_off=end == len(text) or text[end] == "\n"):
            continue
        found.append((start, end))
    return found if certain * one_in >= len(text) else []


@lru_cache(maxsize=1)
def _bracket() -> re.Pattern[str]:
    """A bracket after a character that holds letters only, up to its end or the next character or line."""
    after_han = f"(?:(?<=[{_HAN}][(（])|(?<=[{_HAN}][{_BLANKS}][(（]))"
    letters = f"[{_BLANKS}{_LETTERS}]{{0,16}}"
    return re.compile(rf"[(（]{after_han}{letters}(?:[)）]|(?=[{_HAN}\n]|\Z))")


@lru_cache(maxsize=8192)
def _is_reading(annotated: str) -> bool:
    """Whether `annotated`, such as 開(kāi), holds a reading of its character in a closed bracket.

    The tone need not be right. Capitals need one: 锂(Li) is lithium.
    """
    syllable, toned = _syllable(annotated)
    spelt = syllable and annotated[-1] in ")）" and (toned or annotated.islower())
    return bool(spelt) and annotated[0] in _characters().get(syllable, "")


@lru_cache(maxsize=8192)
def _may_be_reading(annotated: str, *, cut_off: bool) -> bool:
    """Whether `annotated`, on an annotated page, holds a damaged, cut or unusual reading.

    A syllable with a tone is no text. Letters that were lost left a question mark. An annotation that
    is cut off at the end of the line begins as a reading does.
    """
    syllable, toned = _syllable(annotated)
    closed = annotated[-1] in ")）"
    if "?" in syllable:
        return closed and any(_could_be(syllable, reading) for reading in _readings(annotated[0]))
    if closed:
        return toned and syllable in _characters()
    if cut_off:
        return annotated.islower() and any(
            reading.startswith(syllable) for reading in _readings(annotated[0])
        )
    return toned and annotated[0] in _characters().get(syllable, "")


def _could_be(damaged: str, reading: str) -> bool:
    """Whether `reading` begins and ends like `damaged`, and is no longer: k?i could be kai."""
    begin, _, rest = damaged.partition("?")
    end = rest.rpartition("?")[2]
    alike = reading.startswith(begin) and reading.endswith(end)
    return alike and 0 < len(begin + end) <= len(reading) <= len(damaged)


@lru_cache(maxsize=8192)
def _syllable(letters: str) -> tuple[str, bool]:
    """The syllable as the table writes it (no tone, u for ü and v), and whether it had a tone mark."""
    marked = unicodedata.normalize("NFD", letters.lower())
    plain = marked.translate(_PLAIN)
    syllable = "".join(char for char in plain if "a" <= char <= "z" or char == "?")
    return syllable, any("\u0300" <= char <= "\u030c" and char != "\u0308" for char in marked)


_PLAIN = str.maketrans("vɡɑ\ufffd", "uga?")


@lru_cache(maxsize=1)
def _characters() -> dict[str, str]:
    """The characters of each syllable."""
    return dict(knowledge.load("pinyin.tsv"))


def _readings(character: str) -> list[str]:
    return [syllable for syllable, characters in _characters().items() if character in characters]
