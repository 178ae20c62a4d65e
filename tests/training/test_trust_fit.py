"""The fit of ``Trust`` on toy pairs, and the pairs of the archive that it rests on."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from factcheck.judgement.fusion import RELATIONS, parse
from factcheck.records import Claim
from factcheck.training import archive_pairs, fusion
from factcheck.training.trust import FEATURES, fit_trust, weights_of
from tests.training.news import write_news

pytest.importorskip("sklearn")


def toy(
    count: int, sort: str, shares: tuple[int, ...], seed: int
) -> tuple[list[dict[str, float]], list[str], list[str]]:
    rng = random.Random(seed)
    rows, relations = [], []
    for _ in range(count):
        relation = rng.choices(RELATIONS, shares)[0]
        row = {name: rng.random() * 0.1 for name in FEATURES}
        row["cos"] = rng.gauss(0.8 if relation != "neutral" else 0.4, 0.15)
        row["con_min"] = rng.gauss(0.8 if relation == "conflict" else 0.2, 0.15)
        row["gap"] = rng.gauss(0.8 if relation == "update" else 0.2, 0.15)
        rows.append(row)
        relations.append(relation)
    return rows, relations, [sort] * count


def test_relations_weigh_the_same_wherever_a_pair_comes_from() -> None:
    sorts = ["archive"] * 8 + ["story"] * 4
    relations = ["neutral"] * 6 + ["conflict"] * 2 + ["neutral", "conflict", "conflict", "conflict"]
    found: dict[tuple[str, str], float] = defaultdict(float)
    for sort, relation, weight in zip(sorts, relations, weights_of(sorts, relations), strict=True):
        found[sort, relation] += weight
    assert found["archive", "neutral"] == pytest.approx(found["story", "neutral"])
    assert found["archive", "conflict"] == pytest.approx(found["story", "conflict"])


def test_what_is_rare_in_the_archive_is_rarely_said() -> None:
    parts = toy(800, "archive", (10, 2, 10, 78), 1), toy(400, "story", (1, 1, 1, 1), 2)
    rows, relations, sorts = (left + right for left, right in zip(*parts, strict=True))
    raw = fit_trust(rows, relations, sorts, [i % 4 for i in range(len(rows))], [True] * len(rows))
    assert raw == fit_trust(rows, relations, sorts, [i % 4 for i in range(len(rows))], [True] * len(rows))
    heads = {
        name: {"bias": 0.0, "features": [], "trees": [], "weights": {}} for name in fusion.FITTED | fusion.HAND_SET
    }
    trust = parse({"card": {}, "heads": heads, "trust": raw}).trust
    assert trust is not None
    archive = [trust(row) for row, sort in zip(rows, sorts, strict=True) if sort == "archive"]
    told = Counter(relations[:800])
    for name in RELATIONS:
        assert sum(getattr(odds, name) for odds in archive) == pytest.approx(told[name], rel=0.35, abs=8)
    right = [
        odds.related == relation or relation == "neutral" for odds, relation in zip(archive, relations, strict=False)
    ]
    assert sum(right) > 0.9 * len(right)


def test_the_table_holds_numbers_and_no_text() -> None:
    read = archive_pairs.read_table()
    assert len(read) > 2500
    assert {pair.relation for pair in read} == set(RELATIONS)
    assert all(
        side[0].isdigit() and 0 <= side[1] < side[2] and len(side[3]) == 6 for pair in read for side in (pair.a, pair.b)
    )


def claim(start: int, stop: int, text: str) -> Claim:
    return Claim(f"{start}-{stop}", "x", (start, stop), "", text, "fr")


def test_a_claim_is_found_by_its_place_and_its_text() -> None:
    claims = [claim(0, 40, "a"), claim(0, 40, "b"), claim(50, 90, "c")]
    assert archive_pairs.claim_at(claims, (0, 40), archive_pairs.mark("b")) == claims[1]
    assert archive_pairs.claim_at(claims, (52, 90), "changed") == claims[2]
    assert archive_pairs.claim_at(claims, (30, 60), "changed") is None
    assert archive_pairs.claim_at([], (0, 40), "b") is None


def test_pairs_are_rebuilt_from_the_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {
        "1": "Onze pièces ont été volées au musée de Valdor.",
        "2": "Neuf pièces ont été volées au musée de Valdor.",
    }
    path = write_news(tmp_path, told, heading="Un vol à Valdor.")
    start = len("Un vol à Valdor.\n\n")
    sides = [(name, start, start + len(text), "none") for name, text in told.items()]
    lost = (sides[0], ("9", 0, 10, "none"), "neutral", "low")
    pairs = [archive_pairs.Read(sides[0], sides[1], "conflict", "conflict"), archive_pairs.Read(*lost)]
    monkeypatch.setattr(archive_pairs, "read_table", lambda: pairs)
    [found] = archive_pairs.archive_pairs(path)
    assert (found.relation, found.clash, found.kind, found.group) == (
        "conflict", True, "archive:conflict", "month-2025-06",
    )  # fmt: skip
    assert {found.a.quote.rstrip("."), found.b.quote.rstrip(".")} == {text.rstrip(".") for text in told.values()}
