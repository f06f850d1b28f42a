"""Read Chinese development-zone news: `parse_article(page)` gives an `Article`."""

from zonenews.article import (
    Article,
    Block,
    BlockKind,
    Byline,
    BylineRole,
    Headline,
    Leader,
    Paragraph,
    ParagraphKind,
    Park,
    Published,
    Script,
    Source,
    Span,
)
from zonenews.errors import PageTooLarge, ZonenewsError
from zonenews.many import Failure, Page, parse_articles
from zonenews.parser import MAX_PAGE_CHARS, parse_article
from zonenews.profile import Profile, ProfileError
from zonenews.script import Normalized, normalize_script

__version__ = "0.1.0"

__all__ = [
    "MAX_PAGE_CHARS",
    "Article",
    "Block",
    "BlockKind",
    "Byline",
    "BylineRole",
    "Failure",
    "Headline",
    "Leader",
    "Normalized",
    "Page",
    "PageTooLarge",
    "Paragraph",
    "ParagraphKind",
    "Park",
    "Profile",
    "ProfileError",
    "Published",
    "Script",
    "Source",
    "Span",
    "ZonenewsError",
    "normalize_script",
    "parse_article",
    "parse_articles",
]
