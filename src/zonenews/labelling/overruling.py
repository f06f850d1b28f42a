"""What a profile says of the lines overrules what they look like.

marked title      the headline, and nothing else is
learned title     the headline proper; lines over and under it stay as they are
marked body       the article, and nothing else is; stamps and credits in it stay metadata

What is marked noise is furniture: see `furnished`.
"""

from __future__ import annotations

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import HeadlineRole, Label, Line, Part

__all__ = ["overrule"]


def overrule(lines: tuple[Line, ...], labels: tuple[Label, ...]) -> tuple[Label, ...]:
    """The labels as the profile's marks on the lines have it; the same ones where there are no marks."""
    marks = [line.markup.mark if line.markup else "" for line in lines]
    present = set(marks)
    if present <= {""}:
        return labels
    exclusive = {part for part, mark in ((Part.HEADLINE, "title"), (Part.BODY, "body")) if mark in present}
    if LEARNED_TITLE in present:
        labels = _titled(labels, marks)
    return tuple(_overruled(label, mark, exclusive) for label, mark in zip(labels, marks, strict=True))


LEARNED_TITLE = "learned title"
_RULE = "profile"
_TITLE = Label(Part.HEADLINE, HeadlineRole.HEADLINE, rule=_RULE)
_BODY = Label(Part.BODY, ParagraphKind.PARAGRAPH, rule=_RULE)
_NOISE = Label(Part.BOILERPLATE, BlockKind.OTHER, rule=_RULE)


def _titled(labels: tuple[Label, ...], marks: list[str]) -> tuple[Label, ...]:
    """The lines where the site prints its headlines are the headline proper, and no others are."""
    return tuple(
        _TITLE if mark == LEARNED_TITLE else _NOISE if label.kind is HeadlineRole.HEADLINE else label
        for label, mark in zip(labels, marks, strict=True)
    )


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
