"""How likely a stretch of text is as the place in front of a zone's kind: a model of names of places.

昆山, 江苏省无锡市锡山   divisions, the wider before the narrower
鹿鸣湖, 丁桥镇           two to four characters of which names of places are made, with a class word or not

The characters' counts, of all and of those at a name's end, are those of the places of China.
"""

from __future__ import annotations

import functools
import math
from typing import final

from zonenews.fields.parks.lexicon import doing_words, lexicon, zone_words
from zonenews.knowledge import load, words_of
from zonenews.patterns import pattern

__all__ = ["CLASS_WORDS", "PARTNERS", "PlaceModel", "PlaceName", "place_model"]

CLASS_WORDS = frozenset("省市县区州旗镇乡")
_BEFORE_NARROWER = CLASS_WORDS | {"师"}
_LONGEST = 14
_DIVISION = math.log(1 / 3000)
_TOWNSHIP = math.log(1 / 30000)
PARTNERS = frozenset(
    [
        "中" + other
        for other in "韩德日俄意法英美加澳新瑞荷以奥匈马泰印越缅柬老白波捷西葡比丹芬沙阿埃巴哈乌土欧"
    ]
    + ["粤港", "粤澳", "粤港澳", "深港", "深汕", "沪苏"]
)
_REGIONS = frozenset(
    province + side for province in "皖苏浙赣闽粤桂湘鄂豫鲁冀晋陕甘辽吉黑川渝滇黔琼" for side in "东南西北中"
)
_LENGTH = {2: math.log(0.6), 3: math.log(0.3), 4: math.log(0.015)}
_CLASS = math.log(0.1)
_SELDOM_WORD, _WORD = -11.0, -5.0  # a common word is seldom the name of a place: 建设, 发展
_WIDER = -1.0  # nats for a province or a city printed in front of another place
_SHORT_WIDER = -2.5  # and for one printed without its class word
_NO_END = CLASS_WORDS - {"州"}
_UNKNOWN_WIDER = -4.0  # and for one that is no division: 横琴|澳门
_OURS = frozenset("省市县")  # 市|甘泉堡
_NEVER = frozenset("和与及暨在到从对被把的是了着任")  # in no name but those of divisions
_FUNCTION_FIRST = -3.0  # 和|龙溪 rather than 和龙|溪
_NAMED_AFTER = -3.0  # 向阳|湖
_WIDE = frozenset({"中国", "兵团", "生产建设兵团"})  # no divisions, and yet before a place
_TROOPS = pattern("[农第]?[一二三四五六七八九十]{1,3}师(?:.{2,4}市)?")  # 农七师, 第八师石河子市
_LEAST = -12.0  # nats a character below which nobody would take it for a place
_HARMONY = pattern("[^与在到从对被把的是了着省市县区州旗镇乡园]和")  # 阳和, seldom beside the word 和
_SELDOM = -3.0
_ENDS = 0.5  # how much of the last character's likelihood is that of the end of a name


@final
class PlaceName:
    """A name of a place, how likely it is, and whether a division stands in it."""

    __slots__ = ("known", "logp")

    def __init__(self, logp: float, known: bool) -> None:
        self.logp = logp
        self.known = known


