"""What the library knows, as data files beside this one, and the one loader.

A data file is UTF-8 text: lines that begin with ``#`` say the source and the licence, each other line is one
record of tab-separated columns.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping
from functools import cache

__all__ = ["alternation", "load", "one_of", "read_text", "words_of"]


def load(name: str) -> list[list[str]]:
    """The records of a data file, each a list of its columns.

    Args:
        name: the file's name in this folder, such as ``surnames.tsv``.
    """
    lines = read_text(__name__, name).split("\n")
    return [line.split("\t") for line in lines if line and line[0] != "#"]


def read_text(package: str, name: str) -> str:
    """The text of a file that stands in a package, zipped or not.

    `importlib.resources` does the same, but with what it imports a program starts 15 ms later.
    """
    data = pkgutil.get_data(package, name)
    if data is None:
        raise FileNotFoundError(name)
    return data.decode("utf-8").replace("\r\n", "\n")


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a data file whose records are words with blanks between them; kept, for several ask."""
    return tuple(" ".join([column for record in load(name) for column in record]).split())


def alternation(name: str) -> str:
    """The source of a pattern that finds the longest word of a data file: the first column.

    A second column holds what must not follow the word, separated by ``|``.
    """
    return one_of({word: rest[0] if rest else "" for word, *rest in load(name)})


def one_of(words: Mapping[str, str]) -> str:
    """The source of a pattern for the longest of `words`, each with what must not follow it (or ``""``).

    Grouped by the first character: `re` then tries only the words that begin as the text does.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        refused = f"(?!{words[word]})" if words[word] else ""
        by_first.setdefault(word[0], []).append(re.escape(word[1:]) + refused)
    return "|".join(
        re.escape(first) + (rest[0] if len(rest) == 1 else f"(?:{'|'.join(rest)})")
        for first, rest in by_first.items()
    )
