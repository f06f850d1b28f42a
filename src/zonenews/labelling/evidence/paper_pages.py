"""The pages of a newspaper: the head of one, and the list of them.

松江报 第二版              outlet and page
A01 要闻 A02 时政          a menu
"""

from __future__ import annotations

from zonenews.document import Item, ItemKind
from zonenews.patterns import pattern

__all__ = ["lists_pages", "read_page_head"]


def read_page_head(text: str, start: int) -> tuple[Item, ...]:
    """Outlet and number of page of the line that begins at `start`; `()` if it is no head of a page."""
    page = _PAPER_PAGE.fullmatch(text) if "报" in text else None
    if not page:
        return ()
    places = ((start + page.start(part), start + page.end(part)) for part in (1, page.lastindex or 2))
    kinds = (ItemKind.OUTLET, ItemKind.NUMBER)
    return tuple(Item(kind, a, a, b) for kind, (a, b) in zip(kinds, places, strict=True))


def lists_pages(bare: str) -> bool:
    """Whether a line without its blanks lists several pages."""
    return (bare.count("版") > 1 and len(_PAGE.findall(bare)) > 1) or bool(_PAGES.fullmatch(bare))


_PAGE = pattern(r"第?[A-Z]?\d{1,3}版:")
_PAGES = pattern(r"(?:[A-Z]\d{2}[:|]?[\u3400-\u9fff·]{2,6}[|/]?){2,20}")  # A01 要闻 A02 时政
# The head of a paper's page: 松江报 第二版
_PAPER_PAGE = pattern(
    r"《?([\u3400-\u9fff]{1,10}报)》?"
    r"(?: {0,4}[|:·]? ?(第 ?(?:[A-Z]?\d{1,3}|[头一二三四五六七八九十]{1,3}) ?版)"
    r"(?:[ :·|]{1,4}[\u3400-\u9fff·]{2,8})?| {1,6}[\u3400-\u9fff]{2,4} {1,6}([A-Z]?\d{1,2}))"
)
