"""A person's name that runs into a zone's: 免去沈一舟|枫溪经开区党工委书记职务."""

from __future__ import annotations

from zonenews.fields.parks.lexicon import lexicon
from zonenews.knowledge.places import divisions

__all__ = ["behind_person"]

_BEFORE = 6  # characters in front of the place in which the verb may stand
_PERSON = 3
_NO_SURNAMES = frozenset("将原把对在")  # 决定将原|枫溪开发区


def behind_person(text: str, start: int, theme_start: int, end: int, known: bool) -> int:
    """Where the name of a zone begins that was cut at `start`, behind the person who is appointed there.

    Args:
        text: the text that rules match on.
        start: where its place begins, in which the end of a person's name may stand.
        theme_start: where its theme and kind begin, or its kind alone.
        end: where it ends.
        known: whether a division stands in the place.
    """
    words, place = lexicon(), text[start:theme_start]
    if not words.appoint.search(text, max(0, start - _BEFORE), start):
        return start
    if known and not _may_be_a_person(place):
        return start
    if words.after(text, end).keys().isdisjoint(("committee", "office")):
        return start
    for before in range(4):
        if "appoint" in words.before(text, 0, start - before):
            if before and text[start - before] in _NO_SURNAMES:
                return start
            return start + max(0, min(_PERSON, before + len(place) - 2) - before)
    return start


def _may_be_a_person(place: str) -> bool:
    """Whether a place that begins with a division may begin with a person: 祁连山|柘川, not 江苏|柘川溪."""
    wider = [division for size in (2, 3) for division in divisions().get(place[:size], ())]
    return len(place) > _PERSON + 1 and all(
        division.level == "county" and division.short == place[:2] for division in wider
    )
