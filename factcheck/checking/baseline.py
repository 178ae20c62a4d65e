"""The baseline: findings that were there when checking began, so that only new ones fail.

A file of JSON lines: a header, then one line a finding with its fingerprint, its rule, the article's path and both
claims, sorted, so that version control shows what came and went. A fingerprint is made of the rule and the words of
both claims, never of line numbers; the same one may be there several times, and each covers one finding.
"""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import InputError
from factcheck.reports.clean import one_line
from factcheck.reports.files import write_text
from factcheck.reports.findings import Finding, rule_id

__all__ = ["Baseline", "Entry", "mark_known"]

_VERSION = 1
_HEADER = "factcheck-baseline"
_LONGEST = 300


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """A finding that is known: its ``path`` and claims are for the reader, the ``fingerprint`` alone decides."""

    path: str
    rule: str
    fingerprint: str
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings, a multiset."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def read(cls, path: str | Path) -> Baseline:
        """Raises ``InputError`` for a file that is missing or damaged: nothing is taken for known by mistake."""
        try:
            lines = Path(path).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            reason = getattr(error, "strerror", None) or error
            raise InputError(f"{path}: cannot read the baseline ({reason}); make one with --update-baseline") from None
        if not lines:
            raise InputError(f"{path}: an empty baseline; make it anew with --update-baseline")
        for number, line in enumerate(lines, start=1):
            if number == 1:
                _check_header(path, line)
        return cls(tuple(_entry(path, number, line) for number, line in enumerate(lines[1:], start=2) if line.strip()))

    def write(self, path: str | Path) -> None:
        """Write the file whole or not at all. Raises ``InputError`` when the place cannot be written."""
        lines = [{_HEADER: _VERSION}, *(dataclasses.asdict(entry) for entry in sorted(self.entries))]
        write_text(Path(path), "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))

    def updated(self, findings: Iterable[Finding], checked: Collection[str]) -> Baseline:
        """This baseline with the findings of the ``checked`` paths as they are now.

        What it says of other files stays, as long as they are there.
        """
        now = [
            _entry_of(finding) for finding in findings if finding.state != "suppressed" and finding.level != "update"
        ]
        kept = [entry for entry in self.entries if entry.path not in checked and not _gone(entry.path)]
        return Baseline((*kept, *now))


def mark_known(
    findings: Sequence[Finding], baseline: Baseline, checked: Collection[str]
) -> tuple[list[Finding], list[Entry]]:
    """The findings with the known ones marked, and the stale entries.

    An entry is stale when nothing answers to it and its path was ``checked`` or is there no more.
    """
    left = Counter(entry.fingerprint for entry in baseline.entries)
    marked = []
    for finding in findings:
        known = finding.state == "new" and finding.level != "update" and left[finding.fingerprint] > 0
        if known:
            left[finding.fingerprint] -= 1
        marked.append(dataclasses.replace(finding, state="known") if known else finding)
    stale = []
    for entry in sorted(baseline.entries, key=lambda entry: (entry.path not in checked, entry)):
        if left[entry.fingerprint] > 0 and (entry.path in checked or _gone(entry.path)):
            left[entry.fingerprint] -= 1
            stale.append(entry)
    return marked, sorted(stale)


def _gone(path: str) -> bool:
    return not Path(path).exists()


def _entry_of(finding: Finding) -> Entry:
    here, there = (one_line(place.claim.quote, _LONGEST) for place in (finding.here, finding.there))
    return Entry(finding.here.path, rule_id(finding.verdict), finding.fingerprint, here, there)


def _check_header(path: str | Path, line: str) -> None:
    header = _object(path, 1, line)
    if header.get(_HEADER) != _VERSION:
        raise InputError(
            f"{path}:1: not a baseline of version {_VERSION}; make it anew with --update-baseline, or upgrade factcheck"
        )


def _entry(path: str | Path, number: int, line: str) -> Entry:
    fields = _object(path, number, line)
    names = [field.name for field in dataclasses.fields(Entry)]
    if sorted(fields) != sorted(names) or not all(isinstance(value, str) for value in fields.values()):
        raise InputError(
            f"{path}:{number}: a line of a baseline holds the texts {', '.join(names)}; "
            "restore it from version control or make it anew with --update-baseline"
        )
    return Entry(**fields)


def _object(path: str | Path, number: int, line: str) -> dict[str, Any]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise InputError(
            f"{path}:{number}: not a JSON object; restore the baseline from version control or make it anew with "
            "--update-baseline"
        )
    return value
