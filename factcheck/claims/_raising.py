"""Sentences whose head the parser missed: the finite verb is made the root where the words leave no doubt."""

from __future__ import annotations

from typing import Any

from factcheck.claims._tree import base, children, find, is_finite, is_relative, is_verb, low, subject
from factcheck.claims.lang.schema import Discourse

__all__ = [
    "give_joined_subject",
    "give_subject",
    "raise_added",
    "raise_behind",
    "raise_main",
    "raise_over_participle",
    "raise_over_relative",
    "raise_participle",
]

_NAMING = frozenset({"NOUN", "PROPN"})
_MISHUNG = frozenset({"nmod", "appos", "conj", "obl", "obj", "dep", "flat", "compound", "dislocated"})
_LONGEST_ASIDE = 16
_LOOSE = frozenset({"acl", "acl:relcl", "appos", "parataxis", "conj", "advcl", "dep", "ccomp"})


# ``Olav Strand addressed parliament`` ------------------------------------------------------------------------------


def raise_participle(doc: Any) -> None:
    """Let a past form between two noun phrases head a sentence that the parser left without a finite verb."""
    if any("Fin" in t.morph.get("VerbForm") for t in doc):
        return
    verb = next((t for t in doc[1:-1] if _is_past_between(t)), None)
    root = next((t for t in doc if t.head.i == t.i and not t.is_punct), None)
    if verb is None or root is None or verb.i == root.i:
        return
    noun, right = doc[verb.i - 1], verb.head
    while noun.head.i < verb.i and noun.head.i != noun.i:
        noun = noun.head
    verb.head, verb.dep_ = verb, "ROOT"
    for token in [t for t in doc if t.head.i == root.i and t.i not in {root.i, verb.i}]:
        if token.i > verb.i and token.i != right.i:
            token.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
    if right.i > verb.i:
        right.head, right.dep_ = verb, "obj"
    if root.i not in {noun.i, right.i}:
        root.head, root.dep_ = verb, "obl" if root.i > verb.i else "nsubj"


def _is_past_between(token: Any) -> bool:
    past = token.pos_ == "VERB" and "Past" in token.morph.get("Tense") and token.dep_ in {"amod", "acl"}
    before, after = token.nbor(-1), token.nbor(1)
    return past and before.pos_ in {"PROPN", "NOUN"} and after.pos_ in {"DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON"}


# ``Et d'ajouter : ...`` ---------------------------------------------------------------------------------------------


def raise_added(doc: Any, table: Discourse) -> None:
    """Make the infinitive of saying that opens a sentence its root."""
    for verb in doc[: min(len(doc), 4)]:
        opens = all(t.pos_ in {"CCONJ", "ADP", "ADV", "SCONJ"} for t in doc[: verb.i])
        if verb.i and opens and low(verb) in table.verbs and "Inf" in verb.morph.get("VerbForm"):
            root = next(t for t in doc if t.head.i == t.i)
            if root.i != verb.i:
                # The verb is made the root first: no step of the way may close a circle.
                verb.head, verb.dep_ = verb, "ROOT"
                for token in [t for t in doc if t.head.i == root.i and t.i not in {root.i, verb.i}]:
                    token.head = verb
                root.head, root.dep_ = verb, "cc" if root.i < verb.i else "parataxis"
            return


# ``Vendredi soir, un homme pénètre ...`` ---------------------------------------------------------------------------


def raise_main(doc: Any, table: Discourse) -> None:
    """Let the finite verb head a sentence whose leading adverbial the parser took for its head."""
    root = next((t for t in doc if t.head.i == t.i and not t.is_punct), None)
    if root is None or is_verb(root) or root.pos_ not in {"NOUN", "PROPN", "NUM"} or find(root, "nsubj") is not None:
        return
    if low(root) not in table.times and find(root, "case") is None:
        _raise_predicate(doc, root, table)
        return
    comma = next((t.i for t in doc[root.i + 1 :] if t.text == ","), None)
    verb = next((t for t in doc if comma is not None and t.i > comma and _stands_alone(t, root, table)), None)
    if verb is None:
        return
    noun = verb.head if verb.head.i != root.i and subject(verb) is None else None
    verb.head, verb.dep_ = verb, "ROOT"
    if noun is not None:
        noun.head, noun.dep_ = verb, "nsubj"
    for child in list(root.children):
        if child.i > comma and child.i != verb.i:
            child.head = verb
    root.head, root.dep_ = verb, "obl"


