"""One run of `zonenews parse`: from the files, through `parse_articles`, to where the articles go."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
from attrs import evolve, field, frozen

from zonenews import __version__
from zonenews.article import Article, Json
from zonenews.command.inputs import Columns, Meter, read_pages, total_bytes
from zonenews.command.outputs import JSON_LINES, Output, format_for
from zonenews.many import Failure, Page, parse_articles
from zonenews.many.progress import shown
from zonenews.profile import Profile

__all__ = ["Run", "Source"]

_SHOWN = 10  # failures on stderr, where a file holds all of them


@frozen
class Source:
    """What is read."""

    files: tuple[str, ...]
    columns: Columns
    encoding: str | None
    profile: Profile | None
    exclude: frozenset[Path] = frozenset()
    meter: Meter = field(factory=Meter)

    def pages(self) -> Iterator[Page | Failure]:
        """The pages, in order."""
        for page in read_pages(
            self.files, columns=self.columns, encoding=self.encoding, exclude=self.exclude, meter=self.meter
        ):
            yield evolve(page, profile=self.profile) if isinstance(page, Page) and self.profile else page


@frozen
class Run:
    """What is done with it."""

    source: Source
    workers: int | None
    progress: bool | None
    """Whether to show a progress bar; `None` if stderr is a terminal."""

    def to_stdout(self) -> int:
        """Write JSON Lines to standard output; returns the number of failures."""
        failed = 0
        bar = not sys.stdout.isatty()  # on one terminal the two would mix
        for result in self._results(self.source.pages(), bar=bar):
            if isinstance(result, Failure):
                failed += 1
                click.echo(result.error, err=True)
            else:
                sys.stdout.buffer.write(JSON_LINES.encode([result]))
        sys.stdout.buffer.flush()
        return failed

    def to_file(
        self, target: Path, *, table: str | None, failures: Path | None, resume: bool, restart: bool
    ) -> int:
        """Write a file; returns the number of failures.

        Raises:
            ZonenewsError: what was asked for cannot be done.
            ClickException: the run was cut short.
        """
        form = format_for(target, table)
        failures = failures or target.with_suffix(".failures.jsonl")
        if resume and target.exists() and not Output.is_interrupted(target):
            click.echo(f"{target} is whole: there is nothing to resume", err=True)
            return 0
        output = Output(
            target, form, failures=failures, command=self._command(table), resume=resume, restart=restart
        )
        run = evolve(self, source=evolve(self.source, exclude=frozenset(output.paths)))
        failed = output.failed
        try:
            with output:
                for result in run._results(output.remaining(run.source.pages()), bar=True):
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
        click.echo(f"articles: {output.pages - output.failed:,}, failures: {output.failed:,}", err=True)
        return failed

    def _results(self, pages: Iterable[Page | Failure], *, bar: bool) -> Iterator[Article | Failure]:
        results = parse_articles(pages, workers=self.workers)
        if not (bar and sys.stderr.isatty() if self.progress is None else self.progress):
            return results
        total = total_bytes(self.source.files, self.source.exclude)
        return shown(results, fraction=lambda: self.source.meter.read / total if total else None)

    def _command(self, table: str | None) -> dict[str, Json]:
        """What must be the same when a run is resumed."""
        return {
            "files": list(self.source.files),
            "content column": self.source.columns.content,
            "url column": self.source.columns.url,
            "encoding": self.source.encoding,
            "profile": repr(self.source.profile),
            "table": table,
            "version of zonenews": __version__,
        }


def _tell(failure: Failure, number: int, failures: Path) -> None:
    if number <= _SHOWN:
        click.echo(failure.error, err=True)
    elif number == _SHOWN + 1:
        click.echo(f"further failures are in {failures} only", err=True)
