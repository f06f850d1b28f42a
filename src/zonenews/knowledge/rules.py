"""The rules of the fields by their names, in the order of their worth: see `field_rules.tsv`."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import load

__all__ = ["ranks"]


@cache
def ranks(field: str) -> dict[str, int]:
    """The names of a field's rules, the best first, each with its rank: the lower, the better.

    Example:
        >>> source = ranks("source")
        >>> source["label"] < source["opening"]
        True
    """
    rows = sorted((int(rank), name) for of, name, rank, *_ in load("field_rules.tsv") if of == field)
    return {name: rank for rank, name in rows}
