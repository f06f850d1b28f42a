"""`Clue`: what one line of the page shows by itself; `evidence` reads it, all other rules go by it."""

from __future__ import annotations

import enum
from typing import final

from zonenews.article import BlockKind
from zonenews.document import Item, ItemKind, Markup

__all__ = ["Clue", "Container"]

_SURELY = 0.8
_SHORTEST = 5
_UNLABELLED = (ItemKind.OUTLET, ItemKind.OTHER)


class Container(enum.Enum):
    """Where a line stands by the mark-up: in the article's container, outside, or no mark-up tells."""

    INSIDE = "inside"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@final
class Clue:
    """What one line shows; what its neighbours say of it makes another one of it.

    Args:
        text: the line, folded.
        bare: the line without blanks; of a long line its beginning.
        size: characters without blanks.
        prose: 2: sentences, 1: the commas of one, 0: neither.
        boilerplate: the kind of boilerplate it surely is.
        looks_like: the kind of boilerplate it looks like; so may a heading.
        metadata: the kind of metadata it is.
        items: what a line of metadata says.
        markup: its place in the mark-up, of an HTML page.
    """

    __slots__ = ("bare", "boilerplate", "items", "looks_like", "markup", "metadata", "prose", "size", "text")

    def __init__(
        self,
        text: str,
        bare: str,
        size: int,
        prose: int,
        boilerplate: BlockKind | None = None,
        looks_like: BlockKind | None = None,
        metadata: BlockKind | None = None,
        items: tuple[Item, ...] = (),
        markup: Markup | None = None,
    ) -> None:
        self.text = text
        self.bare = bare
        self.size = size
        self.prose = prose
        self.boilerplate = boilerplate
        self.looks_like = looks_like
        self.metadata = metadata
        self.items = items
        self.markup = markup

    def known_as(
        self,
        boilerplate: BlockKind | None = None,
        looks_like: BlockKind | None = None,
        metadata: BlockKind | None = None,
        items: tuple[Item, ...] = (),
    ) -> Clue:
        """The same line, known to be this and nothing else."""
        return Clue(
            self.text, self.bare, self.size, self.prose, boilerplate, looks_like, metadata, items, self.markup
        )

    @property
    def plain(self) -> bool:
        """Nothing tells what the line is but its place."""
        return self.boilerplate is None and self.metadata is None

    @property
    def headed(self) -> str:
        """What stands before a stamp on its line, if that may be a headline: `新园区开工 2013-09-24`."""
        first = self.items[0] if self.metadata is BlockKind.STAMP and self.items else None
        if first is None or first.label_start < first.start or len(self.items) < 2:
            return ""
        dated = any(item.kind is ItemKind.PUBLISHED for item in self.items[1:])
        text = self.text[: first.end - first.start]
        return text.replace(" ", "") if dated and first.kind in _UNLABELLED and len(text) >= _SHORTEST else ""

    @property
    def container(self) -> Container:
        """Whether it is text of the article's container."""
        if self.markup is None:
            return Container.UNKNOWN
        inside = self.markup.article >= _SURELY and self.markup.link_density <= 0.5
        return Container.INSIDE if inside else Container.OUTSIDE
