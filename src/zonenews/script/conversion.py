"""Traditional characters to simplified ones, exactly as opencc-python-reimplemented's t2s, but fast.

The package's own dictionaries are the authority. It replaces the longest phrases first (乾隆年間 before 乾隆,
wherever they stand, left to right among equals), then every other character by itself. Here the characters
are replaced first, in one pass, and the few places where a phrase stands are put right afterwards. Each
entry is as long as its replacement, so offsets hold.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from zonenews.knowledge import load, read_text
from zonenews.patterns import pattern

__all__ = ["is_traditional", "simplify"]


def is_traditional(text: str) -> bool:
    """Whether `text` has more characters of traditional writing only than of simplified writing only.

    One traditional name on a simplified page does not make it traditional, nor do 台, 后 and 准, right in
    both, make a traditional page simplified. Japanese and Korean text is not traditional Chinese.

    Example:
        >>> is_traditional("嵐濱市委后勤準備"), is_traditional("香港中联办陳先生到会")
        (True, False)
        >>> is_traditional("東京で開催されました")
        False
    """
    telling = _telling()
    if not _outnumbers(telling.traditional, telling.simplified, text):
        return False
    enough = 3 * len(_FOREIGN.findall(text))
    return _count(telling.traditional, text, enough) == enough


def simplify(text: str) -> str:
    """`text` as `OpenCC("t2s").convert` gives it, whatever the text; as long as `text`.

    Example:
        >>> simplify("乾隆年間的乾貨，瞭解瞭望臺")
        '乾隆年间的干货，了解瞭望台'
    """
    characters, phrases = _characters(), _phrases()
    simplified = text.translate(characters.basic)
    simplified = _BEYOND_BASIC.sub(lambda char: characters.rare.get(char[0], char[0]), simplified)
    pieces: list[str] = []
    copied = 0
    for start, end in phrases.find(text):
        pieces += simplified[copied:start], phrases.replacements[text[start:end]]
        copied = end
    if not pieces:
        return simplified
    pieces.append(simplified[copied:])
    return "".join(pieces)


_BEYOND_BASIC = pattern("[\U00010000-\U0010ffff]")
_STRETCH = 50_000  # characters in which phrases are looked for at a time


class _Characters:
    """The replacements of single characters: a list for the basic plane, a dictionary for the rare ones.

    `str.translate` is twice as fast with a list that has an entry for each character as with a dictionary.
    """

    def __init__(self, replacements: Mapping[str, str]) -> None:
        self.basic = list(range(0x10000))
        self.rare = {}
        for char, replacement in replacements.items():
            if ord(char) < len(self.basic):
                self.basic[ord(char)] = ord(replacement)
            else:
                self.rare[char] = replacement


class _Phrases:
    """A phrase dictionary, and where its phrases stand in a text.

    Phrases share rare characters (乾, 覆, 瞭): each phrase is looked for where the character that it shares
    with most others stands, by the pair that this character forms with its neighbour.
    """

    def __init__(self, replacements: Mapping[str, str]) -> None:
        self.replacements = replacements
        self._longest = max(map(len, replacements))
        shared = Counter(char for phrase in replacements for char in set(phrase))
        anchors = {phrase: max(phrase, key=shared.__getitem__) for phrase in replacements}
        self._anchor = re.compile(f"[{re.escape(''.join(sorted(set(anchors.values()))))}]")
        self._by_pair: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for phrase, anchor in anchors.items():
            offset = min(phrase.index(anchor), len(phrase) - 2)
            self._by_pair[phrase[offset : offset + 2]].append((offset, phrase))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """The phrases to be replaced in `text`, in order: the longest first, the leftmost among equals.

        Phrases that do not overlap do not concern each other: a long text is read in stretches that end
        where no phrase stands, so that memory does not go with the number of phrases.
        """
        start, size = 0, _STRETCH
        while start < len(text):
            end = min(start + size, len(text))
            found = sorted(self._candidates(text, start, end))
            for begin, length in found[::-1]:
                if begin < end < begin + length:
                    end = begin
            if end == start:
                size *= 2
                continue
            yield from _chosen([candidate for candidate in found if candidate[0] < end], start, end)
            start, size = end, _STRETCH

    def _candidates(self, text: str, start: int, end: int) -> set[tuple[int, int]]:
        """Every phrase that begins in `text[start:end]`: where, and its length."""
        return {
            (pair_start - offset, len(phrase))
            for anchor in self._anchor.finditer(text, start, end + self._longest)
            for pair_start in (anchor.start() - 1, anchor.start())
            for offset, phrase in self._by_pair.get(text[max(pair_start, 0) : pair_start + 2], ())
            if start <= pair_start - offset < end and text.startswith(phrase, pair_start - offset)
        }


def _chosen(candidates: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Of phrases in `start`-`end` those that are replaced, as spans in order."""
    if len(candidates) > 1:
        candidates.sort(key=lambda candidate: -candidate[1])  # the leftmost stays first among equals
    taken = bytearray(end - start if candidates else 0)
    spans = []
    for begin, length in candidates:
        at = begin - start
        if taken.find(1, at, at + length) < 0:
            taken[at : at + length] = b"\1" * length
            spans.append((begin, begin + length))
    return sorted(spans)


class _Telling:
    """Characters that tell one writing from the other, as patterns that match one of them."""

    def __init__(self) -> None:
        only = dict(load("writings.tsv"))
        self.traditional = pattern(f"[{only['traditional']}]")
        self.simplified = pattern(f"[{only['simplified']}]")


_FOREIGN = pattern("[\u3040-\u30ff\uac00-\ud7a3]")


def _outnumbers(pattern: re.Pattern[str], other: re.Pattern[str], text: str) -> bool:
    """Whether `text` has more matches of `pattern` than of `other`, read as little as need be.

    Looking for what is rare is several times as fast as counting what abounds, and most pages have only one
    of the two.
    """
    limit = 64
    while True:
        count = _count(pattern, text, limit)
        others = _count(other, text, limit) if count else 0
        if count < limit or others < limit:
            return count > others
        limit *= 8


def _count(pattern: re.Pattern[str], text: str, limit: int) -> int:
    """The number of matches in `text`, counted up to `limit`."""
    return sum(1 for _ in islice(pattern.finditer(text), limit))


@lru_cache(maxsize=1)
def _telling() -> _Telling:
    return _Telling()


@lru_cache(maxsize=1)
def _characters() -> _Characters:
    return _Characters({key: values[0] for key, values in _entries("TSCharacters.txt").items()})


@lru_cache(maxsize=1)
def _phrases() -> _Phrases:
    return _Phrases({key: values[0] for key, values in _entries("TSPhrases.txt").items()})


def _entries(name: str) -> dict[str, list[str]]:
    """A dictionary of the OpenCC package: each key with its values, the preferred one first."""
    dictionary = read_text("opencc", f"dictionary/{name}")
    records = (line.strip().split("\t") for line in dictionary.split("\n") if line.strip())
    return {key: values.split(" ") for key, values in records}
