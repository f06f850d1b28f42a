"""Chinese prose of the documentation: full-width punctuation, one line a paragraph."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
CHINESE = sorted([*ROOT.glob("README.zh-CN.md"), *ROOT.glob("docs/zh/**/*.md")])
HALF_WIDTH = re.compile(r"[一-鿿”》`][,:;?!(]|[,:;?!)][一-鿿“《]|[一-鿿“]\([^)]*\)|\([^)]*[一-鿿][^)]*\)")
READING = re.compile(r"(?<=[一-鿿])\([a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)")  # 開(kāi)發(fā)
BLOCK = re.compile(r"\s*([-|#:>]|\d+\. |!\[)")


@pytest.mark.parametrize("page", CHINESE, ids=lambda page: str(page.relative_to(ROOT)))
def test_chinese_prose_has_full_width_punctuation_and_one_line_a_paragraph(page: Path) -> None:
    prose = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    plain = re.sub(r"\]\([^)]*\)", "]", re.sub(r"`[^`\n]*`", "``", prose))
    assert HALF_WIDTH.findall(READING.sub("", plain)) == []
    lines = plain.split("\n")
    broken = [
        second
        for first, second in itertools.pairwise(lines)
        if first.strip() and second.strip() and not BLOCK.match(second) and not BLOCK.match(first)
    ]
    assert broken == []


def test_full_width_punctuation_is_asked_for() -> None:
    for wrong in ("园区,企业", "`park`:园区", "园区(开发区)", "园区;`x`"):
        assert HALF_WIDTH.search(wrong)
    for right in ("园区，企业", "`park`：园区", "a, b: c (d)", "2,000 页"):
        assert not HALF_WIDTH.search(right)
