"""What each line shows by itself: prose or not, stamp items, the words of boilerplate.

12月14日,园区召开会议。会上,……         prose
发布时间:2020-12-17  来源:锡山日报      metadata (with its items)
上一篇:没有了                         boilerplate (previous_next)
机制保障                             nothing: its neighbours decide
"""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import define

from zonenews import knowledge
from zonenews.article import BlockKind
from zonenews.document import STAFF, Document, Item, ItemKind, Line, Markup
from zonenews.expressions.signing import is_body, looks_like_name, read_signature
from zonenews.labelling import boilerplate
from zonenews.labelling.markup_evidence import Worth, worth_reading
from zonenews.labelling.stamp import read_items

__all__ = ["Clue", "read_clues"]

_LONG = 400
_SURELY = 0.8


@define(eq=False, weakref_slot=False)
class Clue:
    """What one line shows."""

    text: str
    """The line, folded."""
    bare: str
    """The line without blanks; of a long line its beginning."""
    size: int
    """Characters without blanks."""
    prose: int
    """2: sentences, 1: the commas of one, 0: neither."""
    boilerplate: BlockKind | None = None
    """The kind of boilerplate it surely is."""
    weak: BlockKind | None = None
    """The kind of boilerplate it looks like; so may a heading."""
    metadata: BlockKind | None = None
    """The kind of metadata it is."""
    items: tuple[Item, ...] = ()
    markup: Markup | None = None

    @property
    def plain(self) -> bool:
        """Nothing tells what the line is but its place."""
        return self.boilerplate is None and self.metadata is None

    @property
    def within(self) -> bool | None:
        """Whether it is text of the article's container by its mark-up; `None` without mark-up."""
        if self.markup is None:
            return None
        return self.markup.article >= _SURELY and self.markup.link_density <= 0.5


def read_clues(document: Document) -> list[Clue]:
    """The evidence of each of `document.lines`."""
    clues = [
        _clue(document.match, line) if worth is Worth.ALL else _short_clue(document.match, line, worth)
        for line, worth in zip(document.lines, worth_reading(document.lines), strict=True)
    ]
    for number in range(1, len(clues)):
        if clues[number - 1].metadata:
            _spread(clues, document.lines, number)
    return clues


