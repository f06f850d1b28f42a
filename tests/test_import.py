"""`import zonenews` is light, and what it names is there."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import zonenews


def test_every_public_name_is_there() -> None:
    assert all(getattr(zonenews, name) is not None for name in zonenews.__all__)
    assert set(zonenews.__all__) <= set(dir(zonenews))


def test_the_reference_has_every_public_name() -> None:
    reference = (Path(__file__).parent.parent / "docs/api.md").read_text(encoding="utf-8")
    assert [name for name in zonenews.__all__ if not re.search(rf"[:.`]{name}\b", reference)] == []
    methods = {
        f"{each.__name__}.{name}"
        for each in (zonenews.Article, zonenews.Profile)
        for name, value in vars(each).items()
        if not name.startswith("_") and (inspect.isfunction(value) or isinstance(value, classmethod))
    }
    shown = {
        f"{each}.{name}" for each, names in _MEMBERS.findall(reference) for name in re.findall(r"\w+", names)
    }
    assert methods - shown == set()


_MEMBERS = re.compile(r"autoclass:: zonenews\.(\w+)\n   :members: (.+)")


def test_the_parser_is_imported_on_first_use() -> None:
    heavy = "{'zonenews.parser', 'lxml', 'opencc', 'cattrs'}"
    code = f"import sys, zonenews; print(sorted(set(sys.modules) & {heavy}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(zonenews, "parse_page")
