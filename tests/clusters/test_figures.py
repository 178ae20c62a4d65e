from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from factcheck.errors import DataError
from factcheck.evaluation.clusters import evaluate, evaluate_judge
from factcheck.records import Article, Claim, Verdict, claim_id
from tests.judgement.making import WordEncoder

ARTICLES = {
    "a.md": ("Le Relais", "2025-03-04", "Neuf marins ont été secourus mardi. La tempête a duré deux jours."),
    "b.md": ("Le Phare", "2025-03-05", "Onze marins ont été secourus mardi. Le port reste fermé."),
}
GOLD = [
    ("a.md", "Neuf marins ont été secourus", "b.md", "Onze marins ont été secourus", "conflict", "number"),
    ("a.md", "La tempête a duré deux jours", "b.md", "Le port reste fermé", "neutral", "event"),
]


@pytest.fixture
def story(tmp_path: Path) -> Path:
    folder = tmp_path / "01-marins"
    (folder / "articles").mkdir(parents=True)
    for name, (source, day, text) in ARTICLES.items():
        head = f"---\ntitle: Mer\nsource: {source}\npublished: {day}\nlang: fr\n---\n"
        (folder / "articles" / name).write_text(head + text + "\n", encoding="utf-8")
    lines = [
        json.dumps(
            {"a": {"article": x, "quote": q}, "b": {"article": y, "quote": r}, "relation": relation, "kind": kind}
        )
        for x, q, y, r, relation, kind in GOLD
    ]
    (folder / "gold.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder


class OneRelation:
    """A judge that says the same of every pair."""

    def __init__(self, relation: Any) -> None:
        self.relation = relation

    def judge(self, pairs: Sequence[tuple[Claim, Claim]], *_: Any) -> list[Verdict]:
        return [Verdict(a.id, b.id, self.relation, "number", 0.9, {"conflict": 0.9}) for a, b in pairs]


def _checker(judge: Any, cut: Any = None) -> Any:
    """A checker whose claims are the articles' sentences."""

    def read(articles: Sequence[Article]) -> tuple[list[Claim], list[Any]]:
        claims = []
        for article in articles:
            for part in article.text.split(". "):
                quote = part.strip().rstrip(".")
                start = article.text.index(quote)
                if cut is None or cut not in quote:
                    span = (start, start + len(quote))
                    claims.append(Claim(claim_id(article.id, span, quote), article.id, span, quote, quote, "fr"))
        return claims, []

    settings = SimpleNamespace(similarity=0.0, neighbours=20)
    return SimpleNamespace(read=read, encoder=WordEncoder(), judge=judge, settings=settings)


def test_figures_of_the_whole_road(story: Path) -> None:
    found = evaluate(story.parent, _checker(OneRelation("conflict")))
    assert found["pairs"] == 2
    assert found["coverage"] == 1.0
    assert found["conflict"] == {"precision": 0.5, "recall": 1.0, "f1": 0.667, "gold": 1}
    assert found["neutral_as_conflict"] == 1.0
    assert found["confusion"]["neutral"]["conflict"] == 1
    assert found["by_language"] == {"fr": "1/2"}
    assert [error["gold"] for error in found["errors"]] == ["neutral/event"]


def test_a_pair_without_claims_is_missed_and_neutral(story: Path) -> None:
    found = evaluate(story, _checker(OneRelation("conflict"), cut="Onze"))
    assert found["coverage"] == 0.0
    assert found["confusion"]["conflict"]["neutral"] == 1
    assert found["errors"][0]["called"] == "not compared"


def test_the_judge_alone_reads_the_quotes(story: Path) -> None:
    found = evaluate_judge(story, OneRelation("neutral"))
    assert found["accuracy"] == 0.5
    assert found["coverage"] == 1.0


def test_a_story_that_is_none(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holds no story"):
        evaluate(tmp_path, None)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "line 1"),
        ('{"a": {"article": "x.md", "quote": "q"}}', "no article 'x.md'"),
        (
            '{"a": {"article": "a.md", "quote": "Dix"}, "b": {"article": "b.md", "quote": "q"}, "relation": "agree"}',
            "quote not found",
        ),
    ],
)
def test_malformed_gold_names_file_and_line(story: Path, line: str, message: str) -> None:
    (story / "gold.jsonl").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=message):
        evaluate_judge(story, OneRelation("neutral"))
