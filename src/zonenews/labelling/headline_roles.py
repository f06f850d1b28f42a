"""What each line of a headline is: kicker, headline, subtitle, repetition.

——“开放的沂东”系列报道之三      KICKER
沂东高新技术产业开发区           HEADLINE
把教室搬到车间旁边              HEADLINE: the line above is no sentence yet
一条产线两班倒 一年多出三百台     SUBTITLE

园区台企再添新军               KICKER: it praises, the next line tells
江州创业园迎来第五百家台企       HEADLINE

总投资三亿美元                 KICKER: it has no subject, the next line has
南沟薄膜项目落户柳园产业园        HEADLINE

只说“马上办” 不说“再等等”        KICKER: a motto over who did what
康平到柳园高新区现场办公          HEADLINE

柳园高新区公开招聘              HEADLINE: broken before the kind of document
社区工作者公告                 HEADLINE

康平在柳园调研时强调            KICKER: what he said is the headline
把园区当作家园                  HEADLINE
"""

from __future__ import annotations

import re
from functools import cache

from zonenews.article import BlockKind
from zonenews.document import HeadlineRole, ItemKind, Meta
from zonenews.expressions.headline_marks import (
    FLAG,
    FORUM_TOOL,
    HEADLINE_LABEL,
    WIRE_HEAD,
    gives_original,
    is_bare_label,
    is_forum_copy,
)
from zonenews.expressions.line_words import has_word, line_words
from zonenews.expressions.person_names import looks_like_name
from zonenews.expressions.sentences import has_subject, is_dashed, is_sentence
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.features import page_title
from zonenews.labelling.tagger import Tag
from zonenews.patterns import pattern

__all__ = ["roles_of"]


def roles_of(clues: list[Clue], tags: list[Tag], meta: Meta) -> dict[int, HeadlineRole]:
    """The role of each of the headline's lines, wherever on the page they stand.

    Args:
        clues: the evidence of all lines of the page.
        tags: what the lines are.
        meta: the page's head; its title names the headline.
    """
    every = [number for number, tag in enumerate(tags) if tag.state[0] == "T"]
    told = [number for number in every if not is_bare_label(clues[number].bare)]
    above = [number for number in told if tags[number].state[1] in "ah"] or told[:1]
    single = _over_stamp(clues, _printed_once(clues, above) or above[:1])
    roles = dict.fromkeys(every, HeadlineRole.REPETITION)
    if not single:
        return roles
    proper = _named(clues, single, meta) or _joined([clues[line].text for line in single], single)
    for line in single:
        if line in proper:
            roles[line] = HeadlineRole.HEADLINE
        else:
            roles[line] = HeadlineRole.KICKER if line < proper[0] else HeadlineRole.SUBTITLE
    return roles


def _printed_once(clues: list[Clue], lines: list[int]) -> list[int]:
    """The lines without repetitions of one another; the whole one without the site's name stays.

    Of equal ones the last stays, unless another one stands with a kicker or a subtitle.
    """
    # the headline given here before 原题:…, and before the forum's copy of it
    lines = [line for line in lines if not gives_original(clues[line].bare)] or lines
    lines = [line for line in lines if not is_forum_copy(clues[line].bare)] or lines
    texts = {line: _UNLABELLED.sub("", clues[line].bare) for line in lines}
    joined = {line for line in lines if {texts.get(line - 1), texts.get(line + 1)} - {None, texts[line]}}
    single: list[int] = []
    for line in lines:
        equal = [other for other in lines if texts[other] == texts[line]]
        kept = next((other for other in equal if other in joined), equal[-1])
        broken = any(_is_part(line, other, texts) for other in lines)
        if line == kept and not broken and not any(_repeats(texts[line], texts[other]) for other in lines):
            single.append(line)
    return single


def _is_part(line: int, other: int, texts: dict[int, str]) -> bool:
    """Whether the line is one of two that are printed on the `other` together: a headline broken below."""
    both = (texts.get(line - 1, "") + texts[line], texts[line] + texts.get(line + 1, ""))
    return other != line and texts[other] != texts[line] and texts[other] in both


def _over_stamp(clues: list[Clue], lines: list[int]) -> list[int]:
    """Of lines over and under the stamp those over it: the site's headline, over all of the article's own."""
    for number in range(lines[0] + 1, lines[-1]) if lines else ():
        dated = any(item.kind is ItemKind.PUBLISHED for item in clues[number].items)
        over = [line for line in lines if line < number]
        own = [clues[line].bare for line in lines[len(over) :]]
        again = bool(over) and own[0].startswith(clues[over[-1]].bare)
        if dated and clues[number].metadata is BlockKind.STAMP and (len(own) > 1 or again):
            return over
    return lines


