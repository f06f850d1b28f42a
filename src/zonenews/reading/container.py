"""The article's container: which lines stand in the block that holds the article, as evidence a line, 0-1.

Each line is worth something: prose (characters outside links, more with punctuation) counts for its block,
links and short labels against it; a row of a table counts, by what its cells tell, for its table. What
a block is worth is the sum over its lines and the blocks in it;
what an article's container is called (`TRS_Editor`, `zoom`, `article-content`) raises it, what stands
around articles (`footer`, `related`, `comment`) lowers it. The article is in the block worth most; its
container is the core of that: the block in it with most prose of its own, or one around the core that adds
more prose than links; of several posts of one form, the first. Blocks in it that are worth less than nothing
are cut out again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from zonenews.knowledge import load
from zonenews.patterns import pattern
from zonenews.reading.html_page import HtmlLine, HtmlPage

__all__ = ["article_evidence", "holds_article"]

_ARTICLE = 2  # the hint of a block that is called what articles are called
_AN_ENTRY = -2  # that of an entry of a list
_POST = 100.0
_DATED = pattern(r"(?:19|20)\d\d ?[-./年] ?\d{1,2}")
_TAGS = {"article": 1, "nav": -1, "footer": -1, "aside": -1}
_COLUMNS = 2  # blanks between the cells of a row that tells something
_PUNCTUATION = "，。；！？、：“,"
_FAVOUR = {2: 1.3, 1: 1.15, 0: 1.0, -1: 0.1, -2: 0.0}  # what a block is called, as a factor of its worth
_LEAST = 10.0  # of prose, for an article
_LEAST_BESIDE_LIST = 60.0
_UNKNOWN = 0.5  # evidence on a page with less: an article of a few words, or none
_ADDS = 1.1  # a block around the core that is worth more than this many times the core takes its place
_WIDE_PROSE = 0.45  # evidence for prose that stands around the core
_PROSE = 15.0
_FOREIGN = {-1: 0.3, -2: 0.0}  # what prose counts in a block that stands around an article
_SEVERAL = 3  # entries make a list
_NEAR = 3  # blocks around a line that may be its entry
_LONGEST_DATED = 60
_ENTRY = 80  # characters: a shorter line with a link and no full stop is an entry of a list
_FOREIGN_COST = 40.0  # the most that a block of links takes away from the block it stands in
_LABEL_COST = 12.0  # a line of links or a label counts for this many characters of prose against its block


def article_evidence(page: HtmlPage) -> tuple[list[float], list[float]]:
    """For each line how likely its container is the article's own, 0-1, and for each block whether it is."""
    values = [_value(line) for line in page.lines]
    hints = _hints(page, values)
    worth = _worth(page, values, hints)
    claims = [value * _FAVOUR[hint] for value, hint in zip(worth, hints, strict=True)]
    most = max(claims, default=0.0)
    best = len(claims) - 1 - claims[::-1].index(most) if claims else -1  # the innermost of equals
    listed = _AN_ENTRY in hints and hints[best] < _ARTICLE
    if most < (_LEAST_BESIDE_LIST if listed else _LEAST):
        return [0.0 if listed else _UNKNOWN] * len(page.lines), _called_article(page, hints)
    core = _core(page, values, hints, best)
    first = _first_of_several(page, worth, hints, core)
    close = _shares(page, worth, hints, first)
    wide = _shares(page, worth, hints, best) if first == core else close
    lines = [
        max(close[line.block], _WIDE_PROSE * wide[line.block] if value > _PROSE else 0.0)
        for line, value in zip(page.lines, values, strict=True)
    ]
    return lines, close


def holds_article(page: HtmlPage, paragraphs: int = 1) -> bool:
    """Whether the visible page has prose, enough for so many short paragraphs."""
    least = paragraphs * _LEAST_BESIDE_LIST
    return sum(value for line in page.lines if (value := _value(line)) > _PROSE) >= least


def _called_article(page: HtmlPage, hints: list[int]) -> list[float]:
    """The blocks that are called what articles are called, and those in them: an article may be a picture."""
    shares = [0.0] * (len(hints) + 1)
    for number, hint in enumerate(hints):
        shares[number] = 1.0 if hint == _ARTICLE else shares[page.parents[number]] if hint >= 0 else 0.0
    return shares


def _value(line: HtmlLine) -> float:
    """What the line is worth as prose: positive for sentences, negative for links and labels."""
    text = line.text
    length = len(text)
    own = length - line.linked
    if line.linked * 2 > length or (line.linked * 5 > length and length < _ENTRY and "。" not in text):
        return -_LABEL_COST - length * 0.2
    if _is_row(line) and text.count("\t") >= _COLUMNS:
        return own * 0.6
    if own <= 12:
        return own * 0.1
    marks = sum(map(text.count, _PUNCTUATION))
    if marks:
        return own * min(1.0, 0.4 + marks * 12 / own)
    return own * (0.3 if own > 30 else 0.1)


def _is_row(line: HtmlLine) -> bool:
    """Whether the line is a row of a table that tells something: not 索引号 and its like."""
    return line.tag == "tr" and "\t" in line.text and "：\t" not in line.text


def _worth(page: HtmlPage, values: list[float], hints: list[int]) -> list[float]:
    """The worth of each block: its lines and the blocks in it."""
    worth = [0.0] * (len(hints) + 1)  # and, as -1, of what stands in no block
    for line, value in zip(page.lines, values, strict=True):
        worth[line.block] += value
    for number in range(len(hints) - 1, -1, -1):
        own = worth[number]
        if hints[number] < 0 < own:
            worth[number] = own = own * _FOREIGN[hints[number]]
        worth[page.parents[number]] += own if own > -_FOREIGN_COST else -_FOREIGN_COST
    return worth[:-1]