def raise_behind(doc: Any) -> None:
    """``Dès qu'ils se lèvent, ils devront ...``: the clause with a mark at the head of a sentence is not its main one.

    It is put under the clause after its comma that the parser coordinated with it.
    """
    root = next((t for t in doc if t.head.i == t.i and not t.is_punct), None)
    mark = find(root, "mark") if root is not None else None
    if root is None or mark is None or mark.i > 1 or not is_verb(root) or mark.pos_ not in {"SCONJ", "ADP"}:
        return
    for verb in children(root, "conj", "parataxis"):
        own = subject(verb)
        if own is None or find(verb, "cc", "mark") is not None:
            continue
        first = min(t.i for t in verb.subtree if not t.is_punct)
        if root.i < first <= own.i < verb.i and doc[first - 1].text == "," and is_finite(verb):
            verb.head, verb.dep_ = verb, "ROOT"
            for other in [t for t in doc if t.head.i == root.i and t.i > first and t.i != verb.i]:
                other.head = verb
            root.head, root.dep_ = verb, "advcl"
            return


def _raise_predicate(doc: Any, noun: Any, table: Discourse) -> None:
    """``L'incendie, dont l'origine reste inconnue, serait criminel``: the noun is the subject of the verb."""
    for verb in doc[noun.i + 1 :]:
        if not is_verb(verb) or base(verb) in {"aux", "cop"} or subject(verb) is not None:
            continue
        if find(verb, "mark", "cc") is not None:
            continue
        group = [verb, *children(verb, "aux", "cop")]
        first = min(group, key=lambda t: t.i)
        after_comma = first.i > noun.i + 2 and doc[first.i - 1].text == ","
        if after_comma and "Fin" in first.morph.get("VerbForm") and verb.head.i not in {verb.i}:
            later = [t for t in doc[verb.i + 1 :] if t.head.i < first.i and not t.is_punct]
            verb.head, verb.dep_ = verb, "ROOT"
            noun.head, noun.dep_ = verb, "nsubj"
            for token in later:
                token.head = verb
            return


def _stands_alone(verb: Any, root: Any, table: Discourse) -> bool:
    """Whether a finite verb under a misread head opens no subordinate clause and has a subject before it."""
    if verb.pos_ != "VERB" or "Fin" not in verb.morph.get("VerbForm") or verb.dep_ not in _LOOSE:
        return False
    if find(verb, "mark") is not None or is_relative(verb, table.relatives):
        return False
    own = subject(verb)
    if own is not None:
        return bool(own.i < verb.i)
    return bool(verb.head.i < verb.i and verb.head.i != root.i and verb.head.head.i == root.i)


# ``Selon les chiffres du port, Brest a été ...`` ---------------------------------------------------------------------


def give_subject(doc: Any, relatives: frozenset[str]) -> None:
    """Give a main verb for its subject the noun right before it that was hung on a phrase before a comma."""
    root = next((t for t in doc if t.head.i == t.i and not t.is_punct), None)
    if root is None or root.pos_ != "VERB" or subject(root) is not None or is_relative(root, relatives):
        return
    first = min([root, *(c for c in children(root, "aux", "cop") if c.i < root.i)], key=lambda t: t.i)
    if "Fin" not in first.morph.get("VerbForm") or first.i < 3:
        return
    noun = doc[first.i - 1]
    while noun.head.i < noun.i and noun.pos_ not in _NAMING and noun.head.i > 0:
        noun = noun.head
    while noun.head.pos_ in _NAMING and noun.head.i < noun.i and _is_near(noun):
        noun = noun.head
    start = noun.left_edge.i
    apart = start > 1 and doc[start - 1].text == "," and noun.head.i < start - 1 and noun.right_edge.i == first.i - 1
    if apart and noun.pos_ in _NAMING and find(noun, "case") is None and base(noun) in _MISHUNG:
        passive = find(root, "aux:pass") is not None
        noun.head, noun.dep_ = root, "nsubj:pass" if passive else "nsubj"


def _is_near(noun: Any) -> bool:
    """Whether no comma stands between a noun and its head."""
    return not any(t.text == "," for t in noun.doc[noun.head.i : noun.i])


# ``en avril et la presse avait révélé ...`` --------------------------------------------------------------------------


