"""Check: what the functions are given, before anything is done with it."""

from __future__ import annotations

import re
import warnings
from pathlib import PurePath
from typing import get_args

from zonenews.errors import PageTooLarge, ZonenewsError
from zonenews.patterns import pattern
from zonenews.profile import Profile
from zonenews.reading import Kind

__all__ = ["MAX_PAGE_CHARS", "check_options", "check_page"]

MAX_PAGE_CHARS = 10_000_000
"""The longest page that `parse_article` takes, in characters (or bytes)."""


def check_page(page: object) -> None:
    """Refuse what is no page, and say so where a page is only the name of one.

    Raises:
        TypeError: neither str nor bytes.
        PageTooLarge: longer than `MAX_PAGE_CHARS`.
    """
    if not isinstance(page, str | bytes):
        hint = "; a file is read first: path.read_bytes()" if isinstance(page, PurePath) else ""
        raise TypeError(f"page must be str or bytes, not {type(page).__name__}{hint}")
    if len(page) > MAX_PAGE_CHARS:
        unit = "bytes" if isinstance(page, bytes) else "characters"
        raise PageTooLarge(f"page has {len(page)} {unit}, the limit is {MAX_PAGE_CHARS}")
    if len(page) < _LONGEST_NAME and isinstance(page, str) and _NAME.fullmatch(page):
        warnings.warn(
            f"the page {page!r} is read as text; nothing is opened or fetched", UserWarning, stacklevel=4
        )


_LONGEST_NAME = 300
_NAME = pattern(
    r"(?:https?|file|ftp)://\S+|[^\s<>|?*\"]+\.(?:s?html?|txt|aspx?|jsp|php|jsonl?|gz|warc)", re.IGNORECASE
)


def check_options(*, url: object, kind: object, encoding: object, profile: object) -> None:
    """Refuse what is none of the options of `parse_article`.

    Raises:
        TypeError: another type.
        ZonenewsError: no kind of page.
    """
    for name, value, wanted in (
        ("url", url, str),
        ("encoding", encoding, str),
        ("profile", profile, Profile),
    ):
        if value is not None and not isinstance(value, wanted):
            raise TypeError(f"{name} must be {wanted.__name__} or None, not {type(value).__name__}")
    if kind not in get_args(Kind):
        raise ZonenewsError(f"kind must be one of {get_args(Kind)}, not {kind!r}")
