"""Every snippet of the README and of the documentation is run, and what it shows is compared.

A page is one story: its snippets share one namespace and one empty folder, in which `tests/` and `examples/`
lie as in the repository. What a fence is decides what is done with it:

- ``python`` with ``>>>``: a doctest; without: run, and the ``text`` fence right after it is what it prints.
- ``console``: every line after ``$`` is run by the shell, the lines below it are what it prints.
- after ``<!-- file: NAME -->``: a file of that name is written.

``<!-- needs: MODULE ... -->`` on a page names what its snippets need beyond the test extra.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen
from markdown_it import MarkdownIt

from zonenews import RULES_VERSION
from zonenews.knowledge import load
from zonenews.knowledge.rules import ranks

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("README*.md"), *ROOT.glob("docs/**/*.md")])
SHOWN_ONLY = {
    "",
    "text",
    "sh",
    "json",
    "toml",
    "html",
    "tsv",
    "csv",
    "sql",
    "xml",
    "python-repl",
    "{eval-rst}",
}
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@frozen
class Fence:
    language: str
    content: str
    line: int
    file: str = ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_snippets(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = page.read_text(encoding="utf-8")
    for module in needs(text):
        pytest.importorskip(module)
    for folder in ("tests", "examples"):
        (tmp_path / folder).symlink_to(ROOT / folder)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    run(list(fences(text)), page.relative_to(ROOT))


def needs(text: str) -> list[str]:
    return [module for found in re.findall(r"<!-- needs: ([\w. ]+) -->", text) for module in found.split()]


def fences(text: str) -> Iterator[Fence]:
    file = ""
    for token in MarkdownIt().parse(text):
        if token.type == "fence" and token.map:
            yield Fence(token.info.strip(), token.content, token.map[0] + 1, file)
            file = ""
        elif token.type == "html_block" and (found := re.match(r"<!-- file: ([\w.]+) -->", token.content)):
            file = found[1]


def run(fences: list[Fence], page: Path) -> None:
    namespace: dict[str, object] = {"__name__": "__main__"}
    for number, fence in enumerate(fences):
        where = f"{page}, line {fence.line}"
        if fence.file:
            Path(fence.file).write_text(fence.content, encoding="utf-8")
        elif fence.language == "python" and fence.content.lstrip().startswith(">>>"):
            doctested(fence, namespace, where)
        elif fence.language == "python":
            with contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile("\n" * fence.line + fence.content, str(page), "exec"), namespace)
            after = fences[number + 1] if number + 1 < len(fences) else None
            compare(after.content if after and after.language == "text" else "", printed.getvalue(), where)
        elif fence.language == "console":
            for command, shown in commands(fence.content):
                done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=120)
                compare(shown, done.stdout + done.stderr, f"{where}: {command}")
        elif fence.language not in SHOWN_ONLY and not fence.language.startswith("{"):  # a directive of Sphinx
            pytest.fail(f"{where}: nobody knows how to test {fence.language!r}", pytrace=False)


def doctested(fence: Fence, namespace: dict[str, object], where: str) -> None:
    test = doctest.DocTestParser().get_doctest(fence.content, {}, where, where, 0)
    test.globs = namespace
    report = io.StringIO()
    doctest.DocTestRunner(optionflags=FLAGS).run(test, out=report.write, clear_globs=False)
    if report.getvalue():
        pytest.fail(report.getvalue(), pytrace=False)


def commands(content: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"^\$ ", content, flags=re.MULTILINE)[1:]:
        command, _, shown = part.partition("\n")
        while command.endswith("\\"):
            more, _, shown = shown.partition("\n")
            command = command[:-1] + more.removeprefix("> ")
        yield command, shown


def compare(shown: str, printed: str, where: str) -> None:
    if not doctest.OutputChecker().check_output(shown, printed, FLAGS):
        pytest.fail(f"{where}\nshown:\n{shown}\nprinted:\n{printed}", pytrace=False)


@pytest.mark.parametrize("readme", ["README.md", "README.zh-CN.md"])
def test_the_two_commands_of_the_readme_are_those_of_the_checks(readme: str) -> None:
    """`.ci/run` runs the README's commands letter for letter."""
    shown = [
        line
        for fence in fences((ROOT / readme).read_text(encoding="utf-8"))
        if fence.language == "sh"
        for line in fence.content.splitlines()
        if "venv" in line
    ]
    checks = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    assert len(shown) == 2
    assert set(shown) <= set(checks)


