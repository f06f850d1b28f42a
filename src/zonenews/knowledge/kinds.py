"""Kinds of zones: the family that ends a name, and which zones a bare word such as 开发区 can mean."""

from __future__ import annotations

import functools

from zonenews.knowledge import load

__all__ = ["can_be_called", "family_of", "kinds"]


@functools.lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """The family of each kind: 经开区 is economic."""
    return {kind: family for kind, family, _ in load("zone_kinds.tsv")}


@functools.lru_cache(maxsize=256)
def family_of(name: str) -> str | None:
    """The family of the longest kind that ends the name, `None` if it ends in none."""
    known = kinds()
    return next((known[name[at:]] for at in range(len(name)) if name[at:] in known), None)


def can_be_called(family: str, own: str) -> bool:
    """Whether a bare word of `family` can mean a zone of the family `own`."""
    return family == own or own in _called().get(family, ())


@functools.lru_cache(maxsize=1)
def _called() -> dict[str, frozenset[str]]:
    return {family: frozenset(own.split()) for family, own, _ in load("zone_callings.tsv")}
