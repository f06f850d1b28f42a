"""Names and roles as bylines print them: `邹平 世春 刘宁`, `记者 贲 磊 通讯员 乔木`, `王小明 文/图`.

A byline's place says that a name stands there; so any two to four characters that are no department, account
or role word are a name, and two single characters with blanks between are one name printed for alignment.
Where the place says less, a name must also begin with a surname.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TypeAlias

from zonenews import knowledge
from zonenews.article import BylineRole
from zonenews.knowledge.places import divisions

__all__ = [
    "Person",
    "is_account",
    "is_body",
    "looks_like_name",
    "read_persons",
    "read_signature",
    "split_names",
]

Person: TypeAlias = tuple[int, int, BylineRole]
"""Where a name begins and ends, and what the person did."""

_HAN = r"[\u3400-\u9fff]"


def read_persons(match: str, start: int, end: int, role: BylineRole) -> Iterator[Person]:
    """The persons in a byline's value, each with the role printed before or else behind the name.

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the value begins.
        end: where it ends.
        role: what those did who have no role of their own.

    Example:
        >>> text = "本报记者 贲 磊 通讯员 乔木"
        >>> [(text[a:b], role.value) for a, b, role in read_persons(text, 0, len(text), BylineRole.AUTHOR)]
        [('贲 磊', 'reporter'), ('乔木', 'correspondent')]
    """
    at = start
    printed_before = False
    for found in _role_pattern().finditer(match, start, end):
        names = [*split_names(match, at, found.start())]
        behind = bool(found["apart"] or found["behind"]) and not printed_before and bool(names)
        yield from ((a, b, _role_of(found) if behind else role) for a, b in names)
        if not behind:
            printed_before, role = True, _role_of(found)
        at = found.end()
    yield from ((a, b, role) for a, b in split_names(match, at, end))


def read_signature(
    match: str, start: int, end: int, *, names_alone: bool = False, surnames: bool = False
) -> list[Person]:
    """The persons of a text that holds nothing but names, roles and departments; otherwise none.

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the text begins.
        end: where it ends.
        names_alone: also take names without any role, if each begins with a surname.
        surnames: take only names that begin with a surname, whatever the role.

    Example:
        >>> [len(read_signature(text, 0, len(text))) for text in ("记者 乔木", "记者昨天从园区获悉")]
        [1, 0]
    """
    roles = [found.span() for found in _role_pattern().finditer(match, start, end)]
    if not roles and not names_alone:
        return []
    people = [*read_persons(match, start, end, BylineRole.REPORTER if roles else BylineRole.AUTHOR)]
    if (surnames or not roles) and not all(looks_like_name(match[a:b]) for a, b, _ in people):
        return []
    rest = [*match[start:end]]
    for a, b in (*roles, *((a, b) for a, b, _ in people)):
        rest[a - start : b - start] = " " * (b - a)
    others = _WORD.findall("".join(rest))
    return people if all(is_body(word) or word in _words("label") for word in others) else []


_WORD = re.compile(r"\w+")


def split_names(match: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the names in `match[start:end]`, departments and accounts left out.

    Example:
        >>> text = "祝  宁  全海波 县防汛办"
        >>> [text[a:b] for a, b in split_names(text, 0, len(text))]
        ['祝  宁', '全海波']
    """
    lone: list[int] = []  # places of single characters with blanks between, which are aligned names
    for found in _TOKEN.finditer(match, start, end):
        begin, stop = found.span()
        if lone and (stop - begin > 1 or begin - lone[-1] > _APART or match[lone[-1] + 1 : begin].strip()):
            yield from _aligned(lone)
            lone.clear()
        if stop - begin == 1:
            lone.append(begin)
        elif _is_name(found[0]):
            yield begin, stop
    yield from _aligned(lone)


_APART = 9


