"""The top command: it knows its subcommands by name and imports one only to run it."""

from __future__ import annotations

import importlib
import io
import os
import sys
from collections.abc import Mapping, Sequence
from typing import Any

import click

from factcheck.cli._exit import ExitCode

__all__ = ["COMMANDS", "main"]

COMMANDS: Mapping[str, str] = {
    "report": "Read articles and report what they agree and disagree on.",
    "check": "Judge new texts against articles; fails on conflicts.",
    "claims": "List the claims of articles.",
    "index": "Keep articles in a file and bring it up to date.",
    "compare": "Judge two claims against each other.",
    "evaluate": "Print figures on labelled data.",
    "config": "Show the settings and where each came from.",
    "models": "List, verify, train, pack and export the models.",
}


class Root(click.Group):
    """A group whose help needs no subcommand imported, and whose errors are one line and exit code 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the subcommands, in the order of their importance."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand, imported from its module; ``None`` for an unknown name."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"factcheck.cli.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of subcommands from the table above."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and exit with an ``ExitCode``."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
        code: Any = ExitCode.ERROR
        for stream in (sys.stdout, sys.stderr):
            # A terminal that cannot show an accent must not end the run.
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="replace")
        try:
            code = super().main(args, prog_name, complete_var, standalone_mode=False, **extra)
            sys.stdout.flush()
        except click.exceptions.NoArgsIsHelpError as error:
            click.echo(error.format_message(), err=True)
        except click.ClickException as error:
            click.echo(f"error: {_one_line(error)}", err=True)
        except (click.Abort, KeyboardInterrupt):
            click.echo("error: interrupted", err=True)
        except BrokenPipeError:
            # The reader of our output left; Python must not complain once more when it flushes at exit.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(int(code or ExitCode.OK))


def _one_line(error: click.ClickException) -> str:
    text = " ".join(error.format_message().split())
    if isinstance(error, click.UsageError) and error.ctx is not None:
        text = f"{text.removesuffix('.')}; see {error.ctx.command_path} --help"
    return text


@click.command(cls=Root, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(package_name="factcheck", message="%(prog)s %(version)s")
def main() -> None:
    """Read news from many sources and show which claims agree, clash, or changed since.

    It never says what is true: it shows what is claimed, by whom and when, and which claims cannot all hold.
    Everything runs on this machine, without a network.

    \b
    factcheck report corpus/                          the main job: writes reports/report.html
    factcheck check draft.md --against corpus/        exit code 1 when the draft contradicts the corpus
    factcheck compare "Onze morts." "Neuf morts."     one verdict

    Exit codes: 0 nothing found, 1 conflicts, 2 bad usage or nothing that could be read.
    """
