"""`parse_article`: read → normalise → label → extract → assemble."""

from __future__ import annotations

from attrs import evolve

from zonenews.article import RULES_VERSION, Article
from zonenews.assembling import blocks_of, images_of, links_of, paragraphs_of
from zonenews.checking import MAX_PAGE_CHARS, check_options, check_page
from zonenews.document import Document, Label, Part
from zonenews.doubting import doubts_of
from zonenews.fields.bylines import find_bylines
from zonenews.fields.event_date import find_event
from zonenews.fields.headline import find_headline
from zonenews.fields.leaders import find_leaders
from zonenews.fields.parks import find_zones
from zonenews.fields.published import find_published
from zonenews.fields.source import find_source
from zonenews.furniture import mark_furniture
from zonenews.labelling import label
from zonenews.likely_zone import find_likely_zone
from zonenews.normalising import normalise
from zonenews.profile import Profile, with_forms
from zonenews.reading import Kind, read

__all__ = ["MAX_PAGE_CHARS", "extract", "parse_article", "read_document"]


def parse_article(
    page: str | bytes,
    *,
    url: str | None = None,
    kind: Kind = "auto",
    encoding: str | None = None,
    profile: Profile | None = None,
) -> Article:
    """Read one page.

    Args:
        page: the page as HTML or as already scraped text; bytes may be in any Chinese encoding.
        url: the page's address, handed on to `Article.url`; nothing is fetched.
        kind: ``"html"`` or ``"text"`` where it is known, ``"auto"`` to find out.
        encoding: the encoding of `page` as the server declared it, for bytes; unknown names are ignored.
        profile: where the pages of one site keep what, tried first and checked; for HTML.

    Returns:
        The article; `None` and empty fields where the page has no such thing.

    Raises:
        TypeError: `page` is neither str nor bytes, or another argument is of another type.
        PageTooLarge: `page` is longer than `MAX_PAGE_CHARS`.
        ZonenewsError: `kind` is none of the three.

    Example:
        >>> import zonenews
        >>> article = zonenews.parse_article('''锡山经济技术开发区召开扩大会议
        ... 发布时间:2020-12-17  来源:锡山日报
        ... 12月14日,锡山经济技术开发区召开扩大会议,区委书记周文栋出席并讲话。''')
        >>> article.title, article.date, article.source.name
        ('锡山经济技术开发区召开扩大会议', datetime.date(2020, 12, 17), '锡山日报')
        >>> [(leader.name, leader.titles) for leader in article.leaders]
        [('周文栋', ('区委书记',))]
    """
    document = read_document(page, url=url, kind=kind, encoding=encoding, profile=profile)
    return extract(document, label(document), url)


def read_document(
    page: str | bytes, *, url: str | None, kind: Kind, encoding: str | None, profile: Profile | None
) -> Document:
    """The page read and normalised: the arguments are those of `parse_article`."""
    check_page(page)
    check_options(url=url, kind=kind, encoding=encoding, profile=profile)
    document = normalise(read(page, url=url, kind=kind, encoding=encoding, profile=profile))
    if profile and profile.applies_to(url):
        document = with_forms(mark_furniture(document, profile.furniture), profile)
    return document


def extract(document: Document, labels: tuple[Label, ...], url: str | None) -> Article:
    """The article of a page whose lines are labelled: every field from the evidence for it."""
    published = find_published(document, labels)
    zones = find_zones(document, labels)
    source = find_source(document, labels)
    likely = find_likely_zone(document, labels, source, zones, url)
    article = Article(
        headline=find_headline(document, labels),
        published=published,
        source=source,
        park=zones.park,
        parks=zones.parks,
        leaders=find_leaders(document, labels, published, zones.park, zones.parks),
        bylines=find_bylines(document, labels),
        event=find_event(document, labels, published),
        body=paragraphs_of(document, labels),
        metadata=blocks_of(document, labels, Part.METADATA),
        boilerplate=blocks_of(document, labels, Part.BOILERPLATE),
        script=document.script,
        text=document.source,
        url=url,
        images=images_of(document, labels),
        links=links_of(document, labels),
        pages=document.pages if Part.BODY in {label.part for label in labels} else (),
        likely_zone=likely.zone if likely else None,
        rules_version=RULES_VERSION,
    )
    return evolve(article, doubts=doubts_of(article, document, labels, likely))
