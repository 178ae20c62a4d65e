"""How much claims share besides their vectors: names, values, concepts and words, each weighed by its rarity in news.

The weights come from a table and not from the claims at hand (``common.tsv``), so that what two claims share does not
depend on what else is there: a corpus that grows changes no score, only who is nearest.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["Sharing", "best", "common", "key_hash", "weight"]

RARE = 1000
"""The weight of a key that next to no claim has; whole numbers, so that no sum depends on its order."""
HALVED = 0.001
"""A key that three times this share of claims has weighs half as much."""
DAYS = 60.0


def key_hash(key: str) -> int:
    """A key as a signed 64-bit number, as SQLite and numpy store whole numbers."""
    return int.from_bytes(
        hashlib.blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big", signed=True
    )


@lru_cache(maxsize=1)
def _shares() -> Mapping[str, float]:
    """The share of news claims that have a key, for the keys that many have."""
    text = resources.files(__package__).joinpath("common.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {key: int(count) / 10_000 for key, count in rows}


def common(key: str) -> float:
    """The share of news claims that have a key, 0..1; 0 for all but those that many have."""
    return _shares().get(key, 0.0)


@lru_cache(maxsize=65_536)
def weight(key: str) -> int:
    """How telling a key is that two claims share: 1000 for a rare one, less the more claims of any news have it."""
    return round(RARE / math.sqrt(1.0 + common(key) / HALVED))


class Sharing:
    """The keys of n claims: ``hashes`` (m) of the keys and ``owners`` (m), the places 0..n-1 of the claims that have
    them, each once; ``days`` (n) on which their articles came out, NaN where unknown."""

    def __init__(
        self, hashes: npt.NDArray[np.int64], owners: npt.NDArray[np.int64], days: npt.NDArray[np.float64]
    ) -> None:
        import numpy as np

        order = np.argsort(hashes)
        self._hashes = hashes[order]
        self._owners = owners[order]
        self._days = days

    @classmethod
    def of(cls, keys: Sequence[Iterable[str]], days: Sequence[int | None]) -> Sharing:
        """From each claim's keys and day."""
        import numpy as np

        pairs = [(key_hash(key), place) for place, names in enumerate(keys) for key in sorted(set(names))]
        flat = np.array(pairs, dtype=np.int64).reshape(-1, 2)
        known = np.array([np.nan if day is None else float(day) for day in days], dtype=np.float64)
        return cls(flat[:, 0], flat[:, 1], known)

    def scores(self, keys: Collection[str], day: int | None) -> npt.NDArray[np.float64]:
        """How much each of the n claims shares with a claim of these keys and this day: 0 for nothing."""
        import numpy as np

        total = np.zeros(len(self._days))
        names = sorted(keys)
        wanted = np.array([key_hash(name) for name in names], dtype=np.int64)
        starts = np.searchsorted(self._hashes, wanted, "left")
        stops = np.searchsorted(self._hashes, wanted, "right")
        for name, start, stop in zip(names, starts, stops, strict=True):
            if start < stop:
                total[self._owners[start:stop]] += weight(name)
        shared = np.flatnonzero(total)
        found = total[shared]
        if day is not None:
            # Reports of one week speak of one event sooner than reports of two years.
            apart = np.nan_to_num(np.abs(self._days[shared] - day), nan=0.0)
            found /= 1.0 + apart / DAYS
        # The last bits, which differ between processors, decide no tie.
        total[shared] = np.round(found, 3)
        return total


def best(
    scores: npt.NDArray[np.floating], ranks: npt.NDArray[np.int64], most: int, least: float
) -> npt.NDArray[np.int64]:
    """The places of at most ``most`` scores of at least ``least``, best first, then by ``ranks``."""
    import numpy as np

    near = np.flatnonzero(scores >= least)
    if len(near) > most:
        floor = np.partition(scores[near], len(near) - most)[len(near) - most]
        near = near[scores[near] >= floor]
    return near[np.lexsort((ranks[near], -scores[near]))[:most]]
