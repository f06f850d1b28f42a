"""Every place of the page that speaks of a zone: by a name of its own, or by a word such as 开发区 alone.

锡山经济技术开发区     place + kind
松安汽车零部件产业园   place + theme + kind
轴承产业园            theme + kind: a name where the text goes there (察看了轴承产业园),
                          none where it does not (打造轴承产业园)
经开区, 各园区         kind alone: no name; these tell what the article is about (`Generic`)
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from zonenews.document import Document, Label, Line, Part
from zonenews.fields.parks.candidates import read_line
from zonenews.fields.parks.evidence import Candidate, Generic, Mention
from zonenews.fields.parks.lexicon import ends_a_phrase, full_name, lexicon
from zonenews.fields.parks.naming import find_names
from zonenews.fields.parks.options import FUNCTION_WORDS, LOOSE_WORDS

__all__ = ["find_mentions"]


def find_mentions(
    document: Document, lines: Sequence[tuple[Line, Label]]
) -> tuple[list[Mention], list[Generic]]:
    """The zones named in `lines`, and the generic words, in order."""
    if not lines:
        return [], []
    low, high = lines[0][0].start, lines[-1][0].end
    ends = [hit.end() for hit in lexicon().anchor.finditer(document.match, low, high)]
    candidates: list[Candidate] = []
    at = 0
    for line, label in lines:
        at = bisect_right(ends, line.start, at)
        upto = bisect_right(ends, line.end, at)
        if upto > at:
            candidates += read_line(document.match, line.start, ends[at:upto], label.part)
            at = upto
    mentions, generics = find_names(document, candidates)
    if lexicon().nickname_pattern.search(document.match, low, high):
        covered = {at for mention in mentions for at in range(mention.start, mention.end)}
        nicknamed = (mention for line, label in lines for mention in _nicknames(document, line, label.part))
        mentions += [mention for mention in nicknamed if mention.start not in covered]
    return mentions, generics


def _nicknames(document: Document, line: Line, part: Part) -> list[Mention]:
    """The zones of the line under names that end in no kind: 中关村, 武汉光谷.

    Place, theme, kind and family are those of the full name.
    """
    hits = lexicon().nickname_pattern.finditer(document.match, line.start, line.end)
    return [
        Mention(part, *hit.span(), document.value(*hit.span()), place, theme, kind, family, True)
        for hit in hits
        if _stands_alone(document.match, *hit.span())
        for place, theme, kind, family in [full_name(hit.group())]
    ]


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a nickname that ends in no kind is no part of another name: 中关村|小学, 世界|光谷."""
    words = lexicon()
    if words.kind_endings.longest(text, start, end):
        return True
    before, after = text[start - 1 : start], text[end : end + 1]
    if "一" <= before <= "鿿" and not (
        before in FUNCTION_WORDS
        or before in LOOSE_WORDS
        or ends_a_phrase(text[max(0, start - 2) : start])
        or words.places.longest(text, max(0, start - 4), start)
    ):
        return False
    return (
        not "一" <= after <= "鿿"
        or after in FUNCTION_WORDS
        or after in LOOSE_WORDS
        or bool(words.after(text, end))
    )
