"""What the process says at its end."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["ExitCode"]


class ExitCode(IntEnum):
    """A run that read nothing is never ``OK``, and an unforeseen failure is never mistaken for ``CONFLICTS``."""

    OK = 0
    CONFLICTS = 1
    ERROR = 2
