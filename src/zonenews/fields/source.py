"""The outlet or body that the page names as the article's origin.

The rules and their ranks are rows of `field_rules.tsv`: a label (`来源:锡山日报`) beats an unlabelled outlet
beside the stamp (`2020-07-03 南昌开发区`), which beats the outlet in the opening (`东南网龙岩8月9日讯`) or in
a byline (`安河电视台记者`), and these the body under a notice and the head of an HTML page. `本报讯` names
no one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

from zonenews import knowledge
from zonenews.article import Source
from zonenews.document import Document, Found, Item, ItemKind, Label, Line, Part, lines_of
from zonenews.expressions.dateline import find_dateline
from zonenews.expressions.dates import find_whole_date, match_date
from zonenews.expressions.line_words import line_words
from zonenews.expressions.masthead import is_masthead, is_site_like
from zonenews.expressions.newspapers import PAGE, PAGE_NUMBER
from zonenews.expressions.outlets import (
    OWN,
    begins_as_outlet,
    ends_as_outlet,
    is_named_outlet,
    outlet_at,
    outlet_of_reporter,
)
from zonenews.expressions.signing import body_before_name, is_account, is_body, looks_like_name
from zonenews.expressions.stamp import read_head, read_tail
from zonenews.knowledge.places import divisions, provinces
from zonenews.knowledge.rules import ranks
from zonenews.patterns import pattern

__all__ = ["find_source", "source_evidence"]

_LONGEST = 40


def find_source(document: Document, labels: tuple[Label, ...]) -> Source | None:
    """The source, or `None` if the page names none.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
    """
    if "source" in document.meta.profiled:
        name = re.split("[:：]", document.meta.source or "")[-1].strip()
        if name:
            return Source(name, document.place(name), "profile")
    found = next(source_evidence(document, labels), None)
    if found:
        return Source(
            document.value(found.start, found.end), document.span(found.start, found.end), found.rule
        )
    printed = (document.meta.source or "").strip()
    return Source(printed, None, "head") if printed and _names_someone(printed) else None


def source_evidence(document: Document, labels: tuple[Label, ...]) -> Iterator[Found]:
    """What the rules of `field_rules.tsv` find on the visible page, the best first."""
    for rule in ranks("source"):
        if place := _RULES[rule](document, labels):
            yield Found(rule, *place)


Place = tuple[int, int]


def _labelled(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """The first label with a value; a label alone on its line may have its value on the next.

    Failing these, the label that a profile knows for the site's.
    """
    known = (place for printed, place in _values(document, labels) if printed not in _weak_labels())
    return next(known, None) or _with_label_of_site(document, labels)


def _with_label_of_site(document: Document, labels: tuple[Label, ...]) -> Place | None:
    label = document.meta.source_label
    for line, known in zip(document.lines, labels, strict=True) if label else ():
        at = document.match.find(f"{label}:", line.start, line.end)
        if at >= 0 and known.part in (Part.METADATA, Part.BOILERPLATE):
            value = _VALUE.match(document.match, document.match.index(":", at) + 1, line.end)
            if value and _names_someone(document.value(*value.span(1))):
                return value.span(1)
    return None


_VALUE = pattern(r" ?([^\s|)\]:]{2,40})")


def _weakly_labelled(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """The first value of a label that says less; no person, login, or department that put the page up."""
    for printed, place in _values(document, labels):
        value = document.value(*place)
        uploader = printed in ("发布者", "发布人") and _DEPARTMENT.fullmatch(value)
        if printed in _weak_labels() and not (uploader or looks_like_name(value) or _LOGIN.fullmatch(value)):
            return place
    return None


def _values(document: Document, labels: tuple[Label, ...]) -> Iterator[tuple[str, Place]]:
    """Each label of a source, and the place of its value, if that names someone."""
    for number, label in enumerate(labels):
        for item in label.items if label.part in (Part.METADATA, Part.HEADLINE) else ():
            if item.kind is not ItemKind.SOURCE:
                continue
            place = _cleaned(document, item.start, item.end) or _next_line(document, labels, number, item)
            if place and _names_someone(document.value(*place)):
                yield re.sub(r"[ :|丨\[]", "", document.match[item.label_start : item.start]), place


_LOGIN = pattern(r"[a-z0-9_.@-]+")  # 发布人:sjdzb_01
_DEPARTMENT = pattern(r"[\u3400-\u9fff]{1,4}[处科室]")  # 发布者:科研处, who put the page up


@lru_cache(maxsize=1)
def _weak_labels() -> frozenset[str]:
    return frozenset(record[0] for record in knowledge.load("weak_source_labels.txt"))


def _cleaned(document: Document, start: int, end: int) -> Place | None:
    """The value without 《》 around it, and without a person or province behind it (`来源:经发局 王小明`)."""
    match = document.match
    start, end = _unquoted(match, start, end)
    if counted := _COUNTED.search(match, start, end):
        end = counted.start()
    tools = _tools().search(match, start, end)
    if tools and ends_as_outlet(named := match[start : tools.start()].rstrip()):
        end = start + len(named)
    first = _FIRST_WORD.match(match, start, end)
    if first and ends_as_outlet(first[1]) and not _names_another(match[first.end() : end]):  # 松江网 说两句
        end = first.end(1)
    last = match.rfind(" ", start, end)
    while last > start and looks_like_name(match[last + 1 : end]):
        before = match[start:last].split(" ")[-1]
        if not (is_body(before) or is_account(before)):
            break
        end = start + len(match[start:last].rstrip())
        last = match.rfind(" ", start, end)
    behind = match[last + 1 : end]
    home = behind.removeprefix("来自").removesuffix("举报").removesuffix("市")
    if last > start and (home in provinces() or _ADDRESS.fullmatch(behind)):  # where the account is at home
        end = start + len(match[start:last].rstrip())
    if (person := _NAMED_BEHIND.search(match, start, end)) and looks_like_name(person[1]):  # 松江网:乔木
        end = person.start()
    placed = _PLACED.search(match, start, end)
    if placed and placed[1] in provinces():  # 松江日报(北京)
        end = placed.start()
    return (start, end) if 0 < end - start <= _LONGEST else None


@lru_cache(maxsize=1)
def _tools() -> re.Pattern[str]:
    """Tools of the page glued to a value: 松江网参与互动."""
    words = [
        word for word, kind, _ in knowledge.load("stamp_labels.tsv") if kind == "widget" and len(word) > 2
    ]
    return re.compile(rf"(?: ?(?:{'|'.join(words)})){{1,4}}$")


def _names_another(text: str) -> bool:
    """Whether one of the words behind an outlet's name can belong to a name, or be one."""
    return any(
        len(w) < 2
        or w[0] in "·-—/|"
        or is_body(w)
        or is_account(w)
        or ends_as_outlet(w)
        or looks_like_name(w)
        for w in text.split()
    )


