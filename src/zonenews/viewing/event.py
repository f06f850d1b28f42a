"""Where the day of the event is printed: `12月14日`, `14日上午`, `昨天`.

`Article.event_date` is a day without a place; the annotated page marks the first expression in the body that
means that day.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

from zonenews import knowledge
from zonenews.article import Article, Span
from zonenews.expressions.dates import DateExpression, find_dates

__all__ = ["find_event"]


def find_event(article: Article) -> Span | None:
    """The first words of the body that mean the day of the event; `None` if it is told in other words."""
    if article.event_date is None:
        return None
    for paragraph in article.body:
        start, end = paragraph.span.start, paragraph.span.end
        text = article.text[start:end].translate(_DIGITS)
        places = [
            (found.start, found.end)
            for found in find_dates(text, 0, len(text))
            if _means(found, article.event_date)
        ]
        places += [found.span() for found in _relative(article).finditer(text)]
        if places:
            first = min(places)
            return Span(start + first[0], start + first[1])
    return None


_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")


def _means(found: DateExpression, day: datetime.date) -> bool:
    return found.day == day.day and found.month in (None, day.month) and found.year in (None, day.year)


def _relative(article: Article) -> re.Pattern[str]:
    """The words that mean the day of the event on the day of publication."""
    if article.event_date is None or article.date is None:
        return _words_for(None)
    return _words_for((article.event_date - article.date).days)


@lru_cache(maxsize=8)
def _words_for(days: int | None) -> re.Pattern[str]:
    words = [word for word, meaning in knowledge.load("event_words.tsv") if meaning == str(days)]
    return re.compile("|".join(map(re.escape, sorted(words, key=len, reverse=True))) or r"(?!)")
