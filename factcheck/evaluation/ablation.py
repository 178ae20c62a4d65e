"""What each part of the judge is worth: the gold stories judged with parts of the evidence taken away.

The fusion stays as it ships; what a part would have told it is blank. So the rows of the table show what the whole
leans on, and not what the best judge without a part could reach.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from factcheck.evaluation.clusters import Scored, figures, met, score
from factcheck.judgement.evidence import Evidence
from factcheck.judgement.gate import Gate
from factcheck.judgement.prepared import Prepared

__all__ = ["VARIANTS", "evaluate"]

BLANK_GATE = Gate(**{field.name: 0.0 for field in fields(Gate)})
COLUMNS = ("agree P", "agree R", "conflict P", "conflict R", "update P", "update R", "neutral as conflict", "right")


def _without_nli(known: Prepared) -> Prepared:
    seen = known.seen
    return replace(known, seen=Evidence(seen.cos, seen.cos_frame, seen.cos_context, has_encoder=seen.has_encoder))


def _without_comparers(known: Prepared) -> Prepared:
    return replace(known, found=(), twins=None)


def _without_gate(known: Prepared) -> Prepared:
    return replace(known, gate=BLANK_GATE)


VARIANTS: Mapping[str, Callable[[Prepared], Prepared]] = {
    "both, with the gate": lambda known: known,
    "both, without the gate": _without_gate,
    "comparers alone, with the gate": _without_nli,
    "comparers alone, without the gate": lambda known: _without_gate(_without_nli(known)),
    "NLI alone, with the gate": _without_comparers,
    "NLI alone, without the gate": lambda known: _without_gate(_without_comparers(known)),
}
"""What is taken away from all that is known of a pair, by the name of what is left."""


def evaluate(path: str | Path, checker: Any) -> dict[str, Any]:
    """One table: a row for each of ``VARIANTS``, and precision, recall and shares as columns.

    ``path`` is a folder of stories (see ``evaluation.clusters``), ``checker`` a ``factcheck.pipeline.CrossChecker``.
    Raises ``DataError`` for a malformed story.
    """
    scored: dict[str, list[Scored]] = {name: [] for name in VARIANTS}
    for story in met(path, checker):
        known = checker.judge.prepare(story.pairs, list(story.articles.values()))
        for name, change in VARIANTS.items():
            verdicts = [checker.judge.verdict(pair, change(one)) for pair, one in zip(story.pairs, known, strict=True)]
            scored[name] += score(story.name, story.gold, story.articles, story.claims, verdicts)
    rows = {name: _row(figures(found)) for name, found in scored.items()}
    width = max(map(len, rows))
    header = "  ".join([" " * width, *COLUMNS])
    lines = [
        "  ".join([name.ljust(width), *(f"{row[c]:.3f}".rjust(len(c)) for c in COLUMNS)]) for name, row in rows.items()
    ]
    return {"rows": rows, "table": "\n".join(["", header, *lines])}


def _row(found: Mapping[str, Any]) -> dict[str, float]:
    row = {}
    for relation in ("agree", "conflict", "update"):
        row[f"{relation} P"], row[f"{relation} R"] = found[relation]["precision"], found[relation]["recall"]
    return row | {"neutral as conflict": found["neutral_as_conflict"], "right": found["accuracy"]}
