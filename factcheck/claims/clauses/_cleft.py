"""Cleft sentences in plain order: ``C'est le maire qui a signé`` is ``Le maire a signé``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._relatives import relative_of

if TYPE_CHECKING:
    from factcheck.claims.clauses._split import Splitter

__all__ = ["make"]


def make(splitter: Splitter, index: int) -> bool:
    """Make the clause of a cleft sentence; ``False`` when the predicate under ``index`` opens none."""
    graph, table = splitter.graph, splitter.table
    subject, copula = graph.subject(index), graph.child(index, "cop")
    if subject is None or copula is None or graph.low[subject] not in table.clefts:
        return False
    clause = next((k for k in graph.children(index, "acl", "advcl", "ccomp") if k > index and graph.is_finite(k)), None)
    if clause is None or any(graph.text[i] == "," for i in range(index, clause)):
        return False
    before = {
        k
        for k in graph.kids[index]
        if k < index and graph.rel[k] not in {"det", "case", "amod", "nummod", "punct", "cop", "nsubj", "expl"}
    }
    if any(graph.low[k] in table.negation_words for k in before):
        return False
    if any(graph.rel[k] == "dislocated" and graph.low[k] not in table.day_words for k in before):
        # "L'égalité, c'est le but que nous visons" says what equality is.
        return False
    # A description ("c'est une loi qui protège") is no cleft; a name, a pronoun or a definite noun is one.
    determiner = graph.child(index, "det")
    if graph.pos[index] == "NOUN" and (determiner is None or graph.low[determiner] in table.indefinite):
        return False
    if graph.pos[index] == "PRON":
        return False
    pronoun = relative_of(graph, clause, table)
    focus = graph.subtree(index) - graph.subtree(clause) - graph.subtree(subject) - {copula}
    focus = frozenset(k for k in focus if k > copula)
    if pronoun is not None and graph.low[pronoun] in table.subject_relatives:
        given = splitter.noun(index)
        if given is None or graph.rel[pronoun] not in {"nsubj", "csubj"}:
            return False
        words = tuple(word for word in given.words if word.token in focus)
        return splitter.clause(clause, "main", type(given)(words, index, given.agreement), without={pronoun})
    marks = {
        k for k in graph.kids[clause] if graph.low[k] in table.complementisers | table.object_relatives and k < clause
    }
    if not marks or graph.subject(clause) is None or (graph.subject(clause) or 0) > clause:
        return False
    phrase = [
        word
        for word in pick(graph, focus)
        if any(c.isalnum() for c in word.text) or word.token not in {min(focus), max(focus)}
    ]
    return splitter.clause(clause, "main", without=marks, after=[Word(word.text, word.token) for word in phrase])
