"""Linear time: does a character cost the same on a page of 10 KB and on one of 10 MB?

    python benchmarks/linear.py [--sizes BYTES ...] [--only WORD ...] [--markdown] [--pairs NUMBER]

`--pairs` sets two constructs against each other, half a page of the one and half a page of the other: full
forms then short forms, elements opened then others ended, and of all others as many pairs as asked for.

Each construct is made at doubling sizes (bytes of UTF-8) and parsed in a process of its own, which forgets
before each parse what it remembers of the one before. Printed for each: the time a character takes on the
largest page, how many times that is the time on the smallest, and the peak memory as a multiple of the page's
bytes. Ends with status 1 if time grows by more than 1.5 or memory exceeds 125 times the page (docs/trust.md
says what of it goes with lines, tags and names).
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Iterator

from speed import forget

import zonenews

SMALLEST, LARGEST = 10_000, 10_000_000
MOST_GROWTH, MOST_MEMORY = 1.5, 125.0

REPEATED = {
    "one endless line": "区委书记魏长青到澜川经济开发区调研,要求加快项目建设,",
    "sentences without a break": "3月4日,区委书记魏长青到澜川经开区调研,要求加快建设。主任石敏参加。",
    "a million short lines": "园区动态\n",
    "paragraphs": "3月4日,区委书记魏长青到澜川经开区调研,要求加快建设。主任石敏参加。\n",
    "names only": "王强、李明、",
    "names without marks": "王强李明张磊",
    "offices only": "市委书记、管委会主任、",
    "offices without marks": "党工委副书记管委会主任",
    "group words": "区领导、市领导、",
    "surname and office": "王书记李主任",
    "zones only": "澜川经济开发区、",
    "zones without marks": "澜川经济开发区",
    "zone endings": "开发区园区",
    "place names": "江苏省无锡市锡山区",
    "digits": "20210304",
    "dates": "2021-03-04 ",
    "dates run together": "2021年3月4日",
    "date-like": "2021-2021-99:99年月日-",
    "stamp labels": "来源:作者:发布时间:",
    "stamps": "发布时间:2021-03-04 来源:澜川日报 作者:魏长青 点击:12\n",
    "bylines": "(记者 魏长青 通讯员 石敏)",
    "reporters": "本报记者",
    "datelines": "澜川日报3月4日讯 ",
    "brackets never closed": "(【[“《",
    "brackets": "()",
    "pinyin": "開(kāi)發(fā)區(qū)",
    "pinyin-like brackets": "開(kai發(fa區(",
    "readings only": "(kāi)",
    "letters in brackets": "(a",
    "traditional": "經濟開發區領導幹部會議強調發展,",
    "traditional phrases": "乾坤",
    "traditional, one phrase begun": "一乾",
    "blanks": " ",
    "wide blanks": "\u3000",
    "line ends": "\n",
    "carriage returns": "\r",
    "blanks before a letter": "    区\n",
    "full stops": "。",
    "commas": "区,",
    "colons": "来:",
    "bars": "首页|要闻|",
    "breadcrumbs": "首页 > 要闻 > ",
    "arrows": ">",
    "slashes": "/",
    "stock phrases": "上一篇:没有了\n下一篇:没有了\n打印本页 关闭窗口\n版权所有\n",
    "stock phrases in one line": "上一篇:没有了 打印本页 关闭窗口 版权所有 ",
    "questions": "?",
    "quotes": "“讲话”",
    "acts": "强调指出要求",
    "days": "昨日今日",
    "addresses": "http://a.cn/",
    "null bytes": "\0",
    "lone surrogates": "\ud800",
    "beyond the basic plane": "\U00020000",
    "combining marks": "a\u0301",
    "bidirectional": "\u202e区",
}
IN_ARTICLE = (
    "names only",
    "offices only",
    "surname and office",
    "digits",
    "dates",
    "brackets",
    "readings only",
)
"""These also in the body of an article: by themselves they are taken for boilerplate, which costs nothing."""
ARTICLE = "园区召开会议\n2021-03-04 来源:澜川日报\n3月4日,园区召开会议,部署工作。区领导"
HTML = {
    "paragraph elements": "<p>3月4日,区委书记魏长青到澜川经济开发区调研,要求加快建设。</p>",
    "links only": "<a href='/a.html'>园区召开会议</a>",
    "list of links": "<li><a href='/a.html'>澜川经济开发区召开会议</a></li>",
    "tags never closed": "<div>",
    "tags opened and closed": "<div></div>",
    "inline tags never closed": "<span>a",
    "bold never closed": "<b>园",
    "table cells": "<td>园",
    "tables in tables": "<table><tr><td>",
    "line breaks": "园<br>",
    "closing tags": "</div>",
    "less-than signs": "<",
    "comments": "<!--a-->",
    "comments never closed": "<!--",
    "entities": "&amp;&#x5f00;&nbsp;",
    "entities never closed": "&#x5f00",
    "unknown entities": "&a;",
    "meta tags": '<meta name="PubDate" content="2021-03-04">',
    "scripts": "<script>var a;</script>",
    "scripts never closed": "<script>",
    "titles": "<title>园</title>",
    "named blocks": "<div class='content'>园",
    "hidden blocks": "<div style='display:none'>园",
    "articles": "<article><h1>园区开会</h1><p>2021-03-04 来源:澜川日报</p><p>书记魏长青讲话。</p></article>",
    "spans": "<span>园</span>",
    "definitions": "<![CDATA[",
    "headings": "<h1>园区召开会议</h1>",
    "attribute values never closed": '<a href="',
}


def pages() -> dict[str, Callable[[int], str]]:
    """The constructs: what makes a page of about so many bytes."""
    constructs = {name: _repeated(text) for name, text in REPEATED.items()}
    constructs |= {f"{name}, in an article": _repeated(REPEATED[name], ARTICLE) for name in IN_ARTICLE}
    constructs |= {name: _repeated(text, "<html><body>") for name, text in HTML.items()}
    constructs["different names"] = _numbered(lambda number: f"王{_two(number)}、", 10)
    constructs["different lines"] = _numbered(lambda number: f"区委书记王{_han(number)}讲话{number}。\n", 36)
    constructs["different zones"] = _numbered(lambda number: f"{_two(number)}经济开发区、", 24)
    constructs["different classes"] = _numbered(lambda number: f"<div class='a{number}'>园</div>", 34)
    constructs["attributes"] = lambda size: f"<html><body><p{_numbered(_attribute, 10)(size)}>园区</p></body>"
    constructs["one attribute"] = lambda size: f"<html><body><p title='{'a' * size}'>园区</p></body>"
    constructs["deep tags"] = lambda size: _nested(min(100_000, size // 11), size)
    constructs["deep inline tags"] = lambda size: _nested(min(100_000, size // 7), size, "b")
    constructs["one long word"] = lambda size: "<html><body><p>" + "a" * size
    constructs["one tag name"] = lambda size: "<html><body><" + "a" * size + ">园区"
    return constructs


AGAINST = {
    "elements opened, then others ended": ("<div>", "</b>"),
    "inline elements opened, then blocks ended": ("<b>", "</div>"),
    "elements opened, then paragraphs ended": ("<div>", "</p>"),
    "brackets opened, then closed": ("([{【《", "】》)]}"),
}
"""Constructs of which the second half looks for the first."""


def pairs(number: int, seed: int = 0) -> dict[str, Callable[[int], str]]:
    """Half a page of one construct, half a page of another: the known ones, and `number` of all others."""
    single = pages()
    numbered = {
        "persons": _numbered(lambda at: f"区委书记王{_two(at)}讲话。", 34),
        "short forms": _repeated("王书记"),
        "zones": single["different zones"],
        "the same zones": single["different zones"],
        "references": _repeated("开发区、该区、园区"),
        "offices of one person": _numbered(lambda at: f"{_two(at)}局局长王明强。", 30),
    }
    known = {
        name: _joined(_repeated(first, "<html><body>"), _repeated(second))
        for name, (first, second) in AGAINST.items()
    }
    for first, second in (("persons", "short forms"), ("zones", "references"), ("zones", "the same zones")):
        known[f"{first}, then {second}"] = _joined(numbered[first], numbered[second])
    everything = single | numbered
    names = sorted(everything)
    source = random.Random(seed)
    chosen = [(source.choice(names), source.choice(names)) for _ in range(number)]
    return known | {
        f"{first} | {second}": _joined(everything[first], everything[second]) for first, second in chosen
    }


LOADING = (
    "開(kāi)發(fā)區(qū)乾坤。\n区委书记王强讲话。",
    "<html><body><p>区委书记王强讲话。</p></body></html>",
    "澜川经济开发区召开会议\n2021-03-04 来源:澜川日报\n3月4日,澜川经开区党工委书记王强到开发区、园区调研。"
    * 9,
)
"""Pages that load the tables which are loaded on first use, so that no construct is charged with them."""


def _joined(first: Callable[[int], str], second: Callable[[int], str]) -> Callable[[int], str]:
    return lambda size: first(size // 2) + second(size // 2)


def measure(make: Callable[[int], str], size: int) -> tuple[float, float]:
    """Seconds a character, and peak memory as a multiple of the page's bytes; in a process of its own."""
    parent, child = multiprocessing.get_context("fork").Pipe()
    worker = multiprocessing.get_context("fork").Process(target=_measure, args=(make, size, child))
    worker.start()
    child.close()
    result: tuple[float, float] = parent.recv()
    worker.join()
    return result


