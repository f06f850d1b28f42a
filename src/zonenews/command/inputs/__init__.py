"""Pages from files: what `zonenews parse` reads.

A file is opened as what its first bytes say it is (`forms`): one page, JSON Lines, other JSON, a table, a web
archive, a page that a browser saved with its pictures, a zip archive of these. Each may be packed (gzip,
Zstandard, bzip2, xz). What cannot be read becomes a `Failure` that says file and place, and the rest goes on.
"""

from __future__ import annotations

import io
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

from zonenews.command.inputs.finding import Choice, ending, find_files
from zonenews.command.inputs.forms import HEAD, TOLD_BY_ENDING, Form, form_of
from zonenews.command.inputs.jsonl import is_record, read_lines
from zonenews.command.inputs.opening import Meter, opened, recoded, surplus, unpacked
from zonenews.command.inputs.records import Columns
from zonenews.command.inputs.single import read_mhtml, read_page
from zonenews.command.inputs.table import read_table
from zonenews.command.inputs.values import read_values
from zonenews.command.inputs.warc import read_records
from zonenews.command.inputs.zipped import read_zip
from zonenews.encoding_names import codec_of
from zonenews.many import Failure, Page

__all__ = ["STDIN", "Choice", "Columns", "Meter", "find_files", "read_pages", "total_bytes"]

STDIN = "-"

_HTML = {".html", ".htm", ".xhtml", ".shtml"}


def read_pages(
    names: Iterable[str],
    *,
    columns: Columns | None = None,
    encoding: str | None = None,
    choice: Choice | None = None,
    meter: Meter | None = None,
) -> Iterator[Page | Failure]:
    """The pages of files, folders and patterns, in a fixed order.

    A page without an address of its own gets the place where it was read: the file's name, for JSON Lines
    ``dump.jsonl:12``, for other JSON and tables ``dump.json#12``.

    Args:
        names: files of any ending; folders, searched for files that may be pages; patterns such as
            ``news/**/*.html``; ``-`` for standard input.
        columns: where records hold page and address.
        encoding: the encoding, where it is known; of web archives and saved pages each part tells its own.
        choice: which files of folders and patterns are read.
        meter: counts the bytes read.

    Yields:
        `Page`, or `Failure` for what cannot be read, in its place.

    Raises:
        ZonenewsError: a file needs a package that is not installed.
    """
    reader = partial(_read, columns=columns or Columns(), encoding=encoding, choice=choice or Choice())
    meter = meter or Meter()
    for name in names:
        if name == STDIN:
            yield from _of_stdin(reader)
            continue
        for path in find_files(name, choice):
            if isinstance(path, Failure):
                yield path
            else:
                yield from _of_file(path, reader, meter)


def total_bytes(names: Iterable[str], choice: Choice | None = None) -> int | None:
    """The size of all the files, as they are on disk; `None` if that cannot be known beforehand."""
    choice = choice or Choice()
    uncounted = Choice(choice.include, choice.exclude)
    total = 0
    for name in names:
        if name == STDIN:
            return None
        for path in find_files(name, uncounted):
            if isinstance(path, Failure):
                continue
            with suppress(OSError):
                status = path.stat()
                if not stat.S_ISREG(status.st_mode):
                    return None
                total += status.st_size
    return total


def _of_file(path: Path, reader: partial[Iterator[Page | Failure]], meter: Meter) -> Iterator[Page | Failure]:
    name = path.as_posix()
    try:
        with opened(path, meter) as stream:
            yield from reader(stream, name, ending(path))
    except (OSError, EOFError) as error:
        yield Failure(name, f"{name}: {getattr(error, 'strerror', None) or error}")


def _of_stdin(reader: partial[Iterator[Page | Failure]]) -> Iterator[Page | Failure]:
    name = "<stdin>"
    try:
        yield from reader(io.BufferedReader(sys.stdin.buffer), name, "")
    except (OSError, EOFError) as error:
        yield Failure(name, f"{name}: {getattr(error, 'strerror', None) or error}")


def _read(
    packed: io.BufferedReader, name: str, kind: str, *, columns: Columns, encoding: str | None, choice: Choice
) -> Iterator[Page | Failure]:
    """The pages of one file, read as what it is."""
    stream = unpacked(packed)
    try:
        start = stream.peek(HEAD)
    except (OSError, EOFError):
        if kind not in TOLD_BY_ENDING:
            raise
        start = b""  # damaged at once, yet of many records some may be whole
    form = form_of(start, kind)
    codec = codec_of(encoding)
    text = recoded(stream, codec) if codec and form in (Form.LINES, Form.JSON) else stream
    member = partial(_read, columns=columns, encoding=encoding, choice=choice)
    readers: dict[Form, Callable[[], Iterable[Page | Failure]]] = {
        Form.WARC: lambda: _records(packed, stream, name),
        Form.ZIP: lambda: _members(stream, name, member, choice),
        Form.LINES: lambda: read_lines(text, name, columns),
        Form.JSON: lambda: (read_lines if is_record(text.peek(HEAD)) else read_values)(text, name, columns),
        Form.TABLE: lambda: read_table(stream, name, columns, encoding),
        Form.MHTML: lambda: [read_mhtml(stream, name)],
        Form.PAGE: lambda: [read_page(stream, name, "html" if kind in _HTML else "auto", encoding)],
    }
    if isinstance(form, str):
        yield Failure(name, f"{name}: {form}, no page")
    else:
        yield from readers[form]()
    if surplus(stream) and form is not Form.WARC:  # there it is told where it lies
        yield Failure(name, f"{name}: something else stands behind the end of the packed data, not read")


def _records(packed: io.BufferedReader, stream: io.BufferedReader, name: str) -> Iterator[Page | Failure]:
    """The pages of a web archive: packed record by record, so that it can be read on behind damage."""
    seekable = stream is not packed and packed.seekable()
    if seekable:
        packed.seek(0)
    return read_records(packed if seekable else stream, name)


def _members(
    stream: io.BufferedReader, name: str, reader: partial[Iterator[Page | Failure]], choice: Choice
) -> Iterable[Page | Failure]:
    if stream.seekable():
        return read_zip(stream, name, reader, choice)
    return [Failure(name, f"{name}: a zip archive in a stream or packed again: save it in a file first")]
