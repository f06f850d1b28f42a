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
from collections.abc import Iterator
from typing import NamedTuple

from zonenews.fields.parks.lexicon import ends_a_phrase, lexicon, may_describe, zone_words
from zonenews.fields.parks.placing import place_model
from zonenews.knowledge import words_of
from zonenews.patterns import pattern

__all__ = ["Boundary", "find_boundaries", "find_boundary"]

_WINDOW = 14
_STATES = 10  # characters of two states
_RUN = 1.0  # nats for a name that begins where the clause does
_LEAP = 8.0
_BRACKETS = 3.0  # nats for a place in brackets, or against another word there
_NO_NAME = frozenset("和与及在到从对被把的是了着任于赴将向由")
_NO_BRAND = frozenset("为给以就让按如至")
_BRAND_LEAST, _BRAND, _BRAND_CHAR = 2, 16.0, 3.0  # nats for a company, and for each character of its name
_DESCRIBED, _OF_NO_DIVISION = (
    2.0,
    3.0,
)  # nats for each word between place and kind, and if no division is known
_MOST, _FAR = 4, 16.0  # cuts that the page may choose from, and nats behind the likeliest
_QUOTED = 4.0  # nats for a place in front of a name in quotation marks
_OPENING, _CLOSING = '“"', ')”"'
_LAST_OTHER = pattern("(?s:.*)(?:[^一-鿿]|丨)")
_BRACKETED = pattern("[一-龥]{2,7}")
_PARTNERED = pattern("中国?[—·][一-龥]{2,6}$")  # 中国—白俄罗斯“金石”|工业园
_SIDE = pattern("(?:中国)?[东西中南北]部$")  # 西部(重庆)科学城
_PARTNERS = pattern(r"(?:中[一-龥]{1,3}|[一-龥]{0,2}两岸|粤[港澳]澳?|沪[一-龥]|苏[一-龥])$")


class Boundary(NamedTuple):
    """Where a name may begin.

    `margin` is by how much it beats having no name there (in nats); `known` is true if a division stands in
    the name.
    """

    start: int
    margin: float
    known: bool


def find_boundaries(text: str, low: int, end: int, branded: bool = False) -> tuple[Boundary, ...]:
    """Where the place that ends at `end` may begin, from `low` on, the likeliest first; none if nowhere.

    A zone that is `branded` may have a company's name before its place: 海绫集团昆山|产业园.
    """
    if end <= low:
        return ()
    if text[end - 1] == ")":
        return _before_brackets(text, low, end)
    if text[end - 1] in _CLOSING:
        start = _before_quotes(text, low, end)
        return (Boundary(start, _LEAP, True),) if start < end else ()
    if not _is_hanzi(text[end - 1]):
        return ()
    begin = max(low, end - _WINDOW)
    if other := _LAST_OTHER.match(text, begin, end):
        begin = other.end()
    closed = begin == low or not _is_hanzi(text[begin - 1])
    cuts = _weigh_cuts(text[begin:end], closed, branded)
    return tuple(Boundary(_widest(text, low, begin, cut.start), cut.margin, cut.known) for cut in cuts)


def _widest(text: str, low: int, begin: int, cut: int) -> int:
    """Where a place begins that is cut at `cut` of the run from `begin` on, with what is joined in front."""
    if cut or begin - 1 <= low or text[begin - 1] not in "—-·)":
        return _before_states(text, low, begin + cut)
    if text[begin - 1] != ")":
        return _before_join(text, low, begin)
    return next(
        (wider.start for wider in _before_brackets(text, low, begin) if wider.margin > _BRACKETS), begin
    )


def find_boundary(text: str, low: int, end: int) -> Boundary | None:
    """The likeliest of them."""
    return next(iter(find_boundaries(text, low, end)), None)


