"""Which candidates are names, and where each begins: all of the page taken together.

到|魅力|岚江高新区            begins at 岚江 if the page prints 岚江高新区 elsewhere
察看了|国电云屏自动化产业园    a name that is no place's, for the text goes there and names it whole
岚江|开发区和|栖河高新区        the characters at a cut tell: 和 ends what stands before
打造|轴承产业园              no name: made of common words, and not there yet

Every place where the name may begin is an option, and so is none at all. The signs for and against each are
added up with the weights of zone_name_signs.tsv (learned by benchmarks/zone_names.py); the likeliest is taken
if its sum is above zero, which stands for no name.
"""

from __future__ import annotations

import functools
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve

from zonenews.document import Document
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.lexicon import ends_a_phrase, lexicon, zone_words
from zonenews.fields.parks.options import FUNCTION_WORDS, LOOSE_WORDS, Option, options_of, within
from zonenews.fields.parks.placing import PARTNERS
from zonenews.fields.parks.roles import has_platform
from zonenews.knowledge import load
from zonenews.patterns import pattern

__all__ = ["PageNames", "find_names", "signs_of_kind"]

_MOST_MARGIN = 15.0
_BEFORE_PLURAL = 6  # characters before the theme in which 各 may stand
_CLAUSE = pattern("[。,;:!?]")
_CLAUSE_STARTS = frozenset({"line", "clause", "list", "lead", "where", "of", "and"})
_MARKS = {"、": "list"} | dict.fromkeys("·—-", "join") | dict.fromkeys(",;:。!?", "clause")
_SENSES = ("visit", "setting", "where", "appoint", "come", "lead", "aim")  # the first counts
_JOINED = {"的": "of"} | dict.fromkeys("和与及暨", "and")
_OPENING = frozenset('“"‘(《【[<〈「')
_BETWEEN = frozenset("、和与及,")
_ITEM = 20  # characters of an item of a list
_TRADE = pattern("集团|公司|科技|电子")
_JOINS = frozenset("·—")
_MANY = 60  # names on a page that are not compared any more


Standing = tuple[str, tuple[str, ...], tuple[str, ...]]
"""What stands in front of a kind, what the kind is, and what stands behind."""


