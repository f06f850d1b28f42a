"""The outlet or body that the page names as the article's origin.

Each way in which pages name one gives what it finds, and the ranks of `field_rules.tsv` choose: a label
(`来源:锡山日报`) beats an unlabelled outlet beside the stamp (`2020-07-03 南昌开发区`), which beats the
outlet in the opening (`东南网龙岩8月9日讯`) or before a reporter (`安河电视台记者`), and these the body under
a notice or in brackets behind the text, and the head of an HTML page. `本报讯` names no one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from zonenews.article import Source
from zonenews.document import Document, Found, Item, ItemKind, Label, Line, Part
from zonenews.expressions.bodies import is_account, is_body
from zonenews.expressions.dateline import find_dateline
from zonenews.expressions.headline_marks import WIRE_HEAD
from zonenews.expressions.labels import bare_label, is_weak_label, label_kind, labels_of
from zonenews.expressions.line_words import line_words
from zonenews.expressions.masthead import is_masthead, is_site_like
from zonenews.expressions.newspapers import PAGE_NUMBER
from zonenews.expressions.outlets import (
    NO_PAPER,
    OWN,
    begins_as_outlet,
    ends_as_outlet,
    is_named_outlet,
    outlet_of_reporter,
)
from zonenews.expressions.person_names import body_before_name, is_likely_name, looks_like_name
from zonenews.expressions.signing import is_told_of
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
    titled = printed and (document.meta.whole or "").startswith(printed)  # the headline in the wrong tag
    return Source(printed, None, "head") if printed and not titled and _names_someone(printed) else None


def source_evidence(document: Document, labels: tuple[Label, ...]) -> Iterator[Found]:
    """What the rules of `field_rules.tsv` find on the visible page, the best first."""
    page = _Page(document, labels)
    named: set[str] = set()
    for ways in _WAYS:
        found = [one for find in ways for one in find(page)]
        for one in sorted(found, key=lambda one: ranks("source")[one.rule]):
            if (name := document.value(one.start, one.end)) not in named:
                named.add(name)
                yield one


class _Page:
    """The page, and where its body begins."""

    def __init__(self, document: Document, labels: tuple[Label, ...]) -> None:
        self.document = document
        self.labels = labels
        self.match = document.match
        self.first = next((i for i, label in enumerate(labels) if label.part is Part.BODY), len(labels))
        """The number of the first line of the body."""

    def lines(self, *parts: Part) -> list[tuple[int, Line, Label]]:
        """The lines of these parts, each with its number and label."""
        rows = zip(range(len(self.labels)), self.document.lines, self.labels, strict=True)
        return [row for row in rows if row[2].part in parts]

    def is_dated(self, number: int) -> bool:
        """Whether a metadata line has a date."""
        known = 0 <= number < len(self.labels) and self.labels[number].part is Part.METADATA
        return known and any(item.kind is ItemKind.PUBLISHED for item in self.labels[number].items)

    def near_date(self, number: int) -> bool:
        """Whether a line, or the one above or below it, has a date."""
        return any(map(self.is_dated, (number - 1, number, number + 1)))


def _labelled(page: _Page) -> Iterator[Found]:
    """The values of labels; a label alone on its line may have its value on the next."""
    for number, _, label in page.lines(Part.METADATA, Part.HEADLINE):
        for item in label.items:
            if item.kind is ItemKind.SOURCE and not _is_platform(page, item):
                printed = bare_label(page.match[item.label_start : item.start])
                for place in _value(page, item.start, item.end) or _next_line(page, number, item):
                    if not is_weak_label(printed):
                        yield Found("label", *place)
                    elif not _is_uploader(page.match[slice(*place)], printed):
                        yield Found("weak_label", *place)
    for (_, line, _), (_, below, _) in pairwise(page.lines(*Part)):
        if line.end - line.start <= _LONGEST_LABEL and label_kind(_text(page, line)) is ItemKind.SOURCE:
            for start, end in _value(page, below.start, below.end):  # 来源 over 松江日报, without a colon
                if is_body(page.match[start:end]) or ends_as_outlet(page.match[start:end]):
                    yield Found("label", start, end)
    site = page.document.meta.source_label
    for _, line, _ in page.lines(Part.METADATA, Part.BOILERPLATE) if site else ():
        found = re.compile(rf"{re.escape(site or '')}: ?([^\s|)\]:]{{2,40}})").search(
            page.match, line.start, line.end
        )
        if found and _names_someone(found[1]):
            yield Found("label", *found.span(1))


_LONGEST_LABEL = 6


def _text(page: _Page, line: Line) -> str:
    return page.match[line.start : line.end]


def _in_text(page: _Page) -> Iterator[Found]:
    """`2020-07-03 08:30 来源:松江网 昨天,…`, and the last label in brackets at the end of a paragraph."""
    body = [line for _, line, _ in page.lines(Part.BODY)]
    closing = [*body[::-1], *(line for _, line, label in page.lines(Part.HEADLINE) if not label.items)]
    for rule, lines, read in (("lead", body[:1], read_head), ("closing_label", closing, read_tail)):
        for line in lines:
            for item in read(page.match, line.start, line.end):
                if item.kind is ItemKind.SOURCE:
                    for place in _value(page, item.start, item.end):
                        yield Found(rule, *place)


def _next_line(page: _Page, number: int, item: Item) -> list[tuple[int, int]]:
    lines, labels = page.document.lines, page.labels
    if item.start < item.end or page.match[item.end : lines[number].end].strip(" :]"):
        return []
    if number + 1 >= len(labels) or labels[number + 1].items:
        return []
    line = lines[number + 1]
    told = labels[number + 1].part is Part.METADATA or is_body(_text(page, line))
    return _value(page, line.start, line.end) if told and line.end - line.start <= 24 else []


def _is_uploader(value: str, label: str) -> bool:
    """A person, login, or department that put the page up: `发布者:科研处`, `发布人:sjdzb_01`."""
    posted = (
        label in ("发布者", "发布人")
        and len(value) <= _SHORT_DEPARTMENT
        and value.endswith(("处", "科", "室"))
    )
    return posted or looks_like_name(value) or _LOGIN.fullmatch(value) is not None


_SHORT_DEPARTMENT = 5
_LOGIN = pattern(r"[a-z0-9_.@-]+")


def _value(page: _Page, start: int, end: int) -> list[tuple[int, int]]:
    """The value of a label without what stands behind it: no or one place."""
    match = page.match
    start, end = _bared(match, start, end)
    end = _end_of_name(page, start, end)
    behind = _BEHIND.search(match, start, end)
    if behind and (behind["told"] in provinces() or looks_like_name(behind["told"])):
        end = behind.start()
    end = start + len(match[start:end].rstrip())
    return [(start, end)] if 0 < end - start <= _LONGEST and _names_someone(match[start:end]) else []


# 松江日报(北京), 松江网:乔木
_BEHIND = pattern(
    r"(?<=[\u3400-\u9fff]{2}) {0,3}(?:(?P<open>\()|[::] ?)(?P<told>[\u3400-\u9fff]{2,4})(?(open)\))$"
)


def _end_of_name(page: _Page, start: int, end: int) -> int:
    """Where the words end that can belong to the name: `松江网 海松网`, of `经发局 王小明` the first.

    The name of the page's own site is none of them.
    """
    match, title, stop = page.match, page.document.meta.whole or "", 0
    for word in _WORD.finditer(match, start, end):
        before = match[start:stop] if stop else ""
        last = before.split(" ")[-1]
        named = is_body(last) or is_account(last) or ends_as_outlet(before.replace(" ", ""))
        if (named and (not _goes_on(word[0]) or word[0] in title)) or (stop and _TAKING_PART.match(word[0])):
            return stop
        stop = word.end()
    return stop or end


def _goes_on(word: str) -> bool:
    """Whether a word behind a name can belong to it, or be another name: no `来自北京市`, `北京举报`."""
    if len(word) < 2 or word[0] in "·-—/|、":
        return True
    at_home = word.startswith(tuple(provinces())) and not ends_as_outlet(word)
    if at_home or label_kind(word[:2]) or NO_PAPER.search(word):
        return False
    return is_body(word) or is_account(word)


_WORD = pattern(r"[^ ]{1,40}")
_TAKING_PART = pattern(r"有?\d{0,7}人参与")


def _names_someone(value: str) -> bool:
    """`本站`, `admin`, a bare number, initials and a left-over attribute (`size="20"`) name no one."""
    value = value.strip()
    if "=" in value or is_account(value) or value.startswith("首页"):
        return False
    initials = value.isascii() and len(value) < _SHORTEST_LATIN
    return any(c.isalpha() for c in value) and not initials


_SHORTEST_LATIN = 3  # BBC


def _bared(match: str, start: int, end: int) -> tuple[int, int]:
    """A name, printed once, without quotes; no tools, newspaper's page or name of a person behind it."""
    if tools := _tools().search(match, start, end):
        name = match[start : tools.start()]
        apart = tools[0][0] == " " or "参与" in tools[0]
        if apart or ends_as_outlet(name) or body_before_name(name):
            end = tools.start()
    for form in (_QUOTED, _TWICE, _PAGED, _EDITED):
        if found := form.fullmatch(match, start, end):
            start, end = found.span(1)
    size = body_before_name(match[start:end])  # 松江商报乔木川
    return (start, start + size) if size and ends_as_outlet(match[start : start + size]) else (start, end)


