"""What models that did not see a pair's story, family or article make of it: figures, and the fit of ``Trust``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from factcheck.judgement.fusion import RELATIONS, parse, weighable
from factcheck.training.fusion import FITTED, FOLDS, HAND_SET, fit, fold_of, sort_of, weight_of
from factcheck.training.judged_pairs import LabelledPair
from factcheck.training.trust import fit_trust

__all__ = ["crossfit", "crossjudged", "trusted"]

SHOWN = 0.5
"""The confidence from which on a verdict is weighed by ``Trust`` (see ``JudgeSettings.weighed``)."""


def trusted(pairs: Sequence[LabelledPair], known: Sequence[Any], judge_with: Callable[[Any], Any]) -> dict[str, Any]:
    """``Trust`` as JSON, fitted on what models that did not see a pair's story, family or month say of it."""
    rows, shown = [], []
    for one, (odds, _, confidence) in zip(known, crossjudged(pairs, known, judge_with), strict=True):
        rows.append(weighable(one.row, odds))
        shown.append(confidence >= SHOWN)
    return fit_trust(
        rows, [pair.relation for pair in pairs], [sort_of(pair) for pair in pairs],
        [fold_of(pair, FOLDS) for pair in pairs], shown,
    )  # fmt: skip


def crossjudged(
    pairs: Sequence[LabelledPair], known: Sequence[Any], judge_with: Callable[[Any], Any], folds: int = FOLDS
) -> list[tuple[Any, str, float]]:
    """The odds, the relation and the confidence of each pair by the four models fitted on the other groups' pairs."""
    rows = [one.row for one in known]
    weights = [weight_of(pair) for pair in pairs]
    parts = [fold_of(pair, folds) for pair in pairs]
    found: list[tuple[Any, str, float]] = [(None, "", 0.0)] * len(pairs)
    for part in range(folds):
        kept = [i for i, other in enumerate(parts) if other != part and weights[i] > 0]
        heads = {
            name: fit(name, [pairs[i] for i in kept], [rows[i] for i in kept], [weights[i] for i in kept])
            for name in FITTED
        } | HAND_SET
        judge = judge_with(parse({"card": {}, "heads": heads}))
        for i in (i for i, other in enumerate(parts) if other == part):
            odds = judge.fusion(rows[i])
            found[i] = odds, *judge.weigh(odds, known[i])
    return found


def crossfit(
    pairs: Sequence[LabelledPair], known: Sequence[Any], judge_with: Callable[[Any], Any], folds: int = 5
) -> dict[str, Any]:
    """Figures of the judge on pairs whose story, family or article its fusion was not fitted on, by sort of pair.

    ``known`` is what ``prepared`` gives; ``judge_with(fusion)`` makes a judge. The confusion tables have the label
    as rows; the calibration error is that of the conflict probability on the stories, over ten bins.
    """
    tables: dict[str, dict[str, dict[str, int]]] = {}
    rated: list[tuple[float, bool]] = []
    for pair, (odds, called, _) in zip(pairs, crossjudged(pairs, known, judge_with, folds), strict=True):
        table = tables.setdefault(sort_of(pair), {})
        line = table.setdefault(pair.relation, dict.fromkeys(RELATIONS, 0))
        line[called] += 1
        if sort_of(pair) == "story":
            rated.append((odds.conflict, pair.relation == "conflict"))
    return {"confusion": tables, "calibration_error": round(_calibration(rated), 4)}


def _calibration(rated: Sequence[tuple[float, bool]], bins: int = 10) -> float:
    total = 0.0
    for number in range(bins):
        inside = [(p, y) for p, y in rated if min(int(p * bins), bins - 1) == number]
        if inside:
            total += abs(sum(p for p, _ in inside) - sum(y for _, y in inside))
    return total / max(1, len(rated))
