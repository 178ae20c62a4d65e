"""The figures of the claim extractor: matching, shares, malformed data, human decompositions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.errors import DataError
from factcheck.evaluation.claims import coverage, evaluate, evaluate_recall, match, token_f1, tokens
from factcheck.records import Article


def write(path: Path, *rows: object) -> Path:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    return path


def test_tokens_fold_case_punctuation_and_the_accents_of_capitals() -> None:
    assert tokens("À l'État, 40 %.") == tokens("a l'etat 40 %")
    assert tokens("L’été finit") == ["l", "eté", "finit"]
    assert tokens("cédé") != tokens("cede")


def test_token_f1() -> None:
    assert token_f1("Le pont ferme", "le pont ferme.") == 1
    assert token_f1("Le pont ferme", "Le port ouvre") == pytest.approx(1 / 3)
    assert token_f1("", "") == 1
    assert token_f1("mot", "") == 0


def test_matching_is_one_to_one_and_takes_the_best_first() -> None:
    gold = ["le pont ferme lundi", "le pont ferme lundi soir"]
    assert match(["le pont ferme lundi soir", "le pont ferme lundi", "rien"], gold) == [(0, 1), (1, 0)]
    assert match(["le pont ferme lundi"], gold) == [(0, 0)]
    assert match([], gold) == []


def test_a_perfect_and_an_empty_line(tmp_path: Path) -> None:
    path = write(
        tmp_path / "gold.jsonl",
        {
            "lang": "fr", "published": "2026-03-04", "context": "", "sentence": "Selon les pompiers, le pont a fermé.",
            "claims": [{"text": "Le pont a fermé", "attribution": "les pompiers", "modality": "reported"}],
        },
        {"lang": "fr", "published": None, "context": "Le pont a fermé.", "sentence": "Que faire ?", "claims": []},
    )  # fmt: skip
    figures = evaluate(path)
    assert figures["sentences"] == 2
    for name in ("precision", "recall", "f1", "attribution", "modality", "emptiness"):
        assert figures[name] == figures["fr"][name] == 100


@pytest.mark.parametrize(
    "line", ["{", "[1]", '{"lang": "fr"}', '{"lang": "fr", "sentence": "Oui.", "published": "hier", "claims": []}']
)
def test_malformed_lines_name_their_place(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"lang": "fr", "sentence": "Oui.", "claims": []}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match="line 2"):
        evaluate(path)


def test_recall_of_human_facts(tmp_path: Path) -> None:
    sentence = "The bridge closed on Monday and the port opened on Friday."
    facts = [{"text": "The bridge closed on Monday."}, {"text": "The port opened on Friday."}]
    path = write(
        tmp_path / "facts.jsonl",
        {"output": sentence, "sentences": [{"text": sentence, "human_atomic_facts": facts}]},
        {"output": "", "sentences": None},
    )
    figures = evaluate(path)
    assert (figures["facts"], figures["recall"]) == (2, 100)
    assert figures["baseline"] == 100
    with pytest.raises(DataError, match="line 1"):
        evaluate_recall(write(tmp_path / "bad.jsonl", {"sentences": [{}]}))


def test_coverage_counts_the_words_of_worthy_sentences() -> None:
    article = Article(id="a", text="Le pont de Brive a fermé lundi. Que faire ?", lang="fr")
    figures = coverage([article])
    assert figures["coverage"] == 100
    assert figures["words"] >= 3
    assert figures["lost"] == []
