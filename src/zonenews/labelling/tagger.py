"""The one scored pass over the lines: which part of the page each is, all of them together.

A line's states are its letter and where on the page it stands: `Xa` furniture above the headline, `Th` a
headline under its stamp, `Mu` a credit under the article. Each piece of evidence has a weight for each state,
each pair of states that follow one another has one too; the best sequence of states wins (a linear-chain
conditional random field, decoded by Viterbi's algorithm). `benchmarks/train_lines.py` learns the weights.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from zonenews import knowledge

__all__ = ["Tag", "tag"]

STATES = ("Xa", "Ma", "Ta", "Xh", "Mh", "Th", "B", "Xi", "Mi", "Ti", "Xu", "Mu", "Tu")
_ZONES = {"a": 0, "h": 1, "i": 2, "": 2, "u": 3}


@frozen
class Tag:
    """The state of a line, and the evidence that spoke most for it."""

    state: str
    rule: str


_Weights: TypeAlias = "tuple[str, list[tuple[int, float]]]"
"""The name of a piece of evidence and its weights, by number of state."""


@frozen
class _Model:
    evidence: dict[str, _Weights]
    steps: list[list[tuple[int, float]]]
    """For each state the states that may stand before it, with the weight of the pair."""


def tag(features: list[list[str]]) -> list[Tag]:
    """The best states of the lines."""
    if not features:
        return []
    model = _model()
    hits = [[found for found in map(model.evidence.get, names) if found] for names in features]
    scores = [
        weight if _may_open(state) else _NEVER for state, weight in zip(STATES, _weigh(hits[0]), strict=True)
    ]
    back: list[list[int]] = []
    for line in hits[1:]:
        weights = _weigh(line)
        came: list[int] = []
        now: list[float] = []
        for state, before in enumerate(model.steps):
            best, origin = _NEVER, before[0][0]
            for other, weight in before:
                if scores[other] + weight > best:
                    best, origin = scores[other] + weight, other
            came.append(origin)
            now.append(best + weights[state])
        back.append(came)
        scores = now
    best_last = max((score, -state) for state, score in enumerate(scores) if STATES[state][1:] != "i")
    states = [-best_last[1]]
    for came in reversed(back):
        states.append(came[states[-1]])
    return [
        Tag(STATES[state], _strongest(line, state)) for state, line in zip(states[::-1], hits, strict=True)
    ]


_NEVER = -1e9


def _may_open(state: str) -> bool:
    return _ZONES[state[1:]] < 2 or state == "B"


def _weigh(hits: list[_Weights]) -> list[float]:
    weights = [0.0] * len(STATES)
    for _, given in hits:
        for state, weight in given:
            weights[state] += weight
    return weights


def _strongest(hits: list[_Weights], state: int) -> str:
    strongest, most = "any", 0.0
    for name, given in hits:
        for at, weight in given:
            if at == state and weight > most:
                strongest, most = name, weight
    return strongest


def may_follow(before: str, state: str) -> bool:
    """Whether a line of `state` can stand right under one of `before`: head, article, foot, in this order."""
    zones = _ZONES[before[1:]], _ZONES[state[1:]]
    if state == "B":
        return zones[0] <= 2
    if zones[1] == 2:
        return zones[0] == 2
    if zones[1] == 3:
        return before == "B" or zones[0] == 3
    return zones[0] <= zones[1]


@lru_cache(maxsize=1)
def _model() -> _Model:
    evidence: dict[str, _Weights] = {}
    pairs: dict[tuple[str, str], float] = {}
    numbers = {state: number for number, state in enumerate(STATES)}
    for name, state, weight in knowledge.load("line_weights.tsv"):
        if name in numbers:
            pairs[name, state] = float(weight)
        else:
            evidence.setdefault(name, (name, []))[1].append((numbers[state], float(weight)))
    steps = [
        [(numbers[before], pairs.get((before, state), 0.0)) for before in STATES if may_follow(before, state)]
        for state in STATES
    ]
    return _Model(evidence, steps)
