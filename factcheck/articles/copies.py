"""Find the articles that print one text: wire stories taken over whole, cut short, or lightly edited.

Of many articles, candidates come from MinHash signatures of word shingles and locality-sensitive hashing (Broder
1997; Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", chapter 3); the shingles themselves decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

from factcheck.records import Article

__all__ = ["groups"]

_WORD = re.compile(r"\w+")
_SHINGLE_WORDS = 5
_PERMUTATIONS = 128
# Lower than the share that decides, because a story cut to half resembles the whole only by half.
_CANDIDATE_SIMILARITY = 0.25
_SAME_SHARE = 0.75
# Texts shorter than this may share most of their words by speaking of one thing, so they must be alike whole.
_SHORT = 30
# So few are compared sooner than the library for signatures is loaded.
_FEW = 200


def groups(articles: Iterable[Article]) -> list[tuple[str, ...]]:
    """The ids of articles that are copies of one another, each group sorted, the groups sorted.

    Two articles are copies when at least three quarters of the five-word sequences of the shorter are found in
    the longer. Articles without a copy are in no group.
    """
    ordered = sorted({article.id: article for article in articles}.values(), key=lambda article: article.id)
    shingles = [_shingles(article.text) for article in ordered]
    leader = list(range(len(ordered)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    for first, second in _candidates(shingles):
        if ordered[first].lang == ordered[second].lang and _same(shingles[first], shingles[second]):
            low, high = sorted((find(first), find(second)))
            leader[high] = low
    members: dict[int, list[str]] = {}
    for index, article in enumerate(ordered):
        members.setdefault(find(index), []).append(article.id)
    return sorted(tuple(ids) for ids in members.values() if len(ids) > 1)


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    count = max(len(words) - _SHINGLE_WORDS + 1, 1)
    return frozenset(" ".join(words[start : start + _SHINGLE_WORDS]) for start in range(count))


def _same(a: frozenset[str], b: frozenset[str]) -> bool:
    shorter = min(len(a), len(b))
    whole = len(a | b) if shorter < _SHORT else shorter
    return len(a & b) >= _SAME_SHARE * whole


def _candidates(shingles: Sequence[frozenset[str]]) -> list[tuple[int, int]]:
    """The pairs worth comparing: of few articles all that share a sequence, of many those with a like signature."""
    if len(shingles) <= _FEW:
        holders: dict[str, list[int]] = {}
        for position, parts in enumerate(shingles):
            for part in parts:
                holders.setdefault(part, []).append(position)
        together = {tuple(places) for places in holders.values()}
        return sorted({pair for places in together for pair in combinations(places, 2)})
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=_CANDIDATE_SIMILARITY, num_perm=_PERMUTATIONS)
    pairs: list[tuple[int, int]] = []
    for position, parts in enumerate(shingles):
        signature: Any = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch([part.encode() for part in sorted(parts)])
        pairs.extend(sorted((other, position) for other in index.query(signature)))
        index.insert(position, signature)
    return pairs
