"""Which candidates are names, and where the doubtful ones begin: all of the page taken together.

魅力岚江高新区            → 岚江高新区, if the page prints 岚江高新区 or 岚江经开区 elsewhere
河阳示范区                → a name if the page speaks of 河阳市 or of 河清经济开发区; 文明示范区 is none
标杆园区, 打造轴承产业园   → no names: made of common words, and the text does not go there
察看了轴承产业园           → a name

What the page tells is added, in nats, to what the candidate's own words tell.
"""

from __future__ import annotations

import functools
from collections import Counter, defaultdict
from collections.abc import Sequence

from zonenews.document import Document
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.lexicon import ends_a_phrase, lexicon
from zonenews.fields.parks.placing import CLASS_WORDS
from zonenews.knowledge.places import divisions
from zonenews.patterns import pattern

__all__ = ["settle"]

_NAMED_PLACE = pattern("[市县州](?<=([一-龥]{4}).)")
_JOINING = frozenset("、和与及")
_LIST = frozenset("、和及与,")
_APPOINTED = 6  # characters before the name
_PERSON = 3
_NO_SURNAMES = frozenset("将原把对在")  # 决定将原|枫溪开发区
_SIDES = frozenset({"东部", "西部", "南部", "北部", "中部"})
_BORNE_BY_FEW = frozenset({"airport", "aerospace"})
_SENTENCE = 80
_AIMED = 6  # characters between an aim and what is aimed at
_BRANDED = frozenset({"park", "base"})
_BRAND = 10  # characters of a company's name
_IN_NAMES = pattern("[一-龥A-Za-z0-9·](?<!丨)")
_NO_NAME = frozenset("和与及在到从对被把的是了着任于赴将向由个等")
_GOES_ON = pattern("[、,]|等|项目|[一二三四]期|[和及与]")
_ITEM = 16  # characters of one of a list
_PLACED = 16
_PLACE_KNOWN, _COMMITTEE, _ACTING, _VISITED, _LISTED, _REPEATED = 8.0, 4.0, 3.0, 3.0, 4.0, 1.5
_LEFT, _LEFT_MOST = 3.0, 3  # nats for each different word in front
_HOPELESS = -9.0  # nats that no page makes good


def settle(document: Document, candidates: Sequence[Candidate]) -> tuple[list[Mention], list[Generic]]:
    """The mentions among `candidates`, and what names no zone, each in order."""
    if not candidates:
        return [], []
    _agree(document.match, candidates)
    page = _Page(document, candidates)
    names = {(c.place, c.need) for c in candidates if c.place and page.is_named(c)}
    mentions: list[Mention] = []
    generics: list[Generic] = []
    for candidate in candidates:
        item = page.item_start(candidate)
        if item < candidate.start or (item < candidate.theme_start and not candidate.likely):
            mentions.append(candidate.named(document, item, "item"))
        elif (candidate.place, candidate.need) in names:
            start, rule = candidate.start + page.person_before(candidate), _rule(candidate)
            mentions.append(candidate.named(document, start, rule))
        elif page.is_gone_to(candidate, _adjacent(generics, candidate)):
            mentions.append(candidate.named(document, candidate.theme_start, "gone_to"))
        elif candidate.need != "run":
            generics.append(candidate.generic())
    return mentions, generics


def _rule(candidate: Candidate) -> str:
    if candidate.known:
        return "known_place"
    return "form" if candidate.likely else "page"


def _agree(text: str, candidates: Sequence[Candidate]) -> None:
    """Begin each name where the page as a whole lets it: before a name stands now this, now that.

    On a page that prints 到武汉经开区 and “武汉经开区”, 弄通武汉经开区 begins with 武汉.
    """
    before: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        for cut in candidate.cuts:
            char = text[cut.start - 1 : cut.start]
            before[text[cut.start : candidate.theme_start]].add(
                char if "一" <= char <= "鿿" else f"{cut.start}"
            )
    for candidate in candidates:
        if len(candidate.cuts) < 2:
            continue
        best = max(
            candidate.cuts,
            key=lambda cut: cut.margin + _support(before, text[cut.start : candidate.theme_start]),
        )
        if best.start != candidate.start:
            candidate.cut(text, *best)


def _support(before: dict[str, set[str]], place: str) -> float:
    """What the page tells for a name that begins so, in nats."""
    different = max(len(before[place[:size]]) for size in range(2, len(place) + 1) if place[:size] in before)
    return _LEFT * min(different - 1, _LEFT_MOST)


