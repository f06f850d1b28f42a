"""Pages in other scripts than their own: samples made traditional (OpenCC) and annotated (pypinyin)."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import strategies as st
from opencc import OpenCC
from pypinyin import Style, pinyin

SAMPLES = {
    path.stem: path.read_text(encoding="utf-8")
    for path in sorted(Path(__file__).parent.glob("samples/*.txt"))
}
SIMPLIFIED = {name: text for name, text in SAMPLES.items() if "(kāi)" not in text}
HAN = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF)

_TO_TRADITIONAL = OpenCC("s2t")
_TO_SIMPLIFIED = OpenCC("t2s")
_HAN_RUN = re.compile("[〇\u4e00-\u9fff]+")


def traditional(text: str) -> str:
    """Simplified text as a site with mechanical conversion prints it."""
    return str(_TO_TRADITIONAL.convert(text))


def simplified(text: str) -> str:
    """Traditional text in simplified characters, by the package whose conversion the library promises."""
    return str(_TO_SIMPLIFIED.convert(text))


def annotate(
    text: str, *, only: frozenset[str] | None = None, form: str = "({})", style: Style = Style.TONE
) -> str:
    """`text` with the reading of each character after it, or of each that is in `only`.

    Args:
        text: the text without annotations.
        only: the characters that carry their reading; these sites annotate a character everywhere or nowhere.
        form: what stands around the reading.
        style: how pypinyin writes it: `Style.TONE` kāi, `Style.NORMAL` kai.
    """

    def annotated(run: re.Match[str]) -> str:
        readings = pinyin(run[0], style=style)
        return "".join(
            char + form.format(reading) if reading != char and (only is None or char in only) else char
            for char, (reading,) in zip(run[0], readings, strict=True)
        )

    return _HAN_RUN.sub(annotated, text)


@st.composite
def passages(draw: st.DrawFn) -> str:
    """Some consecutive lines of a simplified sample page."""
    lines = SIMPLIFIED[draw(st.sampled_from(sorted(SIMPLIFIED)))].split("\n")
    first = draw(st.integers(0, len(lines) - 1))
    return "\n".join(lines[first : first + draw(st.integers(1, 8))])


def traditional_passages() -> st.SearchStrategy[str]:
    """Lines of a sample page in traditional characters."""
    return passages().map(traditional)


@st.composite
def annotated_passages(draw: st.DrawFn) -> tuple[str, str]:
    """Lines of a sample page in traditional characters, with and without annotations: (annotated, plain)."""
    plain = draw(traditional_passages())
    characters = sorted(set("".join(_HAN_RUN.findall(plain))))
    left_plain = (
        draw(st.sets(st.sampled_from(characters), max_size=len(characters) // 2)) if characters else set()
    )
    form = draw(st.sampled_from(["({})", "（{}）", "( {} )", "({}）", " ({})"]))
    style = draw(st.sampled_from([Style.TONE, Style.TONE, Style.NORMAL]))
    return annotate(plain, only=frozenset(characters) - left_plain, form=form, style=style), plain
