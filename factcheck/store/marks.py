"""The marks by which stored claims are found: their keys, their rank among equals and the day of their article."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.clusters.houses import Homes, house_name, house_number
from factcheck.clusters.sharing import Sharing, key_hash
from factcheck.records import Article, Claim

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.store.database import Database

__all__ = ["Roster", "day_of", "marks_of", "read_roster"]


def marks_of(claims: Sequence[Claim], keys: Sequence[Collection[str]]) -> tuple[bytes, bytes, bytes]:
    """The blobs of ``ranks``, ``counts`` and ``hashes`` of an article's claims."""
    import numpy as np

    hashed = [sorted({key_hash(name) for name in names}) for names in keys]
    ranks = np.array([key_hash(claim.id) for claim in claims], dtype="<i8")
    counts = np.array([len(names) for names in hashed], dtype="<i4")
    flat = np.array([value for names in hashed for value in names], dtype="<i8")
    return ranks.tobytes(), counts.tobytes(), flat.tobytes()


@dataclass(frozen=True)
class Roster:
    """All stored claims (n) in the order of their keys: ``keys`` in the index, ``articles`` (keys), ``ranks``, what
    they share, and whose they are."""

    keys: npt.NDArray[np.int64]
    articles: npt.NDArray[np.int64]
    ranks: npt.NDArray[np.int64]
    sharing: Sharing
    homes: Homes

    @cached_property
    def _by_rank(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        import numpy as np

        order = np.argsort(self.ranks, kind="stable")
        return order, self.ranks[order]

    def of_rank(self, rank: int) -> npt.NDArray[np.int64]:
        """The places of the claims of a rank: the same claim, where an article is there twice."""
        import numpy as np

        order, ranks = self._by_rank
        start, stop = np.searchsorted(ranks, rank, "left"), np.searchsorted(ranks, rank, "right")
        return order[start:stop]

    def place(self, key: int) -> int:
        """Where a key, which is stored, stands."""
        import numpy as np

        return int(np.searchsorted(self.keys, key))

    def places(self, keys: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """Where some keys, all of them stored, stand."""
        import numpy as np

        return np.searchsorted(self.keys, keys)


def read_roster(database: Database) -> Roster:
    """The claims of every article that has marks."""
    import numpy as np

    articles: list[tuple[int, int, int]] = []
    days: dict[str | None, float] = {None: np.nan}
    of_articles: list[float] = []
    told: list[tuple[int, float]] = []
    blobs: tuple[list[bytes], list[bytes], list[bytes]] = ([], [], [])
    for article, published, until, publisher, source, first, *parts in database.stream(_MARKS):
        if first is None:
            continue
        if published not in days:
            days[published] = _ordinal(published)
        for blob, part in zip(blobs, parts, strict=True):
            blob.append(part)
        articles.append((article, first, len(parts[0]) // 8))
        of_articles.append(days[published])
        told.append((house_number(house_name(publisher, source)), days[published] if until is None else np.nan))
    sizes = [count for _, _, count in articles]
    ranks = np.frombuffer(b"".join(blobs[0]), dtype="<i8")
    counts = np.frombuffer(b"".join(blobs[1]), dtype="<i4")
    hashes = np.frombuffer(b"".join(blobs[2]), dtype="<i8")
    # The claims of an article were written in one go, so their keys follow one another.
    keys = [np.arange(first, first + count, dtype=np.int64) for _, first, count in articles]
    sharing = Sharing(
        hashes.astype(np.int64), np.repeat(np.arange(len(ranks)), counts), np.repeat(np.array(of_articles), sizes)
    )
    of_claims = np.repeat(np.array([article for article, _, _ in articles], dtype=np.int64), sizes)
    homes = Homes(
        np.repeat(np.array([house for house, _ in told], dtype=np.int64), sizes),
        np.repeat(np.array([day for _, day in told], dtype=np.float64), sizes),
    )
    every = np.concatenate(keys) if keys else np.empty(0, np.int64)
    return Roster(every, of_claims, ranks.astype(np.int64), sharing, homes)


_MARKS = """
    SELECT a.key, a.published, a.published_until, a.publisher, a.source,
        (SELECT min(key) FROM claims WHERE article = a.key), m.ranks, m.counts, m.hashes
    FROM marks m JOIN articles a ON a.key = m.article ORDER BY a.key
"""


def day_of(article: Article) -> int | None:
    """The day an article came out, counted from the year 1."""
    return article.published.toordinal() if article.published else None


def _ordinal(published: str) -> float:
    import datetime as dt

    return float(dt.date.fromisoformat(published[:10]).toordinal())
