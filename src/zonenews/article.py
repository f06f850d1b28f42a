"""What comes out: an `Article` and its parts, all frozen, slotted, hashable and picklable.

Every value is normalised (simplified characters, no pinyin annotations, half-width ASCII digits and
letters, trimmed); every `Span` indexes the page text as it was read, `Article.text`.
"""

from __future__ import annotations

import datetime
import enum
from typing import TypeAlias

from attrs import frozen

__all__ = [
    "Act",
    "Article",
    "Block",
    "BlockKind",
    "Byline",
    "BylineRole",
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

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"


class TextEnum(str, enum.Enum):
    """Values that print as themselves, on every Python: ``f"{article.script}"`` is ``simplified``."""

    __str__ = str.__str__

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
    """The headline proper, with what is printed above (`kicker`) and below it (`subtitle`).

    `span` is the headline proper where it stands before the body, `spans` every line of it: kicker,
    subtitle, second line and repetitions.
    """

    text: str
    kicker: str | None
    subtitle: str | None
    span: Span
    spans: tuple[Span, ...]


@frozen
class Published:
    """The day (and time, where printed) the page says it was published.

    `text` is the stamp as printed; `span` is `None` if it came from an HTML meta tag.
    """

    date: datetime.date
    time: datetime.time | None
    text: str
    span: Span | None


@frozen
class Source:
    """The outlet or body that the page names as the article's origin."""

    name: str
    span: Span | None


@frozen
class Park:
    """A development zone or park: `name` is its fullest printed form.

    `official`, `level`, `kind`, `province`, `city` and `code` come from the registry of zones (`Zone`) and
    are `None` unless the name is surely that zone. `within` is the outer zone of one that lies in another.
    """

    name: str
    official: str | None
    level: str | None
    kind: str | None
    province: str | None
    city: str | None
    code: str | None
    within: str | None
    mentions: tuple[Span, ...]


@frozen
class Zone:
    """A development zone of the registry, by the name it has today: see `zonenews.zones` and `find_zone`.

    `aliases` are other names of it, former ones among them; `code` is its code in the national standard GB/T
    37028-2018, `within` the zone that it is an area of, `since` the year in which it became what it is now
    (approved, upgraded, renamed): each `None` where the registry does not have it. `level` is ``national``,
    ``provincial`` or ``overseas``, `kind` one of those on the documentation's page of the registry (``etdz``,
    ``hidz``, ``ftz``...). `province` and `city` are `None` where the zone lies in none or in several.
    """

    name: str
    aliases: tuple[str, ...]
    level: str
    kind: str
    province: str | None
    city: str | None
    code: str | None
    within: str | None
    since: int | None


@frozen
class Office:
    """An office that somebody holds, or held: 锡山经济技术开发区党工委副书记.

    `text` is the office as printed; where it is printed around the name (区委周文栋书记) the name is left
    out of `text` (区委书记), and `span` holds both. `body` is the organisation printed in it, `None` if there
    is none (锡山经济技术开发区党工委), `post` what one is there (副书记). `zone` is the zone whose body it is
    by `Park.name`, `None` for offices of cities, departments and companies and where the page does not tell.
    `former` says that the page tells of it as past (原, 曾任, 不再担任, 免去).
    """

    text: str
    span: Span
    body: str | None
    post: str
    zone: str | None
    former: bool


@frozen(weakref_slot=False)
class Act:
    """What the text says a person did: 主持, 讲话, 出席."""

    text: str
    span: Span


@frozen
class Leader:
    """A person presented with a position of leadership.

    `offices` are the person's offices, `present` whether the person takes part in what is reported,
    `acts` what the text says the person did, `mentions` every place of the name, short forms included.
    """

    name: str
    offices: tuple[Office, ...]
    present: bool
    acts: tuple[Act, ...]
    mentions: tuple[Span, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The offices as printed."""
        return tuple(office.text for office in self.offices)


@frozen
class Event:
    """The day of the event that is reported; `text` is the day as printed: 12月14日, 昨天."""

    date: datetime.date
    text: str
    span: Span


@frozen
class Byline:
    """A reporter, correspondent, photographer, editor or author."""

    name: str
    role: BylineRole
    span: Span | None


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
    """A line that is not the article itself: metadata about it, or boilerplate."""

    text: str
    kind: BlockKind
    span: Span


@frozen
class Image:
    """A picture in the article.

    `address` and `alt` are as printed, `caption` is the line of the body that tells what it shows, and
    `offset` the place in `Article.text` where the picture stands.
    """

    address: str
    alt: str
    caption: Span | None
    offset: int


@frozen
class Link:
    """A link in the article's body: its address as printed, and the words that it stands on."""

    address: str
    text: str
    span: Span


@frozen
class Article:
    """One page, read: see the field reference in the documentation for what each field means."""

    headline: Headline | None
    published: Published | None
    source: Source | None
    park: Park | None
    parks: tuple[Park, ...]
    leaders: tuple[Leader, ...]
    bylines: tuple[Byline, ...]
    event: Event | None
    body: tuple[Paragraph, ...]
    metadata: tuple[Block, ...]
    boilerplate: tuple[Block, ...]
    script: Script
    text: str
    url: str | None
    images: tuple[Image, ...] = ()
    links: tuple[Link, ...] = ()
    pages: tuple[str, ...] = ()

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

    def to_html(self) -> str:
        """The annotated page: the text with every field marked in it, beside the record.

        One self-contained HTML file that loads nothing; see `zonenews.view`.
        """
        from zonenews.view import to_html

        return to_html(self)

    def _repr_html_(self) -> str:
        """What a notebook shows of an article: the annotated page in a frame."""
        from zonenews.view import to_iframe

        return to_iframe(self)
