"""The headline of the article."""

from __future__ import annotations

from zonenews.article import Headline
from zonenews.document import Document, Label

__all__ = ["find_headline"]


def find_headline(document: Document, labels: tuple[Label, ...]) -> Headline | None:
    """The headline, or `None`."""
    return None
