"""Many pages: order, bounded memory, and what happens when something goes wrong."""

from __future__ import annotations

import itertools
import os
import pickle
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import zonenews
from zonenews import Article, Failure, Page, many, parse_article, parse_articles
from zonenews.many import pool, progress
from zonenews.many.transfer import pack, unpack


def numbered(count: int) -> Iterator[Page]:
    return (Page(f"某开发区召开第{n}次会议", url=f"https://zone.example/{n}") for n in range(count))


def urls(results: Iterable[Article | Failure | Page]) -> list[str | None]:
    return [result.url for result in results]


def texts(results: Iterable[Article | Failure]) -> list[str]:
    return [result.text for result in results if isinstance(result, Article)]


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("count", [0, 1, 33, 500])
def test_one_result_a_page_in_order(workers: int, count: int) -> None:
    results = list(parse_articles(numbered(count), workers=workers))
    assert results == [parse_article(page.content, url=page.url) for page in numbered(count)]


def test_str_bytes_and_pages_are_taken_as_they_come() -> None:
    traditional = "某開發區召開會議"
    pages: list[str | bytes | Page] = [
        "园区召开会议",
        "项目开工".encode(),
        Page(traditional.encode("big5"), encoding="big5", url="u"),
    ]
    for workers in (1, 2):
        results = list(parse_articles(pages, workers=workers))
        assert texts(results) == ["园区召开会议", "项目开工", traditional]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_page_that_cannot_be_read_is_a_failure_in_its_place(workers: int) -> None:
    too_large = Page("开" * (zonenews.MAX_PAGE_CHARS + 1), url="large")
    unread = Failure("dump.jsonl:3", "not JSON")
    pages = ["园区", 7, too_large, Page(None, url="none"), unread, "项目"]  # type: ignore[arg-type]
    results = list(parse_articles(pages, workers=workers))  # type: ignore[arg-type]
    assert [type(result) for result in results] == [Article, Failure, Failure, Failure, Failure, Article]
    assert results[1] == Failure(None, "TypeError: page must be str or bytes, not int")
    assert results[2].url == "large"
    assert isinstance(results[2], Failure)
    assert results[2].error.startswith("PageTooLarge: ")
    assert results[3] == Failure("none", "TypeError: page must be str or bytes, not NoneType")
    assert results[4] == unread


def test_a_subclass_of_str_goes_to_the_worker_as_plain_text() -> None:
    class Soup(str):
        def __reduce__(self) -> str:
            raise RuntimeError("the document tree must stay at home")

    assert texts(parse_articles([Soup("园区")] * 2, workers=2)) == ["园区"] * 2


@pytest.mark.parametrize("workers", [0, -1])
def test_workers_below_one_are_refused_at_once(workers: int) -> None:
    with pytest.raises(ValueError, match="workers must be 1 or more"):
        parse_articles([], workers=workers)


def test_no_more_workers_than_the_machine_can_bear(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def in_pool(items: object, count: int, *, few_here: bool) -> object:
        asked.append(count)
        return items

    monkeypatch.setattr("zonenews.many.pool.parse_in_pool", in_pool)
    parse_articles(numbered(3), workers=100_000)
    assert asked == [8 * (os.cpu_count() or 1)]


@pytest.mark.parametrize(("count", "starts"), [(0, 0), (1, 0), (32, 0), (33, 2)])
def test_few_pages_start_no_workers(count: int, starts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[int] = []

    class Pool(pool._Pool):
        def __init__(self, workers: int) -> None:
            started.append(workers)
            super().__init__(workers)

    monkeypatch.setattr(pool, "_Pool", Pool)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert urls(parse_articles(numbered(count))) == urls(numbered(count))
    assert sum(started) == starts


def test_an_error_after_few_pages_comes_after_them() -> None:
    results = parse_articles(page if page.url != "https://zone.example/3" else 1 / 0 for page in numbered(9))  # type: ignore[misc]
    assert len(list(itertools.islice(results, 3))) == 3
    with pytest.raises(ZeroDivisionError):
        next(results)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_error_of_the_iterable_comes_after_the_pages_before_it(workers: int) -> None:
    def broken() -> Iterator[Page]:
        yield from numbered(100)
        raise OSError("the disk is gone")

    results = parse_articles(broken(), workers=workers)
    assert urls(itertools.islice(results, 100)) == urls(numbered(100))
    with pytest.raises(OSError, match="the disk is gone"):
        next(results)


def test_nothing_is_read_far_ahead() -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for read in itertools.count(1):  # noqa: B007
            yield "园区召开会议" * 10

    results = parse_articles(endless(), workers=2)
    most = 0
    for taken, _ in zip(range(2_000), results, strict=False):
        most = max(most, read - taken)
    results.close()  # type: ignore[attr-defined]
    assert most < 500


def test_large_pages_are_read_ahead_by_size_not_by_number() -> None:
    read = 0

    def endless() -> Iterator[str]:
        nonlocal read
        for read in itertools.count(1):  # noqa: B007
            yield "园" * 600_000

    results = parse_articles(endless(), workers=2)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert read <= 6


@pytest.mark.parametrize(
    "path", sorted(Path(__file__).parent.glob("samples/*.txt")), ids=lambda path: path.stem
)
def test_articles_come_back_from_a_worker_as_they_were(path: Path) -> None:
    results: list[Article | Failure] = [parse_article(path.read_bytes(), url="u"), Failure("v", "why")]
    assert unpack(pack(results)) == results
    assert len(pack(results)) < len(pickle.dumps(results))


# What follows runs the library in a process of its own, with a parser that does what the page says.
SCRIPT = """
import os, sys, time
import zonenews.many.pages

def parse_article(content, **known):
    if content == "die":
        os._exit(9)
    if content == "die once" and not os.path.exists(sys.argv[1]):
        open(sys.argv[1], "x").close()
        os._exit(9)
    if content == "slow":
        time.sleep(0.05)
    if content == "raise":
        raise RecursionError("too deep")
    return original(content, **known)

original, zonenews.many.pages.parse_article = zonenews.many.pages.parse_article, parse_article
from zonenews import Failure, Page, parse_articles
"""


def run(tmp_path: Path, body: str, **options: Any) -> subprocess.CompletedProcess[str]:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT + textwrap.dedent(body))
    command = [sys.executable, str(script), str(tmp_path / "mark")]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, **options)


