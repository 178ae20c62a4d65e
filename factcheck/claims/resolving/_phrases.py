"""The noun phrases of an article that a pronoun or description may stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import Parsed
from factcheck.claims.clauses import text_of
from factcheck.claims.clauses._draft import Word, spell
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement, core, definite
from factcheck.claims.entities import Name, Names, key
from factcheck.claims.lang import discourse, reference, syntax
from factcheck.claims.lang.given import given_gender
from factcheck.claims.resolving._kinds import Antecedent, Shape, Wanted

__all__ = ["ASIDE", "INNER", "MAIN", "OBJECT", "SUBJECT", "Phrases"]

MAIN, SUBJECT, OBJECT, OTHER, INNER, ASIDE = 4, 3, 2, 1, 0, -1
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
    _actors: frozenset[str] | None = None
    _persons: dict[int, Name] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._places = {parsed.index: place for place, parsed in enumerate(self.sentences)}
        for name in self.names.names:
            if name.kind == "person" and name.end - name.start > 1 and name.sentence in self._places:
                graph = self.graph(name.sentence)
                self._persons.update((graph.start[i], name) for i in range(name.start, name.end))

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
        if low in table.fillers and graph.pos[head] not in {"NOUN", "PROPN"}:
            wanted = Wanted.of(table.fillers[low])
            return Shape(wanted.number, wanted.gender, None)
        measured = low in table.times or low in table.measures
        kind = None if coordinated else self.kind_of(graph, head)
        if self._is_person_word(graph, head, gender) or kind == "person":
            person: bool | None = True
        elif graph.pos[head] == "NOUN":
            person = False
        elif graph.pos[head] == "PROPN":
            person = False if kind in {"organisation", "place", "event"} else None
        else:
            person = None
        if person is False and graph.pos[head] == "NOUN" and not coordinated and self._ends_as_person(graph, head):
            person = None
        told = "Fem" if low in table.feminine else "Masc" if low in table.masculine else ""
        if graph.pos[head] == "PROPN" and not told:
            name = self._name_text(graph, head)
            told = self.names.gender(name) or (given_gender(low) if name.lower() == low else "")
        gender = told or (gender if known and syntax(self.lang).agreement else "")
        if graph.pos[head] == "PROPN" and not told and graph.child(head, "det") is None:
            gender = self._described_gender(graph, head)
        bare = graph.pos[head] not in {"NOUN", "PROPN"}
        acts = person is True or bare or (kind != "event" if graph.pos[head] == "PROPN" else self._acts(graph, head))
        body = kind == "organisation" or bool({low, graph.lemma[head]} & (table.bodies | table.organisations))
        collective = low in table.collective or self._is_team(graph, head)
        return Shape(number, gender, person, measured, collective, acts, body)

    def _is_person_word(self, graph: Graph, head: int, gender: str) -> bool:
        """Whether a word is one for a person, or a given name."""
        table, low = reference(self.lang), graph.low[head]
        if low in table.feminine_things and gender == "Fem":
            return False
        # "Victoire" is a name, "la victoire" is none; titles are written small.
        named = graph.text[head][:1].isupper() or low in table.titles
        return low in table.people or (named and (low in table.feminine or low in table.masculine))

    def _is_team(self, graph: Graph, head: int) -> bool:
        """``Whales``, ``Rovers``: a name in the plural, where names do not show their number."""
        text = graph.text[head]
        shown = syntax(self.lang).agreement or graph.pos[head] != "PROPN" or len(graph.children(head, "flat")) > 0
        return not shown and text.endswith("s") and not text.endswith("ss") and self.kind_of(graph, head) != "person"

    def _acts(self, graph: Graph, head: int) -> bool:
        """Whether a common noun may be who decides, says or is arrested: by the tables, else by its ending."""
        table = reference(self.lang)
        low, lemma = graph.low[head], graph.lemma[head]
        if low in table.feminine_things and agreement(graph, head, syntax(self.lang))[0] == "Fem":
            return False
        if {low, lemma} & (table.people | table.bodies | table.organisations | table.collective):
            return True
        named = any(graph.pos[k] == "PROPN" for k in graph.children(head, "appos", "flat"))
        return named or re.search(table.agent_endings, lemma) is not None

    def _ends_as_person(self, graph: Graph, head: int) -> bool:
        """``user``: a noun that the tables do not know and that may be a person's by its ending, of no known gender."""
        table = reference(self.lang)
        if syntax(self.lang).agreement or {graph.low[head], graph.lemma[head]} & (table.bodies | table.organisations):
            return False
        return re.search(table.agent_endings, graph.lemma[head]) is not None

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

    def _titled(self, graph: Graph, head: int) -> int | None:
        """The name right after a title (``M. Vidal``)."""
        name = head + 1
        titled = graph.low[head] in reference(self.lang).titles and name < graph.size
        return name if titled and graph.head[name] == head and graph.pos[name] == "PROPN" else None

    def kind_of(self, graph: Graph, head: int) -> str | None:
        if graph.pos[head] == "PROPN":
            return self.names.kind(self._name_text(graph, head))
        beside = next((k for k in graph.children(head, "appos", "flat") if graph.pos[k] == "PROPN"), None)
        return self.names.kind(self._name_text(graph, beside)) if beside is not None else None

    def _name_text(self, graph: Graph, head: int) -> str:
        head = self._titled(graph, head) or head
        if graph.start[head] in self._persons:
            return self._persons[graph.start[head]].text
        tokens = sorted({head, *graph.children(head, "flat", "compound")})
        inside = [t for t in tokens if graph.pos[t] == "PROPN" or graph.text[t][:1].isupper()]
        return " ".join(graph.text[t] for t in inside) or graph.text[head]

    def _is_head(self, graph: Graph, index: int) -> bool:
        name = self._persons.get(graph.start[index])
        if name is not None and graph.pos[index] in {"NOUN", "PROPN", "ADJ"}:
            # A name that the parser has broken is one phrase all the same: its part that stands highest.
            free = [i for i in range(name.start, name.end) if not name.start <= graph.head[i] < name.end]
            best = max(free, key=lambda i: (_rank(graph, i, frozenset()), -i), default=index)
            if len(free) > 1:
                return index == best
        if graph.rel[index] in {"flat", "fixed", "compound", "case", "det", "mark"}:
            return False
        if graph.pos[index] in {"PRON", "DET", "ADJ", "NUM"} and graph.rel[index] == "nsubj":
            return graph.low[index] in reference(self.lang).pronouns or self._is_bare(graph, index)
        if graph.pos[index] == "PRON":
            return False
        if graph.low[index] in reference(self.lang).not_names:
            return self._titled(graph, index) is not None
        if any(graph.low[k] in reference(self.lang).quantifiers for k in graph.children(index, "det", "cc", "advmod")):
            return False
        if graph.rel[index] == "appos" and graph.pos[graph.head[index]] in {"NOUN", "PROPN"}:
            return False
        if graph.pos[index] == "PROPN" and graph.rel[index] == "nmod" and graph.head[index] == index - 1:
            # "le groupe Ortemis" is one phrase.
            return graph.child(index, "case", "det") is not None
        if graph.pos[index] == "NOUN" and graph.rel[index] == "nsubj" and syntax(self.lang).agreement:
            # Where nouns need an article, a subject without one is mostly no noun ("Sourd aux appels, il ...").
            return graph.child(index, "det", "nummod", "nmod:poss", "amod", "case") is not None
        return graph.pos[index] in {"NOUN", "PROPN"}

    def _make(self, sentence: int, graph: Graph, head: int) -> Antecedent:
        shape = self.shape(graph, head)
        named = graph.pos[head] in {"NOUN", "PROPN"} or graph.start[head] in self._persons
        text = self._text(graph, head) if named else ""
        identity = key(text) if text else f"{sentence}:{head}"
        person = self._named_person(graph, head)
        if person is not None and not graph.children(head, "conj"):
            identity = key(self.names.canonical(self._name_text(graph, person)))
        rank = _rank(graph, head, discourse(self.lang).as_words)
        if rank >= SUBJECT and shape.person is not True and self._reports(graph, head):
            rank = ASIDE
        return Antecedent(
            sentence,
            head,
            shape,
            rank,
            identity,
            graph.subtree(head),
            text,
            graph.pos[head] == "PROPN" or person is not None,
        )

    def _is_bare(self, graph: Graph, index: int) -> bool:
        """``Ce fidèle``, ``certains``: a subject without a noun, which is not put in full but may be meant."""
        table = reference(self.lang)
        return (
            graph.low[index] in table.fillers
            or graph.child(index, "det") is not None
            or (graph.low[index] in table.demonstratives and graph.child(index, "amod", "nmod") is not None)
        )

    def _reports(self, graph: Graph, head: int) -> bool:
        """``précise Ouest-France``: the subject behind a verb of saying, of whom the text does not go on to tell."""
        verb = graph.head[head]
        return verb < head and discourse(self.lang).verbs.get(graph.low[verb]) is not None

    def _named_person(self, graph: Graph, head: int) -> int | None:
        """The name that a phrase is known by: its head, or the person's name set to a title or function."""
        if graph.pos[head] == "PROPN" or self._titled(graph, head) is not None:
            return head
        for beside in graph.children(head, "appos", "flat", "nmod"):
            bare = graph.pos[beside] == "PROPN" and graph.child(beside, "case") is None
            if bare and self.kind_of(graph, beside) == "person":
                return beside
        return None

    def alone(self, sentence: int, graph: Graph, head: int) -> Antecedent:
        """A phrase without what is coordinated with it."""
        whole = self._make(sentence, graph, head)
        joined = frozenset(graph.children(head, "conj"))
        number = "Plur" if graph.feature(head, "Number") == "Plur" else "Sing"
        text = self._text(graph, head, joined)
        tokens = whole.tokens.difference(*(graph.subtree(k) for k in joined))
        identity = key(text) if text and joined else whole.identity
        return replace(
            whole, shape=replace(whole.shape, number=number), text=text, tokens=tokens, identity=identity
        )  # fmt: skip

    def _text(self, graph: Graph, head: int, loose: frozenset[int] = frozenset()) -> str:
        if self._titled(graph, head) is not None and not graph.children(head, "conj"):
            name = self._name_text(graph, head)
            full = self.names.canonical(name)
            return full if full != name else f"{graph.text[head]} {name}"
        named = self._persons.get(graph.start[head]) if graph.pos[head] == "PROPN" else None
        if named is not None and not graph.children(head, "conj") and max(graph.subtree(head)) >= named.end:
            # What is told of a person behind the name is no part of it.
            return self.names.canonical(named.text)
        if len(graph.children(head, "conj")) > 1 and not loose:
            # A list of three loses its commas.
            return ""
        table = syntax(self.lang)
        words = core(graph, head, frozenset(), table, loose=loose)
        known = definite(graph, list(words), head, table) if words else None
        tags = {graph.pos[w.token] for w in known or () if w.token is not None}
        if not known or len(known) > _LONGEST or tags & {"AUX", "SCONJ"} or self._is_owned(graph, known):
            return ""
        opening = known[0].token
        if opening is not None and graph.pos[opening] in {"ADP", "ADV"} and known[0].text.lower() == graph.low[opening]:
            return ""
        if {known[0].text.lower(), known[-1].text.lower()} & (table.relatives | discourse(self.lang).subordinators):
            return ""
        pieces = spell(graph, known, table)
        text = text_of(pieces)
        if graph.pos[head] == "PROPN" and known[0].token is not None:
            name = self._name_text(graph, head)
            full = self.names.canonical(name)
            if name not in text and graph.start[head] in self._persons:
                return full
            if full != name and name in text and full not in text:
                text = text.replace(name, full, 1)
        first = known[0]
        small = first.token is None or (
            graph.pos[first.token] not in {"PROPN", "X"} and first.text[1:] == first.text[1:].lower()
        )
        opens = first.token is None or not any(c.isalnum() for t in range(first.token) for c in graph.text[t])
        keep = first.token is not None and graph.text[first.token][:1].isupper() and not opens
        text = _without_stray_marks(text)
        ending = table.possessive_ending
        text = text.removesuffix(ending).removesuffix(ending.replace("'", "’")) if ending else text
        return text[:1].lower() + text[1:] if small and not keep and self.names.kind(text) is None else text

    def _is_owned(self, graph: Graph, words: Sequence[Word]) -> bool:
        """``son entourage``: whose it is may be meant as well, and is not told by the phrase itself."""
        owners = reference(self.lang).possessives
        first = next((w.token for w in words if w.token is not None and graph.pos[w.token] in {"NOUN", "PROPN"}), None)
        return any(w.token is not None and w.token < (first or 0) and graph.low[w.token] in owners for w in words)

    @property
    def actors(self) -> frozenset[str]:
        """The names that are told somewhere in the article to say or do what only persons and bodies do."""
        if self._actors is None:
            acting = reference(self.lang).agent_verbs | frozenset(discourse(self.lang).verbs.values())
            self._actors = frozenset(
                phrase.identity
                for parsed in self.sentences
                for phrase in self.phrases(parsed.index)
                if self._is_actor(self.graph(parsed.index), phrase.head, acting)
            )
        return self._actors

    def _is_actor(self, graph: Graph, head: int, acting: frozenset[str]) -> bool:
        return graph.pos[head] == "PROPN" and graph.rel[head] == "nsubj" and graph.lemma[graph.head[head]] in acting

    def before(self, sentence: int, distance: int) -> list[Antecedent]:
        """The phrases of the sentence this many before one; subheadings between do not count."""
        place = self._places[sentence]
        while distance:
            place -= 1
            if place < 0:
                return []
            distance -= not self.sentences[place].title or not place
        return list(self.phrases(self.sentences[place].index))


