"""Items of a stamp in elements of their own, which a style sheet sets apart and the text alone does not.

<span>时间:2023-11-27</span><span>作者:王小明</span>     时间:2023-11-27 作者:王小明
<b>南沟日报</b><i>06-18 15:20</i>                     南沟日报 06-18 15:20
<b>发布单位</b><span>南沟经发局</span>                  发布单位 南沟经发局
<span>开发</span><span>区</span>                      开发区, as everywhere else
"""

from __future__ import annotations

import re
from functools import lru_cache

from zonenews.document import ItemKind
from zonenews.expressions.labels import label_kind, labels_of

__all__ = ["joined", "stamp_in"]

_LONGEST_STAMP = 160  # characters
_MOST_PARTS = 40
_LABEL = 6  # characters: what stands before a colon so near is a label, and the heading a stamp
_OPEN = "：:（([【〔|/丨-—. \t\n\r\u3000\xa0"  # what stands so before an element belongs to it
_DATE = r"(?:19|20)\d\d ?[-/.年] ?\d{1,2}(?!\d)|\d\d[-/]\d\d(?![-/\d])"


def joined(parts: list[str]) -> str:
    """The text of a line from that of its elements, with a blank before a label or date in one of its own.

    Example:
        >>> joined(["时间:2023-11-27", "作者:王小明", "点击:", "12"])
        '时间:2023-11-27 作者:王小明 点击:12'
    """
    if 1 < len(parts) <= _MOST_PARTS and sum(map(len, parts)) <= _LONGEST_STAMP:
        item = _item()
        parts = [
            " " + part
            if number
            and parts[number - 1][-1:] not in _OPEN
            and (item.match(part) or (number == 1 and label_kind(parts[0]) in _VALUED))
            else part
            for number, part in enumerate(parts)
        ]
    return "".join(parts)


def stamp_in(parts: list[str]) -> int:
    """Which of a headline's elements begins the stamp that was put into it; 0 if none does.

    Example:
        >>> stamp_in(["园区开工", "2021-03-02 10:20", "来源:", "南沟日报"])
        1
    """
    if not 1 < len(parts) <= _MOST_PARTS:
        return 0
    item = _item()
    found = next((number for number, part in enumerate(parts) if number and item.match(part.strip())), 0)
    headline = "".join(parts[:found])
    return 0 if ":" in headline[:_LABEL] or "：" in headline[:_LABEL] else found


@lru_cache(maxsize=1)
def _item() -> re.Pattern[str]:
    labels = "|".join(label for label in labels_of(*_VALUED) if len(label) > 1)
    return re.compile(rf"(?:{labels})[:：丨]|{_DATE}")


_VALUED = set(ItemKind) - {ItemKind.WIDGET}
