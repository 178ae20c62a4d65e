"""The ablation of the judge's ingredients."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.training import ablation
from factcheck.training.corpora import NliRow
from factcheck.training.loop import Plan
from factcheck.training.recipes import INGREDIENTS

SCORES = dict.fromkeys(ablation.COLUMNS, 60.0)


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[frozenset[str], frozenset[str]]]:
    """The runs that are made: what the plan leaves out, and of which ingredients there are extra rows."""
    made: list[tuple[frozenset[str], frozenset[str]]] = []

    def rows(name: str) -> list[NliRow]:
        return [NliRow("a", "b", (0,), name)]

    def train(encoder: Path, data: Path, out: Path, plan: Plan, *, extra: list[NliRow], rate: float) -> None:
        made.append((plan.without, frozenset(row.source for row in extra)))

    monkeypatch.setattr(ablation, "annotated_rows", lambda *_: rows("annotated"))
    monkeypatch.setattr(ablation, "typed_edits", lambda *_: rows("edits"))
    monkeypatch.setattr("factcheck.training.judged_pairs.story_rows", lambda *_: rows("stories"))
    monkeypatch.setattr(ablation, "transfer_rows", lambda *_: rows("transfer"))
    monkeypatch.setattr(ablation, "load_encoder", lambda _: None)
    monkeypatch.setattr(ablation, "load_nli", lambda _: None)
    monkeypatch.setattr(ablation, "train_nli", train)
    monkeypatch.setattr(ablation, "_scores", lambda *_: SCORES)
    return made


def test_each_run_leaves_one_ingredient_out(tmp_path, runs):
    scores = ablation.ablate(tmp_path, tmp_path, tmp_path, Plan(steps=1))
    assert list(scores) == ["everything", *INGREDIENTS]
    assert runs[0] == (frozenset(), {"annotated", "edits", "stories", "transfer"})
    for name, (left_out, extra) in zip(INGREDIENTS, runs[1:], strict=True):
        assert left_out == {name}
        assert extra == {"annotated", "edits", "stories", "transfer"} - {name}


def test_runs_that_are_there_are_not_made_again(tmp_path, runs):
    (tmp_path / "edits.json").write_text(json.dumps(SCORES | {"edits_en": 41.0}))
    scores = ablation.ablate(tmp_path, tmp_path, tmp_path, Plan(steps=1))
    assert frozenset({"edits"}) not in [left_out for left_out, _ in runs]
    assert scores["edits"]["edits_en"] == 41.0


def test_the_table_tells_by_how_much_a_run_differs():
    lines = ablation.table({"everything": SCORES, "edits": SCORES | {"edits_en": 41.0}}).splitlines()
    assert lines[2].startswith("| everything | 60.0 |")
    assert lines[3] == "| without edits | +0.0 | +0.0 | +0.0 | +0.0 | +0.0 | +0.0 | -19.0 |"
