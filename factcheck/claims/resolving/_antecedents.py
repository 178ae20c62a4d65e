"""The choice of what a pronoun or possessive stands for among the noun phrases before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import Clause
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.entities import key
from factcheck.claims.lang import reference
from factcheck.claims.resolving._empty import is_empty
from factcheck.claims.resolving._kinds import Antecedent, Wanted
from factcheck.claims.resolving._phrases import ASIDE, INNER, MAIN, OBJECT, SUBJECT, Phrases
from factcheck.claims.resolving._topic import only_person
from factcheck.claims.resolving._wanted import wanted_of
from factcheck.records import Span

__all__ = ["Antecedents"]


@dataclass(slots=True)
class Antecedents(Phrases):
    """The noun phrases of an article and what its references stand for."""

    quotations: tuple[Span, ...] = ()
    _asked: set[tuple[int, int]] = field(default_factory=set)
    _told: dict[str, str] = field(default_factory=dict)

    def _once(self, sentence: int, token: int, choose: Callable[[], Antecedent | None]) -> Antecedent | None:
        """What ``choose`` finds for a reference; nothing where the search has led back to that very reference."""
        place = sentence, token
        if place in self._asked:
            return None
        self._asked.add(place)
        try:
            return choose()
        finally:
            self._asked.discard(place)

    def of_pronoun(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The antecedent of a subject pronoun."""
        return self._once(sentence, token, lambda: self._of_pronoun(sentence, token, wanted))

    def _of_pronoun(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        graph = self.graph(sentence)
        verb = graph.head[token]
        here = [
            c
            for c in self.phrases(sentence)
            if c.head < token and not self._shares(graph, c, verb, token) and not _is_beside(graph, c.head, verb)
        ]
        if not any(c.rank >= SUBJECT for c in here):
            # "Élu de l'Essonne avec un mandat de plus, il": things named on the way to the first subject are not it.
            here = [c for c in here if c.shape.person is True]
        if graph.text[token].startswith("-"):
            # "a-t-elle dit" stands beside the words it reports, which are not about the speaker's own words.
            here = []
        if any(token in c.tokens and c.head < token and wanted.fits(c) and c.text for c in self.phrases(sentence)):
            # "un cadre si mouvant qu'il ...": the phrase around may be meant.
            return None
        spoken = self.quotation(graph.start[token])
        found = self._nearest(sentence, here, wanted, spoken)
        if spoken is not None:
            return found
        ahead = self._ahead(sentence, token, wanted)
        if found is None and ahead is None:
            return only_person(self, sentence, token, wanted)
        if ahead is None or (found is not None and found.identity == ahead.identity):
            return found or ahead
        # "Alors qu'il dormait, l'homme ...": who comes after is meant unless somebody else was told of before.
        return ahead if found is None or (not found.shape.person and ahead.shape.person) else None

    def quotation(self, place: int) -> Span | None:
        """The direct speech that an offset of the article stands in."""
        index = bisect_right(self.quotations, (place, 1 << 60)) - 1
        inside = index >= 0 and self.quotations[index][0] < place < self.quotations[index][1]
        return self.quotations[index] if inside else None

    def _nearest(self, sentence: int, here: list[Antecedent], wanted: Wanted, spoken: Span | None) -> Antecedent | None:
        earlier = [self.before(sentence, 1), self.before(sentence, 2)]
        if spoken is not None:
            # What is said stays within what is said, and a pronoun there is loose with what it stands for.
            here = [c for c in here if self._is_said(c, spoken)]
            earlier = [[c for c in pool if c.rank == MAIN and self._is_said(c, spoken)] for pool in earlier[:1]]
            earlier = earlier if wanted.gender else []
        for pool in (here, *earlier):
            fitting = [c for c in self._followed(pool, spoken) if c.rank > ASIDE and self._agrees(wanted, c)]
            if fitting:
                chosen = _choose(fitting, wanted)
                if chosen is None or not chosen.text or not self._is_known(chosen, wanted):
                    return None
                if chosen.sentence < sentence and chosen.rank <= OBJECT and not (wanted.gender or chosen.shape.person):
                    # Without a gender to tell, only a subject is gone on with.
                    return None
                if spoken is None and self._is_spoken(chosen):
                    return None
                self._note(chosen, wanted)
                return chosen
        return None

    def _note(self, chosen: Antecedent, wanted: Wanted) -> None:
        """Keep the gender that a name of unknown gender has been told of in."""
        if wanted.gender and chosen.shape.person is not False and not chosen.shape.gender:
            self._told.setdefault(chosen.identity, wanted.gender)

    def _agrees(self, wanted: Wanted, phrase: Antecedent) -> bool:
        """Whether the phrase fits, and was not told of in the other gender before where its own is unknown."""
        told = phrase.shape.gender or self._told.get(phrase.identity, "")
        return wanted.fits(phrase) and not (told and wanted.gender and told != wanted.gender)

    def _is_spoken(self, phrase: Antecedent) -> bool:
        """Whether the phrase and its verb are somebody's words, which the text around does not go on with."""
        graph = self.graph(phrase.sentence)
        said = self.quotation(graph.start[phrase.head])
        return said is not None and said == self.quotation(graph.start[graph.head[phrase.head]])

    def _is_said(self, phrase: Antecedent, spoken: Span) -> bool:
        return self.quotation(self.graph(phrase.sentence).start[phrase.head]) == spoken

    def _is_known(self, chosen: Antecedent, wanted: Wanted) -> bool:
        """Whether the gender of a name is known, or nobody else is named whose gender is the wanted one.

        A name of no known kind must be told of somewhere as only persons are to be ``he`` or ``she``.
        """
        if wanted.person is False and chosen.shape.person is None and chosen.identity in self.actors:
            kind = self.names.kind(chosen.text)
            return kind not in {None, "other", "person"}
        if chosen.shape.gender or not wanted.gender or chosen.shape.person is False:
            return True
        if wanted.person and chosen.shape.person is None and chosen.identity not in self.actors:
            return False
        names = (n for n in self.names.names if n.kind == "person" and n.sentence <= chosen.sentence + 2)
        others = (full for n in names if key(full := self.names.canonical(n.text)) != chosen.identity)
        return not any(self.names.gender(full) == wanted.gender for full in others)

    def _ahead(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The subject of the main clause after the clause at the head of a sentence that the pronoun is in."""
        graph = self.graph(sentence)
        verb = main = graph.head[token]
        relation = ""
        while graph.head[main] != main and graph.rel[main] in {"advcl", "ccomp", "xcomp", "conj"}:
            relation, main = graph.rel[main], graph.head[main]
        subject = graph.subject(main) if relation == "advcl" and graph.head[main] == main else None
        if subject is None or not token < verb < subject or graph.pos[subject] == "PRON":
            return None
        if any(graph.feature(k, "Definite") == "Ind" for k in graph.children(subject, "det")):
            return None
        found = self.at(sentence, subject)
        return found if found is not None and found.text and self._agrees(wanted, found) else None

    def of_object(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The antecedent of an object pronoun, which is not the subject of its own clause."""
        graph = self.graph(sentence)
        own = {graph.subject(graph.head[token])}
        if graph.rel[graph.head[token]] == "acl":
            own.add(graph.head[graph.head[token]])
        taken = {c.identity for c in self._followed(c for c in self.phrases(sentence) if c.head in own)}
        here = [c for c in self.phrases(sentence) if c.head < token and c.head not in own]
        if graph.rel[token] == "nmod" and here:
            # "He bought two and sold one of them": of those just told of, in whatever words.
            return None
        for pool in (here, self.before(sentence, 1)):
            fitting = [c for c in self._followed(pool) if self._agrees(wanted, c) and c.identity not in taken]
            if fitting:
                first = fitting[0]
                sure = len({c.identity for c in fitting}) == 1 and first.text and not self._is_spoken(first)
                return first if sure and self._is_known(first, wanted) else None
        return None

    def of_possessive(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        """The owner named by a possessive, outside of its noun phrase."""
        return self._once(sentence, token, lambda: self._of_possessive(sentence, token, wanted))

    def _of_possessive(self, sentence: int, token: int, wanted: Wanted) -> Antecedent | None:
        graph = self.graph(sentence)
        owned = graph.head[token]
        joined = graph.rel[owned] == "conj" and graph.child(owned, "cc") is not None
        if joined and graph.pos[graph.head[owned]] in {"NOUN", "PROPN"}:
            # "Jenifer et son compagnon": hers.
            other = self.alone(sentence, graph, graph.head[owned])
            return other if other.shape.acts and self._agrees(wanted, other) and other.text else None
        here = [c for c in self.phrases(sentence) if c.head < token and token not in c.tokens and c.rank >= SUBJECT]
        if not any(self._agrees(wanted, c) for c in self._followed(here)) and (
            self._may_be_ahead(sentence, token, wanted) or self._is_told_of(sentence, token, wanted)
        ):
            return None
        # Elsewhere than in the subject, any noun before it in the sentence may own it.
        if not self._in_subject(graph, owned) and any(
            self._agrees(wanted, c) and c.rank < SUBJECT
            for c in self.phrases(sentence)
            if c.head < token and token not in c.tokens
        ):
            return None
        for pool in (here, self.before(sentence, 1)):
            fitting = [c for c in self._followed(pool) if self._agrees(wanted, c) and c.rank > ASIDE]
            if fitting:
                chosen = _choose(fitting, wanted)
                if chosen is None or not chosen.text or self.holds_person(chosen, wanted) or self._is_spoken(chosen):
                    return None
                if not chosen.shape.person and any(c.shape.person for c in fitting):
                    return None
                if chosen.sentence < sentence and wanted.number == "Plur" and not chosen.shape.acts:
                    return None
                return None if wanted.number == "Plur" and self._parties_beside(chosen, fitting) else chosen
        return None

    def _may_be_ahead(self, sentence: int, token: int, wanted: Wanted) -> bool:
        """Whether somebody told of in the sentence itself may own what a possessive at its head speaks of.

        ``Après leur arrestation, le couple``; ``la secrétaire qui travaillait avec lui, leur collaboration``.
        """
        near = [c for c in self.phrases(sentence) if token not in c.tokens and c.rank > ASIDE]
        if wanted.number == "Plur":
            return any(c.shape.acts for c in near)
        graph = self.graph(sentence)
        after = [c for c in near if c.head > token and c.rank == MAIN and graph.head[c.head] > token]
        return not self._in_subject(graph, graph.head[token]) and any(wanted.fits(c) for c in after)

    def _is_told_of(self, sentence: int, token: int, wanted: Wanted) -> bool:
        """Whether the possessive stands in a clause about a phrase that fits: ``lots selling above their prices``."""
        graph = self.graph(sentence)
        around = {c.head for c in self.phrases(sentence) if token in c.tokens and self._agrees(wanted, c)}
        index, steps = token, 0
        while graph.head[index] != index and steps < graph.size:
            if graph.rel[index] == "acl" and graph.head[index] in around:
                return True
            index, steps = graph.head[index], steps + 1
        return False

    def inside(self, sentence: int, token: int, wanted: Wanted, clause: Clause) -> bool:
        """Whether a clause has a phrase that the reference may stand for before it, so that it reads by itself."""
        pool = [c for c in self.phrases(sentence) if c.head < token and token not in c.tokens and c.text]
        return any(wanted.fits(c) and c.within(sentence, clause) for c in pool)

    def holds_person(self, chosen: Antecedent, wanted: Wanted) -> bool:
        """Whether a thing is somebody's (``la cote du maire``): the owner may be that one."""
        if chosen.shape.person or chosen.shape.acts:
            return False
        inner = (c for c in self.phrases(chosen.sentence) if c.head in chosen.tokens and c.head != chosen.head)
        return any(c.shape.acts and wanted.fits(c) for c in inner)

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
                return graph.rel[graph.head[index]] not in {"acl", "advcl"}
            index, steps = graph.head[index], steps + 1
        return False

    def last(
        self, sentence: int, token: int, wanted: Wanted, barred: frozenset[int] = frozenset()
    ) -> Antecedent | None:
        """The phrase named last that agrees: what ``ce dernier`` stands for; none whose head is ``barred``."""
        graph = self.graph(sentence)
        verb = graph.head[token]
        here = [
            c
            for c in self.phrases(sentence)
            if c.head < token and c.head not in barred and not self._shares(graph, c, verb, token)
        ]
        for pool in (here, self.before(sentence, 1)):
            fitting = [c for c in pool if self._agrees(wanted, c)]
            if fitting:
                last = max(fitting, key=lambda c: c.head)
                around = [c for c in fitting if last.head in c.tokens and c.shape.person and c is not last]
                # "le maire de Meaux": who is named last is the mayor, not his town.
                last = last if last.shape.person or not around else around[-1]
                return last if last.text else None
        return None

    def at(self, sentence: int, head: int, *, follow: bool = False) -> Antecedent | None:
        """The phrase with this head; a pronoun's antecedent when ``follow`` is set."""
        found = next((c for c in self.phrases(sentence) if c.head == head), None)
        if found is not None and follow:
            return next(iter(self._followed([found])), None)
        return found

    def _shares(self, graph: Graph, phrase: Antecedent, verb: int, token: int) -> bool:
        """Whether the phrase is an argument of the pronoun's own verb, or holds the clause that the pronoun is in."""
        if token in phrase.tokens or graph.climb(phrase.head) == verb:
            return True
        top = verb
        while graph.rel[top] in {"xcomp", "conj", "ccomp"} and graph.head[top] != top:
            top = graph.head[top]
        holder = graph.head[top]
        return graph.rel[top] == "acl" and phrase.head in graph.subtree(holder) and token in graph.subtree(holder)

    def _followed(self, pool: Iterable[Antecedent], spoken: Span | None = None) -> list[Antecedent]:
        """The phrases, pronouns among them put at what they stand for."""
        table = reference(self.lang)
        result: list[Antecedent] = []
        for phrase in pool:
            graph = self.graph(phrase.sentence)
            if graph.low[phrase.head] not in table.pronouns:
                if phrase.text or phrase.rank > INNER:
                    # What cannot be put in full may be meant all the same.
                    result.append(phrase)
                continue
            if is_empty(graph, phrase.head, table) or (spoken is None and graph.quoted[phrase.head]):
                continue
            found = self.of_pronoun(phrase.sentence, phrase.head, wanted_of(graph, phrase.head, table))
            if found is not None:
                shape = replace(found.shape, gender=found.shape.gender or phrase.shape.gender)
                result.append(Antecedent(
                    phrase.sentence, phrase.head, shape, phrase.rank, found.identity, phrase.tokens, found.text
                ))  # fmt: skip
            else:
                # Whoever it is, it stands in the way of others.
                result.append(phrase)
        return result


def _is_beside(graph: Graph, index: int, verb: int) -> bool:
    """Whether a phrase hangs on the pronoun's own verb with no finite clause between: it is beside the pronoun."""
    steps = 0
    while graph.head[index] != index and steps < graph.size:
        index, steps = graph.head[index], steps + 1
        if index == verb:
            return True
        if graph.is_predicate(index) and graph.is_finite(index):
            return False
    return False


def _choose(fitting: Sequence[Antecedent], wanted: Wanted) -> Antecedent | None:
    """The only one that fits, or the main subject when none stands as high; ``None`` when it is not certain."""
    best: dict[str, Antecedent] = {}
    for phrase in fitting:
        if phrase.identity not in best or phrase.rank > best[phrase.identity].rank:
            best[phrase.identity] = phrase
    ranked = sorted(best.values(), key=lambda phrase: (-phrase.rank, phrase.sentence, phrase.head))
    first = ranked[0]
    if len(ranked) == 1:
        sure = first.rank >= OBJECT or first.shape.person is True
        return first if sure else None
    second = ranked[1]
    if first.rank < SUBJECT or first.rank == second.rank:
        return None
    rivals = [phrase for phrase in ranked[1:] if phrase.rank > INNER]
    if (
        first.shape.person is not True
        and any(phrase.shape.person is True for phrase in rivals)
        and wanted.person is not False
    ):
        return None
    return first
