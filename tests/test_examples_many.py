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
        "云麓高新技术产业开发区  管委会主任  方知远  2019-01-08 – 2021-07-11  (16)",
        "云麓高新技术产业开发区  管委会主任  骆青  2021-09-10 – 2022-11-11  (8)",
        "澜川经济开发区  党工委书记  魏长青  2019-01-08 – 2020-07-10  (10)",
        "澜川经济开发区  党工委书记  石敏  2020-09-09 – 2022-11-11  (14)",
        "澜川经济开发区  管委会主任  石敏  2019-01-08 – 2020-07-10  (10)",
        "澜川经济开发区  管委会主任  柯一鸣  2020-09-09 – 2022-11-11  (14)",
        "",
        "云麓高新技术产业开发区 + 澜川经济开发区  (5)",
        "",
    ]
    picture = (tmp_path / "timeline.svg").read_text(encoding="utf-8")
    for person in ("魏长青 (10)", "石敏 (14)", "骆青 (8)"):
        assert f">{person}<" in picture


def test_timeline_of_the_samples(tmp_path: Path) -> None:
    printed = run("leadership_timeline.py", SAMPLES, "--output", "samples.svg", folder=tmp_path)
    assert "宜兴经济技术开发区  市委书记  封晓春  2021-11-30 – 2021-11-30  (1)" in printed
    assert (tmp_path / "samples.svg").exists()
