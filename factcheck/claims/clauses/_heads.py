"""Heads of sentences that the parsers missed: the finite clause made the root, and its subject given back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph

__all__ = ["mend"]

_NOUNS = frozenset({"NOUN", "PROPN"})
_ASIDE = 12
"""The most tokens between the two commas of an aside."""


def mend(graph: Graph, table: Syntax) -> None:
    """Give the sentence the head and the subject that its words show; the tree stays a tree."""
    _mend_root(graph, table)
    _mend_participle_root(graph)
    _mend_lost_subject(graph)


def _root(graph: Graph) -> int | None:
    return next((i for i in range(graph.size) if graph.head[i] == i), None)


def _mend_root(graph: Graph, table: Syntax) -> None:
    """``Founded in 2014, Lumio employs 900``: a root that is no verb form of its own gives way to the finite clause."""
    root = _root(graph)
    if root is None or graph.is_finite(root) or graph.subject(root) is not None or root > 2:
        return
    participle = graph.feature(root, "VerbForm") in {"Part", "Ger"} or table.participle_shape.search(graph.low[root])
    if not participle:
        return
    for kid in graph.children(root, "parataxis", "ccomp", "conj", "advcl"):
        comma = any(graph.text[i] == "," for i in range(root, kid))
        if comma and graph.is_finite(kid) and graph.subject(kid) is not None and graph.child(kid, "mark", "cc") is None:
            _lift(graph, kid, root)
            graph.rel[root] = graph.dep[root] = "advcl"
            return


def _mend_participle_root(graph: Graph) -> None:
    """``L'objectif maintes fois répété du constructeur est de``: the finite verb heads the clause."""
    root = _root(graph)
    if root is None or graph.feature(root, "VerbForm") != "Part" or graph.child(root, "aux", "cop") is not None:
        return
    subject = graph.subject(root)
    if subject is None or subject > root or graph.pos[subject] not in {*_NOUNS, "ADJ", "PRON"}:
        return
    for kid in graph.children(root, "conj", "parataxis"):
        if graph.is_finite(kid) and graph.subject(kid) is None and graph.child(kid, "cc", "mark") is None:
            _lift(graph, kid, root)
            graph.move(subject, kid)
            graph.move(root, subject)
            graph.rel[root] = graph.dep[root] = "acl"
            graph.forget()
            return


def _lift(graph: Graph, kid: int, root: int) -> None:
    """Make a child of the root the root, the old one its child."""
    graph.kids[root].remove(kid)
    graph.head[kid] = kid
    graph.rel[kid] = graph.dep[kid] = "ROOT"
    graph.head[root] = kid
    graph.kids[kid] = sorted([*graph.kids[kid], root])


def _mend_lost_subject(graph: Graph) -> None:
    """``Alors qu'il risquait une amende, le tribunal de Bernay, dans l'Eure, a annulé``: the noun before the main verb.

    Behind a clause with its own mark small parsers take it for one thing more in that clause.
    """
    root = _root(graph)
    finite = graph.finite_word(root) if root is not None else None
    if root is None or finite is None or graph.subject(root) is not None or graph.feature(finite, "Mood") == "Imp":
        return
    last = graph.group_start(root) - 1
    aside = range(0)
    if last > 0 and graph.text[last] == ",":
        opening = next((i for i in range(last - 1, max(last - _ASIDE, 0), -1) if graph.text[i] == ","), None)
        if opening is None:
            return
        aside, last = range(opening, last + 1), opening - 1
    noun, comma = last, next((i for i in range(last, 0, -1) if graph.text[i] == ","), 0)
    while comma < graph.head[noun] < noun and graph.pos[graph.head[noun]] in _NOUNS:
        noun = graph.head[noun]
    if noun <= comma or graph.pos[noun] not in _NOUNS or graph.child(noun, "case") is not None:
        return
    first = min(t for t in graph.subtree(noun) if comma < t <= last)
    determiner = graph.child(noun, "det")
    known = determiner is not None or graph.pos[noun] == "PROPN"
    if first < 2 or graph.text[first - 1] != "," or not known or graph.head[noun] >= first:
        return
    if not any(graph.rel[i] == "mark" and graph.is_finite(graph.head[i]) for i in range(first - 1)):
        return
    told = graph.feature(determiner if determiner is not None else noun, "Number")
    if told and graph.feature(finite, "Number") not in {"", told}:
        return
    graph.move(noun, root)
    graph.rel[noun] = graph.dep[noun] = "nsubj"
    for token in aside:
        if graph.head[token] < first:
            graph.move(token, noun if graph.pos[token] != "PUNCT" else root)
    graph.forget()
