"""What an index holds does not depend on the order in which its articles came, nor on what was there before."""

from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.records import Article, Verdict
from factcheck.store import Index, checking
from factcheck.store.engine import Question
from tests.store.fakes import FakeEngine, made_up

ARTICLES = made_up(24)
TWO_HOUSES = [dataclasses.replace(a, source="AB"[i % 2], publisher=None) for i, a in enumerate(ARTICLES)]
"""The same of two houses: of the claims of one house only the nearer ones are compared."""
FEW = 3
"""So few neighbours that lists are full and claims push one another out."""


ALIKE = 0.8
"""At this similarity the lists hold claims that are too far for one house."""


def built(path: Path, portions: list[list[Article]], *, neighbours: int = FEW, similarity: float = 0.4) -> list[str]:
    engine = FakeEngine(neighbours=neighbours, similarity=similarity, real_groups=True)
    for portion in portions:
        with Index(path, "create") as index:
            index.add(portion, engine)
    return exported(path)


def exported(path: Path) -> list[str]:
    with Index(path) as index:
        assert index.verify() == []
        return list(index.export(vectors=True))


@pytest.fixture(autouse=True)
def _strict(monkeypatch: pytest.MonkeyPatch) -> None:
    """No likeness is near enough: the claims of the articles here are very much alike."""
    monkeypatch.setattr("factcheck.clusters.houses.STRICT_ENOUGH", 1.0)


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    return built(tmp_path_factory.mktemp("order") / "i", [ARTICLES])


def test_the_lists_are_full(tmp_path: Path, together: list[str]) -> None:
    pairs = [line for line in together if '"record":"verdict"' in line]
    assert 20 < len(pairs) < len([x for x in built(tmp_path / "i", [ARTICLES], neighbours=50) if '"verdict"' in x])


@pytest.mark.parametrize("cut", [1, 9, 23])
def test_two_adds_in_either_order_are_one(tmp_path: Path, together: list[str], cut: int) -> None:
    first, second = ARTICLES[:cut], ARTICLES[cut:]
    assert built(tmp_path / "ab", [first, second]) == together
    assert built(tmp_path / "ba", [second, first]) == together


@pytest.mark.parametrize("seed", range(4))
def test_any_portions_in_any_order_are_one(tmp_path: Path, together: list[str], seed: int) -> None:
    chance = random.Random(seed)
    mixed = chance.sample(ARTICLES, len(ARTICLES))
    cuts = [0, *sorted(chance.sample(range(1, len(mixed)), 4)), len(mixed)]
    assert built(tmp_path / "i", [mixed[a:b] for a, b in itertools.pairwise(cuts)]) == together


def test_what_came_and_went_leaves_nothing(tmp_path: Path, together: list[str]) -> None:
    path, others = tmp_path / "i", made_up(9, first=40)
    edited = [dataclasses.replace(a, text=a.text.replace("tué", "blessé"), id=f"old{a.id[3:]}") for a in ARTICLES[4:7]]
    engine = FakeEngine(neighbours=FEW, real_groups=True)
    built(path, [[*ARTICLES[:4], *edited, *ARTICLES[7:15], *others], ARTICLES[15:]])
    with Index(path, "write") as index:
        assert index.remove([article.id for article in others]) == len(others)
        assert index.status()["unjudged"] > 0
        assert index.add(ARTICLES, engine).edited == len(edited)
    assert exported(path) == together


def test_pairs_are_judged_once(tmp_path: Path) -> None:
    engine = FakeEngine(neighbours=FEW)
    for portion in (ARTICLES[:20], ARTICLES[20:]):
        with Index(tmp_path / "parts", "create") as index:
            index.add(portion, engine)
    before = engine.calls["judge"]
    with Index(tmp_path / "parts", "write") as index:
        index.add(ARTICLES, engine)
    assert engine.calls["judge"] == before
    whole = FakeEngine(neighbours=FEW)
    with Index(tmp_path / "whole", "create") as index:
        index.add(ARTICLES, whole)
    # Beside those of the whole, only those that later articles pushed out of the lists were judged.
    assert whole.calls["judge"] <= before < 1.5 * whole.calls["judge"]


def test_a_run_that_goes_on_makes_no_list_again(tmp_path: Path, together: list[str]) -> None:
    path, engine = tmp_path / "i", FakeEngine(neighbours=FEW, real_groups=True)
    seen = []

    def stop(stage: str, count: int) -> Callable[[int], None]:
        def step(done: int) -> None:
            seen.append(stage)
            if seen.count("judge") == 17:
                raise KeyboardInterrupt

        return step

    with Index(path, "create") as index, pytest.raises(KeyboardInterrupt):
        index.add(ARTICLES, engine, progress=stop)
    with Index(path, "write") as index:
        assert index.status()["unjudged"] == len(ARTICLES) - 17
        assert index.add(ARTICLES, engine).judged == len(ARTICLES) - 17
    assert exported(path) == together


@pytest.mark.parametrize("seed", range(3))
def test_the_houses_of_articles_do_not_make_their_order_matter(tmp_path: Path, seed: int) -> None:
    mixed = random.Random(seed).sample(TWO_HOUSES, len(TWO_HOUSES))
    once = built(tmp_path / "once", [TWO_HOUSES], similarity=ALIKE)
    assert built(tmp_path / "parts", [mixed[:7], mixed[7:8], mixed[8:]], similarity=ALIKE) == once
    engine = FakeEngine(neighbours=FEW, similarity=ALIKE, real_groups=True)
    with Index(tmp_path / "more", "create") as index:
        index.add([*TWO_HOUSES, *made_up(5, first=40)], engine)
        index.remove(f"articles/{number:04d}.md" for number in range(40, 45))
        index.add(TWO_HOUSES, engine)
    assert exported(tmp_path / "more") == once


def test_of_one_house_only_near_claims_are_compared() -> None:
    engine = FakeEngine(neighbours=FEW, similarity=ALIKE)
    pairs = []
    for articles in (TWO_HOUSES, ARTICLES):
        claims, _ = engine.read(articles)
        pairs.append(len(engine.candidates(claims, articles, engine.encode([claim.text for claim in claims]))))
    assert pairs[0] < pairs[1]


@pytest.mark.parametrize("articles", [ARTICLES, TWO_HOUSES], ids=["many houses", "two houses"])
@pytest.mark.parametrize(("number", "together"), [(0, 1), (5, 1), (11, 1), (17, 1), (23, 1), (8, 2), (14, 3)])
def test_a_check_chooses_as_a_report_does(
    tmp_path: Path, number: int, articles: list[Article], together: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "SMALL", 0)
    engine = FakeEngine(neighbours=FEW, similarity=ALIKE)
    new, others = articles[number : number + together], [*articles[:number], *articles[number + together :]]
    built(tmp_path / "i", [others[:10], others[10:]], similarity=ALIKE)
    asked: list[Question] = []

    def judge(question: Question, lang: str) -> list[Verdict]:
        asked.append(question)
        return FakeEngine.judge(engine, question, lang)

    monkeypatch.setattr(engine, "judge", judge)
    with Index(tmp_path / "i") as index:
        index.check(new, engine)
    claims, _ = engine.read(articles)
    pairs = engine.candidates(claims, articles, engine.encode([claim.text for claim in claims]))
    fresh = {article.id for article in new}
    wanted = {frozenset((a.id, b.id)) for a, b in pairs if fresh & {a.article_id, b.article_id}}
    assert {frozenset((a.id, b.id)) for a, b in asked[0].pairs} == wanted
