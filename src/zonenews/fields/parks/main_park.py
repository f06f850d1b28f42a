"""Which of the zones the article is mainly about, or none.

Every mention is evidence, of a weight that follows from what the zone does in its sentence (`roles.py`): in
the headline most, then in the opening, then how often and in how much of the article. 开发区 alone speaks
for the one zone it can mean. A zone must have enough, and clearly more than any other topic: an article
about two zones alike is about neither; nor is one whose headline is about a company or a person there.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right
from collections.abc import Sequence, Set

from attrs import Factory, define

from zonenews.document import Document, Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named
from zonenews.fields.parks.placing import CLASS_WORDS
from zonenews.fields.parks.registry import place_cores
from zonenews.fields.parks.roles import (
    Role,
    acts,
    begins_with_company,
    has_platform,
    is_first_of,
    is_sent,
    joints,
    role_of,
    second_names,
    sets_out,
)

__all__ = ["can_mean", "choose_main"]

_ENOUGH = 3.0
_CLEARLY = 1.5  # more than another zone, or than a company or a person in the headline
_SEVERAL = 5  # an article that names more zones is not that of one which publishes it
_CLEARLY_OF_LISTED = 4.0  # where the headline lists the zones
_TOO_MANY = 50  # an article that names more zones is about none of them

_HEADLINE = {Role.VISITOR: 0.0, Role.JOURNEY: 1.0, Role.OWNER: 1.0, Role.VENUE: 1.0, Role.SETTING: 2.5}
_FIRST_OF = 1.0  # of several in the headline
_SENT = 2.5  # of a delegation that a county sends there
_NAMED, _GENERIC_HEADLINE, _VISITED_BY_ANOTHER = 5.0, 4.0, 1.0
_RIVAL = 5.0  # a company or a person in the headline
_OPENING = {Role.SUBJECT: 3.0, Role.OFFICE: 1.5, Role.PLAIN: 1.0, Role.VISITED: 1.0, Role.VENUE: 1.0}
_SOON = {Role.SUBJECT: 1.0, Role.VISITED: 1.0}  # after the first sentence
_SETS_OUT, _ACTS = 4.0, 2.5
_LINE = {
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
_PUBLISHER, _METADATA, _METADATA_MOST, _OWN = 3.0, 2.0, 3.0, 1.0
_OPENING_CHARS, _SENTENCE_CHARS = 60, 120
_HEADLINES = 4  # lines of a headline that are read for a company
_TOPIC = 10  # characters of a name before the colon of a headline
_KIND_ENDS = frozenset("区园城港地")
_SHORT = 12  # characters of a line that is no paragraph
_OTHER_THINGS = frozenset({"setting", "owner", "product"})  # what 开发区 alone only belongs to
_GONE_TO = frozenset({Role.VISITED, Role.PART, Role.JOURNEY})
_ACTING = frozenset(Role) - _GONE_TO - {Role.VISITOR}


@define
class _Evidence:
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


def choose_main(
    document: Document,
    zones: Sequence[Named],
    generics: Sequence[Generic],
    headlines: Sequence[Line],
    body: Sequence[Line],
    metadata: Sequence[Line],
) -> Named | None:
    """The zone that the article is mainly about.

    Args:
        document: the normalised page.
        zones: the zones that the article names.
        generics: the words such as 开发区 that name none.
        headlines: the lines of the headline.
        body: the lines of the article itself.
        metadata: the lines that say where it comes from.
    """
    if len(zones) > _TOO_MANY:
        return None
    article = _Article(document.match, body)
    paired = joints(article.text, (mention for zone in zones for mention in zone.mentions))
    seconds = second_names(mention for zone in zones for mention in zone.mentions)
    weighed = [(_weigh(article, zone, paired, seconds), zone) for zone in zones]
    weighed[0][0].alone = len(zones) == 1
    if len(zones) == 1 and weighed[0][0].speaks and any(_signs(article.text, line) for line in metadata):
        weighed[0][0].metadata += _PUBLISHER
    _weigh_generics(article, weighed, generics)
    _weigh_headline(weighed)
    totals = [found.total(article.size) for found, _ in weighed]
    for at, (found, _) in enumerate(weighed):
        if _is_first_of_many(found, weighed):
            totals[at] -= found.opening
    own = [
        at for at, (found, _) in enumerate(weighed) if found.speaks and _ENOUGH - _OWN <= totals[at] < _ENOUGH
    ]
    if own and len(zones) <= _SEVERAL and _speaks_of_itself(article.text, body):
        for at in own:
            totals[at] += _OWN
    most = max(totals)
    best = totals.index(most)
    others = max(totals[:best] + totals[best + 1 :], default=0.0)
    if most < _ENOUGH or most - others < (_CLEARLY_OF_LISTED if _is_listed(weighed) else _CLEARLY):
        return None
    if most < _RIVAL + _CLEARLY and _is_of_another(article, weighed, headlines):
        return None
    return zones[best]


def can_mean(generic: Generic, zone: Named) -> bool:
    """Whether a word such as 开发区 or 园区 can mean `zone`."""
    if generic.family == "park":
        return generic.theme in zone.fullest.text
    if generic.family == "development":
        return zone.family in ("economic", "hitech", "development", "border", "park", "industrial")
    if generic.family in ("economic", "hitech") and zone.family == "development":
        return True
    return generic.family == zone.family


class _Article:
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


def _weigh(article: _Article, zone: Named, paired: Set[int], seconds: Set[int]) -> _Evidence:
    """What the mentions of a zone outside the headline tell; a second name in brackets tells nothing."""
    text = article.text
    found = _Evidence([mention.start for mention in zone.mentions])
    for mention in zone.mentions:
        if mention.start in seconds:
            continue
        role = role_of(text, mention, paired)
        if mention.part is Part.HEADLINE:
            found.in_headline.append((mention.start, role, _weigh_in_headline(text, mention, role)))
        elif mention.part is not Part.BODY:
            if role is not Role.VISITOR:
                found.metadata += _PUBLISHER if role is Role.OFFICE else _METADATA
                found.speaks = True
        elif weight := _LINE.get(role, 0.0):
            line = article.line(mention.start)
            if article.is_address(line):
                continue
            found.add(line, weight)
            found.speaks = found.speaks or role is Role.OFFICE
            found.opening = max(found.opening, _weigh_opening(article, mention, role))
    return found


def _weigh_in_headline(text: str, mention: Mention, role: Role) -> float:
    """What a mention in the headline tells, whatever else stands there."""
    if role is Role.JOURNEY and is_sent(text, mention.start):
        return _SENT
    if role is Role.LISTED and is_first_of(text, mention.end):
        return _FIRST_OF
    return _HEADLINE.get(role, _NAMED)


def _weigh_opening(article: _Article, mention: Mention, role: Role) -> float:
    """What a mention tells by standing in the first sentence, or soon after it."""
    if mention.start < article.sentence:
        if role is Role.OFFICE and sets_out(article.text, mention.end):
            return _SETS_OUT
        if role is Role.OFFICE and acts(article.text, mention.end):
            return _ACTS
        return _OPENING.get(role, 0.0)
    return _SOON.get(role, 0.0) if mention.start < article.opening else 0.0


def _weigh_generics(
    article: _Article, weighed: Sequence[tuple[_Evidence, Named]], generics: Sequence[Generic]
) -> None:
    """A word such as 开发区 speaks for the zone it means: that of the opening, else the one named last."""
    words = lexicon()
    meanings: dict[tuple[str, str], tuple[list[_Evidence], list[_Evidence]]] = {}
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
                meant[0].headline = max(meant[0].headline, _GENERIC_HEADLINE)
        elif generic.part is Part.BODY:
            last = _named_last(likely, generic.start)
            if last is not None:
                last.generic.add(article.line(generic.start))


def _placed(article: _Article, meant: Sequence[tuple[_Evidence, Named]], generic: Generic) -> list[_Evidence]:
    """What is found of the zones whose place the headline names before it says 开发区, the longest place."""
    begin = article.text.rfind("\n", 0, generic.start) + 1
    headline = article.text[begin : generic.start].replace("·", "—")
    sizes = [
        max((len(core) for core in place_cores(zone.fullest.place) if core in headline), default=0)
        for _, zone in meant
    ]
    return [found for (found, _), size in zip(meant, sizes, strict=True) if size and size == max(sizes)]


def _named_last(meant: Sequence[_Evidence], start: int) -> _Evidence | None:
    """What is found of the zone that is named last before `start`."""
    last, nearest = None, -1
    for found in meant:
        at = bisect_right(found.starts, start)
        if at and found.starts[at - 1] > nearest:
            last, nearest = found, found.starts[at - 1]
    return last


def _weigh_headline(weighed: Sequence[tuple[_Evidence, Named]]) -> None:
    """What the headline tells of each zone that it names."""
    named = [(*mention, found) for found, _ in weighed for mention in found.in_headline]
    subject = min((start for start, role, _, _ in named if role in _ACTING), default=None)
    for start, role, weight, found in named:
        if role in _GONE_TO and subject is not None and start > subject:
            weight = _VISITED_BY_ANOTHER  # 青石开发区赴云岭经开区考察
        found.headline = max(found.headline, weight)


def _is_first_of_many(found: _Evidence, weighed: Sequence[tuple[_Evidence, Named]]) -> bool:
    """Whether the article has news of several zones, each in its line, and this one is only the first."""
    if found.headline or found.metadata or found.opening >= _SETS_OUT or found.generic - found.lines.keys():
        return False
    alike = [set(other.lines) for other, _ in weighed if list(other.lines.values()) == [_LINE[Role.SUBJECT]]]
    return len(found.lines) == 1 and sum(found.lines.keys().isdisjoint(lines) for lines in alike) > 1


def _is_listed(weighed: Sequence[tuple[_Evidence, Named]]) -> bool:
    """Whether the headline lists zones, and names none besides: “柘谷”“云谷”坐到一张桌上."""
    roles = [{role for _, role, _ in found.in_headline} for found, _ in weighed if found.in_headline]
    return len(roles) > 1 and all(found == {Role.LISTED} for found in roles)


def _is_of_another(
    article: _Article, weighed: Sequence[tuple[_Evidence, Named]], headlines: Sequence[Line]
) -> bool:
    """Whether the headline is about a company, a person or a place, and not about a zone."""
    if any(role is Role.OWNER for found, _ in weighed for _, role, _ in found.in_headline):
        return True
    if any(found.headline >= _GENERIC_HEADLINE for found, _ in weighed):
        return False
    return any(
        begins_with_company(article.text, line.start, line.end) or _has_topic(article, line)
        for line in headlines[:_HEADLINES]
    )


def _has_topic(article: _Article, headline: Line) -> bool:
    """Whether a headline begins with a name that the article keeps to: 云泽精铜:百年老厂的第二春."""
    stop = article.text.find(":", headline.start, min(headline.end, headline.start + _TOPIC))
    topic = article.text[headline.start : max(stop, headline.start)]
    if len(topic) < 2 or topic[-1] in CLASS_WORDS or topic in lexicon().places:  # 望霞县:三级书记同讲一堂课
        return False
    return article.repeats(topic)


def _speaks_of_itself(text: str, body: Sequence[Line]) -> bool:
    """Whether the article says 管委会 or 我区: the zone that publishes it is meant."""
    return bool(body) and _says_own(text, body[0].start, body[-1].end)


def _signs(text: str, line: Line) -> bool:
    """Whether a line of the metadata names a body of the zone without the zone: 来源:管委会办公室."""
    return _says_own(text, line.start, line.end)


def _says_own(text: str, start: int, end: int) -> bool:
    own = _own_words().finditer(text, start, end)
    return any(text[hit.start() - 1 : hit.start()] not in _KIND_ENDS for hit in own)  # 枫溪高新区|党工委


@functools.lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon().phrases["own"]))
