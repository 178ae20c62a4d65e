"""The recipe of ``judgement/fusion.json``: three questions, three small ensembles of trees under sign constraints."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from factcheck.judgement.lang import words
from factcheck.training.judged_pairs import LabelledPair

__all__ = ["HEADS", "fit", "rows_of", "split"]

SAME_UP = words(
    """words concepts predicates context names frame dates_near cos cos_frame cos_context same_max same_min ent_max
    ent_min value_agree date_agree place_agree name_agree frame_cos rare_value agreements
    quantifier_agree causal_agree con_cos"""
)
SAME_DOWN = words("names_apart frames_apart scope_apart subject_apart part_apart dates_far periods_apart names_foreign")
SAME_FREE = words(
    """length measures_both same_article cross_language value_clash date_clash value_clash_same date_clash_same
    value_clash_dates con_max con_min negation_clash antonym_clash both_sides gap"""
)
CLASH_UP = words(
    """value_clash date_clash place_clash name_clash role_clash negation_clash antonym_clash exclusive_clash
    quantifier_clash order_clash causal_clash denial_clash state_clash clashes con_max con_min con_cos
    value_clash_same date_clash_same"""
)
CLASH_DOWN = words("ent_max ent_min agreements value_agree antonym_agree")
CLASH_FREE = words(
    """date_agree place_agree name_agree same_max same_min cos cos_frame words concepts predicates both_sides
    cross_language length frame planned"""
)
UPDATE_UP = words("gap grew planned settled says_changed after dated state_agree state_clash")
UPDATE_DOWN = words("shrank fixed undone before")
UPDATE_FREE = words(
    """both_ahead ahead_either value_clash date_clash negation_clash antonym_clash con_max ent_max cos
    attributed_both"""
)

HEADS: dict[str, tuple[frozenset[str], frozenset[str], frozenset[str]]] = {
    "same": (SAME_UP, SAME_DOWN, SAME_FREE),
    "clash": (CLASH_UP, CLASH_DOWN, CLASH_FREE),
    "update_clash": (UPDATE_UP, UPDATE_DOWN, UPDATE_FREE),
    "update_calm": (UPDATE_UP, UPDATE_DOWN, UPDATE_FREE),
}
NLI_FEATURES = words("ent_max ent_min con_max con_min same_max same_min con_cos value_clash_same date_clash_same")
"""Left out of the ensembles for pairs that the NLI model has not read."""


def split(pair: LabelledPair) -> str:
    """``fit``, ``calibrate`` or ``check``, by a hash of the family or article, for ever the same."""
    digit = hashlib.sha256(f"fusion-{pair.group}".encode()).digest()[0]
    return "check" if digit < 40 else "calibrate" if digit < 90 else "fit"


def rows_of(pairs: Sequence[LabelledPair], judge: Any, batch: int = 512) -> list[dict[str, float]]:
    """The features of each pair."""
    rows = []
    for start in range(0, len(pairs), batch):
        part = pairs[start : start + batch]
        articles = [article for pair in part for article in pair.articles]
        rows += [known.row for known in judge.prepare([(pair.a, pair.b) for pair in part], articles)]
    return rows


def _target(head: str, pair: LabelledPair) -> int | None:
    if head == "same":
        return int(pair.relation != "neutral")
    if head == "clash":
        return None if pair.clash is None else int(pair.clash)
    other = "conflict" if head == "update_clash" else "agree"
    return {"update": 1, other: 0}.get(pair.relation)


def fit(
    pairs: Sequence[LabelledPair],
    rows: Sequence[Mapping[str, float]],
    weights: Sequence[float],
    *,
    rounds: int = 120,
    use_nli: bool = True,
) -> dict[str, Any]:
    """The heads of one variant, as they are stored: trees, base score, and a calibration on the kept-back groups."""
    import numpy as np
    from sklearn.ensemble import HistGradientBoostingClassifier
    from sklearn.linear_model import LogisticRegression

    names = sorted(rows[0])
    fitted = {}
    for head, (up, down, free) in HEADS.items():
        used = [n for n in sorted(up | down | free) if n in names and (use_nli or n not in NLI_FEATURES)]
        chosen = [(i, t) for i, pair in enumerate(pairs) if (t := _target(head, pair)) is not None]
        table = np.array([[rows[i][n] for n in used] for i, _ in chosen], dtype=np.float64)
        target = np.array([t for _, t in chosen])
        weight = np.array([weights[i] for i, _ in chosen])
        part = np.array([split(pairs[i]) for i, _ in chosen])
        signs = [1 if n in up else -1 if n in down else 0 for n in used]
        learn = part == "fit"
        trees = HistGradientBoostingClassifier(
            max_iter=rounds, learning_rate=0.08, max_depth=4, min_samples_leaf=40, l2_regularization=5.0,
            monotonic_cst=signs, early_stopping=False, random_state=0,
        ).fit(table[learn], target[learn], sample_weight=weight[learn])  # fmt: skip
        raw = trees.decision_function(table)
        kept = part == "calibrate"
        platt = LogisticRegression(C=1e3).fit(raw[kept, None], target[kept], sample_weight=weight[kept])
        fitted[head] = {
            "base": float(np.ravel(trees._baseline_prediction)[0]),
            "scale": round(max(0.1, float(platt.coef_[0, 0])), 5),
            "shift": round(float(platt.intercept_[0]), 5),
            "trees": [_tree(stage[0].nodes, [names.index(n) for n in used]) for stage in trees._predictors],
        }
    return fitted


def _tree(nodes: Any, columns: list[int], at: int = 0) -> Any:
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 5)
    left, right = (_tree(nodes, columns, int(node[side])) for side in ("left", "right"))
    return [columns[int(node["feature_idx"])], round(float(node["num_threshold"]), 6), left, right]


def write(target: Path, variants: Mapping[str, Any], names: Sequence[str], card: Mapping[str, Any]) -> None:
    """Write the fusion as one JSON file with its card."""
    content = {"card": card, "features": list(names), "variants": variants}
    target.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
