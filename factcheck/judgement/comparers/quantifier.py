"""``tous``, ``aucun``, ``la plupart`` against one another and against shares."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

SHARES = {"all": (99.5, 100.0), "none": (0.0, 0.5), "most": (50.0, 99.9), "minority": (0.5, 50.0), "some": (0.5, 99.9)}
"""The share of a whole that each quantifier allows, in per cent. *Some* is compatible with *most*."""
STRENGTH = 0.5
OVERLAP = 2


def _shares(view: View) -> list[tuple[str, float, float, bool]]:
    """Shares said: as written, bounds in per cent, and whether by a quantifier word."""
    found = []
    spans = view.words.spans
    after = 0
    for start, hits in groupby(view.lang.quantifiers.among(view.words.norms), key=itemgetter(0)):
        if start < after:
            continue
        _, after, label = max(hits, key=itemgetter(1))
        text = view.claim.text[spans[start][0] : spans[after - 1][1]]
        found.append((text, *SHARES[label], True))
    for measure in view.measures:
        value = measure.value
        if value.kind == "percent" and value.unit != "pp":
            lo = float(value.lo) if isinstance(value.lo, int | float) else 0.0
            hi = float(value.hi) if isinstance(value.hi, int | float) else 100.0
            found.append((value.text, lo, hi, False))
    return found


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """One quantifier or share on each side, at least one of them a word, in claims that share their words."""
    mine, theirs = _shares(a), _shares(b)
    if len(mine) != 1 or len(theirs) != 1 or len(a.said & b.said) < OVERLAP:
        return []
    (left, alo, ahi, word_a), (right, blo, bhi, word_b) = mine[0], theirs[0]
    if not (word_a or word_b):
        return []
    if ahi < blo or bhi < alo:
        return [Finding("quantifier.share", "quantifier", "clash", STRENGTH, left, right, 1 if ahi < blo else -1)]
    inside = (blo <= alo and ahi <= bhi) or (alo <= blo and bhi <= ahi)
    return [Finding("quantifier.share", "quantifier", "agree", 0.35, left, right)] if inside else []


COMPARER = Comparer(
    "quantifier.share",
    decide,
    (
        Example("fr", "Tous les élèves de l'école ont réussi.", "Aucun élève de l'école n'a réussi.", "clash"),
        Example(
            "fr", "La plupart des élèves de l'école ont réussi.", "62 % des élèves de l'école ont réussi.", "agree"
        ),
        Example(
            "fr", "Certains élèves de l'école ont réussi.", "La plupart des élèves de l'école ont réussi.", "agree"
        ),
        Example("fr", "Tous les élèves de l'école ont réussi.", "Aucun avion n'a décollé.", None),
        Example("en", "All the pupils of the school passed.", "None of the pupils of the school passed.", "clash"),
        Example("en", "Most of the pupils of the school passed.", "62% of the pupils of the school passed.", "agree"),
        Example("en", "All the pupils of the school passed.", "None of the planes took off.", None),
    ),
)
