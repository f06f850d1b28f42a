"""Where the time of a parse goes: processor time of each stage, a page, as shares of the whole.

python benchmarks/where_time_goes.py PAGE [PAGE ...]      files of text or HTML, may be .gz
"""

from __future__ import annotations

import gzip
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from operator import itemgetter
from pathlib import Path
from typing import Any

from zonenews import parser

ROUNDS = 10
STAGES = (
    *("read", "normalise", "label", "find_headline", "find_published", "find_source", "find_zones"),
    *("find_leaders", "find_bylines", "find_event"),
)


def main(paths: list[str]) -> None:
    """Time the stages, print a table."""
    pages = [gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data for data in map(_read, paths)]
    for page in pages:
        parser.parse_article(page)  # what is loaded on first use is loaded now
    spent: defaultdict[str, float] = defaultdict(float)
    for stage in STAGES:
        setattr(parser, stage, _timed(getattr(parser, stage), stage, spent))
    start = time.process_time()
    for _ in range(ROUNDS):
        for page in pages:
            parser.parse_article(page)
    whole = time.process_time() - start
    print(f"{len(pages)} pages, {whole / ROUNDS / len(pages) * 1000:.2f} ms a page")
    spent["spans and values"] = whole - sum(spent.values())
    for stage, seconds in sorted(spent.items(), key=itemgetter(1), reverse=True):
        print(f"  {stage:18} {seconds / whole:6.1%}")


def _read(path: str) -> bytes:
    return Path(path).read_bytes()


def _timed(call: Callable[..., Any], stage: str, spent: defaultdict[str, float]) -> Callable[..., Any]:
    def timed(*arguments: Any, **named: Any) -> Any:
        start = time.process_time()
        try:
            return call(*arguments, **named)
        finally:
            spent[stage] += time.process_time() - start

    return timed


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
