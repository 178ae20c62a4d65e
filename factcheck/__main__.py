"""``python -m factcheck`` is the ``factcheck`` command."""

from __future__ import annotations

from factcheck.cli import main

main(prog_name="factcheck")