@lru_cache(maxsize=1)
def _tools() -> re.Pattern[str]:
    """Tools of the page and counts behind a name: 松江网参与互动, 松江视界 分享, 松江视界评论(人参与)."""
    words = "|".join(map(re.escape, labels_of(ItemKind.WIDGET, ItemKind.VIEWS)))
    return re.compile(rf"(?<=[\u3400-\u9fff])(?: ?(?:{words}|\(?\d{{0,7}}人参与\)?)){{1,4}}$")


_QUOTED = pattern(
    r"(?:总?第\d{1,5}期)?《([^《》]{2,30})》(?: ?(?:19|20)\d\d ?[年/.].{0,12}| {1,3}(?:报纸|期刊))?"
)
_TWICE = pattern(r"([^ ]{3,20}) {1,4}\1")
_PAGED = pattern(rf"《?([^《》 ]{{1,15}}报)》? {{0,2}}{PAGE_NUMBER}.{{0,12}}")
_EDITED = pattern("(.{2,30}(?:[室部局委会组](?=[主编])|[网报台社](?=收集)))(?:主[编办]|编|收集)")


def _beside_stamp(page: _Page) -> Iterator[Found]:
    """`2020-07-03 南昌开发区`; also an outlet alone, or before its reporter, on a line next to a dated one.

    A text that does not end as an outlet's name does must stand elsewhere on the page as the site's name.
    """
    left = _CANDIDATES
    for number, line, label in page.lines(*Part):
        if number > page.first or not page.near_date(number):
            continue
        if label.part is not Part.METADATA:
            if page.is_dated(number - 1) and _is_outlet(page.match, line.start, line.end):
                yield Found("beside_stamp", line.start, line.end)  # below the stamp, taken for furniture
            continue
        dated, original = page.is_dated(number), page.match.startswith("原创 ", line.start)
        places = [(i.start, i.end) for i in label.items if i.kind in _UNLABELLED and i.label_start == i.start]
        if (
            not label.items
            and line.end - line.start <= _SHORT
            and ":" not in page.match[line.start : line.end]
        ):
            places = [(line.start, line.end)]
        elif not (dated or original or _is_reported(label)):
            continue
        places = [_as_in_head(page, *_bared(page.match, *place)) for place in places]
        places = [place for place in places if not _is_column(page, *place)]
        alone = dated and len(places) == 1
        for start, end in places:
            name = page.match[start:end]
            if not _names_someone(name):
                continue
            sure = is_body(name) or (dated and " " not in name and is_named_outlet(name))
            likely = alone and is_site_like(page.match, start, end) and not _LOGIN.fullmatch(name)
            if likely and not sure:
                sure = _is_reported(label) or begins_as_outlet(name) or _is_timed(page.match, label, name)
            left -= not sure
            proven = not sure and left > 0 and is_masthead(page.match, start, end)
            if sure or proven or (original and start > line.start):
                yield Found("beside_stamp", start, end)


