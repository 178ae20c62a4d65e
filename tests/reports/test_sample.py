"""The sample report is what the code of today makes of the demo corpus."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.reports import html, md
from factcheck.reports.json import render
from tests.reports.sample import FOLDER, LANG, REBUILD, ROOT, made_of, stored

STALE = f"the sample report is stale: {REBUILD}"


def test_corpus_and_models_are_those_of_the_sample(shipped: Path) -> None:
    assert json.loads((FOLDER / "made-of.json").read_text(encoding="utf-8")) == made_of(), STALE


def test_pages_are_what_the_renderers_make_of_the_records() -> None:
    report = stored()
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("report.*") if path.suffix != ".png"}
    made = {
        "report.html": html.render(report, LANG),
        "report.md": md.render(report, LANG),
        "report.json": render(report),
    }
    assert sorted(written) == sorted(made)
    assert [name for name, text in made.items() if written[name] != text] == [], STALE


def test_articles_claims_and_verdicts_are_still_the_same(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from factcheck import CrossChecker
    from factcheck.articles import read
    from factcheck.articles.undated import dated

    monkeypatch.chdir(ROOT)
    report, checker = stored(), CrossChecker(lang=LANG)
    articles = dated(read("corpus/").articles)
    assert {article.id: article for article in articles} == {article.id: article for article in report.articles}, STALE
    claims = {claim.id: claim for claim in checker.read(articles)[0]}
    assert claims == {claim.id: claim for claim in report.claims}, STALE
    pairs = [(claims[verdict.a], claims[verdict.b]) for verdict in report.verdicts]
    for verdict, again in zip(report.verdicts, checker.judge.judge(pairs, (), articles, LANG), strict=True):
        assert (verdict.relation, verdict.kind, verdict.explanation) == (again.relation, again.kind, again.explanation)
        assert verdict.confidence == pytest.approx(again.confidence, abs=0.02), STALE


def test_picture_is_there() -> None:
    assert (FOLDER / "report.png").read_bytes().startswith(b"\x89PNG")
