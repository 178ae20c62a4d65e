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
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Floats = npt.NDArray[np.float64]
    Places = npt.NDArray[np.int64]

__all__ = ["Sharing", "best", "common", "key_hash", "weight"]

RARE = 1000
"""The weight of a key that next to no claim has; whole numbers, so that no sum depends on its order."""
HALVED = 0.001
"""A key that three times this share of claims has weighs half as much."""
DAYS = 60.0
MARGIN = 0.002
"""Scores are rounded to three decimals before they are compared."""
MANY = 1024
"""From so many on, it is worth finding out whether those who have a key can be passed over."""


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
    them, ascending and each once for a key; ``days`` (n) on which their articles came out, NaN where unknown."""

    def __init__(self, hashes: npt.NDArray[np.int64], owners: Places, days: Floats) -> None:
        import numpy as np

        # Those who have a key follow one another in the order of their places.
        order = np.argsort(hashes, kind="stable")
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

    def scores(self, keys: Collection[str], day: int | None) -> Floats:
        """How much each of the n claims shares with a claim of these keys and this day: 0 for nothing."""
        import numpy as np

        total = np.zeros(len(self._days))
        for weighs, owners in self._postings(keys):
            total[owners] += weighs
        shared = np.flatnonzero(total)
        total[shared] = self._aged(total[shared], shared, day)
        return total

    def nearest(
        self, keys: Collection[str], day: int | None, ranks: Places, most: int, least: float, left_out: Places
    ) -> tuple[Places, Floats]:
        """The places of the claims that ``best`` would choose of the ``scores``, and their scores.

        ``least`` is above 0; ``left_out`` are places that are passed over. Keys that few have come first: once the rest
        of the keys cannot lift a claim over those found, what shares nothing but them is not looked at (MaxScore:
        Turtle and Flood 1995).
        """
        import numpy as np

        postings = sorted(self._postings(keys), key=lambda posting: len(posting[1]))
        rest = sum(weighs for weighs, _ in postings)
        total = np.zeros(len(self._days), dtype=np.int32)
        # Less than nothing, however much they share.
        total[left_out] = -rest - 1
        met = np.empty(0, dtype=np.int64)
        fresh: list[Places] = []
        floor = least
        while postings and rest + MARGIN >= floor:
            weighs, owners = postings.pop(0)
            before = total[owners]
            fresh.append(owners[before == 0])
            total[owners] = before + weighs
            rest -= weighs
            # How far the best have come is worth knowing when there is much that it may spare.
            if postings and len(postings[0][1]) >= max(MANY, len(met)):
                met, fresh = np.concatenate([met, *fresh]), []
                if len(met) >= most:
                    found = self._aged(total[met], met, day)
                    floor = max(least, float(np.partition(found, len(met) - most)[len(met) - most]))
        met = np.concatenate([met, *fresh])
        if postings:
            met = met[self._aged(total[met] + rest, met, day) + MARGIN >= floor]
            for weighs, owners in postings:
                at = np.minimum(np.searchsorted(owners, met), len(owners) - 1)
                total[met[owners[at] == met]] += weighs
        met.sort()
        scores = self._aged(total[met], met, day)
        chosen = best(scores, ranks[met], most, least)
        return met[chosen], scores[chosen]

    def _postings(self, keys: Collection[str]) -> list[tuple[int, Places]]:
        """What each key weighs and who has it, for the keys that anyone has."""
        import numpy as np

        names = sorted(keys)
        wanted = np.array([key_hash(name) for name in names], dtype=np.int64)
        starts = np.searchsorted(self._hashes, wanted, "left").tolist()
        stops = np.searchsorted(self._hashes, wanted, "right").tolist()
        return [
            (weight(name), self._owners[start:stop])
            for name, start, stop in zip(names, starts, stops, strict=True)
            if start < stop
        ]

    def _aged(self, total: npt.NDArray[Any], places: Places, day: int | None) -> Floats:
        """What is shared counts less the farther the days of the two are apart."""
        import numpy as np

        found = total.astype(np.float64)
        if day is not None:
            # Reports of one week speak of one event sooner than reports of two years.
            apart = np.abs(self._days[places] - day)
            apart[np.isnan(apart)] = 0.0
            found /= 1.0 + apart / DAYS
        # The last bits, which differ between processors, decide no tie.
        return np.round(found, 3)


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
