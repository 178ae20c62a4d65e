"""Why the same thing happened: an earthquake against blasting."""

from __future__ import annotations

from functools import lru_cache

from factcheck.clusters.words import key
from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

KNOWN = 0.7
OTHERWISE = 0.4
Side = tuple[frozenset[str], frozenset[str], str]


def _side(view: View, first: int, last: int) -> Side:
    """Concepts, keys and text of the words ``first..last``."""
    concepts = frozenset(m.concept for m in view.mentions if first <= m.start < last)
    norms = view.words.norms[first:last]
    keys = frozenset(key(w) for w in norms if w not in view.lang.stopwords and len(w) > 3)
    spans = view.words.spans
    text = view.claim.text[spans[first][0] : spans[last - 1][1]] if last > first else ""
    return concepts, keys, text


def _causes(view: View) -> tuple[Side, Side] | None:
    """The cause and the effect of the first causal phrase."""
    norms = view.words.norms
    for phrases, cause_last in ((view.lang.cause_after, True), (view.lang.cause_before, False)):
        place = _place(norms, phrases)
        if place is not None:
            before, after = _side(view, 0, place[0]), _side(view, place[1], len(norms))
            return (after, before) if cause_last else (before, after)
    return None


@lru_cache(maxsize=16)
def _in_words(phrases: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.replace("'", "' ").split()) for phrase in phrases)


# A claim is met in many pairs.
@lru_cache(maxsize=8192)
def _place(norms: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[int, int] | None:
    """The first word of the first phrase that is said, and the word after its last."""
    said = frozenset(norms)
    for parts in _in_words(phrases):
        if parts[0] not in said:
            continue
        for i in range(1, len(norms) - len(parts)):
            if norms[i : i + len(parts)] == parts:
                return i, i + len(parts)
    return None


def _alike(a: Side, b: Side) -> bool:
    return bool(a[0] & b[0]) or len(a[1] & b[1]) >= 1


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """The same effect laid to unlike causes."""
    mine, theirs = _causes(a), _causes(b)
    if mine is None or theirs is None or not _alike(mine[1], theirs[1]):
        return []
    left, right = mine[0][2], theirs[0][2]
    if _alike(mine[0], theirs[0]):
        return [Finding("causal.cause", "causal", "agree", 0.45, left, right)]
    known = bool(mine[0][0]) and bool(theirs[0][0])
    return [Finding("causal.cause", "causal", "clash", KNOWN if known else OTHERWISE, left, right)]


COMPARER = Comparer(
    "causal.cause",
    decide,
    (
        Example(
            "fr",
            "C'est un séisme qui a provoqué l'effondrement de la galerie.",
            "L'effondrement de la galerie a été provoqué par un tir d'explosifs.",
            "clash",
        ),
        Example(
            "fr",
            "L'effondrement du toit est dû à un séisme.",
            "Un tremblement de terre a provoqué l'effondrement du toit.",
            "agree",
        ),
        Example("fr", "La grève est due à un conflit salarial.", "L'effondrement du toit est dû à un séisme.", None),
        Example(
            "en",
            "An earthquake caused the collapse of the roof.",
            "The collapse of the roof was caused by an explosion.",
            "clash",
        ),
        Example("en", "The collapse was caused by an earthquake.", "A tremor triggered the collapse.", "agree"),
        Example("en", "The strike was caused by low pay.", "The collapse was caused by an earthquake.", None),
    ),
)
