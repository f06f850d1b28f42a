"""Pages from files: what `zonenews parse` reads.

| ending | what it is |
| --- | --- |
| `.jsonl`, `.ndjson` | one JSON object a line, the page in a named column |
| `.warc` | a web archive: its response records |
| anything else | one page |

Each may be packed (`.gz`, `.zst`). What cannot be read becomes a `Failure` that says file and line, and the
rest goes on.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from zonenews.command.inputs.finding import ending, find_files
from zonenews.command.inputs.jsonl import Columns, read_lines
from zonenews.command.inputs.opening import Meter, opened, unpacked
from zonenews.command.inputs.single import read_page
from zonenews.command.inputs.warc import read_records
from zonenews.many import Failure, Page

__all__ = ["STDIN", "Columns", "Meter", "read_pages", "total_bytes"]

STDIN = "-"

_JSONL = {".jsonl", ".ndjson"}
_HTML = {".html", ".htm", ".xhtml", ".shtml"}


def read_pages(
    names: Iterable[str],
    *,
    columns: Columns | None = None,
    encoding: str | None = None,
    exclude: Collection[Path] = (),
    meter: Meter | None = None,
) -> Iterator[Page | Failure]:
    """The pages of files, folders and patterns, in a fixed order.

    A page without an address of its own gets the place where it was read: the file's name, for JSON Lines
    ``dump.jsonl:12``.

    Args:
        names: files of any ending; folders, searched for the endings that are known; patterns such as
            ``news/**/*.html``; ``-`` for standard input.
        columns: where JSON Lines hold page and address.
        encoding: the encoding of single pages, where it is known.
        exclude: files to leave out of folders and patterns, as resolved paths.
        meter: counts the bytes read.

    Yields:
        `Page`, or `Failure` for what cannot be read, in its place.

    Raises:
        ZonenewsError: a file needs a package that is not installed.
    """
    columns = columns or Columns()
    meter = meter or Meter()
    for name in names:
        if name == STDIN:
            yield from _of_stdin(columns, encoding)
            continue
        for path in find_files(name, exclude):
            if isinstance(path, Failure):
                yield path
            else:
                yield from _of_file(path, columns, encoding, meter)


def total_bytes(names: Iterable[str], exclude: Collection[Path] = ()) -> int | None:
    """The size of all the files, as they are on disk; `None` if standard input is among them."""
    total = 0
    for name in names:
        if name == STDIN:
            return None
        for path in find_files(name, exclude):
            with suppress(OSError):
                total += 0 if isinstance(path, Failure) else path.stat().st_size
    return total


def _of_file(path: Path, columns: Columns, encoding: str | None, meter: Meter) -> Iterator[Page | Failure]:
    name = path.as_posix()
    kind = ending(path)
    try:
        with opened(path, meter) as stream:
            if kind == ".warc":
                yield from read_records(stream, name)
            elif kind in _JSONL:
                yield from read_lines(unpacked(stream), name, columns)
            else:
                yield read_page(unpacked(stream), name, "html" if kind in _HTML else "auto", encoding)
    except (OSError, EOFError) as error:
        yield Failure(name, f"{name}: {getattr(error, 'strerror', None) or error}")


def _of_stdin(columns: Columns, encoding: str | None) -> Iterator[Page | Failure]:
    """Standard input says by its first characters what it is: a web archive, JSON Lines, or one page."""
    name = "<stdin>"
    try:
        stream = unpacked(io.BufferedReader(sys.stdin.buffer))  # type: ignore[arg-type]  # raw enough
        start = stream.peek(16)[:16].lstrip(b"\xef\xbb\xbf \r\n")
        if start.startswith(b"WARC/"):
            yield from read_records(stream, name)
        elif start.startswith(b"{"):
            yield from read_lines(stream, name, columns)
        else:
            yield read_page(stream, name, "auto", encoding)
    except (OSError, EOFError) as error:
        yield Failure(name, f"{name}: {getattr(error, 'strerror', None) or error}")
