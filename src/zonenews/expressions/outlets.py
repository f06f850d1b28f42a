"""Names of outlets by their form: `松江日报`, `东南网`, `掌上松江`, `松江网·园区视界`.

How a name ends or begins only shows what it may be; where it stands must say that an outlet is meant.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from zonenews import knowledge
from zonenews.expressions.line_words import line_words
from zonenews.expressions.masthead import is_masthead
from zonenews.expressions.sentences import is_sentence
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
    return (
        len(name) > 2
        and name.endswith(_words("end"))
        and name not in _words("end")
        and not name.startswith(OWN)
    )


def is_named_outlet(name: str) -> bool:
    """Whether `name` ends as an outlet's behind more than a common word: no column of a paper.

    Example:
        >>> is_named_outlet("松江新闻"), is_named_outlet("经济新闻")
        (True, False)
    """
    ending = next((word for word in _words("end") if name.endswith(word)), "")
    own = name.removesuffix(ending)
    return ends_as_outlet(name) and (own in divisions() or own not in common_words().logp)


def begins_as_outlet(name: str) -> bool:
    """Whether `name` begins as that of an account or app: `掌上松江`, `今日松江`."""
    return any(len(part) > 2 and part.startswith(_words("begin")) for part in re.split("[/·]", name))


def outlet_at(match: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest run from `start` that ends as an outlet's name does.

    Example:
        >>> outlet_at("东南网龙岩8月9日讯", 0, 5)
        (0, 3)
    """
    found = _outlet_pattern().match(match, start, min(end, start + 20))
    return found.span() if found else None


def outlet_of_reporter(match: str, start: int, end: int) -> tuple[int, int] | None:
    """The outlet printed before the role in `松江电视台记者`, `松江晚报首席记者`, `今日松江通讯员`.

    A name that does not look like an outlet's must stand elsewhere on the page as the publisher's.
    """
    found = _REPORTER.match(match, start, end)
    if not found:
        return None
    name = found["name"]
    if name.startswith(OWN) or name.endswith(("组", "团", "队")):
        return None
    place = found.span("name")
    known = begins_as_outlet(name) or (found["role"] != "通讯员" and ends_as_outlet(name))
    return place if known or is_masthead(match, *place) else None


_REPORTER = pattern(
    r"[ (\[]{0,2}(?P<name>[\u3400-\u9fffA-Za-z·/]{2,14}?)"
    r"(?:全媒体|融媒体?|首席|见习|实习|特约|特派)?(?:新闻)?(?P<role>记者|通讯员|编辑)"
)


@lru_cache(maxsize=1)
def _outlet_pattern() -> re.Pattern[str]:
    return re.compile(rf"[\u3400-\u9fffA-Za-z·]{{1,16}}(?:{'|'.join(_words('end'))})")


@cache
def _words(place: str) -> tuple[str, ...]:
    """The longest first."""
    words = (word for word, of in knowledge.load("outlets.tsv") if of == place)
    return tuple(sorted(words, key=len, reverse=True))


def ends_as_medium(name: str) -> bool:
    """Whether a name ends as those of newspapers and sites do: 南沟日报, 南沟财报电子报."""
    if not name.endswith(line_words("medium")) or NO_PAPER.search(name):
        return False
    for medium in line_words("medium"):
        if name.endswith(medium):
            return len(name) <= _LONGEST_MEDIUM and not is_sentence(name.removesuffix(medium))
    return False


_LONGEST_MEDIUM = 12
NO_PAPER = pattern("[捷喜海汇申填举回预通战]报$")  # 再传捷报
