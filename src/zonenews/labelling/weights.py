"""What the evidence weighs: names in groups, each group made once with the sum of its weights.

What a line shows comes in some ten groups of names; a group depends on few values (the line's kind and size,
the kinds beside it), so that line after line finds the same ones. Weights are whole hundredths, and those for
all states of the tagger stand in one number: they are added at once, and no sum depends on its order.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import final

from zonenews import knowledge

__all__ = [
    "HUNDREDTHS",
    "STATES",
    "TOO_HIGH",
    "EvidenceGroup",
    "Shown",
    "evidence_of",
    "names_of",
    "pair_weights",
    "weights_of",
    "weights_of_name",
]

STATES = ("Xa", "Ma", "Ta", "Xh", "Mh", "Th", "B", "Xi", "Mi", "Ti", "Xu", "Mu", "Tu")
HUNDREDTHS = 100
_MOST_KEPT = 1 << 14


@final
class EvidenceGroup:
    """A group of names, and what they weigh together for each state.

    Args:
        names: the names.
        zone: where it is counted a second time, as `zone|name`: the part of the page; empty if it is not.
        weight: the sum of their weights, for all states in one number.
    """

    __slots__ = ("names", "weight", "zone")

    def __init__(self, names: tuple[str, ...], zone: str, weight: int) -> None:
        self.names = names
        self.zone = zone
        self.weight = weight


Shown = list[EvidenceGroup]
"""All that a line shows."""


def evidence_of(names: Iterable[str], zone: str = "") -> EvidenceGroup:
    """The group of these names, in a part of the page."""
    names = tuple(names)
    return EvidenceGroup(names, zone, sum(map(_weights_in(zone).__getitem__, names)))


def names_of(shown: Shown) -> list[str]:
    """The names of all the evidence: what tells in every part of the page, what tells in one, the place."""
    anywhere = [(one.zone, name) for one in shown if one.zone for name in one.names]
    return [
        *(name for _, name in anywhere),
        *(f"{zone}|{name}" for zone, name in anywhere),
        *(name for one in shown if not one.zone for name in one.names),
    ]


def weights_of(shown: Shown) -> tuple[int, ...]:
    """The weight of each state of a line, all of them too high by `TOO_HIGH`."""
    return _unpack(sum([one.weight for one in shown]))


def weights_of_name(name: str) -> tuple[int, ...]:
    """The weight of one piece of evidence for each state, all of them too high by `TOO_HIGH`."""
    return _unpack(_rows()[0].get(name, 0))


def pair_weights() -> dict[tuple[str, str], int]:
    """The weights of states that follow one another."""
    return _rows()[1]


class _Weights(dict[str, int]):
    """The weight of a name with that of the same name in one part of the page."""

    def __init__(self, zone: str) -> None:
        self._zone = zone

    def __missing__(self, name: str) -> int:
        weights = _rows()[0]
        weight = weights.get(name, 0) + (weights.get(f"{self._zone}|{name}", 0) if self._zone else 0)
        if len(self) < _MOST_KEPT:
            self[name] = weight
        return weight


_weights_in = cache(_Weights)


@lru_cache(maxsize=1)
def _rows() -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    """The rows of `line_weights.tsv`: of evidence, packed, and of pairs of states."""
    weights: dict[str, int] = {}
    steps: dict[tuple[str, str], int] = {}
    numbers = {state: number for number, state in enumerate(STATES)}
    for name, state, printed in knowledge.load("line_weights.tsv"):
        weight = round(HUNDREDTHS * float(printed))
        if name in numbers:
            steps[name, state] = weight
        else:
            weights[name] = weights.get(name, 0) + (weight << _BITS * numbers[state])
    return weights, steps


def _unpack(packed: int) -> tuple[int, ...]:
    return _FIELDS.unpack((packed + _NO_BORROW).to_bytes(_FIELDS.size, "little"))


_BITS = 32
_FIELDS = struct.Struct(f"<{len(STATES)}I")
TOO_HIGH = 1 << 24
"""Far more than any line's weights, so that no field is negative."""
_NO_BORROW = sum(TOO_HIGH << _BITS * state for state in range(len(STATES)))
