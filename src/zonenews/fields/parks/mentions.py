"""Every place of the page that speaks of a zone: by a name of its own, or by a word such as 开发区 alone.

锡山经济技术开发区     place + kind
松宁汽车零部件产业园   place + theme + kind
轴承产业园            theme + kind: a name where the text goes there (察看了轴承产业园), else none (打造轴承产业园)
经开区, 各园区         kind alone: no name; these tell what the article is about (`Generic`)
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from attrs import evolve, frozen

from zonenews.article import BlockKind
from zonenews.document import Document, Label, Line, Part
from zonenews.fields.parks.boundary import find_boundary
from zonenews.fields.parks.lexicon import Lexicon, lexicon

__all__ = ["Generic", "Mention", "find_mentions"]

# The last two characters of every kind in zone_kinds.tsv, found by the last.
_ANCHOR = re.compile(
    r"区(?<=[发开新园税港工贸片业聚中假范验作资济加行步理合术]区)(?![域位划块间段])|园(?![区林丁艺地长子])|[技学创教药件空]城(?![市镇乡区])|业基地|[税贸易]港(?![区口])"
)
_PLURAL = re.compile(
    r"(?:各|全市|全省|全县|全国|各类|各级|多个|所有|[一二三四五六七八九十两几]大|[一二三四五六七八九十两几]个)[一-龥]{0,4}$"
)
_LIST = re.compile(r"[、和及与,]$")


@frozen
class Mention:
    """A zone named at `start`-`end` of the text: place, theme and kind are the parts of its name."""

    line: int
    part: Part
    start: int
    end: int
    text: str
    place: str
    theme: str
    kind: str
    family: str
    known: bool
    """A division, or another zone's name, stands in it."""


@frozen
class Generic:
    """A kind of zone without a name: `plural` where it means the zones of a region."""

    line: int
    part: Part
    start: int
    end: int
    family: str
    theme: str
    plural: bool


@frozen
class _Candidate:
    mention: Mention
    bare: int
    certain: bool
    specific: bool
    """A theme of its own (轴承) stands in the name."""
    need: str


def find_mentions(
    document: Document, lines: Iterable[tuple[int, Line, Label]]
) -> tuple[list[Mention], list[Generic]]:
    """The zones named in `lines`, and the generic words, in order."""
    words = lexicon()
    candidates: list[_Candidate] = []
    generics: list[Generic] = []
    for number, line, label in lines:
        _read_line(document, number, line, label.part, words, candidates, generics)
    mentions = _settle(document, candidates, words)
    return mentions, generics


def is_breadcrumb(label: Label) -> bool:
    """Whether a line of boilerplate is a breadcrumb."""
    return label.kind is BlockKind.BREADCRUMB


def _read_line(
    document: Document,
    number: int,
    line: Line,
    part: Part,
    words: Lexicon,
    candidates: list[_Candidate],
    generics: list[Generic],
) -> None:
    """Add what one line says of zones."""
    text = document.match
    previous: _Candidate | Generic | None = None
    previous_end = line.start
    for hit in _ANCHOR.finditer(text, line.start, line.end):
        end = hit.end()
        size = words.kind_endings.longest(text, previous_end, end)
        if not size:
            continue
        kind = text[end - size : end]
        theme_start, specific = _before_theme(text, previous_end, end - size, words)
        need = words.kinds[kind].need
        if need == "theme" and theme_start == end - size:
            continue
        family = words.kinds[kind].family
        boundary = find_boundary(text, previous_end, theme_start, words)
        start, theme = boundary.start, text[theme_start : end - size]
        chained = previous is not None and start == previous_end and (start < theme_start or specific)
        known = boundary.known
        if chained and isinstance(previous, _Candidate):
            start = previous.mention.start
            known = previous.mention.known
            candidates.pop()
        elif chained and isinstance(previous, Generic):
            start = previous.start
        elif need == "chain":
            continue
        mention = Mention(
            number,
            part,
            start,
            end,
            document.value(start, end),
            text[start:theme_start],
            theme,
            kind,
            family,
            known,
        )
        if need == "generic" or (
            len(mention.place) < 2 and not (specific and not mention.place and need in ("name", "theme"))
        ):
            previous = Generic(
                number, part, theme_start, end, family, theme, _is_plural(text, line.start, theme_start, kind)
            )
            generics.append(previous)
        else:
            bare = boundary.bare if not chained else start
            previous = _Candidate(mention, bare, boundary.certain, specific, need)
            candidates.append(previous)
        previous_end = end


