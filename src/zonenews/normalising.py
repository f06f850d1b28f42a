"""Normalise: one script, one width of characters, lines with their places."""

from __future__ import annotations

from zonenews.document import Document, Line, ReadPage
from zonenews.script import normalize_script

__all__ = ["normalise"]

# One character for one, so that offsets hold. ASCII digits and letters are half-width in values too.
_ALPHANUMERIC = {
    full: full - 0xFEE0 for full in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}
_PUNCTUATION = (
    {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)}
    | dict.fromkeys(
        map(
            ord,
            "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\r\v\f\x85\u2028\u2029",
        ),
        " ",
    )
    | dict.fromkeys(map(ord, "„‟〝〞＂”"), "”")
    | dict.fromkeys(map(ord, "•・‧∙"), "·")
    | dict.fromkeys(map(ord, "—―–‐‑‒－"), "—")
    | {
        ord("〔"): "[",
        ord("〕"): "]",
        ord("【"): "[",
        ord("】"): "]",
        ord("﹑"): "、",
        ord("｡"): "。",
        ord("､"): "、",
    }
)


def normalise(page: ReadPage) -> Document:
    """The page in simplified characters with its annotations removed, cut into lines."""
    normalized = normalize_script(page.text)
    text = normalized.text.translate(_ALPHANUMERIC)
    lines = []
    start = 0
    for number, printed in enumerate(text.split("\n")):
        trimmed = printed.strip()
        if trimmed:
            begin = start + printed.index(trimmed[0])
            markup = page.markup[number] if page.markup else None
            lines.append(Line(begin, begin + len(trimmed), markup))
        start += len(printed) + 1
    return Document(
        text=text,
        match=text.translate(_PUNCTUATION),
        script=normalized.script,
        lines=tuple(lines),
        meta=page.meta,
        source=page.text,
        to_source=normalized.to_source,
    )
