from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.clusters import candidates
from factcheck.records import Claim, claim_id
from tests.judgement.making import WordEncoder, article_of, claim_of

TEXTS = (
    "L'explosion de la mine a tué onze ouvriers.",
    "Onze mineurs sont morts dans la mine en 2019.",
    "Le musée rouvrira ses portes le 18 octobre.",
    "Le musée est fermé depuis le cambriolage.",
    "La participation a atteint 58 % au second tour.",
)


def _claims(texts: tuple[str, ...] = TEXTS) -> list[Claim]:
    return [claim_of(article_of(text, source=f"S{i}")) for i, text in enumerate(texts)]


def _ids(pairs: list[tuple[Claim, Claim]]) -> list[tuple[str, str]]:
    return [(a.id, b.id) for a, b in pairs]


def test_neighbours_by_vector_are_found() -> None:
    claims = _claims()
    vectors = np.eye(5, dtype=np.float32)
    vectors[1] = vectors[0]
    pairs = candidates(claims, vectors=vectors, similarity=0.9)
    assert frozenset((claims[0].id, claims[1].id)) in {frozenset(pair) for pair in _ids(pairs)}


@pytest.mark.parametrize(
    ("house", "day", "compared"), [("B", "2025-10-20", True), ("A", "2025-10-20", False), ("B", "2025-01-20", False)]
)
def test_what_is_far_is_compared_for_two_houses_near_days_alone(house: str, day: str, compared: bool) -> None:
    articles = [
        article_of("Onze ouvriers tués.", source="A"),
        article_of("Une mine fermée.", source=house, published=day),
    ]
    claims = [claim_of(article) for article in articles]
    vectors = np.array([[1.0, 0.0], [0.4, 0.9165]], dtype=np.float32)
    assert bool(candidates(claims, articles, vectors=vectors, similarity=0.3)) is compared
    assert candidates(claims, articles, vectors=vectors, similarity=0.15)


def test_a_likeness_right_at_the_bound_is_near_enough() -> None:
    articles = [article_of("Onze ouvriers tués.", source="A"), article_of("Une mine fermée.", source="A")]
    claims = [claim_of(article) for article in articles]
    vectors = np.array([[1.0, 0.0], [0.6, 0.8]], dtype=np.float32)
    cosine = float(np.round(vectors.astype(np.float16).astype(np.float32), 5)[1, 0])
    assert candidates(claims, articles, vectors=vectors, similarity=round(cosine - 0.2, 5))


def test_keys_find_what_vectors_miss() -> None:
    claims = _claims()
    pairs = candidates(claims, vectors=np.eye(5, dtype=np.float32), similarity=0.9)
    assert frozenset((claims[2].id, claims[3].id)) in {frozenset(pair) for pair in _ids(pairs)}


def test_order_of_claims_changes_nothing() -> None:
    claims = _claims()
    encoder = WordEncoder()
    forth = candidates(claims, encoder=encoder, similarity=0.1)
    back = candidates(claims[::-1], encoder=encoder, similarity=0.1)
    assert _ids(forth) == _ids(back)


def test_each_pair_once_and_no_claim_with_itself() -> None:
    claims = _claims()
    pairs = _ids(candidates(claims, encoder=WordEncoder(), similarity=0.0))
    assert len({frozenset(pair) for pair in pairs}) == len(pairs)
    assert all(a != b for a, b in pairs)


def test_against_pairs_across_the_two_lists_only() -> None:
    claims = _claims()
    pairs = candidates(claims[:2], encoder=WordEncoder(), similarity=0.0, against=claims[2:])
    first = {claim.id for claim in claims[:2]}
    assert pairs
    assert all((a.id in first) != (b.id in first) for a, b in pairs)


def test_the_number_of_pairs_is_bounded() -> None:
    claims = _claims(tuple(f"Le maire de la ville {i} a ouvert la piscine {i}." for i in range(60)))
    pairs = candidates(claims, encoder=WordEncoder(), similarity=0.0, neighbours=3)
    assert len(pairs) <= 60 * 2 * 3


def test_nothing_from_nothing() -> None:
    assert candidates([]) == []
    assert candidates(_claims()[:1], encoder=WordEncoder()) == []


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(5)))
def test_any_order_gives_the_same_pairs(order: list[int]) -> None:
    claims = _claims()
    assert _ids(candidates([claims[i] for i in order], encoder=WordEncoder(), similarity=0.1)) == _ids(
        candidates(claims, encoder=WordEncoder(), similarity=0.1)
    )


def test_claims_without_values_or_names_are_handled() -> None:
    bare = [Claim(claim_id("x", (0, 2), t), "x", (0, 2), t, t, "fr") for t in ("", "…", "a")]
    assert candidates(bare, encoder=WordEncoder(), similarity=0.5) == []
