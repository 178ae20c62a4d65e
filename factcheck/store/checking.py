"""Judge new articles against an index, each other and themselves, and only the pairs that matter."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.records import Article, Claim, Report
from factcheck.store.blobs import unpack
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine
from factcheck.store.partners import Given, Partners, in_order

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["check_new"]

SMALL = 1500
"""Up to this many claims the pairs are chosen from both sides, as a report chooses them."""


def check_new(contents: Contents, partners: Partners, engine: Engine, new: Sequence[Article], lang: str) -> Report:
    """The report on ``new`` articles: their verdicts, and of the index only the articles that these speak of.

    Indexed articles that are earlier versions of new ones (the same id or path) are left out. With more than
    ``SMALL`` claims in all, a pair is judged when the new claim chooses the stored one; the choice of the stored
    claims, which a report hears too, would take a comparison of the whole index with itself.
    """
    articles = engine.prepare(new)
    claims, sentences = engine.read(articles)
    vectors = engine.encode([claim.text for claim in claims])
    without = _earlier_versions(contents, articles)
    count = contents.database.one("SELECT count(*) FROM claims")
    assert count is not None
    fresh = {article.id for article in articles}
    if len(claims) + count[0] <= SMALL:
        stored, homes = _everything(contents, without)
        everything = [*claims, *(claim for claim, _ in stored)]
        pairs = engine.candidates(everything, [*articles, *homes], _stacked(vectors, [row for _, row in stored]))
        pairs = [pair for pair in pairs if not fresh.isdisjoint((pair[0].article_id, pair[1].article_id))]
    else:
        pairs, homes = _chosen(contents, partners, engine, claims, articles, vectors, without)
    judged = engine.judge(pairs, [*articles, *homes], lang)
    kept = [verdict for verdict in judged if verdict.relation != "neutral"]
    ids = {identifier for verdict in kept for identifier in (verdict.a, verdict.b)}
    others = {c.id: c for pair in pairs for c in pair if c.id in ids and c.article_id not in fresh}
    shown = {claim.article_id for claim in others.values()}
    all_claims = [*claims, *others.values()]
    all_articles = [*articles, *(article for article in homes if article.id in shown)]
    present = {claim.id for claim in all_claims}
    inside = [verdict for verdict in judged if verdict.a in present and verdict.b in present]
    return Report(
        articles=tuple(all_articles),
        claims=tuple(all_claims),
        verdicts=tuple(kept),
        clusters=tuple(engine.group(all_claims, inside, all_articles)),
        sentences=tuple(sentences),
        pairs=len(pairs),
    )


def _earlier_versions(contents: Contents, articles: Sequence[Article]) -> frozenset[int]:
    ids = {article.id for article in articles}
    paths = {article.path for article in articles if article.path is not None}
    rows = contents.database.stream("SELECT key, id, path FROM articles")
    return frozenset(key for key, identifier, path in rows if identifier in ids or path in paths)


def _everything(
    contents: Contents, without: frozenset[int]
) -> tuple[list[tuple[Claim, npt.NDArray[np.float32]]], list[Article]]:
    """All stored claims with their vectors, and all stored articles."""
    import numpy as np

    stored: list[tuple[Claim, npt.NDArray[np.float32]]] = []
    homes = []
    for key, article in contents.articles():
        if key in without:
            continue
        homes.append(article)
        row = contents.database.one("SELECT width, data FROM vectors WHERE article = ?", (key,))
        if row is not None and row[1]:
            rows = unpack(row[1], row[0]).astype(np.float32)
            stored += zip(contents.claims(key, article).values(), rows, strict=True)
    return stored, homes


def _stacked(vectors: npt.NDArray[np.float32], rows: Sequence[npt.NDArray[np.float32]]) -> npt.NDArray[np.float32]:
    import numpy as np

    # Through float16 as the stored ones went, so that both sides are rounded alike.
    mine = vectors.astype(np.float16).astype(np.float32)
    return np.concatenate([mine, np.stack(rows)]) if rows else mine


def _chosen(
    contents: Contents,
    partners: Partners,
    engine: Engine,
    claims: Sequence[Claim],
    articles: Sequence[Article],
    vectors: npt.NDArray[np.float32],
    without: frozenset[int],
) -> tuple[list[tuple[Claim, Claim]], list[Article]]:
    """The pairs of new claims among themselves and with the stored claims they choose, and those claims' articles."""
    given = Given(claims, vectors, [engine.keys(claim) for claim in claims], {a.id: a for a in articles})
    found = partners.of(given, without=without)
    stored, homes = contents.claims_by_key({key for keys in found for key in keys})
    pairs = set(engine.candidates(claims, articles, vectors))
    for claim, keys in zip(claims, found, strict=True):
        pairs |= {in_order(claim, stored[key]) for key in keys if stored[key].id != claim.id}
    ordered = sorted(pairs, key=lambda pair: [(claim.article_id, claim.span, claim.id) for claim in pair])
    return ordered, [homes[key] for key in sorted(homes)]
