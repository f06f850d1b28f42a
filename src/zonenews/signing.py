"""Names as bylines print them: `邹平 世春 刘宁`, `马  骏`, `王小明、古丽·买买提`, `本报记者 贲 磊 通讯员 乔木`.

A byline's place says that a name stands there; so any two to four characters that are no department, account
or role word are a name, and two single characters with blanks between are one name printed for alignment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from zonenews import knowledge

__all__ = ["is_account", "is_body", "looks_like_name", "split_names", "words"]

_TOKEN = re.compile(r"[\u3400-\u9fff\U00020000-\U000323af]{1,12}(?:·[\u3400-\u9fff]{1,8}){0,3}")


@cache
def words(kind: str) -> frozenset[str]:
    """The words of one kind in ``byline_words.tsv``."""
    return frozenset(word for word, of in knowledge.load("byline_words.tsv") if of == kind)


def split_names(match: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of the names in a byline's value `match[start:end]`, departments and accounts left out.

    Example:
        >>> text = "祝  宁  全海涛 县防汛办"
        >>> [text[a:b] for a, b in split_names(text, 0, len(text))]
        ['祝  宁', '全海涛']
    """
    single: tuple[int, int] | None = None  # a lone character that may begin an aligned name
    for found in _TOKEN.finditer(match, start, end):
        begin, stop = found.span()
        if stop - begin == 1:
            if single and not match[single[1] : begin].strip() and begin - single[1] <= 8:
                yield single[0], stop
                single = None
            else:
                single = (begin, stop)
            continue
        single = None
        if is_name_token(found[0]):
            yield begin, stop


def is_name_token(token: str) -> bool:
    """Whether a word of a byline is a person: two to four characters, or parts joined by a middle dot."""
    if "·" in token:
        return True
    return (
        2 <= len(token) <= 4
        and token not in words("no_name")
        and not is_account(token)
        and not is_body(token)
    )


def is_account(token: str) -> bool:
    """Whether `token` is an account of the site and names no one: `admin`, `超级管理员`, `本站`."""
    return token.lower() in words("account") or token.endswith("管理员")


def is_body(token: str) -> bool:
    """Whether `token` ends as departments and outlets do: `县防汛办`, `松江日报`; `王社` and `杨会` are persons."""
    for length in (1, 2, 3, 4):
        if len(token) > length and token[-length:] in words("body"):
            return not (len(token) == 2 and length == 1 and token[0] in surnames())
    return False


def looks_like_name(text: str) -> bool:
    """Whether `text` without blanks is surname and given name of two or three characters (four if compound)."""
    text = text.replace(" ", "")
    if text in words("no_name") or is_account(text) or is_body(text):
        return False
    if len(text) in (3, 4) and text[:2] in surnames():
        return True
    return len(text) in (2, 3) and text[0] in surnames()


@lru_cache(maxsize=1)
def surnames() -> frozenset[str]:
    """The surnames of ``surnames.tsv``."""
    return frozenset(record[0] for record in knowledge.load("surnames.tsv"))
