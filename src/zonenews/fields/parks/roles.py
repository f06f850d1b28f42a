"""What a zone does in the sentence that names it: acts, is visited, or is the place of something else.

枫溪高新区召开大会              SUBJECT   it begins the clause
国务院批复同意枫溪高新区升级     PLAIN     it stands anywhere else
到枫溪高新区调研                VISITED   it is what people go to …
到枫溪高新区污水处理厂           PART      … or something in it is
赴枫溪高新区考察学习            JOURNEY   a delegation of others goes there
枫溪高新区党工委书记             OFFICE    it stands in an office or in the name of its bodies
枫溪高新区、望霞工业园区          LISTED    it is one of several
位于枫溪高新区的海绫精工         SETTING   something else is placed there
海绫项目在枫溪高新区开工         VENUE     something else takes place there
枫溪高新区一企业                OWNER     one company or person of the zone is meant, and not the zone
枫溪高新区考察团                VISITOR   its people are elsewhere
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable

from zonenews.document import Line
from zonenews.fields.parks.evidence import Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.knowledge import words_of
from zonenews.knowledge.posts import post_source, posts
from zonenews.knowledge.words import common_words
from zonenews.patterns import pattern

__all__ = [
    "Lead",
    "Role",
    "all_of_a_region",
    "goes_to_us",
    "has_platform",
    "is_counted",
    "lead_of",
    "role_of",
    "says_own",
    "second_names",
]

_LEADS = pattern("的|企业")
_LONG_LEAD = 120  # characters of a sentence before the zone, behind which others stand
_DAY = pattern(r"^.*(?:\d[日月时分号]|[上下]午|近日|日前|[昨今当][日天]|[讯电):]|晚)")
_PARTS = pattern("[、,]")
_VISIT = 60  # characters behind a zone in which its people come to us
_HOSTS = pattern("陪同|接待")
_KIND_ENDS = frozenset("区园城港地")
_BEFORE = 8  # characters that say what is done with the zone
_COUNTING = 8  # characters in which a count stands before 园区


class Role(enum.Enum):
    """What a mention of a zone does in its sentence."""

    __hash__ = object.__hash__  # that of an enumeration is written in Python, and asked for at every look-up

    SUBJECT = enum.auto()
    PLAIN = enum.auto()
    VISITED = enum.auto()
    PART = enum.auto()
    JOURNEY = enum.auto()
    OFFICE = enum.auto()
    LISTED = enum.auto()
    SETTING = enum.auto()
    VENUE = enum.auto()
    OWNER = enum.auto()
    VISITOR = enum.auto()


def role_of(text: str, mention: Mention) -> Role:
    """What `mention` does in its sentence."""
    start, end = mention.start, mention.end
    before = lexicon().before(text, max(0, start - _BEFORE), start)
    after = lexicon().after(text, end)
    if "visitor" in after:
        return Role.VISITOR
    if "committee" in after and "visitor" in lexicon().after(text, end + after["committee"]):
        return Role.VISITOR  # 枫溪高新区管委会|一行
    if "journey" in before and "journey" in after:
        return Role.JOURNEY
    if "owner" in after or has_platform(text, end):
        return Role.OWNER
    if "setting" in before or "setting" in after:
        return Role.PART if "visit" in before and before.isdisjoint(("setting", "where")) else Role.SETTING
    if "where" in before and "event" in after:
        return Role.VENUE
    if "committee" in after or "office" in after:
        return Role.OFFICE
    if _is_listed(text, start, end):
        return Role.LISTED
    if _company_at(text, end):
        return Role.OWNER
    if start == 0 or not "一" <= text[start - 1] <= "鿿" or "lead" in before:
        return Role.SUBJECT
    if "visit" in before or "come" in before:  # the zone itself, or something in it
        whole = not "一" <= text[end : end + 1] <= "鿿" or "object" in after
        return Role.VISITED if whole else Role.PART
    return Role.PLAIN


class Lead(enum.Enum):
    """What stands in its sentence before a zone."""

    NOTHING = enum.auto()
    """Nothing, or a day: 4月2日,|枫溪高新区."""
    OFFICES = enum.auto()
    """Other offices of the person whose office the zone stands in: 4月2日,市委常委、|枫溪高新区党工委书记."""
    OTHERS = enum.auto()
    """Somebody or something else: 市长方砚,|枫溪高新区党工委书记."""


def lead_of(text: str, start: int, at: int) -> Lead:
    """What stands before the zone at `at` in a sentence that begins at `start`."""
    if at - start > _LONG_LEAD:
        return Lead.OTHERS
    before = _DAY.sub("", text[start:at]).strip("、, “")
    if not before:
        return Lead.NOTHING
    offices = all(map(_ends_on_post, _PARTS.split(before)))
    return Lead.OFFICES if offices else Lead.OTHERS


def _ends_on_post(part: str) -> bool:
    """Whether a part of a sentence ends on a post, with or without what brackets say of it: 主任(挂职)."""
    opening = part.rfind("(")
    if part.endswith(")") and opening >= 0 and ")" not in part[opening:-1]:
        part = part[:opening]
    return part.endswith(posts())


def is_post(text: str, end: int) -> bool:
    """Whether a person's post follows the zone: 枫溪高新区|党工委书记, and not 枫溪高新区|总工会."""
    return _post_next().match(text, end) is not None


