"""Open files, packed ones too, and count what is read of them."""

from __future__ import annotations

import bz2
import io
import lzma
import re
import zlib
from codecs import IncrementalDecoder, getincrementaldecoder
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from attrs import define

from zonenews.errors import ZonenewsError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Meter", "Pieces", "opened", "recoded", "surplus", "unpacked"]

_PIECE = 512  # bytes of packed data unpacked at a time: gzip and Zstandard cannot make more than 16 MB of it
_MOST = 1 << 20  # bytes that bzip2 and xz unpack at a time
_BLOCK = 1 << 16  # bytes recoded at a time
_MARK = 10  # bytes tell a packing


@define
class Meter:
    """How many bytes of the input were read."""

    read: int = 0


def opened(path: Path, meter: Meter) -> io.BufferedReader:
    """The file's bytes as they are on disk."""
    return io.BufferedReader(_Counted(path, meter))


def unpacked(stream: io.BufferedReader) -> io.BufferedReader:
    """The stream's bytes, decompressed if they are gzip, Zstandard, bzip2 or xz.

    Reading raises `EOFError` where the packed data break off, `OSError` where they are damaged.
    """
    magic = stream.peek(_MARK)[:_MARK]
    for packing, (mark, _) in _PACKINGS.items():
        if mark.match(magic):
            return io.BufferedReader(_Unpacked(stream, packing))
    return stream


def recoded(stream: io.BufferedReader, encoding: str) -> io.BufferedReader:
    """The stream's text in UTF-8; a stray byte becomes U+FFFD."""
    return io.BufferedReader(Pieces(_in_utf_8(stream, getincrementaldecoder(encoding)("replace"))))


def _in_utf_8(stream: io.BufferedReader, decoder: IncrementalDecoder) -> Iterator[bytes]:
    while piece := stream.read1(_BLOCK):
        yield decoder.decode(piece).encode("utf-8", "replace")
    yield decoder.decode(b"", final=True).encode("utf-8", "replace")


def surplus(stream: io.BufferedReader) -> bool:
    """Whether something that is no packed data stands behind the end of those of an unpacked stream."""
    return isinstance(stream.raw, _Unpacked) and stream.raw.surplus


class _Counted(io.FileIO):
    def __init__(self, path: Path, meter: Meter) -> None:
        super().__init__(path)
        self._meter = meter

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        count = super().readinto(buffer)
        self._meter.read += count or 0
        return count


class Pieces(io.RawIOBase):
    """Pieces of bytes as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = memoryview(b"")
        self._error: Exception | None = None

    def readable(self) -> bool:
        """As every stream that is read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer; 0 at the end. An error is raised when all before it has been read."""
        filled = 0
        with memoryview(buffer) as view:
            while filled < len(view) and (self._rest or self._next()):
                count = min(len(view) - filled, len(self._rest))
                view[filled : filled + count] = self._rest[:count]
                self._rest = self._rest[count:]
                filled += count
        if self._error and not filled:
            raise self._error
        return filled

    def _next(self) -> bool:
        try:
            piece = next(filter(None, self._pieces), b"")
        except (OSError, EOFError) as error:
            self._error, piece = error, b""
        self._rest = memoryview(piece)
        return len(piece) > 0


class _Frame(Protocol):
    """What unpacks one stretch of packed data, in whichever package."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class _Unpacked(Pieces):
    """What packed data hold; there may be several stretches on end, with zeros between."""

    def __init__(self, stream: io.BufferedReader, packing: str) -> None:
        super().__init__(self._contents(stream, packing))
        self.surplus = False

    def _contents(self, stream: io.BufferedReader, packing: str) -> Iterator[bytes]:
        """Piece after piece; the packages' own readers tell of no surplus, and not of every missing end."""
        mark, new = _PACKINGS[packing]
        frame = new()
        while piece := stream.read(_PIECE):
            while piece:
                if frame.eof:
                    piece = piece.lstrip(b"\0")
                    piece += stream.read(_MARK) if 0 < len(piece) < _MARK else b""
                    if not piece:
                        break
                    if not mark.match(piece):
                        self.surplus = True
                        return
                    frame = new()
                try:
                    yield from _unpacked(frame, piece)
                except Exception as error:  # each package has its own
                    raise OSError(f"damaged {packing} data: {error}") from error
                piece = frame.unused_data if frame.eof else b""
        if not frame.eof:
            raise EOFError(f"the {packing} data end before their end mark")


def _unpacked(frame: _Frame, piece: bytes) -> Iterator[bytes]:
    """What a piece holds; of bzip2 and xz not all at once, a block may swell a millionfold."""
    if isinstance(frame, (bz2.BZ2Decompressor, lzma.LZMADecompressor)):
        yield frame.decompress(piece, _MOST)
        while not (frame.eof or frame.needs_input):
            yield frame.decompress(b"", _MOST)
    else:
        yield frame.decompress(piece)


def _zstandard() -> _Frame:
    try:
        from zstandard import ZstdDecompressor
    except ImportError as error:
        raise ZonenewsError("a .zst file needs zstandard: pip install zstandard") from error
    return ZstdDecompressor().decompressobj()


_PACKINGS: dict[str, tuple[re.Pattern[bytes], Callable[[], _Frame]]] = {
    "gzip": (re.compile(rb"\x1f\x8b"), lambda: zlib.decompressobj(31)),
    "bzip2": (re.compile(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)"), bz2.BZ2Decompressor),
    "xz": (re.compile(rb"\xfd7zXZ\0"), lzma.LZMADecompressor),
    "Zstandard": (re.compile(rb"\x28\xb5\x2f\xfd|[\x50-\x5f]\x2a\x4d\x18"), _zstandard),
}
"""By what each begins, and what unpacks it."""
