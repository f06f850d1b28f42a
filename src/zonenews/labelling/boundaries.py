"""Where the article begins and ends: the run of lines that has most evidence of prose.

Each line weighs for or against; the best run is the one with the greatest sum, so that short headings, an
editor's line or a widget inside do not break an article, while a list of links, a disclaimer or a copyright
line ends it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import accumulate

from zonenews.article import BlockKind
from zonenews.document import ItemKind
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.markup import is_core, weigh

__all__ = ["announces_more", "find_body"]

_LEAST, _MOST = 12, 150
_AGAINST = {
    BlockKind.NAVIGATION: -25,
    BlockKind.BREADCRUMB: -150,
    BlockKind.WIDGET: -8,
    BlockKind.RELATED: -400,
    BlockKind.PREVIOUS_NEXT: -300,
    BlockKind.DISCLAIMER: -120,
    BlockKind.CONTACT: -30,
    BlockKind.COPYRIGHT: -200,
    BlockKind.OTHER: -4,
    BlockKind.STAMP: -12,
    BlockKind.BYLINE: -40,
    BlockKind.SUMMARY: -5,
}
_EDITORS = (ItemKind.EDITOR, ItemKind.REVIEWER)


def find_body(clues: list[Clue]) -> tuple[int, int] | None:
    """The first and last line of prose of the article, `None` if the page has none.

    Lines beside them may belong to the article too: a heading, a caption, a list.
    """
    weights = [_weight(clue) for clue in clues]
    for number, clue in enumerate(clues):
        if clue.boilerplate is BlockKind.RELATED and (
            announces_more(clues, number) or _is_insertion(clues, number)
        ):
            weights[number] = -1
    for number in _inserted(clues):
        weights[number] = max(weights[number], -1)
    run = _best_run(clues, weights)
    if run is None:
        run = _best_run(clues, [_faint_weight(clue) for clue in clues])
    if run is None or _is_list_of_articles(clues, *run):
        return None
    return _of_one_article(clues, *run)


def _inserted(clues: list[Clue]) -> Iterator[int]:
    """The lines of foreign blocks, as advertisements, between two paragraphs of the article's container."""
    core = [number for number, clue in enumerate(clues) if clue.prose == 2 and is_core(clue.markup)]
    for number in range(core[0], core[-1]) if core else ():
        markup = clues[number].markup
        if markup and markup.article < _FOREIGN:
            yield number


_FOREIGN = 0.2


def announces_more(clues: list[Clue], number: int) -> bool:
    """`相关链接` over a paragraph is a part of the article, over titles a list of links."""
    if clues[number].boilerplate is not BlockKind.RELATED or not clues[number].bare.rstrip(":").endswith(
        _MORE
    ):
        return False
    below = clues[number + 1] if number + 1 < len(clues) else None
    return bool(below and below.prose == 2 and below.size >= _PARAGRAPH and below.bare[-1] in "。”)")


_MORE = ("链接", "延伸阅读", "背景")
_PARAGRAPH = 30


def _is_insertion(clues: list[Clue], number: int) -> bool:
    """One link between two paragraphs: 推荐阅读:园区荔枝丰收."""
    beside = (*clues[number - 1 : number], *clues[number + 1 : number + 2])
    linked = clues[number].bare.partition(":")[2]
    return len(linked) > 4 and len(beside) == 2 and all(clue.prose == 2 and clue.plain for clue in beside)


def _weight(clue: Clue) -> int:
    if clue.boilerplate:
        return _AGAINST[clue.boilerplate]
    if clue.metadata is BlockKind.BYLINE and not any(item.kind in _EDITORS for item in clue.items):
        return _AGAINST[BlockKind.STAMP]
    if clue.metadata:
        return _AGAINST[clue.metadata]
    if clue.prose == 2:
        weight = min(max(clue.size, _LEAST), _MOST)
    elif clue.prose == 1:
        weight = 3
    else:
        weight = -5 if clue.looks_like else -1
    return weigh(weight, clue.markup)


def _faint_weight(clue: Clue) -> int:
    """A page without a sentence: the commas of a clause have to do."""
    return (
        clue.size
        if clue.prose == 1 and clue.plain and not clue.looks_like and clue.size >= 15
        else _weight(clue)
    )


def _best_run(clues: list[Clue], weights: list[int]) -> tuple[int, int] | None:
    best = total = start = 0
    run = None
    for number, weight in enumerate(weights):
        if total <= 0:
            total, start = 0, number
        total += weight
        if weight > 0 and total > best:
            best, run = total, (start, number)
    if run is None:
        return None
    return _trimmed(clues, *run)


def _of_one_article(clues: list[Clue], first: int, last: int) -> tuple[int, int]:
    """The greater part of a run that a headline with its stamp divides.

    What stands above is the site's introduction or another article, what stands below another article.
    """
    total = [0, *accumulate(clue.size if _is_sentence(clue) else 0 for clue in clues[: last + 1])]
    for number in range(first + 2, last):
        headline, stamp = clues[number - 1], clues[number]
        if stamp.metadata is BlockKind.STAMP and _names_day(stamp) and _may_be_headline(headline):
            if total[number] - total[first] >= total[last + 1] - total[number]:
                return _trimmed(clues, first, number - 2)
            first = number + 1
            while not _is_sentence(clues[first]):
                first += 1
    return first, last


def _is_sentence(clue: Clue) -> bool:
    return clue.plain and clue.prose == 2


def _names_day(stamp: Clue) -> bool:
    labelled = any(item.label_start < item.start for item in stamp.items)
    return labelled and any(item.kind is ItemKind.PUBLISHED for item in stamp.items)


def _may_be_headline(clue: Clue) -> bool:
    return clue.plain and clue.prose < 2 and 8 <= clue.size <= 60 and clue.bare[-1] not in ":;,、"


def _trimmed(clues: list[Clue], first: int, last: int) -> tuple[int, int]:
    """The run from its first to its last plain line that is prose: as much as any plain line of it is."""
    plain = [number for number in range(first, last + 1) if clues[number].plain]
    strongest = max(clues[number].prose for number in plain)
    prose = [number for number in plain if clues[number].prose == strongest]
    return prose[0], prose[-1]


def _is_list_of_articles(clues: list[Clue], first: int, last: int) -> bool:
    """Titles with their dates and summaries, one after another."""
    dated = sum(clue.metadata is BlockKind.STAMP for clue in clues[first : last + 1])
    return dated >= 3 and 2 * dated >= sum(clue.prose == 2 for clue in clues[first : last + 1])
