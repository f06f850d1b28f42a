"""Decode: the bytes of a page to text, whatever it declares.

A byte-order mark is believed, then bytes that are UTF-8 from end to end, then what the server or the page
declares if the bytes bear it out, then what they look like: a page that says `charset=gb2312` may hold UTF-8,
GBK, GB18030 or Big5. GB2312 and GBK are read as GB18030. A stray byte becomes U+FFFD and harms nothing else.

Python knows codecs that are no encodings of pages (base64, idna, undefined), and keeps every name it is
asked for: only the names of `_MODULES` are looked up, anything else counts as not declared.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from encodings.aliases import aliases
from functools import cache

__all__ = ["codec_of", "decode"]

_BOMS = ((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be"))
_CHINESE = ("utf-8", "gb18030", "big5hkscs")
_STRAY = 0.15  # more bytes than this share astray, and the encoding is another one
_SAMPLE = 2_000  # bytes are enough to tell the Chinese encodings apart
_TELLING = 60  # bytes of text below which a declaration that fits is believed
_CHINESE_CHARACTER = re.compile("[\u2e80-\U0003ffff]")
_RUN = re.compile(rb"[\x80-\xff][^\x00-\x1f<>\"]{0,200}")
_HEAD = 4_096  # bytes in which a page declares its encoding
_DECLARATION = re.compile(
    rb"<(?:meta|\?xml)[\s/][^<>]{0,1000}?\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})",
    re.IGNORECASE,
)
# Encodings of pages: the codec that reads them, and the modules of Python whose names and aliases mean it.
_MODULES = {
    "utf-8": "utf_8 utf_8_sig",
    "gb18030": "gb2312 gbk gb18030 x_gbk zh_cn",
    "big5hkscs": "big5 cp950 big5hkscs x_x_big5 cn_big5",
    "cp932": "shift_jis cp932 x_sjis",
    "euc_jp": "euc_jp",
    "cp949": "euc_kr cp949 johab",
    "utf-16": "utf_16",
    "utf-16-le": "utf_16_le",
    "utf-16-be": "utf_16_be",
    "utf-32": "utf_32",
    "koi8-r": "koi8_r koi8_u",
    "cp874": "cp874 tis_620 iso8859_11",
}
# These are declared by servers that know nothing of the page: what the bytes look like is better.
_SAY_NOTHING = ("ascii", "latin_1", "iso8859", "cp125", "mac_roman")


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


def codec_of(name: str | None) -> str | None:
    """The codec for an encoding by any of its names; `""` if the name says nothing, `None` if it is unknown.

    Example:
        >>> codec_of("GB2312"), codec_of("iso-8859-1"), codec_of("base64"), codec_of(None)
        ('gb18030', '', None, None)
    """
    return _codecs().get(_letters(name[:40])) if name else None


def _letters(name: str) -> str:
    return "".join(char for char in name.lower() if char.isalnum())


@cache
def _codecs() -> dict[str, str]:
    modules = {module: codec for codec, names in _MODULES.items() for module in names.split()}
    modules |= {module: "" for module in (*aliases.values(), "latin_1") if module.startswith(_SAY_NOTHING)}
    return {
        _letters(name): modules[module]
        for name, module in (*aliases.items(), *((module, module) for module in modules))
        if module in modules
    }


def _declared(page: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _DECLARATION.search(page[:_HEAD])
    return found[1].decode("latin-1") if found else None


def _encoding(page: bytes, declared: str | None) -> str:
    sample = _sample(page)
    stray = {encoding: _stray(sample, encoding) for encoding in _CHINESE}
    for name in (codec_of(declared), codec_of(_declared(page))):
        if name and name not in _CHINESE:
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
