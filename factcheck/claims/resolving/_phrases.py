"""The noun phrases of an article that a pronoun or description may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import Parsed
from factcheck.claims.clauses import text_of
from factcheck.claims.clauses._draft import spell
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement, core, definite
from factcheck.claims.entities import Names, key
from factcheck.claims.lang import reference, syntax
from factcheck.claims.resolving._kinds import Antecedent, Shape, Wanted

__all__ = ["INNER", "OBJECT", "SUBJECT", "Phrases"]

MAIN, SUBJECT, OBJECT, OTHER, INNER = 4, 3, 2, 1, 0
_LONGEST = 14


@dataclass(slots=True)
class Phrases:
    """The noun phrases of an article's sentences, found as they are needed."""

    sentences: Sequence[Parsed]
    names: Names
    lang: str
    _graphs: dict[int, Graph] = field(default_factory=dict)
    _phrases: dict[int, tuple[Antecedent, ...]] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._places = {parsed.index: place for place, parsed in enumerate(self.sentences)}

    def graph(self, sentence: int) -> Graph:
        """The tree of a sentence by its index."""
        if sentence not in self._graphs:
            self._graphs[sentence] = Graph.of(self.sentences[self._places[sentence]], syntax(self.lang))
        return self._graphs[sentence]

    def phrases(self, sentence: int) -> tuple[Antecedent, ...]:
        """The noun phrases of a sentence, in order."""
        if sentence not in self._phrases:
            graph = self.graph(sentence)
            heads = [i for i in range(graph.size) if self._is_head(graph, i)]
            self._phrases[sentence] = tuple(self._make(sentence, graph, head) for head in heads)
        return self._phrases[sentence]

    def lemma(self, phrase: Antecedent) -> str:
        """The lemma of a phrase's head."""
        return self.graph(phrase.sentence).lemma[phrase.head]

    def shape(self, graph: Graph, head: int) -> Shape:
        """Number, gender and kind of the noun phrase under ``head``."""
        table = reference(self.lang)
        gender, number = agreement(graph, head, syntax(self.lang))
        low = graph.low[head]
        known = graph.feature(head, "Gender") or any(graph.feature(k, "Gender") for k in graph.children(head, "det"))
        coordinated = bool(graph.children(head, "conj"))
        if low in table.pronouns:
            wanted = Wanted.of(table.pronouns[low])
            return Shape(wanted.number, wanted.gender, wanted.person)
        kind = None if coordinated else self.kind_of(graph, head)
        if low in table.people or low in table.feminine | table.masculine or kind == "person":
            person: bool | None = True
        elif graph.pos[head] == "PROPN":
            person = False if kind in {"organisation", "place", "event"} else None
        else:
            person = False
        told = "Fem" if low in table.feminine else "Masc" if low in table.masculine else ""
        if graph.pos[head] == "PROPN" and not told:
            told = self.names.gender(self._name_text(graph, head))
        gender = told or (gender if known and syntax(self.lang).agreement else "")
        if graph.pos[head] == "PROPN" and not told and graph.child(head, "det") is None:
            gender = self._described_gender(graph, head)
        return Shape(number, gender, person, low in table.times, low in table.collective)

    def _described_gender(self, graph: Graph, head: int) -> str:
        noun = next(
            (
                k
                for k in graph.children(head, "appos", "nmod")
                if graph.pos[k] == "NOUN" and graph.child(k, "case") is None
            ),
            None,
        )
        return graph.feature(noun, "Gender") if noun is not None else ""

    def kind_of(self, graph: Graph, head: int) -> str | None:
        if graph.pos[head] == "PROPN":
            return self.names.kind(self._name_text(graph, head))
        beside = next((k for k in graph.children(head, "appos", "flat") if graph.pos[k] == "PROPN"), None)
        return self.names.kind(self._name_text(graph, beside)) if beside is not None else None

    def _name_text(self, graph: Graph, head: int) -> str:
        tokens = sorted({head, *graph.children(head, "flat", "compound")})
        inside = [t for t in tokens if graph.pos[t] == "PROPN" or graph.text[t][:1].isupper()]
        return " ".join(graph.text[t] for t in inside) or graph.text[head]

    def _is_head(self, graph: Graph, index: int) -> bool:
        if graph.rel[index] in {"flat", "fixed", "compound", "case", "det", "mark"}:
            return False
        if graph.pos[index] == "PRON":
            return graph.low[index] in reference(self.lang).pronouns and graph.rel[index] in {"nsubj"}
        if graph.low[index] in reference(self.lang).not_names:
            return False
        if any(graph.low[k] in reference(self.lang).quantifiers for k in graph.children(index, "det", "cc", "advmod")):
            return False
        if graph.rel[index] == "appos" and graph.pos[graph.head[index]] in {"NOUN", "PROPN"}:
            return False
        if graph.pos[index] == "PROPN" and graph.rel[index] == "nmod" and graph.head[index] == index - 1:
            # "le groupe Ortemis" is one phrase.
            return graph.child(index, "case", "det") is not None
        return graph.pos[index] in {"NOUN", "PROPN"}

    def _make(self, sentence: int, graph: Graph, head: int) -> Antecedent:
        shape = self.shape(graph, head)
        text = "" if graph.pos[head] == "PRON" else self._text(graph, head)
        identity = key(text) if text else f"{sentence}:{head}"
        if graph.pos[head] == "PROPN" and not graph.children(head, "conj"):
            identity = key(self.names.canonical(self._name_text(graph, head)))
        return Antecedent(sentence, head, shape, _rank(graph, head), identity, graph.subtree(head), text)

    def alone(self, sentence: int, graph: Graph, head: int) -> Antecedent:
        """A phrase without what is coordinated with it."""
        whole = self._make(sentence, graph, head)
        joined = frozenset(graph.children(head, "conj"))
        number = "Plur" if graph.feature(head, "Number") == "Plur" else "Sing"
        text = self._text(graph, head, joined)
        return replace(whole, shape=replace(whole.shape, number=number), text=text)

    def _text(self, graph: Graph, head: int, loose: frozenset[int] = frozenset()) -> str:
        table = syntax(self.lang)
        words = core(graph, head, frozenset(), table, loose=loose)
        known = definite(graph, list(words), head, table) if words else None
        if not known or len(known) > _LONGEST or any(graph.pos[w.token] == "AUX" for w in known if w.token is not None):
            return ""
        pieces = spell(graph, known, table)
        text = text_of(pieces)
        if graph.pos[head] == "PROPN" and known[0].token is not None:
            name = self._name_text(graph, head)
            full = self.names.canonical(name)
            if full != name and name in text and full not in text:
                text = text.replace(name, full, 1)
        first = known[0]
        small = first.token is None or (
            graph.pos[first.token] not in {"PROPN", "X"} and first.text[1:] == first.text[1:].lower()
        )
        opens = first.token is None or not any(c.isalnum() for t in range(first.token) for c in graph.text[t])
        keep = first.token is not None and graph.text[first.token][:1].isupper() and not opens
        return text[:1].lower() + text[1:] if small and not keep else text

    def before(self, sentence: int, distance: int) -> list[Antecedent]:
        place = self._places[sentence] - distance
        if place < 0 or (self.sentences[place].title and place):
            return []
        return list(self.phrases(self.sentences[place].index))


def _rank(graph: Graph, head: int) -> int:
    relation = graph.rel[head]
    governor = graph.head[head]
    if relation == "conj":
        relation, governor = graph.rel[governor], graph.head[governor]
    if relation in {"nsubj", "csubj"}:
        return MAIN if graph.head[governor] == governor or graph.rel[governor] in {"ccomp", "conj"} else SUBJECT
    if relation in {"ROOT", "root"}:
        # The head of a fragment says nothing of itself.
        return OTHER
    if relation in {"obj", "iobj"} or graph.dep[head] == "obl:agent":
        return OBJECT
    return OTHER if relation in {"obl", "advcl", "xcomp", "dislocated"} else INNER
