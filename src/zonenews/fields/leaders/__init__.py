"""The leaders: persons presented with a position of leadership."""

from __future__ import annotations

from zonenews.article import Leader
from zonenews.document import Document, Label

__all__ = ["find_leaders"]


def find_leaders(document: Document, labels: tuple[Label, ...]) -> tuple[Leader, ...]:
    """The leaders in order of first mention."""
    return ()
