"""Whether the items of a line make it metadata, and of what kind.

发布时间:2020-12-17  来源:锡山日报      STAMP
编辑丨小满  责编丨牛立业               BYLINE
核心提示:园区召开会议。               SUMMARY
[打印] [关闭]                       WIDGET
时间:8月26日上午                    none: it opens an interview
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.document import STAFF, Item, ItemKind
from zonenews.expressions.headline_marks import HEADLINE_LABEL
from zonenews.expressions.signing import TAKEN
from zonenews.expressions.stamp import read_items
from zonenews.expressions.view_counts import COUNTED, is_uncounted
from zonenews.labelling.evidence.clues import Clue
from zonenews.patterns import pattern

__all__ = ["may_be_labelled", "read_stamp"]


def may_be_labelled(bare: str) -> bool:
    """Whether a line begins as if with a label: `来源:`, `【导读】`."""
    return bool(_LABELLED.match(bare))


def read_stamp(match: str, start: int, end: int, clue: Clue) -> tuple[BlockKind, tuple[Item, ...]] | None:
    """The kind of the line `match[start:end]` with its items; `None` if its items do not make it metadata.

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the line begins.
        end: where it ends.
        clue: what its words and punctuation show.
    """
    if (clue.prose == 2 and not may_be_labelled(clue.bare)) or _TITLED.match(clue.bare) or _opens(clue.bare):
        return None
    items = read_items(match, start, end)
    kind = _kind(clue, items) if items else None
    return (kind, items) if kind and (clue.boilerplate is None or _says_more(clue, items)) else None


def _opens(bare: str) -> bool:
    """Whether the line opens an interview or a press conference, though it looks like credits."""
    return bool(_OPENING.match(bare)) and not _DATED.search(bare)


def _kind(clue: Clue, items: tuple[Item, ...]) -> BlockKind | None:
    """The kind of metadata that the items make the line, WIDGET if they are nothing but widgets."""
    kinds = {item.kind for item in items} - {ItemKind.WIDGET, ItemKind.OTHER}
    shared = kinds == {ItemKind.VIEWS} and _SHARED.search(clue.bare)
    if not kinds or shared:
        of_page = (ItemKind.WIDGET, ItemKind.VIEWS)
        widgets = sum(item.end - item.label_start for item in items if item.kind in of_page)
        return BlockKind.WIDGET if 2 * widgets >= clue.size else None
    if kinds & {ItemKind.SUMMARY, ItemKind.KEYWORDS}:
        return BlockKind.SUMMARY
    if clue.prose == 2:
        return None
    if kinds <= STAFF:
        if _CAPTION.search(clue.bare) and not _SIGNED.match(clue.bare):
            return None
        return BlockKind.BYLINE
    return BlockKind.STAMP


_SHARED = pattern("分享:?$")  # [打印正文] 分享:
_SIGNED = pattern(r"[(\[]?(?:本报|新华社)?记者")
_CAPTION = pattern(
    r"^(?:[▲△▼↑↓◀▶]|图[|丨][^|丨:]{9})"
    rf"|(?<![\u3400-\u9fff])[\u3400-\u9fff]{{5,30}}{TAKEN}$"
)


def _says_more(clue: Clue, items: tuple[Item, ...]) -> bool:
    """Whether a line with the words of a menu or widget is a stamp all the same."""
    kinds = {item.kind for item in items if item.start < item.end or item.kind is ItemKind.SOURCE}
    return bool(
        kinds & {ItemKind.PUBLISHED, ItemKind.SOURCE, ItemKind.NUMBER, ItemKind.TITLE, ItemKind.KEYWORDS}
        or (kinds & {ItemKind.VIEWS} and COUNTED.search(clue.bare))
        or any(item.kind is ItemKind.VIEWS and is_uncounted(clue.bare) for item in items)
        or (kinds & STAFF and (":" in clue.bare or "丨" in clue.bare))
    )


_LABELLED = pattern(r"[\[(◆■●◎]{0,3}[\u3400-\u9fff]{2,6}[\])]?[:丨|]")
_TITLED = pattern(rf"(?![(\[]?原){HEADLINE_LABEL}.{{6}}")
# What opens an interview and looks like credits: 发布人:副区长甲
_OPENING = pattern(r"(?:发布人|嘉宾|主持人?|主题):.{7}")
# What an interview's opening has not: 发布人:管理员 发布时间:2022-6-30
_DATED = pattern(r"发布(?:时间|日期):")