def _repeats(text: str, other: str) -> bool:
    """Whether `text` is the less telling print of `other`: cut, or with the site's name behind it."""
    if other.endswith(f":{text}"):  # 康平:打造产业集群
        return True
    cut = text.rstrip("….")
    if text != other and len(other) > len(cut) >= _LEAST_CUT and other.startswith(cut):
        if _said().search(other):  # 康平在柳园调研, and where he said what
            return False
        return other[len(cut)] not in _BEFORE_SITE
    return len(text) > len(other) and text.startswith(other) and text[len(other)] in _BEFORE_SITE


_LEAST_CUT = 8
_BEFORE_SITE = "_-|—"
_UNLABELLED = pattern(rf"^(?:{HEADLINE_LABEL}|{WIRE_HEAD})(?=.)|{FORUM_TOOL}$|^{FLAG}(?=.{{4}})")


def _named(clues: list[Clue], lines: list[int], meta: Meta) -> list[int]:
    """The lines that the lead, the page's head, a line above or the mark-up calls the headline."""
    title = page_title(meta)
    lead = next((clue.bare for clue in clues[lines[-1] :] if clue.prose == 2), "")
    for end in range(len(lines), 1, -1):
        if "".join(clues[line].bare for line in lines[:end]) in lead:  # broken inside a phrase
            return lines[:end]
    above = {clue.bare for clue in clues[: lines[0]]}
    above |= {
        _CRUMBS.split(clue.bare)[-1] for clue in clues[: lines[0]] if clue.boilerplate is BlockKind.BREADCRUMB
    }
    if "".join(clues[line].bare for line in lines) in above:
        return lines
    if whole := [line for line in lines if title and clues[line].bare == title]:
        return whole
    named = [line for line in lines if clues[line].bare in above or (title and clues[line].bare in title)]
    levels = {line: markup.heading for line in lines if (markup := clues[line].markup) and markup.heading}
    return named or [line for line, level in levels.items() if level == min(levels.values())]


_CRUMBS = pattern("[>»›→/—-]")


def _joined(texts: list[str], lines: list[int]) -> list[int]:
    """The lines that make the headline: the first that is no kicker, and those that go on from it."""
    bares = [text.replace(" ", "") for text in texts]
    first, said = 0, False
    while first + 1 < len(bares) and (
        _is_motto(texts[first], bares[first + 1]) or _is_kicker(bares[first], bares[first + 1 :])
    ):
        first += 1
        if said := bool(_said().search(bares[first - 1])):
            break
    end = first + 1
    while end < len(bares) and (
        _goes_on("".join(bares[first:end]), bares[end]) or (said and _is_pair(bares[end - 1], bares[end]))
    ):
        end += 1
    return lines[first:end]


def _is_pair(line: str, below: str) -> bool:
    """What somebody said, in two lines alike: 坚持创新驱动 / 推动产业升级."""
    return not (is_dashed(below) or has_word("courtesy", below)) and 0.6 < len(below) / len(line) < 1.6


def _is_motto(text: str, below: str) -> bool:
    """Whether a line is a motto or a column over a headline: 厚植沃土 聚链成势; 奋进新征程·一线见闻."""
    bare = text.replace(" ", "")
    if (
        has_subject(_SPOKEN.sub("", bare))
        or not has_subject(below)
        or is_dashed(below)
        or below.endswith(line_words("genre"))
    ):
        return False
    sizes = [len(part) for part in text.translate(_UNQUOTED).split()]
    unlike = 3 if _tells_of_person(below) else 1
    return (len(sizes) > 1 and max(sizes) - min(sizes) <= unlike and min(sizes) > 2) or bool(
        _COLUMN.search(bare)
    )


def _tells_of_person(line: str) -> bool:
    """`康平到柳园高新区调研`: a name and what the person does."""
    return any(
        looks_like_name(line[:size]) and line.startswith(("在", *line_words("verb")), size)
        for size in (2, 3, 4)
    )


_SPOKEN = pattern("“[^“”]{0,40}”")
_UNQUOTED = str.maketrans("", "", "“”")
_COLUMN = pattern(r"·[^·]{2,6}$")


