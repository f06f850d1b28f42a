"""Pages from files: every kind that is read, and every way in which it may be broken."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import json
import lzma
import os
import subprocess
import sys
import tracemalloc
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest
import zstandard
from archives import record
from hypothesis import given, settings
from hypothesis import strategies as st

import zonenews
from zonenews import Article, Failure, Page
from zonenews.command.inputs import Choice, Columns, Meter, read_pages, total_bytes
from zonenews.command.inputs.warc import read_records
from zonenews.many import parse_page
from zonenews.reading import Kind


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, content: bytes | str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_bytes(content.encode() if isinstance(content, str) else content)
    return name


def lines(*records: object) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def read(*names: str, **options: object) -> list[Page | Failure]:
    return list(read_pages(names, **options))  # type: ignore[arg-type]


def shown(pages: list[Page | Failure]) -> list[str]:
    """Addresses of pages, errors of failures."""
    return [f"! {page.error}" if isinstance(page, Failure) else str(page.url) for page in pages]


# --- files, folders, patterns


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.txt", "auto"), ("a.html", "html"), ("a.HTM", "html"), ("a.shtml", "html"), ("index.aspx", "auto")],
)
def test_a_file_is_a_page(name: str, kind: Kind) -> None:
    assert read(write(name, "园区"), encoding="gbk") == [Page("园区".encode(), name, "gbk", kind)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.html.gz", gzip.compress("园区".encode())),
        ("a.html.gz", gzip.compress("园".encode()) + gzip.compress("区".encode())),
        ("a.html.zst", zstandard.compress("园区".encode())),
        ("a.html.zst", zstandard.compress("园".encode()) + zstandard.compress("区".encode())),
        ("a.html", gzip.compress("园区".encode())),
    ],
    ids=["gz", "two gz", "zst", "two zst", "gz unsaid"],
)
def test_a_packed_file_is_unpacked(name: str, content: bytes) -> None:
    assert read(write(name, content)) == [Page("园区".encode(), name, None, "html")]


def test_folders_and_patterns_in_a_fixed_order() -> None:
    for name in (
        "b/2.html",
        "b/1.txt",
        "a/x/3.htm.gz",
        ".git/4.txt",
        "b/.5.txt",
        "b/6.jpg",
        "c.html",
        "out.jsonl",
    ):
        write(name, b"")
    assert shown(read(".", choice=Choice(exclude=frozenset({Path("out.jsonl").resolve()})))) == [
        "c.html",
        "a/x/3.htm.gz",
        "b/1.txt",
        "b/2.html",
    ]
    assert shown(read("b/*.html", "**/*.htm.gz", "b/6.jpg")) == ["b/2.html", "a/x/3.htm.gz", "b/6.jpg"]
    assert shown(read("*.pdf")) == ["! *.pdf: no file matches"]


def test_a_name_with_brackets_is_a_file_if_there_is_one() -> None:
    assert shown(read(write("news[1].html", ""))) == ["news[1].html"]


def test_what_cannot_be_opened_stops_nothing() -> None:
    Path("loop.html").symlink_to("loop.html")
    assert shown(read("no.html", "loop.html", write("a.html", ""))) == [
        "! no.html: No such file or directory",
        "! loop.html: Too many levels of symbolic links",
        "a.html",
    ]


@pytest.mark.skipif(os.geteuid() == 0 if hasattr(os, "geteuid") else True, reason="root may read anything")
def test_a_file_and_a_folder_without_permission() -> None:
    Path(write("a.html", "")).chmod(0)
    write("folder/b.html", "")
    Path("folder").chmod(0)
    assert shown(read("a.html", ".", write("c.html", "")))[0] == "! a.html: Permission denied"


def test_a_file_that_is_no_page_is_not_read_into_memory() -> None:
    with Path("large.html").open("wb") as file:
        file.write(b"<p>" + b" " * 5000)
        file.truncate(10**12)  # sparse: a terabyte of nothing
    assert shown(read("large.html")) == ["! large.html: larger than 10,000,000 bytes"]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_packed_file_that_breaks_off(pack: Callable[[bytes], bytes]) -> None:
    whole = pack(os.urandom(5000).hex().encode())
    (failure,) = read(write("a.html.gz", whole[:-1000]))
    assert isinstance(failure, Failure)
    assert failure.url == "a.html.gz"
    assert failure.error.startswith("a.html.gz: ")
    assert " end" in failure.error


def test_bytes_are_counted() -> None:
    names = [
        write("a.html", "x" * 1000),
        write("b.jsonl.gz", gzip.compress(lines({"content": "园区"}))),
        "no",
    ]
    meter = Meter()
    read(*names, meter=meter)
    assert meter.read == total_bytes(names) == sum(Path(name).stat().st_size for name in names[:2])
    assert total_bytes([*names, "-"]) is None


# --- JSON Lines

TWO = '{"url": "u0", "content": "园区"},{"url": "u1", "content": "项目"}'
THREE = [{"url": f"u{n}", "content": f"第{n}次会议"} for n in range(3)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.jsonl", lines(*THREE)),
        ("a.ndjson", lines(*THREE)),
        ("a.jsonl", lines(*THREE).replace(b"\n", b"\r\n\r\n")),
        ("a.jsonl", lines(*THREE).rstrip(b"\n")),
        ("a.jsonl", b"\xef\xbb\xbf" + lines(*THREE)),
        ("a.jsonl.gz", gzip.compress(lines(*THREE))),
        ("a.jsonl.zst", zstandard.compress(lines(*THREE))),
    ],
    ids=["plain", "ndjson", "blank lines", "no end", "mark", "gz", "zst"],
)
def test_json_lines(name: str, content: bytes) -> None:
    assert read(write(name, content)) == [Page(f"第{n}次会议", f"u{n}") for n in range(3)]


def test_json_lines_with_other_columns() -> None:
    name = write("a.jsonl", lines({"id": 1, "html": "园区", "link": 7}, {"id": 2, "html": "项目"}))
    assert read(name, columns=Columns("html", "link")) == [Page("园区", "7"), Page("项目", "a.jsonl:2")]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "not valid JSON: Expecting property name"),
        (b"\xff\xfe\xfd{", "not valid JSON: "),
        (b"[" * 100_000, "not valid JSON: "),
        (b"[1]", "expected an object, got a list"),
        (b'{"html": "x", "id": 1}', "no column 'content' among: html, id"),
        (b'{"content": null}', "column 'content' holds no text but null"),
        (b'{"content": 7}', "column 'content' holds no text but int"),
    ],
)
def test_a_bad_line_is_told_with_file_and_line_and_the_rest_goes_on(line: bytes, error: str) -> None:
    pages = read(write("dump.jsonl", lines(THREE[0]) + line + b"\n" + lines(THREE[1])))
    assert [page.url for page in pages] == ["u0", "dump.jsonl:2", "u1"]
    assert isinstance(pages[1], Failure)
    assert pages[1].error.startswith(f"dump.jsonl:2: {error}")


def test_a_line_without_end_is_skipped_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zonenews.command.inputs.jsonl.MAX_RECORD", 1000)
    name = write("a.jsonl", lines(THREE[0]) + b"x" * 5000 + b"\n" + lines(THREE[1]) + b"y" * 1000)
    assert shown(read(name)) == [
        "u0",
        "! a.jsonl:2: the line is longer than 1,000 bytes",
        "u1",
        "! a.jsonl:4: the line is longer than 1,000 bytes",
    ]


@pytest.mark.parametrize(
    ("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.jsonl.zst", zstandard.compress)]
)
def test_packed_lines_that_break_off_are_read_to_the_break(name: str, pack: Callable[[bytes], bytes]) -> None:
    packed = pack(lines(*({"url": str(n), "content": os.urandom(3000).hex()} for n in range(100))))
    *good, failure = read(write(name, packed[: len(packed) // 2]))
    assert 30 < len(good) < 70
    assert [page.url for page in good] == [str(n) for n in range(len(good))]
    assert isinstance(failure, Failure)
    assert failure.error.startswith(f"{name}:{len(good) + 1}: the file breaks off")


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("content", ["", "[]", "<p>园区", *(f"[{TWO}]", TWO.replace("},", "}\n"))])
def test_what_stands_behind_the_end_of_packed_data_is_told(
    content: str, pack: Callable[[bytes], bytes]
) -> None:
    pages, packed = read(write("a", content)), pack(content.encode())
    assert read(write("a", packed)) == read(write("a", packed + bytes(3000))) == pages
    assert shown(read(write("a", packed + b"junk"))) == [
        *shown(pages),
        "! a: something else stands behind the end of the packed data, not read",
    ]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress, bz2.compress, lzma.compress])
@pytest.mark.parametrize("name", ["a.html", "a.json", "a.jsonl"])
def test_packed_files_that_swell_are_unpacked_in_pieces(
    name: str, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("zonenews.command.inputs.values.MAX_RECORD", 10_000_000)
    monkeypatch.setattr("zonenews.command.inputs.jsonl.MAX_RECORD", 10_000_000)
    write(name, pack(b'[{"' + b"x" * 100_000_000))
    tracemalloc.start()
    (failure,) = read(name)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert isinstance(failure, Failure)
    assert peak < 75_000_000


def test_damaged_gzip_is_read_to_the_damage() -> None:
    packed = gzip.compress(lines(*({"url": str(n), "content": os.urandom(3000).hex()} for n in range(100))))
    half = len(packed) // 2
    pages = read(write("a.jsonl.gz", packed[:half] + b"\0" * 1000 + packed[half + 1000 :]))
    assert [page.url for page in pages[:30]] == [str(n) for n in range(30)]
    assert isinstance(pages[-1], Failure)
    assert "the file breaks off" in pages[-1].error


# --- web archives


def html(number: int) -> bytes:
    return f"<html><body><p>某开发区第{number}次会议".encode("gbk") + os.urandom(300).hex().encode()


BODIES = [html(number) for number in range(4)]
RECORDS = [record(f"https://zone.example/{number}", body) for number, body in enumerate(BODIES)]
PAGES = [Page(body, f"https://zone.example/{number}", "gbk", "html") for number, body in enumerate(BODIES)]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.warc", b"".join(RECORDS)),
        ("a.warc.gz", b"".join(map(gzip.compress, RECORDS))),
        ("a.warc.gz", gzip.compress(b"".join(RECORDS))),
        ("a.WARC", b"".join(RECORDS)),
    ],
)
def test_web_archive(name: str, content: bytes) -> None:
    assert read(write(name, content)) == PAGES


@pytest.mark.parametrize(
    ("other", "read_as"),
    [
        ({"kind": "request"}, None),
        ({"kind": "metadata"}, None),
        ({"mime": "image/png"}, None),
        ({"status": "404 Not Found"}, None),
        ({"status": "301 Moved"}, None),
        ({"mime": "text/plain; charset=UTF-8"}, ("utf-8", "text")),
        ({"mime": "application/xhtml+xml"}, (None, "html")),
        ({"mime": 'TEXT/HTML;charset="GB2312"'}, ("gb2312", "html")),
    ],
)
def test_only_pages_are_taken_from_an_archive(other: dict[str, str], read_as: tuple[str, str] | None) -> None:
    pages = read(write("a.warc", record("u", b"body", **other) + RECORDS[1]))
    assert pages[1:] == [PAGES[1]] if read_as else pages == [PAGES[1]]
    if read_as:
        assert isinstance(pages[0], Page)
        assert pages[0].encoding is None or pages[0].encoding.lower() == read_as[0]
        assert pages[0].kind == read_as[1]


def test_packed_and_chunked_responses_are_unpacked() -> None:
    packed = gzip.compress(BODIES[0])
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(packed), packed)
    head = "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"
    (page,) = read(write("a.warc", record("https://zone.example/0", chunked, head=head)))
    assert page == PAGES[0]


def test_a_response_that_cannot_be_unpacked_is_told_with_its_address() -> None:
    broken = record(
        "https://zone.example/x",
        gzip.compress(BODIES[0])[:20] + b"\0" * 90,
        head="Content-Encoding: gzip\r\n",
    )
    pages = read(write("a.warc", RECORDS[0] + broken + RECORDS[1]))
    assert [pages[0], pages[2]] == PAGES[:2]
    assert pages[1].url == "https://zone.example/x"
    assert f"a.warc@{len(RECORDS[0])}: the response cannot be unpacked" in shown(pages)[1]


@pytest.mark.parametrize("length", ["x", "-5", "99999", "999999999999", "9" * 30])
@pytest.mark.parametrize("packed", [False, True])
def test_a_record_of_a_wrong_length_costs_itself_only(length: str, packed: bool) -> None:
    records = [RECORDS[0], record("broken", BODIES[1], length=length), *RECORDS[2:]]
    name = write("a.warc.gz", b"".join(map(gzip.compress, records)) if packed else b"".join(records))
    pages = read(name)
    assert [page for page in pages if isinstance(page, Page)] == [PAGES[0], *PAGES[2:]]
    (told,) = [text for text in shown(pages) if text.startswith("!")]
    assert told.startswith("! a.warc.gz@")


@pytest.mark.parametrize("packed", [False, True])
def test_rubbish_between_records_is_skipped(packed: bool) -> None:
    records = list(map(gzip.compress, RECORDS)) if packed else RECORDS
    pages = read(write("a.warc", records[0] + b"rubbish\r\n" * 1000 + b"".join(records[1:])))
    assert [page for page in pages if isinstance(page, Page)] == PAGES
    assert len(pages) == len(PAGES) + 1


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_that_breaks_off_gives_every_whole_record(packed: bool) -> None:
    content = b"".join(map(gzip.compress, RECORDS) if packed else RECORDS)
    *pages, failure = read(write("a.warc", content[:-250]))
    assert pages == PAGES[:3]
    assert isinstance(failure, Failure)
    assert "broken after this byte" in failure.error


def test_a_damaged_member_costs_itself_only() -> None:
    members = list(map(gzip.compress, RECORDS))
    members[1] = members[1][:40] + b"\0\0\0\0" + members[1][44:]
    pages = read(write("a.warc.gz", b"".join(members)))
    assert [page for page in pages if isinstance(page, Page)] == [PAGES[0], *PAGES[2:]]


def test_no_archive_at_all_and_an_empty_one() -> None:
    assert read(write("a.warc", b"")) == []
    assert shown(read(write("b.warc", "园区"))) == ["! b.warc@0: broken after this byte: Invalid WARC header"]


def test_a_page_too_large_is_told() -> None:
    large = record("large", b" " * (zonenews.MAX_PAGE_CHARS + 1))
    video = record("video", b"\0" * (3 * zonenews.MAX_PAGE_CHARS), mime="video/mp4")
    pages = read(write("a.warc", large + video + RECORDS[1]))
    assert shown(pages) == ["! a.warc@0: larger than 10,000,000 bytes", "https://zone.example/1"]


@settings(max_examples=200, deadline=None)
@given(
    st.booleans(),
    st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 50), st.binary(max_size=20)), max_size=4),
)
def test_any_damage_is_survived(packed: bool, changes: list[tuple[int, int, bytes]]) -> None:
    content = bytearray(b"".join(map(gzip.compress, RECORDS) if packed else RECORDS))
    for place, cut, new in changes:
        content[place % len(content) : place % len(content) + cut] = new
        content = content or bytearray(b"x")
    pages = list(read_records(io.BufferedReader(io.BytesIO(bytes(content))), "a.warc"))
    assert len(pages) <= 2 * len(RECORDS) + len(changes)


# --- standard input


@pytest.mark.parametrize(
    ("content", "urls"),
    [
        ("园区召开会议".encode(), ["<stdin>"]),
        (b"<html><p>x", ["<stdin>"]),
        (lines(*THREE), ["u0", "u1", "u2"]),
        (gzip.compress(lines(*THREE)), ["u0", "u1", "u2"]),
        (zstandard.compress(lines(*THREE)), ["u0", "u1", "u2"]),
        (b"".join(RECORDS), [page.url for page in PAGES]),
        (b"".join(map(gzip.compress, RECORDS)), [page.url for page in PAGES]),
        (b"", ["<stdin>"]),
        (lines(THREE[0]) + b"{\n" + lines(THREE[1]), ["u0", "<stdin>:2", "u1"]),
    ],
    ids=["text", "html", "lines", "lines.gz", "lines.zst", "warc", "warc.gz", "empty", "a bad line"],
)
def test_standard_input_says_what_it_is(content: bytes, urls: list[str]) -> None:
    script = "from zonenews.command.inputs import read_pages\nfor page in read_pages(['-']): print(page.url)"
    done = subprocess.run([sys.executable, "-c", script], input=content, capture_output=True, check=True)
    assert done.stdout.decode().split() == urls


# --- what is not installed


@pytest.mark.parametrize(
    ("name", "content", "package", "extra"),
    [
        ("a.jsonl.zst", zstandard.compress(b"{}"), "zstandard", "zstandard"),
        ("a.warc", b"", "fastwarc.warc", "fastwarc"),
    ],
)
def test_a_missing_package_is_named(
    name: str, content: bytes, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    write(name, content)
    with pytest.raises(zonenews.ZonenewsError, match=f"pip install {extra}"):
        read(name)


# --- what a file is, by its bytes


ARRAY = json.dumps(THREE, ensure_ascii=False, indent=1).encode()
TABLE = "url,content\nu0,第0次会议\nu1,第1次会议\nu2,第2次会议\n"
SAVED = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://zone.example/1\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\n'
    "Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Location: https://zone.example/1\r\n\r\nPHA+1LDH+NXZv6q74dLp\r\n--b\r\n"
    "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--b--\r\n"
)


def zipped(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return target.getvalue()


@pytest.mark.parametrize("packed", ["", ".gz", ".zst", ".bz2", ".xz"])
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("dump.json", lines(*THREE)),
        ("dump.txt", lines(*THREE)),
        ("dump", lines(*THREE)),
        ("dump.json", ARRAY),
        ("dump.html", ARRAY),
        ("dump.json", b"\n".join(json.dumps(record, indent=1).encode() for record in THREE)),
        ("dump.csv", TABLE),
        ("dump.csv", TABLE.replace(",", ";")),
        ("dump.tsv", "\ufeff" + TABLE.replace(",", "\t").replace("\n", "\r\n")),
        ("dump.csv", TABLE.encode("gb18030")),
    ],
    ids=lambda value: value if isinstance(value, str) and "." in value[:9] else "",
)
def test_a_dump_is_known_by_its_bytes(name: str, content: str | bytes, packed: str) -> None:
    data = content.encode() if isinstance(content, str) else content
    pack: dict[str, Callable[[bytes], bytes]] = {
        ".gz": gzip.compress,
        ".zst": zstandard.compress,
        ".bz2": bz2.compress,
        ".xz": lzma.compress,
    }
    pages = read(write(name + packed, pack[packed](data) if packed else data))
    assert pages == [Page(f"第{n}次会议", f"u{n}") for n in range(3)]


@pytest.mark.parametrize(
    ("name", "content", "what"),
    [
        ("a.html", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "a PDF document"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a picture"),
        ("a", b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "an Office document"),
        (
            "a.html",
            zipped(**{"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}),
            "an Office document",
        ),
        ("a.txt", bytes(range(256)) * 10, "binary data"),
        ("a.html", b"\0" * 1000, "binary data"),
        ("a.tar", b"a.html" + b"\0" * 251 + b"ustar  \0" + b"\0" * 300, "a tar archive: unpack it first"),
        ("a.parquet", b"PAR1" + b"\x15\x04\x15" * 100, "a Parquet table"),
    ],
)
def test_what_is_no_page_is_a_failure_that_says_what_it_is(name: str, content: bytes, what: str) -> None:
    assert shown(read(write(name, content))) == [f"! {name}: {what}, no page"]


@pytest.mark.parametrize(
    "content",
    [
        "[园区动态]澜川开发区召开会议".encode(),
        '{园区} "引号"'.encode(),
        "园区召开会议".encode("utf-16"),
        "园区召开会议,部署工作。".encode("utf-16-le"),
        "園區召開會議".encode("big5hkscs"),
        b"<p>\x0c" + "园区\x0b召开会议\x1b".encode("gb18030"),
        b"\xef\xbb\xbf",
        b"",
    ],
)
def test_text_is_a_page_whatever_its_encoding(content: bytes) -> None:
    assert read(write("a.txt", content)) == [Page(content, "a.txt")]


def test_a_page_saved_by_a_browser() -> None:
    assert read(write("a.mhtml", SAVED)) == [
        Page("<p>园区召开会议".encode("gbk"), "https://zone.example/1", "gbk", "html")
    ]
    assert shown(read(write("b.mht", "Subject: x\n\nnothing"))) == ["! b.mht: a message without an HTML part"]


def test_a_zip_archive_of_pages() -> None:
    meter, choice = Meter(), Choice()
    members = {"a/1.html": "<p>园区", "a/2": "开发区", "a/dump.jsonl": lines(*THREE).decode(), "a/x.png": "-"}
    name = write("site.zip", zipped(**members))
    assert shown(read(name, meter=meter, choice=choice)) == [
        *("site.zip/a/1.html", "site.zip/a/2", "u0", "u1", "u2")
    ]
    assert choice.skipped == {".png": 1}
    whole = zipped(**members)
    assert all(
        page for page in shown(read(write("cut.zip", whole[:-40]))) if page.startswith("! cut.zip: not a")
    )


@pytest.mark.parametrize(
    ("content", "shows"),
    [
        (b'[{"url": "u0", "content": "x"}, {"url": ', ["u0", "! a.json#2: not valid JSON: "]),
        (b'[{"url": "u0", "content": "x"}, 7]', ["u0", "! a.json#2: expected an object, got int"]),
        (b'{"content":\n "x"}\n{', ["a.json#1", "! a.json#2: not valid JSON: "]),
        (b"[", ["! a.json#1: not valid JSON: "]),
        (b"[" * 100_000, ["! a.json#1: not valid JSON: "]),
        (b'{"a":' * 100_000, ["! a.json:1: not valid JSON: "]),
        (
            b'[{"url": "u0", "content": "x"} {"url": "u1", "content": "x"}] rest',
            ["u0", "u1", "! a.json#3: not valid JSON: "],
        ),
        (b'[{"url": "u0", "content": "x"}]\n[{"url": "u1", "content": "x"}]', ["u0", "u1"]),
        (b'[{"url": "u0", "content": "x"}]\n{"url": "u1", "content": "x"}\n', ["u0", "u1"]),
        (b'[{"url": "u0", "content": "x"}]]', ["u0", "! a.json#2: not valid JSON: "]),
        (b'[{"text": "x"}]', ["! a.json#1: no column 'content' among: text"]),
    ],
)
def test_json_that_goes_wrong_is_told_with_its_place(content: bytes, shows: list[str]) -> None:
    pages = shown(read(write("a.json", content)))
    assert len(pages) == len(shows)
    assert all(page.startswith(start) for page, start in zip(pages, shows, strict=True))


def test_no_object_of_an_array_may_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("zonenews.command.inputs.values.MAX_RECORD", 200_000)
    pages = shown(read(write("a.json", json.dumps([THREE[0], {"content": "x" * 10**6}, THREE[1]]))))
    assert pages == [
        "u0",
        "! a.json#2: not valid JSON: an object is longer than 200,000 characters; nothing behind it is read",
    ]


def test_a_table_without_the_column_and_with_a_broken_row() -> None:
    assert shown(read(write("a.csv", "id,text\n1,园区\n"))) == [
        "! a.csv: no column 'content' among: id, text"
    ]
    assert shown(read(write("b.csv", "url,content\nu1,园区\nu2\nu3,项目"))) == [
        *("u1", "! b.csv#2: no column 'content' among: url", "u3")
    ]
    assert shown(read(write("c.csv", "url,content\nu1,园区,开工\nu2,园区,,\n"))) == [
        *("! c.csv#1: 3 cells, the head has 2", "u2")
    ]
    assert shown(read(write("d.csv", "content,content\n园区,开工\n"))) == [
        "! d.csv: two columns 'content' among: content, content"
    ]
    assert shown(read(write("e.csv", "\n"))) == ["! e.csv: a table without a head"]


@pytest.mark.parametrize("before", range(4))
@pytest.mark.parametrize("told", [None, "utf-8"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
def test_a_table_in_utf_8_is_read_so_wherever_its_first_bytes_are_cut(
    mark: bytes, told: str | None, before: int
) -> None:
    text = f"{'x' * before}{'园区召开会议' * 1_000}"
    name = write("a.csv", mark + f"content\n{text}\n".encode())
    assert [page.content for page in read(name, encoding=told) if isinstance(page, Page)] == [text]


@pytest.mark.parametrize(
    ("content", "told", "text"),
    [
        (b"content\n" + "园区召开会议\n".encode() + b"\xff" + "项目开工".encode(), None, "\ufffd项目开工"),
        (
            b"content\n" + "园区召开会议\n".encode("gbk") + b"\xff" + "项目开工".encode("gbk"),
            None,
            "\ufffd项目开工",
        ),
        ("content\n園區召開會議\n項目開工典禮".encode("big5"), None, "項目開工典禮"),
        ("content\n园区召开会议\n朱镕".encode("gb18030"), "gb2312", "朱镕"),
        (codecs.BOM_UTF8 + "content\n园区\n项目".encode(), "gbk", "项目"),
        ("\ufeffcontent\n园区\n项目".encode("utf-16-le"), None, "项目"),
    ],
    ids=["stray byte", "stray byte in GBK", "Big5", "GB2312 is GB18030", "a mark is believed", "UTF-16"],
)
def test_a_table_is_decoded_as_a_page_is(content: bytes, told: str | None, text: str) -> None:
    *_, last = read(write("a.csv", content), encoding=told)
    assert isinstance(last, Page)
    assert last.content == text


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.csv", "a.txt"])
def test_the_encoding_that_is_told_holds_for_every_kind_of_file(name: str) -> None:
    text = "朱镕園區㐀召开会议"
    content = {"a.txt": text, "a.csv": f"content\n{text}\n"}.get(
        name, json.dumps({"content": text}, ensure_ascii=False)
    )
    (page,) = read(write(name, content.encode("gb18030")), encoding="gbk")
    article = parse_page(page)
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_json_in_another_encoding_says_how_it_is_read(name: str) -> None:
    (failure,) = read(write(name, '{"content": "园区"}'.encode("gb18030")))
    assert isinstance(failure, Failure)
    assert "--encoding tells another" in failure.error


# --- what folders hold


def test_a_folder_gives_every_file_that_looks_like_a_page() -> None:
    pages = ["content_12345", "index.php", "list.aspx", "news.jsp", "show.asp?id=12", "page.mhtml"]
    for name in (*pages, "logo.png", "a.css", "b.css", "script.js", ".hidden.html", "fonts/x.woff2"):
        write(f"site/{name}", SAVED if name.endswith("mhtml") else "园区")
    choice = Choice()
    found = shown(read("site", choice=choice))
    assert sorted(found) == sorted([*(f"site/{name}" for name in pages[:-1]), "https://zone.example/1"])
    assert choice.skipped == {".css": 2, ".png": 1, ".js": 1, ".woff2": 1}
    assert choice.hidden == {"hidden files": 1}
    assert shown(read("site", choice=Choice(("*.php", "show*")))) == ["site/index.php", "site/show.asp?id=12"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_in_a_folder_is_not_waited_for() -> None:
    write("site/a.html", "园区")
    os.mkfifo("site/pipe.html")
    Path("site/link.html").symlink_to("pipe.html")
    Path("site/torn.html").symlink_to("no-such-file")
    pages = shown(read("site"))
    assert pages == ["site/a.html", "! site/torn.html: No such file or directory"]


def test_links_to_folders_and_what_is_hidden_are_read_by_name_only() -> None:
    for name in ("site/a.html", "site/.b.html", "site/.git/c.html", "more/d.html"):
        write(name, "园区")
    Path("site/link").symlink_to("../more")
    Path("site/round").symlink_to(".")
    choice = Choice()
    assert shown(read("site", choice=choice)) == ["site/a.html"]
    assert choice.hidden == {"hidden files": 1, "hidden folders": 1, "linked folders": 2}
    assert shown(read("site/link", "site/.git", "site/.b.html")) == [
        *("site/link/d.html", "site/.git/c.html", "site/.b.html")
    ]


@pytest.mark.parametrize("pattern", ["site/**", "site/**/*.html", "**/*.html", "s*/**/[ad].html"])
def test_a_pattern_for_all_folders_follows_no_link(pattern: str) -> None:
    """Three links that lead round: followed, they are 3 to the power of 40 ways to one file."""
    write("site/a.html", "园区")
    write("site/x/d.html", "园区")
    for name in ("one", "two", "x/three"):
        Path("site", name).symlink_to(Path("site").resolve())
    choice = Choice()
    found = shown(read(pattern, choice=choice))
    assert found == ["site/a.html", "site/x/d.html"]
    assert choice.hidden == {"linked folders": 3}


def test_a_file_without_a_name_is_not_the_folder_we_are_in() -> None:
    write("a.html", "园区")
    assert shown(read("")) == ["! a file without a name"]


# --- archives that are not quite as the standard says


@pytest.mark.parametrize("packed", [False, True])
def test_an_archive_cut_anywhere_gives_every_whole_record_and_a_failure(packed: bool) -> None:
    records = list(map(gzip.compress, RECORDS[:2])) if packed else RECORDS[:2]
    for cut in range(len(records[0]) + 1, sum(map(len, records)) - (0 if packed else 4), 7):
        pages = read(write("a.warc", b"".join(records)[:cut]))
        assert pages[:-1] in (PAGES[:1], PAGES[:2]), cut  # both, where only the last one's check sum is cut
        assert isinstance(pages[-1], Failure), cut


def test_heads_that_end_their_lines_with_line_feeds_only() -> None:
    archive = b"".join(
        record(str(page.url), page.content, length=str(len(http) + len(page.content))).replace(b"\r\n", b"\n")
        for page in PAGES
        if isinstance(page.content, bytes)
        for http in [b"HTTP/1.1 200 OK\nContent-Type: text/html; charset=gbk\n\n"]
    )
    assert read(write("a.warc", archive)) == PAGES
    assert read(write("a.warc.gz", gzip.compress(archive))) == PAGES


@pytest.mark.parametrize(
    "head",
    ["Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: x", "Transfer-Encoding: chunked"],
)
def test_a_body_that_was_unpacked_before_it_was_archived_is_read(head: str) -> None:
    assert read(write("a.warc", record("https://zone.example/0", BODIES[0], head=head + "\r\n"))) == PAGES[:1]


# --- bodies that are small and unpack to what no machine holds

_ZEROS = b"\0" * (1 << 20)


def _packed(bits: int, megabytes: int = 200) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, bits)
    return b"".join(packer.compress(_ZEROS) for _ in range(megabytes)) + packer.flush()


def _brotli() -> bytes:
    packer = brotli.Compressor(quality=5)
    return bytes(b"".join(packer.process(_ZEROS) for _ in range(200)) + packer.finish())


def _chunked(body: bytes, size: int) -> bytes:
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


BOMBS: list[tuple[str, str, Callable[[], bytes]]] = [
    ("gzip", "Content-Encoding: gzip", lambda: _packed(31)),
    ("many members", "Content-Encoding: x-gzip", lambda: gzip.compress(_ZEROS * 9) * 20),
    ("deflate", "Content-Encoding: deflate", lambda: _packed(15)),
    ("raw deflate", "Content-Encoding: deflate", lambda: _packed(-15)),
    ("brotli", "Content-Encoding: br", _brotli),
    ("packed twice", "Content-Encoding: gzip, gzip", lambda: gzip.compress(_packed(31))),
    (
        "in chunks of four bytes",
        "Content-Encoding: gzip\r\nTransfer-Encoding: chunked",
        lambda: _chunked(_packed(31), 4),
    ),
    ("on the way", "Transfer-Encoding: gzip, chunked", lambda: _chunked(_packed(31), 9_000)),
]
_READ_BOMB = """
import io, resource, sys
from zonenews.command.inputs.warc import read_records
from zonenews.many import parse_page
list(read_records(io.BufferedReader(io.BytesIO(open("a.warc", "rb").read())), "a.warc"))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for found in read_records(io.BufferedReader(open("bomb.warc", "rb")), "bomb.warc"):
    print(found.error)
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(grown // (1024 if sys.platform == "linux" else 1 << 20))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="asks the system for the peak of memory")
@pytest.mark.parametrize(("what", "head", "make"), BOMBS, ids=[what for what, _, _ in BOMBS])
def test_a_body_that_swells_is_told_and_not_unpacked(what: str, head: str, make: Callable[[], bytes]) -> None:
    write(
        "a.warc",
        record("https://zone.example/0", gzip.compress(BODIES[0]), head="Content-Encoding: gzip\r\n"),
    )
    write("bomb.warc", record("https://zone.example/1", make(), head=head + "\r\n"))
    told, megabytes = subprocess.run(
        [sys.executable, "-c", _READ_BOMB], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    assert told == "bomb.warc@0: larger than 10,000,000 bytes"
    assert int(megabytes) < 80, what  # of 200
