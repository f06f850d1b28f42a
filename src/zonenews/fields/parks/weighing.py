"""What the page tells for each zone: the signs that a story is filed under it (`zone_signs.tsv`).

T 枫溪高新区召开大会          headline: what it does in its sentence (`roles.py`), and where it stands
B 4月2日,枫溪高新区召开…      opening subject, line subject, begins
B 开发区将继续努力。           lines: 开发区 alone speaks for the one zone it can mean
M 来源:枫溪高新区管委会        publisher
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_right
from collections.abc import Sequence

from attrs import Factory, define, frozen

from zonenews.document import Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named
from zonenews.fields.parks.registry import place_cores
from zonenews.fields.parks.roles import (
    Lead,
    Role,
    all_of_a_region,
    goes_to_us,
    has_platform,
    is_counted,
    is_post,
    lead_of,
    role_of,
    says_own,
    second_names,
)
from zonenews.knowledge import load
from zonenews.knowledge.kinds import can_be_called
from zonenews.patterns import pattern

__all__ = ["Signs", "ZoneStory", "can_mean", "main_of", "scores_of", "weigh", "weighed_signs"]

_TOO_MANY = 50  # an article that names more zones is about none of them

_LINES = 3  # lines with one role that count
_OPENING_CHARS, _SENTENCE_CHARS = 60, 120
_HEADLINE_CHARS = 60  # of a headline before 开发区 that may name its place
_FAR = 121  # characters in which the beginning of a sentence is looked for
_SEVERAL = 4  # zones of which an article is seldom about one
_SHORT = 12  # characters of a line that is no paragraph
_OTHER_THINGS = frozenset({"setting", "owner", "product"})  # what 开发区 alone only belongs to
_BEFORE = 8  # characters that say that the text goes to 开发区
_GONE = frozenset({"visit", "come"})
_JOINING = frozenset("、和及与暨")
_OF_ONE_ZONE = frozenset({"base", "part"})  # what one zone has several of: 三大基地, 四个组团
_AS_WIDE = frozenset({"free_trade", "free_trade_port"})  # as a province, but for their parts
_PARTS_OF_THEM = ("片区", "区块")
_GONE_TO = frozenset({Role.VISITED, Role.PART, Role.JOURNEY})
_ACTING = frozenset(Role) - _GONE_TO - {Role.VISITOR}
_TOUR = pattern("先后|随后|接着|还到|等地|一行还")
_PLACED = frozenset({Role.SETTING, Role.VENUE, Role.OWNER})  # what something else takes place in
_TELLING = (  # of two mentions in one line, the first of these tells
    Role.VISITED,
    Role.SUBJECT,
    Role.VENUE,
    Role.PLAIN,
    Role.PART,
    Role.OWNER,
    Role.SETTING,
    Role.JOURNEY,
    Role.OFFICE,
    Role.LISTED,
    Role.VISITOR,
)


@frozen
class ZoneStory:
    """What the article says and names."""

    text: str
    """The page as rules read it."""
    zones: Sequence[Named]
    generics: Sequence[Generic]
    """The words such as 开发区 that name none."""
    headed: bool
    """Whether there is a headline."""
    body: Sequence[Line]
    metadata: Sequence[Line]


@define(eq=False)
class Signs:
    """The signs found for one zone, each with how much of it there is (1, a number of lines, a share)."""

    zone: Named
    starts: list[int]
    """Where the zone is named in the article."""
    found: dict[str, float] = Factory(dict)
    headline: list[tuple[int, Role]] = Factory(list)
    lines: dict[int, Role] = Factory(dict)
    """What it does in each line of the body that names it."""
    generic: set[int] = Factory(set)
    """The lines that say 开发区 and mean it."""
    meant: int = 0
    """How often headline and body say 开发区 where only it can be meant."""
    listed: int = 0
    """How often it is one of several."""
    joined: int = 0
    """How often something else is joined to it: 姚王镇及|枫溪高新区."""
    speaks: bool = False
    """Whether its officials or its site speak."""

    @property
    def in_opening(self) -> bool:
        """Whether the first sentence names it."""
        return any(sign.startswith("opening") for sign in self.found)

    def add(self, sign: str, amount: float = 1.0) -> None:
        """Find a sign once more: the largest amount counts."""
        if amount > self.found.get(sign, 0.0):
            self.found[sign] = amount


class Body:
    """The body: which line a character stands in, and where the opening ends."""

    def __init__(self, text: str, headed: bool, body: Sequence[Line]) -> None:
        self.text = text
        self.headed = headed
        self.is_tour = bool(body) and _TOUR.search(text, body[0].start, body[-1].end) is not None
        self.size = sum(line.end - line.start >= _SHORT for line in body)
        self._starts = [line.start for line in body]
        self._ends = [line.end for line in body]
        self.sentence = 0
        if body:
            stop = text.find("。", body[0].start, body[0].start + _SENTENCE_CHARS)
            self.sentence = stop if stop >= 0 else body[0].start + _OPENING_CHARS

    def line(self, at: int) -> int:
        """The number of the line in which the character `at` stands."""
        return bisect_right(self._starts, at) - 1

    def depth(self, at: int) -> float:
        """How much of the body stands before the character `at`, 0-1."""
        if not self._starts or at < self._starts[0]:
            return 0.0
        return min(1.0, (at - self._starts[0]) / max(1, self._ends[-1] - self._starts[0]))

    def sentence_start(self, at: int) -> int:
        """Where the sentence of the character `at` begins."""
        low = max(self._starts[self.line(at)], at - _FAR)
        return max(low, self.text.rfind("。", low, at) + 1, self.text.rfind(";", low, at) + 1)

    def is_address(self, line: int) -> bool:
        """Whether the line says to whom a notice goes: 各乡镇人民政府,枫溪经开区管委会:."""
        return self.text[self._ends[line] - 1] == ":"


def scores_of(story: ZoneStory) -> list[float]:
    """How much speaks for filing the article under each of its zones, in nats: 0 stands for none of them."""
    if len(story.zones) > _TOO_MANY:
        return [-math.inf] * len(story.zones)
    return [sum(weights.values()) for weights in weighed_signs(story)]


def weighed_signs(story: ZoneStory) -> list[dict[str, float]]:
    """The signs found for each of the zones, each with what it adds to the zone's score."""
    weights = _weights()
    return [
        {sign: weights[sign] * amount for sign, amount in signs.found.items() if sign in weights}
        for signs in weigh(story)
    ]


