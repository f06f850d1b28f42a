"""HTML to lines: what a browser would show, one line a block, with the blocks that the lines stand in.

The page streams through lxml's parser into a `Writer`, no tree is built: libxml2's tree ends at the first
`</html>` and at 256 levels, browsers go on, and so does the stream. Recognised: blocks (`<p>`, `<div>`,
`<li>`...), `<br>`, rows of tables (`<td>来源</td><td>锡山日报</td>` is one line, its cells parted by a tab),
`<pre>`, text run in the source over several lines; left out: scripts, styles, choices, `display:none`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from lxml import etree

from zonenews.knowledge import load
from zonenews.patterns import pattern
from zonenews.reading.html_page import HtmlImage, HtmlLine, HtmlPage
from zonenews.reading.inline import joined, stamp_in
from zonenews.reading.nesting import flattened

__all__ = ["Writer", "image_address", "parse_html"]

_BLOCK, _TABLE, _ROW, _CELL, _PARAGRAPH, _HEADING, _PRE = range(7)
_LINK, _BREAK, _IMAGE, _META, _HIDDEN, _SCRIPT, _TITLE = range(7, 14)
_TAGS = {
    _BLOCK: "address article aside blockquote body caption center details dialog dir div dl fieldset "
    "figcaption figure footer form frameset header hgroup hr html legend main menu nav ol "
    "section summary tbody tfoot thead ul founder-author founder-content founder-pretitle founder-subtitle "
    "founder-title",
    _TABLE: "table",
    _PARAGRAPH: "dd dt li p",
    _HIDDEN: "applet area audio base basefont canvas datalist embed frame iframe input link map math noembed "
    "noframes noscript object option param rp rt select source style svg template textarea track video",
    _HEADING: "h1 h2 h3 h4 h5 h6",
    _CELL: "td th",
    _PRE: "pre xmp listing plaintext",
    _LINK: "a",
    _BREAK: "br",
    _IMAGE: "img",
    _META: "meta",
    _SCRIPT: "script",
    _TITLE: "title",
    _ROW: "tr",
}
_ACCOUNTS = frozenset(name for kind, name in load("markup_hints.tsv") if kind == "account")
_ROLES = {tag: role for role, tags in _TAGS.items() for tag in tags.split()}
_SHORT_CELL = 60  # characters: a first row with a longer cell, or one of several lines, is layout
_LONG_CELL, _LINES_OF_CELL = 400, 6  # the same for a row of as many cells as one above it
_WIDEST = 100  # columns that a cell may span, or keep from the rows below
_LONGEST_SPAN = 65_534  # rows, as in browsers
_NEUTRAL = frozenset(["center", "div", "tbody", "thead", "tfoot"])  # blocks that a cell may well hold
_LONGEST_ADDRESS = 2000
_LONGEST_ACCOUNT = 40
_DIGITS = 9  # of a number
_ICON = 50  # pixels
_ADDRESSES = (
    "data-original",
    "data-src",
    "data-lazy-src",
    "data-actualsrc",
    "original",
    "zoomfile",
    "file",
    "src",
)
_MANY_SCRIPTS = 200_000  # characters of JSON-LD are enough
_LONGEST_NAME = 200  # characters of an id, of classes
_LONGEST_TAG = 100_000  # characters: of a longer one, with a picture or data in it, only the name counts

# A line end between two Chinese characters is no blank (CSS Text 3, 4.1.3); elsewhere blanks run together.
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
_FOLD = pattern(rf"(?<=[{_WIDE}])[ \t]{{0,99}}[\n\r][ \t\n\r\f]{{0,999}}(?=[{_WIDE}])")
_BLANKS = pattern(r"[ \t\n\r\f]+")
# A million attributes would cost more than their characters: the tag keeps its name.
_LONG_TAG = pattern(rf"<([a-zA-Z][\w:-]{{0,30}})[\s/][^<>]{{{_LONGEST_TAG},}}>")
# <!--enpproperty <date>2021-03-02 00:00:00.0</date><title>园区开工</title><sourcename>…</sourcename>
_PAPER = pattern(r"<(title|date|author|sourcename)>([^<]{1,300})</")
_UNSEEN = pattern(r"display\s{0,9}:\s{0,9}none", re.IGNORECASE)


class _Row:
    """A row of a table being read: the line it begins with, and where each of its cells ends."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.ends: list[int] = []
        self.columns: list[int] = []
        """The column that each cell begins in."""
        self.next = 0
        """The first column that no cell of the row stands in."""
        self.plain = True
        """Whether its cells hold nothing but text."""


