"""What each line shows in its place on the page: the named evidence that the tagger weighs.

is:stamp                 the line's own kind
above|lead>=4            above the article, four fifths of its words are repeated by the first paragraphs
-1:stamp|short           right under a stamp
beside-stamp             the nearest plain line above a stamp that names date or source
is-page-title            what the head of an HTML page says
broken-in-lead-below     with the line below it one phrase of the first paragraphs

All of it is worked out in one walk over the lines, each looking at no more than a few others. The names come
in groups (`weights.EvidenceGroup`), each made once for the few values that it depends on.

To add a name: what a line shows by itself is a row of `evidence.shapes`; what it shows on its page is one
more name of `_repeated`, `_of_words` or `_of_title`, or of a group whose values tell it (`_beside`). Then
`benchmarks/train_lines.py` learns its weights.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from zonenews.article import BlockKind
from zonenews.document import ItemKind, Markup, Meta
from zonenews.expressions.headline_marks import FLAG, HEADLINE_LABEL
from zonenews.expressions.outlets import ends_as_medium
from zonenews.labelling.closings import find_sign_offs
from zonenews.labelling.evidence.clues import Clue, Container
from zonenews.labelling.evidence.markup import is_core
from zonenews.labelling.evidence.shapes import LONGEST, shapes_of
from zonenews.labelling.weights import EvidenceGroup, Shown, evidence_of
from zonenews.patterns import pattern

__all__ = ["PageEvidence", "page_title"]

_UNLABELLED = pattern(rf"^{HEADLINE_LABEL}|[)\]]$|^{FLAG}")
_MAY_BE_LABELLED = "([标原信文新正当"

_SIZES = (1, 3, 5, 8, 12, 16, 20, 26, 32, 45, 60, 80, 120, 200)
_DISTANCES = (0, 1, 2, 3, 4, 6, 9, 15, 30)
_HEAD = 40
"""Lines above the article that may be its headline."""
_PARTNERS = 12
"""Lines around one in which its repetition is looked for."""


class PageEvidence:
    """The lines of one page, and what is asked of them again and again.

    Args:
        clues: what each line shows by itself.
        body: the first and last line of the run of prose, `None` if there is none.
        meta: the page's head; its title names the headline.
    """

    def __init__(self, clues: list[Clue], body: tuple[int, int] | None, meta: Meta) -> None:
        self.clues = clues
        self.prose = body is not None
        self.first, self.last = body or (len(clues), len(clues) - 1)
        self.lead_text = "\n".join([clue.bare[:200] for clue in clues[self.first : self.first + 3]])
        self.lead = _pairs(self.lead_text.replace("\n", ""))
        self.body: set[int] = set()
        self.title = page_title(meta)
        self.shapes = [shapes_of(clue) for clue in clues]
        self.kinds = [_kind(clue, shapes) for clue, shapes in zip(clues, self.shapes, strict=True)]
        self._around = ["", "", "", *self.kinds, "", "", ""]
        self.stamps = [number for number, clue in enumerate(clues) if _names_origin(clue)]
        self.signing = find_sign_offs(clues, self.first, self._end()) if body else frozenset()
        """The lines that sign a notice."""
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
            *(_pairs(clues[number].bare) for number, names in self.best.items() if "most-repeated" in names)
        )

    def _body(self) -> set[int]:
        """The pairs of characters of the article; few pages ask for them."""
        if not self.body:
            inside = self.clues[self.first : self.last + 1]
            self.body = self.lead.union(*(_pairs(clue.bare) for clue in inside[:_READ]))
        return self.body

    def lines(self) -> Iterator[Shown]:
        """The evidence of each line, worked out line by line."""
        return map(self._of, range(len(self.clues)))

    def _of(self, number: int) -> Shown:
        clue, kind = self.clues[number], self.kinds[number]
        zone, place = self._place(number)
        size = _bin(clue.size, _SIZES)
        candidates = self.candidates if number < self.first else "one-candidate"  # more menus change no text
        shown = [
            _of_line(zone, kind, clue.prose, size),
            _of_ends(zone, _sign(clue.bare[0]), _sign(clue.text[-1]), min(5, clue.text.count(" "))),
            _of_place(place, kind, candidates),
            *self._of_neighbours(number, zone, size),
            *self._of_stamps(number, zone),
        ]
        if self.shapes[number]:
            shown.append(_told(self.shapes[number], zone))
        if clue.items:
            shown.append(_told(_of_items(clue), zone))
        if clue.markup:
            shown.append(_of_markup(zone, clue.markup, clue.container))
        if words := (*self._repeated(number), *self._of_words(number), *self._of_title(number)):
            shown.append(_told(words, zone))
        if number in self.signing:
            shown.append(_told(("signs",), zone))
        if "today" in self.shapes[number]:
            shown.append(_told((f"today|{'one-of-stamps' if len(self.stamps) > 1 else 'alone'}",), zone))
        if number == len(self.clues) - 1:
            shown.append(_last(kind, zone, _sign(clue.text[-1]), self.kinds[number - 1] if number else ""))
        return shown

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

    def _best_of_head(self) -> dict[int, list[str]]:
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
            return {}
        longest = max(plain, key=lambda number: (self.clues[number].size, number))
        repeated = max(plain, key=lambda number: (self.overlaps[number] * self.clues[number].size, number))
        best: dict[int, list[str]] = {number: [] for number in plain}
        best[longest].append("longest")
        if self.overlaps[repeated] > 0.2:
            for number, names in best.items():
                side = "over-" if number < repeated else "under-" if number > repeated else ""
                names.append(f"{side}most-repeated")
                if self.clues[number].size * _SHORTER < self.clues[repeated].size:
                    names.append("short-beside-it")
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
        bare = clue.bare
        if clue.size <= LONGEST and (bare[0] in _MAY_BE_LABELLED or bare[-1] in ")]"):
            bare = _UNLABELLED.sub("", bare)
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
        found = [*self.best.get(number, ())]
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
            found.append(f"body>={int(5 * min(len(pairs & self._body()) / max(1, len(pairs)), 0.99))}")
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
            if len(other) > _BEGINNING < len(bare) and other != bare and other[-2:] == bare[-2:]:
                found.append("ends-as-beside")
        return found

    def _of_neighbours(self, number: int, zone: str, size: int | str) -> list[EvidenceGroup]:
        third, second, above, kind, below, under, last = self._around[number : number + 7]
        return [
            _beside(kind, above, below, zone, size),
            _two_away(kind, second, under),
            _three_away(third, last),
        ]

    def _of_stamps(self, number: int, zone: str) -> list[EvidenceGroup]:
        at = bisect_right(self.stamps, number)
        above = at - 1 if at and self.stamps[at - 1] != number else at - 2
        over = self.stamps[at] - number if at < len(self.stamps) else None
        under = number - self.stamps[above] if above >= 0 else None
        shown = [
            _between_stamps(
                zone,
                "-" if over is None else _bin(over, _DISTANCES),
                "-" if under is None else _bin(under, _DISTANCES),
            )
        ]
        if zone == "above" and self.clues[number].plain:
            between = over is not None and self.stamps[at] < self.first
            looks = "plain" if not self.clues[number].looks_like else "menu-like"
            shown.append(_told((f"{'stamp-between' if between else 'no-stamp-between'}|{looks}",)))
            if between and all(
                not self.clues[other].plain for other in range(number + 1, min(self.stamps[at], number + 6))
            ):
                shown.append(_told(("beside-stamp", f"beside-stamp|{looks}")))
        return shown


def page_title(meta: Meta) -> str:
    """What the page's head says that the headline is, without blanks; nothing if it is a medium's name."""
    title = (meta.title or "").replace(" ", "")
    return "" if ends_as_medium(title) else title


def _ends_of(lines: list[str]) -> tuple[Counter[str], Counter[str]]:
    """How many lines that may repeat one another begin, and how many end, with the same characters."""
    some = [bare for bare in lines if _LEAST_REPEATED <= len(bare) <= LONGEST]
    return Counter(bare[:_LEAST_REPEATED] for bare in some), Counter(bare[-_LEAST_REPEATED:] for bare in some)


_LEAST_REPEATED = 8
_SHORTER = 2.5
_READ = 60
"""Lines of the article whose words a line under it may repeat."""
_ALIKE = 0.75
_OPENING = 30
_BEGINNING = 6
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


# The same few groups are told of line after line: these are made once.
_MOST_KEPT = 1 << 13
_group = lru_cache(maxsize=_MOST_KEPT)
_told = _group(evidence_of)


@_group
def _of_line(zone: str, kind: str, prose: int, size: int | str) -> EvidenceGroup:
    return evidence_of((f"is:{kind}", f"prose={prose}", f"size<={size}"), zone)


@_group
def _of_ends(zone: str, first: str, last: str, blanks: int) -> EvidenceGroup:
    """The signs with which a line begins and ends."""
    return evidence_of((f"begins:{first}", f"ends:{last}", f"blanks={blanks}"), zone)


@_group
def _of_place(place: str, kind: str, candidates: str) -> EvidenceGroup:
    return evidence_of((f"at:{place}", f"at:{place}|{kind}", "any", f"{candidates}|{kind}"))


@_group
def _beside(kind: str, above: str, below: str, zone: str, size: int | str) -> EvidenceGroup:
    """The lines right above and below; empty where there is none."""
    names = [f"between:{above},{below}"] if above and below else []
    for seen in (f"-1:{above}" if above else "", f"1:{below}" if below else ""):
        if seen:
            names += [seen, f"{seen}|{kind}", f"{seen}|{zone},{size}"]
    return evidence_of(names)


@_group
def _two_away(kind: str, above: str, below: str) -> EvidenceGroup:
    seen = [f"-2:{above}"] * bool(above) + [f"2:{below}"] * bool(below)
    return evidence_of([*seen, *(f"{one}|{kind}" for one in seen)])


@_group
def _three_away(above: str, below: str) -> EvidenceGroup:
    return evidence_of([f"-3:{above}"] * bool(above) + [f"3:{below}"] * bool(below))


@_group
def _last(kind: str, zone: str, ends: str, above: str) -> EvidenceGroup:
    """The last line of the page proper, which may be cut off."""
    return evidence_of(("last", f"last|{kind}", f"last|ends:{ends}", f"last|-1:{above}"), zone)


@_group
def _between_stamps(zone: str, over: int | str, under: int | str) -> EvidenceGroup:
    return evidence_of((f"{zone}|over-stamp={over}", f"{zone}|under-stamp={under}"))


_TITLED = ("headed-stamp", "wire-title", "original-title")
_OWN_KINDS = ("caption", "of-list", "names", "medium", "ends-body", "day")


def _kind(clue: Clue, shapes: tuple[str, ...]) -> str:
    """One word for a line, as its neighbours see it."""
    if clue.boilerplate:
        return clue.boilerplate.value
    if titled := next((shape for shape in _TITLED if shape in shapes), None):
        return titled
    if clue.metadata:
        return f"{clue.metadata.value}{'-of-origin' if _names_origin(clue) else ''}"
    if clue.prose == 2:
        return "sentences"
    if own := next((shape for shape in _OWN_KINDS if shape in shapes), None):
        return own
    if clue.looks_like:
        return f"like-{clue.looks_like.value}"
    if clue.bare[-1] in ":;":
        return "announcing"
    if clue.prose:
        return "clauses"
    return next(name for longest, name in _LENGTHS if clue.size <= longest)


_LENGTHS = ((3, "tiny"), (8, "short"), (16, "middling"), (float("inf"), "long"))


def _names_origin(clue: Clue) -> bool:
    return clue.metadata is BlockKind.STAMP and any(
        item.kind in (ItemKind.PUBLISHED, ItemKind.SOURCE) for item in clue.items
    )


def _of_items(clue: Clue) -> tuple[str, ...]:
    found = [
        f"{item.kind.value}{'-labelled' if item.label_start < item.start else ''}"
        f"{'-empty' if item.start == item.end else ''}"
        for item in clue.items[:_MOST_ITEMS]
    ]
    return (*found, f"items={len(found)}")


_MOST_ITEMS = 5


def _sign(char: str) -> str:
    """What stands for the sign with which a line begins or ends."""
    if char.isdigit():
        return "digit"
    if char.isascii() and char.isalpha():
        return "letter"
    return "han" if char.isalpha() else char


def _of_markup(zone: str, markup: Markup, container: Container) -> EvidenceGroup:
    element = "of-article" if is_core(markup) else markup.tag if markup.tag in _TAGS else "other"
    return _of_element(
        zone,
        min(markup.heading, 4),
        element,
        int(3 * markup.article),
        int(3 * markup.link_density),
        container.value,
    )


@_group
def _of_element(
    zone: str, heading: int, element: str, article: int, links: int, container: str
) -> EvidenceGroup:
    names = (f"heading={heading}", f"tag={element}", f"container={article}", f"links={links}")
    return evidence_of((*names, f"container={container}"), zone)


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