def main_of(scores: Sequence[float]) -> int | None:
    """The number of the zone that the article is filed under, by the scores of all.

    Example:
        >>> main_of([0.5, 2.1, -1.0]), main_of([-0.2]), main_of([1.0, 1.0])
        (1, None, None)
    """
    best = max(scores, default=0.0)
    return scores.index(best) if best > 0 and scores.count(best) == 1 else None


@functools.lru_cache(maxsize=1)
def _weights() -> dict[str, float]:
    return {sign: float(weight) for sign, weight, *_ in load("zone_signs.tsv")}


def weigh(story: ZoneStory) -> list[Signs]:
    """The signs found for each of the zones, in their order."""
    article = Body(story.text, story.headed, story.body)
    mentions = [mention for zone in story.zones for mention in zone.mentions]
    seconds = second_names(mentions)
    signs = [Signs(zone, [mention.start for mention in zone.mentions]) for zone in story.zones]
    for found in signs:
        for mention in found.zone.mentions:
            if mention.start not in seconds:
                _weigh_mention(article, found, mention, role_of(article.text, mention))
    _weigh_generics(article, signs, story.generics)
    _weigh_headlines(article, signs)
    _weigh_shares(article, signs)
    _weigh_others(story, signs)
    if len(signs) == 1 and signs[0].speaks and any(says_own(story.text, line) for line in story.metadata):
        signs[0].add("publisher")
    return signs


def _weigh_mention(article: Body, found: Signs, mention: Mention, role: Role) -> None:
    text = article.text
    if mention.part is Part.HEADLINE:
        found.headline.append((mention.start, role))
    elif mention.part is not Part.BODY:
        if role is not Role.VISITOR:
            found.add("publisher" if role is Role.OFFICE else "stamp")
            found.speaks = True
        return
    else:
        line = article.line(mention.start)
        if article.is_address(line):
            return
        best = found.lines.get(line, role)
        found.lines[line] = min(best, role, key=_TELLING.index)
        _weigh_sentence(article, found, mention, role)
    found.listed += role is Role.LISTED
    found.joined += not _JOINING.isdisjoint(
        (text[mention.start - 1 : mention.start], text[mention.end : mention.end + 1])
    )
    if text.startswith("等", mention.end):
        found.add("and so on")
    if goes_to_us(text, mention.end):
        found.add("guest")


def _weigh_sentence(article: Body, found: Signs, mention: Mention, role: Role) -> None:
    """What the zone does in the first sentence of the body, and how the sentence comes to it."""
    text = article.text
    found.speaks = found.speaks or role is Role.OFFICE
    if mention.start >= article.sentence:
        return
    found.add(f"opening {role.name.lower()}")
    if role is not Role.OFFICE:
        return
    if not is_post(text, mention.end):
        found.add("acts")
    elif not goes_to_us(text, mention.end):
        lead = lead_of(text, article.sentence_start(mention.start), mention.start)
        if lead is not Lead.OTHERS:
            found.add("leads")


