"""Whether a clause cut out of its sentence is still one: what a wrong cut leaves behind can be seen in its words.

A clause that fails is not made: its words go back into the clause it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.claims.clauses._nouns import agreement

if TYPE_CHECKING:
    from factcheck.claims.clauses._draft import Word
    from factcheck.claims.clauses._graph import Graph
    from factcheck.claims.clauses._parts import Draft
    from factcheck.claims.lang.grammar import Syntax

__all__ = ["interrupted", "is_sound"]

_FUNCTION = frozenset({"case", "mark", "det", "cc"})
_COMPLEMENTS = ("obj", "xcomp", "ccomp")
_HIGHEST = 12
_OPENING, _CLOSING = frozenset("«“"), frozenset("»”")
_CARRIERS = frozenset({"main", "content", "conjunct", "split", "adverbial"})
_WORDY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "AUX", "PRON"})


def is_sound(
    graph: Graph, draft: Draft, words: Sequence[Word], barred: Set[int], table: Syntax, *, reported: bool = False
) -> bool:
    """Whether the words of a clause stand together as those of one sentence do.

    ``reported`` says that a frame is around it.
    """
    there = frozenset(word.token for word in words if word.token is not None)
    return not (
        _dangles(graph, draft, words, there, table)
        or _cuts_quotation(graph, draft, there, barred)
        or _lost_mark(graph, draft, there, table, reported)
        or _lacks_subject(graph, draft, table)
        or _lacks_complement(graph, draft, there, barred, table)
        or _lacks_name(graph, draft, there, table)
        or _is_bare(graph, draft, words, table)
        or _disagrees(graph, draft, words, there, table)
        or _repeats(words)
    )


def interrupted(graph: Graph, drafts: Sequence[Draft], barred: Set[int]) -> set[int]:
    """The predicates of clauses that were cut out of the midst of another, whose end they leave without a head."""
    found: set[int] = set()
    carriers = {draft.top: draft for draft in drafts if draft.kind in _CARRIERS}
    for draft in drafts:
        top = draft.top
        if draft.kind not in {"conjunct", "main", "adverbial"} or graph.rel[top] not in {"conj", "parataxis"}:
            continue
        own = {word.token for word in draft.words}
        higher, climbed = graph.head[top], 0
        while higher not in carriers and graph.head[higher] != higher and climbed < _HIGHEST:
            higher, climbed = graph.head[higher], climbed + 1
        if higher in carriers and higher < top and any(
            word.token is not None
            and word.token > top
            and word.token not in own
            and word.token not in barred
            and graph.pos[word.token] in _WORDY
            for word in carriers[higher].words
        ):  # fmt: skip
            found.add(top)
    return found


def _dangles(graph: Graph, draft: Draft, words: Sequence[Word], there: Set[int], table: Syntax) -> bool:
    """An article, preposition, conjunction or auxiliary whose word is not there, or that ends the clause."""
    last = next((w.token for w in reversed(words) if any(c.isalnum() for c in w.text)), None)
    if last is not None and graph.rel[last] in _FUNCTION and graph.head[last] > last:
        return True
    if last is not None and graph.pos[last] == "SCONJ":
        return True
    if _opens_wrong(graph, draft, words, table):
        return True
    for index in there:
        joined, subject = graph.head[index], draft.subject
        if graph.rel[index] == "cc" and joined == draft.top and subject is not None and subject < index < joined:
            # "Le groupe et possède 15 %" has lost what it is besides and keeps the "et".
            return True
        verb = graph.head[index]
        if graph.rel[index] in {"mark", "advmod"} and graph.low[index] in table.relatives and verb not in there:
            # "when the park, an area of" has lost what the park did.
            return True
        marks = graph.rel[index] == "mark" and graph.low[index] in table.complementisers
        joins = marks and graph.rel[verb] == "conj" and graph.child(verb, "cc") in there
        if joins and not _is_marked(graph, verb, there):
            return True
    return False


def _lost_mark(graph: Graph, draft: Draft, there: Set[int], table: Syntax, reported: bool) -> bool:
    """A clause that hung on a ``que`` which is gone: one inside another, or one joined to what nobody reports.

    ``craint que le pont soit fermé et que la route ait disparu``: the second is feared as well, not told.
    """
    for index in there:
        marks = [k for k in graph.children(index, "mark") if graph.low[k] in table.complementisers and k not in there]
        if marks and index != draft.top and graph.is_finite(index) and graph.subject(index) in there:
            return True
    marks = [k for k in graph.children(draft.top, "mark") if graph.low[k] in table.complementisers]
    if draft.kind == "main" and graph.head[draft.top] == draft.top and any(k not in there for k in marks):
        # "Que ce soit la pluie ou le vent, les dégâts s'accumulent": the parser took the concession for the sentence.
        return True
    feared = draft.kind == "conjunct" and graph.rel[graph.head[draft.top]] in {"ccomp", "xcomp"}
    return feared and not reported and any(k not in there for k in marks)


def _opens_wrong(graph: Graph, draft: Draft, words: Sequence[Word], table: Syntax) -> bool:
    """Whether a clause of its own begins like one that hangs on another: ``quand il``, ``for the plan cannot``."""
    first = next((w.token for w in words if any(c.isalnum() for c in w.text)), None)
    if first is None or first > draft.top or draft.kind not in {"main", "content", "conjunct", "adverbial"}:
        return False
    if graph.rel[first] == "mark" and graph.head[first] == draft.top and graph.is_finite(draft.top):
        return graph.low[first] not in table.complementisers
    taken = graph.rel[first] == "case" and graph.head[first] == draft.subject and graph.pos[first] == "ADP"
    return taken and draft.kind in {"conjunct", "adverbial"} and graph.low[first] not in table.genitives


def _is_marked(graph: Graph, verb: int, there: Set[int]) -> bool:
    """Whether the clause that a second one with its own conjunction is joined to has one too."""
    first = graph.head[verb]
    return any(k in there and k < verb for k in graph.children(first, "mark", "cc", "advmod"))


def _cuts_quotation(graph: Graph, draft: Draft, there: Set[int], barred: Set[int]) -> bool:
    """Whether the clause goes from its own words into a quotation and breaks off there."""
    if graph.quoted[draft.top]:
        return False
    for first, last in _quotations(graph):
        said = {i for i in range(first, last) if graph.text[i][:1].isalnum() and i not in barred}
        inside = said & there
        if inside and inside != said and any(t < first or t > last for t in there):
            return True
    return False


def _quotations(graph: Graph) -> Iterable[tuple[int, int]]:
    """The first token of each quotation inside the sentence and the mark that closes it."""
    opened: int | None = None
    for index, text in enumerate(graph.text):
        if text == '"':
            if opened is None:
                opened = index + 1
            else:
                yield opened, index
                opened = None
        elif text in _OPENING:
            opened = index + 1
        elif text in _CLOSING and opened is not None:
            yield opened, index
            opened = None


def _lacks_subject(graph: Graph, draft: Draft, table: Syntax) -> bool:
    """Whether a finite verb of a clause of its own has nothing before it that it could be said of."""
    finite = graph.finite_word(draft.top)
    if draft.kind not in {"main", "content", "conjunct"} or draft.subject is not None:
        return False
    if finite is None:
        first = next((w.token for w in draft.words if any(c.isalnum() for c in w.text)), None)
        # "appliquer ces recommandations" has lost what is said of it.
        return draft.kind != "conjunct" and first == draft.top and graph.feature(draft.top, "VerbForm") == "Inf"
    # A noun in a clause that hangs on this one is not what the verb is said of.
    other = {token for clause in graph.children(draft.top, "advcl") for token in graph.subtree(clause)}
    before = [
        word.token for word in draft.words if word.token is not None and word.token < finite and word.token not in other
    ]
    before = [t for t in before if graph.head[t] != draft.top or graph.low[t] not in table.clitics]
    named = any(graph.pos[t] in {"NOUN", "PROPN", "PRON"} and graph.child(t, "case") is None for t in before)
    return not named and not any(graph.low[t] in table.bare_subjects for t in before)


def _lacks_complement(graph: Graph, draft: Draft, there: Set[int], barred: Set[int], table: Syntax) -> bool:
    """Whether the verb has lost an object or complement that the sentence gives it."""
    if draft.top not in there or graph.pos[draft.top] not in {"VERB", "AUX"}:
        return False
    # "laisserait entendre que": the clause hangs on the infinitive.
    inner = [k for k in graph.children(draft.top, "xcomp") if k in there]
    wanted = [*graph.children(draft.top, *_COMPLEMENTS), *(c for k in inner for c in graph.children(k, "ccomp"))]
    for index in wanted:
        if graph.low[index] in table.relatives or graph.pos[index] in {"PRON", "ADV"}:
            continue
        marks = {graph.low[k] for k in graph.children(index, "mark")}
        if graph.rel[index] == "ccomp" and not marks & table.complementisers:
            # What an adverbial conjunction opens is no object, whatever the parser says.
            continue
        if not graph.subtree(index) & (there | barred):
            return True
    return False


def _lacks_name(graph: Graph, draft: Draft, there: Set[int], table: Syntax) -> bool:
    """Whether what is called something has lost what it is called."""
    return (
        graph.low[draft.top] in table.naming and draft.kind == "participial" and not any(t > draft.top for t in there)
    )


def _is_bare(graph: Graph, draft: Draft, words: Sequence[Word], table: Syntax) -> bool:
    """Whether one countable thing opens what is said of it without an article: ``Enfant est l'adjointe``."""
    head = draft.subject
    if not table.agreement or draft.kind not in {"apposition", "participial", "relative"} or head is None:
        return False
    first = next((w for w in words if any(c.isalnum() for c in w.text)), None)
    plain = graph.pos[head] == "NOUN" and graph.text[head].islower() and graph.feature(head, "Number") == "Sing"
    return first is not None and first.token == head and plain


