"""Text for the terminal and JSON for machines."""

from __future__ import annotations

import json
import re
from typing import Any

__all__ = ["as_json", "one_line"]

# Characters that move the cursor, colour the screen or reverse the direction of text: articles are not trusted.
_DRIVING = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """``text`` on one line and without characters that would drive the terminal."""
    return _DRIVING.sub(" ", text)


def as_json(value: Any, *, indent: int | None = None) -> str:
    """``value``, records and all, as JSON text; words keep their accents."""
    from factcheck.reports.json import plain

    return json.dumps(plain(value), ensure_ascii=False, indent=indent, allow_nan=False)
