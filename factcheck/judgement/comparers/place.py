"""Where the same thing happened: Vladivostok against *the North Korean capital*; Lyon lies in France."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.places import Place, place_relation
from factcheck.judgement.slots import lone_slot
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

APART = 0.65
ALONE = 0.8
"""Two places of which nothing but the place is said otherwise."""
UNLISTED = 0.3
"""Two names that the gazetteer lacks may be one place under two names."""


def _sites(view: View) -> list[Place]:
    """The located places; of several, those that the claim does not deny."""
    located = [place for place in view.places if place.located and not place.demonym]
    affirmed = [place for place in located if place.words[0] not in view.negated]
    return affirmed or located


def _rivals(a: View, b: View) -> tuple[Place, Place] | None:
    """The two places in the one slot in which the claims differ."""
    slot = lone_slot(a, b)
    if slot is None:
        return None
    pairs = [
        (x, y)
        for x in a.places
        for y in b.places
        if all(_within(place.words, place_slot) for place, place_slot in zip((x, y), slot, strict=True))
    ]
    return pairs[0] if len(pairs) == 1 and place_relation(*pairs[0]) == "apart" else None


def _within(words: tuple[int, int], slot: tuple[int, int]) -> bool:
    return slot[0] < words[1] and words[0] < slot[1]


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare the located places: any that meet agree; else, when each claim has one, they clash."""
    rivals = _rivals(a, b)
    if rivals is not None:
        return [Finding("place.site", "place", "clash", ALONE, rivals[0].text, rivals[1].text)]
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
        Example("fr", "La guerre en Syrie doit cesser vite.", "La guerre en Iran doit cesser vite.", "clash"),
        Example("fr", "Il a signé à Lyon ; il n'a rien ratifié à Paris.", "Le texte a été signé à Paris.", "clash"),
        Example("en", "The war in Syria has to end now.", "The war in Iran has to end now.", "clash"),
        Example("en", "We signed in Ottawa; we have not ratified in Lima.", "The text was signed in Lima.", "clash"),
        Example("en", "The deal was signed in Moscow.", "The deal was signed in the Russian capital.", "agree"),
        Example("en", "The deal was signed in Ottawa.", "The deal binds both countries.", None),
    ),
)