def _core(page: HtmlPage, values: list[float], hints: list[int], best: int) -> int:
    """The block in `best` with most prose of its own, or one around it that adds more prose than links."""
    parents, inside = page.parents, _inside(page, best)
    own = dict.fromkeys(inside, 0.0)
    balance = dict.fromkeys(inside, 0.0)
    for line, value in zip(page.lines, values, strict=True):
        number = line.block
        if number in inside:
            balance[number] += value
            if value > 0:
                holder = parents[number] if _is_row(line) and number > best else number  # of a row its table
                own[holder] += value * _FAVOUR[hints[number]]
    for number in reversed(inside[1:]):
        worth = balance[number]
        balance[parents[number]] += worth * _FOREIGN[hints[number]] if hints[number] < 0 < worth else worth
    core = around = max(inside, key=own.__getitem__)
    while around > best:
        around = parents[around]
        if balance[around] * _FAVOUR[hints[around]] > balance[core] * _FAVOUR[hints[core]] * _ADDS:
            core = around
    return core


def _first_of_several(page: HtmlPage, worth: list[float], hints: list[int], core: int) -> int:
    """Of several articles on one page, each in a block of the same name with a dated line between, the first.

    `<td class="post-body">` after `<td class="post-body">`: a blog's page, or the posts of a thread.
    """
    named: dict[str, list[int]] = {}
    for number, hint in enumerate(hints):
        if hint == _ARTICLE and worth[number] > _POST:
            named.setdefault(page.names[number].partition(" ")[2], []).append(number)
    for name, (first, *others) in named.items():
        if not name or not others:
            continue
        inside, post = _inside(page, core), _inside(page, first)
        is_one = core == first or core in others
        if others[0] in post or not (is_one or (first in inside and others[0] in inside)):
            continue
        if any(
            first < line.block < others[0] and line.block not in post and _DATED.search(line.text)
            for line in page.lines
        ):
            return first
    return core


def _inside(page: HtmlPage, top: int) -> range:
    """The numbers of the block and of all blocks in it."""
    end = top + 1
    while end < len(page.parents) and page.parents[end] >= top:
        end += 1
    return range(top, end)


def _shares(page: HtmlPage, worth: list[float], hints: list[int], top: int) -> list[float]:
    """For each block 1 if it is `top` or in it, less in blocks of it that look foreign, 0 outside."""
    shares = [0.0] * (len(worth) + 1)  # and, as -1, of what stands in no block
    shares[top] = 1.0
    for number in _inside(page, top)[1:]:
        share = shares[page.parents[number]]
        if hints[number] < 0 or worth[number] < -2 * _LABEL_COST:
            share *= _FOREIGN[min(hints[number], -1)]
        shares[number] = share
    return shares


def _hints(page: HtmlPage, values: list[float]) -> list[int]:
    """What each block is by its name: 2 surely an article, 1 perhaps, -1 what stands around one, 0 nothing.

    An entry of a list, such as a comment, is -2 whatever its name.
    """
    hints = [
        _named(names) if names != " " else _TAGS.get(tag, 0)
        for tag, names in zip(page.tags, page.names, strict=True)
    ]
    for number in _entries(page, values):
        if hints[number] < _ARTICLE:
            hints[number] = _AN_ENTRY
    return hints


def _entries(page: HtmlPage, values: list[float]) -> set[int]:
    """The blocks side by side, alike, each with prose and a dated line: comments, a list of news."""
    dated = _around(
        page, (line for line in page.lines if len(line.text) <= _LONGEST_DATED and _DATED.search(line.text))
    )
    if len(dated) < _SEVERAL:
        return set()
    telling = (line for line, value in zip(page.lines, values, strict=True) if value > _PROSE)
    told = _around(page, (line for line in telling if not _is_row(line)))
    alike: dict[tuple[int, str, str], list[int]] = {}
    for number in dated & told:
        key = page.parents[number], page.tags[number], page.names[number]
        alike.setdefault(key, []).append(number)
    return {number for numbers in alike.values() if len(numbers) >= _SEVERAL for number in numbers}


def _around(page: HtmlPage, lines: Iterable[HtmlLine]) -> set[int]:
    """The blocks that the lines stand in, and the few around each."""
    found: set[int] = set()
    for line in lines:
        number = line.block
        for _ in range(_NEAR):
            if number < 0 or number in found:
                break
            found.add(number)
            number = page.parents[number]
    return found


@lru_cache(maxsize=4096)
def _named(names: str) -> int:
    words = names.lower().split()[:12]
    hints = _words()
    kinds = {hints.get(word) for word in words}
    if "article" in kinds:
        return 2
    article, noise = _parts()
    joined = " ".join(words)
    if "noise" in kinds or noise.search(joined):
        return -1
    return 1 if article.search(joined) else 0


@lru_cache(maxsize=1)
def _words() -> dict[str, str]:
    return {word: kind for kind, word in load("markup_hints.tsv") if not kind.endswith("-part")}


@lru_cache(maxsize=1)
def _parts() -> tuple[re.Pattern[str], re.Pattern[str]]:
    rows = load("markup_hints.tsv")
    article, noise = (
        "|".join(re.escape(word) for kind, word in rows if kind == wanted)
        for wanted in ("article-part", "noise-part")
    )
    return re.compile(article), re.compile(noise)
