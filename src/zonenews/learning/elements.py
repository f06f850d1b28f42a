"""In which named elements each line of a page stands."""

from __future__ import annotations

from collections.abc import Mapping

from zonenews.patterns import pattern
from zonenews.reading.html import Writer, parse_html
from zonenews.reading.html_page import HtmlLine

__all__ = ["elements_of_lines"]

_NAME = pattern(r"[A-Za-z][\w-]{0,40}")
_NUMBER = pattern(r"\d{4}")


def elements_of_lines(text: str) -> list[frozenset[str]]:
    """The selectors of the named elements around each line of a page of HTML.

    Example:
        >>> elements_of_lines('<div id="zoom"><p>园区开工</p></div>')
        [frozenset({'div#zoom'})]
    """
    writer = _PlacingWriter()
    parse_html(text, writer)
    return writer.chains


class _PlacingWriter(Writer):
    """Notes for each line the named elements that it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.chains: list[frozenset[str]] = []
        """Of each line."""
        self._open: list[tuple[str, ...]] = []
        self._last: frozenset[str] = frozenset()

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        super().start(tag, attrib)
        self._open.append(_selectors(tag, attrib.get("id"), attrib.get("class")) if attrib else ())

    def end(self, tag: str) -> None:
        super().end(tag)
        self._open.pop()

    def data(self, text: str) -> None:
        if not self._hidden and not text.isspace():
            self._last = frozenset(name for names in self._open for name in names)
        super().data(text)

    def _line(self) -> HtmlLine | None:
        line = super()._line()
        if line:
            self.chains.append(self._last)
        return line


def _selectors(tag: str, own: str | None, names: str | None) -> tuple[str, ...]:
    """The selectors of one element; names with numbers are of this page alone."""
    found = [f"{tag}#{own}"] if own and _NAME.fullmatch(own) and not _NUMBER.search(own) else []
    for name in (names or "").split()[:3]:
        if _NAME.fullmatch(name) and not _NUMBER.search(name):
            found.append(f"{tag}.{name}")
    return tuple(found)
