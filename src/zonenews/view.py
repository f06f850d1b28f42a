"""The annotated page: one self-contained HTML file that shows what was read, and where.

The page's text, every field marked in it, stands beside the extracted record. The file needs no network, and
its content security policy admits its one style sheet and its one script by their hashes, so that nothing
from the page's text can run.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from functools import lru_cache
from html import escape
from importlib import resources
from string import Template

from zonenews.article import Article
from zonenews.viewing.escaping import show
from zonenews.viewing.marks import LineShown, Mark, find_lines, find_marks
from zonenews.viewing.record import record_html
from zonenews.viewing.text import text_html

__all__ = ["to_html", "to_iframe"]


def to_html(article: Article) -> str:
    """The annotated page of an article.

    Args:
        article: what `parse_article` returned.

    Returns:
        One HTML file with the page's text, every field and every kind of line marked in it, a legend whose
        entries switch the marks on and off, and the record beside it. It loads nothing and opens offline.
        Control characters and lone surrogates of the page are shown by a visible sign.

    Example:
        >>> import zonenews
        >>> html = to_html(zonenews.parse_article("园区召开会议<script>alert(1)</script>", kind="text"))
        >>> "<script>alert(1)" in html, "&lt;script&gt;alert(1)" in html
        (False, True)
    """
    marks, lines = find_marks(article), find_lines(article)
    style, script = _asset("page.css"), _asset("page.js")
    return Template(_asset("page.html")).substitute(
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'",
        style=style,
        script=script,
        title=show(article.title or "no headline"),
        legend=_legend(marks, lines),
        text="".join(text_html(article.text, marks, lines)),
        record="".join(record_html(article)),
    )


def to_iframe(article: Article) -> str:
    """The annotated page inside a frame of its own, for a notebook's output cell."""
    return (
        '<iframe sandbox="allow-scripts" title="zonenews: annotated page" '
        'style="width:100%;height:42rem;border:1px solid #8888;border-radius:6px" '
        f'srcdoc="{escape(to_html(article))}"></iframe>'
    )


@lru_cache
def _asset(name: str) -> str:
    return (resources.files("zonenews.viewing") / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


# Every kind of mark and of line, in the order of the legend, with its Chinese name.
_MARKS = {
    "published": "发布时间",
    "source": "来源",
    "park": "园区",
    "leader": "领导",
    "office": "职务",
    "byline": "记者编辑",
    "event": "事件日期",
}
_LINES = {
    "headline": "标题",
    "paragraph": "正文",
    "heading": "小标题",
    "list_item": "列表",
    "caption": "图注",
    "stamp": "发布信息",
    "summary": "摘要",
    "byline": "署名",
    "navigation": "导航",
    "breadcrumb": "当前位置",
    "widget": "工具条",
    "related": "相关链接",
    "previous_next": "上下篇",
    "disclaimer": "声明",
    "contact": "联系方式",
    "copyright": "版权",
    "other": "其他",
}


def _legend(marks: list[Mark], lines: list[LineShown]) -> str:
    return _entries("mark", _MARKS, Counter(mark.kind for mark in marks)) + _entries(
        "line", _LINES, Counter(line.kind for line in lines)
    )


def _entries(what: str, kinds: dict[str, str], counted: Counter[str]) -> str:
    entries = [
        f'<label class="{what}-{kind}"><input type="checkbox" id="{what}-{kind}" checked>'
        f'<span class="sample">{kind.replace("_", " ")}</span> <span lang="zh">{chinese}</span>'
        f" <b>{counted[kind]}</b></label>"
        for kind, chinese in kinds.items()
        if counted[kind]
    ]
    return f'<div class="kinds {what}s">{"".join(entries)}</div>'
