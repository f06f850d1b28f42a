"""A page is read around the furniture that the profile of its site knows.

What is known to mislead is not shown to those who label the lines; other furniture stays in sight, for it
tells where the article ends, and is hidden only on a page on which it is taken for a part of the article.
Where nothing would remain of an article, the page is read as if none had been learned.
"""

from __future__ import annotations

import logging
from collections.abc import Callable

from attrs import evolve

from zonenews.document import Document, Label, Part

__all__ = ["FURNITURE", "label_around_furniture"]

_LOG = logging.getLogger("zonenews.profile")
_ARTICLE = (Part.HEADLINE, Part.BODY)
FURNITURE = "furniture"
"""The rule of the lines that are hidden from all others."""


def label_around_furniture(
    document: Document, label_lines: Callable[[Document], tuple[Label, ...]]
) -> tuple[Label, ...]:
    """The labels of all lines, those of furniture boilerplate."""
    known = [line.furniture for line in document.lines]
    if not any(known):
        return label_lines(document)
    hidden = [entry is not None and entry.hidden for entry in known]
    labels = _labels(document, label_lines, hidden)
    if any(
        entry and not out and label.part in _ARTICLE
        for entry, out, label in zip(known, hidden, labels, strict=True)
    ):
        hidden = [entry is not None for entry in known]
        labels = _labels(document, label_lines, hidden)
    if any(hidden) and not _has_body(labels):
        hidden = [entry is not None and not entry.pages for entry in known]
        bare = _labels(document, label_lines, hidden)
        if _has_body(bare):
            _LOG.warning("furniture: no article remains beside it, the page is read with it")
            return bare
    return labels


def _labels(
    document: Document, label_lines: Callable[[Document], tuple[Label, ...]], hidden: list[bool]
) -> tuple[Label, ...]:
    if not any(hidden):
        return label_lines(document)
    shown = tuple(line for line, out in zip(document.lines, hidden, strict=True) if not out)
    found = iter(label_lines(evolve(document, lines=shown)) if shown else ())
    return tuple(
        Label(Part.BOILERPLATE, line.furniture.kind, rule=FURNITURE)
        if out and line.furniture
        else next(found)
        for line, out in zip(document.lines, hidden, strict=True)
    )


def _has_body(labels: tuple[Label, ...]) -> bool:
    return any(label.part is Part.BODY for label in labels)
