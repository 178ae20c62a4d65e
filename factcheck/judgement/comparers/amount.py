"""Sums of money for the same thing: ``4,2 milliards`` against ``4,6 milliards``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.measured import measured
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

KINDS = frozenset({"money"})


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare sums whose frames are alike; unlike currencies are not compared."""
    return measured(a, b, lang, "amount.value", KINDS, "amount")


COMPARER = Comparer(
    "amount.value",
    decide,
    (
        Example("fr", "Le rachat vaut 4,2 milliards d'euros.", "Le rachat coûtera 4,6 milliards d'euros.", "clash"),
        Example("fr", "Le rachat vaut 4,2 milliards d'euros.", "Le rachat vaut plus de 4 milliards d'euros.", "agree"),
        Example("fr", "Le billet aller simple coûte 249 euros.", "Le billet aller-retour coûte 329 euros.", None),
        Example("en", "The takeover is worth $4.2 billion.", "The takeover is worth $4.6 billion.", "clash"),
        Example("en", "The takeover is worth $4.2 billion.", "The takeover is worth 4,200 million dollars.", "agree"),
        Example("en", "A one-way fare costs $249.", "A return ticket fare costs $329.", None),
    ),
)
