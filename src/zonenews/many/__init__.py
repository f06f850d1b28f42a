"""Many pages: `parse_articles`, one call for a folder, a dump or a crawl."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sized

from attrs import evolve

from zonenews.article import Article
from zonenews.many.pages import Failure, Page, parse_page

__all__ = ["Failure", "Page", "parse_articles", "parse_page"]

_MOST_A_PROCESSOR = 8


def parse_articles(
    pages: Iterable[str | bytes | Page | Failure],
    *,
    workers: int | None = None,
    progress: bool = False,
    learn_sites: bool = False,
) -> Iterator[Article | Failure]:
    """Read many pages, on all processors, in bounded memory.

    Worker processes start as in any program that uses `multiprocessing`: a script must call this under
    ``if __name__ == "__main__":``.

    Args:
        pages: the pages, as many as you like; nothing is read ahead but a few chunks for each worker.
            A `Failure` among them (what a reader makes of a page it cannot read) is handed on in its place.
        workers: how many processes; `None` for one a processor, for no more than 32 pages none. With 1 no
            process is started, and never more than 8 a processor.
        progress: show a progress bar on stderr.
        learn_sites: learn a `Profile` from the first 30 pages of each host and read its pages with it; up to
            2,000 pages are held back for it. Pages without an address are read as ever.

    Returns:
        One result for each page, in the order of the pages, which is the article, or a `Failure` where the
        page could not be read or killed its worker process. An error that `pages` itself raises is raised
        after the results of the pages before it.

    Raises:
        TypeError: `pages` is one page, or nothing that holds pages.
        ValueError: `workers` is below 1.
        ZonenewsError: the worker processes do not start.

    Example:
        >>> import zonenews
        >>> pages = ["园区召开会议", zonenews.Page("项目开工", url="https://a.example/1"), 7]
        >>> for result in zonenews.parse_articles(pages, workers=1):
        ...     print(type(result).__name__, result.url)
        Article None
        Article https://a.example/1
        Failure None
    """
    if isinstance(pages, str | bytes | Page) or not isinstance(pages, Iterable):
        raise TypeError(
            f"pages must hold pages, not be one {type(pages).__name__}: parse_article reads one page"
        )
    if workers is not None and workers < 1:
        raise ValueError(f"workers must be 1 or more, not {workers}")
    processors = os.cpu_count() or 1
    count = min(workers or processors, _MOST_A_PROCESSOR * processors)
    items: Iterator[Page | Failure] = map(_item, pages)
    if learn_sites:
        from zonenews.learning.sites import with_profiles

        items = with_profiles(items)
    if count == 1:
        results: Iterator[Article | Failure] = map(parse_page, items)
    else:
        from zonenews.many.pool import parse_in_pool  # multiprocessing is loaded by those who use it

        results = parse_in_pool(items, count, few_here=workers is None)
    if not progress:
        return results
    from zonenews.many.progress import shown  # and rich by those who look

    return shown(results, total=len(pages) if isinstance(pages, Sized) else None)


def _item(page: object) -> Page | Failure:
    """What goes to a worker: plain strings only, so that it can always be pickled and is never large."""
    if isinstance(page, Failure):
        return page
    url, content = (page.url, page.content) if isinstance(page, Page) else (None, page)
    if not isinstance(content, str | bytes):
        return Failure(url, f"TypeError: page must be str or bytes, not {type(content).__name__}")
    if not isinstance(page, Page):
        page = Page(content)
    if type(content) not in (str, bytes):  # a subclass may drag a whole document tree along
        content = str.__str__(content) if isinstance(content, str) else bytes(content)
        return evolve(page, content=content)
    return page
