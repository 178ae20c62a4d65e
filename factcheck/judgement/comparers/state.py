"""Plan and result: what was announced and then held, what was still open and then decided."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import predicates, words_of
from factcheck.judgement.view import View

__all__ = ["COMPARER", "open_still"]

STRENGTH = 0.45


def open_still(view: View) -> bool:
    """Whether the claim says that something has not happened yet."""
    return "not_yet" in view.cues


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """A shared predicate that lies ahead on one side and behind on the other."""
    mine, theirs = predicates(a), predicates(b)
    shared = [concept for concept in mine if concept in theirs]
    if not shared:
        return []
    concept = shared[0]
    left, right = words_of(a, mine[concept]), words_of(b, theirs[concept])
    if open_still(a) != open_still(b):
        return [Finding("event.state", "event", "clash", STRENGTH, left, right, 1 if open_still(a) else -1)]
    if a.ahead != b.ahead and mine[concept].negated == theirs[concept].negated:
        return [Finding("event.state", "event", "agree", STRENGTH, left, right, 1 if a.ahead else -1)]
    return []


COMPARER = Comparer(
    "event.state",
    decide,
    (
        Example("fr", "Le texte doit être signé vendredi.", "Le texte a été signé vendredi.", "agree"),
        Example("fr", "La compagnie n'a pas encore choisi le moteur.", "La compagnie a choisi le moteur.", "clash"),
        Example("fr", "Le texte a été signé vendredi.", "Le texte a été signé à midi.", None),
        Example("en", "The deal will be signed on Friday.", "The deal was signed on Friday.", "agree"),
        Example("en", "The agency has yet to decide on an appeal.", "The agency decided on an appeal.", "clash"),
        Example("en", "The deal was signed on Friday.", "The deal was signed at noon.", None),
    ),
)
