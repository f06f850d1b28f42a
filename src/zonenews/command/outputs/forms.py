"""A form of the output.

A form says how the file begins, how some articles become bytes that are appended to it, and how the whole
becomes what was asked for. Appending is all that is ever done to the file while the pages are read, so an
interrupted run can be cut back to a known place and continued.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

from zonenews.article import Article

__all__ = ["JSON_LINES", "Format"]


@frozen
class Format:
    """How articles become a file."""

    head: bytes
    encode: Callable[[Iterable[Article]], bytes]
    finish: Callable[[Path, Path], None]
    """Makes the second path the whole output, from the first, which was appended to."""


def _json_lines(articles: Iterable[Article]) -> bytes:
    lines = "".join(article.to_json() + "\n" for article in articles)
    return lines.encode("utf-8", "backslashreplace")  # a lone surrogate becomes what JSON writes for it


def _rename(part: Path, target: Path) -> None:
    part.replace(target)


JSON_LINES = Format(b"", _json_lines, _rename)
