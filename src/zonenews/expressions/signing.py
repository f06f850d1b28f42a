"""Names and roles as bylines print them: `邹平 世春 刘宁`, `记者 贲 磊 通讯员 乔木`, `王小明 文/图`.

A byline's place says that a name stands there; so any two to four characters that are no department, account
or role word are a name, and two single characters with blanks between are one name printed for alignment.
Where the place says less, a name must also begin with a surname.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise
from typing import TypeAlias

from zonenews import knowledge
from zonenews.article import BylineRole
from zonenews.knowledge.outlets import outlet_words
from zonenews.knowledge.places import divisions
from zonenews.knowledge.posts import posts
from zonenews.knowledge.words import common_words
from zonenews.patterns import pattern

__all__ = [
    "Person",
    "body_before_name",
    "is_account",
    "is_body",
    "is_likely_name",
    "looks_like_name",
    "read_persons",
    "read_signature",
    "run_together",
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


_ALIGNED_BEFORE = pattern(rf"(?<!{_HAN}){_HAN}( {{1,2}}){_HAN}\1$")
_PICTURED = pattern("[图摄]")


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
    if surnames or not roles:
        of_body = len(people) == 1 and any(map(is_body, others))  # (组织部 阿拉腾花)
        if not all(
            looks_like_name(name) or (of_body and _is_foreign(name))
            for name in (match[a:b] for a, b, _ in people)
        ):
            return []
    return people if all(is_body(word) or word in _words("label") for word in others) else []


def _is_foreign(name: str) -> bool:
    """Whether a name is made of the syllables of names of other peoples."""
    return len(name) > 3 and _elements().issuperset(name)


_WORD = pattern(r"\w+")
_QUOTED = pattern("[“《][^“”《》]{1,16}[”》]")  # “松江行”采访组记者, 《园区观察》作者


def split_names(match: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the names in `match[start:end]`, departments and accounts left out.

    Example:
        >>> text = "祝  宁  全海波 县防汛办"
        >>> [text[a:b] for a, b in split_names(text, 0, len(text))]
        ['祝  宁', '全海波']
    """
    lone: list[int] = []  # places of single characters with blanks between, which are aligned names
    short: list[tuple[int, int]] = []  # a name of two characters that the next may belong to: 魏忠 杰
    for found in _TOKEN.finditer(match, start, end):
        begin, stop = found.span()
        if match.startswith((":", "|"), stop) and stop - 1 > begin > start and not _names_anyone(found[0]):
            break  # a label that nobody knows: 编辑|乔木 剪辑|李春
        if match.startswith(("“", "《"), begin - 1) or (
            "·" in found[0] and _HAN_NEXT.match(match, stop, end)
        ):
            continue
        if lone and (begin - lone[-1] > _APART or match[lone[-1] + 1 : begin].strip()):
            yield from _aligned(match, short, lone)
        if stop - begin == 1:
            if short and not lone and (begin - short[0][1] >= _APART or match[short[0][1] : begin].strip()):
                yield from _aligned(match, short, lone)
            lone.append(begin)
        elif len(lone) == 1 and not short and stop - begin == 2 and match[lone[0]] in _surnames():
            yield lone.pop(), stop  # 周 辉霞
        elif short and stop - begin == 2 and not lone and _is_given(match, *short[0], begin):
            yield short.pop()[0], stop
        else:
            yield from _aligned(match, short, lone)
            if sizes := run_together(found[0]):
                for size in sizes:
                    yield begin, begin + size
                    begin += size
            elif _is_name(found[0]):
                short.append((begin, stop))
                if stop - begin > 2:
                    yield short.pop()
            elif size := _before_outlet(found[0]):
                yield begin, begin + size
            elif size := body_before_name(found[0]):
                yield begin + size, stop
    yield from _aligned(match, short, lone)


_APART = 9
_HAN_NEXT = pattern(_HAN)


def _is_given(match: str, start: int, end: int, at: int) -> bool:
    """Whether what begins at `at` is the given name to the surname before it: `欧阳 娜娜`."""
    return match[start:end] in _surnames() and at - end <= _APART and not match[end:at].strip()


def _aligned(match: str, short: list[tuple[int, int]], lone: list[int]) -> Iterator[tuple[int, int]]:
    """The names that were put by, of which nothing is kept: two characters, and single characters behind."""
    if short:
        begin, stop = short.pop()
        if len(lone) % 2 and match[lone[0]] not in _surnames():
            stop = lone.pop(0) + 1
        yield begin, stop
    at = 0
    for size in _sizes(match, lone):
        yield lone[at], lone[at + size - 1] + 1
        at += size
    lone.clear()


