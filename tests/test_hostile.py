"""Whatever the page holds: no crash, nothing fetched, time and memory that go with its length.

`FOUND` are pages that once did harm; what fuzzing finds (`benchmarks/fuzz.py`) becomes a row of it.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from hostile import check, page_from
from hypothesis import given, settings
from hypothesis import strategies as st

import zonenews

SAMPLES = [path.read_text("utf-8") for path in sorted(Path(__file__).parent.glob("samples/*.txt"))]
STORY = "澜川经济开发区召开会议\n2021-03-05 来源:澜川日报\n3月4日,澜川经济开发区召开会议,区委书记魏长青讲话。"
HTML = (
    "<html><body><h1>澜川经济开发区召开会议</h1><p>2021-03-05 来源:澜川日报</p>"
    "<p>3月4日,澜川经济开发区召开会议,区委书记魏长青讲话。</p>{}</body></html>"
)

# what harmed                                   the page
FOUND: list[tuple[str, str | bytes]] = [
    ("nothing", ""),
    ("no bytes", b""),
    ("one blank", " "),
    ("a byte that is no character", b"\xff"),
    ("half a character of UTF-16", b"\xff\xfe\x00"),
    ("a byte-order mark alone", b"\xef\xbb\xbf"),
    ("a lone surrogate", "\ud800"),
    ("lone surrogates in a name", "区委书记魏\ud800长\udfff青讲话。"),
    ("null bytes", "区委书记\x00魏长青\x00讲话。\x00"),
    ("brackets of readings without characters", "(kāi)" * 500),
    ("an office at the very beginning", "书记"),
    ("a name and nothing before it", "魏长青书记"),
    ("group words run together", "区领导" * 300),
    ("offices run together", "书记副" * 300),
    ("a row of digits, in the pattern of page numbers", b"5" * 88 + b"\xdb"),
    ("a row of dashes", "—_" * 180 + "x"),
    ("page numbers", "1版要闻2版" * 60 + "x"),
    ("a label at the very end", "来源:"),
    ("days that do not exist", "2021-02-30 13月40日 0000-00-00 99:99 来源:澜川日报\n2月30日,召开会议。"),
    ("the last day there is", "9999-12-31 来源:澜川日报\n昨天,召开会议。明天,再开。"),
    (
        "a leap day, the year in the story has none",
        "2013年已接近尾声。\n2月29日,区委书记魏长青讲话,部署工作。",
    ),
    (
        "a day in the page's head that none follows",
        "<meta name=PubDate content=9999-12-31><p>明天,召开会议。",
    ),
    (
        "a day in the page's head before all",
        "<meta name=PubDate content=0001-01-01><p>昨天,召开会议,上周五。",
    ),
    ("brackets in all ways", "([{<【《“‘)]}>】》”’" * 50),
    ("only marks", "。,、:;!?" * 100),
    ("a tag that does not end", "<div"),
    ("mark-up without text", "<html><head></head><body></body></html>"),
    ("closing tags alone", "</div>" * 100),
    ("only a comment", "<!--"),
    ("a table row without a table", "<tr><td>来源</td><td>澜川日报"),
    ("a name with a dot, and nothing before 同志", "同志市伊万·彼得罗夫主任张 三"),
    ("short cells of which one has commas", "C<p>8<p>GDP,,()(9903:<p>7<p>2"),
    ("cells that no line of prose is among", "<p>亿元<p>GDP,,()(:<p>8.3%<p>,,()(1:<p>亿元" * 9),
    ("a registered zone's name right behind another's", "柳塘新区临港新片区"),
    ("the same, found by the fuzzer", "澜川开发区临港新片区"),
    ("an opening that ends with the page", "园区召开会议\n园区昨天召开会议,研究工作。\n(松江网讯"),
    ("a name, a blank that does not break, an office", "万里本网\xa0主席"),
    ("two articles, the second of boilerplate", "园区召开会议,部署工作要求,\n来源:澜川日报 2021-03-04\n" * 6),
]


@pytest.mark.parametrize(("what", "page"), FOUND, ids=[what for what, _ in FOUND])
def test_what_once_did_harm(what: str, page: str | bytes) -> None:
    check(page)
    if isinstance(page, str):
        check(STORY + "\n" + page)
        check(HTML.format(page))
        check(page.encode("utf-8", "surrogatepass"))


NO_ENCODINGS = [
    *(
        "base64",
        "bz2",
        "hex",
        "idna",
        "punycode",
        "rot13",
        "undefined",
        "zip",
        "uu",
        "quopri",
        "unicode_escape",
    ),
    *("raw_unicode_escape", "utf-7", "mbcs", "palmos", "charmap", "x" * 5000, "a\0b", "\ud800", "é", " ", ""),
]


@pytest.mark.parametrize("name", NO_ENCODINGS, ids=ascii)
def test_names_that_are_no_encodings(name: str) -> None:
    """From the page, the server and the caller; the bytes tell."""
    for page in (f"<meta charset={name}>", f"<?xml version='1.0' encoding='{name}'?>", ""):
        text = f"{page}<p>区委书记魏长青讲话,要求加快建设。</p>"
        for encoding in ("gb18030", "utf-8"):
            article = check(text.encode(encoding, "replace"))
            assert article.text == "区委书记魏长青讲话,要求加快建设。"
            assert zonenews.parse_article(text.encode(encoding, "replace"), encoding=name) == article


_ZONE_WORDS = sorted(
    {name for zone in zonenews.zones()[::7] for name in (zone.name, *zone.aliases)}
    | {
        "开发区",
        "高新区",
        "片区",
        "产业园",
        "园区",
        "管委会",
        "中国",
        "省",
        "柳塘",
        "和",
        "(",
        ")",
        "、",
        "到",
        "·",
    }
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_ZONE_WORDS), min_size=1, max_size=8).map("".join))
def test_names_of_zones_run_together(text: str) -> None:
    check(text)
    check(f"{text}召开会议\n2021-03-05 来源:澜川日报\n{text}召开会议,{text}参加。")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_make_a_page_that_is_read(data: bytes) -> None:
    check(page_from(data))


@settings(max_examples=150, deadline=None)
@given(
    st.text(max_size=300)
    | st.text("区委书记魏长青主任、,。:()[]|/ \n\t\r发布时间来源2021-03年月日<p>&;", max_size=400)
)
def test_any_text_is_read(text: str) -> None:
    check(text)
    check(STORY + "\n" + text)


def test_a_short_run_of_the_fuzzer() -> None:
    source = random.Random(20211130)
    for _ in range(900):
        check(page_from(source.randbytes(source.choice((8, 40, 200)))))


CHARACTERS = [
    ("a byte-order mark in the middle", "\ufeff"),
    ("a null", "\x00"),
    ("right-to-left override", "\u202e"),
    ("isolates", "\u2066\u2069"),
    ("zero-width blank", "\u200b"),
    ("private use", "\ue000\U000f0000"),
    ("lone surrogate", "\udc80"),
    ("no character at all", "\uffff"),
    ("beyond the basic plane", "\U00020bb7"),
]


@pytest.mark.parametrize(("what", "mark"), CHARACTERS, ids=[what for what, _ in CHARACTERS])
def test_a_strange_character_between_lines_changes_no_field(what: str, mark: str) -> None:
    head, stamp, body = STORY.split("\n")
    article = check("\n".join((head, stamp, mark, body)))
    assert _fields(article) == _fields(zonenews.parse_article(STORY))
    assert mark in article.text


@pytest.mark.parametrize("end", ["\r\n", "\n\r\n", "\n\n", "\n \t\u3000\n"])
def test_line_ends_mixed(end: str) -> None:
    head, stamp, body = STORY.split("\n")
    assert _fields(check(f"{head}{end}{stamp}\n{body}{end}")) == _fields(zonenews.parse_article(STORY))


def _fields(article: zonenews.Article) -> tuple[object, ...]:
    return (
        article.title,
        article.date,
        article.source and article.source.name,
        article.park and article.park.name,
        [(leader.name, leader.titles) for leader in article.leaders],
        article.event_date,
        [paragraph.text for paragraph in article.body],
    )


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
ENTITIES = [
    ("billion laughs", f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]>', "&l11;"),
    ("quadratic blow-up", f'<!DOCTYPE html [<!ENTITY a "{"a" * 50_000}">]>', "&a;" * 1000),
    ("a file", '<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]>', "&x;"),
    ("a parameter entity", '<!DOCTYPE html [<!ENTITY % x SYSTEM "file://{secret}"> %x;]>', "%x;"),
    ("an address", '<!DOCTYPE html [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>', "&x;"),
    ("a DTD elsewhere", '<!DOCTYPE html SYSTEM "http://127.0.0.1:9/a.dtd">', ""),
    ("another stylesheet", '<?xml-stylesheet href="file://{secret}"?>', ""),
    (
        "an inclusion",
        "",
        '<xi:include href="file://{secret}" parse="text"/><iframe src="file://{secret}"></iframe>',
    ),
]


@pytest.mark.parametrize(("what", "before", "inside"), ENTITIES, ids=[what for what, _, _ in ENTITIES])
def test_entities_neither_grow_nor_read(
    what: str, before: str, inside: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("秘密文件")
    monkeypatch.setattr("socket.socket.connect", _forbidden)
    page = before.replace("{secret}", str(secret)) + HTML.format(
        f"<p>{inside.replace('{secret}', str(secret))}</p>"
    )
    article = check(page)
    assert _fields(article)[:6] == _fields(zonenews.parse_article(HTML.format("")))[:6]
    assert "秘密文件" not in article.text
    assert len(article.text) <= len(page)


def _forbidden(*_: object) -> None:
    raise AssertionError("the network was asked")


def test_a_parse_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    zonenews.parse_article(STORY)  # what is loaded on first use is loaded now
    zonenews.parse_article(HTML.format(""))
    for name in ("builtins.open", "io.open", "os.open", "socket.socket", "subprocess.Popen", "builtins.eval"):
        monkeypatch.setattr(name, _forbidden)
    zonenews.parse_article(STORY, url="http://example.com/")
    zonenews.parse_article(HTML.format("<img src=http://example.com/a.png><script src=a.js></script>"))


def test_the_longest_page() -> None:
    assert zonenews.MAX_PAGE_CHARS == 10_000_000
    for page in ("。" * zonenews.MAX_PAGE_CHARS, b"." * zonenews.MAX_PAGE_CHARS):
        assert zonenews.parse_article(page).title is None
    for page, unit in (("。" * 10_000_001, "characters"), (b"<p>" + b"." * 10_000_000, "bytes")):
        with pytest.raises(zonenews.PageTooLarge, match=unit):
            zonenews.parse_article(page)


def test_of_one_person_sixty_offices_are_kept() -> None:
    (leader,) = zonenews.parse_article(_numbered("@@局局长王明强讲话。")(2_000)).leaders
    assert len(leader.offices) == 60


@pytest.mark.parametrize("page", [None, 7, bytearray(b"x"), ["x"], Path("x")])
def test_other_types_are_refused(page: object) -> None:
    with pytest.raises(TypeError):
        zonenews.parse_article(page)  # type: ignore[arg-type]


def _numbered(text: str, before: str = "") -> Callable[[int], str]:
    """No two alike: `@` is another character each time."""
    return lambda size: (
        before
        + "".join(
            text.replace("@", chr(0x4E00 + number * 7919 % 20_000)) for number in range(size // len(text))
        )
    )


def _repeated(text: str, before: str = "") -> Callable[[int], str]:
    return lambda size: before + text * (size // len(text))


CONSTRUCTS: list[tuple[str, Callable[[int], str]]] = [
    ("one endless line", _repeated("区委书记魏长青到澜川经济开发区调研,要求加快建设,")),
    ("short lines", _repeated("园区动态\n")),
    ("names", _repeated("王强、李明、", "3月4日,召开会议。区领导")),
    ("different names", _numbered("区委书记王@@讲话。\n")),
    ("different names, no two lines", _numbered("区委书记王@@讲话。")),
    ("offices", _repeated("市委书记、管委会主任、", "3月4日,召开会议。")),
    ("offices without marks", _repeated("副书记", "3月4日,召开会议。")),
    ("a verb that is a name, too", _repeated("任", "召开会议市长")),
    ("group words", _repeated("区领导")),
    ("digits and dates", _repeated("2021-03-04 3月4日 20210304 ")),
    ("brackets never closed", _repeated("(【[“《", "3月4日,召开会议。")),
    ("readings", _repeated("(kāi)", "3月4日,召开会议。")),
    ("pinyin-like brackets", _repeated("開(kai發(fa")),
    ("traditional phrases", _repeated("乾坤瞭解")),
    ("different zones", _numbered("到@@经济开发区、")),
    ("stock phrases", _repeated("上一篇:没有了\n打印本页 关闭窗口\n版权所有\n")),
    ("deep tags", lambda size: "<html><body>" + "<div>" * (size // 11) + "园" + "</div>" * (size // 11)),
    ("deep inline tags", _repeated("<b>园", "<html><body>")),
    (
        "attributes",
        lambda size: "<html><body><p" + "".join(f" a{n}=1" for n in range(size // 8)) + ">园区</p>",
    ),
    ("links", _repeated("<a href='/a.html'>园区召开会议</a>", "<html><body>")),
    ("table cells", _repeated("<td>园", "<html><body><table><tr>")),
    (
        "full forms, then short forms",
        lambda size: _numbered("区委书记王@@讲话。")(size // 2) + "王书记" * (size // 6),
    ),
    ("one person, many offices", _numbered("@@局局长王明强讲话。")),
    (
        "elements opened, then others ended",
        lambda size: "<html><body>" + "<div>" * (size // 2) + "</b>" * (size // 2),
    ),
]


@pytest.mark.parametrize(("what", "make"), CONSTRUCTS, ids=[what for what, _ in CONSTRUCTS])
def test_time_goes_with_the_length(what: str, make: Callable[[int], str]) -> None:
    """Eight times the page in far less than 64 times the time; full figures: benchmarks/linear.py."""
    short, long = make(4_000), make(32_000)
    for _ in range(3):  # a busy machine may disturb one measurement, a quadratic rule disturbs all
        factor = _seconds(long) / _seconds(short)
        if factor < 24:
            return
    pytest.fail(f"{factor:.0f} times the time on 8 times the page")


def _seconds(page: str) -> float:
    """Processor time of one parse, the best of a few."""
    zonenews.parse_article(page)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        zonenews.parse_article(page)
        best = min(best, time.process_time() - start)
    return max(best, 1e-5)


# what costs most, a page of about so many characters
DEAREST: list[tuple[str, Callable[[int], str]]] = [
    ("persons in a list", _numbered("区委常委王@@、", "3月4日,召开会议。")),
    ("short forms", _repeated("王书记李主任", "3月4日,区委书记王强、主任李明讲话。")),
    ("persons and offices without a mark", _numbered("书记王@@主任李@@", "3月4日,召开会议。")),
    ("labels", _repeated("来源:作者:\n", "3月4日,召开会议。")),
    ("careers", _numbered("王@@,男,1970年3月生,历任区长、区委书记。")),
    ("lines of appointments", _numbered("任命王@@为澜川经济开发区管委会副主任;\n", "3月4日,召开会议。\n")),
    ("appointments", _numbered("任命王@@为区长,免去李@@的副局长职务。", "3月4日,召开会议。")),
    ("numbered items", _numbered("1.加快项目建设,落实责任@。\n", "3月4日,召开会议。\n")),
    ("sign-offs", _repeated("澜川经济开发区管委会\n2021年3月4日\n", "3月4日,召开会议。\n")),
    ("zones, no two alike", _numbered("到@@经济开发区、")),
    ("lists in lists", _repeated("<li><dl><dt>园区<dd>开工", "<html><body>")),
    ("cells", _repeated("<td>园", "<html><body><table><tr>")),
    ("lines of one character", _repeated("园<br>", "<html><body>")),
]
PROSE = _numbered("区委书记王@@到澜川经开区调研,要求加快项目建设。\n", "3月4日,召开会议。\n")


@pytest.mark.parametrize(("what", "make"), DEAREST, ids=[what for what, _ in DEAREST])
def test_no_construct_costs_six_times_what_dense_prose_costs(what: str, make: Callable[[int], str]) -> None:
    """A character of each, measured in turn: no time of a clock, so any machine will do."""
    dense, prose = make(3_000), PROSE(3_000)
    for _ in range(3):  # as above
        factor = _seconds(dense) / len(dense) / (_seconds(prose) / len(prose))
        if factor < 6:
            return
    pytest.fail(f"a character costs {factor:.1f} times that of dense prose")


@pytest.mark.parametrize(
    ("what", "make"),
    [
        ("short lines", _repeated("园区动态要闻\n")),
        ("endless line", _repeated("区委书记魏长青到澜川经济开发区调研,要求加快建设,")),
        ("traditional phrases", _repeated("乾坤")),
        ("deep tags", lambda size: "<html><body>" + "<div>" * (size // 11) + "园" + "</div>" * (size // 11)),
    ],
)
def test_memory_goes_with_the_length(what: str, make: Callable[[int], str]) -> None:
    page = make(30_000)
    zonenews.parse_article(page)
    gc.collect()
    tracemalloc.start()
    zonenews.parse_article(page)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < (80 if what == "short lines" else 40) * len(page.encode())


# what is dense, the page of about so many characters
DENSE: list[tuple[str, Callable[[int], str]]] = [
    ("short lines", _repeated("园区动态\n")),
    ("dates, no paragraph", _repeated("2021-03-04 ")),
    ("lines of one character", _repeated("园<br>", "<html><body>")),
    ("persons who speak", _numbered("区委书记王@@讲话。")),
    ("short forms", _repeated("王书记李主任", "3月4日,区委书记王强、主任李明讲话。")),
    ("zones in three forms", _numbered("到@@经济开发区、@@经开区、@@开发区。")),
    ("lists in lists", _repeated("<li><dl><dt>园<dd>区", "<html><body>")),
    ("cells", _repeated("<td>园", "<html><body><table><tr>")),
    ("persons in a list", _numbered("区委常委王@@、", "3月4日,召开会议。")),
    ("lines of appointments", _numbered("任命王@@为澜川经济开发区管委会副主任;\n", "3月4日,召开会议。\n")),
    ("sign-offs", _repeated("澜川经济开发区管委会\n2021年3月4日\n", "3月4日,召开会议。\n")),
]
_MEASURED = """
import resource, sys
import zonenews
warm, page = sys.stdin.buffer.read().decode().split("\\f")
for each in (warm, "<p>" + warm):
    zonenews.parse_article(each)
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
article = zonenews.parse_article(page)
unit = 1024 if sys.platform == "linux" else 1
grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * unit
lines = len([line for line in article.text.split("\\n") if line.strip()])
persons = sum(len(who.mentions) + len(who.acts) + len(who.offices) for who in article.leaders)
zones = sum(len(park.mentions) for park in article.parks)
print(grown, 1_200 * lines + 700 * persons + 2_500 * zones)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for the peak of memory")
@pytest.mark.parametrize(("what", "make"), DENSE, ids=[what for what, _ in DENSE])
def test_memory_of_dense_pages_is_what_is_promised(what: str, make: Callable[[int], str]) -> None:
    """50 times the bytes; a line 1,200; a mention, act or office 700, of a zone 2,500; a tag 600."""
    page = make(30_000)
    done = subprocess.run(
        [sys.executable, "-c", _MEASURED],
        input=f"{STORY}\f{page}".encode(),
        capture_output=True,
        check=True,
    )
    grown, counted = map(int, done.stdout.split())
    assert grown < 50 * len(page.encode()) + counted + 600 * page.count("<"), what


