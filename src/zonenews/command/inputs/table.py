"""Comma-separated values (or tabs, or semicolons): a row a page, the page in a named column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from zonenews.command.inputs.records import Columns, page_of
from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS

__all__ = ["read_table"]

_SEPARATORS = ",\t;"


def read_table(
    stream: io.BufferedReader, name: str, columns: Columns, encoding: str | None
) -> Iterator[Page | Failure]:
    """The page of each row; a `Failure` for a row that is none, and one for a table without the column."""
    csv.field_size_limit(MAX_PAGE_CHARS)
    text = io.TextIOWrapper(stream, encoding or _encoding(stream), errors="replace", newline="")
    head = text.readline(MAX_PAGE_CHARS)
    separator = max(_SEPARATORS, key=head.count)
    (names,) = csv.reader([head], delimiter=separator) if head.strip() else [[]]
    if names.count(columns.content) != 1:
        what = "two columns" if columns.content in names else "no column"
        yield Failure(name, f"{name}: {what} {columns.content!r} among: {', '.join(names[:12])}")
        return
    rows = csv.reader(text, delimiter=separator)
    number = 1
    while True:
        number += 1
        place = f"{name}#{number - 1}"
        try:
            row = next(rows, None)
        except csv.Error as error:
            yield Failure(place, f"{place}: not a valid row: {error}")
            continue
        except (OSError, EOFError) as error:
            yield Failure(place, f"{place}: the file breaks off: {error}")
            return
        if row is None:
            return
        if any(row[len(names) :]):  # a comma that no quotes hold: which cells are the page, none can tell
            yield Failure(place, f"{place}: {len(row):,} cells, the head has {len(names):,}")
        elif row:
            yield page_of(dict(zip(names, row, strict=False)), place, columns)


def _encoding(stream: io.BufferedReader) -> str:
    """UTF-8 if it begins so, else GB18030: what spreadsheets write."""
    start = stream.peek(4096)
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        start[:4000].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "utf-8-sig" if error.start > len(start[:4000]) - 4 else "gb18030"
    return "utf-8-sig"
