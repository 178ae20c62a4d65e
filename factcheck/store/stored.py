"""Stored claims on their way to a judge: read as rows, which travel fast, and made claims where they are judged."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from factcheck.records import Article, Claim
from factcheck.store.codec import CLAIM_COLUMNS, claim_from_row

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

__all__ = ["ClaimRow", "StoredPairs", "StoredVectors", "place_of", "text_of"]

ClaimRow = tuple[int, tuple[Any, ...]]
"""The key of a claim's article, and the values of ``CLAIM_COLUMNS``."""

_ID, _START, _STOP, _TEXT = (CLAIM_COLUMNS.index(name) for name in ("id", "start", "stop", "text"))


def place_of(row: ClaimRow, articles: Mapping[int, Article]) -> tuple[str, tuple[int, int], str]:
    """What claims are put in order by: article, span, id."""
    article, values = row
    return articles[article].id, (values[_START], values[_STOP]), values[_ID]


def text_of(row: ClaimRow) -> str:
    """The text of a claim."""
    return str(row[1][_TEXT])


class StoredPairs(Sequence[tuple[Claim, Claim]]):
    """Pairs of stored claims (``keys``), which are made from their ``rows`` when one is first asked for."""

    def __init__(
        self, keys: Sequence[tuple[int, int]], rows: Mapping[int, ClaimRow], articles: Mapping[int, Article]
    ) -> None:
        self.keys = keys
        self._rows = rows
        self._articles = articles
        self._claims: dict[int, Claim] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return StoredPairs, (self.keys, self._rows, self._articles)

    def __len__(self) -> int:
        return len(self.keys)

    @overload
    def __getitem__(self, place: int) -> tuple[Claim, Claim]: ...
    @overload
    def __getitem__(self, place: slice) -> list[tuple[Claim, Claim]]: ...
    def __getitem__(self, place: int | slice) -> tuple[Claim, Claim] | list[tuple[Claim, Claim]]:
        if isinstance(place, slice):
            return [self._pair(*keys) for keys in self.keys[place]]
        return self._pair(*self.keys[place])

    def __iter__(self) -> Iterator[tuple[Claim, Claim]]:
        return (self._pair(*keys) for keys in self.keys)

    def _pair(self, first: int, second: int) -> tuple[Claim, Claim]:
        return self._claim(first), self._claim(second)

    def _claim(self, key: int) -> Claim:
        if key not in self._claims:
            article, row = self._rows[key]
            self._claims[key] = claim_from_row(row, self._articles[article])
        return self._claims[key]


class StoredVectors(Mapping[str, "npt.NDArray[np.float16]"]):
    """The vectors of some texts, one below the other in a ``table`` (n, d): one array travels sooner than n."""

    def __init__(self, texts: Sequence[str], table: npt.NDArray[np.float16]) -> None:
        self._texts = texts
        self._table = table
        self._places = {text: place for place, text in enumerate(texts)}

    def __reduce__(self) -> tuple[Any, ...]:
        return StoredVectors, (self._texts, self._table)

    def __getitem__(self, text: str) -> npt.NDArray[np.float16]:
        row: npt.NDArray[np.float16] = self._table[self._places[text]]
        return row

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
