"""A government page's index table with a label and its value on two lines: one line a pair.

索引号                     索引号⇥000014/2021-00012
000014/2021-00012
发布日期:                  发布日期:⇥2021-03-02
2021-03-02
"""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from zonenews.knowledge import load
from zonenews.reading.html_page import HtmlLine

__all__ = ["join_pairs"]

_FEWEST = 3  # labels make a table
_LONGEST_LABEL, _LONGEST_VALUE = 12, 80
_MORE = (
    *("主题词", "关键词", "文种", "名称", "废止时间"),
    *("发文机关", "发文单位", "发布机构", "所属机构", "信息来源"),
)


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
    text = line.text
    return len(text) <= _LONGEST_LABEL and "".join(text.split()).rstrip(":：") in _labels()


def _is_value(line: HtmlLine) -> bool:
    return len(line.text) <= _LONGEST_VALUE and not line.heading and "\t" not in line.text


@lru_cache(maxsize=1)
def _labels() -> frozenset[str]:
    labels = {
        label for label, kind, *_ in load("stamp_labels.tsv") if kind in ("number", "published", "source")
    }
    return frozenset({*(label for label in labels if len(label) > 1), *_MORE})
