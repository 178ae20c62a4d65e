"""Possessives: the owner put in full."""

from __future__ import annotations

from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.resolving._kinds import Antecedent, Wanted
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._pieces import first_spaced, pieces_of
from factcheck.claims.resolving._referents import LINKED

__all__ = ["owner_of", "possessive"]


BARE = 2
"""A preposition and a noun without an article, right behind the noun that they name more closely."""


def possessive(
    known: Known, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
) -> tuple[list[Piece] | None, int]:
    """The owner in full with what is owned and how many pieces that takes up; ``None`` to keep the possessive."""
    piece = clause.pieces[index]
    token = piece.token
    assert token is not None
    low = graph.low[token]
    owned = graph.head[token]
    idiom = graph.lemma[owned] in known.table.idioms and graph.child(owned, "case") is not None
    if idiom or _owner_inside(known, graph, clause, token, owned):
        return None, 1
    referent = known.referents.at(parsed.index, token)
    if referent is not None and referent.certainty >= LINKED and referent.within(parsed.index, clause):
        # The claim itself says before it whose it is.
        return None, 1
    owner = owner_of(known, parsed.index, token)
    if owner is None:
        if not known.antecedents.inside(parsed.index, token, Wanted.of(known.table.possessives[low]), clause):
            unresolved.append(piece.text)
        return None, 1
    following = clause.pieces[index + 1].token if index + 1 < len(clause.pieces) else None
    if following == owned and graph.lemma[owned] == known.antecedents.lemma(owner):
        # "son entourage" after "l'entourage du ministre" is that one.
        return first_spaced(pieces_of(owner.full()), piece.space), 2
    article = known.table.owned[low]
    if not article:
        return [
            *first_spaced(pieces_of(owner.full()), piece.space),
            Piece(known.grammar.possessive_ending, space=False),
        ], 1
    phrase = graph.subtree(owned)
    end = index + 1
    while (
        end < len(clause.pieces)
        and (t := clause.pieces[end].token) is not None
        and t in phrase
        and t != clause.predicate
        and graph.pos[t] != "AUX"
        and graph.text[t] != ":"
        and _noun_part(graph, owned, t)
    ):
        end += 1
    rest = clause.pieces[index + 1 : end]
    gender_free = article in {"le", "la"}
    spelled = _article(known, graph, owned) if gender_free else article
    return [
        Piece(spelled, space=piece.space), *rest, Piece(known.grammar.genitive), *pieces_of(owner.full())
    ], end - index  # fmt: skip


def _article(known: Known, graph: Graph, owned: int) -> str:
    gender = graph.feature(owned, "Gender") or "Masc"
    return known.grammar.definite.get(f"{gender} Sing", known.grammar.definite.get("Sing", ""))


def _owner_inside(known: Known, graph: Graph, clause: Clause, token: int, owned: int) -> bool:
    """Whether the owner stands in the claim itself: its subject, unless the possessive is in the subject."""
    if clause.subject is None:
        return False
    subject = graph.subtree(clause.subject)
    if clause.predicate in subject:
        subject = subject - graph.subtree(clause.predicate)
    within = token in subject and owned != clause.subject and clause.subject < token
    if (token in subject and not within) or owned == clause.subject:
        return False
    wanted = Wanted.of(known.table.possessives[graph.low[token]])
    holder = known.antecedents.shape(graph, clause.subject)
    return wanted.number == holder.number or (wanted.number == "Sing" and holder.number == "Sing")


def owner_of(known: Known, sentence: int, token: int) -> Antecedent | None:
    """The owner that a possessive stands for; ``None`` when not certain."""
    referent = known.referents.at(sentence, token)
    if referent is None or not referent.is_sure or referent.naming is None:
        return None
    graph = known.antecedents.graph(sentence)
    wanted = Wanted.of(known.table.possessives[graph.low[token]])
    # "La victoire de Paul Roy a surpris. Son parti ...": the party is not the victory's.
    return None if known.antecedents.holds_person(referent.naming, wanted) else referent.naming


def _noun_part(graph: Graph, owned: int, token: int) -> bool:
    """Whether a token belongs to the noun's own words, and not to a complement or clause after it."""
    if token <= owned:
        return True
    top = token
    while graph.head[top] != owned and graph.head[top] != top:
        top = graph.head[top]
    if graph.rel[top] == "nmod" and graph.pos[top] == "NOUN" and graph.child(top, "det", "nummod") is None:
        # "son équipe de campagne" is one thing.
        return graph.child(top, "case") is not None and max(graph.subtree(top)) - owned == BARE
    return graph.rel[top] in {"amod", "acl", "flat", "fixed", "nummod", "compound"} and not graph.is_comma(
        min(graph.subtree(top)) - 1
    )
