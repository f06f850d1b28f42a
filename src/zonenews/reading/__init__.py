"""Read: bytes or str, HTML or text, to the page's visible text with what the mark-up says of each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from zonenews.document import Inset, Markup, ReadPage
from zonenews.reading.container import article_evidence
from zonenews.reading.decoding import decode
from zonenews.reading.html import HtmlPage, parse_html
from zonenews.reading.kind import is_html
from zonenews.reading.meta import read_meta
from zonenews.reading.paging import other_parts

if TYPE_CHECKING:
    from zonenews.profile import Profile

__all__ = ["Kind", "read"]

Kind = Literal["auto", "html", "text"]
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
    text = decode(page, encoding) if isinstance(page, bytes) else page
    if kind == "text" or (kind == "auto" and not is_html(text)):
        return ReadPage(text)
    if profile and profile.applies_to(url):
        from zonenews.reading.profiled import parse_profiled

        return _read_html(parse_profiled(text, profile, url), url)
    parsed = parse_html(text)
    if parsed.lines and all(line.tag == "pre" for line in parsed.lines):
        return _read_file(parsed, url)
    return _read_html(parsed, url)


def _read_file(page: HtmlPage, url: str | None) -> ReadPage:
    """A file as browsers show it, all of it in one `<pre>`: a text, or the source of a page."""
    text = "\n".join([line.text for line in page.lines])
    return _read_html(parse_html(text), url) if is_html(text) else ReadPage(text, meta=read_meta(page))


def _read_html(page: HtmlPage, url: str | None) -> ReadPage:
    lines, blocks = article_evidence(page)
    seen: dict[tuple[str, int, float, float, str, int], Markup] = {}  # most lines are like another
    markup = []
    for line, article in zip(page.lines, lines, strict=True):
        key = (line.tag, line.heading, line.linked / len(line.text), article, line.mark, line.table)
        if key not in seen:
            seen[key] = Markup(*key)
        markup.append(seen[key])
    places = [*(line.images for line in page.lines), tuple(page.images)]
    return ReadPage(
        "\n".join([line.text for line in page.lines]),
        tuple(markup),
        read_meta(page),
        links=tuple(
            Inset(number, address, words)
            for number, line in enumerate(page.lines)
            if line.links and lines[number]
            for words, address in line.links
        ),
        images=tuple(
            Inset(number, image.address, image.alt)
            for number, images in enumerate(places)
            for image in images
            if blocks[image.block] >= _OWN
        ),
        pages=other_parts(page, url),
    )
