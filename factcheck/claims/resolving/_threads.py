"""The threads of an article: who and what is spoken of, and what each reference is to each of them.

A thread is what several phrases of an article stand for. Sentences are read in order; each reference (a pronoun, a
possessive, a description such as ``la chaîne``) is held against the threads opened before it, and what tells the right
one is put into named features, from which ``Ranker`` chooses.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import reference
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._empty import is_empty
from factcheck.claims.resolving._evidence import NEAR, Evidence, Near, pointing, sayings
from factcheck.claims.resolving._kinds import Antecedent, Wanted
from factcheck.claims.resolving._thread import Refers, Thread
from factcheck.claims.resolving._wanted import wanted_of

__all__ = ["Candidate", "Threads"]


MOST = 30
"""How many threads are held against one reference at most, so that a long article takes no longer for each."""
_GROUPS = {"subject": "s", "object": "os", "owner": "w", "description": "d"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thread that a reference may stand for, with what speaks for and against it."""

    thread: Thread
    last: Antecedent
    features: Mapping[str, float]


@dataclass(slots=True)
class Threads:
    """Reads an article's references in order; ``link`` says which thread one belongs to."""

    phrases: Antecedents
    _recent: dict[int, Thread] = field(default_factory=dict)
    """All threads, the one named last behind."""
    _people: dict[int, Thread] = field(default_factory=dict)
    """The persons named more than once, whom a reference reaches further back, in the same order."""
    _by_identity: dict[str, Thread] = field(default_factory=dict)
    _seen: set[tuple[int, int]] = field(default_factory=set)
    _ordinals: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        count = 0
        for parsed in self.phrases.sentences:
            self._ordinals[parsed.index] = count
            count += not parsed.title

    def read(self) -> Iterator[Refers]:
        """The references in order. A caller links each, if it can, before it asks for the next."""
        table = reference(self.phrases.lang)
        for parsed in self.phrases.sentences:
            graph = self.phrases.graph(parsed.index)
            phrases = {phrase.head: phrase for phrase in self.phrases.phrases(parsed.index)}
            for token in range(graph.size):
                refers = self._refers(graph, parsed.index, token, table, phrases.get(token))
                if refers is not None:
                    yield refers
                phrase = phrases.get(token)
                if phrase is not None and (parsed.index, token) not in self._seen:
                    self._open(graph, phrase, title=parsed.title)

    def link(self, refers: Refers, thread: Thread) -> None:
        """Say what a reference stands for."""
        graph = self.phrases.graph(refers.sentence)
        self._seen.add((refers.sentence, refers.token))
        if refers.kind == "owner":
            return
        phrase = self.phrases.at(refers.sentence, refers.token)
        if phrase is not None:
            thread.add(phrase, self._lemmas(graph, phrase), graph.lemma[phrase.head])
            self._touch(thread)
            if refers.kind == "description":
                self._by_identity.setdefault(phrase.identity, thread)

    def _open(self, graph: Graph, phrase: Antecedent, *, title: bool) -> None:
        self._take(graph, phrase, title=title)
        self._seen.add((phrase.sentence, phrase.head))
        if graph.children(phrase.head, "conj") and graph.pos[phrase.head] in {"NOUN", "PROPN"}:
            self._take(graph, self.phrases.alone(phrase.sentence, graph, phrase.head), title=title)

    def _take(self, graph: Graph, phrase: Antecedent, *, title: bool) -> None:
        thread = self._by_identity.get(phrase.identity)
        if thread is None:
            thread = Thread(len(self._recent), phrase.shape)
            self._by_identity[phrase.identity] = thread
        thread.add(phrase, self._lemmas(graph, phrase), graph.lemma[phrase.head])
        thread.kind = thread.kind or self.phrases.kind_of(graph, phrase.head) or ""
        thread.named = thread.named or graph.pos[phrase.head] == "PROPN"
        thread.early = thread.early or title or self._ordinals[phrase.sentence] == 0
        self._touch(thread)

    def _lemmas(self, graph: Graph, phrase: Antecedent) -> frozenset[str]:
        nouns = (i for i in phrase.tokens if graph.pos[i] in {"NOUN", "ADJ"} and i != phrase.head)
        return frozenset(graph.lemma[i] for i in nouns)

    def _refers(
        self, graph: Graph, sentence: int, token: int, table: Reference, phrase: Antecedent | None
    ) -> Refers | None:
        low, tag, relation = graph.low[token], graph.pos[token], graph.rel[token]
        if low in table.pronouns and tag in {"PRON", "DET"} and relation in {"nsubj", "csubj", "expl"}:
            if is_empty(graph, token, table) or _is_doubled(graph, token):
                return None
            wanted = wanted_of(graph, token, table)
            says = graph.lemma[graph.head[token]] in sayings(self.phrases.lang)
            return Refers(sentence, token, "subject", replace(wanted, acts=wanted.acts or says))
        if low in table.objects and tag == "PRON":
            return Refers(sentence, token, "object", Wanted.of(table.objects[low]))
        if low in table.possessives and relation in {"det", "nmod"}:
            owned = graph.head[token]
            kin = bool({graph.low[owned], graph.lemma[owned]} & table.kin)
            return Refers(sentence, token, "owner", Wanted.of(table.possessives[low], person=kin, acts=kin))
        if phrase is None or tag != "NOUN" or low in table.times or graph.text[token][:1].isupper():
            return None
        if not pointing(graph, token, table):
            return None
        number, gender = phrase.shape.number, phrase.shape.gender
        return Refers(sentence, token, "description", Wanted(number, gender, phrase.shape.person))

    def candidates(self, refers: Refers, ruled: Antecedent | None) -> tuple[list[Candidate], dict[str, float]]:
        """The threads that fit a reference with their features, and the features of its standing for none of them.

        ``ruled`` is what the rules choose; where that comes after the reference, its thread is opened.
        """
        graph = self.phrases.graph(refers.sentence)
        table = reference(self.phrases.lang)
        near: list[Near] = []
        if ruled is not None and ruled.sentence == refers.sentence and ruled.head > refers.token:
            # "Alors qu'il dormait, l'homme ...": who is meant comes after.
            self._open(graph, ruled, title=False)
        for thread in self._in_reach(refers):
            last = self._last(thread, refers, graph, ruled)
            if last is None or not self._fits(refers, thread, table) or _is_beside_relative(graph, refers, last):
                continue
            distance = self._ordinals[refers.sentence] - self._ordinals[last.sentence]
            if distance > NEAR and thread.number not in self._people:
                continue
            if not all(self._is_said_elsewhere(mention, refers, graph) for mention in thread.mentions):
                near.append((thread, last, distance))
        near.sort(key=lambda item: (-item[1].sentence, -item[1].head, item[0].number))
        del near[MOST:]
        if refers.kind == "owner" and refers.wanted.number == "Plur":
            # "chaque navire ... leur nombre": theirs, of all of them.
            each = any(graph.low[i] in table.distributives for i in range(refers.token))
            near = [] if each else near
        context = Evidence.of(self.phrases, refers, graph, table, ruled)
        found = [
            Candidate(thread, last, _grouped(refers.kind, context.features(thread, last, distance, place, near)))
            for place, (thread, last, distance) in enumerate(near)
        ]
        return found, _grouped(refers.kind, context.nothing(near))

    def _in_reach(self, refers: Refers) -> Iterator[Thread]:
        """The threads named in the last sentences, and the persons named more than once."""
        here = self._ordinals[refers.sentence]
        given: set[int] = set()
        for thread in reversed(self._recent.values()):
            if here - self._ordinals[thread.mentions[-1].sentence] > NEAR:
                break
            given.add(thread.number)
            yield thread
        for thread in islice(reversed(self._people.values()), MOST):
            if thread.number not in given:
                yield thread

    def _touch(self, thread: Thread) -> None:
        """Keep the order in which threads were named last."""
        self._recent.pop(thread.number, None)
        self._recent[thread.number] = thread
        if thread.shape.person and len(thread.mentions) > 1:
            self._people.pop(thread.number, None)
            self._people[thread.number] = thread

    def _last(
        self, thread: Thread, refers: Refers, graph: Graph, ruled: Antecedent | None
    ) -> Antecedent | None:  # fmt: skip
        """The last phrase of a thread before a reference that does not hold it, or the one after it by the rules."""
        for mention in reversed(thread.mentions):
            if mention is ruled:
                return mention
            if mention.sentence < refers.sentence:
                return mention
            if mention.head < refers.token and (
                refers.token not in mention.tokens or _tells_of(graph, mention.head, refers.token)
            ):
                return mention
        return None

    def _is_said_elsewhere(self, mention: Antecedent, refers: Refers, graph: Graph) -> bool:
        """Whether a phrase and its verb are somebody's words, which the text around does not go on with."""
        other = self.phrases.graph(mention.sentence)
        said = self.phrases.quotation(other.start[mention.head])
        if said is None or said == self.phrases.quotation(graph.start[refers.token]):
            return False
        return said == self.phrases.quotation(other.start[other.head[mention.head]])

    def _fits(self, refers: Refers, thread: Thread, table: Reference) -> bool:
        wanted, shape = refers.wanted, thread.shape
        if shape.time or (wanted.acts and not shape.acts) or (wanted.inert and (shape.body or shape.person is True)):
            return False
        kinds = {wanted.person, shape.person}
        if refers.kind in {"subject", "object"} and kinds == {True, False}:
            # "it" is nobody, "he" is no thing.
            return False
        number = shape.number == wanted.number or (
            # "Vantor Motors": a name that looks like a plural.
            shape.collective and (wanted.number == "Plur" or thread.named)
        )
        gender = not wanted.gender or not shape.gender or wanted.gender == shape.gender
        if refers.kind != "description":
            return number and gender
        graph = self.phrases.graph(refers.sentence)
        noun = graph.lemma[refers.token]
        if noun in table.pairs and noun not in thread.heads and shape.person and number:
            return False  # a couple is no one person
        people = bool({noun, graph.low[refers.token]} & table.people)
        if people and not gender:
            return False
        alike = noun in thread.heads or noun in thread.lemmas
        return number and (alike or thread.named or people or pointing(graph, refers.token, table) == "this")


