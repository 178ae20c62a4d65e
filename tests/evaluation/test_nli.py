"""The NLI figures: what counts as right, and what a desk fears most."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import DataError
from factcheck.evaluation.nli import evaluate, evaluate_mixed, figures
from factcheck.evaluation.tsv import Pair

HEADER = "premise\thypothesis\tlabel\tlang\tsource\n"


class Always:
    """A judge that gives every pair the same answer."""

    def __init__(self, *row: float) -> None:
        self.row = row

    def predict(self, pairs):
        return np.array([self.row] * len(pairs), dtype=np.float32)


def write(path: Path, *rows: str) -> Path:
    path.write_text(HEADER + "".join(f"{row}\tfr\tx\n" for row in rows), encoding="utf-8")
    return path


def test_figures_count_contradictions_called_entailment():
    pairs = [Pair("a", "b", "contradiction", "fr")] * 3 + [Pair("a", "b", "entailment", "fr")]
    chances = np.array([[0.9, 0.05, 0.05], [0.1, 0.1, 0.8], [0.1, 0.7, 0.2], [0.1, 0.1, 0.8]])
    result = figures(pairs, chances)
    assert result["accuracy"] == 25.0
    assert result["contradiction_recall"] == 33.33
    assert result["contradiction_as_entailment"] == 33.33
    assert result["contradiction_precision"] == 50.0
    assert result["confusion"]["contradiction"] == {"entailment": 1, "neutral": 1, "contradiction": 1}


def test_coarse_label_sums_its_classes():
    pairs = [Pair("a", "b", "not_entailment", "en")] * 2
    chances = np.array([[0.45, 0.30, 0.25], [0.55, 0.25, 0.20]])
    assert figures(pairs, chances)["accuracy"] == 50.0


def test_evaluate_reads_a_file(tmp_path):
    path = write(tmp_path / "x.tsv", "Il pleut.\tIl ne pleut pas.\tcontradiction", "Il pleut.\tIl pleut.\tentailment")
    result = evaluate(path, Always(0.1, 0.2, 0.7))
    assert (result["pairs"], result["accuracy"], result["contradiction_recall"]) == (2, 50.0, 100.0)


def test_evaluate_names_file_and_line_of_a_bad_row(tmp_path):
    path = tmp_path / "x.tsv"
    path.write_text(HEADER + "seulement une colonne\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"x\.tsv: line 2"):
        evaluate(path, Always(1, 0, 0))


def test_evaluate_refuses_unknown_labels_and_empty_files(tmp_path):
    with pytest.raises(DataError, match="unknown label 'peut-être'"):
        evaluate(write(tmp_path / "x.tsv", "a\tb\tpeut-être"), Always(1, 0, 0))
    with pytest.raises(DataError, match="holds no pairs"):
        evaluate(write(tmp_path / "y.tsv"), Always(1, 0, 0))


def test_mixed_takes_the_sides_from_two_aligned_files(tmp_path):
    asked = []

    class Spy(Always):
        def predict(self, pairs):
            asked.extend(pairs)
            return super().predict(pairs)

    fr = write(tmp_path / "fr.tsv", "Il pleut.\tIl fait sec.\tcontradiction")
    en = write(tmp_path / "en.tsv", "It rains.\tIt is dry.\tcontradiction")
    result = evaluate_mixed(fr, en, Spy(0, 0, 1))
    assert asked == [("Il pleut.", "It is dry."), ("It rains.", "Il fait sec.")]
    assert result["fr-en"]["accuracy"] == result["en-fr"]["accuracy"] == 100.0


def test_mixed_refuses_files_that_are_not_aligned(tmp_path):
    fr = write(tmp_path / "fr.tsv", "a\tb\tneutral")
    en = write(tmp_path / "en.tsv", "a\tb\tentailment")
    with pytest.raises(DataError, match="not aligned"):
        evaluate_mixed(fr, en, Always(1, 0, 0))
