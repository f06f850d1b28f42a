"""Which files a name on the command line stands for: a file, a folder, a pattern."""

from __future__ import annotations

import glob
import os
from collections.abc import Collection, Iterator
from pathlib import Path

from zonenews.many import Failure

__all__ = ["ending", "find_files"]

_KNOWN = {".txt", ".html", ".htm", ".xhtml", ".shtml", ".jsonl", ".ndjson", ".warc"}
_PACKED = {".gz", ".zst"}


def ending(path: Path) -> str:
    """The ending in lower case, without the packing.

    Example:
        >>> ending(Path("news/crawl.WARC.gz"))
        '.warc'
    """
    endings = [suffix.lower() for suffix in path.suffixes]
    if endings and endings[-1] in _PACKED:
        endings.pop()
    return endings[-1] if endings else ""


def find_files(name: str, exclude: Collection[Path] = ()) -> Iterator[Path | Failure]:
    """The files in a fixed order; a `Failure` for a pattern without any and a folder that cannot be listed.

    Args:
        name: a file, of any ending; a folder, searched with its sub-folders for files of the endings that are
            known, hidden ones left out; or a pattern with ``*``, ``?``, ``[...]``, ``**``.
        exclude: files to leave out of folders and patterns, as resolved paths.
    """
    path = Path(name)
    if path.is_dir():
        yield from _in_folder(path, exclude)
    elif path.exists() or not glob.has_magic(name):
        yield path  # one that does not exist is told by whoever opens it
    else:
        found = [Path(match) for match in sorted(glob.glob(name, recursive=True))]  # noqa: PTH207  # may be absolute
        files = [match for match in found if match.is_file() and match.resolve() not in exclude]
        if not files:
            yield Failure(name, f"{name}: no file matches")
        yield from files


def _in_folder(folder: Path, exclude: Collection[Path]) -> Iterator[Path | Failure]:
    unlisted: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(parent, name)
            if ending(path) in _KNOWN and not name.startswith(".") and path.resolve() not in exclude:
                yield path
    for error in unlisted:
        yield Failure(str(error.filename), f"{error.filename}: {error.strerror}")
