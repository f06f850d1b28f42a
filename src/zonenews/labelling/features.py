"""What each line shows in its place on the page: the named evidence that the tagger weighs.

is:stamp                 the line's own kind
above|lead>=4            above the article, four fifths of its words are repeated by the first paragraphs
-1:stamp|short           right under a stamp
beside-stamp             the nearest plain line above a stamp that names date or source
is-page-title            what the head of an HTML page says
broken-in-lead-below     with the line below it one phrase of the first paragraphs

All of it is worked out in one walk over the lines, each looking at no more than a few others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property, lru_cache

from zonenews.article import BlockKind
from zonenews.document import ItemKind, Meta
from zonenews.expressions.outlets import ends_as_medium
from zonenews.labelling.closings import find_sign_offs
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.markup import is_core
from zonenews.labelling.evidence.shapes import LONGEST, shapes_of
from zonenews.patterns import pattern

__all__ = ["features_of"]

_UNLABELLED = pattern(r"^[(\[]?(?:(?:原文?)?标题|原题)[:为]|[)\]]$|^\[[^\]]{1,12}\]")

_SIZES = (1, 3, 5, 8, 12, 16, 20, 26, 32, 45, 60, 80, 120, 200)
_DISTANCES = (0, 1, 2, 3, 4, 6, 9, 15, 30)
_NEAR = (-3, -2, -1, 1, 2, 3)
_HEAD = 40
"""Lines above the article that may be its headline."""
_PARTNERS = 12
"""Lines around one in which its repetition is looked for."""


def features_of(clues: list[Clue], body: tuple[int, int] | None, meta: Meta) -> Iterator[list[str]]:
    """The names of the evidence for each line, worked out line by line.

    Args:
        clues: what each line shows by itself.
        body: the first and last line of the run of prose, `None` if there is none.
        meta: the page's head; its title names the headline.
    """
    return _Page(clues, body, meta).features()


class _Page:
    """The lines of one page, and what is asked of them again and again."""

    def __init__(self, clues: list[Clue], body: tuple[int, int] | None, meta: Meta) -> None:
        self.clues = clues
        self.prose = body is not None
        self.first, self.last = body or (len(clues), len(clues) - 1)
        title = (meta.title or "").replace(" ", "")
        self.title = "" if ends_as_medium(title) else title
        self.shapes = [shapes_of(clue) for clue in clues]
        self.kinds = [_kind(clue, shapes) for clue, shapes in zip(clues, self.shapes, strict=True)]
        self.stamps = [number for number, clue in enumerate(clues) if _names_origin(clue)]
        self.signed = find_sign_offs(clues, self.first, self._end()) if body else frozenset()
        self.places: dict[str, list[int]] = {}
        for number, clue in enumerate(clues):
            self.places.setdefault(clue.bare, []).append(number)
        self.openings, self.endings = _ends_of(list(self.places))
        head = range(max(0, self.first - _HEAD), self.first)
        self.overlaps = {number: self._overlap(number) for number in head}
        self.best = self._best_of_head()
        self.titled = [
            number
            for number in head
            if self.title and clues[number].plain and clues[number].bare == self.title
        ]
        self.headline: set[int] = set().union(
            *(_pairs(clues[n].bare) for name, n in self.best if name == "most-repeated")
        )

    @cached_property
    def lead_text(self) -> str:
        """What the first paragraphs begin with."""
        return "\n".join([clue.bare[:200] for clue in self.clues[self.first : self.first + 3]])

    @cached_property
    def lead(self) -> set[int]:
        """The pairs of characters of the first paragraphs."""
        return _pairs(self.lead_text.replace("\n", ""))

    @cached_property
    def body(self) -> set[int]:
        """Those of the article."""
        inside = self.clues[self.first : self.last + 1]
        return self.lead.union(*(_pairs(clue.bare) for clue in inside[:_READ]))

    def features(self) -> Iterator[list[str]]:
        return map(self._of, range(len(self.clues)))

    def _of(self, number: int) -> list[str]:
        clue, kind = self.clues[number], self.kinds[number]
        zone, place = self._place(number)
        found = [*_of_line(kind, clue.prose, _bin(clue.size, _SIZES)), *self.shapes[number]]
        found += _of_items(clue)
        found += _of_ends(clue)
        found += self._repeated(number)
        found += self._of_words(number)
        found += _of_markup(clue)
        if number in self.signed:
            found.append("signs")
        found += self._of_title(number)
        candidates = self.candidates if number < self.first else "one-candidate"  # more menus change no text
        named = [*found, *map(_WITHIN[zone].__getitem__, found)]
        named += _of_place(place, kind, candidates)
        named += self._of_neighbours(number, zone)
        named += self._of_stamps(number, zone)
        return named

    def _end(self) -> int:
        for number in range(self.last + 1, len(self.clues)):
            if self.clues[number].boilerplate in _CLOSING:
                return number
        return len(self.clues)

    def _place(self, number: int) -> tuple[str, str]:
        if not self.prose:
            return "no-prose", "no-prose"
        if number < self.first:
            return "above", f"above{_bin(self.first - number, _DISTANCES)}"
        if number <= self.last:
            return "in", "first" if number == self.first else "in"
        return "below", f"below{_bin(number - self.last, _DISTANCES)}"

    def _overlap(self, number: int) -> float:
        """The share of a line's pairs of characters that the first paragraphs repeat."""
        clue = self.clues[number]
        told = clue.bare if clue.plain else clue.headed
        pairs = _pairs(told) if 4 <= len(told) <= LONGEST else set()
        return len(pairs & self.lead) / len(pairs) if pairs else 0.0

    def _best_of_head(self) -> set[tuple[str, int]]:
        """Which plain line above the article is the longest, and of which the lead repeats most."""
        plain = [
            number
            for number in self.overlaps
            if self.clues[number].plain
            and self.clues[number].prose < 2
            and 4 <= self.clues[number].size <= 80
        ]
        self.candidates = "headless" if not plain else "one-candidate" if len(plain) == 1 else "candidates"
        if not plain:
            return set()
        longest = max(plain, key=lambda number: (self.clues[number].size, number))
        repeated = max(plain, key=lambda number: (self.overlaps[number] * self.clues[number].size, number))
        best = {("longest", longest)}
        if self.overlaps[repeated] > 0.2:
            best |= {("most-repeated", repeated)}
            best |= {("over-most-repeated", number) for number in plain if number < repeated}
            best |= {("under-most-repeated", number) for number in plain if number > repeated}
        return best

    def _repeated(self, number: int) -> list[str]:
        """Whether the line stands elsewhere on the page, whole or cut."""
        clue = self.clues[number]
        found = []
        same = self.places[clue.bare]
        if len(same) > 1:
            found.append(
                f"same{'-often' if len(same) > 2 else ''}-{'above' if same[0] < number else 'below'}"
            )
        bare = _UNLABELLED.sub("", clue.bare) if clue.size <= LONGEST else clue.bare
        if bare != clue.bare and bare in self.places:
            found.append("same-labelled")
        if len(bare) < _LEAST_REPEATED or clue.size > LONGEST:
            if clue.size > 30 and self._goes_again(number):
                found.append("goes-again")
            return found
        if self._may_have_partner(bare, clue):
            found += self._partners(number, bare)
        if clue.size > 15 and self._goes_again(number):
            found.append("goes-again")
        return found

    def _may_have_partner(self, bare: str, clue: Clue) -> bool:
        """Whether another line begins or ends like this one: most have none to be compared with."""
        own = bare == clue.bare
        return (
            self.openings[bare[:_LEAST_REPEATED]] > own
            or self.endings[bare[-_LEAST_REPEATED:]] > own
            or len(bare.rstrip("….")) < _LEAST_REPEATED
        )

    def _partners(self, number: int, bare: str) -> list[str]:
        """Which lines nearby are a part of this one, or it of them."""
        found = []
        for other in range(max(0, number - _PARTNERS), min(len(self.clues), number + _PARTNERS)):
            theirs = self.clues[other].bare
            if other == number or theirs == bare or not _LEAST_REPEATED <= len(theirs) <= LONGEST:
                continue
            side = "above" if other < number else "below"
            if theirs.startswith(bare.rstrip("….")):
                found.append(f"cut-of-{side}")
            elif bare.startswith(theirs):
                found.append(f"begins-with-{side}")
            elif bare.endswith(theirs):
                found.append(f"ends-with-{side}")
        return found

    def _goes_again(self, number: int) -> bool:
        """Whether the lines below begin as this one does: a lead printed twice."""
        opening = self.clues[number].bare[:_OPENING].rstrip("。….;")
        below = "".join(clue.bare[:_OPENING] for clue in self.clues[number + 1 : number + 4])
        return opening in below

    def _of_title(self, number: int) -> list[str]:
        """Whether the line is the title that the page's head tells, or stands over or under it."""
        bare = self.clues[number].bare
        if not self.title:
            return []
        found = []
        if len(bare) > 3 and bare in self.title:
            found.append("is-page-title" if bare == self.title else "in-page-title")
        elif len(self.title) > 3 and len(bare) <= LONGEST and self.title in bare:
            found.append("holds-page-title")
        if self.titled and number < self.titled[0]:
            found.append("page-title-below")
        elif self.titled and self.titled[-1] < number < self.first:
            found.append("page-title-above")
        return found

    def _of_words(self, number: int) -> list[str]:
        """Whether the article repeats the words of the line."""
        clue = self.clues[number]
        found = [name for name in _BEST if (name, number) in self.best]
        if number in self.overlaps:
            found += self._of_phrases(number)
        if (
            number >= self.first
            and clue.plain
            and 8 <= clue.size <= LONGEST
            and len(self.headline) >= _ALIKE * (len(set(clue.bare)) - 1)  # spares most lines their pairs
        ):
            pairs = _pairs(clue.bare)
            if len(pairs & self.headline) >= _ALIKE * len(pairs):
                found.append("like-headline")
        if number in self.overlaps and (clue.plain or clue.headed):
            share = int(5 * min(self.overlaps[number], 0.99))
            found += [f"lead>={share}", f"lead>={share},size<={_bin(clue.size, _SIZES)}"]
        elif number > self.last and clue.plain and 3 <= clue.size <= 200:
            pairs = _pairs(clue.bare)
            found.append(f"body>={int(5 * min(len(pairs & self.body) / max(1, len(pairs)), 0.99))}")
        return found

    def _of_phrases(self, number: int) -> list[str]:
        """Whether the line above the article stands in its lead word for word, alone or with the next one."""
        bare = self.clues[number].bare
        found = ["verbatim-in-lead"] if 6 <= len(bare) <= LONGEST and bare in self.lead_text else []
        for step, side in ((1, "below"), (-1, "above")):
            other = self.clues[number + step].bare if 0 <= number + step < self.first else ""
            both = bare + other if step > 0 else other + bare
            if len(other) > 2 and len(both) <= LONGEST and both in self.lead_text:
                found.append(f"broken-in-lead-{side}")
            if len(other) > _BEGINNING and other != bare and other[:_BEGINNING] == bare[:_BEGINNING]:
                found.append("begins-as-beside")
        return found

    def _of_neighbours(self, number: int, zone: str) -> list[str]:
        kind = self.kinds[number]
        found: list[str] = []
        size = _bin(self.clues[number].size, _SIZES)
        for step in _NEAR:
            other = number + step
            if 0 <= other < len(self.kinds):
                found += _of_neighbour(step, self.kinds[other], kind, zone, size)
        if 0 < number < len(self.kinds) - 1:
            found.append(f"between:{self.kinds[number - 1]},{self.kinds[number + 1]}")
        return found

    def _of_stamps(self, number: int, zone: str) -> list[str]:
        at = bisect_right(self.stamps, number)
        above = at - 1 if at and self.stamps[at - 1] != number else at - 2
        over = self.stamps[at] - number if at < len(self.stamps) else None
        under = number - self.stamps[above] if above >= 0 else None
        named = [
            *_between_stamps(
                zone,
                "-" if over is None else _bin(over, _DISTANCES),
                "-" if under is None else _bin(under, _DISTANCES),
            )
        ]
        if zone == "above" and self.clues[number].plain:
            between = over is not None and self.stamps[at] < self.first
            looks = "plain" if not self.clues[number].looks_like else "menu-like"
            named.append(f"{'stamp-between' if between else 'no-stamp-between'}|{looks}")
            if between and all(
                not self.clues[other].plain for other in range(number + 1, min(self.stamps[at], number + 6))
            ):
                named += ["beside-stamp", f"beside-stamp|{looks}"]
        return named