def _measure(make: Callable[[int], str], size: int, connection) -> None:  # type: ignore[no-untyped-def]
    page = make(size)[: zonenews.MAX_PAGE_CHARS]
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    best = float("inf")
    memory = 0
    spent = 0.0
    for run in range(30):
        forget()
        start = time.process_time()
        zonenews.parse_article(page)
        took = time.process_time() - start
        if run == 0:
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
        best, spent = min(best, took), spent + took
        if spent > 0.3:
            break
    connection.send((best / len(page), memory * 1024 / len(page.encode("utf-8", "surrogatepass"))))


def _repeated(text: str, before: str = "") -> Callable[[int], str]:
    bytes_of_one = len(text.encode("utf-8", "surrogatepass"))
    return lambda size: before + text * (size // bytes_of_one)


def _numbered(one: Callable[[int], str], bytes_of_one: int) -> Callable[[int], str]:
    return lambda size: "".join(map(one, range(size // bytes_of_one)))


def _attribute(number: int) -> str:
    return f" a{number}=1"


def _nested(depth: int, size: int, tag: str = "div") -> str:
    """Elements in elements to that depth, one such group after the other."""
    group = f"<{tag}>" * depth + "园区" + f"</{tag}>" * depth
    return f"<html><body>{group * max(1, size // len(group))}</body></html>"


def _han(number: int) -> str:
    return chr(0x4E00 + number * 7919 % 20_000)


def _two(number: int) -> str:
    """Two characters that no other number has, as varied for small numbers as for large ones."""
    return _han(number) + _han(number * 31 + number // 20_000 + 7)


def doubled() -> Iterator[int]:
    """10 KB, doubled until 10 MB."""
    size = SMALLEST
    while size < LARGEST * 0.9:
        yield size
        size *= 2
    yield LARGEST


def main() -> int:
    """Measure, print a table."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=list(doubled()), help="bytes of the pages")
    options.add_argument("--only", nargs="+", default=[], help="constructs whose names contain one of these")
    options.add_argument("--pairs", type=int, help="instead of constructs the known pairs and so many others")
    options.add_argument("--seed", type=int, default=0, help="which others")
    options.add_argument("--markdown", action="store_true", help="as rows of a table")
    chosen = options.parse_args()
    for page in LOADING:
        zonenews.parse_article(page)
    bad = 0
    form = "| {:32} | {:>8} | {:>6} | {:>6} |{}" if chosen.markdown else "{:32} {:>8} {:>6} {:>6} {}"
    print(form.format("construct", "ns/char", "growth", "memory", ""))
    for name, make in (pages() if chosen.pairs is None else pairs(chosen.pairs, chosen.seed)).items():
        if chosen.only and not any(word in name for word in chosen.only):
            continue
        figures = [measure(make, size) for size in chosen.sizes]
        times = [seconds for seconds, _ in figures]
        growth, memory = times[-1] / times[0], figures[-1][1]
        failed = growth > MOST_GROWTH or memory > MOST_MEMORY
        bad += failed
        curve = "" if chosen.markdown else " ".join(f"{seconds * 1e9:.0f}" for seconds in times)
        print(
            form.format(
                name,
                f"{times[-1] * 1e9:.0f}",
                f"{growth:.2f}",
                f"{memory:.1f}",
                ("!! " if failed else "   ") + curve,
            )
        )
        sys.stdout.flush()
    print(f"{bad} above {MOST_GROWTH} times or {MOST_MEMORY:.0f} times the memory; {os.cpu_count()} cores")
    return 1 if bad else 0


if __name__ == "__main__":
    raise SystemExit(main())
