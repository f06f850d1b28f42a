"""Whether a name is the page's own: the site, newspaper or account that prints itself around the article.

    松江观察 | 首页 | 深度      点击上方“松江观察”关注      © 松江观察      松江观察记者 乔木

A column (`园区动态`, `工作要闻`) is no site, though it may stand at the top of a page.
"""

from __future__ import annotations

from functools import lru_cache

from zonenews import knowledge
from zonenews.expressions.bodies import is_account
from zonenews.expressions.person_names import looks_like_name
from zonenews.patterns import HAN, pattern

__all__ = ["is_masthead", "is_site_like"]

_LOOKS = 20  # places of the name that are looked at


def is_masthead(match: str, start: int, end: int) -> bool:
    r"""Whether the name `match[start:end]` stands elsewhere on the page as that of the page's publisher.

    Args:
        match: the folded text of the page, `Document.match`.
        start: where the name begins.
        end: where it ends.

    Example:
        >>> page = "松江观察 | 首页\n园区开工\n松江观察 2025-04-16"
        >>> is_masthead(page, 15, 19)
        True
    """
    name = match[start:end]
    if not is_site_like(match, start, end):
        return False
    at = -1
    for _ in range(_LOOKS):
        at = match.find(name, at + 1)
        if at < 0:
            return False
        if at != start and _stands_as_own(match, at, at + len(name)):
            return True
    return False


_NAME = pattern(r"[\u3400-\u9fffA-Za-z0-9·+—-]{2,16}")


def is_site_like(match: str, start: int, end: int) -> bool:
    """Whether `match[start:end]` may name a publisher: no column, account or person."""
    name = match[start:end]
    return bool(_NAME.fullmatch(name)) and not (_is_column(name) or is_account(name) or looks_like_name(name))


def _stands_as_own(match: str, start: int, end: int) -> bool:
    before = match[start - 1] if start else "\n"
    if before in "©®“":
        return True
    if HAN.match(before):
        return match.endswith(_leaders(), 0, start)
    if match.startswith(_followers(), end):
        return True
    begins = before == "\n" or match[max(0, start - 9) : start].rstrip(" ").endswith(_RIGHTS)
    return begins and (end == len(match) or match[end] in "\n >|→»/·—_")


_RIGHTS = ("\n", "©", "Copyright", "版权所有")


def _is_column(name: str) -> bool:
    """`园区动态`: the end of a column's name behind nothing or a common word."""
    words, ends = _page_words()
    return name in words or any(
        name.endswith(end) and (name[: -len(end)] in words or name[: -len(end)] in _common()) for end in ends
    )


@lru_cache(maxsize=1)
def _page_words() -> tuple[frozenset[str], frozenset[str]]:
    rows = [(place, phrase) for _, place, phrase in knowledge.load("phrases.tsv")]
    return (
        frozenset(phrase for place, phrase in rows if place == "word"),
        frozenset(phrase for place, phrase in rows if place == "end"),
    )


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    words = (word for row in knowledge.load("genre_words.txt") for word in row[0].split())
    return frozenset({"", *words})


@lru_cache(maxsize=1)
def _followers() -> tuple[str, ...]:
    return tuple(word for word, place in knowledge.load("masthead_words.tsv") if place == "behind")


@lru_cache(maxsize=1)
def _leaders() -> tuple[str, ...]:
    return tuple(word for word, place in knowledge.load("masthead_words.tsv") if place == "before")