def _without_stray_marks(text: str) -> str:
    """A phrase without a quotation mark that has no second one in it."""
    for mark in '"“”«»':
        if text.count(mark) % 2 and not {"“", "”"} <= set(text) and not {"«", "»"} <= set(text):
            text = " ".join(text.replace(mark, " ").split())
    return text


def _rank(graph: Graph, head: int, as_words: frozenset[str]) -> int:
    relation = graph.rel[head]
    governor = graph.head[head]
    if relation == "nsubj" and any(graph.low[k] in as_words for k in graph.children(governor, "mark", "advmod")):
        # "comme l'écrit le journal": told beside what the sentence is about.
        return ASIDE
    if relation == "conj":
        return min(OTHER, _rank(graph, governor, as_words)) if governor != head else OTHER
    if relation in {"nsubj", "csubj"}:
        return MAIN if graph.head[governor] == governor or graph.rel[governor] in {"ccomp", "conj"} else SUBJECT
    if relation in {"ROOT", "root"} and any(
        graph.child(top, "expl") is not None for top in (head, *graph.children(head, "cop"))
    ):
        # "There will be a festival": what the sentence brings up.
        return MAIN
    if relation in {"ROOT", "root"}:
        # The head of a fragment says nothing of itself.
        return OTHER
    if relation in {"obj", "iobj"} or graph.dep[head] == "obl:agent":
        return OBJECT
    return OTHER if relation in {"obl", "advcl", "xcomp", "dislocated"} else INNER
