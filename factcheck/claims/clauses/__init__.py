"""Clauses: a parsed sentence cut into one sentence for each predicate, in the article's own words.

The one door is ``split``.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from factcheck.claims._types import Clause, Frame, Parsed
from factcheck.claims.clauses._draft import Word, settle, spell, text_of, tidy
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._parts import Draft
from factcheck.claims.clauses._soundness import interrupted, is_sound
from factcheck.claims.clauses._split import Splitter
from factcheck.claims.clauses._verbs import is_negated, negate
from factcheck.claims.lang import syntax
from factcheck.claims.lang.grammar import Syntax

__all__ = ["settle", "split", "text_of"]

_CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_MOST_ROUNDS = 4


def split(parsed: Parsed, frames: Sequence[Frame] = (), lang: str = "fr") -> tuple[Clause, ...]:
    """The clauses of a sentence as sentences of their own, in the order of their predicates.

    ``frames`` are the reporting frames of the sentence (``attribution.find_frames``): their own words are left out
    and each clause gets those that hold its predicate. Raises ``LanguageError`` for a language without tables.
    """
    table = syntax(lang)
    graph = Graph.of(parsed, table)
    kept: frozenset[int] = frozenset()
    for _ in range(_MOST_ROUNDS):
        made, refused = _once(parsed, frames, table, kept)
        # A phrase that made no sentence of its own goes back into the clause it was taken from.
        if not refused - kept:
            break
        kept |= refused
    if refused or _lost(graph, made, frames):
        # A tree that loses words or makes broken clauses is not to be trusted: the sentence stays whole.
        whole, broken = _once(parsed, frames, table, frozenset(range(graph.size)))
        if len(broken) <= len(refused) and len(_lost(graph, whole, frames)) <= len(_lost(graph, made, frames)):
            return whole
    return made


def _lost(graph: Graph, made: Sequence[Clause], frames: Sequence[Frame]) -> set[int]:
    """The content words that are in no clause, in no frame, and not said in passing (``déplore-t-il``, a headline)."""
    said = {piece.token for clause in made for piece in clause.pieces}
    said |= {index for frame in frames for index in frame.tokens}
    aside = bool(made) and all(clause.kind == "relative" for clause in made)
    passing: set[int] = set()
    for index in range(graph.size):
        subject = graph.subject(index)
        inverted = subject is not None and graph.text[subject].startswith("-") and graph.rel[index] == "parataxis"
        verbless = aside and graph.head[index] == index and not graph.is_predicate(index) and subject is None
        if inverted or verbless:
            passing |= graph.subtree(index)
    return {i for i in range(graph.size) if graph.pos[i] in _CONTENT and i not in said and i not in passing}


def _once(
    parsed: Parsed, frames: Sequence[Frame], table: Syntax, kept: frozenset[int]
) -> tuple[tuple[Clause, ...], frozenset[int]]:
    """The clauses when the phrases in ``kept`` stay where they are, and the phrases that made none."""
    splitter = Splitter.of(parsed, frames, table, kept)
    made: list[Clause] = []
    seen: set[str] = set()
    refused: set[int] = set()
    drafts = splitter.run()
    spoken = any(
        _has_predicate(splitter.graph, draft) for draft in drafts if not (draft.copula and draft.kind == "participial")
    )
    broken = interrupted(splitter.graph, drafts, splitter.barred)
    for draft in drafts:
        if spoken and len(kept) < splitter.graph.size and not _has_predicate(splitter.graph, draft):
            continue
        if _is_hollow(splitter.graph, draft, splitter.barred):
            continue
        found = _finished(splitter.graph, draft, splitter.frames, table)
        reported = any(draft.top in frame.content for frame in splitter.frames)
        sound = draft.top not in broken and is_sound(
            splitter.graph, draft, tidy(draft.words, table), splitter.barred, table, reported=reported
        )
        if not sound:
            refused |= _culprits(splitter.graph, draft, drafts)
        elif not found and draft.kind not in {"main", "content"}:
            refused.add(draft.top)
        for clause in found:
            if clause.text not in seen or clause.frames:
                made.append(clause)
                seen.add(clause.text)
    return tuple(made), frozenset(refused)


def _culprits(graph: Graph, draft: Draft, drafts: Sequence[Draft]) -> set[int]:
    """The phrases to be left where they are for a broken clause: itself, or all that was taken out of a main one."""
    if draft.kind not in {"main", "content"} or graph.rel[draft.top] in {"conj", "parataxis"}:
        return {draft.top}
    return {draft.top, *(other.top for other in drafts if other.top in graph.subtree(draft.top))}


def _finished(graph: Graph, draft: Draft, frames: tuple[Frame, ...], table: Syntax) -> list[Clause]:
    around = tuple(frame for frame in frames if draft.top in frame.content and not _is_outside(graph, frame, draft))
    counters = [frame for frame in around if frame.kind == "counter"]
    plain = tuple(frame for frame in around if frame.kind != "counter")
    found = [_clause(graph, draft, plain, table, flip=bool(plain) and plain[-1].flips)]
    main = draft.kind in {"main", "content", "conjunct", "split"} and graph.is_predicate(draft.top)
    for frame in counters if main else ():
        found.append(_clause(graph, draft, (frame,), table, flip=True))
    return [clause for clause in found if clause is not None]


def _has_predicate(graph: Graph, draft: Draft) -> bool:
    """Whether the claim's verb is among its words; a sentence without any may be a headline."""
    if draft.copula or draft.kind != "main":
        return True
    return graph.is_predicate(draft.top) and any(word.token == draft.top for word in draft.words)


