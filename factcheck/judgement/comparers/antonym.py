"""Opposite states of the same thing: ``l'alarme a fonctionné`` against ``hors d'usage``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import predicates, words_of
from factcheck.judgement.lang import relations
from factcheck.judgement.measures import FATES
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

BASE = 0.35
MORE = 0.3


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Opposites with the same polarity clash; with unlike polarity they agree (*not open*, *closed*)."""
    mine, theirs = predicates(a), predicates(b)
    counted = any(m.fates for m in (*a.measures, *b.measures))
    found: list[Finding] = []
    for concept, mention in mine.items():
        for other, reply in theirs.items():
            if frozenset({concept, other}) not in relations().opposites:
                continue
            if counted and {concept, other} <= FATES.keys():
                continue  # three dead and two missing are five people, not one in two states
            # A word that means both (`repoussé`) or a claim that says both opposites decides nothing.
            if other in mine or concept in theirs:
                continue
            same = mention.negated == reply.negated
            together = len(a.content & b.content)
            strength = round(min(0.85, BASE + MORE * min(1.0, 0.2 + 0.4 * together)), 4)
            stance: tuple[str, float] = ("clash", strength) if same else ("agree", strength * 0.6)
            found.append(
                Finding(
                    "antonym.state", "antonym", "clash" if same else "agree", stance[1],
                    words_of(a, mention), words_of(b, reply),
                )
            )  # fmt: skip
    return sorted(found, key=lambda f: -f.strength)[:1]


COMPARER = Comparer(
    "antonym.state",
    decide,
    (
        Example("fr", "L'alarme a fonctionné normalement.", "L'alarme était hors d'usage.", "clash"),
        Example("fr", "La base n'est pas ouverte au public.", "La base est fermée au public.", "agree"),
        Example("fr", "La base est ouverte au public.", "La base compte deux hangars.", None),
        Example("en", "The court convicted the driver.", "The court acquitted the driver.", "clash"),
        Example("en", "The port is not open.", "The port is closed.", "agree"),
        Example("en", "The port is open.", "The port has two piers.", None),
    ),
)  # fmt: skip
