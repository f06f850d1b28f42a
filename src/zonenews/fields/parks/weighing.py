"""What the page tells for each zone: its mentions, weighed by what they do in their sentences (`roles.py`).

T 枫溪高新区召开大会          the headline tells most, unless others go to the zone, or its company is meant
B 4月2日,枫溪高新区召开…      then the opening; then how often and in how much of the article
B 开发区将继续努力。           开发区 alone speaks for the one zone it can mean
M 来源:枫溪高新区管委会        so does who publishes it
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence, Set

from attrs import Factory, define

from zonenews.document import Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named
from zonenews.fields.parks.registry import place_cores
from zonenews.fields.parks.roles import Role, acts, has_platform, is_first_of, is_sent, role_of, sets_out

__all__ = [
    "GENERIC_HEADLINE",
    "LINE",
    "PUBLISHER",
    "SETS_OUT",
    "Article",
    "Evidence",
    "can_mean",
    "weigh",
    "weigh_generics",
    "weigh_headline",
]

_HEADLINE = {Role.VISITOR: 0.0, Role.JOURNEY: 1.0, Role.OWNER: 1.0, Role.VENUE: 1.0, Role.SETTING: 2.5}
_FIRST_OF = 1.0  # of several in the headline
_SENT = 2.5  # of a delegation that a county sends there
_PROJECT = 3.0  # at most, of a zone that is itself the project: 云岭装备产业园项目落户青石经开区
_NAMED, GENERIC_HEADLINE, _VISITED_BY_ANOTHER = 5.0, 4.0, 1.0
_OPENING = {Role.SUBJECT: 3.0, Role.OFFICE: 1.5, Role.PLAIN: 1.0, Role.VISITED: 1.0, Role.VENUE: 1.0}
_SOON = {Role.SUBJECT: 1.0, Role.VISITED: 1.0}  # after the first sentence
SETS_OUT, _ACTS = 4.0, 2.5
LINE = {
    Role.VISITED: 2.0,
    Role.SUBJECT: 1.0,
    Role.PLAIN: 1.0,
    Role.PART: 1.0,
    Role.VENUE: 1.0,
    Role.JOURNEY: 1.0,
    Role.OFFICE: 0.5,
    Role.LISTED: 0.5,
}
_GENERIC, _GENERICS = 0.5, 2.0  # a line that says 开发区 alone, and all of them at most
_THROUGHOUT = 1.0  # the only zone, and two thirds of the lines speak of it
_BODY, _SHARE = 4.0, 6.0  # the lines together at most; and at most this times their share of the article
PUBLISHER, _METADATA, _METADATA_MOST = 3.0, 2.0, 3.0
_OPENING_CHARS, _SENTENCE_CHARS = 60, 120
_HEADLINE_CHARS = 60  # of a headline before 开发区 that may name its place
_SHORT = 12  # characters of a line that is no paragraph
_OTHER_THINGS = frozenset({"setting", "owner", "product"})  # what 开发区 alone only belongs to
_GONE_TO = frozenset({Role.VISITED, Role.PART, Role.JOURNEY})
_ACTING = frozenset(Role) - _GONE_TO - {Role.VISITOR}


@define(eq=False)
class Evidence:
    """What is found for one zone."""

    starts: list[int]
    """Where the zone is named."""
    headline: float = 0.0
    opening: float = 0.0
    metadata: float = 0.0
    speaks: bool = False
    alone: bool = False
    in_headline: list[tuple[int, Role, float]] = Factory(list)
    lines: dict[int, float] = Factory(dict)
    """What each line of the body that names the zone tells, at its best."""
    generic: set[int] = Factory(set)
    """The lines that say 开发区 and mean it."""

    def total(self, size: int) -> float:
        """All of it, for an article of `size` lines."""
        spoken = len(self.lines | dict.fromkeys(self.generic))
        body = sum(self.lines.values()) + min(_GENERIC * (spoken - len(self.lines)), _GENERICS)
        body = min(body, _BODY, _SHARE * spoken / max(size, 1))
        throughout = _THROUGHOUT if self.alone and 3 * spoken >= 2 * max(size, 1) else 0.0
        metadata = min(self.metadata, _METADATA_MOST)
        return self.headline + self.opening + body + throughout + metadata

    def add(self, line: int, weight: float) -> None:
        """A line tells as much as its best mention."""
        if weight > self.lines.get(line, 0.0):
            self.lines[line] = weight


class Article:
    """The body: which line a character stands in, and where the opening ends."""

    def __init__(self, text: str, body: Sequence[Line]) -> None:
        self.text = text
        self.size = sum(line.end - line.start >= _SHORT for line in body)
        self._starts = [line.start for line in body]
        self._ends = [line.end for line in body]
        self.opening = self.sentence = 0
        if body:
            self.opening = min(body[0].end, body[0].start + _OPENING_CHARS)
            stop = text.find("。", body[0].start, body[0].start + _SENTENCE_CHARS)
            self.sentence = stop if stop >= 0 else body[0].start + _OPENING_CHARS

    def line(self, at: int) -> int:
        """The number of the line in which the character `at` stands."""
        return bisect_right(self._starts, at) - 1

    def repeats(self, name: str) -> bool:
        """Whether the article names it more than once."""
        return bool(self._starts) and self.text.count(name, self._starts[0], self._ends[-1]) > 1

    def is_address(self, line: int) -> bool:
        """Whether the line says to whom a notice goes: 各乡镇人民政府,枫溪经开区管委会:."""
        return self.text[self._ends[line] - 1] == ":"


def weigh(article: Article, zone: Named, paired: Set[int], seconds: Set[int]) -> Evidence:
    """What the mentions of a zone outside the headline tell; a second name in brackets tells nothing."""
    text = article.text
    found = Evidence([mention.start for mention in zone.mentions])
    for mention in zone.mentions:
        if mention.start in seconds:
            continue
        role = role_of(text, mention, paired)
        if mention.part is Part.HEADLINE:
            found.in_headline.append((mention.start, role, _weigh_in_headline(text, mention, role)))
        elif mention.part is not Part.BODY:
            if role is not Role.VISITOR:
                found.metadata += PUBLISHER if role is Role.OFFICE else _METADATA
                found.speaks = True
        elif weight := LINE.get(role, 0.0):
            line = article.line(mention.start)
            if article.is_address(line):
                continue
            found.add(line, weight)
            found.speaks = found.speaks or role is Role.OFFICE
            found.opening = max(found.opening, _weigh_opening(article, mention, role))
    return found


def weigh_generics(
    article: Article, weighed: Sequence[tuple[Evidence, Named]], generics: Sequence[Generic]
) -> None:
    """A word such as 开发区 speaks for the zone it means: that of the opening, else the one named last."""
    words = lexicon()
    meanings: dict[tuple[str, str], tuple[list[Evidence], list[Evidence]]] = {}
    for generic in generics:
        if generic.plural:
            continue
        after = words.after(article.text, generic.end)
        if after and not after.keys().isdisjoint(_OTHER_THINGS):
            continue
        if generic.part is Part.HEADLINE and has_platform(article.text, generic.end):
            continue
        word = generic.family, generic.theme
        if word not in meanings:
            meant = [found for found, zone in weighed if can_mean(generic, zone)]
            opening = [found for found in meant if found.opening]
            meanings[word] = meant, opening if len(opening) == 1 else meant
        meant, likely = meanings[word]
        if len(meant) == 1 and "committee" in after:
            meant[0].speaks = True
        if generic.part is Part.HEADLINE:
            if len(meant) > 1:  # 望霞县领导巡园 经开区项目过堂
                meant = _placed(
                    article, [(found, zone) for found, zone in weighed if found in meant], generic
                )
            if len(meant) == 1:
                meant[0].headline = max(meant[0].headline, GENERIC_HEADLINE)
        elif generic.part is Part.BODY:
            last = _named_last(likely, generic.start)
            if last is not None:
                last.generic.add(article.line(generic.start))


def weigh_headline(weighed: Sequence[tuple[Evidence, Named]]) -> None:
    """What the headline tells of each zone that it names."""
    named = [(*mention, found) for found, _ in weighed for mention in found.in_headline]
    subject = min((start for start, role, _, _ in named if role in _ACTING), default=None)
    for start, role, weight, found in named:
        if role in _GONE_TO and subject is not None and start > subject:
            weight = _VISITED_BY_ANOTHER  # 青石开发区赴云岭经开区考察
        found.headline = max(found.headline, weight)


def can_mean(generic: Generic, zone: Named) -> bool:
    """Whether a word such as 开发区 or 园区 can mean `zone`."""
    if generic.family == "park":
        return generic.theme in zone.fullest.text
    if generic.family == "development":
        return zone.family in ("economic", "hitech", "development", "border", "park", "industrial")
    if generic.family in ("economic", "hitech") and zone.family == "development":
        return True
    return generic.family == zone.family


def _weigh_in_headline(text: str, mention: Mention, role: Role) -> float:
    """What a mention in the headline tells, whatever else stands there."""
    if role is Role.JOURNEY and is_sent(text, mention.start):
        return _SENT
    if role is Role.LISTED and is_first_of(text, mention.end):
        return _FIRST_OF
    if text.startswith("项目", mention.end):
        return min(_PROJECT, _HEADLINE.get(role, _NAMED))
    return _HEADLINE.get(role, _NAMED)


def _weigh_opening(article: Article, mention: Mention, role: Role) -> float:
    """What a mention tells by standing in the first sentence, or soon after it."""
    if mention.start < article.sentence:
        if role is Role.OFFICE and sets_out(article.text, mention.end):
            return SETS_OUT
        if role is Role.OFFICE and acts(article.text, mention.end):
            return _ACTS
        return _OPENING.get(role, 0.0)
    return _SOON.get(role, 0.0) if mention.start < article.opening else 0.0


def _placed(article: Article, meant: Sequence[tuple[Evidence, Named]], generic: Generic) -> list[Evidence]:
    """What is found of the zones whose place the headline names before it says 开发区, the longest place."""
    headline = article.text[max(0, generic.start - _HEADLINE_CHARS) : generic.start]
    headline = headline.rpartition("\n")[2].replace("·", "—")
    sizes = [
        max((len(core) for core in place_cores(zone.fullest.place) if core in headline), default=0)
        for _, zone in meant
    ]
    return [found for (found, _), size in zip(meant, sizes, strict=True) if size and size == max(sizes)]


def _named_last(meant: Sequence[Evidence], start: int) -> Evidence | None:
    """What is found of the zone that is named last before `start`."""
    last, nearest = None, -1
    for found in meant:
        at = bisect_right(found.starts, start)
        if at and found.starts[at - 1] > nearest:
            last, nearest = found, found.starts[at - 1]
    return last
