"""Patterns that are compiled when something that they need stands in a text: nothing is missed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonenews.patterns import needed, pattern

# A source, and the ways in which it may match, each with its groups of strings of which one must stand there.
SOURCES = [
    ("记者 ?([\u3400-\u9fff]{2,4})", ["记者"]),
    (r"(?:全媒体)?记者:\d", ["记者:"]),
    (r"[(\[](?:摄|供图)", ["( [", "摄 供图"]),
    (r"(?:(?P<role>记者|通讯员)|摄) ?(\w+)", ["记者 通讯员 摄"]),
    (r"(?:记者)?(?:电){0,1}报", ["报"]),
    (r"(?i:abc)", []),
    (r"(?i:https?)://", ["://"]),
    (r"(?P<a>记)(?P=a)者", ["记", "者"]),
    (r"(记)?x(?(1)者)", ["x"]),
    (r"\d{1,2}月\d{1,2}日", ["月", "日"]),
    (r"\(\d{4}\)", ["(", ")"]),
    (r"月{0,3}日{2}", ["日"]),
    (r"报?道*(?=电)", ["电"]),
    ("讯|电", ["讯"], ["电"]),
    ("(?:讯.{2}社|电)[,。]|摄", ["讯 电", ", 。"], ["摄"]),
    ("讯|[^电]", []),
    ("(?:讯|)电?", []),
    ("(?:讯|电)?", []),
    ("(?!记者)(?<=报)x", ["x"]),
    (r"[^,。]。", ["。"]),
    (r"[a-z]", []),
    (r"[-~]", []),
    (r"[\d年]", []),
    (r"[(\]]x?", ["( ]"]),
    (r"\u6708+", []),
    (r"\.\s\w\1\b", ["."]),
]


@pytest.mark.parametrize(("source", "ways"), [(source, ways) for source, *ways in SOURCES])
def test_what_a_pattern_needs(source: str, ways: list[list[str]]) -> None:
    told = [[tuple(group.split()) for group in way] for way in ways if way]
    assert needed(source) == tuple(map(tuple, told))


PIECES = st.sampled_from(
    [
        "记",
        "者",
        "月",
        r"\(",
        r"\d",
        "[讯电]",
        "[^讯]",
        "(?:本|报)",
        "(?:本报)",
        r"\u6708",
        ".",
        "[一-龥]",
        "(?=电)",
    ]
)
AMOUNTS = st.sampled_from(["", "", "", "?", "*", "+", "{0,2}", "{2}", "??"])
ALTERNATIVES = st.lists(st.builds("{}{}".format, PIECES, AMOUNTS), min_size=1, max_size=4).map("".join)
WRITTEN = st.lists(ALTERNATIVES, min_size=1, max_size=2).map("|".join)
TEXTS = st.text("记者月(讯电本报3x\n", max_size=12)


@given(WRITTEN, st.lists(TEXTS, min_size=1, max_size=3), st.integers(0, 4))
def test_no_match_is_missed(source: str, texts: list[str], at: int) -> None:
    """A pattern answers as `re` does, before it is compiled and after."""
    compiled, later = re.compile(source), pattern(source)
    for text in texts:
        for method in ("search", "match", "fullmatch"):
            theirs, ours = getattr(compiled, method)(text, at), getattr(later, method)(text, at)
            assert (theirs and theirs.span()) == (ours and ours.span())
        spans = [[found.span() for found in each.finditer(text)] for each in (compiled, later)]
        assert spans[0] == spans[1]
        assert compiled.sub("-", text) == later.sub("-", text)


def test_compiled_when_needed() -> None:
    """A text without what it needs does not compile a pattern, not even one that `re` refuses."""
    broken = pattern("记者)")
    assert broken.search("本报讯") is None
    assert list(broken.finditer("本报讯", 1)) == []
    with pytest.raises(re.error):
        broken.search("本报记者")
