"""Where a name begins and ends: a small unigram model of names against one of common words.

After "县长" in "县长许行之出席" the model weighs every cut: a name of two characters and the words
"之出席", a name of three and "出席", a transliterated name, or no name at all. A cut's score is the log
probability of the name (surname, given-name characters) plus that of the best segmentation of the text
that follows into common words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from attrs import frozen

from zonenews.knowledge import load, words_of
from zonenews.knowledge.words import UNKNOWN, common_words

__all__ = ["Cut", "NameModel", "model"]

_AROUND = 2_000  # characters before and after a doubtful name in which it is counted
_COMMON_SURNAME = math.log(0.0005)
_RUN = 3.0  # nats for a name that fills the run of characters up to the next mark
_COMMON_GIVEN = -7.7
_LEAST_GIVEN = -13.0
_FUNCTION = 2.5  # nats against a function word as the last character of a name
_NO_CONTINUATION = 7.0  # nats for a name where no word stands that may follow an office, but a surname
_NO_SURNAME = 2.5  # and where not even a surname stands
_AMBIGUOUS = 5.0  # nats between two cuts below which the rest of the page is asked
_SPOKEN = 6.0  # for a surname and what fills the run up to "说:", "介绍,"
_WHOLE = 5.0  # for a function word that cannot stand before what follows: 郑永和说, 张有为在
_CELLED = -42.0  # log probability of the least likely name in a cell of its own
_SPREAD = 25  # characters that a name with blanks inside, and one after it, may take
_LONGEST_PART = 8  # characters between two dots of a name
_WINDOW = 11  # characters looked at from the beginning of a name
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff○〇]+")
_SPACED = re.compile(r"([\u3400-\u9fff])( {1,4})([\u3400-\u9fff])")
_SINGLES = re.compile(r"[\u3400-\u9fff]( {1,4})[\u3400-\u9fff](?:\1[\u3400-\u9fff](?![\u3400-\u9fff])){1,5}")
_TORN = re.compile(r"[\u3400-\u9fff](?:[\u3400-\u9fff] {1,2}| {1,2}[\u3400-\u9fff])[\u3400-\u9fff](?! )")
_SPACED_END = re.compile(
    r"(?:(?<![\u3400-\u9fff])|(?<=免去|聘任|任命|提名|同意|推荐|选举|补选|增补|接受|解聘|推选))"
    r"([\u3400-\u9fff](?:[\u3400-\u9fff] {1,2}[\u3400-\u9fff]"
    r"|( {1,4})[\u3400-\u9fff](?:\2?[\u3400-\u9fff])?))$"
)
_MARKED = re.compile("[、,。;(]")
_CELL = re.compile(
    r"(?:(?<![\u3400-\u9fff·])|(?<=[叫是]))"
    r"(?:[\u3400-\u9fff]{2,7}"
    r"|(?<![^\u3400-\u9fff][\u3400-\u9fff] )(?<![^\u3400-\u9fff][\u3400-\u9fff]  )"
    r"(?:[\u3400-\u9fff]{1,2} {1,4}[\u3400-\u9fff]|[\u3400-\u9fff]( {1,2})[\u3400-\u9fff]\1[\u3400-\u9fff]))$"
)
_CELL_AFTER = re.compile(
    r"(?:[\u3400-\u9fff]{2,4}|[\u3400-\u9fff]( {1,4})[\u3400-\u9fff](?:\1[\u3400-\u9fff])?)"
    r"(?= ?(?:$|[\n(:,。;、])|  )"
)
_LATIN = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ’'.A-ZÀ-Þ-]{1,20}(?: [A-ZÀ-Þ][a-zß-ÿ’'.A-ZÀ-Þ-]{0,20}){0,3}")


@frozen
class Cut:
    """A name found: where it stands and by how much it beats having no name there (in nats)."""

    start: int
    end: int
    margin: float


class Lexicon:
    """Words, and for each first character how long those are that begin with it, the longest first."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}


