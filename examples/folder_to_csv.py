"""A folder of pages to a CSV file, one row an article, on all processors.

Usage: python examples/folder_to_csv.py [FOLDER] [articles.csv]

Without a folder it reads the bundled pages. The command line does the same and more
(`zonenews parse FOLDER -o articles.csv`); this is how to choose the columns yourself.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

import zonenews

SAMPLES = Path(__file__).parent.parent / "tests" / "samples"


def main(folder: Path, output: Path) -> None:
    """Read every .txt and .html file of the folder and write what is in it."""
    failed = 0
    with output.open("w", encoding="utf-8-sig", newline="") as file:  # the mark by which Excel knows UTF-8
        rows = csv.writer(file)
        rows.writerow(["file", "title", "date", "source", "park", "leaders", "characters"])
        for result in zonenews.parse_articles(pages(folder)):
            if isinstance(result, zonenews.Failure):
                failed += 1
                print(f"{result.url}: {result.error}", file=sys.stderr)
            else:
                rows.writerow([result.url, *columns(result)])
    print(f"{output} is written, {failed} pages failed")


def pages(folder: Path) -> Iterator[zonenews.Page]:
    """The pages one after the other, each with the name of its file for an address."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in {".txt", ".html", ".htm"}:
            yield zonenews.Page(path.read_bytes(), url=path.relative_to(folder).as_posix())


def columns(article: zonenews.Article) -> Iterator[object]:
    """The cells of one row."""
    yield article.title
    yield article.date
    yield article.source and article.source.name
    yield article.park and article.park.name
    yield "; ".join(f"{leader.name}({'、'.join(leader.titles)})" for leader in article.leaders)
    yield sum(len(paragraph.text) for paragraph in article.body)


if __name__ == "__main__":  # the worker processes import this file
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    options.add_argument("output", nargs="?", type=Path, default=Path("articles.csv"))
    chosen = options.parse_args()
    if not chosen.folder.is_dir():
        options.error(f"{chosen.folder}: no such folder")
    main(chosen.folder, chosen.output)
