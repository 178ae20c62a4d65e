"""Figures of the NLI judge: accuracy, and what matters to readers, the contradictions found, missed and invented."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from factcheck.errors import DataError
from factcheck.evaluation.tsv import Pair, read_pairs

__all__ = ["LABEL_CLASSES", "evaluate", "evaluate_mixed", "figures"]

LABEL_CLASSES = {
    "entailment": (0,),
    "neutral": (1,),
    "contradiction": (2,),
    "not_entailment": (1, 2),
    "not_contradiction": (0, 1),
}
"""Which classes a label stands for; a coarse label is scored by the summed probability of its classes."""


class Predictor(Protocol):
    """Anything with the ``predict`` of ``factcheck.models.NLI``."""

    def predict(self, pairs: Sequence[tuple[str, str]]) -> Any: ...


def evaluate(path: str | Path, nli: Predictor) -> dict[str, Any]:
    """Score ``nli`` on one file of labelled pairs; see :func:`figures` for the keys."""
    pairs = read_pairs(path)
    return {
        "file": Path(path).name,
        **figures(pairs, nli.predict([(p.premise, p.hypothesis) for p in pairs])),
    }


def evaluate_mixed(french: str | Path, english: str | Path, nli: Predictor) -> dict[str, Any]:
    """Score pairs whose sides differ in language, from two row-aligned files (such as the XNLI dev sets)."""
    fr, en = read_pairs(french), read_pairs(english)
    if len(fr) != len(en) or any(a.label != b.label for a, b in zip(fr, en, strict=False)):
        raise DataError(f"{french} and {english}: not aligned row by row; give two translations of one set")
    result = {}
    for name, left, right in (("fr-en", fr, en), ("en-fr", en, fr)):
        pairs = [Pair(a.premise, b.hypothesis, a.label, name) for a, b in zip(left, right, strict=True)]
        result[name] = figures(pairs, nli.predict([(p.premise, p.hypothesis) for p in pairs]))
    return result


def figures(pairs: Sequence[Pair], chances: Any) -> dict[str, Any]:
    """Accuracy in percent, precision and recall of contradiction, and the share of contradictions called entailment.

    With coarse labels the guess counts as right when the summed probability of the label's classes exceeds that of
    the others. The confusion table has gold labels as rows.
    """
    right = 0
    table: dict[str, dict[str, int]] = {}
    names = ("entailment", "neutral", "contradiction")
    for pair, row in zip(pairs, chances, strict=True):
        if pair.label not in LABEL_CLASSES:
            raise DataError(f"unknown label {pair.label!r}; expected one of {', '.join(LABEL_CLASSES)}")
        allowed = LABEL_CLASSES[pair.label]
        guess = int(row.argmax())
        right += guess in allowed if len(allowed) == 1 else float(row[list(allowed)].sum()) > 0.5
        table.setdefault(pair.label, dict.fromkeys(names, 0))[names[guess]] += 1
    called = sum(row["contradiction"] for row in table.values())
    gold = table.get("contradiction", dict.fromkeys(names, 0))
    total = sum(gold.values())
    result: dict[str, Any] = {"pairs": len(pairs), "accuracy": round(100 * right / len(pairs), 2)}
    if total:
        result |= {
            "contradiction_recall": round(100 * gold["contradiction"] / total, 2),
            "contradiction_as_entailment": round(100 * gold["entailment"] / total, 2),
        }
        if not any(label.startswith("not_") for label in table):
            result["contradiction_precision"] = round(100 * gold["contradiction"] / called, 2) if called else None
    result["confusion"] = {label: table[label] for label in sorted(table)}
    return result
