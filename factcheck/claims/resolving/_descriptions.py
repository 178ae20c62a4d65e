"""Descriptions that point back: ``ce dernier``, ``cette décision``, ``les deux pays``."""

from __future__ import annotations

from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import discourse
from factcheck.claims.resolving._kinds import Wanted
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._pieces import first_spaced, pieces_of
from factcheck.claims.resolving._referents import LINKED
from factcheck.claims.resolving._repetition import pair, renamed, repeated

__all__ = ["pointer"]


def pointer(
    known: Known, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
) -> tuple[list[Piece] | None, int] | None:
    """``ce dernier``, ``cette décision``, ``le groupe``: a description that points back."""
    pieces = clause.pieces
    piece = pieces[index]
    token = piece.token
    assert token is not None
    for size in (1, 2):
        words = [graph.low[p.token] for p in pieces[index : index + size] if p.token is not None]
        last = pieces[min(index + size, len(pieces)) - 1].token
        describes = last is not None and graph.rel[last] == "amod" and graph.head[last] > last
        whole = len(words) == size and not describes
        agrees = known.table.last_named.get(" ".join(words)) if whole else None
        if agrees is not None:
            acts = _says(known, graph, token)
            found = known.antecedents.last(parsed.index, token, Wanted.of(agrees, acts=acts), _speakers(clause))
            if found is None:
                unresolved.append(" ".join(words))
                return None
            return first_spaced(pieces_of(found.full()), piece.space), size
    if graph.rel[token] == "det" and (named := _parties(known, graph, parsed, clause, index)) is not None:
        return named, 3
    if graph.rel[token] != "det" or index + 1 >= len(pieces) or pieces[index + 1].token != graph.head[token]:
        return None
    noun = graph.head[token]
    if graph.low[token] in known.table.demonstratives or graph.low[token] in known.table.definite:
        return _description(known, graph, parsed, clause, index, noun, unresolved)
    return None


def _says(known: Known, graph: Graph, token: int) -> bool:
    """Whether the one named last does what only persons and bodies of them do."""
    top = token if graph.rel[token] == "nsubj" else graph.head[token]
    verb = graph.head[top]
    return graph.rel[top] == "nsubj" and (
        graph.lemma[verb] in known.table.agent_verbs or graph.low[verb] in discourse(known.lang).verbs
    )


def _speakers(clause: Clause) -> frozenset[int]:
    """The heads of those who say a clause, who do not speak of themselves as the one named last."""
    return frozenset(frame.speaker_head for frame in clause.frames if frame.speaker_head is not None)


def _parties(known: Known, graph: Graph, parsed: Parsed, clause: Clause, index: int) -> list[Piece] | None:
    """``les deux pays`` as the two that the article names together."""
    token, number, noun = ([*(p.token for p in clause.pieces[index : index + 3]), None, None])[:3]
    if token is None or number is None or noun is None or graph.head[token] != noun or graph.head[number] != noun:
        return None
    pointed = graph.low[token] in known.table.definite | known.table.demonstratives
    if not pointed or graph.low[number] not in known.table.two or graph.low[noun] not in known.table.parties:
        return None
    if graph.children(noun, "nmod", "amod", "acl", "appos", "flat", "conj"):
        return None
    found = pair(known.antecedents, parsed.index, token)
    if found is None or found.within(parsed.index, clause):
        return None
    return first_spaced(pieces_of(found.full()), clause.pieces[index].space)


def _description(
    known: Known, graph: Graph, parsed: Parsed, clause: Clause, index: int, noun: int, unresolved: list[str]
) -> tuple[list[Piece] | None, int] | None:
    piece = clause.pieces[index]
    pointing = graph.low[piece.token or 0] in known.table.demonstratives
    there = {p.token for p in clause.pieces} - {clause.predicate}
    parts = graph.children(noun, "nmod", "amod", "acl", "appos", "flat", "nummod", "compound")
    bare = not any(k in there for k in parts) if pointing else not parts
    if graph.low[noun] in known.table.times or not bare or graph.pos[noun] != "NOUN":
        return None
    found = repeated(known.antecedents, parsed.index, noun)
    if found is not None and not found.within(parsed.index, clause):
        return first_spaced(pieces_of(found.full()), piece.space), 2
    referent = known.referents.at(parsed.index, noun)
    if referent is not None and referent.certainty >= LINKED and referent.within(parsed.index, clause):
        return None
    named = known.referents.named(parsed.index, noun)
    if named is not None:
        return first_spaced(pieces_of(named.full()), piece.space), 2
    if pointing:
        found = renamed(known.antecedents, parsed.index, noun)
        if found is not None and not found.within(parsed.index, clause):
            return first_spaced(pieces_of(found.full()), piece.space), 2
        unresolved.append(f"{piece.text} {graph.text[noun]}".lower())
    return None
