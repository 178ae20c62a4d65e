"""The index as its users see it: add, edit, move, remove, check, export."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.records import Article
from factcheck.store import Index
from tests.store.fakes import FakeEngine, made_up


def build(path: Path, articles: list[Article], engine: FakeEngine | None = None) -> list[str]:
    with Index(path, "create") as index:
        index.add(articles, engine or FakeEngine())
        return list(index.export(vectors=True))


def exported(path: Path) -> list[str]:
    with Index(path) as index:
        return list(index.export(vectors=True))


def test_records_come_back_as_they_went_in(tmp_path: Path) -> None:
    articles, engine = made_up(7), FakeEngine()
    claims, sentences = engine.read(articles)
    with Index(tmp_path / "i", "create") as index:
        index.add(articles, engine)
        report = index.report()
    key = {article.id: n for n, article in enumerate(report.articles)}
    assert sorted(report.articles, key=lambda a: a.path or "") == articles
    assert list(report.claims) == sorted(claims, key=lambda c: (key[c.article_id], c.span))
    assert list(report.sentences) == sorted(sentences, key=lambda s: (key[s.article_id], s.span))


def test_every_claim_has_its_verdicts(tmp_path: Path) -> None:
    with Index(tmp_path / "i", "create") as index:
        added = index.add(made_up(14), FakeEngine(real_groups=True))
        report = index.report()
    assert added.added == added.judged == 14
    by_id = {claim.id: claim for claim in report.claims}
    conflicts = [(by_id[v.a].text, by_id[v.b].text) for v in report.conflicts]
    assert any("a tué 7" in a + b and "a tué 8" in a + b for a, b in conflicts)
    assert any(cluster.status == "contested" for cluster in report.clusters)


def test_unchanged_articles_cost_nothing(tmp_path: Path) -> None:
    before = build(tmp_path / "i", made_up(9))
    engine = FakeEngine()
    with Index(tmp_path / "i", "write") as index:
        added = index.add(made_up(9), engine, roots=["articles"])
        assert list(index.export(vectors=True)) == before
    assert engine.calls == {"read": 0, "encode": 0, "judge": 0}
    assert (added.unchanged, added.added, added.removed) == (9, 0, 0)


def test_an_edited_article_is_replaced_with_its_verdicts(tmp_path: Path) -> None:
    articles = made_up(9)
    build(tmp_path / "i", articles)
    edited = Article.from_text(
        articles[3].text.replace("a tué 7", "a tué 40"), source="Le Courrier 3", lang="fr",
        published="2025-03-04", path=articles[3].path,
    )  # fmt: skip
    engine = FakeEngine()
    with Index(tmp_path / "i", "write") as index:
        added = index.add([*articles[:3], edited, *articles[4:]], engine, roots=["articles"])
        report = index.report()
    assert (added.added, added.edited, added.removed, added.unchanged) == (1, 1, 0, 8)
    assert engine.calls["read"] == 1
    assert edited in report.articles
    assert articles[3] not in report.articles
    ids = {claim.id for claim in report.claims}
    assert all({verdict.a, verdict.b} <= ids for verdict in report.verdicts)
    assert all(set(cluster.claims) <= ids for cluster in report.clusters)


def test_removed_articles_go_and_unreadable_ones_stay(tmp_path: Path) -> None:
    articles = made_up(6)
    build(tmp_path / "i", articles)
    with Index(tmp_path / "i", "write") as index:
        added = index.add(articles[:4], FakeEngine(), roots=["articles/"], spared=["articles/0005.md"])
        assert added.removed == 1
        assert {article.path for article in index.articles()} == {a.path for a in [*articles[:4], articles[5]]}
        assert index.remove(["articles/0000.md", articles[1].id]) == 2
        assert index.remove(["nowhere"]) == 0
        assert len(list(index.articles())) == 3


def test_adding_other_folders_removes_nothing(tmp_path: Path) -> None:
    build(tmp_path / "i", made_up(4))
    more = [dataclasses.replace(a, path=f"more/{n}.md") for n, a in enumerate(made_up(2, first=50))]
    with Index(tmp_path / "i", "write") as index:
        assert index.add(more, FakeEngine(), roots=["more", "art"]).removed == 0
        assert len(list(index.articles())) == 6


def test_a_moved_file_is_not_read_again(tmp_path: Path) -> None:
    build(tmp_path / "i", made_up(4))
    moved = [dataclasses.replace(a, path=f"archive/{n}.md") for n, a in enumerate(made_up(4))]
    engine = FakeEngine()
    with Index(tmp_path / "i", "write") as index:
        assert index.add(moved, engine, roots=["articles"]).moved == 4
        assert {a.path for a in index.articles()} == {a.path for a in moved}
    assert engine.calls["read"] == 0


def test_many_articles_of_one_file(tmp_path: Path) -> None:
    rows = [dataclasses.replace(a, path="all.jsonl") for a in made_up(5)]
    build(tmp_path / "i", rows)
    new = dataclasses.replace(made_up(1, first=77)[0], path="all.jsonl")
    engine = FakeEngine()
    with Index(tmp_path / "i", "write") as index:
        index.add([*rows[1:], new], engine, roots=["all.jsonl"])
        assert {a.id for a in index.articles()} == {a.id for a in [*rows[1:], new]}
    assert engine.calls["read"] == 1


def test_the_order_of_adding_shows_neither_in_articles_nor_in_claims(tmp_path: Path) -> None:
    articles = made_up(12)
    one, other = build(tmp_path / "a", articles), build(tmp_path / "b", articles[::-1])
    assert one == other


def test_export_is_canonical_and_names_its_records(tmp_path: Path) -> None:
    lines = build(tmp_path / "i", made_up(7))
    records = [json.loads(line) for line in lines]
    assert [json.dumps(r, ensure_ascii=False, sort_keys=True, separators=(",", ":")) for r in records] == lines
    assert records[0]["record"] == "index"
    kinds = {record["record"] for record in records}
    assert kinds == {"index", "article", "sentence", "claim", "vectors", "verdict", "cluster"}


@pytest.mark.parametrize(
    ("change", "calls"),
    [
        ({"nli": "judges-2"}, {"read": 0, "encode": 0}),
        ({"encoder": "encodes-2"}, {"read": 0, "encode": 28}),
        ({"extractor": "reads-2"}, {"read": 7, "encode": 28}),
    ],
)
def test_a_changed_model_redoes_what_depends_on_it(
    tmp_path: Path, change: dict[str, str], calls: dict[str, int]
) -> None:
    articles = made_up(7)
    build(tmp_path / "i", articles)
    engine = FakeEngine(**change)  # type: ignore[arg-type]
    with Index(tmp_path / "i", "write") as index:
        assert index.status(engine)["changed_models"]
        added = index.add(articles, engine)
        assert not index.status(engine)["changed_models"]
    assert (added.unchanged, added.added) == (7, 0)
    assert added.judged == 7
    assert {name: engine.calls[name] for name in calls} == calls
    fresh = build(tmp_path / "fresh", articles, FakeEngine(**change))  # type: ignore[arg-type]
    assert exported(tmp_path / "i") == fresh


def test_check_refuses_an_index_of_another_encoder(tmp_path: Path) -> None:
    build(tmp_path / "i", made_up(3))
    with Index(tmp_path / "i") as index:
        index.check(made_up(1, first=20), FakeEngine(nli="judges-2"))
        with pytest.raises(StoreError, match=r"another encoder.*index add"):
            index.check(made_up(1, first=20), FakeEngine(encoder="encodes-2"))


def test_status_counts(tmp_path: Path) -> None:
    with Index(tmp_path / "i", "create") as index:
        index.add(made_up(5), FakeEngine(), judge=False)
        status = index.status()
        assert (status["articles"], status["claims"], status["sentences"]) == (5, 20, 25)
        assert (status["unjudged"], status["verdicts"], status["languages"]) == (5, 0, {"fr": 5})
        index.add(made_up(5), FakeEngine())
        status = index.status()
        assert status["unjudged"] == 0
        assert status["verdicts"] > 0
        assert status["clusters_current"]


def test_an_index_is_sound(tmp_path: Path) -> None:
    build(tmp_path / "i", made_up(5))
    with Index(tmp_path / "i") as index:
        assert index.verify() == []


def test_clusters_are_those_of_the_whole(tmp_path: Path) -> None:
    engine = FakeEngine(real_groups=True)
    articles = made_up(12)
    with Index(tmp_path / "i", "create") as index:
        index.add(articles[:8], engine)
        index.add(articles, engine)
        index.remove([articles[2].id])
        index.add(articles[3:], engine)
        report = index.report()
    pairs = {frozenset((v.a, v.b)): v for v in report.verdicts}
    whole = engine.group(report.claims, list(pairs.values()), report.articles)
    shared = {c.claims for c in whole if len(c.claims) > 1}
    # Neutral verdicts only ever hold claims apart, and they are not in the report.
    assert {tuple(sorted(c.claims)) for c in report.clusters} == {tuple(sorted(claims)) for claims in shared}
