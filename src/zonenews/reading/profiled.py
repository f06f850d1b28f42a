"""A page read with a `Profile`: each line knows which of the profile's parts it stands in.

Selectors of one element (`h1`, `#zoom`, `div.title`) are compared with each element as the page streams by.
Others need a tree, so the page is parsed twice: what they find is marked in the tree (`data-zonenews`), and
the tree, written out again, is read like any page.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from attrs import frozen
from lxml import etree

from zonenews.patterns import pattern
from zonenews.profile import PARTS, Profile, compiled, mark_of, one_element, selectors_of
from zonenews.reading.html import Writer, parse_html
from zonenews.reading.html_page import HtmlLine, HtmlPage
from zonenews.reading.nesting import flattened

__all__ = ["parse_profiled"]

_LOG = logging.getLogger("zonenews.profile")
_MARK = "data-zonenews"
_ENDS = pattern(r"\x00|</(?:html|body)\s{0,9}>", re.IGNORECASE)  # a tree would end at the first


def parse_profiled(text: str, profile: Profile, url: str | None) -> HtmlPage:
    """The page's lines and blocks, and what the profile's selectors found."""
    page = _parsed(text, profile, url)
    page.affixes = profile.affixes
    return page


def _parsed(text: str, profile: Profile, url: str | None) -> HtmlPage:
    simple = _simple(profile)
    if simple is None:
        page, found = _marked(flattened(text), profile)
    else:
        writer = _SelectingWriter(simple)
        page, found = parse_html(text, writer), writer.found
    for name in PARTS:
        if selectors_of(profile, name) and name not in found:
            _LOG.warning("%s: %s finds nothing on %s", name, selectors_of(profile, name), url or "the page")
    return page


def _marked(text: str, profile: Profile) -> tuple[HtmlPage, Collection[str]]:
    """The page written out again from its tree, what the selectors find marked in it; which of them do."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    try:
        root = etree.fromstring(_ENDS.sub("", text).encode("utf-8", "replace"), parser)
    except etree.LxmlError:
        root = None
    if root is None:
        return parse_html(text), PARTS
    for element in root.iter(etree.Element):
        if _MARK in element.attrib:
            del element.attrib[_MARK]
    told = set()
    for name in PARTS:
        for selector in selectors_of(profile, name):
            for element in _found(name, selector, root):
                element.set(_MARK, mark_of(profile, name))
                told.add(name)
    return parse_html(etree.tostring(root, encoding="unicode", method="html"), _MarkedWriter()), told


@frozen
class _Selector:
    """One element by its tag, id and class, as far as they are given, and the part that it is."""

    part: str
    mark: str
    tag: str | None
    id: str | None
    name: str | None

    def fits(self, tag: str, own: str | None, names: str | None) -> bool:
        return (
            self.tag in (None, tag)
            and self.id in (None, own)
            and (self.name is None or self.name in (names or "").split())
        )


@lru_cache(maxsize=256)
def _simple(profile: Profile) -> tuple[_Selector, ...] | None:
    """The selectors of a profile, if each is that of one element."""
    found = []
    for part in PARTS:
        for selector in selectors_of(profile, part):
            element = one_element(selector)
            if element is None:
                return None
            found.append(_Selector(part, mark_of(profile, part), *element))
    return tuple(found)


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
        self._tags: frozenset[str | None] = frozenset()  # of elements that may be marked without attributes
        self._depth = 0
        self._marked: list[tuple[int, str]] = []  # the marked elements open: how deep, and the mark
        self._text: dict[str, list[str]] = {}  # of the date and the source, which may be parts of a line
        self._mark = ""

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        Writer.start(self, tag, attrib)
        self._depth += 1
        if (attrib or self._tags) and (mark := self._mark_of(tag, attrib)):
            self._marked.append((self._depth, mark))

    def _mark_of(self, tag: str, attrib: Mapping[str, str]) -> str:
        return attrib.get(_MARK, "")

    def end(self, tag: str) -> None:
        Writer.end(self, tag)
        if self._marked and self._marked[-1][0] == self._depth:
            self._marked.pop()
        self._depth -= 1

    def data(self, text: str) -> None:
        if self._marked and not self._hidden and not text.isspace():
            self._mark = self._marked[-1][1]
            self._text.setdefault(self._mark, []).append(text)
        Writer.data(self, text)

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


class _SelectingWriter(_MarkedWriter):
    """Marks the elements that simple selectors find."""

    def __init__(self, selectors: tuple[_Selector, ...]) -> None:
        super().__init__()
        self.found: set[str] = set()
        self._selectors = selectors
        self._tags = frozenset(selector.tag for selector in selectors if not (selector.id or selector.name))
        self._known: dict[tuple[str, str | None, str | None], str] = {}

    def _mark_of(self, tag: str, attrib: Mapping[str, str]) -> str:
        own, names = (attrib.get("id"), attrib.get("class")) if attrib else (None, None)
        if own is None and names is None and tag not in self._tags:
            return ""
        key = tag, own, names
        mark = self._known.get(key)
        if mark is None:
            fitting = [selector for selector in self._selectors if selector.fits(*key)]
            self.found.update(selector.part for selector in fitting)
            mark = self._known[key] = fitting[-1].mark if fitting else ""
        return mark
