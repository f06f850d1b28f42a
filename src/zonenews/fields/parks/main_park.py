"""Which of the zones an archivist would file the page under, or none.

Every mention is a sign (`weighing.py`). The signs of `zone_signs.tsv` are added up: a zone is chosen if its
sum is above zero, which stands for no zone, and above that of any other.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Sequence

from zonenews.document import Document, Line
from zonenews.fields.parks.evidence import Generic
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named
from zonenews.fields.parks.weighing import Body, Signs, weigh
from zonenews.knowledge import load

__all__ = ["find_signs", "main_of", "scores_of", "weighed_signs"]

_TOO_MANY = 50  # an article that names more zones is about none of them
_KIND_ENDS = frozenset("区园城港地")


def scores_of(
    document: Document,
    zones: Sequence[Named],
    generics: Sequence[Generic],
    headed: bool,
    body: Sequence[Line],
    metadata: Sequence[Line],
) -> list[float]:
    """How much speaks for filing the article under each of the zones, in nats: 0 stands for none of them.

    Args:
        document: the normalised page.
        zones: the zones that the article names.
        generics: the words such as 开发区 that name none.
        headed: whether the page prints a headline.
        body: the lines of the article itself.
        metadata: the lines that say where it comes from.
    """
    if len(zones) > _TOO_MANY:
        return [-math.inf] * len(zones)
    told = weighed_signs(document, zones, generics, headed, body, metadata)
    return [sum(weights.values()) for weights in told]


def weighed_signs(
    document: Document,
    zones: Sequence[Named],
    generics: Sequence[Generic],
    headed: bool,
    body: Sequence[Line],
    metadata: Sequence[Line],
) -> list[dict[str, float]]:
    """The signs found for each of the zones, each with what it adds to the zone's score."""
    signs = find_signs(document, zones, generics, headed, body, metadata)
    weights = _weights()
    return [
        {sign: weights[sign] * amount for sign, amount in found.found.items() if sign in weights}
        for found in signs
    ]


def main_of(scores: Sequence[float]) -> int | None:
    """The number of the zone that the article is filed under, by the scores of all.

    Example:
        >>> main_of([0.5, 2.1, -1.0]), main_of([-0.2]), main_of([1.0, 1.0])
        (1, None, None)
    """
    best = max(scores, default=0.0)
    return scores.index(best) if best > 0 and scores.count(best) == 1 else None


def find_signs(
    document: Document,
    zones: Sequence[Named],
    generics: Sequence[Generic],
    headed: bool,
    body: Sequence[Line],
    metadata: Sequence[Line],
) -> list[Signs]:
    """The signs found for each of the zones, in their order."""
    text = document.match
    signs = weigh(Body(text, headed, body), zones, generics)
    own = bool(body) and _says_own(text, body[0].start, body[-1].end)
    signed = any(_says_own(text, line.start, line.end) for line in metadata)
    for found in signs:
        if found.speaks and own:
            found.add("own")
        if found.speaks and signed and len(signs) == 1:
            found.add("signed")
    return signs


def _says_own(text: str, start: int, end: int) -> bool:
    """Whether the text says 管委会 or 我区 alone: the zone that publishes it is meant."""
    own = _own_words().finditer(text, start, end)
    return any(text[hit.start() - 1 : hit.start()] not in _KIND_ENDS for hit in own)  # 枫溪高新区|党工委


@functools.lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon().phrases["own"]))


@functools.lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight, *_ in load("zone_signs.tsv")}
