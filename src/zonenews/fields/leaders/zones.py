"""The zone an office belongs to.

锡山经济技术开发区|党工委副书记      named in the office
…党工委书记、管委会主任            carried over inside one sentence
开发区经发局局长, 管委会主任        the zone that the page means by such a word
市委书记, 某公司总经理, 海关关长    none
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from zonenews.article import Park
from zonenews.document import Document
from zonenews.knowledge import load, one_of, words_of
from zonenews.patterns import pattern

__all__ = ["ZoneOfOffice", "bare_word"]

_CARRIED, _FAR = 120, 400  # characters between two offices of one enumeration, of one list of posts
_LISTED = pattern("[为由是:]")
_COMMITTEE = (
    r"(?:党工委|党委|工委|管委会|管理委员会|管理局|管理办公室|执委会|执行委员会|工作委员会|纪工委|纪委监委|监察工委"
    r"|纪检监察工委|纪检监察组|人大工委|政协工委|党群工作部)"
)
# of a zone, whatever the page is about, if a zone's office stands before: 经发局局长
_DEPARTMENT = pattern(
    r"(?!中共|地区|[\u3400-\u9fff]{0,6}[省市县州国])[\u3400-\u9fff]{2,12}(?:局|部|办|办公室|中心|处|科|大队|工会|团工委)|妇联|团工委|工会"
)
_UNIT = "局|部|办|办公室|中心|处|委|组"
_NONE = pattern(
    r"公司|集团|学院|大学|学校|中学|小学|医院|协会|商会|学会|联合会|支社|银行|海关|法院|法庭|检察院|公安|税务|税局|街道|[乡镇村]|社区"
)
_SHARED_POST = pattern(
    r"(?:原|前|代|常务|第一|专职)?副?(?:组织|宣传|统战)?(?:书记|主任|委员|常委|成员|秘书长|主席|局长|部长|处长)(?:助理)?(?:\(.*\)|人选)?"
    r"|[一二三四]级(?:调研员|主任科员|巡视员|主办)|副?调研员|副?巡视员"
)
_GRADE = pattern("[一二三四]级(?:调研员|主任科员|巡视员|主办)|副?调研员")
_SEVERAL = pattern(f"、[^、]{{4,}}{_COMMITTEE}")  # of two zones
_COMPANY_POST = pattern("校长|园长|院长|行长|董事|经理|总裁|厂长|会长|理事|总监|教授|庭长|关长")
_DISTRICT = pattern(
    r"(?:区(?:委|政府|人民政府|人大|人大常委会|政协|纪委|监委|政府党组|委组织部|委宣传部|委办公室)|区?)"
)
_DISTRICT_POST = pattern(r"(?:代|常务|原)?副?区长(?:助理)?")
_HEADS = {"development": {"economic", "hitech", "development", "border", "park", "industrial"}}


class ZoneOfOffice:
    """Tells the zone of one office after the other, by the zones that the page names."""

    def __init__(self, document: Document, main: Park | None, parks: Sequence[Park]) -> None:
        self._document = document
        self._main = main
        self._parks = parks
        self._named = sorted((span.start, span.end, park.name) for park in parks for span in park.mentions)
        self._starts = [start for start, _, _ in self._named]
        self._before: tuple[int, str | None] = (-_FAR, None)  # where the last office ended, and its zone
        self._told: dict[int, str | None] = {}
        self._zoned: tuple[int, str | None] = self._before  # the same of the last that has a zone

    def of(self, start: int, rank: int, end: int, body: str) -> str | None:
        """The zone of the office printed at `start`-`end`, whose post begins at `rank`."""
        if start in self._told:  # a post that is that of several: 副主任为…甲、…乙
            return self._told[start]
        post = self._document.match[rank:end]
        company = _COMPANY_POST.search(post) is not None
        zone, found = self._printed(start, rank, company)
        if not found:
            zone = self._unnamed(body, post, self._carried(start, end))
            if zone is None and self._main is not None and self._is_its_staff(body, post, start):
                zone = self._main.name
        self._told[start] = zone
        self._before = (end, zone)
        if zone is not None:
            self._zoned = self._before
        return zone

    def _printed(self, start: int, rank: int, company: bool) -> tuple[str | None, bool]:
        """The zone named in the body, the innermost, unless it is only where a company or a school lies."""
        if not self._named or start >= rank:
            return None, False
        place = self._document.span(start, rank)
        at = bisect_left(self._starts, place.end) - 1
        if at < 0 or self._named[at][0] < place.start or self._named[at][1] > place.end:
            return None, False
        rest = self._document.source[self._named[at][1] : place.end]
        several = _SEVERAL.search(self._document.match, start, rank) is not None
        none = several or _NONE.search(rest) is not None or (company and rest != "")
        return None if none else self._named[at][2], True

    def _carried(self, start: int, end: int) -> str | None:
        """The zone of the office before, in the same sentence, or in a list of posts: 副主任为…;秘书长为…."""
        text = self._document.match
        post = _LISTED.match(text, end) and text[start - 1] in ",;"
        before, zone = self._zoned if post else self._before
        if zone is None or not 0 <= start - before <= (_FAR if post else _CARRIED):
            return None
        return None if any(mark in text[before:start] for mark in ("。!?\n" if post else "。!?;\n")) else zone

    def _is_its_staff(self, body: str, post: str, start: int) -> bool:
        """经发局局长, 二级调研员: after an office of the zone that the page is about, in one paragraph."""
        before, zone = self._zoned
        if self._main is None or zone != self._main.name or not 0 <= start - before <= _FAR:
            return False
        if "\n" in self._document.match[before:start] or _NONE.search(body):
            return False
        return _DEPARTMENT.fullmatch(body) is not None if body else _GRADE.fullmatch(post) is not None

    def _unnamed(self, body: str, post: str, carried: str | None) -> str | None:
        """The zone of a body without a zone's name, or of a post without a body."""
        body = body.removeprefix("原")
        if not body:
            if carried and _SHARED_POST.fullmatch(post):
                return carried
            return self._district() if _DISTRICT_POST.fullmatch(post) else None
        if _NONE.search(body):
            return None
        if _DISTRICT.fullmatch(body):
            return self._district()
        if _COMPANY_POST.search(post):
            return self._meant(body) if body in _kinds() else None
        bare = _bare().fullmatch(body)
        if bare is None:
            return carried if carried and _DEPARTMENT.fullmatch(body) else None
        word = bare["word"] or ""
        if body.startswith("党委"):
            return carried  # a company has one too
        if carried and self._can_mean(word, carried):
            return carried
        return self._meant(word)

    def _meant(self, word: str) -> str | None:
        """The one zone of the page that such a word can mean, or the one that the page is about."""
        fitting = [park.name for park in self._parks if self._can_mean(word, park.name)]
        own = [name for name in fitting if word and (name.endswith(word) or _family(name) == _family(word))]
        for names in (own, fitting):
            if self._main is not None and self._main.name in names:
                return self._main.name
            if len(names) == 1:
                return names[0]
        return None

    def _district(self) -> str | None:
        """The zone that is a district with a government of its own: 浦东新区, 滨海新区."""
        fitting = [park.name for park in self._parks if park.name.endswith(_districts())]
        return fitting[0] if len(fitting) == 1 else None

    def _can_mean(self, word: str, name: str) -> bool:
        """Whether 开发区, 园区, 区 or nothing at all in front of a committee can be the zone of that name."""
        if not word:
            return True
        if word == "园区":
            return "园" in name or _family(name) in ("cluster", "industrial")
        if name.endswith(word):
            return True
        of_word, of_name = _family(word), _family(name)
        if of_word is None or of_name is None:
            return False
        return of_name in _HEADS.get(of_word, {of_word}) or (
            of_name == "development" and of_word in ("economic", "hitech")
        )


