"""The kind of boilerplate a line shows by its words and its shape.

首页 新闻 政务 视频                       NAVIGATION, made of the words of a menu
当前位置:首页 > 园区动态 > 正文             BREADCRUMB
【打印本页】 【关闭窗口】                   WIDGET
上一篇:我县召开造林现场会                   PREVIOUS_NEXT
更多>同类资讯                            RELATED
免责声明:本网转载稿件均注明来源             DISCLAIMER
地址:工业大街8号 电话:0400-0000000        CONTACT
主办:县人民政府办公室 冀ICP备00000001号     COPYRIGHT
?????????? or |                        OTHER
"""

from __future__ import annotations

import re

from zonenews.article import BlockKind
from zonenews.expressions.dates import WEEKDAY
from zonenews.expressions.newspapers import leads_to_page
from zonenews.expressions.view_counts import LOST
from zonenews.labelling.evidence.breadcrumbs import breadcrumb
from zonenews.labelling.evidence.phrases import (
    LONGEST_MENU_WORD,
    find_phrase,
    is_column,
    starts_as,
    word_kinds,
    words_at,
)
from zonenews.patterns import pattern

__all__ = ["kind_of", "likeness_of"]

_LONGEST_WORD = 16
_LONGEST_OWNER = 24
_LONGEST_COLUMN = 40
_LONGEST_HINT = 30


def kind_of(text: str, bare: str, *, prose: bool) -> BlockKind | None:
    """The kind of boilerplate the line surely is, `None` if it may be part of an article.

    Args:
        text: the line, folded as `Document.match`.
        bare: the line without its blanks.
        prose: whether it has the punctuation of prose; then only what such lines say counts.

    Example:
        >>> kind_of("上一版  下一版", "上一版下一版", prose=False).value
        'previous_next'
        >>> kind_of("园区召开会议", "园区召开会议", prose=False) is None
        True
    """
    if not _MEANING.search(bare):
        return BlockKind.OTHER
    if prose:
        # The first sentences tell: a footer glued to an article does not make it one.
        kind = starts_as(bare) if len(bare) < 60 else _long_start(bare)
        return kind or find_phrase("。".join(bare.split("。", 2)[:2]), "any")
    words = _made_of_words(text) if not _NUMBERED.match(bare) else None
    if words is BlockKind.NAVIGATION:
        return breadcrumb(bare) or (starts_as(bare) is BlockKind.BREADCRUMB and BlockKind.BREADCRUMB) or words
    return (
        words
        or find_phrase(bare.removeprefix("©原创"), "any", "line")  # over an article of an app
        or starts_as(bare)
        or breadcrumb(bare)
        or (BlockKind.BREADCRUMB if _leads_from_home(text) else None)
        or (BlockKind.RELATED if _MORE.match(bare) else None)
        or (BlockKind.WIDGET if _FOLLOW.fullmatch(bare) else None)
        or (BlockKind.NAVIGATION if _are_keywords(bare) else None)
        or (BlockKind.OTHER if _is_residue(text, bare) or _is_program(bare) or _is_scrambled(text) else None)
    )


