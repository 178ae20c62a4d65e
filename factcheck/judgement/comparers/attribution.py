"""One speaker denies what another asserts: the owner *insists there was no fire*."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import (
    denied_of_its_day,
    only_modifies,
    predicates,
    taken_for_granted,
    words_of,
)
from factcheck.judgement.view import View

__all__ = ["COMPARER"]

STRENGTH = 0.6
SAME_SPEAKER = 0.3
NEAR = 5
"""In so many words after a verb of denial stands what is denied."""
DENIED = 9
"""What stands further from a word of denial is not what it denies."""
DENIALS = frozenset({"deny", "reject", "appeal", "confirm", "promise", "demand", "refuse_comment"})


def _denies(view: View, other: View) -> str | None:
    """A predicate that the first denies (by a verb of denial or a negation) and the other asserts."""
    if "involvement" in view.cues:
        return None  # who denies a part in a thing does not deny the thing
    says_false = "deny" in view.cues and "deny" not in other.cues and not _turns_down(view)
    denials = [stop for _, stop, label in view.lang.cues.among(view.words.norms) if label == "deny"]
    mine, theirs = predicates(view), predicates(other)
    for concept, mention in mine.items():
        reply = theirs.get(concept)
        if reply is None or reply.negated or concept in DENIALS:
            continue
        if mention.negated and only_modifies(view, mention):
            continue
        if mention.negated and taken_for_granted(view, mention) and not taken_for_granted(other, reply):
            continue
        # "rejected the extension of leave in case of a death" denies no death.
        reached = any(abs(mention.start - stop) < DENIED for stop in denials)
        if mention.negated or (says_false and reached):
            return concept
    return None


def _turns_down(view: View) -> bool:
    """Whether all that is denied are requests: a judge who *rejects an attempt to stop a sale* denies no sale."""
    cues = view.lang.cues.among(view.words.norms)
    wishes = [start for start, _, label in cues if label == "request"]
    return all(any(0 <= wish - stop < NEAR for wish in wishes) for _, stop, label in cues if label == "deny")


def _speaker(view: View) -> str:
    return view.claim.attribution.canonical.lower() if view.claim.attribution else ""


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """A denial by one speaker of what the other side says."""
    if denied_of_its_day(a, b):
        return []
    for view, other, turned in ((a, b, False), (b, a, True)):
        denial = "deny" in view.cues or _speaker(view) != ""
        concept = _denies(view, other) if denial else None
        if concept:
            same = _speaker(view) != "" and _speaker(view) == _speaker(other)
            left = words_of(view, predicates(view)[concept])
            right = words_of(other, predicates(other)[concept])
            if turned:
                left, right = right, left
            strength = SAME_SPEAKER if same else STRENGTH
            return [Finding("attribution.denial", "attribution", "clash", strength, left, right)]
    return []


COMPARER = Comparer(
    "attribution.denial",
    decide,
    (
        Example("fr", "L'armateur dément tout incendie à bord.", "Un incendie s'est déclaré à bord.", "clash"),
        Example("fr", "L'armateur dément tout incendie à bord.", "L'armateur dément aussi l'incendie du port.", None),
        Example("en", "The owner denies that a fire broke out.", "A fire broke out in the engine room.", "clash"),
        Example("en", "The owner denies that a fire broke out.", "The port is closed.", None),
        Example("en", "A judge rejected the union's bid to keep Arvo from buying Tamlin.", "Arvo bought Tamlin.", None),
        Example(
            "fr", "Le juge a rejeté la demande visant à empêcher Arvo d'acheter Tamlin.", "Arvo a acheté Tamlin.", None
        ),
        Example("fr", "Il nie toute implication dans la disparition de Lise.", "Lise a disparu en août.", None),
        Example("en", "He denies any involvement in the fire.", "A fire broke out in the engine room.", None),
    ),
)
