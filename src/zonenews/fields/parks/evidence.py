"""What flows inside: mentions of zones, generic words, and candidates that are not yet either."""

from __future__ import annotations

from attrs import frozen

from zonenews.document import Part

__all__ = ["Candidate", "Generic", "Mention"]


@frozen(weakref_slot=False)
class Mention:
    """A zone named at `start`-`end` of the text: place, theme and kind are the parts of its name.

    `theme` is what of the theme says something of its own (轴承, not 现代); `known` is true if a division,
    or a registered zone, stands in the name.
    """

    part: Part
    start: int
    end: int
    text: str
    place: str
    theme: str
    kind: str
    family: str
    known: bool


@frozen(weakref_slot=False)
class Generic:
    """A kind of zone without a name: `plural` where it means the zones of a region."""

    part: Part
    start: int
    end: int
    family: str
    theme: str
    plural: bool


@frozen(weakref_slot=False)
class Candidate:
    """What may name a zone, before the page as a whole has been seen.

    `named` has a place in front, which is likelier a name than words by `margin` (in nats, against what its
    kind `need`s); `themed` has a theme alone; if neither is a name, there remains `generic`.
    """

    named: Mention | None
    margin: float
    need: str
    themed: Mention | None
    generic: Generic

    @property
    def likely(self) -> bool:
        """Whether it is a name as far as its own words tell."""
        return self.named is not None and (self.named.known or self.margin > 0)