class PageNames:
    """What the page as a whole says of its places and zones."""

    def __init__(self, document: Document, candidates: Sequence[Candidate]) -> None:
        text = self.text = document.match
        self.document = document
        self.candidates = candidates
        self._options = [options_of(text, candidate) for candidate in candidates]
        self._lefts_at: dict[int, str] = {}
        self._times: Counter[str] = Counter()
        self._alone = Counter(
            text[c.theme_start : c.end] for c in candidates if self._left(c.theme_start) in _CLAUSE_STARTS
        )
        """How often theme and kind begin a clause: 开发区 without a name."""
        for candidate, options in zip(candidates, self._options, strict=True):
            for option in options:
                self._times[text[option.start : candidate.end]] += 1

    def weighed(self, number: int, last: Mention | None) -> list[tuple[Option, Standing, dict[str, float]]]:
        """Where the name of a candidate may begin, each with the signs for and against it.

        The first of them are those of what the kind is and stands before, which are the same for many
        candidates; each counts once.

        Args:
            number: the candidate's.
            last: the zone that is named last in front of it.
        """
        candidate, text = self.candidates[number], self.text
        options = within(text, candidate, self._options[number], last)
        if not options:
            return []
        behind = number > 0 and self.candidates[number - 1].end == candidate.low
        after = tuple(lexicon().after(text, candidate.end)) or (self._right(candidate.end),)
        facts = (
            f"kind {candidate.kind}",
            candidate.need,
            candidate.family,
            lexicon().themes.get(candidate.theme, "theme") if candidate.theme else "plain",
            self._plural(candidate),
        )
        closing = {f"{candidate.kind} before {text[candidate.end : candidate.end + 1].strip()}": 1.0}
        return [
            (option, (option.inside, facts, after), self._signs(candidate, option, behind, last) | closing)
            for option in options
        ]

    def _signs(
        self,
        candidate: Candidate,
        option: Option,
        behind: bool,
        last: Mention | None,
    ) -> dict[str, float]:
        found: dict[str, float] = {}
        text, inside, start = self.text, option.inside, option.start
        chain = option.whole >= 0
        begin = option.whole if chain else start
        middle = text[begin : candidate.theme_start]
        left = "generic" if behind and start == candidate.low else self._left(start)
        sort = option.sort
        found[f"{inside} left {left}"] = 1.0
        if chain:
            found["chain"] = 1.0
        elif last and _is_next(text, last.end, start):
            found["listed with a zone"] = found[f"{inside} listed with a zone"] = 1.0
        found |= dict.fromkeys(_edges(text[max(0, start - 2) : start].lstrip("\n"), middle), 1.0)
        if sort == "placed" and inside not in ("registered", "chain registered"):
            self._weigh_place(found, candidate, option, middle)
        elif sort == "brand":
            _weigh_brand(found, middle)
        self._weigh_page(found, candidate, option, middle)
        return found

    def _weigh_page(self, found: dict[str, float], candidate: Candidate, option: Option, middle: str) -> None:
        """What else the page says of the name, of its kind and of what stands in front of them."""
        text, inside, name = self.text, option.inside, self.text[option.start : candidate.end]
        if middle and self._alone[text[candidate.theme_start : candidate.end]]:
            found[f"{inside} kind alone elsewhere"] = 1.0
        if (times := self._times[name]) > 1:
            found[f"{inside} again"] = min(times - 1, 3)

    def _weigh_place(
        self, found: dict[str, float], candidate: Candidate, option: Option, middle: str
    ) -> None:
        inside = option.inside
        margin = max(-_MOST_MARGIN, min(_MOST_MARGIN, option.margin)) / 5
        ahead = "ahead" if margin > 0 else "behind"
        found[ahead] = found[f"{inside} {ahead}"] = found[f"{candidate.need} {ahead}"] = margin
        found[f"{inside} of {min(len(middle), 7)}"] = 1.0
        if ends_a_phrase(middle[:2]):
            found[f"{inside} verb"] = 1.0
        elif _verbs_in(middle[1:]):
            found[f"{inside} verb inside"] = 1.0
        region = _region(middle)
        if region:
            found[region] = found[f"{region} {candidate.family}"] = found[f"{region} {candidate.kind}"] = 1.0

    def _plural(self, candidate: Candidate) -> str:
        """Whether it is counted, or all of a region: 四大|园区, 全市各|开发区."""
        words, text, start = lexicon(), self.text, candidate.theme_start
        if text[start - 1 : start] in words.counted_last and words.counted.longest(
            text, candidate.low, start
        ):
            return "counted"
        found = words.plural.search(text, max(candidate.low, start - _BEFORE_PLURAL), candidate.kind_start)
        return "plural" if found and not _CLAUSE.search(text, found.end(), start) else ""

    def is_plural(self, candidate: Candidate) -> bool:
        """Whether all zones of a region are meant."""
        return candidate.need == "generic" or self._plural(candidate) == "plural"

    def _left(self, start: int) -> str:
        """What stands in front."""
        left = self._lefts_at.get(start)
        if left is None:
            left = self._lefts_at[start] = self._read_left(start)
        return left

    def _read_left(self, start: int) -> str:
        text = self.text
        char = text[start - 1 : start]
        if char in ("", "\n"):
            return "line"
        if not "一" <= char <= "鿿":
            return _MARKS.get(char) or ("open" if char in _OPENING else "digit" if char.isalnum() else "mark")
        senses = lexicon().before(text, max(0, start - 8), start)
        if told := next((sense for sense in _SENSES if sense in senses), None):
            return told
        if char in _JOINED:
            return _JOINED[char]
        if ends_a_phrase(text[start - 2 : start]):
            return "verb"
        if lexicon().places.longest(text, max(0, start - 8), start) > 1:
            return "division"
        words = zone_words()
        if char in FUNCTION_WORDS or char in LOOSE_WORDS or (char in words.functions):
            return "function"
        if any(text[start - size : start] in words.logp for size in (3, 2)):
            return "word"
        return "mid"

    def _right(self, end: int) -> str:
        """What stands behind, if it is no phrase that tells."""
        char = self.text[end : end + 1]
        if char in ("、", "和", "与", "及"):
            return "list"
        if char == "等":
            return "and so on"
        if char in ("", "\n", ",", "。", ";", ":"):
            return "end"
        if char in ")”》":
            return "closing"
        return "word" if "一" <= char <= "鿿" else "mark"


def _is_next(text: str, last: int, start: int) -> bool:
    """Whether what begins at `start` is the next of a list in which the zone stands that ends at `last`."""
    return 0 < start - last <= _ITEM and text[start - 1] in _BETWEEN and text.find("。", last, start) < 0


