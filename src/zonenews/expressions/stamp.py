"""The items of a stamp line: dates, sources, persons, counts, widgets.

    发布时间:2020-12-17  来源:锡山日报  点击:87      PUBLISHED, SOURCE, VIEWS
    2020-07-03 南昌开发区                          PUBLISHED, OUTLET
    [ 来源:应急管理局 | 作者:县防汛办 | 浏览:156 ]    SOURCE, AUTHOR, VIEWS
    编辑丨小满  责编丨牛立业                        EDITOR, EDITOR
    (记者 杜若林 文/图)                            REPORTER
    原创 田小禾 松江发布                            AUTHOR, OUTLET
    【字体:大 中 小】【打印】                        WIDGET, WIDGET
    核心提示:6月27日下午,全区干部大会召开。           SUMMARY, however long

A long line of prose is no stamp, though it may hold a date or the word 来源.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews.document import STAFF, Item, ItemKind
from zonenews.expressions.bodies import is_body
from zonenews.expressions.labels import label_kind, labels_of
from zonenews.expressions.person_names import looks_like_name
from zonenews.expressions.signing import read_signature
from zonenews.expressions.stamp_marks import StampMark, find_marks
from zonenews.expressions.stamp_text import (
    AROUND,
    LONGEST_RESIDUE,
    residue,
    tell_apart,
    trim,
    unlabelled,
)
from zonenews.knowledge.places import divisions
from zonenews.patterns import DIGIT, pattern

__all__ = ["read_head", "read_items", "read_tail"]

_LONGEST_STAMP = 400
_LONGEST_ORIGIN = 40


def read_items(match: str, start: int, end: int) -> tuple[Item, ...]:
    """The items of the line `match[start:end]`, in order; `()` if it is no stamp line.

    What stands between the items, such as a headline printed on the same line, is an item of kind OTHER
    (OUTLET if the line has a date and the text is as short as an outlet's name).

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the line begins.
        end: where it ends.

    Returns:
        Items whose value may be empty (``来源:`` with nothing behind it: ``start == end``).

    Example:
        >>> line = "发布时间:2020-12-17 来源:锡山日报"
        >>> [(item.kind.value, line[item.start:item.end]) for item in read_items(line, 0, len(line))]
        [('published', '2020-12-17'), ('source', '锡山日报')]
    """
    if summary := _summary(match, start, end):
        return summary
    if end - start <= _LONGEST_ORIGIN and (
        told := _original(match, start, end) or _of_app(match, start, end)
    ):
        return told
    if (
        end - start > _LONGEST_STAMP
        or match.find("。", start, end) >= 0
        or not _HINT.search(match, start, end)
    ):
        return ()
    if match.startswith("时间:", start):  # 时间:2022-04-21 15:00 地点:新闻发布厅: when and where it happened
        start = max(start, match.find("地点:", start, end))
    marks = find_marks(match, start, end)
    items = _items(match, start, end, marks) if any(mark.kind is not ItemKind.OTHER for mark in marks) else ()
    if not _is_stamp(match, items):
        return _in_brackets(match, start, end)
    if any(item.kind is ItemKind.PUBLISHED for item in items):
        return tuple(tell_apart(match, items))
    return tuple(_other(item) if item.kind is ItemKind.OUTLET else item for item in items)


def read_head(match: str, start: int, end: int) -> tuple[Item, ...]:
    """The date that the line `match[start:end]` begins with, and the items beside it, before a paragraph.

    Example:
        >>> line = "发布时间:2025-11-21 来源:松江日报 园区昨天召开会议,研究工作。"
        >>> [line[item.start:item.end] for item in read_head(line, 0, len(line))]
        ['2025-11-21', '松江日报']
    """
    headed = _HEADED.match(match, start, end) or _LABELLED.search(
        match, start, min(end, start + _LONGEST_HEAD)
    )
    if not headed:
        return ()
    start = headed.start()
    end = min(end, headed.end() + _LONGEST_HEAD)
    head: list[Item] = []
    for item in _items(match, start, end, find_marks(match, start, min(end, start + _LONGEST_HEAD))):
        if item.kind is ItemKind.SOURCE:
            word = _BLANKLESS.match(match, item.start, item.end)
            item = Item(item.kind, item.label_start, item.start, word.end() if word else item.start)
        elif item.kind is not ItemKind.PUBLISHED and head:
            break
        if item.kind in (ItemKind.SOURCE, ItemKind.PUBLISHED):
            head.append(item)
    return tuple(head)


_LONGEST_HEAD = 80
_BLANKLESS = pattern(r"[^ ]+?(?= |$|\d{1,2}[月日])")  # 来源:松江网21日至22日,…
# Behind a headline: 园区开工 时间:2015-10-19 来源:松江网 点击量: 15日,…
_LABELLED = pattern(
    r"(?:(?<= )|(?=发[布表]时间))(?:来源 ?: ?[^ 。,]{2,16} {1,4})?(?:发[布表]|更新)?(?:时间|日期) ?: ?"
    r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}"
    r"|(?<= )(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2} \d{1,2}:\d\d(?::\d\d)? {1,4}来源 ?:"
)
_HEADED = pattern(
    r"(?:(?:[Dd]ate|(?:发[布表]|更新|信息|发稿)?(?:时间|日期))(?: ?: ?| ))?"
    r"(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?!\d) "
    r"|(?:[\u3400-\u9fff]{2})?来源 ?: ?(?=[^ 。,]{2,16} )"
)


def read_tail(match: str, start: int, end: int) -> tuple[Item, ...]:
    """The items that a paragraph ends in, from the first label of a source or person on.

    Example:
        >>> line = "园区昨天召开会议。(来源:松江日报 编辑:乔木)"
        >>> [line[item.start:item.end] for item in read_tail(line, 0, len(line))]
        ['松江日报', '乔木']
    """
    at = match.find(":", max(start, end - _LONGEST_TAIL), end)
    while at >= 0:
        label = _LABEL_BEFORE.search(match, max(start, at - 12), at)
        kind = label_kind(label[1]) if label else None
        if label and kind and (kind is ItemKind.SOURCE or kind in STAFF):
            items = _items(match, label.start(1), end, find_marks(match, label.start(1), end))
            return tuple(item for item in items if not _PROSE.search(match, item.start, item.end))
        at = match.find(":", at + 1, end)
    return ()


_LONGEST_TAIL = 120
_LABEL_BEFORE = pattern(r"(?<![\u3400-\u9fff,、:])([\u3400-\u9fff]{2,8}) ?$")


# Every stamp line has one of these.
_HINT = pattern(
    r"[(:|\d丨︱│┃/\[]|记 ?者|通讯员|实习生|编辑|责编|作者|摄|文图|打印|关闭|收藏|字体|字号|分享|来源"
    r"|[大中小] |[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}年"
)


def _original(match: str, start: int, end: int) -> tuple[Item, ...]:
    """`原创 乔木 松江发布`: who wrote it, and the account."""
    if not match.startswith("原创 ", start) or DIGIT.search(match, start, end):
        return ()
    told = tuple(tell_apart(match, (unlabelled(ItemKind.OUTLET, start, end),)))
    return told if any(item.kind is ItemKind.AUTHOR for item in told) else ()


def _of_app(match: str, start: int, end: int) -> tuple[Item, ...]:
    """The head of a page in an app: `柳园融媒 06-18 15:20 +关注`, `田小禾 · 5小时前`."""
    app = _APP.fullmatch(match, start, end)
    if not app:
        return ()
    dated = Item(ItemKind.PUBLISHED, app.start("when"), *app.span("when"))
    before, behind = (_beside(app[part] or "", *app.span(part)) for part in ("before", "behind"))
    return (*before, dated, *behind)


_APP = pattern(
    r"(?:©? ?原创 {1,4})?(?:(?P<before>[\u3400-\u9fff]{2,12})[ ·]{1,4})?"
    r"(?P<when>(?:\d{1,2}[-—/月.]\d{1,2}日?|昨天|今天|前天) ?\d{1,2}:\d\d|\d{1,2} ?(?:小时|分钟|天)前)"
    r"(?: {1,4}(?P<behind>[\u3400-\u9fff]{2,12}?))?(?: {0,4}\+? ?关注)?"
)


def _beside(text: str, start: int, end: int) -> tuple[Item, ...]:
    """An outlet or a person beside the date, and nothing else."""
    if is_body(text):
        return (unlabelled(ItemKind.OUTLET, start, end),)
    return (unlabelled(ItemKind.AUTHOR, start, end),) if looks_like_name(text) else ()


def _in_brackets(match: str, start: int, end: int) -> tuple[Item, ...]:
    """`(党政办 田小禾)`, `[田小禾/专题报导]`, alone on its line."""
    if end - start > LONGEST_RESIDUE or match[start] not in "[(" or match[end - 1] not in "])":
        return ()
    signed = read_signature(match, start + 1, end - 1, names_alone=match[start] == "(")
    return tuple(Item(ItemKind(role.value), first, first, last) for first, last, role in signed)


def _summary(match: str, start: int, end: int) -> tuple[Item, ...]:
    """`核心提示:…` and `关键词:…` take the whole line, however long."""
    head = min(end, start + 40)
    found = _summary_label().match(match, start, head) if _SUMMARY_SIGN.search(match, start, head) else None
    kind = label_kind(found["label"]) if found else None
    if not found or not kind:
        return ()
    if kind is ItemKind.KEYWORDS and _LABEL_BEHIND.search(match, found.end(), end):  # 标签:园区 责任编辑:乔木
        return ()
    return (Item(kind, start, *trim(match, found.end(), end, " ")),)


_SUMMARY_SIGN = pattern("[:丨|]")
_LABEL_BEHIND = pattern(r"编辑 ?:|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2} \d{1,2}:\d\d$")


@lru_cache(maxsize=1)
def _summary_label() -> re.Pattern[str]:
    spaced = (" {0,4}".join(label) for label in labels_of(ItemKind.SUMMARY, ItemKind.KEYWORDS))
    return re.compile(rf"[ \[(◆■●◎]{{0,4}}(?P<label>{'|'.join(spaced)})[\])]? {{0,4}}[:丨|]")


def _items(match: str, start: int, end: int, marks: list[StampMark]) -> tuple[Item, ...]:
    """The items that the marks of the line make with the text between them."""
    items: list[Item] = []
    open_mark: StampMark | None = None
    at = start  # everything before is in an item
    for mark in marks:
        if mark.start < at:
            continue
        if open_mark and open_mark.value is None and not match[at : mark.start].strip(" [(:"):
            if open_mark.kind is ItemKind.PUBLISHED is mark.kind and mark.value:
                open_mark, at = StampMark(mark.kind, open_mark.start, mark.end, mark.value), mark.end
                continue
            day = mark.kind is ItemKind.PUBLISHED and mark.value
            if mark.signed or (
                day and open_mark.kind in _OTHER_DAY
            ):  # 来源:松江晚报 文/图; 讲座时间:2014-9-25
                continue
        items.extend(_close(match, open_mark, at, mark.start))
        open_mark, at = mark, mark.end
    items.extend(_close(match, open_mark, at, end))
    return tuple(items)


_OTHER_DAY = (ItemKind.OTHER, ItemKind.NUMBER)  # labels of which a day may be the value


def _close(match: str, mark: StampMark | None, at: int, end: int) -> Iterator[Item]:
    """The item of `mark` with the text `match[at:end]` behind it, and what is left of that text."""
    if mark and mark.value is None:
        cut = _value_end(match, mark.kind, at, end)
        start, stop = trim(match, at, cut, AROUND)
        dated = DIGIT.match(match, start, stop)
        named = match[start:stop]  # 发布:松江电视台, but 发布于:海州市
        supplied = (
            mark.kind is ItemKind.PUBLISHED and not dated and is_body(named) and named not in divisions()
        )
        yield Item(ItemKind.SOURCE if supplied else mark.kind, mark.start, start, stop)
        at = cut
    elif mark and mark.value:
        yield Item(mark.kind, mark.start, *mark.value)
    yield from residue(match, at, end)


def _value_end(match: str, kind: ItemKind, at: int, end: int) -> int:
    """A value ends at a bar or bracket, that of a source or number also at two blanks."""
    if kind is ItemKind.OTHER:
        return end
    first = _VALUE_START.match(match, at, end)
    stop = (_SOURCE_END if kind in (ItemKind.SOURCE, ItemKind.NUMBER, ItemKind.TITLE) else _VALUE_END).search(
        match, first.end() if first else at, end
    )
    return stop.start() if stop else end


_VALUE_START = pattern(r"[ :]{0,40}[\[(]?")
_VALUE_END = pattern(r"[|\]]")
_SOURCE_END = pattern(
    r"[|\]〖]|  | 文字 ?[\[〖]| ;|(?<=[\u3400-\u9fff])(?=\d{1,2}月\d{1,2}日|\d{1,2}:\d\d|;)"
)


def _is_stamp(match: str, items: tuple[Item, ...]) -> bool:
    """Something is labelled or dated, and nothing between the items or in a name's place is prose."""
    if all(_is_weak(match, item) for item in items):
        return False
    for item in items:
        if item.label_start == item.start and item.kind in (ItemKind.OUTLET, ItemKind.OTHER):
            bracketed = item.start > 0 and match[item.start - 1] == "("  # 日期:2016-3-22(原创文章,禁止转载)
            if item.end - item.start > LONGEST_RESIDUE or (
                not bracketed and _PROSE.search(match, item.start, item.end)
            ):
                return False
        elif item.kind in STAFF and _PROSE.search(match, item.start, item.end):
            return False
    return True


_PROSE = pattern(r"[,;。!?“”…]")


def _is_weak(match: str, item: Item) -> bool:
    """An unknown label, unlabelled text, or a bare number."""
    if item.kind in (ItemKind.OUTLET, ItemKind.OTHER):
        return True
    return item.kind is ItemKind.VIEWS and match[item.label_start : item.end].isdigit()


def _other(item: Item) -> Item:
    return Item(ItemKind.OTHER, item.label_start, item.start, item.end)
