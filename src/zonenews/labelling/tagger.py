"""The one scored pass over the lines: which part of the page each is, all of them together.

A line's states are its letter and where on the page it stands: `Xa` furniture above the headline, `Th` a
headline under its stamp, `Mu` a credit under the article. Each piece of evidence has a weight for each state
(`weights`), each pair of states that follow one another has one too; the best sequence of states wins (a
linear-chain conditional random field, decoded by Viterbi's algorithm). `benchmarks/train_lines.py` learns the
weights.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, repeat
from operator import add

from attrs import frozen

from zonenews.labelling.weights import (
    HUNDREDTHS,
    STATES,
    TOO_HIGH,
    Shown,
    names_of,
    pair_weights,
    weights_of,
    weights_of_name,
)

__all__ = ["Tag", "Weighed", "tag", "weigh"]

_ZONES = {"a": 0, "h": 1, "i": 2, "": 2, "u": 3}
_BODY = STATES.index("B")
_HEADLINES = frozenset(number for number, state in enumerate(STATES) if state[0] == "T")


@frozen
class Tag:
    """The state of a line."""

    state: str
    rule: str = ""
    """What settled it, if it was not weighed."""
    margin: float = math.inf
    """How far the best reading of the page is above the best one in which this line of its head is a headline
    where it is none, or none where it is one; infinite for lines far from it."""


def tag(lines: Iterable[Shown]) -> list[Tag]:
    """The best states of the lines, from the evidence for each of them."""
    scores: list[array[float]] = []
    weights: list[tuple[int, ...]] = []  # of the head
    now: list[float] = []
    for shown in lines:
        line = weights_of(shown)
        now = _onward(now, line) if scores else _opening(line)
        scores.append(array("d", now))
        if len(weights) <= _HEAD:
            weights.append(line)
    if not scores:
        return []
    states = _best_states(scores)
    margins = chain(_margins(weights, scores, states), repeat(math.inf))
    return [
        Tag(STATES[state], margin=margin) if margin < math.inf else _TAGS[state]
        for state, margin in zip(states, margins, strict=False)
    ]


_TAGS = tuple(map(Tag, STATES))


@frozen
class Weighed:
    """What was weighed of a line: why it belongs to this part of the page and not to the next best."""

    state: str
    rule: str
    """The evidence that spoke most for it."""
    runner_up: str
    """Its state in the best reading of the page that puts it into another part; empty if there is none."""
    margin: float
    """How far that reading is behind, in nats."""
    evidence: tuple[tuple[str, float], ...]
    """What speaks for the one against the other, in nats, the strongest first; the sum is the margin."""


AROUND = "lines around it"
"""What the neighbours of a line become in both readings."""


def weigh(lines: Iterable[Shown]) -> list[Weighed]:
    """What `tag` weighs, told in full."""
    evidence = list(lines)
    if not evidence:
        return []
    weights = [weights_of(shown) for shown in evidence]
    scores = [_opening(weights[0])]
    for line in weights[1:]:
        scores.append(_onward(scores[-1], line))
    states = _best_states(scores)
    onward = [0.0 if _may_close(state) else _NEVER for state in STATES]
    told: list[Weighed] = []
    for number in range(len(weights) - 1, -1, -1):
        names = names_of(evidence[number]) if number < _EXPLAINED else []
        told.append(_weighed(names, states[number], [*map(add, scores[number], onward)]))
        onward = _back(onward, weights[number])
    return told[::-1]


def _weighed(names: list[str], state: int, through: list[float]) -> Weighed:
    """The line told by the best readings of the page `through` each of its states."""
    weights = [(name, weights_of_name(name)) for name in names]
    rule, spoke = max(weights, key=lambda one: one[1][state], default=("", ()))
    if not spoke or spoke[state] <= TOO_HIGH:
        rule = "any"
    others = [other for other, name in enumerate(STATES) if name[0] != STATES[state][0]]
    rival = max(others, key=through.__getitem__)
    if through[rival] == _NEVER:
        return Weighed(STATES[state], rule, "", math.inf, ())
    told: dict[str, float] = {}
    for name, own in weights:
        told[name] = told.get(name, 0.0) + (own[state] - own[rival]) / HUNDREDTHS
    margin = (through[state] - through[rival]) / HUNDREDTHS
    told[AROUND] = round(margin - sum(told.values()), 2)
    ordered = sorted(told.items(), key=lambda one: (-abs(one[1]), one[0]))
    return Weighed(STATES[state], rule, STATES[rival], margin, tuple(one for one in ordered if one[1]))


_EXPLAINED = 2_000
"""Lines of which the evidence is told: pages with more are no articles."""


def _best_states(scores: Sequence[Sequence[float]]) -> list[int]:
    """The best sequence of states, from the scores of each line's."""
    last = max((score, -state) for state, score in enumerate(scores[-1]) if _may_close(STATES[state]))
    states = [-last[1]]
    for above in reversed(scores[:-1]):
        best, reached = _NEVER, 0
        for other, pair in _steps()[states[-1]]:
            if above[other] + pair > best:
                best, reached = above[other] + pair, other
        states.append(reached)
    return states[::-1]


