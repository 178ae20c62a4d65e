"""Pairs that need no model: the same words, or one claim inside the other word for word."""

from __future__ import annotations

from typing import Literal

from factcheck.clusters.words import plain
from factcheck.judgement.doubts import KIN, bare
from factcheck.judgement.occasions import days_apart
from factcheck.judgement.strangers import kinship
from factcheck.judgement.view import View

__all__ = ["empty", "shortcut"]

LEAST_WORDS = 4
LEAST_SAID = 2
"""A sentence with fewer words of content (*c'est désormais officiel*) is met in any two articles and tells nothing."""
LEAST_INSIDE = 3
"""The same for a claim that stands inside another one and names nothing and nobody."""
MONTH = 31
"""Days after which a sentence that names nothing (*it is a matter of state*) is said of another thing."""
TURNING = frozenset({"deny", "hedge", "plan", "not_yet", "change", "part", "rest"})


def shortcut(a: View, b: View) -> Literal["identical", "contained", "unnamed", ""]:
    """``identical`` when both say the same words, ``contained`` when one adds nothing that could turn the other.

    Words that name nothing (*the man was taken into custody*) are ``unnamed`` in articles that need not tell one story:
    each says them of its own man.

    What is added must hold no negation, denial, doubt or plan: *X denies that the mayor resigned* contains *the
    mayor resigned* and does not agree with it.
    """
    if empty(a, b):
        return ""
    left, right = plain(a.claim.text), plain(b.claim.text)
    if left == right:
        if not left or a.claim.polarity != b.claim.polarity:
            return ""
        if _of_anything(a, b):
            return "unnamed"
        return "" if bare(a) and days_apart(a, b) > MONTH else "identical"
    inner, outer = (a, b) if len(left) < len(right) else (b, a)
    short, long = sorted((left, right), key=len)
    if len(short.split()) < LEAST_WORDS or f" {short} " not in f" {long} ":
        return ""
    if len(inner.negated) != len(outer.negated) or (outer.cues - inner.cues) & TURNING:
        return ""
    if inner.claim.polarity != outer.claim.polarity or len(long.split()) > 3 * len(short.split()):
        return ""
    if inner.claim.article_id != outer.claim.article_id and _is_turn_of_phrase(inner):
        return ""
    return "unnamed" if _of_anything(inner, outer) else "contained"


def _of_anything(a: View, b: View) -> bool:
    """Whether a claim names nothing and its article need not tell the other's story."""
    return bare(a) and kinship(a.article, b.article) < KIN


def _is_turn_of_phrase(view: View) -> bool:
    """Whether a claim is no more than some words that any two articles may have in common (*le jeune homme a*, *il y a
    un an*, *voici ce que l'on sait*)."""
    named = view.names or view.measures
    return len(view.content) < LEAST_INSIDE and not (named and view.content)


def empty(a: View, b: View) -> bool:
    """Whether one of two claims of different articles says too little to be the same fact as the other."""
    if a.claim.article_id == b.claim.article_id:
        return False
    return any(len(view.content) < LEAST_SAID and not (view.names or view.measures or view.dates) for view in (a, b))
