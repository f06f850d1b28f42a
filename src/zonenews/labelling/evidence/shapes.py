"""What the shape and the words of a short line say, each as a named row with an example.

No shape decides by itself: `features` hands their names on, the tagger weighs them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from string import ascii_uppercase, digits

from attrs import frozen

from zonenews import knowledge
from zonenews.document import STAFF, ItemKind
from zonenews.expressions.headline_marks import FLAG, HEADLINE_LABEL, WIRE_HEAD, is_forum_copy
from zonenews.expressions.line_words import has_word, line_words
from zonenews.expressions.newspapers import is_of_paper
from zonenews.expressions.outlets import NO_PAPER, ends_as_medium
from zonenews.expressions.person_names import looks_like_name
from zonenews.expressions.sentences import has_subject, is_dashed, is_sentence
from zonenews.expressions.signing import TAKEN
from zonenews.expressions.view_counts import COUNTED
from zonenews.knowledge.outlets import outlet_words
from zonenews.knowledge.posts import posts
from zonenews.labelling.evidence.clues import Clue
from zonenews.labelling.evidence.phrases import is_column, word_kinds, words_at
from zonenews.patterns import HAN, pattern

__all__ = ["LONGEST", "SHAPES", "SIGNED", "Shape", "is_caption", "is_credit", "is_day", "shapes_of"]

LONGEST = 120
"""Characters: a longer line has no shape."""
_LONGEST_NAME = 12  # characters of an outlet's


@frozen
class Shape:
    """One thing that a line may show."""

    name: str
    example: str
    """A line that has the shape."""
    shown_by: Callable[[Clue], bool]
    plain: bool = True
    """Whether only lines that nothing else explains are looked at."""
    needs: str | Callable[[], str] = ""
    """Characters of which every line with the shape has one; empty: whatever it has, it is looked at."""


def shapes_of(clue: Clue) -> tuple[str, ...]:
    """The names of the shapes that a line has."""
    if clue.size > LONGEST:
        return ()
    needs, possible = _needs(), 0
    for char in needs.keys() & clue.text:
        possible |= needs[char]
    return tuple([shape.name for shape in _possible(possible, clue.plain) if shape.shown_by(clue)])


@cache
def _needs() -> dict[str, int]:
    """For each character the shapes that need it, as bits."""
    bits: dict[str, int] = {}
    for number, shape in enumerate(SHAPES):
        for char in shape.needs if isinstance(shape.needs, str) else shape.needs():
            bits[char] = bits.get(char, 0) | 1 << number
    return bits


@lru_cache(maxsize=1 << 12)
def _possible(bits: int, plain: bool) -> tuple[Shape, ...]:
    """The shapes that a line may have whose characters have these bits."""
    return tuple(
        shape
        for number, shape in enumerate(SHAPES)
        if (plain or not shape.plain) and (not shape.needs or bits >> number & 1)
    )


def _firsts(kind: str) -> Callable[[], str]:
    return lambda: "".join(word[0] for word in line_words(kind))


def _lasts(kind: str) -> Callable[[], str]:
    return lambda: "".join(word[-1] for word in line_words(kind))


def _of_outlets() -> str:
    return "".join(word[-1] for word in (*outlet_words("name", "line", "letter"), *line_words("office")))


def _of_columns() -> str:
    return "".join(word[-1] for word in (*word_kinds(), *words_at("end")))


def _matches(source: str) -> Callable[[Clue], bool]:
    """Whether the pattern fits the beginning of the line without its blanks."""
    compiled = pattern(source)
    return lambda clue: compiled.match(clue.bare) is not None


def _ends(kind: str) -> Callable[[Clue], bool]:
    return lambda clue: clue.bare.rstrip("!").endswith(line_words(kind))


def _has(kind: str) -> Callable[[Clue], bool]:
    return lambda clue: has_word(kind, clue.bare)


def is_caption(clue: Clue) -> bool:
    """Words of a picture: `图为…`, `▲…`, `… 王某摄`."""
    return bool(
        clue.size <= LONGEST
        and (
            _CAPTION.match(clue.bare)
            or (clue.prose < 2 and _TAKEN_BY.search(clue.bare))
            or _SCENE.fullmatch(clue.bare)
            or (clue.prose < 2 and _SIDE.search(clue.bare))
        )
    )


_CAPTION = pattern(r"[▲△▼↑↓◀▶►]?(?:图为|图[:|]|[上下左右]图|图[\d一二三四五六]{1,2}[::为])|[▲△◀▼↑]")
_SIDE = pattern(r"[(\[][左右中][一二三四五六]?[)\]]")  # 康平(左一)介绍园区情况
_SCENE = pattern(r"[\u3400-\u9fff、·“”]{2,40}(?:现场|合影|全景|外景|一角)")  # 会议现场
_TAKEN_BY = pattern(rf"[\u3400-\u9fff]{{5}}{TAKEN}[)\]]?$")


def _is_outlet(clue: Clue) -> bool:
    ends = (*outlet_words("name", "letter"), *line_words("office"))
    return clue.bare.endswith(ends) and not NO_PAPER.search(clue.bare)


def is_day(clue: Clue) -> bool:
    """A day alone on its line, as one signs a notice: 2016年7月4日."""
    return clue.size <= 16 and bool(_DAY.fullmatch(clue.bare))


_DAY = pattern(
    r"[(\[]?(?:(?:19|20)\d\d[年./—-]\d{1,2}[月./—-]\d{1,2}日?"
    r"|[一二][〇○零O0九][〇○零O0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)[)\]]?"
)


def is_credit(clue: Clue) -> bool:
    """Editor, source or tags that a page prints under its links."""
    return bool(clue.items) and any(
        item.label_start < item.start < item.end and item.kind in _CREDITS for item in clue.items
    )


_CREDITS = STAFF | {ItemKind.SOURCE, ItemKind.KEYWORDS, ItemKind.PUBLISHED}


@cache
def _elected() -> re.Pattern[str]:
    """An office and those elected to it: `副书记:康 平`, `主 任:方木`."""
    spaced = "|".join(" {0,6}".join(post) for post in posts())
    return re.compile(
        rf"(?:[\u3400-\u9fff]{{0,8}})(?:{spaced}|成 {{0,6}}员) ?: {{0,4}}[\u3400-\u9fff]{{1,4}}(?:[ (、]|$)"
    )


@cache
def _person_and_office() -> re.Pattern[str]:
    """`缪 津 柳城区委副书记、区长`."""
    any_post = knowledge.one_of(dict.fromkeys(posts(), ""))
    return re.compile(
        rf"(?:[\u3400-\u9fff]{{2,4}}|[\u3400-\u9fff] {{1,4}}[\u3400-\u9fff])"
        rf" {{1,8}}[\u3400-\u9fff、()]{{0,24}}(?:{any_post})(?:$|[、(])"
    )


def _is_of_list(clue: Clue) -> bool:
    before, colon, _ = clue.text.partition(":")
    if colon:
        return before.rstrip(" ")[-1:] in _ends_of_posts() and bool(_elected().match(clue.text))
    return " " in clue.text and bool(_person_and_office().match(clue.text))


@cache
def _ends_of_posts() -> frozenset[str]:
    return frozenset({"员", *(post[-1] for post in posts())})


def _are_names(clue: Clue) -> bool:
    names = _NAMES.fullmatch(clue.text)
    return bool(names) and any(looks_like_name(part) for part in _APART.split(clue.text) if part)


# Up to eight of 方木 or 方 木, with marks or blanks between.
_NAMES = pattern(
    r"(?:[\u3400-\u9fff](?:[\u3400-\u9fff]{1,3}| {1,3}[\u3400-\u9fff])(?:[ 、,]{1,3}|$)){1,8}(?<![ 、,])"
)
_APART = pattern("[ 、,]")
_LETTERS = pattern(r"[\u3400-\u9fff](?: [\u3400-\u9fff]){4}")


def _heads_stamp(clue: Clue) -> bool:
    """A headline printed on the line of its stamp, by what an outlet's name has not."""
    headed = clue.headed
    if not headed or headed.endswith((*outlet_words("name", "line", "letter"), *line_words("office"))):
        return False
    return len(headed) > _LONGEST_NAME or has_word("verb", headed) or is_sentence(headed)


