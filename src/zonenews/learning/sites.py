"""Many sites in one stream: each page gets the profile of its host, learned from the first pages there.

Pages are held back in blocks, so that memory is bounded and their order stays. A host that has few pages in a
block is learned again with the next.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from attrs import evolve

from zonenews.learning import FEWEST, learn
from zonenews.many.pages import Failure, Page
from zonenews.profile import Profile, host_of

__all__ = ["with_profiles"]

PAGES = 30
"""To learn a host from."""
_ENOUGH = 10
_BLOCK_PAGES = 2_000
_BLOCK_CHARS = 50_000_000
_HOSTS = 1_000  # whose profiles are kept


def with_profiles(pages: Iterable[Page | Failure], *, block: int = _BLOCK_PAGES) -> Iterator[Page | Failure]:
    """The pages in their order, each with its host's profile; those without an address as they are.

    An error that `pages` raises is raised after the pages before it.
    """
    known: dict[str, Profile] = {}
    held: list[Page | Failure] = []
    size = 0
    try:
        for page in pages:
            held.append(page)
            size += len(page.content) if isinstance(page, Page) else 0
            if len(held) >= block or size >= _BLOCK_CHARS:
                full, held, size = held, [], 0
                yield from _profiled(full, known)
    except Exception:
        yield from _profiled(held, known)
        raise
    yield from _profiled(held, known)


def _profiled(block: list[Page | Failure], known: dict[str, Profile]) -> Iterator[Page | Failure]:
    hosts: dict[str, list[Page]] = defaultdict(list)
    for page in block:
        host = _host_to_learn(page)
        if host and host not in known and len(hosts[host]) < PAGES and isinstance(page, Page):
            hosts[host].append(page)
    here: dict[str, Profile] = {}
    for host, pages in hosts.items():
        if len(pages) >= FEWEST:
            here[host] = learn(pages, host=host)
            if len(pages) >= _ENOUGH:
                known[host] = here[host]
    for page in block:
        host = _host_to_learn(page)
        profile = (known.get(host) or here.get(host)) if host else None
        yield evolve(page, profile=profile) if profile and isinstance(page, Page) else page
    while len(known) > _HOSTS:
        known.pop(next(iter(known)))


def _host_to_learn(page: Page | Failure) -> str | None:
    """The host of a page that has no profile of its own, and can have one."""
    if isinstance(page, Failure) or page.profile or not isinstance(page.content, str | bytes):
        return None
    return host_of(page.url)
