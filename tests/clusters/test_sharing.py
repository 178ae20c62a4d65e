"""The nearest by what is shared are those of the best scores, however many claims are passed over."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.clusters import sharing
from factcheck.clusters.sharing import Sharing, best

KEYS = [f"k{number}" for number in range(12)]


@settings(deadline=None, max_examples=200)
@given(data=st.data())
def test_the_nearest_are_the_best_of_all_scores(data: st.DataObject) -> None:
    seed = np.random.default_rng(data.draw(st.integers(0, 10_000)))
    count = data.draw(st.integers(0, 60))
    # Some keys that most have, and some that few have.
    had = [[key for at, key in enumerate(KEYS) if seed.random() < 1 / (1 + at)] for _ in range(count)]
    days = [None if seed.random() < 0.2 else int(seed.integers(0, 400)) for _ in range(count)]
    held = Sharing.of(had, days)
    # Some claims are there twice.
    ranks = seed.integers(0, max(1, count), count).astype(np.int64)
    left_out = np.flatnonzero(seed.random(count) < 0.1)
    asked = [key for key in [*KEYS, "unknown"] if seed.random() < 0.5]
    day = None if seed.random() < 0.2 else 200
    most, least = data.draw(st.integers(1, 10)), data.draw(st.sampled_from([0.001, 300.0, 1500.0]))
    weights = {key: int(seed.integers(1, 1001)) for key in asked}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sharing, "weight", weights.__getitem__)
        patch.setattr(sharing, "MANY", data.draw(st.sampled_from([1, 4, 1024])))
        scores = held.scores(asked, day)
        scores[left_out] = -1.0
        wanted = best(scores, ranks, most, least)
        places, found = held.nearest(asked, day, ranks, most, least, left_out)
    assert places.tolist() == wanted.tolist()
    assert found.tolist() == scores[wanted].tolist()


def test_what_only_common_keys_share_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "MANY", 8)
    monkeypatch.setattr(sharing, "weight", lambda key: 10 if key == "common" else 1000)
    held = Sharing.of([["rare", "common"]] * 4 + [["common"]] * 96, [None] * 100)
    with pytest.MonkeyPatch.context() as patch:
        seen = []
        patch.setattr(held, "_aged", lambda total, places, day: seen.append(len(places)) or total.astype(float))
        places, _ = held.nearest(["rare", "common"], None, np.arange(100), 3, 0.001, np.empty(0, dtype=np.int64))
    assert places.tolist() == [0, 1, 2]
    assert max(seen) == 4
