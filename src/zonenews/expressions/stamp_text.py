"""The text of a stamp line that no label names, and which of it is an outlet and which a person.

2020-07-03 南昌开发区 87         OUTLET, VIEWS
松江日报 乔木 方木              OUTLET, AUTHOR (beside a date)
原创 木子 松江发布              AUTHOR, OUTLET
"""

from __future__ import annotations

from collections.abc import Iterator

from zonenews.document import STAFF, Item, ItemKind
from zonenews.expressions.bodies import is_body
from zonenews.expressions.dates import WEEKDAY
from zonenews.expressions.newspapers import PAGE_NUMBER
from zonenews.expressions.person_names import looks_like_name
from zonenews.knowledge.outlets import outlet_words
from zonenews.knowledge.words import common_words
from zonenews.patterns import HAN, pattern

__all__ = ["AROUND", "LONGEST_RESIDUE", "residue", "tell_apart", "trim", "unlabelled"]

LONGEST_RESIDUE = 24
AROUND = " |[]〖〗(){}<>:;,、/丨︱│┃—·■□●◆★☆"


def residue(match: str, start: int, end: int) -> Iterator[Item]:
    """Unlabelled text: views if it is a number, an outlet if it is short, else OTHER."""
    for chunk in _CHUNK.finditer(match, start, end):
        begin, stop = trim(match, chunk.start(), chunk.end(), AROUND)
        text = match[begin:stop]
        if not _WORD.search(text) or _WEEKDAY.fullmatch(text):
            continue
        if text.isdigit():
            kind = ItemKind.VIEWS
        elif _PAGE_NUMBER.fullmatch(text):
            kind = ItemKind.NUMBER
        elif stop - begin <= LONGEST_RESIDUE and HAN.search(text) and "," not in text:
            kind = ItemKind.OUTLET
        else:
            kind = ItemKind.OTHER
        yield Item(kind, begin, begin, stop)


_CHUNK = pattern(r"(?:[^ |\[\]]| (?! ))+")
_WORD = pattern(r"\w")
_WEEKDAY = pattern(WEEKDAY)
_PAGE_NUMBER = pattern(rf"{PAGE_NUMBER}.{{0,12}}")


def trim(match: str, start: int, end: int, around: str) -> tuple[int, int]:
    """Without the characters `around` it, but with a closing bracket that the text itself opens."""
    while start < end and match[start] in around:
        start += 1
    while end > start and match[end - 1] in around:
        if match[end - 1] == ")" and match.find("(", start, end) >= 0:
            break
        end -= 1
    return start, end


def tell_apart(match: str, items: tuple[Item, ...]) -> Iterator[Item]:
    """The unlabelled text beside a date, outlet and persons apart.

    `松江日报 乔木 方木`, `原创 木子 松江发布`, `松江日报 | 乔木 方木`
    """
    outlets = [item for item in items if item.kind is ItemKind.OUTLET]
    several = 1 < len(outlets) <= _FEW
    sourced = outlets or any(item.kind is ItemKind.SOURCE for item in items)
    for item in items:
        medium = _MEDIUM.search(match, item.start, item.end) if item.kind in STAFF and not sourced else None
        if medium and medium[1].endswith(outlet_words("name", "line")):  # 记者 乔木 松江日报 2021年3月5日
            yield Item(item.kind, item.label_start, item.start, medium.start())
            yield unlabelled(ItemKind.OUTLET, *medium.span(1))
            continue
        if item.kind is not ItemKind.OUTLET:
            yield item
            continue
        words = [found.span() for found in _BLANKLESS.finditer(match, item.start, item.end)]
        words = [word for word in words if _WORD.search(match, *word)] or words
        while len(words) > 1 and _WEEKDAY.fullmatch(match, *words[0]):
            del words[0]
        original = len(words) > 1 and match[slice(*words[0])] == "原创"
        if original:
            del words[0]
        first, last = (is_body(match[slice(*words[n])]) for n in (0, -1))
        first = first or (len(words) == 2 and match[words[0][1] : words[1][0]].strip() == "·")
        before = words[:1] if first else []
        behind = words[-1:] if not first and (last or (original and len(words) > 1)) else []
        people = words[len(before) : len(words) - len(behind)]
        apart = before or behind or original or several or (sourced and _are_names(match, people))
        if apart and _are_persons(match, people, original):
            yield from (unlabelled(ItemKind.OUTLET, *place) for place in before)
            yield unlabelled(ItemKind.AUTHOR, people[0][0], people[-1][1])
            yield from (unlabelled(ItemKind.OUTLET, *place) for place in behind)
        else:
            yield unlabelled(ItemKind.OUTLET, words[0][0], item.end)


def _are_persons(match: str, words: list[tuple[int, int]], original: bool) -> bool:
    """Nothing but names; without `原创` in front, one of them with a surname."""
    texts = [match[a:b] for a, b in words]
    return (
        bool(texts)
        and all(_PEN_NAME.fullmatch(text) for text in texts)
        and (original or any(map(looks_like_name, texts)))
    )


def _are_names(match: str, words: list[tuple[int, int]]) -> bool:
    """Several names and nothing else, on a line whose source has a label."""
    texts = [match[a:b] for a, b in words]
    return len(texts) > 1 and all(looks_like_name(text) and text not in common_words().logp for text in texts)


_MEDIUM = pattern(r"(?<=[\u3400-\u9fff]) {1,4}([\u3400-\u9fff]{3,12})$")
_FEW = 4  # more make a menu
_BLANKLESS = pattern(r"[^ ]+")
_PEN_NAME = pattern(r"[\u3400-\u9fff]{2,4}")


def unlabelled(kind: ItemKind, start: int, end: int) -> Item:
    """An item without label."""
    return Item(kind, start, start, end)