def _before_theme(text: str, low: int, end: int, words: Lexicon) -> tuple[int, bool]:
    """Where the words of the theme that ends at `end` begin, and whether they say something of their own."""
    at, specific = end, False
    while size := words.theme_endings.longest(text, low, at):
        if words.places.longest(text, low, at) > size:
            break
        specific |= words.themes[text[at - size : at]] == "theme"
        at -= size
    return at, specific


def _is_plural(text: str, low: int, start: int, kind: str) -> bool:
    return kind == "开发园区" or _PLURAL.search(text, max(low, start - 8), start) is not None


def _settle(document: Document, candidates: list[_Candidate], words: Lexicon) -> list[Mention]:
    """Decide which candidates are names and where the doubtful ones begin, all of the page taken together."""
    text = document.match
    places = {c.mention.place for c in candidates if c.certain and c.mention.known} | {
        c.mention.place
        for c in candidates
        if c.certain
        and c.need == "name"
        and 1 < len(c.mention.place) < 5
        and not _is_common(c.mention.place, words)
    }
    printed = Counter(c.mention.text for c in candidates)
    settled = []
    for candidate in candidates:
        mention = candidate.mention
        if not mention.known:
            shorter = _known_ending(mention.place, places)
            if shorter and (not candidate.certain or printed[mention.text] == 1):
                mention = _cut(document, mention, len(mention.place) - len(shorter))
            elif not candidate.certain:
                continue
        if _is_name(text, document, candidate, mention, printed, places, words):
            settled.append(mention)
    return settled


def _is_common(place: str, words: Lexicon) -> bool:
    """Whether a place is made of common words alone: 标杆, 阳光."""
    end = len(place)
    while end:
        size = words.common_words.longest(place, 0, end) or words.theme_endings.longest(place, 0, end)
        if not size:
            return False
        end -= size
    return True


def _known_ending(place: str, places: set[str]) -> str:
    """The longest ending of `place` that is a place elsewhere on the page, if it is not all of it."""
    for start in range(1, len(place) - 1):
        if place[start:] in places and place[start - 1] not in "市县区州旗镇乡":
            return place[start:]
    return ""


def _cut(document: Document, mention: Mention, size: int) -> Mention:
    start = mention.start + size
    return evolve(mention, start=start, text=document.value(start, mention.end), place=mention.place[size:])


def _is_name(
    text: str,
    document: Document,
    candidate: _Candidate,
    mention: Mention,
    printed: Counter[str],
    places: set[str],
    words: Lexicon,
) -> bool:
    """Whether what stands before the kind is a name, and not a description."""
    if mention.known:
        return True
    if candidate.need == "place":
        return any(mention.place.startswith(place) for place in places) or _is_on_page(text, mention.place)
    if mention.place and not _is_common(mention.place, words):
        return True
    return (
        printed[mention.text] > 2
        or _is_visited(text, mention.start, words)
        or text.startswith(words.after["office"], mention.end)
    ) and (candidate.specific or len(mention.place) > 1)


def _is_on_page(text: str, place: str) -> bool:
    """Whether the page itself calls it a place: 松陵市, 石湾县委."""
    return any(place + word in text for word in "市县区州") or place[-1:] in "市县州旗镇乡"


def _is_visited(text: str, start: int, words: Lexicon) -> bool:
    """Whether the text goes to what begins at `start`, or lists it among what it goes to."""
    sentence = text.rfind("。", max(0, start - 80), start) + 1
    low = max(sentence, start - 80, 0)
    if words.before["visit"].longest(text, low, start):
        return True
    if not _LIST.search(text, low, start):
        return False
    return any(
        text.find(verb, low, start) >= 0 for verb in ("先后", "察看", "查看", "参观", "来到", "走进", "考察")
    )