def _is_outlet(match: str, start: int, end: int) -> bool:
    """Whether it ends as an outlet's name, and is none of a column."""
    return ends_as_outlet(match[start:end]) and is_site_like(match, start, end)


def _as_in_head(page: _Page, start: int, end: int) -> tuple[int, int]:
    """The source that the page's head names, if what is printed begins with it: `松江网乔木分享`."""
    named = page.document.meta.source
    return (start, start + len(named)) if named and page.match.startswith(named, start, end) else (start, end)


_SHORT = 16
_CANDIDATES = 12  # names looked for on the whole page
_UNLABELLED = (ItemKind.OUTLET, ItemKind.OTHER)


def _is_reported(label: Label) -> bool:
    """Whether the line names a reporter, or the page of a newspaper."""
    kinds = [item.kind for item in label.items]
    return kinds == [ItemKind.OUTLET, ItemKind.NUMBER] or not _REPORTERS.isdisjoint(kinds)


_REPORTERS = frozenset({ItemKind.REPORTER, ItemKind.CORRESPONDENT})


def _is_column(page: _Page, start: int, end: int) -> bool:
    """An account, or `首页 > 园区见闻` over `2020-07-03 16:20园区见闻12`: the column, and how many read."""
    name = page.match[start:end].rstrip("0123456789 ")
    if is_account(page.match[start:end]):
        return True
    return not (is_body(name) or ends_as_outlet(name)) and any(
        page.match.find(name, line.start + 1, line.end) > 0
        and _CRUMBS.search(page.match, line.start, line.end)
        for _, line, _ in page.lines(Part.BOILERPLATE)
        if line.start < start
    )