def _aligned(lone: list[int]) -> Iterator[tuple[int, int]]:
    """The names of single characters: three in equal distance are one name, others two by two."""
    if len(lone) == 3 and lone[2] - lone[1] == lone[1] - lone[0]:
        yield lone[0], lone[2] + 1
    else:
        for first, last in zip(lone[::2], lone[1::2], strict=False):
            yield first, last + 1


_TOKEN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]+(?:·[\u3400-\u9fff]{1,8}){0,3}")


def _is_name(token: str) -> bool:
    if "·" in token:
        return True
    if token in _words("no_name") or is_account(token) or is_body(token) or token.endswith(("报道", "报导")):
        return False
    return 2 <= len(token) <= 4 or (len(token) <= 8 and _elements().issuperset(token))  # 乌云其其格


def looks_like_name(text: str) -> bool:
    """Whether `text` is a surname and a given name: two or three characters, four if compound."""
    text = text.replace(" ", "")
    if "·" in text:
        return True
    if text in _words("no_name") or is_account(text) or is_body(text):
        return False
    return (len(text) in (2, 3) and text[0] in _surnames()) or (
        len(text) in (3, 4) and text[:2] in _surnames()
    )


def is_account(token: str) -> bool:
    """Whether `token` is an account of the site and names no one: `admin`, `超级管理员`, `本站`."""
    return token.lower() in _words("account") or token.endswith("管理员")


def is_body(token: str) -> bool:
    """Whether `token` ends as departments and outlets do: `县防汛办`, `松江日报`.

    A surname and one character are a person all the same: `王社`, `杨会`.
    """
    for length in (1, 2, 3, 4):
        if len(token) > length and token[-length:] in _words("body"):
            return not (len(token) == 2 and token[0] in _surnames() and token[1] in _words("given"))
    return False


@lru_cache(maxsize=1)
def _role_pattern() -> re.Pattern[str]:
    """`全媒体记者` before names; `文/图`, `南京报道` before or behind them; `摄`, `报道` behind them."""
    before = _alternation("reporter", "correspondent")
    apart = _alternation(
        "photographer", "editor", "author", "signed_photographer", "signed_author", "signed_reporter"
    )
    return re.compile(
        rf"(?<!{_HAN}){_HAN}{{0,10}}?(?P<before>{before})"
        rf"|(?:本报|本网|本台|特约|全媒体|融媒体?|首席)?(?P<glued>{before})"
        rf"|(?<!{_HAN})(?P<apart>{apart}|(?:{_cities()})(?:即时)?报[道导])(?!{_HAN})"
        rf"|(?P<behind>发自{_HAN}{{2,8}}|(?<={_HAN}{_HAN})(?:摄影报道|报道|供图|摄影|摄))(?!{_HAN})"
    )


def _alternation(*kinds: str) -> str:
    words = {word for kind in kinds for word in _words(kind)}
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


def _cities() -> str:
    places = {place.short for borne in divisions().values() for place in borne if place.level != "county"}
    return "|".join(map(re.escape, sorted(places)))


def _role_of(found: re.Match[str]) -> BylineRole:
    word = found["before"] or found["glued"] or found["apart"] or found["behind"]
    return _role_words().get(word, BylineRole.REPORTER)


@lru_cache(maxsize=1)
def _role_words() -> dict[str, BylineRole]:
    """Role words; one that is used before and behind names means the same in both places."""
    roles = {
        word: BylineRole(kind.removeprefix("signed_"))
        for word, kind in reversed(knowledge.load("byline_words.tsv"))
        if kind not in ("body", "account", "no_name", "label", "given")
    }
    return roles | {"摄影报道": BylineRole.AUTHOR}


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for word, of in knowledge.load("byline_words.tsv") if of == kind)


@lru_cache(maxsize=1)
def _elements() -> frozenset[str]:
    """The characters of Mongolian, Tibetan, Uyghur and other names of more than four characters."""
    return frozenset("".join(knowledge.words_of("name_elements.txt")))


@lru_cache(maxsize=1)
def _surnames() -> frozenset[str]:
    return frozenset(record[0] for record in knowledge.load("surnames.tsv"))
