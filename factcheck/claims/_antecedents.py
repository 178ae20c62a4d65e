"""The noun phrases of an article that a pronoun or description may stand for, and the choice among them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import Clause, Parsed
from factcheck.claims.clauses import text_of
from factcheck.claims.clauses._draft import spell
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement, core, definite
from factcheck.claims.entities import Names, key
from factcheck.claims.lang import reference, syntax

__all__ = ["Antecedent", "Antecedents", "Shape", "Wanted"]

_MAIN, _SUBJECT, _OBJECT, _OTHER, _INNER = 4, 3, 2, 1, 0
_NOMINAL = frozenset({"ADJ", "ADP", "DET", "NOUN", "PROPN", "NUM"})
_LONGEST = 14
_LONGEST_NAME = 9
_NEAR = 6
_CLOSE = 3


@dataclass(frozen=True, slots=True)
class Shape:
    """Number, gender (``""`` unknown) and whether a person (``None`` unknown)."""

    number: str
    gender: str
    person: bool | None
    time: bool = False
    collective: bool = False


@dataclass(frozen=True, slots=True)
class Antecedent:
    """A noun phrase; ``identity`` is equal for phrases that are sure to name the same."""

    sentence: int
    head: int
    shape: Shape
    rank: int
    identity: str
    tokens: frozenset[int]
    text: str

    def full(self) -> str:
        """The phrase as it is put into a claim, with the comma that closes a name set beside it."""
        return self.text

    def name(self) -> str:
        """The phrase as a speaker's name."""
        return self.text.rstrip(",")

    def within(self, sentence: int, clause: Clause) -> bool:
        """Whether the phrase is already part of the clause."""
        there = {piece.token for piece in clause.pieces}
        return sentence == self.sentence and self.head in there


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an antecedent must agree with."""

    number: str
    gender: str
    person: bool | None = None

    @classmethod
    def of(cls, agrees: str, *, person: bool = False, thing: bool = False) -> Wanted:
        """From a table's ``Masc Sing Person``: gender, number and kind, each optional."""
        words = agrees.split()
        number = "Plur" if "Plur" in words else "Sing"
        gender = next((word for word in words if word in {"Masc", "Fem"}), "")
        kind = True if person or "Person" in words else False if thing or "Thing" in words else None
        return cls(number, gender, kind)

    def fits(self, found: Antecedent) -> bool:
        """Whether the phrase agrees in number, gender and kind."""
        shape = found.shape
        number = shape.number == self.number or (self.number == "Plur" and shape.collective)
        gender = not self.gender or not shape.gender or self.gender == shape.gender
        kind = self.person is None or shape.person is None or self.person == shape.person
        return number and gender and kind and not shape.time


