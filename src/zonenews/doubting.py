"""Doubts: which fields of an article a reader should check, and why (`doubts.tsv`).

They come out of what the stages weighed: the rule behind a value, the score of each zone, the margin by which
each line of the head became what it is. Most pages have few, and a page that tells its fields plainly none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from zonenews import knowledge
from zonenews.article import Article, Doubt, Leader, Span
from zonenews.document import Document, Label, Part
from zonenews.expressions.bodies import is_body
from zonenews.expressions.dates import find_whole_date
from zonenews.expressions.outlets import ends_as_outlet
from zonenews.knowledge.posts import doubtful_posts
from zonenews.knowledge.rules import ranks
from zonenews.knowledge.words import common_words
from zonenews.likely_zone import LikelyZone
from zonenews.patterns import pattern

__all__ = ["doubts_of"]

_HEADLINE_MARGIN = 5.5  # nats between this headline and another
_PARK_MARGIN = 2.5  # nats between a zone and the next, or none
_SURE_DATE, _SURE_SOURCE, _SURE_EVENT = 40, 65, 30  # ranks of rules that are seldom wrong
_SHORT_BODY = 40
_LONG_OFFICE = 20
_MANY_OFFICES = 4
_SHORT_LINE = 60
_COMPARED = 100  # leaders of a page whose names are looked for in the offices of others
_USUAL = pattern(r"[\u3400-\u9fffA-Za-z0-9()·“”、]*")


@frozen
class _Page:
    """What is asked."""

    article: Article
    document: Document
    labels: tuple[Label, ...]
    likely: LikelyZone | None


def doubts_of(
    article: Article, document: Document, labels: tuple[Label, ...], likely: LikelyZone | None
) -> tuple[Doubt, ...]:
    """The doubts, in the order of `doubts.tsv`.

    Args:
        article: what the page was read as.
        document: the page.
        labels: one label a line of it.
        likely: the zone that a bare word of the page can only mean.
    """
    page = _Page(article, document, labels, likely)
    settled = set(_settled(page))
    told = {"zone": likely.zone.name, "places": "、".join(likely.places)} if likely else {}
    return tuple(
        Doubt(field, code, english.format_map(told), chinese.format_map(told), spans)
        for (field, code, english, chinese), find in _finders()
        if field not in settled
        for spans in find(page)
    )


def _settled(page: _Page) -> Iterator[str]:
    """The fields that a profile's selectors gave: somebody has looked where they stand."""
    marks = {
        (line.markup.mark, label.part)
        for line, label in zip(page.document.lines, page.labels, strict=True)
        if line.markup and line.markup.mark
    }
    for field, part in (("title", Part.HEADLINE), ("body", Part.BODY)):
        if (field, part) in marks:
            yield field
    for field, found in (("date", page.article.published), ("source", page.article.source)):
        if found and found.rule == "profile":
            yield field


Doubtful: TypeAlias = Iterator[tuple[Span, ...]]
"""For each thing that is doubtful the places to look at."""


def _close_title(page: _Page) -> Doubtful:
    """Another line of the head could be the headline."""
    lines = zip(page.document.lines, page.labels, strict=True)
    close = [
        page.document.span(line.start, line.end) for line, label in lines if label.margin < _HEADLINE_MARGIN
    ]
    if close and page.article.body:
        yield tuple(close)


def _title_of_head(page: _Page) -> Doubtful:
    headline = page.article.headline
    if headline and headline.span is None:
        yield ()


def _weak_date(page: _Page) -> Doubtful:
    found = page.article.published
    if found and _is_weak("date", found.rule, _SURE_DATE):
        yield (found.span,) if found.span else ()


def _date_passed_over(page: _Page) -> Doubtful:
    if page.article.published or not page.article.body:
        return
    match = page.document.match
    for line, label in zip(page.document.lines, page.labels, strict=True):
        may_tell = label.part in (Part.BOILERPLATE, Part.METADATA) and line.end - line.start < _SHORT_LINE
        if may_tell and (date := find_whole_date(match, line.start, line.end)):
            yield (page.document.span(date.start, date.end),)
            return


def _weak_source(page: _Page) -> Doubtful:
    found = page.article.source
    if found and _is_weak("source", found.rule, _SURE_SOURCE):
        yield (found.span,) if found.span else ()


def _odd_source(page: _Page) -> Doubtful:
    found = page.article.source
    if found and not (is_body(found.name) or ends_as_outlet(found.name)):
        yield (found.span,) if found.span else ()