class _Table:
    """A table being read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.columns = 0
        """Of its first row of several cells."""
        self.rows: list[_Row] = []
        """Open ones."""
        self.spanned = False
        """Whether one of its cells spans several columns or rows."""
        self.begun = 0
        """How many rows have begun."""
        self.taken: dict[int, int] = {}
        """Columns that a cell from above stands in, and down to which row."""


def parse_html(text: str, writer: Writer | None = None) -> HtmlPage:
    """The page's lines and blocks; never fails.

    Example:
        >>> page = parse_html("<h1>园区<br>开工</h1><p>昨天,<b>锡山</b>开发区</p><p hidden>x</p>")
        >>> [(line.text, line.heading) for line in page.lines]
        [('园区', 1), ('开工', 1), ('昨天,锡山开发区', 0)]
    """
    writer = writer or Writer()
    if len(text) > _LONGEST_TAG:
        text = _LONG_TAG.sub(r"<\1>", text)
    data = flattened(text).replace("\x00", "").encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", target=cast("etree.ParserTarget", writer), huge_tree=True)
    try:
        return cast(HtmlPage, etree.fromstring(data, parser))
    except etree.LxmlError:  # an empty page, or what even the forgiving parser gave up on: what came before
        return writer.close()


class Writer:
    """The parser's target: takes start, data and end of elements, writes lines.

    Args:
        unseen: whether what a style hides is written too.
    """

    def __init__(self, *, unseen: bool = False) -> None:
        self.page = HtmlPage()
        self._unseen = unseen
        self._parts: list[str] = []  # of the line being written
        self._linked = 0
        self._anchor: tuple[str, int] | None = None  # the open link's address, and the first of its parts
        self._anchors: list[tuple[str, str]] = []  # the links of the line being written
        self._images: list[HtmlImage] = []  # since the last line
        self._tables: list[_Table] = []  # open ones
        self._last_table = 0
        self._block = -1
        self._paragraphs: list[tuple[str, int]] = []  # open ones in this block or around: tag, heading level
        self._hidden = 0  # elements open inside an invisible one, itself included
        self._links = 0
        self._pre = 0
        self._after_link = False
        self._capture: list[str] | None = None  # the title's or a script's text
        self._item = False  # whether an item of a list began, and no line since
        self._account = 0  # elements open inside one that names an account, itself included
        self._is_data = False  # whether that script is JSON-LD

    def start(self, tag: str, attrib: Mapping[str, str]) -> None:
        """An element begins: a block, a link, something unseen."""
        if self._hidden:
            self._hidden += 1
            return
        role = _ROLES.get(tag)
        if self._account:
            self._account += 1
        if attrib:
            if "itemprop" in attrib:
                self._property(attrib)
            if attrib.get("class") in _ACCOUNTS or attrib.get("id") in _ACCOUNTS:
                self._open_account()
        if attrib and ("style" in attrib or "hidden" in attrib) and self._hides(attrib):
            self._hidden = 1
        elif role is None:
            return
        elif role <= _PRE:
            self._start_block(role, tag, attrib)
        elif role == _LINK:
            if self._after_link:
                self._parts.append(" ")
            self._links += 1
            self._anchor = attrib.get("href", "").strip(), len(self._parts)
        elif role == _BREAK:
            self._write()
        else:
            self._start_rare(role, attrib)

    def _hides(self, attrib: Mapping[str, str]) -> bool:
        """Whether the element is left out: the page remembers that something is unseen."""
        if not _is_unseen(attrib):
            return False
        self.page.unseen = True
        return not self._unseen

    def _start_rare(self, role: int, attrib: Mapping[str, str]) -> None:
        """A picture, what the head says, something unseen."""
        if role == _IMAGE:
            if address := image_address(attrib):
                self._images.append(HtmlImage(address, _fold(attrib.get("alt", "")), self._block))
        elif role == _META:
            name = attrib.get("name") or attrib.get("property")
            if name and "content" in attrib:
                self.page.meta_tags.append((name.strip().lower(), attrib["content"]))
        else:
            self._hidden = 1
            if role in (_TITLE, _SCRIPT):
                self._capture = []
                self._is_data = "ld+json" in attrib.get("type", "")

    def _property(self, attrib: Mapping[str, str]) -> None:
        """A property of the article: `<meta itemprop="datePublished" content="2021-03-02">`."""
        if content := attrib.get("content") or attrib.get("datetime"):
            self.page.meta_tags.append((attrib["itemprop"].strip().lower(), content))

    def _open_account(self) -> None:
        if not self._account:
            self._account = 1
            self.page.accounts.append("")

    def _start_block(self, role: int, tag: str, attrib: Mapping[str, str]) -> None:
        """A block or a paragraph begins, and with it a line."""
        if self._parts:
            self._write()
        if self._tables:
            self._in_table(role, tag, attrib)
        if role >= _PARAGRAPH:
            self._paragraphs.append((tag, int(tag[1]) if role == _HEADING else 0))
            self._pre += role == _PRE
            self._item = self._item or tag == "li"
            return
        page = self.page
        page.tags.append(tag)
        page.names.append(
            f"{attrib.get('id', '')[:_LONGEST_NAME]} {attrib.get('class', '')[:_LONGEST_NAME]}"
            if attrib
            else " "
        )
        page.parents.append(self._block)
        self._block = len(page.parents) - 1
        if role == _TABLE:
            self._last_table += 1
            self._tables.append(_Table(self._last_table))

    def _in_table(self, role: int, tag: str, attrib: Mapping[str, str]) -> None:
        """What begins in an open table: a row, a cell, or what makes a row one of layout."""
        rows = self._tables[-1].rows
        if role == _ROW:
            rows.append(_Row(len(self.page.lines)))
            self._tables[-1].begun += 1
        elif rows and role == _CELL:
            self._place(self._tables[-1], rows[-1], attrib)
        elif rows and (role == _HEADING or (role < _PARAGRAPH and tag not in _NEUTRAL)):
            rows[-1].plain = False

    def _place(self, table: _Table, row: _Row, attrib: Mapping[str, str]) -> None:
        """Put a cell into the first column that is free, and keep the columns and rows that it spans."""
        column = row.next
        while table.taken.get(column, 0) >= table.begun:
            column += 1
        row.columns.append(column)
        row.next = column + 1
        if attrib:
            wide = _spans(attrib, "colspan", _WIDEST)
            row.next = column + wide
            if (down := _spans(attrib, "rowspan", _LONGEST_SPAN)) > 1:
                below = range(column, min(row.next, _WIDEST))
                table.taken.update(dict.fromkeys(below, table.begun + down - 1))
            table.spanned = table.spanned or wide > 1 or down > 1

    def end(self, tag: str) -> None:
        """The element ends."""
        if self._account and self._hidden <= 1:
            self._account -= 1
        if self._hidden:
            self._hidden -= 1
            if not self._hidden and self._capture is not None:
                self._captured(tag, "".join(self._capture))
                self._capture = None
            return
        role = _ROLES.get(tag)
        if role is None:
            return
        if role <= _PRE:
            if self._parts:
                self._write()
            if role >= _PARAGRAPH:
                self._paragraphs.pop()
                self._pre -= role == _PRE
                self._item = self._item and tag != "li"
                return
            if self._tables:
                self._out_of_table(role)
            self._block = self.page.parents[self._block]
        elif role == _LINK:
            if self._links:
                self._links -= 1
            self._after_link = True
            self._end_link()

    def _out_of_table(self, role: int) -> None:
        """What ends in an open table: a cell, a row, or the table."""
        table = self._tables[-1]
        if role == _TABLE:
            self._tables.pop()
        elif role == _CELL and table.rows:
            table.rows[-1].ends.append(len(self.page.lines))
        elif role == _ROW and table.rows:
            self._end_row(table, table.rows.pop())

    def _end_link(self) -> None:
        if self._anchor is not None:
            address, first = self._anchor
            if 0 < len(address) <= _LONGEST_ADDRESS and first < len(self._parts):
                self._anchors.append((_fold("".join(self._parts[first:])), address))
            self._anchor = None

    def data(self, text: str) -> None:
        """Text, or blanks between elements."""
        if self._hidden:
            if self._capture is not None:
                self._capture.append(text)
        elif self._pre and "\n" in text:
            first, *rest = text.split("\n")
            self._parts.append(first)
            for printed in rest:
                self._write()
                self._parts.append(printed)
        elif not text.isspace():
            if self._account and len(self.page.accounts[-1]) < _LONGEST_ACCOUNT:
                self.page.accounts[-1] += text.strip()
            self._after_link = False
            self._parts.append(text)
            if self._links:
                self._linked += len(text)
        elif self._parts:  # blanks between elements part words, those in a text may not
            self._parts.append(" ")

    def comment(self, text: str) -> None:
        """A comment: a newspaper's pages hold its head in one."""
        if "enpproperty" in text:
            self.page.meta_tags += [(f"enp:{name}", value) for name, value in _PAPER.findall(text)]

    def close(self) -> HtmlPage:
        """The page ends."""
        self._write()
        self.page.images = self._images
        return self.page

    def _captured(self, tag: str, text: str) -> None:
        if tag == "title":
            self.page.title = self.page.title or _fold(text)
        elif self._is_data:
            if len(text) < _MANY_SCRIPTS and len(self.page.linked_data) < 9:
                self.page.linked_data.append(text)
        elif text:
            self.page.scripts.append(text)

    def _line(self) -> HtmlLine | None:
        """The line being written, taken out; `None` if it is blank."""
        text = _fold(joined(self._parts) if len(self._parts) > 1 else "".join(self._parts))
        linked, self._linked = self._linked, 0
        self._parts.clear()
        self._after_link = False
        links, self._anchors = self._anchors, []
        if not text:
            return None
        if self._paragraphs:
            tag, heading = self._paragraphs[-1]
        else:
            tag, heading = (self.page.tags[self._block] if self._block >= 0 else "body"), 0
        line = HtmlLine(text, self._block, tag, heading, min(linked, len(text)))
        line.item, self._item = self._item or tag == "li", False
        if links:
            line.links = tuple(links)
        if self._images:
            line.images, self._images = tuple(self._images), []
        return line

    def _write(self) -> None:
        """End the line here; a stamp in a heading is a line of its own."""
        if self._anchor is not None:
            self._end_link()
        heads = len(self._parts) > 1 and self._paragraphs and self._paragraphs[-1][1]
        if heads and (first := stamp_in(self._parts)):
            stamp = self._parts[first:]
            del self._parts[first:]
            self._append()
            self._parts = stamp
            self._paragraphs.append(("div", 0))
            self._append()
            self._paragraphs.pop()
            return
        self._append()

    def _append(self) -> None:
        if (line := self._line()) is not None:
            self.page.lines.append(line)

    def _end_row(self, table: _Table, row: _Row) -> None:
        """Make the row one line if it is one of a table, not of a page's layout."""
        lines = self.page.lines
        if not (row.plain and row.ends and row.ends[-1] == len(lines)):
            return
        starts = [row.start, *row.ends[:-1]]
        cells = [lines[start:end] for start, end in zip(starts, row.ends, strict=True)]
        filled = [cell for cell in cells if cell]
        if not filled:
            return
        columns = tuple(row.columns) if table.spanned and len(row.columns) == len(cells) else ()
        if len(filled) == 1 and table.columns != len(cells):
            if len(filled[0]) == 1:
                filled[0][0].table = table.number
                filled[0][0].columns = columns if len(cells) == 1 else ()
            return
        size, most = (_LONG_CELL, _LINES_OF_CELL) if table.columns == len(cells) else (_SHORT_CELL, 1)
        if any(len(cell) > most or sum(len(line.text) for line in cell) > size for cell in filled):
            return
        table.columns = table.columns or len(cells)
        whole = [line for cell in filled for line in cell]
        lines[row.start :] = [
            HtmlLine(
                "\t".join(" ".join([line.text for line in cell]) for cell in cells),
                self._block,
                "tr",
                filled[0][0].heading,
                sum(line.linked for line in whole),
                next((line.mark for line in whole if line.mark), ""),
                tuple(link for line in whole for link in line.links),
                tuple(image for line in whole for image in line.images),
                table.number,
                columns,
            )
        ]


