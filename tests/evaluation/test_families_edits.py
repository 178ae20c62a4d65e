"""The figures on kept-out families and typed edits: the right pairs, grouped, and a perfect judge scores in full."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from factcheck.errors import DataError
from factcheck.evaluation import edits, families, minimal
from factcheck.training import corpora
from factcheck.training.heldout import held_out_families

LABELS = {"entailment": 0, "neutral": 1, "contradiction": 2}


class Knowing:
    """A judge that knows the answers, or always says one thing."""

    def __init__(self, pairs: Sequence[families.Pair], always: int | None = None) -> None:
        self.at = {(p.premise, p.hypothesis): LABELS[p.label] if always is None else always for p in pairs}

    def predict(self, pairs: Sequence[tuple[str, str]]) -> np.ndarray:
        return np.eye(3, dtype=np.float32)[[self.at[pair] for pair in pairs]]


def news(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    months = ("janvier", "mars", "juin"), ("January", "March", "June")
    for name, month, line in (
        ("fr-wikinews100.txt.gz", months[0],
         "Le conseil a voté le budget de {n} écoles en {m} dernier à Lyon."),
        ("fr-debats-assemblee-nationale.txt.gz", months[0],
         "La commission a lu {n} amendements au mois de {m}."),
        ("en-bbc-news.txt.gz", months[1], "The council has paid for {n} schools in Germany in {m}."),
    ):  # fmt: skip
        with gzip.open(folder / name, "wt", encoding="utf-8") as handle:
            handle.write("\n".join(line.format(n=20 + i, m=month[i % 3]) for i in range(60)) + "\n")
    return folder


def test_families_are_those_kept_out(tmp_path: Path) -> None:
    pairs = families.family_pairs(tmp_path)
    held = held_out_families(tmp_path, corpora.OWN_FAMILIES)
    told = {
        text[lang]
        for family in corpora.families(tmp_path, corpora.OWN_FAMILIES)
        if family["id"] in held
        for key in ("base", "same", "general", "specific", "contra", "neutral")
        for text in ([family[key]] if key == "base" else family[key])
        for lang in ("fr", "en")
    }
    assert pairs
    assert {text for pair in pairs for text in (pair.premise, pair.hypothesis)} <= told
    assert {pair.lang for pair in pairs} == {"fr-fr", "en-en", "fr-en", "en-fr"}


def test_a_perfect_judge_scores_in_full_and_a_blind_one_does_not(tmp_path: Path) -> None:
    pairs = families.family_pairs(tmp_path)
    assert families.evaluate(tmp_path, Knowing(pairs))["all"]["accuracy"] == 100
    blind = families.evaluate(tmp_path, Knowing(pairs, always=0))
    assert blind["all"]["contradiction_as_entailment"] == 100
    assert blind["all"]["accuracy"] < 50


def test_edits_are_grouped_by_language_and_kind(tmp_path: Path) -> None:
    folder = news(tmp_path / "mono")
    pairs = [pair for lang in ("fr", "en") for pair in edits.edited_sentences(folder, lang)]
    found = edits.evaluate(folder, Knowing(pairs))
    assert found["fr"] == found["en"] == found["all"]["accuracy"] == 100
    assert {"fr:number", "fr:month", "fr:place", "en:number", "en:month", "en:place"} <= set(found)
    assert found["pairs"] == len(pairs)
    assert all(pair.premise != pair.hypothesis for pair in pairs)


def test_the_same_edits_are_drawn_again(tmp_path: Path) -> None:
    folder = news(tmp_path / "mono")
    assert edits.edited_sentences(folder, "fr") == edits.edited_sentences(folder, "fr")


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"fr-wikinews100.*text/mono"):
        edits.edited_sentences(tmp_path, "fr")


def test_minimal_pairs_count_conflicts_found_and_made_up(tmp_path: Path) -> None:
    def said(relation: str) -> SimpleNamespace:
        """A checker whose judge always says one thing."""
        verdict = SimpleNamespace(relation=relation)
        return SimpleNamespace(judge=SimpleNamespace(judge=lambda pairs, *_: [verdict] * len(pairs)))

    folder = news(tmp_path / "mono")
    bold = minimal.evaluate(folder, said("conflict"))
    shy = minimal.evaluate(folder, said("neutral"))
    assert set(bold["conflicts_found"].values()) == {100.0}
    assert set(shy["conflicts_found"].values()) == {0.0}
    assert bold["harmless_called_conflict_all"] == 100.0
    assert shy["harmless_called_conflict_all"] == 0.0
    assert "fr:number" in bold["conflicts_found"]
    assert "fr:rewritten" in bold["harmless_called_conflict"]
