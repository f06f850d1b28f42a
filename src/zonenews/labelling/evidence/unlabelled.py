"""Metadata that no label tells: signatures, counts, numbers of documents, rows of tables.

(田小禾、方木)                 BYLINE
新华社发(方木 摄)              BYLINE, PHOTOGRAPHER
[2013]5号                   STAMP
索引号 NG-2020-11            STAMP, NUMBER
导读                        SUMMARY: it labels the next line
"""

from __future__ import annotations

from zonenews.article import BlockKind
from zonenews.document import Item, ItemKind
from zonenews.expressions.bodies import is_body
from zonenews.expressions.headline_marks import gives_original
from zonenews.expressions.labels import label_kind
from zonenews.expressions.person_names import looks_like_name
from zonenews.expressions.signing import TAKEN, read_signature
from zonenews.expressions.view_counts import COUNTED
from zonenews.patterns import pattern

__all__ = ["read_unlabelled"]

_LONGEST = 24


def read_unlabelled(
    text: str, bare: str, start: int, *, prose: bool
) -> tuple[BlockKind, tuple[Item, ...]] | None:
    """The kind of metadata that a line is, with its items; `None` if it is none.

    Args:
        text: the line, folded.
        bare: the line without its blanks.
        start: where it begins on the page.
        prose: whether it has sentences; then only what its opening says counts.
    """
    if bare[0] == "[" and _is_summary(bare[1 : bare.find("]")]):
        return BlockKind.SUMMARY, ()
    if prose:
        return None
    signed = not _SIGNS.isdisjoint(bare) and _BYLINE.fullmatch(bare)
    if signed or (bare[0] == "(" and _is_signature(bare)) or _is_credited(text, bare):
        return BlockKind.BYLINE, ()
    if COUNTED.fullmatch(bare.lstrip("•·")):
        return BlockKind.STAMP, ()
    if _is_summary(bare.strip("[]()")):
        return BlockKind.SUMMARY, ()
    if gives_original(bare) or _CITED.match(bare) or _NUMBER.fullmatch(bare):
        return BlockKind.STAMP, ()
    if _INDEX.fullmatch(bare):
        return BlockKind.STAMP, (Item(ItemKind.NUMBER, start, start, start + len(text)),)
    if bare[-1] == ")" and (credited := _CREDITED.fullmatch(text)):
        name = start + credited.start(1), start + credited.end(1)
        return BlockKind.BYLINE, (Item(ItemKind.PHOTOGRAPHER, name[0], *name),)
    if cell := _table_cell(text, start) or _glued_cell(text, start):
        return BlockKind.STAMP, (cell,)
    return None


def _is_summary(label: str) -> bool:
    """`导读` alone on its line labels the next one."""
    return label_kind(label) is ItemKind.SUMMARY


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
        and len(bare) <= _LONGEST
        and bool(read_signature(text, 0, len(text)))
    )


_IN_BRACKETS = pattern(r"\(([\u3400-\u9fff、,/]{2,24})\)")
_LISTED = pattern("[、,/]")


def _table_cell(text: str, start: int) -> Item | None:
    """A row of an open-government table, with a blank for the colon: `索引号 NG-2020-11`."""
    parts = text.split(" ", 5)
    label = parts[0]
    for number, part in enumerate(parts[1:], 1):
        kind = label_kind(label)
        if kind in _IN_TABLES and part and (len(label) > 2 or number > 1 or kind is ItemKind.SOURCE):
            return Item(kind, start, start + text.index(part, len(label)), start + len(text))
        label += part
        if len(label) > _LONGEST_LABEL:
            break
    return None


def _glued_cell(text: str, start: int) -> Item | None:
    """Such a row with nothing between label and value: `· 索引号NG-2020-11`, `· 发布机构南沟县招商局`."""
    if text[0] not in _BULLETS:
        return None
    at = len(text) - len(text[1:].lstrip(" "))
    for size in range(_LONGEST_LABEL, 2, -1):
        kind = label_kind(text[at : at + size])
        if kind in _IN_TABLES and len(text) > at + size:
            return Item(kind, start + at, start + at + size, start + len(text))
    return None


_BULLETS = "·•"
_LONGEST_LABEL = 8
_IN_TABLES = (ItemKind.NUMBER, ItemKind.TITLE, ItemKind.SOURCE)


_SIGNS = frozenset("者道稿片□")
"""Characters of which every line that `_BYLINE` fits has one."""
_BYLINE = pattern(
    r"[(\[□■◎●★☆◆]{0,2}[\u3400-\u9fff]{0,16}(?:报道|供稿)[)\]]|□[\u3400-\u9fff、]{2,12}"
    r"|[(\[]?(?:本[版文])?(?:图片|照片)均?[由为来][\u3400-\u9fff]{1,16}[)\]]?"
    r"|\(作者(?:单位|系|为)[^()]{2,40}\)"
)
# The number of a proclamation: [第五届]第九号; a document: [2013]5号, (柳府[2008]39号); a bulletin: (第37期)
_NUMBER = pattern(
    r"[\[(](?:19|20)\d\d年?[\])]第?\d{1,5}[号期]|\([\u3400-\u9fff]{1,8}[\[(](?:19|20)\d\d[\])]第?\d{1,5}号\)|"
    r"[\[(]{0,2}总?第[〇○零一二三四五六七八九十百\d]{1,5}[期号][\])]{0,2}"
)
_INDEX = pattern(r"[A-Z\d]{8,24}/(?:19|20)\d\d-\d{3,8}")  # 11330700MB00000000/2024-00144
_CITED = pattern(
    r"以下文章来源|.{0,16}(?:19|20)\d\d年?第\d{1,3}期.{0,10}$|.{2,12}公报(?:19|20)\d\d年?第\d{1,3}[号期]$"
)
# Under a photo: 新华社发(幺志博 摄)
_CREDITED = pattern(rf"[\u3400-\u9fff]{{2,8}}发? ?\( ?([\u3400-\u9fff ·]{{2,12}}?) {{0,2}}{TAKEN} ?\)")
