"""The marks of a stamp line: labels, dates, counts, widgets, and persons with their role.

A label is known by the sign behind it (`来源:`, `编辑丨`, `文/`) or, if it is one that also stands without a
sign (`编辑 屏宣`, `阅读 87`), by what follows. Labels may be letter-spaced: `索 引 号:`, `作  者:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from zonenews.document import STAFF, ItemKind
from zonenews.expressions.bodies import is_body
from zonenews.expressions.dates import WEEKDAY, DateExpression, find_dates
from zonenews.expressions.labels import labels_of, stamp_labels
from zonenews.expressions.newspapers import PAGE
from zonenews.expressions.outlets import ends_as_outlet
from zonenews.expressions.person_names import is_likely_name, looks_like_name, run_together, split_names
from zonenews.expressions.signing import TAKEN
from zonenews.expressions.view_counts import counts_in
from zonenews.patterns import HAN, pattern

__all__ = ["StampMark", "find_marks"]

_LONGEST_LABEL = 8
_BACK = 24  # how far before its sign a letter-spaced label may begin


@frozen
class StampMark:
    """A label (its value begins at `end`), or something that is itself the value: `value` is its place."""

    kind: ItemKind
    start: int
    end: int
    value: tuple[int, int] | None = None
    signed: bool = False
    """A name with its role behind it; a label in front of it has the better claim."""


def find_marks(match: str, start: int, end: int) -> list[StampMark]:
    """The marks of the line `match[start:end]` by place; they may overlap, the earlier and longer counts."""
    marks = [
        *_labels_with_sign(match, start, end),
        *_words_alone(match, start, end),
        *_dates(match, start, end),
        *_persons(match, start, end),
        *_counts(match, start, end),
        *(
            StampMark(ItemKind.WIDGET, *found.span(), found.span())
            for found in _MORE.finditer(match, start, end)
        ),
    ]
    if any(mark.kind is ItemKind.SOURCE or mark.kind in STAFF for mark in marks):
        marks += _glued_tools(match, start, end)
    addresses = [*_addresses(match, start, end)]
    if addresses and any(mark.kind is ItemKind.PUBLISHED for mark in marks):
        marks += addresses
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return marks


_MORE = pattern("返回[\u3400-\u9fff]{2,6},查看更多")  # 作者:乔木返回松江网,查看更多


def _glued_tools(match: str, start: int, end: int) -> Iterator[StampMark]:
    """`编辑:乔木我来说两句`: a tool of the page right behind a name."""
    for token in _TOKEN.finditer(match, start, end):
        tool = _tool().search(token[0]) if not is_body(token[0]) else None  # 松江微博
        name = token[0][: tool.start()] if tool else ""
        if tool and (looks_like_name(name) or is_body(name) or ends_as_outlet(name)):
            place = token.start() + tool.start(), token.end()
            yield StampMark(ItemKind.WIDGET, *place, place)


@lru_cache(maxsize=1)
def _tool() -> re.Pattern[str]:
    words = (re.escape(word) for word in labels_of(ItemKind.WIDGET) if len(word) > 1)
    return re.compile(rf"(?<=[\u3400-\u9fff]{{2}})(?:{'|'.join(words)})$")


def _labels_with_sign(match: str, start: int, end: int) -> Iterator[StampMark]:
    menu = match.count("|", start, end) > _MOST_BARS
    for sign in _SIGN.finditer(match, start, end):
        at = sign.start()
        colon = sign[0] == ":"
        if menu and sign[0] == "|":
            continue
        if colon and _CLOCK.match(match, at - 1, end):
            continue
        if not colon and match[max(start, at - 2) : at].rstrip()[-1:] not in _last_letters():
            continue  # the bars of a navigation line
        if _PAIR.match(match, at - 1, end):
            continue
        places = _before_sign(match, start, at)
        word = "".join(match[place] for place in places)
        mark = _known_label(match, start, end, places, word, sign)
        if mark is None and colon and 2 <= len(word) == at - places[0] <= _LONGEST_LABEL:
            # a label that we do not know
            mark = StampMark(_kind_of_unknown(word, match, sign.end(), end), places[0], sign.end())
        if mark:
            yield mark


def _known_label(
    match: str, start: int, end: int, places: list[int], word: str, sign: re.Match[str]
) -> StampMark | None:
    """The longest label that ends before `sign`, if it may stand there."""
    # 来源:松江圈发布者:1 has the label where the value of another must end
    valued = (
        bool(places)
        and sign[0] == ":"
        and match[max(start, places[0] - 2) : places[0]].rstrip(" ").endswith(":")
    )
    for length in range(min(len(word), _LONGEST_LABEL), 0, -1):
        known = stamp_labels().get(word[-length:])
        first = places[-length]
        if known is None or not _is_printed_so(match, first, places[-1] + 1, length):
            continue
        kind, mode = known
        bounded = first == start or not HAN.match(match, first - 1)
        if valued and not bounded:
            if _begins_with_body(word[-length:]):
                continue  # 来源:县融媒体中心作者: where 融媒体中心作者 is a label, too
            bounded = length > 2 or kind in STAFF
        if mode == "word":
            accepted = bounded
        elif sign[0] != ":":
            accepted = bounded and mode != "colon" and kind is not ItemKind.PUBLISHED
        elif mode == "colon":
            accepted = bounded and (kind is not ItemKind.PUBLISHED or _dated(match, sign.end(), end))
        else:  # glued to the value before it: 松江日报作者:
            accepted = bounded or (length > 1 and _ends_value(word[:-length], kind, length))
        if accepted:
            value = (first, places[-1] + 1) if mode == "word" else None
            return StampMark(kind, first, sign.end(), value)
    return None


def _begins_with_body(label: str) -> bool:
    """Whether another label stands at the end of `label`, behind a body."""
    return any(label[n:] in stamp_labels() and is_body(label[:n]) for n in range(2, len(label) - 1))


def _ends_value(before: str, kind: ItemKind, length: int) -> bool:
    """Whether what is glued to a label of that `length` is the value before: `松江日报作者:`, `乔木阅读量:`.

    A long label of staff is always one: `标签:开工责任编辑:`.
    """
    staff = kind in STAFF
    if is_body(before) or (staff and (length >= _LONG_LABEL or ends_as_outlet(before))):
        return True
    if kind is ItemKind.SOURCE:
        return is_likely_name(before)
    return (staff or kind is ItemKind.VIEWS) and looks_like_name(before)


_LONG_LABEL = 4


def _kind_of_unknown(word: str, match: str, at: int, end: int) -> ItemKind:
    """What a label tells that has no row.

    `素材出处:松江日报`: whatever comes from there but pictures, if an outlet's name follows;
    `编稿时间:2021-3-5`: when it was published, while `讲座时间:` tells another day.
    """
    value = _OUTLET_VALUE.match(match, at, end) if _OF_ORIGIN.fullmatch(word) else None
    if value and ends_as_outlet(value[1]):
        return ItemKind.SOURCE
    return (
        ItemKind.PUBLISHED if _OF_PUBLICATION.fullmatch(word) and _dated(match, at, end) else ItemKind.OTHER
    )


_OF_ORIGIN = pattern(r"[^图照影像视音频]{1,6}(?:来源|出处)")
_OF_PUBLICATION = pattern("(?:[^截报]{0,6}[发刊稿登传录][^会]{0,4}|访谈|直播)(?:时间|日期)|[A-Za-z]{2,8}")
_OUTLET_VALUE = pattern(r" {0,4}《?([\u3400-\u9fff]{3,20})》?(?=[ |\])]|$)")
_MOST_BARS = 8  # more part the words of a menu
_SIGN = pattern(r"[:丨︱│┃|/]")
_CLOCK = pattern(r"\d:\d\d")
_PAIR = pattern(r"[文图摄]/[文图摄](?![\u3400-\u9fff])")


def _before_sign(match: str, start: int, at: int) -> list[int]:
    """The places of the letters before a sign, blanks between them left out."""
    places: list[int] = []
    for place in range(at - 1, max(start, at - _BACK) - 1, -1):
        char = match[place]
        if "\u3400" <= char <= "\u9fff" or char == "/" or (char.isascii() and char.isalpha()):
            places.append(place)
            if len(places) > _LONGEST_LABEL + 12:
                break
        elif char != " ":
            break
    return places[::-1]


def _is_printed_so(match: str, first: int, end: int, length: int) -> bool:
    """Whether the label has no blanks inside, or blanks after each letter."""
    parts = len(match[first:end].split())
    return parts == 1 or parts == length <= 4


def _words_alone(match: str, start: int, end: int) -> Iterator[StampMark]:
    """Words without a sign: widgets, and labels set off by a blank if a value follows."""
    words = _TOKEN.findall(match, start, end)
    if (
        stamp_labels().keys().isdisjoint(words)
        and list(map(len, words)).count(1) < 2
        and not _MAY_BE_GLUED.search(match, start, end)
    ):
        return
    singles: list[re.Match[str]] = []
    for token in _TOKEN.finditer(match, start, end):
        word = token[0]
        if word in _SIZES and _is_aligned(singles, token):
            singles.append(token)
            continue
        if len(word) == 1 and word not in _SIZES:
            singles.append(token)
            if len(singles) > 1:
                joined = "".join(single[0] for single in singles[-2:])
                known = stamp_labels().get(joined)
                begin = singles[-2].start()
                if known and known.mode == "word":
                    yield StampMark(ItemKind.WIDGET, begin, token.end(), (begin, token.end()))
                    singles.clear()
                elif known and known.mode == "blank" and _follows(known.kind, match, token.end(), end):
                    yield StampMark(known.kind, begin, token.end())  # 供  稿 经贸局
        else:
            singles.clear()
        known = stamp_labels().get(word)
        if known is None:
            if (glued := _GLUED.match(word)) and (is_body(glued[2]) or ends_as_outlet(glued[2])):
                yield StampMark(ItemKind.SOURCE, token.start(), token.start() + glued.end(1))
            elif glued := _GLUED_DAY.match(word):
                yield StampMark(ItemKind.PUBLISHED, token.start(), token.start() + glued.end())
            continue
        kind, mode = known
        if mode == "word":
            yield StampMark(kind, token.start(), token.end(), token.span())
        elif (
            mode == "blank"
            and match[token.end() : token.end() + 1] in (" ", "[", "(", "\n", "")
            and _follows(kind, match, token.end(), end)
        ):
            yield StampMark(kind, token.start(), token.end())


_GLUED = pattern("((?:本文)?(?:来源|稿源|转自|转载自)[于自]?)([\u3400-\u9fff].{2,20})")  # 来源于松江日报

# One of these stands in what fits `_GLUED` or `_GLUED_DAY`.
_MAY_BE_GLUED = pattern("来源|稿源|转自|转载自|发[表布]|更新|张贴|上传|日期")
# 发表于2005年9月7日, 成文日期2005-09-07
_GLUED_DAY = pattern(
    r"(?:(?:发[表布]|更新|张贴|上传)[于在]|[发成印公][文布稿发开]日期)(?=(?:19|20)\d\d[-/.年])"
)


def _is_aligned(singles: list[re.Match[str]], token: re.Match[str]) -> bool:
    """Whether 小 is of a name printed letter by letter, `田 小 禾`, and no size of the letters."""
    return len(singles) == 1 and token.start() - singles[0].end() <= 3 and singles[0][0] not in "字号"


_TOKEN = pattern(r"[^ |丨\[\](){}》:,、。]+")  # 《棱镜》作者 乔木
_SIZES = "大中小"


def _follows(kind: ItemKind, match: str, at: int, end: int) -> bool:
    """Whether what stands behind a label without a sign can be its value."""
    if kind is ItemKind.PUBLISHED:
        return _dated(match, at, end)
    if kind in STAFF:
        return bool(
            _NAMES.match(match, at, end) or _ROLE.match(match, at + 1, end) or _ROLE.match(match, at + 2, end)
        )
    if kind is ItemKind.VIEWS:
        return bool(_COUNT.match(match, at, end))
    if kind is ItemKind.SOURCE:
        found = _FIRST_WORD.match(match, at, end)
        return bool(found and is_body(found[1]))
    return False


def _dated(match: str, at: int, end: int) -> bool:
    return bool(_DATELIKE.match(match, at, end))


_DATELIKE = pattern(
    r" {0,9}(?:\[? ?(?:19|20)\d\d ?[-/.—年]|(?:19|20)\d{6}(?!\d)"
    r"|[一二][九〇○零O0][〇○零O0一二三四五六七八九]{2}年"
    r"|\d\d[-/]\d\d|$)"
)
_NAMES = pattern(
    r" {1,4}[\u3400-\u9fff]{1,4}(?: {1,3}[\u3400-\u9fff]{1,4}){0,5} {0,3}"
    r"(?:[\])|]|$|(?=[\u3400-\u9fff]{2,4}:))"
)
_COUNT = pattern(r"[ (\[]{1,4}\d")
_FIRST_WORD = pattern(r" {1,8}([\u3400-\u9fff]{2,20})(?=[ |\])]|$)")


def _dates(match: str, start: int, end: int) -> Iterator[StampMark]:
    for found in _BARRED.finditer(match, start, end):
        yield StampMark(ItemKind.PUBLISHED, *found.span(1), found.span(1))
    if not _YEAR.search(match, start, end):
        return
    for date in find_dates(match, start, end):
        if _is_stamp_date(match, date, start, end):
            yield StampMark(ItemKind.PUBLISHED, date.start, date.end, (date.start, date.end))


_BARRED = pattern(r"(?<=\|) ?([0129]\d-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\d|0[1-9])) ?(?=\|)")  # | 19-08-16 |
_YEAR = pattern(r"(?:19|20)\d\d|[一二][九〇○零O0][〇○零O0一二三四五六七八九]")


def _is_stamp_date(match: str, date: DateExpression, start: int, end: int) -> bool:
    """A whole date that stands apart from the words around it.

    `松江网2011-03-05 09:10` and `2011-03-05来源:` stand apart too: nobody writes so in a sentence.
    """
    if date.date is None:
        return False
    before = match[date.start - 1] if date.start > start else " "
    after = match[date.end] if date.end < end else " "
    if before == "于" and _PUBLISHED_AT.match(match, date.end, end):  # 由admin于2012-05-06发布
        return True
    if _TO_ANOTHER.match(match, date.end, end):  # 一周要情(8月15日—21日)
        return False
    if after in ",、" or before in "是为自从至到于在截年":
        return False
    glued_before, glued_after = HAN.match(before), HAN.match(after)
    if glued_after and HAN.search(match, date.start, date.end) and date.time is None:
        return bool(PAGE.match(match, date.end, end) or _WEEKDAY.match(match, date.end, end)) or any(
            label.start == date.end and label.kind is not ItemKind.OTHER
            for label in _labels_with_sign(match, date.end, min(end, date.end + 12))
        )
    stamped = date.time is not None and not HAN.search(match, date.start, date.end)
    return stamped or not glued_before or not glued_after


_TO_ANOTHER = pattern(r" ?[—至到~-]{1,2} ?(?:\d{1,2}月)?\d{1,2}日")
_WEEKDAY = pattern(rf"{WEEKDAY}(?![\u3400-\u9fff])")
_PUBLISHED_AT = pattern(r"总第| ?(?:在[^。,;]{1,30}?)?(?:发[布表]|上传|提交|张贴|更新)")


def _persons(match: str, start: int, end: int) -> Iterator[StampMark]:
    posted = _POSTED.match(match, start, end)
    if posted:
        yield StampMark(ItemKind.AUTHOR, start, posted.end(), posted.span(1))
    if not _PERSON.search(match, start, end):
        return
    for found in _ROLE.finditer(match, start, end):
        name = found["name"]
        if name and not (looks_like_name(name) or run_together(name)):  # 园区颠覆媒体记者认识
            continue
        kind = ItemKind.CORRESPONDENT if found[1] == "通讯员" else ItemKind.REPORTER
        yield StampMark(kind, found.start(), found.end())
    for found in _SIGNED.finditer(match, start, end):
        kind = ItemKind.PHOTOGRAPHER if found[2] in ("摄", "摄影", "供图") else ItemKind.AUTHOR
        names = [*split_names(match, *found.span(1))]
        while names and not looks_like_name(match[slice(*names[0])]):
            del names[0]
        if names:
            yield StampMark(kind, names[0][0], found.end(), (names[0][0], names[-1][1]), signed=True)


# 由admin于2012-05-06发布
_POSTED = pattern(r"(?:本[贴帖文])?由 ?([\w.]{1,16}?) ?于 ?(?=(?:19|20)\d\d)")
_PERSON = pattern(r"记者|通讯员|实习生|摄|文/图|图/文|供图")
# 安河电视台记者 苑青; 记者方剑平; 记者张楠贾中山
_ROLE = pattern(
    r"(?<![\u3400-\u9fff/])(?:[\u3400-\u9fff]{2,8}/){0,3}[\u3400-\u9fff]{0,10}?(记者|通讯员|实习生)"
    r"(?:[ :/]{1,4}(?=[\u3400-\u9fff])"
    r"|(?=(?P<name>[\u3400-\u9fff]{2,12})(?:[ 、)\]]|/[\u3400-\u9fff]{2,6}报[道导]|$)))"
)
# 杜若林 文/图; 焦阳 摄
_SIGNED = pattern(
    r"(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,4}(?:[ 、]{1,3}[\u3400-\u9fff]{2,4}){0,3}?)"
    rf"[ /]{{0,4}}(?<![\u3400-\u9fff]文)(文/图|图/文|文/摄|{TAKEN})(?=[)\] ]|$)"
)


def _counts(match: str, start: int, end: int) -> Iterator[StampMark]:
    """`3120阅读`, `87次浏览`; `汀政办发[2020]31号` alone."""
    for count in counts_in(match, start, end):
        yield StampMark(ItemKind.VIEWS, *count, count)
    if match.find("号", start, end) >= 0:
        for found in _DOCUMENT_NUMBER.finditer(match, start, end):
            yield StampMark(ItemKind.NUMBER, found.start(), found.end(), found.span())


_DOCUMENT_NUMBER = pattern(r"(?<![^ \n])[\u3400-\u9fff]{1,12} ?[\[(](?:19|20)\d\d[\])] ?第?\d{1,5}号(?! ?\S)")


def _addresses(match: str, start: int, end: int) -> Iterator[StampMark]:
    """`松江新闻网 http://www.sjxww.com.cn 日期:2020年6月5日`: the address beside a stamp says nothing."""
    if match.find("www.", start, end) >= 0 or match.find("://", start, end) >= 0:
        for found in _ADDRESS.finditer(match, start, end):
            yield StampMark(ItemKind.WIDGET, found.start(), found.end(), found.span())


_ADDRESS = pattern(r"(?:https?://|www\.)[!-'*-Z^-z~]{1,200}")


@lru_cache(maxsize=1)
def _last_letters() -> frozenset[str]:
    return frozenset(label[-1] for label in stamp_labels())
