"""Offices in a line: "锡山区委常委、锡山经济技术开发区党工委副书记、管委会副主任" is a chain of three.

An office ends with a post (书记, 主任, 市长…). Its beginning is the nearest mark of punctuation to the left,
or the last word there that belongs to the sentence, not to an organisation ("随后会见了|某株式会社社长").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from attrs import frozen

from zonenews.fields.leaders.names import NameFinder
from zonenews.knowledge import load, one_of, words_of
from zonenews.knowledge.places import by_pair, names_by_pair
from zonenews.knowledge.posts import post_source
from zonenews.patterns import pattern

__all__ = ["Chain", "Title", "chains", "organisation_before", "posts"]

_LONGEST = 45  # characters of one office, organisation included
_NAME_BEFORE = -3.0  # log odds of a name before a post: an organisation stands there more often
_NEAR = 12  # characters of an office joined by a comma or by nothing
_HARD = frozenset("。,;:!?“”\"'‘’「」『』〖〗()[]《》<>|、|\n…*▲◎◆■□●★丨△")
_RANK = pattern(
    r"(?:第一|常务|专职|代理|名誉|荣誉|永远|创会|候任|轮值|联席|署理|助理|专务|执行|高级|首席|[一二三四]级|副|代|总|原|前)*$"
)
_QUALIFIER = pattern(
    r"\((?:挂职?(?:锻炼)?[一二两三]?年?(?:,[^()]{1,14})?|挂任|兼职?|代|代理|主持(?:政府)?(?:全面|日常|行政|党务)?工作|总裁|总经理|董事长"
    r"|(?:保留)?原?[正副]{0,2}[部厅局处科县师团职]长?级(?:待遇|干部)?|援[疆藏青派](?:干部)?|驻会|专职|聘任制?|聘期.{1,6}"
    r"|试用(?:期[^()]{0,20}|[一1]年)?|候选人|人选|提名)\)"
)
_OPENING = {")": "(", "”": "“", "》": "《"}
_BRACKETED, _QUOTED = 24, 7  # characters of an organisation's name in brackets, in quotes
_ZONES = ("区", "园", "城", "市", "县", "港")
_REPORTERS = ("记者", "通讯员", "实习")
_OFFICE_OF = pattern(r"(?:办公)?室(?!温)|办(?:副?主任)|联席会议|接待日")  # 主委室顾问, 董事长办公室主任
_BEFORE = pattern(
    r"[ ·—兼]{0,9}(?:\([^()]{1,6}\) {1,9})?(?:现(?![代场货任实行役]))?"
    r"(?:应(?![急用对城县变力收付税诉届])|就(?![业近读学医]))?"  # 应|国务院副总理…邀请, 就|总经理…所提
    r"(?:[该本](?:[省市县州旗镇乡]|(?=公司|集团|企业|[园新开高保]|区)))?"
    r"(?:我[国省市区县州旗盟镇乡校院局厅委处部会司办])?"  # 我市|市委常委
)
_OF_GROUP = "组成员"  # a post of `posts.tsv` with the end of its organisation in front
_TASK_BEFORE = pattern(
    "[\u3400-\u9fff()]{0,12}?(?:[省市州县区旗盟国]|政协|人大|委|学院|大学)(?:[\u3400-\u9fff]{2,8})(?<![委府会局部协处办组院书长任])"
)
_TASK_AFTER = pattern(
    "(?![区旗盟国本该])(?:(?![省市州县])[\u3400-\u9fff]){2,10}(?:局|委(?:员会)?|所|中心|处|厅|院)(?:党[组委])?[副原代]?(?:常任?)?$"
)
_NOMINEE = pattern(r"(?:提名)?(?:人选|候选人)")
_JOINER = pattern(r" ?(?:[、/]|,|兼任?|和|及|暨| ) ?")
_VICE = pattern("(?:常务|第一)?副")
_WHOLE = pattern("(?:(?<!评)委|[府会协]|人大|党组|集团|公司)$")  # a body, printed before another with 、
_BODY_END = pattern(r"(?:(?<!评)委|[府会协]|人大|政协|党组|党委)$")


@frozen
class Title:
    """One office: `start`-`end` as printed, `rank` where its rank and post begin (副主任)."""

    start: int
    rank: int
    end: int


@frozen
class Chain:
    """Offices joined to one another for the same person; `floor` is where the text before them begins."""

    titles: tuple[Title, ...]
    floor: int

    @property
    def start(self) -> int:
        """Where the first office begins."""
        return self.titles[0].start

    @property
    def end(self) -> int:
        """Where the last office ends."""
        return self.titles[-1].end


def chains(text: str, start: int, stop: int, names: NameFinder) -> Iterator[Chain]:
    """The chains of offices in `text[start:stop]`, one line, in order.

    Args:
        text: the text to read.
        start: where the line begins.
        stop: where it ends.
        names: what finds names; "盛世安主席、李立言总理" is no chain.
    """
    titles: list[Title] = []
    floor = start
    for match in posts().finditer(text, start, stop):
        if (titles and match.start() < titles[-1].end) or _is_no_office(text, match, stop):
            continue
        title = _next_title(text, titles[-1], match, floor, stop, names) if titles else None
        if title is None and titles:
            yield Chain(tuple(titles), floor)
            floor, titles = titles[-1].end, []
        titles.append(title or _first_title(text, floor, match, stop))
    if titles:
        yield Chain(tuple(titles), floor)


def _is_no_office(text: str, post: re.Match[str], stop: int) -> bool:
    """What looks like a post is part of a room's name or of a word: 主任|办公室, 市长|江大桥."""
    end = post.end()
    return _OFFICE_OF.match(text, end, stop) is not None or (
        text[end - 1] == "长" and _long_words().match(text, end, stop) is not None
    )


