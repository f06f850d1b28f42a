"""The command line, run as a user runs it, and what it leaves behind when it is interrupted."""

from __future__ import annotations

import csv
import errno
import functools
import gzip
import io
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow.parquet as pq
import pytest
from click.testing import CliRunner, Result

import zonenews
import zonenews.command.running
from zonenews import Article, Failure, parse_article
from zonenews.arrow import to_articles
from zonenews.command.cli import zonenews as command
from zonenews.command.outputs import Output, format_for, resumable

SAMPLES = Path(__file__).parent / "samples"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def _parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a page says is told elsewhere: here each is parsed once, however often a run meets it."""
    monkeypatch.setattr("zonenews.many.pages.parse_article", _parse_once)


_parse_once = functools.cache(parse_article)


def run(*arguments: str | Path, **options: object) -> Result:
    """The command in this process, on one worker unless said otherwise."""
    words = [str(argument) for argument in arguments]
    if words[:1] == ["parse"] and "-w" not in words:
        words += ["-w", "1"]
    return CliRunner().invoke(command, words, **options)  # type: ignore[arg-type]


def dump(count: int, name: str = "dump.jsonl") -> str:
    """A file of pages."""
    page = "某某经济开发区召开会议\n发布时间:2021-03-05\n3月4日,区委书记魏长青主持会议,管委会主任石敏参加。"
    with Path(name).open("w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps({"url": f"u{number}", "content": f"{page}第{number}次。"}) + "\n")
    return name


def written(name: str) -> list[Article | Failure]:
    """What an output holds."""
    if name.endswith(".parquet"):
        return to_articles(pq.read_table(name))
    return [Article.from_dict(json.loads(line)) for line in Path(name).read_text("utf-8").splitlines()]


def rows(name: str) -> list[dict[str, str]]:
    with Path(name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


# --- what is written


@pytest.mark.parametrize("output", ["out.jsonl", "out.ndjson", "out.parquet"])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_all_of_every_article_is_written(output: str, workers: str) -> None:
    result = run("parse", SAMPLES, "-o", output, "-w", workers)
    assert (result.exit_code, result.stderr) == (0, "articles: 5, pages without an article: 0, failures: 0\n")
    paths = sorted(SAMPLES.glob("*.txt"))
    assert written(output) == [parse_article(path.read_bytes(), url=path.as_posix()) for path in paths]
    assert [path.name for path in Path().iterdir()] == [output]


def test_standard_output_is_json_lines_that_follow_the_schema() -> None:
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    result = run("parse", SAMPLES)
    assert result.exit_code == 0
    validator = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(records) == 5
    for record in records:
        validator.validate(record)
    with pytest.raises(jsonschema.ValidationError):
        validator.validate({**records[0], "leaders": [{"name": "x"}]})


def test_csv_of_articles() -> None:
    assert run("parse", SAMPLES, "-o", "out.csv").exit_code == 0
    articles = [parse_article(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))]
    assert [row["title"] for row in rows("out.csv")] == [article.title or "" for article in articles]
    assert [row["date"] for row in rows("out.csv")] == [str(article.date or "") for article in articles]
    assert rows("out.csv")[0]["body"] == "\n".join(paragraph.text for paragraph in articles[0].body)
    assert rows("out.csv")[0]["leaders"] == "; ".join(leader.name for leader in articles[0].leaders)


def test_csv_of_leaders() -> None:
    assert run("parse", SAMPLES, "-o", "out.csv", "--table", "leaders").exit_code == 0
    articles = [parse_article(path.read_bytes()) for path in sorted(SAMPLES.glob("*.txt"))]
    assert [(row["url"], row["name"], row["office"], row["zone"]) for row in rows("out.csv")] == [
        (str(path), leader.name, office.text if office else "", (office and office.zone) or "")
        for path, article in zip(sorted(SAMPLES.glob("*.txt")), articles, strict=True)
        for leader in article.leaders
        for office in leader.offices or (None,)
    ]


def test_the_doubts_of_a_leader_stand_beside_the_leader() -> None:
    Path("a.txt").write_text(
        "云屏县召开会议\n3月3日,县长林涛讲话,传达省委书记何平讲话精神。", encoding="utf-8"
    )
    told = [doubt for doubt in parse_article(Path("a.txt").read_bytes()).doubts if doubt.field == "leaders"]
    assert told
    assert run("parse", "a.txt", "-o", "out.csv", "--table", "leaders").exit_code == 0
    found = {row["name"]: row["doubts"] for row in rows("out.csv")}
    assert "cited" in found["何平"].split("; ")
    assert "cited" not in found["林涛"]
    assert sorted(";".join(found.values()).replace(" ", "").strip(";").split(";")) == sorted(
        doubt.code for doubt in told
    )


def texts(output: str) -> list[str]:
    return [article.text for article in written(output) if isinstance(article, Article)]


def test_a_lone_surrogate_survives_json_and_is_replaced_elsewhere() -> None:
    Path("a.jsonl").write_text('{"content": "\\ud83d园区"}\n')
    for output in ("out.jsonl", "out.csv", "out.parquet"):
        assert run("parse", "a.jsonl", "-o", output).exit_code == 0
    assert texts("out.jsonl") == ["\ud83d园区"]
    assert texts("out.parquet") == ["\ufffd园区"]


def test_nothing_to_read_is_told_and_gives_an_empty_output() -> None:
    Path("empty").mkdir()
    for output in ("out.jsonl", "out.csv", "out.parquet"):
        result = run("parse", "empty", "-o", output)
        assert (result.exit_code, "no pages found in empty" in result.stderr) == (1, True)
        assert Path(output).exists()
    assert rows("out.csv") == []
    assert written("out.parquet") == written("out.jsonl") == []


def test_the_output_is_no_input_of_the_next_run() -> None:
    dump(3)
    for _ in range(2):
        assert run("parse", ".", "-o", "out.jsonl").exit_code == 0
    assert len(written("out.jsonl")) == 3


# --- failures and exit status


def test_failures_go_to_a_file_with_address_and_reason() -> None:
    dump(2)
    with Path("dump.jsonl").open("a") as file:
        file.write('{"url": "bad"}\nnonsense\n')
    result = run("parse", "dump.jsonl", "missing.html", "-o", "out.jsonl")
    assert result.exit_code == 1
    assert "articles: 2, pages without an article: 0, failures: 3" in result.stderr
    assert [json.loads(line) for line in Path("out.failures.jsonl").read_text().splitlines()] == [
        {"url": "bad", "error": "dump.jsonl:3: no column 'content' among: url"},
        {
            "url": "dump.jsonl:4",
            "error": "dump.jsonl:4: not valid JSON: Expecting value: line 1 column 1 (char 0)",
        },
        {"url": "missing.html", "error": "missing.html: No such file or directory"},
    ]
    assert len(written("out.jsonl")) == 2


def test_stderr_is_not_flooded() -> None:
    Path("bad.jsonl").write_text("x\n" * 1000)
    result = run("parse", "bad.jsonl", "-o", "out.jsonl", "--failures", "bad.txt")
    assert len(result.stderr.splitlines()) == 12
    assert "further failures are in bad.txt only" in result.stderr
    assert len(Path("bad.txt").read_text().splitlines()) == 1000


def test_failures_without_an_output_are_told_on_stderr() -> None:
    result = run("parse", dump(1), "missing.html")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr == "missing.html: No such file or directory\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "Missing argument"),
        (["x", "-o", "out.xls"], "the output must end in .jsonl, .csv, .xlsx or .parquet"),
        ([".", "-o", "no/out.jsonl"], "cannot write: "),
        (["x", "-o", "out.jsonl", "--table", "leaders"], "--table is for CSV"),
        (["x", "--resume"], "need an --output"),
        (["x", "-o", "out.csv", "--resume", "--restart"], "not both"),
        (["x", "-o", "out.csv", "-w", "0"], "0 is not in the range"),
        (["x", "-o", "out.csv", "--table", "towns"], "'towns' is not one of"),
    ],
)
def test_wrong_usage_is_2_and_leaves_nothing(arguments: list[str], message: str) -> None:
    result = run("parse", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert list(Path().iterdir()) == []


# --- interrupted runs


def stop_after(monkeypatch: pytest.MonkeyPatch, pages: int, error: BaseException) -> None:
    """Let a run of the command be stopped by an error after some pages."""
    original = zonenews.command.running.parse_articles  # type: ignore[attr-defined]

    def broken(*arguments: Any, **options: Any) -> Iterator[Article | Failure]:
        for number, result in enumerate(original(*arguments, **options)):
            if number == pages:
                raise error
            yield result

    monkeypatch.setattr("zonenews.command.running.parse_articles", broken)


OUTPUTS = [("out.jsonl", []), ("out.csv", []), ("out.csv", ["--table", "leaders"]), ("out.parquet", [])]


@pytest.mark.usefixtures("_parsed_once")
@pytest.mark.parametrize(("output", "more"), OUTPUTS)
@pytest.mark.parametrize("stops", [[0], [1], [300], [300, 200, 50], [700]])
def test_resumed_is_as_if_never_interrupted(
    output: str, more: list[str], stops: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    source = dump(600)
    with Path(source).open("a") as file:
        file.write("nonsense\n")
    with Path(source).open("r+") as file:  # a failure at the beginning, too
        file.write("!")
    assert run("parse", source, "-o", f"whole{Path(output).suffix}", *more).exit_code == 1
    for stop in stops:
        with monkeypatch.context() as patch:
            stop_after(patch, stop, KeyboardInterrupt())
            result = run("parse", source, "-o", output, "--resume", *more)
        assert result.exit_code == 1
        if stop < 600:
            assert "interrupted" in result.stderr
            assert not Path(output).exists()
    result = run("parse", source, "-o", output, "--resume", *more)
    whole = Path(f"whole{Path(output).suffix}")
    if output.endswith(".parquet"):
        assert written(output) == written(str(whole))
    else:
        assert Path(output).read_bytes() == whole.read_bytes()
    assert Path("out.failures.jsonl").read_bytes() == Path("whole.failures.jsonl").read_bytes()
    assert not list(Path().glob("*.part*"))


@pytest.mark.usefixtures("_parsed_once")
def test_an_interrupted_run_is_neither_continued_nor_lost_by_accident(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dump(300)
    with monkeypatch.context() as patch:
        stop_after(patch, 280, KeyboardInterrupt())
        assert "280 pages are kept in out.jsonl.part" in run("parse", "dump.jsonl", "-o", "out.jsonl").stderr
    result = run("parse", "dump.jsonl", "-o", "out.jsonl")
    assert result.exit_code == 2
    assert "--resume goes on with it, --restart begins anew" in result.stderr
    result = run("parse", "dump.jsonl", "-o", "out.jsonl", "--resume", "--encoding", "gbk")
    assert (result.exit_code, "different --encoding" in result.stderr) == (2, True)
    with Path("dump.jsonl").open("r+") as file:
        file.write('{"url": "xx"')
    result = run("parse", "dump.jsonl", "-o", "out.jsonl", "--resume")
    assert result.exit_code == 2
    assert "does not begin with the 280 pages" in result.stderr
    assert run("parse", "dump.jsonl", "-o", "out.jsonl", "--restart").exit_code == 0
    assert len(written("out.jsonl")) == 300
    result = run("parse", "dump.jsonl", "-o", "out.jsonl", "--resume")
    assert (result.exit_code, result.stderr) == (0, "out.jsonl is complete, nothing to resume\n")


@pytest.mark.usefixtures("_parsed_once")
@pytest.mark.parametrize("line", [0, 100, 279])
def test_a_page_that_changed_in_its_middle_is_noticed(line: int, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = Path(dump(300)).read_text().replace("url", "id").splitlines()  # so that no address tells them
    Path("dump.jsonl").write_text("\n".join(lines))
    with monkeypatch.context() as patch:
        stop_after(patch, 280, KeyboardInterrupt())
        run("parse", "dump.jsonl", "-o", "out.jsonl")
    lines[line] = lines[line].replace("2021", "2022")
    Path("dump.jsonl").write_text("\n".join(lines))
    result = run("parse", "dump.jsonl", "-o", "out.jsonl", "--resume")
    assert (result.exit_code, "does not begin with the 280 pages" in result.stderr) == (2, True)


class Disk:
    """A disk with room for some bytes: as real ones do, it takes half of the write that is too much."""

    def __init__(self, room: int) -> None:
        self.room = room
        self.used = 0

    def file(self, path: Path, mode: str) -> io.FileIO:
        disk = self

        class File(io.FileIO):
            def write(self, data: memoryview) -> int:  # type: ignore[override]
                taken = min(disk.room - disk.used, len(data))
                if not taken:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                disk.used += taken
                return super().write(data[:taken])

        return File(path, mode)


@pytest.mark.usefixtures("_parsed_once")
@pytest.mark.parametrize(("output", "more"), OUTPUTS)
@pytest.mark.parametrize("share", [0, 0.3, 0.9])
def test_a_full_disk_loses_nothing(
    output: str, more: list[str], share: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, whole = dump(800), f"whole{Path(output).suffix}"
    large = Disk(10**9)
    with monkeypatch.context() as patch:
        patch.setattr(resumable, "FileIO", large.file)
        assert run("parse", source, "-o", whole, *more).exit_code == 0
        patch.setattr(resumable, "FileIO", Disk(int(large.used * share)).file)
        result = run("parse", source, "-o", output, *more)
    assert "No space left on device" in result.stderr
    assert result.exit_code in (1, 2)
    assert not Path(output).exists()
    assert run("parse", source, "-o", output, "--resume", *more).exit_code == 0
    if output.endswith(".parquet"):
        assert written(output) == written(whole)
    else:
        assert Path(output).read_bytes() == Path(whole).read_bytes()


@pytest.mark.usefixtures("_parsed_once")
def test_a_disk_that_is_full_at_the_very_end_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    class Full(pq.ParquetWriter):  # type: ignore[misc]
        def write_table(self, table: object) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    source = dump(300)
    with monkeypatch.context() as patch:
        patch.setattr(pq, "ParquetWriter", Full)
        result = run("parse", source, "-o", "out.parquet")
    assert result.exit_code == 1
    assert "No space left on device" in result.stderr
    assert "300 pages are kept in out.parquet.part" in result.stderr
    assert run("parse", source, "-o", "out.parquet", "--resume").exit_code == 0
    assert len(written("out.parquet")) == 300
    assert [path.name for path in Path().iterdir() if path.name != source] == ["out.parquet"]


@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_killed_run_is_resumed(end: signal.Signals) -> None:
    source = dump(1500)
    line = [sys.executable, "-m", "zonenews", "parse", source, "-o", "out.jsonl", "--workers", "2"]
    process = subprocess.Popen(line, stderr=subprocess.PIPE, start_new_session=True)
    limit = time.monotonic() + 60
    while time.monotonic() < limit and process.poll() is None:
        if Path("out.jsonl.part").exists() and Path("out.jsonl.part").stat().st_size > 0:
            break
        time.sleep(0.01)
    os.killpg(process.pid, end)
    process.communicate(timeout=60)
    assert process.returncode != 0
    assert not Path("out.jsonl").exists()
    assert subprocess.run([*line, "--resume"], check=True, capture_output=True).returncode == 0
    assert [article.url for article in written("out.jsonl")] == [f"u{number}" for number in range(1500)]


def test_a_damaged_state_is_told() -> None:
    source = dump(3)
    Path("out.jsonl.part").write_bytes(b"")
    Path("out.jsonl.part-state").write_text("{")
    result = run("parse", source, "-o", "out.jsonl", "--resume")
    assert (result.exit_code, "part-state cannot be read" in result.stderr) == (2, True)
    Path("out.jsonl.part-state").write_text(json.dumps({"command": {}, "digest": "of an older version"}))
    result = run("parse", source, "-o", "out.jsonl", "--resume")
    assert (result.exit_code, "is of another version: --restart" in result.stderr) == (2, True)
    state = {"command": {}, "pages": 1, "output_bytes": 10}
    Path("out.jsonl.part-state").write_text(json.dumps(state))
    with pytest.raises(zonenews.ZonenewsError, match="shorter than it was"):
        Output(
            Path("out.jsonl"),
            format_for(Path("out.jsonl")),
            failures=Path("f"),
            command={},
            resume=True,
        )


# --- the rest of the command


def test_view_writes_the_annotated_page() -> None:
    sample = SAMPLES / "000.txt"
    html = parse_article(sample.read_bytes(), url=sample.as_posix()).to_html()
    assert run("view", sample, "-o", "page.html").exit_code == 0
    assert Path("page.html").read_text("utf-8") == html
    assert run("view", sample).stdout == html + "\n"


def test_view_of_one_page_among_many() -> None:
    source = dump(3)
    assert "第2次" in run("view", source, "--number", "3").stdout
    result = run("view", source, "--number", "4")
    assert (result.exit_code, result.stderr) == (2, "Error: dump.jsonl has no page 4\n")
    result = run("view", "missing.html")
    assert (result.exit_code, result.stderr) == (1, "Error: missing.html: No such file or directory\n")


def test_a_profile_corrects_a_site() -> None:
    page = "<h1>南沟在线</h1><h2>园区 开工</h2><div id=b><p>昨天开工</p></div><p>微信</p>"
    Path("a.html").write_text(page, encoding="utf-8")
    Path("site.toml").write_text('title = "//h2"\nbody = "//div[@id=\'b\']"\n', encoding="utf-8")
    for workers in ("1", "2"):
        line = run("parse", "a.html", "a.html", "--profile", "site.toml", "-w", workers).stdout.splitlines()[
            1
        ]
        article = Article.from_dict(json.loads(line))
        assert (article.title, [paragraph.text for paragraph in article.body]) == ("园区 开工", ["昨天开工"])
    Path("site.toml").write_text('heading = "//h2"\n', encoding="utf-8")
    result = run("view", "a.html", "--profile", "site.toml")
    assert (result.exit_code, "heading" in result.stderr) == (2, True)


def test_version_and_help() -> None:
    assert zonenews.__version__ in run("--version").stdout
    for words in (["-h"], ["parse", "-h"], ["view", "-h"], ["schema", "-h"]):
        assert run(*words).exit_code == 0


def test_progress_says_pages_rate_failures_and_time() -> None:
    with gzip.open("dump.jsonl.gz", "wt") as file:
        file.write(Path(dump(50)).read_text() + "x\n")
    result = run("parse", "dump.jsonl.gz", "-o", "out.jsonl", "--progress")
    assert "51 pages" in result.stderr
    assert "1 failed" in result.stderr
    assert "100%" in result.stderr


def test_bar_and_summary_of_a_resumed_run_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path(dump(300)).open("r+") as file:
        file.write("!")
    with monkeypatch.context() as patch:
        stop_after(patch, 280, KeyboardInterrupt())
        run("parse", "dump.jsonl", "-o", "out.jsonl")
    result = run("parse", "dump.jsonl", "-o", "out.jsonl", "--resume", "--progress")
    assert "300 pages" in result.stderr
    assert "1 failed" in result.stderr
    assert "articles: 299, pages without an article: 0, failures: 1" in result.stderr


def test_parquet_without_pyarrow_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("parse", dump(1), "-o", "out.parquet")
    assert (result.exit_code, "pip install pyarrow" in result.stderr) == (2, True)


# --- nothing that is read is overwritten


@pytest.mark.parametrize(
    "arguments",
    [
        ["dump.jsonl", "-o", "dump.jsonl"],
        ["./dump.jsonl", "-o", "linked.jsonl"],
        ["linked.jsonl", "-o", "dump.jsonl"],
        ["hard.jsonl", "-o", "dump.jsonl"],
        ["dump.jsonl", "-o", "out.jsonl", "--failures", "dump.jsonl"],
        [".", "-o", "dump.jsonl"],
        ["*.jsonl", "-o", "dump.jsonl"],
        ["dump.jsonl", "out.csv.part", "-o", "out.csv"],
    ],
)
def test_an_input_is_never_overwritten(arguments: list[str]) -> None:
    dump(2)
    Path("linked.jsonl").symlink_to("dump.jsonl")
    os.link("dump.jsonl", "hard.jsonl")
    Path("out.csv.part").write_bytes(Path("dump.jsonl").read_bytes())
    before = Path("dump.jsonl").read_bytes()
    result = run("parse", *arguments)
    assert result.exit_code == 2
    assert Path("dump.jsonl").read_bytes() == before == Path("out.csv.part").read_bytes()
    assert not Path("out.jsonl").exists()


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("learn dump.jsonl -o dump.jsonl", "dump.jsonl"),
        ("learn dump.jsonl -o hard.jsonl", "hard.jsonl"),
        ("learn in -o in/a.txt", "in/a.txt"),
        ("learn in -o linked.txt", "linked.txt"),
        ("learn in --profile site.toml -o site.toml", "site.toml"),
        ("view in/a.txt -o in/a.txt", "in/a.txt"),
        ("view in -o linked.txt", "linked.txt"),
        ("view out/00001.html -o out/", "out/00001.html"),
        ("explain in/a.txt --html in/a.txt", "in/a.txt"),
        ("explain in --html in/a.txt", "in/a.txt"),
        ("explain in/a.txt --profile site.toml --html site.toml", "site.toml"),
        ("parse in --profile site.jsonl -o site.jsonl", "site.jsonl"),
    ],
)
def test_no_command_overwrites_what_it_reads(line: str, kept: str) -> None:
    dump(2)
    os.link("dump.jsonl", "hard.jsonl")
    Path("in").mkdir()
    Path("in/a.txt").write_text("澜川经济开发区召开会议", encoding="utf-8")
    Path("linked.txt").symlink_to("in/a.txt")
    for name in ("site.toml", "site.jsonl"):
        Path(name).write_text('host = "lanchuan.example"\n', encoding="utf-8")
    assert run("view", "in", "-o", "out/").exit_code == 0
    before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
    result = run(*line.split())
    error = f"Error: {kept} is read and would be overwritten: choose another name to write to\n"
    assert (result.exit_code, result.stderr) == (2, error)
    assert {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()} == before


def test_standard_input_is_not_overwritten() -> None:
    with Path(dump(2)).open("rb") as file:
        line = [sys.executable, "-m", "zonenews", "parse", "-", "-o", "dump.jsonl", "-w", "1"]
        done = subprocess.run(line, stdin=file, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, b"is read and would be overwritten" in done.stderr) == (2, True)
    assert len(Path("dump.jsonl").read_bytes().splitlines()) == 2


def test_the_file_of_the_failures_overwrites_no_other() -> None:
    dump(1)
    Path("notes.txt").write_text("mine")
    for failures in ("notes.txt", "out.jsonl", "out.jsonl.part"):
        result = run("parse", "dump.jsonl", "missing", "-o", "out.jsonl", "--failures", failures)
        assert (result.exit_code, "--failures" in result.stderr) == (2, True)
    assert Path("notes.txt").read_text() == "mine"
    for _ in range(2):  # its own is written anew
        assert run("parse", "dump.jsonl", "missing", "-o", "out.jsonl").exit_code == 1
    assert len(Path("out.failures.jsonl").read_text().splitlines()) == 1


# --- what is told


def test_pages_without_an_article_are_counted_apart() -> None:
    Path("pages").mkdir()
    for name, text in (
        ("a.txt", "某某经济开发区召开会议\n3月4日,区委书记魏长青主持会议,部署工作。"),
        ("b.txt", ""),
    ):
        Path("pages", name).write_text(text, encoding="utf-8")
    Path("pages/logo.png").write_bytes(b"\x89PNG\r\n")
    Path("pages/.hidden.html").write_bytes(b"")
    Path("pages/round").symlink_to(".")
    result = run("parse", "pages", "-o", "out.jsonl")
    assert result.stderr.splitlines() == [
        "not read, 1 files: 1 .png (--include reads them)",
        "not read unless they are named, hidden files: 1, linked folders: 1",
        "articles: 1, pages without an article: 1, failures: 0",
    ]


def test_what_comes_out_of_the_input_does_nothing_to_the_terminal() -> None:
    Path("a.jsonl").write_text(json.dumps({"\x1b[2J\x07" + "x" * 100_000: 1}) + "\n")
    result = run("parse", "a.jsonl")
    assert "\x1b" not in result.stderr
    assert "\\x1b[2J" in result.stderr
    assert len(result.stderr) < 400


def test_standard_input_twice_is_wrong_usage() -> None:
    result = run("parse", "-", "-")
    assert (result.exit_code, "can be read once only" in result.stderr) == (2, True)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_a_full_standard_output_is_told_in_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        line = [sys.executable, "-m", "zonenews", "parse", dump(3), "-w", "1"]
        done = subprocess.run(line, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert done.stderr.decode() == "Error: cannot write to standard output: No space left on device\n"


# --- tables for spreadsheets


HOSTILE = "=HYPERLINK(1)园区召开会议"


def hostile_dump() -> str:
    content = (
        f"{HOSTILE}\n2021-03-05\n3月4日,区委书记魏长青主持会议。\n" + "会议部署工作,要求抓好落实。" * 3000
    )
    Path("hostile.jsonl").write_text(json.dumps({"url": "=1+1", "content": content}) + "\n")
    return "hostile.jsonl"


def test_cells_of_csv_are_safe_for_spreadsheets_and_raw_on_request() -> None:
    assert run("parse", hostile_dump(), "-o", "safe.csv").exit_code == 0
    assert run("parse", "hostile.jsonl", "-o", "raw.csv", "--raw").exit_code == 0
    (safe,), (raw,) = rows("safe.csv"), rows("raw.csv")
    assert (safe["url"], raw["url"]) == ("'=1+1", "=1+1")
    assert len(safe["body"]) < 32_767 < len(raw["body"])
    assert safe["body"].endswith(f"…[{len(raw['body']) - 32_700:,} characters more]")


def test_a_workbook_has_a_sheet_of_articles_and_one_of_leaders() -> None:
    import openpyxl

    dump(3)
    assert run("parse", "dump.jsonl", hostile_dump(), "-o", "out.xlsx").exit_code == 0
    book = openpyxl.load_workbook("out.xlsx")
    assert book.sheetnames == ["articles", "leaders"]
    for name, more in (("articles", []), ("leaders", ["--table", "leaders"])):
        assert run("parse", "dump.jsonl", "hostile.jsonl", "-o", "out.csv", *more).exit_code == 0
        with Path("out.csv").open(encoding="utf-8-sig", newline="") as file:
            expected = [[cell.removeprefix("'") for cell in row] for row in csv.reader(file)]
        cells = [["" if cell is None else str(cell) for cell in row] for row in book[name].values]
        assert cells == expected
    assert all(cell.data_type != "f" for row in book["articles"].iter_rows() for cell in row)
    assert not list(Path().glob("*.part*"))


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (
            ("--kind", "etdz", "--province", "江苏", "--city", "无锡"),
            "宜兴经济技术开发区 无锡惠山经济技术开发区 锡山经济技术开发区",
        ),
        (("锡山开发区", "枫溪开发区"), "锡山经济技术开发区"),
        (("朝阳经济开发区", "--province", "吉林"), "长春朝阳经济开发区"),
        (("--level", "overseas", "中白工业园"), "中白工业园"),
        (("朝阳经济开发区",), ""),
    ],
)
def test_the_registry_is_printed(arguments: tuple[str, ...], names: str) -> None:
    as_csv = run("zones", *arguments)
    assert [row["name"] for row in csv.DictReader(io.StringIO(as_csv.stdout))] == names.split()
    assert as_csv.exit_code == (0 if names else 1)
    as_json = run("zones", *arguments, "--format", "json")
    assert [zone["name"] for zone in json.loads(as_json.stdout)] == names.split()
    table = run("zones", *arguments, "--format", "table", env={"COLUMNS": "160"}).output
    assert all(name in table for name in names.split())


@pytest.mark.parametrize(
    ("line", "status", "message"),
    [
        ("zones 枫溪开发区", 1, "枫溪开发区: not found\n"),
        ("zones 朝阳经济开发区", 1, "长春朝阳经济开发区 (吉林省长春市)"),
        ("zones --city 枫溪", 1, "no zone fits\n"),
        ("zones --kind foo", 2, "'foo' is none of border, customs, "),
        ("zones --level foo", 2, "'foo' is none of national, "),
        ("learn empty", 1, "nothing was learned: 0 pages of one site could be read, at least 3 are needed"),
        ("learn a.txt -o site.toml", 1, "nothing was learned: 1 pages"),
        ("parse a.txt --learn-sites", 0, "1 pages have no address: nothing is learned from them\n"),
        ("parse gone.txt b.txt -o out.csv", 2, "no such file: gone.txt b.txt\n"),
        ("parse a.txt -o out.xlsx --table leaders", 2, "out.xlsx gets both tables, each as a sheet"),
        ("view a.txt -n two", 2, "'two' is not a valid whole number"),
    ],
)
def test_what_gives_nothing_says_why(line: str, status: int, message: str) -> None:
    Path("empty").mkdir()
    Path("a.txt").write_text("园区召开会议", encoding="utf-8")
    result = run(*line.split())
    assert result.exit_code == status
    assert message in result.stderr
    assert sorted(path.name for path in Path().iterdir()) == ["a.txt", "empty"]


def test_the_likely_zone_is_a_column() -> None:
    Path("page.txt").write_text(
        "聊城市委书记到高新区调研\n3月4日,聊城市委书记路远方到高新区调研。", encoding="utf-8"
    )
    assert run("parse", "page.txt", "-o", "out.csv").exit_code == 0
    (row,) = csv.DictReader(io.StringIO(Path("out.csv").read_text("utf-8-sig")))
    assert (row["park"], row["likely_zone"]) == ("", "聊城高新技术产业开发区")
    assert {"park_code", "park_within"} < row.keys()
