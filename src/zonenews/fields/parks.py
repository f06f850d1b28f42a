"""The development zones and parks that the article names, and the one it is about."""

from __future__ import annotations

from zonenews.article import Park
from zonenews.document import Document, Label

__all__ = ["find_parks"]


def find_parks(document: Document, labels: tuple[Label, ...]) -> tuple[Park | None, tuple[Park, ...]]:
    """The park that the article is mainly about (or `None`), and every park it names."""
    return None, ()
