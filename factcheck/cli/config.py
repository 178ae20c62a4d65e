"""``factcheck config``: the settings in force, and where each came from."""

from __future__ import annotations

import click

from factcheck.cli._command import Run, subcommand
from factcheck.cli._exit import ExitCode
from factcheck.cli._text import as_json, one_line

__all__ = ["command"]


@click.group("config")
def command() -> None:
    """Show the settings.

    \b
    Examples:
      factcheck config show
    """


@subcommand("show", parent=command)
@click.option("--json", "as_objects", is_flag=True, help="One JSON object a setting: name, value, origin, help.")
def show_command(run: Run, as_objects: bool) -> ExitCode:
    """List every setting with its value and where that came from: a file, or the default.

    \b
    Example: factcheck config show --config factcheck.toml
    """
    from factcheck.config import setting_help, settings_with_origins

    for item in settings_with_origins(file=run.config):
        if as_objects:
            row = {"name": item.name, "value": item.value, "origin": item.origin, "help": setting_help(item.name)}
            click.echo(as_json(row))
        else:
            click.echo(one_line(f"{item.name} = {as_json(item.value)}  ({item.origin})"))
    return ExitCode.OK
