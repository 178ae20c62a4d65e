"""What the references of an article stand for: each read once, in order, with how sure it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.claims._types import Clause
from factcheck.claims.lang import reference
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._kinds import Antecedent
from factcheck.claims.resolving._phrases import SUBJECT
from factcheck.claims.resolving._ranker import Ranker, is_sure
from factcheck.claims.resolving._thread import Refers, Thread
from factcheck.claims.resolving._threads import Candidate, Threads

__all__ = ["EARLY", "LINKED", "Referent", "Referents", "parallel", "ruled"]

FULLER = 2
"""Spaces in a description that says more than an article and a noun."""
EARLY = 2
"""How many sentences, headings among them, are the beginning of an article."""
LINKED = 0.5
"""From which probability on what follows is read as if a reference stood for its likeliest thread."""


@dataclass(frozen=True, slots=True)
class Referent:
    """The likeliest thread of a reference, with the phrase that puts it in full where there is one.

    ``certainty`` is its probability, held down by that of the pronoun it goes on with, and 0 where another phrase
    stands in the way; ``is_sure`` says whether the reference may be put in full; ``shares`` are the probabilities of
    all threads held against it.
    """

    refers: Refers
    thread: Thread
    naming: Antecedent | None
    certainty: float
    is_sure: bool
    shares: tuple[tuple[Thread, float], ...]

    def share_of(self, phrase: Antecedent) -> float:
        """The probability that the reference stands for what a phrase does."""
        return next((share for thread, share in self.shares if thread.holds(phrase)), 0.0)

    def within(self, sentence: int, clause: Clause) -> bool:
        """Whether the clause itself names the thread before the reference."""
        if sentence != self.refers.sentence:
            return False
        there = {piece.token for piece in clause.pieces}
        return any(
            mention.sentence == sentence and mention.head in there and mention.head < self.refers.token
            for mention in self.thread.mentions
        )


@dataclass(frozen=True, slots=True)
class Referents:
    """The referents of one article by sentence and token."""

    found: Mapping[tuple[int, int], Referent]

    @classmethod
    def of(cls, antecedents: Antecedents, ranker: Ranker | None) -> Referents:
        """Read all references of an article; without a ranker the rules alone choose."""
        threads = Threads(antecedents)
        found: dict[tuple[int, int], Referent] = {}
        trusted: dict[tuple[int, int], float] = {}
        for refers in threads.read():
            rule = ruled(antecedents, refers)
            candidates, nothing = threads.candidates(refers, rule)
            if not candidates:
                continue
            if ranker is None:
                shares = [float(rule is not None and one.thread.holds(rule)) for one in candidates]
            else:
                shares = ranker.probabilities([one.features for one in candidates], nothing)[:-1]
            best = max(range(len(candidates)), key=lambda n: (shares[n], -n))
            thread, last = candidates[best].thread, candidates[best].last
            barred = _is_barred(antecedents, refers, candidates, best)
            # What goes on with a pronoun is as sure as that one at most.
            certainty = 0.0 if barred else min(shares[best], trusted.get((last.sentence, last.head), 1.0))
            sure = is_sure(
                refers.kind,
                certainty,
                by_rule=rule is not None and thread.holds(rule),
                quoted=antecedents.quotation(antecedents.graph(refers.sentence).start[refers.token]) is not None,
                early=refers.sentence < EARLY,
                again=_is_again(antecedents, refers, thread),
            )
            told = tuple(zip((one.thread for one in candidates), shares, strict=True))
            found[refers.sentence, refers.token] = Referent(
                refers, thread, thread.naming(refers), certainty, sure, told
            )  # fmt: skip
            if shares[best] >= LINKED and not barred:
                threads.link(refers, thread)
                trusted[refers.sentence, refers.token] = certainty
        return cls(found)

    def at(self, sentence: int, token: int) -> Referent | None:
        """What the reference at a token most likely stands for; ``None`` where nothing fits."""
        return self.found.get((sentence, token))

    def named(self, sentence: int, noun: int) -> Antecedent | None:
        """The phrase that says more than a description and stands for the same for sure: a name, or a fuller one."""
        found = self.at(sentence, noun)
        if found is None or found.refers.kind != "description" or not found.is_sure or found.naming is None:
            return None
        short = not found.naming.named and found.naming.text.count(" ") < FULLER
        return None if short else found.naming


def _is_again(antecedents: Antecedents, refers: Refers, thread: Thread) -> bool:
    """Whether a description is of a person whom the article called so before."""
    noun = antecedents.graph(refers.sentence).lemma[refers.token]
    return refers.kind == "description" and thread.shape.person is True and noun in thread.heads


def _is_barred(antecedents: Antecedents, refers: Refers, candidates: Sequence[Candidate], best: int) -> bool:
    """Whether another phrase stands in the way whatever the weights say.

    ``Ce fidèle du maire est optimiste : il ...``: a subject without a noun that may be meant; ``un grand ferry et un
    petit bateau. Ce navire ...``: two told of together, either of which may be.
    """
    last = candidates[best].last
    graph = antecedents.graph(last.sentence)
    if refers.kind == "description":
        first = [graph.head[last.head]] if graph.rel[last.head] == "conj" else []
        joined = [*first, *graph.children(last.head, "conj")]
        noun = antecedents.graph(refers.sentence).lemma[refers.token]
        two = any(graph.lemma[k] != graph.lemma[last.head] for k in joined)
        return two and not last.named and graph.lemma[last.head] != noun
    pronouns = reference(antecedents.lang).pronouns
    for other in candidates:
        one = other.last
        near = one.sentence > last.sentence or (one.sentence == last.sentence and one.rank >= last.rank)
        if other is candidates[best] or one.text or one.rank < SUBJECT or not near:
            continue
        told = antecedents.graph(one.sentence)
        if told.low[one.head] not in pronouns or told.child(one.head, "amod", "nmod") is not None:
            return True
    return False


def ruled(antecedents: Antecedents, refers: Refers) -> Antecedent | None:
    """What the rules choose for a reference."""
    sentence, token = refers.sentence, refers.token
    if refers.kind == "subject":
        return parallel(antecedents, refers) or antecedents.of_pronoun(sentence, token, refers.wanted)
    if refers.kind == "object":
        return antecedents.of_object(sentence, token, refers.wanted)
    if refers.kind == "owner":
        return antecedents.of_possessive(sentence, token, refers.wanted)
    return None


def parallel(antecedents: Antecedents, refers: Refers) -> Antecedent | None:
    """The subject of the clause that a pronoun's clause is coordinated with: it mostly goes on with it."""
    graph = antecedents.graph(refers.sentence)
    verb = graph.head[refers.token]
    subject = graph.subject(graph.head[verb]) if graph.rel[verb] == "conj" else None
    if subject is None or subject >= refers.token:
        return None
    found = antecedents.at(refers.sentence, subject, follow=True)
    return found if found is not None and found.text and refers.wanted.fits(found) else None
