"""Read Chinese development-zone news: `parse_article(page)` gives an `Article`.

The parser and what it needs are imported when first used: `import zonenews` alone stays light.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from zonenews.article import (
    RULES_VERSION,
    Act,
    Article,
    Block,
    BlockKind,
    Byline,
    BylineRole,
    Doubt,
    Event,
    Headline,
    Image,
    Leader,
    Link,
    Office,
    Paragraph,
    ParagraphKind,
    Park,
    Published,
    Script,
    Source,
    Span,
    Zone,
)
from zonenews.errors import PageTooLarge, ZonenewsError

if TYPE_CHECKING:
    from zonenews.many import Failure, Page, parse_articles
    from zonenews.parser import MAX_PAGE_CHARS, parse_article
    from zonenews.profile import Profile, ProfileError
    from zonenews.registry import find_zone, zones
    from zonenews.script import Normalized, normalize_script

__version__ = "0.1.0"

__all__ = [
    "MAX_PAGE_CHARS",
    "RULES_VERSION",
    "Act",
    "Article",
    "Block",
    "BlockKind",
    "Byline",
    "BylineRole",
    "Doubt",
    "Event",
    "Failure",
    "Headline",
    "Image",
    "Leader",
    "Link",
    "Normalized",
    "Office",
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
    "Zone",
    "ZonenewsError",
    "find_zone",
    "normalize_script",
    "parse_article",
    "parse_articles",
    "zones",
]

_ON_FIRST_USE = {
    "Failure": "zonenews.many",
    "Page": "zonenews.many",
    "parse_articles": "zonenews.many",
    "MAX_PAGE_CHARS": "zonenews.parser",
    "parse_article": "zonenews.parser",
    "Profile": "zonenews.profile",
    "ProfileError": "zonenews.profile",
    "find_zone": "zonenews.registry",
    "zones": "zonenews.registry",
    "Normalized": "zonenews.script",
    "normalize_script": "zonenews.script",
}


def __getattr__(name: str) -> object:
    if name not in _ON_FIRST_USE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_ON_FIRST_USE[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