@pytest.mark.parametrize(
    ("deadly", "failures"),
    [
        ({50: "die"}, [50]),
        ({0: "die"}, [0]),
        ({299: "die"}, [299]),
        ({7: "die", 8: "die", 200: "die"}, [7, 8, 200]),
        ({60: "raise", 61: "die"}, [60, 61]),
        ({50: "die once"}, []),
        (dict.fromkeys(range(0, 300, 32), "die"), list(range(0, 300, 32))),
    ],
)
def test_a_dead_worker_costs_its_page_and_no_other(
    tmp_path: Path, deadly: dict[int, str], failures: list[int]
) -> None:
    done = run(
        tmp_path,
        f"""
        if __name__ == "__main__":
            deadly = {deadly!r}
            pages = (Page(deadly.get(n, "page"), url=str(n)) for n in range(300))
            results = list(parse_articles(pages, workers=2))
            print([int(result.url) for result in results] == list(range(300)))
            print([int(result.url) for result in results if isinstance(result, Failure)])
        """,
    )
    assert done.stdout.splitlines() == ["True", str(failures)], done.stderr


def test_a_script_without_its_guard_is_told(tmp_path: Path) -> None:
    done = run(tmp_path, 'print(list(parse_articles(["page"], workers=2)))')
    assert done.returncode != 0
    assert 'must call parse_articles under `if __name__ == "__main__":`' in done.stderr
    assert "Failure" not in done.stdout


def processes_of(session: int) -> list[int]:
    """The live processes of a session, from /proc."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            after_name = entry.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(after_name[3]) == session and after_name[0] != "Z":
            found.append(int(entry.parent.name))
    return found


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_no_process_is_left_behind(tmp_path: Path, end: signal.Signals) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        SCRIPT
        + textwrap.dedent(
            """
            import itertools
            if __name__ == "__main__":
                try:
                    for result in parse_articles(itertools.repeat("slow"), workers=2):
                        print("result", flush=True)
                except KeyboardInterrupt:
                    print("interrupted", flush=True)
            """
        )
    )
    process = subprocess.Popen(
        [sys.executable, str(script)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "result\n"
    if end is signal.SIGINT:
        os.killpg(process.pid, end)  # as a terminal does: to every process of the group
    else:
        process.send_signal(end)
    out, err = process.communicate(timeout=60)
    if end is signal.SIGINT:
        assert out.endswith("interrupted\n")
        assert err == ""
    limit = time.monotonic() + 20
    while processes_of(process.pid) and time.monotonic() < limit:
        time.sleep(0.1)
    assert processes_of(process.pid) == []


def test_progress_is_shown_on_stderr(capfd: pytest.CaptureFixture[str]) -> None:
    pages: list[str | int] = ["园区"] * 40 + [7]
    results = list(parse_articles(pages, workers=1, progress=True))  # type: ignore[arg-type]
    out, err = capfd.readouterr()
    assert len(results) == 41
    assert out == ""
    assert "41 pages" in err
    assert "1 failed" in err
    assert "100%" in err


def test_progress_in_a_log_is_a_line_now_and_then(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_LINE", -1)
    assert len(list(parse_articles(["园区"] * 3, workers=1, progress=True))) == 3
    assert [" 1 pages" in line for line in capfd.readouterr().err.splitlines()] == [True, *[False] * 3]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(st.text(max_size=30), st.binary(max_size=30), st.none(), st.integers())))
def test_any_mixture_gives_one_result_a_page(pages: list[object]) -> None:
    results = list(many.parse_articles(pages, workers=1))  # type: ignore[arg-type]
    assert [isinstance(r, Article) for r in results] == [isinstance(p, str | bytes) for p in pages]