def _made_of_words(text: str) -> BlockKind | None:
    """All words of the line are those of menus and widgets (most, if there are many)."""
    if len(text) > 300:
        return None
    words = word_kinds()
    kinds: list[BlockKind] = []
    unknown = 0
    for token in _TOKEN.findall(text):
        kind = words.get(token) or words.get(token := token.strip(_DIGITS))
        if kind is None and kinds and is_column(token):
            kind = BlockKind.NAVIGATION
        if kind is None:
            unknown += not token.isascii()
        else:
            kinds.append(kind)
    if not kinds:
        return _glued(text.replace(" ", ""))
    barred = len(kinds) == 2 and (text.startswith("首页 ") or len(_BARS.findall(text)) >= 2)
    if unknown > (len(kinds) // 2 if len(kinds) >= 3 or barred else 0):
        return None
    for first in (BlockKind.PREVIOUS_NEXT, BlockKind.RELATED):
        if first in kinds and not unknown:
            return first
    return max(set(kinds), key=lambda kind: (kinds.count(kind), kind.value))


_TOKEN = pattern(r"[^ |/\\:,、()\[\]<>«»“”'\"·•●○■◆→~—_丨│┃┊┆›!?。.…-]{1,80}")
_BARS = pattern("[|│┃┊┆]")
_DIGITS = "0123456789%+#×x"


def _glued(text: str) -> BlockKind | None:
    """Words of widgets printed without blanks, or letter by letter: 分享收藏点赞在看, 返 回."""
    if len(text) > _LONGEST_WORD:
        return None
    start = 0
    while start < len(text):
        for end in (start + 4, start + 3, start + 2):
            if end <= len(text) and word_kinds().get(text[start:end]) in _GLUED:
                start = end
                break
        else:
            return None
    return BlockKind.WIDGET


_GLUED = (BlockKind.WIDGET, BlockKind.PREVIOUS_NEXT)


def _leads_from_home(text: str) -> bool:
    """`首页 县区 柳园县`: the way to a column with nothing but blanks between."""
    if not text.startswith("首页 ") or len(text) > _LONGEST_COLUMN:
        return False
    parts = text.split()
    return len(parts) > 1 and max(map(len, parts)) <= LONGEST_MENU_WORD


def _long_start(bare: str) -> BlockKind | None:
    """Of long prose only a disclaimer is told by its opening: `今天是…` may open an article."""
    kind = starts_as(bare)
    return kind if kind in (BlockKind.DISCLAIMER, BlockKind.COPYRIGHT) else None


def _is_residue(text: str, bare: str) -> bool:
    """An address with something behind it, such as a date, is none."""
    if leads_to_page(bare):
        return True
    return bool(_RESIDUE.fullmatch(bare)) and not (" " in text and bare.startswith(("http", "www.")))


def _is_program(bare: str) -> bool:
    """A script's line that came along: `var s = 1;`."""
    return bare.isascii() and bool(_PROGRAM.search(bare))


def _are_keywords(bare: str) -> bool:
    """Words for search engines, each with the same beginning: 柳园家具_柳园板材_柳园木业网."""
    if bare.count(bare[:2], 0, 200) < _FEWEST_KEYWORDS:
        return False
    parts = _KEYWORDS.split(bare[:200])
    first = parts[0][:2]
    alike = all(part.startswith(first) and len(part) <= _LONGEST_KEYWORD for part in parts)
    return len(parts) >= _FEWEST_KEYWORDS and _HAN.match(first) is not None and alike


def _is_scrambled(text: str) -> bool:
    """What a forum puts between its lines against copying: `" P% p- b0 l$ m`."""
    if not text.isascii() or len(text) < 6 or _READABLE.search(text):
        return False
    return 2 * sum(not char.isdigit() for char in text) > len(text) and bool(_LETTER.search(text))


_FEWEST_KEYWORDS, _LONGEST_KEYWORD = 3, 10
_KEYWORDS = pattern("[_,、|]")
_HAN = pattern(r"[\u3400-\u9fff]{2}")
_READABLE = pattern("[A-Za-z]{3}")
_LETTER = pattern("[A-Za-z]")
# 关注柳园发布官方微信公众号
_FOLLOW = pattern(
    r"[(\[]?(?:请|欢迎|扫码)?关注[^。]{0,20}(?:公众号|微[信博]|平台|视频号|抖音号?|头条号)[)\]]?[!。]?"
)
# A letter or a digit: what has none (`|`, `???`) says nothing.
_MEANING = pattern(r"[^\W_]")
# A numbered heading: 5.联系方式
_NUMBERED = pattern(r"\d{1,2}[.、](?=[\u3400-\u9fff]{2,8}:?$)|[一二三四五六七八九十]{1,3}、")
# A file, an address, a weekday: 星期四
_RESIDUE = pattern(
    r".{1,80}\.(?i:docx?|xlsx?|pptx?|pdf|wps|zip|rar)|[\w.%()—-]{1,80}\.(?i:jpe?g|png|gif|bmp|webp|swf|mp4)"
    rf"|(?:(?i:https?)://|(?i:www)\.)[!-~]{{1,300}}|\[?{WEEKDAY}\]?|{LOST}"
    r"|[\u3400-\u9fffA-Za-z.\d]{0,24}\d{1,2}:\d\d/\d{1,2}:\d\d[\u3400-\u9fffA-Za-z.\d]{0,16}"  # a player
    r"|[(\[]请?点击?(?:此处|这里|链接)?(?:进入|查看|下载)[\u3400-\u9fff]{0,14}[)\]]"
    r"|[\u3400-\u9fff]{2,20}(?:媒体?|中心|社|报|台|网|工作室)出品|第\d{1,4}页.{0,12}|\d{1,3}/\d{1,3}"
    rf"|(?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日?{WEEKDAY}.{{0,2}}[晴阴雨雪多云雾霾].{{0,40}}"
    r"|.{0,30}\d℃.{0,30}|农历.{2,20}",
)
_MORE = pattern(
    r"更多.{0,16}(?:资讯|新闻|文章|信息|动态|内容|推荐)$"
    r"|(?:打开|下载|点击|扫码).{0,14}(?:(?i:app)|客户端|小程序).{0,3}(?:查看|阅读|浏览).{0,16}$"
)
_PROGRAM = pattern(r"[{};]|\(\)|=\"")


def likeness_of(text: str, bare: str) -> BlockKind | None:
    """Navigation by shape: a short column name (`园区要闻`) or a bar of short words; a heading looks alike.

    Example:
        >>> likeness_of("园区要闻", "园区要闻").value
        'navigation'
    """
    if _NUMBERED.match(bare):
        return None
    if len(bare) <= _LONGEST_HINT and (hinted := find_phrase(bare, "hint")):
        return hinted
    return BlockKind.NAVIGATION if any(like(text, bare) for like in _NAVIGATION) else None


def _is_one_column(text: str, bare: str) -> bool:
    """`园区要闻`, `[园区要闻]`."""
    if bare[0] == "[" and bare[-1] == "]" and len(bare) <= LONGEST_MENU_WORD + 2:
        return True
    whole = len(text) == len(bare) or len(bare) > 3
    return whole and len(bare) <= LONGEST_MENU_WORD and bare.endswith(words_at("end"))


def _is_site(text: str, bare: str) -> bool:
    """`松江政府门户网站`, `松江在线(http://www.sjzx.com)`."""
    if len(bare) <= _LONGEST_OWNER and bare.endswith(words_at("site")):
        return True
    return "www." in bare and _SITE_AND_ADDRESS.fullmatch(bare) is not None


def _is_column_of_site(text: str, bare: str) -> bool:
    """`松江政府网 园区要闻`, `松江发布·园区要闻`."""
    site, _, column = text.rpartition(" ")
    if len(bare) <= _LONGEST_OWNER and site.rstrip().endswith(("网站", "网")) and is_column(column):
        return True
    name, _, column = bare.rpartition("·")
    return len(name) > 1 and len(bare) <= _LONGEST_COLUMN and "·" not in name and is_column(column)


def _is_bar(text: str, bare: str) -> bool:
    """`新闻 要闻 图片`, `招商|人才|服务`."""
    if len(text) == len(bare) and "|" not in text:
        return False
    parts = [part for part in re.split(r" *[| ] *", text) if part]
    sizes = [*map(len, parts)]
    if len(parts) < 3 or min(sizes) < 2:
        return False
    if max(sizes) <= LONGEST_MENU_WORD and 2 * sum(map(is_column, parts)) >= len(parts):
        return True
    barred = text.count("|") >= 2
    most = LONGEST_MENU_WORD if barred else LONGEST_MENU_WORD // 2
    return (barred or len(parts) >= 5) and max(sizes) <= _LONGEST_WORD and sum(sizes) <= most * len(parts)


_NAVIGATION = (_is_one_column, _is_site, _is_column_of_site, _is_bar)


# 松江在线(http://www.sjzx.com)
_SITE_AND_ADDRESS = pattern(
    r"[\u3400-\u9fff]{1,12}(?:网站?|在线|论坛|之窗|报|台)[([:]{0,2}(?:https?://)?www\.[!-~]{1,60}"
)