def _is_hollow(graph: Graph, draft: Draft, barred: Set[int]) -> bool:
    """Whether all a verb is told to do is to say what a frame around it reports: ``l'on vient me prévenir que``."""
    there = {word.token for word in draft.words}
    inner = [k for k in graph.children(draft.top, "xcomp") if k in barred and k not in there]
    return bool(inner) and draft.top in there and not any(
        k in there for k in graph.children(draft.top, "obj", "ccomp", "obl")
    )  # fmt: skip


def _is_outside(graph: Graph, frame: Frame, draft: Draft) -> bool:
    """Whether the clause is not what the frame reports: its own act, or a finite verb beside a reported infinitive."""
    if frame.act and frame.verb == draft.top:
        return True
    return (
        frame.infinitive
        and draft.kind == "conjunct"
        and graph.is_finite(draft.top)
        and draft.top not in frame.heads[:1]
    )


def _clause(graph: Graph, draft: Draft, frames: tuple[Frame, ...], table: Syntax, *, flip: bool) -> Clause | None:
    words = _one_negation(graph, tidy(draft.words, table), draft.top, table)
    words = _stated(graph, draft, words, table)
    joined = any(graph.low[k] in table.negators for k in graph.children(draft.top, "cc"))
    unsaid = joined and draft.kind in {"main", "content", "conjunct"} and not is_negated(graph, words, draft.top, table)
    if (flip or unsaid) and not draft.copula:
        words = [w for w in words if w.token is None or graph.low[w.token] not in table.negators]
        flipped = negate(graph, words, draft.top, table)
        if flipped is None:
            return None
        words = flipped
    if not _stands(graph, draft, words):
        return None
    pieces = spell(graph, words, table)
    own = [word.token for word in words if word.token is not None and _belongs(graph, draft, word.token)]
    if not own:
        return None
    return Clause(
        kind=draft.kind,
        span=(graph.start[min(own)], graph.end[max(own)]),
        text=text_of(pieces),
        pieces=pieces,
        predicate=draft.top,
        subject=draft.subject,
        frames=frames,
        quoted=graph.quoted[draft.top],
        copula=draft.copula,
        negated=is_negated(graph, words, draft.top, table),
    )


def _stated(graph: Graph, draft: Draft, words: list[Word], table: Syntax) -> list[Word]:
    """``contestent que la mesure puisse``, as what is said of the measure: ``peut``."""
    finite = graph.finite_word(draft.top)
    if finite is None or draft.kind not in {"content", "conjunct"} or graph.low[finite] not in table.indicative:
        return words
    if any(word.token is not None and graph.rel[word.token] == "mark" and word.token < finite for word in words):
        return words
    told = table.indicative[graph.low[finite]]
    return [Word(told, w.token) if w.token == finite and w.text.lower() == graph.low[finite] else w for w in words]


def _one_negation(graph: Graph, words: list[Word], top: int, table: Syntax) -> list[Word]:
    """``n'a ni confirmé`` left alone is ``n'a pas confirmé``; ``has neither confirmed`` is ``has not confirmed``."""
    own = [n for n, w in enumerate(words) if w.token is not None and graph.low[w.token] in table.negators]
    if len(own) != 1 or words[own[0]].token is None or graph.head[words[own[0]].token or 0] != top:
        return words
    place = own[0]
    before = any(
        w.token is not None and graph.head[w.token] == top and graph.rel[w.token] == "aux" for w in words[:place]
    )
    if not before or words[place].token is None or (words[place].token or 0) > top:
        return words
    return [*words[:place], Word(table.negation[1], words[place].token), *words[place + 1 :]]


def _belongs(graph: Graph, draft: Draft, token: int) -> bool:
    """Whether a token stands in the clause itself, and is not of a subject put in from outside it."""
    return draft.kind in {"main", "content"} or token in graph.subtree(draft.top)


def _stands(graph: Graph, draft: Draft, words: Sequence[Word]) -> bool:
    """Whether the words can be a sentence: a predicate with something said of something."""
    said = sum(any(c.isalnum() for c in word.text) for word in words)
    if said < 3 and not (said == 2 and graph.is_finite(draft.top) and draft.subject is not None):
        return False
    return draft.kind == "main" or draft.copula or any(word.token == draft.top for word in words)
