"""The worker processes behind `parse_articles`.

The pages are cut into chunks, the chunks go to the workers, and the results come back in the order of the
pages. A page is read from the iterable only when there is room for it, so an endless iterable is fine.

Each worker has a pipe of its own, and a thread here that waits at its end: so a death is known at once for
the chunk that it struck, and nothing is shared that a dying worker could leave locked. (The pool of
`concurrent.futures` shares its queues, and hangs when a worker dies while another is being started.)
"""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from itertools import chain, islice
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeAlias

from zonenews.article import Article
from zonenews.errors import ZonenewsError
from zonenews.many.pages import Failure, Page, parse_page
from zonenews.many.transfer import pack, unpack

if TYPE_CHECKING:  # one of them is not there on every system
    from multiprocessing.context import ForkServerContext, SpawnContext

__all__ = ["parse_in_pool"]

_Item: TypeAlias = Page | Failure
_Result: TypeAlias = Article | Failure
_Context: TypeAlias = "ForkServerContext | SpawnContext"

_CHUNK_PAGES = 32
_CHUNK_CHARS = 500_000


def parse_in_pool(items: Iterator[_Item], workers: int, *, few_here: bool = False) -> Iterator[_Result]:
    """The results in order, with at most two chunks a worker under way.

    With `few_here` pages that make one chunk only are read in this process: to start workers takes longer.
    """
    chunks = _chunks(items)
    if few_here:
        first = list(islice(chunks, 2))
        chunks = chain(first, chunks)
        if len(first) < 2 or isinstance(first[1], Exception):
            for chunk in chunks:
                if isinstance(chunk, Exception):
                    raise chunk
                yield from map(parse_page, chunk)
            return
    pending: deque[Future[list[_Result]]] = deque()
    with closing(_Pool(workers)) as pool:
        for chunk in chunks:
            if isinstance(chunk, Exception):
                while pending:
                    yield from pending.popleft().result()
                raise chunk
            pending.append(pool.submit(chunk))
            while pending and (len(pending) > 2 * workers or pending[0].done()):
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()


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


class _Pool:
    """Workers, and a thread for each that hands it a chunk and waits for the results."""

    def __init__(self, workers: int) -> None:
        context = _context()
        self._closing = False
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="zonenews")
        self._workers = [_Worker(context) for _ in range(workers)]
        self._idle: SimpleQueue[_Worker] = SimpleQueue()
        for worker in self._workers:
            try:
                worker.parse([])
            except _WorkerDied as error:
                self.close()
                raise ZonenewsError(
                    "the worker processes do not start, see above why; a script must call parse_articles "
                    'under `if __name__ == "__main__":`, or with workers=1'
                ) from error
            self._idle.put(worker)

    def submit(self, chunk: list[_Item]) -> Future[list[_Result]]:
        return self._threads.submit(self._parse, chunk)

    def close(self) -> None:
        """End the workers, whatever they are at: nobody waits for their results any more."""
        self._closing = True
        for worker in self._workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)
        for worker in self._workers:
            worker.end()

    def _parse(self, chunk: list[_Item]) -> list[_Result]:
        worker = self._idle.get()
        try:
            return worker.parse(chunk)
        except _WorkerDied:
            return self._parse_each(worker, chunk)
        finally:
            self._idle.put(worker)

    def _parse_each(self, worker: _Worker, chunk: list[_Item]) -> list[_Result]:
        """The results of a chunk on which the worker died: the page on which it dies again is the failure."""
        results: list[_Result] = []
        worker.replace()
        for item in chunk:
            if self._closing:
                break
            try:
                results += worker.parse([item])
            except _WorkerDied:
                worker.replace()
                results.append(Failure(item.url, "WorkerDied: the worker process died on this page"))
        return results


class _WorkerDied(Exception):
    pass


class _Worker:
    """A worker process and our end of the pipe to it."""

    def __init__(self, context: _Context) -> None:
        self._context = context
        self._start()

    def parse(self, chunk: list[_Item]) -> list[_Result]:
        try:
            self._pipe.send(chunk)
            packed = self._pipe.recv_bytes()
        except (EOFError, ConnectionError) as error:
            raise _WorkerDied from error
        return unpack(packed)

    def replace(self) -> None:
        self.end()
        self._start()

    def kill(self) -> None:
        self._process.kill()

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()

    def _start(self) -> None:
        self._pipe, theirs = self._context.Pipe()
        self._process = self._context.Process(target=_work, args=(theirs,), daemon=True)
        self._process.start()
        theirs.close()  # so that the pipe ends when the worker does


def _context() -> _Context:
    # Never a plain fork: the caller may have threads. A fork server starts quickly, and its children share
    # what it has loaded.
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["zonenews.many.warm", __name__])
    return context


def _work(pipe: Connection) -> None:
    """A worker's life: it leaves Ctrl-C to the parent, and ends when the pipe does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        while True:
            pipe.send_bytes(pack([parse_page(item) for item in pipe.recv()]))
    except (EOFError, ConnectionError):
        return
