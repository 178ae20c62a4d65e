"""Which findings fail a check."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from factcheck.reports.findings import Finding

__all__ = ["FAIL_LEVELS", "fails"]

_FAILING: Mapping[str, frozenset[str]] = MappingProxyType({
    "conflict": frozenset({"conflict"}),
    "suspect": frozenset({"conflict", "suspect"}),
    "none": frozenset(),
})  # fmt: skip

FAIL_LEVELS = tuple(_FAILING)
"""The levels at which a check can fail, the most lenient last."""


def fails(finding: Finding, level: str) -> bool:
    """Whether a finding fails a check at ``level``; known and suppressed ones, and updates, never do."""
    return finding.state == "new" and finding.level in _FAILING[level]
