"""The other parts of an article that a site cuts into several pages: 上一页 1 2 3 下一页, 余下全文.

A link is one if its words are those of a pager and its address is the page's own but for a number.
"""

from __future__ import annotations

import re
from urllib.parse import urljoin

from zonenews.patterns import pattern
from zonenews.reading.html_page import HtmlPage

__all__ = ["other_parts"]

_PAGER = pattern(
    r"[\[【(<«‹\s]{0,3}(?:第 ?\d{1,3} ?页(?:[:：].{1,40})?|\d{1,3}|[上下]一?[页頁]|[尾末][页頁]|最后一页"
    r"|(?:阅读|查看|显示|余下|在本页阅读)全文|[>»›]{1,2})[\])】>»›\s]{0,3}"
)
# What numbers a part in its address: _2.html, -2.shtml, ?page=2, /2, _all.html
_NUMBER = pattern(
    r"(?:[_-](?:\d{1,3}|all)(?=\.\w{2,6}(?:[?#]|$))|(?<=[?&])(?:page|p|pn|pageno|pageindex)=\d{1,3}&?"
    r"|(?<=\d)/\d{1,2}(?=/?$))",
    re.IGNORECASE,
)
_MOST = 200


def other_parts(page: HtmlPage, url: str | None) -> tuple[str, ...]:
    """Their addresses, resolved against `url`, in the order of the page; without `url` as printed.

    Example:
        >>> from zonenews.reading.html import parse_html
        >>> pager = parse_html("<p>1 <a href=t1_2.html>2</a> <a href=t1_2.html>下一页</a>")
        >>> other_parts(pager, "https://www.example.com/a/t1.html")
        ('https://www.example.com/a/t1_2.html',)
    """
    found: dict[str, None] = {}
    own = _stem(url) if url else None
    for line in page.lines:
        for words, printed in line.links:
            if printed[0] == "#" or printed.lower().startswith("javascript:") or not _PAGER.fullmatch(words):
                continue
            address = _resolved(url, printed)
            numbered = bool(_NUMBER.search(address))
            if address != url and (_stem(address) == own if own else numbered) and len(found) < _MOST:
                found.setdefault(address)
    return tuple(found)


def _resolved(url: str | None, printed: str) -> str:
    try:
        return urljoin(url or "", printed).partition("#")[0]
    except ValueError:  # of brackets that are no address
        return printed


def _stem(address: str) -> str:
    """The address without the number of the part."""
    address = address.partition("#")[0]
    return _NUMBER.sub("", address).rstrip("?&/").replace("https:", "http:", 1)
