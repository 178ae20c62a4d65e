"""What the comparers of numbers, sums, shares and durations have in common."""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judgement.alignment import Aligned, align, direction
from factcheck.judgement.comparers.base import Finding
from factcheck.judgement.measures import Measure
from factcheck.judgement.slots import Slot, lone_slot, rival_bounds
from factcheck.judgement.view import View
from factcheck.records import VerdictKind

__all__ = ["measured"]

WEAK = 0.6
"""An interval that only overlaps another says less than one inside the other."""


def measured(
    a: View, b: View, lang: str, comparer: str, kinds: frozenset[str], kind: VerdictKind, least: float = 0.0,
    fits: Callable[[Measure, Measure], bool] | None = None,
) -> list[Finding]:  # fmt: skip
    """Findings for the aligned measures of ``kinds``: disjoint values clash, values that meet agree.

    Measures whose frames are less alike than ``least`` are not held against each other, nor those that do not fit.
    """
    slot = lone_slot(a, b)
    return [_finding(pair, comparer, kind, slot) for pair in align(a, b, kinds, lang, fits) if pair.score >= least]


def _finding(pair: Aligned, comparer: str, kind: VerdictKind, slot: Slot | None) -> Finding:
    rival = slot is not None and _in_slot(pair, slot) and rival_bounds(pair.a.value, pair.b.value)
    clash = rival or pair.relation == "disjoint"
    strength = pair.score * (WEAK if pair.relation == "overlaps" and not rival else 1.0)
    return Finding(
        comparer=comparer,
        kind=kind,
        stance="clash" if clash else "agree",
        strength=round(strength, 4),
        left=pair.a.value.text,
        right=pair.b.value.text,
        direction=direction(pair.a.value, pair.b.value, apart=True) if rival else pair.direction,
        detail=pair.detail,
        spans=(pair.a.value.span, pair.b.value.span),
    )


def _in_slot(pair: Aligned, slot: Slot) -> bool:
    return all(
        start < last and first < stop
        for (start, stop), (first, last) in zip((pair.a.words, pair.b.words), slot, strict=True)
    )
