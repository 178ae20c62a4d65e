"""Findings as JUnit XML: a suite for each new article, a failed case for each conflict in it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from xml.sax.saxutils import escape, quoteattr

from factcheck.records import Article, Report
from factcheck.reports.clean import clean, one_line
from factcheck.reports.context import Context
from factcheck.reports.findings import Finding, findings
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.rules import finding_title, state_name

__all__ = ["render"]

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(
    report: Report,
    new: Collection[str] | None = None,
    *,
    lang: str = "fr",
    sure: float = 0.5,
    found: Sequence[Finding] | None = None,
) -> str:
    """The findings as JUnit XML.

    Conflicts are failures, suspects and updates passed cases with what was found as output; an article without
    findings is a passed case, so that it shows it was checked. See ``findings`` for ``new`` and ``sure``; ``found``
    gives the findings worked out before: known and suppressed ones are skipped cases.
    """
    words = tongue(lang)
    context = Context(report, words)
    by_article: dict[str, list[Finding]] = {
        article.id: [] for article in context.report.articles if new is None or article.id in new
    }
    for finding in findings(report, new, sure=sure) if found is None else found:
        by_article[finding.here.article.id].append(finding)
    suites = [_suite(context.articles[article], items, words) for article, items in by_article.items()]
    cases = sum(max(1, len(items)) for items in by_article.values())
    failures = sum(_fails(finding) for items in by_article.values() for finding in items)
    head = f'<testsuites name="factcheck" tests="{cases}" failures="{failures}" errors="0">'
    return "\n".join(['<?xml version="1.0" encoding="UTF-8"?>', head, *suites, "</testsuites>", ""])


def _suite(article: Article, items: list[Finding], words: Tongue) -> str:
    name = _attribute(article.path or article.id)
    failures = sum(map(_fails, items))
    skipped = sum(finding.state != "new" for finding in items)
    cases = [_case(finding, words) for finding in items]
    if not cases:
        cases = [f"<testcase classname={name} name={_attribute(words.t('finding.none'))}/>"]
    head = f'<testsuite name={name} tests="{len(cases)}" failures="{failures}" errors="0" skipped="{skipped}">'
    return "\n".join([head, *cases, "</testsuite>"])


def _case(finding: Finding, words: Tongue) -> str:
    here, there = finding.here, finding.there
    kind = words.t(f"kind.{finding.verdict.kind}")
    title = finding_title(finding, words)
    name = f"{here.line}:{here.column} {title} {finding.fingerprint[:12]}"
    if finding.occurrence:
        name += f".{finding.occurrence}"
    text = "\n".join(
        (
            one_line(finding.verdict.explanation, 500),
            one_line(here.claim.quote, 300),
            words.t(
                "finding.other", source=there.source, date=words.date(there.day), quote=one_line(there.claim.quote, 300)
            ),
            f"{there.path}:{there.line}:{there.column}",
        )
    )
    path = _attribute(here.path)
    head = f'<testcase classname={path} name={_attribute(name)} file={path} line="{here.line}">'
    if finding.state != "new":
        reason = one_line(finding.note, 300) or state_name(finding.state, words.code)
        body = f"<skipped message={_attribute(reason)}/><system-out>{_text(text)}</system-out>"
    elif _fails(finding):
        message = _attribute(one_line(finding.verdict.explanation, 500) or title)
        body = f"<failure type={_attribute(kind)} message={message}>{_text(text)}</failure>"
    else:
        body = f"<system-out>{_text(text)}</system-out>"
    return f"{head}{body}</testcase>"


def _fails(finding: Finding) -> bool:
    return finding.level == "conflict" and finding.state == "new"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", clean(text)))


def _attribute(text: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", one_line(text, 600)))
