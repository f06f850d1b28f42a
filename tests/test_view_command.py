"""`zonenews view`: one page, a terminal, a folder of pages as a site."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from zonenews import parse_article
from zonenews.command.cli import zonenews as command

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def dump(count: int) -> str:
    """A file of pages."""
    lines = [
        json.dumps({"url": f"u{number}", "content": f"园区召开会议\n第{number}次会议。"})
        for number in range(count)
    ]
    Path("dump.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return "dump.jsonl"


def test_view_in_chinese() -> None:
    sample = SAMPLES / "000.txt"
    assert (
        run("view", sample, "--lang", "zh").stdout
        == parse_article(sample.read_bytes(), url=sample.as_posix()).to_html(lang="zh") + "\n"
    )


def test_view_on_a_terminal_names_a_new_file(tmp_path: Path) -> None:
    ours, theirs = pytest.importorskip("pty").openpty()
    done = subprocess.run(
        [sys.executable, "-m", "zonenews", "view", SAMPLES / "000.txt"],
        stdout=theirs,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        timeout=60,
        check=True,
    )
    os.close(theirs)
    told = os.read(ours, 10_000).decode()
    os.close(ours)
    assert done.returncode == 0
    (file,) = tmp_path.glob("zonenews-*/page.html")
    assert told.split()[-1] == file.as_uri()
    assert file.read_text("utf-8").startswith("<!doctype html>")


def test_view_of_many_pages_writes_an_index_and_every_page() -> None:
    Path("pages").mkdir()
    for sample in SAMPLES.glob("*.txt"):
        shutil.copy(sample, "pages")
    Path("pages", "x.txt").write_bytes(b"%PDF-1.4")
    result = run("view", "pages", "-o", "site/")
    assert result.exit_code == 1
    assert result.stdout.startswith("pages: 5, failures: 1; open in a browser: file:///")
    assert sorted(path.name for path in Path("site").iterdir()) == [
        *(f"0000{number}.html" for number in range(1, 6)),
        "index.html",
    ]
    index = Path("site", "index.html").read_text("utf-8")
    for shown in ("封晓春带队赴经开区调研项目推进情况", "2021-11-30", "宜兴经济技术开发区", "封晓春、吴政隆"):
        assert shown in index
    again = run("view", "pages/000.txt", "-o", "site")  # a folder that holds a site is written anew
    assert (again.exit_code, again.stdout[:20]) == (0, "pages: 1, failures: ")
    assert sorted(path.name for path in Path("site").iterdir()) == ["00001.html", "index.html"]


def test_view_writes_a_site_over_nothing_else() -> None:
    Path("pages").mkdir()
    Path("pages", "index.html").write_text("<h1>mine</h1>", encoding="utf-8")
    for output in ("pages", "pages/site/"):
        result = run("view", "pages", "-o", output)
        assert (result.exit_code, "which is read" in result.stderr) == (2, True)
    result = run("view", dump(2), "-o", "pages/")
    assert (result.exit_code, "holds other files" in result.stderr) == (2, True)
    assert [path.name for path in Path("pages").iterdir()] == ["index.html"]
    assert Path("pages", "index.html").read_text("utf-8") == "<h1>mine</h1>"
    assert run("view", dump(2), "-o", "new/", "--number", "2").exit_code == 2
