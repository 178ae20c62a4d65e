"""Coordinated predicates: each takes over the subject, auxiliaries and circumstances that it lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clauses import _coordination, _participles
from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._nouns import agreement, opens_aside
from factcheck.claims.clauses._parts import Subject

if TYPE_CHECKING:
    from factcheck.claims.clauses._split import Splitter

__all__ = ["conjunct", "detach", "goes_on"]


def conjunct(splitter: Splitter, index: int, first: int, given: Subject | None) -> bool:
    """A predicate coordinated with ``first``; it takes over the subject and auxiliaries that it lacks."""
    graph = splitter.graph
    own = graph.subject(index)
    if own is not None and graph.is_finite(index):
        return splitter.clause(index, "conjunct")
    helpers: list[Word] = []
    after: list[Word] = []
    shared = _coordination.shares_helper(graph, first, index, splitter.table)
    if not graph.is_finite(index) or shared:
        bare_infinitive = graph.feature(index, "VerbForm") == "Inf" and graph.child(index, "mark") is None
        modal = graph.child(first, "aux")
        if bare_infinitive and modal is not None and modal < first and graph.feature(first, "VerbForm") == "Inf":
            # "would raise the wage and ban contracts"
            if given is None:
                return False
            helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux") if k < first]
            return splitter.clause(index, "conjunct", given, helpers=helpers, front=_front(splitter, first, given))
        if graph.feature(index, "VerbForm") != "Part" and graph.pos[index] == "VERB" and not shared:
            return False
        if graph.feature(first, "VerbForm") != "Part" or graph.pos[first] not in {"VERB", "AUX"}:
            return False
        borrowed = [k for k in graph.children(first, "aux", "cop") if k < first and graph.low[k] not in {"ne", "n'"}]
        if not borrowed or any(k < index for k in graph.children(index, "aux", "cop")):
            return False
        helpers = [Word(graph.text[k].lower()) for k in borrowed]
        if any(graph.low[k] in splitter.table.negators for k in graph.children(index, "cc")):
            # "n'a ni confirmé ni démenti": neither of the two.
            before, behind = splitter.table.negation
            helpers = [*([Word(before)] if before else []), *helpers[:1], Word(behind), *helpers[1:]]
        days = [k for k in graph.kids[first] if k < index and graph.low[k] in splitter.table.day_words and k > first]
        days = [k for k in days if graph.child(k, "case") is None]
        if days and not any(graph.low[k] in splitter.table.day_words for k in graph.subtree(index)):
            after = [word for word in pick(graph, graph.subtree(days[0])) if word.text != ","]
        if own is not None:
            return _elliptic(splitter, index, own, helpers)
    if given is None:
        return False
    return splitter.clause(
        index, "conjunct", given, helpers=helpers, front=_front(splitter, first, given), after=after,
        tail=_tail(splitter, first, index),
    )  # fmt: skip


def detach(splitter: Splitter, index: int, top: int, holder: Subject | None) -> frozenset[int]:
    """Make a claim of a coordinated predicate if it is one; returns the tokens that leave the clause."""
    graph = splitter.graph
    if _coordination.is_gapped(graph, index, splitter.table):
        return _gapped(splitter, index, graph.head[index])
    other = _coordination.gapped_subject(graph, index, graph.head[index], splitter.table)
    if other is not None and graph.subject(index) is None:
        helpers = [Word(graph.text[k].lower()) for k in graph.children(graph.head[index], "aux", "cop")]
        return splitter.span_of(index) if _elliptic(splitter, index, other, helpers) else frozenset()
    if not graph.is_predicate(index):
        return frozenset()
    first = graph.head[index]
    if any(graph.low[k] not in splitter.table.complementisers for k in graph.children(index, "mark") if k < index):
        return frozenset()
    if graph.is_ongoing(index) and graph.is_ongoing(first) and first != top and first not in splitter.done:
        # "deux hommes se serrant la main et se donnant l'accolade": both stay with their noun.
        return frozenset()
    if graph.is_ongoing(index) and (graph.is_ongoing(first) or graph.child(index, "cc") is None):
        return _participles.participial(splitter, index, top, holder, listed=graph.is_ongoing(first))
    finite = graph.is_finite(index) and not _coordination.shares_helper(graph, first, index, splitter.table)
    if not graph.is_predicate(first) and not finite:
        return frozenset()
    if finite and not graph.is_finite(first):
        # A finite verb is coordinated with a finite one, whatever the parser hung it on.
        higher = graph.climb(first, splitter.barred)
        if graph.feature(first, "VerbForm") != "Part" or graph.subject(index) is not None:
            first = higher if higher is not None and graph.is_finite(higher) else first
    if first != top and graph.head[first] != top and first not in splitter.done:
        return frozenset()
    if first != top and not finite:
        return frozenset()
    given = holder if first == top or graph.subject(first) is None else splitter.noun(graph.subject(first) or first)
    if conjunct(splitter, index, first, given):
        return splitter.span_of(index) - _shared_object(splitter, first, index)
    return frozenset()


def _shared_object(splitter: Splitter, first: int, second: int) -> frozenset[int]:
    """``confirmed and denied the report``: the object of the second verb is the first one's too."""
    graph = splitter.graph
    between = [t for t in range(first + 1, second) if graph.rel[t] not in {"cc", "punct"}]
    own = graph.child(first, "obj", "xcomp", "ccomp", "obl")
    later = graph.child(second, "obj")
    if between or own is not None or later is None or later < second or graph.child(first, "aux:pass") is not None:
        return frozenset()
    return graph.subtree(later)


