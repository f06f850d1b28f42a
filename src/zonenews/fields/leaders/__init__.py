"""The leaders: persons presented with a position of leadership.

A page is read line by line, and in each line three things are looked for:

1. chains of offices, "市委常委、园区党工委书记" (`offices`);
2. beside each chain, the persons whom it presents: of the ways of presenting that fit, the likeliest counts
   (`persons`; by a verb of appointing, `verbs`; by the layout of the line, `layout`). Where a name begins and
   ends is weighed against common words (`names`, by `name_model`; several in `lists`);
3. lists of persons beside a group word, "区领导甲、乙" (`lists`).

What is found is gathered person by person (`people`): every place of the name, and whether the person acts
there or is only cited (`mentions`); each office once (`titles`); and the zone whose it is (`zones`).
"""

from __future__ import annotations

from collections.abc import Sequence

from zonenews.article import Leader, Park, Published
from zonenews.document import STAFF, Document, Label, Part, lines_of
from zonenews.fields.leaders.mentions import Told, is_imprint
from zonenews.fields.leaders.names import name_finder
from zonenews.fields.leaders.people import People
from zonenews.fields.leaders.persons import Reader
from zonenews.fields.leaders.zones import ZoneOfOffice
from zonenews.patterns import pattern

__all__ = ["find_leaders"]


def find_leaders(
    document: Document,
    labels: tuple[Label, ...],
    published: Published | None = None,
    park: Park | None = None,
    parks: Sequence[Park] = (),
) -> tuple[Leader, ...]:
    """The leaders in order of first mention, with every office printed for them.

    Args:
        document: the normalised page.
        labels: one label a line of it.
        published: the date of publication; what is told of years before is another occasion.
        park: the zone that the page is mainly about.
        parks: every zone that it names; an office's zone is one of these.
    """
    text = _BROKEN.sub(" ", document.match)
    lines = _lines(document, labels, text)
    reader = Reader(text, name_finder())
    presented = [(found, line) for line in lines for found in reader.read(*line)]
    told = Told(text, reader.offices, _year(document, labels, published))
    people = People(document, told, ZoneOfOffice(document, text, park, parks))
    people.gather(presented, lines)
    headlines = "".join(text[line.start : line.end] for line, _ in lines_of(document, labels, Part.HEADLINE))
    return people.leaders(headlines)


_BROKEN = pattern("\n(?=[,、。;])")  # a line broken before its marks


def _lines(document: Document, labels: tuple[Label, ...], text: str) -> list[tuple[int, int]]:
    """Where the lines of the article begin and end, those put together that are broken before a mark."""
    lines: list[tuple[int, int]] = []
    for line, label in zip(document.lines, labels, strict=True):
        if label.part in (Part.HEADLINE, Part.BODY) or (
            _presents(label) and not is_imprint(text, line.start, line.end)
        ):
            goes_on = lines and lines[-1][1] + 1 == line.start and text[line.start - 1] == " "
            lines.append((lines.pop()[0] if goes_on else line.start, line.end))
    return lines


def _presents(label: Label) -> bool:
    """Whether persons of a line about the article are its own: guests, who spoke; no authors and editors."""
    return label.part is Part.METADATA and not any(
        item.kind in STAFF and item.label_start < item.start for item in label.items
    )


def _year(document: Document, labels: tuple[Label, ...], published: Published | None) -> int | None:
    """The year that the page tells of: its own, unless the first paragraph opens with one before."""
    if published is None:
        return None
    first = next((n for n, label in enumerate(labels) if label.part is Part.BODY), None)
    opening = _OPENING_YEAR.match(document.match, document.lines[first].start) if first is not None else None
    return min(int(opening[1]), published.date.year) if opening else published.date.year


_OPENING_YEAR = pattern(r"[^\d。\n]{0,12}((?:19|20)\d\d)年\d{1,2}月")
