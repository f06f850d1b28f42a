"""The page's text as HTML, line by line: `<mark data-row="leader-0">魏长青</mark>主持`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from zonenews.viewing.escaping import show
from zonenews.viewing.marks import LineShown, Mark

__all__ = ["text_html"]


def text_html(text: str, marks: list[Mark], lines: list[LineShown]) -> Iterator[str]:
    """The lines of the page, each with its marks in it."""
    waiting = 0
    here: list[Mark] = []
    for line in lines:
        here = [mark for mark in here if mark.end > line.start]  # a mark may go on over the end of a line
        while waiting < len(marks) and marks[waiting].start < line.end:
            here.append(marks[waiting])
            waiting += 1
        if line.kind:
            label = line.kind.replace("_", " ")
            yield f'<div class="line {line.part} line-{line.kind}" data-kind="{label}"><p>'
        else:
            yield '<div class="line blank"><p>'
        yield from _marked(text, line, here)
        yield "</p></div>\n"


def _marked(text: str, line: LineShown, marks: list[Mark]) -> Iterator[str]:
    """One line with its marks as properly nested elements, the longest outside."""
    end = line.end - text.endswith("\r", line.start, line.end)
    cuts = {line.start, end}
    for mark in marks:
        cuts |= {min(max(mark.start, line.start), end), min(mark.end, end)}
    opened: list[Mark] = []
    active: list[Mark] = []
    waiting = 0
    for left, right in pairwise(sorted(cuts)):
        while waiting < len(marks) and marks[waiting].start <= left:
            active.append(marks[waiting])
            waiting += 1
        active = [mark for mark in active if mark.end > left]
        shared = 0
        while shared < min(len(opened), len(active)) and opened[shared] is active[shared]:
            shared += 1
        yield "</mark>" * (len(opened) - shared)
        for mark in active[shared:]:
            yield (
                f'<mark class="mark-{mark.kind}" data-row="{mark.row}" tabindex="0"'
                f' aria-describedby="{mark.row}">'
            )
        opened = active.copy()
        yield show(text[left:right])
    yield "</mark>" * len(opened)
