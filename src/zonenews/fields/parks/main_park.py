"""Which of the zones the article is mainly about, or none.

Every mention is a piece of evidence of some weight: the headline most, then the subject of the first
sentence, a visit, a body that signs or publishes the text; the seat of a company (位于…的), the delegation of
another zone and a list of places hardly any. 开发区 alone speaks for the one zone it can mean. A zone must
have enough, and clearly more than any other: an article about two zones alike is about neither.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from attrs import define

from zonenews.document import Document, Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named

__all__ = ["can_mean", "choose_main"]

_ENOUGH = 3.0
_CLEARLY = 1.5
_TOO_MANY = 50  # an article that names more zones is about none of them
_HEADLINE, _HEADLINE_GENERIC, _HEADLINE_SETTING, _HEADLINE_VISITED = 5.0, 4.0, 2.5, 1.0
_SETS_OUT, _SUBJECT, _CHIEF, _FIRST = 4.0, 3.0, 1.5, 1.0
# in the opening: its delegation sets out, it is the subject, its officials are, anything else
_VISIT, _PLAIN, _OFFICE, _GENERIC = 2.0, 1.0, 0.5, 0.5
_PUBLISHER, _METADATA, _OWN = 3.0, 2.0, 1.0
_GENERICS = 1.5
_OPENING_CHARS = 60


@define
class _Evidence:
    headline: float = 0.0
    opening: float = 0.0
    body: float = 0.0
    office: float = 0.0
    metadata: float = 0.0
    generic: float = 0.0
    own: float = 0.0

    def total(self) -> float:
        return (
            self.headline
            + self.opening
            + min(self.body, 4.0)
            + min(self.office, 1.5)
            + min(self.metadata, 3.0)
            + min(self.generic, _GENERICS)
            + self.own
        )


def choose_main(
    document: Document, zones: Sequence[Named], generics: Sequence[Generic], body: Sequence[Line]
) -> Named | None:
    """The zone that the article is mainly about.

    Args:
        document: the normalised page.
        zones: the zones that the article names.
        generics: the words such as 开发区 that name none.
        body: the lines of the article itself.
    """
    if len(zones) > _TOO_MANY:
        return None
    opening = range(body[0].start, body[0].start + _OPENING_CHARS) if body else range(0)
    weighed = [(_weigh(document.match, zone, opening), zone) for zone in zones]
    weighed = [(found, zone) for found, zone in weighed if found.total() > 0]
    _weigh_headline(document.match, weighed)
    _weigh_generics(document.match, weighed, generics)
    own = [found for found, _ in weighed if (found.metadata or found.office) and found.total() < _ENOUGH]
    if own and _speaks_of_itself(document.match, body):
        for found in own:
            found.own = _OWN
    weighed.sort(key=lambda entry: entry[0].total(), reverse=True)
    if not weighed or weighed[0][0].total() < _ENOUGH:
        return None
    if len(weighed) > 1 and weighed[0][0].total() - weighed[1][0].total() < _CLEARLY:
        return None
    return weighed[0][1]


def can_mean(generic: Generic, zone: Named) -> bool:
    """Whether a word such as 开发区 or 园区 can mean `zone`."""
    if generic.family == "park":
        return generic.theme in zone.fullest.text
    if generic.family == "development":
        return zone.family in ("economic", "hitech", "development", "border", "park", "industrial")
    if generic.family in ("economic", "hitech") and zone.family == "development":
        return True
    return generic.family == zone.family


def _weigh(text: str, zone: Named, opening: range) -> _Evidence:
    """What the mentions of a zone outside the headline tell."""
    words = lexicon()
    found = _Evidence()
    for mention in zone.mentions:
        if _is_visitor(text, mention.end):
            continue
        office = text.startswith(words.after["committee"] + words.after["office"], mention.end)
        opening_here = mention.start in opening
        if mention.part is not Part.METADATA and _is_journey(text, mention):
            if mention.part is Part.HEADLINE:
                found.headline = max(found.headline, _HEADLINE_VISITED)
            else:
                found.body += _PLAIN
        elif mention.part is Part.HEADLINE:
            found.headline = max(
                found.headline, _HEADLINE_SETTING if _is_setting(text, mention) else _HEADLINE
            )
        elif mention.part is not Part.BODY:
            found.metadata += _PUBLISHER if office else _METADATA
        elif _is_setting(text, mention):
            continue
        elif office:
            found.office += _OFFICE
            if opening_here and text.find("。", opening.start, mention.start) < 0:
                found.opening = max(found.opening, _SETS_OUT if _sets_out(text, mention.end) else _CHIEF)
        elif "、" in (text[mention.start - 1 : mention.start], text[mention.end : mention.end + 1]):
            found.body += _OFFICE
        elif _is_visit(text, mention):
            whole = _is_object(text, mention.end)
            found.body += _VISIT if whole else _PLAIN
            found.opening = max(found.opening, _FIRST if whole and opening_here else 0)
        else:
            found.body += _PLAIN
            found.opening = max(found.opening, _SUBJECT if opening_here else 0)
    return found


def _is_visitor(text: str, end: int) -> bool:
    """Whether people from the zone come elsewhere: 沂东综合保税区考察团来区学习."""
    words = lexicon()
    after = text[end : end + 14]
    committee = next((word for word in words.after["committee"] if after.startswith(word)), "")
    return after[len(committee) :].startswith(words.after["visitor"])


def _is_journey(text: str, mention: Mention) -> bool:
    """Whether a delegation of others goes there to learn: 带队赴江阴经开区考察学习."""
    words = lexicon()
    before = words.before["journey"].longest(text, max(0, mention.start - 8), mention.start)
    return before > 0 and text.startswith(words.after["journey"], mention.end)


def _sets_out(text: str, end: int) -> bool:
    """Whether an official of the zone leads a delegation: 枫溪高新区党工委书记沈一舟率队赴."""
    sentence = text[end : end + 24].partition("。")[0]
    return any(word in sentence for word in lexicon().after["sets_out"])


def _is_setting(text: str, mention: Mention) -> bool:
    """Whether something else is merely placed there: 位于枫溪经开区的康博制药, 枫溪经开区企业康博制药."""
    words = lexicon()
    before = words.before["setting"].longest(text, max(0, mention.start - 8), mention.start)
    return before > 0 or text.startswith(words.after["setting"], mention.end)


def _is_visit(text: str, mention: Mention) -> bool:
    return lexicon().before["visit"].longest(text, max(0, mention.start - 8), mention.start) > 0


def _is_object(text: str, end: int) -> bool:
    """Whether the zone itself is visited, and not something in it."""
    return not "一" <= text[end : end + 1] <= "鿿" or text.startswith(lexicon().after["object"], end)


def _weigh_headline(text: str, weighed: Sequence[tuple[_Evidence, Named]]) -> None:
    """青石开发区赴云岭经开区考察: a zone visited counts less if another is the subject."""
    named = [
        (mention, found, _is_visit(text, mention))
        for found, zone in weighed
        for mention in zone.mentions
        if mention.part is Part.HEADLINE and not _is_visitor(text, mention.end)
    ]
    subject = min((mention.start for mention, _, visited in named if not visited), default=None)
    if subject is not None:
        for mention, found, visited in named:
            if visited and mention.start > subject:
                found.headline = _HEADLINE_VISITED


def _weigh_generics(
    text: str, weighed: Sequence[tuple[_Evidence, Named]], generics: Sequence[Generic]
) -> None:
    """A word such as 开发区 speaks for the only zone it can mean, in the body for that of the opening."""
    for generic in generics:
        if generic.plural or text.startswith(lexicon().after["setting"], generic.end):
            continue
        meant = [found for found, zone in weighed if can_mean(generic, zone)]
        if len(meant) == 1 and generic.part is Part.HEADLINE:
            meant[0].headline = max(meant[0].headline, _HEADLINE_GENERIC)
        elif generic.part is Part.BODY:
            meant = [found for found in meant if found.opening] if len(meant) > 1 else meant
            if len(meant) == 1:
                meant[0].generic += _GENERIC


def _speaks_of_itself(text: str, body: Sequence[Line]) -> bool:
    """Whether the article says 管委会 or 我区: the zone that publishes it is meant."""
    return bool(body) and _own_words().search(text, body[0].start, body[-1].end) is not None


@functools.lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    """党工委, 全区 by themselves: 枫溪高新区党工委 is one among others."""
    return re.compile("(?<![区园城港地])(?:" + "|".join(lexicon().after["own"]) + ")")
