r"""The headline: its lines joined, with kicker and subtitle.

——“开放的沂东”系列报道之三              kicker
沂东高新技术产业开发区                  \ 沂东高新技术产业开发区 把教室搬到车间旁边
把教室搬到车间旁边                     /
沂 东 将 增 设 新 功 能 区             沂东将增设新功能区
看沂东丨沂东将增设新功能区欢迎四方客商      沂东将增设新功能区欢迎四方客商
[转帖]沂东要设新功能区 [复制链接]         沂东要设新功能区
[灯下漫谈] 沂东的桥                     沂东的桥
江海方小可 沂东将增设新功能区新桥动工       沂东将增设新功能区新桥动工: so on another line
原标题:沂东将增设新功能区                沂东将增设新功能区
) N# h8 k 原标题:沂东将增设新功能区       沂东将增设新功能区
- 沂东将增设新功能区                    沂东将增设新功能区
沂东社7月3日电 题:沂东有“三宝”           沂东有“三宝”
沂东扩建厂房 2013-09-24 来源:沂东网      沂东扩建厂房
"""

from __future__ import annotations

from itertools import pairwise

from zonenews.article import Headline
from zonenews.document import Document, HeadlineRole, Label, Line, Part, lines_of
from zonenews.expressions.headline_marks import HEADLINE_LABEL, WIRE_HEAD
from zonenews.expressions.line_words import has_word, line_words
from zonenews.expressions.outlets import ends_as_medium, ends_as_outlet
from zonenews.expressions.sentences import is_sentence
from zonenews.expressions.stamp import read_head
from zonenews.patterns import pattern

__all__ = ["find_headline"]


def find_headline(document: Document, labels: tuple[Label, ...]) -> Headline | None:
    """The headline, or `None`; of a page that shows none, what its head says."""
    lines = list(lines_of(document, labels, Part.HEADLINE))
    proper = [(line, label) for line, label in lines if label.kind is HeadlineRole.HEADLINE]
    if not proper:
        return _of_head(document, labels) or _run_in(document, labels)
    trimmed = [_trimmed(document, line, label) for line, label in proper]
    start, end = _longest(document, trimmed)
    return Headline(
        text=" ".join(_closed(document.value(start, end)) for start, end in trimmed),
        kicker=_joined(document, lines, HeadlineRole.KICKER),
        subtitle=_joined(document, lines, HeadlineRole.SUBTITLE)
        or _behind(document, proper[-1][0], trimmed[-1]),
        span=document.span(start, end),
        spans=tuple(document.span(line.start, line.end) for line, _ in lines),
    )


