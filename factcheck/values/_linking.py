"""Two numbers that belong together: ranges, changes, and what they share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from factcheck.values._atoms import times
from factcheck.values._grammar import Grammar
from factcheck.values._measures import Measured

__all__ = ["Opening", "compatible", "is_change", "merged", "opening", "share_scale", "share_unit"]

_LOOK_BACK = 24
_CLAUSE = 70
_BIG = 1000
_CLOSE = 5
_FAR = 20


@dataclass(frozen=True, slots=True)
class Opening:
    """The word that opens a pair: ``entre`` (``between``) or ``de`` (``from_``), and where it starts."""

    start: int
    between: bool = False
    from_: bool = False


def opening(lower: str, start: int, g: Grammar) -> Opening:
    """What opens a pair of numbers whose first starts at ``start``."""
    window = lower[max(0, start - _LOOK_BACK) : start]
    head = window.rstrip(" ")
    base = start - len(window)
    for words, between in ((g.between, True), (g.from_, False)):
        for word in words:
            if head.endswith(word) and not head[: -len(word)][-1:].isalnum():
                return Opening(base + len(head) - len(word), between=between, from_=not between)
    return Opening(start)


def compatible(first: Measured, second: Measured) -> bool:
    """Whether two numbers may be the ends of one interval: the unit is said once, or twice the same."""
    if "vague" in (first.atom.form, second.atom.form) or "ordinal" in (first.atom.form, second.atom.form):
        return False
    if first.has_unit and second.has_unit:
        return first.kind == second.kind and (first.unit == second.unit or None in (first.unit, second.unit))
    return not first.has_unit or first.kind == "money"


def share_scale(first: Measured, second: Measured) -> Measured:
    """``entre 10 et 12 millions``: the first number takes the scale of the second."""
    a, b = first.atom, second.atom
    if b.digits and b.scale == 1 and isinstance(b.base, int) and b.base >= _BIG and b.base % _BIG == 0:
        return _share_thousands(first, b.base)
    if a.scale != 1 or b.scale == 1 or a.form != "number" or a.base is None or b.base is None or a.base >= b.scale:
        return first
    value = times(a.base, b.scale)
    # "de 900 à 1 million" is 900, not 900 million; "de 6 à 5 millions" is 6 million.
    if value >= (b.base if b.scale < _BIG else _FAR * b.base):
        return first
    return replace(first, atom=replace(a, lo=value, hi=value, base=value, scale=b.scale))


def _share_thousands(first: Measured, end: int) -> Measured:
    """``12 à 15 000`` begins at 12 000; ``500 à 1 000`` begins at 500."""
    a = first.atom
    if not a.digits or a.scale != 1 or not isinstance(a.base, int) or (first.has_unit and first.kind != "money"):
        return first
    value = a.base * _BIG
    if not end / _CLOSE <= value < end:
        return first
    return replace(first, atom=replace(a, lo=value, hi=value, base=value))


def share_unit(first: Measured, second: Measured) -> tuple[Measured, Measured]:
    """The unit said once is the unit of both."""
    if second.has_unit and not first.has_unit:
        first = replace(first, kind=second.kind, unit=second.unit)
    elif first.has_unit and not second.has_unit:
        second = replace(second, kind=first.kind, unit=first.unit)
    return first, second


def merged(first: Measured, second: Measured) -> Measured:
    """The interval from ``first`` to ``second``."""
    first, second = share_unit(first, second)
    atom = replace(second.atom, start=first.atom.start, lo=first.atom.lo, hi=second.atom.hi, base=None, approx="exact")
    return Measured(atom, first.start, second.end, second.kind, second.unit or first.unit)


def is_change(lower: str, start: int, g: Grammar, *, percent: bool = False) -> bool:
    """Whether the clause before ``start`` has a verb of change (``passer``, ``rise``).

    With ``percent`` a verb of growth tells by how much: ``augmenter de 3 à 5 %`` is one interval.
    """
    clause = lower[max(0, start - _CLAUSE) : start]
    if percent and g.growths.search(clause):
        return False
    begin = max(clause.rfind(sign) for sign in ".;:\n")
    return g.changes.search(clause, begin + 1) is not None
