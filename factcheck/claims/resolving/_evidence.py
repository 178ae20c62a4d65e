"""What speaks for and against a thread as what a reference stands for, as named features.

They are those of mention-ranking models (Denis and Baldridge 2008; Clark and Manning 2015): distance, standing in the
sentence, agreement, kind, how often a thread is spoken of, direct speech, and what the rules choose.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import discourse, syntax
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._kinds import Antecedent
from factcheck.claims.resolving._phrases import ASIDE, INNER, SUBJECT
from factcheck.claims.resolving._thread import Refers, Thread

__all__ = ["NEAR", "Evidence", "Near", "pointing", "sayings"]

NEAR = 4
"""How many sentences back a thread is still looked at."""
MANY = 3
"""Counts are told apart up to this one."""

Near = tuple[Thread, Antecedent, int]
"""A thread that fits, the phrase that named it last, and how many sentences before that was."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a reference, beside the candidates."""

    phrases: Antecedents
    refers: Refers
    graph: Graph
    table: Reference
    ruled: Antecedent | None
    told_by: str
    quoted: tuple[int, int] | None
    governors: Mapping[int, str]
    own: Mapping[int, str]
    relatives: frozenset[str]
    sayings: frozenset[str]
    begun: int

    @classmethod
    def of(
        cls, phrases: Antecedents, refers: Refers, graph: Graph, table: Reference, ruled: Antecedent | None
    ) -> Evidence:  # fmt: skip
        described = pointing(graph, refers.token, table) if refers.kind == "description" else ""
        quoted = phrases.quotation(graph.start[refers.token])
        governors, own = _around(graph, refers)
        begun = min(refers.sentence, 2)
        relatives, saying = syntax(phrases.lang).relatives, sayings(phrases.lang)
        return cls(
            phrases=phrases, refers=refers, graph=graph, table=table, ruled=ruled, told_by=described, quoted=quoted,
            governors=governors, own=own, relatives=relatives, sayings=saying, begun=begun,
        )  # fmt: skip

    def nothing(self, near: Sequence[Near]) -> dict[str, float]:
        """The features of standing for no thread, where those ``near`` fit."""
        count = len(near)
        found = {"none": 1.0, f"none|{min(count, MANY)}": 1.0, f"none|{self.refers.wanted.number}": 1.0}
        form = self._form()
        found[f"none|{form}"] = 1.0
        if form in self.table.empty:
            verb = self.graph.head[self.refers.token]
            found[f"none|{self.graph.lemma[verb]}"] = 1.0
            found[f"none|clause={self.graph.child(verb, 'ccomp', 'csubj', 'xcomp') is not None}"] = 1.0
            found[f"none|object={self.graph.child(verb, 'obj', 'obl:agent') is not None}"] = 1.0
            found[f"none|{self.graph.rel[self.refers.token]}|{self.graph.feature(verb, 'Voice')}"] = 1.0
        found[f"none|begun={self.begun}"] = 1.0
        if self.quoted:
            found["none|quoted"] = 1.0
        if self.refers.kind != "description":
            found[f"none|ruled={self.ruled is not None}"] = 1.0
            found[f"none|acts={self.refers.wanted.acts}"] = 1.0
        else:
            sort, noun = self._sort(), self.graph.lemma[self.refers.token]
            found[f"none|{self.told_by}|{sort}"] = 1.0
            found[f"none|noun={noun}"] = 1.0
            if noun in self.table.epithets:
                found[f"none|epithet|{self.told_by}"] = 1.0
                found[f"none|epithet|persons={min(len(_persons(near)), MANY)}"] = 1.0
        return found

    def _form(self) -> str:
        return self.told_by or self.graph.low[self.refers.token].lstrip("-").removeprefix("t-")

    def _sort(self) -> str:
        """What a description's noun is: a person's, a body's, a place's."""
        words = {self.graph.lemma[self.refers.token], self.graph.low[self.refers.token]}
        if words & self.table.people:
            return "person"
        if words & (self.table.bodies | self.table.organisations):
            return "body"
        return "place" if words & (self.table.areas | self.table.place_words) else "thing"

    def features(
        self, thread: Thread, last: Antecedent, distance: int, place: int, near: Sequence[Near]
    ) -> dict[str, float]:
        """What speaks for and against one thread, last named ``distance`` sentences before.

        ``near`` are all threads that fit, the last named first; ``place`` is where this one stands among them.
        """
        others = [item for item in near if item[0] is not thread]
        found = self._standing(thread, last, distance, place, others)
        found |= self._lasting(thread)
        if self.refers.kind == "description":
            return found | self._describing(thread, last, near)
        found |= self._fitting(thread, last, min(distance, 2))
        if last.sentence == self.refers.sentence:
            found |= self._hanging(thread, last)
        return found

    def _standing(
        self, thread: Thread, last: Antecedent, distance: int, place: int, others: Sequence[Near]
    ) -> dict[str, float]:
        """Where the thread was last named, in what role, and who else might be meant."""
        graph, step = self.phrases.graph(last.sentence), min(distance, 2)
        ahead = last.sentence == self.refers.sentence and last.head > self.refers.token
        people = sum(other.shape.person is True and far < MANY for other, _, far in others)
        inside = self.phrases.quotation(graph.start[last.head])
        told = [
            f"ahead={ahead}",
            f"far={min(distance, NEAR + 1)}",
            f"rank={last.rank}@{step}",
            f"since={min(place, MANY)}@{step}",
            f"kind={self._kind(thread)}|{self.refers.wanted.number}",
            f"people={min(people, MANY)}|{thread.shape.person}",
        ]
        if self.quoted or inside:
            told.append(f"quoted={bool(self.quoted)}|{bool(inside)}|{inside == self.quoted}")
        if thread.early:
            told.append("early")
        if not any(mention.text for mention in thread.mentions):
            told.append("unnamed")
        beside = [mention for _, mention, far in others if far == distance]
        if not any(mention.rank >= last.rank for mention in beside):
            told.append(f"highest@{step}")
        if not any(mention.head < last.head and mention.rank > INNER for mention in beside):
            told.append(f"leads@{step}")
        if not others:
            told += ["only", f"only@{self.begun}"]
        if all(len(other.mentions) < len(thread.mentions) for other, _, _ in others):
            told.append("oftenest")
        return dict.fromkeys(told, 1.0) | {"often": math.log1p(len(thread.mentions))}

    def _fitting(self, thread: Thread, last: Antecedent, step: int) -> dict[str, float]:
        """How the thread agrees with a pronoun or possessive, and what the rules say."""
        graph, shape, wanted = self.phrases.graph(last.sentence), thread.shape, self.refers.wanted
        told = [
            f"gender={bool(wanted.gender)}|{bool(shape.gender)}",
            f"person={shape.person}|{wanted.person}|{wanted.acts}|{wanted.inert}",
            f"acts={shape.acts}|{wanted.acts}|{shape.body}",
            "unruled" if self.ruled is None else f"ruled={thread.holds(self.ruled)}",
        ]
        if self.refers.kind == "subject":
            says = self.graph.lemma[self.graph.head[self.refers.token]] in self.sayings
            told.append(f"says={says}|{shape.acts}|{shape.person}")
        if self.refers.kind == "owner":
            told.append(f"kin={wanted.acts}|{shape.person}|{shape.acts}")
        if graph.low[last.head] in self.table.pronouns:
            told.append(f"pronoun|{graph.low[last.head].lstrip('-') == self._form()}@{step}")
        else:
            told.append(f"det={_determiner(graph, last.head, self.table)}")
        return dict.fromkeys(told, 1.0)

    def _hanging(self, thread: Thread, last: Antecedent) -> dict[str, float]:
        """How the clause of the reference hangs on the phrase, both in one sentence."""
        graph, own = self.graph, self.own.get(last.head, "")
        told = [f"governs={self.governors.get(last.head, '')}", f"own={own}", f"own={own}|{thread.shape.person}"]
        if self.refers.token in last.tokens:
            clause = next((k for k in graph.children(last.head, "acl") if self.refers.token in graph.subtree(k)), None)
            inner = None if clause is None else graph.subject(clause)
            relative = inner is not None and graph.low[inner] in self.relatives
            told.append(f"holds={relative}|{clause == graph.climb(self.refers.token)}")
        if self.refers.kind == "owner":
            told.append(f"owned={graph.rel[graph.head[self.refers.token]]}|{own}")
        return dict.fromkeys(told, 1.0)

    def _lasting(self, thread: Thread) -> dict[str, float]:
        """How the thread stood in the last sentences, whatever its last phrase was."""
        best: dict[int, int] = {}
        for mention in reversed(thread.mentions):
            back = self.refers.sentence - mention.sentence
            if back > 2:
                break
            if back or mention.head < self.refers.token:
                best[back] = max(best.get(back, ASIDE), mention.rank)
        stood = {f"stood={rank >= SUBJECT}|{back}": 1.0 for back, rank in best.items()}
        return stood | {f"in={len(best)}": 1.0}

    def _describing(self, thread: Thread, last: Antecedent, near: Sequence[Near]) -> dict[str, float]:
        """What a description's noun has to do with the thread."""
        noun, sort, kind = self.graph.lemma[self.refers.token], self._sort(), self._kind(thread)
        group = next((g for g in self.table.renamings if noun in g), frozenset())
        gender, other = self.refers.wanted.gender, thread.shape.gender
        told = [
            f"sort={sort}|{kind}",
            f"{self.told_by}|{sort}",
            f"gender={gender == other if gender and other else None}|{kind}",
            f"det={_determiner(self.phrases.graph(last.sentence), last.head, self.table)}",
        ]
        told.append(f"noun={noun}|{kind}")
        if noun in self.table.epithets:
            persons = _persons(near)
            told.append(f"epithet|{kind}|{self.told_by}")
            if thread in persons:
                told.append(f"epithet|persons={min(len(persons), MANY)}|{len(persons) == 1 or persons[0] is thread}")
                told.append(f"epithet|chief={all(len(o.mentions) <= len(thread.mentions) for o in persons)}")
                told.append(f"epithet|early={thread.early}")
        if noun in thread.heads:
            told += [f"same|{self.told_by}", f"same|{sort}|{kind}"]
        elif noun in thread.lemmas:
            told.append(f"told|{sort}|{kind}")
        elif thread.heads & group:
            told.append(f"renamed|{self.told_by}")
        else:
            told.append(f"other|{self.told_by}|{sort}|{kind}")
        return dict.fromkeys(told, 1.0)

    def _kind(self, thread: Thread) -> str:
        if thread.shape.person is True:
            return "person" if thread.named or thread.kind == "person" else "someone"
        if thread.named:
            return thread.kind or "name"
        return "body" if thread.shape.body else "noun"


