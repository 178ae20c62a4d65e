from __future__ import annotations

import numpy as np

from factcheck.store.lists import pack_chosen, pack_scores, unpack_chosen, unpack_listed, unpack_scores
from factcheck.store.partners import Lists

LISTS = [
    Lists([(7, 0.9), (0, 0.4), (9, 0.35)], [(0, 12.5)], frozenset({0, 9})),
    Lists([], [(7, 3.0)], frozenset()),
]


def test_what_is_far_keeps_its_place_and_is_no_pair() -> None:
    blob = pack_chosen([4, 5], LISTS, 4)
    assert sorted(map(tuple, unpack_chosen(blob).tolist())) == [(4, 0), (4, 7), (5, 7)]
    first, table = unpack_listed(blob)
    assert first == 4
    assert table[0].tolist() == [[7, 0, 9, -1], [0, -1, -1, -1]]
    assert [found.chosen for found in LISTS] == [{0, 7}, {7}]


def test_scores_stand_where_the_keys_do() -> None:
    scores = unpack_scores(pack_scores(LISTS, 4), 4)
    assert scores[0, 0, :3].tolist() == [0.9, 0.4, 0.35]
    assert np.isnan(scores[0, 0, 3])


def test_one_list_for_both_sides_is_far_on_the_one_alone() -> None:
    both = [(3, 0.4)]
    blob = pack_chosen([1], [Lists(both, both, frozenset({3}))], 2)
    assert unpack_chosen(blob).tolist() == [[1, 3]]