def bare_word(body: str) -> str | None:
    """The word for the zone in a body that does not name it: 高新区 of 高新区管委会, nothing of 管委会.

    `None` for a body that is no zone's, or that names it.
    """
    bare = _bare().fullmatch(body)
    return None if bare is None or _NONE.search(body) else bare["word"] or ""


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    return {row[0]: row[1] for row in load("zone_kinds.tsv")}


@lru_cache(maxsize=256)
def _family(name: str) -> str | None:
    """The family of the longest kind of zone that ends the name."""
    kinds = _kinds()
    return next((kinds[name[at:]] for at in range(len(name)) if name[at:] in kinds), None)


@lru_cache(maxsize=1)
def _bare() -> re.Pattern[str]:
    """A body of a zone without its name: 开发区|党工委, 高新区|招商中心, 区|党工委, 管委会."""
    kinds = one_of(dict.fromkeys([*_kinds(), "基地", "核心区", "功能区", "市区"], ""))
    return re.compile(
        rf"(?:中共)?(?:(?P<word>{kinds})(?:{_COMMITTEE}[\u3400-\u9fff]{{0,8}}|[\u3400-\u9fff]{{2,10}}(?:{_UNIT}))?"
        rf"|(?P<own>[本该]?区)?{_COMMITTEE}(?:[\u3400-\u9fff]{{1,6}}(?:{_UNIT}))?)"
    )


@lru_cache(maxsize=1)
def _districts() -> tuple[str, ...]:
    return tuple(words_of("zone_districts.txt"))
