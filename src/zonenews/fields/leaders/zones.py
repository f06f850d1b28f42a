"""The zone an office belongs to: 锡山经济技术开发区|党工委副书记, 管委会|副主任 (of the page's zone)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from zonenews.article import Park
from zonenews.document import Document

__all__ = ["ZoneOfOffice"]

_ZONE_BODY = re.compile(r"(?:党工委|管委会|管理委员会|工委)")
_BARE = re.compile(
    r"(?:经济技术|经济|高新技术产业|高新|产业|工业|合作|保税|综保|自贸)?(?:开发|经开|高新|合作|[新园片港])?区?"
    r"(?:党工委|管委会|管理委员会|纪检监察工委|纪工委|工委)$"
)


class ZoneOfOffice:
    """Tells the zone of an office by the zones that the page names."""

    def __init__(self, document: Document, main: Park | None, parks: Sequence[Park]) -> None:
        self._document = document
        self._named = sorted((span.start, span.end, park.name) for park in parks for span in park.mentions)
        self._starts = [start for start, _, _ in self._named]
        meant = main if main is not None else parks[0] if len(parks) == 1 else None
        self._meant = meant.name if meant else None

    def named(self, start: int, rank: int) -> str | None:
        """The zone named in the body `start`-`rank` of an office: the innermost."""
        if not self._named or start >= rank:
            return None
        body = self._document.span(start, rank)
        at = bisect_left(self._starts, body.end) - 1
        if at < 0 or self._named[at][0] < body.start or self._named[at][1] > body.end:
            return None
        return self._named[at][2]

    def of_body(self, body: str, before: str | None) -> str | None:
        """The zone of a body printed without a zone's name; `before` is that of the office before it."""
        if _BARE.fullmatch(body) is None:
            return None
        return before or self._meant
