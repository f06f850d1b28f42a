"""A government page's index table with a label and its value on two lines: one line a pair.

索引号                     索引号⇥000014/2021-00012
000014/2021-00012
发布日期:                  发布日期:⇥2021-03-02
2021-03-02
"""

from __future__ import annotations

from attrs import evolve

from zonenews.document import ItemKind
from zonenews.expressions.labels import label_kind
from zonenews.reading.html_page import HtmlLine

__all__ = ["join_pairs"]

_FEWEST = 3  # labels make a table
_LONGEST_LABEL, _LONGEST_VALUE = 12, 80
_KINDS = (ItemKind.NUMBER, ItemKind.PUBLISHED, ItemKind.SOURCE, ItemKind.TITLE, ItemKind.KEYWORDS)
_MORE = ("废止时间", "所属机构")


def join_pairs(lines: list[HtmlLine]) -> list[HtmlLine]:
    r"""The lines with each label of an index table beside its value.

    Example:
        >>> printed = ["索引号", "0014-12", "发布日期:", "2021-03-02", "主题词:", "有效性:", "有效", "正文"]
        >>> [line.text for line in join_pairs([HtmlLine(text, 0, "div", 0, 0) for text in printed])]
        ['索引号\t0014-12', '发布日期:\t2021-03-02', '主题词:', '有效性:\t有效', '正文']
    """
    joined: list[HtmlLine] = []
    number = 0
    while number < len(lines):
        end, pairs = _table(lines, number)
        joined += pairs if pairs else lines[number:end]
        number = end
    return joined


def _table(lines: list[HtmlLine], start: int) -> tuple[int, list[HtmlLine]]:
    """The table that begins here: the line after it, and its pairs; none if there are too few."""
    pairs: list[HtmlLine] = []
    number, found = start, 0
    while number < len(lines) and _is_label(lines[number]):
        label = lines[number]
        value = lines[number + 1] if number + 1 < len(lines) else None
        if value is None or _is_label(value) or not _is_value(value):
            pairs.append(label)
            number += 1
            if value is not None and not _is_label(value):
                break
        else:
            text = f"{label.text}\t{value.text}"
            pairs.append(evolve(value, text=text, images=label.images + value.images, tag="tr"))
            number += 2
        found += 1
    return max(number, start + 1), pairs if found >= _FEWEST else []


def _is_label(line: HtmlLine) -> bool:
    if len(line.text) > _LONGEST_LABEL:
        return False
    label = "".join(line.text.split()).rstrip(":：")
    return label in _MORE or (len(label) > 1 and label_kind(label) in _KINDS)


def _is_value(line: HtmlLine) -> bool:
    return len(line.text) <= _LONGEST_VALUE and not line.heading and "\t" not in line.text
