"""Near-copies of scoring texts, so that no training pair repeats one in other words or with a word changed.

Texts are compared as sets of three-word shingles by MinHash and locality-sensitive hashing (Broder 1997), through
datasketch; the shingles themselves decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

__all__ = ["NearCopies"]

_WORD = re.compile(r"\w+")
_SHINGLE, _PERMUTATIONS, _SHORTEST = 3, 64, 6


def _shingles(text: str) -> frozenset[str]:
    words = _WORD.findall(text.casefold())
    return frozenset(" ".join(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, 1)))


class NearCopies:
    """Tells whether a text is a copy or a near-copy (three quarters of the shingles shared) of a scoring text.

    Texts of fewer than six words are compared whole: short captions resemble each other by nature.
    """

    def __init__(self, texts: Iterable[str], similarity: float = 0.75) -> None:
        self._similarity = similarity
        self._exact = frozenset(texts)
        self._known: dict[str, bool] = {}
        self._shingles: list[frozenset[str]] = []
        self._index: Any = None
        # A machine that trains alone may lack the library: copies word for word are still found.
        try:
            from datasketch import MinHashLSH
        except ImportError:
            return
        self._index = MinHashLSH(threshold=similarity, num_perm=_PERMUTATIONS)
        for text in sorted(self._exact):
            shingles = _shingles(text)
            if len(shingles) >= _SHORTEST - _SHINGLE + 1:
                self._index.insert(len(self._shingles), self._signature(shingles))
                self._shingles.append(shingles)

    @staticmethod
    def _signature(shingles: frozenset[str]) -> Any:
        from datasketch import MinHash

        signature: Any = MinHash(num_perm=_PERMUTATIONS)
        signature.update_batch([shingle.encode() for shingle in sorted(shingles)])
        return signature

    def __contains__(self, text: object) -> bool:
        if not isinstance(text, str):
            return False
        if text not in self._known:
            self._known[text] = text in self._exact or self._near(text)
        return self._known[text]

    def _near(self, text: str) -> bool:
        shingles = _shingles(text)
        if self._index is None or len(shingles) < _SHORTEST - _SHINGLE + 1:
            return False
        found = self._index.query(self._signature(shingles))
        return any(
            len(shingles & self._shingles[i]) >= self._similarity * len(shingles | self._shingles[i]) for i in found
        )
