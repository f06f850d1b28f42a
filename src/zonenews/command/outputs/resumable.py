"""The output of a run that may be interrupted: written beside its place, renamed when it is whole.

While a run goes on there are:

    news.jsonl.part         what is written so far
    news.jsonl.part-state   how many pages that is, and how long the files were then
    news.failures.jsonl     the failures so far, removed at the end if there are none

The state is written after the other two. To resume, these are cut back to the lengths it names: what a killed
run wrote after that is read again, and nothing is lost or doubled.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from io import FileIO
from pathlib import Path
from types import TracebackType

import attrs

from zonenews.article import Article, Json
from zonenews.command.outputs.forms import Format
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, Page

__all__ = ["Output"]

_EVERY = 5.0  # seconds between two states
_BATCH = 256  # results that are written together
_FAILURE = 1 << 20  # bytes: no failure takes more


@attrs.define
class _State:
    """How far a run has come."""

    command: Mapping[str, Json]
    """What was asked for: only the same command may go on."""
    pages: int = 0
    failed: int = 0
    empty: int = 0
    """Pages without an article."""
    pages_digest: str = ""
    """Of the addresses and the contents of those pages, to know them again."""
    output_bytes: int = 0
    failure_bytes: int = 0

    def count(self, page: bytes) -> None:
        self.pages_digest = hashlib.blake2b(self.pages_digest.encode() + page, digest_size=16).hexdigest()
        self.pages += 1


class Output:
    """The output file and the failures file of one run.

    Use as a context manager: what was written is kept, and can be resumed, unless `finish` was reached.
    """

    def __init__(
        self,
        target: Path,
        form: Format,
        *,
        failures: Path,
        command: Mapping[str, Json],
        resume: bool = False,
        restart: bool = False,
    ) -> None:
        """Open the files.

        Args:
            target: what the output is called when it is whole.
            form: its form.
            failures: where the failures go.
            command: what was asked for, to compare with that of the run to resume.
            resume: go on with an interrupted run, if there is one.
            restart: forget an interrupted run, if there is one.

        Raises:
            ZonenewsError: there is an interrupted run, and it is neither to be resumed nor to be forgotten;
                or it cannot be resumed; or a file cannot be written.
        """
        self.part, self._state_path = _working_paths(target)
        self._target = target
        self._form = form
        self._failures_path = failures
        interrupted = self.is_interrupted(target)
        self._refuse_foreign_failures()
        if interrupted and not (resume or restart):
            raise ZonenewsError(
                f"{self.part} is left from an interrupted run: "
                "--resume goes on with it, --restart begins anew"
            )
        self._state = self._read_state(command) if interrupted and resume else _State(command)
        self._done = attrs.evolve(self._state)
        self._waiting: list[Article | Failure] = []
        self._under_way: deque[bytes] = deque()  # the digests of the pages whose results are to come
        try:
            self._part = _open(self.part, self._state.output_bytes)
            self._failures = _open(failures, self._state.failure_bytes)
            if not self._state.output_bytes:
                self._state.output_bytes = _append(self._part, form.head)
            self._save()
        except OSError as error:
            raise ZonenewsError(f"cannot write: {error.filename or self.part}: {error.strerror}") from error

    @staticmethod
    def is_interrupted(target: Path) -> bool:
        """Whether a run for this output was interrupted, and can be resumed."""
        return all(path.exists() for path in _working_paths(target))

    @staticmethod
    def paths(target: Path, failures: Path) -> list[Path]:
        """The files that a run for this output writes."""
        return [target, *_working_paths(target), failures]

    @property
    def kept(self) -> int:
        """How many pages an interruption would leave to the run that resumes this one."""
        return self._kept

    @property
    def pages(self) -> int:
        """How many pages the run has come to, failures among them."""
        return self._state.pages

    @property
    def failed(self) -> int:
        """How many of them failed."""
        return self._state.failed

    @property
    def empty(self) -> int:
        """How many of them held no article."""
        return self._state.empty

    def remaining(self, pages: Iterable[Page | Failure]) -> Iterator[Page | Failure]:
        """The pages that are still to be read; the result of each is to be added, in their order.

        Raises:
            ZonenewsError: the pages before them are not those that the interrupted run read.
        """
        done, seen = self._done, _State({})
        for page in pages:
            digest = _digest(page)
            if seen.pages == done.pages:
                self._under_way.append(digest)
                yield page
                continue
            seen.count(digest)
            if seen.pages == done.pages and seen.pages_digest != done.pages_digest:
                break
        if (seen.pages, seen.pages_digest) != (done.pages, done.pages_digest):
            raise ZonenewsError(
                f"the input does not begin with the {done.pages:,} pages that the interrupted run read: "
                "--restart begins anew"
            )

    def add(self, result: Article | Failure) -> None:
        """Write one result, at the latest when the next state is written."""
        self._waiting.append(result)
        late = time.monotonic() - self._saved > _EVERY
        if late or len(self._waiting) >= _BATCH:
            self._write()
        if late:
            self._save()

    def finish(self) -> None:
        """The run is over: give the output its name."""
        self._write()
        self._save()
        self._close()
        self._form.finish(self.part, self._target)
        self._state_path.unlink()
        if not self._state.failed:
            self._failures_path.unlink()

    def __enter__(self) -> Output:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._part.closed:
            return
        try:
            if not isinstance(error, OSError):
                self._write()
            self._part.truncate(self._state.output_bytes)  # half a batch, on a full disk
            self._save()
        finally:
            self._close()

    def _refuse_foreign_failures(self) -> None:
        """The file for the failures is written anew only if it is one.

        Raises:
            ZonenewsError: another file has its name, or a file of this run.
        """
        path = self._failures_path
        if path.resolve() in {other.resolve() for other in (self._target, self.part, self._state_path)}:
            raise ZonenewsError(f"--failures {path}: another file of the run has that name")
        try:
            with path.open("rb") as file:
                record = json.loads(file.readline(_FAILURE) or b'{"url": "", "error": ""}')
        except FileNotFoundError:
            return
        except (OSError, ValueError, RecursionError):
            record = None
        if not (isinstance(record, dict) and record.keys() == {"url", "error"}):
            raise ZonenewsError(f"--failures {path}: the file exists and holds no failures; name another")

    def _write(self) -> None:
        """Append what waits; it counts as written when all of it is."""
        state = attrs.evolve(self._state)
        failures = [result for result in self._waiting if isinstance(result, Failure)]
        articles = [result for result in self._waiting if isinstance(result, Article)]
        for _ in self._waiting:
            state.count(self._under_way.popleft())
        state.failed += len(failures)
        state.empty += sum(not (article.headline or article.body) for article in articles)
        if articles:
            state.output_bytes += _append(self._part, self._form.encode(articles))
        state.failure_bytes += _append(self._failures, b"".join(map(_failure_line, failures)))
        self._state = state
        self._waiting = []

    def _save(self) -> None:
        """Write the state, after what it tells of is on the disk."""
        os.fsync(self._part.fileno())
        os.fsync(self._failures.fileno())
        new = self._state_path.with_name(self._state_path.name + "-new")
        new.write_text(json.dumps(attrs.asdict(self._state), ensure_ascii=True), encoding="ascii")
        new.replace(self._state_path)
        self._saved = time.monotonic()
        self._kept = self._state.pages

    def _read_state(self, command: Mapping[str, Json]) -> _State:
        try:
            state = _State(**json.loads(self._state_path.read_text(encoding="ascii")))
        except (ValueError, TypeError) as error:
            raise ZonenewsError(
                f"{self._state_path} cannot be read, or is of another version: --restart begins anew"
            ) from error
        other = sorted(key for key in command if command[key] != state.command.get(key))
        if other:
            raise ZonenewsError(
                f"the interrupted run used a different {', '.join(other)}: --restart begins anew"
            )
        return state

    def _close(self) -> None:
        self._part.close()
        self._failures.close()


def _digest(page: Page | Failure) -> bytes:
    """What tells a page from another: its address and all of its content."""
    content = page.content if isinstance(page, Page) else b""
    data = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(str(page.url).encode("utf-8", "replace") + b"\0" + data, digest_size=16).digest()


def _working_paths(target: Path) -> tuple[Path, Path]:
    return target.with_name(target.name + ".part"), target.with_name(target.name + ".part-state")


def _open(path: Path, length: int) -> FileIO:
    """The file, cut to a length, to be appended to; unbuffered, so that an error comes where it belongs."""
    file = FileIO(path, "r+" if length else "w")
    if file.seek(0, os.SEEK_END) < length:
        file.close()
        raise ZonenewsError(f"{path} is shorter than it was: --restart begins anew")
    file.truncate(length)
    file.seek(length)
    return file


def _append(file: FileIO, data: bytes) -> int:
    rest = memoryview(data)
    while rest:
        rest = rest[file.write(rest) :]
    return len(data)


def _failure_line(failure: Failure) -> bytes:
    line = json.dumps({"url": failure.url, "error": failure.error}, ensure_ascii=False) + "\n"
    return line.encode("utf-8", "backslashreplace")
