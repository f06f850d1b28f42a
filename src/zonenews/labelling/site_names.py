"""What stands right over a headline and is none of it: names of sites and their owners, columns, outlets.

南沟日报                              a newspaper
柳园高新区 首页 公告                    the site's owner, and columns behind it
江州县政务公开                         likewise
支部风采 | 先锋人物                     columns alone
柳园高新区管委会关于昌盛路停水的公告       the headline
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.document import Meta
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.line_words import has_word, line_words
from zonenews.labelling.evidence.phrases import is_column
from zonenews.labelling.headline_roles import has_subject, is_dashed, is_sentence

__all__ = ["ends_as_medium", "is_outlet", "without_site_names"]


def without_site_names(clues: list[Clue], lines: list[int], meta: Meta) -> list[int]:
    """The run without what stands over the headline: names of sites and columns, slogans, menu words."""
    title = (meta.title or "").replace(" ", "")
    while len(lines) > 1 and (_is_stamped_outlet(clues, lines[-1]) or _signs(clues, *lines[-2:])):
        lines = lines[:-1]
    while len(lines) > 1 and (
        _is_owner(clues[lines[0]].bare, clues[lines[1]].bare)
        or _is_medium(clues, lines[0])
        or _HOST.search(clues[lines[0]].bare)
        or _are_columns(clues[lines[0]].bare)
        or _heads_columns(clues[lines[0]].text, clues[lines[1]].bare)
    ):
        lines = lines[1:]
    for at in range(len(lines) - 1, -1, -1):
        clue = clues[lines[at]]
        named = bool(title) and clue.bare in title
        stamped = lines[at] == lines[-1] and bool(clues[lines[at] + 1].metadata)
        least = 4 if stamped else 5 if has_word("verb", clue.bare) else 6
        short = clue.size < least and not _is_part(clues, lines, at)
        if not named and (short or has_word("site", clue.bare)):
            return lines[at + 1 :]
    return lines


def ends_as_medium(name: str) -> bool:
    """Whether a name ends as those of newspapers and sites do: 南沟日报, 南沟财报电子报."""
    if _NO_PAPER.search(name):
        return False
    for medium in line_words("medium"):
        if name.endswith(medium):
            return len(name) <= _LONGEST_MEDIUM and not is_sentence(name.removesuffix(medium))
    return False


_NO_PAPER = re.compile("[捷喜海汇申填举回预通战]报$")  # 再传捷报


def is_outlet(clue: Clue) -> bool:
    """The name of an outlet or an office: 南沟日报, 党政办."""
    return clue.bare.endswith(line_words("outlet")) and not _NO_PAPER.search(clue.bare)


def _is_part(clues: list[Clue], lines: list[int], at: int) -> bool:
    """Whether a line is part of a headline though short: 公告; `江州高新区` / `一季度开门红`; `稳增长,`."""
    bare = clues[lines[at]].bare
    if bare.rstrip("!").endswith(line_words("notice")) or bare[-1] in ",、:":
        return True
    if at > 0 and bare in line_words("document"):
        return True
    return at + 1 < len(lines) and bool(_ZONE.search(bare)) and not has_subject(clues[lines[at + 1]].bare)


_ZONE = re.compile("[市县区园]$")
# Over the theme of a press conference: 松江市人民政府新闻办公室新闻发布会
_HOST = re.compile(
    "(?:新闻办(?:公室)?|政府|管委会|管理委员会)(?:新闻)?发布(?:会|厅)$|(?:文字|图文|访谈)(?:实录|直播)$"
)


def _is_owner(name: str, headline: str) -> bool:
    """A name alone over a headline with a subject of its own: the site's owner."""
    return (
        not is_sentence(name)
        and not is_dashed(name)
        and not _NO_PAPER.search(name)
        and name.endswith((*line_words("body"), *line_words("outlet")))
        and is_sentence(headline)
        and not headline.startswith((*line_words("verb"), *line_words("link")))
        and has_subject(headline)
    )


