"""The reporters, correspondents, photographers, editors and authors of the article.

    来源:锡山日报  作者:王小明  编辑:李青        stamp lines, by the label
    本报讯(记者 王小明 通讯员 李青)昨天…        an opening's brackets
    新华社记者王小明、本报记者李青报道           the beginning of a paragraph
    …建成投产。(王小明)   …。记者李青           the end of a paragraph
    图为签约现场。 王小明 摄   (王小明 文/图)     the end of a caption

A role before names (`记者 王小明`) or behind them (`王小明 摄`) says what they did. Departments, accounts of the
site, and those who only checked or released the page (审核, 校对, 签发) are no bylines. A name counts once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews.article import Byline, BylineRole
from zonenews.dateline import find_dateline
from zonenews.document import Document, ItemKind, Label, Line, Part
from zonenews.signing import is_account, is_body, looks_like_name, split_names, words

__all__ = ["find_bylines"]

_ROLES = {
    ItemKind.AUTHOR: BylineRole.AUTHOR,
    ItemKind.REPORTER: BylineRole.REPORTER,
    ItemKind.CORRESPONDENT: BylineRole.CORRESPONDENT,
    ItemKind.PHOTOGRAPHER: BylineRole.PHOTOGRAPHER,
    ItemKind.EDITOR: BylineRole.EDITOR,
}
_TAIL = 60  # how far before the end of a paragraph a signature may begin
_GROUP = 90  # the longest bracket that may be one


def find_bylines(document: Document, labels: tuple[Label, ...]) -> tuple[Byline, ...]:
    """The persons named in bylines, in the order printed, each once.

    Args:
        document: the normalised page.
        labels: the label of each of its lines.
    """
    seen: dict[str, Byline] = {}
    for number, label in enumerate(labels):
        line = document.lines[number]
        if label.part is Part.METADATA:
            found = _in_stamp(document, labels, number)
        elif label.part is Part.BODY:
            found = _in_body(document.match, line)
        else:
            continue
        for start, end, role in found:
            name = document.value(start, end).replace(" ", "").replace("\u3000", "")
            if name not in seen:
                seen[name] = Byline(name, role, document.span(start, end))
    return tuple(seen.values()) or _from_head(document.meta.author)


Person = tuple[int, int, BylineRole]


def _in_stamp(document: Document, labels: tuple[Label, ...], number: int) -> Iterator[Person]:
    match, line, items = document.match, document.lines[number], labels[number].items
    if not items:
        yield from _signature(match, line.start, line.end, bare=True)
        return
    for item in items:
        if item.kind in _ROLES:
            if item.kind is ItemKind.AUTHOR and item.label_start < item.start:
                alias = _ALIAS.fullmatch(match, item.start, item.end)
                if alias and not is_account(alias[0]):
                    yield item.start, item.end, BylineRole.AUTHOR
                    continue
            yield from _persons(match, item.start, item.end, _ROLES[item.kind])
            if item.start == item.end == line.end:
                yield from _next_line(document, labels, number, _ROLES[item.kind])
        elif item.kind is ItemKind.OUTLET and looks_like_name(match[item.start : item.end]):
            yield item.start, item.end, BylineRole.AUTHOR
        elif item.kind is ItemKind.SOURCE:
            yield from _in_source(match, item.start, item.end, match[item.label_start : item.start])


# A pen name in Latin letters, after 作者 only.
_ALIAS = re.compile(r"(?=.{0,20}[A-Za-z])[A-Za-z0-9_.\u3400-\u9fff]{2,20}")


def _in_source(match: str, start: int, end: int, label: str) -> Iterator[Person]:
    """`供稿:王小明`, `来源:经发局 王小明`."""
    names = [(a, b) for a, b in split_names(match, start, end) if looks_like_name(match[a:b])]
    if "稿" in label or any(a > start for a, _ in names):
        yield from ((a, b, BylineRole.AUTHOR) for a, b in names)


def _next_line(
    document: Document, labels: tuple[Label, ...], number: int, role: BylineRole
) -> Iterator[Person]:
    """A label alone on its line may have its value on the next."""
    if number + 1 < len(labels) and labels[number + 1].part is Part.METADATA and not labels[number + 1].items:
        line = document.lines[number + 1]
        if line.end - line.start <= 16:
            yield from _persons(document.match, line.start, line.end, role)


def _in_body(match: str, line: Line) -> Iterator[Person]:
    start, end = line.start, line.end
    dateline = find_dateline(match, start, end)
    after = dateline.end if dateline else start
    opening = _OPENING_GROUP.match(match, after, end) if dateline else None
    if opening:  # 新华社北京11月30日电(王小明、李青)
        yield from _signature(match, *opening.span(1), bare=True)
        after = opening.end()
    elif _reporter_word(match, after, min(end, after + 40)):
        yield from _reported(match, after, end)
    if match.find("(", after, end) >= 0:
        for group in _GROUP_PATTERN.finditer(match, after, end):
            inside = group.span(1)
            last = not match[group.end() : end].strip(" 。")
            if _ROLE_WORD.search(match, *inside):
                yield from _signature(match, *inside, bare=False)
            elif last and match[group.start() - 1 : group.start()].strip(" ”") in ("", "。", "!", "?", "…"):
                yield from _signature(match, *inside, bare=True)
    yield from _tail(match, max(after, end - _TAIL), end)


_OPENING_GROUP = re.compile(r" {0,4}\(([^()]{2,90})\)")
_GROUP_PATTERN = re.compile(rf"\(([^()\n]{{2,{_GROUP}}})\)")
_ROLE_WORD = re.compile(r"记者|通讯员|实习生|摄|文/图|图/文|撰稿|作者|供图|报道|[文图]/|编辑")


def _reporter_word(match: str, start: int, end: int) -> bool:
    return match.find("记者", start, end) >= 0 or match.find("通讯员", start, end) >= 0


def _reported(match: str, start: int, end: int) -> Iterator[Person]:
    """`本报记者王小明 通讯员李青报道:` at the beginning of a paragraph; a sentence about a reporter is none."""
    found = _OPENING.match(match, start, end)
    if found:
        yield from _signature(match, *found.span(1), bare=False)


_H = r"[\u3400-\u9fff]"
_OPENING = re.compile(
    rf"[ (\[□■◎●▲]{{0,6}}("
    rf"(?:{_H}{{0,10}}?(?:记者|通讯员|实习生)[ :/]{{0,4}}(?:{_H}{{1,4}}[ 、]{{0,3}}){{1,6}}?){{1,4}}?"
    r"(?:摄影报道|采访报道|综合报道|报道))(?=[ :,。)\]]|$)"
)


def _tail(match: str, start: int, end: int) -> Iterator[Person]:
    """A signature behind the last sentence: `…。记者李青`, `图为现场。 王小明 摄`, `现场 王小明摄`."""
    stop = max(match.rfind(mark, start, end - 1) for mark in "。!?”")
    if stop >= 0 and end - stop > 2 and match[end - 1] not in "。)":
        yield from _signature(match, stop + 1, end, bare=False)
    found = _SIGNED_CAPTION.search(match, max(start, end - 24), end)
    if found and (stop < 0 or found.start() > stop):
        names = [*split_names(match, *found.span("names"))]
        if names and looks_like_name(match[slice(*names[-1])]):
            kept = [place for place in names if looks_like_name(match[slice(*place)])]
            yield from ((*place, BylineRole.PHOTOGRAPHER) for place in kept)


_SIGNED_CAPTION = re.compile(
    rf"(?<!{_H})(?P<names>{_H}{{2,4}}?(?:[ 、]{{1,3}}{_H}{{2,4}}?){{0,2}}) ?/?(?:摄影报道|摄影|供图|摄)$"
)


def _signature(match: str, start: int, end: int, *, bare: bool) -> Iterator[Person]:
    """Names with roles and nothing else; names alone only if `bare`, and then each with a surname."""
    people = [*_persons(match, start, end, BylineRole.REPORTER if not bare else BylineRole.AUTHOR)]
    roles = [*_role_pattern().finditer(match, start, end)]
    if not people or not (roles or bare):
        return
    covered = sum(b - a for a, b, _ in people) + sum(role.end() - role.start() for role in roles)
    rest = [token for token in _HAN_RUN.findall(_without(match, start, end, people, roles))]
    if any(not is_body(token) for token in rest) or covered == 0:
        return
    if not roles and not all(looks_like_name(match[a:b]) for a, b, _ in people):
        return
    yield from people


_HAN_RUN = re.compile(r"[\u3400-\u9fffA-Za-z0-9]+")


def _without(match: str, start: int, end: int, people: list[Person], roles: list[re.Match[str]]) -> str:
    """The text with names and roles blanked."""
    text = [*match[start:end]]
    for a, b in [*((a, b) for a, b, _ in people), *(role.span() for role in roles)]:
        text[a - start : b - start] = " " * (b - a)
    return "".join(text)


def _persons(match: str, start: int, end: int, role: BylineRole) -> Iterator[Person]:
    """The names of a byline, each with the role printed before it or, failing that, behind it."""
    at = start
    leading = False
    for found in _role_pattern().finditer(match, start, end):
        behind = _role_of(found) if not leading and (found["signed"] or found["ending"]) else role
        yield from ((a, b, behind) for a, b in split_names(match, at, found.start()))
        if not (
            (found["signed"] or found["ending"]) and not leading and match[at : found.start()].strip(" ([/、")
        ):
            leading, role = True, _role_of(found)
        at = found.end()
    yield from ((a, b, role) for a, b in split_names(match, at, end))


def _role_of(found: re.Match[str]) -> BylineRole:
    word = found["word"] or found["glued"] or found["signed"] or found["ending"]
    for kind in ("reporter", "correspondent", "photographer", "author"):
        if word in words(kind) or word in words(f"signed_{kind}"):
            return BylineRole(kind)
    return BylineRole.REPORTER


@lru_cache(maxsize=1)
def _role_pattern() -> re.Pattern[str]:
    """`全媒体记者`, `通讯员`, `文/图` before names; `摄`, `报道` behind them."""
    before = _alternation(words("reporter") | words("correspondent"))
    apart = _alternation(words("photographer") | words("author"))
    signed = _alternation(words("signed_photographer") | words("signed_author") | words("signed_reporter"))
    return re.compile(
        rf"(?<!{_H})(?:{_H}{{0,10}}?)(?P<word>{before})"
        rf"|(?:本报|本网|本台|特约|全媒体|融媒体?|首席)?(?P<glued>{before})"
        rf"|(?<!{_H})(?P<signed>{signed}|{apart})(?!{_H})"
        rf"|(?<={_H}{_H})(?P<ending>摄影报道|报道|供图|摄影|摄)(?!{_H})"
    )


def _alternation(of: frozenset[str]) -> str:
    return "|".join(map(re.escape, sorted(of, key=len, reverse=True)))


def _from_head(author: str | None) -> tuple[Byline, ...]:
    """The author that the HTML head names, if it is a person."""
    if not author or len(author) > 40:
        return ()
    names = [author[a:b] for a, b in split_names(author, 0, len(author)) if looks_like_name(author[a:b])]
    return tuple(Byline(name.replace(" ", ""), BylineRole.AUTHOR, None) for name in dict.fromkeys(names))
