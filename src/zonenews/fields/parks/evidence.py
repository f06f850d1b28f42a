"""What flows inside: mentions of zones, generic words, and candidates that are not yet either."""

from __future__ import annotations

from attrs import define

from zonenews.document import Document, Part
from zonenews.fields.parks.lexicon import lexicon
from zonenews.patterns import pattern

_BRACKET = pattern(r"\((以?下?文?简称为?:?[“\"]?)?$")
_PART = pattern(
    r"\((?:[一-龥]{2,4}(?:片区|区块)|[A-Z]型|[一-龥]{0,2}[东西南北]区)\)"
)  # 柘川产业合作区(石湾片区)
_SEAT = pattern(r"\(([一-龥]{1,3}[^市县区省州旗)])\)")  # 高新区(滨江)
_SIDE = 2  # characters of 东区
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
    outer: Mention | None = None
    """The zone in which it lies, with whose name its own begins: 枫溪经开区|轴承产业园."""
    rule: str = ""
    """The rule of `field_rules.tsv` that took it for a name."""
    company: bool = False
    """Whether it stands in the name of a company: 海绫集团枫溪高新区|投资开发有限公司."""

    @property
    def whole(self) -> int:
        """How many characters of its name are that of the zone in which it lies."""
        return self.outer.end - self.start if self.outer else 0


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
    """A kind of zone where it stands, which may end a name, before the page as a whole has been seen.

    From `theme_start` on there are a theme and the kind, or the kind alone; `registered` is where the name of
    a registered zone begins that ends here, or -1.
    """

    part: Part
    low: int
    """Where the last candidate of the line ends, or the line begins."""
    theme_start: int
    end: int
    theme: str
    kind: str
    family: str
    need: str
    registered: int = -1

    @property
    def kind_start(self) -> int:
        """Where the kind begins."""
        return self.end - len(self.kind)

    def ends(self, text: str) -> int:
        """Where the name ends: a part, or the district of a zone without a name, may follow in brackets."""
        if not text.startswith("(", self.end):
            return self.end
        if part := _PART.match(text, self.end):
            inside = part.group()[1:-1]
            if len(inside) == _SIDE or inside not in lexicon().places:  # 东区 of a zone, and not of a city
                return part.end()
        seat = _SEAT.match(text, self.end)  # 杭州高新区(滨江), but not 武汉经开区(汉南区)
        return seat.end() if seat and seat.group(1) in lexicon().places else self.end

    def named(
        self, document: Document, start: int, known: bool, rule: str, outer: Mention | None = None
    ) -> Mention:
        """The zone whose name begins at `start`, as a rule of `field_rules.tsv` has it.

        Args:
            document: the normalised page.
            start: where the name begins.
            known: whether a division or a registered zone stands in it.
            rule: the rule's name.
            outer: the zone in which it lies, if its name begins with that one's.
        """
        end = self.ends(document.match)
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
            document.value(start, end),
            document.match[start : self.theme_start],
            self.theme,
            self.kind,
            self.family,
            known,
            bracketed,
            short_for,
            outer,
            rule,
        )

    def generic(self, plural: bool) -> Generic:
        """The word that names none."""
        return Generic(self.part, self.theme_start, self.end, self.family, self.theme, plural)
