"""Normalise: one script, one width of characters, lines with their places.

２０２１年６月 → 2021年6月 in values;  【来源：新华社】 → [来源:新华社] where rules look
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from attrs import evolve

from zonenews.article import Script, Span
from zonenews.document import Document, Furniture, Line, Meta, ReadPage
from zonenews.offsets import Offsets
from zonenews.patterns import pattern
from zonenews.restoring import restore
from zonenews.script import normalize_script

__all__ = ["as_matched", "normalise", "with_plain_marks"]


def normalise(page: ReadPage) -> Document:
    """The page in simplified characters, without annotations and entities, cut into lines.

    Both texts of the document have one character for each of the simplified text, so that offsets hold,
    and all three break into the same lines as the page.
    """
    restored, offsets = restore(page.text)
    normalized = normalize_script(restored)
    text = _fold(normalized.text, _ALPHANUMERIC)
    return Document(
        text=text,
        match=_without_lost_blanks(_fold(text, _ALIKE)),
        script=normalized.script,
        lines=tuple(_lines(page, text)),
        meta=_meta(page.meta, normalized.script),
        source=page.text,
        links=page.links,
        images=page.images,
        pages=page.pages,
        to_source=_through(normalized.to_source, offsets) if offsets.places else normalized.to_source,
    )


def as_matched(text: str) -> str:
    """`text` from elsewhere than a page, as rules read it: simplified, unannotated, one of each mark.

    Example:
        >>> as_matched("中國（遼寧）自由貿易試驗區")
        '中国(辽宁)自由贸易试验区'
    """
    return with_plain_marks(normalize_script(text).text)


def with_plain_marks(text: str) -> str:
    """Simplified `text` as rules read it: one of each mark.

    Example:
        >>> with_plain_marks("中国（辽宁）自由贸易试验区")
        '中国(辽宁)自由贸易试验区'
    """
    return _fold(text, _ALIKE)


def _through(to_restored: Callable[[Span], Span], offsets: Offsets) -> Callable[[Span], Span]:
    return lambda span: offsets.to_source(to_restored(span))


def _meta(meta: Meta, script: Script) -> Meta:
    """The head's values as the page's are normalised; the title, that lines are compared with, as `match`."""

    def normalised(value: str | None) -> str | None:
        if value and script is not Script.SIMPLIFIED:
            value = normalize_script(value).text
        return _fold(value, _ALPHANUMERIC) if value else None

    title = (normalised(meta.title) or "").strip(_BLANK) or None
    return evolve(
        meta,
        title=_fold(title, _ALIKE) if title else None,
        printed_title=title,
        published=normalised(meta.published),
        source=normalised(meta.source),
        author=normalised(meta.author),
        site=normalised(meta.site),
    )


def _fold(text: str, alike: str) -> str:
    """`text` with every character of `alike` replaced by the one of `_PLAIN` that it looks like.

    A page has few different ones, so replacing one after the other beats `str.translate` by far.
    """
    for char in set(_one_of(alike).findall(text)):
        text = text.replace(char, _PLAIN[char])
    return text


def _without_lost_blanks(match: str) -> str:
    """`编 ? ?辑:乔木`: blanks that a wrong decoding lost are blanks; so is `(微博)` behind a name."""
    if not any(map(match.__contains__, _LOST)):
        return match
    return _LOST_BLANKS.sub(lambda found: " " * len(found[0]), match)


# One of these stands in every match.
_LOST = ("??", "? ?", " ? ", "?19", "?20", "?来源", "?作者", "审?", "校?", "辑?", "微博)")
_LOST_BLANKS = pattern(
    r"(?<=[\u3400-\u9fff])(?:(?: ?\?){2,8} ?(?=[\u3400-\u9fff\n]|$)| \? (?=[\u3400-\u9fff]))"
    r"|(?<=[审校辑])\?(?=[\u3400-\u9fff])|\((?:官方)?微博\)"
    r"|\?(?=(?:19|20)\d\d-\d\d-\d\d)|(?<=\d:\d\d)(?: ?\?){1,3}|\?(?=(?:来源|作者):)"
)


@lru_cache(maxsize=2)
def _one_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(characters)}]")


def _lines(page: ReadPage, text: str) -> Iterator[Line]:
    """The lines that are not blank, without the blanks around them, each with what the mark-up says of it."""
    start = 0
    for number, printed in enumerate(text.split("\n")):
        if trimmed := printed.strip(_BLANK) or printed.strip():
            begin = start + printed.index(trimmed)
            markup = page.markup[number] if page.markup else None
            noise = _NOISE.get(markup.mark) if markup and markup.mark else None
            yield Line(begin, begin + len(trimmed), markup, noise)
        start += len(printed) + 1


# What a profile's selectors find, whatever its words.
_NOISE = {"noise": Furniture(""), "learned noise": Furniture("", pages=1, misread=1)}


_HALF_WIDTH = {chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_PLAIN = {
    **_HALF_WIDTH,
    **dict.fromkeys("\u00a0\u1680\u202f\u205f\u3000\t\r\v\f\x85\u2028\u2029", " "),
    **dict.fromkeys(map(chr, range(0x2000, 0x200B)), " "),
    **dict.fromkeys("„‟〝〞＂", "”"),
    **dict.fromkeys("•・‧∙", "·"),
    **dict.fromkeys("―–‐‑‒－", "—"),
    **dict(zip("〔〕【】﹑｡､‖∥", "[][]、。、||", strict=True)),
}
"""What is folded: punctuation, blanks, quotes, dashes and middle dots to one of each kind."""

_BLANK = (
    "".join(char for char, plain in _PLAIN.items() if plain == " ") + " \x1c\x1d\x1e\x1f\u200b\u2060\ufeff"
)
"""What no line begins or ends with: blanks, and what has no width at all."""

_ALPHANUMERIC = "".join(char for char, half in _HALF_WIDTH.items() if half.isalnum())
"""Half-width in values too."""

_ALIKE = "".join(_PLAIN)
