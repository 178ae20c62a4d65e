"""Figures of the NLI judge on the fact families kept out of training, by language pair and kind of contradiction."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from factcheck.evaluation.nli import Predictor, figures
from factcheck.evaluation.tsv import Pair

__all__ = ["evaluate", "family_pairs"]

NAMES = ("entailment", "neutral", "contradiction")
LANGUAGE_PAIRS = ("fr-fr", "en-en", "fr-en", "en-fr")
PER_FAMILY, SEED = 48, 5


def family_pairs(folder: str | Path) -> list[Pair]:
    """A balanced draw from each family kept out, a quarter of it in each language pair."""
    from factcheck.training import corpora
    from factcheck.training.heldout import held_out_families

    held = held_out_families(Path(folder), corpora.OWN_FAMILIES)
    rows = [
        row
        for family in corpora.families(Path(folder), corpora.OWN_FAMILIES)
        if family["id"] in held
        for row in corpora.family_rows(family, PER_FAMILY, SEED, LANGUAGE_PAIRS)
    ]
    return [Pair(r.premise, r.hypothesis, NAMES[r.allowed[0]], r.source.removeprefix("families:")) for r in rows]


def evaluate(path: str | Path, nli: Predictor) -> dict[str, Any]:
    """Score ``nli`` on the families of the folder ``path`` and of the package that are kept out of training."""
    pairs = family_pairs(path)
    return {"pairs": len(pairs)} | by_group(pairs, nli)


def by_group(pairs: Sequence[Pair], nli: Predictor) -> dict[str, Any]:
    """The figures of all pairs and of each group (the last field of a pair)."""
    chances = nli.predict([(pair.premise, pair.hypothesis) for pair in pairs])
    result: dict[str, Any] = {"all": figures(pairs, chances)}
    for group in sorted({pair.lang for pair in pairs}):
        index = [i for i, pair in enumerate(pairs) if pair.lang == group]
        result[group] = figures([pairs[i] for i in index], chances[index])
    return result
