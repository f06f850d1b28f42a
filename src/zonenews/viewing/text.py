"""The page's text as HTML, line by line: `<mark data-row="leader-0">魏长青</mark>主持`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import TypeAlias

from zonenews.terms import Term, term
from zonenews.viewing.escaping import show
from zonenews.viewing.marks import LineShown, Mark
from zonenews.viewing.wording import both

__all__ = ["line_html", "text_html"]

_FOLDED = 3  # lines of boilerplate one after the other that are worth folding

_Marked: TypeAlias = tuple[LineShown, Sequence[Mark]]


def text_html(text: str, marks: list[Mark], lines: list[LineShown], *, fold: bool = True) -> Iterator[str]:
    """The lines of the page, each with its marks in it.

    Args:
        text: the page as it was read.
        marks: its marks in order.
        lines: its lines in order.
        fold: whether runs of boilerplate are folded, to be opened by a click.
    """
    for outside, run in groupby(_marked_lines(lines, marks), lambda each: _is_outside(each[0])):
        together = list(run)
        kinds = Counter(line.kind for line, _ in together if line.kind)
        folded = fold and outside and kinds.total() >= _FOLDED
        if folded:
            yield f'<details class="fold"><summary>{both(_counted(kinds))}</summary>\n'
        for line, here in together:
            yield line_html(text, line, here)
        if folded:
            yield "</details>\n"


def line_html(text: str, line: LineShown, marks: Sequence[Mark]) -> str:
    """One line of the page: what it is, and its words with their marks."""
    words = "".join(_marked(text, line, marks))
    if not line.kind:
        return f'<div class="line blank"><p>{words}</p></div>\n'
    kind = term("line", line.kind)
    return (
        f'<div class="line {line.part} line-{line.kind}" data-en="{kind.english}" data-zh="{kind.chinese}"'
        f"{_told(line.reason)}>"
        f"<p>{words}</p></div>\n"
    )


def _told(reason: str) -> str:
    return f' title="{show(reason)}"' if reason else ""


def _is_outside(line: LineShown) -> bool:
    return line.part in ("boilerplate", "")


def _counted(kinds: Counter[str]) -> Term:
    """128 lines: navigation 120, related 8."""
    named = [(term("line", kind), count) for kind, count in kinds.most_common()]
    total = kinds.total()
    return Term(
        f"{total} lines: " + ", ".join(f"{kind.english} {count}" for kind, count in named),
        f"{total} 行：" + "，".join(f"{kind.chinese} {count}" for kind, count in named),
    )


def _marked_lines(lines: Iterable[LineShown], marks: list[Mark]) -> Iterator[_Marked]:
    """Each line with the marks that touch it."""
    waiting = 0
    here: list[Mark] = []
    for line in lines:
        here = [mark for mark in here if mark.end > line.start]  # a mark may go on over the end of a line
        while waiting < len(marks) and marks[waiting].start < line.end:
            here.append(marks[waiting])
            waiting += 1
        yield line, tuple(here)


def _marked(text: str, line: LineShown, marks: Sequence[Mark]) -> Iterator[str]:
    """The words of a line with its marks as properly nested elements, the longest outside."""
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
                f' aria-describedby="{mark.row}"{_told(mark.reason)}>'
            )
        opened = active.copy()
        yield show(text[left:right])
    yield "</mark>" * len(opened)
