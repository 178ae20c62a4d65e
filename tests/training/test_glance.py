"""The fit of what is worth the dear evidence, on toy pairs."""

from __future__ import annotations

import random

import pytest

from factcheck.judgement import Judge
from factcheck.judgement.fusion import Head, load_fusion
from factcheck.training.glance import LOST, UNKNOWN, fit_glance, glanced_at
from tests.judgement.making import article_of, claim_of

pytest.importorskip("sklearn")


def toy(count: int, seed: int) -> tuple[list[dict[str, float]], list[bool]]:
    rng = random.Random(seed)
    shown = [rng.random() < 0.2 for _ in range(count)]
    rows = [
        {"cos": rng.gauss(0.8 if yes else 0.6, 0.06), "words": rng.random(), "con_max": float(yes), "cos_frame": 0.5}
        for yes in shown
    ]
    return rows, shown


def test_few_of_those_shown_are_passed_over_and_most_of_the_others() -> None:
    rows, shown = toy(2000, 1)
    raw = fit_glance(rows, shown, [place % 5 for place in range(len(rows))])
    head = Head(raw["bias"], (), (), raw["weights"])
    fresh, truth = toy(2000, 2)
    kept = [head.score(row) >= 0 for row in fresh]
    lost = sum(yes and not read for yes, read in zip(truth, kept, strict=True)) / sum(truth)
    assert lost < 3 * LOST
    assert sum(kept) < 0.6 * len(kept)


def test_it_looks_at_nothing_that_is_not_known_yet() -> None:
    rows, shown = toy(400, 3)
    assert set(fit_glance(rows, shown, [place % 4 for place in range(400)])["weights"]) <= {"cos", "words"}
    assert {"ent_max", "con_min", "same_max", "cos_frame", "cos_context"} <= UNKNOWN


def test_the_same_pairs_give_the_same_model() -> None:
    rows, shown = toy(400, 4)
    folds = [place % 4 for place in range(400)]
    assert fit_glance(rows, shown, folds) == fit_glance(rows, shown, folds)


def test_what_is_judged_without_a_model_is_no_example() -> None:
    texts = (
        "Le maire de Valmorey a démissionné mardi.",
        "Le maire de Valmorey a démissionné mardi.",
        "Le pont est fermé.",
    )
    told = [article_of(text, "fr", "2025-03-01", "A") for text in texts]
    claims = [claim_of(article) for article in told]
    same, other = Judge(None, None).prepare([(claims[0], claims[1]), (claims[0], claims[2])], told)
    assert not glanced_at(same)
    assert glanced_at(other)


def test_the_shipped_one_looks_at_features_that_there_are() -> None:
    glance = load_fusion().glance
    assert glance is not None
    told = [article_of(text, "fr", "2025-03-01", "A") for text in ("Le pont est fermé.", "Le pont a rouvert.")]
    (known,) = Judge(None, None).prepare([(claim_of(told[0]), claim_of(told[1]))], told)
    assert set(glance.weights) <= set(known.row) - UNKNOWN
