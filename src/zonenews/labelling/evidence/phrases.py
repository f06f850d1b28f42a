"""The stock phrases and menu words of pages, by the place on the line where they tell: see `phrases.tsv`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache

from zonenews import knowledge
from zonenews.article import BlockKind

__all__ = ["LONGEST_MENU_WORD", "find_phrase", "is_column", "rows_on", "starts_as", "word_kinds", "words_at"]

LONGEST_MENU_WORD = 8


def starts_as(bare: str) -> BlockKind | None:
    """The kind of the stock phrase that `bare` begins with.

    Example:
        >>> starts_as("上一篇:没有了").value
        'previous_next'
    """
    head = bare[:12].lstrip("[(<·•*●■◆☆★>|{「“+-")[:1]
    if not head:
        return None
    trimmed = bare.lstrip("[(<·•*●■◆☆★>|{「“+-") if bare[0] != head else bare
    for phrase, kind in _starts().get(head, ()):
        if trimmed.startswith(phrase) or bare.startswith(phrase):
            return kind
    return None


@lru_cache(maxsize=1)
def _starts() -> dict[str, tuple[tuple[str, BlockKind], ...]]:
    """Phrases by their first character, longest first."""
    starts: dict[str, list[tuple[str, BlockKind]]] = {}
    for phrase, kind in sorted(_phrases()["start"], key=lambda row: -len(row[0])):
        starts.setdefault(phrase.lstrip("[(<·>")[:1] or phrase[0], []).append((phrase, kind))
    return {first: tuple(rows) for first, rows in starts.items()}


def find_phrase(bare: str, *places: str) -> BlockKind | None:
    """The kind of the first stock phrase of those `places` anywhere in the line (of a long one, its ends)."""
    if len(bare) > 600:
        bare = bare[:300] + bare[-300:]
    pattern, kinds = _phrases_in(places)
    found = pattern.search(bare)
    return kinds[found[0]] if found else None


@cache
def _phrases_in(places: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, BlockKind]]:
    kinds = dict(row for place in places for row in _phrases()[place])
    return re.compile(knowledge.one_of(dict.fromkeys(kinds, ""))), kinds


def is_column(part: str) -> bool:
    """Whether a word of a menu, a breadcrumb or a page's head names a column: 公告, 园区要闻."""
    return part in word_kinds() or (len(part) <= LONGEST_MENU_WORD and part.endswith(words_at("end")))


def rows_on(text: str) -> Iterator[tuple[BlockKind, str, str]]:
    """The kind, place and phrase of each row that stands on the line where it tells.

    Example:
        >>> sorted((place, phrase) for _, place, phrase in rows_on("上一篇:园区开工"))
        [('start', '上一篇'), ('word', '上一篇')]
    """
    bare = text[:_LONGEST_READ].replace(" ", "")
    words = {bare, *_WORD.findall(text[:_LONGEST_READ])}
    stands: dict[str, Callable[[str], bool]] = {
        "start": bare.startswith,
        "end": bare.endswith,
        "site": bare.endswith,
        "word": words.__contains__,
    }
    for place, rows in _phrases().items():
        at_place = stands.get(place, bare.__contains__)
        yield from ((kind, place, phrase) for phrase, kind in rows if at_place(phrase))


_LONGEST_READ = 400
_WORD = re.compile(r"\w{1,40}")


@cache
def words_at(place: str) -> tuple[str, ...]:
    """The words that tell at that place, whatever they tell."""
    return tuple(phrase for phrase, _ in _phrases()[place])


@lru_cache(maxsize=1)
def word_kinds() -> dict[str, BlockKind]:
    """The words of menus and widgets, each with its kind."""
    return dict(_phrases()["word"])


@lru_cache(maxsize=1)
def _phrases() -> dict[str, list[tuple[str, BlockKind]]]:
    places: dict[str, list[tuple[str, BlockKind]]] = {}
    for kind, place, phrase in knowledge.load("phrases.tsv"):
        places.setdefault(place, []).append((phrase, BlockKind(kind)))
    return places
