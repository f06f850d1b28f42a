"""What comes out of `zonenews.explain`: for each line and each field what won, by what, and before what."""

from __future__ import annotations

from attrs import frozen

from zonenews.article import Article, Json, Span
from zonenews.terms import Language

__all__ = ["Contender", "Evidence", "ExplainedField", "ExplainedLine", "Explanation"]


@frozen
class Evidence:
    """One thing that was weighed."""

    name: str
    """Its row: of `line_weights.tsv` for a line, of `zone_signs.tsv` for a zone."""
    weight: float
    """What it adds, in nats; below 0 it speaks against."""
    says: str = ""
    """What it means, where the table says so; behind ``e.g.`` an invented example, no words of the page."""


@frozen
class ExplainedLine:
    """Why a line is what it is."""

    number: int
    """Its number among the lines that are not blank, from 1."""
    text: str
    span: Span
    part: str
    """headline, metadata, body or boilerplate."""
    kind: str
    """What it is there, as in `Paragraph.kind` and `Block.kind`, or its role in the headline."""
    rule: str
    """The evidence that spoke most for it; `margin`, `furniture`, `profile` and `no-article` settle it
    unweighed."""
    runner_up: str | None = None
    """The part that it belongs to in the next best reading of the page; `None` if it was not weighed."""
    margin: float | None = None
    """How far that reading is behind, in nats."""
    evidence: tuple[Evidence, ...] = ()
    """What speaks for the part that won against the runner-up, the strongest first; the sum is the margin."""
    items: tuple[str, ...] = ()
    """What a stamp line tells: `source: 锡山日报`; `other, unknown label: 采编员:方木` if no table has it."""
    phrases: tuple[str, ...] = ()
    """The rows of `phrases.tsv` that stand on it: `previous_next, start: 上一篇`."""


@frozen
class Contender:
    """A value that a field got, or might have got."""

    value: str
    rule: str
    """The rule that found it, a row of `field_rules.tsv`; for a headline the evidence that spoke most."""
    says: str
    """What that rule says."""
    span: Span | None = None
    rank: int | None = None
    """The rank of the rule, where the lowest wins."""
    score: float | None = None
    """How much speaks for it, in nats, where that decides."""
    evidence: tuple[Evidence, ...] = ()
    """What the score is made of, the strongest first."""


@frozen
class ExplainedField:
    """Why a field has its values."""

    name: str
    """The name of the field of `Article`."""
    won: tuple[Contender, ...]
    """What it was given; empty where the page has no such thing."""
    others: tuple[Contender, ...] = ()
    """What it might have been given instead, the likeliest first."""
    margin: float | None = None
    """How far the runner-up is behind, in nats, where that decides: for the headline and the park."""


@frozen
class Explanation:
    """Why a page was read as it was: `zonenews.explain`."""

    article: Article
    lines: tuple[ExplainedLine, ...]
    fields: tuple[ExplainedField, ...]

    def field(self, name: str) -> ExplainedField:
        """The explanation of one field.

        Args:
            name: headline, published, source, park, leaders, bylines or event.

        Raises:
            KeyError: there is none of that name.
        """
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(name)

    def to_dict(self) -> dict[str, Json]:
        """The lines and fields as plain dicts, lists and strings, without the article."""
        from zonenews.serialising import unstructure_explanation

        return unstructure_explanation(self)

    def to_text(self, fields: tuple[str, ...] = ()) -> str:
        """What `zonenews explain` prints.

        Args:
            fields: only these, of which ``lines`` is one; all of them if it is empty.
        """
        from zonenews.viewing.reasons import reasons

        return reasons(self, fields)

    def to_html(self, *, lang: Language = "en") -> str:
        """The annotated page, which tells the reasons of each line and field that the pointer is on.

        Args:
            lang: the language in which the page opens, as for `Article.to_html`.
        """
        from zonenews.viewing.page import page_html
        from zonenews.viewing.reasons import reasons_by_place

        return page_html(self.article, lang=lang, reasons=reasons_by_place(self))
