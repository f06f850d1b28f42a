"""`import zonenews` is light, and what it names is there."""

from __future__ import annotations

import subprocess
import sys

import zonenews


def test_every_public_name_is_there() -> None:
    assert all(getattr(zonenews, name) is not None for name in zonenews.__all__)
    assert set(zonenews.__all__) <= set(dir(zonenews))


def test_the_parser_is_imported_on_first_use() -> None:
    heavy = "{'zonenews.parser', 'lxml', 'opencc', 'cattrs'}"
    code = f"import sys, zonenews; print(sorted(set(sys.modules) & {heavy}))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(zonenews, "parse_page")
