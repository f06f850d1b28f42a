"""Decode: the bytes of a page to text, whatever it declares.

A byte-order mark is believed, then bytes that are UTF-8 from end to end, then what the server or the page
declares if the bytes bear it out, then what they look like: a page that says `charset=gb2312` may hold UTF-8,
GBK, GB18030 or Big5. GB2312 and GBK are read as GB18030. A stray byte becomes U+FFFD and harms nothing else.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from functools import cache

__all__ = ["decode"]

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_CHINESE = ("utf-8", "gb18030", "big5hkscs")
_STRAY = 0.15  # more bytes than this share astray, and the encoding is another one
_SAMPLE = 2_000  # bytes are enough to tell the Chinese encodings apart
_TELLING = 60  # bytes of text below which a declaration that fits is believed
_CHINESE_CHARACTER = re.compile("[\u2e80-\U0003ffff]")
_RUN = re.compile(rb"[\x80-\xff][^\x00-\x1f<>\"]{0,200}")


def decode(page: bytes, declared: str | None = None) -> str:
    """The text of a page; never fails.

    Args:
        page: the bytes.
        declared: the encoding as the server declared it; unknown names are ignored.
    """
    for mark, encoding in _BOMS:
        if page.startswith(mark):
            return page[len(mark) :].decode(encoding, "replace")
    try:
        text = page.decode("utf-8")
    except UnicodeDecodeError:
        return page.decode(_encoding(page, declared), "replace")
    if page.isascii() or _CHINESE_CHARACTER.search(text):
        return text
    # Valid UTF-8 without one Chinese character: short GBK text can look like that.
    return page.decode(_encoding(page, declared), "replace")


def _encoding(page: bytes, declared: str | None) -> str:
    from w3lib.encoding import html_body_declared_encoding, resolve_encoding

    sample = _sample(page)
    stray = {encoding: _stray(sample, encoding) for encoding in _CHINESE}
    for name in (declared and resolve_encoding(declared), html_body_declared_encoding(page)):
        if name and name not in _CHINESE and not name.startswith(("iso-8859", "cp125", "windows")):
            # some other script: Japanese, Korean, UTF-16; believed if the bytes allow it
            if _stray(page[:_SAMPLE], name) == 0:
                return name
        elif name == "utf-8" and stray["utf-8"] < _STRAY:
            return name
        elif name in _CHINESE and len(sample) < _TELLING and not stray[name]:
            return name  # too short to know better
    if not sample or stray["utf-8"] < _STRAY:
        return "utf-8"
    return _looks_like(sample, stray)


def _sample(page: bytes) -> bytes:
    """The first runs of text that are not plain ASCII, one a line."""
    runs: list[bytes] = []
    size = 0
    for run in _RUN.finditer(page):
        runs.append(run[0])
        size += len(run[0])
        if size > _SAMPLE:
            break
    return b"\n".join(runs)


def _stray(sample: bytes, encoding: str) -> float:
    """The share of bytes that make no character; one is forgiven, a character cut in two by the end."""
    return max(0, sample.decode(encoding, "replace").count("\ufffd") - 1) / max(1, len(sample))


def _looks_like(sample: bytes, stray: dict[str, float]) -> str:
    """GB18030 or Big5: nearly every Big5 text is also valid GB18030, of characters nobody uses."""
    common = {}
    for encoding in _FIRST_LEVEL:
        characters = _CHINESE_CHARACTER.findall(sample.decode(encoding, "ignore"))
        known = sum(map(_first_level(encoding).__contains__, characters))
        common[encoding] = known / max(1, len(characters)) - stray[encoding]
    return max(common, key=lambda encoding: common[encoding])


# The lead and trail bytes of the first level of GB 2312 and of Big5: the characters in common use.
_FIRST_LEVEL = {
    "gb18030": (range(0xB0, 0xD8), range(0xA1, 0xFF)),
    "big5hkscs": (range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
}


@cache
def _first_level(encoding: str) -> frozenset[str]:
    leads, trails = _FIRST_LEVEL[encoding]
    pairs = (bytes([lead, trail]) for lead in leads for trail in trails)
    return frozenset(pair.decode(encoding, "ignore") for pair in pairs)
