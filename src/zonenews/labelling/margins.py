"""The lines at the page's ends that are furniture beyond doubt: menus above, links and copyright below.

首页 | 要闻 | 公告           margin
园区召开会议                 the page proper begins
……
上一篇:没有了                margin
版权所有 某ICP备00000000号     margin

They are set aside before anything is weighed, so that more of them change nothing.
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.labelling.evidence.clues import Clue

__all__ = ["between_margins"]

_ABOVE = frozenset({BlockKind.NAVIGATION, BlockKind.BREADCRUMB, BlockKind.WIDGET, BlockKind.OTHER})
_BELOW = _ABOVE | {BlockKind.RELATED, BlockKind.PREVIOUS_NEXT, BlockKind.COPYRIGHT, BlockKind.DISCLAIMER}


def between_margins(clues: list[Clue]) -> slice:
    """The lines of the page proper."""
    start, end = 0, len(clues)
    while end and (clues[end - 1].boilerplate in _BELOW or _is_address(clues[end - 1])):
        end -= 1
    while start < end and (clues[start].boilerplate in _ABOVE or _is_over_menu(clues, start, end)):
        start += 1
    return slice(start, end)


def _is_over_menu(clues: list[Clue], number: int, end: int) -> bool:
    """A line that looks like one of a menu, right over one that is: 某某市人民政府门户网站 / 首页."""
    below = clues[number + 1].boilerplate if number + 1 < end else None
    return clues[number].looks_like is BlockKind.NAVIGATION and below is BlockKind.NAVIGATION


def _is_address(clue: Clue) -> bool:
    """Who owns the site and where, not whom a notice names: 地址:工业大街8号 电话:0400-0000000."""
    if clue.boilerplate is not BlockKind.CONTACT or "联系人" in clue.bare:
        return False
    return clue.bare.count(":") > 1 or clue.bare.startswith(_OWNERS)


_OWNERS = ("主办", "主管", "承办")
