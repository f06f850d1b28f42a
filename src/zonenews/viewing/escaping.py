"""Text of the page made safe: `a<b` becomes `a&lt;b`, a NUL becomes ``␀``."""

from __future__ import annotations

from html import escape

__all__ = ["show"]

# Characters that HTML forbids or would silently change, and their visible signs.
_SIGNS = (
    {code: 0x2400 + code for code in range(0x20) if code not in (0x09, 0x0A)}
    | {0x7F: 0x2421}
    | dict.fromkeys(range(0x80, 0xA0), 0xFFFD)
    | dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
)


def show(text: str) -> str:
    """`text` as it may stand inside an element or a quoted attribute.

    Example:
        >>> show('<a title="x">')
        '&lt;a title=&quot;x&quot;&gt;'
    """
    return escape(text.translate(_SIGNS))
