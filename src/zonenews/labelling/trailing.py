"""The lines right under the last prose that still belong to the article.

图为签约现场                    a caption
1 佳源仪器 12.5万元             an item of the list that the last line announces
名称:北屏物流园管理办公室        under `请按以下方式联系:`
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.document import STAFF, ItemKind
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.paragraphs import is_caption

__all__ = ["ITEM", "MOST_TRAILING", "is_credit", "trailing_lines"]

MOST_TRAILING = 3
"""So many plain lines under the article may belong to it."""
ITEM = re.compile(
    r"附件|附:|注:|备注|(?:出席|列席|缺席|请假|参会|参加|记录)[^,。:]{0,6}:|[一二三四五六七八九十]{1,3}[、.)]|\d|\(|[●•·■◆①-⑳]"
)
"""What opens an item, an annex or a note."""
_IDLE = (BlockKind.WIDGET, BlockKind.OTHER)


def trailing_lines(clues: list[Clue], first: int, last: int, end: int) -> list[int]:
    """Lines right under the last prose that still belong to it: captions, the list that it announces."""
    trailing: list[int] = []
    listed = _announces_list(clues, first, last)
    unmarked = 0
    credited = _credited_until(clues, last, end)
    credited_already = False  # below the editor there is no more article but what says so itself
    enquiries = False  # under `采购人信息`: names, addresses, numbers
    for number in range(last + 1, end):
        clue = clues[number]
        enquiries = number - 1 in (last, *trailing[-1:]) and (
            enquiries or bool(_OF_ENQUIRIES.search(clues[number - 1].bare))
        )
        if enquiries and _is_detail(clue):
            trailing.append(number)
            continue
        if clue.metadata or clue.boilerplate in _IDLE:
            credited_already = credited_already or is_credit(clue)
            continue
        if credited_already and not (is_caption(clue) or ITEM.match(clue.bare) or clue.within):
            break
        if not listed and (clue.boilerplate or (clue.weak and not clue.within)):
            break
        above = clues[number - 1]
        attached = number - 1 == last or (
            number - 1 in trailing[-1:]
            and (above.boilerplate is not None or ITEM.match(above.bare) is not None)
        )
        if clue.boilerplate and not (attached and _ENQUIRIES.match(clue.bare)):
            break
        if clue.within is False:
            break
        if not _HAN.search(clue.bare) and not clue.within:
            continue
        if not (
            listed or clue.within or is_caption(clue) or clue.prose or ITEM.match(clue.bare) or _is_row(clue)
        ):
            unmarked += 1
            if clue.size < 6 and not clue.within and number > credited:
                break
        trailing.append(number)
    while trailing and _EMPTY.fullmatch(clues[trailing[-1]].bare):
        trailing.pop()
    return trailing if unmarked <= MOST_TRAILING else []


_EMPTY = re.compile(r"[(\[]?(?:附件?|附表|附图|注|备注)[)\]]?:?")  # with nothing below it


def _credited_until(clues: list[Clue], last: int, end: int) -> int:
    """The last of the few lines between the last prose and a credit: captions, however short."""
    for number in range(last + 1, min(end, last + 2 + MOST_TRAILING)):
        if clues[number].metadata:
            return number - 1
        if not clues[number].plain:
            break
    return last


def _is_row(clue: Clue) -> bool:
    """A row of a table: 工业增加值(亿元)    61.2    6.9%."""
    return any(char.isdigit() for char in clue.bare) and len(_GAP.findall(clue.text)) > 1


_GAP = re.compile(r"(?<! ) {2,40}(?! )")


def _is_detail(clue: Clue) -> bool:
    """A line of a notice's enquiries: 名称:北屏物流园管理办公室; 地址:西环路8号."""
    if clue.metadata:
        return all(item.kind in (ItemKind.NUMBER, ItemKind.OTHER) for item in clue.items)
    return clue.boilerplate is BlockKind.CONTACT


_OF_ENQUIRIES = re.compile(
    r"(?:联系|咨询|询问|报名|受理)[\u3400-\u9fff]{0,4}:?$|[采购招标代理人构]{3,8}(?:信息)?:?$"
)
_ENQUIRIES = re.compile(r"联系人|(?:联系|咨询|报名|受理|监督)(?:电话|方式|地址)|报名地点")
_HAN = re.compile(r"[\u3400-\u9fff]")


def _announces_list(clues: list[Clue], first: int, last: int) -> bool:
    """The last prose is `名单如下:`, or what such a line announces."""
    for number in range(last, first - 1, -1):
        if clues[number].bare[-1] == ":":
            return True
        if clues[number].prose == 2:
            return False
    return False


def is_credit(clue: Clue) -> bool:
    """Editor, source or tags that a page prints under its links."""
    return any(
        item.label_start < item.start < item.end
        and item.kind in STAFF | {ItemKind.SOURCE, ItemKind.KEYWORDS, ItemKind.PUBLISHED}
        for item in clue.items
    )
