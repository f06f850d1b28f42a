"""`zonenews zones`: the registry on a terminal, as CSV or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence

import attrs
import click

from zonenews.article import Zone
from zonenews.registry import find_zone, zones

__all__ = ["FORMATS", "matching"]

_COLUMNS = tuple(attribute.name for attribute in attrs.fields(Zone))
_SHOWN = ("name", "level", "kind", "province", "city", "code", "since")


def matching(
    names: Iterable[str], *, kind: str | None, level: str | None, province: str | None, city: str | None
) -> list[Zone]:
    """The zones that `names` mean, or all, of the kind, the level and the place that are given."""
    near = f"{province or ''}{city or ''}"
    meant = (find_zone(name, near=near) for name in names) if names else zones()
    return [
        zone
        for zone in meant
        if zone is not None
        and (kind is None or zone.kind == kind)
        and (level is None or zone.level == level)
        and (province is None or (zone.province or "").startswith(province))
        and (city is None or (zone.city or "").startswith(city))
    ]


def _as_table(found: Sequence[Zone]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    table = Table(*_SHOWN, box=SIMPLE_HEAD, pad_edge=False)
    for zone in found:
        table.add_row(*(_cell(getattr(zone, column)) for column in _SHOWN))
    Console().print(table)


def _as_csv(found: Sequence[Zone]) -> None:
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(_COLUMNS)
    table.writerows([_cell(getattr(zone, column)) for column in _COLUMNS] for zone in found)
    click.echo(text.getvalue(), nl=False)


def _as_json(found: Sequence[Zone]) -> None:
    click.echo(json.dumps([attrs.asdict(zone) for zone in found], ensure_ascii=False, indent=2))


def _cell(value: object) -> str:
    """What a cell shows: several values joined as in the other tables."""
    if isinstance(value, tuple):
        return "; ".join(value)
    return "" if value is None else str(value)


FORMATS: dict[str, Callable[[Sequence[Zone]], None]] = {
    "table": _as_table,
    "csv": _as_csv,
    "json": _as_json,
}
