"""Which lines above the article are its headline; `headline_roles` tells kicker and subtitle apart.

The headline is the nearest line above the body that nothing else explains; where a stamp stands between them,
the line above the stamp, unless the stamp is a table (索引号) or a newspaper's head over the headline.
"""

from __future__ import annotations

import re
from functools import cache

from zonenews import knowledge
from zonenews.article import BlockKind
from zonenews.document import HeadlineRole, ItemKind, Meta
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.line_words import has_word, line_words
from zonenews.labelling.headline_roles import roles_of
from zonenews.labelling.site_names import ends_as_medium, without_site_names

__all__ = ["find_headline_lines", "opens_body", "sets_scene"]

_FEWEST, _MOST = 4, 80
_MOST_LINES = 4


def find_headline_lines(clues: list[Clue], body: int | None, meta: Meta) -> dict[int, HeadlineRole]:
    """The headline's lines and what each of them is; empty if the page has no headline.

    Args:
        clues: the evidence of all lines.
        body: the first line of prose of the article, `None` if there is none.
        meta: the page's head; its title names the headline.
    """
    near, far = _runs(clues, body)
    below_stamp = not far or _is_headline_run(clues, near, far, meta)
    lines = near if below_stamp else far
    lines = without_site_names(clues, lines, meta)
    if not any(_marked(clues[line], meta) for line in lines):
        lines = _named_by_title(clues, body, meta) or lines
    if not lines:
        return {}
    roles = roles_of(clues, lines, meta)
    proper = {clues[line].bare for line, role in roles.items() if role is HeadlineRole.HEADLINE}
    proper.add("".join(clues[line].bare for line, role in roles.items() if role is HeadlineRole.HEADLINE))
    for number in range(min(lines)):
        if clues[number].bare in proper or _FORUM_TITLE.search(clues[number].text):
            roles[number] = HeadlineRole.REPETITION
    if far and below_stamp and clues[far[-1] + 1].metadata and any(line in roles for line in far):
        repeated = next(line for line in far if line in roles)
        for line in far:
            roles.setdefault(line, HeadlineRole.KICKER if line < repeated else HeadlineRole.SUBTITLE)
    return roles


_FORUM_TITLE = re.compile(r"\[复制链接\]$")
_ENUMERATED = re.compile(
    r"[(\[]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)\]]?[、.:](?!\d)|[(\[][一二三四五六七八九十\d]{1,3}[)\]]|[①-⑳●■◆◇★☆▶►]"
    r"|第[一二三四五六七八九十百\d]{1,4}[章节条]|\d{1,2}$|\d{1,2}:\d\d(?![\d:])."
)


def opens_body(clue: Clue) -> bool:
    """A plain line that can stand first in an article, but is no headline.

    A salutation (`各有关单位:`), a caption, an item of a list (`副书记:康平`, `8月15日(星期一)`), the lead of
    a report (`10月7日上午,…`).
    """
    if clue.bare[-1] in ":;" or _ENUMERATED.match(clue.bare) or _is_of_list(clue.text):
        return True
    if clue.bare.startswith(line_words("caption")) or sets_scene(clue):
        return True
    return clue.prose > 0 and bool(_LEAD.match(clue.bare))


def _is_of_list(text: str) -> bool:
    """An office and those elected to it: `副书记:康 平`, `委员:方木(女) 康平`; a day of a week's digest."""
    if ":" in text:
        return _elected().match(text) is not None
    return bool(_DAY_OF_WEEK.fullmatch(text))


_DAY_OF_WEEK = re.compile(r"\d{1,2}月\d{1,2}日 ?[(\[]? ?(?:星期|周)[一二三四五六日天] ?[)\]]?(?:、.{1,20})?")


@cache
def _elected() -> re.Pattern[str]:
    posts = "|".join(" {0,6}".join(post) for post, *_ in knowledge.load("posts.tsv"))
    return re.compile(rf"(?:[\u3400-\u9fff]{{0,8}})(?:{posts}) ?: {{0,4}}[\u3400-\u9fff]{{1,4}}(?:[ (、]|$)")


def sets_scene(clue: Clue) -> bool:
    """What opens an interview, a press conference or an agency's feature.

    时间:8月26日上午10:00; 嘉宾:柳园高新区招商局局长 康平; 松江社海州5月9日电 题:园区有“三宝”
    """
    return bool(_SETTING.match(clue.bare))


_SETTING = re.compile(
    r".{2,20}日电题:|"
    r"(?:活动|会议|采访|访谈|发布|直播)?(?:时间|地点|主持人?|嘉宾|主题|记者|问|答|发布人|主讲人?|对话人物|受访[人者]?"
    r"|出席人员?|参加人员?|采访对象)[:|]"
)
_LEAD = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日[上下,晚]|(?:近日|日前|昨日|昨天|今天上午|连日来|近年来),"
    r"|.{0,12}讯[( ]|.{0,20}日电"
)


def _named_by_title(clues: list[Clue], body: int | None, meta: Meta) -> list[int]:
    """The line nearest above the body that the page's title begins with, wherever it stands."""
    title = _TITLE_PARTS.split((meta.title or "").replace(" ", ""), maxsplit=1)[0]
    if len(title) < _FEWEST or not body:
        return []
    for number in range(body - 1, -1, -1):
        bare = clues[number].bare
        if clues[number].plain and (
            bare == title or (bare.endswith(title) and len(bare) <= len(title) + _PREFIX)
        ):
            return [number]
    return []


_PREFIX = 8  # 对比试车—, printed before the title on the page only
_TITLE_PARTS = re.compile("[_|—-]")


