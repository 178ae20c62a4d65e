"""Progress of long work: every unit is told once, and telling changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from io import StringIO
from typing import Any

import pytest

from factcheck.cli import _progress
from factcheck.cli._command import Run
from factcheck.cli._progress import WatchedChecker, drawn, watched
from factcheck.config import Settings
from factcheck.pipeline import CrossChecker
from factcheck.records import Article, Claim, Sentence, Skipped, Verdict


class Told:
    """Stages as a list of name, size and what was told of them."""

    def __init__(self) -> None:
        self.stages: list[tuple[str, int | None, list[int]]] = []

    def __call__(self, name: str, count: int | None) -> Callable[[int], None]:
        done: list[int] = []
        self.stages.append((name, count, done))
        return done.append


class Judge:
    """Finds every pair to agree."""

    def judge(self, pairs: Sequence[tuple[Claim, Claim]], *rest: Any) -> list[Verdict]:
        return [Verdict(a.id, b.id, "agree", "other", 0.9) for a, b in pairs]


def claim(name: str) -> Claim:
    return Claim(name, "a", (0, 1), "x", "x", "fr")


def read(
    self: CrossChecker, articles: Iterable[Article], skipped: list[Skipped] | None = None
) -> tuple[list[Claim], list[Sentence]]:
    return [claim(article.id) for article in articles], []


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    monkeypatch.setattr(CrossChecker, "read", read)
    monkeypatch.setattr(CrossChecker, "judge", property(lambda self: Judge()))
    monkeypatch.setattr(_progress, "_ARTICLES", 4)
    monkeypatch.setattr(_progress, "_PAIRS", 3)
    return Told()


def test_every_article_and_pair_is_told_once(told: Told) -> None:
    checker = watched(CrossChecker(), told)
    claims, _ = checker.read([Article(str(at), "x", "fr") for at in range(10)])
    assert [one.id for one in claims] == [str(at) for at in range(10)]
    pairs = [(a, b) for a in claims for b in claims if a.id < b.id]
    assert checker.judge.judge(pairs, claims, []) == Judge().judge(pairs)
    assert [(name, count) for name, count, _ in told.stages] == [
        ("Reading articles", 10), ("Looking for claims about the same fact", None),
        ("Comparing pairs of claims", 45), ("Grouping and writing", None),
    ]  # fmt: skip
    assert [sum(done) for _, _, done in told.stages] == [10, 0, 45, 0]


def test_settings_are_kept_and_other_checkers_left_alone(told: Told) -> None:
    settings = Settings(similarity=0.75)
    made = watched(CrossChecker(settings), told)
    assert isinstance(made, WatchedChecker)
    assert made.settings == settings
    assert watched(made, told) is made


def test_nothing_is_drawn_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    with drawn(Run(Settings())) as stage:
        stage("Reading articles", 2)(1)
    assert stream.getvalue() == ""


class Terminal(StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("verbosity", "drawn_at_all"), [(0, True), (-1, False)])
def test_bars_have_counts_and_an_estimate(monkeypatch: pytest.MonkeyPatch, verbosity: int, drawn_at_all: bool) -> None:
    stream = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setattr("sys.stderr", stream)
    with drawn(Run(Settings(), verbosity)) as stage:
        stage("Looking", None)
        advance = stage("Reading articles", 20)
        advance(7)
    assert ("7/20" in stream.getvalue()) is drawn_at_all
    assert ("left:" in stream.getvalue()) is drawn_at_all