def _is_medium(clues: list[Clue], line: int) -> bool:
    """The name of a newspaper or site, by its end or because the page names it as the source."""
    name = clues[line].bare
    if "·" in name or "|" in name:
        return all(map(ends_as_medium, _PARTS.split(name)))
    if len(name) > _LONGEST_MEDIUM or is_dashed(name):
        return False
    if ends_as_medium(name):
        return True
    return any(
        (clue.metadata or clue.boilerplate is BlockKind.COPYRIGHT) and name in clue.bare for clue in clues
    )


def _are_columns(bare: str) -> bool:
    """`支部风采 | 先锋人物` over a headline."""
    parts = bare.split("|")
    return len(parts) > 1 and all(2 <= len(part) <= _LONGEST_COLUMN for part in parts)


_LONGEST_COLUMN = 5


def _heads_columns(text: str, below: str) -> bool:
    """`柳园高新区 首页 公告`, `江州县政务公开`: the site's owner, and the columns down to the page.

    A single column (`柳园高新区 招商引资` / `实现开门红`) may be a matter, unless the line below has its own.
    """
    own = has_subject(below) or "关于" in below
    if len(text) > _LONGEST_HEAD or is_dashed(below):
        return False
    glued = _OPEN.fullmatch(text)
    if glued:
        return own and not is_sentence(glued[1]) and not below.startswith(_OF_WORK)
    owner, *columns = [part for part in _BETWEEN.split(text) if part]
    known = sum(map(is_column, columns))
    if not known or 2 * known < len(columns) or max(map(len, columns)) > _LONGEST_HEAD_COLUMN:
        return False
    if not (_OWNER.search(owner) or owner.endswith(line_words("body")) or ends_as_medium(owner)):
        return False
    return not is_sentence(owner) and (known > 1 or own or "首页" in columns)


_LONGEST_HEAD, _LONGEST_HEAD_COLUMN = 60, 8
_OF_WORK = ("工作", "成效", "经验", "水平")  # 柳园县政务公开 / 工作走在全市前列
_BETWEEN = re.compile("[ |]")
_OWNER = re.compile(
    r"[市县区园镇乡州盟旗省局院厅委会部协]$|[\u3400-\u9fff]{2}(?:网站?|基地|新城|中心|公司|集团|报社)$"
)
_OPEN = re.compile(
    r"([\u3400-\u9fff]{1,20}[市县区园镇乡州盟旗省局院厅委会])(?:[政党村院警检狱厂]务|政府|信息|政府信息)公开(?:专栏|平台|目录|栏)?"
)


_PARTS = re.compile("[·|]")
_LONGEST_MEDIUM = 12


def _signs(clues: list[Clue], above: int, line: int) -> bool:
    """Who signs a report under its headline, over the day: 县考察组 / (2011年10月31日)."""
    name, head = clues[line].bare, clues[above].bare
    following = clues[line + 1] if line + 1 < len(clues) else None
    return (
        len(name) <= _LONGEST_SIGNER
        and following is not None
        and bool(_DAY.fullmatch(following.bare))
        and name.endswith(line_words("body"))
        and not _ZONE.search(name)
        and not is_sentence(name)
        and (head.endswith((*line_words("document"), *line_words("genre"))) or is_sentence(head))
    )


_LONGEST_SIGNER = 24
_DAY = re.compile(r"[(\[]?(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?[)\]]?")


def _is_stamped_outlet(clues: list[Clue], line: int) -> bool:
    """A short line between the headline and a stamp: 南沟客户端."""
    clue = clues[line]
    following = clues[line + 1] if line + 1 < len(clues) else None
    if clue.markup and clue.markup.heading:
        return False
    if _ZONE.search(clue.bare) and is_sentence(clue.bare):
        return False  # 市人大代表视察柳园开发区
    return clue.size <= 12 and bool(following and following.metadata) and is_outlet(clue)
