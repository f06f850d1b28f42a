"""A lead above the article that its first paragraph repeats: a summary, whatever it looks like.

3月12日,产业园一期启用,9支团队入驻。
3月12日,产业园一期启用,9支团队入驻,主要从事软件开发。……
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.labelling.evidence import Clue

__all__ = ["mark_lead"]

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
