"""One run of `zonenews parse`: from the files, through `parse_articles`, to where the articles go."""

from __future__ import annotations

import glob
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

import click
from attrs import evolve, field, frozen

from zonenews import __version__
from zonenews.article import Article, Json
from zonenews.command.inputs import STDIN, Choice, Columns, Meter, find_files, read_pages, total_bytes
from zonenews.command.outputs import JSON_LINES, Output, format_for
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, Page, parse_articles
from zonenews.many.progress import shown
from zonenews.profile import Profile, host_of
from zonenews.terms import Language

__all__ = ["Input", "Run", "plain"]

_SHOWN = 10  # failures on stderr, where a file holds all of them
_LONGEST = 300  # characters of one failure there
_Identity = tuple[int, int]


@frozen
class Input:
    """What is read."""

    files: tuple[str, ...]
    columns: Columns
    encoding: str | None
    profile: Profile | None
    choice: Choice = field(factory=Choice)
    profile_file: Path | None = None
    learn_sites: bool = False
    meter: Meter = field(factory=Meter)
    unlearned: Counter[str] = field(factory=Counter)
    """How many pages belong to no site that could be learned, by the reason."""

    def pages(self) -> Iterator[Page | Failure]:
        """The pages, in order, with their profiles: a resumed run learns from those already read as well."""
        pages = self._read()
        if not self.learn_sites:
            return pages
        from zonenews.learning.sites import with_profiles

        return with_profiles(map(self._counted, pages))

    def _counted(self, page: Page | Failure) -> Page | Failure:
        if isinstance(page, Page) and page.profile is None and host_of(page.url) is None:
            self.unlearned["no address"] += 1
        return page

    def _read(self) -> Iterator[Page | Failure]:
        for page in read_pages(
            self.files, columns=self.columns, encoding=self.encoding, choice=self.choice, meter=self.meter
        ):
            if isinstance(page, Page) and self.profile and self.profile.applies_to(page.url):
                yield evolve(page, profile=self.profile)
            else:
                yield page

    def without(self, written: Iterable[Path]) -> Input:
        """The source, the files that a command writes left out of its folders and patterns.

        Raises:
            ZonenewsError: one of them is read, by whatever name: what it holds would be lost.
        """
        written = list(written)
        existing = {_identity(path): path for path in written if path.exists()}
        for path in filter(None, map(existing.get, self._identities(existing) if existing else ())):
            raise ZonenewsError(f"{path} is read and would be overwritten: choose another name to write to")
        return evolve(self, choice=evolve(self.choice, exclude=frozenset(path.resolve() for path in written)))

    def _identities(self, existing: Mapping[_Identity, Path]) -> Iterator[_Identity]:
        """What is read, as the file system knows it; of the files of a folder those that hold pages."""
        if self.profile_file:
            yield _identity(self.profile_file)
        for name in self.files:
            if name == STDIN:
                with suppress(OSError, ValueError):  # it may be no file
                    yield _identity(sys.stdin.fileno())
                continue
            named = Path(name).is_file()
            for file in find_files(name):
                if not isinstance(file, Path) or not file.exists() or _identity(file) not in existing:
                    continue
                if named or any(
                    isinstance(page, Page) for page in read_pages([str(file)], columns=self.columns)
                ):
                    yield _identity(file)