def _elliptic(splitter: Splitter, index: int, own: int, helpers: list[Word]) -> bool:
    """``et cinq autres blessées``: the auxiliary of the first clause goes after the second one's subject."""
    graph = splitter.graph
    phrase = graph.subtree(own)
    counted = splitter.noun(own)
    if counted is None:
        return False
    return splitter.clause(index, "conjunct", counted, without=phrase, helpers=helpers)


def _gapped(splitter: Splitter, index: int, first: int) -> frozenset[int]:
    """``et cinq autres blessées`` hung on ``ont été tuées``: the counted noun and the auxiliaries are shared."""
    graph = splitter.graph
    subject = graph.subject(first)
    counts = graph.children(index, "nummod")
    if subject is None or not counts:
        return frozenset()
    inner = graph.child(index, "acl")
    if graph.low[index] in splitter.table.others and inner is not None:
        return _gapped_noun(splitter, index, inner, first, subject, counts[0])
    others = {k for k in graph.kids[index] if graph.low[k] in splitter.table.others}
    given = Subject(
        (*pick(graph, graph.subtree(counts[0])), Word(graph.text[subject], subject)),
        subject,
        agreement(graph, subject, splitter.table),
    )
    helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux", "cop")]
    made = splitter.clause(
        index,
        "conjunct",
        given,
        without={*graph.subtree(counts[0]), *others},
        helpers=helpers,
        tail=_tail(splitter, first, index),
    )
    return splitter.span_of(index) if made else frozenset()


def _gapped_noun(splitter: Splitter, index: int, inner: int, first: int, subject: int, count: int) -> frozenset[int]:
    """``and five others injured``: the participle hangs on ``others``."""
    graph = splitter.graph
    noun = Word(graph.text[subject], subject)
    given = Subject((*pick(graph, graph.subtree(count)), noun), subject, agreement(graph, subject, splitter.table))
    helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux", "cop")]
    made = splitter.clause(inner, "conjunct", given, helpers=helpers, tail=_tail(splitter, first, index))
    return splitter.span_of(index) if made else frozenset()


def _tail(splitter: Splitter, first: int, second: int) -> list[Word]:
    """What hangs on the first predicate but stands after the second one holds for both."""
    graph = splitter.graph
    end = max(graph.subtree(second))
    shared: set[int] = set()
    for kid in graph.children(first, "advcl", "obl", "obj", "xcomp"):
        tree = graph.subtree(kid) - splitter.barred
        if tree and min(tree) > end and kid not in splitter.tops:
            shared |= tree
    return [word for word in pick(graph, shared) if word.text != "," or word.token != min(shared)]


def _front(splitter: Splitter, first: int, given: Subject) -> list[Word]:
    """The phrases of time and place before the subject of the first clause, which hold for the second too."""
    graph = splitter.graph
    subject = graph.subject(first)
    if subject is None or subject != given.head:
        return []
    begin = min(graph.subtree(subject))
    fronted: set[int] = set()
    for kid in graph.children(first, "obl", "advmod"):
        tree = graph.subtree(kid) - splitter.barred
        if tree and max(tree) < begin and (graph.child(kid, "case") is not None or graph.pos[kid] != "ADV"):
            fronted |= tree
    if not fronted or (not graph.is_comma(begin - 1) and max(fronted) != begin - 1):
        return []
    words = pick(graph, fronted)
    while words and not any(c.isalnum() for c in words[-1].text):
        words.pop()
    return [*words, Word(",")] if words else []


def goes_on(splitter: Splitter, index: int, top: int) -> bool:
    """``On a déplacé les meubles, regardé partout``: a second participle of the same auxiliary, in a list."""
    graph = splitter.graph
    helper = graph.child(top, "aux")
    if graph.head[index] != top or index < top or helper is None or graph.feature(top, "VerbForm") != "Part":
        return False
    past = graph.feature(index, "VerbForm") == "Part" and graph.feature(index, "Tense") == "Past"
    active = graph.child(top, "aux:pass") is None and graph.child(top, "obj") is not None
    agent = any(graph.dep[k] == "obl:agent" for k in graph.kids[index])
    return past and active and not agent and opens_aside(graph, index) and graph.child(index, "obj") is not None
