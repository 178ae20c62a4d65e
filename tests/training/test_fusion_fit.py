"""The fit of the fusion on toy pairs: signs are kept, hand-set weights stay, what separates gets weight."""

from __future__ import annotations

import datetime as dt
import json
import math
import random
from collections import defaultdict
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import ModelError
from factcheck.judgement.fusion import RELATIONS, Fusion, Probabilities, parse
from factcheck.training import fusion
from factcheck.training.crossfit import crossfit
from factcheck.training.judged_pairs import LabelledPair, claim_of, family_pairs

pytest.importorskip("sklearn")
DAY = dt.date(2025, 3, 1)


def pair(number: int, relation: str, clash: bool | None) -> LabelledPair:
    # The fit looks at the rows alone: one pair of texts does for all.
    a, first = claim_of("Le pont de la ville a fermé.", "fr", DAY)
    b, second = claim_of("Le pont de la ville est clos.", "fr", DAY)
    return LabelledPair(a, b, (first, second), relation, clash, "toy", f"toy-{number}")


def toy() -> tuple[list[LabelledPair], list[dict[str, float]]]:
    rng = random.Random(4)
    pairs, rows = [], []
    for number in range(800):
        relation = ("agree", "conflict", "neutral", "neutral")[number % 4]
        row = defaultdict(float, {name: rng.random() * 0.1 for name in NAMES})
        row["cos"] = rng.gauss(0.8 if relation != "neutral" else 0.4, 0.1)
        row["con_max"] = rng.gauss(0.8 if relation == "conflict" else 0.2, 0.1)
        # Against the sign that the plan allows: it must teach nothing.
        row["names_apart"] = 1.0 if relation != "neutral" else 0.0
        pairs.append(pair(number, relation, None if relation == "neutral" else relation == "conflict"))
        rows.append(row)
    return pairs, rows


NAMES = sorted({name for plan in fusion.FITTED.values() for name in plan.up | plan.down | plan.free | set(plan.fixed)})
PAIRS, ROWS = toy()
ONES = [1.0] * len(PAIRS)


@pytest.fixture(scope="module")
def fitted() -> Fusion:
    return parse({"card": {}, "heads": heads()})


@cache
def heads() -> dict[str, Any]:
    return {name: fusion.fit(name, PAIRS, ROWS, ONES) for name in fusion.FITTED} | fusion.HAND_SET


def test_what_separates_is_learned(fitted: Fusion) -> None:
    right = sum(
        (fitted.heads["same"].probability(row) > 0.5) == (p.relation != "neutral")
        for p, row in zip(PAIRS, ROWS, strict=True)
    )
    assert right > 760
    clash = [
        (fitted.heads["clash"].probability(r) > 0.5) == p.clash
        for p, r in zip(PAIRS, ROWS, strict=True)
        if p.clash is not None
    ]
    assert sum(clash) > 380


@pytest.mark.parametrize(
    ("head", "name", "sign"), [("same", "cos", 1), ("same", "names_apart", -1), ("clash", "con_max", 1)]
)
def test_the_signs_of_the_plan_are_kept(fitted: Fusion, head: str, name: str, sign: int) -> None:
    for row in ROWS[:40]:
        low = fitted.heads[head].probability(defaultdict(float, row | {name: 0.0}))
        high = fitted.heads[head].probability(defaultdict(float, row | {name: 1.0}))
        assert sign * (high - low) >= -1e-9


def test_the_weights_set_by_hand_count(fitted: Fusion) -> None:
    row = defaultdict(float, ROWS[0] | {"events_apart": 0.0})
    apart = defaultdict(float, row | {"events_apart": 1.0})
    before, after = (fitted.heads["same"].probability(r) for r in (row, apart))
    fall = math.log(before / (1 - before)) - math.log(after / (1 - after))
    assert fall >= -fusion.FITTED["same"].fixed["events_apart"] - 1e-6


def test_the_fit_is_the_same_each_time() -> None:
    assert fusion.fit("clash", PAIRS, ROWS, ONES) == heads()["clash"]


def test_folds_are_by_group_and_for_ever() -> None:
    assert {fusion.fold_of(p, 4) for p in PAIRS} == {0, 1, 2, 3}
    assert all(fusion.fold_of(p, 4) == fusion.fold_of(replace(p, relation="update"), 4) for p in PAIRS)


