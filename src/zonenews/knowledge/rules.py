"""The rules of the fields by their names, in the order of their worth: see `field_rules.tsv`."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import load

__all__ = ["ranks", "says"]


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


@cache
def says(field: str, rule: str) -> str:
    """What a rule of a field says; of those that no table holds, too.

    Example:
        >>> says("date", "above_headline")
        'above the headline'
    """
    return next(
        (row[3] for row in load("field_rules.tsv") if row[:2] == [field, rule]), _OUTSIDE.get(rule, "")
    )


_OUTSIDE = {
    "head": "the head of the web page",
    "profile": "the profile of the site",
    "none": "no zone at all",
}
