"""JSON that is no JSON Lines: an array of objects, or objects that go over several lines.

[{"url": "https://zone.example/1", "content": "某某经济开发区召开会议..."}, ...]
"""

from __future__ import annotations

import io
from collections.abc import Iterator

from attrs import define

from zonenews.command.inputs.jsonl import MAX_RECORD
from zonenews.command.inputs.records import Columns, page_of
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, Page

__all__ = ["read_values"]


def read_values(stream: io.BufferedReader, name: str, columns: Columns) -> Iterator[Page | Failure]:
    """The page of each object, one at a time in memory; JSON that goes wrong is a `Failure` and the end."""
    try:
        import ijson
    except ImportError as error:
        raise ZonenewsError("a JSON array needs ijson: pip install ijson") from error
    start = stream.peek(4096).lstrip(b"\xef\xbb\xbf \t\r\n")
    source = _Bounded(stream)
    number = 0
    try:
        for value in ijson.items(
            source, "item" if start.startswith(b"[") else "", multiple_values=True, use_float=True
        ):
            source.since = 0
            number += 1
            yield page_of(value, f"{name}#{number}", columns)
    except (ijson.JSONError, ValueError, RecursionError) as error:
        place = f"{name}#{number + 1}"
        yield Failure(place, f"{place}: not valid JSON: {_one_line(error)}")
    except (OSError, EOFError) as error:
        place = f"{name}#{number + 1}"
        yield Failure(place, f"{place}: the file breaks off: {error}")


@define
class _Bounded:
    """A stream of which no single object may take more than any page could."""

    stream: io.BufferedReader
    since: int = 0

    def read(self, size: int = -1) -> bytes:
        data = self.stream.read(size)
        self.since += len(data)
        if self.since > MAX_RECORD:
            raise ValueError(f"an object is longer than {MAX_RECORD:,} bytes")
        return data


def _one_line(error: Exception) -> str:
    message = error.args[0] if error.args else error
    text = message.decode("utf-8", "replace") if isinstance(message, bytes) else str(message)
    return " ".join(text.split("\n")[0].split()) or type(error).__name__
