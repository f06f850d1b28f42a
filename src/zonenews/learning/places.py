"""Places: the elements of HTML in which a site prints its headlines, and those that are never the article's.

An element is known by its tag with its id or one class: `h1.bt`, `div#zoom`, the selectors of a `Profile`.

- title: on the pages whose `<title>` bears the headline out, the element holds that line and nothing else,
  and no page contradicts
- date, source: on the pages that print one, the element holds that line, nothing of headline or text, and
  on the pages that print several just one of them
- body: the smallest element that holds all paragraphs on most pages, and the headline on none
- noise: on nearly all pages all lines of the element are boilerplate, and on some they were taken for the
  article
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Protocol

from attrs import define, field, frozen

from zonenews.document import HeadlineRole, ItemKind, Part
from zonenews.learning.elements import elements_of_lines
from zonenews.learning.reading import Reading
from zonenews.reading.decoding import decode

__all__ = ["Places", "learn_places"]

_FEWEST = 4
_MOSTLY = 0.8
_SHARE = 0.6
_LONGEST_TITLE = 80
_MOST_NOISE = 20


@frozen
class Places:
    """Selectors of the parts of a profile, and on how many pages each part was right."""

    selectors: Mapping[str, tuple[str, ...]] = field(factory=dict)
    support: Mapping[str, int] = field(factory=dict)


@define
class _Placed:
    """A page, and the lines in each of its named elements."""

    reading: Reading
    elements: dict[str, list[int]]


def learn_places(readings: list[Reading], furniture: frozenset[str]) -> Places:
    """The places of the pages that are HTML.

    Args:
        readings: the pages.
        furniture: the lines that are known as furniture wherever they stand.
    """
    placed = [page for reading in readings if (page := _placed(reading))]
    if len(placed) < _FEWEST:
        return Places()
    found = {
        "title": _best(placed, _Titles()),
        "date": _best(placed, _Stamps(frozenset({ItemKind.PUBLISHED}))),
        "source": _best(placed, _Stamps(frozenset({ItemKind.SOURCE, ItemKind.OUTLET}))),
        "body": _best(placed, _Bodies(furniture)),
        "noise": _noise(placed, furniture),
    }
    return Places(
        {name: selectors for name, (selectors, _) in found.items()},
        {name: count for name, (_, count) in found.items() if count},
    )


def _placed(reading: Reading) -> _Placed | None:
    if not reading.document.lines[0].markup:
        return None
    content = reading.page.content
    chains = elements_of_lines(
        decode(content, reading.page.encoding) if isinstance(content, bytes) else content
    )
    if len(chains) != len(reading.document.lines):
        return None
    elements: dict[str, list[int]] = defaultdict(list)
    for number, chain in enumerate(chains):
        for selector in chain:
            elements[selector].append(number)
    return _Placed(reading, elements)


class _Judge(Protocol):
    """Says of an element of a page whether it holds a part of the article, nothing more and nothing less."""

    def target(self, reading: Reading) -> list[int]:
        """The lines that it must hold, where the page is sure of them."""

    def verdict(self, reading: Reading, selector: str, lines: list[int], target: list[int]) -> bool | None:
        """Right, wrong, or no evidence for either."""


def _best(pages: list[_Placed], judge: _Judge) -> tuple[tuple[str, ...], int]:
    """The selector that is right on most pages and wrong on none, the smallest of such; and on how many."""
    right: Counter[str] = Counter()
    size: Counter[str] = Counter()
    wrong: set[str] = set()
    strong = 0
    for page in pages:
        target = judge.target(page.reading)
        strong += bool(target)
        for selector, lines in page.elements.items():
            verdict = judge.verdict(page.reading, selector, lines, target)
            right[selector] += verdict is True
            size[selector] += len(lines)
            if verdict is False:
                wrong.add(selector)
    least = max(_FEWEST, _SHARE * strong)
    good = [selector for selector, count in right.items() if count >= least and selector not in wrong]
    best = min(good, key=lambda name: (-right[name], size[name], len(name), name), default=None)
    return ((best,), right[best]) if best else ((), 0)


class _Titles:
    """The headline: that line alone, and another on each page."""

    def __init__(self) -> None:
        self._texts: dict[str, set[str]] = defaultdict(set)

    def target(self, reading: Reading) -> list[int]:
        return _sure_headline(reading)

    def verdict(self, reading: Reading, selector: str, lines: list[int], target: list[int]) -> bool | None:
        if target:
            return lines == target
        text = "".join(reading.lines[line] for line in lines)
        again = text in self._texts[selector]
        self._texts[selector].add(text)
        return None if len(lines) <= 2 and 4 <= len(text) <= _LONGEST_TITLE and not again else False


@frozen
class _Stamps:
    """The line with the date, or with the source: of several one."""

    kinds: frozenset[ItemKind]

    def target(self, reading: Reading) -> list[int]:
        found = self._stamped(reading)
        return found if len(found) == 1 else []

    def verdict(self, reading: Reading, selector: str, lines: list[int], target: list[int]) -> bool | None:
        stamped = self._stamped(reading)
        if not stamped:
            return None
        found = [line for line in lines if line in stamped]
        alone = all(reading.labels[line].part not in (Part.HEADLINE, Part.BODY) for line in lines)
        return (True if target else None) if len(found) == 1 and alone else False

    def _stamped(self, reading: Reading) -> list[int]:
        return [
            number
            for number, label in enumerate(reading.labels)
            if any(item.kind in self.kinds and item.start < item.end for item in label.items)
        ]


@frozen
class _Bodies:
    """The paragraphs, all of them on most pages and more than half of them on each."""

    furniture: frozenset[str]

    def target(self, reading: Reading) -> list[int]:
        return [line for line in reading.body() if reading.keys[line] not in self.furniture]

    def verdict(self, reading: Reading, selector: str, lines: list[int], target: list[int]) -> bool | None:
        if any(reading.labels[line].kind is HeadlineRole.HEADLINE for line in lines):
            return False
        if not target:
            return None
        missed = set(target).difference(lines)
        if not missed:
            return True
        sizes = {line: len(reading.lines[line]) for line in target}
        return None if 2 * sum(sizes[line] for line in missed) < sum(sizes.values()) else False


def _sure_headline(reading: Reading) -> list[int]:
    """The lines of the headline proper, if the page's head bears it out."""
    lines = [n for n, label in enumerate(reading.labels) if label.kind is HeadlineRole.HEADLINE]
    title = "".join((reading.document.meta.title or "").split())
    printed = "".join(reading.printed(number) for number in lines)
    return lines if len(printed) >= 6 and printed in title else []


