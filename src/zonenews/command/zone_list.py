"""`zonenews zones`: the registry on a terminal, as CSV or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs
import click

from zonenews.article import Zone
from zonenews.fields.parks.lexicon import full_name
from zonenews.fields.parks.registry import zones_named
from zonenews.normalising import as_matched
from zonenews.registry import find_zone, zones

__all__ = ["FORMATS", "matching", "unknown"]

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


def unknown(names: Iterable[str], *, near: str) -> Iterator[str]:
    """Why a name means no zone, for each that means none.

    Example:
        >>> print(*unknown(["锡山开发区", "枫溪开发区"], near=""))
        枫溪开发区: not found
        >>> print(*unknown(["朝阳经济开发区"], near=""))  # doctest: +ELLIPSIS
        朝阳经济开发区: perhaps ...长春朝阳经济开发区 (吉林省长春市)...; --province or --city tells which
    """
    for name in names:
        if find_zone(name, near=near) is not None:
            continue
        printed = as_matched(name).replace(" ", "")
        place, theme, _, family = full_name(printed)
        meant = [
            f"{zone.name} ({zone.province or ''}{zone.city or ''})"
            for zone in zones_named(printed, place, theme, family)
        ]
        which = f"perhaps {', '.join(meant)}; --province or --city tells which"
        yield f"{name}: {which if meant else 'not found'}"


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
