from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.claims import whole
from factcheck.errors import DataError
from factcheck.evaluation.ablation import VARIANTS, evaluate
from factcheck.judgement import Judge
from factcheck.records import Article, Claim
from tests.judgement.making import FlatNLI, WordEncoder

TOLD = {
    "phare": ("2025-03-04", "L'explosion de l'usine a fait neuf morts."),
    "courrier": ("2025-03-04", "L'explosion de l'usine a fait onze morts."),
}


@dataclasses.dataclass
class Settings:
    similarity: float = 0.1
    neighbours: int = 5


class Checker:
    """Takes each article for one claim and judges with stand-in models."""

    encoder = WordEncoder()
    settings = Settings()
    judge = Judge(FlatNLI(), WordEncoder())

    def read(self, articles: list[Article]) -> tuple[list[Claim], list[Any]]:
        return [whole(article) for article in articles], []


def _story(folder: Path) -> None:
    (folder / "articles").mkdir(parents=True)
    for name, (day, text) in TOLD.items():
        front = f"---\ntitle: Usine\nsource: {name}\npublished: {day}\nlang: fr\n---\n"
        (folder / "articles" / f"{name}.md").write_text(f"{front}{text}\n", encoding="utf-8")
    sides = [{"article": f"{name}.md", "quote": text} for name, (_, text) in TOLD.items()]
    row = {"a": sides[0], "b": sides[1], "relation": "conflict", "kind": "number", "note": ""}
    (folder / "gold.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")


def test_one_row_for_each_part_taken_away(tmp_path: Path) -> None:
    _story(tmp_path / "usine")
    found = evaluate(tmp_path, Checker())
    assert set(found["rows"]) == set(VARIANTS)
    assert all(name in found["table"] for name in VARIANTS)
    # A stand-in NLI model sees nothing: the comparers alone find the conflict.
    assert found["rows"]["comparers alone, with the gate"]["conflict R"] == 1
    assert found["rows"]["NLI alone, with the gate"]["conflict R"] == 0


def test_a_folder_without_stories_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(DataError):
        evaluate(tmp_path, Checker())
