"""The forms of the output: JSON Lines, CSV, Parquet.

A form says how the file begins, how some articles become bytes that are appended to it, and how the whole
becomes what was asked for. Appending is all that is ever done to the file while the pages are read, so an
interrupted run can be cut back to a known place and continued.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from pathlib import Path

from attrs import frozen

from zonenews.article import Article
from zonenews.command.outputs.tables import ARTICLES, LEADERS, Table
from zonenews.errors import ZonenewsError

__all__ = ["JSON_LINES", "TABLES", "Format", "csv_format", "format_for"]

TABLES = {"articles": ARTICLES, "leaders": LEADERS}

_ROW_GROUP = 64 << 20  # bytes of Arrow data in a row group of a Parquet file


@frozen
class Format:
    """How articles become a file."""

    head: bytes
    encode: Callable[[Iterable[Article]], bytes]
    finish: Callable[[Path, Path], None]
    """Makes the second path the whole output, from the first, which was appended to."""


def format_for(path: Path, table: str | None = None) -> Format:
    """The form that a file's ending asks for.

    Args:
        path: the output.
        table: ``"articles"`` or ``"leaders"``, for CSV.

    Raises:
        ZonenewsError: there is no such form, or it needs a package that is not installed.
    """
    ending = path.suffix.lower()
    if ending == ".csv":
        return csv_format(TABLES[table or "articles"], excel=True)
    if table is not None:
        raise ZonenewsError(f"--table is for CSV, not for {path.name}")
    if ending in {".jsonl", ".ndjson"}:
        return JSON_LINES
    if ending == ".parquet":
        return _parquet_format()
    raise ZonenewsError(f"{path.name}: the output must end in .jsonl, .csv or .parquet")


def _json_lines(articles: Iterable[Article]) -> bytes:
    lines = "".join(article.to_json() + "\n" for article in articles)
    return lines.encode("utf-8", "backslashreplace")  # a lone surrogate becomes what JSON writes for it


def _rename(part: Path, target: Path) -> None:
    part.replace(target)


JSON_LINES = Format(b"", _json_lines, _rename)


def csv_format(table: Table, *, excel: bool) -> Format:
    """Comma-separated values in UTF-8; with the mark by which Excel knows them if `excel`."""

    def encode(articles: Iterable[Article]) -> bytes:
        return _csv_lines(row for article in articles for row in table.rows(article))

    mark = b"\xef\xbb\xbf" if excel else b""
    return Format(mark + _csv_lines([table.columns]), encode, _rename)


def _csv_lines(rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")


def _parquet_format() -> Format:
    """Parquet, which cannot be appended to: until the end it is a row of Arrow streams."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq

        from zonenews.arrow import SCHEMA, from_articles
    except ImportError as error:
        raise ZonenewsError("Parquet needs pyarrow: pip install 'zonenews[arrow]'") from error

    def encode(articles: Iterable[Article]) -> bytes:
        sink = io.BytesIO()
        with pa.ipc.new_stream(sink, SCHEMA, options=pa.ipc.IpcWriteOptions(compression="zstd")) as stream:
            stream.write_batch(from_articles(articles))
        return sink.getvalue()

    def finish(part: Path, target: Path) -> None:
        whole = part.with_name(part.name + "-whole")
        with pa.OSFile(str(part)) as source, pq.ParquetWriter(whole, SCHEMA, compression="zstd") as writer:
            group: list[pa.RecordBatch] = []
            while source.tell() < source.size():
                group += pa.ipc.open_stream(source)
                if sum(batch.nbytes for batch in group) > _ROW_GROUP:
                    writer.write_table(pa.Table.from_batches(group))
                    group = []
            writer.write_table(pa.Table.from_batches(group, SCHEMA))
        whole.replace(target)
        part.unlink()

    return Format(b"", encode, finish)
