"""Which characters of the page belong to which field, and what each of its lines is."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from zonenews.article import Article, Park, Span

__all__ = ["LineShown", "Mark", "find_lines", "find_marks", "parks_of"]


@frozen
class Mark:
    """Characters `start` to `end` of the page that belong to the record's row `row`."""

    start: int
    end: int
    kind: str
    row: str
    reason: str = ""
    """What the pointer is told."""


@frozen
class LineShown:
    """A line of the page; `part` and `kind` are empty for blank lines."""

    start: int
    end: int
    part: str
    kind: str
    reason: str = ""
    """What the pointer is told."""


def find_marks(article: Article) -> list[Mark]:
    """Every mark in order; marks of one kind never overlap, so they nest no deeper than there are kinds."""
    kept: list[Mark] = []
    reached: dict[str, int] = {}
    for mark in sorted(_all_marks(article), key=lambda mark: (mark.start, -mark.end)):
        if reached.get(mark.kind, 0) <= mark.start < mark.end:
            kept.append(mark)
            reached[mark.kind] = mark.end
    return kept


def _all_marks(article: Article) -> Iterable[Mark]:
    rows: list[tuple[str, str, Iterable[Span | None]]] = []
    if article.published:
        rows.append(("published", "published", [article.published.span]))
    if article.source:
        rows.append(("source", "source", [article.source.span]))
    rows += [("park", f"park-{number}", park.mentions) for number, park in enumerate(parks_of(article))]
    rows += [("leader", f"leader-{number}", each.mentions) for number, each in enumerate(article.leaders)]
    rows += [
        ("office", f"leader-{number}", [office.span for office in each.offices])
        for number, each in enumerate(article.leaders)
    ]
    if article.event:
        rows.append(("event", "event-date", [article.event.span]))
    rows += [("byline", f"byline-{number}", [each.span]) for number, each in enumerate(article.bylines)]
    rows += [("doubt", f"doubt-{number}", each.spans) for number, each in enumerate(article.doubts)]
    for kind, row, spans in rows:
        for span in spans:
            if span:
                yield Mark(max(span.start, 0), min(span.end, len(article.text)), kind, row)


def parks_of(article: Article) -> tuple[Park, ...]:
    """The zones of an article, the main one first."""
    main = (article.park,) if article.park else ()
    return main + tuple(park for park in article.parks if park != article.park)


def find_lines(article: Article) -> list[LineShown]:
    """The page line by line, each with its part (headline, metadata, body, boilerplate) and its kind."""
    headline = article.headline.spans if article.headline else ()
    blocks = sorted(
        [(span.start, "headline", "headline") for span in headline]
        + [(block.span.start, "metadata", block.kind.value) for block in article.metadata]
        + [(paragraph.span.start, "body", paragraph.kind.value) for paragraph in article.body]
        + [(block.span.start, "boilerplate", block.kind.value) for block in article.boilerplate]
    )
    lines = []
    start = block = 0
    for printed in article.text.split("\n"):
        end = start + len(printed)
        part = kind = ""
        while block < len(blocks) and blocks[block][0] <= end:
            if not kind:
                _, part, kind = blocks[block]
            block += 1
        lines.append(LineShown(start, end, part, kind))
        start = end + 1
    return lines