@functools.lru_cache(maxsize=4096)
def _weigh_cuts(run: str, closed: bool, branded: bool) -> tuple[Boundary, ...]:
    """The likely beginnings in a run of characters; `closed` if a clause begins where the run does."""
    words = zone_words().upto(run, 0, len(run))
    cuts: dict[int, Boundary] = {}
    for size, cost in _descriptions(run):
        end = len(run) - size
        for at, place in place_model().upto(run, 0, end).items():
            if at == 0 and not closed:
                continue
            margin = words[at] + place.logp - words[end] - cost + (_RUN if at == 0 else 0.0)
            if size and not place.known:
                margin -= _OF_NO_DIVISION
            for start in _wider(run, at, words):
                if start not in cuts or cuts[start].margin < margin:
                    cuts[start] = Boundary(start, margin, place.known or start < at)
            for brand, price in _brands(run, at, place.known) if branded else ():
                gain = words[at - brand] - words[at] - price
                if gain > 0 and (closed or at > brand):
                    cuts[at - brand] = Boundary(at - brand, margin + gain, place.known)
    best = sorted(cuts.values(), key=lambda cut: -cut.margin)[:_MOST]
    return tuple(cut for cut in best if cut.margin > best[0].margin - _FAR)


def _descriptions(run: str) -> list[tuple[int, float]]:
    """The words that may describe the zone at the end of a run, by their size: 长山群岛|旅游避暑.

    None is the first of them; each word costs some nats.
    """
    words, found, sizes = zone_words().logp, [(0, 0.0)], {0}
    for size, cost in found:
        for more in (2, 3):
            word = run[len(run) - size - more : len(run) - size]
            if len(word) == more and size + more not in sizes and word in words and may_describe(word):
                sizes.add(size + more)
                found.append((size + more, cost + _DESCRIBED))
    return found


def _brands(run: str, end: int, known: bool) -> Iterator[tuple[int, float]]:
    """How long a company's name before a place may be, and what it costs: 富士康|济源, 皖岭茶业集团|十字."""
    trade = run[end - 2 : end] in _trades()
    for size in range(_BRAND_LEAST + 2 * trade, min(end, 9 if trade else 4) + 1):
        brand = run[end - size : end]
        if any(ends_a_phrase(brand[at : at + 2]) for at in range(2 if size > 2 else 1)):
            break
        if (known or trade) and brand[0] not in _NO_BRAND and _NO_NAME.isdisjoint(brand):
            yield size, _BRAND + _BRAND_CHAR * (size - 4 * trade)


@functools.lru_cache(maxsize=1)
def _trades() -> frozenset[str]:
    """What names of companies end in."""
    return frozenset(["集团", "公司", "电子", "科技", *words_of("park_company_endings.txt")])


def _wider(run: str, start: int, words: list[float]) -> Iterator[int]:
    """Where a place begins, and the divisions in front: 上海|张江, unless they are words there."""
    logp = zone_words().logp
    yield start
    while size := lexicon().places.longest(run, 0, start):
        wider = run[start - size : start]
        if wider in lexicon().wordlike or words[start - size] + logp.get(wider, 0.0) < words[start] - 0.01:
            break
        start -= size
        yield start


def _before_states(text: str, low: int, end: int) -> int:
    """|中国—马来西亚|钦州, |马来西亚—中国|关丹: the beginning of the two states in front, or `end`."""
    found = [
        hit.start()
        for hit in lexicon().states.finditer(text, max(low, end - _STATES), end)
        if hit.end() == end
    ]
    return found[0] if found else end


def _is_hanzi(char: str) -> bool:
    return "一" <= char <= "鿿" and char != "丨"


def _before_brackets(text: str, low: int, end: int) -> tuple[Boundary, ...]:
    """中丹(松河)| → |中丹(松河): the beginnings of the partners or of the place in front of brackets."""
    opening = text.rfind("(", max(low, end - 9), end - 1)
    if opening < 0 or not _BRACKETED.fullmatch(text, opening + 1, end - 1):
        return ()
    partners = _PARTNERS.search(text, max(low, opening - 4), opening)
    if partners or (partners := _SIDE.search(text, max(low, opening - 4), opening)):
        return (Boundary(partners.start(), _LEAP, True),)
    gain = _BRACKETS if _place_before(text, opening + 1, end - 1) < end - 1 else -_BRACKETS
    return tuple(
        Boundary(cut.start, min(cut.margin, _LEAP) + gain, True)
        for cut in find_boundaries(text, low, opening)
    )


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
        return end if partners.group() == "中国" and text[end - 1] == "·" else partners.start()
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
