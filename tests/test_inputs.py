"""Pages from files: every kind that is read, and every way in which it may be broken."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from archives import record
from hypothesis import given, settings
from hypothesis import strategies as st

import zonenews
from zonenews import Failure, Page
from zonenews.command.inputs import Columns, Meter, read_pages, total_bytes
from zonenews.command.inputs.warc import read_records


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
def test_a_file_is_a_page(name: str, kind: str) -> None:
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
    assert shown(read(".", exclude={Path("out.jsonl").resolve()})) == [
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
        file.truncate(10**12)  # sparse: a terabyte of nothing
    assert shown(read("large.html")) == ["! large.html: larger than 10,000,000 bytes"]


@pytest.mark.parametrize("pack", [gzip.compress, zstandard.compress])
def test_a_packed_file_that_breaks_off(pack: Callable[[bytes], bytes]) -> None:
    whole = pack(os.urandom(5000))
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
)
def test_json_lines(name: str, content: bytes) -> None:
    assert read(write(name, content)) == [Page(f"第{n}次会议", f"u{n}") for n in range(3)]


def test_json_lines_with_other_columns() -> None:
    name = write("a.jsonl", lines({"id": 1, "html": "园区", "link": 7}, {"id": 2, "html": "项目"}))
    assert read(name, columns=Columns("html", "link")) == [Page("园区", "7"), Page("项目", "a.jsonl:2")]


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (b"{", "no JSON: Expecting property name"),
        (b"\xff\xfe\xfd{", "no JSON: "),
        (b"[" * 100_000, "no JSON: "),
        (b"[1]", "not an object but list"),
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
    monkeypatch.setattr("zonenews.command.inputs.jsonl._MAX_LINE", 1000)
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
    pages = read(write("a.warc", record("u", b"body", **other) + RECORDS[1]))  # type: ignore[arg-type]
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
    broken = record("https://zone.example/x", b"no gzip", head="Content-Encoding: gzip\r\n")
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
    pages = list(read_records(io.BufferedReader(io.BytesIO(bytes(content))), "a.warc"))  # type: ignore[arg-type]
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
)
def test_standard_input_says_what_it_is(content: bytes, urls: list[str]) -> None:
    script = "from zonenews.command.inputs import read_pages\nfor page in read_pages(['-']): print(page.url)"
    done = subprocess.run([sys.executable, "-c", script], input=content, capture_output=True, check=True)
    assert done.stdout.decode().split() == urls


# --- what is not installed


@pytest.mark.parametrize(
    ("name", "content", "package", "extra"),
    [
        ("a.jsonl.zst", zstandard.compress(b"{}"), "zstandard", "cli"),
        ("a.warc", b"", "fastwarc.warc", "warc"),
    ],
)
def test_a_missing_package_is_named(
    name: str, content: bytes, package: str, extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    write(name, content)
    with pytest.raises(zonenews.ZonenewsError, match=rf"pip install 'zonenews\[{extra}\]'"):
        read(name)
