"""Articles to plain data and back, by cattrs."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import cast

from cattrs import BaseValidationError, Converter, transform_error

from zonenews.article import Article, BlockKind, BylineRole, Json, ParagraphKind, Script
from zonenews.errors import ZonenewsError

__all__ = ["structure", "unstructure"]


@lru_cache(maxsize=1)
def _converter() -> Converter:
    converter = Converter(unstruct_collection_overrides={tuple: list}, forbid_extra_keys=True)
    for time in (datetime.date, datetime.time):
        converter.register_unstructure_hook(time, lambda value: value.isoformat())
        converter.register_structure_hook(time, lambda text, kind: kind.fromisoformat(text))
    for kind in (BlockKind, BylineRole, ParagraphKind, Script):  # cattrs takes them for the strings they are
        converter.register_unstructure_hook(kind, lambda member: member.value)
    return converter


def unstructure(article: Article) -> dict[str, Json]:
    """The article as dicts, lists, strings and numbers."""
    return cast("dict[str, Json]", _converter().unstructure(article))


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