_CRUMBS = pattern("[>»›→]")


def _is_timed(match: str, label: Label, name: str) -> bool:
    """`江海新闻眼 2020-09-01 16:45`: beside a date with time; no place, nor who posted it."""
    dates = [
        item for item in label.items if item.kind is ItemKind.PUBLISHED and item.start == item.label_start
    ]
    return name not in divisions() and any(match.find(":", date.start, date.end) > 0 for date in dates)


def _alone(page: _Page) -> Iterator[Found]:
    """A body on the line between headline and text; a label on a line that was taken for furniture."""
    for (_, _, above), (number, line, label) in pairwise(page.lines(*Part)):
        between = above.part is Part.HEADLINE and label.part is Part.METADATA and number == page.first - 1
        name = _NAME.fullmatch(page.match, line.start, line.end) if between and not label.items else None
        if name and is_body(name[0]):
            yield Found("alone", line.start, line.end)
    lines = page.document.lines
    for number, line, _ in page.lines(Part.BOILERPLATE):
        for item in read_tail(page.match, line.start, line.end):
            if item.kind is not ItemKind.SOURCE:
                continue
            value = (item.start, item.end) if number < page.first else None
            if item.start == item.end == line.end and number + 1 < len(lines):  # 供稿单位: over its value
                value = (lines[number + 1].start, lines[number + 1].end)
            for start, end in _value(page, *value) if value else ():
                if is_body(page.match[start:end]):
                    yield Found("furniture", start, end)


_NAME = pattern(r"[\u3400-\u9fff·()]{4,24}")


def _account(page: _Page) -> Iterator[Found]:
    """The account over the name of its platform, in the page's head; failing that the platform.

    松江视界          松江视界
    企鹅号           2020-07-03 10:20
                  来源:松江新闻·松江号
    """
    above = page.lines(Part.METADATA, Part.BOILERPLATE)
    for (number, account, _), (_, platform, _) in pairwise(above):
        named = _text(page, platform) in line_words("platform")
        if number < page.first and named and is_site_like(page.match, account.start, account.end):
            yield Found("account", account.start, account.end)
    for number, _, label in page.lines(Part.METADATA):
        for item in label.items:
            if item.kind is ItemKind.SOURCE and _is_platform(page, item):
                yield Found("platform", item.start, item.end)
                beside = zip(page.document.lines[:number], page.labels[:number], strict=True)
                for line, other in [*beside][-_OVER_PLATFORM:]:
                    bare = other.part is Part.METADATA and not other.items
                    if bare and is_site_like(page.match, line.start, line.end):
                        yield Found("account", line.start, line.end)


_OVER_PLATFORM = 2  # lines


def _is_platform(page: _Page, item: Item) -> bool:
    """Whether a value names where accounts publish: `澎湃新闻·澎湃号·政务`."""
    return not set(page.match[item.start : item.end].split("·")).isdisjoint(line_words("platform"))


