"""The order of two events: the warning came *before* the departure, or *after* it."""

from __future__ import annotations

from functools import lru_cache

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

STRENGTH = 0.65
ENOUGH = 1


def _sides(view: View) -> list[tuple[int, frozenset[str], frozenset[str], str]]:
    """For each order word: -1 (before) or 1 (after), the concepts on its left and on its right, and the word."""
    found = []
    norms = view.words.norms
    for sign, phrases in ((-1, view.lang.order_before), (1, view.lang.order_after)):
        for i, stop, word in _places(norms, phrases):
            left = frozenset(m.concept for m in view.mentions if m.stop <= i)
            right = frozenset(m.concept for m in view.mentions if m.start >= stop)
            found.append((sign, left, right, word))
    return found


# A claim is met in many pairs.
@lru_cache(maxsize=8192)
def _places(norms: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    """First word, the one after the last, and the phrase, for each phrase that is said; ``*`` stands for any ending."""
    found = []
    for phrase in phrases:
        parts = tuple(phrase.rstrip("*").split())
        for i in range(len(norms) - len(parts) + 1):
            same = norms[i : i + len(parts)] == parts
            if same or (phrase.endswith("*") and norms[i].startswith(parts[0])):
                found.append((i, i + len(parts), phrase.rstrip("*")))
    return tuple(found)


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """The same two events with the order turned round."""
    for sign, left, right, word in _sides(a):
        for sign_b, left_b, right_b, word_b in _sides(b):
            straight = bool(left & left_b) and bool(right & right_b)
            crossed = bool(left & right_b) and bool(right & left_b)
            if straight == crossed:
                continue
            same = (sign == sign_b) if straight else (sign != sign_b)
            stance, strength = ("agree", 0.4) if same else ("clash", STRENGTH)
            return [Finding("order.events", "date", "agree" if stance == "agree" else "clash", strength, word, word_b)]
    return []


COMPARER = Comparer(
    "order.events",
    decide,
    (
        Example(
            "fr",
            "L'alerte a été reçue avant le départ du bateau.",
            "L'alerte a été reçue après le départ du bateau.",
            "clash",
        ),
        Example(
            "fr",
            "Il a démissionné après l'arrestation du maire.",
            "Avant sa démission, on avait arrêté le maire.",
            None,
        ),
        Example("en", "The warning came before the ferry left.", "The warning came after the ferry left.", "clash"),
        Example("en", "The warning came before the ferry left.", "The ferry left after the warning.", "agree"),
        Example("en", "The warning came before the ferry left.", "The mayor came after the vote.", None),
    ),
)
