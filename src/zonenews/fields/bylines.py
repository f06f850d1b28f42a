"""The reporters, correspondents, photographers, editors and authors of the article.

    来源:锡山日报  作者:王小明  编辑:李青        stamp lines, by the label
    本报讯(记者 王小明 通讯员 李青)昨天…        an opening's brackets
    新华社记者王小明、本报记者李青报道           the beginning of a paragraph
    …建成投产。(王小明)   …。记者李青           the end of a paragraph
    图为签约现场。 王小明 摄   (王小明 文/图)     the end of a caption

A role before names (`记者 王小明`) or behind them (`王小明 摄`) says what they did. Departments, accounts
of the site, and those who only checked or released the page (审核, 校对, 签发) are no bylines. A name
counts once.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from zonenews.article import Byline, BylineRole
from zonenews.document import Document, Item, ItemKind, Label, Line, Part
from zonenews.expressions.bodies import is_account, is_body
from zonenews.expressions.dateline import find_dateline
from zonenews.expressions.person_names import body_before_name, is_likely_name, looks_like_name, split_names
from zonenews.expressions.signing import REPORTING, TAKEN, Person, read_persons, read_signature
from zonenews.expressions.stamp import read_tail
from zonenews.knowledge.places import divisions
from zonenews.knowledge.posts import posts
from zonenews.knowledge.words import common_words
from zonenews.patterns import HAN, pattern

__all__ = ["byline_evidence", "find_bylines"]

_ROLES = {
    ItemKind.AUTHOR: BylineRole.AUTHOR,
    ItemKind.REPORTER: BylineRole.REPORTER,
    ItemKind.CORRESPONDENT: BylineRole.CORRESPONDENT,
    ItemKind.PHOTOGRAPHER: BylineRole.PHOTOGRAPHER,
    ItemKind.EDITOR: BylineRole.EDITOR,
}
_TAIL = 60  # how far before the end of a paragraph a signature may begin
_GROUP = 90  # the longest bracket that may be one
_NEAR = 3  # lines under a paragraph in which a posted credit may stand


def find_bylines(document: Document, labels: tuple[Label, ...]) -> tuple[Byline, ...]:
    """The persons named in bylines, in the order printed, each once.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
    """
    seen: dict[str, Byline] = {}
    for rule, start, end, role in byline_evidence(document, labels):
        name = _as_name(document.value(start, end))
        if name not in seen and not (rule == "credit" and _is_of_text(document, name)):
            seen[name] = Byline(name, role, document.span(start, end), rule)
    return tuple(seen.values()) or _from_head(document, labels)


Signed: TypeAlias = tuple[str, int, int, BylineRole]
"""The rule of `field_rules.tsv` that found a name, where it begins and ends, and what the person did."""


def byline_evidence(document: Document, labels: tuple[Label, ...]) -> Iterator[Signed]:
    """The names that the rules find on the visible page, in the order printed."""
    roles = [found.start() for found in _ROLE_WORD.finditer(document.match)]
    paragraph = -_NEAR - 1  # the number of the last one
    for number, label in enumerate(labels):
        line = document.lines[number]
        if label.part is Part.METADATA:
            yield from _in_stamp(document, labels, number)
        elif label.part is Part.BODY:
            paragraph = number
            signed = bisect_left(roles, line.end) > bisect_left(roles, line.start)
            yield from _in_body(document.match, line) if signed else _unsigned(document.match, line)
        elif label.part is Part.HEADLINE:  # the words of a picture that repeat it: 园区开工。乔木摄
            yield from _by("closing", _tail(document.match, line.start, line.end))
        elif number == paragraph + 1 and line.end - line.start <= _TAIL:
            yield from _by("below", _below(document.match, line))
        elif (
            number <= paragraph + _NEAR
            and (posted := _UNDER_POST.match(document.match, line.start, line.end))
            and not is_account(posted[1])
        ):
            yield "posted", *posted.span(1), BylineRole.AUTHOR


def _is_of_text(document: Document, name: str) -> bool:
    """Whether a name without a role is the site's own, or that of one of whom the text tells."""
    return name in _own_names(document) or document.match.count(name) > _TOLD_OF


_TOLD_OF = 3


def _own_names(document: Document) -> frozenset[str]:
    """The names of column and site behind the headline in the page's title: 松江财经 is no one."""
    return frozenset(part.strip() for part in _TITLE_MARK.split(document.meta.whole or "")[1:])


_TITLE_MARK = pattern("[_|-]+")


def _by(rule: str, people: Iterable[Person]) -> Iterator[Signed]:
    return ((rule, *person) for person in people)


