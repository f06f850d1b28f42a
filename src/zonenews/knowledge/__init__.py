"""What the library knows, as data files beside this one, and the one loader.

A data file is UTF-8 text: lines that begin with ``#`` say the source and the licence, each other line is one
record of tab-separated columns.
"""

from __future__ import annotations

import re
from importlib import resources

__all__ = ["alternation", "load", "words_of"]


def load(name: str) -> list[list[str]]:
    """The records of a data file, each a list of its columns.

    Args:
        name: the file's name in this folder, such as ``surnames.tsv``.
    """
    text = resources.files(__name__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line and not line.startswith("#")]


def words_of(name: str) -> list[str]:
    """The words of a data file whose records are words with blanks between them."""
    return [word for record in load(name) for column in record for word in column.split()]


def alternation(name: str) -> re.Pattern[str]:
    """A pattern that finds the longest word of a data file: the first column.

    A second column holds what must not follow the word, separated by ``|``.
    """
    records = sorted(load(name), key=lambda record: len(record[0]), reverse=True)
    words = (re.escape(word) + (f"(?!{rest[0]})" if rest else "") for word, *rest in records)
    return re.compile("|".join(words))
