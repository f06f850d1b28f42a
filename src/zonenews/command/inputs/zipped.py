"""A zip archive of pages: a packed folder, or what a browser saved (.maff)."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from zonenews.command.inputs.finding import Choice, ending, is_candidate
from zonenews.many import Failure, Page

__all__ = ["read_zip"]

_DOCUMENTS = {"[Content_Types].xml": "an Office document", "mimetype": "an OpenDocument file or a book"}

Reader = Callable[[io.BufferedReader, str, str], Iterator[Page | Failure]]


def read_zip(stream: io.BufferedReader, name: str, read: Reader, choice: Choice) -> Iterator[Page | Failure]:
    """The pages of the members that may be pages, in order; the others are counted.

    Args:
        stream: the archive, which must be able to seek.
        name: what it is called.
        read: reads one member, given its stream, name and ending.
        choice: counts the members left out.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        yield Failure(name, f"{name}: not a whole zip archive: {error}")
        return
    names = {member.filename for member in archive.infolist()}
    for document, what in _DOCUMENTS.items():
        if document in names:
            yield Failure(name, f"{name}: {what}, no page")
            return
    for member in archive.infolist():
        path = Path(member.filename)
        if member.is_dir():
            continue
        if path.name.startswith("."):
            choice.hidden["hidden files"] += 1
            continue
        if not is_candidate(path):
            choice.skipped[ending(path) or "no ending"] += 1
            continue
        place = f"{name}/{member.filename}"
        try:
            with archive.open(member) as content:
                yield from read(io.BufferedReader(content), place, ending(path))  # type: ignore[arg-type]
        except (OSError, EOFError, RuntimeError, ValueError, zlib.error, zipfile.BadZipFile) as error:
            yield Failure(place, f"{place}: cannot be unpacked: {error}")
