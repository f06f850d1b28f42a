"""Open files, packed ones too, and count what is read of them."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define

from zonenews.errors import ZonenewsError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

__all__ = ["Meter", "Pieces", "opened", "unpacked"]

_PIECE = 4096  # bytes of Zstandard data unpacked at a time: no piece can swell beyond 128 MB


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
    magic = stream.peek(10)[:10]
    if magic.startswith(b"\x1f\x8b"):
        return io.BufferedReader(_Gzip(fileobj=stream))
    if magic.startswith(b"\x28\xb5\x2f\xfd"):
        return io.BufferedReader(Pieces(_zstandard(stream)))
    if magic.startswith(b"BZh") and magic[4:] == b"1AY&SY":
        return io.BufferedReader(bz2.BZ2File(stream))
    if magic.startswith(b"\xfd7zXZ\0"):
        return io.BufferedReader(_Xz(stream))
    return stream


class _Counted(io.FileIO):
    def __init__(self, path: Path, meter: Meter) -> None:
        super().__init__(path)
        self._meter = meter

    def readinto(self, buffer: WriteableBuffer, /) -> int | None:
        count = super().readinto(buffer)
        self._meter.read += count or 0
        return count


class _Gzip(gzip.GzipFile):
    """Gzip whose damage is an `OSError` wherever it lies."""

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        try:
            return super().readinto(buffer)
        except zlib.error as error:
            raise OSError(f"damaged gzip data: {error}") from error


class _Xz(lzma.LZMAFile):
    """Xz whose damage is an `OSError`."""

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        try:
            return super().readinto(buffer)
        except lzma.LZMAError as error:
            raise OSError(f"damaged xz data: {error}") from error


def _zstandard(stream: io.BufferedReader) -> Iterator[bytes]:
    """The content of Zstandard frames; unlike the package's own reader it tells of a missing end."""
    try:
        from zstandard import ZstdDecompressor, ZstdError
    except ImportError as error:
        raise ZonenewsError("a .zst file needs zstandard: pip install zstandard") from error
    frame = None
    while piece := stream.read(_PIECE):
        while piece:
            frame = frame or ZstdDecompressor().decompressobj()
            try:
                yield frame.decompress(piece)
            except ZstdError as error:
                raise OSError(f"damaged Zstandard data: {error}") from error
            piece = b""
            if frame.eof:
                piece, frame = frame.unused_data, None
    if frame:
        raise EOFError("the Zstandard data end before their end mark")


class Pieces(io.RawIOBase):
    """Pieces of bytes as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        """As every stream that is read."""
        return True

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        """Fill the buffer with what is left of a piece; 0 at the end."""
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = piece
        with memoryview(buffer) as view:
            count = min(len(view), len(self._rest))
            view[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
