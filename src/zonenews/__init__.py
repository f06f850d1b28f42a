"""Read Chinese development-zone news: `parse_article(page)` gives an `Article`.

What it names is imported when first used: `import zonenews` alone takes no time.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from zonenews.compiled import __compiled__ as __compiled__
    from zonenews.document import Furniture
    from zonenews.errors import PageTooLarge, ZonenewsError
    from zonenews.explaining import explain
    from zonenews.explanation import Contender, Evidence, ExplainedField, ExplainedLine, Explanation
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
    "Contender",
    "Doubt",
    "Event",
    "Evidence",
    "ExplainedField",
    "ExplainedLine",
    "Explanation",
    "Failure",
    "Furniture",
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
    "explain",
    "find_zone",
    "normalize_script",
    "parse_article",
    "parse_articles",
    "zones",
]

_ON_FIRST_USE = {
    "zonenews.compiled": ("__compiled__",),
    "zonenews.document": ("Furniture",),
    "zonenews.errors": ("PageTooLarge", "ZonenewsError"),
    "zonenews.explaining": ("explain",),
    "zonenews.explanation": (
        "Contender",
        "Evidence",
        "ExplainedField",
        "ExplainedLine",
        "Explanation",
    ),
    "zonenews.many": ("Failure", "Page", "parse_articles"),
    "zonenews.parser": ("MAX_PAGE_CHARS", "parse_article"),
    "zonenews.profile": ("Profile", "ProfileError"),
    "zonenews.registry": ("find_zone", "zones"),
    "zonenews.script": ("Normalized", "normalize_script"),
}
_MODULES = {name: module for module, names in _ON_FIRST_USE.items() for name in names}
"""Where each name is; the others are in `zonenews.article`."""


def __getattr__(name: str) -> object:
    if name not in __all__ and name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_MODULES.get(name, "zonenews.article")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return [*__all__, "__compiled__", "__version__"]
