"""Pairs as numbers, and what articles chose, kept at hand."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.store import Index
from factcheck.store import choices as choices_module
from factcheck.store.choices import Choices, codes_of, pairs_of, without
from factcheck.store.lists import unpack_chosen
from factcheck.store.stored import StoredPairs
from tests.store.fakes import FakeEngine, made_up

KEYS = st.integers(1, 6) | st.integers(1, 2**31 - 1)
PAIRS = st.lists(st.tuples(KEYS, KEYS), max_size=30)


def coded(pairs: list[tuple[int, int]]) -> np.ndarray:
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return codes_of(table[:, 0], table[:, 1])


@given(pairs=PAIRS)
def test_pairs_come_back_from_their_numbers(pairs: list[tuple[int, int]]) -> None:
    assert pairs_of(coded(pairs)) == sorted({(min(pair), max(pair)) for pair in pairs})


@given(pairs=PAIRS, others=st.lists(PAIRS, max_size=3))
def test_what_others_have_is_left_out(pairs: list[tuple[int, int]], others: list[list[tuple[int, int]]]) -> None:
    taken = {pair for other in others for pair in pairs_of(coded(other))}
    left = pairs_of(without(coded(pairs), map(coded, others)))
    assert left == [pair for pair in pairs_of(coded(pairs)) if pair not in taken]


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    with Index(tmp_path / "index.factcheck", "create") as made:
        made.add(made_up(12), FakeEngine())
        yield made


def test_what_an_article_chose_is_found_from_the_other_side(index: Index) -> None:
    judge = index.contents.model("judge", FakeEngine().models["judge"])
    partners = index._partners(FakeEngine())
    rows = index.contents.database.rows("SELECT article, chosen FROM judged")
    chosen = {article: {tuple(pair) for pair in unpack_chosen(blob).tolist()} for article, blob in rows}
    homes = dict(index.contents.database.rows("SELECT key, article FROM claims"))
    held = Choices(index.contents, judge)
    met = 0
    for article in chosen:
        own = sorted(key for key, home in homes.items() if home == article)
        wanted = coded([(a, b) for a in own for b in homes if homes[b] != article])
        by_others = {(a, b) for other, found in chosen.items() if other != article for b, a in found if a in set(own)}
        assert pairs_of(held.known(wanted, own, partners)) == sorted({(min(p), max(p)) for p in by_others})
        assert pairs_of(held.of(article)) == sorted({(min(p), max(p)) for p in chosen[article]})
        met += len(by_others)
    assert met


def test_what_is_dropped_is_read_again(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    judge = index.contents.model("judge", FakeEngine().models["judge"])
    every = [row[0] for row in index.contents.database.rows("SELECT key FROM articles")]
    whole = Choices(index.contents, judge)
    before = [whole.of(article).tolist() for article in every]
    monkeypatch.setattr(choices_module, "KEPT", 1)
    small = Choices(index.contents, judge)
    for _ in range(2):
        assert [found.tolist() for found in small._each(every)] == before
    assert len(small._held) == 1


def test_what_another_process_changed_is_seen(index: Index) -> None:
    judge = index.contents.model("judge", FakeEngine().models["judge"])
    held = Choices(index.contents, judge)
    row = index.contents.database.one("SELECT article FROM judged ORDER BY length(chosen) DESC")
    assert row is not None
    assert len(held.of(row[0]))
    with Index(index.path, "write") as other, other.contents.database.writing():
        other.contents.database.run("DELETE FROM judged WHERE article = ?", (row[0],))
    assert not len(held.of(row[0]))


def test_stored_pairs_travel_and_come_out_the_same(index: Index) -> None:
    contents = index.contents
    keys = [row[0] for row in contents.database.rows("SELECT key FROM claims ORDER BY key")]
    rows, articles = contents.claim_rows(keys)
    claims, _ = contents.claims_by_key(keys)
    asked = [(keys[0], keys[-1]), (keys[1], keys[0])]
    pairs = StoredPairs(asked, rows, articles)
    wanted = [(claims[a], claims[b]) for a, b in asked]
    assert list(pairs) == wanted == pairs[:]
    assert pickle.loads(pickle.dumps(pairs))[1] == wanted[1]
    assert len(pairs) == 2
    vectors = contents.vectors_of({key: claim.text for key, claim in claims.items()}, articles)
    again = pickle.loads(pickle.dumps(vectors))
    assert list(again) == list(vectors)
    assert set(vectors) == {claim.text for claim in claims.values()}
    assert all((again[text] == vectors[text]).all() for text in vectors)