@cache
def sayings(lang: str) -> frozenset[str]:
    """The lemmas of the verbs of saying."""
    return frozenset(discourse(lang).verbs.values())


def _persons(near: Sequence[Near]) -> list[Thread]:
    """The persons known by name among the threads that fit, the last named first."""
    named = (thread for thread, _, _ in near if thread.named and thread.kind != "place")
    return [thread for thread in named if thread.shape.person is not False]


def _determiner(graph: Graph, head: int, table: Reference) -> str:
    dets = graph.children(head, "det")
    if not dets:
        return "name" if graph.pos[head] == "PROPN" else "bare"
    if any(graph.low[k] in table.demonstratives for k in dets):
        return "this"
    return "the" if any(graph.low[k] in table.definite for k in dets) else "a"


def _around(graph: Graph, refers: Refers) -> tuple[dict[int, str], dict[int, str]]:
    """The heads of the phrases in the clause of a reference and in the clauses over it, each with how it stands."""
    governors: dict[int, str] = {}
    own: dict[int, str] = {}
    verb = graph.climb(refers.token)
    steps = 0
    if verb is not None:
        for kid in graph.kids[verb]:
            own[kid] = graph.rel[kid]
            for joined in graph.children(kid, "nmod", "conj"):
                own[joined] = f"{graph.rel[kid]}>{graph.rel[joined]}"
        if refers.kind == "owner":
            owned = graph.head[refers.token]
            own[graph.head[owned]] = f"over:{graph.rel[owned]}"
    path = ""
    while verb is not None and graph.head[verb] != verb and steps < graph.size:
        relation, top = graph.rel[verb], graph.head[verb]
        path = f"{path}>{relation}" if path and steps < 2 else path or relation
        if not graph.is_predicate(top):
            governors.setdefault(top, f"{path}:held")
        for kid in graph.kids[top]:
            if graph.rel[kid] in {"nsubj", "csubj", "obj", "obl", "iobj"}:
                governors.setdefault(kid, f"{path}:{graph.rel[kid]}")
        verb, steps = top, steps + 1
    return governors, own


def pointing(graph: Graph, noun: int, table: Reference) -> str:
    """``this`` of a noun with a demonstrative, ``the`` of one with an article and nothing else, else nothing."""
    dets = {graph.low[k] for k in graph.children(noun, "det")}
    if dets & table.demonstratives:
        return "this"
    parts = graph.children(noun, "nmod", "amod", "acl", "appos", "flat", "nummod", "compound", "conj")
    return "the" if dets & table.definite and not parts else ""