def _edges(before: str, middle: str) -> Iterator[str]:
    """The characters at both sides of where a name begins, and at the end of what stands before its kind."""
    yield f"follows {before[-1:].strip()}"
    if len(before) > 1:
        yield f"follows {before.strip()}"
    if middle:
        yield f"begins {middle[0]}"
        yield f"ends {middle[-1]}"
    if len(middle) > 1:
        yield f"begins {middle[:2]}"
        yield f"ends {middle[-2:]}"


def signs_of_kind(inside: str, facts: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """The signs of what the kind is and stands before."""
    kind, *crossed = facts
    *_, plural = facts
    behind = [f"after {sense}" for sense in after]
    crossed = [f"{inside} {fact}" for fact in (*crossed, *behind) if fact]
    return tuple(filter(None, dict.fromkeys((inside, kind, plural, *behind, *crossed))))


@functools.lru_cache(maxsize=4096)
def _standing(standing: Standing) -> float:
    """What the signs of the kind weigh."""
    return sum(_weights().get(sign, 0.0) for sign in signs_of_kind(*standing))


def _region(place: str) -> str:
    words = lexicon()
    if place in words.regions or place[:-1] in words.regions:
        return "province" if place[-1] in "省区" else "region"
    if place in words.phrases["plan"]:
        return "plan"
    if len(place) > 2 and place not in PARTNERS and words.abbreviations.issuperset(place):
        return "abbreviations"
    return "city" if place[-1] == "市" else ""


def _verbs_in(middle: str) -> int:
    """How many pairs of characters may stand before a name."""
    return sum(ends_a_phrase(middle[at : at + 2]) for at in range(len(middle) - 1))


def _weigh_brand(found: dict[str, float], middle: str) -> None:
    found[f"brand of {min(len(middle), 12)}"] = 1.0
    if not LOOSE_WORDS.isdisjoint(middle):
        found["brand with function"] = 1.0
    if verbs := _verbs_in(middle):
        found["brand with verb"] = float(min(verbs, 3))
    if "(" in middle:
        found["brand bracket"] = 1.0
    if not _JOINS.isdisjoint(middle):
        found["brand join"] = 1.0
    if trade := _TRADE.search(middle):
        found["brand trade"] = found[f"brand {trade.group()}"] = 1.0


def find_names(document: Document, candidates: Sequence[Candidate]) -> tuple[list[Mention], list[Generic]]:
    """The mentions among `candidates`, and what names no zone, each in order."""
    mentions: list[Mention] = []
    generics: list[Generic] = []
    if not candidates:
        return mentions, generics
    weights = _weights()
    page = PageNames(document, candidates)
    for number, candidate in enumerate(candidates):
        best, most = None, 0.0
        for option, standing, signs in page.weighed(number, mentions[-1] if mentions else None):
            total = _standing(standing) + sum(
                [weights[sign] * amount for sign, amount in signs.items() if sign in weights]
            )
            if total > most:
                best, most = option, total
        if best is not None:
            outer = mentions[-1] if best.whole >= 0 else None
            while mentions and mentions[-1].end > best.start:
                mentions.pop()
            mentions.append(_mention(document, candidate, best, outer))
        elif candidate.need != "run":
            generics.append(candidate.generic(page.is_plural(candidate)))
    return _alike(document, mentions), generics


def _alike(document: Document, mentions: list[Mention]) -> list[Mention]:
    """The mentions, with what stands in front of one that belongs to the same name elsewhere on the page."""
    names = {document.match[mention.start : mention.end]: mention for mention in mentions}
    for at, mention in enumerate(mentions if len(names) <= _MANY else ()):
        for name, other in names.items():
            start = mention.end - len(name)
            if (
                start < mention.start
                and document.match.startswith(name, start)
                and other.place.endswith(mention.place)
                and (at == 0 or mentions[at - 1].end <= start)
            ):
                mentions[at] = evolve(
                    mention,
                    start=start,
                    text=other.text,
                    place=other.place,
                    known=other.known,
                    outer=other.outer,
                )
    return mentions


def _mention(document: Document, candidate: Candidate, option: Option, outer: Mention | None) -> Mention:
    mention = candidate.named(document, option.start, option.known, option.rule, outer)
    mention.company = has_platform(document.match, mention.end)
    return mention


@functools.lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight, *_ in load("zone_name_signs.tsv")}
