"""Assemble: the lines of the body to paragraphs, tables, pictures and links.

Rows of one table, one below the other, are one paragraph: `序号⇥企业`, `1⇥南沟机械`. A picture belongs to the
article if it stands in the article's container, from the first line of the body to the one after the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.article import Block, BlockKind, Image, Link, Paragraph, ParagraphKind
from zonenews.document import Document, Label, Line, Part, lines_of

__all__ = ["blocks_of", "images_of", "links_of", "paragraphs_of"]

_FEWEST_ROWS = 2  # of several cells, for a table


def paragraphs_of(document: Document, labels: tuple[Label, ...]) -> tuple[Paragraph, ...]:
    """The body, one paragraph a line, and one a table."""
    paragraphs: list[Paragraph] = []
    for lines in _runs(document, labels):
        rows = [(line, _cells(document, line)) for line, _ in lines]
        if lines[0][0].markup and sum(len(cells) > 1 for _, cells in rows) >= _FEWEST_ROWS:
            start, end = lines[0][0].start, lines[-1][0].end
            text = "\n".join(document.value(line.start, line.end) for line, _ in rows)
            cells = tuple(cells for _, cells in rows)
            paragraphs.append(Paragraph(text, ParagraphKind.TABLE, document.span(start, end), cells))
        else:
            paragraphs += (
                Paragraph(
                    document.value(line.start, line.end),
                    ParagraphKind(label.kind),
                    document.span(line.start, line.end),
                )
                for line, label in lines
            )
    return tuple(paragraphs)


def _runs(document: Document, labels: tuple[Label, ...]) -> Iterator[list[tuple[Line, Label]]]:
    """The lines of the body one by one, the rows of a table together."""
    run: list[tuple[Line, Label]] = []
    last = -1
    for number, (line, label) in enumerate(zip(document.lines, labels, strict=True)):
        if label.part is not Part.BODY:
            continue
        table = line.markup.table if line.markup else 0
        if run and not (
            table and last == number - 1 and (above := run[-1][0].markup) and above.table == table
        ):
            yield run
            run = []
        run.append((line, label))
        last = number
    if run:
        yield run


def _cells(document: Document, line: Line) -> tuple[str, ...]:
    """The cells of a row, empty ones at its ends too."""
    start, end = line.start, line.end
    while start and document.text[start - 1] == "\t":
        start -= 1
    while document.text[end : end + 1] == "\t":
        end += 1
    return tuple(cell.strip() for cell in document.text[start:end].split("\t"))


def blocks_of(document: Document, labels: tuple[Label, ...], part: Part) -> tuple[Block, ...]:
    """The metadata, or the boilerplate, one block a line."""
    return tuple(
        Block(
            document.value(line.start, line.end), BlockKind(label.kind), document.span(line.start, line.end)
        )
        for line, label in lines_of(document, labels, part)
    )


def links_of(document: Document, labels: tuple[Label, ...]) -> tuple[Link, ...]:
    """The links of the body, where their words stand in its lines."""
    if not document.links:
        return ()
    ends = {line.start: line.end for line, _ in lines_of(document, labels, Part.BODY)}
    links = []
    line = after = -1
    for link in document.links:
        line, after = link.place, after if link.place == line else link.place
        end = ends.get(line)
        start = document.text.find(link.words, after, end) if end and link.words else -1
        if start >= 0:
            after = start + len(link.words)
            links.append(Link(link.address, link.words, document.span(start, after)))
    return tuple(links)


def images_of(document: Document, labels: tuple[Label, ...]) -> tuple[Image, ...]:
    """The article's pictures, each with the line of the body under or above it that is a caption."""
    if not document.images:
        return ()
    lines = list(zip(document.lines, labels, strict=True))
    body = [number for number, (_, label) in enumerate(lines) if label.part is Part.BODY]
    first = lines[body[0]][0].start if body else 0
    last = lines[body[-1] + 1][0].start if body and body[-1] + 1 < len(lines) else len(document.text)
    numbers = {line.start: number for number, (line, _) in enumerate(lines)}
    images: dict[str, Image] = {}
    for image in document.images:
        if not first <= image.place <= last or image.address in images:
            continue
        number = numbers.get(image.place, len(lines))
        captions = (
            document.span(line.start, line.end)
            for line, label in (*lines[number : number + 1], *lines[max(0, number - 1) : number])
            if label.kind is ParagraphKind.CAPTION
        )
        offset = document.span(image.place, image.place).start
        images[image.address] = Image(image.address, image.words, next(captions, None), offset)
    return tuple(images.values())
