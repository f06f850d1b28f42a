"""`zonenews view`: one annotated page, or a folder of them with an index."""

from __future__ import annotations

import sys
import tempfile
from itertools import islice
from pathlib import Path

import click

from zonenews.command.running import Source, plain
from zonenews.errors import ZonenewsError
from zonenews.many import Failure, parse_articles, parse_page
from zonenews.terms import Language
from zonenews.viewing.site import write_site

__all__ = ["show_all", "show_one"]


def show_one(source: Source, output: Path | None, number: int, lang: Language) -> None:
    """Write the annotated page of page `number`; without an output print it, on a terminal name a new file.

    Raises:
        ZonenewsError: there is no such page.
        ClickException: it cannot be read, or not be written.
    """
    (file,) = source.files
    page = next(islice(source.pages(), number - 1, None), None)
    if page is None:
        raise ZonenewsError(f"{file} has no page {number}")
    article = parse_page(page)
    if isinstance(article, Failure):
        raise click.ClickException(plain(article.error))
    html = article.to_html(lang=lang)
    if output is None and not sys.stdout.isatty():
        click.echo(html)
        return
    target = output or Path(tempfile.mkdtemp(prefix="zonenews-"), "page.html")
    try:
        target.write_text(html, encoding="utf-8")
    except OSError as error:
        raise click.ClickException(f"cannot write: {error}") from error
    if output is None:
        click.echo(f"open in a browser: {target.as_uri()}")


def show_all(source: Source, folder: Path, lang: Language) -> bool:
    """Write every page into a folder, with an index; returns whether all were read, and there were some.

    Raises:
        ZonenewsError: the folder lies in what is read, or holds other files.
    """
    (file,) = source.files
    if Path(file).is_dir() and folder.resolve().is_relative_to(Path(file).resolve()):
        raise ZonenewsError(f"{folder} lies in {file}, which is read: choose another --output")
    written, failed = write_site(parse_articles(source.pages()), folder, lang=lang)
    index = (folder / "index.html").resolve().as_uri()
    click.echo(f"pages: {written:,}, failures: {failed:,}; open in a browser: {index}")
    return bool(written) and not failed
