"""Judge new articles against an index, each other and themselves, and only the pairs that matter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.clusters.sharing import key_hash
from factcheck.faults import unjudged
from factcheck.records import Article, Claim, Report, Skipped
from factcheck.store.blobs import unpack
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine, Question
from factcheck.store.lists import floors_of, lists_by_claim
from factcheck.store.partners import Given, Partners, in_order

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["check_new"]

SMALL = 1500
"""Up to this many claims the pairs are chosen from both sides, as a report chooses them."""


def check_new(contents: Contents, partners: Partners, engine: Engine, new: Sequence[Article], lang: str) -> Report:
    """The report on ``new`` articles: their verdicts, and of the index only the articles that these speak of.

    Indexed articles that are earlier versions of new ones (the same id or path) are left out. The pairs are those that
    a report on everything would judge: with more than ``SMALL`` claims in all, the stored claims' side of the choice is
    read from the lists that the index keeps of judged articles. (A list from which an earlier version is left out is
    not filled up then.)
    """
    articles = engine.prepare(new)
    skipped: list[Skipped] = []
    claims, sentences = engine.read(articles, skipped)
    vectors = engine.encode([claim.text for claim in claims])
    known: dict[str, npt.NDArray[np.floating]] = {
        claim.text: row for claim, row in zip(claims, vectors, strict=True)
    }  # fmt: skip
    without = _earlier_versions(contents, articles)
    count = contents.database.one("SELECT count(*) FROM claims")
    assert count is not None
    fresh = {article.id for article in articles}
    if len(claims) + count[0] <= SMALL:
        stored, homes = _everything(contents, without)
        everything = [*claims, *(claim for claim, _ in stored)]
        known |= {claim.text: row for claim, row in stored}
        pairs = engine.candidates(everything, [*articles, *homes], _stacked(vectors, [row for _, row in stored]))
        pairs = [pair for pair in pairs if not fresh.isdisjoint((pair[0].article_id, pair[1].article_id))]
    else:
        pairs, chosen, by_key = _chosen(contents, partners, engine, claims, articles, vectors, without)
        homes = [by_key[key] for key in sorted(by_key)]
        known |= contents.vectors_of({key: claim.text for key, claim in chosen.items()}, by_key)
    judged = engine.judge(Question(pairs, [*articles, *homes], known), lang)
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
        skipped=(*skipped, *unjudged(pairs, judged, [*articles, *homes])),
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
) -> tuple[list[tuple[Claim, Claim]], dict[int, Claim], dict[int, Article]]:
    """The pairs in which a new claim chooses, or is chosen by, another new or a stored one; the stored ones of them by
    key, and their articles by theirs."""
    given = Given(claims, vectors, [engine.keys(claim) for claim in claims], {a.id: a for a in articles})
    chosen = {
        (number, key) for number, lists in enumerate(partners.lists(given, without=without)) for key in lists.chosen
    }
    chosen |= _choosing(contents, partners, engine, given, without)
    stored, homes = contents.claims_by_key({key for _, key in chosen if key >= 0})
    pairs = {in_order(claims[number], stored[key] if key >= 0 else claims[-1 - key]) for number, key in chosen}
    ordered = sorted(pairs, key=lambda pair: [(claim.article_id, claim.span, claim.id) for claim in pair])
    return ordered, stored, homes


def _choosing(
    contents: Contents, partners: Partners, engine: Engine, given: Given, without: frozenset[int]
) -> set[tuple[int, int]]:
    """The new claims (by place) that stored ones (by key) would have in a list, were they in the index."""
    judge = contents.database.one(
        "SELECT key FROM models WHERE role = 'judge' AND digest = ?", (engine.models["judge"],)
    )
    if judge is None or not given.claims:
        return set()
    floors = floors_of(contents, partners, judge[0])
    ranks = [key_hash(claim.id) for claim in given.claims]
    entrants: dict[tuple[int, int], list[tuple[float, int, int]]] = defaultdict(list)
    for number, sides in enumerate(partners.entered(given, floors, without=without)):
        for side, hits in enumerate(sides):
            for key, score in hits:
                entrants[key, side].append((-score, ranks[number], number))
    contested = {key for (key, side), found in entrants.items() if _contested(partners, floors[side], key, found)}
    held = lists_by_claim(contents, partners, judge[0], contested)
    chosen = set()
    for (key, side), entering in entrants.items():
        for place, (score, rank, number) in enumerate(sorted(entering)):
            ahead = _ahead(partners, held[key][0][side], held[key][1][side], -score, rank) if key in held else 0
            enters = ahead + place < partners.neighbours
            if enters and (side == 1 or partners.reaches(given, number, key, -score)):
                chosen.add((number, key))
    return chosen


def _contested(
    partners: Partners, floors: npt.NDArray[np.floating], key: int, entering: Sequence[tuple[float, int, int]]
) -> bool:
    """Whether the list of a stored claim has to be looked at: several enter it, or one that equals its last."""
    floor = floors[partners.roster.place(key)]
    return len(entering) > 1 or -entering[0][0] <= round(float(floor), 5)


def _ahead(
    partners: Partners, keys: npt.NDArray[np.int64], scores: npt.NDArray[np.float64], score: float, rank: int
) -> int:
    """How many in a stored list come before an entrant."""
    import numpy as np

    listed = keys >= 0
    ranks = np.where(listed, partners.roster.ranks[partners.roster.places(keys) * listed], 0)
    return int((listed & ((scores > score) | ((scores == score) & (ranks < rank)))).sum())
