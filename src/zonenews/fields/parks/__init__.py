"""The development zones and parks that the article names, and the one it is about.

A zone is known by the form of its name (place + kind: 锡山 + 经济技术开发区), whether or not the registry has
it; see docs/fields/park.md for the evidence in order.

`candidates` finds where a kind of zone ends and `options` where its name may begin; `naming` takes all of the
page together and chooses, `mentions` gives every place that speaks of a zone, `merging` the names that mean
the same one. `weighing` adds up the signs that the article is filed under it, and `registry` says which
registered zone it is. This file gathers them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from zonenews.article import BlockKind, Park
from zonenews.document import Document, Label, Line, Part
from zonenews.fields.parks.evidence import Generic, Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.mentions import find_mentions
from zonenews.fields.parks.merging import Named, merge
from zonenews.fields.parks.registry import agrees, find_zone
from zonenews.fields.parks.weighing import ZoneStory, can_mean, main_of, scores_of, weighed_signs

__all__ = ["Zones", "find_zones", "park_evidence"]

_A_HANDFUL = 8  # zones whose fuller names are looked for outside the article
_FEW = 50  # more zones than an article has that is about one
_LEAST_SCORE = -99.0  # of a zone among very many
_MANY = 100  # generic words that tell enough


class Zones(NamedTuple):
    """The park that the article is mainly about (or `None`), every park it names, and what names none."""

    park: Park | None
    parks: tuple[Park, ...]
    generics: Sequence[Generic]


def find_zones(document: Document, labels: tuple[Label, ...]) -> Zones:
    """The park that the article is mainly about, every park it names, and where it says 开发区 alone.

    Args:
        document: the normalised page.
        labels: one label a line of it.
    """
    story = _story(document, labels)
    if not story.zones:
        return Zones(None, (), story.generics)
    scores = scores_of(story)
    parks = _parks(document, story.zones, scores)
    main = main_of(scores)
    return Zones(parks[main] if main is not None else None, parks, story.generics)


def park_evidence(document: Document, labels: tuple[Label, ...]) -> Iterator[tuple[Park, dict[str, float]]]:
    """Every park with the signs that the article is filed under it, each with what it adds to its score."""
    story = _story(document, labels)
    told = weighed_signs(story)
    scores = [sum(weights.values()) for weights in told]
    yield from zip(_parks(document, story.zones, scores), told, strict=True)


def _parks(document: Document, zones: Sequence[Named], scores: Sequence[float]) -> tuple[Park, ...]:
    names = {mention.text: zone.fullest.text for zone in zones for mention in zone.mentions}
    return tuple(_park(document, zone, names, score) for zone, score in zip(zones, scores, strict=True))


def _story(document: Document, labels: tuple[Label, ...]) -> ZoneStory:
    """The zones that the article names, and what tells which of them it is filed under."""
    lines = list(zip(document.lines, labels, strict=True))
    article = [(line, label) for line, label in lines if label.part is not Part.BOILERPLATE]
    mentions, generics = find_mentions(document, article)
    zones = [
        zone
        for zone in merge(mentions, _outside(document, lines, mentions))
        if not _names_others(document, zone, generics[:_MANY])
    ]
    if len(zones) <= _FEW and any(generic.part in (Part.HEADLINE, Part.BODY) for generic in generics):
        zones += _settled_by_breadcrumb(document, lines, zones, generics)
    body, metadata = (
        [line for line, label in article if label.part is part] for part in (Part.BODY, Part.METADATA)
    )
    headed = any(label.part is Part.HEADLINE for _, label in article)
    return ZoneStory(document.match, zones, generics, headed, body, metadata)


def _outside(
    document: Document, lines: Sequence[tuple[Line, Label]], mentions: Sequence[Mention]
) -> list[Mention]:
    """What stands of the zones outside the article: a masthead or a column may print a fuller name."""
    places = {mention.place[-2:] or mention.theme for mention in mentions if mention.place or mention.theme}
    if len(places) > _A_HANDFUL:
        return []
    text = document.match
    return [
        mention
        for line, label in lines
        if label.part is Part.BOILERPLATE
        and any(text.find(place, line.start, line.end) >= 0 for place in places)
        for mention in find_mentions(document, [(line, label)])[0]
    ]


def _settled_by_breadcrumb(
    document: Document,
    lines: Sequence[tuple[Line, Label]],
    zones: Sequence[Named],
    generics: Sequence[Generic],
) -> list[Named]:
    """The zone that a breadcrumb names in full and the article only as 开发区."""
    unnamed = [g for g in generics if not g.plural and not any(can_mean(g, zone) for zone in zones)]
    if not unnamed:
        return []
    crumbs = [(line, label) for line, label in lines if label.kind is BlockKind.BREADCRUMB]
    found = merge(find_mentions(document, crumbs)[0])
    if len(found) != 1 or not any(can_mean(generic, found[0]) for generic in unnamed):
        return []
    found[0].fullest.rule = "breadcrumb"
    return found


def _names_others(document: Document, zone: Named, generics: Sequence[Generic]) -> bool:
    """Whether the zone stands in the names of others alone.

    枫溪高新区|投资开发有限公司     a company's
    枫溪高新区|报                  an outlet's, where the article says no 高新区
    """
    words = lexicon()
    if all(mention.company for mention in zone.mentions):
        return True
    return all(
        m.part is Part.METADATA and "outlet" in words.after(document.match, m.end) for m in zone.mentions
    ) and not any(can_mean(generic, zone) for generic in generics)


def _park(document: Document, zone: Named, names: Mapping[str, str], score: float) -> Park:
    """The public form of a zone, with what the registry knows of it.

    `names` leads from each name that the article prints to the fullest one of its zone.
    """
    full: Mention = zone.fullest
    outer = full.outer.text if full.outer else ""
    mentions = sorted({m.start: m for m in (full, *zone.mentions)}.values(), key=lambda m: m.start)
    entry = next(
        (
            found
            for m in sorted({m.text: m for m in mentions}.values(), key=lambda m: -len(m.text))
            if (found := find_zone(m.text, m.place, m.theme, m.family, document.match))
            and (m.text == full.text or agrees(found, full.place))
        ),
        None,
    )
    return Park(
        name=full.text,
        official=entry.name if entry else None,
        level=entry.level if entry else None,
        kind=entry.kind if entry else None,
        province=entry.province if entry else None,
        city=entry.city if entry else None,
        code=entry.code if entry else None,
        within=names.get(outer, outer) or (entry.within if entry else None),
        mentions=tuple(document.span(m.start, m.end) for m in mentions),
        score=round(max(score, _LEAST_SCORE), 2),
        rule=full.rule,
    )
