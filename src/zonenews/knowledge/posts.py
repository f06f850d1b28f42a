"""Posts, the words that offices end with (`posts.tsv`), and which of them say less (`doubtful_posts.tsv`)."""

from __future__ import annotations

from functools import cache

from zonenews.knowledge import alternation, load

__all__ = ["doubtful_posts", "post_source", "posts"]


@cache
def posts() -> tuple[str, ...]:
    """Every post, as text ends or begins with one.

    Example:
        >>> "开发区管委会主任".endswith(posts())
        True
    """
    return tuple(post for post, *_ in load("posts.tsv"))


@cache
def post_source() -> str:
    """The source of a pattern for the longest post, unless what follows makes it none: `主任会议`."""
    return alternation("posts.tsv")


@cache
def doubtful_posts(why: str) -> tuple[str, ...]:
    """The posts that are doubtful for that reason.

    Example:
        >>> "国家主席" in doubtful_posts("head")
        True
    """
    return tuple(post for row, words in load("doubtful_posts.tsv") if row == why for post in words.split())
