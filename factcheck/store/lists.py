"""The lists of an article's claims as they are stored: the pairs that were chosen, and the scores that chose them."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.clusters.candidates import LEAST_SHARED
from factcheck.store.contents import Contents
from factcheck.store.partners import Lists, Partners

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Pairs = npt.NDArray[np.int64]

__all__ = [
    "Pair",
    "floors_of",
    "forsake",
    "lists_by_claim",
    "pack_chosen",
    "pack_scores",
    "unpack_chosen",
    "unpack_listed",
    "unpack_scores",
]

Pair = tuple[int, int]
"""Two keys of claims, the smaller first."""


def pack_chosen(own: Sequence[int], lists: Sequence[Lists], most: int) -> bytes:
    """The keys (n, 2, ``most``) in both lists of an article's n claims, best first, the lists filled up with -1.

    The key k of a claim that keeps its place and is not compared stands as ``-2 - k``. Before them stands the key of
    the first claim (the others follow it) and ``most``; all are 64-bit numbers.
    """
    import numpy as np

    table = np.full((len(lists), 2, most), -1, dtype="<i8")
    for row, found in zip(table, lists, strict=True):
        for side, hits, far in zip(row, (found.near, found.shared), (found.far, frozenset[int]()), strict=True):
            side[: len(hits)] = [-2 - key if key in far else key for key, _ in hits]
    head = np.array([own[0] if own else 0, most], dtype="<i8")
    return zlib.compress(head.tobytes() + table.tobytes(), 1)


def unpack_listed(blob: bytes) -> tuple[int, Pairs]:
    """The key of the first claim, and the keys (n, 2, most) in the lists, of a blob as ``pack_chosen`` made it."""
    import numpy as np

    first, table = _unpack(blob)
    return first, np.where(table < -1, -2 - table, table)


def _unpack(blob: bytes) -> tuple[int, Pairs]:
    import numpy as np

    flat = np.frombuffer(zlib.decompress(blob), dtype="<i8").astype(np.int64)
    return int(flat[0]), flat[2:].reshape(-1, 2, int(flat[1]))


def unpack_chosen(blob: bytes) -> Pairs:
    """The pairs (m, 2) of a blob that are compared: an article's own claim, and the other; a pair may come twice."""
    return _as_pairs(*_unpack(blob))


def _as_pairs(first: int, table: Pairs) -> Pairs:
    import numpy as np

    own = np.repeat(np.arange(first, first + len(table), dtype=np.int64), table[0].size if len(table) else 0)
    pairs = np.stack([own, table.reshape(-1)], axis=1)
    return pairs[pairs[:, 1] >= 0]


def pack_scores(lists: Sequence[Lists], most: int) -> bytes:
    """The scores (n, 2, ``most``) in both lists of n claims, best first, the lists filled up with NaN, compressed."""
    import numpy as np

    table = np.full((len(lists), 2, most), np.nan, dtype="<f8")
    for row, found in zip(table, lists, strict=True):
        for side, hits in zip(row, (found.near, found.shared), strict=True):
            side[: len(hits)] = [score for _, score in hits]
    return zlib.compress(table.tobytes(), 1)


def unpack_scores(blob: bytes, most: int) -> npt.NDArray[np.float64]:
    """The scores (n, 2, ``most``) of a blob as ``pack_scores`` made it."""
    import numpy as np

    return np.frombuffer(zlib.decompress(blob), dtype="<f8").reshape(-1, 2, most).astype(np.float64)


def floors_of(
    contents: Contents, partners: Partners, judge: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float64]]:
    """For each claim of the roster the least score that enters its two lists; infinite where they are not known."""
    import numpy as np

    held, state = partners.held_floors, (partners.version, judge)
    if held is not None and held[:2] == state:
        return held[2]
    roster = partners.roster
    floors = np.full((2, len(roster.keys)), np.inf)
    for article, blob in contents.database.stream(
        "SELECT article, scores FROM judged WHERE judge = ? AND NOT stale", (judge,)
    ):
        last = unpack_scores(blob, partners.neighbours)[:, :, -1]
        start = int(np.searchsorted(roster.articles, article))
        for side, least in enumerate((partners.similarity, LEAST_SHARED)):
            floors[side, start : start + len(last)] = np.where(np.isnan(last[:, side]), least, last[:, side])
    both = floors[0].astype(np.float32), floors[1]
    partners.held_floors = (*state, both)
    return both


def lists_by_claim(
    contents: Contents, partners: Partners, judge: int, claims: Collection[int]
) -> dict[int, tuple[Pairs, npt.NDArray[np.float64]]]:
    """The keys and the scores, both (2, ``neighbours``), in the lists of some claims of judged articles."""
    wanted: dict[int, list[tuple[int, int]]] = {}
    for key, article, ordinal in contents.chosen("SELECT key, article, ordinal FROM claims WHERE key IN ({})", claims):
        wanted.setdefault(article, []).append((key, ordinal))
    found = {}
    statement = f"SELECT article, chosen, scores FROM judged WHERE judge = {judge} AND article IN ({{}})"
    for article, chosen, blob in contents.chosen(statement, wanted):
        keys, scores = unpack_listed(chosen)[1], unpack_scores(blob, partners.neighbours)
        found.update({key: (keys[ordinal], scores[ordinal]) for key, ordinal in wanted[article]})
    return found


def forsake(contents: Contents, articles: Collection[int]) -> None:
    """Before articles go: mark as stale the others whose claims chose theirs, for their lists have to be filled up."""
    import numpy as np

    if not articles:
        return
    going = np.array(
        sorted(row[0] for row in contents.chosen("SELECT key FROM claims WHERE article IN ({})", articles)),
        dtype=np.int64,
    )
    contents.database.run_many(
        "UPDATE judged SET stale = 1 WHERE article = ?", [(key,) for key in _choosers(contents, going)]
    )


def _choosers(contents: Contents, claims: npt.NDArray[np.int64]) -> Iterator[int]:
    import numpy as np

    rows = contents.database.rows("SELECT article, chosen FROM judged WHERE NOT stale") if len(claims) else []
    for article, blob in rows:
        if np.isin(_as_pairs(*unpack_listed(blob))[:, 1], claims).any():
            yield article
