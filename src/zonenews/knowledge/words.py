"""How likely a stretch of text is as common words: a unigram model with the best segmentation.

出席并讲话 is likely (出席|并|讲话); 许动之 is not (许|动|之), so it rather is a name.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable

from zonenews.knowledge import load, words_of
from zonenews.knowledge.places import divisions

__all__ = ["UNKNOWN", "Words", "common_words"]

_TOTAL = 60_101_964  # words counted in words.tsv
UNKNOWN = math.log(0.5 / _TOTAL)
_PLACE = math.log(3e-6)
_GENRE = math.log(5e-4)
_LONE = 1.0


class Words:
    """Log probabilities of common words, of those of the genre and of divisions."""

    def __init__(
        self,
        logp: dict[str, float],
        functions: frozenset[str],
        lone: float = _LONE,
        unknown: float = -math.inf,
    ) -> None:
        self.logp = logp
        self._lone = lone
        self._unknown = unknown
        self.functions = functions
        """Words that may follow a name; the single characters among them are function words."""

    def extended(self, words: Iterable[str], lone: float, unknown: float) -> Words:
        """These words and `words`, as likely as those of the genre; single characters are function words.

        Args:
            words: the words to add.
            lone: nats that any other character costs which stands by itself.
            unknown: the log probability of two characters that are a word nobody has counted.
        """
        logp = dict(self.logp)
        functions = set(self.functions)
        for word in words:
            logp[word] = max(logp.get(word, UNKNOWN), _GENRE)
            functions.add(word)
        return Words(logp, frozenset(functions), lone, unknown)

    def onward(self, text: str, start: int, end: int) -> list[float]:
        """For each place from `start` to `end`, the log probability of the best words from there to `end`."""
        best = [0.0] * (end - start + 1)
        words = self.logp
        for at in range(end - 1, start - 1, -1):
            char = text[at]
            here = words.get(char, UNKNOWN) + best[at + 1 - start]
            if char not in self.functions:
                here -= self._lone  # a text of single characters that are no function words is no text
            for upto in (at + 2, at + 3, at + 4):
                if upto > end:
                    break
                score = words.get(text[at:upto])
                if score is not None and score + best[upto - start] > here:
                    here = score + best[upto - start]
            best[at - start] = here
        return best

    def upto(self, text: str, start: int, end: int) -> list[float]:
        """For each place from `start` to `end`, the log probability of the best words up to it."""
        best = [0.0] * (end - start + 1)
        words = self.logp
        for at in range(start + 1, end + 1):
            char = text[at - 1]
            here = words.get(char, UNKNOWN) + best[at - 1 - start]
            if char not in self.functions:
                here -= self._lone
            if at - 2 >= start and self._unknown + best[at - 2 - start] > here:
                here = self._unknown + best[at - 2 - start]
            for since in (at - 2, at - 3, at - 4):
                if since < start:
                    break
                score = words.get(text[since:at])
                if score is not None and score + best[since - start] > here:
                    here = score + best[since - start]
            best[at - start] = here
        return best


@functools.lru_cache(maxsize=1)
def common_words() -> Words:
    """The one model, made on first use."""
    followers = words_of("acts.txt") + words_of("after_names.txt")
    logp: dict[str, float] = {}
    for count, words in load("words.tsv"):
        logp.update(dict.fromkeys(words.split(), math.log(int(count) / _TOTAL)))
    for place in divisions():
        logp[place] = max(logp.get(place, UNKNOWN), _PLACE)
    for word in {*followers, *words_of("genre_words.txt")}:
        if len(word) > 1:
            logp[word] = max(logp.get(word, UNKNOWN), _GENRE)
    return Words(logp, frozenset(followers + words_of("after_offices.txt")))