@dataclass(slots=True)
class Antecedents:
    """The noun phrases of an article's sentences, found as they are needed."""

    sentences: Sequence[Parsed]
    names: Names
    lang: str
    _graphs: dict[int, Graph] = field(default_factory=dict)
    _phrases: dict[int, tuple[Antecedent, ...]] = field(default_factory=dict)
    _places: dict[int, int] = field(default_factory=dict)
    _asked: set[tuple[int, int]] = field(default_factory=set)

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

    # Choices ---------------------------------------------------------------------------------------------------

    def of_pronoun(self, sentence: int, token: int, wanted: Wanted, outside: int | None = None) -> Antecedent | None:
        """The antecedent of a subject pronoun."""
        place = sentence, token
        if place in self._asked:
            return None
        self._asked.add(place)
        try:
            graph = self.graph(sentence)
            verb = graph.head[token]
            here = [c for c in self.phrases(sentence) if c.head < token and not self._shares(graph, c, verb, token)]
            if graph.text[token].startswith("-"):
                # "a-t-elle dit" stands beside the words it reports, which are not about the speaker's own words.
                here = []
            if any(token in c.tokens and c.head < token and wanted.fits(c) and c.text for c in self.phrases(sentence)):
                # "un cadre si mouvant qu'il ...": the phrase around may be meant.
                return None
            for pool in (here, self._before(sentence, 1), self._before(sentence, 2)):
                fitting = [c for c in self._followed(pool) if wanted.fits(c)]
                if fitting:
                    return _choose(fitting, wanted)
            return None
        finally:
            self._asked.discard(place)

    def of_object(self, sentence: int, token: int, wanted: Wanted, subject: int | None) -> Antecedent | None:
        """The antecedent of an object pronoun, which is not the subject of its own clause."""
        graph = self.graph(sentence)
        own = {subject, graph.subject(graph.head[token])}
        taken = {c.identity for c in self._followed(c for c in self.phrases(sentence) if c.head in own)}
        here = [c for c in self.phrases(sentence) if c.head < token and c.head not in own]
        for pool in (here, self._before(sentence, 1)):
            fitting = [c for c in self._followed(pool) if wanted.fits(c) and c.identity not in taken]
            if fitting:
                return fitting[0] if len({c.identity for c in fitting}) == 1 else None
        return None

    def of_possessive(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The owner named by a possessive, outside of its noun phrase."""
        place = sentence, token
        if place in self._asked:
            return None
        self._asked.add(place)
        try:
            graph = self.graph(sentence)
            owned = graph.head[token]
            joined = graph.rel[owned] == "conj" and graph.child(owned, "cc") is not None
            if joined and graph.pos[graph.head[owned]] in {"NOUN", "PROPN"}:
                # "Jenifer et son compagnon": hers.
                other = self._alone(sentence, graph, graph.head[owned])
                return other if wanted.fits(other) and other.text else None
            here = [
                c for c in self.phrases(sentence) if c.head < token and token not in c.tokens and c.rank >= _SUBJECT
            ]
            # Elsewhere than in the subject, any noun before it in the sentence may own it.
            if not self._in_subject(graph, owned) and any(
                wanted.fits(c) and c.rank < _SUBJECT
                for c in self.phrases(sentence)
                if c.head < token and token not in c.tokens
            ):
                return None
            for pool in (here, self._before(sentence, 1)):
                fitting = [c for c in self._followed(pool) if wanted.fits(c)]
                if fitting:
                    chosen = _choose(fitting, wanted)
                    return None if wanted.number == "Plur" and self._parties_beside(chosen, fitting) else chosen
            return None
        finally:
            self._asked.discard(place)

    def _parties_beside(self, chosen: Antecedent | None, fitting: Sequence[Antecedent]) -> bool:
        """Whether two names stand beside a thing that was chosen: ``leur`` may be theirs."""
        if chosen is None or chosen.shape.person is True:
            return False
        for phrase in fitting:
            graph = self.graph(phrase.sentence)
            names = [phrase.head, *graph.children(phrase.head, "conj")]
            if phrase is not chosen and len(names) > 1 and all(graph.pos[i] == "PROPN" for i in names):
                return True
        return False

    def _in_subject(self, graph: Graph, index: int) -> bool:
        steps = 0
        while graph.head[index] != index and steps < graph.size:
            if graph.rel[index] == "nsubj":
                return True
            index, steps = graph.head[index], steps + 1
        return False

    def last(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The phrase named last that agrees: what ``ce dernier`` stands for."""
        here = [c for c in self.phrases(sentence) if c.head < token and token not in c.tokens]
        for pool in (here, self._before(sentence, 1)):
            fitting = [c for c in pool if wanted.fits(c) and c.text]
            if fitting:
                return max(fitting, key=lambda c: (c.sentence, c.head))
        return None

    def repeated(self, sentence: int, noun: int) -> Antecedent | None:
        """The one fuller phrase with the same head noun before it in the article."""
        graph = self.graph(sentence)
        shape = self.shape(graph, noun)
        lemma = graph.lemma[noun]
        found: dict[str, Antecedent] = {}
        reach = _NEAR if lemma in reference(self.lang).areas else len(self.sentences)
        for parsed in self.sentences:
            if parsed.index > sentence:
                break
            other = self.graph(parsed.index)
            if lemma not in other.lemma or sentence - parsed.index > reach or _is_title_case(parsed):
                continue
            for phrase in self.phrases(parsed.index):
                earlier = parsed.index < sentence or phrase.head < noun
                same = other.lemma[phrase.head] == lemma and phrase.shape.number == shape.number
                if earlier and same and _names_one(other, phrase.head) and phrase.text.count(" ") < _LONGEST_NAME:
                    found.setdefault(phrase.identity, phrase)
        return next(iter(found.values())) if len(found) == 1 else None

    def renamed(self, sentence: int, noun: int) -> Antecedent | None:
        """What ``ce traité`` points back to: the one fuller phrase near before it that the noun may rename."""
        graph = self.graph(sentence)
        lemma, number = graph.lemma[noun], self.shape(graph, noun).number
        table = reference(self.lang)
        same = next((group for group in table.renamings if lemma in group), frozenset({lemma}))
        here = [c for c in self.phrases(sentence) if c.head < noun and noun not in c.tokens]
        for pool in ([*here, *self._before(sentence, 1)], self._before(sentence, 2)):
            found: dict[str, Antecedent] = {}
            for phrase in pool:
                other = self.graph(phrase.sentence)
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

    def pair(self, sentence: int, token: int) -> Antecedent | None:
        """What ``les deux pays`` takes up: the only two places named together before it, or the only ones close by."""
        found: list[Antecedent] = []
        for parsed in self.sentences:
            if parsed.index > sentence:
                break
            graph = self.graph(parsed.index)
            for phrase in self.phrases(parsed.index):
                earlier = parsed.index < sentence or max(phrase.tokens) < token
                if (
                    earlier
                    and phrase.text
                    and self._is_pair(graph, phrase.head)
                    and phrase.text.count(" ") < _LONGEST_NAME
                ):
                    found.append(phrase)
        near = [phrase for phrase in found if sentence - phrase.sentence < _CLOSE]
        for pool in (found, near):
            if len({phrase.identity for phrase in pool}) == 1:
                return pool[0]
        return None

    def _is_pair(self, graph: Graph, head: int) -> bool:
        others = graph.children(head, "conj")
        if len(others) != 1 or graph.child(others[0], "cc") is None or graph.children(others[0], "conj"):
            return False
        return all(graph.pos[i] == "PROPN" and self._kind_of(graph, i) == "place" for i in (head, *others))

    def place_of(self, sentence: int, token: int) -> tuple[str, Antecedent] | None:
        """Where ``s'y rendre`` goes: the preposition and the place named with the same verb just before, or the one
        named there at all with a verb of place."""
        graph = self.graph(sentence)
        lemma = graph.lemma[graph.head[token]]
        if lemma not in reference(self.lang).place_verbs:
            return None
        named: dict[str, tuple[str, Antecedent]] = {}
        for phrase in [*self._before(sentence, 1), *(c for c in self.phrases(sentence) if c.head < token)]:
            other = self.graph(phrase.sentence)
            case = other.child(phrase.head, "case")
            if case is None or other.low[case] not in syntax(self.lang).place_cases:
                continue
            if other.pos[phrase.head] != "PROPN" or other.rel[phrase.head] != "obl":
                continue
            if other.lemma[other.head[phrase.head]] == lemma:
                return other.low[case], phrase
            named[phrase.identity] = (other.low[case], phrase)
        return next(iter(named.values())) if len(named) == 1 else None

    def at(self, sentence: int, head: int, *, follow: bool = False) -> Antecedent | None:
        """The phrase with this head; a pronoun's antecedent when ``follow`` is set."""
        found = next((c for c in self.phrases(sentence) if c.head == head), None)
        if found is not None and follow:
            return next(iter(self._followed([found])), None)
        return found

    # Making ----------------------------------------------------------------------------------------------------

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
        kind = None if coordinated else self._kind_of(graph, head)
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

    def _kind_of(self, graph: Graph, head: int) -> str | None:
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

    def _alone(self, sentence: int, graph: Graph, head: int) -> Antecedent:
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

    def _shares(self, graph: Graph, phrase: Antecedent, verb: int, token: int) -> bool:
        """Whether the phrase is an argument of the pronoun's own verb, or holds the clause that the pronoun is in."""
        if token in phrase.tokens or graph.climb(phrase.head) == verb:
            return True
        top = verb
        while graph.rel[top] in {"xcomp", "conj", "ccomp"} and graph.head[top] != top:
            top = graph.head[top]
        holder = graph.head[top]
        return graph.rel[top] == "acl" and phrase.head in graph.subtree(holder) and token in graph.subtree(holder)

    def _before(self, sentence: int, distance: int) -> list[Antecedent]:
        place = self._places[sentence] - distance
        if place < 0 or (self.sentences[place].title and place):
            return []
        return list(self.phrases(self.sentences[place].index))

    def _followed(self, pool: Iterable[Antecedent]) -> list[Antecedent]:
        """The phrases, pronouns among them put at what they stand for."""
        table = reference(self.lang)
        result: list[Antecedent] = []
        for phrase in pool:
            graph = self.graph(phrase.sentence)
            if graph.pos[phrase.head] != "PRON":
                if phrase.text:
                    result.append(phrase)
                continue
            if graph.lemma[graph.head[phrase.head]] in table.impersonal:
                continue
            found = self.of_pronoun(phrase.sentence, phrase.head, Wanted.of(table.pronouns[graph.low[phrase.head]]))
            if found is not None:
                result.append(Antecedent(
                    phrase.sentence, phrase.head, found.shape, phrase.rank, found.identity, phrase.tokens, found.text
                ))  # fmt: skip
        return result


def _choose(fitting: Sequence[Antecedent], wanted: Wanted) -> Antecedent | None:
    """The only one that fits, or the main subject when none stands as high; ``None`` when it is not certain."""
    best: dict[str, Antecedent] = {}
    for phrase in fitting:
        if phrase.identity not in best or phrase.rank > best[phrase.identity].rank:
            best[phrase.identity] = phrase
    ranked = sorted(best.values(), key=lambda phrase: (-phrase.rank, phrase.sentence, phrase.head))
    first = ranked[0]
    if len(ranked) == 1:
        known = bool(wanted.gender and first.shape.gender)
        sure = first.rank >= _OBJECT or first.shape.person is True or (known and wanted.number == "Sing")
        return first if sure else None
    second = ranked[1]
    if first.rank < _SUBJECT or first.rank == second.rank:
        return None
    rivals = [phrase for phrase in ranked[1:] if phrase.rank > _INNER]
    if (
        first.shape.person is not True
        and any(phrase.shape.person is True for phrase in rivals)
        and wanted.person is not False
    ):
        return None
    return first


def _rank(graph: Graph, head: int) -> int:
    relation = graph.rel[head]
    governor = graph.head[head]
    if relation == "conj":
        relation, governor = graph.rel[governor], graph.head[governor]
    if relation in {"nsubj", "csubj"}:
        return _MAIN if graph.head[governor] == governor or graph.rel[governor] in {"ccomp", "conj"} else _SUBJECT
    if relation in {"ROOT", "root"}:
        # The head of a fragment says nothing of itself.
        return _OTHER
    if relation in {"obj", "iobj"} or graph.dep[head] == "obl:agent":
        return _OBJECT
    return _OTHER if relation in {"obl", "advcl", "xcomp", "dislocated"} else _INNER


def _is_fuller(graph: Graph, head: int) -> bool:
    """Whether the phrase says more than its noun."""
    return graph.child(head, "nmod", "amod", "acl", "appos", "compound") is not None


def _is_title_case(parsed: Parsed) -> bool:
    """Whether a heading spells its words with capitals, so that its phrases are no words of the text."""
    long = [token.text for token in parsed.doc if len(token.text) > 3 and token.text[:1].isalpha()]
    return parsed.title and len(long) > 1 and sum(word[:1].isupper() for word in long) * 2 > len(long)


def _names_one(graph: Graph, head: int) -> bool:
    """Whether the phrase tells which one by a name: ``le groupe Ortemis``, ``le procureur de Nîmes``."""
    kids = graph.children(head, "nmod", "appos", "flat", "compound")
    return any(
        graph.pos[k] == "PROPN" and k > head and all(graph.pos[i] in _NOMINAL for i in range(head + 1, k)) for k in kids
    )