def _opening(line: tuple[int, ...]) -> list[float]:
    """The scores of the states of a page's first line."""
    return [weight if _may_open(state) else _NEVER for state, weight in zip(STATES, line, strict=True)]


def _onward(above: Sequence[float], line: tuple[int, ...]) -> list[float]:
    """The scores of the states of a line, each by the best way to it from those above."""
    now = []
    for before, weight in zip(_steps(), line, strict=True):
        best = _NEVER
        for other, pair in before:  # `max` over an iterator takes three times as long
            score = above[other] + pair
            if score > best:
                best = score
        now.append(best + weight)
    return now


_NEVER = -math.inf
_HEAD = 60
"""Lines of a page's head of which the margins are worked out."""


def _margins(
    weights: list[tuple[int, ...]], scores: Sequence[Sequence[float]], states: list[int]
) -> list[float]:
    """The margins of the lines down to the article's first: the best way on from each state to the next."""
    body = [number for number, state in enumerate(states[: _HEAD + 1]) if state == _BODY][:2]
    end = body[-1] if len(body) > 1 else min(_HEAD, len(states) - 1)
    onward = [0.0 if state == states[end] else _NEVER for state in range(len(STATES))]
    best = scores[end][states[end]]
    margins: list[float] = []
    for number in range(end - 1, -1, -1):
        onward = _back(onward, weights[number + 1])
        headed = states[number] in _HEADLINES
        others = (
            score + way
            for state, (score, way) in enumerate(zip(scores[number], onward, strict=True))
            if (state in _HEADLINES) is not headed
        )
        margins.append((best - max(others)) / HUNDREDTHS)
    return margins[::-1]


def _back(onward: list[float], line: tuple[int, ...]) -> list[float]:
    """The best ways on from the states of the line above `line`, from those `onward` from its own."""
    before = [_NEVER] * len(STATES)
    for state, steps in enumerate(_steps()):
        if onward[state] == _NEVER:  # nothing leads from the foot back to the head
            continue
        way = onward[state] + line[state]
        for other, pair in steps:
            if way + pair > before[other]:
                before[other] = way + pair
    return before


def _may_open(state: str) -> bool:
    return _ZONES[state[1:]] < 2 or state == "B"


def _may_close(state: str) -> bool:
    return state[1:] != "i"


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
def _steps() -> list[list[tuple[int, float]]]:
    """For each state the states that may stand before it, with the weight of the pair."""
    weights = pair_weights()
    return [
        [
            (number, float(weights.get((before, state), 0)))
            for number, before in enumerate(STATES)
            if may_follow(before, state)
        ]
        for state in STATES
    ]
