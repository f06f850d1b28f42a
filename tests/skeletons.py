"""The same page in different clothes: ways in which sites lay out an article in HTML.

Each skeleton takes the lines above the article's body, the body and the lines under it, and gives a `<body>`.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from attrs import frozen

from zonenews.document import Part


@frozen
class Page:
    """A text page's lines: `above` with the part of each, `body`, and `under`."""

    above: tuple[tuple[Part, str], ...]
    body: tuple[str, ...]
    under: tuple[str, ...]


Skeleton = Callable[[Page], str]

_NAV = (
    "<ul>"
    + "".join(f"<li><a href='/{n}/'>{n}</a></li>" for n in ("首页", "要闻动态", "政务公开", "招商引资"))
    + "</ul>"
)
_SIDEBAR = "".join(
    f"<li><a href='/{n}.html'>{place}市招商公告第{n}期,本市招工公告</a><span>11-{n % 28 + 1:02}</span></li>"
    for n in range(60)
    for place in ("白水", "青石")  # written alike in simplified and traditional characters
)


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "\n".join(f"<p>{escape(line)}</p>" for line in lines)


def _head(page: Page) -> str:
    return "\n".join(
        f"<h1>{escape(line)}</h1>" if part is Part.HEADLINE else f"<div>{escape(line)}</div>"
        for part, line in page.above
    )


def headed_paragraphs(page: Page) -> str:
    body = _paragraphs(page.body)
    return f"{_NAV}{_head(page)}<div class='content'>{body}</div>{_paragraphs(page.under)}"


def div_soup(page: Page) -> str:
    def box(line: str) -> str:
        return f"<div><div><span><span>{escape(line)}</span></span></div></div>"

    head = "".join(box(line) for _, line in page.above)
    body, under = "".join(map(box, page.body)), "".join(map(box, page.under))
    return f"<div>{_NAV}<div>{head}</div><div><div>{body}</div></div></div><div>{under}</div>"


def nested_tables(page: Page) -> str:
    head = "".join(f"<tr><td align=center>{escape(line)}</td></tr>" for _, line in page.above)
    body = "".join(f"<p>&nbsp;&nbsp;&nbsp;&nbsp;{escape(line)}</p>" for line in page.body)
    under = "".join(f"<tr><td>{escape(line)}</td></tr>" for line in page.under)
    return f"""<table><tr><td><table><tr><td>{_NAV}</td></tr></table></td></tr><tr><td>
        <table width=700>{head}<tr><td><table><tbody><tr><td>{body}</td></tr></table></td></tr>{under}</table>
        </td></tr></table>"""


def broken_lines(page: Page) -> str:
    body = "<br>\n<br/>　　".join(map(escape, page.body))
    return (
        f"<div>{_NAV}</div>{_head(page)}<div id=zoom>　　{body}</div>{'<br>'.join(map(escape, page.under))}"
    )


def unclosed(page: Page) -> str:
    body = "".join(f"\n<P><FONT face=宋体>{escape(line)}</FONT>" for line in page.body)
    under = "".join(f"<P>{escape(line)}" for line in page.under)
    return (
        f"<CENTER>{_NAV}{_head(page)}</CENTER><TABLE><TR><TD>{body}</TABLE></div></body></html>{under}</html>"
    )


def large_sidebars(page: Page) -> str:
    body = _paragraphs(page.body)
    return f"""<div class=wrap><div class=left><ul>{_SIDEBAR}</ul></div><div class=main>{_head(page)}
        <div>{body}</div><div>{_paragraphs(page.under)}</div></div>
        <div class=right><ol>{_SIDEBAR}</ol></div></div>"""


def one_cell(page: Page) -> str:
    lines = [line for _, line in page.above] + [*page.body, *page.under]
    return f"<table><tr><td>{'<br>'.join(map(escape, lines))}</td></tr></table>"


def trs(page: Page) -> str:
    body = "".join(f'<p align="justify">　　{escape(line)}</p>' for line in page.body)
    return f"""<div class="header">{_NAV}</div><div class="xl-top">{_head(page)}</div><div class="xl-cont">
        <div class="view TRS_UEDITOR trs_web"><div class=TRS_Editor><div class=Custom_UnionStyle>{body}
        </div></div></div></div><div class="footer">{_paragraphs(page.under)}</div>
        <script>document.write("<p>来源:无</p>")</script>"""


def jcms(page: Page) -> str:
    body = "".join(f"<p style='text-indent: 2em'><span>{escape(line)}</span></p>" for line in page.body)
    head = "".join(f"<tr><td>{escape(line)}</td></tr>" for _, line in page.above)
    return f"""{_NAV}<table>{head}<tr><td class="bt_content"><div id="zoom">
        <!--ZJEG_RSS.content.begin--><meta name="ContentStart">{body}<meta name="ContentEnd">
        <!--ZJEG_RSS.content.end--></div></td></tr></table>
        <div style="display:none">2001-01-01 来源:隐藏网</div><div>{_paragraphs(page.under)}</div>"""


def runs_of_spans(page: Page) -> str:
    def spans(line: str) -> str:
        return "".join(f"<span lang=zh-CN>{escape(line[n : n + 7])}</span>" for n in range(0, len(line), 7))

    head = "".join(f"<div>{spans(line)}</div>" for _, line in page.above)
    body = "".join(
        f"<section><p class=MsoNormal>{spans(line)}<o:p></o:p></p></section>" for line in page.body
    )
    return f"{_NAV}<article>{head}{body}</article><footer>{_paragraphs(page.under)}</footer>"


SKELETONS: tuple[Skeleton, ...] = (
    headed_paragraphs,
    div_soup,
    nested_tables,
    broken_lines,
    unclosed,
    large_sidebars,
    one_cell,
    trs,
    jcms,
    runs_of_spans,
)
