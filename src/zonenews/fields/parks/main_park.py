"""Which of the zones the article is mainly about, or none.

Every mention is a piece of evidence of some weight: the headline most, then the subject of the first
sentence, a visit, a body that signs or publishes the text; the seat of a company (位于…的), the delegation of
another zone and a list of places hardly any. 开发区 alone speaks for the one zone it can mean. A zone must
have enough, and clearly more than any other: an article about two zones alike is about neither.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from zonenews.document import Document, Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import Lexicon, lexicon
from zonenews.fields.parks.merging import Named

__all__ = ["can_mean", "choose_main"]

_ENOUGH = 3.0
_CLEARLY = 1.5
_HEADLINE, _HEADLINE_GENERIC, _OPENING, _VISIT, _PLAIN, _OFFICE = 5.0, 4.0, 3.0, 2.0, 1.0, 0.5
_GENERIC, _METADATA = 0.5, 2.0
_OPENING_CHARS = 45


@define
class _Evidence:
    headline: float = 0.0
    opening: float = 0.0
    body: float = 0.0
    office: float = 0.0
    metadata: float = 0.0
    generic: float = 0.0

    def total(self) -> float:
        return (
            self.headline
            + self.opening
            + min(self.body, 4.0)
            + min(self.office, 1.5)
            + min(self.metadata, 3.0)
            + min(self.generic, 2.0)
        )


def choose_main(
    document: Document, zones: Sequence[Named], generics: Sequence[Generic], first_body: Line | None
) -> Named | None:
    """The zone that the article is mainly about."""
    words = lexicon()
    evidence = [_Evidence() for _ in zones]
    for zone, found in zip(zones, evidence, strict=True):
        for mention in zone.mentions:
            _weigh(document.match, mention, first_body, found, words)
    candidates = [i for i, found in enumerate(evidence) if found.total() > 0]
    for generic in generics:
        meant = [i for i in candidates if can_mean(generic, zones[i])]
        if len(meant) == 1 and not generic.plural:
            found = evidence[meant[0]]
            if generic.part is Part.HEADLINE:
                found.headline = max(found.headline, _HEADLINE_GENERIC)
            elif generic.part is Part.BODY:
                found.generic += _GENERIC
    ranked = sorted(((evidence[i].total(), -i) for i in candidates), reverse=True)
    if not ranked or ranked[0][0] < _ENOUGH:
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _CLEARLY:
        return None
    return zones[-ranked[0][1]]


def can_mean(generic: Generic, zone: Named) -> bool:
    """Whether a word such as 开发区 or 园区 can mean `zone`."""
    if generic.family == "park":
        return generic.theme in zone.fullest.text
    if generic.family == "development":
        return zone.family in ("economic", "hitech", "development", "border", "park", "industrial")
    if generic.family in ("economic", "hitech") and zone.family == "development":
        return True
    return generic.family == zone.family


def _weigh(text: str, mention: Mention, first_body: Line | None, found: _Evidence, words: Lexicon) -> None:
    """Add what one mention tells."""
    low = max(0, mention.start - 12)
    if _is_visitor(text, mention.end, words):
        return
    setting = words.before["setting"].longest(text, low, mention.start) > 0 or text.startswith(
        ("里", "内"), mention.end
    )
    if mention.part is Part.HEADLINE:
        found.headline = _HEADLINE
        return
    if mention.part is not Part.BODY:
        found.metadata += _METADATA
        return
    if setting:
        return
    office = text.startswith(words.after["committee"] + words.after["office"], mention.end)
    opens = first_body is not None and first_body.start <= mention.start < first_body.start + _OPENING_CHARS
    if office:
        found.office += _OFFICE
        found.opening = max(found.opening, 1.0 if opens else 0.0)
    elif "、" in (text[mention.start - 1 : mention.start], text[mention.end : mention.end + 1]):
        found.body += _OFFICE
    elif words.before["visit"].longest(text, low, mention.start):
        found.body += _VISIT
    else:
        found.body += _PLAIN
        if opens:
            found.opening = _OPENING


def _is_visitor(text: str, end: int, words: Lexicon) -> bool:
    """Whether people from the zone come elsewhere: 岭东综合保税区考察团来区学习."""
    after = text[end : end + 14].removeprefix("管委会").removeprefix("党工委")
    return after.startswith(words.after["visitor"])
