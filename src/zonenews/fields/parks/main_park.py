"""Which of the zones an archivist would file the page under, or none.

Every mention is a sign (`weighing.py`). The signs of `zone_signs.tsv` are added up: a zone is chosen if its
sum is above zero, which stands for no zone, and above that of any other.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence

from zonenews.fields.parks.weighing import ZoneStory, weigh
from zonenews.knowledge import load

__all__ = ["main_of", "scores_of", "weighed_signs"]

_TOO_MANY = 50  # an article that names more zones is about none of them


def scores_of(story: ZoneStory) -> list[float]:
    """How much speaks for filing the article under each of its zones, in nats: 0 stands for none of them."""
    if len(story.zones) > _TOO_MANY:
        return [-math.inf] * len(story.zones)
    return [sum(weights.values()) for weights in weighed_signs(story)]


def weighed_signs(story: ZoneStory) -> list[dict[str, float]]:
    """The signs found for each of the zones, each with what it adds to the zone's score."""
    weights = _weights()
    return [
        {sign: weights[sign] * amount for sign, amount in signs.found.items() if sign in weights}
        for signs in weigh(story)
    ]


def main_of(scores: Sequence[float]) -> int | None:
    """The number of the zone that the article is filed under, by the scores of all.

    Example:
        >>> main_of([0.5, 2.1, -1.0]), main_of([-0.2]), main_of([1.0, 1.0])
        (1, None, None)
    """
    best = max(scores, default=0.0)
    return scores.index(best) if best > 0 and scores.count(best) == 1 else None


@functools.lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight, *_ in load("zone_signs.tsv")}
