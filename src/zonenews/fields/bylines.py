"""The reporters, correspondents, photographers, editors and authors of the article."""

from __future__ import annotations

from zonenews.article import Byline
from zonenews.document import Document, Label

__all__ = ["find_bylines"]


def find_bylines(document: Document, labels: tuple[Label, ...]) -> tuple[Byline, ...]:
    """The persons named in bylines, in the order printed."""
    return ()
