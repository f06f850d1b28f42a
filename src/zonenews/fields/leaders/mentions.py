"""Every place of every name, and what the text says there: acting, cited, or set in a phrase of doctrine."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from zonenews.fields.leaders.name_model import WordsByLength
from zonenews.knowledge import load, one_of, words_of
from zonenews.patterns import pattern

__all__ = ["TAKING", "Told", "is_doctrine", "is_imprint", "occurrences"]

_SENTENCE_END = pattern(r"[。;!?\n]")
_FULL_STOP = pattern(r"[。!?\n]")
_CLAUSE = 60  # characters after a mention in which its verb is looked for
TAKING = frozenset({"任", "担任", "任职", "当选", "就任"})
"""Acts that say nothing of presence: `verbs` tells whether the office is taken in what is reported."""
_APPOSED = 3  # characters between an office and the name
_CLAUSE_MARKS, _NO_VERB = frozenset(",。;:!?、“”) \n"), frozenset("的(。;!?\n") | {""}
_CAREER = pattern(r"(?:于|自|从)?\d{4}年|曾|[历现时担]?任")
_SENTENCE = 240  # characters on each side of a mention in which its sentence ends
_QUOTED = 8  # characters of a quotation that is more than a name in marks
_YEAR = pattern(r"((?:19|20)\d\d)年")
_OPENING = 200  # characters of a line in which its imprint is looked for
_SPEECH = 600  # characters before a mention in which another person begins to speak
_BEFORE = 60  # characters before a mention in which a word of study is looked for


def occurrences(
    text: str, ranges: Sequence[tuple[int, int]], names: Iterable[str]
) -> Iterator[tuple[int, str, tuple[int, int]]]:
    """Where each of `names` stands: place, name and line; the longest at each place.

    Linear in the text: it is searched once for each distinct first character, never once a name.
    """
    starts = [start for start, _ in ranges]
    known = WordsByLength(names)
    for first, lengths in known.lengths.items():
        at = text.find(first, starts[0] if starts else len(text))
        while at >= 0:
            start, stop = ranges[bisect_right(starts, at) - 1]
            found = (text[at : at + length] for length in lengths if at + length <= stop)
            name = next((word for word in found if word in known.words), None)
            if name:
                yield at, name, (start, stop)
            at = text.find(first, at + len(name or first), ranges[-1][1])


class Told:
    """What the text says of the persons whom it mentions.

    Args:
        text: the text to read.
        offices: where offices stand, in order: 任 in 主任 is no verb.
        year: of the publication, if the page tells it.
    """

    def __init__(self, text: str, offices: Sequence[tuple[int, int]], year: int | None) -> None:
        self.text, self._offices, self._year = text, offices, year

    def acts_after(self, end: int, stop: int) -> list[tuple[int, int]]:
        """Where the verbs stand of the first clause after a mention that has any: 出席, 讲话."""
        stop = min(stop, end + _CLAUSE)
        sentence = _SENTENCE_END.search(self.text, end, stop)
        stop = sentence.start() if sentence else stop
        while end < stop:
            comma = self.text.find(",", end, stop)
            clause_end = comma if comma >= 0 else stop
            acts = list(self._acts(end, clause_end))
            if acts:
                return acts
            end = clause_end + 1
        return []

    def acts_around(self, start: int, end: int, line_start: int, line_stop: int) -> bool:
        """Whether the sentence of a mention has a verb anywhere: a long list, 会见了…, 在…陪同下."""
        low = max(line_start, start - _SENTENCE)
        for mark in _SENTENCE_END.finditer(self.text, low, start):
            low = mark.end()
        high = min(line_stop, end + _SENTENCE)
        sentence = _FULL_STOP.search(self.text, end, high)
        high = sentence.start() if sentence else high
        if self._is_subject(start, end, low):
            return True
        found = chain(self._acts(low, start), self._acts(end, high))
        return any(self.text[at:stop] not in TAKING for at, stop in found)

    def _is_subject(self, start: int, end: int, low: int) -> bool:
        """Whether a clause begins with the person, or with office and person: 管委会主任乔木|请来…."""
        number = bisect_right(self._offices, (start, 0)) - 1
        if number >= 0 and start - self._offices[number][1] <= _APPOSED and self._offices[number][0] >= low:
            start = self._offices[number][0]
        begins = start == low or self.text[start - 1] in _CLAUSE_MARKS
        return begins and self.text[end : end + 1] not in _NO_VERB and not _CAREER.match(self.text, end)

    def _acts(self, start: int, stop: int) -> Iterator[tuple[int, int]]:
        for match in _acts().finditer(self.text, start, stop):
            if not self._in_office(match.start()):
                yield match.span()

    def _in_office(self, at: int) -> bool:
        """Whether an office is printed there: 任 in 主任 is no verb, nor 宣传 in 宣传部长."""
        number = bisect_right(self._offices, (at, len(self.text))) - 1
        return number >= 0 and at < self._offices[number][1]

    def cited(self, start: int, end: int, line_start: int, line_stop: int) -> bool:
        """The person is only referred to: `_cited` has the ways, each with an example."""
        text = self.text
        before = text[max(line_start, start - _BEFORE) : start]
        return (
            _ABSENT.match(text, line_start, start) is not None
            or self._of_years_before(start, line_start)
            or self._is_quoted(start, line_start)
            or any(way.search(before) and behind.match(text, end, line_stop) for way, behind in _cited())
        )

    def _is_quoted(self, start: int, line_start: int) -> bool:
        """Whether the mention stands in what another person says: a quotation that is more than a name."""
        low = max(line_start, start - _SPEECH)
        opened = self.text.rfind("“", low, start)
        return opened >= 0 and start - opened > _QUOTED and opened > self.text.rfind("”", low, start)

    def _of_years_before(self, start: int, line_start: int) -> bool:
        """Whether the sentence up to the mention tells of a year before that of the publication."""
        if self._year is None:
            return False
        low = max(line_start, start - _SENTENCE)
        years = [
            int(found[1])
            for found in _YEAR.finditer(self.text, low, start)
            if not _SENTENCE_END.search(self.text, found.end(), start)
        ]
        return bool(years) and max(years) < self._year


def is_doctrine(text: str, end: int, line_stop: int) -> bool:
    """The name that ends at `end` stands in a set phrase of doctrine.

    …新时代…思想, …理论, 以…同志为核心, …总书记…重要讲话精神: the phrase tells, whoever it is named after.
    """
    return _DOCTRINE.match(text, end, min(line_stop, end + 45)) is not None


def is_imprint(text: str, start: int, stop: int) -> bool:
    """Whether the line says who made the page, as 社长:… 总编辑:… does."""
    return _IMPRINT.search(text, start, min(stop, start + _OPENING)) is not None


def _words(kind: str) -> str:
    """The words of a kind, as alternatives."""
    words = next(words for row, words in load("cited.tsv") if row == kind).split()
    return "|".join(sorted(words, key=len, reverse=True))


_DOCTRINE = pattern(
    lambda: (
        rf"(?:新时代[^,。;!?\n]{{0,20}}?)?(?:{_words('doctrine')})|总书记[^,。;!?\n]{{0,30}}?(?:{_words('creed')})"
    )
)
_IMPRINT = pattern(lambda: _words("imprint"))
_ABSENT = pattern(lambda: rf" {{0,8}}(?:{_words('absent')}) {{0,4}}:")
_NO_ACT = {
    "任": "务|何|期|意|命|免|重",
    "代表": "团|大会|作",
    "启动": "区",
    "研究": "院|所|中心",
    "交流": "会|中心",
}


@lru_cache(maxsize=1)
def _acts() -> re.Pattern[str]:
    return re.compile(one_of({word: _NO_ACT.get(word, "") for word in words_of("acts.txt")}))


@lru_cache(maxsize=1)
def _cited() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The ways in which a person is only referred to: what stands before the name in the line, and behind."""
    reported, paper = _words("reported"), _words("paper")
    clause = r"[^,。;!?\n]"
    who = rf"(?:同志|{clause}{{0,4}}?(?:书记|市长|主席|主任|省长|部长|县长|区长|会长|总理|总统|局长))?"
    went = "(?:在|关于|对|就|到|来|调研|考察|视察)"
    then = "去年|前年|上个?月|上周|前不久|不久前|早些时候|(?:今年)?年初"
    upto = r"(?:[^,。;!?“”:]{0,6},|[^,。;!?“”:]{2,24}上,)?[^,。;!?“”:]{0,40}$"
    occasion = rf"在全[国省市区县州]{clause}{{2,22}}[会议]上(?:{reported})"
    ways = (
        # 甲市长|此前说过, 书记|多次强调, 书记|发来贺信
        ("", rf"{who}(?:{_words('past')}|今年\d{{1,2}}月(?!\d))|{clause}{{0,20}}多次(?:{reported})"),
        ("", rf"{who}{clause}{{0,24}}?(?:{_words('letter')})"),
        # 周书记|的讲话, 书记|在会上所作的报告: the speech, not the speaker
        ("", rf"{who}(?:{went}{clause}{{1,26}}?)?(?:的|所作的?|作的|提出的)(?:一系列)?(?:{paper})"),
        # 去年8月,县长|; 转达县长|歉意; 根据书记|要求
        (rf"(?:^|[。!?;“,:是]) ?(?:早?在)?(?:{then}){upto}", ""),
        (rf"(?:{_words('referred')})[^,。;!?]{{0,30}}$", ""),
        (rf"(?:^|[,。;为])(?:{_words('according')}){clause}{{0,20}}$", ""),
        # 学习书记|讲话; 受市长甲、副市长乙|委托; 应县长|邀请
        (rf"(?:{_words('study')}){clause}*$", rf"{clause}{{0,40}}?(?:{paper})"),
        (r"(?:^|[,。;])(?:受|代表)[^。;!?\n]{0,40}$", r"[^。;!?\n]{0,40}?的?委托"),
        (rf"应{clause}{{0,24}}$", rf"{who}(?:等人?)?的?(?:盛情)?邀请?"),
        # 甲表示,国家主席乙|日前听取…; …指出,省委书记|在全省…大会上提出
        (rf"(?:表示|认为|{reported})[,:“][^。;!?\n]*$", "日前|近日|此前|最近|上次|前些天"),
        (rf"(?:{reported}|表示|认为),|[\u3400-\u9fff]{{2,4}}:|今年\d{{1,2}}月(?!\d){upto}", occasion),
    )
    return tuple((pattern(before), pattern(behind)) for before, behind in ways)
