"""What zonenews raises of its own: errors of the caller, never of a page."""

from __future__ import annotations

__all__ = ["PageTooLarge", "ZonenewsError"]


class ZonenewsError(ValueError):
    """Base of the errors that zonenews raises itself."""


class PageTooLarge(ZonenewsError):
    """A page longer than `zonenews.MAX_PAGE_CHARS`.

    Example:
        >>> import zonenews
        >>> zonenews.parse_article("开" * (zonenews.MAX_PAGE_CHARS + 1))
        Traceback (most recent call last):
            ...
        zonenews.errors.PageTooLarge: page has 10000001 characters, the limit is 10000000
    """
