"""Where a name may begin that ends in a kind of zone: every place that the words of the line allow.

到|魅力|岚江高新区             before 岚江, or before 魅力
、|国电云屏自动化|产业园        what is left whole between a mark and the theme: a brand
察看|轴承产业园                the theme
枫溪经开区|轴承产业园           with the zone in which it lies
"""

from __future__ import annotations

from typing import NamedTuple

from zonenews.fields.parks.evidence import Candidate, Mention
from zonenews.fields.parks.lexicon import ends_a_phrase, lexicon
from zonenews.patterns import pattern

__all__ = ["FUNCTION_WORDS", "LOOSE_WORDS", "Option", "options_of", "within"]

FUNCTION_WORDS = frozenset("的了着过到在从对把被是让使等个将向暨")  # in no name
LOOSE_WORDS = frozenset("和与及为以于由就至赴驻")  # in few
_LONGEST = 20  # characters in front of theme and kind
_MOST_RUNS = 4
_OURS = frozenset("省市县区旗")  # 市|海洋装备产业园
_SURE = 5.0  # nats by which a place is one by its own characters
_FAR = 9.0  # nats behind the likeliest place
_SHORT = 3  # characters of a kind that alone is no name
_JOINING = ("与", "和", "及")
_LEVEL = pattern("(?:国家|[省市县区])级")
_UNBRANDED = frozenset({"development", "economic", "hitech", "new_area", "bonded", "free_trade", "special"})
_COMMON = _UNBRANDED | {"park", "industrial", "cluster", "science_park", "base"}  # kinds of which many are


class Option(NamedTuple):
    """Where a name may begin, and what then stands in front of theme and kind (`inside`).

    known, place    the name of a place, with a division in it or not
    brand           what else stands between a mark, a verb or the like and the theme
    bare            nothing
    registered      what the registry has
    chain           the zone named before, of which this is a part, which ends at `whole`
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
    found: dict[int, Option] = {}
    for cut in candidate.cuts:
        if cut.margin < candidate.cuts[0].margin - _FAR:
            break
        found[cut.start] = Option(cut.start, "known" if cut.known else "place", cut.margin, cut.known)
    if candidate.theme or (candidate.family not in _UNBRANDED and len(candidate.kind) >= _SHORT):
        for start in _runs(text, candidate.low, end):
            if start not in found:
                found[start] = Option(start, "brand")
    alone = candidate.theme or end < candidate.kind_start or _is_told_alone(candidate)
    if alone or candidate.ends(text) > candidate.end:
        found[end] = Option(end, "bare")
    if (
        candidate.theme and text[end - 1 : end] in _JOINING and end - 1 > candidate.low
    ):  # 智能制造与|新能源产业园
        at, theme = lexicon().before_theme(text, candidate.low, end - 1)
        if theme:
            found[at] = Option(at, "bare")
    if level := _LEVEL.match(text, end, candidate.kind_start):  # 国家级|阀门产业园
        found.pop(end, None)
        found[level.end()] = Option(level.end(), "bare")
    start = candidate.registered
    if start >= 0 and all(start <= cut.start or not cut.known for cut in candidate.cuts):
        found[start] = Option(start, "registered", known=True)
    return list(found.values())


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
    adjacent = outer is not None and any(option.start == outer.end for option in options)
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
        Option(outer.start, f"chain {option.inside}", option.margin, outer.known, outer.end)
        if option.start == outer.end
        else option
        for option in options
    ]


def _runs(text: str, low: int, end: int) -> list[int]:
    """Where a name that is left whole may begin: behind a mark, a word that is no part of names, a verb."""
    found: list[int] = []
    at, low, closed = end, max(low, end - _LONGEST), 0
    while at > low and len(found) < _MOST_RUNS:
        char = text[at - 1]
        if not ("一" <= char <= "鿿" or char.isalnum() or char in "·()—-"):
            break
        closed += (char == ")") - (char == "(")
        if closed < 0 or text.endswith("公司", low, at):
            break
        if at < end and (
            char in FUNCTION_WORDS
            or char in LOOSE_WORDS
            or ends_a_phrase(text[at - 2 : at])
            or (char.isdigit() and text[at] > "一")  # 2008|中国云泽柘川经济区
        ):
            found.append(at)
        if char in FUNCTION_WORDS:
            return found
        at -= 1
    if at < end and len(found) < _MOST_RUNS and (at > end - _LONGEST):
        found.append(at + (text[at] in _OURS and at + 1 < end))
    return found
