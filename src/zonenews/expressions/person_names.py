"""Names of persons as bylines and headlines print them: `邹平 世春 刘宁`, `贲 磊`, `曾实董世梅`.

A byline's place says that a name stands there; so any two to four characters that are no department, account
or role word are a name, and two single characters with blanks between are one name printed for alignment.
Where the place says less, a name must also begin with a surname.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from zonenews.expressions.bodies import is_account, is_body
from zonenews.knowledge.byline_words import byline_words
from zonenews.knowledge.places import divisions
from zonenews.knowledge.posts import posts
from zonenews.knowledge.surnames import given_names, name_elements, surnames
from zonenews.knowledge.words import common_words
from zonenews.patterns import HAN, pattern

__all__ = [
    "body_before_name",
    "is_foreign_name",
    "is_likely_name",
    "looks_like_name",
    "run_together",
    "split_names",
]


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
        if match.startswith(("“", "《"), begin - 1) or ("·" in found[0] and HAN.match(match, stop, end)):
            continue
        if lone and (begin - lone[-1] > _APART or match[lone[-1] + 1 : begin].strip()):
            yield from _aligned(match, short, lone)
        if stop - begin == 1:
            if short and not lone and (begin - short[0][1] >= _APART or match[short[0][1] : begin].strip()):
                yield from _aligned(match, short, lone)
            lone.append(begin)
        elif len(lone) == 1 and not short and stop - begin == 2 and match[lone[0]] in surnames():
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


def _is_given(match: str, start: int, end: int, at: int) -> bool:
    """Whether what begins at `at` is the given name to the surname before it: `欧阳 娜娜`."""
    return match[start:end] in surnames() and at - end <= _APART and not match[end:at].strip()


def _aligned(match: str, short: list[tuple[int, int]], lone: list[int]) -> Iterator[tuple[int, int]]:
    """The names that were put by, of which nothing is kept: two characters, and single characters behind."""
    if short:
        begin, stop = short.pop()
        if len(lone) % 2 and match[lone[0]] not in surnames():
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
            if size <= end and (size < 4 or chars[end - 4 : end - 2] in surnames()):
                against, sizes = best[end - size]
                ways.append((against + _oddity(chars[end - size : end]), [*sizes, size]))
        best.append(min(ways))
    return best[-1][1]


_MOST_ALIGNED = 12


def _oddity(name: str) -> int:
    """How unlikely the characters are one name among aligned ones."""
    if name[:2] in surnames() and len(name) > 2:
        return 0
    return (len(name) > 2) + (0 if name[0] in surnames() else 4)


def run_together(token: str) -> list[int]:
    """How long the names are that a token runs together (`曾实董世梅`: two, three), `[]` if it is no such.

    Of all ways to cut it into surnames and given names the likeliest; common words (`方案解读`) are no names.
    """
    if (
        not 4 <= len(token) <= _MOST_ALIGNED
        or "·" in token
        or is_body(token)
        or token in byline_words("no_name")
    ):
        return []
    if token.endswith(posts()):
        return []
    if len(token) == 4 and token[:2] in surnames():
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
    size = 2 if len(name) > 3 or (len(name) == 3 and name[0] not in surnames()) else 1
    return surnames()[name[:size]] + sum(given_names().get(char, -16.0) for char in name[size:])


def is_foreign_name(name: str) -> bool:
    """Whether a name is made of the syllables of names of other peoples: `乌云其其格`."""
    return len(name) > 3 and name_elements().issuperset(name)


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
# 等 behind the last of several belongs to none, nor does 原创
_TOKEN = pattern(
    r"(?:(?!(?:等|原创)(?![\u3400-\u9fff]))[\u3400-\u9fff\U00020000-\U000323af])+(?:·[\u3400-\u9fff]{1,8}){0,3}"
)


def _is_name(token: str) -> bool:
    if "·" in token:
        return _is_dotted_name(token)
    if (
        token in byline_words("no_name")
        or is_account(token)
        or is_body(token)
        or token.endswith(("报道", "报导", "整理"))
    ):
        return False
    if len(token) > 3 and (token.endswith(posts()) or token[:2] in divisions() or _are_words(token)):
        return False  # 党委委员; 松江微讯; 会议现场
    given = token[1:] if token[0] in surnames() else token  # 昝索南达杰
    return 2 <= len(token) <= 4 or (len(token) <= 8 and is_foreign_name(given))


def _are_words(token: str) -> bool:
    """Whether four characters are two common words, and the first no surname."""
    return token[:2] not in surnames() and {token[:2], token[2:]} <= common_words().logp.keys()


def _is_dotted_name(text: str) -> bool:
    """`阿依古丽·买买提`; no body, nor a series: `办人民满意的教育·学思`."""
    return not is_body(text) and max(map(len, text.split("·"))) <= _LONGEST_PART


_LONGEST_PART = 8


def looks_like_name(text: str) -> bool:
    """Whether `text` is a surname and a given name: two or three characters, four if compound."""
    if " ·" in text or "· " in text:
        return False  # 松江参考 · 乔木
    text = text.replace(" ", "")
    if not _TOKEN.fullmatch(text):
        return False
    if "·" in text:
        return _is_dotted_name(text)
    if text in byline_words("no_name") or is_account(text) or is_body(text):
        return False
    return (len(text) in (2, 3) and text[0] in surnames()) or (len(text) in (3, 4) and text[:2] in surnames())
