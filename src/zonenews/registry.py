"""The registry of development zones, for whoever wants to look a zone up or join a table with it."""

from __future__ import annotations

from zonenews.article import Zone
from zonenews.fields.parks.registry import zone_called
from zonenews.knowledge import zones as rows
from zonenews.normalising import as_matched

__all__ = ["find_zone", "zones"]


def zones() -> tuple[Zone, ...]:
    """Every zone of the registry, by province and name.

    Where the rows come from, and how complete each kind is, stands in the documentation, on the page about
    the registry.

    Example:
        >>> import zonenews
        >>> [zone.name for zone in zonenews.zones() if zone.kind == "etdz" and zone.city == "无锡市"]
        ['宜兴经济技术开发区', '无锡惠山经济技术开发区', '锡山经济技术开发区']
    """
    return rows.zones()


def find_zone(name: str, *, near: str | None = None) -> Zone | None:
    """The registered zone that a name means, if it is surely that one.

    Args:
        name: the official name, a former one, or one as news print it: 锡山开发区, 江苏省锡山经济开发区, with
            or without the province, in simplified or traditional characters.
        near: where the zone lies, or any text that names its province or its city: of several zones of one
            name it is the one meant.

    Returns:
        The zone; `None` if no registered zone is called so, or several are.

    Raises:
        TypeError: one of the two is no text.

    Example:
        >>> import zonenews
        >>> zonenews.find_zone("锡山开发区").name
        '锡山经济技术开发区'
        >>> zonenews.find_zone("朝阳经济开发区") is None
        True
        >>> zonenews.find_zone("朝阳经济开发区", near="吉林长春").name
        '长春朝阳经济开发区'
    """
    for what, value in (("name", name), ("near", near or "")):
        if not isinstance(value, str):
            raise TypeError(f"{what} must be str, not {type(value).__name__}")
    return zone_called(as_matched(name).replace(" ", ""), as_matched(near or ""))
