"""What each line shows by itself: prose or not, stamp items, the words of boilerplate.

12月14日,园区召开会议。会上,……         prose
发布时间:2020-12-17  来源:锡山日报      metadata (with its items)
上一篇:没有了                         boilerplate (previous_next)
机制保障                             nothing: its neighbours decide
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.document import Document, Line
from zonenews.expressions.newspapers import lists_pages, read_page_head
from zonenews.labelling.evidence import boilerplate
from zonenews.labelling.evidence.clues import Clue, Container
from zonenews.labelling.evidence.markup import Worth, worth_reading
from zonenews.labelling.evidence.neighbours import read_on
from zonenews.labelling.evidence.prose import prose_of
from zonenews.labelling.evidence.stamped import may_be_labelled, read_stamp
from zonenews.labelling.evidence.unlabelled import read_unlabelled
from zonenews.patterns import pattern

__all__ = ["read_clues"]

_LONG = 400


def read_clues(document: Document) -> list[Clue]:
    """The evidence of each of `document.lines`."""
    clues = [
        _clue(document.match, line) if worth is Worth.ALL else _short_clue(document.match, line, worth)
        for line, worth in zip(document.lines, worth_reading(document.lines), strict=True)
    ]
    read_on(clues, document.lines)
    return clues


def _short_clue(match: str, line: Line, worth: Worth) -> Clue:
    """A line whose place in the mark-up says what it is, whatever its words."""
    text = match[line.start : line.end]
    if worth is Worth.NOTHING:
        return Clue(text, text, _size(text), 0, BlockKind.NAVIGATION, markup=line.markup)
    bare = text[:_LONG].replace(" ", "")
    return Clue(text, bare, _size(text), prose_of(text[:2000], len(bare)), markup=line.markup)


def _size(text: str) -> int:
    return len(text) - text.count(" ")


def _clue(match: str, line: Line) -> Clue:
    text = match[line.start : line.end]
    if len(text) > _LONG:
        bare = text[:_LONG].replace(" ", "")
        prose = prose_of(text[:2000], _LONG)
        kind = boilerplate.kind_of(text[:_LONG], bare, prose=prose > 0)
        return Clue(text, bare, _size(text), prose, kind, markup=line.markup)
    bare = text.replace(" ", "")
    prose = prose_of(text, len(bare))
    clue = Clue(text, bare, len(bare), prose, markup=line.markup)
    if clue.markup and clue.markup.tag == "pre" and clue.container is Container.INSIDE:
        return clue  # program text
    if kind := boilerplate.kind_of(text, bare, prose=prose == 2):
        clue = clue.known_as(boilerplate=kind)
    if prose == 2 and bare[0] != "[" and not may_be_labelled(bare):
        return clue
    if prose < 2 and _COMMENT.match(bare):
        return clue.known_as(boilerplate=BlockKind.RELATED)
    if prose < 2 and (head := read_page_head(text, line.start)):
        return clue.known_as(metadata=BlockKind.STAMP, items=head)
    if lists_pages(bare):
        return clue.known_as(boilerplate=BlockKind.NAVIGATION)
    if kind not in _OF_WORDS:
        return clue
    found = read_stamp(match, line.start, line.end, clue)
    if found and found[0] is BlockKind.WIDGET:
        return clue.known_as(boilerplate=BlockKind.WIDGET)
    if found:
        return clue.known_as(metadata=found[0], items=found[1])
    if kind is None and (found := read_unlabelled(text, bare, line.start, prose=prose == 2)):
        return clue.known_as(metadata=found[0], items=found[1])
    if kind is None and prose < 2 and (like := boilerplate.likeness_of(text, bare)):
        return clue.known_as(looks_like=like)
    return clue


# What words of menus and widgets make, which may stand beside a stamp: [2013-11-18] 我要评论
_OF_WORDS = (
    None,
    BlockKind.WIDGET,
    BlockKind.PREVIOUS_NEXT,
    BlockKind.NAVIGATION,
    BlockKind.RELATED,
)
# The answers of a forum: 沙发 水乡客 发表于 2016-03-11 21:33
_COMMENT = pattern(r"(?:沙发|板凳|地板).{1,20}(?:19|20)\d\d-.{0,30}")
