"""The fit of the fusion on toy pairs: signs are kept, hand-set weights stay, what separates gets weight."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import defaultdict
from dataclasses import replace

from factcheck.judgement.fusion import parse
from factcheck.training import fusion
from factcheck.training.judged_pairs import LabelledPair, claim_of, family_pairs

DAY = dt.date(2025, 3, 1)


def pair(number: int, relation: str, clash: bool | None) -> LabelledPair:
    # The fit looks at the rows alone: one pair of texts does for all.
    a, first = claim_of("Le pont de la ville a fermé.", "fr", DAY)
    b, second = claim_of("Le pont de la ville est clos.", "fr", DAY)
    return LabelledPair(a, b, (first, second), relation, clash, "toy", f"toy-{number}")


def toy() -> tuple[list[LabelledPair], list[dict[str, float]]]:
    rng = random.Random(4)
    names = sorted(
        {name for plan in fusion.FITTED.values() for name in plan.up | plan.down | plan.free | set(plan.fixed)}
    )
    pairs, rows = [], []
    for number in range(400):
        relation = ("agree", "conflict", "neutral", "neutral")[number % 4]
        row = {name: rng.random() * 0.1 for name in names}
        row["cos"] = rng.gauss(0.8 if relation != "neutral" else 0.4, 0.1)
        row["con_max"] = rng.gauss(0.8 if relation == "conflict" else 0.2, 0.1)
        # Against the sign that the plan allows: it must get no weight.
        row["names_apart"] = 1.0 if relation != "neutral" else 0.0
        pairs.append(pair(number, relation, None if relation == "neutral" else relation == "conflict"))
        rows.append(row)
    return pairs, rows


def chance(head: dict, row: dict[str, float]) -> float:
    return head["bias"] + sum(weight * row[name] for name, weight in head["weights"].items())


def test_what_separates_gets_the_weight_and_the_sign_is_kept() -> None:
    pairs, rows = toy()
    same = fusion.fit("same", pairs, rows, [1.0] * len(pairs))
    assert same["weights"]["cos"] > 1
    assert same["weights"].get("names_apart", 0.0) <= 0
    for name, weight in fusion.FITTED["same"].fixed.items():
        assert same["weights"][name] == weight
    clash = fusion.fit("clash", pairs, rows, [1.0] * len(pairs))
    assert clash["weights"]["con_max"] > 1
    right = sum((chance(clash, row) > 0) == p.clash for p, row in zip(pairs, rows, strict=True) if p.clash is not None)
    assert right > 190


def test_no_weight_passes_its_greatest() -> None:
    pairs, rows = toy()
    for p, row in zip(pairs, rows, strict=True):
        row["value_clash"] = 1.0 if p.relation != "neutral" else 0.0
    same = fusion.fit("same", pairs, rows, [1.0] * len(pairs))
    assert same["weights"]["value_clash"] <= fusion.FITTED["same"].most["value_clash"] + 1e-6


def test_the_fit_is_the_same_each_time() -> None:
    pairs, rows = toy()
    assert fusion.fit("clash", pairs, rows, [1.0] * 400) == fusion.fit("clash", pairs, rows, [1.0] * 400)


def test_split_is_by_group_and_for_ever() -> None:
    pairs, _ = toy()
    parts = {fusion.split(p) for p in pairs}
    assert parts == {"fit", "calibrate", "check"}
    assert all(fusion.split(p) == fusion.split(replace(p, relation="update")) for p in pairs)


def test_written_heads_are_read_back(tmp_path) -> None:
    pairs, rows = toy()
    heads = {name: fusion.fit(name, pairs, rows, [1.0] * 400) for name in fusion.FITTED} | fusion.HAND_SET
    fusion.write(tmp_path / "fusion.json", heads, {"licence": "CC BY-SA 4.0"})
    raw = json.loads((tmp_path / "fusion.json").read_text())
    assert raw["card"]["licence"] == "CC BY-SA 4.0"
    odds = parse(raw)(defaultdict(float, rows[1]))
    assert abs(odds.agree + odds.conflict + odds.update + odds.neutral - 1) < 1e-6


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
