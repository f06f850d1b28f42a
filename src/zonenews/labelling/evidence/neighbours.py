"""What a line says of the next: a label of its value, a question of its answer.

来源:                    its value stands on the next line
锡山日报
时间:8月26日上午           when and where it happened: no stamp
地点:新闻发布厅
松江日报记者:              who asks at a press conference: no credits
园区何时通车?
"""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.article import BlockKind
from zonenews.document import STAFF, Item, ItemKind, Line
from zonenews.labelling.evidence.clues import Clue, Container
from zonenews.patterns import pattern

__all__ = ["read_on", "values_below"]


def read_on(clues: list[Clue], lines: tuple[Line, ...]) -> None:
    """Change what the lines show by what stands above and below them."""
    for number in range(1, len(clues)):
        if clues[number - 1].metadata:
            _spread(clues, lines, number)
    _unmark_introduction(clues)


def _spread(clues: list[Clue], lines: tuple[Line, ...], number: int) -> None:
    """What the line before `number`, which is metadata, says of it; and it of the line before."""
    label, clue = clues[number - 1], clues[number]
    if label.bare.startswith("时间:") and clue.bare.startswith(_ON_THE_SPOT):
        clues[number - 1] = label.known_as()  # when and where it happened
        return
    if (
        label.metadata is BlockKind.SUMMARY
        and label.bare.startswith("[导语]")
        and clue.bare.startswith("[口播")
    ):
        clues[number - 1] = label.known_as()  # the script of a broadcast
        return
    if not (label.items and label.bare[-1] == ":" and clue.plain):
        return
    empty = label.items[-1]
    if (
        (clue.prose or clue.bare[-1] == "?")
        and _ASKS.fullmatch(label.bare)
        and not (number > 1 and clues[number - 2].metadata)
    ):
        clues[number - 1] = label.known_as()  # a question at a press conference
        return
    if empty.start < empty.end or clue.size > _LONGEST or clue.prose or len(label.items) > 1:
        return
    if empty.kind is ItemKind.KEYWORDS:
        return  # the headline under keywords left empty
    named = empty.kind in STAFF or empty.kind is ItemKind.SOURCE
    following = clues[number + 1] if number + 1 < len(clues) else None
    in_row = number > 1 and _is_empty(clues[number - 2])  # of labels that are all left empty
    if (named and clue.size <= _LONGEST // 2) or (following and following.metadata and not in_row):
        line = lines[number]
        item = Item(empty.kind, line.start, line.start, line.end)
        clues[number] = clue.known_as(None, clue.looks_like, label.metadata, (item,))


def _is_empty(label: Clue) -> bool:
    """Whether a line ends in a label without a value."""
    return bool(label.items) and label.items[-1].start == label.items[-1].end and label.bare[-1] == ":"


def values_below(clues: list[Clue]) -> Iterator[int]:
    """The lines that are nothing but the value of a label of staff or source that stands alone above them."""
    for number in range(1, len(clues)):
        label, value = clues[number - 1].items, clues[number].items
        if len(label) != 1 or len(value) != 1 or label[0].kind is not value[0].kind:
            continue
        empty, bare = label[0].start == label[0].end, value[0].label_start == value[0].start
        if empty and bare and (label[0].kind in STAFF or label[0].kind is ItemKind.SOURCE):
            yield number


_LONGEST = 24
_ON_THE_SPOT = ("地点:", "嘉宾:", "访谈嘉宾:", "主持人:")
_ASKS = pattern(r"[\u3400-\u9fffA-Z]{0,14}记者:")


def _unmark_introduction(clues: list[Clue]) -> None:
    """Make article of what stands as `简介:` under a film, if no other sentences follow."""
    for number, clue in enumerate(clues):
        if clue.metadata is BlockKind.SUMMARY and clue.prose and _INTRODUCTION.match(clue.bare):
            rest = clues[number + 1 :]
            if not any(
                other.prose == 2 and other.plain and other.container is not Container.OUTSIDE
                for other in rest
            ):
                clues[number] = clue.known_as()
            return


_INTRODUCTION = pattern(r"[\[(]?简介[\])]?:")
