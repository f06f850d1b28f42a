"""Assemble: the lines of the body to paragraphs, tables, pictures and links.

Rows of one table, one below the other, are one paragraph: `序号⇥企业`, `1⇥南沟机械`. A picture belongs to the
article if it stands in the article's container, from the first line of the body to the one after the last.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from zonenews.article import Block, BlockKind, Image, Link, Paragraph, ParagraphKind
from zonenews.document import Document, Inset, Label, Line, Part, lines_of

__all__ = ["blocks_of", "images_of", "links_of", "paragraphs_of"]


def paragraphs_of(document: Document, labels: tuple[Label, ...]) -> tuple[Paragraph, ...]:
    """The body, one paragraph a line, and one a table."""
    paragraphs: list[Paragraph] = []
    for lines in _runs(document, labels):
        rows = [(line, _cells(document, line)) for line, _ in lines] if len(lines) > 1 else []
        if sum(len(cells) > 1 for _, cells in rows) > 1:
            start, end = lines[0][0].start, lines[-1][0].end
            text = "\n".join(document.value(line.start, line.end) for line, _ in rows)
            cells = _in_columns(rows)
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


def _in_columns(rows: list[tuple[Line, tuple[str, ...]]]) -> tuple[tuple[str, ...], ...]:
    """The rows, each cell in the column that it is shown in.

    A cell that spans several columns or rows stands in the first; the others are empty. A table that would
    be mostly empty is left as printed.
    """
    places = [_columns(line, cells) for line, cells in rows]
    printed = tuple(cells for _, cells in rows)
    if not any(places):
        return printed
    width = max((at[-1] + 1 if at else len(cells)) for (_, cells), at in zip(rows, places, strict=True))
    if width * len(rows) > _MOST_EMPTY + _SHARE * sum(map(len, printed)):
        return printed
    table = []
    for (_, cells), at in zip(rows, places, strict=True):
        row = [""] * width
        for column, cell in zip(at or range(len(cells)), cells, strict=True):
            row[column] = cell
        table.append(tuple(row))
    return tuple(table)


_MOST_EMPTY, _SHARE = 1000, 5  # cells of a table: so many, and so many for each that is printed


def _columns(line: Line, cells: tuple[str, ...]) -> tuple[int, ...]:
    found = line.markup.columns if line.markup else ()
    return found if len(found) == len(cells) else ()


def blocks_of(document: Document, labels: tuple[Label, ...], part: Part) -> tuple[Block, ...]:
    """The metadata, or the boilerplate, one block a line."""
    return tuple(
        Block(
            document.value(line.start, line.end), BlockKind(label.kind), document.span(line.start, line.end)
        )
        for line, label in lines_of(document, labels, part)
    )


def links_of(document: Document, labels: tuple[Label, ...]) -> tuple[Link, ...]:
    """The links of the body, where their words stand in its lines, and the files attached to it."""
    if not document.links:
        return ()
    told = [label.part for label in labels]
    if Part.BODY not in told:
        return ()
    first = told.index(Part.BODY)
    ends = [document.span(line.start, line.end).end for line in document.lines]
    links = []
    for link in document.links:
        number = bisect_right(ends, link.place)
        if number == len(ends):
            break
        if told[number] is not Part.BODY and not (number > first and _is_attached(link)):
            continue
        line = document.lines[number]
        start = document.offset(link.place, line.start, line.end)
        end = document.offset(link.place + len(link.words), line.start, line.end)
        if start < end and document.span(start, end).start >= link.place:
            links.append(Link(link.address, document.value(start, end), document.span(start, end)))
    return tuple(links)


def _is_attached(link: Inset) -> bool:
    """Whether a link of the article's container leads to a file: `/files/1.docx`, or `1.申报指南.docx`."""
    address = link.address.partition("#")[0].partition("?")[0]
    return any(text.strip().lower().endswith(_FILES) for text in (address, link.words))


_FILES = (
    *(".doc", ".docx", ".wps", ".rtf", ".txt", ".pdf", ".ofd", ".ceb"),
    *(".xls", ".xlsx", ".et", ".csv", ".ppt", ".pptx", ".dps", ".zip", ".rar", ".7z"),
)


def images_of(document: Document, labels: tuple[Label, ...]) -> tuple[Image, ...]:
    """The article's pictures, each with the line of the body under or above it that is a caption."""
    if not document.images:
        return ()
    spans = [document.span(line.start, line.end) for line in document.lines]
    ends = [span.end for span in spans]
    body = [number for number, label in enumerate(labels) if label.part is Part.BODY]
    first, last = (body[0], body[-1] + 1) if body else (0, len(spans))
    images: dict[str, Image] = {}
    for image in document.images:
        number = bisect_right(ends, image.place)
        if not first <= number <= last or image.address in images:
            continue
        caption = next((spans[at] for at in (number, number - 1) if _is_caption(labels, at)), None)
        offset = spans[number].start if number < len(spans) else len(document.source)
        images[image.address] = Image(image.address, image.words, caption, offset)
    return tuple(images.values())


def _is_caption(labels: tuple[Label, ...], number: int) -> bool:
    return 0 <= number < len(labels) and labels[number].kind is ParagraphKind.CAPTION