def _spread(clues: list[Clue], lines: tuple[Line, ...], number: int) -> None:
    """What a line says of the next: `来源:` / `锡山日报`; and the next of it: `时间:…` / `地点:…`."""
    label, clue = clues[number - 1], clues[number]
    if label.bare.startswith("时间:") and clue.bare.startswith(_ON_THE_SPOT):
        label.metadata, label.items = None, ()  # when and where it happened
        return
    if label.metadata is BlockKind.SUMMARY and label.bare.startswith("[导语]") and _ON_AIR.match(clue.bare):
        label.metadata, label.items = None, ()  # the script of a broadcast
    if not (label.items and label.bare[-1] == ":" and clue.plain):
        return
    if " " in clue.text and _ON_STAGE.fullmatch(label.bare):
        label.metadata, label.items = None, ()  # over office and name of a speaker
        return
    empty = label.items[-1]
    if (
        (clue.prose or clue.bare[-1] == "?")
        and _ASKS.fullmatch(label.bare)
        and not (number > 1 and clues[number - 2].metadata)
    ):
        label.metadata, label.items = None, ()  # a question at a press conference
        return
    if empty.start < empty.end or clue.size > _LONGEST_VALUE or clue.prose or len(label.items) > 1:
        return
    named = empty.kind in STAFF or empty.kind is ItemKind.SOURCE
    following = clues[number + 1] if number + 1 < len(clues) else None
    if (named and clue.size <= _LONGEST_VALUE // 2) or (following and following.metadata):
        line = lines[number]
        clue.metadata = label.metadata
        clue.items = (Item(empty.kind, line.start, line.start, line.end),)


_LONGEST_VALUE = 24
_ON_THE_SPOT = ("地点:", "嘉宾:", "访谈嘉宾:", "主持人:")
_ON_AIR = re.compile(r"\[(?:口播|解说|同期声?|正文|画面|出镜|配音|主播|现场)")
_ON_STAGE = re.compile("(?:新闻)?发布人:|主持人?:|主讲人?:|嘉宾:")
_ASKS = re.compile(r"[\u3400-\u9fffA-Z]{0,14}记者:")


def _short_clue(match: str, line: Line, worth: Worth) -> Clue:
    """A line whose place in the mark-up says what it is, whatever its words."""
    text = match[line.start : line.end]
    if worth is Worth.NOTHING:
        return Clue(text, text, len(text), 0, BlockKind.NAVIGATION, markup=line.markup)
    bare = text[:_LONG].replace(" ", "")
    return Clue(text, bare, len(text), _prose(text[:2000], len(bare)), markup=line.markup)


def _clue(match: str, line: Line) -> Clue:
    text = match[line.start : line.end]
    if len(text) > _LONG:
        bare = text[:_LONG].replace(" ", "")
        prose = _prose(text[:2000], _LONG)
        kind = boilerplate.kind_of(text[:_LONG], bare, prose=prose > 0)
        return Clue(text, bare, len(text), prose, kind, markup=line.markup)
    bare = text.replace(" ", "")
    prose = _prose(text, len(bare))
    clue = Clue(text, bare, len(bare), prose, markup=line.markup)
    if clue.markup and clue.markup.tag == "pre" and clue.within:
        return clue  # program text
    clue.boilerplate = boilerplate.kind_of(text, bare, prose=prose == 2)
    if prose == 2 and bare[0] != "[" and not _LABELLED.match(bare):
        return clue
    if prose < 2 and _COMMENT.match(bare):
        clue.boilerplate = BlockKind.RELATED
        return clue
    if prose < 2 and "报" in bare and (page := _PAPER_PAGE.fullmatch(text)):
        clue.boilerplate, clue.metadata = None, BlockKind.STAMP
        places = (
            (line.start + page.start(part), line.start + page.end(part)) for part in (1, page.lastindex or 2)
        )
        kinds = (ItemKind.OUTLET, ItemKind.NUMBER)
        clue.items = tuple(Item(kind, a, a, b) for kind, (a, b) in zip(kinds, places, strict=True))
        return clue
    if (bare.count("版") > 1 and len(_PAGE.findall(bare)) > 1) or _PAGES.fullmatch(bare):
        clue.boilerplate = BlockKind.NAVIGATION  # the pages of a newspaper
        return clue
    if clue.boilerplate not in _OF_WORDS:
        return clue
    if (prose < 2 or _LABELLED.match(bare)) and not (_TITLED.match(bare) or _opens(bare)):
        items = read_items(match, line.start, line.end)
        metadata = _metadata(clue, items) if items else None
        if metadata and (clue.boilerplate is None or _says_more(clue, items)):
            if metadata is BlockKind.WIDGET:
                clue.boilerplate = metadata
            else:
                clue.boilerplate, clue.metadata, clue.items = None, metadata, items
    if clue.plain and bare[0] == "[" and bare[1 : bare.find("]")] in _summary_labels():
        clue.metadata = BlockKind.SUMMARY
    elif clue.plain and prose < 2:
        if _BYLINE.fullmatch(bare) or (bare[0] == "(" and _is_signature(bare)) or _is_credited(text, bare):
            clue.metadata = BlockKind.BYLINE
        elif _COUNTED.fullmatch(bare.lstrip("•·")):
            clue.metadata = BlockKind.STAMP
        elif bare.strip("[]()") in _summary_labels():
            clue.metadata = BlockKind.SUMMARY
        elif _ORIGINAL_TITLE.match(bare) or _NUMBER.fullmatch(bare) or _DISCLOSED.fullmatch(bare):
            clue.metadata = BlockKind.STAMP
        elif bare[-1] == ")" and (credited := _CREDITED.fullmatch(text)):
            name = line.start + credited.start(1), line.start + credited.end(1)
            clue.metadata, clue.items = BlockKind.BYLINE, (Item(ItemKind.PHOTOGRAPHER, name[0], *name),)
        elif cell := _table_cell(text, line):
            clue.metadata, clue.items = BlockKind.STAMP, (cell,)
        else:
            clue.weak = boilerplate.weak_kind_of(text, bare)
    return clue


# What words of menus and widgets make, which may stand beside a stamp: [2013-11-18] 我要评论
_OF_WORDS = (
    None,
    BlockKind.WIDGET,
    BlockKind.PREVIOUS_NEXT,
    BlockKind.NAVIGATION,
    BlockKind.RELATED,
)


def _opens(bare: str) -> bool:
    """Whether the line opens an interview or a press conference, though it looks like credits."""
    return bool(_OPENING.match(bare)) and not _DATED.search(bare)


def _says_more(clue: Clue, items: tuple[Item, ...]) -> bool:
    """Whether a line with the words of a menu or widget is a stamp all the same."""
    kinds = {item.kind for item in items if item.start < item.end or item.kind is ItemKind.SOURCE}
    return bool(
        kinds & {ItemKind.PUBLISHED, ItemKind.SOURCE, ItemKind.NUMBER, ItemKind.KEYWORDS}
        or (kinds & {ItemKind.VIEWS} and _COUNTED.search(clue.bare) and not _REACTIONS.search(clue.bare))
        or any(item.kind is ItemKind.VIEWS and _UNCOUNTED.search(clue.bare) for item in items)
        or (kinds & STAFF and (":" in clue.bare or "丨" in clue.bare))
    )


def _is_signature(bare: str) -> bool:
    """`(田小禾、方木)`, `(柳园市商务局开发区科)`, but not `(大事记)`."""
    found = _IN_BRACKETS.fullmatch(bare)
    if not found:
        return False
    parts = _LISTED.split(found[1])
    return is_body(parts[-1]) or (all(len(part) <= 4 for part in parts) and any(map(looks_like_name, parts)))


def _is_credited(text: str, bare: str) -> bool:
    """`田小禾 方木/文 石川/图`."""
    return (
        bare.endswith(("/文", "/图", "/摄"))
        and len(bare) <= _LONGEST_VALUE
        and bool(read_signature(text, 0, len(text)))
    )


_IN_BRACKETS = re.compile(r"\(([\u3400-\u9fff、,/]{2,24})\)")
_LISTED = re.compile("[、,/]")


def _table_cell(text: str, line: Line) -> Item | None:
    """A row of an open-government table, with a blank for the colon: `索引号 NG-2020-11`."""
    parts = text.split(" ", 5)
    label = parts[0]
    for number, part in enumerate(parts[1:], 1):
        kind = _table_labels().get(label)
        if kind and part and (len(label) > 2 or number > 1 or kind is ItemKind.SOURCE):
            return Item(kind, line.start, line.start + text.index(part, len(label)), line.end)
        label += part
        if len(label) > _LONGEST_LABEL:
            break
    return None


_LONGEST_LABEL = 8


@lru_cache(maxsize=1)
def _table_labels() -> dict[str, ItemKind]:
    kinds = {ItemKind.NUMBER.value, ItemKind.SOURCE.value}
    rows = knowledge.load("stamp_labels.tsv")
    return {label: ItemKind(kind) for label, kind, _ in rows if kind in kinds and len(label) > 1}


# The floors of a forum under the first: 2楼 水乡客 2016-03-11 21:33
_COMMENT = re.compile(
    r"(?:[2-9]|[1-9]\d{1,3})(?:楼|#)(?!是|为).{0,40}|(?:沙发|板凳|地板)(?:[:#]|.{1,20}(?:19|20)\d\d-).{0,30}"
)
# The number of a proclamation: [第五届]第九号; of a document: [2013]5号; of a bulletin: (第37期)
_NUMBER = re.compile(
    r"[\[(](?:19|20)\d\d年?[\])]第?\d{1,5}[号期]|[\[(]?(?:(?:19|20)\d\d年)?(?:第\d{1,3}期)?[,(]?总?第\d{1,5}期[\])]{0,2}|"
    r"(?:[\[(](?:第?.{1,6}[届号]|\d{4})[\])])?[\[(]?第[〇○零一二三四五六七八九十百\d]{1,5}号[\])]?"
)
_DISCLOSED = re.compile(r"[(\[]?(?:(?:公开方式:)?(?:主动|依申请)公开|不予?公开)[)\]]?")
_ORIGINAL_TITLE = re.compile(
    r"[(\[]?原(?:文)?标题[:为]|以下文章来源|.{0,16}(?:19|20)\d\d年?第\d{1,3}期.{0,10}$|.{2,12}公报(?:19|20)\d\d年?第\d{1,3}[号期]$"
)
_TITLED = re.compile(r"(?:信息|文章|新闻)?标题[:丨|].{6}")
# What opens an interview and looks like credits: 记者手记; 时间:8月26日上午; 发布人:副区长甲
_OPENING = re.compile(
    r"记者(?:手记|观察|感言|调查|述评|点评|札记|见闻)$|(?:活动|会议|采访|发布)?(?:时间:(?:\d{1,2}月|[上下]午|周|星期)|地点:)"
    r"|(?:发布人|嘉宾|主持人?|出席人员?|访谈嘉宾|主题|主讲人?|受访[人者]):.{7}"
)
# What an interview's opening has not: 发布人:管理员 发布时间:2022-6-30
_DATED = re.compile(r"(?:发布|更新|录入|添加)(?:时间|日期):")
_PAGE = re.compile(r"第?[A-Z]?\d{1,3}版:")
_PAGES = re.compile(r"(?:[A-Z]\d{2}[:|]?[\u3400-\u9fff·]{2,6}[|/]?){2,20}")  # A01 要闻 A02 时政
# The head of a paper's page: 松江报 第二版
_PAPER_PAGE = re.compile(
    r"《?([\u3400-\u9fff]{1,10}报)》?"
    r"(?: {0,4}[|:·]? ?(第 ?(?:[A-Z]?\d{1,3}|[头一二三四五六七八九十]{1,3}) ?版)"
    r"(?:[ :·|]{1,4}[\u3400-\u9fff·]{2,8})?| {1,6}[\u3400-\u9fff]{2,4} {1,6}([A-Z]?\d{1,2}))"
)
_REACTIONS = re.compile("在看|(?<!点)赞")
_COUNTED = re.compile(r"\d{1,9}(?:人?次)?(?:阅读|浏览|点击)|(?:阅读|浏览|点击|访问|人气)[次量数]{0,2}[:(]?\d")
_UNCOUNTED = re.compile(r"(?:阅读|浏览|点击)[次量数]{0,2}:(?!\d)")  # 阅读:[ ], its number lost
# Under a photo: 新华社发(幺志博 摄)
_CREDITED = re.compile(r"[\u3400-\u9fff]{2,8}发? ?\( ?([\u3400-\u9fff ·]{2,12}?) {0,2}(?:摄影?|供图) ?\)")
_LABELLED = re.compile(r"[\[(◆■●◎]{0,3}[\u3400-\u9fff]{2,6}[\])]?[:丨|]")
_BYLINE = re.compile(
    r"[(\[□■◎●★☆◆]{0,2}(?:[\u3400-\u9fff]{0,10}(?:记者(?!手记|观察|感言|调查|述评|点评|札记|见闻|提问)|通讯员|特约记者|实习生)[\u3400-\u9fff、/]{2,20}"
    r"|[\u3400-\u9fff]{0,6}(?:综合|整理|编译|报道)|[\u3400-\u9fff]{0,16}供稿)[)\]]"
    r"|[(\[]?(?:(?:本[版文]|文中|以上|本组)?(?:图片|照片)|本文图|文中图)均?[由为来][\u3400-\u9fff]{1,16}[)\]]?"
    r"|\((?:本文)?作者(?:单位|系|为|简介)[^()]{2,40}\)"
    r"|[□■◎●★☆◆](?:本报|本网)?(?:特约)?(?:记者|通讯员)[\u3400-\u9fff、]{2,12}"
    r"|□[\u3400-\u9fff、]{2,12}|[■◎●★☆◆][\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,4}){0,4}"
)
_SENTENCE_END = re.compile(r"[。!?;…][”’)\]]{0,2}[ |.]{0,4}$")


@lru_cache(maxsize=1)
def _summary_labels() -> frozenset[str]:
    """`导读` alone on its line labels the next one."""
    rows = knowledge.load("stamp_labels.tsv")
    return frozenset(label for label, kind, _ in rows if kind == "summary" and len(label) > 1)


def _prose(text: str, size: int) -> int:
    """How much the punctuation is that of prose."""
    stops = text.count("。")
    commas = 2 * text.count(",") + text.count(";")
    if stops:
        return 2 if size >= 6 else 1
    if _SENTENCE_END.search(text, max(0, len(text) - 8)) and size >= 20 and (commas or text[-1] in ";…"):
        return 2 if size >= 50 or (commas >= 2 and text[-1] in ";…") else 1
    if size >= 60 and commas >= 2:
        return 2
    if (commas and size >= 15) or size >= 100:
        return 1
    return int(text[-1] in ":;,、" and size >= 4)


def _metadata(clue: Clue, items: tuple[Item, ...]) -> BlockKind | None:
    """The kind of metadata that the items make the line, WIDGET if they are nothing but widgets."""
    kinds = {item.kind for item in items} - {ItemKind.WIDGET, ItemKind.OTHER}
    shared = kinds == {ItemKind.NUMBER} and _SHARED.search(clue.bare)
    if not kinds or shared:
        of_page = (ItemKind.WIDGET, ItemKind.NUMBER)
        widgets = sum(item.end - item.label_start for item in items if item.kind in of_page)
        return BlockKind.WIDGET if 2 * widgets >= clue.size else None
    if kinds & {ItemKind.SUMMARY, ItemKind.KEYWORDS}:
        return BlockKind.SUMMARY
    if clue.prose == 2:
        return None
    if kinds <= STAFF:
        if _CAPTION.search(clue.bare) and not _SIGNED.match(clue.bare):
            return None
        return BlockKind.BYLINE
    return BlockKind.STAMP


_SHARED = re.compile("分享:?$")  # [打印正文] 分享:
_SIGNED = re.compile(r"[(\[]?(?:本报|本网|新华社)?(?:摄影)?(?:记者|通讯员)")
_CAPTION = re.compile(
    r"^(?:图为|[▲△▼↑↓◀▶]|[上下左右]?图\d{0,2}[:为])|(?<![\u3400-\u9fff])[\u3400-\u9fff]{5,30}摄$"
)
