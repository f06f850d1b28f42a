"""The progress bar on stderr: share done, pages, pages a second, failures, time left.

━━━━━━━━━━━━━━━━╸━━━━━━━━━━━━━━━━━━━━━━━  41% 12,345 pages 652/s 3 failed 0:00:27

In a log, where nothing can move, a line every ten seconds.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from zonenews.article import Article
from zonenews.many.pages import Failure

if TYPE_CHECKING:
    from rich.progress import Progress

__all__ = ["shown"]

_EVERY = 0.1  # seconds between two looks at the clock
_LINE = 10.0  # seconds between two lines where stderr is no terminal


def shown(
    results: Iterable[Article | Failure],
    *,
    total: int | None = None,
    fraction: Callable[[], float | None] | None = None,
    pages: int = 0,
    failed: int = 0,
) -> Iterator[Article | Failure]:
    """Hand the results on, with a progress bar while they come.

    Args:
        results: what `parse_articles` yields.
        total: how many there will be, where that is known.
        fraction: tells the share that is done, 0-1 or `None`, where not the number of pages but the amount
            of input is known.
        pages: how many were read before, by the run that this one resumes.
        failed: how many of them failed.
    """
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    bar = Progress(
        BarColumn(),
        TaskProgressColumn(),
        TextColumn("{task.fields[pages]:,} pages {task.fields[rate]:,.0f}/s {task.fields[failed]:,} failed"),
        TimeRemainingColumn(),
        console=Console(file=sys.stderr),
        redirect_stdout=False,
    )
    share = fraction or (lambda: None)
    return _moving(bar, results, share if total is None else None, total, pages, failed)


def _moving(
    bar: Progress,
    results: Iterable[Article | Failure],
    fraction: Callable[[], float | None] | None,
    total: int | None,
    pages: int,
    failed: int,
) -> Iterator[Article | Failure]:
    start = looked = printed = time.monotonic()
    before = pages
    moves = bar.console.is_terminal
    with bar:
        task = bar.add_task("", total=total, pages=0, rate=0, failed=0)

        def look() -> None:
            done = pages if fraction is None else fraction()
            bar.update(
                task,
                completed=done or 0,
                total=total if fraction is None or done is None else 1,
                pages=pages,
                rate=(pages - before) / max(time.monotonic() - start, 0.001),
                failed=failed,
            )

        try:
            for result in results:
                pages += 1
                failed += isinstance(result, Failure)
                if time.monotonic() - looked > _EVERY:
                    look()
                    looked = time.monotonic()
                if not moves and time.monotonic() - printed > _LINE:
                    look()
                    printed = time.monotonic()
                    bar.console.print(bar.get_renderable())
                yield result
        finally:
            look()
