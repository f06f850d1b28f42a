"""Which of the zones the article is mainly about, or none.

Every mention is evidence (`weighing.py`). A zone must have enough, and clearly more than any other topic:
an article about two zones alike is about neither; nor is one whose headline is about a company or a person
there.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from zonenews.document import Document, Line, Part
from zonenews.fields.parks.evidence import Generic
from zonenews.fields.parks.lexicon import lexicon
from zonenews.fields.parks.merging import Named
from zonenews.fields.parks.placing import CLASS_WORDS
from zonenews.fields.parks.roles import Role, begins_with_company, joints, second_names
from zonenews.fields.parks.weighing import (
    GENERIC_HEADLINE,
    LINE,
    PUBLISHER,
    SETS_OUT,
    Article,
    Evidence,
    weigh,
    weigh_generics,
    weigh_headline,
)

__all__ = ["choose_main"]

_ENOUGH = 3.0
_CLEARLY = 1.5  # more than another zone, or than a company or a person in the headline
_CLEARLY_OF_LISTED = 4.0  # where the headline lists the zones
_OWN = 1.0  # the article says 管委会 alone …
_SEVERAL = 5  # … and names no more zones than this
_TOO_MANY = 50  # an article that names more zones is about none of them
_RIVAL = 5.0  # a company or a person in the headline
_HEADLINES = 4  # lines of a headline that are read for a company
_TOPIC = 10  # characters of a name before the colon of a headline
_KIND_ENDS = frozenset("区园城港地")


def choose_main(
    document: Document,
    zones: Sequence[Named],
    generics: Sequence[Generic],
    headlines: Sequence[Line],
    body: Sequence[Line],
    metadata: Sequence[Line],
) -> Named | None:
    """The zone that the article is mainly about.

    Args:
        document: the normalised page.
        zones: the zones that the article names.
        generics: the words such as 开发区 that name none.
        headlines: the lines of the headline.
        body: the lines of the article itself.
        metadata: the lines that say where it comes from.
    """
    if len(zones) > _TOO_MANY:
        return None
    article = Article(document.match, body)
    paired = joints(article.text, (mention for zone in zones for mention in zone.mentions))
    seconds = second_names(mention for zone in zones for mention in zone.mentions)
    weighed = [(weigh(article, zone, paired, seconds), zone) for zone in zones]
    weighed[0][0].alone = len(zones) == 1
    if len(zones) == 1 and weighed[0][0].speaks and any(_signs(article.text, line) for line in metadata):
        weighed[0][0].metadata += PUBLISHER
    weigh_generics(article, weighed, generics)
    weigh_headline(weighed)
    totals = [found.total(article.size) for found, _ in weighed]
    for at, (found, _) in enumerate(weighed):
        if _is_first_of_many(found, weighed):
            totals[at] -= found.opening
    own = [
        at for at, (found, _) in enumerate(weighed) if found.speaks and _ENOUGH - _OWN <= totals[at] < _ENOUGH
    ]
    if own and len(zones) <= _SEVERAL and _speaks_of_itself(article.text, body):
        for at in own:
            totals[at] += _OWN
    most = max(totals)
    best = totals.index(most)
    others = max(totals[:best] + totals[best + 1 :], default=0.0)
    if most < _ENOUGH or most - others < (_CLEARLY_OF_LISTED if _is_listed(weighed) else _CLEARLY):
        return None
    if most < _RIVAL + _CLEARLY and _is_of_another(article, weighed, headlines):
        return None
    if _is_news_of_company(article, weighed[best], body):
        return None
    return zones[best]


def _is_first_of_many(found: Evidence, weighed: Sequence[tuple[Evidence, Named]]) -> bool:
    """Whether the article has news of several zones, each in its line, and this one is only the first."""
    if found.headline or found.metadata or found.opening >= SETS_OUT or found.generic - found.lines.keys():
        return False
    alike = [set(other.lines) for other, _ in weighed if list(other.lines.values()) == [LINE[Role.SUBJECT]]]
    return len(found.lines) == 1 and sum(found.lines.keys().isdisjoint(lines) for lines in alike) > 1


def _is_listed(weighed: Sequence[tuple[Evidence, Named]]) -> bool:
    """Whether the headline lists zones, and names none besides: “柘谷”“云谷”坐到一张桌上."""
    roles = [{role for _, role, _ in found.in_headline} for found, _ in weighed if found.in_headline]
    return len(roles) > 1 and all(found == {Role.LISTED} for found in roles)


def _is_of_another(
    article: Article, weighed: Sequence[tuple[Evidence, Named]], headlines: Sequence[Line]
) -> bool:
    """Whether the headline is about a company, a person or a place, and not about a zone."""
    if any(role is Role.OWNER for found, _ in weighed for _, role, _ in found.in_headline):
        return True
    if any(found.headline >= GENERIC_HEADLINE for found, _ in weighed):
        return False
    return any(
        begins_with_company(article.text, line.start, line.end) or _has_topic(article, line)
        for line in headlines[:_HEADLINES]
    )


def _is_news_of_company(article: Article, best: tuple[Evidence, Named], body: Sequence[Line]) -> bool:
    """Whether a company tells its own news, or only its works are in the zone: …生产线在枫溪高新区投产."""
    found, zone = best
    if any(_tells(article.text, line, word) for line in body for word in lexicon().phrases["firm"]):
        return True
    named = [mention for mention in zone.mentions if mention.part is Part.HEADLINE]
    return (
        bool(named)
        and all(role is Role.VENUE for _, role, _ in found.in_headline)
        and any("output" in lexicon().after(article.text, mention.end) for mention in named)
    )


def _tells(text: str, line: Line, word: str) -> bool:
    """Whether the first such word in the line stands in no quotes: 莅临我司, but not “我公司今年…”."""
    at = text.find(word, line.start, line.end)
    return at >= 0 and text.rfind("“", line.start, at) <= text.rfind("”", line.start, at)


def _has_topic(article: Article, headline: Line) -> bool:
    """Whether a headline begins with a name that the article keeps to: 云泽精铜:百年老厂的第二春."""
    stop = article.text.find(":", headline.start, min(headline.end, headline.start + _TOPIC))
    topic = article.text[headline.start : max(stop, headline.start)]
    if len(topic) < 2 or topic[-1] in CLASS_WORDS or topic in lexicon().places:  # 望霞县:三级书记同讲一堂课
        return False
    return article.repeats(topic)


def _speaks_of_itself(text: str, body: Sequence[Line]) -> bool:
    """Whether the article says 管委会 or 我区: the zone that publishes it is meant."""
    return bool(body) and _says_own(text, body[0].start, body[-1].end)


def _signs(text: str, line: Line) -> bool:
    """Whether a line of the metadata names a body of the zone without the zone: 来源:管委会办公室."""
    return _says_own(text, line.start, line.end)


def _says_own(text: str, start: int, end: int) -> bool:
    own = _own_words().finditer(text, start, end)
    return any(text[hit.start() - 1 : hit.start()] not in _KIND_ENDS for hit in own)  # 枫溪高新区|党工委


@functools.lru_cache(maxsize=1)
def _own_words() -> re.Pattern[str]:
    return re.compile("|".join(lexicon().phrases["own"]))
