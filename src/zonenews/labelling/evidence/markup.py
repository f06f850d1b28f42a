"""What mark-up adds to the words of a line: which lines need no reading, what a line weighs for the article.

<div class="menu"><a>首页</a> <a>要闻</a></div>     not worth reading: links outside the article's container
<div id="zoom"><p>机制保障</p>                     weighs for the article, whatever its words
<div class="ad">…招商热线,敬请垂询。</div>         prose, but foreign: weighs little
"""

from __future__ import annotations

import enum

from zonenews.document import Line, Markup

__all__ = ["Worth", "is_core", "weigh", "worth_reading"]

_CORE = 0.9
_LINKS = 0.65  # share of a line's characters
_ABOVE, _BELOW = 25, 15  # lines around the article's container in which headline, stamp and credits may stand
_EDGE = 40  # lines of the container at whose words one has to look: stamps, credits and widgets stand there


class Worth(enum.Enum):
    """How much of a line has to be read."""

    ALL = "all"
    PROSE = "prose"  # deep in the article
    NOTHING = "nothing"  # links, or far from the article


def worth_reading(lines: tuple[Line, ...]) -> list[Worth]:
    """For each line how much of it has to be read; all of it on text pages."""
    if not lines or lines[0].markup is None:
        return [Worth.ALL] * len(lines)
    core = [number for number, line in enumerate(lines) if is_core(line.markup)]
    near = range(_above(lines, core[0]), core[-1] + _BELOW) if core else range(len(lines))
    deep = frozenset(core[_EDGE:-_EDGE])
    background = {markup: _is_link(markup) for markup in {line.markup for line in lines} if markup}
    return [
        Worth.PROSE
        if number in deep
        else Worth.NOTHING
        if number not in near or (line.markup and background[line.markup])
        else Worth.ALL
        for number, line in enumerate(lines)
    ]


def _above(lines: tuple[Line, ...], core: int) -> int:
    """The first line above the container to read: the nearest heading of the first level, or some lines."""
    for number in range(core - 1, -1, -1):
        markup = lines[number].markup
        if markup and markup.heading == 1 and markup.link_density < _LINKS:
            return min(number, core - _ABOVE)
    return core - _ABOVE


def is_core(markup: Markup | None) -> bool:
    """Whether the line stands in the article's own container."""
    return markup is not None and markup.article >= _CORE


def weigh(weight: int, markup: Markup | None) -> int:
    """The weight of a line for the article, by its words and its container."""
    if markup is None:
        return weight
    if is_core(markup):
        return weight + (15 if weight > 0 else 4)
    if markup.link_density > 0.6:
        return min(weight, 0) - 20
    if weight > 0:
        return int(weight * markup.article) - 10
    return weight - 3


def _is_link(markup: Markup) -> bool:
    return markup.link_density > _LINKS and not markup.heading and markup.article < _CORE
