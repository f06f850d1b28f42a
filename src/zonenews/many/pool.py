"""The worker processes behind `parse_articles`.

The pages are cut into chunks, the chunks go to the workers, and the results come back in the order of the
pages. A page is read from the iterable only when there is room for it, so an endless iterable is fine.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing
from ctypes import c_byte
from multiprocessing.context import BaseContext
from typing import TypeAlias

from zonenews.article import Article
from zonenews.errors import ZonenewsError
from zonenews.many.pages import Failure, Page, parse_page
from zonenews.many.transfer import pack, unpack

__all__ = ["parse_in_pool"]

_Item: TypeAlias = Page | Failure
_Result: TypeAlias = Article | Failure

_CHUNK_PAGES = 32
_CHUNK_CHARS = 500_000

_stop: c_byte | None = None  # in a worker: becomes 1 when nobody waits for its results any more


def parse_in_pool(items: Iterator[_Item], workers: int) -> Iterator[_Result]:
    """The results in order, with at most two chunks a worker under way."""
    pending: deque[_Task] = deque()
    with closing(_Pool(workers)) as pool:
        for chunk in _chunks(items):
            if isinstance(chunk, Exception):
                while pending:
                    yield from pool.result(pending)
                raise chunk
            pending.append(_Task(chunk, pool.submit(chunk)))
            while pending and (len(pending) > 2 * workers or pending[0].future.done()):
                yield from pool.result(pending)
        while pending:
            yield from pool.result(pending)


def _chunks(items: Iterator[_Item]) -> Iterator[list[_Item] | Exception]:
    """The items in lists of a fair size; at last the error that ended them, if one did."""
    chunk: list[_Item] = []
    size = 0
    try:
        for item in items:
            chunk.append(item)
            size += len(item.content) if isinstance(item, Page) else 0
            if len(chunk) >= _CHUNK_PAGES or size >= _CHUNK_CHARS:
                yield chunk
                chunk, size = [], 0
    except Exception as error:
        yield chunk
        yield error
        return
    if chunk:
        yield chunk


class _Task:
    """A chunk and what will be its results."""

    __slots__ = ("chunk", "future")

    def __init__(self, chunk: list[_Item], future: Future[bytes]) -> None:
        self.chunk = chunk
        self.future = future


class _Pool:
    """Worker processes that are replaced when one of them dies."""

    def __init__(self, workers: int) -> None:
        self._workers = workers
        # Never a plain fork: the caller may have threads. A fork server starts quickly, and its children
        # share what it has loaded.
        self._context = _context()
        self._stop = self._context.RawValue("b", 0)
        self._executor = self._start()

    def submit(self, chunk: list[_Item]) -> Future[bytes]:
        try:
            return self._executor.submit(_parse_chunk, chunk)
        except BrokenProcessPool as error:  # told to whoever asks for the result, like a death at work
            future: Future[bytes] = Future()
            future.set_exception(error)
            return future

    def result(self, pending: deque[_Task]) -> list[_Result]:
        """The results of the first task, which is taken off.

        A dead worker ends every chunk under way, whichever page it was. So the first chunk is done again page
        by page, with nothing beside it: the page that kills its worker then is the failure. The other chunks
        are done again as they are; if the culprit is among them, its turn comes.
        """
        task = pending.popleft()
        try:
            return unpack(task.future.result())
        except BrokenProcessPool:
            self._restart()
        results = [self._parse_alone(item) for item in task.chunk]
        for other in pending:
            if other.future.cancelled() or not other.future.done() or other.future.exception():
                other.future = self.submit(other.chunk)
        return results

    def close(self) -> None:
        """End the workers, each after the page it is at."""
        self._stop.value = 1
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _parse_alone(self, item: _Item) -> _Result:
        try:
            return unpack(self.submit([item]).result())[0]
        except BrokenProcessPool:
            self._restart()
            return Failure(item.url, "WorkerDied: the worker process died on this page")

    def _restart(self) -> None:
        self._executor.shutdown(wait=True)  # it is broken: there is nothing to wait for but its end
        self._executor = self._start()

    def _start(self) -> ProcessPoolExecutor:
        executor = ProcessPoolExecutor(
            self._workers, self._context, initializer=_begin, initargs=(self._stop,)
        )
        try:
            executor.submit(_parse_chunk, []).result()
        except BrokenProcessPool as error:
            raise ZonenewsError(
                "the worker processes do not start, see above why; a script must call parse_articles under "
                '`if __name__ == "__main__":`, or with workers=1'
            ) from error
        return executor


def _context() -> BaseContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["zonenews.many.warm", __name__])
    return context


def _begin(stop: c_byte) -> None:
    """A worker's first act: leave Ctrl-C to the parent, hear when to stop, and do not outlive it."""
    global _stop  # a worker's one state
    _stop = stop
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _parse_chunk(chunk: list[_Item]) -> bytes:
    return pack([parse_page(item) for item in chunk if not (_stop and _stop.value)])
