"""The page in one record of a dump: one column holds the page, another its address."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from zonenews.many import Failure, Page

__all__ = ["Columns", "page_of"]

_MANY = 12  # columns that an error names
_KINDS = {"NoneType": "null", "dict": "an object", "list": "a list"}


@frozen
class Columns:
    """The names of the columns that hold the page and its address."""

    content: str = "content"
    url: str = "url"


def page_of(record: object, place: str, columns: Columns) -> Page | Failure:
    """The page; a `Failure` for a record without one.

    Args:
        record: one record of a dump.
        place: where it stands, ``dump.jsonl:12``; its address, if it has no other.
        columns: where page and address are.

    Example:
        >>> page_of([1], "dump.jsonl:12", Columns()).error
        'dump.jsonl:12: expected an object, got a list'
    """
    if not isinstance(record, Mapping):
        return Failure(place, f"{place}: expected an object, got {_kind(record)}")
    url = record.get(columns.url)
    address = str(url) if url not in (None, "") else place
    if columns.content not in record:
        names = [str(name) for name in record]
        more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
        listed = ", ".join(names[:_MANY])
        return Failure(address, f"{place}: no column {columns.content!r} among: {listed}{more}")
    content = record[columns.content]
    if not isinstance(content, str):
        return Failure(address, f"{place}: column {columns.content!r} holds no text but {_kind(content)}")
    return Page(content, address)


def _kind(value: object) -> str:
    name = type(value).__name__
    return _KINDS.get(name, name)
