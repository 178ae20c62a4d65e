"""The typed comparers, one a file: what each sees where two claims agree or clash.

``ALL`` is the registry, in a fixed order; ``findings`` runs it on two views.
"""

from __future__ import annotations

from factcheck.judgement.comparers import (
    amount,
    antonym,
    attribution,
    causal,
    date,
    duration,
    exclusive,
    name,
    negation,
    number,
    order,
    percentage,
    place,
    precedent,
    quantifier,
    role,
    state,
)
from factcheck.judgement.comparers.base import Comparer, Example, Finding, Stance
from factcheck.judgement.view import View

__all__ = ["ALL", "Comparer", "Example", "Finding", "Stance", "findings"]

ALL: tuple[Comparer, ...] = (
    date.COMPARER,
    number.COMPARER,
    amount.COMPARER,
    percentage.COMPARER,
    duration.COMPARER,
    place.COMPARER,
    name.COMPARER,
    role.COMPARER,
    precedent.COMPARER,
    negation.COMPARER,
    antonym.COMPARER,
    exclusive.COMPARER,
    quantifier.COMPARER,
    order.COMPARER,
    causal.COMPARER,
    state.COMPARER,
    attribution.COMPARER,
)


def findings(a: View, b: View, lang: str = "fr") -> tuple[Finding, ...]:
    """Everything the comparers see in a pair, strongest first, then in the order of the registry."""
    seen = [(-found.strength, i, found) for i, rule in enumerate(ALL) for found in rule.decide(a, b, lang)]
    return tuple(found for _, _, found in sorted(seen, key=lambda item: item[:2]))
