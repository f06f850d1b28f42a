"""`zonenews view`: one annotated page, or a folder of them with an index."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import TypeVar

import click

from zonenews.command.running import Input, plain
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, parse_articles
from zonenews.parser import parse_article
from zonenews.terms import Language
from zonenews.viewing.site import write_site

__all__ = ["one_page", "show_all", "show_one", "write"]

_Result = TypeVar("_Result")


def show_one(source: Input, output: Path | None, number: int, lang: Language) -> None:
    """Write the annotated page of page `number`; without an output print it, on a terminal name a new file.

    Raises:
        ZonenewsError: there is no such page.
        ClickException: it cannot be read, or not be written.
    """
    html = one_page(source, number, parse_article).to_html(lang=lang)
    if output is None and not sys.stdout.isatty():
        click.echo(html)
        return
    target = output or Path(tempfile.mkdtemp(prefix="zonenews-"), "page.html")
    write(target, html)
    if output is None:
        click.echo(f"open in a browser: {target.as_uri()}")


def write(target: Path, text: str) -> None:
    """Write a file that is none of those that are read: see `Input.without`.

    Raises:
        ClickException: it cannot be written.
    """
    try:
        target.write_text(text, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"cannot write: {error}") from error


def one_page(source: Input, number: int, read: Callable[..., _Result]) -> _Result:
    """What page `number` is read as.

    Raises:
        ZonenewsError: there is no such page.
        ClickException: it cannot be read.
    """
    (file,) = source.files
    page = next(islice(source.pages(), number - 1, None), None)
    if page is None:
        raise ZonenewsError(f"{file} has no page {number}")
    if isinstance(page, Failure):
        raise click.ClickException(plain(page.error))
    try:
        return read(page.content, url=page.url, kind=page.kind, encoding=page.encoding, profile=page.profile)
    except Exception as error:  # whatever it is, it is told without a traceback
        raise click.ClickException(plain(f"{type(error).__name__}: {error}")) from error


def show_all(source: Input, folder: Path, lang: Language) -> bool:
    """Write every page into a folder, with an index; returns whether all were read, and there were some.

    Raises:
        ZonenewsError: the folder lies in what is read, or holds other files.
    """
    (file,) = source.files
    if Path(file).is_dir() and folder.resolve().is_relative_to(Path(file).resolve()):
        raise ZonenewsError(f"{folder} lies in {file}, which is read: choose another --output")
    source = source.without(folder.iterdir() if folder.is_dir() else ())
    written, failed = write_site(parse_articles(source.pages()), folder, lang=lang)
    index = (folder / "index.html").resolve().as_uri()
    click.echo(f"pages: {written:,}, failures: {failed:,}; open in a browser: {index}")
    return bool(written) and not failed