def _is_doubled(graph: Graph, token: int) -> bool:
    """``Le maire a-t-il menti ?``: the subject stands beside its pronoun."""
    verb = graph.head[token]
    others = (k for k in graph.children(verb, "nsubj", "dislocated") if k != token)
    return graph.low[token].startswith("-") and any(k < token and graph.pos[k] in {"NOUN", "PROPN"} for k in others)


def _tells_of(graph: Graph, head: int, token: int) -> bool:
    """Whether a token stands in a clause that hangs on a noun: ``la dame qui promenait son chien``."""
    return any(token in graph.subtree(k) for k in graph.children(head, "acl"))


def _is_beside_relative(graph: Graph, refers: Refers, last: Antecedent) -> bool:
    """Whether a noun is told of by the very clause of a pronoun: in ``la station où elle vivait`` she is no station."""
    if refers.kind not in {"subject", "object"} or last.sentence != refers.sentence:
        return False
    verb = graph.head[refers.token]
    return graph.dep[verb] == "acl:relcl" and graph.head[verb] == last.head


def _grouped(kind: str, features: Mapping[str, float]) -> dict[str, float]:
    """Features under the kind of their reference; object pronouns, which are few, share those of subjects."""
    return {f"{group}:{name}": value for group in _GROUPS[kind] for name, value in features.items()}
