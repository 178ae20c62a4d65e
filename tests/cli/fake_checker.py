"""A checker without models for the commands: the store's engine behind the methods of ``CrossChecker``."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.records import Article, Report, Skipped
from factcheck.store import Index
from factcheck.store.engine import Question
from tests.store.fakes import FakeEngine


class FakeChecker:
    """Claims are sentences; two that differ in a number alone contradict each other, surer the more they share."""

    def check(
        self, new: Iterable[Article], against: Iterable[Article] | Index = (), skipped: Iterable[Skipped] = ()
    ) -> Report:
        engine, fresh = FakeEngine(neighbours=50), list(new)
        if isinstance(against, Index):
            return against.check(fresh, engine)
        ids = {article.id for article in fresh}
        articles = [*fresh, *(article for article in against if article.id not in ids)]
        claims, sentences = engine.read(articles)
        pairs = engine.candidates(claims, articles, engine.encode([claim.text for claim in claims]))
        asked = [pair for pair in pairs if not ids.isdisjoint((pair[0].article_id, pair[1].article_id))]
        verdicts = [
            verdict for verdict in engine.judge(Question(asked, articles), "fr") if verdict.relation != "neutral"
        ]
        return Report(
            tuple(articles), tuple(claims), tuple(verdicts), (), tuple(sentences), tuple(skipped), pairs=len(asked)
        )
