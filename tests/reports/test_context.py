"""Order, look-ups and the promise that no conflict is buried."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.records import Article, Claim, Cluster, Report, Sentence, Verdict
from factcheck.reports.context import Context, ordered
from factcheck.reports.lang import tongue
from tests.reports.newsroom import newsroom


def context(report: Report) -> Context:
    return Context(report, tongue("fr"))


def test_order_depends_on_the_content_alone() -> None:
    report = newsroom()
    assert ordered(replace(report, claims=report.claims[::-1], verdicts=report.verdicts[::-1])) == ordered(report)


def test_unclustered_claims_and_conflicts_get_a_cluster() -> None:
    looked = context(replace(newsroom(), clusters=()))
    contested = [cluster for cluster in looked.clusters if cluster.status == "contested"]
    assert len(contested) == sum(verdict.relation == "conflict" for verdict in newsroom().verdicts)
    assert set(looked.cluster_of) == set(looked.claims)


def test_conflict_between_two_clusters_is_shown_once_and_moves_lone_claims() -> None:
    text = "Le pont a 12 arches. Le pont a 14 arches."
    articles = (Article("a", text, "fr", source="A"), Article("b", text, "fr", source="B"))
    claims = tuple(
        Claim(name, where, (0, 20), text[:20], text[:20], "fr") for name, where in (("c1", "a"), ("c2", "b"))
    )
    lone = tuple(Cluster(f"one{claim.id}", (claim.id,), ((claim.id,),), ("x",), "single-source") for claim in claims)
    looked = context(Report(articles, claims, (Verdict("c1", "c2", "conflict", "number", 0.9),), lone))
    assert [(cluster.status, cluster.positions) for cluster in looked.clusters] == [("contested", (("c1",), ("c2",)))]
    assert looked.cluster_of["c1"] is looked.clusters[0]
    assert looked.recorded["c1"].id == "onec1"
    assert [verdict.kind for verdict in looked.verdicts(looked.clusters[0])] == ["number"]


@pytest.mark.parametrize(("explained", "disputes"), [(True, 1), (False, 2)])
def test_a_dispute_told_twice_by_one_article_is_shown_once(explained: bool, disputes: int) -> None:
    text = "Le pont a 12 arches. Ses 12 arches plaisent."
    articles = (Article("a", text, "fr", source="A"), Article("b", text, "fr", source="B"))
    claims = (
        Claim("c1", "a", (0, 20), text[:20], text[:20], "fr"),
        Claim("c2", "b", (0, 20), text[:20], text[:20], "fr"),
        Claim("c3", "a", (21, 44), text[21:], text[21:], "fr"),
    )
    clusters = (
        Cluster("both", ("c1", "c2"), (("c1",), ("c2",)), ("A", "B"), "contested"),
        Cluster("lone", ("c3",), (("c3",),), ("A",), "single-source"),
    )
    said = "douze contre quatorze" if explained else ""
    verdicts = tuple(
        Verdict(claim, "c2", "conflict", "number", sure, explanation=said) for claim, sure in (("c1", 0.9), ("c3", 0.8))
    )
    looked = context(Report(articles, claims, verdicts, clusters))
    contested = [cluster for cluster in looked.clusters if cluster.status == "contested"]
    assert len(contested) == disputes
    if explained:
        assert contested[0].positions == (("c1", "c3"), ("c2",))
        assert len(looked.verdicts(contested[0])) == len(verdicts)
    assert looked.cluster_of["c3"] in contested
    assert all(cluster.id != "lone" for cluster in looked.clusters)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"source": "Le Phare", "publisher": "Groupe"}, "Le Phare"),
        ({"publisher": "Groupe"}, "Groupe"),
        ({"url": "https://www.phare.example/x"}, "phare.example"),
        ({"url": "javascript:x", "path": "dossier/phare.md"}, "phare"),
        ({"path": "dossier\\phare.md"}, "phare"),
        ({}, "source inconnue"),
    ],
)
def test_source_name(fields: dict[str, str], name: str) -> None:
    assert context(Report((), (), (), ())).source(Article("a", "x", "fr", **fields)) == name


def _sentence_of(text: str, quote: str, sentences: tuple[tuple[int, int], ...] = ()) -> str:
    start = text.index(quote)
    claim = Claim("c", "a", (start, start + len(quote)), quote, quote, "fr")
    known = tuple(Sentence("a", span, text[slice(*span)]) for span in sentences)
    looked = context(Report((Article("a", text, "fr"),), (claim,), (), (), known))
    return text[slice(*looked.sentence_span(claim))].strip()


def test_sentence_around_a_claim_is_the_known_one() -> None:
    assert _sentence_of("Un. Deux trois. Quatre.", "trois", ((0, 3), (4, 15), (16, 23))) == "Deux trois."
    assert (
        _sentence_of("Un. Deux trois. Quatre.", "trois. Quatre", ((0, 3), (4, 15), (16, 23))) == "Deux trois. Quatre."
    )


def test_sentence_around_a_claim_is_guessed_when_none_is_known() -> None:
    assert _sentence_of("Un mot. Le feu a pris, dit-il. Fin.", "Le feu a pris") == "Le feu a pris, dit-il."
    assert _sentence_of("mot " * 1000 + "ici" + " mot" * 1000, "ici").count("mot") <= 300
