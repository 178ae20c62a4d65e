"""The ``factcheck`` command: one module a subcommand, imported when it is called."""

from __future__ import annotations

from factcheck.cli._exit import ExitCode
from factcheck.cli._root import main

__all__ = ["ExitCode", "main"]
