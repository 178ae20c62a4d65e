"""Subordinate clauses that the parser took for phrases: ``until the council agrees``, ``as police confirmed it``."""

from __future__ import annotations

from typing import Any

from factcheck.claims._tree import base, children, find, is_relative, low, subject, subtree
from factcheck.claims._types import Parsed
from factcheck.claims.lang.schema import Discourse

__all__ = ["hang_marks", "mark_clauses"]

_PHRASES = frozenset({"nmod", "obl", "dep", "advcl", "obj"})
_LOOSE = frozenset({"conj", "parataxis", "acl", "ccomp", "dep", "xcomp", "advcl"})


def mark_clauses(parsed: Parsed, table: Discourse) -> None:
    """Make marks of the words of ``table.subordinators`` that have a clause after them, and adverbials of the clauses.

    The tree is mended in place.
    """
    for index, word in enumerate(parsed.words):
        if word not in table.subordinators:
            continue
        token = parsed.doc[index]
        noun = token.head
        if base(token) != "case" or noun.i < token.i:
            continue
        if base(noun) == "nsubj":
            verb = noun.head
            if verb.i > noun.i and verb.head.i != verb.i:
                token.head, token.dep_ = verb, "mark"
                verb.dep_ = "advcl"
                _keep_beside(verb, table)
        elif base(noun) in _PHRASES and low(noun) not in table.times:
            told = _verb_after(noun, token, table)
            if told is not None:
                _open(token, noun, told)
                _keep_beside(told, table)


def hang_marks(doc: Any) -> None:
    """Hang a conjunction on the clause behind it: ``was surprised because, not long ago, many people thought``.

    The parser hung it on the verb before and coordinated the two clauses.
    """
    for mark in doc:
        above = mark.head
        if mark.pos_ != "SCONJ" or base(mark) not in {"advmod", "mark", "dep"} or above.i >= mark.i:
            continue
        for verb in [*children(above, "conj", "parataxis"), *children(above.head, "conj", "parataxis")]:
            own = subject(verb)
            if own is not None and mark.i < own.i < verb.i and find(verb, "cc", "mark") is None:
                verb.dep_ = "advcl"
                mark.head, mark.dep_ = verb, "mark"
                break


def _verb_after(noun: Any, mark: Any, table: Discourse) -> Any | None:
    """The finite verb right after a noun phrase that lacks a subject, where the sentence has another before."""
    doc = noun.doc
    place = noun.i
    inside = subtree(noun)
    while place + 1 < len(doc) and place + 1 in inside and not _is_finite_form(doc[place + 1]):
        place += 1
        if doc[place].is_punct or doc[place].pos_ in {"CCONJ", "SCONJ"} or low(doc[place]) in table.subordinators:
            return None
    if place + 1 >= len(doc) or not _is_finite_form(doc[place + 1]) or not any(map(_is_finite_form, doc[: mark.i])):
        return None
    first = doc[place + 1]
    verb = first.head if base(first) in {"aux", "cop"} else first
    if base(verb) not in _LOOSE or subject(verb) is not None or find(verb, "mark", "cc") is not None:
        return None
    above = verb.head.i < mark.i or verb.head.i == noun.i
    return verb if above and not is_relative(verb, table.relatives) else None


def _is_finite_form(token: Any) -> bool:
    return "Fin" in token.morph.get("VerbForm")


def _open(mark: Any, noun: Any, verb: Any) -> None:
    above = noun.head
    verb.head, verb.dep_ = above if above.i != verb.i else verb.head, "advcl"
    if above.pos_ not in {"VERB", "AUX"} and above.head.i != above.i and above.head.pos_ in {"VERB", "AUX"}:
        verb.head = above.head
    noun.head, noun.dep_ = verb, "nsubj"
    mark.head, mark.dep_ = verb, "mark"
    for child in list(noun.children):
        if child.i > verb.i:
            child.head = verb


def _keep_beside(verb: Any, table: Discourse) -> None:
    """Coordinate a verb of saying without a subject with the subordinate one next to it: both tell of the same."""
    if low(verb) not in table.verbs:
        return
    for other in list(children(verb.head, "conj")):
        joined = find(other, "cc")
        near = joined is not None and joined.i == verb.right_edge.i + 1
        if near and other.i > verb.i and low(other) in table.verbs and subject(other) is None:
            other.head = verb
