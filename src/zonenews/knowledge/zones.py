"""Development zones: the rows of the registry."""

from __future__ import annotations

import functools

from zonenews.article import Zone
from zonenews.knowledge import load

__all__ = ["rows", "zone", "zones"]


@functools.lru_cache(maxsize=1)
def zones() -> tuple[Zone, ...]:
    """Every zone of the registry, by province and name."""
    return tuple(map(zone, range(len(rows()))))


@functools.lru_cache(maxsize=1)
def rows() -> list[list[str]]:
    """The columns of each zone: pages mean few of them, so a `Zone` is made when one does."""
    return load("zones.tsv")


@functools.cache
def zone(number: int) -> Zone:
    """The zone of a row."""
    name, level, kind, province, city, code, within, since, aliases, _source = rows()[number]
    return Zone(
        name=name,
        aliases=tuple(aliases.split()),
        level=level,
        kind=kind,
        province=province or None,
        city=city or None,
        code=code or None,
        within=within or None,
        since=int(since) if since else None,
    )