def _noise(pages: list[_Placed], furniture: frozenset[str]) -> tuple[tuple[str, ...], int]:
    """The selectors of elements that are never the article's but were taken for a part of it."""
    present: Counter[str] = Counter()
    quiet: Counter[str] = Counter()
    misread: dict[str, set[tuple[int, int]]] = defaultdict(set)
    harmful: set[str] = set()
    for number, page in enumerate(pages):
        labels, keys = page.reading.labels, page.reading.keys
        body = sum(
            len(page.reading.lines[line]) for line in page.reading.body() if keys[line] not in furniture
        )
        for selector, lines in page.elements.items():
            present[selector] += 1
            loud = [
                line
                for line in lines
                if labels[line].part is not Part.BOILERPLATE and keys[line] not in furniture
            ]
            quiet[selector] += not loud
            taken = sum(len(page.reading.lines[line]) for line in loud)
            if (
                any(labels[line].part in (Part.METADATA, Part.HEADLINE) for line in loud)
                or 2 * taken >= body > 0
            ):
                harmful.add(selector)
            misread[selector].update((number, line) for line in loud)
    wanted = sorted(
        (
            selector
            for selector, lines in misread.items()
            if lines
            and selector not in harmful
            and present[selector] >= _FEWEST
            and quiet[selector] >= _MOSTLY * present[selector]
        ),
        key=lambda selector: (-len(misread[selector]), -present[selector], selector),
    )
    chosen: list[str] = []
    covered: set[tuple[int, int]] = set()
    for selector in wanted[:_MOST_NOISE]:
        if not misread[selector] <= covered:
            covered |= misread[selector]
            chosen.append(selector)
    return tuple(chosen), min((quiet[selector] for selector in chosen), default=0)
