"""What speaks for and against a thread as what a reference stands for, as named features.

They are those of mention-ranking models (Denis and Baldridge 2008; Clark and Manning 2015): distance, standing in the
sentence, agreement, kind, how often a thread is spoken of, direct speech, and what the rules choose.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang import discourse, syntax
from factcheck.claims.lang.referring import Reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._kinds import Antecedent
from factcheck.claims.resolving._phrases import INNER
from factcheck.claims.resolving._thread import Refers, Thread

__all__ = ["NEAR", "Evidence", "pointing", "sayings"]

NEAR = 4
"""How many sentences back a thread is still looked at."""
MANY = 3
"""Counts are told apart up to this one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of a reference, beside the candidates."""

    phrases: Antecedents
    refers: Refers
    graph: Graph
    table: Reference
    ruled: Antecedent | None
    pointing: str
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
        return cls(phrases, refers, graph, table, ruled, described, quoted, governors, own, relatives, saying, begun)

    def nothing(self, count: int) -> dict[str, float]:
        """The features of standing for no thread."""
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
            sort = self._sort()
            found[f"none|{self.pointing}|{sort}"] = 1.0
        return found

    def _form(self) -> str:
        return self.pointing or self.graph.low[self.refers.token].lstrip("-").removeprefix("t-")

    def _sort(self) -> str:
        """What a description's noun is: a person's, a body's, a place's."""
        words = {self.graph.lemma[self.refers.token], self.graph.low[self.refers.token]}
        if words & self.table.people:
            return "person"
        if words & (self.table.bodies | self.table.organisations):
            return "body"
        return "place" if words & (self.table.areas | self.table.place_words) else "thing"

    def features(
        self,
        thread: Thread,
        last: Antecedent,
        distance: int,
        place: int,
        near: list[tuple[Thread, Antecedent, int]],
    ) -> dict[str, float]:
        """What speaks for and against one thread. ``place`` is how many that fit were named since."""
        refers, shape, wanted = self.refers, thread.shape, self.refers.wanted
        graph = self.phrases.graph(last.sentence)
        step = min(distance, MANY)
        ahead = last.sentence == refers.sentence and last.head > refers.token
        found: dict[str, float] = {
            f"ahead={ahead}": 1.0,
            f"far={min(distance, NEAR + 1)}": 1.0,
            f"rank={last.rank}@{min(step, 2)}": 1.0,
            f"since={min(place, MANY)}@{min(step, 2)}": 1.0,
            "often": math.log1p(len(thread.mentions)),
            f"kind={self._kind(thread)}|{wanted.number}": 1.0,
        }
        if self.quoted or self.phrases.quotation(graph.start[last.head]):
            inside = self.phrases.quotation(graph.start[last.head])
            found[f"quoted={bool(self.quoted)}|{bool(inside)}|{inside == self.quoted}"] = 1.0
        if thread.early:
            found["early"] = 1.0
        if not any(m.text for m in thread.mentions):
            found["unnamed"] = 1.0
        same = [item for item in near if item[2] == distance and item[0] is not thread]
        if not any(item[1].rank >= last.rank for item in same):
            found[f"highest@{min(step, 2)}"] = 1.0
        if not any(item[1].head < last.head and item[1].rank > INNER for item in same):
            found[f"leads@{min(step, 2)}"] = 1.0
        if len(near) == 1:
            found["only"] = 1.0
            found[f"only@{self.begun}"] = 1.0
        people = sum(item[0] is not thread and item[0].shape.person is True and item[2] < MANY for item in near)
        found[f"people={min(people, MANY)}|{shape.person}"] = 1.0
        if all(len(item[0].mentions) < len(thread.mentions) for item in near if item[0] is not thread):
            found["oftenest"] = 1.0
        found.update(self._lasting(thread))
        if refers.kind == "description":
            self._describe(found, thread, graph, last)
            return found
        found[f"gender={bool(wanted.gender)}|{bool(shape.gender)}"] = 1.0
        found[f"person={shape.person}|{wanted.person}|{wanted.acts}|{wanted.inert}"] = 1.0
        found[f"acts={shape.acts}|{wanted.acts}|{shape.body}"] = 1.0
        if refers.kind == "subject":
            verb = self.graph.head[refers.token]
            says = self.graph.lemma[verb] in self.sayings
            found[f"says={says}|{shape.acts}|{shape.person}"] = 1.0
        if graph.low[last.head] in self.table.pronouns:
            alike = graph.low[last.head].lstrip("-") == self._form()
            found[f"pronoun|{alike}@{min(step, 2)}"] = 1.0
        else:
            found[f"det={_determiner(graph, last.head, self.table)}"] = 1.0
        if self.ruled is None:
            found["unruled"] = 1.0
        else:
            found[f"ruled={self.ruled.identity in thread.identities}"] = 1.0
        if last.sentence == refers.sentence:
            if refers.token in last.tokens:
                clause = next((k for k in graph.children(last.head, "acl") if refers.token in graph.subtree(k)), None)
                inner = None if clause is None else graph.subject(clause)
                own = inner is not None and graph.low[inner] in self.relatives
                found[f"holds={own}|{clause == graph.climb(refers.token)}"] = 1.0
            found[f"governs={self.governors.get(last.head, '')}"] = 1.0
            found[f"own={self.own.get(last.head, '')}"] = 1.0
            found[f"own={self.own.get(last.head, '')}|{shape.person}"] = 1.0
            if refers.kind == "owner":
                owned = self.graph.head[refers.token]
                found[f"owned={self.graph.rel[owned]}|{self.own.get(last.head, '')}"] = 1.0
        if refers.kind == "owner":
            found[f"kin={wanted.acts}|{shape.person}|{shape.acts}"] = 1.0
        return found

    def _lasting(self, thread: Thread) -> dict[str, float]:
        """How the thread stood in the last sentences, whatever its last phrase was."""
        best: dict[int, int] = {}
        for mention in reversed(thread.mentions):
            back = self.refers.sentence - mention.sentence
            if back > 2:
                break
            if back or mention.head < self.refers.token:
                best[back] = max(best.get(back, -2), mention.rank)
        return {f"stood={rank > 2}|{back}": 1.0 for back, rank in best.items()} | {
            f"in={len(best)}": 1.0,
        }

    def _describe(self, found: dict[str, float], thread: Thread, graph: Graph, last: Antecedent) -> None:
        noun = self.graph.lemma[self.refers.token]
        sort, kind = self._sort(), self._kind(thread)
        found[f"sort={sort}|{kind}"] = 1.0
        found[f"{self.pointing}|{sort}"] = 1.0
        group = next((g for g in self.table.renamings if noun in g), frozenset())
        if noun in thread.heads:
            found[f"same|{self.pointing}"] = 1.0
            found[f"same|{sort}|{kind}"] = 1.0
        elif noun in thread.lemmas:
            found[f"told|{sort}|{kind}"] = 1.0
        elif thread.heads & group:
            found[f"renamed|{self.pointing}"] = 1.0
        else:
            found[f"other|{self.pointing}|{sort}|{kind}"] = 1.0
        gender = self.refers.wanted.gender
        found[f"gender={gender == thread.shape.gender if gender and thread.shape.gender else None}|{kind}"] = 1.0
        found[f"det={_determiner(graph, last.head, self.table)}"] = 1.0

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
