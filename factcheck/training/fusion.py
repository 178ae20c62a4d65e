"""The recipe of ``judgement/fusion.json``: logistic models under sign constraints, and those set by hand.

::

    python -m factcheck.training.fusion --data ../shared/data --nli models/nli-fr-en

takes a few minutes on one core, most of them for the NLI model's reading of the pairs.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import json
import logging
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.judgement.lang import words
from factcheck.training.judged_pairs import LabelledPair, edited_pairs, family_pairs, story_pairs, wild_pairs

__all__ = ["FITTED", "HAND_SET", "fit", "main", "pairs_of", "rows_of", "split", "weight_of", "write"]


@dataclass(frozen=True, slots=True)
class Plan:
    """What one model may use: features whose weight must not be negative, must not be positive, and may be either, and
    weights that are set by hand, and the greatest that a weight may become."""

    up: frozenset[str]
    down: frozenset[str]
    free: frozenset[str] = frozenset()
    fixed: Mapping[str, float] = field(default_factory=dict)
    most: Mapping[str, float] = field(default_factory=dict)


FITTED = {
    "same": Plan(
        up=words(
            """words concepts predicates context names dates_near cos cos_frame cos_context same_min same_max ent_max
            ent_min con_cos value_agree date_agree place_agree name_agree rare_value frame value_clash date_clash
            negation_clash antonym_clash role_clash denial_clash exclusive_clash place_clash state_clash state_agree
            causal_clash order_clash"""
        ),
        down=words("dates_far names_apart measures_both length"),
        free=words("has_nli"),
        # What keeps two facts apart is rare in any training set and certain when it is there.
        fixed={
            "events_apart": -6.0,
            "other_apart": -1.5,
            "periods_apart": -2.5,
            "scope_apart": -2.0,
            "value_clash_dates": -2.0,
            "frames_apart": -1.5,
            "subject_apart": -1.2,
            "same_article": -1.0,
            "names_foreign": -0.8,
            "part_apart": -0.3,
        },
        # Few training pairs have a typed clash and nearly all of those are of one fact: it must not decide sameness.
        most=dict.fromkeys(
            words(
                """value_clash date_clash negation_clash antonym_clash role_clash denial_clash exclusive_clash
                place_clash state_clash causal_clash order_clash state_agree"""
            ),
            2.0,
        )
        | {"place_agree": 0.5, "name_agree": 0.3},
    ),
    "clash": Plan(
        up=words(
            """value_clash date_clash place_clash name_clash role_clash negation_clash antonym_clash exclusive_clash
            quantifier_clash order_clash causal_clash denial_clash state_clash clashes con_max con_min"""
        ),
        down=words("ent_max ent_min value_agree date_agree place_agree antonym_agree agreements same_min"),
        free=words("has_nli"),
    ),
}
HAND_SET: dict[str, dict[str, Any]] = {
    "update_clash": {
        "bias": -2.0,
        "weights": {
            "grew": 3.5, "planned": 2.5, "settled": 2.5, "says_changed": 2.0, "after": 1.8, "state_agree": 0.5,
            "overtaken": 2.5,
            "fixed": -3.5, "shrank": -3.0, "undone": -3.0, "before": -1.0, "both_ahead": -0.8,
        },
    },
    "update_calm": {
        "bias": -2.5,
        "weights": {
            "grew": 4.0, "planned": 3.3, "settled": 2.0, "says_changed": 1.0, "after": 0.5, "fixed": -2.0,
            "both_ahead": -1.5, "ent_min": -0.5,
        },
    },
}  # fmt: skip
"""When time explains a difference: a count that grows, a plan come true; the rules are those of ``updates``."""
PENALTY = 60.0
ROUNDS = 800
SPREAD = 0.05
"""A feature that hardly varies is scaled by this and not by its own spread, or its weight would be wild."""


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
    return None if pair.clash is None else int(pair.clash)


def fit(
    name: str, pairs: Sequence[LabelledPair], rows: Sequence[Mapping[str, float]], weights: Sequence[float]
) -> dict[str, Any]:
    """One fitted model: bias and weights. Both answers weigh the same in the question whether two claims clash.

    Accelerated projected gradient descent (Nesterov 1983) on the penalised log-loss; the signs are kept by projection.
    """
    import numpy as np

    plan = FITTED[name]
    used = sorted(plan.up | plan.down | plan.free)
    chosen = [
        (i, t) for i, pair in enumerate(pairs) if split(pair) != "check" and (t := _target(name, pair)) is not None
    ]
    table = np.array([[rows[i][n] for n in used] for i, _ in chosen], dtype=np.float64)
    target = np.array([t for _, t in chosen], dtype=np.float64)
    weight = np.array([weights[i] for i, _ in chosen], dtype=np.float64)
    offset = np.array([sum(w * rows[i][n] for n, w in plan.fixed.items()) for i, _ in chosen])
    if name == "clash":
        for answer in (0.0, 1.0):
            weight[target == answer] *= weight.sum() / 2 / weight[target == answer].sum()
    weight /= weight.mean()
    mean, spread = table.mean(0), np.maximum(table.std(0), SPREAD)
    z = (table - mean) / spread
    count = len(target)
    low = np.array([0.0 if n in plan.up else -np.inf for n in used])
    most = [plan.most.get(n, np.inf) for n in used]
    high = np.array([0.0 if n in plan.down else top * s for n, top, s in zip(used, most, spread, strict=True)])
    step = 0.25 * (weight[:, None] * z**2).sum(0).max() / count * len(used) ** 0.5 + PENALTY / count
    slope, bias, momentum = np.zeros(len(used)), 0.0, 1.0
    ahead, bias_ahead = slope.copy(), bias
    for _ in range(ROUNDS):
        error = weight * (1 / (1 + np.exp(-(offset + bias_ahead + z @ ahead))) - target)
        new = np.clip(ahead - (z.T @ error / count + PENALTY / count * ahead) / step, low, high)
        new_bias = bias_ahead - error.mean() / 0.3
        grown = (1 + (1 + 4 * momentum**2) ** 0.5) / 2
        ahead = new + (momentum - 1) / grown * (new - slope)
        bias_ahead = new_bias + (momentum - 1) / grown * (new_bias - bias)
        slope, bias, momentum = new, new_bias, grown
    fitted = {n: round(float(w / s), 4) for n, w, s in zip(used, slope, spread, strict=True)}
    kept = {n: w for n, w in fitted.items() if w} | dict(plan.fixed)
    return {"bias": round(float(bias - (slope * mean / spread).sum()), 4), "weights": dict(sorted(kept.items()))}


def write(target: Path, heads: Mapping[str, Any], card: Mapping[str, Any]) -> None:
    """Write the fusion as one JSON file with its card."""
    target.write_text(json.dumps({"card": card, "heads": heads}, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


NEWS = "text/mono/fr-orangesum-news.meta.jsonl.gz"
WILD = {"first": dt.date(2020, 6, 9), "days": 3, "most": 70}
COUNTS = {"wild": 5000, "families": 600, "edits": 400}
WEIGHTS = {"wild": 0.3, "story": 3.0, "edit": 0.2, "family": 0.5}
"""How much a pair of each sort counts: the stories are nearest to what is judged, the wild sets the prior."""

SOURCES = [
    "fact families that the NLI model was not trained on (CC BY 4.0)",
    "stories of training/tables/stories.tsv (CC BY 4.0)",
    "OrangeSum news of 9 to 11 June 2020: candidate pairs as they come, taken as neutral (CC BY-SA 4.0)",
    "typed edits of OrangeSum sentences (CC BY-SA 4.0)",
]


def pairs_of(data: Path, encoder: Any, seed: int = 0) -> list[LabelledPair]:
    """All training pairs. Raises ``DataError`` when the folder lacks a file."""
    from factcheck.training import corpora
    from factcheck.training.heldout import held_out_families

    held = held_out_families(data / "families")
    families = family_pairs([f for f in corpora.families(data / "families") if f["id"] in held], seed)
    random.Random(seed).shuffle(families)
    return [
        *story_pairs(encoder, seed),
        *wild_pairs(data / NEWS, encoder, COUNTS["wild"], seed=seed, **WILD),  # type: ignore[arg-type]
        *families[: COUNTS["families"]],
        *edited_pairs(data / NEWS, COUNTS["edits"], seed),
    ]


def weight_of(pair: LabelledPair) -> float:
    """How much a pair counts in the fit."""
    if pair.kind == "wild":
        return WEIGHTS["wild"]
    if pair.kind.startswith("edit"):
        return WEIGHTS["edit"]
    return WEIGHTS["story" if pair.group.startswith("story") else "family"]


def main(arguments: list[str] | None = None) -> None:
    """Fit the fusion and write it."""
    from factcheck.judgement import Judge
    from factcheck.models import load_encoder, load_nli

    parser = argparse.ArgumentParser(prog="factcheck.training.fusion", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--nli", help="folder of the NLI model; default: the shipped one")
    parser.add_argument("--out", type=Path, default=Path(__file__).parents[1] / "judgement" / "fusion.json")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    encoder, nli = load_encoder(), load_nli(options.nli)
    pairs = pairs_of(options.data, encoder, options.seed)
    logging.info("%d pairs", len(pairs))
    rows = rows_of(pairs, Judge(nli, encoder))
    weights = [weight_of(pair) for pair in pairs]
    heads = {name: fit(name, pairs, rows, weights) for name in FITTED} | HAND_SET
    card = {
        "trained_on": SOURCES,
        "pairs": {r: sum(pair.relation == r for pair in pairs) for r in ("agree", "conflict", "update", "neutral")},
        "weights": WEIGHTS,
        "encoder": encoder.digest,
        "nli": nli.digest,
        "licence": "CC BY-SA 4.0",
        "recipe": "factcheck.training.fusion",
    }
    write(options.out, heads, card)
    logging.info("wrote %s", options.out)


if __name__ == "__main__":
    main()
