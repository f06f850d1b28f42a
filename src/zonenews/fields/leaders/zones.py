"""The zone an office belongs to.

锡山经济技术开发区|党工委副书记      named in the office, or in short: 青龙湾|管委会主任
…党工委书记、管委会主任            that of the office before it, inside one sentence
开发区经发局局长, 管委会主任        the zone that the page means by such a word
主任:|乔木                        of the committee named before the list
市委书记, 某公司总经理, 海关关长    none
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache, cached_property, lru_cache

from attrs import frozen

from zonenews.article import Park
from zonenews.document import Document
from zonenews.knowledge import load, one_of, words_of
from zonenews.knowledge.kinds import can_be_called, family_of, kinds
from zonenews.knowledge.places import divisions
from zonenews.patterns import pattern

__all__ = ["ZoneOfOffice", "bare_word"]

_CARRIED, _FAR = 120, 400  # characters between two offices of one enumeration, of one list of posts
_ROW = 60  # characters of a line of a list
_NEXT = 12  # characters of a name between an office and the next in a list
_LISTED = frozenset("为由是:")
_OF_DISTRICT = pattern(
    r"(?:区(?:委|政府|人民政府|人大|人大常委会|政协|纪委|监委|政府党组|委组织部|委宣传部|委办公室)|区?)"
)
_HEAD_OF_DISTRICT = pattern(r"(?:代|常务|原)?副?区长(?:助理)?")
_NAMES_POST = pattern(r" ?:|(?<=为)[\u3400-\u9fff]")
_ELECTED = pattern("(?:当选|推选|选举)[\u3400-\u9fff]{0,4}为$")
_STANDING = pattern(  # a body that a list of its members, or an election, follows
    r"(?:\([^()]{1,8}\))?[\u3400-\u9fff]{0,6}(?:委员会|管委会|领导小组|工作组|指挥部|专班|联合会|妇联|总工会)"
    r"(?![^,。:\n]{0,4}(?:主任|书记|委员|主席|组长|局长))"
)


@cache
def _words(kind: str) -> tuple[str, ...]:
    return tuple(next(words for row, words in load("office_zones.tsv") if row == kind).split())


def _any_of(kind: str) -> str:
    return one_of(dict.fromkeys(_words(kind), ""))


_OTHER = pattern(lambda: rf"{_any_of('other')}|(?:街道|[乡镇村]|社区)(?!管理|服务|发展|建设|工作)")
_SEVERAL = pattern(lambda: f"、[^、]{{4,}}(?:{_any_of('committee')})")  # of two zones
_OTHERS = pattern(lambda: f"[\u3400-\u9fff]{{2,}}(?:{_any_of('committee')})$")
_UNIT = pattern(  # a department of no division: 经发局, not 市商务局, 省政府办公厅
    lambda: (
        rf"(?!中共|地区|[\u3400-\u9fff]{{0,5}}(?<!城)[省市县州国](?!场|政公用|政管|政工|土))"
        rf"[\u3400-\u9fff]{{0,13}}(?:{_any_of('unit')})(?:党(?:支部|总支|组))?"
    )
)
_SHARED = pattern(
    lambda: (
        rf"(?:原|前|代|常务|第一|专职)?副?(?:{_any_of('shared')})(?:助理)?(?:\(.*\)|人选)?"
        rf"|(?:[一二三四]级|副)?(?:{_any_of('grade')})"
    )
)
_SHORT = pattern(
    lambda: (
        rf"(?P<short>[\u3400-\u9fff]{{2,10}}?)"
        rf"(?:{_any_of('committee')}|(?<=[区园城])[\u3400-\u9fff]{{2,6}}(?:{_any_of('unit')}|[委组])|办)"
    )
)


@frozen
class _Office:
    """The office before: where it ended, its zone, whether it is of another committee."""

    end: int = -_FAR
    zone: str | None = None
    others: bool = False


class ZoneOfOffice:
    """Tells the zone of one office after the other, by the zones that the page names."""

    def __init__(self, document: Document, text: str, main: Park | None, parks: Sequence[Park]) -> None:
        self._document = document
        self.text = text
        self._main = main.name if main else None
        self._parks = parks
        self._named = sorted((span.start, span.end, park.name) for park in parks for span in park.mentions)
        self._starts = [start for start, _, _ in self._named]
        self._known: dict[int, str | None] = {}
        self._meanings: dict[tuple[str, bool], str | None] = {}  # of words, and of short names
        self._before = self._zoned = _Office()  # the office before, and the last that has a zone

    def of(self, start: int, rank: int, end: int, body: str) -> str | None:
        """The zone of the office printed at `start`-`end`, whose post begins at `rank`."""
        if start in self._known:  # a post that is that of several: 副主任为…甲、…乙
            return self._known[start]
        if not self._parks:
            return None
        zone = self._of(start, rank, end, body.removeprefix("原"))
        self._known[start] = zone
        self._before = _Office(end, zone, zone is None and _OTHERS.search(body) is not None)
        if zone is not None:
            self._zoned = self._before
        return zone

    def _of(self, start: int, rank: int, end: int, body: str) -> str | None:
        post = self.text[rank:end]
        company = any(word in post for word in _words("company"))
        zone, found = self._printed(start, rank, company)
        if found:
            return zone
        if self.text[start - 1 : start] == "其":  # 枫溪新区,其|区委书记
            _, last, name = self._last_named(start)
            if self.text[last:start] in (",其", "其"):
                return name
        carried = self._carried(start, end)
        if not body:
            return self._of_post(post, start, end, carried)
        if _OTHER.search(body):
            return None
        if _OF_DISTRICT.fullmatch(body):
            return self._district(end)
        if company:
            return self._meant(body) if body in kinds() else None
        return self._of_body(body, start, carried)

    def _of_post(self, post: str, start: int, end: int, carried: str | None) -> str | None:
        """The zone of an office that is printed without its body."""
        if _HEAD_OF_DISTRICT.fullmatch(post):
            return self._district(end)
        if carried and _SHARED.fullmatch(post):
            return carried
        return self._standing(post, start, end)

    def _of_body(self, body: str, start: int, carried: str | None) -> str | None:
        """The zone of an office whose body says it in a word, in short, or is one of its departments."""
        word = bare_word(body)
        if word is None:
            return self._in_short(body) or (self._of_unit(start, carried) if _UNIT.fullmatch(body) else None)
        of_company = body.startswith(("党委", "纪委"))  # companies have one too
        if carried and (of_company or _can_mean(word, carried)):
            return carried
        return None if of_company or self._is_others(word, start) else self._meant(word)

    def _printed(self, start: int, rank: int, company: bool) -> tuple[str | None, bool]:
        """The zone named in the body, the innermost, unless it is only where a company or a school lies."""
        place = self._document.span(start, rank) if start < rank else None
        at = bisect_left(self._starts, place.end) - 1 if place else -1
        if place is None or at < 0 or self._named[at][0] < place.start or self._named[at][1] > place.end:
            return None, False
        end = self._matched(self._named[at][1], start)
        none = (
            _SEVERAL.search(self.text, start, rank)
            or _OTHER.search(self.text, end, rank)
            or (company and end < rank)
        )
        return None if none else self._named[at][2], True

    def _in_short(self, body: str) -> str | None:
        """The one zone that a body names in short: 青龙湾|管委会, 石湾经发区|招商办, 未来|办."""
        head = _SHORT.fullmatch(body)
        if head is None:
            return None
        key = head["short"], True
        if key not in self._meanings:
            found = {park.name for park in self._parks if _is_short_for(head["short"], park.name)}
            self._meanings[key] = found.pop() if len(found) == 1 else None
        return self._meanings[key]

    def _carried(self, start: int, end: int) -> str | None:
        """The zone of the office before, in the same sentence, or in a list of posts: 副主任为…;秘书长为…."""
        listed = self.text[end : end + 1] in _LISTED
        told = self._zoned if listed else self._before
        between = self.text[told.end : start] if told.end >= 0 else ""
        if not 0 <= start - told.end <= (_FAR if listed else _CARRIED):
            return None
        return None if any(mark in between for mark in ("。!?\n" if listed else "。!?;\n")) else told.zone

    def _of_unit(self, start: int, carried: str | None) -> str | None:
        """经发局|局长: carried over, or farther behind an office of the zone that the page is about."""
        told = self._before
        if carried or told.zone != self._main or not 0 <= start - told.end <= _FAR:
            return carried
        first, *rows = self.text[told.end : start].split("\n")
        return None if rows and max(map(len, (first, *rows))) > _ROW else told.zone

    def _is_others(self, word: str, start: int) -> bool:
        """Whether 管委会 alone is that of another body, named before: 柳塘工委书记甲、|管委会主任乙."""
        told = self._before
        return not word and told.others and 0 <= start - told.end <= _NEXT

    def _standing(self, post: str, start: int, end: int) -> str | None:
        """The zone of the committee named before a list of its members, or before those elected to it."""
        if not post.replace(" ", "").endswith(_words("head")):
            return None
        text = self.text
        low = max(0, start - _FAR)
        if _NAMES_POST.match(text, end) is None:
            if not _ELECTED.search(text, max(0, start - 8), start):
                return None
            low = max(low, text.rfind("。", low, start) + 1, text.rfind("\n", low, start) + 1)
        while (zone := self._last_named(start))[0] >= low:
            start, end, name = zone
            if _STANDING.match(text, end):
                return name
        return None

    def _meant(self, word: str) -> str | None:
        """The one zone of the page that such a word can mean, or the one that the page is about."""
        if (word, False) not in self._meanings:
            self._meanings[word, False] = self._meaning(word)
        return self._meanings[word, False]

    def _meaning(self, word: str) -> str | None:
        outer = (park.within for park in self._parks if park.within and park.within in park.name)
        names = dict.fromkeys([*(park.name for park in self._parks), *outer])
        fitting = [name for name in names if _can_mean(word, name)]
        own = [
            name for name in fitting if word and (name.endswith(word) or family_of(name) == family_of(word))
        ]
        for found in (own, fitting):
            if self._main in found:
                return self._main
            if len(found) == 1 and (found is own or self._main):
                return found[0]
        return None

    def _district(self, end: int) -> str | None:
        """The one zone that is a district with a government of its own, if it is named by then: 浦东新区."""
        line = self.text.find("\n", end)
        stop = self._document.span(line, line + 1).start if line >= 0 else len(self._document.source)
        named, first = self._districts
        return next(iter(named)) if len(named) == 1 and first < stop else None

    @cached_property
    def _districts(self) -> tuple[frozenset[str], int]:
        """The zones that are districts, and where one is named first."""
        named = [(at, name) for at, _, name in self._named if name.endswith(words_of("zone_districts.txt"))]
        return frozenset(name for _, name in named), named[0][0] if named else 0

    def _last_named(self, start: int) -> tuple[int, int, str]:
        """The zone named last before `start`: where, and its name; (-1, -1, "") if there is none."""
        at = bisect_left(self._starts, self._document.span(start, start + 1).start) - 1
        if at < 0:
            return -1, -1, ""
        begin, end, name = self._named[at]
        begin = self._matched(begin)
        return begin, self._matched(end, begin), name

    def _matched(self, at: int, low: int = 0) -> int:
        """Where the character `at` of the page stands in the text that rules read, from `low` on."""
        return self._document.offset(at, low, len(self.text))


def bare_word(body: str) -> str | None:
    """The word for the zone in a body that does not name it: 高新区 of 高新区管委会, nothing of 管委会.

    `None` for a body that is no zone's, or that names it.
    """
    bare = _bare().fullmatch(body)
    return None if bare is None or _OTHER.search(body) else bare["word"] or ""


def _can_mean(word: str, name: str) -> bool:
    """Whether 开发区, 园区, 区 or nothing at all in front of a committee can be the zone of that name."""
    if not word or name.endswith(word):
        return True
    of_word, of_name = family_of(word), family_of(name)
    if word == "园区":
        return "园" in name or of_name in ("cluster", "industrial")
    return of_word is not None and of_name is not None and can_be_called(of_word, of_name)


def _is_short_for(short: str, name: str) -> bool:
    """Whether the name's own words begin as `short` does, and it has all its characters in order."""
    kind = next((name[at:] for at in range(len(name)) if name[at:] in kinds()), "")
    opening = name.find(short[:2], 0, len(name) - len(kind))
    if opening < 0 or short in divisions():
        return False
    called, own = family_of(short), family_of(name)
    if called and own and not can_be_called(called, own):
        return False
    rest = iter(name[opening:])
    return all(char in rest for char in short)


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """A body of a zone without its name: 开发区|党工委, 高新区|招商中心, 区|党工委, 管委会."""
    committee, unit = _any_of("committee"), f"{_any_of('unit')}|[委组]"
    words = one_of(dict.fromkeys([*kinds(), "基地", "核心区", "功能区", "市区"], ""))
    return re.compile(
        rf"(?:中共)?(?:[\u3400-\u9fff]{{1,10}}驻)?"
        rf"(?:(?P<word>{words})(?:(?:{committee})[\u3400-\u9fff]{{0,8}}|[\u3400-\u9fff]{{2,10}}(?:{unit}))?"
        rf"|[本该]?区?(?:{committee})(?:[\u3400-\u9fff]{{1,6}}(?:{unit}))?)"
    )
