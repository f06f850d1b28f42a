"""What seems to be furniture is tried: the pages are read without it, and what does harm is dropped.

- pages of different headlines must carry it: the same article under many addresses teaches nothing
- a page that it seemed to be the headline of must have another one without it
- it must not be all that there is of an article, nor what its headline speaks of: some page may quote
  another's
"""

from __future__ import annotations

from collections import defaultdict

from zonenews.document import Furniture, ItemKind, Part
from zonenews.furniture import levelled
from zonenews.learning.reading import Reading, read_without

__all__ = ["checked"]

_DIFFERENT = 3
_MOSTLY = 0.8
_SPEAKS = 2  # pairs of characters of the headline that are in the line more than in the rest of the article
_AN_ARTICLE = 100  # characters: a shorter body may be what an empty page shows


def checked(furniture: tuple[Furniture, ...], readings: list[Reading]) -> tuple[Furniture, ...]:
    """The furniture that does no harm on the pages that it was learned from."""
    if not any(entry.misread for entry in furniture):
        return furniture if len({reading.subject for reading in readings} - {None}) >= _DIFFERENT else ()
    again = [read_without(reading, furniture) for reading in readings]
    harmful = _articles(readings, again) | _without_subjects(furniture, readings, again)
    return tuple(entry for entry in furniture if entry.text not in harmful)


def _articles(readings: list[Reading], again: list[Reading]) -> set[str]:
    """The lines that are all there is of some page's article, or that its headline was made from."""
    found: set[str] = set()
    for before, after in zip(readings, again, strict=True):
        body = before.body()
        known = {n: entry.text for n in body if (entry := after.document.lines[n].furniture)}
        if not known:
            continue
        kept = len(known) < len(body) and after.has(Part.BODY)
        if not kept and _is_article(before, body):
            found.update(known.values())
        subject = _pairs(levelled(after.subject or ""))
        rest = subject & _pairs("\n".join(before.lines[n] for n in body if n not in known))
        found.update(
            text for n, text in known.items() if len(subject & _pairs(before.lines[n])) >= len(rest) + _SPEAKS
        )
    return found


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _is_article(reading: Reading, body: list[int]) -> bool:
    """Whether a page is one of an article: stamped, or of some length."""
    stamped = any(
        item.kind in (ItemKind.PUBLISHED, ItemKind.SOURCE) for label in reading.labels for item in label.items
    )
    return stamped or sum(len(reading.lines[number]) for number in body) >= _AN_ARTICLE


def _without_subjects(
    furniture: tuple[Furniture, ...], readings: list[Reading], again: list[Reading]
) -> set[str]:
    """The lines that too few different pages carry, or that leave pages without a headline."""
    subjects: dict[str, set[str]] = defaultdict(set)
    headed: dict[str, list[bool]] = defaultdict(list)
    for before, after in zip(readings, again, strict=True):
        subject, has_headline = after.subject, after.has(Part.HEADLINE)
        for line, label in zip(after.document.lines, before.labels, strict=True):
            if line.furniture:
                if subject is not None:
                    subjects[line.furniture.text].add(subject)
                if label.part is Part.HEADLINE:
                    headed[line.furniture.text].append(has_headline)
    return {
        entry.text
        for entry in furniture
        if len(subjects[entry.text]) < _DIFFERENT
        or sum(headed[entry.text]) < _MOSTLY * len(headed[entry.text])
    }
