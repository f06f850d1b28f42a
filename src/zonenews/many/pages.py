"""A page on its way, and what becomes of it: an article or a `Failure`."""

from __future__ import annotations

from attrs import field, frozen

from zonenews.article import Article
from zonenews.checking import check_options
from zonenews.parser import parse_article
from zonenews.profile import Profile
from zonenews.reading import Kind

__all__ = ["Failure", "Page", "parse_page"]


@frozen
class Page:
    """A page with what is known of it; the arguments of `parse_article`.

    `content` is the page as text or HTML, `url` its address, `encoding` what the server declared for bytes,
    `kind` what the page is, where that is known, `profile` that of its site.

    Raises:
        TypeError: `url`, `encoding` or `profile` has another type. (Other content becomes a `Failure`.)
        ZonenewsError: `kind` is no kind of page.
    """

    content: str | bytes = field(repr=False)
    url: str | None = None
    encoding: str | None = None
    kind: Kind = "auto"
    profile: Profile | None = None

    def __attrs_post_init__(self) -> None:
        """What is wrong is told where the page is made."""
        check_options(url=self.url, kind=self.kind, encoding=self.encoding, profile=self.profile)


@frozen
class Failure:
    """A page that gave no article: its address, and why, as ``ErrorName: message``."""

    url: str | None
    error: str


def parse_page(item: Page | Failure) -> Article | Failure:
    """One result for one page, whatever happens, short of the death of the process."""
    if isinstance(item, Failure):
        return item
    try:
        return parse_article(
            item.content, url=item.url, kind=item.kind, encoding=item.encoding, profile=item.profile
        )
    except Exception as error:  # whatever it is, it is this page's, and the others go on
        return Failure(item.url, f"{type(error).__name__}: {error}")
