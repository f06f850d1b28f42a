"""What sites and agencies print around a headline on its line; the one place that says what it looks like.

原标题:园区开工   (原题:园区开工)   正在阅读:园区开工      a label
松江社海州5月9日电 题:园区有“三宝”                 the head of a wire
[园区动态]园区开工                               a flag
园区开工 [复制链接]                               a forum's tool
"""

from __future__ import annotations

from zonenews.patterns import pattern

__all__ = [
    "FLAG",
    "FORUM_TOOL",
    "HEADLINE_LABEL",
    "WIRE_HEAD",
    "gives_original",
    "is_bare_label",
    "is_forum_copy",
]

HEADLINE_LABEL = r"[(\[]?(?:(?:信息|文章|新闻|原?文?)标 {0,4}题|原题|(?:正在|当前)阅读) ?[:为|丨] {0,2}"
WIRE_HEAD = r".{2,20}?日电[? ]{0,3}题: ?"
FLAG = r"\[[^\]]{1,12}\]"
FORUM_TOOL = r"\[复制链接\]"


def gives_original(bare: str) -> bool:
    """Whether a line repeats the headline under which it was published first: `(原标题:园区开工)`."""
    return bare.startswith("原", bare[:1] in "([") and _LABEL.match(bare) is not None


_LABEL = pattern(HEADLINE_LABEL)


def is_bare_label(bare: str) -> bool:
    """Whether a line only leads to a headline or a text: `原标题:`, a form's `文章标题:`, `本报讯`."""
    return (_LABEL.fullmatch(bare) or _OPENING.fullmatch(bare)) is not None


_OPENING = pattern("本[报网台站刊]讯:?")


def is_forum_copy(bare: str) -> bool:
    """Whether a line is a forum's headline with its tool behind it."""
    return _FORUM_COPY.search(bare) is not None


_FORUM_COPY = pattern(f"{FORUM_TOOL}$")
