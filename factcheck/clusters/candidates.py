"""Which claims are worth comparing: nearest neighbours by vector, and keys that vectors miss.

Recall comes first here: the judge says no later. Every claim keeps at most ``neighbours`` partners by vector and as
many by keys, so that the number of pairs grows with the number of claims and not with its square.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.clusters.concepts import said
from factcheck.clusters.houses import Homes, least_alone
from factcheck.clusters.sharing import Sharing, best, key_hash
from factcheck.clusters.words import plain
from factcheck.records import Article, Claim, Value

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["LEAST_SHARED", "Candidate", "candidates", "keys_of"]

Candidate = tuple[Claim, Claim]
"""Two claims worth comparing."""

BLOCK = 1024
PREFIX = 6
LEAST_SHARED = 0.001
"""Anything that is shared counts: scores are rounded to this."""


def candidates(
    claims: Sequence[Claim],
    articles: Sequence[Article] = (),
    *,
    encoder: Any = None,
    vectors: npt.NDArray[np.float32] | None = None,
    similarity: float = 0.5,
    neighbours: int = 20,
    against: Sequence[Claim] | None = None,
) -> list[Candidate]:
    """Pairs of claims to judge, in a fixed order, each pair once.

    ``vectors`` (n, d), rows of unit length in the order of ``claims``, spare the encoding; without vectors and
    encoder only keys are used. ``against`` restricts the pairs to one claim of either list. ``similarity`` is the
    least cosine of a neighbour of another house and a near day; for others, and where the house or the day is not
    known, it is higher (``least_alone``). Claims of one article are compared too: an article may contradict itself.
    """
    pool = [*claims, *(against or ())]
    if len(pool) < 2:
        return []
    order = sorted(range(len(pool)), key=lambda i: (pool[i].article_id, pool[i].span, pool[i].id))
    matrix = vectors
    if matrix is None and encoder is not None:
        matrix = encoder.encode([claim.text for claim in pool])
    allowed = _Allowed(pool, None if against is None else len(claims))
    found = set(_keyed(pool, articles, neighbours, allowed))
    if matrix is not None:
        at = {article.id: article for article in articles}
        homes = Homes.of([at.get(claim.article_id) for claim in pool])
        found |= set(_nearest(matrix, similarity, neighbours, allowed, homes))
    rank = {index: place for place, index in enumerate(order)}
    pairs = sorted(tuple(sorted((rank[i], rank[j]))) for i, j in found)
    return [(pool[order[i]], pool[order[j]]) for i, j in pairs]


class _Allowed:
    """Which claims of a pool may be paired, and in which order equals come."""

    def __init__(self, pool: Sequence[Claim], firsts: int | None) -> None:
        import numpy as np

        self.ranks = np.array([key_hash(claim.id) for claim in pool], dtype=np.int64)
        self._second = None if firsts is None else np.arange(len(pool)) >= firsts

    def only(self, i: int, scores: npt.NDArray[np.floating]) -> npt.NDArray[np.floating]:
        """The scores with those of claim ``i`` less than any for the claims that it may not be paired with."""
        scores[self.ranks == self.ranks[i]] = -2.0
        if self._second is not None:
            scores[self._second == self._second[i]] = -2.0
        return scores


def _nearest(matrix: Any, least: float, most: int, allowed: _Allowed, homes: Homes) -> Iterator[tuple[int, int]]:
    """The ``most`` nearest allowed neighbours of every row, exact, by blocked matrix products; of these the near ones
    and those of another house."""
    import numpy as np

    # In half precision, as an index keeps them, so that an index chooses the same pairs.
    rows = np.asarray(matrix, dtype=np.float16).astype(np.float32)
    alone = least_alone(least)
    for start in range(0, len(rows), BLOCK):
        # Rounded so that the last bit, which differs between processors, decides no tie.
        for i, scores in enumerate(np.round(rows[start : start + BLOCK] @ rows.T, 5), start):
            places = best(allowed.only(i, scores), allowed.ranks, most, least)
            near = np.round(scores[places].astype(np.float64), 5) >= alone
            near |= homes.of_others(int(homes.houses[i]), float(homes.days[i]), places)
            for j in places[near].tolist():
                yield (i, j) if i < j else (j, i)


def _value_keys(value: Value) -> set[str]:
    """Keys of one value: its kind, its day or month, its noun and fate, its unit, its number."""
    keys = {f"t:{value.kind}"}
    if value.kind == "date":
        for end in (value.lo, value.hi):
            if isinstance(end, str):
                keys |= {f"d:{end[:10]}", f"m:{end[:7]}"}
    else:
        if value.counted:
            keys.add(f"c:{plain(value.counted)[:PREFIX]}")
        if value.role:
            keys.add(f"r:{value.role}")
        if value.kind in ("money", "percent", "quantity", "duration"):
            keys.add(f"k:{value.kind}:{value.unit or ''}")
        if isinstance(value.lo, int | float) and value.lo == value.hi and abs(value.lo) >= 10:
            keys.add(f"n:{value.lo:g}")
    return keys


def _words(claim: Claim) -> set[str]:
    return {word[:PREFIX] for word in plain(claim.text).split() if len(word) >= 5 or word.isdigit()}


def keys_of(claim: Claim) -> set[str]:
    """What a claim shares with claims of its fact: names, values, concepts, and the beginnings of its longer words."""
    names = set()
    for entity in claim.entities:
        for word in plain(entity.canonical or entity.text).split():
            if len(word) > 2:
                names.add(f"e:{word}")
    values = {key for value in claim.values for key in _value_keys(value)}
    meant = {f"x:{concept}" for concept in said(claim.text, claim.lang)}
    return names | values | meant | {f"w:{word}" for word in _words(claim)}


def _keyed(
    pool: Sequence[Claim], articles: Sequence[Article], most: int, allowed: _Allowed
) -> Iterator[tuple[int, int]]:
    """For every claim the ``most`` partners that share the most with it."""
    days = _days(articles)
    of_claims = [days.get(claim.article_id) for claim in pool]
    keys = [keys_of(claim) for claim in pool]
    sharing = Sharing.of(keys, of_claims)
    for i, (names, day) in enumerate(zip(keys, of_claims, strict=True)):
        for j in best(allowed.only(i, sharing.scores(names, day)), allowed.ranks, most, LEAST_SHARED).tolist():
            yield (i, j) if i < j else (j, i)


def _days(articles: Sequence[Article]) -> Mapping[str, int]:
    return {a.id: a.published.toordinal() for a in articles if a.published is not None}
