"""Nearest stored vectors: a small interface, and an exact search that answers in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from factcheck.errors import StoreError
from factcheck.store.blobs import unpack
from factcheck.store.database import Database

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["MEMORY", "ExactSearch", "Hit", "VectorSearch"]

MEMORY = 1024
"""Mebibytes of vectors that an exact search keeps at hand; more are read from the file again for each search."""
BLOCK = 8192
_MEBIBYTE = 1 << 20
Hit = tuple[int, float]
"""The key of a claim in the index, and its cosine with the query rounded to five decimals."""


class VectorSearch(Protocol):
    """What the index asks of a search; an approximate or a remote one can stand in for the exact one."""

    def nearest(
        self, queries: npt.NDArray[np.float32], most: int, least: float, *, without: frozenset[int] = frozenset()
    ) -> list[list[Hit]]:
        """For each row of ``queries`` (n, d), of length one: at most ``most`` stored claims with a cosine of at least
        ``least``, nearest first, then in the order of their keys.

        Claims of the articles whose keys are in ``without`` are left out.
        """
        ...


@dataclass(slots=True)
class _Block:
    """Vectors of some articles: ``keys`` (n) of their claims, ``articles`` (n), ``vectors`` (n, d)."""

    keys: npt.NDArray[np.int64]
    articles: npt.NDArray[np.int64]
    vectors: npt.NDArray[np.float16] | npt.NDArray[np.float32]


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

        # The stored side went through float16; the query goes too, so that cosines are symmetric.
        rows = queries.astype(np.float16).astype(np.float32)
        best: list[list[Hit]] = [[] for _ in rows]
        if not len(rows):
            return best
        left_out = np.array(sorted(without), dtype=np.int64)
        for block in self._blocks():
            if block.vectors.shape[1] != rows.shape[1]:
                raise StoreError(
                    f"{self.database.path}: holds vectors of width {block.vectors.shape[1]}, the encoder gives "
                    f"{rows.shape[1]}; name the encoder it was made with, or run `factcheck index add` with the new one"
                )
            scores = np.round(rows @ block.vectors.astype(np.float32, copy=False).T, 5)
            if len(left_out):
                scores[:, np.isin(block.articles, left_out)] = -2.0
            for number, row in enumerate(scores):
                _take(best[number], row, block, most, least)
        return best

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
        some: list[tuple[int, int, npt.NDArray[np.float16]]] = []
        count = 0
        for article, first, width, data in self.database.stream(_VECTORS):
            vectors = unpack(data, width)
            some.append((article, first, vectors))
            count += len(vectors)
            if count >= BLOCK:
                yield _joined(some, wide=wide)
                some, count = [], 0
        if some:
            yield _joined(some, wide=wide)


_VECTORS = """
    SELECT v.article, (SELECT key FROM claims WHERE article = v.article AND ordinal = 0), v.width, v.data
    FROM vectors v WHERE length(v.data) > 0 ORDER BY v.article
"""


def _joined(some: Sequence[tuple[int, int, npt.NDArray[np.float16]]], *, wide: bool) -> _Block:
    import numpy as np

    vectors = np.concatenate([vectors for _, _, vectors in some])
    # The claims of an article were written in one go, so their keys follow one another.
    keys = np.concatenate([np.arange(first, first + len(vectors), dtype=np.int64) for _, first, vectors in some])
    articles = np.repeat(np.array([a for a, _, _ in some], dtype=np.int64), [len(v) for _, _, v in some])
    return _Block(keys, articles, vectors.astype(np.float32) if wide else vectors)


def _take(best: list[Hit], row: npt.NDArray[np.float32], block: _Block, most: int, least: float) -> None:
    """Merge the best of one block's ``row`` of cosines into ``best``, which stays sorted and at most ``most`` long."""
    import numpy as np

    floor = max(least, best[-1][1]) if len(best) == most else least
    near = np.flatnonzero(row >= np.float32(round(floor, 5)))
    if len(near) > most:
        # Nearest first, then by place; blocks come in the order of keys, so an earlier equal keeps its place.
        near = near[np.lexsort((near, -row[near]))[:most]]
    best += [(int(block.keys[place]), round(float(row[place]), 5)) for place in near]
    best.sort(key=lambda hit: (-hit[1], hit[0]))
    del best[most:]
