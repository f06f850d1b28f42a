"""Hostile pages: what a fuzzer's bytes are made into, and what must hold for every page whatsoever."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from grammar import written

import zonenews
from zonenews.article import Article, Block, Paragraph, Span
from zonenews.restoring import restore

__all__ = ["FRAGMENTS", "GENERATORS", "check", "generator_of", "page_from"]

_SAMPLES = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("samples/*.txt"))]
_MOST = 20_000  # characters of a page that is made

_WORDS = """
开发区 经济技术开发区 高新区 澜川 锡山 江苏省 无锡市 工业园区 自贸区 (松陵) 中关村 书记 副书记 主任 市长
区委 管委会 党工委 代 原 (挂职) 等领导 区领导 同志 某某 王强 魏长青 石敏 欧阳修竹 阿拉腾敖日格乐
伊万·彼得罗夫 盛世安 思想 女 男 记者 通讯员 本报讯 摄 文/图 责编: 编辑丨 来源: 发布时间: 作者: 点击:
字体: 核心提示: 2021-03-05 2021年3月4日 13月40日 0000-00-00 9999/99/99 14日 昨天 上周五 08:30 25:99
二〇二一年 出席 主持 讲话 强调 任命 免去 任 提名 为 在 到 调研 召开会议 贯彻 精神 首页 上一篇:没有了
打印本页 版权所有 ICP备 当前位置: http://a.cn/ @ ???? 关于…的通知 開(kāi) 發(fā) 區(qū) 乾坤 瞭解 (kai
（men） 黨 が 한 <p> </p> </div> <br> </a> </td> </table> <h1> <table><tr><td> <script> </script> <!--
--> <![CDATA[ &a; &#0; &#xd800; &nbsp < <title> <html> <body> <svg> <style> <pre>
"""
_SIGNS = (
    "区县市园王李,。、:;()[]《》“”|/>·—…年月日0123456789 \t\n\r\u3000\u00a0\ufeff\x00\u200b\u202e\ud800\udfff"
)
FRAGMENTS = (
    *_SIGNS,
    *_WORDS.split(),
    *(
        "\n\n",
        " > ",
        "\U00020000",
        "\u0301",
        "张 三",
        "<a href=x>",
        "<div class=content>",
        "<meta charset=utf-16>",
    ),
    *("<!DOCTYPE x [<!ENTITY a 'b'>]>", "<meta name=PubDate content=2021>"),
    *(line for sample in _SAMPLES for line in sample.split("\n")[:25]),
)
"""What pages of all kinds are made of, whole and broken."""


GENERATORS = ("bytes", "text", "utf-16", "fragments", "damage", "grammar", "grammar", "grammar")
"""What a page is made by, by the first byte of what it is made of."""


def generator_of(data: bytes) -> str:
    """What `page_from` makes a page by."""
    return GENERATORS[data[0] % len(GENERATORS)] if len(data) > 1 else "bytes"


def page_from(data: bytes) -> str | bytes:
    """A page made of `data`: bytes as they are, text, fragments, a damaged sample, or by a grammar."""
    if len(data) < 2:
        return data
    kind, body = generator_of(data), data[1:]
    if kind == "bytes":
        return body
    if kind == "text":
        return body.decode("utf-8", "surrogateescape")
    if kind == "utf-16":
        return body.decode("utf-16-le", "surrogatepass" if len(body) % 2 == 0 else "ignore")
    if kind == "fragments":
        return _of_fragments(body)
    if kind == "grammar":
        return written(body)
    return _damaged(_SAMPLES[body[0] % len(_SAMPLES)], body[1:])


def _of_fragments(data: bytes) -> str:
    """Each byte is a fragment; 255 and a number repeats the last one."""
    parts: list[str] = []
    size = at = 0
    while at < len(data) and size < _MOST:
        if data[at] == 255 and parts and at + 1 < len(data):
            parts.append(parts[-1] * (data[at + 1] * data[at + 1] % 300))
            at += 1
        else:
            parts.append(FRAGMENTS[(data[at] * 7 + at) % len(FRAGMENTS)])
        size += len(parts[-1])
        at += 1
    return "".join(parts)[:_MOST]


def _damaged(page: str, data: bytes) -> str:
    """A sample with fragments put in, pieces taken out or repeated, three bytes each."""
    for action, place, what in zip(data[::3], data[1::3], data[2::3], strict=False):
        at = place * len(page) // 256
        if action % 3 == 0:
            page = page[:at] + FRAGMENTS[what % len(FRAGMENTS)] + page[at:]
        elif action % 3 == 1:
            page = page[:at] + page[at + what :]
        else:
            page = page[: at + what] + page[at:]
    return page[:_MOST]


def check(page: str | bytes) -> Article:
    """Parse `page` and assert what holds for every page; returns the article."""
    article = zonenews.parse_article(page)
    text = article.text
    if isinstance(page, str) and "<" not in page:
        assert text == page
    whole = _lines_are_covered_once(article)
    for span in _spans(article):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
    for value in _names(article):
        assert value == value.strip()
        assert value
        assert "\n" not in value
    for place in (office.span for leader in article.leaders for office in leader.offices):
        assert text[place.start : place.end] == text[place.start : place.end].strip()
    for start, end in whole:
        assert "\n" not in text[start:end]
    assert len({leader.name for leader in article.leaders}) == len(article.leaders)
    for leader in article.leaders:
        ends = [span.end for span in leader.mentions]
        assert all(end <= span.start for end, span in zip(ends, leader.mentions[1:], strict=False))
    assert article.park is None or article.park in article.parks
    if article.headline and (title := article.headline.span):
        run_in = article.body[:1] if article.body and article.body[0].span.start == title.start else ()
        blocks: list[Paragraph | Block] = [
            *article.body[len(run_in) :],
            *article.metadata,
            *article.boilerplate,
        ]
        assert all(title.end < each.span.end for each in run_in)  # 园区开工5月8日,园区…
        assert not any(each.span.start < title.end and title.start < each.span.end for each in blocks)
    return article


def _lines_are_covered_once(article: Article) -> list[tuple[int, int]]:
    """Every line that is not blank is headline, metadata, body or boilerplate, and only one of them.

    A table is one paragraph; its lines are given one by one.
    """
    blocks: list[Paragraph | Block] = [*article.body, *article.metadata, *article.boilerplate]
    spans = [block.span for block in blocks]
    spans += article.headline.spans if article.headline else ()
    tables = {paragraph.span for paragraph in article.body if paragraph.kind is zonenews.ParagraphKind.TABLE}
    found: list[tuple[int, int]] = []
    for span in sorted(spans):
        piece = article.text[span.start : span.end]
        found += _lines_of(piece, span.start) if span in tables else [(span.start, span.end)]
    wanted = _lines_of(article.text, 0)
    assert len(found) == len(wanted)
    for (begin, end), (line_start, line_end) in zip(found, wanted, strict=True):
        assert line_start <= begin < end <= line_end
        around = (article.text[line_start:begin] + article.text[end:line_end]).translate(_WITHOUT_WIDTH)
        assert _is_blank(around) or article.script is zonenews.Script.ANNOTATED
    return found


def _lines_of(text: str, start: int) -> list[tuple[int, int]]:
    """Where the lines of the text stand that are not blank."""
    lines = []
    for line in text.split("\n"):
        if not _is_blank(line):
            lines.append((start, start + len(line)))
        start += len(line) + 1
    return lines


_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u200b\u2060\ufeff"))  # at the ends of a line they are blanks


def _is_blank(text: str) -> bool:
    """Whether nothing is seen there; blanks may be printed as entities."""
    return not restore(text)[0].strip()


def _spans(article: Article) -> list[Span]:
    spans = [mention for park in article.parks for mention in park.mentions]
    spans += [mention for leader in article.leaders for mention in leader.mentions]
    spans += [office.span for leader in article.leaders for office in leader.offices]
    spans += [act.span for leader in article.leaders for act in leader.acts]
    spans += [article.event.span] if article.event else []
    spans += [article.headline.span] if article.headline and article.headline.span else []
    spans += [
        found.span for found in (article.published, article.source, *article.bylines) if found and found.span
    ]
    return spans


def _names(article: Article) -> list[str]:
    names = [leader.name for leader in article.leaders] + [park.name for park in article.parks]
    names += [title for leader in article.leaders for title in leader.titles]
    names += [byline.name for byline in article.bylines] + [
        act.text for leader in article.leaders for act in leader.acts
    ]
    names += [article.title] if article.title is not None else []
    names += [article.source.name] if article.source else []
    return names


def printable(page: str | bytes) -> str:
    """The beginning of a page, for a report."""
    text = page.decode("utf-8", "replace") if isinstance(page, bytes) else page
    return "".join(char if unicodedata.category(char)[0] != "C" else ascii(char)[1:-1] for char in text[:60])
