"""Which candidates are names, and where the doubtful ones begin: all of the page taken together.

魅力岚江高新区            → 岚江高新区, if the page prints 岚江高新区 or 岚江经开区 elsewhere
河阳示范区                → a name if the page speaks of 河阳市 or of 河阳经济开发区; 文明示范区 is none
标杆园区, 打造轴承产业园   → no names: made of common words, and the text does not go there
察看了轴承产业园           → a name
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from zonenews.document import Document
from zonenews.fields.parks.evidence import Candidate, Mention
from zonenews.fields.parks.lexicon import lexicon

__all__ = ["settle"]

_CLASS_WORDS = "市县区州旗镇乡"
_NAMED_PLACE = re.compile("(?<=([一-龥]{4}))[市县州]")
_LIST = frozenset("、和及与,")
_SENTENCE = 80


def settle(document: Document, candidates: Sequence[Candidate]) -> list[Mention]:
    """The mentions among `candidates`, in order."""
    if not candidates:
        return []
    page = _Page(document, candidates)
    settled = []
    for candidate in candidates:
        mention = candidate.mention
        if not mention.known:
            shorter = page.shorter_place(mention.place)
            if shorter and (not candidate.certain or page.printed[mention.text] == 1):
                mention = _cut(document, mention, len(mention.place) - len(shorter))
            elif not candidate.certain:
                continue
            elif person := page.person_before(mention):
                mention = _cut(document, mention, person)
        if page.is_name(candidate, mention):
            settled.append(mention)
    return settled


class _Page:
    """What the page as a whole says of its places."""

    def __init__(self, document: Document, candidates: Sequence[Candidate]) -> None:
        self.text = document.match
        self.printed = Counter(candidate.mention.text for candidate in candidates)
        self.zone_places = {
            c.mention.place
            for c in candidates
            if c.certain
            and (c.mention.known or c.need == "name")
            and 1 < len(c.mention.place) < 5
            and not _is_common(c.mention.place)
        }
        self._places: set[str] | None = None

    def shorter_place(self, place: str) -> str:
        """The longest ending of `place` that is a place elsewhere on the page, if it is not all of it."""
        for start in range(1, len(place) - 1):
            if place[start:] in self.zone_places and place[start - 1] not in _CLASS_WORDS:
                return place[start:]
        return ""

    def person_before(self, mention: Mention) -> int:
        """The length of a person's name that stands before the place: 免去|沈一舟|枫溪经开区."""
        size = len(mention.place)
        if size < 4 or not lexicon().before["appoint"].longest(self.text, 0, mention.start):
            return 0
        return min(3, size - 2)

    def is_name(self, candidate: Candidate, mention: Mention) -> bool:
        """Whether what stands before the kind is a name, and not a description."""
        if mention.known:
            return True
        if candidate.need == "place":
            return self._is_place(mention.place)
        if mention.place and (candidate.need == "name" or not _is_common(mention.place)):
            return True
        if not mention.theme and len(mention.place) < 2:
            return False
        return (
            self.printed[mention.text] > (2 if mention.family == "park" else 1)
            or self._is_visited(mention.start)
            or self.text.startswith(lexicon().after["committee"], mention.end)
            or (bool(mention.place) and self.text.startswith(lexicon().after["acting"], mention.end))
        )

    def _is_place(self, place: str) -> bool:
        """Whether the page itself calls it a place (松陵市, 石湾县委) or has another zone of that place."""
        if self._places is None:
            self._places = {
                word
                for hit in _NAMED_PLACE.finditer(self.text)
                for word in (hit.group(1), hit.group(1)[1:], hit.group(1)[2:])
            } | self.zone_places
        return place[-1:] in _CLASS_WORDS or any(place[:size] in self._places for size in range(2, 5))

    def _is_visited(self, start: int) -> bool:
        """Whether the text goes to what begins at `start`, or lists it among what it goes to."""
        words = lexicon()
        low = max(self.text.rfind("。", max(0, start - _SENTENCE), start) + 1, start - _SENTENCE, 0)
        if words.before["visit"].longest(self.text, low, start):
            return True
        if self.text[start - 1 : start] not in _LIST:
            return False
        sentence = self.text[low:start]
        return any(verb in sentence for verb in words.tour)


def _is_common(place: str) -> bool:
    """Whether a place is made of common words alone: 标杆, 阳光."""
    words = lexicon()
    end = len(place)
    while end:
        size = words.common_words.longest(place, 0, end) or words.theme_endings.longest(place, 0, end)
        if not size:
            return False
        end -= size
    return True


def _cut(document: Document, mention: Mention, size: int) -> Mention:
    start = mention.start + size
    return evolve(mention, start=start, text=document.value(start, mention.end), place=mention.place[size:])
