"""Names with the roles printed before or behind them: `记者 贲 磊 通讯员 乔木`, `王小明 文/图`, `方木 摄`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TypeAlias

from zonenews.article import BylineRole
from zonenews.expressions.bodies import is_body
from zonenews.expressions.person_names import is_foreign_name, is_likely_name, looks_like_name, split_names
from zonenews.knowledge import load, one_of
from zonenews.knowledge.byline_words import byline_words
from zonenews.knowledge.places import divisions
from zonenews.knowledge.words import common_words
from zonenews.patterns import pattern

__all__ = [
    "LEARNING",
    "REPORTER_KINDS",
    "REPORTING",
    "TAKEN",
    "Person",
    "is_told_of",
    "read_persons",
    "read_signature",
]

Person: TypeAlias = tuple[int, int, BylineRole]
"""Where a name begins and ends, and what the person did."""

REPORTER_KINDS = "全媒体|融媒体|首席|见习|实习|特约|特派"
"""Words before 记者 that leave its meaning."""
LEARNING = "获悉|了解到|得知|看到|见到"
REPORTING = f"走进|来到|走访|采访|专访|对话|探访|跟随|随|在|从|{LEARNING}"
"""What 记者, or the name behind it, is followed by where it tells of its work."""
TAKEN = "(?:摄影|供图|摄)"
"""What ends the credit of a picture."""

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
    for found in _roles(match, start, end):
        names = [*split_names(match, at, found.start())]
        if names and "。" in match[names[-1][1] : found.start()]:
            names = []  # 李建平。图/松江网
        behind = bool(found["apart"] or found["behind"]) and not printed_before and bool(names)
        yield from ((a, b, _role_of(found) if behind else role) for a, b in names)
        if not behind:
            printed_before, role = True, _role_of(found)
        at = found.end()
    yield from ((a, b, role) for a, b in split_names(match, at, end))


def _roles(match: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words of roles; the last character of `蒋 子 文` is none."""
    for found in _role_pattern().finditer(match, start, end):
        aligned = found[0] == "文" and _ALIGNED_BEFORE.search(
            match, max(start, found.start() - 6), found.start()
        )
        if not (aligned and not _PICTURED.search(match, found.end(), end)):
            yield found


_PICTURED = pattern("[图摄]")
_ALIGNED_BEFORE = pattern(rf"(?<!{_HAN}){_HAN}( {{1,2}}){_HAN}\1$")


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
    roles = [found.span() for found in _roles(match, start, end)]
    if not roles and not names_alone:
        return []
    people = [*read_persons(match, start, end, BylineRole.REPORTER if roles else BylineRole.AUTHOR)]
    rest = [*match[start:end]]
    for a, b in (*roles, *((a, b) for a, b, _ in people)):
        rest[a - start : b - start] = " " * (b - a)
    others = _WORD.findall(_QUOTED.sub("", "".join(rest)))
    unknown = [word for word in others if not is_body(word) and word not in byline_words("label")]
    if surnames or not roles:
        of_body = len(people) == 1 and any(map(is_body, others))  # (组织部 阿拉腾花)
        nameless = [
            (a, b, role)
            for a, b, role in people
            if not (looks_like_name(match[a:b]) or (of_body and is_foreign_name(match[a:b])))
        ]
        named = [person for person in people if person not in nameless]
        if not _is_one_of_several(match, named, nameless):
            people = named
            unknown += [match[a:b] for a, b, _ in nameless]
    if unknown:
        told = names_alone and len(unknown) == len(people) == 1 and is_told_of(match, start, unknown[0])
        return people if told and is_likely_name(match[slice(*people[0][:2])]) else []
    return people


def _is_one_of_several(match: str, named: list[Person], nameless: list[Person]) -> bool:
    """Whether the one name without a surname is among two that have one: 乔木川、才方可、马俊."""
    if len(nameless) != 1 or len(named) < _SEVERAL:
        return False
    word = match[slice(*nameless[0][:2])]
    return len(word) <= _LONGEST_NAME and word not in common_words().logp and not is_body(word)


_SEVERAL, _LONGEST_NAME = 2, 3


def is_told_of(match: str, start: int, name: str) -> bool:
    """Whether the text before `start` tells of what is named, a company: `…海绫物流…(海绫物流 乔木)`."""
    if not _COMPANY.fullmatch(name) or _role_pattern().search(name):
        return False
    return match.rfind(name, max(0, start - _TEXT), start) >= 0


_TEXT = 4_000  # characters of it that are looked at
_COMPANY = pattern(rf"{_HAN}{{4,12}}")
_WORD = pattern(r"\w+")
_QUOTED = pattern("[“《][^“”《》]{1,16}[”》]")  # “松江行”采访组记者, 《园区观察》作者


@cache
def _role_pattern() -> re.Pattern[str]:
    """`全媒体记者` before names; `文/图`, `南京报道` before or behind them; `摄`, `/海州报道` behind them."""
    before = _alternation("reporter", "correspondent", "editor")
    apart = _alternation("photographer", "author", "signed_photographer", "signed_author", "signed_reporter")
    return re.compile(
        rf"(?<![\u3400-\u9fff·])(?:{_HAN}{{2,8}}·)?{_HAN}{{0,10}}?(?P<before>{before})"
        rf"|(?:本[报网台]|{REPORTER_KINDS}|融媒|驻{_HAN}{{2,4}}?)?(?P<glued>{before})"
        rf"|(?:(?<!{_HAN})(?P<apart>{apart}|(?:{_cities()})(?:即时)?报[道导])"
        rf"|(?P<filed>/ ?(?!摄影|图文){_HAN}{{2,6}}报[道导])"
        rf"|(?P<behind>发自{_HAN}{{2,8}}|(?<={_HAN}{{2}})(?:摄影报道|报道|供稿(?:/供图)?|提供|[翻拍]?{TAKEN})"
        rf"|(?<={_HAN} {_HAN}){TAKEN})"
        rf")(?!{_HAN})"
    )


def _alternation(*kinds: str) -> str:
    return one_of(dict.fromkeys(byline_words(*kinds), ""))


def _cities() -> str:
    places = {place.short for borne in divisions().values() for place in borne if place.level != "county"}
    return one_of(dict.fromkeys(places, ""))


def _role_of(found: re.Match[str]) -> BylineRole:
    word = found[found.lastgroup or 0]
    return _role_words().get(word, BylineRole.REPORTER)


@cache
def _role_words() -> dict[str, BylineRole]:
    """Role words; one that is used before and behind names means the same in both places."""
    return {
        word: BylineRole(kind.removeprefix("signed_"))
        for word, kind in reversed(load("byline_words.tsv"))
        if kind not in ("body", "account", "no_name", "label", "given")
    }
