"""New articles against an index: the same as a report says, and no more work than that takes."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from factcheck.records import Article, Claim, Verdict
from factcheck.store import Index, checking
from factcheck.store.engine import Question
from tests.store.fakes import FakeEngine, made_up

Said = set[tuple[frozenset[str], str, float]]


def reported(engine: FakeEngine, articles: list[Article], new: Article) -> Said:
    """What a report on all articles says of one: the pairs of texts, their relation and confidence."""
    ordered = sorted(articles, key=lambda a: (a.path or "", a.id))
    claims, _ = engine.read(ordered)
    pairs = engine.candidates(claims, ordered, engine.encode([claim.text for claim in claims]))
    return said(engine.judge(Question(pairs, ordered), "fr"), claims, new)


def said(verdicts: list[Verdict] | tuple[Verdict, ...], claims: list[Claim] | tuple[Claim, ...], new: Article) -> Said:
    by_id = {claim.id: claim for claim in claims}
    return {
        (frozenset((v.a, v.b)), v.relation, v.confidence)
        for v in verdicts
        if v.relation != "neutral" and new.id in (by_id[v.a].article_id, by_id[v.b].article_id)
    }


def build(path: Path, articles: list[Article], engine: FakeEngine) -> Path:
    with Index(path, "create") as index:
        index.add(articles, engine, judge=False)
    return path


@pytest.mark.parametrize("number", [0, 7, 18])
def test_check_says_what_report_says(tmp_path: Path, number: int) -> None:
    articles, engine = made_up(20), FakeEngine()
    new = articles.pop(number)
    with Index(build(tmp_path / "i", articles, engine)) as index:
        report = index.check([new], engine)
    found = said(report.verdicts, report.claims, new)
    assert found == reported(engine, [*articles, new], new)
    assert any(relation == "conflict" for _, relation, _ in found)


def test_a_large_index_is_asked_from_the_new_side(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    articles, engine = made_up(24), FakeEngine(neighbours=200)
    new = articles.pop(9)
    monkeypatch.setattr(checking, "SMALL", 0)
    with Index(build(tmp_path / "i", articles, engine)) as index:
        engine.calls["judge"] = 0
        report = index.check([new], engine)
    # With room for all neighbours, both sides choose the same pairs.
    assert said(report.verdicts, report.claims, new) == reported(FakeEngine(neighbours=200), [*articles, new], new)
    assert report.pairs == engine.calls["judge"]


def test_few_pairs_of_many_are_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = FakeEngine(neighbours=3)
    monkeypatch.setattr(checking, "SMALL", 0)
    with Index(build(tmp_path / "i", made_up(40), engine)) as index:
        assert index.check(made_up(1, first=41), engine).pairs <= 4 * 2 * 3 + 6


def test_an_article_is_not_held_against_its_own_earlier_version(tmp_path: Path) -> None:
    articles, engine = made_up(4), FakeEngine()
    old = articles[2]
    text = old.text.replace("a tué 9", "a tué 12").replace("et", "ainsi que")
    edited = Article.from_text(text, source=old.source, lang="fr", published=old.published, path=old.path)
    assert edited.id != old.id
    with Index(build(tmp_path / "i", [old], engine)) as index:
        assert not index.check([edited], engine).conflicts
        assert index.check([dataclasses.replace(edited, path="elsewhere.md")], engine).conflicts


def test_new_articles_meet_each_other_and_themselves(tmp_path: Path) -> None:
    engine = FakeEngine()
    first, second = (
        Article.from_text(text, source=source, lang="fr", path=f"{source}.md")
        for source, text in (
            ("A", "Le pont de Lusigny a coûté 30 millions. Le pont de Lusigny a coûté 45 millions."),
            ("B", "Le pont de Lusigny a coûté 60 millions."),
        )
    )
    with Index(build(tmp_path / "i", made_up(3), engine)) as index:
        report = index.check([first, second], engine)
    homes = {claim.id: claim.article_id for claim in report.claims}
    sides = {frozenset((homes[v.a], homes[v.b])) for v in report.conflicts}
    assert sides == {frozenset({first.id}), frozenset({first.id, second.id})}


def test_the_report_holds_only_what_its_verdicts_speak_of(tmp_path: Path) -> None:
    engine = FakeEngine()
    with Index(build(tmp_path / "i", made_up(18), engine)) as index:
        report = index.check(made_up(1, first=20), engine)
    spoken = {identifier for verdict in report.verdicts for identifier in (verdict.a, verdict.b)}
    new = report.articles[0].id
    assert {c.id for c in report.claims if c.article_id != new} <= spoken
    assert {a.id for a in report.articles} == {c.article_id for c in report.claims}
