"""Comma-separated values (or tabs, or semicolons): a row a page, the page in a named column."""

from __future__ import annotations

import csv
import io
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, getincrementaldecoder
from collections.abc import Iterator

from zonenews.command.inputs.forms import HEAD
from zonenews.command.inputs.records import Columns, no_column, page_of
from zonenews.encoding_names import codec_of
from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS
from zonenews.reading.decoding import encoding_of

__all__ = ["read_table"]

_SEPARATORS = ",\t;"


def read_table(
    stream: io.BufferedReader, name: str, columns: Columns, encoding: str | None
) -> Iterator[Page | Failure]:
    """The page of each row; a `Failure` for a row that is none, and one for a table without the column."""
    csv.field_size_limit(MAX_PAGE_CHARS)
    text = io.TextIOWrapper(stream, _encoding(stream.peek(HEAD), encoding), errors="replace", newline="")
    head = text.readline(MAX_PAGE_CHARS).removeprefix("\ufeff")
    separator = max(_SEPARATORS, key=head.count)
    (names,) = csv.reader([head], delimiter=separator) if head.strip() else [[]]
    if names.count(columns.content) != 1:
        yield Failure(
            name,
            f"{name}: {no_column(columns.content, names)}" if names else f"{name}: a table without a head",
        )
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


def _encoding(start: bytes, told: str | None) -> str:
    """The encoding of a table: its mark says it, or the user, else it is found as a page's is."""
    if start.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return "utf-16"
    if start.startswith(BOM_UTF8):
        return "utf-8"
    decoder = getincrementaldecoder("utf-8")("replace")
    decoder.decode(start)
    cut, _ = decoder.getstate()  # the bytes of a character that go on behind
    return codec_of(told) or encoding_of(start.removesuffix(cut))
