"""Findings as SARIF 2.1.0, the format that code hosts read.

The other source of a finding is a related location. ``partialFingerprints`` carries our own key, made of the rule
and the words of both claims, so that a finding keeps its identity when lines move.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from factcheck.records import Report
from factcheck.reports.clean import one_line
from factcheck.reports.findings import Finding, Place, findings, rule_id
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.rules import help_text

__all__ = ["FINGERPRINT", "render"]

FINGERPRINT = "factcheckClaims/v1"
"""The key of our fingerprint in ``partialFingerprints``."""

_LEVELS: Mapping[str, str] = {"conflict": "error", "suspect": "warning", "update": "note"}


def render(
    report: Report,
    new: Collection[str] | None = None,
    *,
    lang: str = "fr",
    sure: float = 0.5,
    found: Sequence[Finding] | None = None,
) -> str:
    """The findings that touch ``new`` article ids as a SARIF log; see ``findings`` for ``sure``.

    ``found`` gives the findings worked out before: known ones are ``unchanged`` against the baseline, suppressed
    ones carry the reason.
    """
    words = tongue(lang)
    items = findings(report, new, sure=sure) if found is None else found
    rules = sorted({rule_id(finding.verdict) for finding in items})
    compared = any(finding.state == "known" for finding in items)
    log = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factcheck",
                        "version": _version(),
                        "rules": [_rule(rule, words) for rule in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "language": words.code,
                "results": [_result(finding, rules, words, compared=compared) for finding in items],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("factcheck")
    except PackageNotFoundError:
        return "0"


def _rule(rule: str, words: Tongue) -> dict[str, Any]:
    relation, kind = rule.split(".")
    name = words.t("finding.rule", relation=words.t(f"relation.{relation}"), kind=words.t(f"kind.{kind}"))
    return {
        "id": rule,
        "shortDescription": {"text": name},
        "fullDescription": {"text": words.t(f"finding.help.{relation}")},
        "help": {"text": _unlinked(help_text(rule, words.code))},
        "defaultConfiguration": {"level": "error" if relation == "conflict" else "note"},
    }


def _result(finding: Finding, rules: list[str], words: Tongue, *, compared: bool) -> dict[str, Any]:
    rule = rule_id(finding.verdict)
    explanation = one_line(finding.verdict.explanation, 500) or words.t(f"finding.help.{finding.verdict.relation}")
    other = words.t(
        "finding.other", source=finding.there.source, date=words.date(finding.there.day),
        quote=one_line(finding.there.claim.quote, 300),
    )  # fmt: skip
    result = {
        "ruleId": rule,
        "ruleIndex": rules.index(rule),
        "level": _LEVELS[finding.level],
        "message": {"text": _unlinked(f"{explanation} {other}")},
        "locations": [_location(finding.here)],
        "relatedLocations": [{"id": 1, **_location(finding.there), "message": {"text": _unlinked(other)}}],
        "partialFingerprints": {FINGERPRINT: f"{finding.fingerprint}:{finding.occurrence}"},
        "rank": round(100 * finding.verdict.confidence, 1),
        "properties": {"confidence": round(finding.verdict.confidence, 4), "kind": finding.verdict.kind},
    }
    if compared:
        # Section 3.27.24: either every result has a state or none.
        result["baselineState"] = "unchanged" if finding.state == "known" else "new"
    if finding.state == "suppressed":
        result["suppressions"] = [{"kind": "inSource", "justification": one_line(finding.note, 500)}]
    return result


def _unlinked(text: str) -> str:
    """The text with brackets escaped, which SARIF would read as links (section 3.11.6)."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(place: Place) -> dict[str, Any]:
    region = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": max(place.end_column, place.column + 1) if place.line == place.end_line else place.end_column,
        "snippet": {"text": one_line(place.claim.quote, 300)},
    }
    return {"physicalLocation": {"artifactLocation": _artifact(place.path), "region": region}}


def _artifact(path: str) -> dict[str, str]:
    posix = path.replace("\\", "/")
    encoded = quote(posix, safe="/-._~", errors="replace")
    if PurePosixPath(posix).is_absolute():
        return {"uri": f"file://{encoded}"}
    return {"uri": encoded.removeprefix("./"), "uriBaseId": "SRCROOT"}
