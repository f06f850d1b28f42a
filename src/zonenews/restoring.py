"""Restore: characters that a page prints in another form than their own.

    &nbsp; &amp;nbsp; &ldquo; &#x5f00;     left in scraped text, or escaped twice in HTML
    U+E863 → 䶮                            private characters of the fonts of older GB 18030
    日?qǐng)?bào) → 日報                     what tools that annotate make of a newspaper's name

A restored character takes the place of the first one of its form.
"""

from __future__ import annotations

from functools import lru_cache
from html import unescape

from zonenews.knowledge import load
from zonenews.offsets import Offsets, cut
from zonenews.patterns import pattern

__all__ = ["restore"]


def restore(text: str) -> tuple[str, Offsets]:
    r"""`text` with each such character as itself, and the way back; line breaks stay where they are.

    Example:
        >>> restore("来源:澜川日报&nbsp;&amp;ldquo;区长\ue863&rdquo; AT&T;")[0]
        '来源:澜川日报 “区长䶮” AT&T;'
    """
    if _PRIVATE.search(text):
        text = text.translate(_private())
    found = [
        (match.start(), match.end(), char)
        for match in (_ENTITY.finditer(text) if "&" in text else ())
        if (char := _meant(match[1]))
    ]
    if "qǐng" in text:
        found += [(*match.span(), "報") for match in _NEWSPAPER.finditer(text)]
        found.sort()
    if not found:
        return text, Offsets()
    pieces: list[str] = []
    copied = 0
    for start, _, char in found:
        pieces += text[copied:start], char
        copied = start + 1
    return cut("".join((*pieces, text[copied:])), [(start + 1, end) for start, end, _ in found])


_NEWSPAPER = pattern(r"(?<=日)[?？]qǐng[)）][?？]bào[)）]?")
_PRIVATE = pattern("[\ue5e5\ue78d-\ue864]")
_ENTITY = pattern(r"&(?:amp;){0,3}(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});")


@lru_cache(maxsize=512)
def _meant(name: str) -> str:
    """The one character of an entity, a blank for a break or a control character; `""` if it is none."""
    char = unescape(f"&{name};")
    if len(char) != 1:
        return ""
    return char if char.isprintable() else " "


@lru_cache(maxsize=1)
def _private() -> dict[int, int]:
    return {int(private, 16): int(known, 16) for private, known in load("private_characters.tsv")}
