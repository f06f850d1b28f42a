"""The examples about many pages, run as a user runs them. Spark's is in `test_spark.py`."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

from zonenews import parse_article

EXAMPLES = Path(__file__).parent.parent / "examples"
SAMPLES = Path(__file__).parent / "samples"


def run(script: str, *arguments: str | Path, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, EXAMPLES / script, *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1", "MPLBACKEND": "agg"},
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Warning" not in done.stderr
    return done.stdout


def test_folder_to_csv(tmp_path: Path) -> None:
    printed = run("folder_to_csv.py", SAMPLES, "articles.csv", folder=tmp_path)
    assert printed == "articles.csv is written, 0 pages failed\n"
    with (tmp_path / "articles.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    articles = [parse_article(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))]
    assert [row["title"] for row in rows] == [article.title for article in articles]
    assert [row["leaders"].count("(") > 0 for row in rows] == [bool(a.leaders) for a in articles]


def test_timeline_of_invented_pages(tmp_path: Path) -> None:
    printed = run("leadership_timeline.py", folder=tmp_path).splitlines()
    assert printed[:9] == [
        "云麓高新技术产业开发区  管委会主任  方知远  2019-01-07 – 2021-07-10  (16)",
        "云麓高新技术产业开发区  管委会主任  骆青  2021-09-09 – 2022-11-10  (8)",
        "澜川经济开发区  党工委书记  魏长青  2019-01-07 – 2020-07-09  (10)",
        "澜川经济开发区  党工委书记  石敏  2020-09-08 – 2022-11-10  (14)",
        "澜川经济开发区  管委会主任  石敏  2019-01-07 – 2020-07-09  (10)",
        "澜川经济开发区  管委会主任  柯一鸣  2020-08-19 – 2022-11-10  (15)",
        "",
        "云麓高新技术产业开发区 + 澜川经济开发区  (5)",
        "",
    ]
    picture = (tmp_path / "timeline.svg").read_text(encoding="utf-8")
    for person in ("魏长青 (10)", "石敏 (14)", "骆青 (8)"):
        assert f">{person}<" in picture


def test_who_held_an_office_on_a_day(tmp_path: Path) -> None:
    asked = ("--who", "澜川经济开发区", "管委会主任", "2020-08-18")
    assert run("leadership_timeline.py", *asked, folder=tmp_path).split()[0] == "石敏"


def test_timeline_of_the_samples(tmp_path: Path) -> None:
    printed = run("leadership_timeline.py", SAMPLES, "--output", "samples.svg", folder=tmp_path)
    assert "锡山经济技术开发区  党工委副书记  陶波  2020-12-14 – 2020-12-14  (1)" in printed
    assert "市委书记" not in printed  # an office of the city
    assert (tmp_path / "samples.svg").exists()
