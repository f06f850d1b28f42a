"""JSON that is no JSON Lines: arrays of objects, or objects that go over several lines, one after the other.

[{"url": "https://zone.example/1", "content": "某某经济开发区召开会议..."}, ...]
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

from zonenews.command.inputs.jsonl import MAX_RECORD
from zonenews.command.inputs.records import Columns, page_of
from zonenews.many import Failure, Page
from zonenews.patterns import pattern

__all__ = ["read_values"]

_PIECE = 1 << 16  # characters read at a time, more for a long object
_BETWEEN = pattern(r"[\s,]*")


def read_values(stream: io.BufferedReader, name: str, columns: Columns) -> Iterator[Page | Failure]:
    """The page of each object, one at a time in memory; JSON that goes wrong is a `Failure` and the end.

    Commas may be missing: what they part is known without them.
    """
    number = 0
    try:
        for value in _values(io.TextIOWrapper(stream, "utf-8-sig", newline="")):
            number += 1
            yield page_of(value, f"{name}#{number}", columns)
    except UnicodeDecodeError:
        place = f"{name}#{number + 1}"
        yield Failure(
            place,
            f"{place}: not valid JSON: not UTF-8 (--encoding tells another); nothing behind it is read",
        )
    except (ValueError, RecursionError) as error:
        place = f"{name}#{number + 1}"
        yield Failure(place, f"{place}: not valid JSON: {error}; nothing behind it is read")
    except (OSError, EOFError) as error:
        place = f"{name}#{number + 1}"
        yield Failure(place, f"{place}: the file breaks off: {error}")


def _values(text: io.TextIOWrapper) -> Iterator[object]:
    """The values one after the other, of arrays their items.

    Raises:
        ValueError: this is no JSON, or an object is longer than any page.
        RecursionError: it is nested too deeply.
    """
    decoder = json.JSONDecoder()
    buffer, at, inside = "", 0, False
    while True:
        at = _BETWEEN.match(buffer, at).end()  # type: ignore[union-attr]  # it matches nothing, too
        if buffer.startswith("]" if inside else "[", at):
            inside, at = not inside, at + 1
            continue
        try:
            value, at = decoder.raw_decode(buffer, at)
        except json.JSONDecodeError as error:
            rest = buffer[at:]
            if len(rest) > MAX_RECORD:
                raise ValueError(f"an object is longer than {MAX_RECORD:,} characters") from error
            more = text.read(max(_PIECE, len(rest)))  # doubled, so that no character is read often
            if more:
                buffer, at = rest + more, 0
                continue
            if not rest and not inside:
                return
            raise
        yield value
        if at > _PIECE:
            buffer, at = buffer[at:], 0
