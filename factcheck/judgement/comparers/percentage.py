"""Shares of the same whole: ``12 %`` and ``un huitième``, ``58 %`` and ``moins d'un sur deux``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.measured import measured
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

KINDS = frozenset({"percent"})


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare percentages and fractions whose frames are alike."""
    return measured(a, b, lang, "percentage.value", KINDS, "number")


COMPARER = Comparer(
    "percentage.value",
    decide,
    (
        Example("fr", "La participation a atteint 58 %.", "La participation n'a pas dépassé 41 %.", "clash"),
        Example("fr", "Le groupe détient 40 % du marché.", "Le groupe détient deux cinquièmes du marché.", "agree"),
        Example(
            "fr",
            "La participation a atteint 58 % au second tour.",
            "La participation a atteint 52 % au premier tour.",
            None,
        ),
        Example("en", "Turnout reached 58%.", "Turnout reached 41%.", "clash"),
        Example("en", "The group holds 40% of the market.", "The group holds two-fifths of the market.", "agree"),
        Example("en", "Turnout reached 58% in the second round.", "Turnout reached 52% in the first round.", None),
    ),
)