def _close_park(page: _Page) -> Doubtful:
    scores = sorted([0.0, *(park.score for park in page.article.parks)], reverse=True)
    if len(scores) > 1 and scores[0] - scores[1] < _PARK_MARGIN:
        close = [park for park in page.article.parks if scores[0] - park.score < _PARK_MARGIN]
        yield tuple(park.mentions[0] for park in close)


def _unknown_park(page: _Page) -> Doubtful:
    for park in page.article.parks:
        if park.official is None and park.within is None:
            yield park.mentions[:1]


def _each_leader(doubtful: Callable[[Leader, _Page], bool]) -> Callable[[_Page], Doubtful]:
    """A doubt of each leader of whom `doubtful` is true; the place to look at is the first mention."""

    def find(page: _Page) -> Doubtful:
        for leader in page.article.leaders:
            if doubtful(leader, page):
                yield leader.mentions[:1]

    return find


def _is_cited(leader: Leader, page: _Page) -> bool:
    return not leader.present


def _is_around(leader: Leader, page: _Page) -> bool:
    """区委乔木书记: where the office begins, and where the name, is less sure than in 区委书记乔木."""
    return any(office.rule == "around" for office in leader.offices)


def _is_changing(leader: Leader, page: _Page) -> bool:
    return any(office.former or office.rule == "appointed" for office in leader.offices)


def _is_bare(leader: Leader, page: _Page) -> bool:
    """With a bare post, named once and idle, or with one that many have: perhaps no person at all."""
    if not leader.offices or any(office.text != office.post for office in leader.offices):
        return False
    idle = len(leader.mentions) == 1 and not leader.acts
    return idle or all(office.post in doubtful_posts("bare") for office in leader.offices)


def _is_head(leader: Leader, page: _Page) -> bool:
    return any(office.text.endswith(doubtful_posts("head")) for office in leader.offices)


def _is_word(leader: Leader, page: _Page) -> bool:
    return leader.name in common_words().logp


def _is_of_odd_form(leader: Leader, page: _Page) -> bool:
    """An office that is long, has another person's name in it, or a sign that offices seldom have."""
    names = [other.name for other in page.article.leaders[:_COMPARED]]
    return any(
        len(office.text) > _LONG_OFFICE
        or not _USUAL.fullmatch(office.text)
        or (office.body and any(name in office.body for name in names))
        for office in leader.offices
    )


def _has_many(leader: Leader, page: _Page) -> bool:
    posts = {office.post for office in leader.offices}
    return len(leader.offices) > _MANY_OFFICES or len(posts) < len(leader.offices)


def _odd_byline(page: _Page) -> Doubtful:
    for byline in page.article.bylines:
        if not 2 <= len(byline.name) <= 3:
            yield (byline.span,) if byline.span else ()


def _late_event(page: _Page) -> Doubtful:
    event = page.article.event
    if event and _is_weak("event", event.rule, _SURE_EVENT):
        yield (event.span,)


def _short_body(page: _Page) -> Doubtful:
    if 0 < len(page.article.body_text) < _SHORT_BODY:
        yield tuple(paragraph.span for paragraph in page.article.body)


def _likely_zone(page: _Page) -> Doubtful:
    if page.likely:
        yield page.likely.words


def _is_weak(field: str, rule: str, sure: int) -> bool:
    return ranks(field).get(rule, sure + 1) > sure


_FINDERS: dict[tuple[str, str], Callable[[_Page], Doubtful]] = {
    ("title", "close"): _close_title,
    ("title", "head"): _title_of_head,
    ("date", "weak"): _weak_date,
    ("date", "passed_over"): _date_passed_over,
    ("source", "weak"): _weak_source,
    ("source", "form"): _odd_source,
    ("park", "close"): _close_park,
    ("parks", "unknown"): _unknown_park,
    ("leaders", "cited"): _each_leader(_is_cited),
    ("leaders", "around"): _each_leader(_is_around),
    ("leaders", "changing"): _each_leader(_is_changing),
    ("leaders", "bare"): _each_leader(_is_bare),
    ("leaders", "head"): _each_leader(_is_head),
    ("leaders", "word"): _each_leader(_is_word),
    ("leaders", "form"): _each_leader(_is_of_odd_form),
    ("leaders", "many"): _each_leader(_has_many),
    ("bylines", "form"): _odd_byline,
    ("event", "late"): _late_event,
    ("body", "short"): _short_body,
    ("likely_zone", "not_printed"): _likely_zone,
}


@lru_cache(maxsize=1)
def _finders() -> list[tuple[tuple[str, str, str, str], Callable[[_Page], Doubtful]]]:
    """Each row of the table with what finds it."""
    return [
        ((field, code, english, chinese), _FINDERS[field, code])
        for field, code, english, chinese in knowledge.load("doubts.tsv")
    ]