def _longest(document: Document, parts: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the headline stands: the whole of it, or its longest part if a stamp or a flag stands between."""
    runs = [parts[0]]
    for start, end in parts[1:]:
        if not document.text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return max(runs, key=lambda run: run[1] - run[0])


def _of_head(document: Document, labels: tuple[Label, ...]) -> Headline | None:
    """The title in the head of a page with an article, unless it is the name of the site or of a column."""
    title, printed = document.meta.title or "", document.meta.printed_title
    if not printed or title == document.meta.site or not any(label.part is Part.BODY for label in labels):
        return None
    if len(title) < _SHORTEST or ends_as_medium(title) or has_word("site", title):
        return None
    tells = is_sentence(title) or title.endswith(line_words("document")) or len(title) >= _SURELY
    return Headline(printed, None, None, None, ()) if tells else None


_SHORTEST, _SURELY = 5, 14  # characters


def _run_in(document: Document, labels: tuple[Label, ...]) -> Headline | None:
    """`园区与高校签约5月8日,园区与海州高校…`: glued to the first paragraph, which repeats its words.

    With a stamp between, it repeats nothing: `园区与高校签约 时间:2020-05-09 昨日,双方…`.
    """
    line = next((line for line, _ in lines_of(document, labels, Part.BODY)), None)
    if line is None:
        return None
    stamp = read_head(document.match, line.start, line.end)
    found = _RUN_IN.match(document.match, line.start, line.end)
    if stamp and stamp[0].label_start > line.start:
        start, end = line.start, stamp[0].label_start
        if document.match.find("。", start, end) >= 0:
            return None
    elif found and _is_repeated(document.match, *found.span(1)):
        start, end = found.span(1)
    else:
        return None
    text = document.value(start, end)
    if not is_sentence(document.match[start:end].strip()):
        return None
    return Headline(_closed(text), None, None, document.span(start, start + len(text)), ())


def _is_repeated(match: str, start: int, end: int) -> bool:
    """Whether most of the words stand right behind once more."""
    pairs = {first + second for first, second in pairwise("".join(match[start:end].split()))}
    behind = match[end : end + _LEAD]
    return sum(pair in behind for pair in pairs) >= _REPEATED * len(pairs)


_LEAD, _REPEATED = 400, 0.6
_RUN_IN = pattern(r"([\u3400-\u9fff\d“”、 ]{10,60}?) ?(?:\d{4}年)?\d{1,2}月\d{1,2}日[,上下]")
_LONGEST_SITE, _TOLD = 12, 9
_SUBTITLE_BEHIND = pattern(r" {1,4}[—―]{1,2}(?=[\u3400-\u9fff])")  # 携手向未来 ——园区开工纪实
_SITE_BEHIND = pattern(r" {0,2}[-_|] {0,2}(?!电子)([\u3400-\u9fff]{3,10})$")  # …开工-松江网, …开工-天天热讯


def _trimmed(document: Document, line: Line, label: Label) -> tuple[int, int]:
    """Where the headline itself stands on its line, without what sites put around it."""
    text = document.match[line.start : line.end]
    start = _after_flags(text) or _after_keywords(document, line, text)
    end = len(text)
    if text[:start].count("(") > text[:start].count(")") and text.endswith(")"):  # (原标题:…)
        end -= 1
    if label.items and label.items[0].start == line.start:  # a stamp printed behind it
        end = min(
            (at for item in label.items[1:] if (at := item.label_start - line.start) >= start), default=end
        )
        end = len(text[:end].rstrip(" ([|"))
    while after := _AFTER.search(text, start, end):
        end = after.start()
    if dash := _SUBTITLE_BEHIND.search(text, start + _LEAST, end):
        end = dash.start()
    site = _SITE_BEHIND.search(text, max(start + _TOLD, end - _LONGEST_SITE), end)
    if site and (ends_as_outlet(site[1]) or site[1].startswith(line_words("portal"))):
        end = site.start()
    return (line.start + start, line.start + end) if start < end else (line.start, line.end)


def _after_keywords(document: Document, line: Line, text: str) -> int:
    """Where the headline begins behind words of the site, if another line is the headline without them."""
    start = text.find(" ") + 1
    rest = text[start:]
    if not start or len(rest) < _SURELY:
        return 0
    alone = any(
        other.end - other.start == len(rest) and document.match.startswith(rest, other.start)
        for other in document.lines
        if other is not line
    )
    return start if alone else 0


def _after_flags(text: str) -> int:
    """Where the headline begins behind the columns and flags in brackets that sites print before it."""
    start = 0
    while before := _BEFORE.match(text, start):
        if before["flag"] and len(text) - before.end() < _LEAST:
            break
        start = before.end()
    return start


_LEAST = 4
_BEFORE = pattern(
    rf"(?:[!-~ ]{{4,40}} )?{HEADLINE_LABEL}|{WIRE_HEAD}"
    r"|\[(?P<flag>[\u3400-\u9fff·、\d]{1,12}| ?[\u3400-\u9fff]{2,6} [\u3400-\u9fff]{2,6})\][ —-]{0,4}"
    r"|[·●■◆▪?] ?|[-*•] |——(?=[\u3400-\u9fff])|主题: ?|[\u3400-\u9fff]{0,4}名称: ?"
    r"|[“”·\u3400-\u9fff]{2,16} ?[丨|] ?(?=.{8})"
)
_AFTER = pattern(
    r" {0,4}(?:\*{2,40}| \||[(\[](?:转载|原创)[)\]]|-? ?\[[\u3400-\u9fff]{2,4}\]"
    r"|[(\[]?(?:(?:发布|更新)(?:时间|日期):?|(?:时间|日期) ?:)"
    r"|-[^-|]{2,16}(?:\|[^-|]{2,16}){1,8}(?:-[^-]{0,12})?)$"
    r"| {1,4}来源 ?:[^。]{0,60}$"
)


def _closed(text: str) -> str:
    """A headline printed letter by letter is closed up; other blanks are kept, one at a time."""
    parts = text.split()
    if len(parts) > 1 and sum(len(part) == 1 for part in parts) >= 0.8 * len(parts):
        return "".join(parts)
    return " ".join(parts)


def _behind(document: Document, line: Line, headline: tuple[int, int]) -> str | None:
    """The subtitle printed behind the headline, on its line after a blank and a dash."""
    dash = _SUBTITLE_BEHIND.match(document.match, headline[1], line.end)
    return document.value(dash.end(), line.end).strip() if dash else None


def _joined(document: Document, lines: list[tuple[Line, Label]], role: HeadlineRole) -> str | None:
    texts = [
        document.value(line.start, line.end).strip("—-― ") for line, label in lines if label.kind is role
    ]
    return " ".join(texts) or None
