"""Many annotated pages as a small site: an index with one row a page, and each page with its neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from string import Template

from zonenews.article import Article
from zonenews.errors import ZonenewsError
from zonenews.many import Failure
from zonenews.terms import Language
from zonenews.viewing.assets import asset, policy
from zonenews.viewing.escaping import show
from zonenews.viewing.page import page_html
from zonenews.viewing.wording import word

__all__ = ["write_site"]

_INDEX = "index.html"
_PAGE = re.compile("[0-9]{5,}[.]html")
_OURS = '<meta name="generator" content="zonenews">'
_COLUMNS = ("title", "date", "park", "leaders", "doubts")
_LEADERS = 6  # names in a row of the index


def write_site(
    results: Iterable[Article | Failure], folder: Path, *, lang: Language = "en"
) -> tuple[int, int]:
    """Write `index.html` and a page for each article; pages that failed have a row with the reason.

    Args:
        results: what `parse_articles` yields.
        folder: where to write; made if it is not there.
        lang: the language in which the pages open.

    Returns:
        How many pages were written, and how many failed.

    Raises:
        ZonenewsError: the folder holds something else, or cannot be written.
    """
    try:
        _take(folder)
        with (folder / _INDEX).open("w", encoding="utf-8") as index:
            head, tail = _template(lang).split("<!-- rows -->")
            index.write(head)
            written = failed = 0
            before, waiting = None, None  # of the articles so far: the number of the last but one; the last
            for number, result in enumerate(results, 1):
                index.write(_row(number, result))
                if isinstance(result, Failure):
                    failed += 1
                    continue
                if waiting:
                    _write_page(folder, *waiting, before=before, after=number, lang=lang)
                    before = waiting[0]
                waiting = (number, result)
                written += 1
            if waiting:
                _write_page(folder, *waiting, before=before, after=None, lang=lang)
            index.write(tail)
    except OSError as error:
        raise ZonenewsError(f"cannot write: {error}") from error
    return written, failed


def _take(folder: Path) -> None:
    """Make the folder, or empty it of an older site; one that holds other files is somebody else's."""
    folder.mkdir(parents=True, exist_ok=True)
    index = folder / _INDEX
    if index.is_file() and _OURS in index.read_text(encoding="utf-8", errors="replace"):
        for page in folder.iterdir():
            if _PAGE.fullmatch(page.name):
                page.unlink()
    elif any(folder.iterdir()):
        raise ZonenewsError(f"{folder} holds other files: choose an empty folder for --output")


def _write_page(
    folder: Path, number: int, article: Article, *, before: int | None, after: int | None, lang: Language
) -> None:
    html = page_html(article, lang=lang, beside=_beside(before, after))
    (folder / _name(number)).write_text(html, encoding="utf-8")


def _template(lang: Language) -> str:
    style = asset("page.css")
    heads = [*(word("field", column) for column in _COLUMNS[:-1]), word("view", "doubts")]
    return Template(asset("index.html")).substitute(
        lang="zh-CN" if lang == "zh" else "en",
        chinese=" checked" if lang == "zh" else "",
        policy=policy(style),
        style=style,
        heads="<th></th>" + "".join(f"<th scope='col'>{head}</th>" for head in heads),
        rows="<!-- rows -->",
        doubtful=word("view", "doubtful"),
        language=word("view", "language"),
    )


def _name(number: int) -> str:
    return f"{number:05}.html"


def _row(number: int, result: Article | Failure) -> str:
    if isinstance(result, Failure):
        reason = f"{word('view', 'failed')} {show(result.error)}"
        address = f"<small>{show(result.url)}</small>" if result.url else ""
        return f'<tr class="failed"><td>{number}</td><td colspan="5">{reason}{address}</td></tr>\n'
    leaders = [leader.name for leader in result.leaders[:_LEADERS]]
    more = f" +{len(result.leaders) - _LEADERS}" if len(result.leaders) > _LEADERS else ""
    title = show(result.title) if result.title else word("view", "untitled")
    empty = "" if result.body else f' <span class="tag">{word("view", "empty")}</span>'
    address = f"<small>{show(result.url)}</small>" if result.url else ""
    cells = (
        f'<a href="{_name(number)}">{title}</a>{empty}{address}',
        result.date.isoformat() if result.date else "",
        show(result.park.name) if result.park else "",
        show("、".join(leaders)) + more,
        "、".join(dict.fromkeys(word("field", doubt.field) for doubt in result.doubts)),
    )
    doubtful = ' class="doubted"' if result.doubts else ""
    return f"<tr{doubtful}><td>{number}</td>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>\n"


def _beside(before: int | None, after: int | None) -> str:
    """The links to the index and to the pages before and after."""
    links = [f'<a href="{_INDEX}">{word("view", "index")}</a>']
    if before:
        links.append(f'<a href="{_name(before)}" rel="prev">← {word("view", "previous")}</a>')
    if after:
        links.append(f'<a href="{_name(after)}" rel="next">{word("view", "next")} →</a>')
    return f'<nav class="beside">{"".join(links)}</nav>\n'
