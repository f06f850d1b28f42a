"""Many pages: how much faster two workers are than one, and how memory goes with the number of pages.

Usage: python benchmarks/many_speed.py FOLDER [--pages 5000] [--workers 1 2]
       python benchmarks/many_speed.py --memory [--pages 1000000]

The first repeats the pages of a folder (.txt, .html, also .gz) and prints pages a second for each number of
workers, and how many times the first that is; and the processor time of a page (Linux), here and in the
workers, as multiples of what the page costs in `parse_article` alone: on a machine that others use too,
only this tells what a second worker could give. The second reads an endless stream of small pages and prints
the peak memory of this process and of the largest worker after each tenth of them (Linux).
"""

from __future__ import annotations

import argparse
import itertools
import os
import time
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import zonenews
from zonenews.command.inputs import read_pages

STORY = "某某经济开发区召开第{}次会议,区委书记魏长青主持。"


def main() -> None:
    """Measure what was asked for."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("folder", nargs="?")
    options.add_argument("--pages", type=int)
    options.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options.add_argument("--memory", action="store_true")
    chosen = options.parse_args()
    if chosen.memory:
        memory(chosen.pages or 1_000_000, max(chosen.workers))
    elif chosen.folder:
        speed(chosen.folder, chosen.pages or 5000, chosen.workers)
    else:
        options.error("a FOLDER, or --memory")


def speed(folder: str, count: int, workers: list[int]) -> None:
    """Pages a second, the start of the processes included; and the processor time of a page."""
    pages = [page for page in read_pages([folder]) if isinstance(page, zonenews.Page)]
    repeated = list(itertools.islice(itertools.cycle(pages), count))
    print(f"{len(pages)} pages repeated to {count:,}, {os.cpu_count()} processors")
    deque(zonenews.parse_articles(pages, workers=1), maxlen=0)  # what is loaded on first use is loaded now
    start = time.process_time()
    for page in repeated:
        zonenews.parse_article(page.content)
    alone = time.process_time() - start
    print(f"parse_article  {1000 * alone / count:6.2f} ms of a processor a page")
    first = None
    for number in workers:
        start, own = time.perf_counter(), time.process_time()
        results = zonenews.parse_articles(repeated, workers=number)
        deque(itertools.islice(results, count - 1), maxlen=0)
        theirs = sum(spent for process, spent in processor_times() if process != os.getpid())
        deque(results, maxlen=0)
        rate = count / (time.perf_counter() - start)
        own = time.process_time() - own
        first = first or rate
        print(
            f"{number} workers  {rate:8,.0f} pages/s  {rate / first:.2f}×  "
            f"processor: here {own / alone:.3f}, in workers {theirs / alone:.3f} of parse_article"
        )


def memory(count: int, workers: int) -> None:
    """Peak memory, which must not grow with the number of pages."""
    pages = (STORY.format(number) for number in itertools.count())
    results = zonenews.parse_articles(pages, workers=workers)
    step = max(count // 10, 1)
    for done in range(step, count + 1, step):
        deque(itertools.islice(results, step), maxlen=0)
        family = dict(peaks())
        own = family.pop(os.getpid())
        largest = max(family.values(), default=0)
        print(f"{done:>9,} pages  this process {own:6.1f} MB, largest worker {largest:6.1f} MB", flush=True)
    results.close()  # type: ignore[attr-defined]


def processor_times() -> Iterator[tuple[int, float]]:
    """The seconds of a processor that this process and those it started have had so far, from /proc."""
    ticks = os.sysconf("SC_CLK_TCK")
    for process, _ in peaks():
        with suppress(OSError):
            spent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
            yield process, (int(spent[11]) + int(spent[12])) / ticks


def peaks() -> Iterator[tuple[int, float]]:
    """The peak memory in MB of this process and of those it started, from /proc."""
    family = {os.getpid()}
    for number in sorted(int(path.name) for path in Path("/proc").glob("[0-9]*")):  # children come after
        with suppress(OSError):
            lines = Path(f"/proc/{number}/status").read_text().splitlines()
            status = dict(line.split(":", 1) for line in lines)
            if number in family or int(status["PPid"]) in family:
                family.add(number)
                yield number, int(status["VmHWM"].split()[0]) / 1024


if __name__ == "__main__":
    main()
