"""Templates: pages of one site that are laid out alike, by mark-up and by the boilerplate they share."""

from __future__ import annotations

from attrs import define

from zonenews.document import Part
from zonenews.learning.reading import Reading

__all__ = ["common_on", "templates"]

_SMALLEST = 4
"""Pages of a template that is looked at by itself."""
_ALIKE = 0.5


@define
class _Group:
    shape: frozenset[str]
    pages: set[int]


def templates(readings: list[Reading], repeated: set[str]) -> list[set[int]]:
    """The numbers of the pages of each template that is large enough; at last those of all pages.

    Args:
        readings: the pages.
        repeated: the lines that several of them print.
    """
    groups: list[_Group] = []
    for page, reading in enumerate(readings):
        shape = _shape(reading, repeated)
        best = max(groups, key=lambda group: _likeness(group.shape, shape), default=None)
        if best is None or _likeness(best.shape, shape) < _ALIKE:
            groups.append(_Group(shape, {page}))
        else:
            best.pages.add(page)
    whole = set(range(len(readings)))
    return [*(group.pages for group in groups if len(group.pages) >= _SMALLEST), whole]


def common_on(pages: set[int], groups: list[set[int]], share: float) -> set[int]:
    """Those of `pages` that lie in templates of which they are a share as large as that."""
    return {page for group in groups if len(found := pages & group) >= share * len(group) for page in found}


def _shape(reading: Reading, repeated: set[str]) -> frozenset[str]:
    shape = {
        f"<{line.markup.tag} {label.part.value}>"
        for line, label in zip(reading.document.lines, reading.labels, strict=True)
        if line.markup
    }
    return frozenset(shape).union(
        key
        for key, label in zip(reading.keys, reading.labels, strict=True)
        if label.part is Part.BOILERPLATE and key in repeated
    )


def _likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Jaccard's index."""
    return len(one & other) / len(one | other) if one or other else 1.0