def _ends_of(lines: list[str]) -> tuple[Counter[str], Counter[str]]:
    """How many lines that may repeat one another begin, and how many end, with the same characters."""
    some = [bare for bare in lines if _LEAST_REPEATED <= len(bare) <= LONGEST]
    return Counter(bare[:_LEAST_REPEATED] for bare in some), Counter(bare[-_LEAST_REPEATED:] for bare in some)


_LEAST_REPEATED = 8
_READ = 60
"""Lines of the article whose words a line under it may repeat."""
_ALIKE = 0.75
_OPENING = 30
_BEGINNING = 6
_BEST = ("longest", "most-repeated", "over-most-repeated", "under-most-repeated")
_CLOSING = frozenset(
    {
        BlockKind.NAVIGATION,
        BlockKind.BREADCRUMB,
        BlockKind.RELATED,
        BlockKind.PREVIOUS_NEXT,
        BlockKind.DISCLAIMER,
        BlockKind.COPYRIGHT,
    }
)


# The same few names are told of line after line: these are made once.
_MOST_KEPT = 1 << 14


class _Within(dict[str, str]):
    """`zone|name` by name."""

    def __init__(self, zone: str) -> None:
        self._zone = zone

    def __missing__(self, name: str) -> str:
        within = f"{self._zone}|{name}"
        if len(self) < _MOST_KEPT:
            self[name] = within
        return within


