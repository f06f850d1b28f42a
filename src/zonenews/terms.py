"""What the codes of a record are called in English and Chinese (`terms.tsv`): `etdz` is 国家级经开区."""

from __future__ import annotations

from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from zonenews import knowledge

__all__ = ["Language", "Term", "term", "terms_of"]

Language: TypeAlias = Literal["en", "zh"]


@frozen
class Term:
    """A word in both languages."""

    english: str
    chinese: str

    def in_(self, language: Language) -> str:
        """The word in one of them."""
        return self.chinese if language == "zh" else self.english


def term(what: str, code: str) -> Term:
    """What a code is called; a code that the table does not have is called itself.

    Args:
        what: what the code belongs to: `kind` (of a zone), `line`, `articles` (a column of that table).
        code: the code.

    Example:
        >>> term("kind", "etdz").chinese
        '国家级经济技术开发区'
    """
    return terms_of(what).get(code) or Term(code, code)


@cache
def terms_of(what: str) -> dict[str, Term]:
    """Every code of one sort with its words, in the order of the table."""
    return {
        code: Term(english, chinese)
        for group, code, english, chinese in knowledge.load("terms.tsv")
        if group == what
    }
