"""Web archives: the pages among the response records of a WARC file (extra ``warc``: fastwarc).

A page is a response with status 200 that is HTML or plain text; its address is the record's, its encoding the
one that the HTTP head declares. Images, redirects and requests are left out; they are no failures.
"""

from __future__ import annotations

import io
import re
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from zonenews.command.inputs.forms import Form, form_of
from zonenews.command.inputs.opening import Pieces, unpacked
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
_PLAIN = b"WARC/1."
_PACKING = frozenset({"content-encoding", "transfer-encoding"})
_AS_IS = frozenset({"", "identity", "chunked", "none"})
_HEAD = 1 << 16  # bytes: no head is longer


def read_records(stream: io.BufferedReader, name: str) -> Iterator[Page | Failure]:
    """The pages in order; a `Failure` for each record that is broken, and on with the next whole one."""
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType
    except ImportError as error:
        raise ZonenewsError("a web archive needs fastwarc: pip install fastwarc") from error
    stream = _with_carriage_returns(stream)
    mark = b"\x1f\x8b\x08" if stream.peek(2)[:2] == b"\x1f\x8b" else _PLAIN
    start: int | None = 0
    told = False  # of the damage that is being skipped
    while start is not None:
        last = start
        try:
            source = _Stream(stream, start)
            records = ArchiveIterator(
                source, record_types=WarcRecordType.any_type, parse_http=False, strict_mode=False
            )
            for record in records:
                last = record.stream_pos
                told = False
                content = _content(record)
                if record.record_type == WarcRecordType.response:
                    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
                    yield from _page(content, url, f"{name}@{last}")
            cut = _ends_in_a_head(source.tail) if mark == _PLAIN else _ends_in_a_member(stream, last)
            if cut and not told:
                place = f"{name}@{last}"
                yield Failure(place, f"{place}: the archive breaks off after this record")
            return
        except (OSError, EOFError) as error:
            if not told:
                place = f"{name}@{last}"
                yield Failure(place, f"{place}: broken after this byte: {error}")
            told = True
        start = _find(stream, mark, last + 1)


def _with_carriage_returns(stream: io.BufferedReader) -> io.BufferedReader:
    """The archive, its heads ended as the standard asks where they are not: fastwarc knows them only so."""
    if not stream.seekable():
        return stream
    try:
        line = unpacked(stream).peek(_HEAD)[:_HEAD].partition(b"\n")[0]
    except (OSError, EOFError):
        line = b""  # damage, told where the records are read
    stream.seek(0)
    plain = line.startswith(_PLAIN) and not line.endswith(b"\r")
    return io.BufferedReader(Pieces(_rewritten(unpacked(stream)))) if plain else stream


def _rewritten(stream: io.BufferedReader) -> Iterator[bytes]:
    while line := stream.readline(_HEAD):
        if not line.strip():
            continue  # between records
        length = 0
        while line.strip():
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length" and value.strip().isdigit():
                length = int(value.strip()[:20])
            yield line.rstrip(b"\r\n") + b"\r\n"
            line = stream.readline(_HEAD)
        yield b"\r\n" if line else b""  # the end of the file is no end of a head
        while length > 0 and (block := stream.read(min(length, _BLOCK))):
            length -= len(block)
            yield block
        yield b"\r\n\r\n" if not length else b""


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
    url = url or place
    try:
        response = _parsed(_with_whole_head(content))
    except OSError as error:
        yield Failure(url, f"{place}: no HTTP response: {error}")
        return
    packed = _dechunked(response.reader.read(_MAX_CONTENT))
    damage = None
    try:
        body = _unpacked(packed, response)
    except OSError as error:  # perhaps it was unpacked before it was archived
        body, damage = packed, error
    kind = _KINDS.get((response.http_content_type or "").lower())
    if response.http_headers.status_code != 200 or kind is None:
        return
    if damage and body and form_of(body, "") is not Form.PAGE:
        yield Failure(url, f"{place}: the response cannot be unpacked: {damage}")
    elif len(body) > MAX_PAGE_CHARS:
        yield Failure(url, f"{place}: larger than {MAX_PAGE_CHARS:,} bytes")
    else:
        yield Page(body, url, (response.http_charset or "").strip("\"' ") or None, kind)


def _with_whole_head(content: bytes) -> bytes:
    """The response with the line ends of HTTP in its head, where it has line feeds only."""
    head, blank, body = content[:_HEAD].partition(b"\n\n")
    if not blank or b"\r\n" in head:
        return content
    return head.replace(b"\n", b"\r\n") + b"\r\n\r\n" + body + content[_HEAD:]


def _parsed(content: bytes) -> WarcRecord:
    from fastwarc.warc import WarcRecord

    response = WarcRecord()
    response.set_bytes_content(content)
    response.is_http = True
    response.parse_http(strict_mode=False, auto_decode="none")  # fastwarc would unpack it to its end
    return response  # type: ignore[no-any-return]  # typed by name only


_CHUNK = re.compile(rb"(?:\r?\n)?([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")


def _dechunked(body: bytes) -> bytes:
    """What was sent in chunks as one piece; a body that is none stays as it is."""
    pieces, at = [], 0
    while chunk := _CHUNK.match(body, at):
        at = chunk.end() + int(chunk[1], 16)
        pieces.append(body[chunk.end() : at])
        if at == chunk.end():
            break  # the last one, of no bytes
    return b"".join(pieces) if at > 0 else body


def _unpacked(body: bytes, response: WarcRecord) -> bytes:
    """The body unpacked as its head says, no more of it than a page may have and a byte.

    Raises:
        OSError: it is not packed so, or damaged.
    """
    from urllib3 import HTTPResponse
    from urllib3.exceptions import HTTPError

    ways = [value for name, value in response.http_headers if name.lower() in _PACKING]
    codings = [coding for value in ways for coding in value.lower().replace(" ", "").split(",")]
    head = {"Content-Encoding": ", ".join(coding for coding in codings if coding not in _AS_IS)}
    try:
        return HTTPResponse(io.BytesIO(body), head, preload_content=False).read(MAX_PAGE_CHARS + 1)
    except HTTPError as error:
        raise OSError(": ".join(map(str, error.args))) from error


def _ends_in_a_member(stream: io.BufferedReader, start: int) -> bool:
    """Whether the packed records from `start` on end before their end mark; unknown of a pipe."""
    if not stream.seekable():
        return False
    stream.seek(start)
    member = None
    try:
        while data := stream.read(_BLOCK):
            while data:
                member = member or zlib.decompressobj(31)
                member.decompress(data, _BLOCK)
                data = member.unconsumed_tail
                if member.eof:
                    data, member = member.unused_data, None
    except zlib.error:
        return False  # damage, told where it lies
    return member is not None


def _ends_in_a_head(tail: bytes) -> bool:
    """Whether the last record of an archive has no more than a part of its head."""
    head = tail[max(0, tail.rfind(_PLAIN)) :]
    if head.startswith(_PLAIN):
        return b"\n\r\n" not in head and b"\n\n" not in head
    return any(tail.endswith(b"\n" + _PLAIN[:length]) for length in range(1, len(_PLAIN)))


class _Stream:
    """A file from a place on, as fastwarc wants it; a pipe is read from where it is."""

    def __init__(self, stream: io.BufferedReader, start: int) -> None:
        self._stream = stream
        self._position = start
        self.tail = b""
        if stream.seekable():
            stream.seek(start)

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._position += len(data)
        self.tail = (self.tail + data)[-_HEAD:]
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
