"""Findings as text for a terminal, grouped by file, with both sentences and where the other one stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from itertools import groupby

from factcheck.records import Report
from factcheck.reports.clean import one_line
from factcheck.reports.findings import Finding, findings, rule_id
from factcheck.reports.lang import Tongue, tongue
from factcheck.reports.rules import STATES, state_name

__all__ = ["render"]

_COLOURS: Mapping[str, str] = {"conflict": "31;1", "suspect": "33", "update": "34"}


def render(
    report: Report,
    new: Collection[str] | None = None,
    *,
    lang: str = "fr",
    sure: float = 0.5,
    colour: bool = False,
    found: Sequence[Finding] | None = None,
) -> str:
    """The findings as text; ``colour`` adds ANSI colours. See ``findings`` for ``new`` and ``sure``.

    ``found`` gives the findings worked out before: known ones are marked, suppressed ones counted.
    """
    words = tongue(lang)
    items = findings(report, new, sure=sure) if found is None else found
    lines: list[str] = []
    shown = [finding for finding in items if finding.state != "suppressed"]
    for path, group in groupby(shown, key=lambda finding: finding.here.path):
        lines += [_paint(one_line(path), "1", colour), ""]
        for finding in group:
            lines += [*_finding(finding, words, colour), ""]
    counts = {level: sum(finding.level == level for finding in shown) for level in _COLOURS}
    said = [words.t(f"finding.count.{level}", count) for level, count in counts.items() if count]
    states = Counter(str(finding.state) for finding in items)
    aside = [f"{words.number(states[s])} {state_name(s, words.code, states[s])}" for s in STATES if states[s]]
    lines.append(
        (words.joined(said) if said else words.t("finding.none")) + (f" ({', '.join(aside)})" if aside else "")
    )
    return "\n".join(lines) + "\n"


def _finding(finding: Finding, words: Tongue, colour: bool) -> list[str]:
    here, there = finding.here, finding.there
    level = words.t(f"level.{finding.level}")
    title = words.t(
        "finding.title",
        level=_paint(level, _COLOURS[finding.level], colour),
        kind=words.t(f"kind.{finding.verdict.kind}"),
    )
    if finding.state == "known":
        title += f" [{state_name('known', words.code)}]"
    sure = words.t("card.confidence", share=words.percent(finding.verdict.confidence))
    lines = [
        f"  {here.line}:{here.column}  {title} · {sure}  {rule_id(finding.verdict)}",
        f"    {words.t('headline.quoted', text=one_line(here.claim.quote))}",
        f"    {words.t('headline.quoted', text=one_line(there.claim.quote))}",
        f"      {there.source}, {words.date(there.day)}  {one_line(there.path)}:{there.line}:{there.column}",
    ]
    if finding.verdict.explanation:
        lines.append(f"    {one_line(finding.verdict.explanation, 500)}")
    return lines


def _paint(text: str, code: str, colour: bool) -> str:
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
