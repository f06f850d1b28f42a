"""Excel workbooks: a sheet of articles and a sheet of leaders (extra ``excel``: xlsxwriter).

A workbook cannot be appended to: until the end of the run it is JSON Lines.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from zonenews.article import Article
from zonenews.command.outputs.forms import JSON_LINES, Format
from zonenews.command.outputs.tables import ARTICLES, LEADERS, Table, cut_cell
from zonenews.errors import ZonenewsError
from zonenews.terms import Language, term

if TYPE_CHECKING:
    from xlsxwriter import Workbook

__all__ = ["excel_format"]

_ROWS = 1_048_576  # of a sheet; what is more goes to a further sheet


def excel_format(labels: Language = "en") -> Format:
    """The form of `.xlsx`.

    Args:
        labels: the language of columns and coded values.

    Raises:
        ZonenewsError: xlsxwriter is not installed.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise ZonenewsError("Excel workbooks need xlsxwriter: pip install xlsxwriter") from error

    def finish(part: Path, target: Path) -> None:
        whole = part.with_name(part.name + "-whole")
        options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
        with xlsxwriter.Workbook(whole, options) as book:
            for table in (ARTICLES, LEADERS):
                _write(book, table, part, labels)
        whole.replace(target)
        part.unlink()

    return Format(b"", JSON_LINES.encode, finish)


def _write(book: Workbook, table: Table, part: Path, labels: Language) -> None:
    name = term("sheet", table.name).in_(labels)
    bold = book.add_format({"bold": True})
    number, count = 0, _ROWS
    for row in _rows(table, part, labels):
        if count == _ROWS:
            number, count = number + 1, 1
            sheet = book.add_worksheet(name if number == 1 else f"{name} {number}")
            sheet.write_row(0, 0, table.head(labels), bold)
            sheet.freeze_panes(1, 0)
        sheet.write_row(count, 0, row)
        count += 1
    if not number:
        book.add_worksheet(name).write_row(0, 0, table.head(labels), bold)


def _rows(table: Table, part: Path, labels: Language) -> Iterator[list[object]]:
    with part.open("rb") as lines:
        for line in lines:
            for row in table.rows(Article.from_dict(json.loads(line)), labels):
                yield [_storable(cut_cell(cell)) for cell in row]


def _storable(cell: object) -> object:
    """A cell without lone surrogates, which UTF-8 cannot write."""
    return cell.encode("utf-8", "replace").decode("utf-8") if isinstance(cell, str) else cell
