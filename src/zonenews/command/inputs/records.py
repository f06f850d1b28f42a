"""The page in one record of a dump: one column holds the page, another its address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from zonenews.many import Failure, Page

__all__ = ["Columns", "no_column", "page_of"]

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
        return Failure(address, f"{place}: {no_column(columns.content, list(map(str, record)))}")
    content = record[columns.content]
    if not isinstance(content, str):
        return Failure(address, f"{place}: column {columns.content!r} holds no text but {_kind(content)}")
    return Page(content, address)


def no_column(wanted: str, names: Sequence[str]) -> str:
    """Why no page is found: the column that should hold it is none of these, or two.

    Example:
        >>> no_column("content", ["id", "html"]), no_column("content", [])
        ("no column 'content' among: id, html", "no column 'content': there are none")
    """
    what = "two columns" if wanted in names else "no column"
    more = f" and {len(names) - _MANY} more" if len(names) > _MANY else ""
    listed = f" among: {', '.join(names[:_MANY])}{more}" if names else ": there are none"
    return f"{what} {wanted!r}{listed}"


def _kind(value: object) -> str:
    name = type(value).__name__
    return _KINDS.get(name, name)
