"""What a pronoun asks of the one it stands for: number, gender, and what its verb tells of."""

from __future__ import annotations

from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._kinds import Wanted

__all__ = ["wanted_of"]


def wanted_of(graph: Graph, token: int, table: Reference) -> Wanted:
    """What a subject pronoun's own form and the predicate over it ask for."""
    predicate = graph.head[token]
    verbs = {graph.lemma[predicate], *(graph.lemma[k] for k in graph.children(predicate, "xcomp"))}
    told_of = graph.child(predicate, "aux:pass", "cop") is not None
    if told_of:
        said = {graph.lemma[i] for i in (predicate, *graph.children(predicate, "obl", "xcomp"))}
        acts = bool(said & table.agent_passives) or graph.low[predicate] in table.people
    else:
        acts = bool(verbs & table.agent_verbs)
    inert = not told_of and graph.lemma[predicate] in table.inert_verbs
    thing = inert or graph.lemma[predicate] in table.thing_verbs
    return Wanted.of(table.pronouns[graph.low[token]], thing=thing, acts=acts, inert=inert)