def image_address(attributes: Mapping[str, str]) -> str:
    """The address of a picture that is worth one: not of an icon, and not the stand-in of a late one.

    Example:
        >>> image_address({"src": "/blank.gif", "data-src": "/kaigong.jpg"})
        '/kaigong.jpg'
        >>> image_address({"src": "/doc.gif", "width": "16"})
        ''
    """
    for side in ("width", "height"):
        size = attributes.get(side, "").removesuffix("px")
        if len(size) <= 2 and size.isdecimal() and int(size) < _ICON:
            return ""
    for name in _ADDRESSES:
        address = attributes.get(name, "").strip()
        if 4 < len(address) <= _LONGEST_ADDRESS and not address.startswith(("data:", "javascript:")):
            return address
    return ""


def _spans(attributes: Mapping[str, str], name: str, most: int) -> int:
    """How many columns or rows a cell spans; 1 if it does not tell."""
    printed = attributes.get(name, "").strip()
    if not (printed.isascii() and printed.isdecimal()):
        return 1
    return max(1, min(int(printed[:_DIGITS]), most))


def _is_unseen(attributes: Mapping[str, str]) -> bool:
    if "hidden" in attributes:
        return True
    style = attributes["style"]
    return "none" in style.lower() and _UNSEEN.search(style) is not None


def _fold(text: str) -> str:
    """Text as shown: blanks run together, none at the ends."""
    text = text.strip()
    if "\n" in text or "\r" in text:
        text = _FOLD.sub("", text)
    elif "  " not in text and "\t" not in text:
        return text
    return _BLANKS.sub(" ", text)
