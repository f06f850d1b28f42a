"""Articles as flat rows: one row an article, or one row for each office of each leader of each article.

Several values in one cell are joined with ``; ``. With Chinese labels, columns and coded values are called as
`terms.tsv` calls them: 园区类别 for `park_kind`, 国家级经济技术开发区 for `etdz`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import frozen

from zonenews.article import Article, Doubt
from zonenews.terms import Language, term

__all__ = ["ARTICLES", "LEADERS", "Table", "cut_cell", "safe_cell"]

_LONGEST = 32_767  # characters of a cell of a spreadsheet
_KEPT = 32_700  # of a longer one: there must be room to say so
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@frozen
class Table:
    """A table: its name, its columns, and the rows that an article gives, coded values by the labels."""

    name: str
    columns: tuple[str, ...]
    rows: Callable[[Article, Language], Iterator[tuple[object, ...]]]

    def head(self, labels: Language) -> tuple[str, ...]:
        """What the columns are called."""
        if labels == "en":
            return self.columns
        return tuple(term(self.name, column).chinese for column in self.columns)


def _article_rows(article: Article, labels: Language) -> Iterator[tuple[object, ...]]:
    headline, published, park = article.headline, article.published, article.park
    yield (
        article.url,
        article.title,
        headline and headline.kicker,
        headline and headline.subtitle,
        article.date and article.date.isoformat(),
        published and published.time and published.time.isoformat(),
        article.source and article.source.name,
        park and park.name,
        park and park.official,
        park and _label("level", park.level, labels),
        park and _label("kind", park.kind, labels),
        park and park.province,
        park and park.city,
        park and park.code,
        park and park.within,
        _joined((park.name for park in article.parks), labels),
        article.likely_zone and article.likely_zone.name,
        _joined((leader.name for leader in article.leaders), labels),
        _joined((byline.name for byline in article.bylines), labels),
        article.event_date and article.event_date.isoformat(),
        _label("script", article.script.value, labels),
        _joined((_doubt(doubt, labels) for doubt in article.doubts), labels),
        "\n".join(paragraph.text for paragraph in article.body),
    )


def _leader_rows(article: Article, labels: Language) -> Iterator[tuple[object, ...]]:
    official = {park.name: park.official for park in article.parks}
    doubts: dict[int, list[str]] = {}  # by where the person stands first
    for doubt in article.doubts:
        if doubt.field == "leaders" and doubt.spans:
            told = doubt.code if labels == "en" else doubt.message_zh
            doubts.setdefault(doubt.spans[0].start, []).append(told)
    for leader in article.leaders:
        for office in leader.offices or (None,):  # one whom only a group word presents has none
            yield (
                article.url,
                article.title,
                article.date and article.date.isoformat(),
                article.event_date and article.event_date.isoformat(),
                article.source and article.source.name,
                article.park and article.park.name,
                leader.name,
                office and office.text,
                office and office.body,
                office and office.post,
                office and office.zone,
                office and office.zone and official.get(office.zone),
                office and _label("flag", office.former, labels),
                _label("flag", leader.present, labels),
                _joined((act.text for act in leader.acts), labels),
                len(leader.mentions),
                _joined(doubts.get(leader.mentions[0].start, ()) if leader.mentions else (), labels),
            )


def _label(what: str, code: str | bool | None, labels: Language) -> object:
    return code if labels == "en" or code is None else term(what, str(code)).chinese


def _doubt(doubt: Doubt, labels: Language) -> str:
    if labels == "en":
        return f"{doubt.field}: {doubt.code}"
    return f"{term('field', doubt.field).chinese}：{doubt.message_zh}"


def _joined(values: Iterable[str], labels: Language) -> str:
    return ("; " if labels == "en" else "；").join(values)


ARTICLES = Table(
    "articles",
    (
        *("url", "title", "kicker", "subtitle", "date", "time", "source"),
        *("park", "park_official", "park_level", "park_kind", "park_province", "park_city"),
        *("park_code", "park_within", "parks", "likely_zone"),
        *("leaders", "bylines", "event_date", "script", "doubts", "body"),
    ),
    _article_rows,
)

LEADERS = Table(
    "leaders",
    (
        *("url", "title", "date", "event_date", "source", "park"),
        *("name", "office", "body", "post", "zone", "zone_official", "former"),
        *("present", "acts", "mentions", "doubts"),
    ),
    _leader_rows,
)


def safe_cell(value: object) -> object:
    """A value that a spreadsheet shows as it is: none that it would run as a formula or refuse as too long.

    Example:
        >>> safe_cell("=HYPERLINK(1)"), safe_cell("园区"), safe_cell(7)
        ("'=HYPERLINK(1)", '园区', 7)
    """
    cell = cut_cell(value)
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def cut_cell(value: object) -> object:
    """A value no longer than a spreadsheet takes; where it is cut, it says how much is missing.

    Example:
        >>> cut_cell("园" * 40_000)[-24:]
        '…[7,300 characters more]'
    """
    if not isinstance(value, str) or len(value) < _LONGEST:
        return value
    return f"{value[:_KEPT]}…[{len(value) - _KEPT:,} characters more]"
