"""What comes out: an `Article` and its parts, all frozen, slotted, hashable and picklable.

Every value is normalised (simplified characters, no pinyin annotations, half-width ASCII digits and
letters, trimmed); every `Span` indexes the page text as it was read, `Article.text`.
"""

from __future__ import annotations

import datetime
import enum
from typing import Literal, TypeAlias

from attrs import frozen

__all__ = [
    "RULES_VERSION",
    "Act",
    "Article",
    "Block",
    "BlockKind",
    "Byline",
    "BylineRole",
    "Doubt",
    "Event",
    "Headline",
    "Image",
    "Leader",
    "Link",
    "Office",
    "Paragraph",
    "ParagraphKind",
    "Park",
    "Published",
    "Script",
    "Source",
    "Span",
    "Zone",
]

RULES_VERSION = 2
"""Raised with every release that reads pages differently: see the headings "Results" of the changelog."""

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


class TextEnum(str, enum.Enum):
    """Values that print as themselves, on every Python: ``f"{article.script}"`` is ``simplified``."""

    __str__ = str.__str__
    __hash__ = str.__hash__  # that of an enumeration is written in Python, and asked for at every look-up

    def __format__(self, spec: str) -> str:
        return str.__format__(self, spec)


class Script(TextEnum):
    """The writing of a page: simplified, traditional, or with pinyin readings in brackets."""

    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
    ANNOTATED = "annotated"


class BylineRole(TextEnum):
    """What a person named in a byline did for the article."""

    REPORTER = "reporter"
    CORRESPONDENT = "correspondent"
    PHOTOGRAPHER = "photographer"
    EDITOR = "editor"
    AUTHOR = "author"


class ParagraphKind(TextEnum):
    """What a line of the body is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list_item"
    CAPTION = "caption"
    TABLE = "table"


class BlockKind(TextEnum):
    """What a line of metadata or of boilerplate is."""

    NAVIGATION = "navigation"
    BREADCRUMB = "breadcrumb"
    STAMP = "stamp"
    SUMMARY = "summary"
    BYLINE = "byline"
    WIDGET = "widget"
    RELATED = "related"
    PREVIOUS_NEXT = "previous_next"
    DISCLAIMER = "disclaimer"
    CONTACT = "contact"
    COPYRIGHT = "copyright"
    OTHER = "other"


@frozen(order=True, weakref_slot=False)  # a page may have millions of what is slim below
class Span:
    """Characters `start` to `end` (exclusive) of `Article.text`, counted in code points."""

    start: int
    end: int


@frozen
class Headline:
    """The headline (标题), title for short, with what is printed above and below it."""

    text: str
    kicker: str | None
    """The line above it."""
    subtitle: str | None
    """The line below it."""
    span: Span | None
    """The headline proper, where it stands before the body; its longest part, if a stamp stands between its
    lines; the beginning of the first paragraph, if it runs on into that; `None` if only the head of a web
    page has it."""
    spans: tuple[Span, ...]
    """Every line of it: kicker, subtitle, second line and repetitions."""


@frozen
class Published:
    """The date of publication (发布日期): the day, with its time if printed, when it was published."""

    date: datetime.date
    time: datetime.time | None
    text: str
    """The stamp as printed."""
    span: Span | None
    """`None` if it came from the head of an HTML page."""
    rule: str = ""
    """The name of the rule that found it, a row of `field_rules.tsv`."""


@frozen
class Source:
    """The source (来源): the outlet or body that the page names as the article's origin."""

    name: str
    span: Span | None
    """`None` if it came from the head of an HTML page."""
    rule: str = ""
    """The name of the rule that found it, a row of `field_rules.tsv`."""


@frozen
class Park:
    """A park or development zone (园区, 开发区); the documentation says zone, the code park.

    What comes from the registry of zones (`Zone`) is `None` unless the name is surely that zone.
    """

    name: str
    """Its fullest printed form."""
    official: str | None
    """Its name in the registry."""
    level: str | None
    """`national` or `provincial`, by the registry."""
    kind: str | None
    """What sort of zone, by the registry: `etdz` is 国家级经济技术开发区."""
    province: str | None
    """Where it lies, by the registry."""
    city: str | None
    """Where it lies, by the registry."""
    code: str | None
    """Its code in the national standard GB/T 37028-2018."""
    within: str | None
    """The outer zone, of one that lies in another."""
    mentions: tuple[Span, ...]
    """Every place of it, shorter forms included."""
    score: float = 0.0
    """How much speaks for filing the article under it, in nats; below 0, less than for no zone at all."""
    rule: str = ""
    """The name of the rule that took its fullest form for a name, a row of `field_rules.tsv`."""


@frozen
class Zone:
    """A development zone of the registry: see `zonenews.zones` and `zonenews.find_zone`."""

    name: str
    """The name it has today."""
    aliases: tuple[str, ...]
    """Other names of it, former ones among them."""
    level: str
    """`national`, `provincial` or `overseas`."""
    kind: str
    """One of those on the documentation's page of the registry: `etdz`, `hidz`, `ftz`."""
    province: str | None
    """`None` where it lies in none or in several."""
    city: str | None
    """`None` where it lies in none or in several."""
    code: str | None
    """Its code in the national standard GB/T 37028-2018."""
    within: str | None
    """The zone that it is an area of."""
    since: int | None
    """The year in which it became what it is now: approved, upgraded, renamed."""


