"""What a line of the article is: paragraph, heading, list item or caption.

机制保障                        HEADING
一、总体要求                     HEADING
●人事制度改革。以问题为导向,……    LIST_ITEM
图为代表团在码头听取情况介绍       CAPTION
"""

from __future__ import annotations

import re

from zonenews.article import ParagraphKind
from zonenews.labelling.evidence.clues import Clue

__all__ = ["is_caption", "paragraph_kind"]

_LONGEST_HEADING = 40


def paragraph_kind(clue: Clue) -> ParagraphKind:
    """The kind of a line of the body."""
    if is_caption(clue):
        return ParagraphKind.CAPTION
    if _BULLET.match(clue.bare):
        return ParagraphKind.LIST_ITEM
    if clue.size <= _LONGEST_HEADING and clue.prose == 0:
        return ParagraphKind.LIST_ITEM if _NUMBER.match(clue.bare) else ParagraphKind.HEADING
    return ParagraphKind.PARAGRAPH


def is_caption(clue: Clue) -> bool:
    """Words of a picture: `图为…`, `▲…`, `… 王某摄`."""
    return bool(
        clue.size <= 120
        and (
            _CAPTION.match(clue.bare)
            or (clue.prose < 2 and _SIGNED.search(clue.bare))
            or _SCENE.fullmatch(clue.bare)
        )
    )


_BULLET = re.compile(r"[●•·■□◆◇★☆▶►※◎○➤✦*]|[①-⑳]")
_NUMBER = re.compile(r"\d{1,2}[、.)]|[(\[]\d{1,2}[)\]]")
_CAPTION = re.compile(r"[▲△▼↑↓◀▶►]?(?:图为|图[:]|[上下左右]图|图[\d一二三四五六]{1,2}[::为])|[▲△◀▼↑]")
_SCENE = re.compile(r"[\u3400-\u9fff]{2,8}(?:现场|合影|全景|外景|一角|一隅)")  # 会议现场
_SIGNED = re.compile(r"[\u3400-\u9fff]{5,80}(?:摄影?|供图)[)\]]?$")
