"""Where a zone's name begins: where the sentence's words stop and the place begins.

随后，采访团又到|望河经济开发区      words | a place, known or not
岑雪代表|开发区                     words alone: no name
到岚滨市|龙潭高新区                 the name may begin before the city or after it
|中丹(松河)精密制造产业园            a place in brackets between two partners and the kind

Every cut is weighed: the log probability of what stands before it as common words, plus that of what
stands after it as the name of a place.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from zonenews.fields.parks.lexicon import lexicon, zone_words
from zonenews.fields.parks.placing import place_model

__all__ = ["Boundary", "find_boundary"]

_WINDOW = 14
_STATES = 10  # characters of two states
_RUN = 1.0  # nats for a name that begins where the clause does
_LEAP = 8.0
_QUOTED = 4.0  # nats for a place in front of a name in quotation marks
_OPENING, _CLOSING = '“"', ')”"'
_LAST_OTHER = re.compile("(?s:.*)[^一-鿿]")
_BRACKETED = re.compile("[一-龥]{2,7}")
_PARTNERED = re.compile("中国?[—·][一-龥]{2,6}$")  # 中国—白俄罗斯“金石”|工业园
_SIDE = re.compile("(?:中国)?[东西中南北]部$")  # 西部(重庆)科学城
_PARTNERS = re.compile(r"(?:中[一-龥]{1,3}|[一-龥]{0,2}两岸|粤[港澳]澳?|沪[一-龥]|苏[一-龥])$")


class Boundary(NamedTuple):
    """Where a name begins.

    `margin` is by how much it beats having no name there (in nats); `known` is true if a division stands in
    the name.
    """

    start: int
    margin: float
    known: bool


def find_boundary(text: str, low: int, end: int) -> Boundary | None:
    """The beginning of the place that ends at `end` and begins at `low` or later; `None` if there is none."""
    if end <= low:
        return None
    if text[end - 1] in _CLOSING:
        start = (_before_brackets if text[end - 1] == ")" else _before_quotes)(text, low, end)
        return Boundary(start, _LEAP, True) if start < end else None
    if not _is_hanzi(text[end - 1]):
        return None
    begin = max(low, end - _WINDOW)
    if other := _LAST_OTHER.match(text, begin, end):
        begin = other.end()
    closed = begin == low or not _is_hanzi(text[begin - 1])
    best = _weigh_cuts(text[begin:end], closed)
    if best is None or best.start or text[begin - 1] not in "—-·)" or begin - 1 <= low:
        return Boundary(_before_states(text, low, begin + best.start), *best[1:]) if best else None
    before = _before_join if text[begin - 1] != ")" else _before_brackets
    return Boundary(before(text, low, begin), best.margin, best.known)


@functools.lru_cache(maxsize=4096)
def _weigh_cuts(run: str, closed: bool) -> Boundary | None:
    """The likeliest beginning in a run of characters; `closed` if a clause begins where the run does."""
    end = len(run)
    places = place_model().upto(run, 0, end)
    if not closed:
        places.pop(0, None)
    if not places:
        return None
    model = zone_words()
    words = model.upto(run, 0, end)
    scores = {at: words[at] + place.logp for at, place in places.items()}
    if 0 in scores:
        scores[0] += _RUN
    start = max(scores, key=lambda at: scores[at])
    margin, known = scores[start] - words[-1], places[start].known
    while size := lexicon().places.longest(run, 0, start):  # 上海|张江
        if (
            run[start - size : start] in lexicon().wordlike
            or words[start - size] + model.logp[run[start - size : start]] < words[start] - 0.01
        ):
            break
        start, known = start - size, True
    return Boundary(start, margin, known)


def _before_states(text: str, low: int, end: int) -> int:
    """|中国—马来西亚|钦州, |马来西亚—中国|关丹: the beginning of the two states in front, or `end`."""
    found = [
        hit.start()
        for hit in lexicon().states.finditer(text, max(low, end - _STATES), end)
        if hit.end() == end
    ]
    return found[0] if found else end


def _is_hanzi(char: str) -> bool:
    return "一" <= char <= "鿿"


def _before_brackets(text: str, low: int, end: int) -> int:
    """中丹(松河)| → |中丹(松河): the beginning of the partners, or `end` if these brackets are others."""
    opening = text.rfind("(", max(low, end - 9), end - 1)
    if opening < 0 or not _BRACKETED.fullmatch(text, opening + 1, end - 1):
        return end
    if partners := _PARTNERS.search(text, max(low, opening - 4), opening):
        return partners.start()
    if side := _SIDE.search(text, max(low, opening - 4), opening):
        return side.start()
    start = _place_before(text, low, opening)
    return end if start == opening or _place_before(text, opening + 1, end - 1) == end - 1 else start


def _before_quotes(text: str, low: int, end: int) -> int:
    """云岭“火凤”| → |云岭“火凤”: the beginning of the place in front, or `end` if there is none."""
    opening = max(text.rfind(quote, max(low, end - 6), end - 1) for quote in _OPENING)
    if opening < 0 or not _BRACKETED.fullmatch(text, opening + 1, end - 1):
        return end
    if partners := _PARTNERED.search(text, max(low, opening - 9), opening):
        return partners.start()
    boundary = find_boundary(text, max(low, opening - 8), opening)
    return boundary.start if boundary and boundary.margin > _QUOTED else end


def _before_join(text: str, low: int, end: int) -> int:
    """望霞·|云岭 → |望霞·云岭: the beginning of the first of two places, or `end` if there is none."""
    if partners := _PARTNERS.search(text, max(low, end - 5), end - 1):  # 中国|—
        return partners.start()
    start = _place_before(text, low, end - 1)
    return end if start == end - 1 else start


def _place_before(text: str, low: int, end: int) -> int:
    """Where a place of two to five characters (seven with a division) that ends at `end` begins, or `end`."""
    if end <= low or not _is_hanzi(text[end - 1]):
        return end
    boundary = find_boundary(text, max(low, end - 8), end)
    if boundary is None or boundary.margin <= 0:
        return end
    return boundary.start if end - boundary.start < (8 if boundary.known else 6) else end
