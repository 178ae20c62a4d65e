"""Plan and result: what was announced and then held, what was still open and then decided."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import predicates, words_of
from factcheck.judgement.view import Mention, View, is_future

__all__ = ["COMPARER", "Standing", "open_still", "shared_predicate", "standings"]

STRENGTH = 0.45
MARKS = frozenset(";.:")


def open_still(view: View) -> bool:
    """Whether the claim says that something has not happened yet."""
    return "not_yet" in view.cues


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether what a claim says lies ahead, and whether it is still open."""

    ahead: bool
    still_open: bool


def shared_predicate(a: View, b: View) -> tuple[Mention, Mention] | None:
    """The first predicate of ``a`` that ``b`` says too, where each says it."""
    mine, theirs = predicates(a), predicates(b)
    concept = next((concept for concept in mine if concept in theirs), None)
    return (mine[concept], theirs[concept]) if concept is not None else None


def standings(a: View, b: View) -> tuple[Standing, Standing]:
    """How each claim stands to what both say, or to all that it says where they share no predicate."""
    shared = shared_predicate(a, b)
    if shared is None:
        return Standing(a.ahead, open_still(a)), Standing(b.ahead, open_still(b))
    return _standing(a, shared[0]), _standing(b, shared[1])


def _standing(view: View, mention: Mention) -> Standing:
    plans, opens = _cues(view, "plan"), _cues(view, "not_yet")
    plans += [i for i, word in enumerate(view.words.norms) if is_future(word, view.lang)]
    ahead = view.ahead and (not plans or any(not _cut_off(view, mention, place) for place in plans))
    still_open = open_still(view) and any(not _cut_off(view, mention, place) for place in opens)
    return Standing(ahead, still_open)


def _cues(view: View, wanted: str) -> list[int]:
    return [start for start, _, label in view.lang.cues.among(view.words.norms) if label == wanted]


def _cut_off(view: View, mention: Mention, cue: int) -> bool:
    """Whether a cue stands in a relative clause after a predicate (*signed a text that will …*) or beyond a mark."""
    between = set(view.words.norms[mention.stop : cue]) | set(view.words.norms[cue + 1 : mention.start])
    return bool(between & MARKS) or bool(set(view.words.norms[mention.stop : cue]) & view.lang.relatives)


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """A shared predicate that lies ahead on one side and behind on the other."""
    shared = shared_predicate(a, b)
    if shared is None:
        return []
    mine, theirs = shared
    left, right = words_of(a, mine), words_of(b, theirs)
    first, second = standings(a, b)
    if first.still_open != second.still_open:
        return [Finding("event.state", "event", "clash", STRENGTH, left, right, 1 if first.still_open else -1)]
    if first.ahead != second.ahead and mine.negated == theirs.negated:
        return [Finding("event.state", "event", "agree", STRENGTH, left, right, 1 if first.ahead else -1)]
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
        Example("en", "We signed in Ottawa; we have not ratified yet.", "The text was signed in Ottawa.", None),
    ),
)