def _opening(page: _Page) -> Iterator[Found]:
    """`东南网龙岩8月9日讯`, and what stands so though it has no form of an outlet's name: `新屏讯 11月6日,…`.

    The page must print that as its publisher's, unless the day stands behind it and it is no place's.
    """
    match = page.match
    titled = [line for _, line, _ in page.lines(Part.HEADLINE) if _WIRE.match(match, line.start, line.end)]
    body = [line for _, line, _ in page.lines(Part.BODY)[:_OPENINGS]]
    for number, line in enumerate((*titled, *body)):
        head = read_head(match, line.start, line.end) if number == len(titled) else ()
        dateline = find_dateline(match, head[-1].end if head else line.start, line.end)
        cites = number > len(titled) and match.startswith(
            "据", line.start
        )  # 据《松江日报》报道 of something else
        if dateline and not dateline.date and (cites or number >= _NEAR):
            continue
        if dateline and dateline.outlet:
            yield Found("opening", *dateline.outlet)
        elif dateline and (reporting := outlet_of_reporter(match, dateline.end, line.end)):
            yield Found("byline", *reporting)  # 本报讯(松江日报记者 乔木)
        if dateline:
            break
    for line in body:
        found = _OWN_OPENING.match(match, line.start, line.end)
        if found and found[1] not in divisions() and not found[1].startswith(OWN):
            plain = (
                (found["day"] or found["sent"])
                and len(found[1]) > 2
                and not found[1].endswith(_PLACE_ENDINGS)
            )
            if plain or is_masthead(match, *found.span(1)):
                yield Found("own_opening", *found.span(1))


_NEAR, _OPENINGS = 4, 8  # lines
_WIRE = pattern(WIRE_HEAD)
_PLACE_ENDINGS = (*"省市县区旗盟州镇乡村", "综合", "专题", "本地")
_OWN_OPENING = pattern(
    r"[(\[]?([\u3400-\u9fff]{2,8}?)(?P<sent>\d{1,2}月\d{1,2}日)?讯"
    r"(?:(?P<day> {1,4}(?=\d{1,2}[月日]))|[ (:)\]])"
)


def _before_reporter(page: _Page) -> Iterator[Found]:
    """`(安河电视台记者 苑青)` on a metadata line or before the text; not `安河社记者 苑青 摄`."""
    match = page.match
    for _, line, label in page.lines(Part.METADATA):
        starts = [start for i in label.items if i.kind in _REPORTERS for start in (line.start, i.label_start)]
        starts += [
            item.start for item in label.items if item.kind is ItemKind.AUTHOR
        ]  # 作者:《松江观察》记者
        if not label.items and line.end - line.start <= _LONGEST:
            starts = [line.start]
        for start in starts if not _PICTURED.search(match, line.start, line.end) else ():
            if place := outlet_of_reporter(match, start, line.end):
                yield Found("byline", *place)
    for _, line, _ in page.lines(Part.BODY)[:1]:  # (松江网记者 苑青)机器轰鸣…; 松江融媒记者 苑青 昨天…
        opened = outlet_of_reporter(match, line.start, line.end)
        if opened and _NAMED.match(match, opened[1], line.end):
            yield Found("byline", *opened)
    for _, line, _ in page.lines(Part.BODY)[-1:]:  # …年均增长一成。松江日报记者 苑青
        signed = _SIGNED.search(match, max(line.start, line.end - _LONGEST), line.end)
        pictured = _PICTURED.search(match, line.start, line.end)
        if signed and not pictured and (place := outlet_of_reporter(match, signed.end(), line.end)):
            yield Found("byline", *place)


_NAMED = pattern(r"记者(?: ?[:、 ]{1,2}[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,2}){1,4} {0,2}(?:\)| {1,2}\S)")
_SIGNED = pattern(
    r"(?:^|[。!?”])[ (]{0,4}"
    r"(?=[^。!?”]{2,20}记者 {0,2}[\u3400-\u9fff](?: ?[\u3400-\u9fff]){1,2}(?:[ )]|$)[^。]{0,20}$)"
)
_PICTURED = pattern("摄影?[ )]{0,3}$")


