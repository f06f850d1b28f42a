"""The items of a stamp line: dates, sources, persons, counts, widgets.

    发布时间:2020-12-17  来源:锡山日报  点击:87      PUBLISHED, SOURCE, VIEWS
    2020-07-03 南昌开发区                          PUBLISHED, OUTLET
    [ 来源:应急管理局 | 作者:县防汛办 | 浏览:156 ]    SOURCE, AUTHOR, VIEWS
    编辑丨小满  责编丨牛立群                        EDITOR, EDITOR
    (记者 杜若兰 文/图)                            REPORTER
    【字体:大 中 小】【打印】                        WIDGET, WIDGET

A long line of prose is no stamp, though it may hold a date or the word 来源.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews import knowledge
from zonenews.dates import DateExpression, find_dates
from zonenews.document import Item, ItemKind
from zonenews.signing import is_body

__all__ = ["read_items"]

_LONGEST_STAMP = 400
_LONGEST_RESIDUE = 24
_PERSONS = {
    ItemKind.AUTHOR,
    ItemKind.REPORTER,
    ItemKind.CORRESPONDENT,
    ItemKind.PHOTOGRAPHER,
    ItemKind.EDITOR,
    ItemKind.REVIEWER,
}
_TRIM = " |[](){}<>:;,、/丨︱│┃—·"


def read_items(match: str, start: int, end: int) -> tuple[Item, ...]:
    """The items of the line `match[start:end]`, in order; `()` if it is no stamp line.

    What stands between the items, such as a headline printed on the same line, is an item of kind OTHER.

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
    summary = _summary(match, start, end)
    if summary:
        return (summary,)
    if end - start > _LONGEST_STAMP or not _hint().search(match, start, end):
        return ()
    if match.find("。", start, end) >= 0:
        return ()
    items = _items(match, start, end)
    if not _is_stamp(match, items):
        return ()
    if any(item.kind is ItemKind.PUBLISHED for item in items):
        return items
    return tuple(_other(item) if item.kind is ItemKind.OUTLET else item for item in items)


def _other(item: Item) -> Item:
    return Item(ItemKind.OTHER, item.label_start, item.start, item.end)


def _summary(match: str, start: int, end: int) -> Item | None:
    """`核心提示:…` and `关键词:…` take the whole line, however long."""
    found = _summary_label().match(match, start, min(end, start + 40))
    if not found:
        return None
    return Item(_labels()[found["label"].replace(" ", "")][0], start, *_trimmed(match, found.end(), end, " "))


def _items(match: str, start: int, end: int) -> tuple[Item, ...]:
    items: list[Item] = []
    at = start  # everything before is in an item
    pending: _Mark | None = None
    for mark in _marks(match, start, end):
        if mark.start < at:
            continue
        unvalued = pending is not None and pending.value is None
        between = match[at : mark.start].strip(" [(:")
        if pending and unvalued and not between:
            if mark.kind is ItemKind.PUBLISHED is pending.kind and mark.value:
                pending, at = _Mark(mark.kind, pending.start, mark.end, mark.value), mark.end
                continue
            if mark.signed:  # `来源:松江晚报 文/图`: the label in front decides what the name is
                continue
        items.extend(_close(match, pending, at, mark.start))
        pending = mark
        at = mark.end
    items.extend(_close(match, pending, at, end))
    return tuple(items)


class _Mark:
    """A label, date, count or widget found on the line."""

    __slots__ = ("end", "kind", "signed", "start", "value")

    def __init__(
        self,
        kind: ItemKind,
        start: int,
        end: int,
        value: tuple[int, int] | None = None,
        *,
        signed: bool = False,
    ) -> None:
        self.kind, self.start, self.end, self.value, self.signed = kind, start, end, value, signed


