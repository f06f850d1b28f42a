"""The one scored pass over the lines: which part of the page each is, all of them together.

A line's states are its letter and where on the page it stands: `Xa` furniture above the headline, `Th` a
headline under its stamp, `Mu` a credit under the article. Each piece of evidence has a weight for each state,
each pair of states that follow one another has one too; the best sequence of states wins (a linear-chain
conditional random field, decoded by Viterbi's algorithm). `benchmarks/train_lines.py` learns the weights.
"""

from __future__ import annotations

import math
import struct
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, repeat

from attrs import frozen

from zonenews import knowledge

__all__ = ["Tag", "Weighed", "tag", "weigh"]

STATES = ("Xa", "Ma", "Ta", "Xh", "Mh", "Th", "B", "Xi", "Mi", "Ti", "Xu", "Mu", "Tu")
_ZONES = {"a": 0, "h": 1, "i": 2, "": 2, "u": 3}
_BODY = STATES.index("B")
_HEADLINES = frozenset(number for number, state in enumerate(STATES) if state[0] == "T")
_HUNDREDTHS = 100


@frozen
class Tag:
    """The state of a line, and the evidence that spoke most for it."""

    state: str
    rule: str
    margin: float = math.inf
    """How far the best reading of the page is above the best one in which this line of its head is a headline
    where it is none, or none where it is one; infinite for lines far from it."""
    signs: bool = False
    """Whether the line signs a notice."""


@frozen
class _Model:
    """Weights are whole hundredths, so that no sum depends on its order."""

    packed: dict[str, int]
    """The weights of a piece of evidence for all states in one number: these are added at once."""
    by_state: list[dict[str, int]]
    """For each state the evidence that speaks for it."""
    steps: list[list[tuple[int, float]]]
    """For each state the states that may stand before it, with the weight of the pair."""


def tag(features: Iterable[list[str]]) -> list[Tag]:
    """The best states of the lines, from the names of the evidence for each of them."""
    model = _model()
    scores: list[array[float]] = []
    weights: list[tuple[int, ...]] = []  # of the head
    kept: list[list[str]] = []
    signing: set[int] = set()
    for number, names in enumerate(features):
        line = _line(model, names)
        scores.append(_onward(model, scores[-1], line) if scores else _opening(line))
        if number <= _HEAD:
            weights.append(line)
        if number < _EXPLAINED:
            kept.append(names)
        if "signs" in names:
            signing.add(number)
    if not scores:
        return []
    states = _best_states(model, scores)
    margins = chain(_margins(model, weights, scores, states), repeat(math.inf))
    return [
        Tag(STATES[state], _strongest(names, model.by_state[state]), margin, number in signing)
        for number, (state, names, margin) in enumerate(
            zip(states, chain(kept, repeat(())), margins, strict=False)
        )
    ]


@frozen
class Weighed:
    """What was weighed of a line: why it belongs to this part of the page and not to the next best."""

    state: str
    runner_up: str
    """Its state in the best reading of the page that puts it into another part; empty if there is none."""
    margin: float
    """How far that reading is behind, in nats."""
    evidence: tuple[tuple[str, float], ...]
    """What speaks for the one against the other, in nats, the strongest first; the sum is the margin."""


AROUND = "lines around it"
"""What the neighbours of a line become in both readings."""


def weigh(features: Iterable[list[str]]) -> list[Weighed]:
    """What `tag` weighs, told in full."""
    model = _model()
    evidence: list[list[str]] = []
    lines: list[tuple[int, ...]] = []
    for number, names in enumerate(features):
        lines.append(_line(model, names))
        evidence.append(names if number < _EXPLAINED else [])
    if not lines:
        return []
    scores = [_opening(lines[0])]
    for line in lines[1:]:
        scores.append(_onward(model, scores[-1], line))
    states = _best_states(model, scores)
    onward = [0.0 if _may_close(state) else _NEVER for state in STATES]
    told: list[Weighed] = []
    for number in range(len(lines) - 1, -1, -1):
        through = [score + way for score, way in zip(scores[number], onward, strict=True)]
        told.append(_weighed(model, evidence[number], states[number], through))
        onward = _back(model, onward, lines[number])
    return told[::-1]


def _weighed(model: _Model, names: list[str], state: int, through: list[float]) -> Weighed:
    """The line told by the best readings of the page `through` each of its states."""
    others = [other for other, name in enumerate(STATES) if name[0] != STATES[state][0]]
    rival = max(others, key=through.__getitem__)
    if through[rival] == _NEVER:
        return Weighed(STATES[state], "", math.inf, ())
    told: dict[str, float] = {}
    for name in filter(model.packed.__contains__, names):
        weights = _unpack(model.packed[name])
        told[name] = told.get(name, 0.0) + (weights[state] - weights[rival]) / _HUNDREDTHS
    margin = (through[state] - through[rival]) / _HUNDREDTHS
    told[AROUND] = round(margin - sum(told.values()), 2)
    ordered = sorted(told.items(), key=lambda one: (-abs(one[1]), one[0]))
    return Weighed(STATES[state], STATES[rival], margin, tuple(one for one in ordered if one[1]))


