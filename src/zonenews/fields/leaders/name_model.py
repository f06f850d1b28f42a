"""How likely characters are as the name of a person, and what follows as words: two unigram models.

A name's log probability is that of its surname and of its given name's characters, or that of the characters
of a transliteration; `words` has that of common words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from zonenews.knowledge import load, words_of
from zonenews.knowledge.posts import posts
from zonenews.knowledge.surnames import given_names, name_elements, surnames
from zonenews.knowledge.words import common_words

__all__ = ["COMMON_GIVEN", "UNIT", "NameModel", "WordsByLength"]

COMMON_GIVEN = -7.7  # nats: likelier characters end many a name
UNIT = frozenset("乡镇局协厅处委省市县区部厂店校院所街办")  # ends the name of a place or a body
_COMMON_SURNAME = math.log(0.0005)
_WHOLE = 5.0  # for a function word that cannot stand before what follows: 郑永和说, 张有为在
_LENGTH = {2: math.log(0.15), 3: math.log(0.8)}
_FOLLOWED = (0.0, 1.5, 4.0, 4.0, 4.0, 7.0, 7.0)  # by the length of the word after a name: 作重点发言
_DOUBLE = math.log(0.001)
_FOREIGN = math.log(0.02)


class WordsByLength:
    """Words, and for each first character how long those are that begin with it, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}


class NameModel:
    """Log probabilities of names and words, from the data files."""

    def __init__(self) -> None:
        self.surnames = surnames()
        self.common_surnames = frozenset(
            name for name, logp in self.surnames.items() if logp > _COMMON_SURNAME and len(name) == 1
        )
        self.given = given_names()
        titles = {post for post in posts() if len(post) == 2}  # 王书记
        self.courtesy = titles.union(words_of("courtesy.txt"))
        self.followers = frozenset(words_of("acts.txt") + words_of("after_names.txt"))
        self.manners = frozenset(words_of("manners.txt"))
        self.joining = dict(load("joining.tsv"))
        self.plain = self.followers.union(words_of("after_offices.txt"), words_of("genre_words.txt"))
        self.unnamed = WordsByLength(word for word in words_of("after_offices.txt") if len(word) > 2)
        self.words = common_words()
        self.continuations = self.words.functions
        self.following = WordsByLength(self.followers)
        self.continuing = WordsByLength(self.continuations)
        foreign = {char: int(count) for char, count in load("transliterations.tsv")}
        for element in words_of("name_elements.txt"):
            for char in element:
                foreign[char] = foreign.get(char, 0) + 40
        total = sum(foreign.values())
        self.foreign = {char: math.log(count / total) for char, count in foreign.items()}
        self.dotted = {char: logp - 2.0 * (char in self.continuations) for char, logp in self.foreign.items()}
        elements = name_elements()
        for char in self.continuations.intersection(self.foreign):
            self.foreign[char] -= 2.0 if char in elements else 6.0

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def logp(self, name: str) -> float | None:
        """The log probability of `name` as the name of a person, `None` if it cannot be one."""
        scores = []
        if "某" in name or name[1:] in self.courtesy or name in self.manners:
            return None
        if len(name) == 3 and name[0] in self.manners and name[1:] in self.manners:  # 曾|特别
            return None
        if len(name) > 2 and name[:2] in self.manners and self.given.get(name[2], -15.0) < COMMON_GIVEN:
            return None  # 全程陪
        if len(name) in (2, 3) and name[-1] not in UNIT:
            scores.append(self.surnames.get(name[0], -19.0) + self._given(name[1:]) + _LENGTH[len(name)])
        if len(name) in (3, 4) and name[:2] in self.surnames:
            scores.append(self.surnames[name[:2]] + self._given(name[2:]) + _LENGTH[len(name) - 1])
        if len(name) == 4 and name[0] in self.surnames and name[1] in self.surnames:  # 林郑月娥
            both = self.surnames[name[0]] + self.surnames[name[1]]
            scores.append(both + self._given(name[2:]) + _DOUBLE)
        strange = [char for char in name if char not in self.foreign]
        if (
            len(strange) <= min(1, len(name) - 2)
            and self.continuations.isdisjoint(strange)
            and name[-1] not in UNIT
            and name[-1] != "州"  # 马萨诸塞州|州长
        ):
            scores.append(sum(self.foreign.get(char, -11.0) for char in name) + _FOREIGN)
        return max(scores, default=None)

    def joins(self, text: str, at: int, stop: int) -> bool:
        """The function word at `at` cannot stand before what follows it, so it ends the name: 郑永和说."""
        wanting = self.joining.get(text[at])
        if wanting is None or at + 1 == stop:
            return False
        return _compiled(wanting).match(text, at + 1, stop) is not None

    def follow(self, text: str, end: int, stop: int) -> float:
        """What stands after the name speaks for a boundary there."""
        if end == stop:
            return 1.0
        if self.joins(text, end, stop):
            return -_WHOLE
        return _FOLLOWED[self.starts_with(self.following, text, end, stop)]

    def ends_at(self, text: str, at: int) -> bool:
        """Whether a name may end at `at`: a mark or a word that follows names stands there."""
        after = text[at : at + 1]
        return (
            not ("\u3400" <= after <= "\u9fff") or self.starts_with(self.following, text, at, len(text)) > 0
        )

    def starts_with(self, words: WordsByLength, text: str, start: int, stop: int) -> int:
        """How long the longest of `words` at `start` is, 0 if none stands there by itself."""
        for length in words.lengths.get(text[start : start + 1], ()):
            if start + length <= stop and text[start : start + length] in words.words:
                longer = text[start : min(stop, start + 3)]
                return 0 if len(longer) > length and longer in self.words.logp else length
        return 0

    def _given(self, chars: str) -> float:
        return sum(self.given.get(char, -15.0) for char in chars)


_compiled = lru_cache(maxsize=64)(re.compile)