def _close(match: str, mark: _Mark | None, at: int, end: int) -> Iterator[Item]:
    """The item of `mark` with the text `match[at:end]` behind it, and what is left of that text."""
    if mark is None or mark.value is not None:
        if mark is not None and mark.value is not None:
            yield Item(mark.kind, mark.start, *mark.value)
        yield from _residue(match, at, end, beside_date=mark is not None and mark.kind is ItemKind.PUBLISHED)
        return
    cut = end
    if mark.kind is not ItemKind.OTHER:
        for stop in ("  ", "|", "]", ")") if mark.kind in (ItemKind.SOURCE, ItemKind.NUMBER) else ("|", "]"):
            first = at + len(match[at:end]) - len(match[at:end].lstrip(" :"))
            found = match.find(stop, first, cut)
            if found >= 0 and match.count("(", first, found) <= (stop == ")") - 1 + (stop != ")"):
                cut = found
    yield Item(mark.kind, mark.start, *_trimmed(match, at, cut, _TRIM))
    yield from _residue(match, cut, end, beside_date=False)


def _residue(match: str, start: int, end: int, *, beside_date: bool) -> Iterator[Item]:
    """Unlabelled text: an outlet if it stands beside a date, views if it is a number, else OTHER."""
    for found in _CHUNK.finditer(match, start, end):
        begin, stop = _trimmed(match, found.start(), found.end(), _TRIM)
        if begin == stop:
            continue
        text = match[begin:stop]
        if text.isdigit():
            kind = ItemKind.VIEWS
        elif _WEEKDAY.fullmatch(text) or not _WORD.search(text):
            continue
        elif _PAGE_NUMBER.fullmatch(text):
            kind = ItemKind.NUMBER
        elif _HAN.search(text) and stop - begin <= _LONGEST_RESIDUE:
            kind = ItemKind.OUTLET
        else:
            kind = ItemKind.OTHER
        yield Item(kind, begin, begin, stop)


_CHUNK = re.compile(r"(?:[^ |\[\]]| (?! ))+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"\w")
_PAGE_NUMBER = re.compile(r"第? ?[A-Z]?\d{1,3} ?版.{0,12}")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)[一二三四五六日天]")
_PROSE = re.compile(r"[,;。!?“”…]")


def _is_stamp(match: str, items: tuple[Item, ...]) -> bool:
    """Something is labelled or dated, and nothing between the items is prose."""
    if all(
        item.kind in (ItemKind.OUTLET, ItemKind.OTHER)
        or (item.kind is ItemKind.VIEWS and match[item.label_start : item.end].isdigit())
        for item in items
    ):
        return False
    for item in items:
        if item.label_start == item.start and item.kind in (ItemKind.OUTLET, ItemKind.OTHER):
            if item.end - item.start > _LONGEST_RESIDUE or _PROSE.search(match, item.start, item.end):
                return False
        elif item.kind in _PERSONS and _PROSE.search(match, item.start, item.end):
            return False
    return True


def _marks(match: str, start: int, end: int) -> list[_Mark]:
    """Labels, dates, counts and widgets, by place."""
    marks = [*_labelled(match, start, end), *_dates(match, start, end), *_patterns(match, start, end)]
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return marks


def _labelled(match: str, start: int, end: int) -> Iterator[_Mark]:
    for found in _label_pattern().finditer(match, start, end):
        printed = found["label"] or found["word"]
        if printed is None:
            yield _unknown(match, found.start(), found.end())
            continue
        kind, mode = _labels()[printed.replace(" ", "")]
        bounded = found.start() == start or not _HAN.match(match[found.start() - 1])
        if mode == "word":
            after = match[found.end() : found.end() + 1] if found.end() < end else ""
            before = match[found.start() - 1] if found.start() > start else " "
            if not (before.isalnum() or after.isalnum() or after == "+"):
                yield _Mark(kind, found.start(), found.end(), (found.start(), found.end()))
            continue
        sign = found["sign"].strip()
        if sign == ":":
            if (bounded or (mode != "colon" and len(printed) > 1)) and (
                kind is not ItemKind.PUBLISHED or mode != "colon" or _DATELIKE.match(match, found.end(), end)
            ):
                yield _Mark(kind, found.start(), found.end())
        elif bounded and (
            (sign and mode in ("bar", "blank") and kind is not ItemKind.PUBLISHED)
            or (not sign and mode == "blank" and _follows(kind, match, found.end(), end))
        ):
            yield _Mark(kind, found.start(), found.end())


