"""Replace characters one for one, at the speed of a complete table."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CharacterTable"]


class CharacterTable(dict[int, str]):
    """A table for `str.translate` that learns the characters it leaves alone.

    `str.translate` raises and catches a `LookupError` for every character its table lacks, which costs more
    than the replacement; here each such character is looked up in vain once.

    Example:
        >>> "開發區".translate(CharacterTable({"開": "开", "發": "发"}))
        '开发區'
    """

    def __init__(self, replacements: Mapping[str, str]) -> None:
        super().__init__((ord(char), replacement) for char, replacement in replacements.items())

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if code < 0x10000:  # the rest is rare, and a page of it should not fill the memory
            self[code] = char
        return char
