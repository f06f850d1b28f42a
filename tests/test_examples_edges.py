"""The examples without arguments, with wrong ones, and the timeline's picture."""

from __future__ import annotations

import csv
import datetime
import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
SAMPLES = Path(__file__).parent / "samples"


def test_folder_to_csv_without_arguments_reads_the_bundled_pages(tmp_path: Path) -> None:
    subprocess.run([sys.executable, EXAMPLES / "folder_to_csv.py"], cwd=tmp_path, timeout=120, check=True)
    text = (tmp_path / "articles.csv").read_text(encoding="utf-8-sig")
    assert len(list(csv.reader(text.splitlines()))) == 1 + len(list(SAMPLES.glob("*.txt")))


@pytest.mark.parametrize("script", ["folder_to_csv.py", "leadership_timeline.py"])
def test_a_missing_folder_is_an_error(script: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / script, "missing"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, "missing: no such folder" in done.stderr) == (2, True)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def timeline() -> ModuleType:
    spec = importlib.util.spec_from_file_location("timeline", EXAMPLES / "leadership_timeline.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MPLBACKEND", "agg")
        spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def database(timeline: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The invented pages, read once."""
    table = tmp_path_factory.mktemp("timeline") / "articles.parquet"
    timeline.to_parquet(timeline.invented(), table)
    connection = timeline.duckdb.connect()
    connection.execute(timeline.SEEN, [str(table)])
    return connection


@pytest.mark.parametrize(
    ("day", "person"),
    [("2020-08-18", "石敏"), ("2020-08-19", "柯一鸣"), ("2021-05-19", "柯一鸣"), ("2018-01-01", None)],
)
def test_who_held_an_office_on_a_day_on_pages_that_contradict_each_other(
    day: str, person: str | None, timeline: ModuleType, database: Any
) -> None:
    asked = {"zone": "澜川经济开发区", "office": "管委会主任", "day": day}
    found = database.execute(timeline.WHO, asked).fetchone()
    assert (found[0] if found else None) == person


def tenures(count: int) -> list[tuple[str, str, str, datetime.date, datetime.date, int]]:
    day = datetime.date(2020, 1, 1)
    return [("澜川经济开发区", f"职务{n}", f"石敏{n}", day, day.replace(year=2021), n) for n in range(count)]


def test_every_part_of_a_long_picture_has_its_dates_and_names(timeline: ModuleType, tmp_path: Path) -> None:
    timeline.draw(tenures(100), tmp_path / "long.svg")
    picture = (tmp_path / "long.svg").read_text(encoding="utf-8")
    assert picture.count(">day of the event reported 所报道的日期<") == 3
    assert picture.count(">zone and office 园区与职务<") == 3
    assert picture.count("这样写的网页数") >= 1
    assert picture.count(">2020-07<") == 3
    assert ">石敏99 (99)<" in picture


def test_without_a_chinese_font_the_package_is_named_and_nothing_drawn(
    timeline: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(timeline, "FONTS", [])
    with pytest.raises(SystemExit, match="fonts-noto-cjk"):
        timeline.draw(tenures(2), tmp_path / "a.png")
    assert list(tmp_path.iterdir()) == []
    timeline.draw(tenures(2), tmp_path / "a.svg")
    monkeypatch.setattr(timeline, "FONTS", ["DejaVu Sans"])
    timeline.draw([(*"ABC", *row[3:]) for row in tenures(2)], tmp_path / "a.png")
    assert {path.name for path in tmp_path.iterdir()} == {"a.svg", "a.png"}
