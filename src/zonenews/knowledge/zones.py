"""Development zones: the rows of the registry."""

from __future__ import annotations

import functools

from zonenews.article import Zone
from zonenews.knowledge import load

__all__ = ["zones"]


@functools.lru_cache(maxsize=1)
def zones() -> tuple[Zone, ...]:
    """Every zone of the registry, by province and name."""
    return tuple(
        Zone(
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
        for name, level, kind, province, city, code, within, since, aliases, _source in load("zones.tsv")
    )