def _weigh_generics(article: Body, signs: Sequence[Signs], generics: Sequence[Generic]) -> None:
    """A word such as 开发区 speaks for the zone it can only mean, else that of the opening or named last."""
    words, text = lexicon(), article.text
    meanings: dict[tuple[str, str], tuple[list[Signs], list[Signs]]] = {}
    for generic in generics:
        after = words.after(text, generic.end)
        if generic.plural or not _OTHER_THINGS.isdisjoint(after):
            continue
        if is_counted(text, generic.start, generic.end):
            continue
        word = generic.family, generic.theme
        if word not in meanings:
            meant = [found for found in signs if can_mean(generic, found.zone)]
            opening = [found for found in meant if found.in_opening]
            meanings[word] = meant, opening if len(opening) == 1 else meant
        meant, likely = meanings[word]
        if len(meant) == 1:
            meant[0].speaks = meant[0].speaks or "committee" in after
            meant[0].meant += generic.part is not Part.METADATA
        if generic.part is Part.HEADLINE and not has_platform(text, generic.end):
            if len(meant) > 1:  # 望霞县领导巡园 经开区项目过堂
                meant = _placed(article, meant, generic)
            if len(meant) == 1:
                meant[0].add("headline generic")
        elif generic.part is Part.BODY:
            if last := meant[0] if len(meant) == 1 else _named_last(likely, generic.start):
                last.generic.add(article.line(generic.start))
            before = words.before(text, max(0, generic.start - _BEFORE), generic.start)
            if len(meant) == 1 and generic.start < article.sentence and not _GONE.isdisjoint(before):
                meant[0].add("opening generic visited")


def _weigh_headlines(article: Body, signs: Sequence[Signs]) -> None:
    """Whose news the headline tells: 青石开发区赴云岭经开区考察 is that of the first."""
    named = [(start, role) for found in signs for start, role in found.headline]
    subject = min((start for start, role in named if role in _ACTING), default=math.inf)
    for found in signs:
        told = [start for start, role in found.headline if role not in _GONE_TO or start < subject]
        if article.headed and not told:
            found.add("no headline")
        if found.headline and len(named) > len(found.headline):
            found.add("shared headline")


def _weigh_shares(article: Body, signs: Sequence[Signs]) -> None:
    """How much of the article each zone has, and beside how many others."""
    times = [len(found.starts) for found in signs]
    opened = sum(found.in_opening for found in signs)
    for found, named in zip(signs, times, strict=True):
        in_body = [mention.start for mention in found.zone.mentions if mention.part is Part.BODY]
        subject = sum(role is Role.SUBJECT for role in found.lines.values())
        found.add("line subject", min(subject, _LINES))
        found.add("lines", min(1.0, len(found.generic | found.lines.keys()) / max(article.size, 1)))
        found.add("mentions", named / sum(times))
        found.add("mentions log", math.log(named + found.meant))
        found.add("listed", found.listed / named)
        found.add("joined", found.joined / named)
        if in_body and not found.headline:
            found.add("late", article.depth(in_body[0]))
        for sign, holds in (
            ("once", len(in_body) == 1),
            ("shared opening", found.in_opening and opened > 1),
            ("most mentions", named == max(times)),
            ("several zones", len(signs) > _SEVERAL),
            ("tour", article.is_tour),
            ("alone placed", len(signs) == 1 and not _PLACED.isdisjoint(found.lines.values())),
            ("unknown place", found.zone.fullest.rule == "form"),
            ("province wide", _is_as_wide_as_a_province(found.zone)),
        ):
            if holds:
                found.add(sign)


def _weigh_others(story: ZoneStory, signs: Sequence[Signs]) -> None:
    """How often the article speaks of many zones at once, or of all counties: 3个园区, 各县(市、区)."""
    counted = sum(
        generic.part is not Part.METADATA
        and generic.family not in _OF_ONE_ZONE
        and is_counted(story.text, generic.start, generic.end)
        for generic in story.generics
    )
    everywhere = sum(all_of_a_region(story.text, line) for line in story.body)
    for found in signs:
        found.add("many", math.log(1 + counted + everywhere))


def _is_as_wide_as_a_province(zone: Named) -> bool:
    """Whether it is a free-trade zone as a whole: 江苏自贸试验区, and not its 苏州片区."""
    return zone.family in _AS_WIDE and not zone.fullest.text.endswith(_PARTS_OF_THEM)


def can_mean(generic: Generic, zone: Named) -> bool:
    """Whether a word such as 开发区 or 园区 can mean `zone`."""
    if generic.family == "park":
        return generic.theme in zone.fullest.text
    return can_be_called(generic.family, zone.family)


def _placed(article: Body, meant: Sequence[Signs], generic: Generic) -> list[Signs]:
    """Those of the zones whose place the headline names before it says 开发区, the longest place."""
    headline = article.text[max(0, generic.start - _HEADLINE_CHARS) : generic.start]
    headline = headline.rpartition("\n")[2].replace("·", "—")
    sizes = [
        max((len(core) for core in place_cores(found.zone.fullest.place) if core in headline), default=0)
        for found in meant
    ]
    return [found for found, size in zip(meant, sizes, strict=True) if size and size == max(sizes)]


def _named_last(meant: Sequence[Signs], start: int) -> Signs | None:
    """That of the zones which is named last before `start`."""
    last, nearest = None, -1
    for found in meant:
        at = bisect_right(found.starts, start)
        if at and found.starts[at - 1] > nearest:
            last, nearest = found, found.starts[at - 1]
    return last
