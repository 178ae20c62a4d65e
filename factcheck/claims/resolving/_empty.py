"""Pronoun subjects that stand for nothing: ``il faut``, ``it is clear that``."""

from __future__ import annotations

from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.referring import Reference

__all__ = ["is_empty"]

_CLOCK_REACH = 8
"""How many words after the copula the hour stands at most (``un peu plus de trois heures``)."""


def is_empty(graph: Graph, token: int, table: Reference) -> bool:
    """``il faut``, ``il pourrait s'agir de``, ``il est interdit de``, ``it is clear that``."""
    verb = graph.head[token]
    if graph.low[token] not in table.empty:
        return False
    chain = [verb, *graph.children(verb, "xcomp")]
    if any(graph.lemma[v] in table.impersonal for v in chain) or _points_out(graph, verb, table):
        return True
    if any(
        graph.lemma[v] in table.existing and {graph.low[k] for k in graph.kids[v]} & table.places_pronoun for v in chain
    ):
        return True
    if graph.lemma[verb] in table.lasting and any(graph.low[k] in table.times for k in graph.children(verb, "obj")):
        return True
    if _opens_cleft(graph, token, table):
        return True
    if graph.rel[token] == "expl" and graph.child(verb, "csubj", "ccomp", "xcomp", "obj") is not None:
        return True
    if _tells_the_hour(graph, token, table):
        return True
    if any(v != verb and _is_judged(graph, v) for v in chain):
        # "il devrait être possible de circuler"
        return True
    judged = graph.child(verb, "cop", "aux:pass") is not None
    clauses = graph.children(verb, "csubj", "ccomp", "xcomp", "advcl", "acl")
    return judged and any(
        graph.child(k, "mark") is not None and k > verb
        for k in clauses
        if graph.pos[k] in {"VERB", "AUX", "ADJ"} or graph.child(k, "cop") is not None
    )


def _is_judged(graph: Graph, predicate: int) -> bool:
    """``être possible de circuler``: a copula and an adjective with a clause of its own behind it."""
    clauses = graph.children(predicate, "csubj", "ccomp", "xcomp", "advcl", "acl", "obl")
    return (
        graph.child(predicate, "cop") is not None
        and graph.pos[predicate] == "ADJ"
        and any(
            k > predicate and graph.child(k, "mark", "case") is not None and graph.pos[k] == "VERB" for k in clauses
        )
    )


def _opens_cleft(graph: Graph, token: int, table: Reference) -> bool:
    """``It was the pilot who told them``: a copula, a phrase, then a relative that opens at once behind it."""
    if not table.pivots:
        return False
    copula = token + 1
    if copula >= graph.size or graph.pos[copula] != "AUX":
        return False
    for word in range(copula + 2, min(copula + _CLOCK_REACH, graph.size)):
        if graph.low[word] in table.pivots:
            return graph.pos[word - 1] in {"NOUN", "PROPN"} and graph.pos[word] in {"PRON", "SCONJ", "DET"}
        if graph.pos[word] in {"PUNCT", "VERB", "AUX"}:
            return False
    return False


def _points_out(graph: Graph, predicate: int, table: Reference) -> bool:
    """``it was the storm which sank it``: a copula, something known, and a relative clause that tells of it."""
    if graph.child(predicate, "cop") is None or graph.child(predicate, "acl:relcl") is None:
        return False
    named = graph.child(predicate, "nmod:poss") is not None or graph.pos[predicate] == "PROPN"
    return named or any(graph.low[k] in table.definite for k in graph.children(predicate, "det"))


def _tells_the_hour(graph: Graph, token: int, table: Reference) -> bool:
    """``Il était un peu plus de trois heures``, ``it was past midnight``: the hour soon after the copula."""
    near = range(token + 1, min(token + 3, graph.size))
    copula = next((k for k in near if graph.rel[k] == "cop" or graph.pos[k] == "AUX"), None)
    if copula is None:
        return False
    for word in range(copula + 1, min(copula + _CLOCK_REACH, graph.size)):
        if graph.low[word] in table.hours:
            return True
        if graph.pos[word] in {"PROPN", "VERB", "PUNCT"}:
            return False
    return False
