"""HTML or text: a page is HTML if it says so, or begins like a piece of it, or is full of its blocks.

A text that keeps some tags, most of whose lines stand outside of them, is text all the same.
"""

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
    tagged = sum(1 for _, _ in zip(range(enough), _BLOCK.finditer(head), strict=False)) == enough
    return tagged and not _keeps_tags(head)


def _keeps_tags(head: str) -> bool:
    r"""Whether most of a text stands on lines without a tag that no open element holds.

    Example:
        >>> _keeps_tags("<div></div>\n园区开工\n昨天,园区三个项目开工,总投资五亿元。\n<p></p>")
        True
        >>> _keeps_tags("<div>\n园区开工\n昨天,园区三个项目开工,总投资五亿元。\n</div>")
        False
    """
    bare = depth = 0
    for line in head.split("\n"):
        tags = [tag[0] for tag in _BLOCK.finditer(line)] if "<" in line else []
        if not tags and depth <= 0:
            bare += len(line)
        depth += sum(-1 if tag[1] == "/" else not tag.endswith("/>") and tag[1:3] != "br" for tag in tags)
    return 2 * bare > len(head)
