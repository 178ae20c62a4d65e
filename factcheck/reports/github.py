"""Findings as GitHub workflow commands: annotations on the lines of the new articles."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from factcheck.records import Report
from factcheck.reports.clean import one_line
from factcheck.reports.findings import Finding, findings
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.rules import finding_title

__all__ = ["render"]

_COMMANDS: Mapping[str, str] = {"conflict": "error", "suspect": "warning", "update": "notice"}


def render(
    report: Report,
    new: Collection[str] | None = None,
    *,
    lang: str = "fr",
    sure: float = 0.5,
    found: Sequence[Finding] | None = None,
) -> str:
    """One ``::error``, ``::warning`` or ``::notice`` line a finding; see ``findings`` for ``new`` and ``sure``.

    ``found`` gives the findings worked out before: known ones become notices, suppressed ones no line.
    """
    words = tongue(lang)
    items = findings(report, new, sure=sure) if found is None else found
    return "".join(_line(finding, words) + "\n" for finding in items if finding.state != "suppressed")


def _line(finding: Finding, words: Tongue) -> str:
    here, there = finding.here, finding.there
    fields = {
        "file": here.path.replace("\\", "/"),
        "line": here.line,
        "endLine": here.end_line,
        "col": here.column,
        "endColumn": here.end_column,
        "title": finding_title(finding, words),
    }
    if here.line != here.end_line:
        # GitHub ignores columns of annotations over several lines, and warns about them.
        del fields["col"], fields["endColumn"]
    other = words.t(
        "finding.other", source=there.source, date=words.date(there.day), quote=one_line(there.claim.quote, 300)
    )
    message = " ".join(part for part in (one_line(finding.verdict.explanation, 500), other) if part)
    said = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    command = "notice" if finding.state == "known" else _COMMANDS[finding.level]
    return f"::{command} {said}::{_data(message)}"


def _data(text: str) -> str:
    """Escaped as the runner's toolkit does, so that no text can start a command of its own."""
    return one_line(text, 1200).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
