"""Where a name may begin that ends in a kind of zone: every place that the words of the line allow.

到|魅力|岚江高新区             before 岚江, or before 魅力
、|国电云屏自动化|产业园        what is left whole between a mark and the theme: a brand
|中丹(松河)精密制造产业园        so is what holds brackets
察看|轴承产业园                the theme
枫溪经开区|轴承产业园           with the zone in which it lies
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from zonenews.fields.parks.evidence import Candidate, Mention
from zonenews.fields.parks.lexicon import ends_a_phrase, lexicon, zone_words
from zonenews.fields.parks.placing import place_model
from zonenews.patterns import pattern

__all__ = ["FUNCTION_WORDS", "LOOSE_WORDS", "Option", "options_of", "within"]

FUNCTION_WORDS = frozenset("的了着过到在从对把被是让使等个将向暨")  # in no name
LOOSE_WORDS = frozenset("和与及为以于由就至赴驻")  # in few
_LONGEST, _LONGEST_PLACE = 18, 14  # characters in front of theme and kind
_LONGEST_WHOLE = 40  # characters of a zone of which a part is named, its own outer ones with it
_RUN = 1.0  # nats for a place that begins where the clause does
_FAR = 9.0  # nats behind the likeliest place
_SURE = 5.0  # nats by which a place is one by its own characters
_SHORT = 3  # characters of a kind that alone is no name
_JOINS = frozenset('()·—-“”"')  # in a name: 中丹(松河), 云岭“火凤”
_JOINTS = frozenset("·—-")  # between two places
_NO_START = frozenset(")·—-”")
_LEVEL = pattern("(?:国家|[省市县区])级")
_UNBRANDED = frozenset({"development", "economic", "hitech", "new_area", "bonded", "free_trade", "special"})
_COMMON = _UNBRANDED | {"park", "industrial", "cluster", "science_park", "base"}  # kinds of which many are


class Option(NamedTuple):
    """Where a name may begin, and what then stands in front of theme and kind (`inside`).

    known, place    the name of a place, with a division in it or not; joined: of two, 望霞·云岭
    brand           what else stands between a mark, a verb or the like and the theme
    bare            nothing
    registered      what the registry has
    chain           the zone named before, of which this is a part, which ends at `whole`

    A place is `margin` nats likelier as one than as common words.
    """

    start: int
    inside: str
    margin: float = 0.0
    known: bool = False
    whole: int = -1

    @property
    def rule(self) -> str:
        """The rule of `field_rules.tsv` that takes it for a name."""
        if self.known:
            return "known_place"
        return {"bare": "gone_to", "brand": "item"}.get(self.sort, "form" if self.margin > _SURE else "page")

    @property
    def sort(self) -> str:
        """Whether a place, a brand or nothing stands in front."""
        return (
            "bare" if self.inside.endswith("bare") else "brand" if self.inside.endswith("brand") else "placed"
        )


def options_of(text: str, candidate: Candidate) -> list[Option]:
    """Where the name may begin, if it is one and no zone is named right before it."""
    end = candidate.theme_start
    begin = _run_start(text, candidate.low, end)
    found = {option.start: option for option in _places(text, candidate.low, end)}
    for second in [start for start in found if start > begin and text[start - 1] in _JOINTS]:
        for first in _places(text, candidate.low, second - 1):  # 望霞·|云岭
            found[first.start] = first._replace(inside=f"joined {first.inside}")
    for states in lexicon().states.finditer(text, begin, end):  # 中国-马来西亚|钦州
        if option := found.get(states.end()):
            found[states.start()] = option._replace(start=states.start(), inside="known", known=True)
    for start in _brands(text, begin, end):
        found.setdefault(start, Option(start, "brand"))
    alone = candidate.theme or end < candidate.kind_start or _is_told_alone(candidate)
    if alone or candidate.ends(text) > candidate.end:
        found[end] = Option(end, "bare")
    if level := _LEVEL.match(text, end, candidate.kind_start):  # 国家级|阀门产业园
        found.pop(end, None)
        found[level.end()] = Option(level.end(), "bare")
    if candidate.registered >= 0:
        found[candidate.registered] = Option(candidate.registered, "registered", known=True)
    return list(found.values())


def _places(text: str, low: int, end: int) -> Iterator[Option]:
    """Where the name of a place may begin that ends at `end`."""
    begin = end
    while begin > max(low, end - _LONGEST_PLACE) and "一" <= text[begin - 1] <= "鿿":
        begin -= 1
    cut = begin > low and "一" <= text[begin - 1] <= "鿿"
    for option in _places_in(text[begin:end], cut):
        yield option._replace(start=begin + option.start)


@functools.lru_cache(maxsize=4096)
def _places_in(run: str, cut: bool) -> tuple[Option, ...]:
    """Where in a run of characters the name of a place may begin; `cut` if more stands in front."""
    places = place_model().upto(run, 0, len(run))
    if cut:
        places.pop(0, None)
    if not places:
        return ()
    words = zone_words().upto(run, 0, len(run))
    margins = {
        at: words[at] + place.logp - words[-1] + (_RUN if at == 0 else 0.0) for at, place in places.items()
    }
    known = {at for at, place in places.items() if place.known}
    for at in sorted(places, reverse=True):
        for wide in _wider(run, at, words):
            if margins.get(wide, -math.inf) < margins[at] and (wide or not cut):
                margins[wide] = margins[at]
                known.add(wide)
    least = max(margins.values()) - _FAR
    return tuple(
        Option(at, "known" if at in known else "place", margin, at in known)
        for at, margin in margins.items()
        if margin >= least
    )


def _wider(run: str, start: int, words: Sequence[float]) -> Iterator[int]:
    """Where divisions begin right before a place, which is as likely with them: 上海|张江."""
    logp, lists = zone_words().logp, lexicon()
    for size in (2, 3, 4):
        wide, name = start - size, run[max(0, start - size) : start]
        if wide < 0 or name not in lists.places or name in lists.wordlike:
            continue
        if words[wide] + logp.get(name, 0.0) >= words[start] - 0.01:
            yield wide


def _run_start(text: str, low: int, end: int) -> int:
    """Where the characters of which a name that goes on at `end` may be made begin."""
    low = max(low, end - _LONGEST)
    while end > low and ("一" <= text[end - 1] <= "鿿" or text[end - 1].isalnum() or text[end - 1] in _JOINS):
        end -= 1
    return end


def _brands(text: str, begin: int, end: int) -> Iterator[int]:
    """Where a name that is left whole may begin: behind a mark, a word that is no part of names, a verb."""
    closed = quoted = 0  # brackets and quotation marks that are open, read from the right
    for at in range(end - 1, begin - 1, -1):
        char, before = text[at], text[at - 1 : at]
        closed += (char in ")”") - (char in "(“")
        quoted += char == '"'
        if closed < 0 or char in FUNCTION_WORDS:
            return
        if closed or quoted % 2 or char in _NO_START or at == end - 1:
            continue
        if (
            at == begin
            or not "一" <= before <= "鿿"
            or before in FUNCTION_WORDS
            or before in LOOSE_WORDS
            or ends_a_phrase(text[at - 2 : at])
        ):
            yield at


def _is_told_alone(candidate: Candidate) -> bool:
    """Whether the kind itself may be a name, for few are of it: 航空港区, 城乡一体化示范区."""
    return len(candidate.kind) > _SHORT and candidate.family not in _COMMON


def within(text: str, candidate: Candidate, options: list[Option], outer: Mention | None) -> list[Option]:
    """The options behind a zone's name, of which the kind may name a part: 枫溪经开区|轴承产业园 is one name.

    Args:
        text: the text that rules match on.
        candidate: the theme and kind.
        options: where its name may begin by itself.
        outer: the zone that is named last in front, wherever it ends.
    """
    end = candidate.theme_start
    if outer is not None:
        options = [option for option in options if not outer.start <= option.start < outer.end]
        if end == outer.end and all(option.start != end for option in options):
            options.append(Option(end, "bare"))
    adjacent = (
        outer is not None
        and outer.end - outer.start < _LONGEST_WHOLE
        and any(option.start == outer.end for option in options)
    )
    if candidate.need in ("part", "chain"):
        after = lexicon().after(text, candidate.end).keys()
        if candidate.need == "part":
            stands = adjacent and end == candidate.low
        else:
            stands = adjacent or candidate.theme != "" or "committee" in after
        if not stands:
            return []
    if outer is None or not adjacent:
        return options
    return [
        option._replace(
            start=outer.start, inside=f"chain {option.inside}", known=outer.known, whole=outer.end
        )
        if option.start == outer.end
        else option
        for option in options
    ]
