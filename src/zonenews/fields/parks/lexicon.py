"""The words that recognising a zone's name needs, indexed by how they end.

A zone's name is known by its ending (`…经济技术开发区`), so all looking goes leftward from there: which kind
of zone ends here, which theme stands before it, which place, which word of the sentence.
"""

from __future__ import annotations

import functools
import math
import re
import string
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from attrs import frozen

from zonenews.knowledge import load, one_of, words_of
from zonenews.knowledge.places import divisions, provinces
from zonenews.knowledge.words import Words, common_words
from zonenews.patterns import pattern

_LETTERS = frozenset(string.ascii_letters)
_LATIN = pattern(r"[A-Za-z0-9+]*[A-Za-z]$")
_LONGEST_LATIN = 8
_BRACKETS = 14
_PLACE = math.log(3e-6)
_RARE = -14.0  # nats for a word too seldom counted
_ORPHAN, _UNKNOWN_WORD = 5.0, -23.0  # for a character that is no word, and for two that may be one
_TELLING = ("theme", "crop")
_LANDFORMS = frozenset("山河湖江岛湾岭溪洲")

__all__ = [
    "Endings",
    "Kind",
    "Lexicon",
    "doing_words",
    "ends_a_phrase",
    "full_name",
    "lexicon",
    "zone_words",
]


