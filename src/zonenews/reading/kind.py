"""HTML or text: a page is HTML if it says so, or begins like a piece of it, or is full of its blocks."""

from __future__ import annotations

import re

from zonenews.patterns import pattern

__all__ = ["is_html"]

_HEAD = 50_000  # characters are enough to tell
_DOCUMENT = pattern(r"<(?:!doctype|html|head|body|meta|title)[\s>]", re.IGNORECASE)
_START = pattern(r"\s{0,999}<(?:[a-z][a-z0-9]{0,15}[\s>/]|!--|\?xml)", re.IGNORECASE)
_BLOCK = pattern(
    r"<(?:/?(?:p|div|td|tr|li|h[1-6]|table|section|article|pre|[uod]l|d[td]|blockquote|center)"
    r"(?:\s[^<>]{0,2000})?|br\s?/?)>",
    re.IGNORECASE,
)
_MANY = 3  # blocks: a text may quote a tag or keep a stray <br>


def is_html(text: str) -> bool:
    """Whether the page is HTML.

    Example:
        >>> is_html("<p>园区开工</p>"), is_html("投资额<5亿元,面积>3亩"), is_html("园区开工<br>昨天")
        (True, False, False)
    """
    head = text[:_HEAD]
    if "<" not in head:
        return False
    if _DOCUMENT.search(head):
        return True
    enough = 1 if _START.match(head) else _MANY
    return sum(1 for _, _ in zip(range(enough), _BLOCK.finditer(head), strict=False)) == enough
