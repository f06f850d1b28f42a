"""Label: every non-blank line becomes headline, metadata, body or boilerplate."""

from __future__ import annotations

from zonenews.article import ParagraphKind
from zonenews.document import Document, Label, Part

__all__ = ["label"]


def label(document: Document) -> tuple[Label, ...]:
    """One label for each of `document.lines`."""
    return tuple(Label(Part.BODY, ParagraphKind.PARAGRAPH) for _ in document.lines)
