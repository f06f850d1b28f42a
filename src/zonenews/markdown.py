"""An article as Markdown: for search indexes, language models, and readers.

# 南沟机械投产

2021-03-02 · 南沟日报 · 柳依

昨天,[南沟机械](https://www.example.com/jx)投产。

![车间](https://www.example.com/1.jpg)

*图为车间。*

| 序号 | 企业 |
| --- | --- |
| 1 | 南沟机械 |
"""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from zonenews.article import Article, Image, Link, Paragraph, ParagraphKind
from zonenews.patterns import pattern

__all__ = ["to_markdown"]

_SPECIAL = pattern(r"([\\`*_\[\]<>|~])")
_LEADING = pattern(r"^(\d{0,9})([.)]|(?<!\d)[-+#=])")
_BULLET = pattern(r"^[●•·■□◆◇★☆▶►※◎○➤✦*] ?")
_UNSAFE = str.maketrans({char: f"%{ord(char):02X}" for char in " ()<>\\\"'\n\t"})


def to_markdown(article: Article) -> str:
    """The article as Markdown, a blank line between its parts; see `Article.to_markdown`."""
    parts = [*_head(article), *_body(article)]
    return "\n\n".join(parts)


def _head(article: Article) -> Iterator[str]:
    """The title, and in a line what is known of it: day, source, who wrote it."""
    if article.title:
        yield f"# {_escaped(article.title)}"
    facts = [
        *([article.date.isoformat()] if article.date else ()),
        *([_escaped(article.source.name)] if article.source else ()),
        *dict.fromkeys(_escaped(byline.name) for byline in article.bylines),
    ]
    if facts:
        yield " · ".join(facts)


def _body(article: Article) -> Iterator[str]:
    images = list(article.images)[::-1]
    links = list(article.links)[::-1]
    items: list[str] = []  # of the list being written
    for paragraph in article.body:
        while images and images[-1].offset <= paragraph.span.start:
            yield from _flushed(items)
            yield _image(images.pop(), article.url)
        inside: list[Link] = []
        while links and links[-1].span.end <= paragraph.span.end:
            inside.append(links.pop())
        if paragraph.kind is ParagraphKind.LIST_ITEM:
            items.append(_item(_linked(paragraph.text, inside, article.url)))
            continue
        yield from _flushed(items)
        yield _paragraph(paragraph, inside, article.url)
    yield from _flushed(items)
    yield from (_image(image, article.url) for image in images[::-1])


def _flushed(items: list[str]) -> Iterator[str]:
    if items:
        yield "\n".join(items)
        items.clear()


def _item(text: str) -> str:
    """An item of a list, under the number that it has: `2. …`, else `- …`."""
    numbered = re.match(r"(\d{1,2})\\?[.、)] ?", text)
    if numbered:
        return f"{numbered[1]}. {text[numbered.end() :]}"
    return f"- {_BULLET.sub('', text)}"


def _paragraph(paragraph: Paragraph, links: list[Link], url: str | None) -> str:
    if paragraph.kind is ParagraphKind.TABLE:
        return _table(paragraph.cells, links, url)
    text = _LEADING.sub(r"\1\\\2", _linked(paragraph.text, links, url))
    if paragraph.kind is ParagraphKind.HEADING:
        return f"## {text}"
    return f"*{text}*" if paragraph.kind is ParagraphKind.CAPTION else text


def _table(rows: tuple[tuple[str, ...], ...], links: list[Link], url: str | None) -> str:
    """The rows under a head, all of one width."""
    width = max(map(len, rows))
    left = links[::-1]
    lines = []
    for row in rows:
        cells = []
        for cell in row:
            inside: list[Link] = []
            while left and left[-1].text in cell:
                inside.append(left.pop())
            cells.append(_linked(cell, inside, url))
        lines.append("| " + " | ".join(cells + [""] * (width - len(cells))) + " |")
    lines.insert(1, "| " + " | ".join(["---"] * width) + " |")
    return "\n".join(lines)


def _image(image: Image, url: str | None) -> str:
    return f"![{_escaped(image.alt)}]({_address(image.address, url)})"


def _linked(text: str, links: list[Link], url: str | None) -> str:
    """The text with its links, each where its words stand."""
    parts = []
    at = 0
    for link in links:
        start = text.find(link.text, at)
        if start >= 0 and not link.address.lower().startswith("javascript:"):
            parts += [_escaped(text[at:start]), f"[{_escaped(link.text)}]({_address(link.address, url)})"]
            at = start + len(link.text)
    parts.append(_escaped(text[at:]))
    return "".join(parts)


def _address(address: str, url: str | None) -> str:
    with contextlib.suppress(ValueError):  # of brackets that are no address
        address = urljoin(url or "", address)
    return address.translate(_UNSAFE)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
