"""How the documentation is built: `sphinx-build -W -n -b html docs build/docs`.

One build holds both languages: pages under `zh/` have the Chinese part of the navigation and a Chinese theme,
the others the English part.
"""

import gettext
import re
from pathlib import Path

import sphinx
from sphinx.application import Sphinx

import zonenews

project = "zonenews"
author = "The zonenews authors"
copyright = "2026, The zonenews authors"  # noqa: A001 (Sphinx's name)
release = version = zonenews.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
]
exclude_patterns = ["build"]
html_theme = "furo"
html_title = f"zonenews {release}"
html_static_path = ["images"]
html_css_files = ["dark.css"]

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

myst_enable_extensions = ["colon_fence", "deflist", "fieldlist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
python_maximum_signature_line_length = 88
napoleon_google_docstring = True
napoleon_numpy_docstring = False

default_role = "code"  # docstrings write `names` as Markdown does

_CHINESE = gettext.translation("sphinx", Path(sphinx.__file__).parent / "locale", ["zh_CN"])
_OF_THE_THEME = {
    "Back to top": "回到顶部",
    "On this page": "本页内容",
    "Contents": "目录",
    "View this page": "查看源文件",
    "Toggle Light / Dark / Auto color theme": "切换浅色、深色、自动",
    "Toggle site navigation sidebar": "打开或收起导航",
    "Toggle table of contents sidebar": "打开或收起目录",
    "Hide navigation sidebar": "收起导航",
    "Hide table of contents sidebar": "收起目录",
    "Skip to content": "跳到正文",
    "Home": "首页",
}


def chinese(text: str) -> str:
    """A word of the theme in Chinese."""
    return _OF_THE_THEME.get(text) or _CHINESE.gettext(text)


def in_one_language(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, object], doctree: object
) -> None:
    """The part of the navigation that is in the page's language, and the other language's beginning."""
    is_chinese = pagename.startswith("zh/")
    if is_chinese:
        context.update(_=chinese, gettext=chinese, language="zh-CN")
    parts = re.split('(?=<p class="caption")', str(context.get("furo_navigation_tree", "")))
    of_it = [part for part in parts if not part.startswith("<p") or _captioned_chinese(part) == is_chinese]
    address, name = ("index", "English") if is_chinese else ("zh/index", "中文")
    link = f'<a class="reference internal" href="{context["pathto"](address)}">{name}</a>'
    other = f'<ul><li class="toctree-l1">{link}</li></ul>'
    context["furo_navigation_tree"] = "".join([*of_it, other])


def _captioned_chinese(part: str) -> bool:
    caption = re.search(r'caption-text">([^<]*)', part)
    return caption is not None and re.search("[一-鿿]", caption[1]) is not None


def setup(app: Sphinx) -> None:
    """After the theme has made its navigation."""
    app.connect("html-page-context", in_one_language, priority=900)