def _next_title(
    text: str, last: Title, post: re.Match[str], floor: int, stop: int, names: NameFinder
) -> Title | None:
    """The office of the post, if the same person has it as the last one: 王大明书记|兼主任."""
    if text[last.end : last.end + 1] != "兼" and _is_persons(text, last, floor, names):
        return None
    begin = _joined(text, last.end, post.start())
    title = _title(text, begin, post, stop) if begin is not None else None
    return None if title and _ends_as_name(text, title, names) else title


def _is_persons(text: str, title: Title, floor: int, names: NameFinder) -> bool:
    """Whether the office is printed around a name: 区委朱书记、调研员陈明, 区委朱为民书记、调研员陈明."""
    at = title.rank - 1
    if at >= floor and text[at] in names.model.common_surnames:
        before = text[max(floor, at - 2) : at]
        if not before or _BODY_END.search(before):
            return True
    return names.before(text, title.rank, max(floor, title.rank - 8), _NAME_BEFORE) is not None


def _ends_as_name(text: str, title: Title, names: NameFinder) -> bool:
    """Whether a name stands before the rank."""
    stop = title.rank
    while stop > title.start and text[stop - 1] == " ":
        stop -= 1
    return names.before(text, stop, title.start, _NAME_BEFORE) is not None


def _joined(text: str, end: int, post: int) -> int | None:
    """Where the office of the post at `post` begins, if it is joined to the office that ends at `end`."""
    joiner = _JOINER.match(text, end, post)
    begin = joiner.end() if joiner else end
    if not _is_organisation(text, begin, post):
        return None
    if joiner or _VICE.fullmatch(text, begin, post):  # 党组成员|副局长
        return begin
    near = post <= begin + _NEAR and _BODY_END.search(text, begin, post) is not None
    return begin if near and {" ", "兼"}.isdisjoint(text[begin:post]) else None  # 县常委|纪委书记


def _first_title(text: str, floor: int, post: re.Match[str], stop: int) -> Title:
    low = max(floor, post.start() - _LONGEST)
    start = hard = _last_hard(text, low, post.start())
    start = _organisation_start(text, hard, post.start())
    while start == hard and text[hard - 1] == "、":
        # "人大、政协办公室主任" is one office: the part before 、 is an organisation, not an office
        low = max(floor, hard - _LONGEST)
        hard = _last_hard(text, low, hard - 1)
        begin = _organisation_start(text, hard, start - 1)
        if not _WHOLE.search(text, begin, start - 1):
            break
        start = begin
    return _title(text, start, post, stop)


def _title(text: str, start: int, post: re.Match[str], stop: int) -> Title:
    start = _BEFORE.match(text, start, post.start()).end()  # type: ignore[union-attr]
    end = post.end()
    tail = _QUALIFIER.match(text, end, stop) or _NOMINEE.match(text, end, stop)
    end = tail.end() if tail else end
    rank = _RANK.search(text, start, post.start())
    begin = rank.start() if rank else post.start()
    if post[0] == _OF_GROUP and start < begin:  # 指导组|成员
        begin += 1
    return Title(start, begin, end)


def organisation_before(text: str, floor: int, stop: int) -> int:
    """Where the organisation begins that is printed straight before `stop`; `stop` itself where none is."""
    start = _organisation_start(text, _last_hard(text, max(floor, stop - _LONGEST), stop), stop)
    return _BEFORE.match(text, start, stop).end()  # type: ignore[union-attr]


def _last_hard(text: str, floor: int, stop: int) -> int:
    """The place after the last mark that ends an office to the left; brackets inside a name do not."""
    at = stop
    while at > floor:
        char = text[at - 1]
        if char in _OPENING:
            opening = _bracketed(text, floor, at)
            if opening < 0:
                return at
            at = opening
            continue
        if char in _HARD or (char == " " and text[at - 2] == " " and at - 2 >= floor):
            return at
        at -= 1
    return floor


def _bracketed(text: str, floor: int, at: int) -> int:
    """Where the brackets or quotes that end at `at` open, if they stand inside an organisation's name; or -1.

    大江(中国)公司, 望河新区(望河经开区、柳塘高新区)工委, “两新”工委, 《园区》总编辑
    """
    opening = text.rfind(_OPENING[text[at - 1]], max(floor, at - _BRACKETED), at - 1)
    if opening < 0 or opening + 1 == at - 1:
        return -1
    if text[at - 1] == ")":
        inside, short = text[opening + 1 : at - 1], at - opening <= 8
        if opening == floor or not text[opening - 1].isalpha():
            return -1
        if inside.startswith(("以下简称", "简称", "下称")):
            return opening
        if inside.startswith(_REPORTERS):  # 9日电(记者 林涛)|省政协常委
            return -1
        if short and _HARD.isdisjoint(inside):
            return opening
        return opening if any(part.endswith(_ZONES) for part in inside.split("、")) else -1
    if not _HARD.isdisjoint(text[opening + 1 : at - 1]) or (text[at - 1] == "”" and at - opening > _QUOTED):
        return -1
    return opening


