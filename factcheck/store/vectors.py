"""Nearest stored vectors: a small interface, and an exact search that answers in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from factcheck.clusters.sharing import best
from factcheck.errors import StoreError
from factcheck.store.blobs import unpack
from factcheck.store.database import Database

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["MEMORY", "ExactSearch", "Hit", "VectorSearch"]

MEMORY = 1024
"""Mebibytes of vectors that an exact search keeps at hand; more are read from the file again for each search."""
BLOCK = 16384
QUERIES = 512
_ROUNDING = 1e-5
"""What rounding adds to a cosine at most, and the error of single precision with it."""
_MEBIBYTE = 1 << 20
Hit = tuple[int, float]
"""The key of a claim in the index, and its cosine with the query rounded to five decimals."""


_Ranked = tuple[int, float, int]


class VectorSearch(Protocol):
    """What the index asks of a search; an approximate or a remote one can stand in for the exact one."""

    def nearest(
        self, queries: npt.NDArray[np.float32], most: int, least: float, *, without: frozenset[int] = frozenset()
    ) -> list[list[Hit]]:
        """For each row of ``queries`` (n, d), of length one: at most ``most`` stored claims with a cosine of at least
        ``least``, nearest first, then by their ranks (see ``factcheck.store.marks``).

        Claims of the articles whose keys are in ``without`` are left out.
        """
        ...

    def reaching(
        self,
        queries: npt.NDArray[np.float32],
        keys: npt.NDArray[np.int64],
        floors: npt.NDArray[np.float32],
        *,
        without: frozenset[int] = frozenset(),
    ) -> list[list[Hit]]:
        """For each row of ``queries`` the stored claims whose cosine with it is at least the floor of the claim.

        ``keys``, ascending, name the claims of the ``floors``.
        """
        ...


@dataclass(slots=True)
class _Block:
    """Vectors of some articles: ``keys`` (n) of their claims, ``ranks`` (n), ``articles`` (n), ``vectors`` (n, d)."""

    keys: npt.NDArray[np.int64]
    ranks: npt.NDArray[np.int64]
    articles: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16] | npt.NDArray[np.float32]


_Stored = tuple[int, int, bytes, "npt.NDArray[np.float16]"]
"""Of one article: its key, that of its first claim, the blob of ranks, the vectors."""


@dataclass(slots=True)
class ExactSearch:
    """Compares a query with every stored vector, block by block.

    The vectors stay in memory as float32 when ``memory`` mebibytes hold them so, else as float16, else they are read
    from the file block by block each time.
    """

    database: Database
    memory: int = MEMORY
    _held: list[_Block] | None = field(default=None, init=False)
    _seen: int = field(default=-1, init=False)

    def forget(self) -> None:
        """Drop what is held: the index was changed."""
        self._held = None

    def nearest(
        self, queries: npt.NDArray[np.float32], most: int, least: float, *, without: frozenset[int] = frozenset()
    ) -> list[list[Hit]]:
        """See ``VectorSearch``. Raises ``StoreError`` when the vectors are not as wide as the queries."""
        import numpy as np

        if len(queries) > QUERIES:
            # All hits of a block are held at once.
            parts = (queries[start : start + QUERIES] for start in range(0, len(queries), QUERIES))
            return [hits for part in parts for hits in self.nearest(part, most, least, without=without)]
        found: list[list[_Ranked]] = [[] for _ in queries]
        for block, scores in self._scored(queries, without):
            floors = np.array([_floor(hits, most, least) for hits in found], dtype=np.float32)
            near = scores >= floors[:, None] - _ROUNDING
            numbers, places = np.nonzero(near)
            cuts = np.searchsorted(numbers, np.arange(len(found) + 1))
            for number in np.flatnonzero(np.diff(cuts)).tolist():
                mine = places[cuts[number] : cuts[number + 1]]
                _take(found[number], mine, scores[number], block, most, floors[number].item())
        return [[(key, score) for key, score, _ in hits] for hits in found]

    def reaching(
        self,
        queries: npt.NDArray[np.float32],
        keys: npt.NDArray[np.int64],
        floors: npt.NDArray[np.float32],
        *,
        without: frozenset[int] = frozenset(),
    ) -> list[list[Hit]]:
        """See ``VectorSearch``. Raises ``StoreError`` when the vectors are not as wide as the queries."""
        import numpy as np

        found: list[list[Hit]] = [[] for _ in queries]
        for block, scores in self._scored(queries, without):
            least = np.full(len(block.keys), np.inf, dtype=np.float32)
            places = np.minimum(np.searchsorted(keys, block.keys), max(0, len(keys) - 1))
            known = keys[places] == block.keys if len(keys) else np.zeros(len(block.keys), dtype=bool)
            least[known] = floors[places[known]]
            for number, place in zip(*np.nonzero(scores >= least - _ROUNDING), strict=True):
                score = _rounded(scores[number, place])
                if score >= least[place]:
                    found[number].append((int(block.keys[place]), round(float(score), 5)))
        return found

    def _scored(
        self, queries: npt.NDArray[np.float32], without: frozenset[int]
    ) -> Iterator[tuple[_Block, npt.NDArray[np.float32]]]:
        """Each block with the cosines (n, claims of the block) of the queries, not rounded; -2 for claims left out."""
        import numpy as np

        # The stored side went through float16; the query goes too, so that cosines are symmetric.
        rows = queries.astype(np.float16).astype(np.float32)
        if not len(rows):
            return
        left_out = np.array(sorted(without), dtype=np.int64)
        for block in self._blocks():
            if block.vectors.shape[1] != rows.shape[1]:
                raise StoreError(
                    f"{self.database.path}: holds vectors of width {block.vectors.shape[1]}, the encoder gives "
                    f"{rows.shape[1]}; name the encoder it was made with, or run `factcheck index add` with the new one"
                )
            scores = rows @ block.vectors.astype(np.float32, copy=False).T
            if len(left_out):
                scores[:, np.isin(block.articles, left_out)] = -2.0
            yield block, scores

    def _blocks(self) -> Iterator[_Block]:
        seen = self.database.version_seen
        if self._held is None or seen != self._seen:
            self._held, self._seen = None, seen
            count, width = self._size()
            if 2 * count * width > self.memory * _MEBIBYTE:
                yield from self._load(wide=False)
                return
            self._held = list(self._load(wide=4 * count * width <= self.memory * _MEBIBYTE))
        yield from self._held

    def _size(self) -> tuple[int, int]:
        row = self.database.one(
            "SELECT coalesce(sum(length(data) / (2 * width)), 0), coalesce(max(width), 0) FROM vectors"
        )
        assert row is not None
        return int(row[0]), int(row[1])

    def _load(self, *, wide: bool) -> Iterator[_Block]:
        some: list[_Stored] = []
        count = 0
        for article, first, ranks, width, data in self.database.stream(_VECTORS):
            vectors = unpack(data, width)
            some.append((article, first, ranks, vectors))
            count += len(vectors)
            if count >= BLOCK:
                yield _joined(some, wide=wide)
                some, count = [], 0
        if some:
            yield _joined(some, wide=wide)


_VECTORS = """
    SELECT v.article, (SELECT key FROM claims WHERE article = v.article AND ordinal = 0), m.ranks, v.width, v.data
    FROM vectors v JOIN marks m ON m.article = v.article WHERE length(v.data) > 0 ORDER BY v.article
