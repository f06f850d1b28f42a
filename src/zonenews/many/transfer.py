"""Results between processes: pickled as values, not as objects with state, in a third of the time.

An article has hundreds of small objects, and what it costs to send them is lost to the second processor.
"""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any

import attrs

from zonenews import article as parts
from zonenews.article import Article, Block, BlockKind, Paragraph, ParagraphKind, Span
from zonenews.many.pages import Failure

__all__ = ["pack", "unpack"]


def pack(results: Sequence[Article | Failure]) -> bytes:
    """The results as bytes for `unpack`."""
    sink = io.BytesIO()
    pickler = pickle.Pickler(sink, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = _reducers()
    pickler.dump(results)
    return sink.getvalue()


def unpack(packed: bytes) -> list[Article | Failure]:
    """The results that `pack` was given."""
    results: list[Article | Failure] = pickle.loads(packed)  # noqa: S301  # from our own worker
    return results


@lru_cache(maxsize=1)
def _reducers() -> dict[type, Callable[[Any], Any]]:
    table: dict[type, Callable[[Any], Any]] = dict(copyreg.dispatch_table)
    for kind in (*(getattr(parts, name) for name in parts.__all__), Failure):
        if attrs.has(kind):
            table[kind] = _reducer(kind)
    table[Paragraph] = _reduce_paragraph
    table[Block] = _reduce_block
    return table


def _reducer(kind: type[attrs.AttrsInstance]) -> Callable[[Any], tuple[object, ...]]:
    values = attrgetter(*(attribute.name for attribute in attrs.fields(kind)))
    return lambda instance: (kind, values(instance))


# Lines are the many: each with its span in one piece.
def _reduce_paragraph(line: Paragraph) -> tuple[object, ...]:
    return _paragraph, (line.text, line.kind, line.span.start, line.span.end, line.cells)


def _paragraph(
    text: str, kind: ParagraphKind, start: int, end: int, cells: tuple[tuple[str, ...], ...]
) -> Paragraph:
    return Paragraph(text, kind, Span(start, end), cells)


def _reduce_block(line: Block) -> tuple[object, ...]:
    return _block, (line.text, line.kind, line.span.start, line.span.end)


def _block(text: str, kind: BlockKind, start: int, end: int) -> Block:
    return Block(text, kind, Span(start, end))
