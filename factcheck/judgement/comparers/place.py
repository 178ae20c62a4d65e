"""Where the same thing happened: Vladivostok against *the North Korean capital*; Lyon lies in France."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.places import Place, place_relation
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

APART = 0.65
UNLISTED = 0.3
"""Two names that the gazetteer lacks may be one place under two names."""


def _sites(view: View) -> list[Place]:
    return [place for place in view.places if place.located and not place.demonym]


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare the located places: any that meet agree; else, when each claim has one, they clash."""
    mine, theirs = _sites(a), _sites(b)
    pairs = [(place_relation(x, y), x, y) for x in mine for y in theirs]
    for wanted in ("same", "inside"):
        for relation, x, y in pairs:
            if relation == wanted:
                strength = 0.5 if wanted == "same" else 0.35
                return [Finding("place.site", "place", "agree", strength, x.text, y.text)]
    if len(pairs) == 1:
        relation, x, y = pairs[0]
        towns = len(x.path) > 1 and len(y.path) > 1
        # Two countries in two sentences are parties more often than rival sites.
        if relation == "apart" and towns:
            return [Finding("place.site", "place", "clash", APART, x.text, y.text)]
        if not x.known and not y.known:
            return [Finding("place.site", "place", "clash", UNLISTED, x.text, y.text)]
    return []


COMPARER = Comparer(
    "place.site",
    decide,
    (
        Example(
            "fr", "Le pacte a été signé à Vladivostok.", "Le pacte a été signé dans la capitale nord-coréenne.", "clash"
        ),
        Example("fr", "L'accord a été signé à Lyon.", "L'accord a été signé en France.", "agree"),
        Example("fr", "L'accord a été signé à Londres.", "L'accord engage les deux pays.", None),
        Example("en", "The deal was signed in Montreal.", "The deal was signed in Ottawa.", "clash"),
        Example("en", "The deal was signed in Moscow.", "The deal was signed in the Russian capital.", "agree"),
        Example("en", "The deal was signed in Ottawa.", "The deal binds both countries.", None),
    ),
)
