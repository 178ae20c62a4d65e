"""How far long work has come, drawn on stderr: a bar for each stage, with counts and an estimate of the time left."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from factcheck.pipeline import CrossChecker

if TYPE_CHECKING:
    from factcheck.cli._command import Run
    from factcheck.config import Settings
    from factcheck.judgement import Judge
    from factcheck.records import Article, Claim, Sentence, Skipped, Verdict

__all__ = ["Stage", "WatchedChecker", "drawn", "silent", "watched"]

Stage = Callable[[str, int | None], Callable[[int], None]]
"""Opens a stage by its name and how much there is to do (``None``: unknown); what it gives takes what is done."""

T = TypeVar("T")
_ARTICLES, _PAIRS = 16, 1024


def silent(name: str, count: int | None) -> Callable[[int], None]:
    """A stage that nobody watches."""
    return lambda done: None


@contextmanager
def drawn(run: Run) -> Iterator[Stage]:
    """Bars on stderr; nothing with ``-q`` or without a terminal, as in CI."""
    if not run.on_terminal:
        yield silent
        return
    from rich import progress as bars
    from rich.console import Console

    columns = (
        bars.TextColumn("{task.description}"), bars.BarColumn(), bars.MofNCompleteColumn(), bars.TimeElapsedColumn(),
        bars.TextColumn("left:"), bars.TimeRemainingColumn(),
    )  # fmt: skip
    with bars.Progress(*columns, console=Console(stderr=True)) as shown:

        def stage(name: str, count: int | None) -> Callable[[int], None]:
            for task in shown.tasks:
                # Work of unknown size is done when the next begins.
                if task.total is None:
                    shown.update(task.id, total=1, completed=1)
            opened = shown.add_task(name, total=count)
            return lambda done: shown.advance(opened, done)

        yield stage


def watched(checker: CrossChecker, stage: Stage) -> CrossChecker:
    """The same checker, telling how far it has come; other makes of checker are left alone."""
    return WatchedChecker(checker.settings, stage) if type(checker) is CrossChecker else checker


class WatchedChecker(CrossChecker):
    """Works in portions and tells of each; the portions are the same whether anybody looks or not."""

    def __init__(self, settings: Settings, stage: Stage) -> None:
        super().__init__(settings)
        self._stage = stage

    def read(
        self, articles: Iterable[Article], skipped: list[Skipped] | None = None
    ) -> tuple[list[Claim], list[Sentence]]:
        """As ``CrossChecker.read``, by portions of articles."""
        waiting = list(articles)
        advance = self._stage("Reading articles", len(waiting))
        claims: list[Claim] = []
        sentences: list[Sentence] = []
        for part in _portions(waiting, _ARTICLES):
            more_claims, more_sentences = super().read(part, skipped)
            claims += more_claims
            sentences += more_sentences
            advance(len(part))
        self._stage("Looking for claims about the same fact", None)
        return claims, sentences

    @cached_property
    def judge(self) -> Judge:
        """The judge, told of by portions of pairs."""
        return cast("Judge", _WatchedJudge(super().judge, self._stage))


class _WatchedJudge:
    """Stands before a judge and hands it the pairs by portions."""

    def __init__(self, judge: Judge, stage: Stage) -> None:
        self._judge = judge
        self._stage = stage

    def judge(
        self,
        pairs: Sequence[tuple[Claim, Claim]],
        claims: Iterable[Claim] = (),
        articles: Iterable[Article] = (),
        lang: str = "fr",
        **how: Any,
    ) -> list[Verdict]:
        """As ``Judge.judge``."""
        advance = self._stage("Comparing pairs of claims", len(pairs))
        every, known = list(claims), list(articles)
        verdicts: list[Verdict] = []
        for part in _portions(pairs, _PAIRS):
            verdicts += self._judge.judge(part, every, known, lang, **how)
            advance(len(part))
        self._stage("Grouping and writing", None)
        return verdicts


def _portions(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
