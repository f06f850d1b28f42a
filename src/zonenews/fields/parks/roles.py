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
from collections.abc import Iterable, Set
from itertools import pairwise

from zonenews.fields.parks.evidence import Mention
from zonenews.fields.parks.lexicon import lexicon
from zonenews.knowledge import words_of
from zonenews.knowledge.words import common_words
from zonenews.patterns import pattern

__all__ = [
    "Role",
    "has_platform",
    "is_sent",
    "joints",
    "role_of",
    "second_names",
    "sets_out",
]

_LEADS = pattern("的|企业")
_JOINT = 6  # characters between two zones joined by one of
_AND = frozenset("与和同及")
_SENDER = 24  # characters of a headline before the zone
_OFFICIAL = 36  # characters behind a zone in which its official leads others out
_LEADS_OUT = pattern("率[一-龥]{0,12}(?:团|队|组|一行|干部|职工|人员)|带队|带领")
_BEFORE = 8  # characters that say what is done with the zone


class Role(enum.Enum):
    """What a mention of a zone does in its sentence."""

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


def role_of(text: str, mention: Mention, paired: Set[int]) -> Role:
    """What `mention` does in its sentence; `paired` are the places where 与 stands between two zones."""
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
    if _is_listed(text, start, end) or not paired.isdisjoint((start, end)):
        return Role.LISTED
    if _company_at(text, end):
        return Role.OWNER
    if start == 0 or not "一" <= text[start - 1] <= "鿿" or "lead" in before:
        return Role.SUBJECT
    if "visit" in before or "come" in before:  # the zone itself, or something in it
        whole = not "一" <= text[end : end + 1] <= "鿿" or "object" in after
        return Role.VISITED if whole else Role.PART
    return Role.PLAIN


def joints(text: str, mentions: Iterable[Mention]) -> set[int]:
    """Where zones joined by 与 or 和 end and begin: 青石高新区|与|云岭高新区."""
    ordered = sorted((mention.start, mention.end) for mention in mentions)
    return {
        at
        for (_, end), (start, _) in pairwise(ordered)
        if 0 < start - end <= _JOINT and text[end] in _AND
        for at in (end, start)
    }


def second_names(mentions: Iterable[Mention]) -> set[int]:
    """Where the second names of zones begin: 望霞新区(|枫溪高新区)."""
    found = list(mentions)
    ends = {mention.end for mention in found}
    return {mention.start for mention in found if mention.bracketed in ends}


def sets_out(text: str, end: int) -> bool:
    """Whether an official of the zone leads a delegation: 枫溪高新区党工委书记沈一舟率队赴."""
    sentence = text[end : end + _OFFICIAL].partition("。")[0]
    return _LEADS_OUT.search(sentence) is not None


def has_platform(text: str, end: int) -> bool:
    """Whether the name of a company that the zone owns goes on at `end`: 枫溪高新区|建设发展集团."""
    return _platform().match(text, end) is not None


def is_sent(text: str, start: int) -> bool:
    """Whether a county or a city sends the people who go to the zone: 望霞县党政考察团赴|枫溪高新区考察."""
    before = text[max(0, start - _SENDER) : start].rpartition("\n")[2]
    return any(word in before for word in lexicon().phrases["delegation"])


def acts(text: str, end: int) -> bool:
    """Whether the body that runs the zone acts itself, and not one of its people: 枫溪高新区|党工委组织."""
    body = lexicon().after(text, end).get("committee", 0)
    return body > 0 and not text.startswith(lexicon().phrases["post"], end + body)


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
def _platform() -> re.Pattern[str]:
    return re.compile("(?:" + "|".join(lexicon().phrases["platform"]) + "){1,4}(?:有限|集团|公司)")


@functools.lru_cache(maxsize=1)
def _company() -> re.Pattern[str]:
    return re.compile("[一-龥]{2,4}?(?:" + "|".join(words_of("park_company_endings.txt")) + ")")
