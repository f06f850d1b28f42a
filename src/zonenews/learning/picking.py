"""Which pages to learn from: those of one site, each once, and in whatever order they come, the same."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

from zonenews.many.pages import Failure, Page
from zonenews.profile import host_fits, host_of

__all__ = ["pick"]

MOST = 500


def pick(
    pages: Iterable[str | bytes | Page | Failure], *, url: str | None, host: str | None
) -> tuple[str, list[Page]]:
    """The site's host, "" if unknown, and its pages; of more than `MOST` those with the lowest hashes."""
    found = [page for page in map(_as_page, pages) if page is not None]
    site = host or host_of(url) or _most_common(found)
    unique: dict[str, Page] = {}
    for page in found:
        theirs = host_of(page.url)
        if theirs is None or not site or host_fits(theirs, site):
            digest = _digest(page)
            known = unique.get(digest)
            if known is None or (page.url or "") < (known.url or ""):
                unique[digest] = page
    return site, [unique[digest] for digest in sorted(unique)[:MOST]]


def _as_page(page: str | bytes | Page | Failure) -> Page | None:
    if isinstance(page, Failure):
        return None
    if isinstance(page, str | bytes):
        return Page(page)
    if isinstance(page, Page) and isinstance(page.content, str | bytes):
        return page
    raise TypeError(f"page must be str, bytes or Page, not {type(page).__name__}")


def _most_common(pages: list[Page]) -> str:
    hosts = Counter(host for page in pages if (host := host_of(page.url)))
    return min(hosts, key=lambda host: (-hosts[host], host), default="")


def _digest(page: Page) -> str:
    content = page.content
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    kind = f"{type(content).__name__} {page.kind} {page.encoding}"
    return hashlib.blake2b(data, digest_size=16).hexdigest() + kind
