"""Meta: what the head says of the article: `<meta name="ArticleTitle">`, `og:title`, JSON-LD, `<title>`.

Names are read in any case and order of trust: the government standard's tags (国办发〔2017〕47号) and those
of the big content systems, then og: and JSON-LD, then `<title>` without the names of site and column; of the
date last what a script of the page says.
`knowledge/meta_tags.tsv` lists the names. Each value is as printed; fillers (`null`) are absent.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache

from zonenews.document import Meta
from zonenews.knowledge import load
from zonenews.patterns import pattern
from zonenews.reading.html_page import HtmlPage
from zonenews.reading.scripts import stamp_of

__all__ = ["read_meta"]

_FILLERS = frozenset(["", "null", "none", "undefined", "nan", "-", "--", "无", "暂无", "0"])
_MARKUP = pattern(r"<[^<>]{0,200}>?|&(?:nbsp|lt|gt|quot|amp|#\d{1,6});?")
_SEPARATOR = pattern(
    r"\s?[_|｜–—]{1,3}\s?|\s[-·]{1,2}\s|\s?--{1,2}\s?|(?<=[^\s\dA-Za-z])-(?=[^\s\dA-Za-z])|\s?[>»]{1,2}\s?"
)
_HOUR = pattern(r"^(\d{4}-\d\d-\d\d)-(?=\d\d:\d\d)")  # 2026-09-28-21:50:00
_FIELDS = {"date": "published", "source": "source"}  # a profile's parts that are values, not lines
_LONGEST = 300  # characters of a value


def read_meta(page: HtmlPage) -> Meta:
    """The page's head, as far as it speaks of the article."""
    found = dict.fromkeys(("title", "published", "source", "author", "site"), "")
    ranks = dict.fromkeys(found, 99)
    kinds = _kinds()
    for name, content in page.meta_tags:
        known = kinds.get(name)
        if known and known[1] < ranks[known[0]] and (value := _clean(content)):
            found[known[0]], ranks[known[0]] = _HOUR.sub(r"\1 ", value), known[1]
    if not found["published"] and (stamp := stamp_of(page.scripts)):
        found["published"] = stamp
    if not found["source"]:
        found["source"] = next(filter(None, map(_clean, page.accounts)), "")
    if page.linked_data:
        for kind, content in _linked(page.linked_data):
            if ranks[kind] > 5 and (value := _clean(content)):
                found[kind], ranks[kind] = value, 5
    if page.title:
        whole = _clean(page.title)
        if (
            not found["title"]
            or (ranks["title"] > 1 and found["title"] == whole)
            or found["title"] == found["site"]
            or _is_cut(found["title"], whole)
        ):
            headings = frozenset(_EDIT.sub("", line.text) for line in page.lines if line.heading)
            found["title"] = _bare(whole, page.affixes) or headline_of(whole, found["site"], headings)
        found["title"] = _as_printed(found["title"], whole, [line.text for line in page.lines])
    found["whole"] = page.title[:_LONGEST] if page.title else ""
    chosen = {_FIELDS[part]: value for part, value in page.chosen.items() if value}
    return Meta(
        **{kind: value or None for kind, value in (found | chosen).items()}, profiled=frozenset(chosen)
    )


def _is_cut(title: str, whole: str) -> bool:
    """Whether the title ends where a quotation mark ended its attribute: `content="一个"女儿国"征婚"`."""
    return whole.startswith(title) and whole[len(title) : len(title) + 1] in ('"', "'")


def _as_printed(title: str, whole: str, lines: list[str]) -> str:
    """The headline as the page prints it, where a mark in it parted the title: `园区开工 | 南沟八点`."""
    wider = (line for line in lines if title in line and len(line) > len(title) and whole.startswith(line))
    return next((line for line in wider if _SEPARATOR.match(whole, len(line))), title)


_EDIT = pattern(r"\[(?:编辑|編輯)\]$")  # of an encyclopedia


def headline_of(title: str, site: str = "", headings: frozenset[str] = frozenset()) -> str:
    """The headline in a `<title>`: without the site's and the columns' names that follow or precede it.

    Args:
        title: the whole of it.
        site: the name of the site, where the page tells it.
        headings: what the page prints as headings: a part of the title that is one of them is the headline.

    Example:
        >>> headline_of("锡山开发区召开扩大会议_园区动态_锡山经济技术开发区")
        '锡山开发区召开扩大会议'
    """
    parts = [part for part in _SEPARATOR.split(title) if part]
    if not parts:
        return ""
    if len(parts) > 1:
        parts = [part for part in parts if part != site] or parts
        parts = [part for part in parts if part in headings] or parts
    first, longest = parts[0], max(parts, key=len)
    return first if len(first) >= 8 or len(first) * 2 >= len(longest) else longest


def _bare(title: str, affixes: tuple[str, ...]) -> str:
    """The title without what a profile knows to stand before and after headlines; "" if it has none of it."""
    before = next((affix for affix in affixes if title.startswith(affix)), "")
    rest = title[len(before) :]
    after = next((affix for affix in affixes if rest.endswith(affix)), "")
    return rest[: len(rest) - len(after)].strip() if before or after else ""


def _clean(value: str) -> str:
    value = value[:_LONGEST].strip()
    if "<" in value or "&" in value:
        value = _MARKUP.sub(" ", value).strip()
    value = " ".join(value.split())
    return "" if value.lower() in _FILLERS else value


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, int]]:
    """What each tag name tells, and how far it is trusted (1 most)."""
    return {name: (kind, int(rank)) for name, kind, rank in load("meta_tags.tsv")}


def _linked(scripts: list[str]) -> Iterator[tuple[str, str]]:
    """What JSON-LD says of an article."""
    for script in scripts:
        try:
            data = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if not any(
                word in str(item.get("@type", "")) for word in ("Article", "News", "Posting", "Report")
            ):
                continue
            for key, kind in (("headline", "title"), ("datePublished", "published")):
                if isinstance(item.get(key), str):
                    yield kind, str(item[key])
            author = item.get("author")
            first = author[0] if isinstance(author, list) and author else author
            name = first.get("name") if isinstance(first, dict) else first
            if isinstance(name, str):
                yield "author", name


def _items(data: object) -> Iterator[dict[str, object]]:
    """The objects on the first two levels: alone, in a list, or under @graph."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (part for part in graph if isinstance(part, dict))