def _line(model: _Model, names: list[str]) -> tuple[int, ...]:
    """The weight of each state of a line."""
    return _unpack(sum(filter(None, map(model.packed.get, names))))


def _best_states(model: _Model, scores: list[array[float]]) -> list[int]:
    """The best sequence of states, from the scores of each line's."""
    last = max((score, -state) for state, score in enumerate(scores[-1]) if _may_close(STATES[state]))
    states = [-last[1]]
    for above in reversed(scores[:-1]):
        reached = ((above[other] + pair, -other) for other, pair in model.steps[states[-1]])
        states.append(-max(reached)[1])
    return states[::-1]


def _opening(line: tuple[int, ...]) -> array[float]:
    """The scores of the states of a page's first line."""
    return array("d", [w if _may_open(state) else _NEVER for state, w in zip(STATES, line, strict=True)])


def _onward(model: _Model, above: array[float], line: tuple[int, ...]) -> array[float]:
    """The scores of the states of a line, each by the best way to it from those above."""
    now = array("d")
    for before, weight in zip(model.steps, line, strict=True):
        best = _NEVER
        for other, pair in before:
            score = above[other] + pair
            if score > best:
                best = score
        now.append(best + weight)
    return now


_NEVER = -math.inf
_HEAD = 60
"""Lines of a page's head of which the margins are worked out."""
_EXPLAINED = 2_000
"""Lines of which the strongest evidence is told: pages with more are no articles, and memory is short."""


def _margins(
    model: _Model, weights: list[tuple[int, ...]], scores: list[array[float]], states: list[int]
) -> list[float]:
    """The margins of the lines down to the article's first: the best way on from each state to the next."""
    body = [number for number, state in enumerate(states[: _HEAD + 1]) if state == _BODY][:2]
    end = body[-1] if len(body) > 1 else min(_HEAD, len(states) - 1)
    onward = [0.0 if state == states[end] else _NEVER for state in range(len(STATES))]
    best = scores[end][states[end]]
    margins: list[float] = []
    for number in range(end - 1, -1, -1):
        onward = _back(model, onward, weights[number + 1])
        headed = states[number] in _HEADLINES
        others = (
            score + way
            for state, (score, way) in enumerate(zip(scores[number], onward, strict=True))
            if (state in _HEADLINES) is not headed
        )
        margins.append((best - max(others)) / _HUNDREDTHS)
    return margins[::-1]


def _back(model: _Model, onward: list[float], line: tuple[int, ...]) -> list[float]:
    """The best ways on from the states of the line above `line`, from those `onward` from its own."""
    before = [_NEVER] * len(STATES)
    for state, steps in enumerate(model.steps):
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


def _pack(weights: dict[int, int]) -> int:
    return sum(weight << _BITS * state for state, weight in weights.items())


def _unpack(packed: int) -> tuple[int, ...]:
    """The weight of each state, all of them too high by the same."""
    return _FIELDS.unpack((packed + _NO_BORROW).to_bytes(_FIELDS.size, "little"))


_BITS = 32
_FIELDS = struct.Struct(f"<{len(STATES)}I")
_NO_BORROW = sum(1 << 24 + _BITS * state for state in range(len(STATES)))
"""Far more than any line's weights, so that no field is negative."""


def _strongest(names: Sequence[str], speaking: dict[str, int]) -> str:
    return max(filter(speaking.__contains__, names), key=speaking.__getitem__, default="any")


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
    evidence: dict[str, dict[int, int]] = {}
    by_state: list[dict[str, int]] = [{} for _ in STATES]
    pairs: dict[tuple[str, str], int] = {}
    numbers = {state: number for number, state in enumerate(STATES)}
    for name, state, printed in knowledge.load("line_weights.tsv"):
        weight = round(_HUNDREDTHS * float(printed))
        if name in numbers:
            pairs[name, state] = weight
            continue
        evidence.setdefault(name, {})[numbers[state]] = weight
        if weight > 0:
            by_state[numbers[state]][name] = weight
    packed = {name: _pack(weights) for name, weights in evidence.items()}
    steps = [
        [
            (numbers[before], float(pairs.get((before, state), 0)))
            for before in STATES
            if may_follow(before, state)
        ]
        for state in STATES
    ]
    return _Model(packed, by_state, steps)
