"""JSON Lines: one object a line, the page in a named column.

{"id": 1, "url": "https://zone.example/1", "content": "某某经济开发区召开会议..."}
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from attrs import frozen

from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS

__all__ = ["Columns", "read_lines"]

_MAX_LINE = 8 * MAX_PAGE_CHARS  # bytes; a longer line holds no page that could be read


@frozen
class Columns:
    """The names of the columns that hold the page and its address."""

    content: str = "content"
    url: str = "url"


def read_lines(stream: io.BufferedReader, name: str, columns: Columns) -> Iterator[Page | Failure]:
    """The page of each line; a `Failure` for a line without one, and for a file that breaks off."""
    number = 0
    while True:
        place = f"{name}:{number + 1}"
        try:
            line = stream.readline(_MAX_LINE)
            too_long = len(line) == _MAX_LINE and not line.endswith(b"\n")
            if too_long:
                _skip_line(stream)
        except (OSError, EOFError) as error:
            yield Failure(place, f"{place}: the file breaks off: {error}")
            return
        if not line:
            return
        number += 1
        if too_long:
            yield Failure(place, f"{place}: the line is longer than {_MAX_LINE:,} bytes")
        elif not line.isspace():
            yield _page(line, place, columns)


def _skip_line(stream: io.BufferedReader) -> None:
    while True:
        piece = stream.readline(_MAX_LINE)
        if not piece or piece.endswith(b"\n"):
            return


def _page(line: bytes, place: str, columns: Columns) -> Page | Failure:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        return Failure(place, f"{place}: no JSON: {error}")
    if not isinstance(record, dict):
        return Failure(place, f"{place}: not an object but {type(record).__name__}")
    url = record.get(columns.url)
    address = str(url) if url is not None else place
    if columns.content not in record:
        names = ", ".join(map(str, record))
        return Failure(address, f"{place}: no column {columns.content!r} among: {names}")
    content = record[columns.content]
    if not isinstance(content, str):
        kind = "null" if content is None else type(content).__name__
        return Failure(address, f"{place}: column {columns.content!r} holds no text but {kind}")
    return Page(content, address)