class PlaceModel:
    """Log probabilities of names of places, from the data files."""

    def __init__(self) -> None:
        words = lexicon()
        self._divisions = frozenset(words.places).union(words.brands)
        self._townships = frozenset(words_of("townships.txt"))
        self._wordlike = words.wordlike
        self._words = zone_words().logp
        self._verbs = doing_words()
        self._functions = frozenset(word for word in zone_words().functions if len(word) == 1)
        counts = {char: (int(inside), int(last)) for char, inside, last in load("place_chars.tsv")}
        inside = sum(count for count, _ in counts.values())
        last = sum(count for _, count in counts.values())
        self._inside = {char: math.log(count / inside) for char, (count, _) in counts.items()}
        self._last = {
            char: math.log((1 - _ENDS) * count / inside + _ENDS * ends / last)
            for char, (count, ends) in counts.items()
        }
        self._geographic = frozenset(char for char, (_, ends) in counts.items() if ends > 60)
        self._no_end = {char for char in self._functions if counts.get(char, (0, 0))[1] < 20}
        self._unseen = math.log(0.3 / inside)

    def upto(self, text: str, start: int, end: int) -> dict[int, PlaceName]:
        """The names of places that end at `end`, by where they begin, from `start` on."""
        found: dict[int, PlaceName] = {}
        narrower: list[tuple[int, PlaceName, bool]] = []  # where it begins, and whether any place may precede
        divisions = self._divisions
        for at in range(end - 2, max(start, end - _LONGEST) - 1, -1):
            best = self.part(text[at:end]) if end - at < 9 else None
            for cut, name, firm in narrower:
                if not 1 < cut - at < 9:
                    continue
                part = text[at:cut]
                firm = firm and cut - at == 2
                known = part in divisions
                if known or firm or part[-1] in _BEFORE_NARROWER or part in PARTNERS or part in _WIDE:
                    wider = self._wider(part, firm)
                    if wider is not None and (best is None or wider + name.logp > best.logp):
                        best = PlaceName(wider + name.logp, name.known or known)
            if best is not None:
                found[at] = best
                if text[at] not in self._functions:
                    narrower.append((at, best, best.known or text[at:end] in PARTNERS))
        return found

    @functools.lru_cache(maxsize=8192)  # noqa: B019 (one model for the life of the process)
    def part(self, name: str) -> PlaceName | None:
        """One place, or `None` if `name` cannot be one."""
        if (
            not _NEVER.isdisjoint(name)
            and name not in self._divisions
            and not (name[-1] == "和" and _HARMONY.fullmatch(name))
        ):
            return None
        begun = _FUNCTION_FIRST if name[0] in self._functions else 0.0
        if name in self._divisions:
            return PlaceName(_DIVISION + begun, True)
        if (name in self._verbs or name[0] in _OURS) and name not in self._townships:
            return None
        size = len(name)
        core, extra = (name[:-1], _CLASS) if size > 2 and name[-1] in CLASS_WORDS else (name, 0.0)
        if len(core) not in _LENGTH or core[-1] in self._no_end or (size == 2 and core[1] in _NO_END):
            return None
        if core in PARTNERS or core in _REGIONS:
            return PlaceName(_DIVISION, False)
        extra += begun + (_SELDOM if core[-1] == "和" else 0.0)
        if len(core) == 3 and core[2] in self._geographic and core[:2] in self._divisions:
            return PlaceName(_DIVISION + _NAMED_AFTER + extra, False)
        if core in self._townships:
            return PlaceName(_TOWNSHIP + extra, False)
        if self._words.get(core, _SELDOM_WORD) > _SELDOM_WORD:
            extra += _WORD
        logp = sum(self._inside.get(char, self._unseen) for char in core[:-1])
        logp += self._last.get(core[-1], self._unseen)
        if logp < _LEAST * len(core):
            return None
        return PlaceName(logp + _LENGTH[len(core)] + extra, False)

    def _wider(self, name: str, firm: bool) -> float | None:
        """A place before a narrower one: a division, a name with its class word, any if it is `firm`."""
        if name in self._wordlike:
            return None
        if name in self._divisions:
            return _DIVISION + (_WIDER if name[-1] in CLASS_WORDS else _SHORT_WIDER)
        if name in PARTNERS or name in _WIDE or _TROOPS.fullmatch(name):
            return _DIVISION + _WIDER
        if name[-1] in CLASS_WORDS and (place := self.part(name)):
            return place.logp + _WIDER
        place = self.part(name) if firm else None
        return place.logp + _UNKNOWN_WIDER if place else None


@functools.lru_cache(maxsize=1)
def place_model() -> PlaceModel:
    """The one model, made on first use."""
    return PlaceModel()
