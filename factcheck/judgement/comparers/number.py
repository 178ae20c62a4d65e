"""Counts and physical quantities of the same thing: ``onze morts`` against ``neuf morts``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.measured import measured
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

KINDS = frozenset({"cardinal", "quantity"})


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare counts and quantities whose frames are alike."""
    return measured(a, b, lang, "number.value", KINDS, "number")


COMPARER = Comparer(
    "number.value",
    decide,
    (
        Example(
            "fr", "L'explosion de l'usine a tué onze ouvriers.", "L'explosion de l'usine a fait neuf morts.", "clash"
        ),
        Example("fr", "L'explosion a fait onze morts.", "L'explosion a coûté la vie à 11 ouvriers.", "agree"),
        Example("fr", "L'explosion a fait onze morts.", "L'explosion a fait neuf blessés.", None),
        Example(
            "fr", "Le tunnel s'étend à 870 mètres sous terre.", "Le tunnel s'étend à 780 mètres sous terre.", "clash"
        ),
        Example("en", "The blast killed eleven workers.", "The blast left nine people dead.", "clash"),
        Example("en", "The reserve covers 8,000 acres.", "The reserve covers about 3,200 hectares.", "agree"),
        Example("en", "The blast killed eleven workers.", "The blast injured nine workers.", None),
    ),
)
