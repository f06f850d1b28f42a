"""Every place of every name, and what the text says there: acting, cited, or set in a phrase of doctrine."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from zonenews.knowledge import load, one_of, words_of
from zonenews.patterns import pattern

__all__ = ["TAKING", "Told", "is_doctrine", "is_imprint", "occurrences"]

_CLAUSES = r"(?:[^,。;!?“”:]{0,6},|[^,。;!?“”:]{2,24}上,)?[^,。;!?“”:]{0,40}$"
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
_IMPRINT = 200  # characters of a line in which it is looked for
_SPEECH = 600  # characters before a mention in which another person begins to speak
_BEFORE = 60  # characters before a mention in which a word of study is looked for


def occurrences(
    text: str, ranges: Sequence[tuple[int, int]], names: Iterable[str]
) -> Iterator[tuple[int, str, int, int]]:
    """Where each of `names` stands: place, name, start and stop of its line; the longest at each place.

    Linear in the text: it is searched once for each distinct first character, never once a name.
    """
    starts = [start for start, _ in ranges]
    for first, by_length in _by_first(names).items():
        at = text.find(first, starts[0])
        while at >= 0:
            start, stop = ranges[bisect_right(starts, at) - 1]
            for length, known in by_length:
                if at + length <= stop and text[at : at + length] in known:
                    yield at, text[at : at + length], start, stop
                    at += length - 1
                    break
            at = text.find(first, at + 1, ranges[-1][1])


def _by_first(names: Iterable[str]) -> dict[str, list[tuple[int, set[str]]]]:
    """For each first character the names that begin with it, by length, the longest first."""
    by_first: dict[str, dict[int, set[str]]] = {}
    for name in names:
        by_first.setdefault(name[0], {}).setdefault(len(name), set()).add(name)
    return {first: sorted(lengths.items(), reverse=True) for first, lengths in by_first.items()}


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
        """The person is only referred to.

        "学习县委书记…批示", "周书记的讲话", "省委书记…在会上所作的报告", "…发来贺信"; on another occasion:
        "县长…今年4月在会上说", "去年9月县长…带队来", "2010年,书记…曾来到"; in what another person says;
        "转达县长…歉意"; or not there: "缺席:副主任…".
        """
        text, cited = self.text, _cited()
        if cited["past"].match(text, end, line_stop) or cited["letter"].match(text, end, line_stop):
            return True
        before = text[max(line_start, start - _BEFORE) : start]
        if cited["elsewhere"].search(before) and (
            cited["once"].search(before) or cited["referred"].search(before)
        ):
            return True
        if cited["absent"].match(text, line_start, start) or self._of_years_before(start, line_start):
            return True
        if self._is_said(start, end, line_start, line_stop, before):
            return True
        after = cited["paper_after"].match(text, end, min(line_stop, end + 40))
        if after is not None and after["own"] is not None:
            return True  # 周书记的讲话, …所作的报告: the speech, not the speaker
        if cited["sent_before"].search(before) and cited["sent"].match(text, end, line_stop):
            return True
        if cited["according"].search(before) or (
            cited["invited_before"].search(before) and cited["invited"].match(text, end, line_stop)
        ):
            return True
        if not cited["paper_in_clause"].match(text, end, line_stop):
            return False
        studied = cited["study_before"].finditer(before)
        return any(not self._in_office(start - len(before) + study.start()) for study in studied)

    def _is_said(self, start: int, end: int, line_start: int, line_stop: int, before: str) -> bool:
        """Whether another person says it: on an occasion of its own, or of a day before."""
        text, cited = self.text, _cited()
        if cited["occasion"].match(text, end, min(line_stop, end + 40)) and (
            cited["saying"].search(text, max(line_start, start - _SPEECH), start)
            or cited["earlier"].search(before)
        ):
            return True
        if cited["told"].search(before) and cited["day"].match(text, end, line_stop):
            return True
        low = max(line_start, start - _SPEECH)
        opened = text.rfind("“", low, start)
        return start - opened > _QUOTED and opened > text.rfind("”", low, start) and opened >= 0

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
    return _cited()["creed"].match(text, end, min(line_stop, end + 45)) is not None


def is_imprint(text: str, start: int, stop: int) -> bool:
    """Whether the line says who made the page, as 社长:… 总编辑:… does."""
    return _cited()["imprint"].search(text, start, min(stop, start + _IMPRINT)) is not None


_NO_ACT = {
    "任": "务|何|期|意|命|免|重",
    "代表": "团|大会|作",
    "启动": "区",
    "研究": "院|所|中心",
    "交流": "会|中心",
}
_POST_AFTER = r"[^,。;!?\n]{0,4}?(?:书记|市长|主席|主任|省长|部长|县长|区长|会长|总理|总统|局长)"


@lru_cache(maxsize=1)
def _acts() -> re.Pattern[str]:
    return re.compile(one_of({word: _NO_ACT.get(word, "") for word in words_of("acts.txt")}))


@lru_cache(maxsize=1)
def _cited() -> dict[str, re.Pattern[str]]:
    words = {key: "|".join(sorted(text.split(), key=len, reverse=True)) for key, text in load("cited.tsv")}
    return {
        "past": pattern(
            rf"(?:同志|{_POST_AFTER})?(?:{words['past']}|今年\d{{1,2}}月(?!\d))"
            rf"|[^,。;!?\n]{{0,20}}多次(?:{words['reported']})"
        ),
        # up to the person in one clause: "去年8月,县长…"
        "once": pattern(
            r"(?:^|[。!?;“,:是]) ?(?:早?在)?(?:去年|前年|上个?月|上周|前不久|不久前|早些时候|(?:今年)?年初)"
            + _CLAUSES
        ),
        "earlier": pattern(rf"今年\d{{1,2}}月(?!\d){_CLAUSES}"),
        "elsewhere": pattern(rf"去年|前年|上个?月|上周|前不久|不久前|早些时候|年初|{words['referred']}"),
        "referred": pattern(rf"(?:{words['referred']})[^,。;!?]{{0,30}}$"),
        "absent": pattern(rf" {{0,8}}(?:{words['absent']}) {{0,4}}:"),
        # in what another person says: "…指出,省委书记…在全省…大会上提出"
        "occasion": pattern(rf"在全[国省市区县州][^,。;!?\n]{{2,22}}[会议]上(?:{words['reported']})"),
        "saying": pattern(rf"(?:{words['reported']}|表示|认为),|[\u3400-\u9fff]{{2,4}}:"),
        "letter": pattern(rf"(?:同志|{_POST_AFTER})?[^,。;!?\n]{{0,24}}?(?:{words['letter']})"),
        "according": pattern(rf"(?:^|[,。;为])(?:{words['according']})[^,。;!?\n]{{0,20}}$"),
        "invited_before": pattern(r"应[^,。;!?\n]{0,24}$"),
        # 受市长甲、副市长乙委托
        "sent_before": pattern(r"(?:^|[,。;])(?:受|代表)[^。;!?\n]{0,40}$"),
        "sent": pattern(r"[^。;!?\n]{0,40}?的?委托"),
        "invited": pattern(rf"(?:{_POST_AFTER})?(?:等人?)?的?(?:盛情)?邀请?"),
        # 甲表示,国家主席乙日前听取…
        "told": pattern(rf"(?:表示|认为|{words['reported']})[,:“][^。;!?\n]*$"),
        "day": pattern("(?:日前|近日|此前|最近|上次|前些天)"),
        "imprint": pattern(words["imprint"]),
        "study_before": pattern(rf"(?:{words['study']})(?=[^,。;!?\n]*$)"),
        # up to the paper: the post after the name, an occasion, "所作的"; no clause of the person's own
        "paper_after": pattern(
            rf"(?:同志|{_POST_AFTER})?"
            rf"(?:(?:在|关于|对|就|到|来|调研|考察|视察)[^,。;!?\n]{{1,26}}?)?(?P<own>的|所作的?|作的|提出的)?(?:一系列)?(?:{words['paper']})"
        ),
        "paper_in_clause": pattern(rf"[^,。;!?\n]{{0,40}}?(?:{words['paper']})"),
        "creed": pattern(
            rf"(?:新时代[^,。;!?\n]{{0,20}}?)?(?:{words['doctrine']})|总书记[^,。;!?\n]{{0,30}}?(?:{words['creed']})"
        ),
    }
