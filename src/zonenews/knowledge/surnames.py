"""Surnames and the characters of given names, how likely it is (`surnames.tsv`, `given_names.tsv`)."""

from __future__ import annotations

import math
from functools import cache

from zonenews.knowledge import load, words_of

__all__ = ["given_names", "name_elements", "surnames"]


@cache
def surnames() -> dict[str, float]:
    """Each surname with the log probability that a person bears it.

    Example:
        >>> surnames()["王"] > surnames()["欧阳"]
        True
    """
    return {name: math.log(float(share) / 100) for name, share in load("surnames.tsv")}


@cache
def given_names() -> dict[str, float]:
    """Each character of given names with its log probability."""
    counts = {char: int(count) for char, count in load("given_names.tsv")}
    total = sum(counts.values())
    return {char: math.log(count / total) for char, count in counts.items()}


@cache
def name_elements() -> frozenset[str]:
    """The characters of Mongolian, Tibetan, Uyghur and other names of more than four characters."""
    return frozenset("".join(words_of("name_elements.txt")))