class NameModel:
    """Log probabilities of names and words, from the data files."""

    def __init__(self) -> None:
        self.surnames = {name: math.log(float(share) / 100) for name, share in load("surnames.tsv")}
        given = {char: int(count) for char, count in load("given_names.tsv")}
        total = sum(given.values())
        self.given = {char: math.log(count / total) for char, count in given.items()}
        self.courtesy = frozenset(words_of("courtesy.txt"))
        self.followers = frozenset(words_of("acts.txt") + words_of("after_names.txt"))
        self.spoken = frozenset(words_of("speaking.txt"))
        self.manners = frozenset(words_of("manners.txt"))
        self.joining = dict(load("joining.tsv"))
        self.plain = self.followers.union(words_of("after_offices.txt"), words_of("genre_words.txt"))
        self.words = common_words()
        self.continuations = self.words.functions
        self.following = Lexicon(self.followers)
        self.continuing = Lexicon(self.continuations)
        foreign = {char: int(count) for char, count in load("transliterations.tsv")}
        for element in words_of("name_elements.txt"):
            for char in element:
                foreign[char] = foreign.get(char, 0) + 40
        total = sum(foreign.values())
        self.foreign = {char: math.log(count / total) for char, count in foreign.items()}
        self.dotted = {char: logp - 2.0 * (char in self.continuations) for char, logp in self.foreign.items()}
        elements = set("".join(words_of("name_elements.txt")))
        for char in self.continuations & self.foreign.keys():
            self.foreign[char] -= 2.0 if char in elements else 6.0

    def after(self, text: str, start: int, stop: int, bias: float = 0.0) -> Cut | None:
        """The name that begins at `start`, or `None`.

        Args:
            text: the text to read.
            start: where the name would begin.
            stop: where the line ends.
            bias: nats in favour of a name, by what stands before it.
        """
        spaced = self._spaced(text, start, stop)
        if spaced:
            return Cut(start, spaced, 5.0)
        han = _HAN.match(text, start, min(stop, start + _WINDOW))
        if han and (self._is_conjunction(text, start) or text[start + 1 : start + 3] in self.courtesy):
            return None
        if not han:
            latin = _LATIN.match(text, start, stop)
            return Cut(start, latin.end(), 3.0) if latin and not latin[0].isupper() else None
        dotted = self._dotted(text, start, han.end(), stop)
        if dotted:
            return dotted
        cuts, lift = self._cuts(text[start : han.end()], han.end() < start + _WINDOW)
        if not cuts:
            return None
        score, size = cuts[0]
        if len(cuts) > 1 and cuts[1][0] > score - _AMBIGUOUS:
            score, size = max(cuts, key=lambda cut: cut[0] + self._elsewhere(text, start, start + cut[1]))
        margin = score + lift + bias
        return Cut(start, start + size, margin) if margin > 0 else None

    def _spaced(self, text: str, start: int, stop: int) -> int:
        """Where the name ends that begins at `start` with blanks inside, 高 远, 张 延 年; or 0."""
        stop = min(stop, start + _SPREAD)
        if start >= stop:
            return 0
        singles = _SINGLES.match(text, start, stop)
        if singles and self._is_spread(singles[0].replace(" ", ""), text[singles.end() : singles.end() + 1]):
            return singles.end()
        pair = _SPACED.match(text, start, stop)
        if text[start] not in self.surnames:  # 思 远, and nothing behind it
            alone = pair and text[start] not in self.continuations and _MARKED.match(text, pair.end(), stop)
            return pair.end() if pair and alone and self._is_given(pair[3]) else 0
        if pair:
            third = pair.end() + len(pair[2])
            if text[pair.end() : third] == pair[2] and self._closes(text, third, stop):
                return third + 1  # 宣 小 钢致辞
            if _HAN.match(text, pair.end(), stop):
                closed = self._closes(text, pair.end() - 1, stop)
            else:
                closed = self._is_given(pair[3])
            if closed:
                return pair.end()
        torn = _TORN.match(text, start, stop)  # 赵 巨川, 廖一 坤
        if torn and self._closes(text, torn.end() - 1, stop):
            return torn.end() if (self.logp(torn[0].replace(" ", "")) or -99.0) > _CELLED else 0
        return 0

    def _is_spread(self, name: str, after: str) -> bool:
        """Whether single characters in equal distance are one name, and not a name and what follows it."""
        if len(name) == 3:
            last = self.continuations if after in ("", " ", "\n") else self.followers
            return name[2] not in last and self.logp(name) is not None
        return self.foreign.keys() >= set(name) or (len(name) == 4 and name[:2] in self.surnames)

    def _closes(self, text: str, last: int, stop: int) -> bool:
        """Whether the character at `last` can end a name, by itself and by what follows it."""
        if not self._is_given(text[last]) or self._starts_with(self.continuing, text, last, stop):
            return False
        if _HAN.match(text, last + 1, stop):
            return self._starts_with(self.following, text, last + 1, stop) > 0
        return True

    def _is_given(self, char: str) -> bool:
        return self.given.get(char, -20.0) > _LEAST_GIVEN

    def _is_conjunction(self, text: str, start: int) -> bool:
        """和 joins what stands around it, unless nothing like a name begins after it: 和李强, but 和丽芬."""
        if text[start] not in _CONJUNCTIONS:
            return False
        after = text[start + 1 : start + 2]
        return text[start] not in self.surnames or after in self.surnames or after not in self.given

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def _cuts(self, run: str, closed: bool) -> tuple[list[tuple[float, int]], float]:
        """The two best cuts of a name at the beginning of `run`, and what speaks for a name whatever its cut.

        Args:
            run: the Chinese characters from there on.
            closed: whether a mark of punctuation ends them.
        """
        length = self._starts_with(self.continuing, run, 0, len(run))
        if length > 3:  # 雷打不动
            return [], 0.0
        rest = self.words.onward(run, 0, len(run))
        scores = []
        for end in range(2, len(run) + 1):
            name = self.logp(run[:end])
            if name is not None:
                if end == 3 and run[2] in self.followers and not self._joins(run, 2, len(run)):
                    # 练霓|向客人; 来 and 同 end many a name
                    name -= _FUNCTION if self.given.get(run[2], -15.0) < _COMMON_GIVEN else 1.0
                follow = _RUN if closed and end == len(run) else self._follow(run, end, len(run))
                if closed and run[end:] in self.spoken and run[end - 1] not in self.manners:
                    follow += _NO_SURNAME
                scores.append((name + rest[end] + follow, end))
        if not scores:
            return [], 0.0
        scores.sort(reverse=True)
        lift = -rest[0]
        common = self.surnames.get(run[0], UNKNOWN) > _COMMON_SURNAME
        if not length or (length == 1 and common):
            lift += _NO_CONTINUATION if run[0] in self.surnames else _NO_SURNAME
            if common and self._starts_with(self.following, run, scores[0][1], len(run)) > 1:
                lift += _NO_SURNAME  # between "局长" and "指出" stands a name: 温暖, 成功
        elif length == 1:
            lift -= _NO_SURNAME
        if closed and run[0] in self.surnames and run[scores[0][1] :] in self.spoken:
            lift += _SPOKEN
        return scores[:2], lift

    def before(self, text: str, end: int, stop: int, bias: float = 0.0) -> Cut | None:
        """The name that ends at `end`, looking back no further than `stop`, or `None`."""
        if end <= stop or text[end - 1] in _CONJUNCTIONS:
            return None
        dotted = self._dotted_before(text, end, stop) or self._spaced_before(text, end, stop)
        if dotted:
            return dotted
        begin = end
        while begin > max(stop, end - _WINDOW) and _HAN.match(text[begin - 1]):
            begin -= 1
        words = self._words_upto(text[begin:end])
        scores = []
        for start in range(max(begin, end - 6), end - 1):
            name = self.logp(text[start:end])
            if name is not None:
                edge = 0.0 if start > begin or _HAN.match(text, begin - 1, begin) else 3.0
                scores.append((words[start - begin] + name + edge, start))
        if not scores:
            return None
        scores.sort(reverse=True)
        score, start = scores[0]
        if len(scores) > 1 and scores[1][0] > score - _AMBIGUOUS:
            score, start = max(scores[:2], key=lambda cut: cut[0] + self._elsewhere(text, cut[1], end))
        margin = score - words[-1] + bias
        return Cut(start, end, margin) if margin > 0 else None

    def _spaced_before(self, text: str, end: int, stop: int) -> Cut | None:
        """The name that ends at `end` with blanks inside, after a mark or a verb: 免去杭 高远."""
        found = (
            _SPACED_END.search(text, max(stop, end - _SPREAD), end) if " " in text[end - 6 : end] else None
        )
        if not found or found[1][0] not in self.surnames or found[1][-1] in self.continuations:
            return None
        likely = (self.logp(found[1].replace(" ", "")) or -99.0) > _CELLED
        return Cut(found.start(1), end, 5.0) if likely else None

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def _words_upto(self, run: str) -> list[float]:
        return self.words.upto(run, 0, len(run))

    def cell(self, text: str, end: int, floor: int) -> Cut | None:
        """The name that is all of the text between `end` and the mark, blank or verb of naming before it.

        The layout says that a name stands there, so it may be any word that is no word of the genre:
        苏木, 方向; it may be spaced: 白  雪.
        """
        dotted = self._dotted_before(text, end, floor)
        if dotted:
            return dotted
        found = _CELL.search(text, max(floor, end - 13), end)
        return self.whole(text, found.start(), end) if found else None

    def cell_after(self, text: str, start: int, stop: int) -> Cut | None:
        """The same for the name that is all of the text from `start` to the next mark or two blanks."""
        found = _CELL_AFTER.match(text, start, stop)
        return self.whole(text, start, found.end()) if found else None

    def whole(self, text: str, start: int, end: int) -> Cut | None:
        """The name that `text[start:end]` is, where everything around says that one stands there."""
        name = text[start:end].replace(" ", "")
        if name in self.manners or name in self.courtesy or name[-1] in _UNIT or name in self.plain:
            return None
        compound = len(name) > 3 or (len(name) == 3 and text[start + 2] == " ")  # 欧阳  海
        named = name[: 2 if compound else 1] in self.surnames
        if not named and not (len(name) > 2 and all(char in self.foreign for char in name)):
            return None
        return Cut(start, end, 6.0) if (self.logp(name) or -99.0) > _CELLED else None

    @lru_cache(maxsize=4096)  # noqa: B019 (one model for the life of the process)
    def logp(self, name: str) -> float | None:
        """The log probability of `name` as the name of a person, `None` if it cannot be one."""
        scores = []
        if "某" in name or name[1:] in self.courtesy or name in self.manners:
            return None
        if len(name) > 2 and name[:2] in self.manners and self.given.get(name[2], -15.0) < _COMMON_GIVEN:
            return None  # 全程陪
        if len(name) in (2, 3) and name[-1] not in _UNIT:
            scores.append(self.surnames.get(name[0], -19.0) + self._given(name[1:]) + _LENGTH[len(name)])
        if len(name) in (3, 4) and name[:2] in self.surnames:
            scores.append(self.surnames[name[:2]] + self._given(name[2:]) + _LENGTH[len(name) - 1])
        if len(name) == 5 and name[:2] in self.surnames:  # 山本由美子, 本多健太郎
            rare = _TARO if name[-1] == "郎" else 0.0 if name[-1] in _JAPANESE else _DOUBLE
            scores.append(self.surnames[name[:2]] + self._given(name[2:]) + rare)
        if len(name) == 4 and name[0] in self.surnames and name[1] in self.surnames:
            both = self.surnames[name[0]] + self.surnames[name[1]]
            scores.append(both + self._given(name[2:]) + _DOUBLE)
        if len(name) == 4 and name[0] in self.surnames and name[-1] not in _UNIT:  # 文一丹青
            scores.append(self.surnames[name[0]] + self._given(name[1:]) + _THREE)
        strange = [char for char in name if char not in self.foreign]
        if (
            len(strange) <= min(1, len(name) - 2)
            and self.continuations.isdisjoint(strange)
            and name[-1] not in _UNIT
        ):
            scores.append(sum(self.foreign.get(char, -11.0) for char in name) + _FOREIGN)
        return max(scores, default=None)

    def _given(self, chars: str) -> float:
        return sum(self.given.get(char, -15.0) for char in chars)

    def _joins(self, text: str, at: int, stop: int) -> bool:
        """The function word at `at` cannot stand before what follows it, so it ends the name: 郑永和说."""
        wanting = self.joining.get(text[at])
        if wanting is None or at + 1 == stop:
            return False
        return _compiled(wanting).match(text, at + 1, stop) is not None

    def _follow(self, text: str, end: int, stop: int) -> float:
        """What stands after the name speaks for a boundary there."""
        if end == stop:
            return 1.0
        if self._joins(text, end, stop):
            return -_WHOLE
        return _FOLLOWED[self._starts_with(self.following, text, end, stop)]

    def _starts_with(self, words: Lexicon, text: str, start: int, stop: int) -> int:
        """How long the longest of `words` at `start` is, 0 if none stands there by itself."""
        for length in words.lengths.get(text[start : start + 1], ()):
            if start + length <= stop and text[start : start + length] in words.words:
                longer = text[start : min(stop, start + 3)]
                return 0 if len(longer) > length and longer in self.words.logp else length
        return 0

    def _elsewhere(self, text: str, start: int, end: int) -> float:
        """What the page knows of the name: nothing if it stands once, more the oftener it is seen."""
        name, at, stop = text[start:end], max(0, start - _AROUND), start + _AROUND
        seen = -1
        while seen < 3 and (at := text.find(name, at, stop) + 1):
            seen += 1
        return 1.5 * seen

    def _dotted(self, text: str, start: int, end: int, stop: int) -> Cut | None:
        """A name in parts with dots between: 伊万·彼得罗夫, 艾斯海提·克里木拜."""
        if not (end < stop and text[end] == "·") or end - start > 8:
            return None
        while end < stop and text[end] == "·":
            part = _HAN.match(text, end + 1, min(stop, end + 1 + _LONGEST_PART + 4))
            if not part:
                break
            rest = self.words.onward(text, part.start(), part.end())
            end = max(
                range(part.start() + 1, min(part.end(), end + 1 + _LONGEST_PART) + 1),
                key=lambda cut: (
                    sum(self.dotted.get(char, -11.0) for char in text[part.start() : cut])
                    + rest[cut - part.start()]
                    + self._follow(text, cut, part.end())
                    + _RUN * (cut == part.end() < stop and not _HAN.match(text, cut))
                ),
            )
        return Cut(start, end, 9.0)

    def _dotted_before(self, text: str, end: int, stop: int) -> Cut | None:
        """A name in parts with dots between that ends at `end`."""
        start = end
        while start > max(stop, end - 24) and (text[start - 1] in self.foreign or text[start - 1] == "·"):
            start -= 1
        if end - start < 3 or text[start] == "·" or "·" not in text[start + 1 : end - 1]:
            return None
        return Cut(start, end, 9.0)


_CONJUNCTIONS = frozenset("和与及等的")
_LENGTH = {2: math.log(0.15), 3: math.log(0.8)}
_FOLLOWED = (0.0, 1.5, 4.0, 4.0, 4.0, 7.0, 7.0)  # by the length of the word after a name: 作重点发言
_UNIT = frozenset("乡镇局协厅处委省市县区部厂店校院所街办")  # ends the name of a place or a body
_DOUBLE = math.log(0.001)
_THREE = math.log(0.003)  # three characters after a surname of one
_FOREIGN = math.log(0.02)
_TARO = 6.0  # for what only names end in: 健太郎
_JAPANESE = frozenset("子美夫")


_compiled = lru_cache(maxsize=64)(re.compile)


@lru_cache(maxsize=1)
def model() -> NameModel:
    """The one model, made on first use."""
    return NameModel()
