"""A page as it is learned from: its lines, what each is taken for, and what the page is about."""

from __future__ import annotations

from attrs import field, frozen

from zonenews.checking import check_options, check_page
from zonenews.document import Document, Furniture, Label, Part
from zonenews.errors import ZonenewsError
from zonenews.fields.headline import find_headline
from zonenews.furniture import key_of, levelled_lines, mark_furniture
from zonenews.labelling import label
from zonenews.many.pages import Page
from zonenews.normalising import normalise
from zonenews.reading import read

__all__ = ["Reading", "read_pages", "read_without"]

_OPENING = 60


@frozen
class Reading:
    """One page, labelled."""

    page: Page = field(repr=False)
    document: Document = field(repr=False)
    labels: tuple[Label, ...] = field(repr=False)
    lines: tuple[str, ...] = field(repr=False)
    """The lines, levelled."""
    keys: tuple[str, ...] = field(repr=False)
    """What each would be kept as."""

    @property
    def subject(self) -> str | None:
        """What tells the page from others: its headline, or how its article begins."""
        headline = find_headline(self.document, self.labels)
        if headline:
            return headline.text
        body = self.body()
        return self.lines[body[0]][:_OPENING] if body else None

    def body(self) -> list[int]:
        """The numbers of the lines of its article."""
        return [number for number, label in enumerate(self.labels) if label.part is Part.BODY]

    def printed(self, number: int) -> str:
        """A line as the page has it, without blanks."""
        line = self.document.lines[number]
        return "".join(self.document.match[line.start : line.end].split())

    def has(self, part: Part) -> bool:
        """Whether some line is of that part of the page."""
        return any(label.part is part for label in self.labels)


def read_pages(pages: list[Page]) -> list[Reading]:
    """The pages that can be read and print something, each of the same lines once."""
    found: dict[tuple[str, ...], Reading] = {}
    for page in pages:
        try:
            check_page(page.content)
            check_options(url=page.url, kind=page.kind, encoding=page.encoding, profile=None)
        except (ZonenewsError, TypeError):
            continue
        document = normalise(read(page.content, url=page.url, kind=page.kind, encoding=page.encoding))
        if document.lines:
            lines = tuple(levelled_lines(document))
            if lines not in found:
                found[lines] = Reading(page, document, label(document), lines, tuple(map(key_of, lines)))
    return list(found.values())


def read_without(reading: Reading, furniture: tuple[Furniture, ...]) -> Reading:
    """The page, labelled again around its furniture."""
    document = mark_furniture(reading.document, furniture)
    if document is reading.document:
        return reading
    return Reading(reading.page, document, label(document), reading.lines, reading.keys)
