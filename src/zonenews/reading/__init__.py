"""Read: bytes or str, HTML or text, to the page's visible text with what the mark-up says of each line."""

from __future__ import annotations

from typing import Literal

from zonenews.document import ReadPage

__all__ = ["Kind", "read"]

Kind = Literal["auto", "html", "text"]


def read(page: str | bytes, *, url: str | None, kind: Kind, encoding: str | None) -> ReadPage:
    """The page as text, one line a block."""
    text = page.decode("utf-8", "replace") if isinstance(page, bytes) else page
    return ReadPage(text)
