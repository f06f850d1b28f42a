"""A crawl on a Spark cluster: pages from Parquet or JSON Lines, articles to Parquet.

Usage: python examples/spark_crawl.py PAGES ARTICLES [--master local[2]] [--partitions N] [--learn-sites]
    on this machine, with the Python that it is started with
       spark-submit examples/spark_crawl.py PAGES ARTICLES ...
    on a cluster, with the Python that PYSPARK_PYTHON names there

PAGES is a file, folder or pattern on any file system that Spark reads, with a column `content` (text or
bytes) and, if there are such, `url` and `encoding`. ARTICLES is a folder of Parquet files with one row a
page, after `zonenews.arrow.SCHEMA`; `error` says why a page gave no article. Needs: pip install
'.[spark]', and Java 17.
"""

from __future__ import annotations

import argparse
import os
import pickle
import sys
from collections.abc import Iterable, Iterator

import pandas as pd
import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession, Window
from pyspark.sql.functions import lower, regexp_extract, row_number, xxhash64
from pyspark.sql.pandas.types import from_arrow_schema

from zonenews import Page, Profile
from zonenews.arrow import SCHEMA, parse_batch


def main() -> None:
    """Read, parse, write, and say how much that was."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("pages")
    options.add_argument("articles")
    options.add_argument(
        "--master", help="where to run; what spark-submit says, or all cores of this machine, if not given"
    )
    options.add_argument(
        "--partitions", type=int, help="in how many parts; as many as the input if not given"
    )
    options.add_argument(
        "--learn-sites", action="store_true", help="learn what the pages of each host repeat"
    )
    chosen = options.parse_args()
    builder = SparkSession.builder.appName("zonenews")
    if chosen.master:
        builder = builder.master(chosen.master)
    submitted = "PYSPARK_GATEWAY_PORT" in os.environ
    if (chosen.master or "local").startswith("local") and not submitted:  # workers have what this process has
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    # A batch is in memory twice, as pages and as articles: the default of 10,000 is for narrow rows.
    spark = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", 500).getOrCreate()

    pages = read(spark, chosen.pages)
    if chosen.partitions:
        pages = pages.repartition(chosen.partitions)
    profiles = learn(pages) if chosen.learn_sites else {}
    parse(pages, profiles).write.mode("overwrite").parquet(chosen.articles)

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


def learn(pages: DataFrame) -> dict[str, Profile]:
    """The profile of each host, from 30 of its pages, the same ones in every run."""
    hosts = pages.withColumn("host", lower(regexp_extract("url", "^[a-zA-Z]+://([^/:?#]+)", 1)))
    of_a_host = Window.partitionBy("host").orderBy(xxhash64("content"), "url")
    some = hosts.where("host != ''").withColumn("place", row_number().over(of_a_host)).where("place <= 30")
    rows = some.groupBy("host").applyInPandas(learn_host, "host string, profile binary").collect()
    return {row.host: pickle.loads(row.profile) for row in rows}  # our own, a moment old


def learn_host(pages: pd.DataFrame) -> pd.DataFrame:
    """What each task runs for each of its hosts."""
    host = pages["host"].iloc[0]
    contents = (Page(page.content, url=page.url) for page in pages.itertuples() if page.content is not None)
    profile = Profile.learn(contents, url=f"https://{host}/")
    return pd.DataFrame({"host": [host], "profile": [pickle.dumps(profile)]})


def parse(pages: DataFrame, profiles: dict[str, Profile]) -> DataFrame:
    """One row a page, on every core of the cluster."""
    everywhere = pages.sparkSession.sparkContext.broadcast(profiles)

    def parse_batches(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return (parse_batch(batch, profiles=everywhere.value) for batch in batches)

    return pages.mapInArrow(parse_batches, from_arrow_schema(SCHEMA))


if __name__ == "__main__":
    main()
