"""``factcheck models``: the models that ship, whether they are whole, and how they are made."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._text import as_json

__all__ = ["command"]


@click.group("models")
def command() -> None:
    """List, verify, train and export the models.

    \b
    Examples:
      factcheck models list
      factcheck models verify
    """


@subcommand("list", parent=command)
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a model.")
def list_command(run: Run, as_objects: bool) -> ExitCode:
    """List the shipped models: name, size, how each was made.

    \b
    Example: factcheck models list --json
    """
    from factcheck.models import list_models

    for row in list_models():
        if as_objects:
            click.echo(as_json(row))
            continue
        facts = ", ".join(f"{key} {value}" for key, value in sorted(row.items()) if key not in ("name", "bytes"))
        click.echo(f"{row['name']:<16} {row['bytes'] / 2**20:6.1f} MiB  {facts}")
    return ExitCode.OK


@subcommand("verify", parent=command)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a problem.")
def verify_command(run: Run, folder: Path | None, as_objects: bool) -> ExitCode:
    """Compare the shipped models (or those in FOLDER) with their manifest: checksums, safe formats, sizes.

    \b
    Exit codes: 0 whole, 2 damaged or missing.
    Example: factcheck models verify
    """
    from factcheck.models import verify

    problems = verify(folder)
    for problem in problems:
        click.echo(as_json(problem) if as_objects else f"{problem.path}: {problem.message}")
    if problems:
        return ExitCode.ERROR
    if not as_objects:
        click.echo("all models are whole")
    return ExitCode.OK
