"""The published of the article."""

from __future__ import annotations

from zonenews.article import Published
from zonenews.document import Document, Label

__all__ = ["find_published"]


def find_published(document: Document, labels: tuple[Label, ...]) -> Published | None:
    """The published, or `None`."""
    return None
