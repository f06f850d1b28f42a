"""The documentation's navigation: each page has that of its language, and the theme speaks it."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest

pytest.importorskip("sphinx", reason="needs the extra docs")

DOCS = Path(__file__).parent.parent / "docs"
TREE = """<p class="caption"><span class="caption-text">Learn</span></p><ul><li>Getting started</li></ul>
<p class="caption"><span class="caption-text">入门</span></p><ul><li>快速上手</li></ul>"""


@pytest.fixture(scope="module")
def conf() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_conf", DOCS / "conf.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(conf: ModuleType, page: str) -> dict[str, object]:
    context: dict[str, object] = {"furo_navigation_tree": TREE, "pathto": lambda name: f"to:{name}"}
    conf.in_one_language(None, page, "page.html", context, None)
    return context


def test_an_english_page_has_the_english_part_and_the_way_to_the_other(conf: ModuleType) -> None:
    context = shown(conf, "many")
    tree = str(context["furo_navigation_tree"])
    assert "Getting started" in tree
    assert "快速上手" not in tree
    assert 'href="to:zh/index"' in tree
    assert "language" not in context


def test_a_chinese_page_has_the_chinese_part_and_a_chinese_theme(conf: ModuleType) -> None:
    context = shown(conf, "zh/many")
    tree = str(context["furo_navigation_tree"])
    assert "快速上手" in tree
    assert "Getting started" not in tree
    assert 'href="to:index"' in tree
    translated = context["_"]
    assert callable(translated)
    assert (context["language"], translated("On this page"), translated("Search")) == (
        "zh-CN",
        "本页内容",
        "搜索",
    )


def test_every_chinese_page_is_in_the_chinese_navigation() -> None:
    index = (DOCS / "index.md").read_text(encoding="utf-8")
    listed = {name for name in index.split("\n") if name.startswith("zh/")}
    assert listed == {
        path.relative_to(DOCS).with_suffix("").as_posix() for path in (DOCS / "zh").rglob("*.md")
    }
    for caption, names in re.findall(r":caption: (.*)\n\n((?:.+\n)+?)```", index):
        assert all(name.startswith("zh/") == bool(re.search("[一-鿿]", caption)) for name in names.split())


def test_code_can_be_copied_without_its_prompts_and_sources_are_linked(conf: ModuleType) -> None:
    assert {"sphinx_copybutton", "sphinx.ext.viewcode"} <= set(conf.extensions)
    prompt = re.compile(conf.copybutton_prompt_text)
    assert [bool(prompt.match(line)) for line in (">>> x", "... y", "$ zonenews", "printed")] == [
        True,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("name", ["annotated", "annotated-zh"])
def test_a_dark_picture_stands_in_for_each_light_one(name: str) -> None:
    style = (DOCS / "images" / "dark.css").read_text(encoding="utf-8")
    assert style.count(f'img[src$="/{name}.png"] {{ content: url("{name}-dark.png"); }}') == 2
    for picture in (f"{name}.png", f"{name}-dark.png"):
        assert (DOCS / "images" / picture).read_bytes().startswith(b"\x89PNG")
