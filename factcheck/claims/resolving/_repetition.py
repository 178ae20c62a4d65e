"""Descriptions that take up a phrase named before: the same noun, another for it, two names, a place."""

from __future__ import annotations

from factcheck.claims._types import Parsed
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import discourse, reference, syntax
from factcheck.claims.resolving._kinds import Antecedent
from factcheck.claims.resolving._phrases import Phrases

__all__ = ["pair", "place_of", "renamed", "repeated"]

_NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "PROPN", "NUM"})
_LONGEST = 14
_LONGEST_NAME = 9
_NEAR = 6
_CLOSE = 3


def repeated(phrases: Phrases, sentence: int, noun: int) -> Antecedent | None:
    """The one fuller phrase with the same head noun before it in the article."""
    graph = phrases.graph(sentence)
    if graph.text[noun][:1].isupper():
        # "la ministre de la Santé": part of a name.
        return None
    shape = phrases.shape(graph, noun)
    lemma = graph.lemma[noun]
    if shape.number == "Plur" and shape.person:
        # "les migrants" may be all of them.
        return None
    found: dict[str, Antecedent] = {}
    cases = syntax(phrases.lang).place_cases | discourse(phrases.lang).owning
    reach = _NEAR if lemma in reference(phrases.lang).areas else len(phrases.sentences)
    for parsed in phrases.sentences:
        if parsed.index > sentence:
            break
        other = phrases.graph(parsed.index)
        if lemma not in other.lemma or sentence - parsed.index > reach or _is_title_case(parsed):
            continue
        for phrase in phrases.phrases(parsed.index):
            earlier = parsed.index < sentence or phrase.head < noun
            same = other.lemma[phrase.head] == lemma and phrase.shape.number == shape.number
            if not earlier or not same:
                continue
            if _names_one(phrases, other, phrase.head, cases) and phrase.text.count(" ") < _LONGEST_NAME:
                found.setdefault(phrase.identity, phrase)
            elif not found and not parsed.title and parsed.index < sentence:
                # It was spoken of before, without the name: the fuller one may be another.
                return None
    return next(iter(found.values())) if len(found) == 1 else None


def renamed(phrases: Phrases, sentence: int, noun: int) -> Antecedent | None:
    """What ``ce traité`` points back to: the one fuller phrase near before it that the noun may rename."""
    graph = phrases.graph(sentence)
    lemma, number = graph.lemma[noun], phrases.shape(graph, noun).number
    table = reference(phrases.lang)
    same = next((group for group in table.renamings if lemma in group), frozenset({lemma}))
    here = [c for c in phrases.phrases(sentence) if c.head < noun and noun not in c.tokens]
    for pool in ([*here, *phrases.before(sentence, 1)], phrases.before(sentence, 2)):
        found: dict[str, Antecedent] = {}
        for phrase in pool:
            other = phrases.graph(phrase.sentence)
            first = phrase.text.split(" ", 1)[0]
            pointing = first in table.demonstratives or first in table.possessives
            if other.lemma[phrase.head] not in same or phrase.shape.number != number or pointing:
                continue
            beside = [other.head[phrase.head], *other.children(phrase.head, "conj")]
            if any(other.lemma[i] in same for i in beside if i != phrase.head):
                return None
            if phrase.text and _is_fuller(other, phrase.head) and phrase.text.count(" ") < _LONGEST:
                found.setdefault(phrase.identity, phrase)
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def pair(phrases: Phrases, sentence: int, token: int) -> Antecedent | None:
    """What ``les deux pays`` takes up: the only two places named together before it, or the only ones close by."""
    found: list[Antecedent] = []
    for parsed in phrases.sentences:
        if parsed.index > sentence:
            break
        graph = phrases.graph(parsed.index)
        for phrase in phrases.phrases(parsed.index):
            earlier = parsed.index < sentence or max(phrase.tokens) < token
            if (
                earlier
                and phrase.text
                and _is_pair(phrases, graph, phrase.head)
                and phrase.text.count(" ") < _LONGEST_NAME
            ):
                found.append(phrase)
    near = [phrase for phrase in found if sentence - phrase.sentence < _CLOSE]
    for pool in (found, near):
        if len({phrase.identity for phrase in pool}) == 1:
            return pool[0]
    return None


def _is_pair(phrases: Phrases, graph: Graph, head: int) -> bool:
    others = graph.children(head, "conj")
    if len(others) != 1 or graph.child(others[0], "cc") is None or graph.children(others[0], "conj"):
        return False
    return all(graph.pos[i] == "PROPN" and phrases.kind_of(graph, i) == "place" for i in (head, *others))


def place_of(phrases: Phrases, sentence: int, token: int) -> tuple[str, Antecedent] | None:
    """Where ``s'y rendre`` goes: the preposition and the place named with the same verb just before, or the one
    named there at all with a verb of place."""
    graph = phrases.graph(sentence)
    lemma = graph.lemma[graph.head[token]]
    if lemma not in reference(phrases.lang).place_verbs:
        return None
    named: dict[str, tuple[str, Antecedent]] = {}
    for phrase in [*phrases.before(sentence, 1), *(c for c in phrases.phrases(sentence) if c.head < token)]:
        other = phrases.graph(phrase.sentence)
        case = other.child(phrase.head, "case")
        if case is None or other.low[case] not in syntax(phrases.lang).place_cases:
            continue
        if other.pos[phrase.head] != "PROPN" or other.rel[phrase.head] != "obl":
            continue
        if other.lemma[other.head[phrase.head]] == lemma:
            return other.low[case], phrase
        named[phrase.identity] = (other.low[case], phrase)
    return next(iter(named.values())) if len(named) == 1 else None


def _is_fuller(graph: Graph, head: int) -> bool:
    """Whether the phrase says more than its noun."""
    return graph.child(head, "nmod", "amod", "acl", "appos", "compound") is not None


def _is_title_case(parsed: Parsed) -> bool:
    """Whether a heading spells its words with capitals, so that its phrases are no words of the text."""
    long = [token.text for token in parsed.doc if len(token.text) > 3 and token.text[:1].isalpha()]
    return parsed.title and len(long) > 1 and sum(word[:1].isupper() for word in long) * 2 > len(long)


def _names_one(phrases: Phrases, graph: Graph, head: int, cases: frozenset[str]) -> bool:
    """Whether the phrase tells which one by a name: ``le groupe Ortemis``, ``le procureur de Nîmes``."""
    is_body = graph.lemma[head] in reference(phrases.lang).bodies
    return any(
        graph.pos[k] == "PROPN"
        and k > head
        # "le gouvernement Sibeth Ndiaye" has lost who speaks for it.
        and not (is_body and phrases.kind_of(graph, k) == "person")
        and all(graph.pos[i] in _NOMINAL for i in range(head + 1, k))
        and all(graph.low[i] in cases for i in graph.children(k, "case"))
        for k in graph.children(head, "nmod", "appos", "flat", "compound")
    )