def _as_name(printed: str) -> str:
    """Without the blanks that align it (and what became of them); those of a name in Latin letters stay."""
    return printed if printed.isascii() else re.sub(r"[\s?？]+", "", printed)


def _in_stamp(document: Document, labels: tuple[Label, ...], number: int) -> Iterator[Signed]:
    line, items = document.lines[number], labels[number].items
    if items:
        for item in items:
            yield from _by("stamp", _in_item(document.match, line, items, item))
            if item.kind in _ROLES and item.start == item.end == line.end:
                yield from _by("next_line", _next_line(document, labels, number, _ROLES[item.kind]))
    elif line.end - line.start <= _GROUP:
        yield from _by("credit", _in_credit(document.match, line))


def _in_credit(match: str, line: Line) -> Iterator[Person]:
    """A line that only tells who made the article or its pictures."""
    dateline = find_dateline(match, line.start, line.end)
    if dateline and dateline.reporters:  # [记者王小明海州九日电]
        yield from ((a, b, BylineRole.REPORTER) for a, b in _without_place(match, *dateline.reporters))
    elif (written := _AFFILIATED.match(match, line.start, line.end)) and looks_like_name(written[1]):
        yield *written.span(1), BylineRole.AUTHOR
    elif pictured := _PICTURED.search(match, line.start, line.end):
        if looks_like_name(pictured[1]):
            yield *pictured.span(1), BylineRole.PHOTOGRAPHER
    else:
        yield from read_signature(match, line.start, line.end, names_alone=True)


def _in_item(match: str, line: Line, items: tuple[Item, ...], item: Item) -> Iterator[Person]:
    """The persons of one item of a stamp line."""
    if item.kind in _ROLES:
        yield from _in_role(match, line, item)
    elif item.kind is not ItemKind.WIDGET and (posted := _POSTED.match(match, item.start, line.end)):
        name = "by" if posted["by"] else "name"
        if looks_like_name(posted[name]) or (_ALIAS.fullmatch(posted[name]) and not is_account(posted[name])):
            yield *posted.span(name), BylineRole.AUTHOR
    elif item.kind is ItemKind.OUTLET:
        alone = sum(other.kind is ItemKind.OUTLET for other in items) == 1
        value = match[item.start : item.end]
        if alone and looks_like_name(value) and value not in common_words().logp:
            yield item.start, item.end, BylineRole.AUTHOR
        elif alone and (named := body_before_name(value)):  # 松江商报乔木川
            yield item.start + named, item.end, BylineRole.AUTHOR
    elif item.kind is ItemKind.OTHER:
        # 文/图 松江融媒体中心 王小明; (王小明、实习生李青); 来源:松江日报 ;王小明
        credit = match[line.start] == "(" and {other.kind for other in items} <= {*_ROLES, ItemKind.OTHER}
        sourced = match[item.start - 1] == ";" and items[0].kind is ItemKind.SOURCE
        yield from read_signature(match, item.start, item.end, names_alone=credit or sourced)
    elif item.kind is ItemKind.SOURCE:
        yield from _in_source(match, item.start, item.end, match[item.label_start : item.start])


def _in_role(match: str, line: Line, item: Item) -> Iterator[Person]:
    """The persons behind a label or role; a pen name or one in Latin letters only behind a label."""
    role = _ROLES[item.kind]
    if item.label_start == item.start:
        if _follows_office(match, line.start, item.start):
            return
    else:
        alias = _ALIASES[role].fullmatch(match, item.start, item.end) if role in _ALIASES else None
        alias = alias or _LATIN.fullmatch(match, item.start, item.end)
        if alias and not is_account(alias[0]):
            yield item.start, item.end, role
            return
    yield from read_persons(match, item.start, item.end, role)


# (本文图片均由方木拍摄)
_PICTURED = pattern(r"(?:图片?|照片)均?由([\u3400-\u9fff]{2,3}?)(?:提供|拍?摄)")


def _follows_office(match: str, start: int, end: int) -> bool:
    """`(2004年4月18日 市委副书记 王小明)`: who spoke, not who wrote."""
    return match[max(start, end - 12) : end].rstrip(" ").endswith(posts())


