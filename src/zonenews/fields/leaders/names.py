"""Where a name begins and ends: a small unigram model of names against one of common words.

After "县长" in "县长许行之出席" the model weighs every cut: a name of two characters and the words
"之出席", a name of three and "出席", a transliterated name, or no name at all. A cut's score is the log
probability of the name (surname, given-name characters) plus that of the best segmentation of the text
that follows into common words.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from attrs import frozen

from zonenews.fields.leaders.name_model import COMMON_GIVEN, UNIT, NameModel
from zonenews.patterns import pattern

__all__ = ["Cut", "NameFinder", "name_finder"]

_AROUND = 2_000  # characters before and after a doubtful name in which it is counted
_RUN = 3.0  # nats for a name that fills the run of characters up to the next mark
_FUNCTION = 2.5  # nats against a function word as the last character of a name
_NO_CONTINUATION = 7.0  # nats for a name where no word stands that may follow an office, but a surname
_NO_SURNAME = 2.5  # and where not even a surname stands
_CELLED = -42.0  # log probability of the least likely name in a cell of its own
_LONGEST_PART = 8  # characters between two dots of a name
_WINDOW = 11  # characters looked at from the beginning of a name
_COUNTED = pattern(r"[\d一二两三四五六七八九十几各每多诸]位")  # 五|位新任市委书记
_CELL = pattern(
    r"(?:(?<![\u3400-\u9fff·])|(?<=[叫是]))"
    r"(?:[\u3400-\u9fff]{2,7}"
    r"|(?<![^\u3400-\u9fff][\u3400-\u9fff] )(?<![^\u3400-\u9fff][\u3400-\u9fff]  )"
    r"(?:[\u3400-\u9fff]{1,2} {1,4}[\u3400-\u9fff]|[\u3400-\u9fff]( {1,2})[\u3400-\u9fff]\1[\u3400-\u9fff]))$"
)
_SPACED = pattern(r"[\u3400-\u9fff]( {1,4})([\u3400-\u9fff])(?:\1[\u3400-\u9fff]){0,4}")
HAN_RUN = pattern(r"[\u3400-\u9fff\U00020000-\U0003ffff○〇]+")
_WHOLE_PART = 4.0  # nats for a part that words do not begin
_LATIN = pattern(r"[A-ZÀ-Þ][a-zß-ÿ’'.A-ZÀ-Þ-]{1,20}(?: [A-ZÀ-Þ][a-zß-ÿ’'.A-ZÀ-Þ-]{0,20}){0,3}")


@frozen
class Cut:
    """A name found: where it stands and by how much it beats having no name there (in nats)."""

    start: int
    end: int
    margin: float


class NameFinder:
    """Finds names at a place of a text."""

    def __init__(self) -> None:
        self.model = NameModel()

    def after(self, text: str, start: int, stop: int, bias: float = 0.0) -> Cut | None:
        """The name that begins at `start`, or `None`.

        Args:
            text: the text to read.
            start: where the name would begin.
            stop: where the line ends.
            bias: nats in favour of a name, by what stands before it.
        """
        if text[start + 1 : start + 2] == " " and (spaced := self._spaced(text, start, stop)):
            return spaced
        han = HAN_RUN.match(text, start, min(stop, start + _WINDOW))
        if not han:
            latin = _LATIN.match(text, start, stop)
            return Cut(start, latin.end(), 3.0) if latin else None
        if text[start] in _CONJUNCTIONS and text[start + 1 : start + 2] in self.model.surnames:
            return None  # 和|李坚, but 和丽芬
        if text[start + 1 : start + 3] in self.model.courtesy:
            return None  # 王书记
        dotted = self._dotted(text, start, han.end(), stop)
        if dotted:
            return dotted
        cuts, lift = self._cuts(text[start : han.end()], han.end() < start + _WINDOW)
        if not cuts:
            return None
        score, size = max(cuts, key=lambda cut: cut[0] + self._elsewhere(text, start, start + cut[1]))
        margin = score + lift + bias
        return Cut(start, start + size, margin) if margin > 0 else None

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def _cuts(self, run: str, closed: bool) -> tuple[list[tuple[float, int]], float]:
        """The two best cuts of a name at the beginning of `run`, and what speaks for a name whatever its cut.

        Args:
            run: the Chinese characters from there on.
            closed: whether a mark of punctuation ends them.
        """
        rest = self.model.words.onward(run, 0, len(run))
        cuts = ((self._score(run, end, closed), end) for end in range(2, len(run) + 1))
        scores = [(score + rest[end], end) for score, end in cuts if score is not None]
        if not scores:
            return [], 0.0
        scores.sort(reverse=True)
        lift = -rest[0]
        if not self.model.starts_with(self.model.continuing, run, 0, len(run)):
            lift += _NO_CONTINUATION if run[0] in self.model.surnames else _NO_SURNAME
        return scores[:2], lift

    def _score(self, run: str, end: int, closed: bool) -> float | None:
        """What speaks for the name `run[:end]`, as a name and by what stands behind; `None` if it is none."""
        name = self.model.logp(run[:end])
        if name is None:
            return None
        if end == 3 and run[2] in self.model.followers:
            # 练霓|向客人; 来 and 同 end many a name
            name -= _FUNCTION if self.model.given.get(run[2], -15.0) < COMMON_GIVEN else 1.0
        follow = _RUN if closed and end == len(run) else self.model.follow(run, end, len(run))
        return name + follow

    def before(self, text: str, end: int, stop: int, bias: float = 0.0) -> Cut | None:
        """The name that ends at `end`, looking back no further than `stop`, or `None`."""
        if end <= stop or text[end - 1] in _CONJUNCTIONS:
            return None
        dotted = self.dotted_before(text, end, stop)
        if dotted:
            return dotted
        begin, low = end, max(stop, end - _WINDOW)
        while begin > low and _is_han(text[begin - 1]):
            begin -= 1
        opens = 0.0 if begin and _is_han(text[begin - 1]) else 3.0
        words = self._words_upto(text[begin:end])
        scores = []
        for start in range(max(begin, end - 6), end - 1):
            name = self.model.logp(text[start:end])
            if name is not None and not _COUNTED.match(text, max(0, start - 1), end):
                edge = 0.0 if start > begin else opens
                scores.append((words[start - begin] + name + edge, start))
        if not scores:
            return None
        score, start = max(scores)
        margin = score - words[-1] + bias
        return Cut(start, end, margin) if margin > 0 else None

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def _words_upto(self, run: str) -> list[float]:
        return self.model.words.upto(run, 0, len(run))

    def cell(self, text: str, end: int, floor: int) -> Cut | None:
        """The name that is all of the text between `end` and the mark, blank or verb of naming before it.

        The layout says that a name stands there, so it may be any word that is no word of the genre:
        苏木, 方向; it may be spaced: 白  雪.
        """
        dotted = self.dotted_before(text, end, floor)
        if dotted:
            return dotted
        found = _CELL.search(text, max(floor, end - 13), end)
        return self.whole(text, found.start(), end) if found else None

    def _spaced(self, text: str, start: int, stop: int) -> Cut | None:
        """The longest name in single characters of equal distance: 高 远, 张 延 年, 哈 丹 巴 特 尔."""
        found = _SPACED.match(text, start, stop)
        end = found.end() if found else start
        while found and end > found.start(2):
            if self.model.ends_at(text, end) and (cut := self.whole(text, start, end)):
                return cut
            end -= 1 + len(found[1])
        return None

    def whole(self, text: str, start: int, end: int) -> Cut | None:
        """The name that `text[start:end]` is, where everything around says that one stands there."""
        name = text[start:end].replace(" ", "")
        if (
            name in self.model.manners
            or name in self.model.courtesy
            or name[-1] in UNIT
            or name in self.model.plain
            or _COUNTED.match(text, max(0, start - 1), end)
        ):
            return None
        compound = len(name) > 3 or (len(name) == 3 and text[start + 2] == " ")  # 欧阳  海
        named = name[: 2 if compound else 1] in self.model.surnames
        if not named and not (len(name) > 2 and all(char in self.model.foreign for char in name)):
            return None
        return Cut(start, end, 6.0) if (self.model.logp(name) or -99.0) > _CELLED else None

    def _elsewhere(self, text: str, start: int, end: int) -> float:
        """What the page knows of the name: nothing if it stands once, more the oftener it is seen."""
        name, at, stop = text[start:end], max(0, start - _AROUND), start + _AROUND
        found, seen = -1, 0
        while found < 3 and (at := text.find(name, at, stop) + 1):
            found += 1
            behind = at - 1 + len(name)
            seen += at - 1 != start and self.model.ends_at(text, behind)
        return 1.5 * seen

    def _dotted(self, text: str, start: int, end: int, stop: int) -> Cut | None:
        """A name in parts with dots between: 伊万·彼得罗夫, 艾斯海提·克里木拜."""
        if not (end < stop and text[end] == "·") or end - start > 8:
            return None
        if self._first_part(text, start, end) > start:
            return None
        while end < stop and text[end] == "·":
            part = HAN_RUN.match(text, end + 1, min(stop, end + 1 + _LONGEST_PART + 4))
            if not part:
                break
            rest = self.model.words.onward(text, part.start(), part.end())
            last = min(part.end(), end + 1 + _LONGEST_PART)
            foreign = _until(part[0], self.model.continuations.difference(self.model.foreign))
            end = max(
                range(part.start() + 1, min(last, part.start() + max(foreign, 1)) + 1),
                key=lambda cut: (
                    sum(self.model.dotted.get(char, -11.0) for char in text[part.start() : cut])
                    + rest[cut - part.start()]
                    + self.model.follow(text, cut, part.end())
                    + _RUN * (cut == part.end() < stop and not HAN_RUN.match(text, cut))
                ),
            )
        return Cut(start, end, 9.0)

    def dotted_before(self, text: str, end: int, stop: int) -> Cut | None:
        """A name in parts with dots between that ends at `end` and begins at `stop` or later."""
        if text[end - 1] in _CONJUNCTIONS:
            return None
        start = end
        while start > max(stop, end - 24) and (
            text[start - 1] in self.model.foreign or text[start - 1] == "·"
        ):
            start -= 1
        if end - start < 3 or text[start] == "·" or "·" not in text[start + 1 : end - 1]:
            return None
        return Cut(start, end, 9.0)

    def _first_part(self, text: str, start: int, dot: int) -> int:
        """Where a transliterated part begins that ends at `dot`: 团领导人|格·阿."""
        words = self._words_upto(text[start:dot])
        return max(
            range(start, dot),
            key=lambda cut: (
                words[cut - start]
                + sum(self.model.foreign.get(c, -11.0) for c in text[cut:dot])
                + _WHOLE_PART * (cut == start)
            ),
        )


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U0003ffff" or char in "○〇"


def _until(text: str, chars: Set[str]) -> int:
    """The place of the first of `chars` in the text, or its length."""
    return next((at for at, char in enumerate(text) if char in chars), len(text))


_CONJUNCTIONS = frozenset("和与及等的")


@lru_cache(maxsize=1)
def name_finder() -> NameFinder:
    """The one finder, made on first use."""
    return NameFinder()
