"""Articles to plain data and back, by cattrs, which is told to convert nothing: `"no"` is no `bool`."""

from __future__ import annotations

import datetime
import json
from functools import lru_cache
from types import GenericAlias
from typing import TypeVar, cast, get_args

from cattrs import BaseValidationError, Converter, transform_error

from zonenews.article import Article, Json, TextEnum
from zonenews.errors import ZonenewsError
from zonenews.explanation import Explanation

__all__ = ["read_json", "structure", "unstructure", "unstructure_explanation"]

_T = TypeVar("_T")


@lru_cache(maxsize=1)
def _converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list})
    for time in (datetime.date, datetime.time):
        converter.register_unstructure_hook(time, lambda value: value.isoformat())
        converter.register_structure_hook(time, lambda text, kind: kind.fromisoformat(_exact(text, str)))
    for plain in (str, int, bool):
        converter.register_structure_hook(plain, _exact)

    def items(value: object, kind: GenericAlias) -> tuple[object, ...]:
        wanted = cast("type[list[object]]", GenericAlias(list, get_args(kind)[:1]))
        return tuple(converter.structure(_exact(value, list), wanted))

    converter.register_structure_hook_func(_is_tuple, items)
    for member in TextEnum.__subclasses__():  # cattrs takes them for the strings they are
        converter.register_unstructure_hook(member, lambda value: value.value)
        converter.register_structure_hook(member, lambda text, kind: kind(_exact(text, str)))
    return converter


def _is_tuple(kind: object) -> bool:
    return isinstance(kind, GenericAlias) and kind.__origin__ is tuple


def _exact(value: object, kind: type[_T]) -> _T:
    """The value, which is of that type already: a bool is no number, a string no list."""
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise TypeError(f"expected {kind.__name__}, not {type(value).__name__}")
    return value


def unstructure(article: Article) -> dict[str, Json]:
    """The article as dicts, lists, strings and numbers."""
    return cast("dict[str, Json]", _converter().unstructure(article))


def unstructure_explanation(explanation: Explanation) -> dict[str, Json]:
    """The lines and fields of an explanation as dicts, lists, strings and numbers."""
    told = {"lines": explanation.lines, "fields": explanation.fields}
    return cast("dict[str, Json]", _converter().unstructure(told))


def structure(record: dict[str, Json]) -> Article:
    """The article that `unstructure` wrote.

    Raises:
        ZonenewsError: `record` is not such a record.
    """
    try:
        return _converter().structure(record, Article)
    except (BaseValidationError, AttributeError, TypeError, ValueError) as error:
        wrong = transform_error(error, path="article")
        more = f" and {len(wrong) - 3} more" if len(wrong) > 3 else ""
        raise ZonenewsError(f"not a record of an article: {'; '.join(wrong[:3])}{more}") from error


def read_json(text: str | bytes) -> dict[str, Json]:
    """What the JSON holds, not yet known to be an article.

    Raises:
        ZonenewsError: it is none.
    """
    try:
        return cast("dict[str, Json]", json.loads(text))
    except (ValueError, RecursionError) as error:
        raise ZonenewsError(f"not valid JSON: {error}") from error