# 王小明 发表于 2005-9-15, 2005-9-15 by seagull
_POSTED = pattern(r"by:? (?P<by>[\w.]{2,16})|(?P<name>[\w.]{2,16}?) ?(?:发[表布]|张贴)于")
_UNDER_POST = pattern(r"由 ?([\w&.]{2,12}?) ?(?:张贴 ?)?[@于在] ?(?=(?:19|20)\d\d)")
# 作者:乔 木:松江物资学院,松江
_AFFILIATED = pattern(
    r"作 {0,2}者 ?: ?([\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,3}) ?[:(](?=[\u3400-\u9fff]{2})"
)
# A pen name in Latin letters, after 作者 only.
_LATIN = pattern(r"[A-Z][a-z]{1,14}(?:[ .]{1,2}[A-Z][a-z]{0,14}){0,3}")  # John Smith
_ALIAS = pattern(r"(?=.{0,20}[A-Za-z])[A-Za-z0-9_.\u3400-\u9fff]{2,20}")
_ALIASES = {BylineRole.AUTHOR: _ALIAS, BylineRole.EDITOR: pattern(r"[A-Za-z]{4,16}")}  # no number of a desk


def _in_source(match: str, start: int, end: int, label: str) -> Iterator[Person]:
    """`供稿:王小明`, `来源:经发局 王小明`, `来源:王小明`."""
    names = [(a, b) for a, b in split_names(match, start, end) if looks_like_name(match[a:b])]
    alone = names == [(start, end)] and "·" not in match[start:end] and label.rstrip(" :|").endswith("源")
    names = [place for place in names if match[slice(*place)] not in divisions()]
    alone = alone and bool(names)
    if "稿" in label or alone or any(a > start and match[a - 1] != "." for a, _ in names):
        yield from ((a, b, BylineRole.AUTHOR) for a, b in names)


def _next_line(
    document: Document, labels: tuple[Label, ...], number: int, role: BylineRole
) -> Iterator[Person]:
    """A label alone on its line may have its value on the next."""
    if number + 1 == len(labels) or labels[number + 1].part is not Part.METADATA:
        return
    line, items = document.lines[number + 1], labels[number + 1].items
    end = items[0].end if items and items[0].kind is ItemKind.OTHER else line.end
    if end - line.start <= 16 and (end < line.end or not items):
        yield from read_persons(document.match, line.start, end, role)


def _in_body(match: str, line: Line) -> Iterator[Signed]:
    start, end = line.start, line.end
    if end - start <= _TAIL and _ROLE_WORD.search(match, start, end):
        # 本报记者欧阳娜娜发自北京: surely a signature; no 追踪报道
        placed = _REPORTED.search(match, start, end) and match.find("记者", start, end) >= 0
        whole = read_signature(match, start, end, surnames=not placed)
        if whole:  # 本报记者 王小明 通讯员 李青
            yield from _by("signature", whole)
            return
        if (written := _WRITTEN.search(match, start, end)) and looks_like_name(written[1]):
            yield "signature", *written.span(1), BylineRole.REPORTER
            return
    dateline = find_dateline(match, start, end)
    at = dateline.end if dateline else start
    if dateline and dateline.reporters:  # (松江社记者王小明海州9日电)
        names = _without_place(match, *dateline.reporters)
        yield from _by("opening", ((a, b, BylineRole.REPORTER) for a, b in names))
    opening = _OPENING_GROUP.match(match, _behind_place(match, at, end), end) if dateline else None
    if opening:  # 新华社北京11月30日电(王小明、李青)
        sent = find_dateline(match, opening.start(), opening.end())
        if sent and sent.date and sent.reporters:  # 松江网讯(记者乔木海州20日电)
            names = _without_place(match, *sent.reporters)
            yield from _by("opening", ((a, b, BylineRole.REPORTER) for a, b in names))
        else:
            yield from _by("opening", read_signature(match, *opening.span(1), names_alone=True))
        at = opening.end()
    yield from _by("led", _leading(match, at, end))
    items = read_tail(match, at, end)  # …更大贡献。 编辑:王小明
    if items and items[0].label_start == start:  # 消息来源:松江网 园区昨天开工
        items = ()
    end = items[0].label_start if items else end
    yield from _by("sentence", _in_sentences(match, at, end))
    yield from _by("brackets", _in_brackets(match, at, end))
    yield from _by("closing", _tail(match, max(at, end - _TAIL), end))
    for item in items:
        if item.kind in _ROLES:
            yield from _by("closing_label", read_persons(match, item.start, item.end, _ROLES[item.kind]))


def _behind_place(match: str, at: int, end: int) -> int:
    """Behind the place between an opening and its bracket: `松江网2月26日电海州(乔木)`."""
    opening = match.find("(", at, min(end, at + _LONGEST_PLACE))
    return opening if opening > at and match[at:opening] in divisions() else at


_LONGEST_PLACE = 8


