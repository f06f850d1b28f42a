"""Apache Spark: a real session in local mode, and the example as a user runs it."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from sites import column_as_headline, stories, two_stamps, wrong_fields

from zonenews import Article, Failure, parse_article
from zonenews.arrow import SCHEMA, parse_batch, to_articles

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(
        not importlib.util.find_spec("pyspark"), reason="needs pyspark: pip install '.[spark]'"
    ),
    pytest.mark.skipif(
        not (shutil.which("java") or os.environ.get("JAVA_HOME")), reason="needs Java 17 or later"
    ),
]

EXAMPLE = Path(__file__).parent.parent / "examples" / "spark_crawl.py"
SAMPLES = [path.read_text(encoding="utf-8") for path in sorted(Path(__file__).parent.glob("samples/*.txt"))]


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", "7")
        .getOrCreate()
    )
    yield session
    session.stop()


def test_map_in_arrow_gives_what_parse_article_gives(spark: SparkSession, tmp_path: Path) -> None:
    from pyspark.sql.pandas.types import from_arrow_schema

    pages = [(str(number), SAMPLES[number % len(SAMPLES)]) for number in range(40)]
    rows = [*pages, ("null", None)]
    frame = spark.createDataFrame(rows, "url string, content string").repartition(3)
    articles = frame.mapInArrow(lambda batches: map(parse_batch, batches), from_arrow_schema(SCHEMA))
    articles.write.parquet(str(tmp_path / "articles"))
    table = pq.read_table(tmp_path / "articles")
    assert table.schema.remove_metadata() == SCHEMA
    found = {result.url: result for result in to_articles(table)}
    expected: dict[str | None, Article | Failure] = {
        url: parse_article(content, url=url) for url, content in pages
    }
    expected["null"] = Failure("null", "TypeError: page must be str or bytes, not NoneType")
    assert found == expected
    days = spark.read.parquet(str(tmp_path / "articles")).selectExpr("max(date) AS day").first()
    assert days is not None
    assert days.day == max(
        article.date for article in found.values() if isinstance(article, Article) and article.date
    )


def run_example(pages: Path, articles: Path, *options: str) -> str:
    """What the example prints."""
    done = subprocess.run(
        [sys.executable, EXAMPLE, pages, articles, *options],
        capture_output=True,
        text=True,
        check=False,
        env={
            **{name: value for name, value in os.environ.items() if name != "PYSPARK_PYTHON"},
            "SPARK_LOCAL_IP": "127.0.0.1",
        },
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("form", "options"),
    [("jsonl", ["--master", "local[2]", "--partitions", "2"]), ("parquet", [])],  # `[]`: as a newcomer would
)
def test_the_example(form: str, options: list[str], tmp_path: Path) -> None:
    pages = [{"url": str(number), "content": page} for number, page in enumerate([*SAMPLES, None])]
    path = tmp_path / f"pages.{form}"
    if form == "jsonl":
        path.write_text("".join(json.dumps(page) + "\n" for page in pages), encoding="utf-8")
    else:
        pq.write_table(pa.Table.from_pylist(pages), path)
    printed = run_example(path, tmp_path / "articles", *options)
    assert "articles: 5, failures: 1" in printed
    texts = {row["url"]: row["text"] for row in pq.read_table(tmp_path / "articles").to_pylist()}
    assert texts == {str(number): page for number, page in enumerate([*SAMPLES, None])}


def test_the_example_learns_each_site_first(tmp_path: Path) -> None:
    told = stories(random.Random(7), 8)
    pages = [
        {"url": f"https://{host}.example/{story.number}", "content": make(story)}
        for host, make in (("a", column_as_headline), ("b", two_stamps))
        for story in told
    ]
    path = tmp_path / "pages.parquet"
    pq.write_table(pa.Table.from_pylist([*pages, {"url": None, "content": pages[0]["content"]}]), path)
    printed = run_example(path, tmp_path / "articles", "--master", "local[2]", "--learn-sites")
    assert "articles: 17, failures: 0" in printed
    found = {article.url: article for article in to_articles(pq.read_table(tmp_path / "articles"))}
    wrong = [wrong_fields(found[page["url"]], story) for page, story in zip(pages, told * 2, strict=True)]
    assert wrong == [[]] * 16
    assert found[None] == parse_article(str(pages[0]["content"]))
