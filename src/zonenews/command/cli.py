"""The command line: `zonenews parse`, `learn`, `view`, `explain`, `schema` and `zones`.

What a command needs is imported when it runs: `zonenews --help` asks for none of it.

Exit status: 0 if all pages were read, 1 if some failed or the run was cut short, 2 for wrong usage.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from zonenews import __version__
from zonenews.errors import ZonenewsError

if TYPE_CHECKING:
    from zonenews.command.running import Input
    from zonenews.terms import Language

__all__ = ["zonenews"]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_PATH = click.Path(dir_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


class _WholeNumber(click.IntRange):
    name = "whole number"


_FROM_ONE = _WholeNumber(min=1)


class _Misuse(click.ClickException):
    """An error of whoever typed the command."""

    exit_code = 2


class _Commands(click.Group):
    """Tells the errors that the library raises of its own as wrong usage."""

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except ZonenewsError as error:
            raise _Misuse(str(error)) from error


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def zonenews() -> None:
    """Read pages of Chinese development-zone news.

    Finds headline, date, source, zone, leaders with their offices, bylines and the clean text.
    """


def _known_encoding(context: click.Context, option: click.Parameter, name: str | None) -> str | None:
    """The encoding, refused if no such is known."""
    from zonenews.encoding_names import codec_of

    if name is not None and codec_of(name) is None:
        raise click.BadParameter(f"no encoding is called {name!r}")
    return name


def _input_options(command: _Command) -> _Command:
    """What must be known of the input, the same for every command that reads pages."""
    content = click.option(
        "--content-column", default="content", show_default=True, metavar="NAME", help="JSON, CSV: the page."
    )
    url = click.option(
        "--url-column", default="url", show_default=True, metavar="NAME", help="JSON, CSV: its address."
    )
    encoding = click.option(
        "--encoding",
        metavar="NAME",
        callback=_known_encoding,
        help="Encoding of the files; web archives tell their own. [default: detected, of JSON UTF-8]",
    )
    profile = click.option(
        "--profile", type=_FILE, help="TOML file that says where the pages of their site keep what."
    )
    return content(url(encoding(profile(command))))


def _source(
    files: tuple[str, ...],
    content_column: str,
    url_column: str,
    encoding: str | None,
    profile: Path | None,
    include: tuple[str, ...] = (),
    *,
    learn_sites: bool = False,
) -> Input:
    from zonenews.command.inputs import STDIN, Choice, Columns
    from zonenews.command.running import Input
    from zonenews.profile import Profile

    if files.count(STDIN) > 1:
        raise click.UsageError("standard input (-) can be read once only")
    columns = Columns(content_column, url_column)
    site = Profile.from_toml(profile) if profile else None
    return Input(files, columns, encoding, site, Choice(include), profile, learn_sites)


@zonenews.command(
    epilog="Example: zonenews parse news/ 'more/**/*.html' dump.jsonl.gz crawl.warc.gz -o articles.parquet"
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    *("-o", "--output"),
    type=_PATH,
    help="Where to write: .jsonl, .csv, .xlsx or .parquet. [default: JSON Lines on standard output]",
)
@click.option(
    "--table",
    type=click.Choice(["articles", "leaders"]),
    help="CSV: a row for each article, or for each leader of each article. [default: articles]",
)
@click.option(
    "--labels",
    type=click.Choice(["en", "zh"]),
    default="en",
    help="CSV, Excel: names of columns and coded values in English or in Chinese. [default: en]",
)
@click.option("--raw", is_flag=True, help="CSV: cells as they are, though a spreadsheet may run or cut them.")
@click.option(
    "--include",
    multiple=True,
    metavar="PATTERN",
    help="Which files of a folder to read, such as '*.php'; repeatable. [default: what may be a page]",
)
@click.option(
    "--failures",
    type=_PATH,
    help="Where failures go, as JSON Lines of url and error. [default: OUTPUT, ending in .failures.jsonl]",
)
@_input_options
@click.option(
    "--learn-sites", is_flag=True, help="Learn what the pages of a host repeat, and read them around it."
)
@click.option(*("-w", "--workers"), type=_FROM_ONE, help="How many processes. [default: one per CPU]")
@click.option("--resume", is_flag=True, help="Go on with an interrupted run of the same command.")
@click.option("--restart", is_flag=True, help="Forget an interrupted run and begin anew.")
@click.option(
    "--progress/--no-progress", default=None, help="Progress bar on stderr. [default: if it is a terminal]"
)
@click.pass_context
def parse(
    context: click.Context,
    files: tuple[str, ...],
    output: Path | None,
    table: str | None,
    labels: Language,
    raw: bool,
    include: tuple[str, ...],
    failures: Path | None,
    content_column: str,
    url_column: str,
    encoding: str | None,
    profile: Path | None,
    learn_sites: bool,
    workers: int | None,
    resume: bool,
    restart: bool,
    progress: bool | None,
) -> None:
    """Read pages and write what is in them.

    FILE is a page, a folder or a quoted pattern of pages, JSON Lines or other JSON, CSV, a web archive
    (.warc), a zip archive, or - for standard input; what it is, its first bytes say. Files may be packed
    (.gz, .zst, .bz2, .xz).

    The output is written beside its place and renamed when it is whole. A page that cannot be read goes to
    the failures, with the reason, and the rest goes on.

    Exit status: 0 all pages were read, 1 some failed, there were none, or the run was cut short,
    2 wrong usage.
    """
    from zonenews.command.running import Run

    if output is None and (table or raw or labels != "en" or failures or resume or restart):
        raise click.UsageError(
            "--table, --labels, --raw, --failures, --resume and --restart need an --output"
        )
    if resume and restart:
        raise click.UsageError("--resume or --restart, not both")
    source = _source(files, content_column, url_column, encoding, profile, include, learn_sites=learn_sites)
    run = Run(source, workers, progress)
    if output is None:
        complete = run.to_stdout()
    else:
        complete = run.to_file(
            output, table=table, raw=raw, labels=labels, failures=failures, resume=resume, restart=restart
        )
    context.exit(0 if complete else 1)


@zonenews.command(epilog="Example: zonenews view news/ -o site/ --lang zh")
@click.argument("file")
@click.option(
    *("-o", "--output"),
    type=click.Path(),
    help="Where to write: a file for one page, a folder (site/) for all pages with an index. "
    "[default: standard output; on a terminal a new file, which is named]",
)
@click.option(
    *("-n", "--number"),
    type=_FROM_ONE,
    help="Which page of a file. [default: the first]",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="The language in which the page opens; a switch on it changes it.",
)
@_input_options
@click.pass_context
def view(
    context: click.Context,
    file: str,
    output: str | None,
    number: int | None,
    lang: Language,
    content_column: str,
    url_column: str,
    encoding: str | None,
    profile: Path | None,
) -> None:
    """Write an HTML page that shows a page with all that was found marked in colour.

    FILE is a page, or anything else that `zonenews parse` reads. Into a folder all of its pages are written,
    with an index that has a row for each: title, date, zone, leaders, doubts.

    Exit status: 0 all pages were read, 1 some failed, 2 wrong usage.
    """
    from zonenews.command.showing import show_all, show_one

    source = _source((file,), content_column, url_column, encoding, profile)
    if output is not None and (output.endswith(("/", os.sep)) or Path(output).is_dir()):
        if number is not None:
            raise click.UsageError("--number is for one page: a folder gets all of them")
        context.exit(0 if show_all(source, Path(output), lang) else 1)
    target = Path(output) if output else None
    show_one(source.without([target] if target else []), target, number or 1, lang)


@zonenews.command(epilog="Example: zonenews explain page.html --field park --field lines")
@click.argument("file")
@click.option(
    "--field",
    "fields",
    multiple=True,
    type=click.Choice(["lines", "headline", "published", "source", "park", "leaders", "bylines", "event"]),
    help="Only this; repeatable. [default: all of it]",
)
@click.option("--json", "as_json", is_flag=True, help="All of it as JSON.")
@click.option("--html", type=_PATH, help="Write the annotated page that tells it under the pointer.")
@click.option(
    *("-n", "--number"),
    type=_FROM_ONE,
    default=1,
    help="Which page of a file. [default: the first]",
)
@_input_options
def explain(
    file: str,
    fields: tuple[str, ...],
    as_json: bool,
    html: Path | None,
    number: int,
    content_column: str,
    url_column: str,
    encoding: str | None,
    profile: Path | None,
) -> None:
    """Tell why a page is read as it is: for each line and each field what won, by what, and before what.

    FILE is a page, or anything else that `zonenews parse` reads.
    """
    from zonenews.command.showing import one_page, write
    from zonenews.explaining import explain as explain_page

    source = _source((file,), content_column, url_column, encoding, profile)
    told = one_page(source.without([html] if html else []), number, explain_page)
    if html is not None:
        write(html, told.to_html())
    elif as_json:
        click.echo(json.dumps(told.to_dict(), ensure_ascii=False, indent=2))
    else:
        click.echo(told.to_text(fields))


@zonenews.command(epilog="Example: zonenews learn crawl.jsonl --host www.example.gov.cn -o site.toml")
@click.argument("files", nargs=-1, required=True, metavar="PAGES...")
@click.option(*("-o", "--output"), type=_PATH, help="Where to write the profile. [default: standard output]")
@click.option(
    "--host", metavar="PATTERN", help="Which host to learn, such as '*.x.cn'. [default: the commonest]"
)
@_input_options
def learn(
    files: tuple[str, ...],
    output: Path | None,
    host: str | None,
    content_column: str,
    url_column: str,
    encoding: str | None,
    profile: Path | None,
) -> None:
    """Learn the profile of a site from some of its pages, and say what was learned.

    PAGES is anything that `zonenews parse` reads: twenty pages of one site, or a crawl that has them. The
    profile is TOML, for `zonenews parse --profile`; correct it as you like.
    """
    from zonenews.command.running import plain
    from zonenews.command.showing import write
    from zonenews.learning import FEWEST
    from zonenews.learning import learn as learn_site
    from zonenews.learning.reporting import report
    from zonenews.profile_toml import as_toml

    source = _source(files, content_column, url_column, encoding, profile)
    learned = learn_site(source.without([output] if output else []).pages(), host=host)
    if learned.learned_from < FEWEST:
        raise click.ClickException(
            f"nothing was learned: {learned.learned_from} pages of one site could be read, at least {FEWEST} "
            "are needed; ten teach most of what there is"
        )
    if output is None:
        click.echo(as_toml(learned), nl=False)
    else:
        write(output, as_toml(learned))
        for line in report(learned):
            click.echo(plain(line))


@zonenews.command()
def schema() -> None:
    """Print the JSON schema of an article, as `zonenews parse` writes it."""
    from zonenews.command.schema import json_schema

    click.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))


def _known_code(context: click.Context, option: click.Parameter, code: str | None) -> str | None:
    """A code of the registry, refused if no zone has it."""
    from zonenews.registry import zones as registered

    if code is not None:
        codes = sorted({getattr(zone, str(option.name)) for zone in registered()})
        if code not in codes:
            raise click.BadParameter(f"{code!r} is none of {', '.join(codes)}")
    return code


@zonenews.command(epilog="Example: zonenews zones --kind etdz --province 江苏")
@click.argument("names", nargs=-1, metavar="[NAME]...")
@click.option("--kind", callback=_known_code, help="etdz, hidz, customs, ftz ...: only these.")
@click.option("--level", callback=_known_code, help="national, provincial or overseas: only these.")
@click.option("--province", help="Only those of this province, 江苏 or 江苏省.")
@click.option("--city", help="Only those of this city, 无锡 or 无锡市.")
@click.option(
    *("-f", "--format", "form"),
    type=click.Choice(["table", "csv", "json"]),
    help="How to print them. [default: a table on a terminal, else CSV]",
)
@click.pass_context
def zones(
    context: click.Context,
    names: tuple[str, ...],
    kind: str | None,
    level: str | None,
    province: str | None,
    city: str | None,
    form: str | None,
) -> None:
    """Print the registry of development zones, or those that each NAME means.

    NAME is the official name of a zone, a former one, or one as news print it: 锡山开发区. With --province or
    --city it is looked for there.

    Exit status: 0, or 1 if there is no such zone.
    """
    from zonenews.command.running import plain
    from zonenews.command.zone_list import FORMATS, matching, unknown

    found = matching(names, kind=kind, level=level, province=province, city=city)
    for why in unknown(names, near=f"{province or ''}{city or ''}"):
        click.echo(plain(why), err=True)
    if not (found or names):
        click.echo("no zone fits", err=True)
    FORMATS[form or ("table" if sys.stdout.isatty() else "csv")](found)
    context.exit(0 if found else 1)
