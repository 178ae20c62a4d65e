"""Which claims are worth comparing: nearest neighbours by vector, and keys that vectors miss.

Recall comes first here: the judge says no later. Every claim keeps at most ``neighbours`` partners by vector and as
many by keys, so that the number of pairs grows with the number of claims and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from factcheck.clusters.concepts import said
from factcheck.clusters.words import plain
from factcheck.records import Article, Claim, Value

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["COMMON", "Candidate", "candidates", "keys_of", "nearness"]

Candidate = tuple[Claim, Claim]
"""Two claims worth comparing."""

BLOCK = 1024
COMMON = 200
"""A key that more claims than this share tells nothing of one fact and is not used alone."""
PREFIX = 6


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
    least cosine of a neighbour. Claims of one article are compared too: an article may contradict itself.
    """
    pool = [*claims, *(against or ())]
    order = sorted(range(len(pool)), key=lambda i: (pool[i].article_id, pool[i].span, pool[i].id))
    firsts = frozenset(range(len(claims)))

    def allowed(i: int, j: int) -> bool:
        if pool[i].id == pool[j].id:
            return False
        return against is None or ((i in firsts) != (j in firsts))

    found: dict[tuple[int, int], float] = {}
    matrix = vectors
    if matrix is None and encoder is not None and pool:
        matrix = encoder.encode([claim.text for claim in pool])
    if matrix is not None and len(pool) > 1:
        for i, j, score in _nearest(matrix, order, similarity, neighbours, allowed):
            found[_pair(i, j)] = max(score, found.get(_pair(i, j), 0.0))
    for i, j, score in _keyed(pool, articles, neighbours, allowed):
        found.setdefault(_pair(i, j), score)
    rank = {index: place for place, index in enumerate(order)}
    pairs = sorted((tuple(sorted((rank[i], rank[j]))) for i, j in found))
    return [(pool[order[i]], pool[order[j]]) for i, j in pairs]


def _pair(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)


def _nearest(matrix: Any, order: list[int], least: float, most: int, allowed: Any) -> list[tuple[int, int, float]]:
    """The ``most`` nearest allowed neighbours of every row, exact, by blocked matrix products."""
    import numpy as np

    # In half precision, as an index keeps them, so that an index chooses the same pairs.
    sorted_rows = np.ascontiguousarray(np.asarray(matrix, dtype=np.float16)[order]).astype(np.float32)
    found = []
    for start in range(0, len(order), BLOCK):
        scores = sorted_rows[start : start + BLOCK] @ sorted_rows.T
        # Rounded so that the last bit, which differs between processors, decides no tie.
        scores = np.round(scores, 5)
        for offset, row in enumerate(scores):
            i = order[start + offset]
            near = np.flatnonzero(row >= least)
            kept = 0
            for position in sorted(near.tolist(), key=lambda p: (-row[p], p)):
                j = order[position]
                if allowed(i, j):
                    found.append((i, j, float(row[position])))
                    kept += 1
                    if kept == most:
                        break
    return found


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


def _keyed(pool: list[Claim], articles: Sequence[Article], most: int, allowed: Any) -> list[tuple[int, int, float]]:
    """For every claim the ``most`` partners that share the most, weighing each key by its rarity.

    The weights come from the claims at hand, with a floor, so that in one story the story's own names weigh little.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for i, claim in enumerate(pool):
        for key in sorted(keys_of(claim)):
            holders[key].append(i)
    days = _days(articles)
    scores: dict[int, dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for key in sorted(holders):
        members = holders[key]
        if not 2 <= len(members) <= COMMON:
            continue
        weight = 1.0 / len(members) ** 0.5
        for place, i in enumerate(members):
            for j in members[place + 1 :]:
                if allowed(i, j):
                    near = weight * nearness(days.get(pool[i].article_id), days.get(pool[j].article_id))
                    scores[i][j] += near
                    scores[j][i] += near
    found = []
    for i in sorted(scores):
        best = sorted(scores[i].items(), key=lambda item: (-round(item[1], 6), pool[item[0]].id, item[0]))
        found += [(i, j, 0.0) for j, score in best[:most] if score > 0]
    return found


def _days(articles: Sequence[Article]) -> Mapping[str, int]:
    return {a.id: a.published.toordinal() for a in articles if a.published is not None}


def nearness(a: int | None, b: int | None) -> float:
    """Reports of one week speak of one event sooner than reports of two years."""
    if a is None or b is None:
        return 1.0
    return 1.0 / (1.0 + abs(a - b) / 60.0)
