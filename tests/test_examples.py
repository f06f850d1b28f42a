"""Every script of examples/ is run as a user would run it, and what it prints is looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
SAMPLES = Path(__file__).parent / "samples"


def run(script: str, *arguments: str | Path, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:zonenews", EXAMPLES / script, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_quick_start(tmp_path: Path) -> None:
    printed = run("quick_start.py", folder=tmp_path)
    assert printed.count("── ") == len(list(SAMPLES.glob("*.txt")))
    for shown in (
        "封晓春带队赴经开区调研项目推进情况",
        "2020-10-22 08:48:00",
        "周文栋 (cited, 3×): 区委书记",
        "苏锡通园区",
        "马丽花 (editor)",
    ):
        assert shown in printed


def test_quick_start_with_files(tmp_path: Path) -> None:
    (tmp_path / "own.txt").write_text("园区召开会议\n发布时间:2021-03-05\n会议在昨天召开。", "utf-8")
    printed = run("quick_start.py", "own.txt", folder=tmp_path)
    assert "园区召开会议" in printed
    assert "2021-03-05" in printed


@pytest.fixture(scope="module")
def migration(tmp_path_factory: pytest.TempPathFactory) -> str:
    return run("migrate_from_trafilatura.py", folder=tmp_path_factory.mktemp("migration"))


@pytest.mark.parametrize(
    "shown",
    [
        "title   澜川经开区召开项目推进会",
        "date    2023-06-09",
        "time    09:15:00",
        "author  柳依",
        "source  澜川日报",
        "event   2023-06-08",
        "leader  魏长青 present 市委常委 澜川经开区党工委书记",
        "leader  石敏 present 管委会主任(挂职)",
        "leader  高远 cited 省委书记",
    ],
)
def test_migrate_from_trafilatura(migration: str, shown: str) -> None:
    assert shown in migration


def test_notebook_view(tmp_path: Path) -> None:
    printed = run("notebook_view.py", folder=tmp_path)
    html = (tmp_path / "annotated.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "周文栋" in html
    assert "[周书记]" in printed
    assert "周文栋: " in printed


def test_profile_for_a_site(tmp_path: Path) -> None:
    before, after = run("profile_for_a_site.py", folder=tmp_path).split("── with the profile")
    assert "title   石敏:把项目放在心上" in after
    assert "客户端" in before
    assert "source  澜川日报社融媒体中心" in after
    assert "客户端" not in after
