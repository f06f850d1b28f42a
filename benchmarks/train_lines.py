#!/usr/bin/env python3
"""Learn the weights of the tagger (`zonenews/knowledge/line_weights.tsv`) from pages with a letter a line.

usage: python benchmarks/train_lines.py [PAGES.jsonl | KEPT.jsonl.gz ...]
           [--compare N] [--write] [--keep FILE.jsonl.gz]

Training material: the rows of the tests, the development half of the corpus, and files of annotated pages
(one record a line, `{"text": ..., "gold": {"lines": "XTMB..."}}`) that are not part of the repository. Of
these only the names of the evidence and the letters are used; `--keep` writes these (no text) to a file that
can stand for the pages as long as the evidence keeps its names. `--compare N` tells how well pages are read
with weights learned from others, N shares one after another; `--write` writes the weights.
`line_evidence.jsonl.gz` beside this script is what real pages gave, as of 2026-11-28, 1,173 pages.

Needs python-crfsuite.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import corpus
import pycrfsuite
from attrs import asdict, evolve, frozen

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "src")]

from skeletons import SKELETONS, Page  # noqa: E402

from zonenews.article import BlockKind, ParagraphKind, TextEnum  # noqa: E402
from zonenews.document import Document, Part, ReadPage  # noqa: E402
from zonenews.labelling.boundaries import find_body  # noqa: E402
from zonenews.labelling.evidence import read_clues  # noqa: E402
from zonenews.labelling.features import PageEvidence  # noqa: E402
from zonenews.labelling.margins import between_margins  # noqa: E402
from zonenews.labelling.weights import STATES, names_of  # noqa: E402
from zonenews.normalising import normalise  # noqa: E402
from zonenews.reading import read  # noqa: E402

WEIGHTS = ROOT / "src/zonenews/knowledge/line_weights.tsv"
L1, L2, ITERATIONS = 0.2, 0.02, 250
LEAST = 0.02  # a smaller weight says nothing
PARTS = 5
INVENTED = frozenset({"rows", "html", "corpus"})
# in every part: what is invented, and web pages, of which there are few of each form
WHOLE = INVENTED | {"real-html", "web"}


@frozen
class Example:
    """One page: where it is from, the evidence for its lines, their letters and lengths."""

    group: str
    name: str
    features: list[list[str]]
    letters: str
    sizes: list[int]


def example(group: str, name: str, document: Document, letters: str) -> Example:
    clues = read_clues(document)
    if len(clues) != len(letters):
        raise SystemExit(f"{group} {name}: {len(clues)} lines, {len(letters)} letters")
    proper = between_margins(clues)
    evidence = PageEvidence(clues[proper], find_body(clues[proper]), document.meta)
    features = [*map(names_of, evidence.lines())]
    if set(letters[: proper.start] + letters[proper.stop :]) - {"X"}:
        print(f"{group} {name}: not all furniture in the margins", letters, proper)
    sizes = [line.end - line.start for line in document.lines[proper]]
    return Example(group, name, features, letters[proper], sizes)


def examples(files: list[Path]) -> Iterator[Example]:
    import test_labelling

    for file in files:
        if file.suffix == ".gz":
            with gzip.open(file, "rt", encoding="utf-8") as kept:
                yield from (Example(**record) for record in map(json.loads, kept))
            continue
        for record in map(json.loads, file.open(encoding="utf-8")):
            document = normalise(ReadPage(record["text"]))
            letters = record["gold"]["lines"]
            yield example(file.stem, record["url"], document, letters)
            if file.stem == "seeds":
                for footer in test_labelling.FOOTERS:
                    more = normalise(ReadPage(f"{record['text']}\n{footer}"))
                    yield example(f"{file.stem}, one more below", record["url"], more, f"{letters}X")
    for name, page, told in corpus.pages("development"):
        if "lines" in told and name.endswith(".txt"):
            yield example("corpus", name.removesuffix(".txt"), normalise(ReadPage(page)), told["lines"])
    for name, rows in lettered():
        document = normalise(ReadPage("\n".join(row[2:] for row in rows)))
        yield example("rows", name, document, "".join(row[0] for row in rows))
    for html, told in printed_html():
        document = normalise(read(html, url=None, kind="html", encoding=None))
        bares = ("".join(document.match[line.start : line.end].split()) for line in document.lines)
        yield example("html", html[:20], document, "".join(told.get(bare, "X") for bare in bares))
    for nth, (name, rows) in enumerate(lettered()):
        for document, letters in dressed(name, rows, nth):
            yield example("html", name, document, letters)


def lettered() -> Iterator[tuple[str, list[str]]]:
    """The pages of the tests, each line with its letter in front."""
    import test_headline
    import test_labelling
    import test_page_forms
    import test_stamped_pages
    import test_whole_pages

    for name, page in test_labelling.PAGES.items():
        yield name, page.strip("\n").split("\n")
    for line, kind in test_labelling.KINDS:
        above, below = PARAGRAPHS
        for under in (below, above):
            yield line, [*STAMPED, above, above, f"{_part(kind)} {line}", under, under]
    for line, kind in test_labelling.UNDER:
        yield line, [*STAMPED, PARAGRAPHS[0], f"{_part(kind)} {line}"]
    for nth, (name, page) in enumerate(test_labelling.PAGES.items()):
        menus, footers = test_labelling.MENUS, test_labelling.FOOTERS
        around = [[f"X {some[(nth * k) % len(some)]}" for k in range(1, 4)] for some in (menus, footers)]
        rows = page.strip("\n").split("\n")
        if any(row[0] == "B" for row in rows):
            for k in (nth, nth + 5):
                yield f"{name}, one more above", [f"X {menus[k % len(menus)]}", *rows]
                yield f"{name}, one more below", [*rows, f"X {footers[k % len(footers)]}"]
            yield f"{name}, more around", [*around[0], *rows, *around[1]]
        else:  # a page without an article has no headline, whatever stands over its menus
            for menu in menus[nth % 3 :: 3]:
                yield f"{name}, one more above", [f"X {menu}", *rows]
    for name, _, page in test_page_forms.PAGES:
        yield name, page.strip("\n").split("\n")
    w, s = test_whole_pages, test_stamped_pages
    for page, _ in w.PAPERS + w.FURNITURE + w.ROOMS + w.FORMS + w.ENDS:
        yield page[:20], page.replace("$B", w._REST).split("¶")
    for page, _ in s.ORIGINS + s.DAYS + s.PERSONS:
        page = page.replace("$T", s._HEADLINE).replace("$R", s._SENTENCE).replace("¶", "\n")
        yield page[:20], [row for row in page.split("\n") if row.strip()]
    for head, *told in test_headline.HEADS:
        rows = [row for row in head.split("\n") if row.strip()]
        yield head[:20], [f"{_letter(row, told)} {row}" for row in rows] + [f"B {test_headline.BODY}"]


def dressed(name: str, rows: list[str], nth: int) -> Iterator[tuple[Document, str]]:
    """The page as HTML, in two of the ways in which sites lay out an article."""
    letters = "".join(row[0] for row in rows)
    first, last = letters.find("B"), letters.rfind("B") + 1
    if first < 0 or len({*rows}) < len(rows):
        return
    lines = [row[2:] for row in rows]
    above = tuple(zip(map(Part, letters[:first]), lines[:first], strict=True))
    page = Page(above, tuple(lines[first:last]), tuple(lines[last:]))
    for way in (nth,) if nth % 3 == 0 else ():
        html = f"<html><body>{SKELETONS[way % len(SKELETONS)](page)}</body></html>"
        document = normalise(read(html, url=None, kind="html", encoding=None))
        ahead = [
            ("".join(normalise(ReadPage(line)).match.split()), row[0])
            for line, row in zip(lines, rows, strict=True)
        ]
        found = []
        for line in document.lines:
            bare = "".join(document.match[line.start : line.end].split())
            found.append(ahead.pop(0)[1] if ahead and bare == ahead[0][0] else "X")
        if not ahead:
            yield document, "".join(found)


def printed_html() -> Iterator[tuple[str, dict[str, str]]]:
    """The pages of the tests of HTML, with the letter of each line that is no boilerplate."""
    import test_html as h
    import test_web_pages as w

    for page in h.NO_ARTICLE.values():
        yield page, {}
    told = {
        "南沟经济开发区18个项目集中开工": "T",
        "发布时间:2021-03-02来源:南沟日报": "M",
        h.SHORT: "B",
    }
    for skeleton in SKELETONS:
        yield h.portal(skeleton), told
    yield (
        h.COMMENTED,
        {
            "南沟开发区西环路月底通车": "T",
            "2010-11-01来源:南沟日报": "M",
            "昨天,记者从南沟开发区获悉,西环路改造工程进入收尾阶段,预计月底通车。": "B",
        },
    )
    story = dict.fromkeys(re.findall("<p>(.*?)</p>", h.STORY), "B") | {"园区开工": "T"}
    yield (
        f"<h1>园区开工</h1><div><p>本报记者罗科苏盈发自北京</p>{h.STORY}</div>",
        story | {"本报记者罗科苏盈发自北京": "M"},
    )
    yield (
        f"<h1>园区开工</h1><p><b>发布日期</b><i>2021/3/2</i></p>{h.STORY}",
        story | {"发布日期2021/3/2": "M", "发布日期": "M", "2021/3/2": "M"},
    )
    yield (
        f"<h1>园区开工</h1><div>{h.STORY}<p>新端·南沟日报记者何明山/文 受访者供图</p></div>",
        story | {"新端·南沟日报记者何明山/文受访者供图": "B"},
    )
    yield f"<h1>园区开工</h1><div>{h.STORY}</div><ul><li><a>园区简介</a> 2021-03-02</ul>", story
    table = "<table><tr><th>序号<th>企业<tr><td>1<td>南沟机械<tr><td>2<td>江川薄膜</table>"
    cells = dict.fromkeys(("序号企业", "1南沟机械", "2江川薄膜", "图为车间。"), "B")
    for caption in ("", "<p>图为车间。</p>"):
        yield (
            f"<h1>园区开工</h1><p>2021-03-02</p>{h.STORY}{caption}{table}",
            story | cells | {"2021-03-02": "M"},
        )
    for before, divided_by, lines in h.SHORT_LINES:
        stamp = "".join(re.sub("<[^>]*>", "", before).split())
        page = f"<h1>南沟开发区</h1>{before}{divided_by.join(lines.split())}</div>"
        yield page, {"南沟开发区": "T", stamp: "M", **dict.fromkeys(lines.split(), "B")}
    for page, (title, *_) in w.PAGES.values():
        if title and w.STAMP in page and w.NEWS in page:
            yield (
                page,
                {"".join(title.split()): "T", w.NEWS: "B", "2021-03-0210:20来源:南沟日报": "M"},
            )


STAMPED = ["T 南沟新区召开会议", "M 2020-07-08 来源:南沟日报"]
PARAGRAPHS = (
    "B 南沟新区召开会议,部署下半年重点工作。高远主持会议,江流作工作安排。",
    "B 会议指出,南沟新区要抓住机遇,把项目放在首位。高远作了讲话。",
)


def _part(kind: TextEnum) -> str:
    if isinstance(kind, ParagraphKind):
        return "B"
    return "M" if kind in (BlockKind.STAMP, BlockKind.BYLINE, BlockKind.SUMMARY) else "X"


def _letter(row: str, told: list[str | None]) -> str:
    """The letter of a line over an article, by what the row of the test says of its headline."""
    bare = "".join(row.split())
    for part in filter(None, told):
        part = "".join(part.split())
        if part in bare and (part == bare or not read_clues(normalise(ReadPage(row)))[0].boilerplate):
            return "T"
        if (bare.strip("—-") in part and len(bare) > 3) or part.endswith(bare):
            return "T"
    return "M" if read_clues(normalise(ReadPage(row)))[0].metadata else "X"


def states(letters: str) -> list[str]:
    """The letters with their place on the page."""
    top, first, last = letters.find("T"), letters.find("B"), letters.rfind("B")
    places = []
    for number, letter in enumerate(letters):
        if letter == "B":
            places.append("")
        elif first < 0 or number < first:
            places.append("a" if top < 0 or number < top else "h")
        else:
            places.append("i" if number < last else "u")
    return [letter + place for letter, place in zip(letters, places, strict=True)]


def learn(material: list[Example]) -> list[tuple[str, str, float]]:
    """Name of the evidence (or state before), state, weight: the mean of what parts of the real pages teach.

    One run over all of them turns on single pages; each part leaves out every fifth of the scraped texts.
    """
    whole = [page for page in material if page.group in WHOLE]
    real = [page for page in material if page.group not in WHOLE]
    total: Counter[tuple[str, str]] = Counter()
    for part in range(PARTS):
        kept = [page for number, page in enumerate(real) if number % PARTS != part]
        for *pair, weight in _weights(whole + kept):
            total[pair[0], pair[1]] += weight / PARTS  # type: ignore[assignment]
    return sorted((*pair, weight) for pair, weight in total.items() if abs(weight) >= LEAST)


def _weights(material: list[Example]) -> list[tuple[str, str, float]]:
    trainer = pycrfsuite.Trainer(verbose=False)
    for page in material:
        trainer.append(page.features, states(page.letters))
    trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger()
        tagger.open(file.name)
        info = tagger.info()
    return [(*pair, weight) for pair, weight in [*info.transitions.items(), *info.state_features.items()]]


HEAD = """\
# What each piece of evidence says of a line, and which lines follow one another: weights of the tagger.
# Columns: name of the evidence (zonenews/labelling/features.py) or state of the line above, state, weight.
#   states: the letter of the line (T headline, M metadata, B body, X boilerplate) and its place
#   (a above headline and article, h between headline and article, i inside the article, u under it)
# Source: learned by benchmarks/train_lines.py from pages invented for this library and from the evidence
# (no text) of annotated pages. Licence: MIT, as the library.
"""


def write(rows: list[tuple[str, str, float]]) -> None:
    body = "".join(f"{name}\t{state}\t{weight:.2f}\n" for name, state, weight in rows)
    WEIGHTS.write_text(HEAD + body, encoding="utf-8")


def figures(pages: list[Example], found: list[str]) -> str:
    """Shares of the characters, of whole pages and of the headlines whose letters are right."""
    chars = right = whole = headed = 0
    for page, got in zip(pages, found, strict=True):
        chars += sum(page.sizes)
        pairs = zip(got, page.letters, page.sizes, strict=True)
        right += sum(size for mine, theirs, size in pairs if mine == theirs)
        whole += got == page.letters
        headed += [x == "T" for x in got] == [x == "T" for x in page.letters]
    n = len(pages)
    return f"characters {right / chars:.4f}  pages {whole / n:.3f}  headlines {headed / n:.3f}  n {n}"


def compare(material: list[Example], folds: int) -> None:
    """Each page read with weights learned from others."""
    shuffled = material[:]
    random.Random(3).shuffle(shuffled)
    found: dict[int, str] = {}
    for fold in range(folds):
        trainer = pycrfsuite.Trainer(verbose=False)
        for page in (page for number, page in enumerate(shuffled) if number % folds != fold):
            trainer.append(page.features, states(page.letters))
        trainer.set_params({"c1": L1, "c2": L2, "max_iterations": ITERATIONS})
        with tempfile.NamedTemporaryFile() as file:
            trainer.train(file.name)
            tagger = pycrfsuite.Tagger()
            tagger.open(file.name)
            for page in shuffled[fold::folds]:
                found[id(page)] = "".join(state[0] for state in tagger.tag(page.features))
    for group in sorted({page.group for page in material}):
        pages = [page for page in material if page.group == group]
        print(f"{group:12} {figures(pages, [found[id(page)] for page in pages])}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--compare", type=int, metavar="N")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--keep", type=Path, metavar="FILE.jsonl.gz")
    options = parser.parse_args()
    material = list(examples(options.pages))
    print(len(material), "pages", sum(len(page.letters) for page in material), "lines")
    assert {state for page in material for state in states(page.letters)} <= set(STATES)
    if options.keep:
        with gzip.open(options.keep, "wt", encoding="utf-8") as kept:
            for page in material:
                if page.group not in INVENTED:
                    row = asdict(evolve(page, name=""))
                    kept.write(json.dumps(row, ensure_ascii=False) + "\n")
    if options.compare:
        compare(material, options.compare)
    if options.write:
        write(learn(material))


if __name__ == "__main__":
    main()
