"""Which stored claims are worth comparing with a few given ones: by vector and by shared keys.

The same choice as ``factcheck.clusters.candidates`` makes, from the given claims' side: each takes the ``neighbours``
nearest vectors and the ``neighbours`` claims that share the most keys with it, rare keys and near dates counting more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.clusters.candidates import COMMON, nearness
from factcheck.records import Article, Claim
from factcheck.store.contents import Contents, key_hash
from factcheck.store.vectors import VectorSearch

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Given", "Partners", "in_order"]


class Given:
    """Claims to find partners for: their ``vectors`` (n, d), their ``keys`` and the day their article came out."""

    def __init__(
        self,
        claims: Sequence[Claim],
        vectors: npt.NDArray[np.float32],
        keys: Sequence[Collection[str]],
        articles: Mapping[str, Article],
    ) -> None:
        self.claims = claims
        self.vectors = vectors
        self.hashes = [sorted(key_hash(key) for key in names) for names in keys]
        self.days = [day_of(articles[claim.article_id]) for claim in claims]


class Partners:
    """Finds partners among the stored claims, with the settings of the same names."""

    def __init__(self, contents: Contents, search: VectorSearch, *, similarity: float, neighbours: int) -> None:
        self._contents = contents
        self._search = search
        self._similarity = similarity
        self._neighbours = neighbours
        self._facts: tuple[int, dict[int, tuple[int, int | None]]] = (-1, {})

    def of(self, given: Given, *, without: frozenset[int] = frozenset(), counted: bool = False) -> list[set[int]]:
        """For each given claim the keys of its partners among the stored ones.

        Articles whose keys are in ``without`` are passed over. ``counted`` says that the given claims are stored ones
        themselves, so that they are no holders of a key besides those found.
        """
        # One more than asked for, because a stored claim is nearest to itself.
        near = self._search.nearest(given.vectors, self._neighbours + counted, self._similarity, without=without)
        found = [{key for key, _ in hits} for hits in near]
        for number, keys in enumerate(self._keyed(given, without, counted)):
            found[number] |= keys
        return found

    def _keyed(self, given: Given, without: frozenset[int], counted: bool) -> list[set[int]]:
        facts = self._claim_facts()
        holders: dict[int, list[int]] = defaultdict(list)
        for number, hashes in enumerate(given.hashes):
            for hashed in hashes:
                holders[hashed].append(number)
        scores: list[dict[int, float]] = [defaultdict(float) for _ in given.claims]
        for hashed in sorted(holders):
            stored = self._contents.claims_with(hashed, COMMON + 1)
            among = len(stored) + (0 if counted else len(holders[hashed]))
            if not 2 <= among <= COMMON:
                continue
            for number in holders[hashed]:
                for key in stored:
                    article, day = facts[key]
                    if article not in without:
                        scores[number][key] += nearness(given.days[number], day) / among**0.5
        return [set(_best(found, self._neighbours + counted)) for found in scores]

    def _claim_facts(self) -> dict[int, tuple[int, int | None]]:
        """For every stored claim its article's key and day, read once for each state of the index."""
        seen = self._contents.database.version_seen
        if self._facts[0] != seen or not self._facts[1]:
            rows = self._contents.database.stream(
                "SELECT c.key, a.key, a.published FROM claims c JOIN articles a ON a.key = c.article"
            )
            days: dict[str | None, int | None] = {None: None}
            found = {}
            for key, article, published in rows:
                if published not in days:
                    days[published] = _ordinal(published)
                found[key] = (article, days[published])
            self._facts = (seen, found)
        return self._facts[1]


def in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """A pair in the order in which ``factcheck.clusters.candidates`` gives it."""
    first, second = sorted((a, b), key=lambda claim: (claim.article_id, claim.span, claim.id))
    return first, second


def day_of(article: Article) -> int | None:
    """The day an article came out, counted from the year 1."""
    return article.published.toordinal() if article.published else None


def _ordinal(published: str) -> int:
    import datetime as dt

    return dt.date.fromisoformat(published[:10]).toordinal()


def _best(scores: Mapping[int, float], most: int) -> list[int]:
    return sorted(scores, key=lambda key: (-round(scores[key], 6), key))[:most]
