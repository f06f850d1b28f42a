"""Pages of newspapers as they are printed; the one place that says what such a number looks like.

第03版:要闻   A02版   第二版   C02 产经      the number of a page
松江报 第二版                            the head of one: outlet and number
A01 要闻 A02 时政                        a list of them
(下转第二版)   详见A02版                   where a report goes on
"""

from __future__ import annotations

from zonenews.document import Item, ItemKind
from zonenews.patterns import pattern

__all__ = ["PAGE", "PAGE_NUMBER", "is_of_paper", "leads_to_page", "lists_pages", "read_page_head"]

PAGE_NUMBER = r"(?:第 ?)?(?:[A-Za-z]?\d{1,3}|(?<![上下])[头一二三四五六七八九十]{1,3}) ?版"
"""The source of a pattern for a page's number before 版; 上一版 has none."""
_COLUMN = r"[\u3400-\u9fff·]{2,8}"

PAGE = pattern(rf"{PAGE_NUMBER}|(?<![\w:-])(?:[A-Z]\d{{1,2}}|0\d)(?![\w:-])")
"""A page's number, with 版 or in the form `A02`."""


def read_page_head(text: str, start: int) -> tuple[Item, ...]:
    """Outlet and number of page of the line that begins at `start`; `()` if it is no head of a page."""
    head = _HEAD.fullmatch(text) if "报" in text else None
    if not head:
        return ()
    places = ((start + head.start(part), start + head.end(part)) for part in (1, head.lastindex or 2))
    kinds = (ItemKind.OUTLET, ItemKind.NUMBER)
    return tuple(Item(kind, a, a, b) for kind, (a, b) in zip(kinds, places, strict=True))


_HEAD = pattern(
    rf"《?([\u3400-\u9fff]{{1,10}}报)》?(?: {{0,4}}[|:·]? ?({PAGE_NUMBER})(?:[ :·|]{{1,4}}{_COLUMN})?"
    rf"| {{1,6}}[\u3400-\u9fff]{{2,4}} {{1,6}}([A-Z]?\d{{1,2}}))"
)


def lists_pages(bare: str) -> bool:
    """Whether a line without its blanks lists several pages.

    Example:
        >>> lists_pages("A01要闻A02时政"), lists_pages("第01版:要闻第02版:时政"), lists_pages("A01要闻")
        (True, True, False)
    """
    if bare.count("版") > 1 and len(_LISTED.findall(bare)) > 1:
        return True
    return "A" <= bare[:1] <= "Z" and _LIST.fullmatch(bare) is not None


_LISTED = pattern(rf"{PAGE_NUMBER}:")
_LIST = pattern(rf"(?:[A-Z]\d{{2}}[:|]?{_COLUMN}[|/]?){{2,20}}")


def leads_to_page(bare: str) -> bool:
    """Whether a line says nothing but which page it is of or goes on at: `第A02版:要闻`, `(下转第二版)`."""
    return "版" in bare and _LEADS.fullmatch(bare) is not None


_LEADS = pattern(
    rf"(?:版面目录|版面导航|本期版面|[\u3400-\u9fff]{{2,10}}报(?:数字|电子|多媒体)?[版报]?)?[|:]?"
    rf"(?:{PAGE_NUMBER}[:|]?(?:[\u3400-\u7b2b\u7b2d-\u9fff·]{{1,8}}\|?)?){{1,16}}"
    rf"|[(\[]?(?:[^。]{{0,5}}见|上接|下转|紧接)[^。]{{0,6}}?{PAGE_NUMBER}[^。]{{0,8}}[)\]]?"
)


def is_of_paper(bare: str) -> bool:
    """Whether a line is of a newspaper's page: `第三版`, `版面导航`, `2014年12月03日A11经济新闻`."""
    return _OF_PAPER.search(bare) is not None


_OF_PAPER = pattern(
    rf"[上下前后]一[版期]|(?:^|(?=第)){PAGE_NUMBER}|版面导航|版面目录|(?:美编|组版|版式|本版责编|本版编辑):"
    rf"|^[A-Z]\d\d{_COLUMN}[|/]?[A-Z]\d\d|\d日?(?:星期.)?[|(\[/]?[A-Z]\d{{1,2}}(?:[|:/]?{_COLUMN})?[)\]]?$"
)
