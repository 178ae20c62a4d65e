"""Judge stored claims against stored claims, article by article, each in one transaction."""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.records import Article, Claim, Verdict
from factcheck.store.blobs import unpack
from factcheck.store.contents import Contents
from factcheck.store.engine import Engine
from factcheck.store.partners import Given, Partners, in_order

__all__ = ["judge_all", "neutral_pairs"]

BATCH = 16
"""Articles whose neighbours are searched for at once; the batches are cut by key, so that they never depend on
what an interrupted run had already done."""
Pair = tuple[int, int]


def judge_all(contents: Contents, partners: Partners, engine: Engine, lang: str, step: Callable[[int], None]) -> int:
    """Judge the articles that this engine's judge has not judged; their number. ``step`` is told of each."""
    judge = contents.model("judge", engine.models["judge"])
    count = 0
    for batch in _batches(contents, judge):
        keys = [key for key, _ in batch]
        found = _partners(contents, partners, engine, keys)
        asked: list[_Asked] = []
        taken: set[Pair] = set()
        for key in [key for key, judged in batch if not judged]:
            asked.append(_asked(contents, judge, key, found[key] - taken))
            taken |= found[key]
        answers = engine.judge_each([(question.ordered, question.articles) for question in asked], lang)
        for question, verdicts in zip(asked, answers, strict=True):
            _write(contents, judge, question, verdicts)
            count += 1
            step(1)
    return count


@dataclass(frozen=True, slots=True)
class _Asked:
    """The pairs of claim keys that an article's judging asks for, the claims in the order of the asking."""

    key: int
    pairs: list[Pair]
    ordered: list[tuple[Claim, Claim]]
    articles: list[Article]
    claims: Mapping[int, Claim]


def neutral_pairs(blob: bytes) -> Iterator[Pair]:
    """The pairs of claim keys in a row of ``judged``."""
    flat = array("q", zlib.decompress(blob))
    return zip(flat[::2], flat[1::2], strict=True)


def _batches(contents: Contents, judge: int) -> Iterator[list[tuple[int, bool]]]:
    """The articles in batches, each with whether it was judged; batches with nothing left to do are passed over."""
    rows = contents.database.rows(
        "SELECT a.key, coalesce(j.judge = ?, 0) FROM articles a LEFT JOIN judged j ON j.article = a.key ORDER BY a.key",
        (judge,),
    )
    batches: dict[int, list[tuple[int, bool]]] = {}
    for key, judged in rows:
        batches.setdefault(key // BATCH, []).append((key, bool(judged)))
    for batch in batches.values():
        if not all(judged for _, judged in batch):
            yield batch


def _partners(contents: Contents, partners: Partners, engine: Engine, keys: Sequence[int]) -> dict[int, set[Pair]]:
    """For each article the pairs of claim keys that its own claims ask for."""
    import numpy as np

    articles = contents.article_by_keys(keys)
    claims = {key: contents.claims(key, articles[key]) for key in keys}
    width_of = {key: contents.database.one("SELECT width, data FROM vectors WHERE article = ?", (key,)) for key in keys}
    vectors = [unpack(row[1], row[0]).astype(np.float32) for row in width_of.values() if row is not None and row[1]]
    flat = [(key, number, claim) for key in keys for number, claim in claims[key].items()]
    if not flat:
        return {key: set() for key in keys}
    given = Given(
        [claim for _, _, claim in flat],
        np.concatenate(vectors),
        [engine.keys(claim) for _, _, claim in flat],
        {article.id: article for article in articles.values()},
    )
    found: dict[int, set[Pair]] = {key: set() for key in keys}
    for (key, number, _), others in zip(flat, partners.of(given, counted=True), strict=True):
        found[key] |= {(min(number, other), max(number, other)) for other in others if other != number}
    return found


def _asked(contents: Contents, judge: int, key: int, wanted: Iterable[Pair]) -> _Asked:
    pairs = set(wanted) - _known(contents, judge, wanted)
    claims, articles = contents.claims_by_key({claim for pair in pairs for claim in pair})
    asked = sorted((pair for pair in pairs if claims[pair[0]].id != claims[pair[1]].id), key=_by_claims(claims))
    return _Asked(key, asked, [in_order(claims[a], claims[b]) for a, b in asked], list(articles.values()), claims)


def _write(contents: Contents, judge: int, asked: _Asked, verdicts: Sequence[Verdict]) -> None:
    key, claims = asked.key, asked.claims
    neutral = array("q")
    with contents.database.writing():
        contents.database.run(
            "DELETE FROM verdicts WHERE judge != ? AND (a IN (SELECT key FROM claims WHERE article = ?)"
            " OR b IN (SELECT key FROM claims WHERE article = ?))",
            (judge, key, key),
        )
        for (a, b), (first, _), verdict in zip(asked.pairs, asked.ordered, verdicts, strict=True):
            if verdict.relation == "neutral":
                neutral.extend((a, b))
                continue
            turned = claims[a] is not first
            contents.put_verdict(b if turned else a, a if turned else b, verdict, judge)
        contents.set_setting("clusters", "behind")
        contents.database.run(
            "INSERT OR REPLACE INTO judged SELECT ?, ?, ? WHERE EXISTS (SELECT 1 FROM articles WHERE key = ?)",
            (key, judge, zlib.compress(neutral.tobytes()), key),
        )


def _by_claims(claims: Mapping[int, Claim]) -> Callable[[Pair], tuple[tuple[str, tuple[int, int], str], ...]]:
    def order(pair: Pair) -> tuple[tuple[str, tuple[int, int], str], ...]:
        first, second = in_order(claims[pair[0]], claims[pair[1]])
        return tuple((claim.article_id, claim.span, claim.id) for claim in (first, second))

    return order


def _known(contents: Contents, judge: int, wanted: Iterable[Pair]) -> set[Pair]:
    """The pairs that the other article of each was already judged with."""
    claims = {claim for pair in wanted for claim in pair}
    known: set[Pair] = set()
    for a, b in contents.chosen(f"SELECT a, b FROM verdicts WHERE judge = {judge} AND a IN ({{}})", claims):
        known.add((min(a, b), max(a, b)))
    homes = {row[0] for row in contents.chosen("SELECT article FROM claims WHERE key IN ({})", claims)}
    for (blob,) in contents.chosen(f"SELECT neutral FROM judged WHERE judge = {judge} AND article IN ({{}})", homes):
        known.update(neutral_pairs(blob))
    return known
