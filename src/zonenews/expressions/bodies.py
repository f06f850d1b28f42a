"""Departments, outlets and accounts by how their names end: what stands in a person's place and is none."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge.byline_words import byline_words
from zonenews.knowledge.outlets import outlet_words
from zonenews.knowledge.surnames import surnames
from zonenews.patterns import pattern

__all__ = ["is_account", "is_body"]


def is_body(token: str) -> bool:
    """Whether `token` ends as departments and outlets do: `县防汛办`, `松江日报`.

    A surname and one character are a person all the same: `王社`, `杨会`. Of a name with a dot one part is
    enough: `松江晚报·松江视界`. A body may not be founded yet: `松江新区管委会(筹)`.
    """
    token = token.removesuffix("(筹)")
    if "·" in token:
        return any(part and is_body(part) for part in token.split("·"))
    for length in (1, 2, 3, 4):
        if len(token) > length and token[-length:] in _ends():
            return not (len(token) == 2 and token[0] in surnames() and token[1] in byline_words("given"))
    return False


@cache
def _ends() -> frozenset[str]:
    return byline_words("body").union(outlet_words("name", "letter"))


def is_account(token: str) -> bool:
    """Whether `token` is an account of the site and names no one: `admin`, `超级管理员`, `本站`, `sj2019`."""
    token = token.lower()
    known = token in byline_words("account") or token.endswith("管理员")
    return known or _NUMBERED.fullmatch(token) is not None


_NUMBERED = pattern(r"[a-z]{1,12}\d{4,12}")
