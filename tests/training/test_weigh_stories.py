"""The fit of the model for stories told by two houses."""

from __future__ import annotations

import numpy as np
import pytest

from factcheck.judgement.fusion import RELATIONS, parse
from factcheck.training.weigh_stories import fit_stories, without_nli

pytest.importorskip("sklearn")


def rows_of(count: int) -> tuple[list[dict[str, float]], list[str]]:
    """Pairs whose relation follows from the features, oftener one of the three where somebody chose them."""
    random = np.random.default_rng(7)
    rows, relations = [], []
    for _ in range(count):
        chosen = float(random.random() < 0.4)
        related = random.random() < (0.8 if chosen else 0.2)
        relation = RELATIONS[int(random.integers(3))] if related else "neutral"
        row = {"chosen": chosen, "con_min": 0.0, "has_nli": 1.0, "cos": 0.5 * related + 0.3 * random.random()}
        row |= {f"sign_{name}": 0.7 * (name == relation) + 0.3 * random.random() for name in RELATIONS[:3]}
        rows.append(row)
        relations.append(relation)
    return rows, relations


def test_the_fit_tells_relations_and_how_rare_they_are() -> None:
    rows, relations = rows_of(1500)
    raw = fit_stories(rows, relations, [1.0] * len(rows))
    head = {"bias": 0.0, "features": [], "trees": [], "weights": {}}
    heads = dict.fromkeys(("same", "clash", "update_clash", "update_calm"), head)
    stories = parse({"card": {}, "heads": heads, "chosen": raw, "met": raw}).met
    assert stories is not None
    test, truth = rows_of(400)
    said = [stories(row) for row in test]
    assert all(abs(sum(getattr(p, name) for name in RELATIONS) - 1) < 1e-9 for p in said)
    right = [max(RELATIONS, key=lambda name, p=p: getattr(p, name)) == t for p, t in zip(said, truth, strict=True)]
    assert sum(right) > 0.9 * len(right)
    doubtful = {"chosen": 0.0, "con_min": 0.0, "has_nli": 1.0, "cos": 0.45, "sign_agree": 0.3} | {
        f"sign_{name}": 0.2 for name in ("conflict", "update")
    }
    assert stories(doubtful).neutral > stories(doubtful | {"chosen": 1.0}).neutral


def test_a_pair_that_the_nli_model_did_not_read_has_none_of_its_scores() -> None:
    row = {"con_min": 0.4, "has_nli": 1.0, "value_clash_con": 0.3, "cos": 0.8}
    assert without_nli(row) == {"con_min": 0.0, "has_nli": 0.0, "value_clash_con": 0.0, "cos": 0.8}
