"""Web archives: the pages among the response records of a WARC file (``pip install zonenews[warc]``).

A page is a response with status 200 that is HTML or plain text; its address is the record's, its encoding the
one that the HTTP head declares. Images, redirects and requests are left out; they are no failures.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zonenews.errors import ZonenewsError
from zonenews.many import Failure, Page
from zonenews.parser import MAX_PAGE_CHARS
from zonenews.reading import Kind

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

__all__ = ["read_records"]

_KINDS: dict[str, Kind] = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "": "auto",
}
_MAX_CONTENT = 2 * MAX_PAGE_CHARS  # bytes of a record: a page and its HTTP head
_BLOCK = 1 << 20


def read_records(stream: io.BufferedReader, name: str) -> Iterator[Page | Failure]:
    """The pages in order; a `Failure` for each record that is broken, and on with the next whole one."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise ZonenewsError("a web archive needs fastwarc: pip install 'zonenews[warc]'") from error
    mark = b"\x1f\x8b\x08" if stream.peek(2)[:2] == b"\x1f\x8b" else b"WARC/1."
    start: int | None = 0
    told = False  # of the damage that is being skipped
    while start is not None:
        last = start
        try:
            records = ArchiveIterator(
                _Stream(stream, start), record_types=WarcRecordType.any_type, parse_http=False
            )
            for record in records:
                last = record.stream_pos
                told = False
                content = _content(record)
                if record.record_type == WarcRecordType.response:
                    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
                    yield from _page(content, url, f"{name}@{last}")
            return
        except (OSError, EOFError) as error:
            if not told:
                place = f"{name}@{last}"
                yield Failure(place, f"{place}: broken after this byte: {error}")
            told = True
        start = _find(stream, mark, last + 1)


def _content(record: WarcRecord) -> bytes:
    """The content, no more of it than a page may have.

    Raises:
        EOFError: the record is shorter than it says.
    """
    content = record.reader.read(min(record.content_length, _MAX_CONTENT))
    length = len(content) + record.reader.consume(record.content_length - len(content))
    if length < record.content_length:
        raise EOFError(f"the record says {record.content_length:,} bytes, there are {length:,}")
    return content


def _page(content: bytes, url: str, place: str) -> Iterator[Page | Failure]:
    """The page in what a server answered, if it is one."""
    from fastwarc.warc import WarcRecord

    url = url or place
    response = WarcRecord()
    response.set_bytes_content(content)
    response.is_http = True
    try:
        response.parse_http(auto_decode="all")
        if response.http_headers.status_code != 200:
            return
        kind = _KINDS.get((response.http_content_type or "").lower())
        if kind is None:
            return
        body = response.reader.read(MAX_PAGE_CHARS + 1)
    except OSError as error:
        yield Failure(url, f"{place}: the response cannot be unpacked: {error}")
        return
    if len(body) > MAX_PAGE_CHARS:
        yield Failure(url, f"{place}: larger than {MAX_PAGE_CHARS:,} bytes")
    else:
        yield Page(body, url, (response.http_charset or "").strip("\"' ") or None, kind)


class _Stream:
    """A file from a place on, as fastwarc wants it; a pipe is read from where it is."""

    def __init__(self, stream: io.BufferedReader, start: int) -> None:
        self._stream = stream
        self._position = start
        if stream.seekable():
            stream.seek(start)

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._position += len(data)
        return data

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation("seek")

    def close(self) -> None:
        """The file belongs to whoever opened it."""


def _find(stream: io.BufferedReader, mark: bytes, start: int) -> int | None:
    """Where a record may begin at or after `start`; `None` at the end, and for a pipe."""
    if not stream.seekable():
        return None
    stream.seek(start)
    kept = b""
    while block := stream.read(_BLOCK):
        window = kept + block
        found = window.find(mark)
        if found >= 0:
            return start - len(kept) + found
        kept = window[-len(mark) + 1 :]
        start += len(block)
    return None
