"""What flows inside: mentions of zones, generic words, and candidates that are not yet either."""

from __future__ import annotations

from attrs import define

from zonenews.document import Document, Part
from zonenews.fields.parks.boundary import Boundary
from zonenews.patterns import pattern

_BRACKET = pattern(r"\((以?下?文?简称为?:?[“\"]?)?$")
_PART = pattern(r"\((?:[一-龥]{2,4}片区|[A-Z]型)\)")  # 柘川产业合作区(石湾片区)
_KNOWN = -8.0  # nats that a name with a division in it may be behind common words
_INTRODUCED = 9  # characters of a bracket and 以下简称

__all__ = ["Candidate", "Generic", "Mention"]


@define(weakref_slot=False, eq=False)
class Mention:
    """A zone named at `start`-`end` of the text: place, theme and kind are the parts of its name.

    `theme` is what of the theme says something of its own (轴承, not 现代); `known` is true if a division,
    or a registered zone, stands in the name. `bracketed` is where brackets open that hold the name alone,
    `short_for` where they open that say it is short for another (…(简称柘川高新区)); -1 if there are none.
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
    bracketed: int = -1
    short_for: int = -1
    whole: int = 0
    """How many characters of its name are that of the zone in which it lies: 枫溪经开区|轴承产业园."""
    rule: str = ""
    """The rule of `field_rules.tsv` that took it for a name."""


@define(weakref_slot=False, eq=False)
class Generic:
    """A kind of zone without a name: `plural` where it means the zones of a region."""

    part: Part
    start: int
    end: int
    family: str
    theme: str
    plural: bool


@define(weakref_slot=False, eq=False)
class Candidate:
    """What may name a zone, before the page as a whole has been seen.

    `place`, from `start` on, is likelier a name than words by `margin` (in nats, against what its kind
    `need`s); from `theme_start` on there are a theme and the kind, or the kind alone.
    """

    part: Part
    start: int
    theme_start: int
    end: int
    place: str
    theme: str
    kind: str
    family: str
    need: str
    known: bool
    margin: float
    plural: bool
    cuts: tuple[Boundary, ...] = ()
    """Where the place may begin besides, each with a margin against the same need."""
    whole: int = -1
    """Where the name of the zone ends in which it lies."""

    def cut(self, text: str, start: int, margin: float, known: bool) -> None:
        """Begin the name at `start`."""
        self.start, self.margin, self.known = start, margin, known
        self.place = text[start : self.theme_start]

    @property
    def likely(self) -> bool:
        """Whether it is a name as far as its own words tell."""
        return self.place != "" and self.margin > (_KNOWN if self.known else 0.0)

    @property
    def themed(self) -> bool:
        """Whether theme and kind may be a name by themselves: 轴承产业园, but not 化工园区."""
        return self.theme != "" and self.kind != "园区" and self.need not in ("place", "generic", "run")

    def named(self, document: Document, start: int, rule: str) -> Mention:
        """The zone named from `start` on, as a rule of `field_rules.tsv` has it."""
        place = self.place[start - self.start :] if start < self.theme_start else ""
        part = _PART.match(document.match, self.end)
        end = part.end() if part else self.end
        value = document.value(start, end)
        known = self.known and place != ""
        bracketed = short_for = -1
        if opening := _BRACKET.search(document.match, max(0, start - _INTRODUCED), start):
            if opening.group(1):
                short_for = opening.start()
            elif document.match.startswith(")", end):
                bracketed = opening.start()
        return Mention(
            self.part,
            start,
            end,
            value,
            place,
            self.theme,
            self.kind,
            self.family,
            known,
            bracketed,
            short_for,
            max(0, self.whole - start),
            rule,
        )

    def generic(self) -> Generic:
        """The word that names none."""
        return Generic(self.part, self.theme_start, self.end, self.family, self.theme, self.plural)