def _organisation_start(text: str, start: int, stop: int) -> int:
    """The place after the last word in `text[start:stop]` that belongs to the sentence."""
    for match in _stops(text, start, stop):
        if match[0] in "和与及" and _joins_tasks(text, start, match, stop):
            continue
        if not _brand().match(text, match.start(), stop):
            start = match.end()
    return start


def _joins_tasks(text: str, start: int, conjunction: re.Match[str], stop: int) -> bool:
    """Whether it joins the tasks of one body: 市政协提案|和|社会法制委员会, not 市政府办|和|发改委."""
    return bool(
        _TASK_BEFORE.fullmatch(text, start, conjunction.start())
        and _TASK_AFTER.match(text, conjunction.end(), stop)
    )


def _is_organisation(text: str, start: int, stop: int) -> bool:
    return (
        stop - start <= _LONGEST
        and _last_hard(text, start, stop) == start
        and _organisation_start(text, start, stop) == start
    )


_SPACED = "|".join(
    f"{post[0]} {{1,4}}{post[1]}(?= ?:)"
    for post in ("主任", "组长", "会长", "局长", "校长", "院长", "书记", "委员")
)  # each by its first character: a pattern of nothing but words is found five times as fast


@lru_cache(maxsize=1)
def posts() -> re.Pattern[str]:
    """The pattern of the words that end an office; at the head of a list they may be spaced: 主  任:."""
    return re.compile(rf"{post_source()}|{_SPACED}")


def _stops(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """The words that end a sentence's own part, but those within a word or a name: 会 in 会计, in 会同县."""
    at = start
    while found := _stop().search(text, at, stop):
        at = _end_of_whole(text, max(at, found.start() - _BEFORE_STOP), found.start(), stop)
        if not at:
            yield found
            at = found.end()


def _end_of_whole(text: str, low: int, at: int, stop: int) -> int:
    """Where the word or place ends that begins at `low` or later and has the stop at `at` in it, or 0."""
    words, places = _wholes(), names_by_pair()
    for begin in range(low, at + 1):
        pair = text[begin : begin + 2]
        for whole in (*words.get(pair, ()), *places.get(pair, ())):
            end = begin + len(whole)
            if at < end <= stop and text.startswith(whole, begin) and _is_whole(whole, text, end, stop):
                return end
    return 0


def _is_whole(whole: str, text: str, end: int, stop: int) -> bool:
    """A word always; a place if the stop is all in it, one of two characters if the place has a body."""
    if whole in _wholes().get(whole[:2], ()):
        return True
    if len(whole) == 2 and (whole[1] == "县" or not _OF_PLACE.match(text, end, stop)):
        return False
    return _stop().search(whole) is not None


@lru_cache(maxsize=1)
def _wholes() -> dict[str, list[str]]:
    """The words of which a stop is a part, by their first two characters, the longer first."""
    words = {word[1:] for word in words_of("office_stops.txt") if word[0] == "+"}
    words |= {word[:-1] + other for word in words if len(word) > 2 and word[-1] == "和" for other in "与及"}
    return by_pair(words)


@lru_cache(maxsize=1)
def _stop() -> re.Pattern[str]:
    words = [word for word in words_of("office_stops.txt") if word[0] != "+"]
    words += [row[0] for row in load("appointing.tsv") if len(row[0]) > 1]
    stops = one_of(dict.fromkeys(words, ""))
    return re.compile(rf"\d{{1,4}}(?:日(?:电|讯|消息)|[年月日时号.万亿])?|(?:{stops})过?")


_OF_PLACE = pattern(
    "[县市区旗州]?(?:[党县市区旗]?委|人[大民]|政[府协法]|工业|产业|经[济开]|高新|开发|园区|自治)"
)
_BEFORE_STOP = 4  # characters of a word or a name before the stop in it, at most


@lru_cache(maxsize=1)
def _long_words() -> re.Pattern[str]:
    return re.compile(one_of(dict.fromkeys(words_of("long_words.txt"), "")))


@lru_cache(maxsize=1)
def _brand() -> re.Pattern[str]:
    """A function word that begins the name of a company: 携|程集团, 致|远科技."""
    kinds = one_of(dict.fromkeys(words_of("park_company_endings.txt"), ""))
    return re.compile(rf"[{_BRAND_FIRST}][^{_NO_BRAND}](?:{kinds})")


_BRAND_FIRST = "如经携致至继同因还即向于连"
_NO_BRAND = "总子母分各该本某贵我他她其省市州县旗区镇乡村厂国央民外港台中大小老新多全两三几家些个"
