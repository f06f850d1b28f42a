"""`Clue`: what one line of the page shows by itself; `evidence` reads it, all other rules go by it."""

from __future__ import annotations

from attrs import define

from zonenews.article import BlockKind
from zonenews.document import Item, Markup

__all__ = ["Clue"]

_SURELY = 0.8


@define(eq=False, weakref_slot=False)
class Clue:
    """What one line shows."""

    text: str
    """The line, folded."""
    bare: str
    """The line without blanks; of a long line its beginning."""
    size: int
    """Characters without blanks."""
    prose: int
    """2: sentences, 1: the commas of one, 0: neither."""
    boilerplate: BlockKind | None = None
    """The kind of boilerplate it surely is."""
    weak: BlockKind | None = None
    """The kind of boilerplate it looks like; so may a heading."""
    metadata: BlockKind | None = None
    """The kind of metadata it is."""
    items: tuple[Item, ...] = ()
    markup: Markup | None = None

    @property
    def plain(self) -> bool:
        """Nothing tells what the line is but its place."""
        return self.boilerplate is None and self.metadata is None

    @property
    def within(self) -> bool | None:
        """Whether it is text of the article's container by its mark-up; `None` without mark-up."""
        if self.markup is None:
            return None
        return self.markup.article >= _SURELY and self.markup.link_density <= 0.5
