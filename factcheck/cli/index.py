"""``factcheck index``: keep articles, their claims and their verdicts in one file, and bring it up to date."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.articles.discovery import shown_path
from factcheck.cli._checker import make_checker
from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._inputs import read_articles, tell_skipped
from factcheck.cli._options import JUDGING, MODELS, READING
from factcheck.cli._text import as_json, one_line
from factcheck.errors import InputError

if TYPE_CHECKING:
    from factcheck.store.index import Progress

__all__ = ["command"]

_FILE = click.option("--index", "file", metavar="FILE", required=True, help="The index file.")


@click.group("index")
def command() -> None:
    """Keep articles in an index, so that only what is new is read and judged.

    \b
    Examples:
      factcheck index add corpus/ --index archive.factcheck
      factcheck check draft.md --index archive.factcheck
    """


@subcommand("add", parent=command, settings=("lang", *READING, *MODELS, *JUDGING))
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@_FILE
@click.option("--keep-missing", is_flag=True, help="Keep indexed articles whose files under PATH are gone.")
@click.option("--no-judge", is_flag=True, help="Read and encode only; the next add judges.")
def add_command(run: Run, paths: tuple[str, ...], file: str, keep_missing: bool, no_judge: bool) -> ExitCode:
    """Bring the index up to date with the articles under PATH; makes the file when there is none.

    What is unchanged is skipped, edited articles are replaced with their verdicts, and those whose files are gone
    from a folder PATH are removed; a file that cannot be read this time is kept as it was. Paths are relative to
    the working directory, so work from the same one. A run that was killed goes on where it stopped.

    \b
    Example: factcheck index add corpus/ --index archive.factcheck
    """
    result = read_articles(run, paths)
    from factcheck.indexing import CheckerEngine
    from factcheck.store import Index

    roots = [shown_path(Path(path)) for path in paths if path != "-" and not keep_missing]
    # A file that could not be read this time is not gone.
    spared = {entry.path for entry in result.skipped}
    with (
        Index(file, "create") as index,
        _progress(run) as progress,
        CheckerEngine(make_checker(run)) as engine,
    ):
        added = index.add(
            result.articles, engine, roots=roots, spared=spared, judge=not no_judge, progress=progress
        )  # fmt: skip
    tell_skipped(run, list(added.skipped))
    click.echo(
        f"{file}: {added.added} added ({added.edited} of them edited), {added.removed} removed, {added.moved} moved, "
        f"{added.unchanged} unchanged; {added.claims} new claims"
    )
    return ExitCode.OK


@subcommand("remove", parent=command)
@click.argument("roots", nargs=-1, required=True, metavar="PATH|ID...")
@_FILE
def remove_command(run: Run, roots: tuple[str, ...], file: str) -> ExitCode:
    """Remove articles by id, by path, or by the folder they lie in. Exit code 2 when there were none.

    \b
    Example: factcheck index remove corpus/old-story --index archive.factcheck
    """
    from factcheck.store import Index

    with Index(file, "write") as index:
        count = index.remove([*roots, *(shown_path(Path(root)) for root in roots)])
    if not count:
        raise InputError(f"{file}: holds no article with the id or under the path {', '.join(roots)}")
    click.echo(f"{file}: {count} articles removed")
    return ExitCode.OK


@subcommand("status", parent=command)
@_FILE
@click.option("--json", "as_object", is_flag=True, help="The figures as one JSON object.")
def status_command(run: Run, file: str, as_object: bool) -> ExitCode:
    """Show what the index holds, which models made it, and what is left to judge.

    \b
    Example: factcheck index status --index archive.factcheck
    """
    from factcheck.store import Index

    with Index(file) as index:
        state = index.status()
    if as_object:
        click.echo(as_json(state))
    else:
        for name, value in state.items():
            click.echo(f"{name}: {as_json(value) if isinstance(value, dict) else value}")
    return ExitCode.OK


@subcommand("verify", parent=command)
@_FILE
def verify_command(run: Run, file: str) -> ExitCode:
    """Look for damage in the index file. Exit code 0 when it is whole, 2 when not.

    \b
    Example: factcheck index verify --index archive.factcheck
    """
    from factcheck.store import Index

    with Index(file) as index:
        problems = index.verify()
    for problem in problems:
        click.echo(one_line(problem))
    if not problems:
        click.echo(f"{file}: whole")
    return ExitCode.ERROR if problems else ExitCode.OK


@subcommand("export", parent=command)
@_FILE
@click.option("--vectors", is_flag=True, help="Also the vectors of the claims, as base64 of float16.")
def export_command(run: Run, file: str, vectors: bool) -> ExitCode:
    """Write the content as JSON lines to standard output: same content, same bytes.

    \b
    Example: factcheck index export --index archive.factcheck > archive.jsonl
    """
    from factcheck.store import Index

    with Index(file) as index:
        for line in index.export(vectors=vectors):
            click.echo(line)
    return ExitCode.OK


@contextmanager
def _progress(run: Run) -> Iterator[Progress]:
    """A bar on stderr for each stage of the work; nothing with ``-q`` or without a terminal."""
    if not run.on_terminal:
        yield lambda stage, count: lambda done: None
        return
    from rich.console import Console
    from rich.progress import Progress as Bars

    with Bars(console=Console(stderr=True)) as bars:

        def stage(name: str, count: int) -> Callable[[int], None]:
            task = bars.add_task(name, total=count)
            return lambda done: bars.advance(task, done)

        yield stage
