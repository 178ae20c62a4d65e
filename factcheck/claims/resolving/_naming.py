"""The name that a speaker's pronoun, possessive or short name stands for."""

from __future__ import annotations

from factcheck.claims._types import Parsed, Piece
from factcheck.claims.clauses import settle, text_of
from factcheck.claims.resolving._kinds import Antecedent, Wanted
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._pieces import pieces_of
from factcheck.claims.resolving._possessives import owner_of
from factcheck.claims.resolving._referents import LINKED

__all__ = ["name_of"]


def name_of(known: Known, parsed: Parsed, token: int, name: str) -> str | None:
    """The speaker's name in full; ``None`` when not certain."""
    graph = known.antecedents.graph(parsed.index)
    if graph.low[token] in known.grammar.relatives:
        clause = graph.head[token]
        held = known.antecedents.at(parsed.index, graph.head[clause]) if graph.rel[clause] == "acl" else None
        return held.name() if held is not None and held.text else None
    wanted = known.table.pronouns.get(graph.low[token])
    if wanted is not None:
        referent = known.referents.at(parsed.index, token)
        if referent is None:
            found = known.antecedents.of_pronoun(parsed.index, token, Wanted.of(wanted, person=True))
        else:
            # Over a verb of saying only one who can speak fits, and the callers ask more.
            found = referent.naming if referent.certainty >= LINKED else None
        return found.name() if found is not None else None
    low = name.lower().replace("’", "'")
    if low in known.table.last_named:
        found = known.antecedents.last(parsed.index, token, Wanted.of(known.table.last_named[low]))
        return found.name() if found is not None else None
    owner = next((k for k in graph.children(token, "det", "nmod") if graph.low[k] in known.table.possessives), None)
    if owner is not None:
        held = owner_of(known, parsed.index, owner)
        if held is not None and graph.lemma[token] == known.antecedents.lemma(held):
            return held.name()
        return _owned_name(known, name, graph.low[owner], held) if held is not None else None
    full = known.names.canonical(name)
    if full == name and (named := known.referents.named(parsed.index, token)) is not None:
        return named.name()
    return full if full != name else None


def _owned_name(known: Known, name: str, possessive: str, owner: Antecedent) -> str | None:
    first, _, rest = name.partition(" ")
    if first.lower() != possessive or not rest:
        return None
    article = known.table.owned[possessive]
    if not article:
        return f"{owner.name()}{known.grammar.possessive_ending} {rest}"
    pieces = [
        Piece(article),
        Piece(rest.split(" ")[0]),
        *pieces_of(" ".join(rest.split(" ")[1:])),
        Piece(known.grammar.genitive),
    ]
    text = text_of(settle([*pieces, *pieces_of(owner.name())], known.grammar))
    return text[:1].lower() + text[1:]