@frozen
class Office:
    """An office or title (职务) that somebody holds, or held: 锡山经济技术开发区党工委副书记."""

    text: str
    """As printed; the name is left out where the office is printed around it (区委周文栋书记: 区委书记)."""
    span: Span
    """Where it stands, with the name that it is printed around."""
    body: str | None
    """The organisation printed in it: 锡山经济技术开发区党工委."""
    post: str
    """What one is there: 副书记."""
    zone: str | None
    """The zone whose body it is, by `Park.name`; `None` for offices of cities, departments and companies,
    and where the page does not tell."""
    former: bool
    """Whether the page tells of it as past: 原, 曾任, 不再担任, 免去."""
    rule: str = ""
    """The name of the way in which the page gives it to the person, a row of `field_rules.tsv`."""


@frozen(weakref_slot=False)
class Act:
    """An act (活动): what the text says a person did: 主持, 讲话, 出席."""

    text: str
    span: Span


@frozen
class Leader:
    """A leader or official (领导): a person presented with a position of leadership."""

    name: str
    """The full name as printed."""
    offices: tuple[Office, ...]
    """Empty where only a group word (区领导) introduces the person."""
    present: bool
    """Whether the person takes part in what is reported; else only quoted or referred to."""
    acts: tuple[Act, ...]
    """What the text says the person did."""
    mentions: tuple[Span, ...]
    """Every place of the name, short forms such as 周书记 included."""

    @property
    def titles(self) -> tuple[str, ...]:
        """The titles: the texts of the offices, as printed."""
        return tuple(office.text for office in self.offices)


@frozen
class Event:
    """The event (事件) that is reported, and its date."""

    date: datetime.date
    text: str
    """As printed: 12月14日, 昨天."""
    span: Span
    rule: str = ""
    """The name of the rule that found it, a row of `field_rules.tsv`."""


@frozen
class Byline:
    """A byline (署名): a reporter, correspondent, photographer, editor or author."""

    name: str
    role: BylineRole
    span: Span | None
    rule: str = ""
    """The name of the rule that found it, a row of `field_rules.tsv`."""


@frozen(weakref_slot=False)
class Paragraph:
    """A line of the article itself, or a table in it."""

    text: str
    kind: ParagraphKind
    span: Span
    cells: tuple[tuple[str, ...], ...] = ()
    """Of a table the cells, row by row; `text` is a row a line."""


@frozen(weakref_slot=False)
class Block:
    """A block: a line that is not the article itself, but metadata about it, or boilerplate (页面模板)."""

    text: str
    kind: BlockKind
    span: Span


@frozen
class Image:
    """A picture in the article."""

    address: str
    """As printed."""
    alt: str
    """The words for it, as printed."""
    caption: Span | None
    """The line of the body that tells what it shows."""
    offset: int
    """Where in `Article.text` it stands."""


@frozen
class Link:
    """A link in the article's body, or to a file attached to it."""

    address: str
    """As printed."""
    text: str
    """The words that it stands on."""
    span: Span


@frozen
class Doubt:
    """What a reader should check: a field whose evidence on this page is weak or torn."""

    field: str
    """The field of `Article` that may be wrong."""
    code: str
    """What is doubtful, for programs: the rows of the table in the documentation."""
    message: str
    """The same in English."""
    message_zh: str
    """The same in Chinese."""
    spans: tuple[Span, ...] = ()
    """Where to look."""


