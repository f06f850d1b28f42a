"""What in a line may name a zone, read leftward from where a kind of zone ends.

到松安|汽车零部件|产业园     which theme and kind end here; where the place in front of them begins
全市各|开发区, 四大|园区      all the zones of a region, or counted ones: no name
枫溪经开区|轴承产业园        the name of a whole (枫溪经开区) in front is part of the name
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from zonenews.document import Part
from zonenews.fields.parks.evidence import Candidate
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.placing import place_model
from zonenews.fields.parks.registry import registered_ending
from zonenews.patterns import pattern

__all__ = ["read_line"]

_STATE_LIKE = "特区"  # 香港|特区
_LONGEST_PLACE = 9  # with the bracket that opens a list: 中关村科技园区 ( 包括|海淀园
_ITEM = pattern(r" ?(?:[、和及]|\( ?(?:包括|包含|含))?")


class _Ending(NamedTuple):
    """What stands where a name may end: a theme from `start` on, if there is one, and a kind."""

    start: int
    kind_start: int
    end: int
    theme: str
    kind: str
    family: str
    need: str


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
    for end in ends:
        ending = _ending_at(text, low, end)
        if ending is None:
            continue
        start, kind_start, end, theme, kind, family, need = ending
        if kind == _STATE_LIKE and text.endswith(lexicon().phrases["no_zone"], low, kind_start):
            continue
        bare = need == "theme" and start == kind_start and not _brand_before(text, low, start)  # 花园, 公园
        if bare and not (read and low < start <= low + _LONGEST_PLACE and _is_item(text, low, start)):
            continue
        registered = -1
        if size := registered_ending(text, line_start, end, len(kind)):
            registered = end - size
        read.append(Candidate(part, low, start, end, theme, kind, family, need, registered))
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


def _is_item(text: str, low: int, end: int) -> bool:
    """Whether a place alone stands behind the last candidate: 张江高新区|崇明园, 科技园区(包括|海淀园."""
    behind = _ITEM.match(text, low, end)
    place = text[behind.end() : end] if behind else ""
    return len(place) > 1 and place_model().part(place) is not None