def _disagrees(graph: Graph, draft: Draft, words: Sequence[Word], there: Set[int], table: Syntax) -> bool:
    """Whether the verb's number is not its subject's, where the language shows it."""
    finite = graph.finite_word(draft.top)
    subject = draft.subject
    if draft.kind in {"split", "participial", "apposition"} or finite is None or finite not in there or subject is None:
        return False
    spelt = next(word.text for word in words if word.token == finite)
    number = graph.feature(finite, "Number")
    if spelt.lower() != graph.text[finite].lower() or not number or not (table.agreement or draft.kind == "relative"):
        return False
    if graph.pos[subject] not in {"NOUN", "PROPN"} or graph.dep[subject].startswith("expl"):
        return False
    determiner = graph.child(subject, "det")
    told = graph.feature(determiner, "Number") if determiner is not None else ""
    own = told if told and graph.child(subject, "conj") is None else agreement(graph, subject, table)[1]
    if own == number or (graph.pos[subject] == "PROPN" and graph.child(subject, "det") is None):
        return False
    # "une centaine de soldats ont": the verb may agree with what is counted; and some nouns join without "et".
    counts = not table.agreement or graph.low[subject] in table.quantifying
    parts = graph.children(subject, "nmod", "obl")
    # "le président de la région et le maire": the second may hang on what the first is of.
    beside = any(graph.child(k, "conj") is not None for k in parts)
    joined = (
        beside
        or graph.child(subject, "conj", "nummod") is not None
        or any(counts and (agreement(graph, k, table)[1] == "Plur" or not table.agreement) for k in parts)
    )
    return not (number == "Plur" and joined)


def _repeats(words: Sequence[Word]) -> bool:
    """Whether a word stands twice side by side that did not in the sentence."""
    return any(
        left.text.lower() == right.text.lower()
        and any(c.isalpha() for c in left.text)
        and (left.token is None or right.token != left.token + 1)
        for left, right in pairwise(words)
    )