def _unknown(match: str, start: int, end: int) -> _Mark:
    """A label that we do not know, unless it is a value glued to one that we do: `松江日报点击:`."""
    for at in range(start + 3, end - 1):
        found = _label_pattern().match(match, at, end)
        if found and found["label"] and found.end() == end and is_body(match[start:at]):
            return _Mark(_labels()[found["label"]][0], at, end)
    return _Mark(ItemKind.OTHER, start, end)


_DATELIKE = re.compile(
    r" {0,9}(?:\[? ?(?:19|20)\d\d ?[-/.—年]|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}年"
    r"|\d\d[-/]\d\d|\d{1,2}:\d\d|[|\]]|$)"
)
_NAMES = re.compile(r" {0,4}[\u3400-\u9fff]{1,4}(?: {0,3}[\u3400-\u9fff]{0,4}){0,8}(?:[\])|]|$)")
_LEADING_IN = "是为自从至到于在截年"
_COUNT = re.compile(r"\[?\d")


def _follows(kind: ItemKind, match: str, at: int, end: int) -> bool:
    """Whether what stands behind a label without a sign can be its value."""
    if kind is ItemKind.PUBLISHED:
        return bool(_DATELIKE.match(match, at, end))
    if kind in _PERSONS:
        return bool(_NAMES.match(match, at, end)) or bool(_ROLE.match(match, at, end))
    if kind is ItemKind.VIEWS:
        return bool(_COUNT.match(match, at, end))
    if kind is ItemKind.SOURCE:
        found = _FIRST_WORD.match(match, at, end)
        return bool(found and is_body(found[1]))
    return False


_FIRST_WORD = re.compile(r" {0,8}([\u3400-\u9fff]{2,20})(?=[ |\])]|$)")


def _dates(match: str, start: int, end: int) -> Iterator[_Mark]:
    for date in find_dates(match, start, end):
        if _is_stamp_date(match, date, start, end):
            yield _Mark(ItemKind.PUBLISHED, date.start, date.end, (date.start, date.end))


def _is_stamp_date(match: str, date: DateExpression, start: int, end: int) -> bool:
    """A whole date that stands apart from the words around it.

    `松江网2011-03-05 09:10` and `2011-03-05来源:` stand apart too: nobody writes so in a sentence.
    """
    if date.date is None:
        return False
    before = match[date.start - 1] if date.start > start else " "
    after = match[date.end] if date.end < end else " "
    if after in ",、" or before in _LEADING_IN:
        return False
    numeric = not _HAN.search(match, date.start, date.end)
    glued_before, glued_after = _HAN.match(before), _HAN.match(after)
    if glued_after and not numeric and date.time is None:
        return bool(_label_pattern().match(match, date.end, end))
    return not glued_before or not glued_after


def _patterns(match: str, start: int, end: int) -> Iterator[_Mark]:
    for found in _ROLE.finditer(match, start, end):
        kind = ItemKind.CORRESPONDENT if found[1] in ("通讯员", "特约通讯员") else ItemKind.REPORTER
        yield _Mark(kind, found.start(), found.end())
    for found in _SIGNED.finditer(match, start, end):
        kind = ItemKind.PHOTOGRAPHER if found["role"] in ("摄", "摄影", "供图") else ItemKind.AUTHOR
        yield _Mark(kind, found.start(), found.end(), found.span("names"), signed=True)
    for found in _DOCUMENT_NUMBER.finditer(match, start, end):
        yield _Mark(ItemKind.NUMBER, found.start(), found.end(), found.span())
    for found in _COUNTED.finditer(match, start, end):
        yield _Mark(ItemKind.VIEWS, found.start(), found.end(), found.span(1))


