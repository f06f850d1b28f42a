"""What a tagged line is within its part: the kind of furniture, metadata or paragraph; its stamp items."""

from __future__ import annotations

import math
from functools import cache

from attrs import evolve

from zonenews.article import BlockKind, ParagraphKind
from zonenews.document import HeadlineRole, Item, ItemKind, Label, Line, Part
from zonenews.expressions.person_names import looks_like_name, split_names
from zonenews.expressions.signing import TAKEN, read_signature
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.shapes import SIGNED, is_caption
from zonenews.labelling.tagger import Tag
from zonenews.patterns import pattern

__all__ = ["label_of", "paragraph_kind"]

_LONGEST_HEADING = 40
_LONGEST_NAMES = 30
_SUMMARY = 15


def label_of(
    line: Line, clue: Clue, tag: Tag, role: HeadlineRole | None, *, signs: bool, in_links: bool
) -> Label:
    """The label of a line.

    Args:
        line: where it stands.
        clue: what it shows by itself.
        tag: its part of the page and its place there.
        role: what it is in the headline, if it belongs to it.
        signs: whether it signs a notice.
        in_links: whether a line above it, under the article, opens the links to others.
    """
    label = _unweighed(line, clue, tag, role, signs=signs, in_links=in_links)
    return label if tag.margin == math.inf else evolve(label, margin=tag.margin)


def _unweighed(
    line: Line, clue: Clue, tag: Tag, role: HeadlineRole | None, *, signs: bool, in_links: bool
) -> Label:
    part = _PARTS[tag.state[0]]
    if part is Part.HEADLINE:
        return Label(part, role or HeadlineRole.HEADLINE, clue.items if clue.metadata else (), tag.rule)
    if part is Part.BODY:
        return _label(part, paragraph_kind(clue), tag.rule)
    if part is Part.METADATA:
        kind, items = _metadata(line, clue, signs=signs, in_head=tag.state[1] in "ah")
        return Label(part, kind, items, tag.rule)
    return _label(part, _boilerplate(clue, tag.state[1], in_links=in_links), tag.rule)


_PARTS = {part.value: part for part in Part}


@cache
def _label(part: Part, kind: BlockKind | ParagraphKind, rule: str) -> Label:
    """A label without items, the same one for every line: pages may have a million of them."""
    return Label(part, kind, (), rule)


def _boilerplate(clue: Clue, place: str, *, in_links: bool) -> BlockKind:
    if clue.metadata:
        return BlockKind.WIDGET
    if place == "h" and _BULLET.match(clue.bare) and not clue.boilerplate:
        return BlockKind.RELATED  # a list of links under the stamp
    unknown = BlockKind.NAVIGATION if place in "ah" else BlockKind.RELATED if in_links else BlockKind.OTHER
    return clue.boilerplate or clue.looks_like or unknown


def _metadata(line: Line, clue: Clue, *, signs: bool, in_head: bool) -> tuple[BlockKind, tuple[Item, ...]]:
    if signs:
        return BlockKind.STAMP, clue.items or _outlet(line)
    if clue.metadata:
        return clue.metadata, clue.items
    if in_head and clue.plain and clue.size <= _LONGEST_NAMES:
        if SIGNED.search(clue.text) and read_signature(clue.text, 0, len(clue.text)):
            return BlockKind.BYLINE, ()
        if names := _names(clue.text):
            authors = ((line.start + a, line.start + b) for a, b in names)
            return BlockKind.BYLINE, tuple(Item(ItemKind.AUTHOR, a, a, b) for a, b in authors)
    if in_head and clue.prose and clue.size >= _SUMMARY:
        return BlockKind.SUMMARY, ()
    return BlockKind.STAMP, ()


def _outlet(line: Line) -> tuple[Item, ...]:
    """The body that signs is an outlet beside the stamp."""
    return (Item(ItemKind.OUTLET, line.start, line.start, line.end),)


def _names(text: str) -> list[tuple[int, int]]:
    """The names in a text that holds nothing else; of several, one may be a pen name without a surname."""
    names = [*split_names(text, 0, len(text))]
    named = sum(b - a for a, b in names) == sum(char.isalpha() for char in text)
    known = sum(looks_like_name(text[a:b]) for a, b in names)
    return names if named and known and known >= len(names) - 1 else []


def paragraph_kind(clue: Clue) -> ParagraphKind:
    """The kind of a line of the body.

    机制保障                        HEADING
    一、总体要求                     HEADING
    ●人事制度改革。以问题为导向,……    LIST_ITEM
    图为代表团在码头听取情况介绍       CAPTION
    乔木/摄                         CAPTION
    <li>装备制造                     LIST_ITEM
    <caption>重点项目                CAPTION
    """
    markup = clue.markup
    if markup and markup.tag in _CAPTIONS:
        return ParagraphKind.CAPTION
    if markup and markup.item and not markup.heading:
        return ParagraphKind.LIST_ITEM
    if is_caption(clue) or (clue.prose == 0 and _TAKEN_BY.fullmatch(clue.bare)):
        return ParagraphKind.CAPTION
    if _BULLET.match(clue.bare):
        return ParagraphKind.LIST_ITEM
    if clue.size <= _LONGEST_HEADING and clue.prose == 0:
        return ParagraphKind.LIST_ITEM if _NUMBER.match(clue.bare) else ParagraphKind.HEADING
    return ParagraphKind.PARAGRAPH


_CAPTIONS = frozenset(["caption", "figcaption"])
_TAKEN_BY = pattern(rf"[(\[]?[\u3400-\u9fff·、]{{2,12}}/?{TAKEN}[)\]]?")
_BULLET = pattern(r"[●•·■□◆◇★☆▶►※◎○➤✦*]|[①-⑳]")
_NUMBER = pattern(r"\d{1,2}[、.)]|[(\[]\d{1,2}[)\]]")