_WITHIN = {zone: _Within(zone) for zone in ("above", "in", "below", "no-prose")}


@lru_cache(maxsize=_MOST_KEPT)
def _of_line(kind: str, prose: int, size: int | str) -> tuple[str, ...]:
    return f"is:{kind}", f"prose={prose}", f"size<={size}"


@lru_cache(maxsize=_MOST_KEPT)
def _of_place(place: str, kind: str, candidates: str) -> tuple[str, ...]:
    return f"at:{place}", f"at:{place}|{kind}", "any", f"{candidates}|{kind}"


@lru_cache(maxsize=_MOST_KEPT)
def _between_stamps(zone: str, over: int | str, under: int | str) -> tuple[str, ...]:
    return f"{zone}|over-stamp={over}", f"{zone}|under-stamp={under}"


@lru_cache(maxsize=_MOST_KEPT)
def _of_neighbour(step: int, theirs: str, kind: str, zone: str, size: int | str) -> tuple[str, ...]:
    seen = f"{step}:{theirs}"
    if abs(step) == 3:
        return (seen,)
    if abs(step) == 2:
        return seen, f"{seen}|{kind}"
    return seen, f"{seen}|{kind}", f"{seen}|{zone},{size}"


_TITLED = ("headed-stamp", "wire-title", "original-title")
_OWN_KINDS = ("caption", "of-list", "names", "medium", "ends-body", "day")


