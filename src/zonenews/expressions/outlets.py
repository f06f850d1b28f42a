"""Names of outlets by their form: `松江日报`, `东南网`, `掌上松江`, `松江网·园区视界`.

How a name ends or begins only shows what it may be; where it stands must say that an outlet is meant.
"""

from __future__ import annotations

import re
from functools import lru_cache

from zonenews.expressions.masthead import is_masthead
from zonenews.expressions.sentences import is_sentence
from zonenews.expressions.signing import REPORTER_KINDS
from zonenews.knowledge.outlets import outlet_words
from zonenews.knowledge.places import divisions
from zonenews.knowledge.words import common_words
from zonenews.patterns import pattern

__all__ = [
    "NO_PAPER",
    "OWN",
    "begins_as_outlet",
    "ends_as_medium",
    "ends_as_outlet",
    "is_named_outlet",
    "outlet_at",
    "outlet_of_reporter",
]

OWN = ("本报", "本网", "本台", "本刊", "本站", "我台", "我报", "我网")
"""What an outlet calls itself: no name."""


def ends_as_outlet(name: str) -> bool:
    """Whether `name` ends as the name of a newspaper, agency, station, site or account.

    Example:
        >>> ends_as_outlet("松江日报"), ends_as_outlet("松江县招商局")
        (True, False)
    """
    return len(name) > 2 and name.endswith(_ends()) and name not in _ends() and not name.startswith(OWN)


def is_named_outlet(name: str) -> bool:
    """Whether `name` ends as an outlet's behind more than a common word: no column of a paper.

    Example:
        >>> is_named_outlet("松江新闻"), is_named_outlet("经济新闻")
        (True, False)
    """
    ending = next((word for word in _ends() if name.endswith(word)), "")
    own = name.removesuffix(ending)
    return ends_as_outlet(name) and (own in divisions() or own not in common_words().logp)


def begins_as_outlet(name: str) -> bool:
    """Whether `name` begins as that of an account or app: `掌上松江`, `今日松江`."""
    return any(len(part) > 2 and part.startswith(outlet_words("begin")) for part in re.split("[/·]", name))


def outlet_at(match: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest run from `start` that ends as an outlet's name does.

    Example:
        >>> outlet_at("东南网龙岩8月9日讯", 0, 5)
        (0, 3)
    """
    found = _outlet_pattern().match(match, start, min(end, start + 20))
    return found.span() if found and found[0] not in outlet_words("name") else None


def outlet_of_reporter(match: str, start: int, end: int) -> tuple[int, int] | None:
    """The outlet printed before the role in `松江电视台记者`, `松江晚报首席记者`, `今日松江通讯员`.

    A name that does not look like an outlet's must stand elsewhere on the page as the publisher's.
    """
    found = _REPORTER.match(match, start, end)
    if not found:
        return None
    name = found["name"]
    if any(own in name for own in OWN) or _CREW.search(name):
        return None
    place = found.span("name")
    known = found["open"] or begins_as_outlet(name) or (found["role"] != "通讯员" and ends_as_outlet(name))
    return place if known or is_masthead(match, *place) else None


_CREW = pattern("(?:[组队]|(?<!集)团)$")  # 采访团记者
_REPORTER = pattern(
    r"[ (\[]{0,2}(?P<open>《)?(?P<name>[\u3400-\u9fffA-Za-z·/-]{2,14}?)(?(open)》)"
    rf"(?:{REPORTER_KINDS}|(?<=[报台网社])融媒)?(?P<role>记者|通讯员)"
)


@lru_cache(maxsize=1)
def _outlet_pattern() -> re.Pattern[str]:
    return re.compile(rf"[\u3400-\u9fffA-Za-z·]{{1,16}}(?:{'|'.join(_ends())})")


def _ends() -> tuple[str, ...]:
    return outlet_words("name", "column", "letter")


def ends_as_medium(name: str) -> bool:
    """Whether a line ends as the names of newspapers and sites do: 南沟日报, 南沟财报电子报."""
    media = outlet_words("name", "line")
    if len(name) > _LONGEST_MEDIUM or not name.endswith(media) or NO_PAPER.search(name):
        return False
    return not is_sentence(name.removesuffix(next(medium for medium in media if name.endswith(medium))))


_LONGEST_MEDIUM = 12
NO_PAPER = pattern("[捷喜海汇申填举回预通战]报$")  # 再传捷报
