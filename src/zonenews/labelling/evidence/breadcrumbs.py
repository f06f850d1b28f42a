"""The way from a site to a column: `豫清县人民政府>>政务动态>>县内要闻`, `松江快讯→乡村→正文`."""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.expressions.labels import label_kind
from zonenews.knowledge.outlets import outlet_words
from zonenews.labelling.evidence.phrases import LONGEST_MENU_WORD, is_column, word_kinds
from zonenews.patterns import DIGIT, pattern

__all__ = ["breadcrumb"]

_LONGEST_CRUMB = 16


def breadcrumb(bare: str) -> BlockKind | None:
    """BREADCRUMB if the line, without its blanks, is such a way, else `None`.

    Also `>正文`, `首页-人才工作-引才动态`, `党建引领/基层动态`.
    """
    if "→" in bare or "-" in bare or "—" in bare:
        parts = _ARROWS.split(bare[:200])
        if len(parts) > 1 and max(map(len, parts)) <= _LONGEST_CRUMB and _is_trail(parts):
            return BlockKind.BREADCRUMB
    if ">" in bare or "»" in bare or "›" in bare or ("》" in bare and "《" not in bare):
        parts = re.split("[>»›》]{1,3}", bare[:200])
    elif "/" in bare and ":" not in bare and _MENU.match(bare) and not _NO_TRAIL.match(bare):
        parts = bare[:200].split("/")
        if label_kind(parts[0]) or parts[-1].isdigit():
            return None  # 来源/松江融媒 编辑/方木; 发布日期 2021/3/2
        if max(map(len, parts)) > LONGEST_MENU_WORD or (len(parts) < 3 and not is_column(parts[-1])):
            return None
    else:
        return None
    if len(parts) > 1 and all(len(part) <= _LONGEST_CRUMB for part in parts[:-1]) and len(parts[-1]) <= 60:
        return BlockKind.BREADCRUMB
    return None


_MENU = pattern(r"[^\d(:]{2}")


# 文/方木 图/乔川; 方木/文 乔川/图; 江州日报/2005年/9月/8日
_NO_TRAIL = pattern(r"[文图摄]/|.{2,40}/[文图摄]$|[\u3400-\u9fff]{2,10}/(?:19|20)\d\d")
_ARROWS = pattern("→|[-—]{1,2}")


def _is_trail(parts: list[str]) -> bool:
    """Whether the parts lead from a site to a column, by the name of the one or of the other."""
    if DIGIT.search(parts[0]):
        return False
    first = _is_home(parts[0])
    return (first and (len(parts) > 2 or len(parts[-1]) <= LONGEST_MENU_WORD)) or (
        len(parts) > 2 and is_column(parts[-1])
    )


def _is_home(part: str) -> bool:
    ends = (*outlet_words("name", "line"), "首页")
    return word_kinds().get(part) is BlockKind.NAVIGATION or part.endswith(ends)
