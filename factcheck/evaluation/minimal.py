"""Minimal pairs through the whole judge: a real sentence against a typed edit of itself, reported the same day.

The sentences and edits are those of ``evaluation.edits``, from sources that no training reads. An edit that
contradicts must be called a conflict; one that does not (a number in words, a wider date, a bound that holds) must
not be.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.evaluation.edits import SOURCES, edited_sentences
from factcheck.evaluation.tsv import Pair
from factcheck.records import Article, Claim

__all__ = ["evaluate"]

DAY = dt.date(2025, 6, 11)


def evaluate(path: str | Path, checker: Any) -> dict[str, Any]:
    """The share decided right by language and kind of edit, and the share of harmless edits called a conflict.

    ``path`` is the folder of news texts; ``checker`` is a ``factcheck.pipeline.CrossChecker``.
    """
    pairs = [pair for lang in SOURCES for pair in edited_sentences(path, lang)]
    told = [(_told(p.premise, p.lang[:2], "first"), _told(p.hypothesis, p.lang[:2], "second")) for p in pairs]
    articles = [article for pair in told for _, article in pair]
    verdicts = checker.judge.judge([(a, b) for (a, _), (b, _) in told], (), articles, "en")
    return {"pairs": len(pairs)} | _figures(pairs, [verdict.relation for verdict in verdicts])


def _told(text: str, lang: str, source: str) -> tuple[Claim, Article]:
    from factcheck.claims import whole

    key = hashlib.sha256(f"{source}{text}".encode()).hexdigest()[:16]
    article = Article(key, text, lang, source=source, published=DAY)
    return whole(article), article


def _figures(pairs: Sequence[Pair], called: Sequence[str]) -> dict[str, Any]:
    clash: dict[str, list[bool]] = {}
    harmless: dict[str, list[bool]] = {}
    for pair, relation in zip(pairs, called, strict=True):
        group = clash if pair.label == "contradiction" else harmless
        group.setdefault(pair.lang, []).append(relation == "conflict")
    share = {name: round(100 * sum(found) / len(found), 1) for name, found in sorted(clash.items())}
    false = {name: round(100 * sum(found) / len(found), 1) for name, found in sorted(harmless.items())}
    total = [said for found in harmless.values() for said in found]
    return {
        "conflicts_found": share,
        "harmless_called_conflict": false,
        "harmless_called_conflict_all": round(100 * sum(total) / max(1, len(total)), 1),
    }
