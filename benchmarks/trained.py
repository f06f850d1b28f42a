"""What the trainers of zones' weights share: pages to learn from, and the table of what was learned."""

from __future__ import annotations

import argparse
import importlib
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import corpus

from zonenews.fields.parks import find_zones
from zonenews.parser import parse_article

ROOT = Path(__file__).parents[1]


def asked(doc: str | None) -> tuple[list[str], bool]:
    """The files of annotated pages that the command names, and whether it says to write."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="+")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    return options.pages, options.write


def records(name: str) -> Iterator[dict[str, Any]]:
    """The records of a file of annotated pages."""
    return map(json.loads, Path(name).read_text("utf-8").splitlines())


def of_tests(module: str) -> ModuleType:
    """A module of the tests, whose rows are learned from."""
    sys.path.append(str(ROOT / "tests"))
    return importlib.import_module(module)


def read_row(page: str) -> None:
    """Find the zones of a row, each of whose lines has its letter in front."""
    find_zones(*of_tests("lettered").lettered(page))


def developing() -> Iterator[tuple[str, dict[str, Any]]]:
    """The half of the corpus that may be learned from: page and record."""
    return ((page, record) for _, page, record in corpus.pages("development"))


def read_page(page: str) -> None:
    """Read a page of the corpus, so that what spies on the library sees it."""
    parse_article(page, kind="html" if page.lstrip().startswith("<") else "text")


def write(table: str, rows: Iterable[tuple[object, ...]]) -> None:
    """Put rows in place of those of a table; its head stays. Weights get two places."""
    path = ROOT / "src/zonenews/knowledge" / table
    head = [line for line in path.read_text("utf-8").splitlines() if line.startswith("#")]
    lines = ["\t".join(f"{c:.2f}" if isinstance(c, float) else str(c) for c in row) for row in rows]
    path.write_text("\n".join([*head, *lines, ""]), "utf-8")