# 安沽电视台记者 苑博; 记者方剑秋
_ROLE = re.compile(
    r"(?<![\u3400-\u9fff])[\u3400-\u9fff]{0,10}?(记者|通讯员|实习生)"
    r"(?:[ :/]{1,4}(?=[\u3400-\u9fff])|(?=[\u3400-\u9fff]{2,3}(?:[ 、)\]]|$)))"
)
# 杜若兰 文/图; 焦阳 摄
_SIGNED = re.compile(
    r"(?<![\u3400-\u9fff])(?P<names>[\u3400-\u9fff]{2,4}(?:[ 、]{1,3}[\u3400-\u9fff]{2,4}){0,3})"
    r"[ /]{0,4}(?P<role>摄影报道|文/图|图/文|文/摄|文并摄|供图|摄影|摄)(?=[)\] ]|$)"
)
# 汀政办发[2020]31号, alone on its line
_DOCUMENT_NUMBER = re.compile(
    r"(?<![^ \n])[\u3400-\u9fff]{1,12} ?[\[(](?:19|20)\d\d[\])] ?第?\d{1,5}号(?! ?\S)"
)
# 3120阅读, 87次浏览
_COUNTED = re.compile(
    r"(?<!\d)(\d{1,9}) ?(?:人?次)?(?:阅读|浏览|点击|评论|回复|点赞|跟帖)(?![\u3400-\u9fff])"
)


def _trimmed(match: str, start: int, end: int, what: str) -> tuple[int, int]:
    while start < end and match[start] in what:
        start += 1
    while end > start and match[end - 1] in what and match[end - 1] != ")":
        end -= 1
    if end > start and match[end - 1] == ")" and match.rfind("(", start, end) < 0:
        end -= 1
    return start, end


@lru_cache(maxsize=1)
def _labels() -> dict[str, tuple[ItemKind, str]]:
    return {label: (ItemKind(kind), mode) for label, kind, mode in knowledge.load("stamp_labels.tsv")}


def _spaced(label: str) -> str:
    """`作者` also printed `作  者`."""
    return " {0,4}".join(map(re.escape, label)) if 1 < len(label) <= 4 else re.escape(label)


def _alternation(labels: list[str]) -> str:
    return "|".join(_spaced(label) for label in sorted(labels, key=len, reverse=True))


@lru_cache(maxsize=1)
def _label_pattern() -> re.Pattern[str]:
    words = [label for label, (_, mode) in _labels().items() if mode == "word"]
    labels = [label for label, (_, mode) in _labels().items() if mode != "word"]
    return re.compile(
        rf"(?P<label>{_alternation(labels)})(?P<sign> {{0,4}}[:丨|︱│┃/] ?| {{1,8}}|(?=[(\[])|$)"
        rf"|(?P<word>{_alternation(words)})"
        r"|(?<![\u3400-\u9fff:])[\u3400-\u9fff]{2,8}:"
    )


@lru_cache(maxsize=1)
def _summary_label() -> re.Pattern[str]:
    kinds = (ItemKind.SUMMARY, ItemKind.KEYWORDS)
    labels = [label for label, (kind, _) in _labels().items() if kind in kinds]
    return re.compile(rf"[ \[(◆■●◎]{{0,4}}(?P<label>{_alternation(labels)})[\])]? {{0,4}}[:丨|]")


@lru_cache(maxsize=1)
def _hint() -> re.Pattern[str]:
    """Every stamp line has one of these; most lines of prose have none but a comma."""
    return re.compile(
        r"[:|\d丨︱│┃/\[]|记者|通讯员|编辑|责编|作者|摄|文图|打印|关闭|收藏|字体|字号|分享|来源"
        r"|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}年"
    )
