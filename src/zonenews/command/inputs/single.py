"""One page in a file of its own."""

from __future__ import annotations

import io

from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS
from zonenews.reading import Kind

__all__ = ["read_page"]


def read_page(stream: io.BufferedReader, name: str, kind: Kind, encoding: str | None) -> Page | Failure:
    """The page; a `Failure` if it is larger than any page that is read."""
    content = stream.read(MAX_PAGE_CHARS + 1)
    if len(content) > MAX_PAGE_CHARS:
        return Failure(name, f"{name}: larger than {MAX_PAGE_CHARS:,} bytes")
    return Page(content, name, encoding, kind)
