"""Posts that say less than others: `doubtful_posts.tsv`."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import load

__all__ = ["doubtful_posts"]


@cache
def doubtful_posts(why: str) -> tuple[str, ...]:
    """The posts that are doubtful for that reason.

    Example:
        >>> "国家主席" in doubtful_posts("head")
        True
    """
    return tuple(post for row, posts in load("doubtful_posts.tsv") if row == why for post in posts.split())
