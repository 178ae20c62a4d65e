"""Settings for some of the checked files: ``[per-path."drafts/**"]`` tables of the settings file."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from factcheck.errors import ConfigError

__all__ = ["FAIL_LEVELS", "PathSettings", "applied", "parse_per_path"]

FAIL_LEVELS = ("conflict", "suspect", "none")
"""What makes a check fail: a confident conflict, any conflict, or nothing."""


@dataclass(frozen=True, slots=True)
class PathSettings:
    """What holds for the files that ``pattern`` matches; ``None`` leaves a setting as it is.

    In a pattern ``*`` and ``?`` stay inside one folder, ``**`` goes through folders. ``ignore`` names rules whose
    findings are set aside there.
    """

    pattern: str
    fail_level: str | None = None
    fail_confidence: float | None = None
    min_confidence: float | None = None
    ignore: tuple[str, ...] = ()

    def matches(self, path: str) -> bool:
        """Whether the pattern matches a path with forward slashes."""
        return _pattern(self.pattern).fullmatch(path.removeprefix("./")) is not None


def applied(settings: Iterable[PathSettings], path: str, base: PathSettings) -> PathSettings:
    """``base`` with what holds for ``path``: later tables win, and their ``ignore`` lists add up."""
    values = {field.name: getattr(base, field.name) for field in fields(PathSettings)}
    for item in settings:
        if item.matches(path):
            for name in ("fail_level", "fail_confidence", "min_confidence"):
                if getattr(item, name) is not None:
                    values[name] = getattr(item, name)
            values["ignore"] = (*values["ignore"], *item.ignore)
    return PathSettings(**values)


def parse_per_path(value: Any) -> tuple[PathSettings, ...]:
    """The tables of a settings file in their order. Raises ``ConfigError`` naming the pattern and the key."""
    if not isinstance(value, Mapping) or not all(isinstance(table, Mapping) for table in value.values()):
        raise ConfigError('per_path: write one table a pattern, as in [per-path."drafts/**"]')
    return tuple(_parse_one(str(pattern), table) for pattern, table in value.items())


def _parse_one(pattern: str, table: Mapping[str, Any]) -> PathSettings:
    values = {str(key).replace("-", "_"): item for key, item in table.items()}
    where = f'per-path."{pattern}"'
    known = [field.name for field in fields(PathSettings) if field.name != "pattern"]
    for name in sorted(values):
        if name not in known:
            close = difflib.get_close_matches(name, known, n=1)
            mend = f"did you mean {close[0]!r}?" if close else f"it may hold {', '.join(known)}"
            raise ConfigError(f"{where}: unknown setting {name!r}; {mend}")
    for name in ("fail_confidence", "min_confidence"):
        number = values.get(name, 0.0)
        if isinstance(number, bool) or not isinstance(number, int | float) or not 0 <= number <= 1:
            raise ConfigError(f"{where}: {name}: {number!r} is not between 0 and 1")
    level = values.get("fail_level", FAIL_LEVELS[0])
    if level not in FAIL_LEVELS:
        raise ConfigError(f"{where}: fail_level: {level!r} is not one of {', '.join(FAIL_LEVELS)}")
    ignore = values.pop("ignore", [])
    if not isinstance(ignore, list) or not all(isinstance(rule, str) for rule in ignore):
        raise ConfigError(f"{where}: ignore: {ignore!r} must be a list of rules")
    return PathSettings(pattern, **values, ignore=tuple(ignore))


@lru_cache(maxsize=256)
def _pattern(pattern: str) -> re.Pattern[str]:
    parts = re.split(r"(\*\*/|\*\*|\*|\?)", pattern.removeprefix("./"))
    meaning = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(meaning.get(part, re.escape(part)) for part in parts), re.DOTALL)