def _leading(match: str, at: int, end: int) -> Iterator[Person]:
    """`本报记者王小明 通讯员李青报道:…`; `松江日报讯 记者王小明 园区…`."""
    reported = _REPORTED.search(match, at, min(end, at + _TAIL))
    if reported:
        yield from read_signature(match, at, reported.end(), surnames=True)
    elif led := _LED.match(match, at, end):
        yield from read_signature(match, led.start("role"), led.end(), surnames=True)


def _in_sentences(match: str, start: int, end: int) -> Iterator[Person]:
    """`全媒体记者乔木在现场看到`: a name and then what the reporter did; not `记者从园区获悉`."""
    for found in _TOLD.finditer(match, start, end):
        name = found["name"]
        if looks_like_name(name) and name not in common_words().logp:
            yield *found.span("name"), BylineRole.REPORTER


# The word before: 据记者, 告诉记者 are other people's.
_TOLD = pattern(
    r"(?<![\u3400-\u9fff])(?:[\u3400-\u9fff]{2,8}?)?(?<![诉向对据问带与给])记者 ?"
    r"(?P<name>(?!从)[\u3400-\u9fff]{2,3}?) ?"
    rf"(?={REPORTING})"
)


def _below(match: str, line: Line) -> Iterator[Person]:
    """Nothing but names right below the body, taken for furniture."""
    people = read_signature(match, line.start, line.end, names_alone=True, surnames=True)
    if not any(match[a:b] in common_words().logp for a, b, _ in people):
        yield from people


