"""Which claims are compared with which: the choice of ``factcheck.clusters.candidates``, for a few claims at once.

Each claim has two lists: the ``neighbours`` nearest by vector, and the ``neighbours`` that share the most with it. Two
claims are compared when either stands in a list of the other. How near two claims are depends on these two alone, so
the lists of an index do not depend on the order in which its articles came; a claim that comes or goes changes only
the lists that it is near enough to enter or that it was in (``Partners.entered``).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.clusters.candidates import LEAST_SHARED
from factcheck.clusters.houses import Homes, least_alone
from factcheck.clusters.sharing import Sharing, best, key_hash
from factcheck.records import Article, Claim
from factcheck.store.contents import Contents
from factcheck.store.marks import Roster, day_of, read_roster
from factcheck.store.vectors import VectorSearch

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float32]

__all__ = ["Given", "Lists", "Partners", "in_order"]


class Given:
    """Claims to find partners for: their ``vectors`` (n, d), their ``keys`` and the day their article came out."""

    def __init__(
        self,
        claims: Sequence[Claim],
        vectors: Floats,
        keys: Sequence[Collection[str]],
        articles: Mapping[str, Article],
    ) -> None:
        self.claims = claims
        self.vectors = vectors
        self.keys = keys
        self.days = [day_of(articles[claim.article_id]) for claim in claims]
        self.homes = Homes.of([articles[claim.article_id] for claim in claims])


@dataclass(frozen=True, slots=True)
class Lists:
    """The two lists of one claim: keys of stored claims, or ``-1 - i`` for the i-th given one; and their scores.

    ``far`` are those in ``near`` that are not near enough for claims that are not of two houses' near days: they keep
    their places in the list, but nothing is compared with them.
    """

    near: list[tuple[int, float]]
    shared: list[tuple[int, float]]
    far: frozenset[int]

    @property
    def chosen(self) -> set[int]:
        """All that the claim is compared with."""
        return {key for key, _ in self.near if key not in self.far} | {key for key, _ in self.shared}


class Partners:
    """Chooses partners among the stored claims, with the settings of the same names."""

    def __init__(self, contents: Contents, search: VectorSearch, *, similarity: float, neighbours: int) -> None:
        self._contents = contents
        self._search = search
        self.similarity = similarity
        self.neighbours = neighbours
        self._roster: tuple[int, Roster] | None = None
        self.held_floors: tuple[int, int, tuple[Floats, npt.NDArray[np.float64]]] | None = None

    @property
    def version(self) -> int:
        """A number that changes when another process changes the index."""
        return self._contents.database.version_seen

    @property
    def roster(self) -> Roster:
        """All stored claims, read once for each state of the index."""
        seen = self.version
        if self._roster is None or self._roster[0] != seen:
            self._roster = (seen, read_roster(self._contents.database))
        return self._roster[1]

    def lists(
        self, given: Given, *, own: Sequence[int] | None = None, without: frozenset[int] = frozenset()
    ) -> list[Lists]:
        """The lists of each given claim. Articles whose keys are in ``without`` are passed over.

        ``own`` are the keys of the given claims when they are stored ones; others are listed beside the stored ones.
        """
        import numpy as np

        most = self.neighbours
        # One more than asked for, because a stored claim is nearest to itself.
        hits = self._search.nearest(given.vectors, most + (own is not None), self.similarity, without=without)
        ranks = np.array([key_hash(claim.id) for claim in given.claims], dtype=np.int64)
        left_out = np.flatnonzero(np.isin(self.roster.articles, np.array(sorted(without), dtype=np.int64)))
        found = []
        for number, row in enumerate(hits):
            same = self.roster.of_rank(int(ranks[number]))
            places, scores = self.roster.sharing.nearest(
                given.keys[number], given.days[number], self.roster.ranks, most, LEAST_SHARED,
                np.concatenate([same, left_out]),
            )  # fmt: skip
            twins = set(self.roster.keys[same].tolist())
            near = [hit for hit in row if hit[0] not in twins][:most]
            shared = list(zip(self.roster.keys[places].tolist(), scores.tolist(), strict=True))
            found.append(Lists(near, shared, self._far(given, number, near)))
        return found if own is not None else self._with_given(given, found, ranks)

    def _far(self, given: Given, number: int, near: Sequence[tuple[int, float]]) -> frozenset[int]:
        """Those of a list by vector that are too far; of the given claims among them, those of negative keys."""
        import numpy as np

        house, day = int(given.homes.houses[number]), float(given.homes.days[number])
        far = [key for key, score in near if score < least_alone(self.similarity)]
        stored = np.array([key for key in far if key >= 0], dtype=np.int64)
        beside = np.array([-1 - key for key in far if key < 0], dtype=np.int64)
        close = set(stored[self.roster.homes.of_others(house, day, self.roster.places(stored))].tolist())
        close |= {-1 - int(i) for i in beside[given.homes.of_others(house, day, beside)]}
        return frozenset(far) - close

    def reaches(self, given: Given, number: int, key: int, score: float) -> bool:
        """Whether a given claim and a stored one are near enough by vector, being whose they are."""
        return not self._far(given, number, [(key, score)])

    def _with_given(self, given: Given, found: Sequence[Lists], ranks: npt.NDArray[np.int64]) -> list[Lists]:
        """The lists with the other given claims in them."""
        import numpy as np

        rows = given.vectors.astype(np.float16).astype(np.float32)
        cosines = np.round(rows @ rows.T, 5)
        sharing = Sharing.of(given.keys, given.days)
        merged = []
        for number, lists in enumerate(found):
            mine = []
            shares = sharing.scores(given.keys[number], given.days[number])
            for old, scores, least in (
                (lists.near, cosines[number], self.similarity), (lists.shared, shares, LEAST_SHARED)
            ):  # fmt: skip
                scores[ranks == ranks[number]] = -2.0
                fresh = [(-1 - int(i), round(float(scores[i]), 5)) for i in best(scores, ranks, self.neighbours, least)]
                held = self.roster.places(np.array([key for key, _ in old], dtype=np.int64))
                order = [*self.roster.ranks[held].tolist(), *(int(ranks[-1 - i]) for i, _ in fresh)]
                both = sorted(zip([*old, *fresh], order, strict=True), key=lambda item: (-item[0][1], item[1]))
                mine.append([hit for hit, _ in both[: self.neighbours]])
            merged.append(Lists(mine[0], mine[1], self._far(given, number, mine[0])))
        return merged

    def entered(
        self, given: Given, floors: tuple[Floats, npt.NDArray[np.float64]], *, without: frozenset[int] = frozenset()
    ) -> list[tuple[list[tuple[int, float]], list[tuple[int, float]]]]:
        """For each given claim the stored ones whose lists by vector and by keys it is near enough to enter.

        ``floors`` (n, n) hold for each claim of the roster the least score that enters its two lists.
        """
        import numpy as np

        left_out = np.flatnonzero(np.isin(self.roster.articles, np.array(sorted(without), dtype=np.int64)))
        near = self._search.reaching(given.vectors, self.roster.keys, floors[0], without=without)
        found = []
        for number, claim in enumerate(given.claims):
            same = self.roster.of_rank(key_hash(claim.id))
            scores = self.roster.sharing.scores(given.keys[number], given.days[number])
            scores[same] = -1.0
            scores[left_out] = -1.0
            places = np.flatnonzero(scores >= floors[1])
            twins = set(self.roster.keys[same].tolist())
            shared = list(zip(self.roster.keys[places].tolist(), scores[places].tolist(), strict=True))
            found.append(([hit for hit in near[number] if hit[0] not in twins], shared))
        return found


def in_order(a: Claim, b: Claim) -> tuple[Claim, Claim]:
    """A pair in the order in which ``factcheck.clusters.candidates`` gives it."""
    first, second = sorted((a, b), key=lambda claim: (claim.article_id, claim.span, claim.id))
    return first, second