def give_joined_subject(doc: Any) -> None:
    """Give a verb without a subject the noun right before it that was coordinated with another noun.

    ``a publié la lettre lundi et la presse, mardi, avait révélé l'affaire``: what ``et`` joins is two clauses.
    """
    for noun in doc:
        joint = find(noun, "cc")
        above = noun.head
        if base(noun) != "conj" or joint is None or noun.pos_ not in _NAMING or above.pos_ not in _NAMING:
            continue
        end = _finite_behind(doc, noun.right_edge.i + 1)
        if end is None or joint.i != noun.left_edge.i:
            continue
        verb = doc[end].head if base(doc[end]) in {"aux", "cop"} else doc[end]
        before = {t.i for t in above.ancestors if is_verb(t) and t.i < noun.i}
        alone = subject(verb) is None and find(verb, "mark", "cc") is None and verb.i >= end
        if not alone or verb.head.i not in before - {verb.i}:
            continue
        noun.head, noun.dep_ = verb, "nsubj"
        joint.head = verb
        verb.dep_ = "conj"


def _finite_behind(doc: Any, place: int) -> int | None:
    """The finite verb at a place, or behind an aside between commas that begins there.

    ``et Brest, a dit la mairie`` has no aside.
    """
    if place >= len(doc) or doc[place - 1].is_punct:
        return None
    if "Fin" in doc[place].morph.get("VerbForm"):
        return place
    if doc[place].text != ",":
        return None
    for closing in range(place + 2, min(len(doc) - 1, place + _LONGEST_ASIDE)):
        if "Fin" in doc[closing].morph.get("VerbForm"):
            return None
        if doc[closing].text == ",":
            return closing + 1 if "Fin" in doc[closing + 1].morph.get("VerbForm") else None
    return None


# ``que Paul Roche, retrouvé mort lundi, s'était noyé`` ----------------------------------------------------------------


def raise_over_participle(doc: Any) -> None:
    """Let the finite verb after a participle between commas be said of the noun before it, not the participle."""
    for middle in doc:
        own = subject(middle)
        bare = middle.pos_ == "VERB" and "Part" in middle.morph.get("VerbForm") and find(middle, "aux", "cop") is None
        if not bare or own is None or own.right_edge.i >= middle.i or doc[own.right_edge.i + 1].text != ",":
            continue
        beside = [t for t in children(middle.head, base(middle)) if t.i > middle.i and middle.head.i != middle.i]
        for verb in [*children(middle, "ccomp", "conj", "parataxis", "advcl"), *beside]:
            start = verb.left_edge.i
            apart = start > middle.i and doc[start - 1].text == "," and find(verb, "mark", "cc") is None
            if apart and subject(verb) is None and is_finite(verb):
                _swap(middle, verb, own)
                break


def _swap(middle: Any, verb: Any, own: Any) -> None:
    """Put a verb in the place of the participle it hangs on, which is told of their common subject."""
    above, relation = (verb, "ROOT") if middle.head.i == middle.i else (middle.head, middle.dep_)
    for child in list(middle.children):
        opens = base(child) == "mark" and child.i < own.i
        if opens or child.i > verb.i:
            child.head = verb
    verb.head, verb.dep_ = above, relation
    own.head, own.dep_ = verb, "nsubj"
    middle.head, middle.dep_ = own, "acl"


# ``Ce qui s'est passé ensuite était une tentative`` ------------------------------------------------------------------


def raise_over_relative(doc: Any) -> None:
    """Give the predicate behind a free relative clause the pronoun before it for its subject, not a place in it."""
    for relative in doc:
        pronoun = relative.head
        if relative.dep_ != "acl:relcl" or pronoun.pos_ != "PRON" or relative.i < pronoun.i:
            continue
        if not is_finite(relative):
            continue
        for verb in list(children(relative, "xcomp", "ccomp", "advcl")):
            begin = min([verb.i, *(child.i for child in children(verb, "aux", "cop"))])
            morph = doc[begin].morph
            finite = "Fin" in morph.get("VerbForm") and "Imp" not in morph.get("Mood") and not doc[begin - 1].is_punct
            if verb.i < relative.i or not finite or subject(verb) is not None or find(verb, "mark", "cc") is not None:
                continue
            verb.head, verb.dep_ = (verb, "ROOT") if pronoun.head.i == pronoun.i else (pronoun.head, _place_of(pronoun))
            pronoun.head, pronoun.dep_ = verb, "nsubj"
            for child in list(verb.children):
                if relative.i < child.i < begin:
                    child.head = relative
            return


def _place_of(pronoun: Any) -> str:
    """What a clause is to the verb of which the parser took its pronoun for the subject or object."""
    return "ccomp" if base(pronoun) in {"nsubj", "obj", "dislocated"} else str(pronoun.dep_)