class Endings:
    """A set of words, asked which of them ends at a place of a text."""

    __slots__ = ("_sizes", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        sizes: dict[str, set[int]] = defaultdict(set)
        for word in self._words:
            sizes[word[-2:]].add(len(word))
        self._sizes = {last: tuple(sorted(found, reverse=True)) for last, found in sizes.items()}

    def __contains__(self, word: object) -> bool:
        return word in self._words

    def __iter__(self) -> Iterator[str]:
        return iter(self._words)

    def longest(self, text: str, low: int, end: int) -> int:
        """The length of the longest word that ends at `end` and begins at `low` or later; 0 if none."""
        sizes = self._sizes.get(text[end - 2 : end]) if end > 1 else None
        if sizes is not None:
            for size in sizes:
                if end - size >= low and text[end - size : end] in self._words:
                    return size
        return 1 if end > low and text[end - 1] in self._words else 0


class Kind(NamedTuple):
    """An ending of a zone's name: its family, and what must stand in front to make a name."""

    family: str
    need: str


@frozen
class Lexicon:
    """All word lists, loaded."""

    kinds: dict[str, Kind]
    kind_endings: Endings
    anchor: re.Pattern[str]
    """The last character of a kind: what is looked for first."""
    themes: dict[str, str]
    theme_endings: Endings
    places: Endings
    """Divisions, foreign cities and the like."""
    brands: Endings
    """The nicknames that may stand as a place in front of a kind: 中关村|丰台园."""
    wordlike: frozenset[str]
    """The divisions whose names are as often words: 会同, 资源."""
    counted_last: frozenset[str]
    """The last characters of `counted`."""
    regions: frozenset[str]
    """The provinces, but those that are cities."""
    abbreviations: frozenset[str]
    """The single characters that stand for provinces: 陕, 川, 渝."""
    nicknames: dict[str, str]
    nickname_pattern: re.Pattern[str]
    phrases: dict[str, tuple[str, ...]]
    """The phrases of each sense that stand around a name."""
    plural: re.Pattern[str]
    counted: Endings
    """What counts zones, and so is no name of one."""
    states: re.Pattern[str]
    """China and another state, as they stand before the place of a common zone: 中国-马来西亚|钦州."""
    ending: dict[str, tuple[tuple[str, str], ...]]
    """The phrases before a name and their senses, by the last character."""
    beginning: dict[str, tuple[tuple[str, str], ...]]
    """The phrases after a name and their senses, by the first character, the longer last."""

    def before(self, text: str, low: int, end: int) -> set[str]:
        """In which senses a phrase ends at `end`, where a name begins, and begins at `low` or later."""
        found = self.ending.get(text[end - 1 : end], ()) if end > low else ()
        return {sense for phrase, sense in found if text.endswith(phrase, low, end)}

    def after(self, text: str, start: int) -> dict[str, int]:
        """In which senses a phrase begins at `start`, where a name ends, and how long it is."""
        if text.startswith(("(", ")"), start):
            return self._after_brackets(text, start)
        found = self.beginning.get(text[start : start + 1])
        if found is None:
            return {}
        return {sense: len(phrase) for phrase, sense in found if text.startswith(phrase, start)}

    def _after_brackets(self, text: str, start: int) -> dict[str, int]:
        """The bodies of a zone behind a bracket: 枫溪高新区(柳塘区)|党工委, (枫溪高新区)|党工委."""
        closing = text.find(")", start, start + _BRACKETS) + 1
        if not closing or text.startswith(("(", ")"), closing):
            return {}
        found = self.after(text, closing)
        return {
            sense: closing - start + size for sense, size in found.items() if sense in ("committee", "office")
        }

    def before_theme(self, text: str, low: int, end: int) -> tuple[int, str]:
        """Where the words of the theme that ends at `end` begin, and those of them that say something.

        轴承产业园 and MEMS产业园 have a theme, 现代产业园 none; 连云港 is a place before 港 is a theme.
        """
        at, theme = end, ""
        while size := self.theme_endings.longest(text, low, at):
            if self.places.longest(text, low, at) > size:
                break
            word = text[at - size : at]
            if self.themes[word] in _TELLING and not theme.startswith(word):  # 大学国家大学科技园
                theme = word + theme
            at -= size
        if at == end > low and text[at - 1] in _LETTERS:  # MEMS产业园
            brand = _LATIN.search(text, max(low, end - _LONGEST_LATIN), end)
            return (brand.start(), brand.group()) if brand else (at, theme)
        return at, theme


@functools.lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The word lists, read on first use."""
    kinds = {ending: Kind(family, need) for ending, family, need in load("zone_kinds.tsv")}
    themes = dict(load("zone_themes.tsv"))
    phrases: dict[str, list[str]] = defaultdict(list)
    ending: dict[str, list[tuple[str, str]]] = defaultdict(list)
    beginning: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for side, sense, phrase in sorted(load("zone_context.tsv"), key=lambda row: len(row[2])):
        phrases[sense].append(phrase)
        if side == "before":
            ending[phrase[-1]].append((phrase, sense))
        elif side == "after":
            beginning[phrase[0]].append((phrase, sense))
    nicknames = dict(load("zone_nicknames.tsv"))
    places = {name for name in divisions() if len(name) > 1}.union(words_of("zone_places.txt"))
    kind_endings = Endings(kinds)
    numerals, counters = "".join(phrases["numeral"]).replace("一", ""), "".join(phrases["counter"])
    counted = [numeral + counter for numeral in phrases["numeral"] for counter in phrases["counter"]]
    return Lexicon(
        kinds=kinds,
        kind_endings=kind_endings,
        anchor=_anchor(kinds, phrases["longer"]),
        themes=themes,
        theme_endings=Endings(themes),
        places=Endings(places),
        brands=Endings(name for name in nicknames if not kind_endings.longest(name, 0, len(name))),
        wordlike=frozenset(phrases["wordlike"]),
        counted_last=frozenset(phrase[-1] for phrase in phrases["plural"] + counted),
        regions=frozenset(
            name for names in provinces().items() if not names[1].endswith("市") for name in names
        ),
        abbreviations=frozenset(phrases["province"]),
        nicknames=nicknames,
        nickname_pattern=_any_of(nicknames),
        phrases={sense: tuple(found) for sense, found in phrases.items()},
        plural=re.compile(one_of(dict.fromkeys(phrases["plural"], "")) + f"|[{numerals}][{counters}]"),
        counted=Endings(phrases["plural"] + counted),
        states=_states(phrases["state"]),
        ending={char: tuple(found) for char, found in ending.items()},
        beginning={char: tuple(found) for char, found in beginning.items()},
    )


@functools.lru_cache(maxsize=256)
def full_name(nickname: str) -> tuple[str, str, str, str]:
    """The place, the theme, the kind and the family of the zone that is known by `nickname`.

    The family of a name that ends in no kind, such as 青岛蓝谷, is the name.
    """
    words = lexicon()
    name = words.nicknames.get(nickname) or nickname
    size = words.kind_endings.longest(name, 0, len(name))
    if not size:
        return "", "", "", nickname
    at, theme = words.before_theme(name, 0, len(name) - size)
    return name[:at], theme, name[-size:], words.kinds[name[-size:]].family


@functools.lru_cache(maxsize=1)
def zone_words() -> Words:
    """The common words, with those that stand around zones, without mountains, rivers and the like."""
    words = common_words().extended(words_of("zone_words.txt"), _ORPHAN, _UNKNOWN_WORD)
    for word in words_of("verbs.txt"):
        words.logp.setdefault(word, _RARE)
    for place in (*words_of("zone_places.txt"), *lexicon().phrases["state"]):
        words.logp.setdefault(place, _PLACE)
    for place in [word for word in words.logp if len(word) > 2 and word[-1] in _LANDFORMS]:
        del words.logp[place]
    return words


@functools.lru_cache(maxsize=1)
def doing_words() -> frozenset[str]:
    """Verbs and other words that stand in front of a zone's name, and not inside it."""
    return frozenset(words_of("verbs.txt")).union(words_of("zone_words.txt"))


@functools.lru_cache(maxsize=1)
def _more_phrase_ends() -> tuple[frozenset[str], frozenset[str]]:
    """Words of the genre and states, which end a phrase, and words of `doing_words` that do not."""
    words = lexicon()
    genre, exempt = {*words_of("genre_words.txt")}.difference(("集团", "公司")), {*words.themes, "中科"}
    return frozenset(genre.union(set(words.phrases["state"]) - exempt)), frozenset(exempt - genre)


def ends_a_phrase(word: str) -> bool:
    """Whether a name may begin behind a word, but not with it: 到, 察看, 企业."""
    ends, exempt = _more_phrase_ends()
    return word in ends or (word in doing_words() and word not in exempt)


def _anchor(kinds: Iterable[str], longer: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the last characters of `kinds`, unless a longer word such as 区域 stands there."""
    before: dict[str, set[str]] = defaultdict(set)
    for kind in kinds:
        before[kind[-1]].add(kind[-2:-1])
    after: dict[str, list[str]] = defaultdict(list)
    for word in longer:
        after[word[0]].append(word[1:])
    return re.compile(
        "|".join(
            last
            + ("" if "" in previous else f"(?<=[{''.join(sorted(previous))}]{last})")
            + (f"(?!{'|'.join(after[last])})" if after[last] else "")
            for last, previous in before.items()
        )
    )


def _states(states: Iterable[str]) -> re.Pattern[str]:
    state = one_of(dict.fromkeys(states, ""))
    return re.compile(f"中国[—-](?:{state})|(?:{state})[—-]中国")


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of `words`, the longer first."""
    return re.compile(one_of(dict.fromkeys(words, "")))
