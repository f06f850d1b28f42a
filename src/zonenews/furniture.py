"""Furniture: the lines that stand on every page of a site, recognised by their words.

2021年3月2日 星期二        levelled 0年0月0日星期0: numbers and weekdays differ from page to page
热门推荐:园区开工          levelled 热门推荐:…: what follows the label does
2022-11-05 08:30          kept as it is, for many lines would be levelled alike: 2022-11-0508:30
"""

from __future__ import annotations

from functools import lru_cache

from attrs import evolve

from zonenews.document import Document, Furniture
from zonenews.patterns import pattern

__all__ = [
    "LONGEST",
    "OPEN",
    "is_told_by_words",
    "key_of",
    "label_of",
    "levelled",
    "levelled_lines",
    "mark_furniture",
    "squeezed",
]

OPEN = "…"
"""What ends a line of which only the beginning is always the same."""
LONGEST = 80
"""Characters of a line that is kept as it is; of a longer one the beginning and a hash."""
_BEGINNING = 30
_LONGEST_LABEL = 12
_LETTERS = str.maketrans("0123456789", "ghijklmnop")  # of a hash, so that levelling it changes nothing
_BLANKS = pattern(r"[^\S\n]+")
_WORD = pattern(r"[^\W\d_]{2}")
_NUMBERS = pattern(r"\d+")
_WEEKDAYS = pattern("(?<=星期)[一二三四五六日天]")


def levelled(text: str) -> str:
    """The text without blanks, each number as 0; lines stay lines.

    Example:
        >>> levelled("今天是 2021年3月12日 星期五")
        '今天是0年0月0日星期0'
    """
    return _WEEKDAYS.sub("0", _NUMBERS.sub("0", _BLANKS.sub("", text)))


def key_of(line: str) -> str:
    """What a levelled line is kept as: itself, or its beginning and a hash of it.

    Example:
        >>> key_of("欢迎访问柳园在线")
        '欢迎访问柳园在线'
        >>> key_of("欢迎访问柳园在线" * 20)
        '欢迎访问柳园在线欢迎访问柳园在线欢迎访问柳园在线欢迎访问柳园#hmodkoiebi'
    """
    if len(line) <= LONGEST:
        return line
    import hashlib  # few pages have a profile

    digest = hashlib.blake2b(line.encode("utf-8", "replace"), digest_size=5).hexdigest()
    return f"{line[:_BEGINNING]}#{digest.translate(_LETTERS)}"


def label_of(line: str) -> str | None:
    """The label with which a levelled line begins, as it is kept: `热门推荐:…`."""
    at = line.find(":", 1, _LONGEST_LABEL + 1)
    return line[: at + 1] + OPEN if 0 < at < len(line) - 1 else None


def levelled_lines(document: Document) -> list[str]:
    """The document's lines, levelled: all in one go, where each of them prints something."""
    lines = [line for line in levelled(document.match).split("\n") if line]
    if len(lines) == len(document.lines):
        return lines
    return [levelled(document.match[line.start : line.end]) for line in document.lines]


def squeezed(text: str) -> str:
    """The text without blanks; lines stay lines."""
    return _BLANKS.sub("", text)


def is_told_by_words(line: str) -> bool:
    """Whether a levelled line has words, by which it is known again."""
    return _WORD.search(line) is not None


def mark_furniture(document: Document, furniture: tuple[Furniture, ...]) -> Document:
    """The document, each line of it that is known as furniture marked as such."""
    if not furniture:
        return document
    whole, labels, long, figures = _tables(furniture)
    lines = list(document.lines)
    marked = False
    for number, line in enumerate(levelled_lines(document)):
        found = whole.get(line) if len(line) <= LONGEST else None
        if found is None and len(line) > LONGEST and line[:_BEGINNING] in long:
            found = whole.get(key_of(line))
        if found is None and figures and not is_told_by_words(line):
            place = lines[number]
            found = figures.get(squeezed(document.match[place.start : place.end]))
        if found is None and labels and (label := label_of(line)):
            found = labels.get(label)
        if found and not lines[number].furniture:
            lines[number] = evolve(lines[number], furniture=found)
            marked = True
    return evolve(document, lines=tuple(lines)) if marked else document


@lru_cache(maxsize=256)
def _tables(
    furniture: tuple[Furniture, ...],
) -> tuple[dict[str, Furniture], dict[str, Furniture], frozenset[str], dict[str, Furniture]]:
    """Whole lines, labels, how the long ones among the lines begin, and lines of figures."""
    figures = {entry.text: entry for entry in furniture if not is_told_by_words(entry.text)}
    whole = {
        entry.text: entry
        for entry in furniture
        if not entry.text.endswith(OPEN) and entry.text not in figures
    }
    labels = {entry.text: entry for entry in furniture if entry.text.endswith(OPEN)}
    return whole, labels, frozenset(text[:_BEGINNING] for text in whole if "#" in text), figures