@frozen
class Run:
    """What is done with it."""

    source: Input
    workers: int | None
    progress: bool | None
    """Whether to show a progress bar; `None` if stderr is a terminal."""

    def to_stdout(self) -> bool:
        """Write JSON Lines to standard output; returns whether all pages were read, and there were some.

        Raises:
            ClickException: standard output takes no more.
        """
        pages = failed = 0
        bar = not sys.stdout.isatty()  # on one terminal the two would mix
        try:
            for result in self._results(self.source.pages(), bar=bar):
                pages += 1
                if isinstance(result, Failure):
                    failed += 1
                    click.echo(plain(result.error), err=True)
                else:
                    sys.stdout.buffer.write(JSON_LINES.encode([result]))
            sys.stdout.buffer.flush()
        except BrokenPipeError:
            raise  # whoever read it has had enough
        except OSError as error:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nothing is flushed there at exit
            raise click.ClickException(f"cannot write to standard output: {error.strerror}") from error
        self._tell_skipped(pages)
        return bool(pages) and not failed

    def to_file(
        self,
        target: Path,
        *,
        table: str | None,
        raw: bool,
        labels: Language,
        failures: Path | None,
        resume: bool,
        restart: bool,
    ) -> bool:
        """Write a file; returns whether all pages were read, and there were some.

        Raises:
            ZonenewsError: what was asked for cannot be done.
            ClickException: the run was cut short.
        """
        form = format_for(target, table, raw=raw, labels=labels)
        if all(map(_is_missing, self.source.files)):
            raise ZonenewsError(f"no such file: {plain(' '.join(self.source.files))}")
        failures = failures or target.with_suffix(".failures.jsonl")
        if resume and target.exists() and not Output.is_interrupted(target):
            click.echo(f"{target} is complete, nothing to resume", err=True)
            return True
        source = self.source.without(Output.paths(target, failures))
        output = Output(
            target,
            form,
            failures=failures,
            command=self._command(table, labels),
            resume=resume,
            restart=restart,
        )
        run, failed = evolve(self, source=source), output.failed
        try:
            with output:
                pages = output.remaining(source.pages())
                for result in run._results(pages, bar=True, done=output.pages, failed=failed):
                    output.add(result)
                    if isinstance(result, Failure):
                        failed += 1
                        _tell(result, failed, failures)
                output.finish()
        except (OSError, KeyboardInterrupt) as error:
            reason = "interrupted" if isinstance(error, KeyboardInterrupt) else f"cannot go on: {error}"
            raise click.ClickException(
                f"{reason}\n{output.kept:,} pages are kept in {output.part}; --resume goes on from there"
            ) from error
        run._tell_skipped(output.pages)
        articles = output.pages - output.failed - output.empty
        counts = (
            f"articles: {articles:,}, pages without an article: {output.empty:,}, failures: {output.failed:,}"
        )
        click.echo(counts, err=True)
        return bool(output.pages) and not output.failed

    def _results(
        self, pages: Iterable[Page | Failure], *, bar: bool, done: int = 0, failed: int = 0
    ) -> Iterator[Article | Failure]:
        results = parse_articles(pages, workers=self.workers)
        if not (bar and sys.stderr.isatty() if self.progress is None else self.progress):
            return results
        total = total_bytes(self.source.files, self.source.choice)
        share = lambda: self.source.meter.read / total if total else None  # noqa: E731
        return shown(results, fraction=share, pages=done, failed=failed)

    def _tell_skipped(self, pages: int) -> None:
        skipped, hidden = self.source.choice.skipped, self.source.choice.hidden
        if skipped:
            counts = ", ".join(f"{count:,} {plain(end)}" for end, count in skipped.most_common(_SHOWN))
            more = " and others" if len(skipped) > _SHOWN else ""
            click.echo(
                f"not read, {skipped.total():,} files: {counts}{more} (--include reads them)", err=True
            )
        if hidden:
            counts = ", ".join(f"{what}: {count:,}" for what, count in sorted(hidden.items()))
            click.echo(f"not read unless they are named, {counts}", err=True)
        for reason, count in self.source.unlearned.items():
            click.echo(f"{count:,} pages have {reason}: nothing is learned from them", err=True)
        if not pages:
            click.echo(f"no pages found in {plain(' '.join(self.source.files))}", err=True)

    def _command(self, table: str | None, labels: Language) -> dict[str, Json]:
        """What must be the same when a run is resumed."""
        return {
            "FILE": list(self.source.files),
            "--content-column": self.source.columns.content,
            "--url-column": self.source.columns.url,
            "--encoding": self.source.encoding,
            "--include": list(self.source.choice.include),
            "--profile": repr(self.source.profile),
            "--learn-sites": self.source.learn_sites,
            "--table": table,
            "--labels": labels,
            "version of zonenews": __version__,
        }


def plain(text: str) -> str:
    r"""What came out of the input, so that a terminal can show it: no control characters, not without end.

    Example:
        >>> plain("no column \x1b[2J")
        'no column \\x1b[2J'
    """
    shown = "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in text[: _LONGEST + 1]
    )
    return f"{shown[:_LONGEST]}…" if len(shown) > _LONGEST else shown


def _is_missing(name: str) -> bool:
    return not (name == STDIN or glob.has_magic(name) or Path(name).exists())


def _identity(file: Path | int) -> _Identity:
    """The same for all names of one file, links among them."""
    status = file.stat() if isinstance(file, Path) else os.fstat(file)
    return status.st_dev, status.st_ino


def _tell(failure: Failure, number: int, failures: Path) -> None:
    if number <= _SHOWN:
        click.echo(plain(failure.error), err=True)
    elif number == _SHOWN + 1:
        click.echo(f"further failures are in {failures} only", err=True)
