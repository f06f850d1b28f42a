"""The names of encodings, and the codecs that read them.

Python knows codecs that are no encodings of pages (base64, idna, undefined), and keeps every name it is
asked for: only the names of `_MODULES` are looked up, anything else counts as not declared.
"""

from __future__ import annotations

from encodings.aliases import aliases
from functools import cache

__all__ = ["codec_of"]

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
