"""The place that ``y`` stands for."""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims._types import Clause, Parsed
from factcheck.claims.clauses import settle, text_of
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._pieces import first_spaced, pieces_of
from factcheck.claims.resolving._repetition import place_of

__all__ = ["placed"]


def placed(known: Known, graph: Graph, parsed: Parsed, clause: Clause) -> Clause:
    """``s'y était rendu`` as ``s'était rendu à Pyongyang``."""
    at = next(
        (n for n, p in enumerate(clause.pieces) if p.token is not None and _is_there(known, graph, p.token)), None
    )
    if at is None:
        return clause
    token = clause.pieces[at].token
    assert token is not None
    verb = next((n for n, p in enumerate(clause.pieces) if p.token == graph.head[token]), None)
    found = None if verb is None else place_of(known.antecedents, parsed.index, token)
    if verb is None or found is None or found[1].within(parsed.index, clause):
        return clause
    case, place = found
    put = first_spaced(pieces_of(f"{case} {place.full()}"), True)
    pieces = [*clause.pieces[:at], *clause.pieces[at + 1 : verb + 1], *put, *clause.pieces[verb + 1 :]]
    settled = settle(pieces, known.grammar)
    return replace(clause, text=text_of(settled), pieces=settled)


def _is_there(known: Known, graph: Graph, token: int) -> bool:
    there = graph.low[token] in known.table.places_pronoun and graph.pos[token] == "PRON"
    return (
        there and graph.lemma[graph.head[token]] in known.table.place_verbs and not known.is_quoted(graph.start[token])
    )
