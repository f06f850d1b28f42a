"""The annotated page put together from its pieces."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from string import Template

from attrs import evolve

from zonenews.article import Article
from zonenews.terms import Language, term, terms_of
from zonenews.viewing.assets import asset, policy
from zonenews.viewing.escaping import show
from zonenews.viewing.marks import LineShown, Mark, find_lines, find_marks
from zonenews.viewing.record import record_html
from zonenews.viewing.text import text_html
from zonenews.viewing.wording import word

__all__ = ["page_html"]


def page_html(
    article: Article, *, lang: Language, beside: str = "", reasons: Mapping[str | int, str] | None = None
) -> str:
    """The annotated page of an article.

    Args:
        article: what `parse_article` returned.
        lang: the language in which the page opens.
        beside: HTML for its head: the links of a site to the pages beside this one.
        reasons: what the pointer is told of a line, by the place where it begins, and of a mark, by its row.
    """
    marks, lines = find_marks(article), find_lines(article)
    if reasons:
        marks = [evolve(mark, reason=reasons.get(mark.row, "")) for mark in marks]
        lines = [evolve(line, reason=reasons.get(line.start, "")) for line in lines]
    style, script = asset("page.css"), asset("page.js")
    return Template(asset("page.html")).substitute(
        lang="zh-CN" if lang == "zh" else "en",
        chinese=" checked" if lang == "zh" else "",
        policy=policy(style, script),
        style=style,
        script=script,
        title=show(article.title or term("view", "untitled").in_(lang)),
        beside=beside,
        legend=_legend(marks, lines),
        text="".join(text_html(article.text, marks, lines, fold=bool(article.body))),
        record="".join(record_html(article)),
        text_label=term("view", "text").in_(lang),
        record_label=term("view", "record").in_(lang),
        **{name: word("view", name) for name in ("marks", "hide", "language")},
    )


def _legend(marks: list[Mark], lines: list[LineShown]) -> str:
    return _entries("mark", Counter(mark.kind for mark in marks)) + _entries(
        "line", Counter(line.kind for line in lines)
    )


def _entries(what: str, counted: Counter[str]) -> str:
    """Every kind of mark, or of line, that the page has, in the order of the table of terms."""
    entries = [
        f'<label class="{what}-{kind}"><input type="checkbox" id="{what}-{kind}" checked>'
        f'<span class="sample">{word(what, kind)}</span> <b>{counted[kind]}</b></label>'
        for kind in terms_of(what)
        if counted[kind]
    ]
    return f'<div class="kinds {what}s">{"".join(entries)}</div>'
