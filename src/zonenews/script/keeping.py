"""What stays as it is printed when a page is made simplified: names and places that conversion would change.

    乾安縣 → 乾安县, not 干安县     a place of the divisions and zones
    區長李昇 → 区长李昇, not 李升   a person, by the surname and what stands around
    著手 → 着手                  a word that OpenCC leaves

Everything else is as OpenCC has it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import lru_cache

from zonenews.knowledge import load, one_of, words_of
from zonenews.knowledge.surnames import surnames
from zonenews.patterns import pattern
from zonenews.script.conversion import simplify

__all__ = ["keep"]


def keep(printed: str, simplified: str) -> str:
    """`simplified` with the characters of `printed`, which it was made from one for one, where they stay.

    Example:
        >>> keep("乾安縣著手推進,區長李昇到會,水平提昇", "干安县著手推进,区长李升到会,水平提升")
        '乾安县着手推进,区长李昇到会,水平提升'
    """
    if not _signs().search(printed):
        return simplified
    kept = {at: printed[at] for at in (*_in_places(printed, simplified), *_in_names(printed, simplified))}
    kept |= dict.fromkeys(_in_words(simplified), "着")
    pieces: list[str] = []
    copied = 0
    for at in sorted(kept):
        pieces += simplified[copied:at], kept[at]
        copied = at + 1
    return "".join((*pieces, simplified[copied:]))


@lru_cache(maxsize=1)
def _signs() -> re.Pattern[str]:
    """A character that may have to stay."""
    return re.compile(f"[{''.join(_characters())}{''.join(map(''.join, _places().values()))}著]")


@lru_cache(maxsize=1)
def _characters() -> frozenset[str]:
    return frozenset(word for kind, word, *_ in load("kept_characters.tsv") if kind == "character")


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """The places that conversion changes, by what it makes of them: 干安 → 乾安."""
    records = (*(row[:2] for row in load("divisions.tsv")), *(row[:1] for row in load("zones.tsv")))
    names = sorted({name for record in records for name in record})
    simplified = simplify("\n".join(names)).split(
        "\n"
    )  # all at once: name by name it takes ten times as long
    return {made: name for made, name in zip(simplified, names, strict=True) if made != name}


def _in_places(printed: str, simplified: str) -> Iterator[int]:
    places = _places()
    for found in _place().finditer(simplified):
        name = places[found[0]]
        changed = [at for at, char in enumerate(name) if char != found[0][at]]
        if all(printed[found.start() + at] == name[at] for at in changed):
            yield from (found.start() + at for at in changed)


@lru_cache(maxsize=1)
def _place() -> re.Pattern[str]:
    return re.compile(one_of(dict.fromkeys(_places(), "")))


# Characters of a name before the one that is kept, and from it on: 李昇, 徐乾学, 王小昇, 欧阳乾学.
_FORMS = ((1, 1), (1, 2), (2, 1), (2, 2), (3, 1))


def _in_names(printed: str, simplified: str) -> Iterator[int]:
    """The places in names of persons that the page presents as such at least once."""
    surnames = _firsts()
    forms = [
        (at, simplified[at - before : at + length], at - before)
        for at in (found.start() for found in _character().finditer(printed))
        for before, length in _FORMS
        if before <= at and simplified[at - before] in surnames
    ]
    names = {
        name
        for _, name, start in forms
        if _person().match(name) and _is_set_apart(simplified, start, start + len(name))
    }
    return (at for at, name, _ in forms if name in names)


@lru_cache(maxsize=1)
def _character() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_characters())}]")


@lru_cache(maxsize=1)
def _person() -> re.Pattern[str]:
    """A common surname and one or two characters."""
    return re.compile(rf"(?:{one_of(dict.fromkeys(_surnames(), ''))})[{_HAN}]{{1,2}}\Z")


@lru_cache(maxsize=1)
def _firsts() -> frozenset[str]:
    """How names begin."""
    return frozenset(name[0] for name in _surnames())


def _surnames() -> list[str]:
    return [name for name, logp in surnames().items() if logp >= _COMMON or len(name) > 1]


_HAN = "\u3400-\u9fff"
_COMMON = math.log(0.0005)  # of all persons


def _is_set_apart(simplified: str, start: int, end: int) -> bool:
    """Whether a name stands there: after an office or 给, or between a mark and another or an act."""
    before = simplified[start - 1] if start else " "
    return before in _PRESENTING or bool(not _IS_HAN.match(before) and _after().match(simplified, end))


_PRESENTING = "长员任记席理事授士生师总官者给由与和同对向让请及是"
_IS_HAN = pattern(f"[{_HAN}]")


@lru_cache(maxsize=1)
def _after() -> re.Pattern[str]:
    following = one_of(dict.fromkeys((*words_of("acts.txt"), *words_of("after_names.txt")), ""))
    return re.compile(rf"(?![{_HAN}])|{following}")


def _in_words(simplified: str) -> Iterator[int]:
    """Where 著 is printed for 着: 随著, 著手, but not 名著|手稿."""
    own = _own_words()
    for found in _word().finditer(simplified):
        if found[0] not in own:
            yield found.start() + found[0].index("著")


@lru_cache(maxsize=1)
def _own_words() -> frozenset[str]:
    return frozenset(word for kind, word, *_ in load("kept_characters.tsv") if kind == "own")


@lru_cache(maxsize=1)
def _word() -> re.Pattern[str]:
    return re.compile(
        one_of({word: refused for kind, word, refused in load("kept_characters.tsv") if kind != "character"})
    )
