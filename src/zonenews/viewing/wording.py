"""Words of the annotated page in both languages; a switch of the page shows the one or the other."""

from __future__ import annotations

from zonenews.terms import Term, term
from zonenews.viewing.escaping import show

__all__ = ["both", "word"]


def word(what: str, code: str) -> str:
    """What a code is called, for both languages.

    Example:
        >>> word("line", "stamp")
        '<span class="w" lang="en">stamp</span><span class="w" lang="zh">发布信息</span>'
    """
    return both(term(what, code))


def both(words: Term) -> str:
    """The same of words that no table has."""
    english, chinese = show(words.english), show(words.chinese)
    if english == chinese:
        return english
    return f'<span class="w" lang="en">{english}</span><span class="w" lang="zh">{chinese}</span>'
