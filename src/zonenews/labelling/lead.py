"""What looks like a summary and is the article, and the other way round.

3月12日,产业园一期启用,9支团队入驻。                      a lead that the first paragraph repeats: a summary
3月12日,产业园一期启用,9支团队入驻,主要从事软件开发。……
简介:走进产业园,看一粒苗药要走过多少道关。……              under a film, with no other text: the article
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.labelling.evidence.clues import Clue

__all__ = ["mark_lead", "unmark_introduction"]

_INTRODUCTION = re.compile(r"[\[(]?(?:视频|节目|影片|本期|音频)?简介[\])]?:")
_LEAST = 15
_NEAR = 3  # lines between which a picture's caption may stand


def mark_lead(clues: list[Clue], body: tuple[int, int]) -> tuple[int, int]:
    """The first and last line of prose of the article without its lead, which becomes metadata."""
    first, last = body
    lead = clues[first]
    opening = lead.bare.rstrip("。….;")
    for number in range(first + 1, min(last, first + _NEAR) + 1):
        clue = clues[number]
        if len(opening) >= _LEAST and clue.size > lead.size and clue.bare.startswith(opening):
            lead.metadata = BlockKind.SUMMARY
            return number, last
    return body


def unmark_introduction(clues: list[Clue]) -> None:
    """Make article of what stands as `简介:` under a film, if no other sentences follow."""
    for number, clue in enumerate(clues):
        if clue.metadata is BlockKind.SUMMARY and clue.prose and _INTRODUCTION.match(clue.bare):
            rest = clues[number + 1 :]
            if not any(other.prose == 2 and other.plain and other.within is not False for other in rest):
                clue.metadata, clue.items = None, ()
            return