def _kind(clue: Clue, shapes: list[str]) -> str:
    """One word for a line, as its neighbours see it."""
    if clue.boilerplate:
        return clue.boilerplate.value
    for shape in _TITLED:
        if shape in shapes:
            return shape
    if clue.metadata:
        return f"{clue.metadata.value}{'-of-origin' if _names_origin(clue) else ''}"
    if clue.prose == 2:
        return "sentences"
    for shape in _OWN_KINDS:
        if shape in shapes:
            return shape
    if clue.looks_like:
        return f"like-{clue.looks_like.value}"
    if clue.bare[-1] in ":;":
        return "announcing"
    if clue.prose:
        return "clauses"
    return (
        "tiny" if clue.size <= 3 else "short" if clue.size <= 8 else "middling" if clue.size <= 16 else "long"
    )


def _names_origin(clue: Clue) -> bool:
    return clue.metadata is BlockKind.STAMP and any(
        item.kind in (ItemKind.PUBLISHED, ItemKind.SOURCE) for item in clue.items
    )


def _of_items(clue: Clue) -> list[str]:
    found = [
        f"{item.kind.value}{'-labelled' if item.label_start < item.start else ''}"
        f"{'-empty' if item.start == item.end else ''}"
        for item in clue.items[:_MOST_ITEMS]
    ]
    return [*found, f"items={min(len(clue.items), _MOST_ITEMS)}"] if found else []


_MOST_ITEMS = 5


def _of_ends(clue: Clue) -> list[str]:
    """The signs with which a line begins and ends."""
    return [
        f"begins:{_sign(clue.bare[0])}",
        f"ends:{_sign(clue.text[-1])}",
        f"blanks={min(5, clue.text.count(' '))}",
    ]


def _sign(char: str) -> str:
    if char.isdigit():
        return "digit"
    if char.isascii() and char.isalpha():
        return "letter"
    return "han" if char.isalpha() else char


def _of_markup(clue: Clue) -> list[str]:
    markup = clue.markup
    if markup is None:
        return []
    element = "of-article" if is_core(markup) else markup.tag if markup.tag in _TAGS else "other"
    return [
        f"heading={min(markup.heading, 4)}",
        f"tag={element}",
        f"container={int(3 * markup.article)}",
        f"links={int(3 * markup.link_density)}",
        f"container={clue.container.value}",
    ]


_TAGS = frozenset({"p", "div", "td", "tr", "li", "span", "pre", "section", "article", "dd", "dt"})


def _bin(value: int, edges: tuple[int, ...]) -> int | str:
    at = bisect_left(edges, value)
    return edges[at] if at < len(edges) else "more"


def _pairs(bare: str) -> set[int]:
    """The pairs of neighbouring characters, each as one number: its two code points of 32 bits."""
    codes = bare.encode("utf-32-le", "surrogatepass")
    even = memoryview(codes)[: len(codes) // 8 * 8].cast("Q")
    odd = memoryview(codes)[4 : 4 + (len(codes) - 4) // 8 * 8].cast("Q") if bare else ()
    return {*even, *odd}
