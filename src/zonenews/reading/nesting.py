"""Nesting: a page without the elements that stand more than a thousand deep.

libxml2 looks for each end tag through all open elements, so a page that opens many and ends others costs
their product; and a tree of it ends at 2,048. Of an element too deep the text stays, and its line.
"""

from __future__ import annotations

from collections import Counter

from zonenews.patterns import pattern

__all__ = ["flattened"]

DEEPEST = 1_000
_FEW = 10_000  # signs of tags below which a product of two halves costs nothing
_TAG = pattern(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])[^<>]*>?")
# These have no end, or end where another begins: they do not nest by themselves.
_FLAT = frozenset(
    """area base basefont bgsound br col dd dt embed frame hr img input isindex keygen li link meta option p
    param source tbody td tfoot th thead tr track wbr""".split()  # noqa: SIM905
)
_INLINE = frozenset(
    """a abbr acronym b bdo big cite code del dfn em font i ins kbd label mark nobr q s samp small span strike
    strong sub sup tt u var""".split()  # noqa: SIM905
)


def flattened(text: str) -> str:
    """The page as it is, or where more elements are open than `DEEPEST` without the tags of those deeper."""
    if text.count("<") < _FEW:
        return text
    open_tags: list[tuple[str, bool]] = []  # name, and whether its tag stays
    names: Counter[str] = Counter()
    pieces: list[str] = []
    copied = 0
    for tag in _TAG.finditer(text):
        name = tag[2].lower()
        if name in _FLAT:
            continue
        if not tag[1]:
            stays = len(open_tags) < DEEPEST
            open_tags.append((name, stays))
            names[name] += 1
        elif names[name]:
            ended, stays = "", True
            while ended != name:
                ended, stays = open_tags.pop()
                names[ended] -= 1
        else:
            continue
        if not stays:
            pieces += text[copied : tag.start()], "" if name in _INLINE else "<br>"
            copied = tag.end()
    return "".join((*pieces, text[copied:])) if pieces else text
