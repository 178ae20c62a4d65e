"""Claims that are the same word for word but for one slot: what stands in it is what they differ in.

*Le traité a été signé en Syrie* and *Le traité a été signé en Iran* differ in one place; nothing else that two claims
may have in common says as surely that the two names are rivals.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.judgement.view import View
from factcheck.records import Value

__all__ = ["Slot", "lone_slot", "rival_bounds"]

LEAST_WORDS = 2
ENDS = frozenset({".", "!", "…"})
WIDEST = 6
BOUNDS = frozenset({"at_least", "at_most", "more_than", "less_than"})
LOOSE = frozenset({"exact", "about"})
SAME = 0.03
"""How far apart, of the larger, the middles of two ranges are that say the same."""
Slot = tuple[tuple[int, int], tuple[int, int]]
"""The words ``start..stop`` of each claim that the other says otherwise."""


def lone_slot(a: View, b: View) -> Slot | None:
    """The one stretch of words in which two claims of one language differ; ``None`` for all other pairs."""
    if a.claim.lang != b.claim.lang or a.claim.polarity != b.claim.polarity:
        return None
    found = _differing(_told(a), _told(b))
    if found is None:
        return None
    (start, stop), _ = found
    around = (*a.words.norms[:start], *a.words.norms[stop:])
    said = sum(word not in a.lang.stopwords and word[0].isalnum() for word in around)
    return found if said >= LEAST_WORDS else None


def _told(view: View) -> tuple[str, ...]:
    """The words of a claim without the mark that ends its sentence."""
    norms = view.words.norms
    return norms[:-1] if norms and norms[-1] in ENDS else norms


# All comparers of slots ask the same of a pair.
@lru_cache(maxsize=4096)
def _differing(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Slot | None:
    if abs(len(mine) - len(theirs)) > WIDEST:
        return None
    shortest = min(len(mine), len(theirs))
    start = next((i for i in range(shortest) if mine[i] != theirs[i]), shortest)
    end = next((i for i in range(shortest - start) if mine[-1 - i] != theirs[-1 - i]), shortest - start)
    slot = (start, len(mine) - end), (start, len(theirs) - end)
    widths = [stop - first for first, stop in slot]
    return slot if 1 <= min(widths) <= max(widths) <= WIDEST else None


def rival_bounds(a: Value, b: Value) -> bool:
    """Two values told with one sort of vagueness that are not the same.

    *Up to 30* and *up to 6*, *about 700* and *about 630*, *28 to 32* and *31 to 32* may both hold; told in the very
    same words they are two statements.
    """
    if a.kind != b.kind or a.kind == "date" or a.approx != b.approx or (a.lo, a.hi) == (b.lo, b.hi):
        return False
    if a.approx in BOUNDS:
        return True
    ends = a.lo, a.hi, b.lo, b.hi
    if not all(isinstance(end, int | float) for end in ends) or a.lo == a.hi or b.lo == b.hi:
        return False
    middles = [(float(v.lo or 0) + float(v.hi or 0)) / 2 for v in (a, b)]
    return a.approx in LOOSE and abs(middles[0] - middles[1]) > SAME * max(map(abs, middles))