def _are_columns(clue: Clue) -> bool:
    parts = clue.bare.split("|")
    return len(parts) > 1 and all(2 <= len(part) <= 8 for part in parts)


def _names_site(clue: Clue) -> bool:
    if not _BETWEEN.search(clue.text):
        return False
    words = [part for part in _BETWEEN.split(clue.text) if part]
    return len(words) > 1 and 2 * sum(map(is_column, words[1:])) >= len(words) - 1


_BETWEEN = pattern("[ |]")


def _ends_on_enquiries(clue: Clue) -> bool:
    return bool(_OF_ENQUIRIES.search(clue.bare, max(0, len(clue.bare) - _LONGEST_OF_ENQUIRIES)))


SIGNED = pattern("记者|通讯员|发自|报道$")
_GAP = pattern(r"(?<! ) {2,40}(?! )")
_OF_ENQUIRIES = pattern(r"(?:联系|咨询|报名)[\u3400-\u9fff]{0,4}:?$|[采购招标代理人构]{3,8}(?:信息)?:?$")
_LONGEST_OF_ENQUIRIES = 11
_TODAY = pattern(r"星期|周[一二三四五六日]|今天|农历|℃")
_ITEM = r"附件|附:|注:|备注|[一二三四五六七八九十]{1,3}[、.)]|\d{1,3}[、.)](?!\d)|\(|[●•·■◆①-⑳]"
_ENUMERATED = (
    r"[(\[]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)\]]?[、.:](?!\d)"
    r"|[(\[][一二三四五六七八九十\d]{1,3}[)\]]|第[一二三四五六七八九十百\d]{1,4}[章节条]"
)
_SETTING = (
    r"(?:活动|会议|采访|访谈|发布|直播)?(?:时间|地点|主持人?|嘉宾|主题|记者|问|答|发布人|主讲人?|对话人物"
    r"|受访[人者]?|出席人员?|参加人员?|采访对象)[:|]"
)
_LEAD = (
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|\d{1,2}日[上下,晚]"
    r"|(?:近日|日前|昨日|昨天|今天|今天上午|连日来|近年来),|.{0,12}讯[( :]|.{0,20}日电"
)
_TERM = (
    r"[\u3400-\u9fff]{0,4}(?:公示|报名|活动|会议|施工|停水|停电|考试|申报|开标|拍卖|受理|举办|比赛)"
    r"(?:时间|日期|期限)?:"
)