_FIRST_WORD = pattern(r"([\u3400-\u9fff·]{3,16}) {1,4}(?=[\u3400-\u9fff])")
_COUNTED = pattern(
    r"(?<=[\u3400-\u9fff]) {1,3}\d{1,7}$|(?<=[^ ]) {1,3}[\u3400-\u9fff]{2,8} ?\(\d{0,7}\)$"
)  # 松江日报 参与互动(0)
_NAMED_BEHIND = pattern(r"(?<=[\u3400-\u9fff]{3}) ?[::] ?([\u3400-\u9fff]{2,4})$")
_PLACED = pattern(r"(?<=.) ?\(([\u3400-\u9fff]{2,4})\)$")
_ADDRESS = pattern(r"(?:[a-z0-9-]{1,30}\.){1,4}[a-z]{2,6}")


def _unquoted(match: str, start: int, end: int) -> Place:
    found = _QUOTED.fullmatch(match, start, end)
    return found.span(1) if found else (start, end)


_QUOTED = pattern(r"(?:总?第\d{1,5}期)?《([^《》]{2,30})》")


def _next_line(document: Document, labels: tuple[Label, ...], number: int, item: Item) -> Place | None:
    if item.start < item.end or document.match[item.end : document.lines[number].end].strip(" :]"):
        return None
    if number + 1 >= len(labels) or labels[number + 1].part is not Part.METADATA or labels[number + 1].items:
        return None
    line = document.lines[number + 1]
    return _cleaned(document, line.start, line.end) if line.end - line.start <= 24 else None


def _names_someone(value: str) -> bool:
    """`本站`, `admin`, a bare number, initials and a left-over attribute (`size="20"`) name no one."""
    value = value.strip()
    if "=" in value or is_account(value) or value.startswith("首页"):
        return False
    initials = value.isascii() and len(value) < _SHORTEST_LATIN
    return any(c.isalpha() for c in value) and not initials


