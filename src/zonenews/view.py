"""The annotated page: one self-contained HTML file that shows what was read, and where.

The page's text, every field marked in it, stands beside the extracted record. The file needs no network, and
its content security policy admits its one style sheet and its one script by their hashes, so that nothing
from the page's text can run.
"""

from __future__ import annotations

from html import escape

from zonenews.article import Article
from zonenews.errors import ZonenewsError
from zonenews.terms import Language
from zonenews.viewing.page import page_html

__all__ = ["to_html", "to_iframe"]


def to_html(article: Article, *, lang: Language = "en") -> str:
    """The annotated page of an article.

    Args:
        article: what `parse_article` returned.
        lang: the language in which the page opens, ``"en"`` or ``"zh"``; a switch on it changes it.

    Returns:
        One HTML file with the page's text, every field and every kind of line marked in it, a legend whose
        entries switch the marks on and off, and the record beside it. Runs of boilerplate are folded. It
        loads nothing and opens offline. Control characters and lone surrogates of the page are shown by a
        visible sign.

    Raises:
        ZonenewsError: `lang` is neither.

    Example:
        >>> import zonenews
        >>> html = to_html(zonenews.parse_article("园区召开会议<script>alert(1)</script>", kind="text"))
        >>> "<script>alert(1)" in html, "&lt;script&gt;alert(1)" in html
        (False, True)
    """
    if lang not in ("en", "zh"):
        raise ZonenewsError(f"lang is 'en' or 'zh', not {lang!r}")
    return page_html(article, lang=lang)


def to_iframe(article: Article) -> str:
    """The annotated page inside a frame of its own, for a notebook's output cell."""
    return (
        '<iframe sandbox="allow-scripts allow-popups" title="zonenews: annotated page" '
        'style="display:block;box-sizing:border-box;width:100%;height:42rem;border:1px solid #8888;'
        f'border-radius:6px" srcdoc="{escape(to_html(article))}"></iframe>'
    )