def goes_to_us(text: str, end: int) -> bool:
    """Whether those of the zone come to one that is not named: 枫溪高新区|管委会主任沈一舟一行来我区考察."""
    sentence = text[end : end + _VISIT].partition("。")[0].partition("\n")[0]
    to_us = _to_us().search(sentence)
    return to_us is not None and not _HOSTS.search(sentence[: to_us.start()])


def second_names(mentions: Iterable[Mention]) -> set[int]:
    """Where the second names of zones begin: 望霞新区(|枫溪高新区)."""
    found = list(mentions)
    ends = {mention.end for mention in found}
    return {mention.start for mention in found if mention.bracketed in ends}


def says_own(text: str, line: Line) -> bool:
    """Whether a line says 管委会 or 我区 alone: the zone that publishes it is meant."""
    own = _own().finditer(text, line.start, line.end)
    return any(text[hit.start() - 1 : hit.start()] not in _KIND_ENDS for hit in own)  # 枫溪高新区|党工委


def is_counted(text: str, start: int, end: int) -> bool:
    """Whether a word such as 园区 stands for zones that are counted: 3个国家级|园区, not 第3个|园区."""
    return _counted().search(text, max(0, start - _COUNTING), end) is not None


def all_of_a_region(text: str, line: Line) -> int:
    """How often a line speaks of all counties or districts of a region: 各县(市、区)."""
    return sum(1 for _ in _everywhere().finditer(text, line.start, line.end))


def has_platform(text: str, end: int) -> bool:
    """Whether the name of a company that the zone owns goes on at `end`: 枫溪高新区|建设发展集团."""
    return _platform().match(text, end) is not None


def _is_listed(text: str, start: int, end: int) -> bool:
    """Whether the zone is one of several: 枫溪高新区|、云岭…, “枫溪高新区|”“…, 枫溪高新区|等10家园区."""
    if text.startswith("”", end) and text[start - 1 : start] == "“":
        if text.startswith("“", end + 1) or text[start - 2 : start - 1] == "”":
            return True
        start, end = start - 1, end + 1
    return "、" in (text[start - 1 : start], text[end : end + 1]) or is_first_of(text, end)


def is_first_of(text: str, end: int) -> bool:
    """枫溪高新区|等10家园区."""
    return text.startswith("等", end) and text[end + 1 : end + 2] in lexicon().phrases["numeral"]


def _company_at(text: str, start: int) -> bool:
    """Whether a company's name begins here: a word that is no common one, and a trade (海绫|精工)."""
    if before := _LEADS.match(text, start):  # 枫溪高新区|的|海绫精工
        start = before.end()
    brand = text[start : start + 2]
    return brand not in common_words().logp and _company().match(text, start) is not None


@functools.lru_cache(maxsize=1)
def _post_next() -> re.Pattern[str]:
    return re.compile(rf"[^,、。\n]{{0,9}}?(?:{post_source()})")


@functools.lru_cache(maxsize=1)
def _own() -> re.Pattern[str]:
    return re.compile("|".join(lexicon().phrases["own"]))


@functools.lru_cache(maxsize=1)
def _to_us() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(lexicon().phrases['to'])})(?:{'|'.join(lexicon().phrases['us'])})")


@functools.lru_cache(maxsize=1)
def _counted() -> re.Pattern[str]:
    numerals = "".join(lexicon().phrases["numeral"]).replace("一", "")
    return re.compile(rf"(?<![第{numerals}])[{numerals}]{{1,4}}[个家大][^,。;、:()\n]{{0,9}}$")


@functools.lru_cache(maxsize=1)
def _everywhere() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, lexicon().phrases["everywhere"])))


@functools.lru_cache(maxsize=1)
def _platform() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(lexicon().phrases["platform"]) + "){1,4}(?:有限|集团|公司)")


@functools.lru_cache(maxsize=1)
def _company() -> re.Pattern[str]:
    return re.compile("[一-龥]{2,4}?(?:" + "|".join(words_of("park_company_endings.txt")) + ")")
