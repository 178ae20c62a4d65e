"""Text for the terminal and JSON for machines."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

__all__ = ["as_json", "one_line", "plain"]

# Characters that move the cursor, colour the screen or reverse the direction of text: articles are not trusted.
_DRIVING = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")


def one_line(text: str) -> str:
    """``text`` on one line and without characters that would drive the terminal."""
    return _DRIVING.sub(" ", text)


def plain(value: Any) -> Any:
    """Records as dictionaries, tuples as lists, dates in ISO 8601: what JSON can hold, in the fields' order."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def as_json(value: Any, *, indent: int | None = None) -> str:
    """``value`` as JSON text; words keep their accents."""
    return json.dumps(plain(value), ensure_ascii=False, indent=indent, allow_nan=False)