def _without_place(match: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names of an opening, where the place of the report is printed behind the last: `王小明海州`."""
    for found in _NAMED.finditer(match, start, end):
        begin, size = found.start(), len(found[0])
        whole = size < 4 or looks_like_name(found[0])
        lengths = [size] if whole else [n for n in (3, 2) if size - n > 1]
        lengths.sort(key=lambda n: found[0][n:] not in divisions())
        name = next((n for n in lengths if looks_like_name(found[0][:n])), 0)
        if name and found[0] not in divisions():
            yield begin, begin + name


_NAMED = pattern(r"[\u3400-\u9fff]{2,9}")


def _unsigned(match: str, line: Line) -> Iterator[Signed]:
    """Where names stand without any role: in brackets that open a line, stand behind 电 or 讯, or end it."""
    opening = match.find("(", line.start, min(line.end, line.start + _TAIL))
    dateline = find_dateline(match, line.start, line.end) if opening >= line.start else None
    if dateline and opening == line.start and match.startswith(" ", dateline.end):  # (松江网讯 乔木)
        named = _REST_OF_GROUP.match(match, dateline.end, line.end)
        if named:
            yield from _by("opening", read_signature(match, *named.span(1), names_alone=True))
        at = -1
    elif dateline:
        at = _behind_place(match, dateline.end, line.end)
    else:  # 时事讯(乔木): whoever sends it, only names stand there
        sent = opening == line.start or match.endswith("讯", line.start, max(line.start, opening))
        at = opening if sent else -1
    group = _OPENING_GROUP.match(match, at, line.end) if at >= 0 else None
    if group:
        yield from _by("opening", read_signature(match, *group.span(1), names_alone=True))
    if HAN.match(match, line.end - 1):
        found = _LAST_WORD.search(match, max(line.start, line.end - 8), line.end)
        if found and is_likely_name(found[1]):
            yield "closing", *found.span(1), BylineRole.AUTHOR
        elif signed := _LAST_WORDS.search(match, max(line.start, line.end - _SHORT), line.end):
            people = read_signature(match, signed.end(), line.end, names_alone=True)
            yield from _by(
                "closing", (person for person in people if is_likely_name(match[slice(*person[:2])]))
            )
    elif match.endswith((")", "]", ")。"), line.start, line.end):
        end_group = max(line.start, line.end - _GROUP - 4)
        yield from _by("brackets", _in_brackets(match, end_group, line.end))


_REST_OF_GROUP = pattern(r" {1,4}([\u3400-\u9fff 、]{2,24})\)")
_LAST_WORD = pattern(r"[。!?”] {0,4}([\u3400-\u9fff]{2,3})$")  # …年均增长一成。乔木川
_LAST_WORDS = pattern(
    r"[。!?”] {1,4}(?=[\u3400-\u9fff]{3,12} {1,3}[\u3400-\u9fff]{2,3}$)"
)  # …一成。 党政办 乔木
_SHORT = 24
_NAME = r"(?:[\u3400-\u9fff]{2,3}|[\u3400-\u9fff] {1,2}[\u3400-\u9fff])"
_NAMES = rf"{_NAME}(?:[、 ]{{1,3}}{_NAME}){{0,5}}"
_LED = pattern(
    rf"[ \])]{{0,4}}[“”\u3400-\u9fff]{{0,16}}?(?P<role>记者|通讯员)[ :]?{_NAMES}"
    rf"(?: {{1,2}}(?:通讯员|实习生|特约记者)[ :]?{_NAMES})?(?=[ :])"
)
_REPORTED = pattern(
    r"发自[\u3400-\u9fff]{2,8}(?![\u3400-\u9fff])|报[道导](?![\u3400-\u9fff])|报[道导](?=[日近]|[昨今]天)"
)
# 某某新闻·松江日报记者王小明/文 受访者供图
_WRITTEN = pattern(r"记者 ?([\u3400-\u9fff]{2,4}) ?/ ?文")
_OPENING_GROUP = pattern(rf" {{0,4}}[(\[]([^()\[\]\n]{{2,{_GROUP}}})[)\]]")
_BRACKETS = pattern(rf"[(\[]([^()\[\]\n]{{2,{_GROUP}}})[)\]]")
# One set of characters to begin with: an alternation of words is found five times as slowly.
_ROLE_WORD = pattern(r"[记通实摄撰作供报编文图责](?: ?者|讯员|习生|稿|图|道|辑|编|/|(?<=摄))")


def _in_brackets(match: str, start: int, end: int) -> Iterator[Person]:
    """`(王小明 摄)` anywhere, `(王小明)` only behind the last sentence or on a line of its own."""
    if match.find("(", start, end) < 0 and match.find("[", start, end) < 0:
        return
    last = len(match[max(start, end - _TAIL) : end].rstrip(" 。")) + max(start, end - _TAIL)
    for group in _BRACKETS.finditer(match, start, end):
        if (pictured := _PICTURED.search(match, *group.span(1))) and looks_like_name(pictured[1]):
            yield *pictured.span(1), BylineRole.PHOTOGRAPHER
        elif _ROLE_WORD.search(match, *group.span(1)):
            yield from read_signature(match, *group.span(1)) or _tail(match, *group.span(1))
        elif group.end() >= last and (
            group.start() == start or match[start : group.start()].rstrip(" ")[-1:] in _ENDS
        ):
            people = read_signature(match, *group.span(1), names_alone=True)
            if match[group.start()] == "(" or not any(
                match[a:b] in common_words().logp for a, b, _ in people
            ):
                yield from people  # no heading: 【福利】


_ENDS = tuple("。!?”…")


def _tail(match: str, start: int, end: int) -> Iterator[Person]:
    """A signature behind the last sentence: `…。记者李青`, `图为现场。 王小明 摄`, `现场 王小明摄`."""
    stop = max(match.rfind(mark, start, end - 1) for mark in "。!?”")
    if stop >= 0 and end - stop > 2 and match[end - 1] not in "。)":
        # 记者 次仁扎西 摄: what stands before 摄 is a name, with a surname or not
        yield from read_signature(match, stop + 1, end, surnames=not match.endswith("摄", start, end))
    if signed := _CAPTION.search(match, max(start, stop + 1, end - 24), end):
        names = split_names(match, *signed.span(1))
        yield from ((a, b, BylineRole.PHOTOGRAPHER) for a, b in names if looks_like_name(match[a:b]))


_CAPTION = pattern(
    r"(?<![\u3400-\u9fff·])([\u3400-\u9fff]{2,4}?(?:[ 、]{1,3}[\u3400-\u9fff]{2,4}?){0,2})"
    rf" ?/?(?:摄影报道|{TAKEN})$"
)


def _from_head(document: Document, labels: tuple[Label, ...]) -> tuple[Byline, ...]:
    """The author that the HTML head names, if it is a person; a pen name if the page prints it on a line."""
    author = document.meta.author
    if not author or len(author) > 40 or is_account(author) or author in _own_names(document):
        return ()
    checked = (item for label in labels for item in label.items if item.kind is ItemKind.REVIEWER)
    if any(author == document.value(item.start, item.end) for item in checked):  # 选稿:乔木
        return ()
    for line in document.lines:
        if line.end - line.start == len(author) <= 12 and document.text.startswith(author, line.start):
            if is_body(author) or author.isdigit():
                break
            return (Byline(author, BylineRole.AUTHOR, document.span(line.start, line.end), "head"),)
    names = [author[a:b] for a, b in split_names(author, 0, len(author)) if looks_like_name(author[a:b])]
    return tuple(
        Byline(name.replace(" ", ""), BylineRole.AUTHOR, None, "head") for name in dict.fromkeys(names)
    )