def _is_kicker(line: str, below: list[str]) -> bool:
    """Whether a line only leads to the one below it.

    A series, a line after a dash, one without subject over one with; a sentence over a headline of two lines.
    """
    if is_dashed(line) or _SERIES.search(line):
        return True
    if _said().search(line) and not is_dashed(below[0]):
        return len(below) > 1 or not below[0].startswith("以")  # which needs its verb: 强调 / 以创新塑造动能
    if has_word("courtesy", line) and not has_subject(line) and is_sentence(below[0]):
        return not has_word("courtesy", below[0])
    if len(below) > 1 and _names(below[0]) and is_sentence(below[1]) and not is_dashed(below[1]):
        return not (has_subject(line) or line.endswith((*line_words("link"), *line_words("transitive"))))
    if is_dashed(below[0]) or _goes_on(line, below[0]):
        return False
    if len(below) > 1 and is_dashed(below[1]) and is_sentence(line) and has_subject(line):
        return not has_subject(below[0]) and not has_word(
            "courtesy", below[0]
        )  # 柳园高新区启动闲置用地退出 / 一块“退回来”的地 / ——…
    if has_word("flourish", line) and not has_subject(line.removeprefix("园区")):
        return has_subject(below[0]) and is_sentence(below[0]) and not has_word("flourish", below[0])
    if len(below) > 1 and not is_dashed(below[1]) and _goes_on(below[0], below[1]):
        return is_sentence(line) and not is_sentence(below[0])
    leads = line.startswith(line_words("verb")) or (
        not has_subject(line) and (not is_sentence(line) or bool(_AMOUNT.search(line)))
    )
    tells = is_sentence(below[0]) or (
        len(below[0]) > len(line) and not below[0].endswith(line_words("genre"))
    )
    return leads and tells and has_subject(below[0]) and not _starts_with_verb(below[0])


@cache
def _said() -> re.Pattern[str]:
    """康平在柳园调研时强调: who said what stands below."""
    return re.compile(rf"(?:(?:[时中后]|[会议坛]上?)(?:{'|'.join(line_words('saying'))})|强调|指出):?$")


def _names(line: str) -> bool:
    """A name alone, whose predicate stands on the next line: 沂东装备制造产业园."""
    return bool(_NAME_END.search(line)) and has_subject(line) and not is_sentence(line)


def _goes_on(headline: str, below: str) -> bool:
    """Whether the line below ends the headline: a name and its predicate, `关于` and its matter.

    A sentence goes on only in a line that needs its subject: 园区召开会议 / 深入学习贯彻会议精神.
    A visit is told whole: 康平到园区调研 / 推动项目建设.
    """
    if is_dashed(below) or is_dashed(headline) or _SERIES.search(below):
        return False
    if below[0] in "的暨" or headline.endswith("—"):
        return True
    if headline.endswith(line_words("link")):  # 关于禁止在 / 柳园新建项目的通告
        return True
    if is_sentence(headline):
        needed = _starts_with_verb(below) and not has_word("courtesy", below)
        return has_subject(headline) and needed and not _WHOLE.search(headline)
    return (
        "关于" in headline
        or headline.endswith((*line_words("link"), *line_words("transitive")))
        or headline.count("“") != headline.count("”")
        or bool(_NAME_END.search(headline))
        or (_names_document(below) and not headline.endswith((*line_words("document"), *line_words("genre"))))
        or below.startswith((*line_words("verb"), *line_words("link")))
        or (not is_sentence(below) and 0.6 < len(below) / len(headline) < 1.6)
    )


_WHOLE = pattern("[,;]|(?:调研|考察)$")


def _names_document(line: str) -> bool:
    """The end of a notice's title: `社区工作者公告`, but not `发布年度规划`, `柳园高新区发展报告`."""
    return line.endswith(line_words("document")) and not (
        has_subject(line) or "关于" in line or line.startswith(line_words("verb"))
    )


def _starts_with_verb(line: str) -> bool:
    """`推动产业升级`, `深入学习贯彻会议精神`, `赴深圳考察`, but not `来自六国的客商参展`."""
    if line.startswith(line_words("move")):
        return True
    for adverb in line_words("adverb"):
        if line.startswith(adverb):
            line = line.removeprefix(adverb)
            break
    return any(len(verb) > 1 and line.startswith(verb) for verb in line_words("verb"))


_SERIES = pattern(r"系列报道|之[一二三四五六七八九十]{1,2}$|[^一]篇$")
_NAME_END = pattern("[区园县市镇城局委会院校厅]$")


_AMOUNT = pattern(r"\d[\d.]{0,8}[多余]?[百千万亿]{0,2}(?:[美欧]?元|[吨人家个户套倍%亩])$")
