"""An article in a few lines: what the Python prompt and `print` show."""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.article import Article, Leader, Park

__all__ = ["summary"]

_LEADERS = 5
_DOUBTS = 3
_WIDE = 90  # characters of one value


def summary(article: Article) -> str:
    """At most fifteen lines: the fields that the page has, spans and lines counted.

    Args:
        article: what `parse_article` returned.
    """
    return "\n".join(_lines(article))


def _lines(article: Article) -> Iterator[str]:
    yield f"Article: {_short(article.title or 'without a headline')}"
    if article.url:
        yield f"  url       {_short(article.url)}"
    days = [
        f"published {article.date}" if article.date else "",
        f"event {article.event_date}" if article.event else "",
    ]
    if any(days):
        yield "  " + ", ".join(filter(None, days))
    if article.source:
        yield f"  source    {_short(article.source.name)}"
    if article.parks:
        yield f"  park      {_park(article.park, len(article.parks))}"
    for number, leader in enumerate(article.leaders[:_LEADERS]):
        yield f"  {'leaders' if not number else '':9} {_short(_leader(leader))}"
    if len(article.leaders) > _LEADERS:
        yield f"  {'':9} and {len(article.leaders) - _LEADERS} more"
    if article.bylines:
        yield f"  bylines   {_short(', '.join(byline.name for byline in article.bylines))}"
    yield (
        f"  body      {_count(len(article.body), 'paragraph')}, {len(article.body_text):,} characters; "
        f"{_count(len(article.metadata), 'line')} of metadata, {len(article.boilerplate)} of boilerplate; "
        f"{article.script.value}"
    )
    doubts = [f"{doubt.field} ({doubt.code})" for doubt in article.doubts]
    if doubts:
        more = f" and {len(doubts) - _DOUBTS} more" if len(doubts) > _DOUBTS else ""
        yield f"  doubts    {', '.join(doubts[:_DOUBTS])}{more}"


def _park(park: Park | None, named: int) -> str:
    if park is None:
        return f"none; {_count(named, 'zone')} named"
    known = ", ".join(filter(None, (park.level, park.kind, park.city or park.province)))
    others = f"; {_count(named - 1, 'other')} named" if named > 1 else ""
    return f"{park.name}{f' ({known})' if known else ''}{others}"


def _leader(leader: Leader) -> str:
    offices = "、".join(leader.titles)
    return f"{leader.name}{f' {offices}' if offices else ''}{'' if leader.present else ' (cited)'}"


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _WIDE else f"{text[:_WIDE]}…"
