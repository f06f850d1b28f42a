"""What the scripts of a page hold: its stamp, and an article that a program would show.

var ct = "1577808000";                                     the stamp of an account's page
window.__INITIAL_STATE__ = {"article": {"title": …, "content": "<p>…"}}
<script id="__NEXT_DATA__" type="application/json">        likewise
{"@type": "NewsArticle", "articleBody": "…"}               likewise, JSON-LD
"""

from __future__ import annotations

import datetime
import html
import json
import re
from collections.abc import Iterable, Iterator

from zonenews.patterns import pattern
from zonenews.reading.html_page import HtmlPage

__all__ = ["article_of", "stamp_of"]

_LONGEST = 2_000_000  # characters of one script
_MOST_STATES = 20  # that are read as JSON
_FEWEST = 40  # Chinese characters, for an article
_CHINA = datetime.timezone(datetime.timedelta(hours=8))
_HAN = pattern("[\u3400-\u9fff]")
_STAMP = pattern(
    r"(?<![\w.])[\"']?(?:ct|publish_?time|pub_?time|pub_?dat[ea]|publish_?date|ori_create_time|create_?time|datePublished)[\"']?"
    r" {0,4}[:=] {0,4}[\"']"
    r"((?:19|20)\d\d(?:-\d\d?-\d\d?|年\d\d?月\d\d?日)(?:[ T]\d\d?:\d\d)?|1\d{9}(?:\d{3})?)[\"']",
    re.IGNORECASE,
)
_VALUE = pattern(r"[\"'](?:(?:19|20)\d\d[-年]\d|1\d{9})")  # of a stamp: few scripts have one
# An account's page: var t="",n="1581436800",s="2020-02-12"; … getElementById("publish_time")
_UNNAMED = pattern(r"[\"']((?:19|20)\d\d-\d\d-\d\d)[\"']")
_DASHES = str.maketrans({"年": "-", "月": "-", "日": None})
_STATE = pattern(r"(?:^\s{0,99}|(?:window|self)\.\w{1,40} ?= ?)(?=[\[{])")
_KEYS = {  # in lower case
    "content": (
        "articlebody",
        "content",
        "contenthtml",
        "content_html",
        "body",
        "html",
        "detail",
        "text",
        "articlecontent",
    ),
    "title": ("headline", "title", "articletitle", "newstitle", "subject"),
    "date": (
        *(
            "datepublished",
            "publishtime",
            "publish_time",
            "pubtime",
            "pubdate",
            "publishdate",
            "publish_date",
        ),
        *("publishedat", "createtime", "create_time", "time", "date"),
    ),
    "source": ("source", "sourcename", "source_name", "medianame", "media_name", "origin", "copyfrom"),
}


def stamp_of(scripts: Iterable[str]) -> str | None:
    """The day that a script of the page says it was published, as ISO 8601; `None` if it is none or several.

    Example:
        >>> stamp_of(['var ct = "1577808000";'])
        '2020-01-01 00:00'
        >>> stamp_of(["var pubdate = '2017年08月30日';"])
        '2017-08-30'
    """
    days: dict[str, str] = {}
    for script in scripts:
        script = script[:_LONGEST]
        found = [match[1] for match in _STAMP.finditer(script)] if _VALUE.search(script) else []
        if not found and "publish_time" in script:
            found = _UNNAMED.findall(script)
        for printed in found:
            day = _day(printed)
            days.setdefault(day[:10], day)
    return next(iter(days.values())) if len(days) == 1 else None


def _day(printed: str) -> str:
    """A day as printed, or a count of (milli)seconds as a day in China: in figures, with dashes."""
    if not printed.isdigit():
        return printed.translate(_DASHES)
    return datetime.datetime.fromtimestamp(int(printed[:10]), _CHINA).strftime("%Y-%m-%d %H:%M")


def article_of(page: HtmlPage) -> str | None:
    """The article that a script holds, as HTML; `None` if there is none."""
    best: dict[str, str] = {}
    for state in _states(page):
        for item in _dicts(state):
            found = _fields(item)
            if len(_HAN.findall(found["content"])) > max(_FEWEST, len(_HAN.findall(best.get("content", "")))):
                best = found
    if not best:
        return None
    content = best["content"]
    if "<" not in content:
        content = html.escape(content).replace("\n", "<br>")
    stamp = " ".join(
        f"{label}:{html.escape(best[key])}"
        for key, label in (("date", "发布时间"), ("source", "来源"))
        if best[key]
    )
    return f'<h1>{html.escape(best["title"])}</h1><p>{stamp}</p><div class="article-content">{content}</div>'


def _states(page: HtmlPage) -> Iterator[object]:
    """What the scripts hold as JSON."""
    read = 0
    for script in (*page.linked_data, *page.scripts):
        if not _HAN.search(script) and "\\u" not in script:
            continue
        found = _STATE.search(script[:_LONGEST])
        if found and read < _MOST_STATES:
            read += 1
            try:
                yield json.JSONDecoder(strict=False).raw_decode(script[:_LONGEST], found.end())[0]
            except (ValueError, RecursionError):
                continue


def _dicts(state: object) -> Iterator[dict[str, object]]:
    """All objects in it, however deep."""
    left = [state]
    while left:
        item = left.pop()
        if isinstance(item, dict):
            yield item
            left += item.values()
        elif isinstance(item, list):
            left += item


def _fields(item: dict[str, object]) -> dict[str, str]:
    values = {key.lower(): value for key, value in item.items() if isinstance(key, str)}
    return {
        field: next((text for key in keys if (text := _text(field, values.get(key)))), "")
        for field, keys in _KEYS.items()
    }


def _text(field: str, value: object) -> str:
    if field == "date" and isinstance(value, int) and not isinstance(value, bool) and 10**9 <= value < 10**14:
        return _day(str(value)) if len(str(value)) in (10, 13) else ""
    if isinstance(value, dict):  # "source": {"name": …}
        value = value.get("name")
    return value.strip() if isinstance(value, str) else ""