class _Page:
    """What the page as a whole says of its places."""

    def __init__(self, document: Document, candidates: Sequence[Candidate]) -> None:
        self.text = document.match
        self._candidates = candidates
        self.zone_places = {
            c.place for c in candidates if c.likely and c.need in ("name", "rare") and 1 < len(c.place) < 5
        }

    @functools.cached_property
    def run(self) -> set[tuple[str, str]]:
        """The places and kinds behind which the page names a body that runs the zone."""
        after = lexicon().after
        return {
            (c.place, c.kind)
            for c in self._candidates
            if c.need == "run" and "committee" in after(self.text, c.end)
        }

    @functools.cached_property
    def sided(self) -> set[str]:
        """The new areas on one side of a city behind which the page names their body: 北部新区|管委会."""
        return {
            self.text[c.theme_start : c.end]
            for c in self._candidates
            if c.family == "new_area"
            and self.text[c.theme_start : c.theme_start + 2] in _SIDES
            and "committee" in lexicon().after(self.text, c.end)
        }

    @functools.cached_property
    def stems(self) -> set[str]:
        """How names of zones begin that have no place: 临港|新片区, beside it 临港|产业园."""
        return {
            self.text[c.theme_start : c.theme_start + 2]
            for c in self._candidates
            if c.family == "new_area" and c.need == "name" and c.theme and not c.place
        }

    @functools.cached_property
    def ends(self) -> set[int]:
        """Where the names end that are surely some."""
        return {c.end for c in self._candidates if c.likely}

    @functools.cached_property
    def at_place(self) -> Counter[str]:
        """How many zones stand at each place."""
        return Counter(c.place for c in self._candidates)

    @functools.cached_property
    def themed(self) -> Counter[str]:
        """How often each theme with its kind stands on the page."""
        return Counter(self.text[c.theme_start : c.end] for c in self._candidates if c.themed)

    @functools.cached_property
    def places(self) -> set[str]:
        """What the page itself calls a place (松陵市, 石湾县委), or has another zone of."""
        named = (hit.group(1) for hit in _NAMED_PLACE.finditer(self.text))
        return self.zone_places.union(word for name in named for word in (name, name[1:], name[2:]))

    def is_named(self, candidate: Candidate) -> bool:
        """Whether what stands before the kind is the name of a place, and not a description."""
        if self._is_aimed_at(candidate):
            return False
        if candidate.need == "run":
            return candidate.likely and (candidate.place, candidate.kind) in self.run
        if candidate.likely:
            return True
        if candidate.margin < _HOPELESS:
            return False
        place, after = candidate.place, lexicon().after(self.text, candidate.end)
        tells = candidate.margin
        if self._is_place(place) or (candidate.need == "place" and place[-1] in CLASS_WORDS):
            tells += _PLACE_KNOWN
        if candidate.need != "place":
            tells += _REPEATED * min(2, self.at_place[place] - 1)
        if "committee" in after:
            tells += _COMMITTEE
        if "acting" in after:
            tells += _ACTING
        if tells <= 0 and self.text[candidate.start - 1 : candidate.start] in _JOINING:
            tells += _LISTED * (candidate.start - 1 in self.ends)
        if tells + _VISITED > 0 and self._is_visited(candidate.start):
            tells += _VISITED
        return tells > 0

    def is_gone_to(self, candidate: Candidate, before: Generic | None) -> bool:
        """Whether the article treats a theme and a kind as a name: it goes there, or says it often.

        `before` is the generic word that ends where they begin: 走进|新区|绿色化工园区.
        """
        start, end = candidate.theme_start, candidate.end
        after = lexicon().after(self.text, end).keys()
        if candidate.family in _BORNE_BY_FEW:  # 航空港区|党工委
            return "committee" in after
        if self.text[start:end] in self.sided:
            return True
        if any(lexicon().themes.get(self.text[start : start + size]) == "level" for size in (2, 3)):
            return "committee" in after  # 国家级|农业科技园区
        if candidate.theme and self.text[start : start + 2] in self.stems:
            return True
        part = before is not None and candidate.theme != "" and candidate.family == "park"
        if (not part and not candidate.themed) or "product" in after:  # 大学科技园|联盟
            return False
        return (
            (candidate.need == "name" and candidate.family.startswith("bonded"))  # 空港综合保税区
            or (candidate.family != "park" and self.themed[self.text[start:end]] > 1)
            or self._is_visited(before.start if before else start)
            or self._follows_a_name(start)
            or not after.isdisjoint(("committee", "built", "member"))
        )

    def item_start(self, candidate: Candidate) -> int:
        """Where a name begins that is one of a list, or gone to, and is left whole: 、|国电南自电力产业园.

        Where the name begins by its own words if it is none of these.
        """
        start = candidate.start if candidate.likely else candidate.theme_start
        bare = candidate.kind.endswith("园区") and not candidate.theme
        if candidate.family not in _BRANDED or candidate.need == "generic" or candidate.whole >= 0 or bare:
            return start
        low = start
        while low > max(0, start - _BRAND) and _IN_NAMES.match(self.text[low - 1]):
            low -= 1
        listed = self.text[low - 1 : low] == "、"
        before = lexicon().before
        if not listed:
            low = next(
                (at for at in range(start - 2, low, -1) if "visit" in before(self.text, low, at)), start
            )
        name = self.text[low:start]
        pairs = (name[at : at + 2] for at in range(len(name) - 1))
        kinds = lexicon().kind_endings
        if any(kinds.longest(name, 0, at) for at in range(2, len(name) + 1)):
            return start
        if len(name) < 2 or not _NO_NAME.isdisjoint(name) or any(map(ends_a_phrase, pairs)):
            return start
        goes_on = _GOES_ON.match(self.text, candidate.end) is not None
        return low if not listed or goes_on else start

    def _follows_a_name(self, start: int) -> bool:
        """Whether it is the next of a list in which a name stands: 生物创新园二期、|数字经济产业园."""
        if self.text[start - 1 : start] != "、":
            return False
        low = max(self.text.rfind(mark, max(0, start - _ITEM), start - 1) for mark in "、,。") + 1
        return low > 0 and any(at in self.ends for at in range(low, start))

    def person_before(self, candidate: Candidate) -> int:
        """How much of a person's name stands in the place: 免去沈一|舟枫溪经开区."""
        if not lexicon().appoint.search(self.text, max(0, candidate.start - _APPOINTED), candidate.start):
            return 0
        if candidate.known and not _may_be_a_person(candidate.place):
            return 0
        if lexicon().after(self.text, candidate.end).keys().isdisjoint(("committee", "office")):
            return 0
        for before in range(4):
            if "appoint" in lexicon().before(self.text, 0, candidate.start - before):
                if before and self.text[candidate.start - before] in _NO_SURNAMES:
                    return 0
                return max(0, min(3, before + len(candidate.place) - 2) - before)
        return 0

    def _is_place(self, place: str) -> bool:
        return any(place[:size] in self.places for size in range(2, 5))

    def _is_aimed_at(self, candidate: Candidate) -> bool:
        """Whether a place is to become it: 打造云岭石湾协同发展|先行区, 定位为“云岭集聚区”."""
        words, start = lexicon(), candidate.start
        quoted = self.text[start - 1 : start] == "“"
        if not quoted and (candidate.family != "demonstration" or candidate.need != "place"):
            return False
        low = start - quoted - (0 if quoted else _AIMED)
        aims = words.phrases["aim"]
        aimed = (
            any(self.text.endswith(aim, 0, start - 1) for aim in aims)
            if quoted
            else any(self.text.find(aim, max(0, low), start) >= 0 for aim in aims)
        )
        return aimed and not words.after(self.text, candidate.end).keys() & {"committee", "acting"}

    def _is_visited(self, start: int) -> bool:
        """Whether the text goes to what begins at `start`, or lists it among what it goes to."""
        words = lexicon()
        low = max(self.text.rfind("。", max(0, start - _SENTENCE), start) + 1, start - _SENTENCE, 0)
        if "visit" in words.before(self.text, low, start) or self._is_placed(low, start):
            return True
        if self.text[start - 1 : start] not in _LIST:
            return False
        sentence = self.text[low:start]
        return any(verb in sentence for verb in words.phrases["tour"])

    def _is_placed(self, low: int, start: int) -> bool:
        """Whether the text says where that lies which begins at `start`: 位于鹿鸣镇的|轴承产业园."""
        if self.text[start - 1 : start] != "的":
            return False
        clause = max(low, start - _PLACED, self.text.rfind(",", low, start) + 1)
        return any(self.text.find(verb, clause, start) >= 0 for verb in lexicon().phrases["placed"])


def _adjacent(generics: Sequence[Generic], candidate: Candidate) -> Generic | None:
    """The generic word that ends where a theme begins: 新区|绿色化工园区."""
    last = generics[-1] if generics else None
    return last if last and last.end == candidate.theme_start and not last.plural else None


def _may_be_a_person(place: str) -> bool:
    """Whether a place that begins with a division may begin with a person: 祁连山|柘川, not 江苏|柘川溪."""
    wider = [division for size in (2, 3) for division in divisions().get(place[:size], ())]
    return len(place) > _PERSON + 1 and all(
        division.level == "county" and division.short == place[:2] for division in wider
    )
