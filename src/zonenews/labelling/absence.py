"""Pages without an article: a list of news, an error page.

抱歉,您访问的页面不存在或已被删除          an error page, if hardly anything else stands on it
[金属加工项目开工] [6月8日,……[详细]] …     only links and entries: the mark-up has no container of an article
"""

from __future__ import annotations

from zonenews.document import ItemKind
from zonenews.expressions.line_words import has_word
from zonenews.labelling.evidence.clues import Clue

__all__ = ["has_no_article"]

_LONGEST_MESSAGE = 40
_LEAST_PROSE = 150  # characters: more is an article that quotes the message


def has_no_article(clues: list[Clue]) -> bool:
    """Whether nothing on the page is an article, so that its lines are all boilerplate."""
    return _has_no_container(clues) or _is_error(clues)


def _has_no_container(clues: list[Clue]) -> bool:
    return all(clue.markup is not None and not clue.markup.article for clue in clues)


def _is_error(clues: list[Clue]) -> bool:
    if not any(clue.size <= _LONGEST_MESSAGE and has_word("missing", clue.bare) for clue in clues):
        return False
    if any(item.kind is ItemKind.PUBLISHED for clue in clues for item in clue.items):
        return False
    return sum(clue.size for clue in clues if clue.prose == 2) < _LEAST_PROSE
