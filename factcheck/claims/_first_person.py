"""Direct speech told of its speaker: ``« Je pars », a dit le maire`` says that the mayor leaves.

Only a clause whose subject is the speaker, and in which every first person is understood, is turned; any other is left
in the speaker's own words.
"""

from __future__ import annotations

from dataclasses import replace

from factcheck.claims._types import Clause, Piece
from factcheck.claims.clauses import settle, text_of
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._verbs import agreeing, bare, change
from factcheck.claims.lang.grammar import Syntax
from factcheck.claims.lang.speaking import Persons

__all__ = ["speakers_group", "told_of"]


def speakers_group(speaker: str, table: Persons) -> str | None:
    """For whom a speaker says ``we``: the school of ``la directrice du lycée``, a lawyer's client; else ``None``."""
    plain = speaker.partition(",")[0].strip()
    for pattern in table.groups:
        match = pattern.search(plain)
        if match:
            article = table.contracted.get((match.groupdict().get("article") or "").lower(), "")
            return f"{article}{match.group('group')}".strip()
    pattern, pronouns = table.clients
    client = pattern.match(plain)
    if client:
        return pronouns[client.group("owner").lower()]
    return plain if table.collective.search(plain) else None


def told_of(
    clause: Clause, graph: Graph, name: str, agreement: tuple[str, str], table: Persons, grammar: Syntax
) -> Clause | None:
    """The clause with ``name`` for its first-person subject; ``None`` when it cannot be turned for certain.

    ``agreement`` is the gender and number of ``name``; only a singular name is put in.
    """
    if agreement[1] != "Sing":
        return None
    pieces: list[Piece] = []
    subject = _subject(clause, graph, table)
    if subject is None:
        return None
    plural = graph.low[subject] in table.plural_subjects
    finite = graph.finite_word(graph.head[subject])
    for piece in clause.pieces:
        token = piece.token
        if token is None:
            pieces.append(piece)
            continue
        low = graph.low[token]
        if token == subject:
            words = [Piece(word) for word in name.split(" ")]
            pieces.extend([replace(words[0], space=piece.space), *words[1:]])
        elif token == finite:
            form = _third(graph, token, plural, table, grammar)
            if form is None:
                return None
            pieces.append(Piece(form, space=piece.space))
        elif (
            low in table.reflexives and graph.head[token] == graph.head[subject] and _is_reflexive(graph, token, finite)
        ):
            pieces.append(Piece(table.reflexive, space=piece.space))
        elif low in table.possessives:
            pieces.append(Piece(table.possessives[low], space=piece.space))
        elif low in table.first_persons:
            return None
        elif token == graph.head[subject] and plural and grammar.agreement and _agrees(graph, token):
            pieces.append(replace(piece, text=agreeing(bare(low, grammar), agreement, grammar)))
        else:
            pieces.append(piece)
    settled = settle(pieces, grammar)
    return replace(clause, text=text_of(settled), pieces=settled)


def _subject(clause: Clause, graph: Graph, table: Persons) -> int | None:
    there = {piece.token for piece in clause.pieces}
    own = graph.subject(clause.predicate)
    if own is None or own not in there or graph.low[own] not in table.singular_subjects | table.plural_subjects:
        return None
    return own


def _is_reflexive(graph: Graph, token: int, finite: int | None) -> bool:
    return finite is not None and token < finite and graph.rel[token] in {"expl", "obj", "iobj"}


def _agrees(graph: Graph, participle: int) -> bool:
    helpers = graph.children(participle, "aux", "cop")
    return graph.feature(participle, "VerbForm") == "Part" and any(graph.lemma[k] == "être" for k in helpers)


def _third(graph: Graph, token: int, plural: bool, table: Persons, grammar: Syntax) -> str | None:
    """A first-person verb form in the third person singular."""
    low = graph.low[token]
    if low in table.forms:
        return table.forms[low]
    form = change(low, table.plural_rules if plural else table.singular_rules)
    if form is not None:
        return form
    if graph.feature(token, "Tense") == "Past" or low in table.unchanged:
        return low
    verb = grammar.verb(graph.lemma[token])
    return verb.singular if verb is not None else None