SHAPES: tuple[Shape, ...] = (
    Shape("caption", "图为签约现场", is_caption, needs="图▲△◀▼↑摄场影景角隅(["),
    Shape(
        "opens-item",
        "一、总体要求",
        _matches(_ITEM),
        plain=False,
        needs=f"附注备一二三四五六七八九十(●•·■◆①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳{digits}",
    ),
    Shape("enumerated", "第一章 总则", _matches(_ENUMERATED), needs=f"一二三四五六七八九十第{digits}"),
    Shape(
        "attendance",
        "出席:康平 方木",
        _matches(r"(?:出席|列席|缺席|请假|参会|参加|记录)[^,。:]{0,6}:"),
        needs=":",
    ),
    Shape("setting", "嘉宾:柳园高新区招商局局长 康平", _matches(_SETTING), plain=False, needs=":|"),
    Shape(
        "wire-title",
        "松江社海州5月9日电 题:园区有“三宝”",
        _matches(WIRE_HEAD),
        plain=False,
        needs="题",
    ),
    Shape("lead", "10月7日上午,园区召开会议", _matches(_LEAD), needs="日天讯月近"),
    Shape(
        "original-title",
        "原标题:园区召开会议",
        _matches(HEADLINE_LABEL),
        plain=False,
        needs="题读",
    ),
    Shape("of-list", "缪 津 柳城区委副书记、区长", _is_of_list, needs=lambda: "".join(_ends_of_posts())),
    Shape("colon-label", "建设单位:柳园公司", _matches(r"[\u3400-\u9fff]{2,8}:"), plain=False, needs=":"),
    Shape(
        "headed-stamp",
        "园区召开项目推进会(2013年09月24日)",
        _heads_stamp,
        plain=False,
        needs=f"年月日{digits}",
    ),
    Shape("names", "赵延东、风笑天", _are_names),
    Shape(
        "sentence",
        "园区召开安全生产会议",
        lambda clue: is_sentence(clue.bare),
        needs=lambda: f"关{_firsts('verb')()}",
    ),
    Shape(
        "subject",
        "柳园高新区扩建二期厂房",
        lambda clue: has_subject(clue.bare),
        needs="市县区镇乡州省局委办园公集产政项",
    ),
    Shape("verb", "再添新军", _has("verb"), needs=_firsts("verb")),
    Shape("dashed", "——访柳园高新区主任", lambda clue: is_dashed(clue.bare), needs="—访:"),
    Shape("courtesy", "康平出席并讲话", _has("courtesy"), needs=_firsts("courtesy")),
    Shape("flourish", "园区合作再添新军", _has("flourish"), needs=_firsts("flourish")),
    Shape("site-words", "柳园高新区投资促进平台", _has("site"), needs=_firsts("site")),
    Shape("ends-document", "社区工作者公告", _ends("document"), needs=_lasts("document")),
    Shape("ends-genre", "柳园高新区十年发展纪实", _ends("genre"), needs=_lasts("genre")),
    Shape("ends-body", "柳园经济开发区管委会", _ends("body"), needs=_lasts("body")),
    Shape("ends-outlet", "南沟客户端", _is_outlet, needs=_of_outlets),
    Shape("is-notice", "招聘启事", _ends("notice"), needs=_lasts("notice")),
    Shape("medium", "南沟日报", lambda clue: ends_as_medium(clue.bare), needs=_of_outlets),
    Shape("about", "关于开展检查的通知", lambda clue: "关于" in clue.bare, needs="关"),
    Shape("column", "园区要闻", lambda clue: is_column(clue.bare), needs=_of_columns),
    Shape("columns", "支部风采 | 先锋人物", _are_columns, needs="|"),
    Shape("site-and-columns", "柳园高新区 首页 公告", _names_site, needs=" |"),
    Shape("cut", "柳园高新区召开项目...", lambda clue: "…" in clue.bare or "..." in clue.bare, needs="…."),
    Shape("underscores", "园区召开会议_柳园网", lambda clue: "_" in clue.bare, needs="_"),
    Shape("bracketed", "[灯下漫谈]", lambda clue: clue.bare[0] in "[(" and clue.bare[-1] in "])", needs="[("),
    Shape("tagged", "[园区动态]园区召开会议", _matches(f"{FLAG}."), plain=False, needs="["),
    Shape(
        "trailer",
        "园区召开会议(图)",
        lambda clue: clue.bare.rstrip(")]").endswith(("(图", "(组图", "[图", "(图文", "(视频", "(附图")),
        needs="[(",
    ),
    Shape("lone-number", "87", _matches(r"\d{1,8}(?::\d\d){0,2}$"), plain=False, needs=digits),
    Shape("day", "2016年7月4日", is_day, plain=False, needs=f"年{digits}"),
    Shape(
        "paper-page",
        "第03版:要闻",
        lambda clue: is_of_paper(clue.bare),
        plain=False,
        needs=f"版期编{ascii_uppercase}",
    ),
    Shape(
        "today",
        "今天是2020年5月6日 星期三",
        lambda clue: bool(_TODAY.search(clue.bare)),
        plain=False,
        needs="期周今农℃",
    ),
    Shape("no-han", "ABC 123", lambda clue: not HAN.search(clue.bare), plain=False),
    Shape("credit", "编辑:小满", is_credit, plain=False),
    Shape(
        "reporter",
        "本报记者 方木",
        lambda clue: bool(SIGNED.search(clue.text)),
        plain=False,
        needs="者讯自道",
    ),
    Shape("enquiries", "报名方式", _ends_on_enquiries, plain=False, needs="系询名理采购招标代人构"),
    Shape("term", "公示时间:7月1日至7月7日", _matches(_TERM), plain=False, needs=":"),
    Shape(
        "views",
        "阅读:3120",
        lambda clue: bool(COUNTED.search(clue.bare)),
        plain=False,
        needs="阅浏点访人",
    ),
    Shape("question", "园区何时通车?", lambda clue: clue.bare[-1] == "?", needs="?"),
    Shape(
        "table-row",
        "工业增加值    61.2    6.9%",
        lambda clue: (
            "  " in clue.text and len(_GAP.findall(clue.text)) > 1 and any(map(str.isdigit, clue.bare))
        ),
        needs=" ",
    ),
    Shape(
        "letter-spaced",
        "柳 园 将 设 保 税 仓",
        lambda clue: clue.text[1:2] == " " and _LETTERS.match(clue.text) is not None,
        needs=" ",
    ),
    Shape(
        "forum-title",
        "园区要建科技馆了 [复制链接]",
        lambda clue: is_forum_copy(clue.bare),
        plain=False,
        needs="]",
    ),
    Shape(
        "more",
        "相关链接",
        lambda clue: clue.bare.rstrip(":").endswith(("链接", "延伸阅读", "背景")),
        plain=False,
        needs="链延背",
    ),
)
