"""What a file is, by its first bytes: a page, many pages in one file, or no page at all.

The ending decides only where the bytes leave it open: JSON Lines may be called `.json`, a page anything.
"""

from __future__ import annotations

import enum
import re
import unicodedata

from zonenews.reading.decoding import decode

__all__ = ["HEAD", "TOLD_BY_ENDING", "Form", "form_of"]

HEAD = 4096  # bytes are enough to tell


class Form(enum.Enum):
    """In what form a file holds its pages."""

    PAGE = "one page"
    LINES = "JSON Lines"
    JSON = "JSON"
    TABLE = "comma-separated values"
    WARC = "a web archive"
    MHTML = "a page with its pictures in one file"
    ZIP = "a zip archive"


TOLD_BY_ENDING = {".jsonl": Form.LINES, ".ndjson": Form.LINES, ".warc": Form.WARC}
"""Files of many records, which are read on behind damage: they may begin with some."""

_JSON = re.compile(rb'\s*(?:\{\s*"|\[\s*\{\s*")')
_MHTML = re.compile(
    rb"(?:From: <Saved by|(?:[\w-]+: [^\n]*\n\s*){0,20}Content-Type: multipart/related)", re.IGNORECASE
)
_SIGNATURES = (  # of the files that lie beside pages; in tar archives it stands at byte 257
    (b"%PDF-", "a PDF document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"PAR1", "a Parquet table"),
    (b"SQLite format 3\0", "an SQLite database"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture, film or sound"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive: unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive: unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\0", "a program"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NO_TEXT = 0.1  # of its characters that no text has


def form_of(start: bytes, ending: str) -> Form | str:
    """The form of a file, or what it is instead of a page.

    Args:
        start: its first bytes, at most `HEAD` of them count.
        ending: of its name, in lower case, without the packing.

    Example:
        >>> form_of(b'[{"content": "..."}]', ".txt"), form_of(b"%PDF-1.7", ".html")
        (<Form.JSON: 'JSON'>, 'a PDF document')
    """
    start = start[:HEAD].removeprefix(b"\xef\xbb\xbf")
    if ending in TOLD_BY_ENDING:
        return TOLD_BY_ENDING[ending]
    if start.startswith(b"WARC/"):
        return Form.WARC
    if start.startswith(b"PK\x03\x04"):
        return Form.ZIP
    for magic, name in _SIGNATURES:
        if start.startswith(magic):
            return name
    if start[257:262] == b"ustar":
        return "a tar archive: unpack it first"
    if _JSON.match(start) or ending == ".json":
        return Form.JSON
    if ending in {".csv", ".tsv"}:
        return Form.TABLE
    if ending in {".mht", ".mhtml"} or _MHTML.match(start):
        return Form.MHTML
    return "binary data" if _no_text(start) else Form.PAGE


def _no_text(start: bytes) -> bool:
    """Whether the bytes are text in no encoding: what they decode to is full of what no text has."""
    if not _CONTROLS.search(start):
        return False
    texts = (decode(start), start.decode("utf-16-le", "replace"), start.decode("utf-16-be", "replace"))
    return all(sum(map(_is_odd, text)) > _NO_TEXT * len(text) for text in texts)


def _is_odd(character: str) -> bool:
    """Whether text has no such character: a control, one without meaning, a stray byte."""
    return character == "\ufffd" or (
        character not in "\t\n\v\f\r\x1b" and unicodedata.category(character) in {"Cc", "Cn", "Co", "Cs"}
    )
