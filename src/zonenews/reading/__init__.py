"""Read: bytes or str, HTML or text, to the page's visible text with what the mark-up says of each line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import TYPE_CHECKING, Literal

from zonenews.document import Inset, Markup, ReadPage
from zonenews.reading.container import article_evidence, holds_article
from zonenews.reading.decoding import decode
from zonenews.reading.html import Writer, parse_html
from zonenews.reading.html_page import HtmlLine, HtmlPage
from zonenews.reading.index_tables import join_pairs
from zonenews.reading.kind import is_html
from zonenews.reading.meta import read_meta
from zonenews.reading.paging import other_parts
from zonenews.reading.properties import printed_properties
from zonenews.reading.scripts import article_of

if TYPE_CHECKING:
    from zonenews.profile import Profile

__all__ = ["Kind", "read"]

Kind = Literal["auto", "html", "text"]
_FEWEST_ROWS = 2  # of several cells, for a table
_MOST_MISSED = 9  # links of one line whose words are not found in it
_UNCOVERED = 3  # paragraphs of what a style hides: a window that asks for consent has fewer
_OWN = 0.9  # a block as likely as this is the article's own


def read(
    page: str | bytes,
    *,
    url: str | None,
    kind: Kind,
    encoding: str | None,
    profile: Profile | None = None,
) -> ReadPage:
    """The page as text, one line a block; text comes back as it is."""
    if profile and not profile.applies_to(url):
        profile = None
    if isinstance(page, bytes):
        text = decode(page, encoding or (profile.encoding if profile else None))
    else:
        text = page
    if kind == "text" or (kind == "auto" and not is_html(text)):
        return ReadPage(text, meta=printed_properties(text))
    if profile:
        from zonenews.reading.profiled import parse_profiled

        return _read_html(parse_profiled(text, profile, url), url)
    parsed = parse_html(text)
    if parsed.lines and all(line.tag == "pre" for line in parsed.lines):
        return _read_file(parsed, url)
    if not holds_article(parsed):
        parsed = _uncovered(text, parsed)
    return _read_html(parsed, url)


def _uncovered(text: str, page: HtmlPage) -> HtmlPage:
    """A page without an article, with the one that a program of the page would show, if it holds one."""
    if page.unseen and holds_article(shown := parse_html(text, Writer(unseen=True)), _UNCOVERED):
        return shown
    scripted = article_of(page)
    return parse_html(f"{text}{scripted}") if scripted else page


def _read_file(page: HtmlPage, url: str | None) -> ReadPage:
    """A file as browsers show it, all of it in one `<pre>`: a text, or the source of a page."""
    text = "\n".join([line.text for line in page.lines])
    return _read_html(parse_html(text), url) if is_html(text) else ReadPage(text, meta=read_meta(page))


def _read_html(page: HtmlPage, url: str | None) -> ReadPage:
    page.lines = join_pairs(page.lines)
    lines, blocks = article_evidence(page)
    rows = Counter(line.table for line in page.lines if "\t" in line.text)
    seen: dict[
        tuple[str, int, float, float, str, int, tuple[int, ...], bool], Markup
    ] = {}  # most lines are like another
    markup = []
    for line, article in zip(page.lines, lines, strict=True):
        table = line.table if rows[line.table] >= _FEWEST_ROWS else 0
        linked = line.linked / len(line.text)
        key = line.tag, line.heading, linked, article, line.mark, table, line.columns, line.item
        if key not in seen:
            seen[key] = Markup(*key)
        markup.append(seen[key])
    starts = [0, *accumulate(len(line.text) + 1 for line in page.lines)]
    return ReadPage(
        "\n".join([line.text for line in page.lines]),
        tuple(markup),
        read_meta(page),
        links=tuple(
            Inset(start + place, address, words)
            for line, start, article in zip(page.lines, starts, lines, strict=False)
            if line.links and article
            for place, words, address in _links(line)
        ),
        images=tuple(
            Inset(min(start, starts[-1] - 1), image.address, image.alt)
            for images, start in zip(
                (*(line.images for line in page.lines), page.images), starts, strict=True
            )
            for image in images
            if blocks[image.block] >= _OWN
        ),
        pages=other_parts(page, url),
    )


def _links(line: HtmlLine) -> Iterator[tuple[int, str, str]]:
    """Where in the line each of its links stands, its words, its address."""
    after = missed = 0
    for words, address in line.links:
        place = line.text.find(words, after) if words and missed < _MOST_MISSED else -1
        if place >= 0:
            yield place, words, address
            after = place + len(words)
        else:
            missed += 1
