"""How much the punctuation of a line is that of prose.

12月14日,园区召开会议。会上,……      2: sentences
建设三个产业园区,引进十家龙头企业      1: the commas of one
机制保障                        0: neither
"""

from __future__ import annotations

from zonenews.patterns import pattern

__all__ = ["prose_of"]


def prose_of(text: str, size: int) -> int:
    """2 for sentences, 1 for the commas of one, else 0; `size` counts the characters without blanks."""
    stops = text.count("。")
    commas = 2 * text.count(",") + text.count(";")
    if stops:
        return 2 if size >= 6 else 1
    if _SENTENCE_END.search(text, max(0, len(text) - 8)) and size >= 20 and (commas or text[-1] in ";…"):
        return 2 if size >= 50 or (commas >= 2 and text[-1] in ";…") else 1
    if size >= 60 and commas >= 2:
        return 2
    if (commas and size >= 15) or size >= 100:
        return 1
    return int(text[-1] in ":;,、" and size >= 4)


_SENTENCE_END = pattern(r"[。!?;…][”’)\]]{0,2}[ |.]{0,4}$")