def test_the_chinese_pages_have_the_same_snippets() -> None:
    """The same story in both languages: the same Python, in the same order."""
    pairs = [(ROOT / "README.md", ROOT / "README.zh-CN.md")]
    pairs += [
        (ROOT / "docs" / path.relative_to(ROOT / "docs" / "zh"), path) for path in PAGES if "zh" in path.parts
    ]
    for english, chinese in pairs:
        first, second = (
            [
                (fence.language, code(fence))
                for fence in fences(page.read_text(encoding="utf-8"))
                if not fence.language.startswith("{")
            ]
            for page in (english, chinese)
        )
        assert first == second, f"{english.relative_to(ROOT)} and {chinese.relative_to(ROOT)} differ"


def code(fence: Fence) -> str:
    """A snippet without its comments, which may be in either language."""
    return re.sub(r"[ ]*#[^\n\"']*$", "", fence.content, flags=re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_files_that_a_page_names_are_there(page: Path) -> None:
    named = re.findall(
        r"`((?:tests|examples|benchmarks|docs|knowledge|fields)/[\w./-]*\w)`", page.read_text("utf-8")
    )
    missing = [
        name
        for name in named
        if not (ROOT / name).exists() and not (ROOT / "src" / "zonenews" / name).exists()
    ]
    assert missing == []


def test_the_changelog_tells_what_the_rules_version_changed() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.findall(r"^### Results \(rules version (\d+)\)$", changelog, re.M)[0] == str(RULES_VERSION)


@pytest.mark.parametrize("page", ["SECURITY.md", "docs/trust.md"])
def test_what_is_promised_names_tests_that_exist(page: str) -> None:
    named = set(re.findall(r"`(test_\w+)`", (ROOT / page).read_text("utf-8")))
    tests = "\n".join(path.read_text("utf-8") for path in ROOT.glob("tests/test_*.py"))
    assert len(named) > 9
    assert named <= set(re.findall(r"^def (test_\w+)", tests, re.MULTILINE))


@pytest.mark.parametrize(("page", "field"), [("source.md", "source"), ("published.md", "date")])
def test_a_table_of_rules_has_those_of_the_table(page: str, field: str) -> None:
    shown = (ROOT / "docs" / "fields" / page).read_text(encoding="utf-8")
    rows = [row.split("|")[1] for row in shown.split("| rule |")[1].split("\n\n")[0].split("\n")[2:]]
    named = [name for row in rows for name in re.findall(r"`([a-z_]+)`", row)]
    assert sorted(named) == sorted([*ranks(field), "head"])


@pytest.mark.parametrize("page", ["docs/explain.md", "docs/zh/explain.md"])
def test_the_signs_that_are_shown_are_those_of_the_table(page: str) -> None:
    blocks = [
        fence for fence in fences((ROOT / page).read_text(encoding="utf-8")) if fence.language == "text"
    ]
    shown = "\n".join(block.content for block in blocks).split("\npark ")[1]
    signs = re.findall(r"^ {4}[+-]\d+\.\d\d ([\w ]+)", shown, flags=re.MULTILINE)
    for others in re.findall(r"nats: (.*)", shown.split("before the next")[1]):
        signs += re.findall(r"[+-]\d+\.\d\d ([a-z ]+)", others)
    assert len(signs) > 5
    assert set(signs) <= {sign for sign, *_ in load("zone_signs.tsv")}
