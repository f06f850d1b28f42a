"""A crawl on a Spark cluster: pages from Parquet or JSON Lines, articles to Parquet.

Usage: spark-submit examples/spark_crawl.py PAGES ARTICLES [--master local[2]] [--partitions N]

PAGES is a file, folder or pattern on any file system that Spark reads, with a column `content` (text or
bytes) and, if there are such, `url` and `encoding`. ARTICLES is a folder of Parquet files with one row a
page, after `zonenews.arrow.SCHEMA`; `error` says why a page gave no article. Needs: pip install
'.[spark]', and Java 17.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator

import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from zonenews.arrow import SCHEMA, parse_batch


def main() -> None:
    """Read, parse, write, and say how much that was."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("pages")
    options.add_argument("articles")
    options.add_argument("--master", help="where to run; what spark-submit says if not given")
    options.add_argument(
        "--partitions", type=int, help="in how many parts; as many as the input if not given"
    )
    chosen = options.parse_args()
    builder = SparkSession.builder.appName("zonenews")
    if chosen.master:
        builder = builder.master(chosen.master)
    if (chosen.master or "").startswith("local"):  # the workers have what this process has
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # A batch is in memory twice, as pages and as articles: the default of 10,000 is for narrow rows.
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 500).getOrCreate()

    pages = read(spark, chosen.pages)
    if chosen.partitions:
        pages = pages.repartition(chosen.partitions)
    parse(pages).write.mode("overwrite").parquet(chosen.articles)

    articles = spark.read.parquet(chosen.articles)
    failures = articles.where("error IS NOT NULL").count()
    print(f"articles: {articles.count() - failures:,}, failures: {failures:,}")
    articles.selectExpr("explode(parks.name) AS park").groupBy("park").count().orderBy(
        "count", ascending=False
    ).show(10)
    spark.stop()


def read(spark: SparkSession, pages: str) -> DataFrame:
    """The columns that count, from JSON Lines or Parquet."""
    frame = spark.read.json(pages) if ".json" in pages else spark.read.parquet(pages)
    return frame.select([name for name in ("content", "url", "encoding") if name in frame.columns])


def parse(pages: DataFrame) -> DataFrame:
    """One row a page, on every core of the cluster."""
    return pages.mapInArrow(parse_batches, from_arrow_schema(SCHEMA))


def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """What each task runs."""
    return map(parse_batch, batches)


if __name__ == "__main__":
    main()
