"""Reading and judging in several processes: the same results in the same order, and failures that are told."""

from __future__ import annotations

from pathlib import Path

import pytest

import factcheck.workers
from factcheck import Article, CrossChecker
from factcheck.errors import FactcheckError, LanguageError
from factcheck.indexing import CheckerEngine
from factcheck.models import shipped_dir
from factcheck.store import Index
from factcheck.workers import Failed, Workers

BODIES = (
    "La passerelle de Brunoy a rouvert lundi. Onze élus ont voté contre les travaux.",
    "Selon la mairie, la passerelle de Brunoy reste fermée. Neuf élus ont voté contre les travaux.",
    "La passerelle de Brunoy avait fermé en mars 2024 après une crue.",
)  # fmt: skip


@pytest.fixture(scope="module")
def checker() -> CrossChecker:
    for name in ("encoder-fr-en", "nli-fr-en", "parser-fr"):
        if not (shipped_dir() / name).is_dir():
            pytest.skip(f"the model {name} is not in this checkout")
    return CrossChecker(workers=2)


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [
        Article.from_text(body, source=f"Outlet {number}", published=f"2025-04-0{number}", lang="fr", path=f"{number}")
        for number, body in enumerate(BODIES, start=1)
    ]


def test_workers_do_what_one_process_does(
    checker: CrossChecker, articles: list[Article], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Index(tmp_path / "alone", "create") as index, CheckerEngine(CrossChecker(workers=1)) as engine:
        index.add(articles, engine)
    monkeypatch.setattr(factcheck.workers, "FEW", 0)
    with Index(tmp_path / "shared", "create") as index, CheckerEngine(checker) as engine:
        index.add(articles, engine)
        with Index(tmp_path / "alone") as alone:
            assert list(index.export(vectors=True)) == list(alone.export(vectors=True))
        assert len(list(index.report().verdicts)) > 0
        workers = engine._workers
        assert workers is not None
        strange = Article.from_text("Die Brücke ist zu.", source="x", lang="fr", path="4")
        object.__setattr__(strange, "lang", "de")
        assert next(workers.read(articles)) == checker.read_here(articles[:1])
        good, failed = workers.read([articles[0], strange])
        assert good == checker.read_here(articles[:1])
        assert isinstance(failed, Failed)
        assert (failed.entry.path, type(failed.error)) == ("4", LanguageError)
        with pytest.raises(LanguageError):
            checker.read([articles[0], strange])
        for worker in workers._started:
            worker._process.kill()
        with pytest.raises(FactcheckError, match="--workers 1"):
            list(workers.read(articles))


def test_a_worker_makes_room_for_a_new_one(
    checker: CrossChecker, articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(factcheck.workers, "LASTING", 2)
    monkeypatch.setattr(factcheck.workers, "SETTLED", 1)
    expected = [checker.read_here([article]) for article in articles]
    with Workers(CrossChecker(workers=2), 2) as workers:
        assert list(workers.read(articles)) == expected
        before = {worker._process.pid for worker in workers._started}
        # Work of another kind, and after it so much of one kind that nobody lasts.
        extracted = list(workers.extract(articles))
        assert [(claims, sentences) for claims, sentences, _ in extracted] == expected
        assert list(workers.read([*articles, *articles])) == [*expected, *expected]
        assert before.isdisjoint(worker._process.pid for worker in workers._started)
    assert [vectors.shape[0] for *_, vectors in extracted] == [len(claims) for claims, _ in expected]
