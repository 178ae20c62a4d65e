"""Findings for the tests, made of two short articles on disk."""

from __future__ import annotations

from pathlib import Path

from factcheck.articles import read_one
from factcheck.records import Claim, Report, Verdict, claim_id
from factcheck.reports.findings import Finding, findings

OLD = "Onze mineurs sont morts jeudi."


def found(new: str, quotes: tuple[str, ...], kind: str = "number", confidence: float = 0.9) -> list[Finding]:
    """One conflict for each of ``quotes`` in the file ``new`` with ``old.md``, both under the working directory."""
    if not Path("old.md").exists():
        Path("old.md").write_text(f"---\nsource: Le Phare\n---\n{OLD}\n", encoding="utf-8")
    article, other = read_one(new), read_one("old.md")
    theirs = _claim(other, OLD)
    claims = [_claim(article, quote) for quote in quotes]
    verdicts = tuple(Verdict(claim.id, theirs.id, "conflict", kind, confidence) for claim in claims)  # type: ignore[arg-type]
    return findings(Report((article, other), (*claims, theirs), verdicts, ()), {article.id}, sure=0.75)


def _claim(article: object, quote: str) -> Claim:
    start = article.text.index(quote)  # type: ignore[attr-defined]
    span = (start, start + len(quote))
    identifier = article.id  # type: ignore[attr-defined]
    return Claim(claim_id(identifier, span, quote), identifier, span, quote, quote, "fr")
