"""The source of the article."""

from __future__ import annotations

from zonenews.article import Source
from zonenews.document import Document, Label

__all__ = ["find_source"]


def find_source(document: Document, labels: tuple[Label, ...]) -> Source | None:
    """The source, or `None`."""
    return None
