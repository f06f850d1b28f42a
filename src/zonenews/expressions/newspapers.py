"""Pages of newspapers as they are printed: `第03版:要闻`, `A02版`, `第二版`, `C02 产经`, `02 要闻`.

The one place that says what such a number looks like.
"""

from __future__ import annotations

from zonenews.patterns import pattern

__all__ = ["PAGE", "PAGE_NUMBER"]

PAGE_NUMBER = r"(?:第 ?)?(?:[A-Z]?\d{1,3}|[头一二三四五六七八九十]{1,3}) ?版"
"""The source of a pattern for a page's number before 版."""

PAGE = pattern(rf"{PAGE_NUMBER}|(?<![\w:-])(?:[A-Z]\d{{1,2}}|0\d)(?![\w:-])")
"""A page's number, with 版 or in the form `A02`."""
