"""The index with the shipped models: what a check says is what a report says; and the rules' own examples."""

from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest

from factcheck import Article, CrossChecker
from factcheck.indexing import CheckerEngine
from factcheck.records import Claim, Report
from factcheck.reports.rules import RULES, rule
from factcheck.store import Index
from factcheck.store.engine import ROLES

STORY = (
    ("Le Phare", "2025-03-03", "La crue de la Brève a tué onze personnes samedi. Le pont de Lusigny est fermé."),
    ("La Rive", "2025-03-03", "Neuf personnes ont péri samedi dans la crue de la Brève, selon la préfète."),
    ("Le Quai", "2025-03-05", "Le pont de Lusigny a rouvert mercredi. La crue de la Brève avait tué onze personnes."),
)  # fmt: skip


@pytest.fixture(scope="module")
def checker(shipped: Path) -> CrossChecker:
    if not resources.files("factcheck.judgement").joinpath("fusion.json").is_file():
        pytest.skip("the weights of the fusion are not in this checkout")
    for name in ("encoder-fr-en", "nli-fr-en", "parser-fr", "parser-en"):
        if not (shipped / name).is_dir():
            pytest.skip(f"the model {name} is not in this checkout")
    return CrossChecker()


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [
        Article.from_text(text, source=source, published=day, lang="fr", path=f"{source}.md")
        for source, day, text in STORY
    ]


def told(report: Report, article: Article) -> set[tuple[frozenset[str], str, str, float, str]]:
    homes = {claim.id: claim.article_id for claim in report.claims}
    return {
        (frozenset((v.a, v.b)), v.relation, v.kind, round(v.confidence, 3), v.explanation)
        for v in report.verdicts
        if article.id in (homes[v.a], homes[v.b])
    }


def test_check_says_what_report_says(checker: CrossChecker, articles: list[Article], tmp_path: Path) -> None:
    whole = checker.report(articles)
    assert whole.verdicts
    for article in articles:
        others = [other for other in articles if other is not article]
        with Index(tmp_path / f"{article.id}.factcheck", "create") as index:
            index.add(others, CheckerEngine(checker), judge=False)
            indexed = checker.check([article], index)
        assert told(indexed, article) == told(whole, article)
        assert told(checker.check([article], others), article) == told(whole, article)


def test_an_index_holds_the_verdicts_of_the_report(
    checker: CrossChecker, articles: list[Article], tmp_path: Path
) -> None:
    whole = checker.report(articles)
    with Index(tmp_path / "i", "create") as index:
        index.add(articles, CheckerEngine(checker))
        stored = index.report()
        assert index.verify() == []
    for article in articles:
        sure = [v for v in stored.verdicts if v.confidence >= checker.settings.min_confidence]
        assert told(Report(stored.articles, stored.claims, tuple(sure), ()), article) == told(whole, article)
    shared = {tuple(sorted(c.claims)) for c in whole.clusters if len(c.claims) > 1}
    assert {tuple(sorted(cluster.claims)) for cluster in stored.clusters} == shared


def test_digests_name_what_rows_depend_on(checker: CrossChecker) -> None:
    models = CheckerEngine(checker).models
    assert tuple(models) == ROLES
    assert len(set(models.values())) == len(ROLES)
    other = CheckerEngine(CrossChecker(neighbours=7)).models
    assert {role for role in ROLES if models[role] != other[role]} == {"judge"}


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_examples_of_the_rules_are_true(checker: CrossChecker, lang: str) -> None:
    from factcheck.claims import whole

    pairs: list[tuple[Claim, Claim]] = []
    articles: list[Article] = []
    asked = []
    for name in [name for name in RULES if name.startswith("conflict")] + ["update.number"]:
        text = rule(name, lang)
        for found, example in ((True, text.found), (False, text.passed)):
            sides = [Article.from_text(said, source=f"{n}", lang=lang, published=day, path=f"{name}{found}{n}.txt")
                     for n, (day, said) in enumerate(example.sides)]  # fmt: skip
            articles += sides
            pairs.append((whole(sides[0]), whole(sides[1])))
            asked.append((name, found))
    verdicts = checker.judge.judge(pairs, (), articles, lang)
    wrong = [
        (name, found, verdict.relation)
        for (name, found), verdict in zip(asked, verdicts, strict=True)
        if (verdict.relation == name.split(".")[0]) is not found
    ]
    # The examples say what a rule means; the judge is held to most of them, its own tests to the rest.
    assert len(wrong) <= 0.3 * len(asked), wrong