def test_many_parses_leave_nothing_behind() -> None:
    """Memory is flat once the caches, bounded as they are, hold what these pages need."""
    pages = [page_from(bytes([4, number]) + bytes(range(number))) for number in range(12)]

    def parse_many(times: int) -> int:
        for _ in range(times):
            for page in pages:
                zonenews.parse_article(page)
        gc.collect()
        return tracemalloc.get_traced_memory()[0]

    parse_many(1)
    tracemalloc.start()
    first = parse_many(2)
    second = parse_many(9)
    tracemalloc.stop()
    assert second - first < 9 * len(pages) * 150  # bytes: a page or its article has thousands


def test_no_cache_keeps_what_is_long() -> None:
    """Twelve pages with ever-new names of 90,000 characters: classes, addresses, tags."""

    def parse(number: int) -> None:
        long = f"{'k' * 90_000}{number}"
        zonenews.parse_article(
            f"<div class='{long}' id='i{long}'><a href='{long}'>园区</a>"
            f"<p title='{long}'>3月4日,召开会议。</p></div><{long}>园",
            url=f"http://a.example/{long}",
        )

    parse(0)
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for number in range(1, 13):
        parse(number)
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    assert kept < 5 * 90_000  # of 60 such names


@pytest.mark.parametrize("kind", ["threads", "processes"])
def test_the_same_from_many_at_once(kind: str) -> None:
    source = random.Random(3)
    pages = [*SAMPLES, STORY, HTML.format("")] + [
        page_from(bytes([4]) + source.randbytes(30)) for _ in range(40)
    ]
    alone = [zonenews.parse_article(page) for page in pages]
    if kind == "threads":
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(zonenews.parse_article, pages * 4))
    else:
        with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
            together = list(pool.map(zonenews.parse_article, pages * 4, chunksize=8))
    assert together == alone * 4