@frozen(repr=False)
class Article:
    r"""One page, read: see the field reference in the documentation for what each field means.

    Example:
        >>> import zonenews
        >>> zonenews.parse_article("澜川经济开发区召开会议\n2021-03-05\n昨天,区委书记魏长青主持会议。")
        Article: 澜川经济开发区召开会议
          published 2021-03-05, event 2021-03-04
          park      澜川经济开发区
          leaders   魏长青 区委书记
          body      1 paragraph, 15 characters; 1 line of metadata, 0 of boilerplate; simplified
          doubts    park (close), parks (unknown), body (short)
    """

    headline: Headline | None
    """With `title` for short."""
    published: Published | None
    """The day of publication, with `date` for short."""
    source: Source | None
    """The outlet or body that the page names as its origin."""
    park: Park | None
    """The one zone that the article is filed under; one of `parks`."""
    parks: tuple[Park, ...]
    """Every zone that the article names."""
    leaders: tuple[Leader, ...]
    """Everybody presented with a position of leadership, in order of mention."""
    bylines: tuple[Byline, ...]
    """Reporters, correspondents, photographers, editors, authors."""
    event: Event | None
    """The day of the event reported, with `event_date` for short."""
    body: tuple[Paragraph, ...]
    """The article itself, with `body_text` for short."""
    metadata: tuple[Block, ...]
    """The lines about the article: stamp, bylines, summary."""
    boilerplate: tuple[Block, ...]
    """All other lines: navigation, related links, contact."""
    script: Script
    """How the page is written."""
    text: str
    """The page as it was read: what every `Span` counts in."""
    url: str | None
    """The address that was given."""
    images: tuple[Image, ...] = ()
    """The pictures of the article, of HTML."""
    links: tuple[Link, ...] = ()
    """The links in its body, of HTML."""
    pages: tuple[str, ...] = ()
    """The addresses of the article's other parts, of HTML."""
    doubts: tuple[Doubt, ...] = ()
    """What a reader should check; empty for most pages."""
    likely_zone: Zone | None = None
    """The registered zone that a bare 开发区 can only mean, where there is no `park`."""
    rules_version: int = 0
    """The `RULES_VERSION` that read the page; 0 where it was not kept."""

    def __repr__(self) -> str:
        """The record in a few lines; `to_dict` has all of it."""
        from zonenews.viewing.summary import summary

        return summary(self)

    @property
    def title(self) -> str | None:
        """The headline proper, or `None`."""
        return self.headline.text if self.headline else None

    @property
    def date(self) -> datetime.date | None:
        """The day of publication, or `None`."""
        return self.published.date if self.published else None

    @property
    def event_date(self) -> datetime.date | None:
        """The day of the event, or `None`."""
        return self.event.date if self.event else None

    @property
    def body_text(self) -> str:
        """The article alone, a paragraph a line: what to index, or to hand to a language model."""
        return "\n".join(paragraph.text for paragraph in self.body)

    def with_likely_zone(self) -> Article:
        """The article with `likely_zone` as the zone of the offices of a bare 管委会 or 高新区管委会.

        What `parse_article` gives holds nothing that is not printed; this fills `Office.zone`, where the page
        names no zone, with the name of the likely one.

        Example:
            >>> import zonenews
            >>> page = "聊城市委书记到高新区调研。高新区管委会主任魏长青陪同。"
            >>> article = zonenews.parse_article(page)
            >>> [office.zone for office in article.leaders[0].offices]
            [None]
            >>> [office.zone for office in article.with_likely_zone().leaders[0].offices]
            ['聊城高新技术产业开发区']
        """
        from zonenews.likely_zone import with_likely_zone

        return with_likely_zone(self)

    def to_dict(self) -> dict[str, Json]:
        """The article as plain dicts, lists and strings; dates are ISO 8601 strings.

        Example:
            >>> import zonenews
            >>> zonenews.parse_article("").to_dict()["script"]
            'simplified'
        """
        from zonenews.serialising import unstructure  # cattrs is loaded by those who serialise

        return unstructure(self)

    @classmethod
    def from_dict(cls, record: dict[str, Json]) -> Article:
        """The article that `to_dict` wrote, in this version or, of what it knows, in a newer one.

        Args:
            record: the record; keys that this version does not know are ignored.

        Raises:
            ZonenewsError: `record` lacks a field or holds a value of the wrong type; nothing is converted.

        Example:
            >>> import zonenews
            >>> article = zonenews.parse_article("园区召开会议")
            >>> zonenews.Article.from_dict(article.to_dict()) == article
            True
        """
        from zonenews.serialising import structure

        return structure(record)

    def to_json(self, *, indent: int | None = None, ensure_ascii: bool = False) -> str:
        """The article as JSON text.

        Args:
            indent: blanks a level; `None` for all on one line.
            ensure_ascii: escape every character beyond ASCII.
        """
        import json

        return json.dumps(self.to_dict(), ensure_ascii=ensure_ascii, indent=indent)

    @classmethod
    def from_json(cls, text: str | bytes) -> Article:
        """The article that `to_json` wrote.

        Raises:
            ZonenewsError: `text` is no JSON, or not that of an article.

        Example:
            >>> import zonenews
            >>> article = zonenews.parse_article("园区召开会议")
            >>> zonenews.Article.from_json(article.to_json()) == article
            True
        """
        from zonenews.serialising import read_json, structure

        return structure(read_json(text))

    def to_markdown(self) -> str:
        """The article as Markdown: title, a line of facts, headings, lists, tables, pictures, links.

        Addresses are resolved against `url`, where there is one.

        Example:
            >>> import zonenews
            >>> page = "<h1>园区开工</h1><p>昨天,南沟<a href=/1>园区</a>开工。"
            >>> print(zonenews.parse_article(page).to_markdown())
            # 园区开工
            <BLANKLINE>
            昨天,南沟[园区](/1)开工。
        """
        from zonenews.markdown import to_markdown

        return to_markdown(self)

    def to_html(self, *, lang: Literal["en", "zh"] = "en") -> str:
        """The annotated page: the text with every field marked in it, beside the record.

        One self-contained HTML file that loads nothing; see `zonenews.view`.

        Args:
            lang: the language in which it opens, English or Chinese; a switch on the page changes it.
        """
        from zonenews.view import to_html

        return to_html(self, lang=lang)

    def _repr_html_(self) -> str:
        """What a notebook shows of an article: the annotated page in a frame."""
        from zonenews.view import to_iframe

        return to_iframe(self)
