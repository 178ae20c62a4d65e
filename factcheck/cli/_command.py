"""What every subcommand shares: settings from flags and file, verbosity, and errors without a traceback."""

from __future__ import annotations

import functools
import logging
import sys
import traceback
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import Any

import click

from factcheck.cli._options import setting_options
from factcheck.config import Settings, load_settings
from factcheck.errors import FactcheckError

__all__ = ["Run", "subcommand"]

_TRACEBACKS = 2


@dataclass(frozen=True, slots=True)
class Run:
    """The settings of this call and how much it may say: ``verbosity`` is -1 with ``-q``, and counts ``-v``.

    ``config`` is the settings file that was named, ``None`` when it is searched for.
    """

    settings: Settings
    verbosity: int = 0
    config: str | None = None

    def note(self, message: str) -> None:
        """A line for the reader on stderr, unless ``-q``."""
        if self.verbosity >= 0:
            click.echo(message, err=True)

    @property
    def on_terminal(self) -> bool:
        """Whether progress may be drawn: stderr is a terminal, and not ``-q``."""
        return self.verbosity >= 0 and sys.stderr.isatty()

    def working(self, what: str) -> AbstractContextManager[Any]:
        """A spinner on stderr while something takes long; nothing with ``-q`` or without a terminal."""
        if not self.on_terminal:
            return nullcontext()
        from rich.console import Console

        return Console(stderr=True).status(what)


def subcommand(
    name: str, *, settings: tuple[str, ...] = (), parent: click.Group | None = None
) -> Callable[[Callable[..., Any]], click.Command]:
    """A decorator that makes a click command of ``function(run, ...)``; ``settings`` become its options."""

    def decorate(function: Callable[..., Any]) -> click.Command:
        @functools.wraps(function)
        def callback(quiet: bool, verbose: int, config: str | None, **given: Any) -> Any:
            verbosity = -1 if quiet else verbose
            logging.basicConfig(level=_level(verbosity), format="%(levelname)s %(name)s: %(message)s", force=True)
            overrides = {key: given.pop(key) for key in settings}
            return _guarded(function, verbosity, config, overrides, given)

        options: list[Callable[..., Any]] = [
            setting_options(*settings),
            click.option("--config", metavar="FILE", help="Settings file; default: the nearest factcheck.toml."),
            click.option("-q", "--quiet", is_flag=True, help="Say nothing but the result and errors."),
            click.option("-v", "--verbose", count=True, help="Say more; -vv shows the traceback of an error."),
        ]
        for option in reversed(options):
            callback = option(callback)
        maker = parent.command if parent else click.command
        made: click.Command = maker(name)(callback)
        return made

    return decorate


def _guarded(
    function: Callable[..., Any], verbosity: int, config: str | None, overrides: dict[str, Any], given: dict[str, Any]
) -> Any:
    try:
        return function(Run(load_settings(overrides, file=config), verbosity, config), **given)
    except FactcheckError as error:
        _show_traceback(verbosity)
        raise click.ClickException(str(error)) from error
    except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
        raise
    except Exception as error:
        # Without this, Python would end with code 1, which says that conflicts were found.
        _show_traceback(verbosity)
        more = "" if verbosity >= _TRACEBACKS else "; -vv shows where, please report it"
        raise click.ClickException(f"unforeseen {type(error).__name__}: {error}{more}") from error


def _show_traceback(verbosity: int) -> None:
    if verbosity >= _TRACEBACKS:
        click.echo(traceback.format_exc(), err=True, nl=False)


def _level(verbosity: int) -> int:
    return {-1: logging.ERROR, 0: logging.WARNING, 1: logging.INFO}.get(verbosity, logging.DEBUG)
