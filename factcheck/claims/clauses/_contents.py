"""What reporting frames report, and what hangs on them beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims._types import ClauseKind, Frame
from factcheck.claims.clauses import _conjuncts, _relatives
from factcheck.claims.clauses._draft import pick
from factcheck.claims.clauses._verbs import conjugate, tense

if TYPE_CHECKING:
    from factcheck.claims.clauses._parts import Subject
    from factcheck.claims.clauses._split import Splitter

__all__ = ["content", "leftovers"]


def content(splitter: Splitter, frame: Frame) -> None:
    """Make the claims of what a frame reports."""
    for place, top in enumerate(frame.heads):
        if (
            top in splitter.barred
            or top in splitter.done
            or _relatives.is_relative(splitter.graph, top, splitter.table)
        ):
            continue
        if place and splitter.graph.head[top] in splitter.done:
            continue
        if not frame.infinitive:
            kind: ClauseKind = "content" if frame.kind in {"complement", "quote"} else "main"
            splitter.clause(top, kind)
        elif frame.speaker_head is not None:
            _infinitive(splitter, top, frame, splitter.noun(frame.speaker_head, barred=frozenset()))


def _infinitive(splitter: Splitter, top: int, frame: Frame, subject: Subject | None) -> None:
    """``dit avoir repris la ville``: the speaker has taken it."""
    graph, table = splitter.graph, splitter.table
    if subject is None:
        return
    number = subject.agreement[1]
    helper = graph.child(top, "aux", "cop")
    spelling: dict[int, str] = {}
    if helper is not None and not table.perfect_past and graph.rel[helper] == "aux" and graph.dep[helper] != "aux:pass":
        # "denied having sold": the simple past tells it.
        verb = table.verb(graph.lemma[top])
        second = graph.children(top, "aux", "cop")[1:]
        if second:
            spelling[second[0]] = table.copula[f"past {number}"]
        elif verb is None or not verb.past:
            return
        else:
            spelling[top] = verb.past
        splitter.clause(top, "content", subject, spelling=spelling, without={helper, *_marks(splitter, top)})
        return
    if helper is not None:
        form = table.perfect_infinitive.get(graph.low[helper] if number == "Sing" else f"{graph.low[helper]} Plur")
        if form is None:
            return
        spelling[helper] = form
    else:
        told = tense(graph, frame.verb) if frame.verb is not None else "present"
        gerund = graph.is_ongoing(top) and not table.perfect_past
        when = "past" if gerund and told == "past" else "present"
        form = conjugate(graph.lemma[top], number, when, table)
        if form is None:
            return
        spelling[top] = form
    # "ne plus supporter" is "ne supporte plus".
    late = [
        k for k in graph.children(top, "advmod")
        if k < top
        and (graph.feature(k, "Polarity") == "Neg" or graph.low[k] in table.negation_words)
        and graph.low[k] not in table.clitic_negations
    ]  # fmt: skip
    moved = pick(graph, [k for k in late if helper is None or k < helper])
    without = {*_marks(splitter, top), *(word.token for word in moved if word.token is not None)}
    splitter.clause(top, "content", subject, spelling=spelling, without=without, after=moved, behind=helper)


def _marks(splitter: Splitter, top: int) -> set[int]:
    """The marks of an infinitive (``to``), and a relative that the parser made its subject."""
    graph = splitter.graph
    relatives = {k for k in graph.children(top, "nsubj") if graph.low[k] in splitter.table.relatives}
    return {*graph.children(top, "mark"), *relatives}


def leftovers(splitter: Splitter, index: int) -> None:
    """What hangs on a reporting verb beside what it reports: coordinated predicates, participles, relatives."""
    graph = splitter.graph
    for kid in graph.kids[index]:
        if kid in splitter.barred or kid in splitter.done or kid in splitter.tops or _inside_content(splitter, kid):
            continue
        subject = graph.subject(index)
        given = splitter.noun(subject, barred=frozenset()) if subject is not None else None
        if graph.rel[kid] in {"conj", "parataxis"} and graph.is_predicate(kid):
            _conjuncts.conjunct(splitter, kid, index, given)
        elif graph.rel[kid] in {"acl", "advcl", "appos", "amod"}:
            splitter.detach(kid, index, given)


def _inside_content(splitter: Splitter, index: int) -> bool:
    return any(index in frame.content and index in frame.heads for frame in splitter.frames)
