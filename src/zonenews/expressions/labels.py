"""The labels of stamp lines and what they tell: the rows of `stamp_labels.tsv`, qualified or not; tools."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from zonenews.document import STAFF, ItemKind
from zonenews.knowledge import load, words_of

__all__ = ["StampLabel", "bare_label", "is_weak_label", "label_kind", "labels_of", "stamp_labels"]


class StampLabel(NamedTuple):
    """What a label tells, and how it is set off from its value: the columns of `stamp_labels.tsv`."""

    kind: ItemKind
    mode: str


def label_kind(label: str) -> ItemKind | None:
    """What a label tells, blanks in it aside.

    Example:
        >>> label_kind("作  者").value, label_kind("园区")
        ('author', None)
    """
    known = stamp_labels().get(label.replace(" ", ""))
    return known.kind if known else None


@cache
def labels_of(*kinds: ItemKind) -> tuple[str, ...]:
    """The words of the table that tell one of `kinds`, the longest first."""
    return tuple(sorted((word for word, label in _printed().items() if label.kind in kinds), key=len)[::-1])


def bare_label(printed: str) -> str:
    """A label without its sign, and without what is printed between its letters."""
    return printed.translate(_SIGNS)


_SIGNS = str.maketrans("", "", " :|[]()丨/")


def is_weak_label(label: str) -> bool:
    """Whether a label seldom names the source or the day of publication: `上传单位`, `成文日期`."""
    return label in words_of("weak_source_labels.txt") or label in words_of("weak_date_labels.txt")


@cache
def stamp_labels() -> dict[str, StampLabel]:
    """Every label: of the table, those with a word of `label_qualifiers.tsv` before them, 采编人, 制图人."""
    qualifiers = load("label_qualifiers.tsv")
    derived: dict[str, StampLabel] = {}
    for word, label in _printed().items():
        of = "staff" if label.kind in STAFF else label.kind.value
        if of not in ("staff", "views") or len(word) < 2:
            continue
        derived.update((f"{before}{word}", label) for before, whose in qualifiers if whose in (of, "both"))
        if of == "staff":
            derived[f"{word}人"] = label
    return derived | _printed()  # a row of its own has the better claim


@cache
def _printed() -> dict[str, StampLabel]:
    tools = (phrase for *shown, phrase in load("phrases.tsv") if shown == ["widget", "word"])
    return {word: StampLabel(ItemKind.WIDGET, "word") for word in tools if word != _ORIGINAL} | {
        word: StampLabel(ItemKind(kind), mode) for word, kind, mode in load("stamp_labels.tsv")
    }


_ORIGINAL = "原创"  # 原创 田小禾: who wrote it
