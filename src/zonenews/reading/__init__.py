"""Read: bytes or str, HTML or text, to the page's visible text with what the mark-up says of each line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from zonenews.document import Markup, ReadPage
from zonenews.reading.container import article_evidence
from zonenews.reading.decoding import decode
from zonenews.reading.html import HtmlPage, parse_html
from zonenews.reading.kind import is_html
from zonenews.reading.meta import read_meta

if TYPE_CHECKING:
    from zonenews.profile import Profile

__all__ = ["Kind", "read"]

Kind = Literal["auto", "html", "text"]


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

        return _read_html(parse_profiled(text, profile, url))
    return _read_html(parse_html(text))


def _read_html(page: HtmlPage) -> ReadPage:
    seen: dict[tuple[str, int, float, float, str], Markup] = {}  # most lines are like another
    markup = []
    for line, article in zip(page.lines, article_evidence(page), strict=True):
        key = (line.tag, line.heading, line.linked / len(line.text), article, line.mark)
        if key not in seen:
            seen[key] = Markup(*key)
        markup.append(seen[key])
    return ReadPage("\n".join([line.text for line in page.lines]), tuple(markup), read_meta(page))
