"""JSON Lines: one object a line, the page in a named column.

{"id": 1, "url": "https://zone.example/1", "content": "某某经济开发区召开会议..."}
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from zonenews.command.inputs.records import Columns, page_of
from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS

__all__ = ["MAX_RECORD", "is_record", "read_lines"]

MAX_RECORD = 8 * MAX_PAGE_CHARS  # bytes; a longer record holds no page that could be read


def read_lines(stream: io.BufferedReader, name: str, columns: Columns) -> Iterator[Page | Failure]:
    """The page of each line; a `Failure` for a line without one, and for a file that breaks off."""
    number = 0
    while True:
        place = f"{name}:{number + 1}"
        try:
            line = stream.readline(MAX_RECORD)
            too_long = len(line) == MAX_RECORD and not line.endswith(b"\n")
            if too_long:
                _skip_line(stream)
        except (OSError, EOFError) as error:
            yield Failure(place, f"{place}: the file breaks off: {error}")
            return
        if not line:
            return
        number += 1
        if too_long:
            yield Failure(place, f"{place}: the line is longer than {MAX_RECORD:,} bytes")
        elif not line.isspace():
            yield _page(line, place, columns)


def is_record(start: bytes) -> bool:
    """Whether a file begins with a line that is one whole object, or one longer than `start`."""
    line, end, _ = start.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    if not end:
        return line.startswith(b"{")
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _skip_line(stream: io.BufferedReader) -> None:
    while True:
        piece = stream.readline(MAX_RECORD)
        if not piece or piece.endswith(b"\n"):
            return


def _page(line: bytes, place: str, columns: Columns) -> Page | Failure:
    try:
        record = json.loads(line)
    except UnicodeDecodeError:
        return Failure(place, f"{place}: not valid JSON: not UTF-8 (--encoding tells another)")
    except (ValueError, RecursionError) as error:
        return Failure(place, f"{place}: not valid JSON: {error}")
    return page_of(record, place, columns)
