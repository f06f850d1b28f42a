"""What a profile says of the lines overrules what they look like.

marked title      the headline, and nothing else is
learned title     the headline proper; lines over and under it stay as they are
marked body       the article, and nothing else is; stamps and credits in it stay metadata
learned stamp     metadata; the date in it beats those of other lines, and so does the source
learned body      where the article is: paragraphs outside it are none, if most stand in it

What is marked noise is furniture: see `furnished`.
"""

from __future__ import annotations

from attrs import evolve

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import Document, HeadlineRole, Item, ItemKind, Label, Line, Part
from zonenews.expressions.stamp import read_items

__all__ = ["overrule"]


def overrule(document: Document, labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels as the profile's marks on the lines have it; the same ones where there are no marks."""
    marks = [line.markup.mark if line.markup else "" for line in document.lines]
    present = set(marks)
    if present <= {""}:
        return labels
    exclusive = {part for part, mark in ((Part.HEADLINE, "title"), (Part.BODY, "body")) if mark in present}
    if "learned title" in present:
        labels = _titled(labels, marks)
    if "learned stamp" in present:
        labels = _stamped(document, labels, marks)
    if "learned body" in present:
        labels = _inside(document.lines, labels, marks)
    return tuple(_overruled(label, mark, exclusive) for label, mark in zip(labels, marks, strict=True))


_RULE = "profile"
_TITLE = Label(Part.HEADLINE, HeadlineRole.HEADLINE, rule=_RULE)
_BODY = Label(Part.BODY, ParagraphKind.PARAGRAPH, rule=_RULE)
_NOISE = Label(Part.BOILERPLATE, BlockKind.OTHER, rule=_RULE)


def _titled(labels: tuple[Label, ...], marks: list[str]) -> tuple[Label, ...]:
    """The lines where the site prints its headlines are the headline proper, and no others are."""
    return tuple(
        _TITLE if mark == "learned title" else _NOISE if label.kind is HeadlineRole.HEADLINE else label
        for label, mark in zip(labels, marks, strict=True)
    )


def _stamped(document: Document, labels: tuple[Label, ...], marks: list[str]) -> tuple[Label, ...]:
    """The stamp is where the site prints it; what it does not tell is found as ever."""
    stamps = {
        number: labels[number].items or read_items(document.match, line.start, line.end)
        for number, (line, mark) in enumerate(zip(document.lines, marks, strict=True))
        if mark == "learned stamp"
    }
    told: dict[ItemKind, bool] = {}
    for item in (item for items in stamps.values() for item in items):
        if item.kind in _STAMPED and item.start < item.end:
            told[_STAMPED[item.kind]] = told.get(_STAMPED[item.kind], False) or _is_labelled(item)
    return tuple(
        _as_stamp(label, stamps[number]) if number in stamps else _untold(label, told)
        for number, label in enumerate(labels)
    )


_STAMPED = {
    ItemKind.PUBLISHED: ItemKind.PUBLISHED,
    ItemKind.SOURCE: ItemKind.SOURCE,
    ItemKind.OUTLET: ItemKind.SOURCE,
}


def _is_labelled(item: Item) -> bool:
    return item.label_start < item.start


def _as_stamp(label: Label, items: tuple[Item, ...]) -> Label:
    if label.items or not any(item.kind in _STAMPED for item in items):
        return label
    return Label(Part.METADATA, BlockKind.STAMP, items, _RULE)


def _untold(label: Label, told: dict[ItemKind, bool]) -> Label:
    """Without what the stamp tells; a label is worth more than an unlabelled value in the stamp."""
    items = tuple(
        item
        for item in label.items
        if (labelled := told.get(_STAMPED.get(item.kind, item.kind))) is None
        or (_is_labelled(item) and not labelled)
    )
    return label if len(items) == len(label.items) else evolve(label, items=items)


def _inside(lines: tuple[Line, ...], labels: tuple[Label, ...], marks: list[str]) -> tuple[Label, ...]:
    """Without the paragraphs that stand elsewhere than the site's articles; captions may."""
    elsewhere = {
        number
        for number, (label, mark) in enumerate(zip(labels, marks, strict=True))
        if label.part is Part.BODY and label.kind is not ParagraphKind.CAPTION and not mark
    }
    size = {
        number: lines[number].end - lines[number].start
        for number, label in enumerate(labels)
        if label.part is Part.BODY
    }
    if 2 * sum(size[number] for number in elsewhere) >= sum(size.values()):
        return labels
    return tuple(_NOISE if number in elsewhere else label for number, label in enumerate(labels))


def _overruled(label: Label, mark: str, exclusive: set[Part]) -> Label:
    if mark == "title":
        return _TITLE
    if mark in ("date", "source"):
        return Label(Part.METADATA, BlockKind.STAMP, label.items, _RULE)
    if mark == "body":
        keep = label.part in (Part.BODY, Part.METADATA)
        return label if keep else _BODY
    if label.part in exclusive:
        return _NOISE
    return label
