"""The record as HTML: a table of the single values, then lists of zones, leaders, bylines and doubts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zonenews.article import Article, Byline, Doubt, Leader, Office, Park, Published, Span
from zonenews.terms import Term
from zonenews.viewing.escaping import show
from zonenews.viewing.marks import parks_of
from zonenews.viewing.wording import both, word

__all__ = ["link_html", "record_html"]


def record_html(article: Article) -> Iterator[str]:
    """Everything that was found, one row a value; a mark names the row it belongs to."""
    if not article.body:
        yield f'<p class="notice">{word("view", "no_article")}</p>'
    yield '<table class="values"><tbody>'
    yield from _values(article)
    yield "</tbody></table>"
    yield from _list("parks", [_park(n, each, article) for n, each in enumerate(parks_of(article))])
    yield from _list("leaders", [_leader(n, each, article) for n, each in enumerate(article.leaders)])
    yield from _list("bylines", [_byline(n, each) for n, each in enumerate(article.bylines)])
    yield from _list("doubts", [_doubt(n, each) for n, each in enumerate(article.doubts)])


def link_html(address: str, text: str) -> str:
    """An address of the web as a link, any other as text."""
    if not address.lower().startswith(("http://", "https://")):
        return show(text)
    return f'<a href="{show(address)}" target="_blank" rel="noopener noreferrer">{show(text)}</a>'


def _values(article: Article) -> Iterator[str]:
    headline, published, source, event = (
        article.headline,
        article.published,
        article.source,
        article.event_date,
    )
    yield _value("headline", show(headline.text) if headline else "")
    if headline and headline.kicker:
        yield _value("kicker", show(headline.kicker))
    if headline and headline.subtitle:
        yield _value("subtitle", show(headline.subtitle))
    yield _value("published", _stamp(published) if published else "")
    yield _value("source", show(source.name) if source else "")
    yield _value("event-date", event.isoformat() if event else "")
    if article.likely_zone:
        yield _value("likely_zone", show(article.likely_zone.name))
    yield _value("script", word("script", article.script.value))
    characters = sum(len(paragraph.text) for paragraph in article.body)
    lines, outside = len(article.body), len(article.boilerplate)
    body = Term(f"{lines:,} lines, {characters:,} characters", f"{lines:,} 行，{characters:,} 字")
    yield _value("body", both(body))
    yield _value("boilerplate", both(Term(f"{outside:,} lines", f"{outside:,} 行")))
    if article.url:
        yield _value("url", link_html(article.url, article.url))


def _value(row: str, shown: str) -> str:
    value = shown or f'<span class="none">{word("view", "none")}</span>'
    return (
        f'<tr id="{row}" data-row="{row}"><th scope="row">{word("view", row)}</th>'
        f'<td lang="zh">{value}</td></tr>'
    )


def _stamp(published: Published) -> str:
    time = f" {published.time.isoformat()}" if published.time else ""
    head = "" if published.span else f"<small>{word('view', 'from_head')}: {show(published.text)}</small>"
    return f"{published.date.isoformat()}{time}{head}"


def _list(name: str, items: list[str]) -> Iterator[str]:
    yield f'<section class="{name}"><h2>{word("view", name)} <b>{len(items)}</b></h2>'
    yield (
        f'<ul class="{name}">{"".join(items)}</ul>'
        if items
        else f'<p class="none">{word("view", "none")}</p>'
    )
    yield "</section>"


def _park(number: int, park: Park, article: Article) -> str:
    registered = [
        *([show(park.official)] if park.official else []),
        *([word("level", park.level)] if park.level else []),
        *([word("kind", park.kind)] if park.kind else []),
        *(show(each) for each in (park.province, park.city, park.code, park.within) if each),
    ]
    main = f' <span class="tag main">{word("view", "main")}</span>' if park == article.park else ""
    return (
        f'<li id="park-{number}" data-row="park-{number}" tabindex="0"><b>{show(park.name)}</b>{main}'
        f"<small>{' · '.join(registered) or word('view', 'unregistered')}</small>"
        f"{_printed(park.mentions, article)}</li>"
    )


def _leader(number: int, leader: Leader, article: Article) -> str:
    presence = "present" if leader.present else "cited"
    offices = "".join(map(_office, leader.offices))
    acts = " · ".join(act.text for act in leader.acts)
    did = f'<div class="acts">{word("view", "acts")} {show(acts)}</div>' if acts else ""
    return (
        f'<li id="leader-{number}" data-row="leader-{number}" tabindex="0"><b>{show(leader.name)}</b>'
        f' <span class="tag {presence}">{word("view", presence)}</span>'
        f'<ul class="offices">{offices}</ul>{did}{_printed(leader.mentions, article)}</li>'
    )


def _office(office: Office) -> str:
    notes = [
        *([show(office.zone)] if office.zone else []),
        *([word("view", "former")] if office.former else []),
    ]
    return f"<li>{show(office.text)}{''.join(f'<small>{note}</small>' for note in notes)}</li>"


def _byline(number: int, byline: Byline) -> str:
    return (
        f'<li id="byline-{number}" data-row="byline-{number}" tabindex="0"><b>{show(byline.name)}</b>'
        f' <span class="tag">{word("role", byline.role.value)}</span></li>'
    )


def _doubt(number: int, doubt: Doubt) -> str:
    return (
        f'<li id="doubt-{number}" data-row="doubt-{number}" tabindex="0"><b>{word("field", doubt.field)}</b>'
        f" <small>{both(Term(doubt.message, doubt.message_zh))}</small></li>"
    )


def _printed(mentions: tuple[Span, ...], article: Article) -> str:
    """How often each printed form stands on the page: 周文栋 ×1 周书记 ×2."""
    forms = Counter(article.text[span.start : span.end] for span in mentions)
    shown = "".join(f"<span>{show(form)} <i>×{count}</i></span>" for form, count in forms.items())
    return f'<div class="printed">{word("view", "printed")} {shown}</div>'
