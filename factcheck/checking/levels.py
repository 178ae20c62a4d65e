"""Which findings fail a check, everywhere or in some files only."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from factcheck.config import Settings
from factcheck.per_path import PathSettings, applied
from factcheck.reports.findings import Finding, rule_id
from factcheck.reports.rules import check_rule

__all__ = ["by_path", "fails", "level_for"]

_FAILING: Mapping[str, frozenset[str]] = MappingProxyType({
    "conflict": frozenset({"conflict"}),
    "suspect": frozenset({"conflict", "suspect"}),
    "none": frozenset(),
})  # fmt: skip


def fails(finding: Finding, level: str) -> bool:
    """Whether a finding fails a check at ``level``; known and suppressed ones, and updates, never do."""
    return finding.state == "new" and finding.level in _FAILING[level]


def level_for(path: str, settings: Settings) -> str:
    """The fail level that holds for the articles of a file."""
    return _for(path, settings).fail_level or settings.fail_level


def by_path(findings: Iterable[Finding], settings: Settings) -> list[Finding]:
    """The findings as the settings of their files have them: sure enough, at their level, ignored rules set aside.

    A least confidence of a file can only be higher than the one of all. Raises ``InputError`` for an unknown rule.
    """
    for item in settings.per_path:
        for rule in item.ignore:
            check_rule(rule)
    kept = []
    for finding in findings:
        here = _for(finding.here.path, settings)
        if finding.verdict.confidence < (here.min_confidence or 0.0):
            continue
        if finding.level != "update":
            sure = finding.verdict.confidence >= (here.fail_confidence or 0.0)
            finding = dataclasses.replace(finding, level="conflict" if sure else "suspect")
        if rule_id(finding.verdict) in here.ignore:
            note = f"ignored by the settings for {finding.here.path}"
            finding = dataclasses.replace(finding, state="suppressed", note=note)
        kept.append(finding)
    return kept


def _for(path: str, settings: Settings) -> PathSettings:
    base = PathSettings("", settings.fail_level, settings.fail_confidence, settings.min_confidence)
    return applied(settings.per_path, path, base)
