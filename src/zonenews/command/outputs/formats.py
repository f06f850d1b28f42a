"""The form that a file's ending asks for: JSON Lines, CSV, Excel, Parquet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path

from zonenews.article import Article
from zonenews.command.outputs.excel import excel_format
from zonenews.command.outputs.forms import JSON_LINES, Format
from zonenews.command.outputs.tables import ARTICLES, LEADERS, Table, safe_cell
from zonenews.errors import ZonenewsError
from zonenews.terms import Language

__all__ = ["JSON_LINES", "TABLES", "Format", "csv_format", "format_for"]

TABLES = {"articles": ARTICLES, "leaders": LEADERS}

_ROW_GROUP = 64 << 20  # bytes of Arrow data in a row group of a Parquet file


def format_for(path: Path, table: str | None = None, *, raw: bool = False, labels: Language = "en") -> Format:
    """The form that a file's ending asks for.

    Args:
        path: the output.
        table: ``"articles"`` or ``"leaders"``, for CSV.
        raw: CSV cells as they are, even those that a spreadsheet would take for formulas or cut.
        labels: the language of columns and coded values, for CSV and Excel.

    Raises:
        ZonenewsError: there is no such form, or it needs a package that is not installed.
    """
    ending = path.suffix.lower()
    if ending == ".csv":
        return csv_format(TABLES[table or "articles"], excel=True, raw=raw, labels=labels)
    if table is not None and ending == ".xlsx":
        raise ZonenewsError(f"{path.name} gets both tables, each as a sheet: leave --table out")
    if table is not None or raw:
        raise ZonenewsError(f"{'--table' if table else '--raw'} is for CSV, not for {path.name}")
    if ending == ".xlsx":
        return excel_format(labels)
    if labels != "en":
        raise ZonenewsError(f"--labels is for CSV and Excel, not for {path.name}")
    if ending in {".jsonl", ".ndjson"}:
        return JSON_LINES
    if ending == ".parquet":
        return _parquet_format()
    raise ZonenewsError(f"{path.name}: the output must end in .jsonl, .csv, .xlsx or .parquet")


def csv_format(table: Table, *, excel: bool, raw: bool = False, labels: Language = "en") -> Format:
    """Comma-separated values in UTF-8; with the mark by which Excel knows them if `excel`.

    Cells are made safe for spreadsheets unless `raw`: see `safe_cell`.
    """

    def encode(articles: Iterable[Article]) -> bytes:
        rows = (row for article in articles for row in table.rows(article, labels))
        return _csv_lines(rows if raw else (map(safe_cell, row) for row in rows))

    mark = b"\xef\xbb\xbf" if excel else b""
    return Format(mark + _csv_lines([table.head(labels)]), encode, JSON_LINES.finish)


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
        raise ZonenewsError("Parquet needs pyarrow: pip install pyarrow") from error

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
