"""A page read with a `Profile`: each line knows which of the profile's parts it stands in.

The selectors need a tree, so the page is parsed twice: what they find is marked in the tree
(`data-zonenews`), and the tree, written out again, is read like any page.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping

from lxml import etree

from zonenews.profile import PARTS, Profile, compiled
from zonenews.reading.html import HtmlLine, HtmlPage, Writer, parse_html
from zonenews.reading.nesting import flattened

__all__ = ["parse_profiled"]

_LOG = logging.getLogger("zonenews.profile")
_MARK = "data-zonenews"
_ENDS = re.compile(r"\x00|</(?:html|body)\s{0,9}>", re.IGNORECASE)  # a tree would end at the first


def parse_profiled(text: str, profile: Profile, url: str | None) -> HtmlPage:
    """The page's lines and blocks, and what the profile's selectors found."""
    text = flattened(text)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(_ENDS.sub("", text).encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        return parse_html(text)
    for element in root.iter(etree.Element):
        if _MARK in element.attrib:
            del element.attrib[_MARK]
    for name in PARTS:
        found = [element for selector in profile.selectors(name) for element in _found(name, selector, root)]
        if not found and profile.selectors(name):
            _LOG.warning("%s: %s finds nothing on %s", name, profile.selectors(name), url or "the page")
        for element in found:
            element.set(_MARK, name)
    return parse_html(etree.tostring(root, encoding="unicode", method="html"), _MarkedWriter())


def _found(name: str, selector: str, root: etree._Element) -> list[etree._Element]:
    """The elements that the selector finds; of texts and attributes the elements that they belong to."""
    try:
        found = compiled(name, selector)(root)
    except etree.XPathError as error:  # what cannot be evaluated on this page: a division, an endless nesting
        _LOG.warning("%s: %r: %s", name, selector, error)
        return []
    if not isinstance(found, list):  # a string or a number: string(//h1), count(//p)
        return []
    owners = (node if isinstance(node, etree._Element) else _owner(node) for node in found)
    return [owner for owner in owners if owner is not None and isinstance(owner.tag, str)]  # no comment


def _owner(text: object) -> etree._Element | None:
    """The element that a text or attribute found by XPath belongs to."""
    parent: etree._Element | None = text.getparent() if hasattr(text, "getparent") else None
    return parent


class _MarkedWriter(Writer):
    """Writes lines with the mark of the innermost marked element that their text stands in."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: list[str] = [""]  # of each element open
        self._text: dict[str, list[str]] = {}  # of the date and the source, which may be parts of a line
        self._mark = ""

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        super().start(tag, attrib)
        self._marks.append(attrib.get(_MARK) or self._marks[-1])

    def end(self, tag: str) -> None:
        super().end(tag)
        self._marks.pop()

    def data(self, text: str) -> None:
        mark = self._marks[-1]
        if not self._hidden and not text.isspace() and mark:
            self._mark = mark
            self._text.setdefault(mark, []).append(text)
        super().data(text)

    def _line(self) -> HtmlLine | None:
        line = super()._line()
        if line:
            line.mark, self._mark = self._mark, ""
        return line

    def close(self) -> HtmlPage:
        page = super().close()
        for name in ("date", "source"):
            page.chosen[name] = " ".join("".join(self._text.get(name, ())).split())
        return page