def test_blanked_rows_keep_what_no_model_read() -> None:
    row = fusion.blanked({"cos": 0.9, "con_max": 0.8, "words": 0.4}, fusion.READ_BY_MODELS)
    assert row == {"cos": 0.9, "con_max": 0.0, "words": 0.4}


def test_written_heads_are_read_back(tmp_path: Path, fitted: Fusion) -> None:
    trust = {name: heads()["update_calm"] | {"bias": place} for place, name in enumerate(RELATIONS)}
    stories = {name: head | {"bias": head["bias"] + 4} for name, head in trust.items()}
    card = {"licence": "CC BY-SA 4.0"}
    parts = {"trust": trust, "chosen": stories, "met": trust, "glance": trust["update"]}
    fusion.write(tmp_path / "fusion.json", {"card": card, "heads": heads(), **parts})
    raw = json.loads((tmp_path / "fusion.json").read_text())
    assert raw["card"]["licence"] == "CC BY-SA 4.0"
    read = parse(raw)
    assert read.trust is not None
    assert read.chosen is not None
    assert [head.bias for head in read.trust.heads.values()] == [0, 1, 2, 3]
    assert [head.bias for head in read.chosen.heads.values()] == [4, 5, 6, 7]
    assert read.glance is not None
    assert read.glance.bias == RELATIONS.index("update")
    odds = read(ROWS[1])
    assert odds == fitted(ROWS[1])
    assert abs(odds.agree + odds.conflict + odds.update + odds.neutral - 1) < 1e-6


def test_crossfit_counts_every_pair_once() -> None:
    class Known:
        def __init__(self, row: dict[str, float]) -> None:
            self.row = row

    class Judge:
        def __init__(self, fusion: Fusion) -> None:
            self.fusion = fusion

        def weigh(self, odds: Probabilities, known: Known) -> tuple[str, float]:
            return ("neutral", odds.neutral) if odds.neutral > 0.5 else (odds.related, 0.9)

    found = crossfit(PAIRS, [Known(row) for row in ROWS], Judge, folds=2)
    table = found["confusion"]["family"]
    assert sum(sum(line.values()) for line in table.values()) == len(PAIRS)
    assert table["conflict"]["conflict"] > 150


@pytest.mark.parametrize(
    "tree", [[[0, 0.5, 1, 9], [-1, 1.0, 0, 0]], [[0, 0.5, 0, 0]], [[7, 0.5, 1, 2], [-1, 0, 0, 0], [-1, 0, 0, 0]], []]
)
def test_a_tree_that_leads_nowhere_is_refused(tree: list[list[float]]) -> None:
    raw = {"card": {}, "heads": heads()}
    raw["heads"]["same"] = raw["heads"]["same"] | {"features": ["cos"], "trees": [tree]}
    with pytest.raises(ModelError, match="train the fusion anew"):
        parse(raw)


FAMILY = {
    "id": "toy-001", "as_of": "2025-03-01",
    "base": {"fr": "base", "en": "base"},
    "same": [{"fr": f"same {i}", "en": f"same {i}"} for i in range(4)],
    "general": [{"fr": f"general {i}", "en": f"general {i}"} for i in range(3)],
    "specific": [{"fr": f"specific {i}", "en": f"specific {i}"} for i in range(2)],
    "contra": [{"kind": "number", "fr": f"contra {i}", "en": f"contra {i}"} for i in range(7)],
    "neutral": [{"why": "x", "fr": f"neutral {i}", "en": f"neutral {i}"} for i in range(6)],
    "update": [{"fr": "update", "en": "update"}],
}  # fmt: skip


def test_family_pairs_carry_relation_clash_and_days() -> None:
    pairs = family_pairs([FAMILY], seed=3)
    clash = {"agree": False, "conflict": True, "update": None, "neutral": None}
    assert {p.relation for p in pairs} == set(clash)
    for p in pairs:
        assert p.clash is clash[p.relation]
        texts = {p.a.text.split()[0], p.b.text.split()[0]}
        assert ("contra" in texts) == (p.relation == "conflict")
        assert ("neutral" in texts) == (p.relation == "neutral")
        first, second = (article.published for article in p.articles)
        assert first is not None
        assert second is not None
        assert first <= second
        assert p.relation != "update" or first < second
    assert pairs == family_pairs([FAMILY], seed=3)