def _sizes(match: str, lone: list[int]) -> list[int]:
    """How many of the single characters make each name: `马 俊  乔 木 川` two and three.

    Wider blanks part the names; where all are alike, names begin with surnames, and rather have two
    characters than three.
    """
    gaps = [after - before for before, after in pairwise(lone)]
    if len(lone) < 3 or len(lone) > _MOST_ALIGNED:
        return [2] * (len(lone) // 2)
    if min(gaps) < max(gaps):
        parted = [0, *(n for n, gap in enumerate(gaps, 1) if gap > min(gaps)), len(lone)]
        sizes = [after - before for before, after in pairwise(parted)]
        return sizes if all(2 <= size <= 4 for size in sizes) else [2] * (len(lone) // 2)
    chars = "".join(match[place] for place in lone)
    best: list[tuple[int, list[int]]] = [(0, [])]  # of the first n characters: what speaks against it, sizes
    for end in range(1, len(lone) + 1):
        ways = [(_MOST_ALIGNED * 9, [2] * (end // 2))]
        for size in (2, 3, 4):
            if size <= end and (size < 4 or chars[end - 4 : end - 2] in _surnames()):
                against, sizes = best[end - size]
                ways.append((against + _oddity(chars[end - size : end]), [*sizes, size]))
        best.append(min(ways))
    return best[-1][1]


_MOST_ALIGNED = 12


def _oddity(name: str) -> int:
    """How unlikely the characters are one name among aligned ones."""
    if name[:2] in _surnames() and len(name) > 2:
        return 0
    return (len(name) > 2) + (0 if name[0] in _surnames() else 4)


def run_together(token: str) -> list[int]:
    """How long the names are that a token runs together (`曾实董世梅`: two, three), `[]` if it is no such.

    Of all ways to cut it into surnames and given names the likeliest; common words (`方案解读`) are no names.
    """
    if not 4 <= len(token) <= _MOST_ALIGNED or "·" in token or is_body(token) or token in _words("no_name"):
        return []
    if token.endswith(posts()):
        return []
    if len(token) == 4 and token[:2] in _surnames():
        return []  # 欧阳娜娜
    best: list[tuple[float, list[int]]] = [(0.0, [])]
    for end in range(1, len(token) + 1):
        ways = [
            (score + _likeliness(token[end - size : end]), [*sizes, size])
            for size in (2, 3, 4)
            if size <= end
            for score, sizes in [best[end - size]]
        ]
        best.append(max(ways, default=(-math.inf, [])))
    score, sizes = best[-1]
    return sizes if len(sizes) > 1 and score > _LEAST * len(token) else []


_LEAST = -7.5  # nats a character, on the average of the names


def _names_anyone(token: str) -> bool:
    return looks_like_name(token) or is_body(token)


def is_likely_name(text: str) -> bool:
    """Whether the characters are likely those of one name: of no common word, not `种业园`."""
    return _likeliness(text) > _LEAST * len(text)


@lru_cache(maxsize=1024)
def _likeliness(name: str) -> float:
    """The log probability of the characters as surname and given name; common words have none."""
    if not looks_like_name(name) or not name.isalpha() or name in common_words().logp:
        return -math.inf
    size = 2 if len(name) > 3 or (len(name) == 3 and name[0] not in _surnames()) else 1
    return math.log(_surname_shares()[name[:size]]) + sum(_given().get(char, -16.0) for char in name[size:])


def _before_outlet(token: str) -> int:
    """How long the name is that an outlet of a place is glued to: `乔木松江网`."""
    outlet = next((end for end in ("新闻网", "日报", "发布", "网", "报") if token.endswith(end)), "")
    return next(
        (
            size
            for size in (3, 2)
            if outlet and token[size : -len(outlet)] in divisions() and looks_like_name(token[:size])
        ),
        0,
    )


def body_before_name(token: str) -> int:
    """How long the department is that a name is glued to, 0 if the token is no such.

    Example:
        >>> body_before_name("松江县招商局乔木川"), body_before_name("松江县招商局")
        (6, 0)
    """
    if not 6 <= len(token) <= _LONGEST_GLUED or is_body(token) or token.endswith(posts()):
        return 0
    for size in (3, 2):
        name, body = token[-size:], token[:-size]
        as_words = common_words().onward(name, 0, size)[0]  # 门负责 is likelier 门|负责
        if _likeliness(name) > as_words and is_body(body):
            return len(body)
    return 0


_LONGEST_GLUED = 20
_TOKEN = pattern(r"[\u3400-\u9fff\U00020000-\U000323af]+(?:·[\u3400-\u9fff]{1,8}){0,3}")


def _is_name(token: str) -> bool:
    if "·" in token:
        return not is_body(token)
    if token in _words("no_name") or is_account(token) or is_body(token) or token.endswith(("报道", "报导")):
        return False
    if len(token) > 3 and (token.endswith(posts()) or token[:2] in divisions()):
        return False  # 党委委员; 松江微讯
    return 2 <= len(token) <= 4 or (len(token) <= 8 and _elements().issuperset(token))  # 乌云其其格


def looks_like_name(text: str) -> bool:
    """Whether `text` is a surname and a given name: two or three characters, four if compound."""
    if " ·" in text or "· " in text:
        return False  # 松江参考 · 乔木
    text = text.replace(" ", "")
    if not _TOKEN.fullmatch(text):
        return False
    if "·" in text:
        return not is_body(text)
    if text in _words("no_name") or is_account(text) or is_body(text):
        return False
    return (len(text) in (2, 3) and text[0] in _surnames()) or (
        len(text) in (3, 4) and text[:2] in _surnames()
    )


def is_account(token: str) -> bool:
    """Whether `token` is an account of the site and names no one: `admin`, `超级管理员`, `本站`, `sj2019`."""
    return (
        token.lower() in _words("account")
        or token.endswith("管理员")
        or bool(_NUMBERED.fullmatch(token.lower()))
    )


_NUMBERED = pattern(r"[a-z]{1,12}\d{4,12}")


def is_body(token: str) -> bool:
    """Whether `token` ends as departments and outlets do: `县防汛办`, `松江日报`.

    A surname and one character are a person all the same: `王社`, `杨会`. Of a name with a dot one part is
    enough: `松江晚报·松江视界`. A body may not be founded yet: `松江新区管委会(筹)`.
    """
    token = token.removesuffix("(筹)")
    if "·" in token:
        return any(part and is_body(part) for part in token.split("·"))
    for length in (1, 2, 3, 4):
        if len(token) > length and token[-length:] in _bodies():
            return not (len(token) == 2 and token[0] in _surnames() and token[1] in _words("given"))
    return False


@lru_cache(maxsize=1)
def _role_pattern() -> re.Pattern[str]:
    """`全媒体记者` before names; `文/图`, `南京报道` before or behind them; `摄`, `报道` behind them."""
    before = _alternation("reporter", "correspondent", "editor")
    apart = _alternation("photographer", "author", "signed_photographer", "signed_author", "signed_reporter")
    return re.compile(
        rf"(?<![\u3400-\u9fff·])(?:{_HAN}{{2,8}}·)?{_HAN}{{0,10}}?(?P<before>{before})"
        rf"|(?:本报|本网|本台|特约|全媒体|融媒体?|首席|驻{_HAN}{{2,4}}?)?(?P<glued>{before})"
        rf"|(?<!{_HAN})(?P<apart>{apart}|(?:{_cities()})(?:即时)?报[道导])(?!{_HAN})"
        rf"|(?P<behind>发自{_HAN}{{2,8}}|(?<={_HAN}{_HAN})(?:摄影报道|报道|供稿(?:/供图)?|供图|提供|摄影|[翻拍]?摄))(?!{_HAN})"
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
    return {
        word: BylineRole(kind.removeprefix("signed_"))
        for word, kind in reversed(knowledge.load("byline_words.tsv"))
        if kind not in ("body", "account", "no_name", "label", "given")
    }


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(word for word, of in knowledge.load("byline_words.tsv") if of == kind)


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return _words("body").union(outlet_words("name", "letter"))


@lru_cache(maxsize=1)
def _elements() -> frozenset[str]:
    """The characters of Mongolian, Tibetan, Uyghur and other names of more than four characters."""
    return frozenset("".join(knowledge.words_of("name_elements.txt")))


def _surnames() -> Mapping[str, float]:
    return _surname_shares()


@lru_cache(maxsize=1)
def _surname_shares() -> dict[str, float]:
    """Each surname with the share of the people who bear it."""
    return {name: float(share) / 100 for name, share in knowledge.load("surnames.tsv")}


@lru_cache(maxsize=1)
def _given() -> dict[str, float]:
    """The log probability of each character of given names."""
    counts = {char: int(count) for char, count in knowledge.load("given_names.tsv")}
    total = sum(counts.values())
    return {char: math.log(count / total) for char, count in counts.items()}
