"""Which files a name on the command line stands for: a file, a folder, a pattern."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterator
from fnmatch import fnmatch
from mimetypes import MimeTypes
from pathlib import Path

from attrs import field, frozen

from zonenews.many import Failure

__all__ = ["Choice", "ending", "find_files", "is_candidate"]

_ANY = "**"
_PACKED = {".gz", ".zst", ".bz2", ".xz"}
_TYPES = MimeTypes(filenames=())
_READ = {  # of the types that Python knows; a name unknown to it (index.php, content_12345) may be a page
    *("text/html", "text/plain", "application/xhtml+xml", "text/csv", "text/tab-separated-values"),
    *("application/json", "message/rfc822", "application/zip", None),
}
_NEVER = {
    *(".db", ".ico", ".log", ".map", ".webp", ".avif", ".woff", ".woff2", ".ttf", ".eot", ".otf"),
    *(".scss", ".less", ".exe", ".dll", ".rdf", ".bak", ".tmp", ".toml"),
}


@frozen
class Choice:
    """Which of the files in folders are read, and which were not."""

    include: tuple[str, ...] = ()
    """Patterns of names; empty for every file that may be a page."""
    exclude: frozenset[Path] = frozenset()
    """Files to leave out, as resolved paths."""
    skipped: Counter[str] = field(factory=Counter, eq=False)
    """How many files of each ending were left out."""
    hidden: Counter[str] = field(factory=Counter, eq=False)
    """How many hidden files, hidden folders and linked folders were left out; by name they are read."""


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


def is_candidate(path: Path) -> bool:
    """Whether a file of that name may be a page or hold some: no picture, no script, no style sheet.

    Example:
        >>> [is_candidate(Path(name)) for name in ("index.php", "content_12", "logo.png", "main.css")]
        [True, True, False, False]
    """
    end = ending(path)
    return end not in _NEVER and _TYPES.guess_type(f"x{end}")[0] in _READ


def find_files(name: str, choice: Choice | None = None) -> Iterator[Path | Failure]:
    """The files in a fixed order; a `Failure` for a pattern without any and a folder that cannot be listed.

    Args:
        name: a file, of any ending; a folder, searched with its sub-folders for files that may be pages,
            without what is hidden and links to folders, which may lead anywhere and round; or a pattern
            with ``*``, ``?``, ``[...]``, and ``**``, below which files are found as in a folder.
        choice: which files of folders and patterns; counts those left out of folders.
    """
    choice = choice or Choice()
    path = Path(name)
    if not name:  # of a variable that is not set; Path("") would be the folder we are in
        yield Failure(name, "a file without a name")
    elif path.is_dir():
        yield from _in_folder(path, choice)
    elif path.exists() or not glob.has_magic(name):
        yield path  # one that does not exist is told by whoever opens it
    else:
        found = [
            each for each in _matching(path, choice) if isinstance(each, Failure) or _wanted(each, choice)
        ]
        if not found:
            yield Failure(name, f"{name}: no file matches")
        yield from found


def _wanted(path: Path, choice: Choice) -> bool:
    return path.is_file() and path.resolve() not in choice.exclude


def _matching(pattern: Path, choice: Choice) -> Iterator[Path | Failure]:
    """Below `**` as in a folder: what is hidden and links to folders are left out and counted."""
    before = pattern.parts[: pattern.parts.index(_ANY)] if _ANY in pattern.parts else pattern.parts
    behind = pattern.parts[len(before) :]
    for match in sorted(glob.glob(str(Path(*before)))):  # noqa: PTH207  # may be absolute
        if not behind:
            yield Path(match)
        elif Path(match).is_symlink() and glob.has_magic(Path(*before).name):
            choice.hidden["linked folders"] += 1
        else:
            for found in _walk(Path(match), choice):
                if isinstance(found, Failure) or _fits(found.relative_to(match).parts, behind):
                    yield found


def _fits(parts: tuple[str, ...], patterns: tuple[str, ...]) -> bool:
    """Whether the names of folders and file match the parts of a pattern; `**` any number of them."""
    if not patterns:
        return not parts
    if patterns[0] == _ANY:
        return any(_fits(parts[number:], patterns[1:]) for number in range(len(parts) + 1))
    return bool(parts) and fnmatch(parts[0], patterns[0]) and _fits(parts[1:], patterns[1:])


def _in_folder(folder: Path, choice: Choice) -> Iterator[Path | Failure]:
    for path in _walk(folder, choice):
        if isinstance(path, Failure):
            yield path
            continue
        if path.resolve() in choice.exclude:
            continue
        if choice.include:
            place = path.relative_to(folder).as_posix()
            chosen = any(fnmatch(path.name, p) or fnmatch(place, p) for p in choice.include)
        else:
            chosen = is_candidate(path)
        if chosen and (path.is_file() or not path.exists()):  # no pipe: it might never end
            yield path
        else:
            choice.skipped[ending(path) or "no ending"] += 1


def _walk(folder: Path, choice: Choice) -> Iterator[Path | Failure]:
    """The files below a folder in a fixed order; what is hidden and links to folders are only counted."""
    unlisted: list[OSError] = []
    for parent, folders, names in os.walk(folder, onerror=unlisted.append):
        linked = {name for name in folders if Path(parent, name).is_symlink()}
        hidden = {name for name in (*folders, *names) if name.startswith(".")}
        choice.hidden.update(
            "hidden files" if name in names else "hidden folders" if name in hidden else "linked folders"
            for name in linked | hidden
        )
        folders[:] = sorted({*folders} - linked - hidden)
        for name in sorted({*names} - hidden):
            yield Path(parent, name)
    for error in unlisted:
        yield Failure(str(error.filename), f"{error.filename}: {error.strerror}")
