"""Which pairs the judged articles have chosen, kept at hand as numbers while many articles are judged.

A pair of claims is one number: the smaller key in its upper half, the larger in its lower. Keys of claims stay below
2^31, which is more claims than an index of this kind can hold.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.store.contents import Contents
from factcheck.store.lists import Pair, unpack_chosen

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from factcheck.store.partners import Partners

    Codes = npt.NDArray[np.int64]

__all__ = ["Choices", "codes_of", "pairs_of", "without"]

KEPT = 20_000
"""Articles whose pairs are kept; each takes about five kilobytes."""
_HALF = 32


def codes_of(first: Codes, second: Codes) -> Codes:
    """The numbers of some pairs of keys, ascending and each once."""
    import numpy as np

    return np.unique((np.minimum(first, second) << _HALF) | np.maximum(first, second))


def pairs_of(codes: Codes) -> list[Pair]:
    """The pairs of keys of some numbers, in their order."""
    return list(zip((codes >> _HALF).tolist(), (codes & ((1 << _HALF) - 1)).tolist(), strict=True))


def without(codes: Codes, others: Iterable[Codes]) -> Codes:
    """Those of some pairs that are in none of the ``others``."""
    import numpy as np

    for other in others:
        codes = codes[~_within(codes, other)]
    return np.asarray(codes, dtype=np.int64)


def _within(codes: Codes, others: Codes) -> npt.NDArray[np.bool_]:
    """Whether each number is one of the ``others``, which are ascending."""
    import numpy as np

    if not len(others):
        return np.zeros(len(codes), dtype=bool)
    return np.asarray(others[np.minimum(np.searchsorted(others, codes), len(others) - 1)] == codes)


class Choices:
    """The pairs that articles chose, as the judge of this key has written them down."""

    def __init__(self, contents: Contents, judge: int) -> None:
        self._contents = contents
        self._judge = judge
        self._held: OrderedDict[int, Codes] = OrderedDict()
        self._seen = -1

    def of(self, article: int) -> Codes:
        """What an article chose; nothing where it was not judged."""
        return next(self._each([article]))

    def put(self, article: int, codes: Codes) -> None:
        """Keep what was just written of an article."""
        self._held[article] = codes
        self._held.move_to_end(article)
        while len(self._held) > KEPT:
            self._held.popitem(last=False)

    def known(self, codes: Codes, own: Sequence[int], partners: Partners) -> Codes:
        """Those of some pairs with an article's ``own`` claims, whose keys follow one another, that the article of the
        other claim chose."""
        import numpy as np

        if not len(codes) or not len(own):
            return codes[:0]
        roster = partners.roster
        first, second = codes >> _HALF, codes & ((1 << _HALF) - 1)
        mine = (first >= own[0]) & (first <= own[-1])
        others = np.where(mine, second, first)
        outside = np.flatnonzero((others < own[0]) | (others > own[-1]))
        places = np.minimum(roster.places(others[outside]), max(0, len(roster.keys) - 1))
        stored = roster.keys[places] == others[outside] if len(roster.keys) else np.zeros(len(outside), dtype=bool)
        outside, homes = outside[stored], roster.articles[places[stored]]
        order = np.argsort(homes, kind="stable")
        names, starts = np.unique(homes[order], return_index=True)
        parts = np.split(outside[order], starts[1:]) if len(names) else []
        found = [
            codes[part[_within(codes[part], chosen)]]
            for part, chosen in zip(parts, self._each(names.tolist()), strict=True)
        ]
        return np.sort(np.concatenate(found)) if found else codes[:0]

    def _each(self, articles: Sequence[int]) -> Iterator[Codes]:
        seen = self._contents.database.version_seen
        if seen != self._seen:
            self._held.clear()
            self._seen = seen
        found = {article: self._held[article] for article in articles if article in self._held}
        found |= self._read([article for article in articles if article not in found])
        for article in articles:
            self.put(article, found[article])
            yield found[article]

    def _read(self, articles: Sequence[int]) -> dict[int, Codes]:
        import numpy as np

        found = dict.fromkeys(articles, np.empty(0, dtype=np.int64))
        statement = f"SELECT article, chosen FROM judged WHERE judge = {self._judge} AND article IN ({{}})"
        for article, blob in self._contents.chosen(statement, articles):
            pairs = unpack_chosen(blob)
            found[article] = codes_of(pairs[:, 0], pairs[:, 1])
        return found
