"""The record as HTML: a table of the single values, then lists of zones, leaders and bylines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from zonenews.article import Article, Byline, Doubt, Leader, Office, Park, Published, Span
from zonenews.viewing.escaping import show
from zonenews.viewing.marks import parks_of

__all__ = ["record_html"]


def record_html(article: Article) -> Iterator[str]:
    """Everything that was found, one row a value; a mark names the row it belongs to."""
    headline, published, source, event = (
        article.headline,
        article.published,
        article.source,
        article.event_date,
    )
    yield '<table class="values"><tbody>'
    yield _value("headline", "标题", headline.text if headline else None)
    if headline and headline.kicker:
        yield _value("kicker", "引题", headline.kicker)
    if headline and headline.subtitle:
        yield _value("subtitle", "副题", headline.subtitle)
    yield _value("published", "发布", _stamp(published) if published else None)
    yield _value("source", "来源", source.name if source else None)
    yield _value("event date", "事件", event.isoformat() if event else None)
    yield _value("script", "文字", article.script.value)
    characters = sum(len(paragraph.text) for paragraph in article.body)
    yield _value("body", "正文", f"lines: {len(article.body)}, characters: {characters}")
    yield _value("boilerplate", "杂项", f"lines: {len(article.boilerplate)}")
    if article.likely_zone:
        yield _value("likely zone", "可能的园区", article.likely_zone.name)
    if article.url:
        yield _value("url", "网址", article.url)
    yield "</tbody></table>"
    yield from _list("parks", "园区", [_park(n, each, article) for n, each in enumerate(parks_of(article))])
    yield from _list("leaders", "领导", [_leader(n, each, article) for n, each in enumerate(article.leaders)])
    yield from _list("bylines", "记者编辑", [_byline(n, each) for n, each in enumerate(article.bylines)])
    yield from _list("doubts", "存疑", [_doubt(each) for each in article.doubts])


def _value(name: str, chinese: str, value: str | None) -> str:
    row = name.replace(" ", "-")
    shown = show(value) if value else '<span class="none">none</span>'
    return (
        f'<tr id="{row}" data-row="{row}"><th scope="row">{name} <span lang="zh">{chinese}</span></th>'
        f"<td>{shown}</td></tr>"
    )


def _stamp(published: Published) -> str:
    time = f" {published.time.isoformat()}" if published.time else ""
    return f"{published.date.isoformat()}{time}" + (
        "" if published.span else f" (meta tag: {published.text})"
    )


def _list(name: str, chinese: str, items: list[str]) -> Iterator[str]:
    yield f'<h2>{name} <span lang="zh">{chinese}</span> <b>{len(items)}</b></h2>'
    yield f'<ul class="{name}">{"".join(items)}</ul>' if items else '<p class="none">none</p>'


def _park(number: int, park: Park, article: Article) -> str:
    registered = [
        each
        for each in (park.official, park.level, park.kind, park.province, park.city, park.code, park.within)
        if each
    ]
    main = ' <span class="tag main">main</span>' if park == article.park else ""
    return (
        f'<li id="park-{number}" data-row="park-{number}" tabindex="0"><b>{show(park.name)}</b>{main}'
        f"<small>{show(' · '.join(registered) or 'not in the registry')}</small>"
        f"{_printed(park.mentions, article)}</li>"
    )


def _leader(number: int, leader: Leader, article: Article) -> str:
    presence = "present" if leader.present else "cited"
    offices = "".join(map(_office, leader.offices))
    acts = " · ".join(act.text for act in leader.acts)
    did = f'<div class="acts">{show(acts)}</div>' if acts else ""
    return (
        f'<li id="leader-{number}" data-row="leader-{number}" tabindex="0"><b>{show(leader.name)}</b>'
        f' <span class="tag {presence}">{presence}</span>'
        f'<ul class="offices">{offices}</ul>{did}{_printed(leader.mentions, article)}</li>'
    )


def _office(office: Office) -> str:
    notes = [*([office.zone] if office.zone else []), *(["former"] if office.former else [])]
    return f"<li>{show(office.text)}{''.join(f'<small>{show(note)}</small>' for note in notes)}</li>"


def _byline(number: int, byline: Byline) -> str:
    return (
        f'<li id="byline-{number}" data-row="byline-{number}" tabindex="0"><b>{show(byline.name)}</b>'
        f' <span class="tag">{byline.role.value}</span></li>'
    )


def _doubt(doubt: Doubt) -> str:
    return (
        f"<li><b>{show(doubt.field)}</b> <small>{show(doubt.message)}</small>"
        f' <small lang="zh">{show(doubt.message_zh)}</small></li>'
    )


def _printed(mentions: tuple[Span, ...], article: Article) -> str:
    """How often each printed form stands on the page: 周文栋 ×1 周书记 ×2."""
    forms = Counter(article.text[span.start : span.end] for span in mentions)
    shown = "".join(f"<span>{show(form)} <i>×{count}</i></span>" for form, count in forms.items())
    return f'<div class="printed">{shown}</div>'