def _runs(clues: list[Clue], body: int | None) -> tuple[list[int], list[int]]:
    """The run of candidates nearest above the body, and the one above the stamp that stands over that."""
    runs: list[list[int]] = []
    stamped = True  # whether a stamp stands between here and the run below
    stamp = _stamp_above(clues, body) if body else -1
    for number in range((_first_stamp(clues) if body is None else body) - 1, -1, -1):
        clue = clues[number]
        kind = clue.boilerplate or (None if _stands_on_stamp(clues, number) else clue.weak)
        if clue.metadata:
            stamped = True
        elif number > stamp >= 0 and (kind or opens_body(clue)):
            if not kind:
                runs.clear()  # what stands under a line of the article belongs to the article
                stamped = True
        elif kind:
            passable = kind in _PASSABLE or (not runs and _hangs_on_stamp(clues, number))
            if not passable or (runs and not stamped):
                break
        elif (opens_body(clue) and not _introduces(clues, number, runs)) or (
            not _is_headline_size(clue) or clue.prose == 2
        ):
            if clue.prose == 2 or not stamped:
                break
        else:
            if stamped:
                runs.append([])
                stamped = False
            if len(runs[-1]) >= _MOST_LINES and number > stamp >= 0:
                runs[-1].clear()  # too many to be a headline
            if len(runs) > 2 or len(runs[-1]) >= _MOST_LINES:
                break
            runs[-1].append(number)
    near, far = [*(run[::-1] for run in runs if run), [], []][:2]
    return near, far


def _hangs_on_stamp(clues: list[Clue], number: int) -> bool:
    """`0人参与 0评论`, `图文直播 | 发布词` right under the stamp that stands under a headline's line."""
    above = number - 1
    while above > 0 and clues[above].metadata:
        above -= 1
    clue = clues[above]
    headed = clue.plain and not clue.weak and _is_headline_size(clue) and clue.within is not False
    return above < number - 1 and headed and clues[number].boilerplate is not BlockKind.BREADCRUMB


def _stamp_above(clues: list[Clue], body: int) -> int:
    """The nearest stamp above the body that stands under a headline's line, or -1.

    A list, a table or a widget may stand between them, but no sentence and nothing of the page's head.
    """
    for number in range(body - 1, max(0, body - _LONGEST_LIST), -1):
        clue = clues[number]
        if clue.prose == 2 or clue.boilerplate is BlockKind.BREADCRUMB:
            return -1
        if clue.metadata is BlockKind.STAMP and _names_origin(clue):
            above = next((line for line in clues[number - 1 :: -1] if not line.metadata), clue)
            headed = above.plain and not above.weak and above.prose < 2 and _is_headline_size(above)
            return number if headed and above.size >= _LONG_ENOUGH and not opens_body(above) else -1
    return -1


_LONGEST_LIST = 60
_LONG_ENOUGH = 8


def _names_origin(stamp: Clue) -> bool:
    return any(item.kind in (ItemKind.PUBLISHED, ItemKind.SOURCE) for item in stamp.items)


def _stands_on_stamp(clues: list[Clue], number: int) -> bool:
    """Whether a stamp stands right under the line: then even 园区简介 is a headline."""
    following = clues[number + 1]
    return following.metadata is BlockKind.STAMP and _names_origin(following) and not clues[number].metadata


def _introduces(clues: list[Clue], number: int, runs: list[list[int]]) -> bool:
    """`南沟高新区:` over the line that tells what it does, above the stamp."""
    return (
        clues[number].bare[-1] == ":"
        and bool(runs)
        and runs[-1][-1:] == [number + 1]
        and _stands_on_stamp(clues, number + 1)
    )


def _is_headline_size(clue: Clue) -> bool:
    return _FEWEST <= clue.size <= _MOST or clue.bare.rstrip("!") in (
        *line_words("notice"),
        *line_words("document"),
    )


_PASSABLE = (BlockKind.WIDGET, BlockKind.OTHER, BlockKind.PREVIOUS_NEXT)


def _first_stamp(clues: list[Clue]) -> int:
    """The first stamp that names date or source: without a body the headline stands above it."""
    for number, clue in enumerate(clues):
        if clue.metadata is BlockKind.STAMP and _names_origin(clue):
            return number
    return 0


def _is_headline_run(clues: list[Clue], near: list[int], far: list[int], meta: Meta) -> bool:
    """Whether the lines under the stamp are the headline, rather than captions or headings of the article."""
    if not near:
        return False
    stamps = clues[far[-1] + 1 : near[0]]
    if any(item.kind is ItemKind.NUMBER for clue in stamps for item in clue.items):
        return True
    above = {clue.bare for clue in clues[: near[0]]}
    if any(clues[line].bare in above or _marked(clues[line], meta) for line in near):
        return True
    if any(_marked(clues[line], meta) for line in far):
        return False
    name = clues[far[-1]].bare
    return has_word("site", name) or ends_as_medium(name)


def _marked(clue: Clue, meta: Meta) -> bool:
    """Mark-up, the page's title or the way of printing says headline."""
    if clue.markup and clue.markup.heading:
        return True
    title = (meta.title or "").replace(" ", "")
    if clue.bare in title and not ends_as_medium(title):  # 南沟财报电子报
        return True
    return bool(_SPACED.match(clue.text) or _TRAILER.search(clue.bare))


_SPACED = re.compile(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){4}")
_TRAILER = re.compile(r"[(\[](?:组?图|附图|多图|图文|视频)[)\]]$")
