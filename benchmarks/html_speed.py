"""How long a whole parse of HTML pages takes beside other extractors, as multiples of lxml's parse alone.

    pip install "zonenews[bench]"
    python benchmarks/html_speed.py PAGE.html [PAGE.html.gz ...]

Every extractor gets the same bytes, one page after the other, in one process; the best of several rounds
counts for each page, and the extractors alternate, so that a busy machine troubles all alike. An extractor
that takes text gets the page decoded by zonenews, which is not counted. Those not installed are left out.
"""

from __future__ import annotations

import argparse
import gzip
import logging
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import lxml.html

import zonenews
from zonenews.reading.decoding import decode

Extractor = Callable[[bytes, str], object]


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("page", nargs="+", type=Path, help="an HTML file, may be .gz")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    pages = [(data, decode(data)) for data in map(_bytes, arguments.page)]
    extractors = _extractors()
    best = {name: [float("inf")] * len(pages) for name in extractors}
    failed = dict.fromkeys(extractors, 0)
    for round_ in range(arguments.rounds):
        for number, (data, text) in enumerate(pages):
            for name, extract in extractors.items():
                started = time.perf_counter()
                try:
                    extract(data, text)
                except Exception:  # another project's extractor may raise anything; it is counted
                    failed[name] += round_ == 0
                best[name][number] = min(best[name][number], time.perf_counter() - started)
    alone = sum(best["lxml.html alone"])
    print(f"{len(pages)} pages, {sum(len(data) for data, _ in pages) / len(pages) / 1000:.0f} kB a page")
    for name, times in best.items():
        note = f"  ({failed[name]} pages failed)" if failed[name] else ""
        print(f"{name:18} {1000 * sum(times) / len(pages):8.2f} ms a page {sum(times) / alone:7.1f}x{note}")
    return 0


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _extractors() -> dict[str, Extractor]:
    found: dict[str, Extractor] = {
        "lxml.html alone": lambda data, text: lxml.html.document_fromstring(data),
        "zonenews": lambda data, text: zonenews.parse_article(data, kind="html"),
    }
    try:
        import trafilatura

        found["trafilatura"] = lambda data, text: trafilatura.bare_extraction(data, with_metadata=True)
    except ImportError:
        pass
    try:
        from gne import GeneralNewsExtractor

        gne = GeneralNewsExtractor()
        found["GNE"] = lambda data, text: gne.extract(text)
    except ImportError:
        pass
    try:
        from readability import Document

        found["readability-lxml"] = lambda data, text: Document(text).summary()
    except ImportError:
        pass
    try:
        from resiliparse.extract.html2text import extract_plain_text

        found["resiliparse"] = lambda data, text: extract_plain_text(text, main_content=True)
    except ImportError:
        pass
    return found


if __name__ == "__main__":
    sys.exit(main())
