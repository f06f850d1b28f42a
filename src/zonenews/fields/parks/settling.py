"""Which candidates are names, and where the doubtful ones begin: all of the page taken together.

魅力岚江高新区            → 岚江高新区, if the page prints 岚江高新区 or 岚江经开区 elsewhere
河阳示范区                → a name if the page speaks of 河阳市 or of 河清经济开发区; 文明示范区 is none
标杆园区, 打造轴承产业园   → no names: made of common words, and the text does not go there
察看了轴承产业园           → a name

What the page tells is added, in nats, to what the candidate's own words tell.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from zonenews.document import Document
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.placing import CLASS_WORDS

__all__ = ["settle"]

_NAMED_PLACE = re.compile("(?<=([一-龥]{4}))[市县州]")
_LIST = frozenset("、和及与,")
_SENTENCE = 80
_PLACE_KNOWN, _COMMITTEE, _ACTING, _VISITED, _REPEATED = 8.0, 4.0, 3.0, 3.0, 1.5
_HOPELESS = -9.0  # nats that no page makes good


def settle(document: Document, candidates: Sequence[Candidate]) -> tuple[list[Mention], list[Generic]]:
    """The mentions among `candidates`, and what names no zone, each in order."""
    if not candidates:
        return [], []
    page = _Page(document, candidates)
    names = {(c.named.place, c.need) for c in candidates if c.named and page.is_named(c, c.named)}
    mentions: list[Mention] = []
    generics: list[Generic] = []
    for candidate in candidates:
        if candidate.named and (candidate.named.place, candidate.need) in names:
            mentions.append(page.begun(candidate.named))
        elif candidate.themed and page.is_gone_to(candidate):
            mentions.append(candidate.themed)
        else:
            generics.append(candidate.generic)
    return mentions, generics


class _Page:
    """What the page as a whole says of its places."""

    def __init__(self, document: Document, candidates: Sequence[Candidate]) -> None:
        self.document = document
        self.text = document.match
        self.printed = Counter(c.named.text for c in candidates if c.named)
        self.at_place = Counter(c.named.place for c in candidates if c.named)
        self.themed = Counter(c.themed.text for c in candidates if c.themed)
        self.zone_places = {
            c.named.place
            for c in candidates
            if c.named and c.likely and c.need in ("name", "rare") and 1 < len(c.named.place) < 5
        }
        self._places: set[str] | None = None

    def is_named(self, candidate: Candidate, mention: Mention) -> bool:
        """Whether what stands before the kind is the name of a place, and not a description."""
        if candidate.likely:
            return True
        if candidate.margin < _HOPELESS:
            return False
        tells = candidate.margin
        if self._is_place(mention.place) or (candidate.need == "place" and mention.place[-1] in CLASS_WORDS):
            tells += _PLACE_KNOWN
        if candidate.need != "place":
            tells += _REPEATED * min(2, self.at_place[mention.place] - 1)
        if self.text.startswith(lexicon().after["committee"], mention.end):
            tells += _COMMITTEE
        if self.text.startswith(lexicon().after["acting"], mention.end):
            tells += _ACTING
        if tells + _VISITED > 0 and self._is_visited(mention.start):
            tells += _VISITED
        return tells > 0

    def is_gone_to(self, candidate: Candidate) -> bool:
        """Whether the article treats a theme and a kind as a name: it goes there, or says it often."""
        mention, after = candidate.themed, lexicon().after
        return mention is not None and (
            (candidate.need == "name" and mention.family.startswith("bonded"))  # 空港综合保税区
            or self.themed[mention.text] > (2 if mention.family == "park" else 1)
            or self._is_visited(mention.start)
            or self.text.startswith(after["committee"] + after["built"], mention.end)
        )

    def begun(self, mention: Mention) -> Mention:
        """The mention without what stands in front of its name, as far as the page tells."""
        if mention.known:
            return mention
        shorter = self._shorter_place(mention.place)
        if shorter and self.printed[mention.text] == 1:
            return self._cut(mention, len(mention.place) - len(shorter))
        return self._cut(mention, self._person_before(mention))

    def _shorter_place(self, place: str) -> str:
        """The longest ending of `place` that is a place elsewhere on the page, if it is not all of it."""
        for start in range(1, len(place) - 1):
            if place[start:] in self.zone_places and place[start - 1] not in CLASS_WORDS:
                return place[start:]
        return ""

    def _person_before(self, mention: Mention) -> int:
        """How much of a person's name stands in the place: 免去沈一|舟枫溪经开区."""
        appoint = lexicon().before["appoint"]
        for before in range(4):
            if appoint.longest(self.text, 0, mention.start - before):
                return max(0, min(3, before + len(mention.place) - 2) - before)
        return 0

    def _is_place(self, place: str) -> bool:
        """Whether the page itself calls it a place (松陵市, 石湾县委) or has another zone of that place."""
        if self._places is None:
            self._places = {
                word
                for hit in _NAMED_PLACE.finditer(self.text)
                for word in (hit.group(1), hit.group(1)[1:], hit.group(1)[2:])
            } | self.zone_places
        return any(place[:size] in self._places for size in range(2, 5))

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

    def _cut(self, mention: Mention, size: int) -> Mention:
        if not size:
            return mention
        start = mention.start + size
        text = self.document.value(start, mention.end)
        return evolve(mention, start=start, text=text, place=mention.place[size:])
