"""Every place of the page that speaks of a zone: by a name of its own, or by a word such as 开发区 alone.

锡山经济技术开发区     place + kind
松安汽车零部件产业园   place + theme + kind
轴承产业园            theme + kind: a name where the text goes there (察看了轴承产业园),
                          none where it does not (打造轴承产业园)
经开区, 各园区         kind alone: no name; these tell what the article is about (`Generic`)
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from zonenews.document import Document, Label, Line, Part
from zonenews.fields.parks.boundary import find_boundary
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.registry import registered_ending
from zonenews.fields.parks.settling import settle

__all__ = ["find_mentions"]

_CLAUSE = re.compile("[。,;:!?]")
_LONGEST_CHAIN = 40
_LONGEST_PLACE = 6
_JOINED = frozenset({"part", "new_area", "bonded", "bonded_port", "bonded_logistics", "export"})
_OF_A_REGION = frozenset({"开发区", "园区"})  # 云岭省|开发区 are all of it
_SPOKEN_OF = frozenset({"built", "committee", "acting"})
_NEEDS = {"name": 0.0, "rare": 1.5, "place": 7.0, "theme": 3.0, "chain": 0.0, "part": 0.0, "generic": 0.0}
"""By how many nats a place in front must beat common words, for each need of a kind."""


def find_mentions(
    document: Document, lines: Sequence[tuple[Line, Label]]
) -> tuple[list[Mention], list[Generic]]:
    """The zones named in `lines`, and the generic words, in order."""
    if not lines:
        return [], []
    low, high = lines[0][0].start, lines[-1][0].end
    ends = [hit.end() for hit in lexicon().anchor.finditer(document.match, low, high)]
    candidates: list[Candidate] = []
    at = 0
    for line, label in lines:
        at = bisect_right(ends, line.start, at)
        upto = bisect_right(ends, line.end, at)
        if upto > at:
            candidates += _read_line(document.match, line.start, ends[at:upto], label.part)
            at = upto
    mentions, generics = settle(document, candidates)
    if lexicon().nickname_pattern.search(document.match, low, high):
        covered = {at for mention in mentions for at in range(mention.start, mention.end)}
        nicknamed = (mention for line, label in lines for mention in _nicknames(document, line, label.part))
        mentions += [mention for mention in nicknamed if mention.start not in covered]
    return mentions, generics


def _read_line(text: str, line_start: int, ends: Iterable[int], part: Part) -> list[Candidate]:
    """What one line says of zones; `ends` is where the last characters of kinds stand."""
    words = lexicon()
    read: list[Candidate] = []
    low = line_start
    described = False  # whether plain words stand before the last kind
    for end in ends:
        size = words.kind_endings.longest(text, low, end)
        if not size:
            continue
        kind = text[end - size : end]
        theme_start, theme = words.before_theme(text, low, end - size)
        family, need = words.kinds[kind]
        if family == "park" and words.places.longest(text, low, end) > size:  # 下花园区 is a district
            continue
        bare = need == "theme" and theme_start == end - size  # 花园, 公园: only 张江高新区崇明园 is a name
        if bare and (not read or theme_start - low > _LONGEST_PLACE):
            continue
        plural = need == "generic" or _is_plural(text, line_start, theme_start, end - size)
        last = text[theme_start - 1] if theme_start > low else ""
        if last in words.counted_last and words.counted.longest(text, low, theme_start):  # 四大|园区
            need = "generic"
        placed = need != "generic" and (last >= "一" or last == ")")  # whether a place may end there
        boundary = find_boundary(text, low, theme_start) if placed else None
        if boundary and kind in _OF_A_REGION and text[boundary.start : theme_start] in words.regions:
            boundary, need, plural = None, "generic", True
        margin = boundary.margin - _NEEDS["rare" if theme else need] if boundary else 0.0
        start, known = (boundary.start, boundary.known) if boundary else (theme_start, False)
        joined = theme_start == low and family in _JOINED  # 枫溪开发区|西区, 枫溪科技城|新区
        filled = start == low and (margin > 0 or known or joined or (theme != "" and start == theme_start))
        whole = read[-1] if read and filled and read[-1].likely else None
        if whole and end - whole.start > _LONGEST_CHAIN:
            whole = None
        if bare and not (whole and known):
            continue
        if need == "part" and not (whole and joined and _SPOKEN_OF & words.after(text, end).keys()):
            continue
        if need == "chain" and not (whole and family in (whole.family, "part")):
            if not theme:  # 城东片区
                continue
            margin -= _NEEDS["place"]
        if (placed or theme) and (registered := registered_ending(text, line_start, end, size)):
            start, known = min(start, end - registered), True
        if whole:  # 枫溪经开区|轴承产业园 is one name
            start, known = whole.start, whole.known
            margin = max(margin, read.pop().margin)
        elif described and start == low and margin > 0:  # 西部科学城|重庆高新区
            start = read.pop().theme_start
        place = text[start:theme_start]
        read.append(
            Candidate(part, start, theme_start, end, place, theme, kind, family, need, known, margin, plural)
        )
        described = not theme and theme_start < end - size
        low = end
    return read


def _is_plural(text: str, low: int, start: int, end: int) -> bool:
    """全市各|开发区, 县域|开发区: all of a region."""
    low = max(low, start - 6)
    found = lexicon().plural.search(text, low, end)
    return found is not None and not _CLAUSE.search(text, found.end(), start)


def _nicknames(document: Document, line: Line, part: Part) -> list[Mention]:
    """The zones of the line under names that end in no kind: 中关村, 武汉光谷."""
    return [
        Mention(part, *hit.span(), document.value(*hit.span()), "", "", "", hit.group(), True)
        for hit in lexicon().nickname_pattern.finditer(document.match, line.start, line.end)
    ]