def _in_brackets(page: _Page) -> Iterator[Found]:
    """At the end of the text or below it: `(招商局供稿)`, `(原载《松江日报》)`, `(县委统战部 乔木)`.

    Also `(招商局 乔木)昨天,…`.
    """
    match, body = page.match, page.lines(Part.BODY)
    last = body[-1][0] if body else 0
    for number, line, label in reversed(page.lines(*Part)):
        if label.part is Part.HEADLINE or (label.part is Part.BOILERPLATE and number != last + 1):
            continue
        found = _BRACKETED.search(match, max(line.start, line.end - _NOTE), line.end)
        if not found or (number >= page.first and not last - 2 < number < last + 4):
            continue
        start, end = _bared(match, *found.span("name"))
        size = body_before_name(_FIRST_OF_SEVERAL.split(match[start:end])[0])  # 松江县招商局乔木、苑青
        start, end = outlet_of_reporter(match, start, end) or (start, start + size if size else end)
        signed = _PERSONS.match(found["behind"])
        named = is_body(_FIRST_OF_SEVERAL.split(match[start:end])[0]) or (
            signed and is_likely_name(signed[1] or "") and is_told_of(match, start, match[start:end])
        )
        if named:
            if found["told"] or found["supplied"]:
                yield Found("closing", start, end)
            elif signed and match[line.start : found.start()].rstrip()[-1:] in _ENDS:
                yield Found("bracketed_body", start, end)
    for _, line, _ in body[:1]:
        led = _LED_BY.match(match, line.start, line.end)
        if led and looks_like_name(led[2]) and is_body(led[1]):
            yield Found("bracketed_body", *led.span(1))


_NOTE = 120
_LED_BY = pattern(r" {0,4}[(\[]([\u3400-\u9fff/·]{3,24}) {1,3}([\u3400-\u9fff]{2,4})[)\]](?! ?$)")
_FIRST_OF_SEVERAL = pattern("[、 ]")
_BRACKETED = pattern(
    r"[(\[] ?(?P<told>(?:转自|转载自|摘自|选自|原载|刊于|据)[: ]{0,3}(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日)?)?"
    r"(?:(?:文/?图|图/?文)[/:]?|(?:特约)?通讯员(?=[\u3400-\u9fff]{3}))?"
    r"(?P<name>《[^《》()]{2,20}》|[^()\[\]:,。《》 ]{2,24}?)"
    r"(?: {0,3}(?P<supplied>供稿)|报道|消息|(?:微信)?公众号|(?<=社)电)?"
    r"(?P<behind>(?:[ ;][^()\[\]。]{1,50})?)[)\]][。 |]{0,3}$"
)
_PERSONS = pattern(
    r"(?: {1,3}(?:[文图]/(?=[\u3400-\u9fff]{2}))?([\u3400-\u9fff]{1,4})){0,6} ?$| {1,3}[\u3400-\u9fff]{2,4}:"
)
_ENDS = ("", *"。!?”")  # what stands before such brackets


def _provided(page: _Page) -> Iterator[Found]:
    """`《园区开工》由松江新闻网提供,转载请注明出处`, `松江客户端原创,未经授权不得转载`."""
    for _, line, _ in page.lines(Part.METADATA, Part.BOILERPLATE):
        found = _PROVIDED.search(page.match, line.start, min(line.end, line.start + _NOTE))
        start, end = found.span(found.lastgroup or 0) if found else (0, 0)
        told = found is not None and found["account"] is not None
        if told or is_body(page.match[start:end]) or ends_as_outlet(page.match[start:end]):
            yield Found("provided", start, end)


_PROVIDED = pattern(
    r"》(?:一文)?由(?P<name>[\u3400-\u9fff·—-]{2,24}?)(?:提供|供稿|原创|首发)(?![\u3400-\u9fff])"
    r"|(?<![^\n])以下文章来源于 ?(?P<account>[\w·]{2,20}) {0,2},"
    r"|(?<![^\n(\[ ])(?P<owner>[\u3400-\u9fff·—-]{4,20}?)(?:原创|独家)(?:稿件|文章|作品)?,(?:未经|转载|如需)"
)


def _signed_off(page: _Page) -> Iterator[Found]:
    """The body above the date under a notice."""
    for number, line, label in page.lines(Part.METADATA):
        if number < page.first or not page.near_date(number):
            continue
        named = [(item.start, item.end) for item in label.items if item.kind is ItemKind.OUTLET]
        start, end = named[0] if named else (line.start, line.end)
        if (named or not label.items) and end - start <= _LONGEST and is_body(page.match[start:end]):
            yield Found("sign_off", start, end)


_WAYS = (  # what the next give has no better rank than what these give
    (_labelled, _in_text),
    (_provided, _beside_stamp, _account),
    (_opening, _before_reporter, _signed_off, _in_brackets, _alone),
)
