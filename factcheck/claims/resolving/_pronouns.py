"""Pronouns: what subjects and objects stand for, and those that stand for nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.entities import key
from factcheck.claims.resolving._empty import is_empty
from factcheck.claims.resolving._evidence import sayings
from factcheck.claims.resolving._kinds import Antecedent, Wanted
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._pieces import first_spaced, pieces_of
from factcheck.claims.resolving._referents import LINKED, parallel
from factcheck.claims.resolving._wanted import wanted_of

__all__ = ["inverted", "object_pronoun", "subject_pronoun", "uncontracted"]

BESIDE = 0.25
"""From which probability on a pronoun stands for the subject that its clause goes on with, or for who says it."""
Speaker = Callable[[Parsed, int, str], str | None]
"""From a sentence, a token and the name as written, the speaker's name that stands alone."""


def inverted(speaker: Speaker, parsed: Parsed, piece: Piece, index: int, unresolved: list[str]) -> list[Piece] | None:
    """``-t-il`` of ``a-t-il dit, évoquant``, at the head of what it does besides: the speaker, or ``il``."""
    assert piece.token is not None
    name = speaker(parsed, piece.token, piece.text) if index == 0 else None
    if name is None:
        unresolved.append(piece.text)
    if index:
        return None
    plain = piece.text.lstrip("-").removeprefix("t-")
    return first_spaced(pieces_of(name or plain), piece.space)


def uncontracted(known: Known, graph: Graph, token: int) -> str | None:
    """``'re`` after a pronoun is ``are`` after a noun."""
    forms = known.grammar.contractions.get(graph.low[token])
    return None if forms is None else forms.get(graph.lemma[token], forms[""])


def subject_pronoun(
    known: Known, graph: Graph, parsed: Parsed, clause: Clause, piece: Piece, unresolved: list[str]
) -> list[Piece] | None:
    """The pieces for a subject pronoun; ``None`` to keep it, marked when it stands for something."""
    token = piece.token
    assert token is not None
    if is_empty(graph, token, known.table):
        return None
    if graph.rel[token] not in {"nsubj", "csubj", "expl"}:
        unresolved.append(piece.text)
        return None
    wanted = wanted_of(graph, token, known.table)
    # What a relative word stands for may have been put behind the pronoun (``où elle vivait``: *elle vivait à Sète*).
    before = replace(clause, pieces=clause.pieces[: clause.pieces.index(piece)])
    referent = known.referents.at(parsed.index, token)
    if referent is not None and referent.certainty >= LINKED and referent.within(parsed.index, before):
        # The claim itself says before it whom the pronoun stands for.
        return None
    found = referent.naming if referent is not None and referent.is_sure else None
    if found is None and referent is not None and referent.certainty and not known.is_quoted(graph.start[token]):
        # What goes on with a subject, or is said of a speaker in his own words, needs less to be sure.
        beside = parallel(known.antecedents, referent.refers) or _content_speaker(known, clause, token, parsed)
        fits = beside is not None and (wanted.fits(beside) or _is_team(known, graph, clause, wanted, beside))
        if fits and beside and beside.text and referent.share_of(beside) >= BESIDE:
            found = beside
    if found is not None and _speaks(known, clause, token, parsed, found):
        found = None
    if found is None:
        if not known.antecedents.inside(parsed.index, token, wanted, before):
            unresolved.append(piece.text)
        return None
    if found.within(parsed.index, before) and found.head < token:
        return None
    return first_spaced(pieces_of(found.full()), piece.space)


def _speaks(known: Known, clause: Clause, token: int, parsed: Parsed, found: Antecedent) -> bool:
    """Whether an antecedent is the one who says the words that the pronoun stands in: he would say *I*."""
    graph = known.antecedents.graph(parsed.index)
    if not known.is_quoted(graph.start[token]):
        return False
    if found.sentence == parsed.index and not known.is_quoted(graph.start[found.head]):
        verb = graph.head[found.head]
        if graph.rel[found.head] == "nsubj" and graph.lemma[verb] in sayings(known.lang):
            return True
    frame = clause.frames[-1] if clause.frames else None
    return frame is not None and bool(frame.speaker) and key(str(frame.speaker)) == found.identity


def _content_speaker(known: Known, clause: Clause, token: int, parsed: Parsed) -> Antecedent | None:
    """The speaker of the frame around a clause, whom the pronoun subject of what is said mostly stands for."""
    frame = clause.frames[-1] if clause.frames else None
    if frame is None or frame.kind != "complement" or frame.speaker_head is None or clause.quoted:
        return None
    return known.antecedents.at(parsed.index, frame.speaker_head, follow=True)


def _is_team(known: Known, graph: Graph, clause: Clause, wanted: Wanted, speaker: Antecedent) -> bool:
    """``Rovers say they will pay``: a name in the singular whose verb is plural, as a team's or firm's may be."""
    frame = clause.frames[-1] if clause.frames else None
    if wanted.number != "Plur" or frame is None or frame.verb is None or speaker.shape.person:
        return False
    named = frame.speaker_head is not None and graph.pos[frame.speaker_head] == "PROPN"
    plural = graph.low[frame.verb] == graph.lemma[frame.verb] and graph.feature(frame.verb, "Number") != "Sing"
    return named and plural and not known.grammar.agreement


def object_pronoun(
    known: Known, graph: Graph, parsed: Parsed, clause: Clause, piece: Piece, unresolved: list[str]
) -> list[Piece] | None:
    """The pieces for an object pronoun; ``None`` to keep it, marked."""
    token = piece.token
    assert token is not None
    referent = known.referents.at(parsed.index, token)
    if referent is not None and referent.certainty >= LINKED and referent.within(parsed.index, clause):
        return None
    found = referent.naming if referent is not None and referent.is_sure else None
    if found is None:
        unresolved.append(piece.text)
        return None
    return first_spaced(pieces_of(found.full()), piece.space)