"""


def _joined(some: Sequence[_Stored], *, wide: bool) -> _Block:
    import numpy as np

    vectors = np.concatenate([vectors for *_, vectors in some])
    # The claims of an article were written in one go, so their keys follow one another.
    keys = np.concatenate([np.arange(first, first + len(vectors), dtype=np.int64) for _, first, _, vectors in some])
    ranks = np.frombuffer(b"".join(ranks for _, _, ranks, _ in some), dtype="<i8").astype(np.int64)
    articles = np.repeat(np.array([row[0] for row in some], dtype=np.int64), [len(row[3]) for row in some])
    return _Block(keys, ranks, articles, vectors.astype(np.float32) if wide else vectors)


def _floor(found: Sequence[_Ranked], most: int, least: float) -> float:
    """The least cosine that still enters a sorted list of at most ``most`` hits."""
    return round(max(least, found[-1][1]) if len(found) == most else least, 5)


def _rounded(scores: Any) -> Any:
    """Cosines to five decimals, so that their last bits, which differ between processors, decide nothing."""
    import numpy as np

    return np.round(scores, 5)


def _take(
    found: list[_Ranked],
    near: npt.NDArray[np.int64],
    row: npt.NDArray[np.float32],
    block: _Block,
    most: int,
    floor: float,
) -> None:
    """Merge the best of one block into ``found``, which stays sorted and at most ``most`` long.

    ``near`` are the places in its ``row`` of cosines that may reach the ``floor``.
    """
    scores = _rounded(row[near])
    for p in best(scores, block.ranks[near], most, floor):
        place = near[p]
        found.append((int(block.keys[place]), round(float(scores[p]), 5), int(block.ranks[place])))
    found.sort(key=lambda hit: (-hit[1], hit[2]))
    del found[most:]