_SHORTEST_LATIN = 3  # BBC


def _led(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`2020-07-03 08:30 来源:松江网 昨天,…`: the label of a stamp glued to the first paragraph."""
    line = next((line for line, _ in lines_of(document, labels, Part.BODY)), None)
    for item in read_head(document.match, line.start, line.end) if line else ():
        if item.kind is ItemKind.SOURCE and (place := _cleaned(document, item.start, item.end)):
            return place if _names_someone(document.value(*place)) else None
    return None


def _supplied(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`(招商局供稿)` under the body or at its end."""
    body = [line for line, _ in lines_of(document, labels, Part.BODY)][-2:]
    for line in (*body, *(line for line, _ in lines_of(document, labels, Part.METADATA))):
        found = _SUPPLIED.search(document.match, max(line.start, line.end - _LONGEST), line.end)
        if found and is_body(found[1]):
            return found.span(1)
    return None


def _provided(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`《园区开工》由松江新闻网提供,转载请注明出处`, `松江客户端原创,未经授权不得转载`."""
    for line, label in zip(document.lines, labels, strict=True):
        if label.part in (Part.METADATA, Part.BOILERPLATE):
            found = _PROVIDED.search(document.match, line.start, min(line.end, line.start + _NOTE))
            name = found.span("name" if found["name"] else "owner") if found else (0, 0)
            if found and (
                is_body(document.match[slice(*name)]) or ends_as_outlet(document.match[slice(*name)])
            ):
                return name
    return None


_NOTE = 120
_PROVIDED = pattern(
    r"》(?:一文)?由(?P<name>[\u3400-\u9fff·—-]{2,24}?)(?:提供|供稿|原创|首发)(?![\u3400-\u9fff])"
    r"|(?<![^\n(\[ ])(?P<owner>[\u3400-\u9fff·—-]{4,20}?)(?:原创|独家)(?:稿件|文章|作品)?,(?:未经|转载|如需)"
)
_SUPPLIED = pattern(r"[(\[] ?([\u3400-\u9fff]{2,20}?) {0,3}供稿(?: [^()\[\]]{1,20})? ?[)\]]。?$")


def _beside_stamp(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`2020-07-03 南昌开发区`; also an outlet alone, or before its reporter, on a line next to a dated one.

    A text that does not end as an outlet's name does must stand elsewhere on the page as the site's name.
    """
    first_body = next((i for i, label in enumerate(labels) if label.part is Part.BODY), len(labels))
    looked = 0
    for number, label in enumerate(labels[:first_body]):
        if label.part is not Part.METADATA:
            continue
        line = document.lines[number]
        original = document.match.startswith("原创 ", line.start)
        dated = False
        if label.items:
            dated = any(item.kind is ItemKind.PUBLISHED for item in label.items)
            beside = dated or (
                (_reported(label) or original or _is_paper_page(label)) and _dated_neighbour(labels, number)
            )
            places = [
                (i.start, i.end)
                for i in label.items
                if i.kind in _UNLABELLED and i.label_start == i.start and beside
            ]
        elif _dated_neighbour(labels, number) and line.end - line.start <= 16:
            places = [(line.start, line.end)]
        else:
            continue
        named = [_named_once(document.match, *_unquoted(document.match, *place)) for place in places]
        named = [_without_name(document.match, *place) for place in named]
        named = [
            place
            for place in named
            if not is_account(document.value(*place)) and not _is_column_above(document, labels, *place)
        ]
        for place in named:
            value = document.value(*place)
            if (
                is_body(value)
                or (dated and " " not in value and is_named_outlet(value))
                or _EDITION.search(value)
            ):
                return place
        alone = dated and len(named) == 1 and _is_named_so(document.match, *named[0])
        if alone and (
            _reported(label)
            or _is_glued(document.match, *named[0])
            or _opens(document.match, line, *named[0])
        ):
            return named[0]
        looked += len(named)
        for place in named if looked <= _CANDIDATES else ():
            if is_masthead(document.match, *place) or (original and place[0] > line.start):
                return place
    return None


def _named_once(match: str, start: int, end: int) -> Place:
    """A name printed twice, as account and as author (`松江发布 松江发布`), or with page or `编` behind."""
    once = _TWICE.fullmatch(match, start, end) or _PAGED.fullmatch(match, start, end)
    if once:
        return once.span(1)
    edited = _EDITED.search(match, start, end)
    return (start, edited.start()) if edited else (start, end)


def _is_column_above(document: Document, labels: tuple[Label, ...], start: int, end: int) -> bool:
    """`首页 > 园区见闻` over `2020-07-03 16:20园区见闻12`: the column, and how many read or wrote."""
    name = document.match[start:end].rstrip("0123456789 ")
    if is_body(name) or ends_as_outlet(name):
        return False
    return any(
        document.match.find(name, line.start + 1, line.end) > 0
        and _CRUMBS.search(document.match, line.start, line.end)
        for line, _ in lines_of(document, labels, Part.BOILERPLATE)
        if line.start < start
    )


def _without_name(match: str, start: int, end: int) -> Place:
    """`松江商报乔木川`: the outlet alone."""
    size = 0 if _EDITION.search(match, start, end) else body_before_name(match[start:end])
    return (start, start + size) if size and ends_as_outlet(match[start : start + size]) else (start, end)


_CRUMBS = pattern("[>»›→]")
_TWICE = pattern(r"([^ ]{3,20}) {1,4}\1")
_PAGED = pattern(
    r"(?:《(?=[^《》]{2,30}》)|(?=[^ 《》]{2,16}报 ))([^《》 ]{2,30})》? {0,2}" + PAGE_NUMBER + ".{0,12}"
)
_EDITED = pattern("(?<=[室部局委会组])(?:主编|主办|编印|编)$")
_EDITION = pattern(r"报(?!数字|电子)[\u3400-\u9fff]{2,3}版$")  # 松江日报海外版
_CANDIDATES = 12  # names looked for on the whole page
_UNLABELLED = (ItemKind.OUTLET, ItemKind.OTHER)


def _reported(label: Label) -> bool:
    return any(item.kind in (ItemKind.REPORTER, ItemKind.CORRESPONDENT) for item in label.items)


def _is_named_so(match: str, start: int, end: int) -> bool:
    return is_site_like(match, start, end) and not _LOGIN.fullmatch(match, start, end)


def _is_glued(match: str, start: int, end: int) -> bool:
    """`2018-07-30 09:01:00掌上松江`: glued to the time of day, or in the form of an account's name."""
    return bool(_TIMED.search(match, max(0, start - 6), start)) or begins_as_outlet(match[start:end])


def _opens(match: str, line: Line, start: int, end: int) -> bool:
    """`江海新闻眼 2020-09-01 16:45`, `江海周末 2019年9月17日 C02`: before time, or day and page."""
    if start > line.start + 1 or match[start:end] in divisions():
        return False
    date = match_date(
        match, end + len(match[end : line.end]) - len(match[end : line.end].lstrip(" |·")), line.end
    )
    return date is not None and (date.time is not None or bool(PAGE.match(match, date.end + 1, line.end)))


_TIMED = pattern(r":\d\d$")


def _is_paper_page(label: Label) -> bool:
    """`松江报 第二版`."""
    return [item.kind for item in label.items] == [ItemKind.OUTLET, ItemKind.NUMBER]


def _dated_neighbour(labels: tuple[Label, ...], number: int) -> bool:
    """Whether the line, or the one above or below it, has a date."""
    return any(
        item.kind is ItemKind.PUBLISHED
        for neighbour in (number - 1, number, number + 1)
        if 0 <= neighbour < len(labels) and labels[neighbour].part is Part.METADATA
        for item in labels[neighbour].items
    )


def _closing_label(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`(来源:松江日报)` at the end of a paragraph, the last one that has it."""
    for line, _ in reversed([*lines_of(document, labels, Part.BODY)]):
        for item in read_tail(document.match, line.start, line.end):
            place = _cleaned(document, item.start, item.end) if item.kind is ItemKind.SOURCE else None
            if place and _names_someone(document.value(*place)):
                return place
    return None


_TAIL = 70
_NAMED = r"(?P<name>《[^《》()]{2,20}》|[^()\[\]:,。《》 ]{2,24}?)"
_ENDED = r"(?:报道|消息|微信公众号|公众号|(?<=社)电)?(?:[ ;][^()\[\]。]{1,24})?[)\]]?。?$"


def _account(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`松江视界` / `企鹅号`: the account over the name of its platform, in the page's head."""
    first_body = next((i for i, label in enumerate(labels) if label.part is Part.BODY), 0)
    for account, platform in pairwise(document.lines[max(0, first_body - _HEAD) : first_body]):
        named = document.match[platform.start : platform.end] in line_words("platform")
        if named and is_site_like(document.match, account.start, account.end):
            return account.start, account.end
    return None


def _paper(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`松江报` / `2020年11月20日` / `第03版:要闻`: the head of a newspaper's page, over lines."""
    match, lines = document.match, document.lines[:_HEAD]
    for number, line in enumerate(lines[:-1]):
        if labels[number].part is Part.BODY:
            return None
        name = _PAPER.fullmatch(match, line.start, line.end)
        if name and find_whole_date(match, lines[number + 1].start, lines[number + 1].end):
            near = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 3])
            if any(PAGE.search(match, other.start, min(other.end, other.start + _LONGEST)) for other in near):
                return name.span(1)
    return None


_HEAD = 12  # lines
_PAPER = pattern(r"《?([\u3400-\u9fff]{2,10}报)》?")


def _closing(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """At the end of the body: `(原载2004年5月8日《松江日报》)`, `(据新华社电)`."""
    match = document.match
    for line, _ in reversed([*lines_of(document, labels, Part.BODY)][-2:]):
        tail = max(line.start, line.end - _TAIL)
        found = _CLOSING.search(match, tail, line.end)
        if found:
            place = _unquoted(match, *found.span("name"))
            if is_body(_FIRST_OF_SEVERAL.split(match[slice(*place)])[0]):
                return place
    return None


_CLOSING = pattern(
    r"[(\[](?:转自|转载自|摘自|选自|原载|刊于|据)[: ]{0,3}(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?"
    + _NAMED
    + _ENDED
)
_FIRST_OF_SEVERAL = pattern("[、 ]")


def _bracketed_body(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`…建成投产。(松江县委统战部)`, on the last line of the body or below it; `(招商局 乔木)昨天,…`."""
    body = [number for number, label in enumerate(labels) if label.part is Part.BODY]
    if not body:
        return None
    first, last = document.lines[body[0]], body[-1]
    led = _LED_BY.match(document.match, first.start, first.end)
    if led and looks_like_name(led[2]) and is_body(led[1]):
        return led.span(1)
    for line, label in zip(document.lines[last:], labels[last : last + 4], strict=False):
        if label.part not in (Part.BODY, Part.METADATA):
            continue
        found = _BRACKETED.search(document.match, max(line.start, line.end - _NOTE), line.end)
        before = document.match[line.start : found.start()].rstrip() if found else ""
        if not found or (before and before[-1] not in "。!?”"):
            continue
        if is_body(found[1]):
            return found.span(1)
        if size := body_before_name(found[1]):  # 松江县招商局乔木
            return found.start(1), found.start(1) + size
    return None


_LED_BY = pattern(r" {0,4}[(\[]([\u3400-\u9fff]{3,20}) {1,3}([\u3400-\u9fff]{2,4})[)\]](?! ?$)")
_BRACKETED = pattern(
    r"[(\[] ?([\u3400-\u9fff]{3,20})"
    r"(?:(?: {1,3}[\u3400-\u9fff]{2,4}){0,3}| {1,3}[\u3400-\u9fff]{2,4}:[^()]{2,50}) ?[)\]]$"
)


def _opening(document: Document, labels: tuple[Label, ...]) -> Place | None:
    titled = [
        line
        for line, _ in lines_of(document, labels, Part.HEADLINE)
        if _WIRE.match(document.match, line.start, line.end)
    ]
    for line in (*titled, *(line for line, _ in islice(lines_of(document, labels, Part.BODY), _OPENINGS))):
        dateline = find_dateline(document.match, line.start, line.end)
        if dateline:
            return dateline.outlet
    return None


_OPENINGS = 4  # lines
_WIRE = pattern(r".{2,20}?日电[^。]{0,6}题:")  # 松江社海州2月19日电 题:海上集市


def _own_opening(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`新屏讯 11月6日,…`: no form of an outlet's name, but the page prints it as its publisher's.

    A longer name that is no place's, with the day behind it, needs no such proof: `江海圈讯  7月18日`.
    """
    for number, (line, _) in enumerate(lines_of(document, labels, Part.BODY)):
        found = _OWN_OPENING.match(document.match, line.start, line.end) if number < _FIRST else None
        if found and found[1] not in divisions() and not found[1].startswith(OWN):
            plain = found["day"] and len(found[1]) > 2 and not found[1].endswith(_PLACE_ENDINGS)
            if plain or is_masthead(document.match, *found.span(1)):
                return found.span(1)
    return None


_FIRST = 3
_PLACE_ENDINGS = (*"省市县区旗盟州镇乡村", "综合", "专题", "本地")
_OWN_OPENING = pattern(
    r"[(\[]?([\u3400-\u9fff]{2,8})讯(?:(?P<day> {1,4}(?=\d{1,2}月|\d{1,2}日|[昨今近日前]))|[ (:)\]])"
)


def _in_byline(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """`(安河电视台记者 苑青)` on a metadata line or behind the text; not `安河社记者 苑青 摄`."""
    for line, label in lines_of(document, labels, Part.METADATA):
        if _PICTURED.search(document.match, line.start, line.end):
            continue
        roles = (ItemKind.REPORTER, ItemKind.CORRESPONDENT)
        starts = [item.label_start for item in label.items if item.kind in roles]
        if not label.items and line.end - line.start <= _LONGEST:
            starts = [line.start]
        for start in starts:
            if place := outlet_of_reporter(document.match, start, line.end):
                return place
    body = [line for line, _ in lines_of(document, labels, Part.BODY)]
    for line in body[:1]:  # (松江网记者 苑青)机器轰鸣…; 松江融媒记者 苑青 昨天…
        opened = outlet_of_reporter(document.match, line.start, line.end)
        if opened and _REPORTERS_NAMED.match(document.match, opened[1], line.end):
            return opened
    for line in reversed(body[-2:]):
        if place := _signed(document.match, max(line.start, line.end - _TAIL), line.end):
            return place
    return None


_REPORTERS_NAMED = pattern(
    r"(?:全媒体|融媒体?|首席|见习|实习|特约)?记者"
    r"(?: ?[:、 ]{1,2}[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,2}){1,4} {0,2}(?:\)| {1,2}\S|$)"
)
_PICTURED = pattern("摄影?[ )]{0,3}$")


def _signed(match: str, start: int, end: int) -> Place | None:
    """`…建成投产。(松江晚报 乔木)`."""
    signed = _SIGNED.search(match, start, end)
    outlet = outlet_at(match, signed.end(), end) if signed else None
    person = _BEHIND_OUTLET.match(match, outlet[1], end) if outlet else None
    named = outlet and person and looks_like_name(person[1]) and ends_as_outlet(match[slice(*outlet)])
    return outlet if named else None


_SIGNED = pattern(r"[(\[](?=[^()\[\]]{4,50}[)\]][。 |]{0,3}$)")
_BEHIND_OUTLET = pattern(
    r"(?:全媒体|融媒体?|首席|见习|实习|特约)?(?:记者|通讯员)? {0,3}([\u3400-\u9fff]{2,4})(?![\u3400-\u9fff])"
)


def _signed_off(document: Document, labels: tuple[Label, ...]) -> Place | None:
    """The body above the date under a notice."""
    lines = document.lines
    first_body = next((i for i, label in enumerate(labels) if label.part is Part.BODY), len(labels))
    for number in range(first_body, len(labels)):
        label = labels[number]
        if label.part is not Part.METADATA or not _dated_neighbour(labels, number):
            continue
        named = [(item.start, item.end) for item in label.items if item.kind is ItemKind.OUTLET]
        start, end = named[0] if named else (lines[number].start, lines[number].end)
        if (named or not label.items) and end - start <= _LONGEST and is_body(document.match[start:end]):
            return start, end
    return None


_RULES: dict[str, Callable[[Document, tuple[Label, ...]], Place | None]] = {
    "label": _labelled,
    "closing_label": _closing_label,
    "weak_label": _weakly_labelled,
    "lead": _led,
    "supplied": _supplied,
    "provided": _provided,
    "beside_stamp": _beside_stamp,
    "account": _account,
    "paper": _paper,
    "closing": _closing,
    "opening": _opening,
    "own_opening": _own_opening,
    "byline": _in_byline,
    "sign_off": _signed_off,
    "bracketed_body": _bracketed_body,
}
