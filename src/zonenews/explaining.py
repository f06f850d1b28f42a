"""`explain`: reads a page once more, and asks each stage for all that it weighed."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from attrs import frozen

from zonenews import knowledge
from zonenews.article import Article
from zonenews.document import Document, Found, HeadlineRole, Item, ItemKind, Label, Part
from zonenews.explanation import Contender, Evidence, ExplainedField, ExplainedLine, Explanation
from zonenews.fields.event_date import event_evidence
from zonenews.fields.parks import park_evidence
from zonenews.fields.published import published_evidence
from zonenews.fields.source import source_evidence
from zonenews.knowledge.rules import ranks, says
from zonenews.labelling import Weighed, label, phrases_on, weigh_lines
from zonenews.parser import extract, read_document
from zonenews.profile import Profile
from zonenews.reading import Kind

__all__ = ["explain"]

_PARTS = {part.value: part.name.lower() for part in Part}


def explain(
    page: str | bytes,
    *,
    url: str | None = None,
    kind: Kind = "auto",
    encoding: str | None = None,
    profile: Profile | None = None,
) -> Explanation:
    r"""Read one page, and tell why it was read so.

    For each line: the part of the page that it belongs to, the evidence for it with its weights, the
    runner-up and by how much it is behind. For each field: the rule that gave its value, and what else
    was found.

    Args:
        page: as for `parse_article`, as are all other arguments.
        url: the page's address.
        kind: ``"html"``, ``"text"`` or ``"auto"``.
        encoding: the encoding of `page` as the server declared it.
        profile: where the pages of one site keep what.

    Raises:
        TypeError: `page` is neither str nor bytes, or another argument is of another type.
        PageTooLarge: `page` is longer than `MAX_PAGE_CHARS`.
        ZonenewsError: `kind` is none of the three.

    Example:
        >>> import zonenews
        >>> told = zonenews.explain("澜川经开区召开会议\n2021-03-05 来源:澜川日报\n昨天,区委书记主持会议。")
        >>> [line.part for line in told.lines]
        ['headline', 'metadata', 'body']
        >>> source = told.field("source")
        >>> [(found.value, found.rule, found.says) for found in source.won]
        [('澜川日报', 'label', 'a label: 来源, 稿源, 文章来源')]
    """
    document = read_document(page, url=url, kind=kind, encoding=encoding, profile=profile)
    labels = label(document)
    article = extract(document, labels, url)
    weighed = weigh_lines(document, labels)
    read = _Read(article, document, labels, weighed)
    return Explanation(
        article=article,
        lines=tuple(_line(read, number) for number in range(len(labels))),
        fields=tuple(ExplainedField(name, *tell(read)) for name, tell in _FIELDS.items()),
    )


@frozen
class _Read:
    """The page, read."""

    article: Article
    document: Document
    labels: tuple[Label, ...]
    weighed: dict[int, Weighed]


def _line(read: _Read, number: int) -> ExplainedLine:
    line, label = read.document.lines[number], read.labels[number]
    weighed = read.weighed.get(number)
    told = weighed if weighed and weighed.runner_up else None
    return ExplainedLine(
        number=number + 1,
        text=read.document.value(line.start, line.end),
        span=read.document.span(line.start, line.end),
        part=label.part.name.lower(),
        kind=label.kind.value,
        rule=_rule(read, number),
        runner_up=_PARTS[told.runner_up[0]] if told else None,
        margin=told.margin if told else None,
        evidence=tuple(Evidence(name, weight) for name, weight in told.evidence) if told else (),
        items=tuple(_told(read.document, item) for item in label.items),
        phrases=phrases_on(read.document.match[line.start : line.end]) if number < _LOOKED_UP else (),
    )


def _told(document: Document, item: Item) -> str:
    """An item of a stamp; a label that no table has is told with it."""
    unknown = item.kind is ItemKind.OTHER and item.label_start < item.start
    value = document.value(item.label_start if unknown else item.start, item.end)
    return f"{item.kind.value}{', unknown label' if unknown else ''}: {value}"


def _rule(read: _Read, number: int) -> str:
    """What settled a line, or the evidence that spoke most for it."""
    weighed = read.weighed.get(number)
    return read.labels[number].rule or (weighed.rule if weighed else "")


_LOOKED_UP = 2_000
"""Lines whose stock phrases are looked up: pages with more are no articles."""

Told = tuple[tuple[Contender, ...], tuple[Contender, ...], float | None]
"""What won, the others, and the margin between them."""


def _headline(read: _Read) -> Told:
    """The lines of the headline, and those of which another reading of the page makes it."""
    if read.article.headline and read.article.headline.span is None:
        return (Contender(read.article.headline.text, "head", says("headline", "head")),), (), None
    won: list[Contender] = []
    others: list[Contender] = []
    for number, weighed in sorted(read.weighed.items(), key=lambda item: item[1].margin):
        if read.labels[number].kind is HeadlineRole.HEADLINE:
            won.append(_weighed_line(read, number, weighed))
        elif weighed.runner_up.startswith("T"):
            others.append(_weighed_line(read, number, weighed, -1))
    won.sort(key=lambda one: one.span.start if one.span else 0)
    margins = [one.margin for number, one in read.weighed.items() if _is_torn(read, number, one)]
    margin = min(margins, default=math.inf)
    return tuple(won), tuple(others[:_MOST]), None if margin == math.inf else margin


def _is_torn(read: _Read, number: int, weighed: Weighed) -> bool:
    return "T" in (read.labels[number].part.value, weighed.runner_up[:1])


def _weighed_line(read: _Read, number: int, weighed: Weighed, sign: int = 1) -> Contender:
    """A line of the head as a headline: what speaks for it, or, with the `sign` turned, would have to."""
    line = read.document.lines[number]
    return Contender(
        value=read.document.value(line.start, line.end),
        rule=_rule(read, number),
        says="",
        span=read.document.span(line.start, line.end),
        score=sign * weighed.margin if weighed.margin < math.inf else None,
        evidence=tuple(Evidence(name, sign * weight) for name, weight in weighed.evidence),
    )


_MOST = 5
"""Others that are told of."""


def _published(read: _Read) -> Told:
    found = read.article.published
    won = _contender(read, "date", found.rule, found.text) if found else None
    return _ranked(read, "date", won, published_evidence(read.document, read.labels))


def _source(read: _Read) -> Told:
    found = read.article.source
    won = _contender(read, "source", found.rule, found.name) if found else None
    return _ranked(read, "source", won, source_evidence(read.document, read.labels))


def _ranked(read: _Read, field: str, won: Contender | None, found: Iterable[Found]) -> Told:
    """The value of a field whose rules have ranks, and what the other rules found."""
    others = [
        _contender(read, field, one.rule, read.document.value(one.start, one.end), (one.start, one.end))
        for one in found
    ]
    if won and others and won.rule == others[0].rule:
        won = others.pop(0)
    return (won,) if won else (), tuple(others[:_MOST]), None


def _event(read: _Read) -> Told:
    found = [
        Contender(f"{event.date.isoformat()} {event.text}", rule, says("event", rule), event.span)
        for rule, event in event_evidence(read.document, read.labels, read.article.published)
    ]
    return tuple(found[:1]), tuple(found[1 : 1 + _MOST]), None


def _park(read: _Read) -> Told:
    """The zones by their scores; below 0 none is chosen."""
    found = [
        Contender(
            park.name,
            park.rule,
            says("park", park.rule),
            park.mentions[0],
            score=park.score,
            evidence=tuple(
                Evidence(sign, round(weight, 2), _signs().get(sign, ""))
                for sign, weight in sorted(signs.items(), key=lambda one: -abs(one[1]))
            ),
        )
        for park, signs in park_evidence(read.document, read.labels)
    ]
    found.append(Contender("", "none", says("park", "none"), score=0.0))
    found.sort(key=lambda one: -(one.score or 0.0))
    main = read.article.park.name if read.article.park else ""
    won = [one for one in found if main and one.value == main][:1]
    others = [one for one in found if one not in won]
    margin = (won[0].score or 0.0) - (others[0].score or 0.0) if won else None
    return tuple(won), tuple(others[: 2 * _MOST]), None if margin is None else round(margin, 2)


def _leaders(read: _Read) -> Told:
    return (
        tuple(
            Contender(f"{leader.name} {office.text}", office.rule, says("office", office.rule), office.span)
            for leader in read.article.leaders
            for office in leader.offices
        ),
        (),
        None,
    )


def _bylines(read: _Read) -> Told:
    return (
        tuple(
            Contender(f"{one.name} {one.role.value}", one.rule, says("byline", one.rule), one.span)
            for one in read.article.bylines
        ),
        (),
        None,
    )


def _contender(
    read: _Read, field: str, rule: str, value: str, place: tuple[int, int] | None = None
) -> Contender:
    span = read.document.span(*place) if place else None
    return Contender(value.replace("\n", " "), rule, says(field, rule), span, rank=ranks(field).get(rule))


def _signs() -> dict[str, str]:
    """What each sign says; most are told by an example, which the page need not have."""
    return {
        sign: f"e.g. {meaning}" if "\u3400" <= meaning[:1] <= "\u9fff" else meaning
        for sign, _, meaning, *_ in knowledge.load("zone_signs.tsv")
    }


_FIELDS: dict[str, Callable[[_Read], Told]] = {
    "headline": _headline,
    "published": _published,
    "source": _source,
    "park": _park,
    "leaders": _leaders,
    "bylines": _bylines,
    "event": _event,
}
