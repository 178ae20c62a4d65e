"""The whole road on small stories of our own: what must meet meets, and nothing depends on order or hash seed."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import factcheck
from factcheck.pipeline import CrossChecker

STORY = {
    "la-vigie": (
        "2025-03-04",
        "Le ferry Belle-Aurore s'est échoué lundi soir au large de Port-Lisse. "
        "L'accident a fait neuf morts, selon la préfecture. "
        "Le navire transportait 214 passagers.",
    ),
    "le-rivage": (
        "2025-03-04",
        "Le ferry Belle-Aurore s'est échoué au large de Port-Lisse. "
        "L'accident a fait quatorze morts, selon les pompiers. "
        "Le maire de Port-Lisse a visité une école de la ville.",
    ),
    "harbour-news": (
        "2025-03-05",
        "The ferry Belle-Aurore ran aground on Monday evening off Port-Lisse. The ship was carrying 214 passengers.",
    ),
}


def articles() -> list[factcheck.Article]:
    return [
        factcheck.Article.from_text(
            text, source=name, published=day, lang="en" if name.startswith("h") else "fr", path=f"{name}.md"
        )
        for name, (day, text) in STORY.items()
    ]


@pytest.fixture(scope="module")
def checker() -> CrossChecker:
    return CrossChecker(lang="fr")


@pytest.fixture(scope="module")
def report(checker):
    return checker.report(articles())


def claim(report, words: str):
    found = [c for c in report.claims if words in c.quote]
    assert found, f"no claim quotes {words!r}: {[c.quote for c in report.claims]}"
    return found[0]


def relation(report, a: str, b: str) -> str:
    ids = {claim(report, a).id, claim(report, b).id}
    return next((v.relation for v in report.verdicts if {v.a, v.b} == ids), "neutral")


def test_quotes_slice_back_from_their_articles(report):
    texts = {article.id: article.text for article in report.articles}
    assert report.claims
    for found in report.claims:
        assert texts[found.article_id][slice(*found.span)] == found.quote
        for value in found.values:
            assert found.text[slice(*value.span)] == value.text


def test_rival_tolls_of_one_day_clash_and_the_explanation_names_both(report):
    assert relation(report, "neuf morts", "quatorze morts") == "conflict"
    ids = {claim(report, "neuf morts").id, claim(report, "quatorze morts").id}
    verdict = next(v for v in report.conflicts if {v.a, v.b} == ids)
    assert verdict.kind == "number"
    assert {"neuf", "quatorze"} <= set(verdict.explanation.replace(",", " ").lower().split()) or {"9", "14"} <= set(
        verdict.explanation.replace(",", " ").split()
    )


def test_the_same_count_agrees_across_languages(report):
    assert relation(report, "214 passagers", "214 passengers") == "agree"


def test_other_facts_stay_apart(report):
    assert relation(report, "visité une école", "neuf morts") == "neutral"
    assert relation(report, "214 passagers", "neuf morts") == "neutral"


def test_clusters_hold_every_claim_once(report):
    members = [member for cluster in report.clusters for member in cluster.claims]
    assert sorted(members) == sorted(c.id for c in report.claims)
    contested = next(c for c in report.clusters if claim(report, "neuf morts").id in c.claims)
    assert contested.status == "contested"


def test_check_says_of_new_articles_what_report_says(checker, report):
    new = [a for a in articles() if a.source == "le-rivage"]
    known = [a for a in articles() if a.source != "le-rivage"]
    result = checker.check(new, against=known)
    fresh = {c.id for c in report.claims if c.article_id == new[0].id}
    expected = [v for v in report.verdicts if fresh & {v.a, v.b}]
    assert {(v.a, v.b, v.relation, v.confidence) for v in result.verdicts} == {
        (v.a, v.b, v.relation, v.confidence) for v in expected
    }


def test_compare_is_symmetric_and_identical_texts_agree(checker):
    forth = checker.compare("Neuf mineurs sont morts.", "Onze mineurs sont morts.", lang="fr")
    back = checker.compare("Onze mineurs sont morts.", "Neuf mineurs sont morts.", lang="fr")
    assert (forth.relation, forth.confidence) == (back.relation, back.confidence)
    assert checker.compare("Neuf mineurs sont morts.", "Neuf mineurs sont morts.").relation == "agree"


def test_models_behind_the_checker_keep_their_contracts(checker):
    vectors = checker.encoder.encode(["un texte", "a text", "un texte"])
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert (vectors[0] == vectors[2]).all()
    chances = checker.nli.predict([("Il pleut.", "Il pleut."), ("Il pleut.", "Il ne pleut pas.")])
    assert chances.dtype == np.float32
    assert chances.shape == (2, 3)
    assert np.allclose(chances.sum(1), 1, atol=1e-5)
    assert checker.encoder.encode([]).shape == (0, vectors.shape[1])
    assert checker.nli.predict([]).shape == (0, 3)


SCRIPT = """
import json, sys
from pathlib import Path
from factcheck import Article, CrossChecker, reports
stories = json.loads(sys.stdin.read())
made = [Article.from_text(t, source=s, published=d, lang=l, path=s + ".md") for s, d, t, l in stories]
reports.write(CrossChecker(lang="fr").report(made), Path(sys.argv[1]), ("html", "json", "csv", "md"), "fr")
"""


def test_two_runs_differ_in_no_byte(tmp_path):
    stories = [(name, day, text, "en" if name.startswith("h") else "fr") for name, (day, text) in STORY.items()]
    outputs = []
    for seed in ("1", "77"):
        random.Random(seed).shuffle(stories)
        out = tmp_path / seed
        subprocess.run(
            [sys.executable, "-c", SCRIPT, str(out)],
            input=json.dumps(stories),
            text=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        outputs.append({path.name: path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()})
    assert outputs[0]
    assert outputs[0] == outputs[1]
    assert {Path(name).suffix for name in outputs[0]} >= {".html", ".json", ".csv", ".md"}
