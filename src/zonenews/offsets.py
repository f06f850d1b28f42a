"""Offsets: the way back from a text with pieces cut out to the text it was cut from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from attrs import field, frozen

from zonenews.article import Span

__all__ = ["Offsets", "cut"]


@frozen
class Offsets:
    """Where pieces were cut.

    `places[i]` is where in the short text the i-th piece stood, `removed[i]` how many characters the pieces
    up to this one took.
    """

    places: Sequence[int] = field(default=(), repr=False)
    removed: Sequence[int] = field(default=(), repr=False)

    def to_source(self, span: Span) -> Span:
        """The span of the long text that `span` of the short one came from.

        A piece belongs to the character before it. A later offset never has an earlier source.
        """
        if not self.places:
            return span
        return Span(self._source(span.start), self._source(span.end))

    def _source(self, offset: int) -> int:
        before = bisect_right(self.places, offset)
        return offset + self.removed[before - 1] if before else offset


def cut(text: str, pieces: Iterable[tuple[int, int]]) -> tuple[str, Offsets]:
    """`text` without the pieces, each from `start` to `end` and in order, and the way back.

    Example:
        >>> short, offsets = cut("開(kāi)發(fā)", [(1, 6), (7, 11)])
        >>> short, offsets.to_source(Span(0, 1))
        ('開發', Span(start=0, end=6))
    """
    kept: list[str] = []
    places, removed = array("L"), array("L")
    kept_from = total = 0
    for start, end in pieces:
        kept.append(text[kept_from:start])
        places.append(start - total)
        total += end - start
        removed.append(total)
        kept_from = end
    kept.append(text[kept_from:])
    return "".join(kept), Offsets(places, removed)
