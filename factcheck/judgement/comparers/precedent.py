"""*The first ever* against an earlier one: ``première femme maire`` and ``la ville a déjà eu une femme à sa tête``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

STRENGTH = 0.6
ENOUGH = 1
LEAST_SHARE = 0.25


def _clash(first: View, other: View) -> bool:
    if "first_ever" not in first.cues or "precedent" not in other.cues or "first_ever" in other.cues:
        return False
    shared = (first.content & other.content) | (first.concepts & other.concepts)
    size = min(len(first.content), len(other.content)) or 1
    return len(shared) > ENOUGH and len(first.content & other.content) / size >= LEAST_SHARE


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """A claim of being first meets one that names a precedent in the same words."""
    if _clash(a, b) or _clash(b, a):
        return [Finding("role.precedent", "role", "clash", STRENGTH, a.claim.quote, b.claim.quote)]
    return []


COMPARER = Comparer(
    "role.precedent",
    decide,
    (
        Example(
            "fr",
            "Elle sera la première femme à diriger la ville.",
            "La ville a déjà été dirigée par une femme.",
            "clash",
        ),
        Example("fr", "Elle sera la première femme à diriger la ville.", "La ville a déjà voté son budget.", None),
        Example("en", "She is the first woman to run the city.", "A woman had already run the city in 1989.", "clash"),
        Example("en", "She is the first woman to run the city.", "The council had already passed the budget.", None),
    ),
)
