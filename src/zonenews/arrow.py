"""Articles as Apache Arrow tables, one row a page, nested as the articles are.

`parse_batch` is all that an engine needs: Spark's `mapInArrow`, Ray Data's `map_batches`, Polars.
Needs pyarrow (extra ``arrow``).
"""

from __future__ import annotations

import datetime
import re
import typing
from collections.abc import Iterable, Mapping
from functools import lru_cache

import attrs
from attrs import evolve
from cattrs import Converter

from zonenews.article import Article
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, Page, parse_articles
from zonenews.profile import Profile, host_of

try:
    import pyarrow as pa
except ImportError as error:
    raise ImportError("zonenews.arrow needs pyarrow: pip install pyarrow") from error

__all__ = ["SCHEMA", "from_articles", "parse_batch", "to_articles"]


def _schema() -> pa.Schema:
    """The fields of `Article` as Arrow types, with three shorthands and the error of a failure."""
    return pa.schema(
        [
            pa.field("url", pa.string()),
            pa.field("error", pa.string()),
            pa.field("title", pa.string()),
            pa.field("date", pa.date32()),
            pa.field("event_date", pa.date32()),
            *(column for column in _arrow_type(Article) if column.name != "url"),
        ]
    )


def _arrow_type(hint: object) -> pa.DataType:
    if isinstance(hint, type) and attrs.has(hint):
        hints = typing.get_type_hints(hint)
        return pa.struct([pa.field(a.name, _arrow_type(hints[a.name])) for a in attrs.fields(hint)])
    if typing.get_origin(hint) is tuple:
        return pa.list_(_arrow_type(typing.get_args(hint)[0]))
    if typing.get_args(hint):  # X | None: every column may be null
        return _arrow_type(typing.get_args(hint)[0])
    return _ATOMS.get(hint) or pa.string()  # type: ignore[call-overload]  # enums by their value


# A time of day is text ("09:30:00"): older Sparks cannot read Parquet files that hold a TIME.
_ATOMS = {
    bool: pa.bool_(),
    int: pa.int32(),
    float: pa.float64(),
    str: pa.string(),
    datetime.date: pa.date32(),
}

SCHEMA: pa.Schema = _schema()
"""One row a page, which is the article, with `error` null, or the error, with all else but `url` null."""


def parse_batch(
    batch: pa.RecordBatch | pa.Table, *, profiles: Mapping[str, Profile] | None = None
) -> pa.RecordBatch | pa.Table:
    """Read a batch of pages, in this process.

    Args:
        batch: columns `content` (string or binary) and, if there are such, `url` and `encoding`; others are
            left out. A table is taken as well, for the engines that hand tables on.
        profiles: the profiles of sites by host name, such as `Profile.learn` gives; each is used for the
            pages with an address on that host.

    Returns:
        A batch of the same length and order after `SCHEMA`; a table for a table.

    Raises:
        ZonenewsError: there is no column `content`.

    Example:
        >>> import pyarrow
        >>> pages = pyarrow.record_batch({"content": ["园区召开会议", None], "url": ["a", "b"]})
        >>> articles = parse_batch(pages)
        >>> articles["url"].to_pylist(), articles["error"].to_pylist()
        (['a', 'b'], [None, 'TypeError: page must be str or bytes, not NoneType'])
    """
    names = batch.schema.names
    if "content" not in names:
        raise ZonenewsError(f"no column 'content' among the columns of the pages: {', '.join(names)}")
    nothing = [None] * batch.num_rows
    contents, urls, encodings = (
        batch[name].to_pylist() if name in names else nothing for name in ("content", "url", "encoding")
    )
    pages: Iterable[Page] = map(Page, contents, urls, encodings)
    if profiles:
        pages = (evolve(page, profile=profiles.get(host_of(page.url) or "")) for page in pages)
    articles = from_articles(parse_articles(pages, workers=1))
    return pa.Table.from_batches([articles]) if isinstance(batch, pa.Table) else articles


def from_articles(results: Iterable[Article | Failure]) -> pa.RecordBatch:
    """The table of what `parse_articles` yields.

    Arrow's strings cannot hold lone surrogates; each becomes U+FFFD.
    """
    rows = [_row(result) for result in results]
    try:
        return pa.RecordBatch.from_pylist(rows, schema=SCHEMA)
    except UnicodeEncodeError:
        return pa.RecordBatch.from_pylist([_without_surrogates(row) for row in rows], schema=SCHEMA)


def to_articles(batch: pa.RecordBatch | pa.Table) -> list[Article | Failure]:
    """What the table was made from.

    Example:
        >>> import zonenews
        >>> article = zonenews.parse_article("园区召开会议")
        >>> to_articles(from_articles([article])) == [article]
        True
    """
    return [
        Failure(row["url"], row["error"])
        if row["error"] is not None
        else _converter().structure(row, Article)
        for row in batch.to_pylist()
    ]


def _row(result: Article | Failure) -> dict[str, object]:
    if isinstance(result, Failure):
        return {"url": result.url, "error": result.error}
    row: dict[str, object] = _converter().unstructure(result)
    return {**row, "title": result.title, "date": result.date, "event_date": result.event_date}


@lru_cache(maxsize=1)
def _converter() -> Converter:
    """As for JSON, but days stay days."""
    converter = Converter(unstruct_collection_overrides={tuple: list})
    converter.register_structure_hook(datetime.date, lambda day, _: day)
    converter.register_unstructure_hook(datetime.time, lambda time: time.isoformat())
    converter.register_structure_hook(datetime.time, lambda text, _: datetime.time.fromisoformat(text))
    return converter


def _without_surrogates(value: object) -> object:
    if isinstance(value, str):
        return re.sub("[\ud800-\udfff]", "\ufffd", value)
    if isinstance(value, list):
        return [_without_surrogates(item) for item in value]
    if isinstance(value, dict):
        return {key: _without_surrogates(item) for key, item in value.items()}
    return value
