"""An article or a pair on which a stage fails is left out and told; the run goes on."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from click.testing import CliRunner

from factcheck.claims import _extract
from factcheck.cli import main
from factcheck.errors import ModelError
from factcheck.faults import MOST, judge_patiently, unjudged
from factcheck.indexing import CheckerEngine
from factcheck.judgement import Judge
from factcheck.pipeline import CrossChecker
from factcheck.records import Article, Claim, Verdict
from factcheck.store import Index
from tests.judgement.making import FlatNLI, WordEncoder, article_of, claim_of

GOOD = {
    "a.txt": "La crue de la Brève a tué onze personnes samedi. Le pont de Lusigny est fermé depuis dimanche.",
    "b.txt": "La crue de la Brève a tué neuf personnes samedi. Le pont de Lusigny est fermé depuis dimanche.",
}
POISON = "Le vieux moulin de Poisonville a brûlé mardi. Personne n'a été blessé dans l'incendie du moulin."
Pair = tuple[Claim, Claim]


class Encoder(WordEncoder):
    path = "words"

    def encode(self, texts: Sequence[str]) -> Any:
        rows = super().encode(texts) if texts else np.zeros((0, 64), dtype=np.float32)
        return np.asarray(rows, dtype=np.float32)


class NLI(FlatNLI):
    path = "flat"


@pytest.fixture
def checker() -> CrossChecker:
    made = CrossChecker(workers=1, lang="fr")
    made.__dict__.update(encoder=Encoder(), nli=NLI(), judge=Judge(NLI(), Encoder()))
    return made


@pytest.fixture
def poisoned(monkeypatch: pytest.MonkeyPatch) -> None:
    """The extractor runs away on one article."""
    extract = _extract._extract

    def failing(article: Article, *rest: Any) -> Any:
        if "Poisonville" in article.text:
            raise RecursionError("maximum recursion depth exceeded")
        return extract(article, *rest)

    monkeypatch.setattr(_extract, "_extract", failing)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus").mkdir()
    for name, text in {**GOOD, "c.txt": POISON}.items():
        (tmp_path / "corpus" / name).write_text(text, encoding="utf-8")
    return tmp_path


def articles() -> list[Article]:
    return [Article.from_text(text, lang="fr", path=name, source=name) for name, text in GOOD.items()]


def poison() -> Article:
    return Article.from_text(POISON, lang="fr", path="c.txt")


@pytest.mark.usefixtures("poisoned")
def test_a_report_goes_on_without_a_poisoned_article(checker: CrossChecker) -> None:
    whole = checker.report(articles())
    report = checker.report([*articles(), poison()])
    assert [entry.path for entry in report.skipped] == ["c.txt"]
    assert "RecursionError: maximum recursion depth exceeded" in report.skipped[0].reason
    assert report.claims == whole.claims
    assert report.verdicts == whole.verdicts
    with pytest.raises(RecursionError):
        checker.extract(poison())


@pytest.mark.usefixtures("poisoned")
def test_an_index_goes_on_without_a_poisoned_article(checker: CrossChecker, tmp_path: Path) -> None:
    with Index(tmp_path / "i", "create") as index:
        added = index.add([poison(), *articles()], CheckerEngine(checker))
        assert (added.added, [entry.path for entry in added.skipped]) == (2, ["c.txt"])
        assert index.verify() == []
        assert index.status()["articles"] == 2
        report = checker.check([poison(), *articles()[:1]], index)
    assert [entry.path for entry in report.skipped] == ["c.txt"]
    assert report.claims


def test_what_is_indexed_of_an_article_stays_when_its_edit_is_poisoned(
    checker: CrossChecker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, edited = articles(), Article.from_text(POISON, lang="fr", path="a.txt", source="a.txt")
    with Index(tmp_path / "i", "create") as index:
        index.add(good, CheckerEngine(checker))
        before = list(index.export())
        monkeypatch.setattr(_extract, "_extract", lambda *_: 1 / 0)
        added = index.add([edited, good[1]], CheckerEngine(checker), roots=["."])
        assert (added.added, added.edited, added.removed) == (0, 0, 0)
        assert "ZeroDivisionError" in added.skipped[0].reason
        assert list(index.export()) == before


@pytest.mark.usefixtures("poisoned")
def test_the_commands_tell_what_they_left_out(
    checker: CrossChecker, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command in ("report", "check", "index"):
        monkeypatch.setattr(f"factcheck.cli.{command}.make_checker", lambda run: checker, raising=True)
    line = "skipped: corpus/c.txt: left out, because reading it failed (RecursionError"
    index = CliRunner().invoke(main, ["index", "add", "corpus", "--index", "i"])
    assert (index.exit_code, line in index.stderr) == (0, True), index.output
    assert "2 added" in index.stdout
    report = CliRunner().invoke(main, ["report", "corpus", "--format", "json"])
    assert (report.exit_code, line in report.stderr) == (0, True), report.output
    for against in (("--index", "i"), ("--against", "corpus/b.txt")):
        check = CliRunner().invoke(main, ["check", "corpus/a.txt", "corpus/c.txt", *against])
        assert check.exit_code in (0, 1), check.output
        assert line in check.stderr
        alone = CliRunner().invoke(main, ["check", "corpus/c.txt", *against])
        assert alone.exit_code == 2, "a check that read nothing is never green"


class Failing:
    """Fails on pairs in which a word is said."""

    def __init__(self, word: str, error: Exception) -> None:
        self.word, self.error = word, error

    def __call__(self, pairs: Sequence[Pair]) -> list[Verdict]:
        if any(self.word in claim.text for pair in pairs for claim in pair):
            raise self.error
        return [Verdict(a.id, b.id, "agree", "other", 0.9) for a, b in pairs]


def many(count: int) -> list[Pair]:
    claims = [claim_of(article_of(f"Phrase {number}.", source=f"{number}")) for number in range(count)]
    return list(itertools.pairwise(claims))


def test_only_the_pair_that_fails_is_left_out() -> None:
    pairs = many(40)
    verdicts = judge_patiently(Failing(" 17.", ValueError("no such number")), pairs)
    assert [v.relation for v in verdicts] == ["agree"] * 16 + ["neutral"] * 2 + ["agree"] * 21
    lines = unjudged(pairs, verdicts, [])
    assert len(lines) == 2
    assert "not compared (ValueError: no such number)" in lines[0].reason


@pytest.mark.parametrize("error", [ModelError("gone"), MemoryError()])
def test_what_is_no_articles_fault_ends_the_run(error: Exception) -> None:
    with pytest.raises(type(error)):
        judge_patiently(Failing(" 17.", error), many(40))


def test_a_judge_that_fails_on_everything_ends_the_run() -> None:
    with pytest.raises(ValueError, match="all"):
        judge_patiently(Failing("Phrase", ValueError("all")), many(MOST + 5))


def test_a_report_goes_on_without_a_poisoned_pair(checker: CrossChecker, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = checker.report(articles())
    judge = checker.judge.judge

    def failing(pairs: Sequence[Pair], *rest: Any, **how: Any) -> list[Verdict]:
        if any("pont" in claim.text for pair in pairs for claim in pair):
            raise IndexError("list index out of range")
        return judge(pairs, *rest, **how)

    monkeypatch.setattr(checker.judge, "judge", failing)
    report = checker.report(articles())
    bridge = {claim.id for claim in report.claims if "pont" in claim.text}
    assert report.skipped
    assert all("IndexError" in entry.reason for entry in report.skipped)
    assert report.verdicts == tuple(v for v in whole.verdicts if bridge.isdisjoint((v.a, v.b)))
