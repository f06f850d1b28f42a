"""Decode: the bytes of a page to text, whatever it declares.

A byte-order mark is believed, then bytes that are Chinese in UTF-8 from end to end, then those that look like
UTF-16; else the encoding in which most of the bytes that are no ASCII make characters in common use, what the
server or the page declares before others: a page that says `charset=gb2312` may hold UTF-8, GBK, GB18030 or
Big5. GB2312 and GBK are read as GB18030. A stray byte becomes U+FFFD and harms nothing else. UTF-8 that was
taken for Latin-1 and encoded again is mended if the whole page is so.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from functools import cache

from zonenews.encoding_names import codec_of
from zonenews.patterns import pattern

__all__ = ["decode", "encoding_of"]

_BOMS = (
    *((BOM_UTF8, "utf-8"), (BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")),
    ("\ufeff".encode("gb18030"), "gb18030"),
)
_CHINESE = ("utf-8", "gb18030", "big5hkscs")
_WIDE = "utf-16"
_SAMPLE = 4_000  # bytes are enough to tell the Chinese encodings apart
_TRUST = 0.15  # how much better another encoding than the declared one must be, as a share of the bytes
_LEAST_TEXT = 8  # bytes: by so few no encoding is told from another
_SIGNS = 0.05  # the share of bytes 0 by which UTF-16 is known
_USUALLY = 0.75  # of its characters are of those that pages are made of
_PLAIN = re.compile("[\t\n\r -~]")
_USUAL = re.compile("[\t\n\r -~—‘’“”…、-】\u4e00-\u9fff！-～]")
_CHINESE_CHARACTER = pattern("[\u2e80-\U0003ffff]")
# What may be one text: a character's second byte may be ASCII, of GB18030's long ones the fourth too.
_RUN = re.compile(rb"(?:[\x80-\xff][\x30-\x7e]?){1,999}")
_HEAD = 4_096  # bytes in which a page declares its encoding
_DECLARATION = re.compile(
    rb"<(?:meta|\?xml)[\s/][^<>]{0,1000}?\b(?:charset|encoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{1,40})",
    re.IGNORECASE,
)


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
        return page.decode(_utf_16(page, declared) or _encoding(page, declared), "replace")
    if _CHINESE_CHARACTER.search(text):
        return text  # though it may hold bytes 0
    if wide := _utf_16(page, declared):
        return page.decode(wide, "replace")
    if page.isascii():
        return text
    # Valid UTF-8 without one Chinese character: it was encoded twice, or is GBK of a few characters.
    return _mended(text) or page.decode(_encoding(page, declared), "replace")


def encoding_of(page: bytes, declared: str | None = None) -> str:
    """The encoding of a page's Chinese, as `decode` finds it out where no mark at its beginning tells."""
    try:
        page.decode("utf-8")
    except UnicodeDecodeError:
        return _encoding(page, declared)
    return "utf-8"


def _declared(page: bytes) -> str | None:
    """The encoding that the page itself names."""
    found = _DECLARATION.search(page[:_HEAD])
    return found[1].decode("latin-1") if found else None


def _encoding(page: bytes, declared: str | None) -> str:
    names = (codec_of(declared), codec_of(_declared(page)))
    for name in names:  # some other script, Japanese or Korean, is believed if the bytes allow it
        if not name or name in _CHINESE or name.startswith(_WIDE):
            continue  # UTF-16 would be known by now; a page whose declaration is read as ASCII is none
        if "\ufffd" not in page[:_SAMPLE].decode(name, "replace")[:-1]:
            return name
    sample = _sample(page)
    size = sum(map((0x80).__le__, sample))
    if not size:
        return "utf-8"
    trusted = next((name for name in names if name in _CHINESE), None)
    worth = {encoding: _worth(sample, encoding) / size for encoding in _CHINESE}
    if trusted and worth[trusted] > -1:  # else none of the bytes is a character in it
        worth[trusted] += _TRUST + _LEAST_TEXT / size
    return max(_CHINESE, key=lambda encoding: worth[encoding])


def _sample(page: bytes) -> bytes:
    """The first runs of bytes that are not plain ASCII, one a line."""
    runs: list[bytes] = []
    size = 0
    for run in _RUN.finditer(page):
        runs.append(run[0])
        size += len(run[0])
        if size > _SAMPLE:
            break
    return b"\n".join(runs)


def _worth(sample: bytes, encoding: str) -> float:
    """How many of the bytes make characters in common use, less those that make none."""
    text = sample.decode(encoding, "replace")
    stray = text.count("\ufffd")
    if encoding == "utf-8":  # whatever is valid is hardly anything else
        return len(sample.decode("utf-8", "ignore").encode()) - sum(map((0x80).__gt__, sample)) - stray
    # Nearly every Big5 text is also valid GB18030.
    return 2.0 * sum(map(_in_use(encoding).__contains__, text)) - stray


def _utf_16(page: bytes, declared: str | None) -> str | None:
    """UTF-16 without a mark: read so, what has bytes 0 is ASCII, and all is what Chinese pages are made of.

    Bytes 0 alone are no evidence: a page in another encoding may hold some.
    """
    head = page[:_SAMPLE]
    told = (codec_of(declared) or "").startswith(_WIDE) and not head.isascii()
    if len(head) < _LEAST_TEXT or not (told or b"\0" in head):
        return None
    read = {name: head.decode(name, "replace") for name in ("utf-16-le", "utf-16-be")}
    usual = {name: len(_USUAL.findall(text)) for name, text in read.items()}
    plain = {name: len(_PLAIN.findall(text)) for name, text in read.items()}
    best = max(read, key=lambda name: usual[name] + plain[name])
    evident = told or plain[best] >= _SIGNS * len(head)
    return best if evident and usual[best] >= _USUALLY * len(read[best]) else None


def _mended(text: str) -> str | None:
    """The text that was taken for Latin-1 or Windows-1252 and encoded again: `å›åŒº` for 园区.

    Certain only if every character is one that a byte stood for, and all together make Chinese.
    """
    try:
        mended = "".join(map(_byte, text)).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None
    return mended if _CHINESE_CHARACTER.search(mended) else None


def _byte(char: str) -> str:
    return chr(char.encode("cp1252")[0]) if char in _WINDOWS else char


_WINDOWS = frozenset(bytes(range(0x80, 0xA0)).decode("cp1252", "ignore"))


# The lead and trail bytes of the signs and the first level of GB 2312 and of Big5: what is in common use.
_COMMON = {
    "gb18030": (range(0xA1, 0xA4), range(0xB0, 0xD8), range(0xA1, 0xFF)),
    "big5hkscs": (range(0xA1, 0xA3), range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF))),
}


@cache
def _in_use(encoding: str) -> frozenset[str]:
    *leads, trails = _COMMON[encoding]
    pairs = (bytes([lead, trail]) for block in leads for lead in block for trail in trails)
    return frozenset("".join(pair.decode(encoding, "ignore") for pair in pairs))
