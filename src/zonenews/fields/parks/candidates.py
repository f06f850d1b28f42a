"""What in a line may name a zone, read leftward from where a kind of zone ends.

到松安|汽车零部件|产业园     which theme and kind end here; where the place in front of them begins
全市各|开发区, 四大|园区      all the zones of a region, or counted ones: no name
枫溪经开区|轴承产业园        the name of a whole (枫溪经开区) in front is part of the name
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from zonenews.document import Part
from zonenews.fields.parks.boundary import Boundary, find_boundaries
from zonenews.fields.parks.evidence import Candidate
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.placing import PARTNERS
from zonenews.fields.parks.registry import registered_ending
from zonenews.patterns import pattern

__all__ = ["read_line"]

_CLAUSE = pattern("[。,;:!?]")
_LONGEST_CHAIN = 40
_LONGEST_PLACE = 6
_BEFORE_PLURAL = 6  # characters before the theme in which 各 may stand
_JOINED = frozenset({"cluster", "part", "new_area", "bonded", "bonded_port", "bonded_logistics", "export"})
_OF_A_REGION = frozenset({"开发区", "园区"})  # 云岭省|开发区 are all of it
_OF_A_CITY = frozenset({"园区", "产业园区", "开发园区", "科技园区"})
_KINDS_OF_MANY = frozenset({"park", "industrial", "economic", "hitech", "development", "cluster", "bonded"})
_BRANDED = frozenset({"park", "base", "science_park"})  # what companies run: 海绫科技昆山|产业园
_SPOKEN_OF = frozenset({"built", "committee", "acting"})
_PART_OF = -3.0  # nats for a place behind a whole: 枫溪综保区|近海园区
_DONE_THERE = -12.0  # nats for 昆山|学习|园区经验
_REGISTERED = 1.0  # nats for a name of the registry
_WORDLIKE = -5.0  # nats for 会同|开发区: not without 会同县 on the page
_NEEDS = {
    "run": 0.0,
    "name": 0.0,
    "rare": 1.5,
    "place": 7.0,
    "theme": 3.0,
    "chain": 0.0,
    "part": 0.0,
    "generic": 0.0,
}
"""By how many nats a place in front must beat common words, for each need of a kind."""


class _Ending(NamedTuple):
    """What stands where a name may end: a theme from `start` on, if there is one, and a kind."""

    start: int
    kind_start: int
    end: int
    theme: str
    kind: str
    family: str
    need: str

    @property
    def bare(self) -> bool:
        """Whether a theme is needed and missing: 花园, 公园; only 张江高新区|崇明园 is a name."""
        return self.need == "theme" and self.start == self.kind_start


def read_line(text: str, line_start: int, ends: Iterable[int], part: Part) -> list[Candidate]:
    """What the line that begins at `line_start` says of zones, in order.

    Args:
        text: the text that rules match on.
        line_start: where the line begins.
        ends: where the last characters of kinds stand in it.
        part: the part of the page that the line is of.
    """
    read: list[Candidate] = []
    low = line_start  # the end of the last candidate
    described = False  # whether plain words stand before the last kind
    for end in ends:
        ending = _ending_at(text, low, end)
        if ending is None:
            continue
        if ending.bare and _brand_before(text, low, ending.start):
            ending = ending._replace(need="name")  # 中关村丰台|园
        elif ending.bare and (not read or ending.start - low > _LONGEST_PLACE):
            continue
        candidate = _candidate(text, line_start, low, ending, part)
        whole = read[-1] if read and _continues(candidate, low, read[-1]) else None
        if not _may_stand(text, ending, candidate, whole):
            continue
        if whole:
            _take_in(candidate, read.pop())
        else:
            _stand_alone(text, line_start, low, candidate)
            if described and candidate.start == low and candidate.margin > 0:  # 西部科学城|重庆高新区
                candidate.start = read.pop().theme_start
        candidate.place = text[candidate.start : candidate.theme_start]
        read.append(candidate)
        described = not ending.theme and ending.start < ending.kind_start
        low = end
    return read


def _ending_at(text: str, low: int, end: int) -> _Ending | None:
    """The theme and the kind that end at `end` and begin at `low` or later."""
    words = lexicon()
    size = words.kind_endings.longest(text, low, end)
    if not size:
        return None
    kind = text[end - size : end]
    family, need = words.kinds[kind]
    if family == "park" and words.places.longest(text, low, end) > size:  # 下花园区 is a district
        return None
    start, theme = words.before_theme(text, low, end - size)
    return _Ending(start, end - size, end, theme, kind, family, need)


def _brand_before(text: str, low: int, end: int) -> bool:
    """Whether a brand and a division end here: 中关村|丰台."""
    words = lexicon()
    return any(
        words.brands.longest(text, low, end - size)
        for size in (2, 3)
        if text[end - size : end] in words.places
    )


def _candidate(text: str, line_start: int, low: int, ending: _Ending, part: Part) -> Candidate:
    """The ending with the place in front of it that begins at `low` or later, as far as it tells itself."""
    start, kind_start, end, theme, kind, family, need = ending
    plural = need == "generic" or _is_plural(text, line_start, start, kind_start)
    if _is_counted(text, low, start):
        need = "generic"
    begin, margin, known = start, 0.0, False
    cuts: tuple[Boundary, ...] = ()
    quoted = kind in _OF_A_REGION and text[start - 1 : start] == "”"  # 枫溪市“四上”|园区
    if need != "generic" and not quoted and _may_end_a_place(text, low, start):
        cuts = find_boundaries(text, low, start, family in _BRANDED)
        words = lexicon()
        if cuts and _is_of_a_region(text, ending, cuts[0].start):
            need, plural, cuts = "generic", True, ()
        elif cuts:
            needed = _NEEDS["rare" if theme else need]
            cuts = tuple(cut._replace(margin=cut.margin - needed) for cut in cuts)
            begin, margin, known = cuts[0]
            if text[begin:start] in words.wordlike:
                known, margin = False, _WORDLIKE
            elif words.doings.longest(text, begin + 2, start) > 1:
                known, margin = False, _DONE_THERE
    return Candidate(part, begin, start, end, "", theme, kind, family, need, known, margin, plural, cuts)


def _is_of_a_region(text: str, ending: _Ending, start: int) -> bool:
    """江苏省|开发区, 广东省|工业园区: the zones of a province, but 海南|自由贸易港 is one."""
    words = lexicon()
    place = text[start : ending.start]
    if place in words.phrases["plan"] and ending.kind == "经济区":  # 成渝|经济区
        return "committee" not in words.after(text, ending.end)
    if ending.kind == "特区" and place in words.phrases["no_zone"]:
        return True
    if ending.theme:
        return False
    if (
        place.endswith("市")
        and ending.kind in _OF_A_CITY
        and "committee" not in words.after(text, ending.end)
    ):
        return True  # 株洲市|产业园区
    if len(place) > 2 and place not in PARTNERS and words.abbreviations.issuperset(place):  # 陕川渝|自贸区
        return True
    if place not in words.regions:
        return False
    if ending.kind in _OF_A_REGION or "product" in words.after(text, ending.end):
        return True
    return ending.family in _KINDS_OF_MANY and not registered_ending(
        text, start, ending.end, ending.end - ending.kind_start
    )


def _is_plural(text: str, low: int, start: int, end: int) -> bool:
    """全市各|开发区, 县域|开发区: all of a region."""
    found = lexicon().plural.search(text, max(low, start - _BEFORE_PLURAL), end)
    return found is not None and not _CLAUSE.search(text, found.end(), start)


def _is_counted(text: str, low: int, start: int) -> bool:
    """四大|园区, 各|园区."""
    words = lexicon()
    return text[start - 1 : start] in words.counted_last and words.counted.longest(text, low, start) > 0


def _may_end_a_place(text: str, low: int, end: int) -> bool:
    """松安|产业园, 中丹(松河)|产业园."""
    return end > low and (text[end - 1] >= "一" or text[end - 1] in ')”"')


def _continues(candidate: Candidate, low: int, whole: Candidate) -> bool:
    """Whether it goes on from the name that ends at `low`: 枫溪经开区|轴承产业园, 枫溪开发区|西区."""
    if candidate.start != low or not whole.likely or candidate.end - whole.start > _LONGEST_CHAIN:
        return False
    if candidate.known or candidate.margin > (_PART_OF if candidate.theme_start > low else 0.0):
        return True
    described = candidate.end - low > len(candidate.kind)  # 江东新区|产业转移工业园区
    return candidate.theme_start == low and (described or candidate.family in _JOINED)


def _may_stand(text: str, ending: _Ending, candidate: Candidate, whole: Candidate | None) -> bool:
    """Whether the kind has what it needs: some name no zone but as part of a `whole`."""
    if ending.bare:
        return (whole is not None and candidate.known) or candidate.need == "name"
    if candidate.need == "part":
        return (
            whole is not None
            and candidate.start == candidate.theme_start
            and not _SPOKEN_OF.isdisjoint(lexicon().after(text, candidate.end))
        )
    if candidate.need == "chain" and not (whole and candidate.family in (whole.family, "part")):
        if candidate.theme:  # 城东片区
            return True
        candidate.need = "run"
        placed = candidate.start < candidate.theme_start and (candidate.known or candidate.margin > 0)
        return placed and "committee" in lexicon().after(text, candidate.end)
    return True


def _take_in(candidate: Candidate, whole: Candidate) -> None:
    """枫溪经开区|轴承产业园 is one name."""
    candidate.start, candidate.known = whole.start, whole.known
    candidate.margin = max(candidate.margin, whole.margin)
    candidate.cuts = whole.cuts
    candidate.whole = whole.end


def _stand_alone(text: str, line_start: int, low: int, candidate: Candidate) -> None:
    """With no whole in front it must be likelier; where a registered zone is named, that is the name."""
    if candidate.need == "chain":
        candidate.margin -= _NEEDS["place"]
    placed = candidate.need != "generic" and _may_end_a_place(text, low, candidate.theme_start)
    if placed or candidate.theme:
        size = registered_ending(text, line_start, candidate.end, len(candidate.kind))
        if size and candidate.end - size <= candidate.start:
            candidate.start, candidate.known, candidate.cuts = candidate.end - size, True, ()
            candidate.margin = max(candidate.margin, _REGISTERED)
