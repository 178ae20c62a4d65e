"""The encoder's figures."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import DataError
from factcheck.evaluation.sts import evaluate, retrieval, spearman


class Letters:
    """An encoder whose vectors count letters."""

    def encode(self, texts):
        vectors = np.array([[text.count(c) + 1e-6 for c in "abcdef"] for text in texts], dtype=np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_spearman_of_a_monotone_map_is_one_and_ties_share_ranks():
    assert spearman([1, 2, 3, 4], [10, 20, 21, 1000]) == pytest.approx(1)
    assert spearman([1, 2, 2, 3], [1, 2, 2, 3]) == pytest.approx(1)
    # By hand: ranks (1, 2.5, 2.5, 4) against (4, 3, 2, 1).
    assert spearman([1, 2, 2, 3], [4, 3, 2, 1]) == pytest.approx(-0.948683, abs=1e-5)


@given(st.lists(st.floats(-1e6, 1e6), min_size=3, max_size=30, unique=True))
def test_spearman_is_symmetric_and_bounded(values):
    other = [value * -2 + 1 for value in values]
    if len(set(other)) == len(values):
        assert spearman(values, other) == pytest.approx(-1)


def test_evaluate_orders_pairs_as_the_labels_do(tmp_path):
    path = tmp_path / "s.tsv"
    path.write_text("premise\thypothesis\tlabel\naab\taab\t5\naab\tabb\t3\naab\tccc\t0\n", encoding="utf-8")
    assert evaluate(path, Letters())["spearman"] == pytest.approx(1)


def test_evaluate_refuses_words_as_labels(tmp_path):
    path = tmp_path / "s.tsv"
    path.write_text("premise\thypothesis\tlabel\na\tb\tentailment\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"0\.\.5"):
        evaluate(path, Letters())


def test_retrieval_counts_both_ways():
    result = retrieval(["aaa", "bbb", "ab"], ["aaaa", "bb", "cc"], Letters())
    assert result["pairs"] == 3
    assert result["en_fr"] == pytest.approx(2 / 3, abs=1e-4)
