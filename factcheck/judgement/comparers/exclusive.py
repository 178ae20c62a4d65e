"""Two things of one class in one slot: a scooter against a white van, a knife against a gun."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import words_of
from factcheck.judgement.lang import relations
from factcheck.judgement.view import Mention, View

__all__ = ["COMPARER"]

STRENGTH = 0.45


def _said(view: View, group: frozenset[str]) -> dict[str, Mention]:
    found: dict[str, Mention] = {}
    for mention in view.mentions:
        if mention.concept in group and not mention.negated:
            found.setdefault(mention.concept, mention)
    return found


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """One member of a class on each side, and not the same."""
    for group in relations().exclusive:
        mine, theirs = _said(a, group), _said(b, group)
        if len(mine) == 1 and len(theirs) == 1 and mine.keys().isdisjoint(theirs):
            (mention,), (reply,) = mine.values(), theirs.values()
            left, right = words_of(a, mention), words_of(b, reply)
            return [Finding("exclusive.class", "other", "clash", STRENGTH, left, right)]
    return []


COMPARER = Comparer(
    "exclusive.class",
    decide,
    (
        Example("fr", "Les voleurs ont fui en scooter.", "Les voleurs ont fui en camionnette.", "clash"),
        Example("fr", "Les voleurs ont fui en scooter.", "Les voleurs ont fui à bord d'un scooter noir.", None),
        Example("en", "The thieves fled on a scooter.", "The thieves fled in a white van.", "clash"),
        Example("en", "The thieves fled on a scooter.", "The thieves fled on a black scooter.", None),
    ),
)
