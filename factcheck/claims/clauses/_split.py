"""The walk over a sentence that cuts its clauses: which parts leave their clause, and what each becomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import ClauseKind, Frame, Parsed
from factcheck.claims.clauses import (
    _asides,
    _cleft,
    _conjuncts,
    _contents,
    _coordination,
    _events,
    _participles,
    _relatives,
)
from factcheck.claims.clauses._barred import barred_words
from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement, core, opens_aside
from factcheck.claims.clauses._parts import Draft, Subject
from factcheck.claims.clauses._verbs import tense
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Splitter"]

_DEEPEST = 12
_SEPARATORS = frozenset({",", "–", "—", "-", ";", ":"})


@dataclass(slots=True)
class Splitter:
    """Cuts one sentence; ``drafts`` fill as it goes."""

    graph: Graph
    table: Syntax
    frames: tuple[Frame, ...]
    barred: frozenset[int] = frozenset()
    tops: frozenset[int] = frozenset()
    kept: frozenset[int] = frozenset()
    drafts: list[Draft] = field(default_factory=list)
    done: set[int] = field(default_factory=set)
    _depth: int = 0

    @classmethod
    def of(
        cls, parsed: Parsed, frames: Sequence[Frame], table: Syntax, kept: frozenset[int] = frozenset()
    ) -> Splitter:  # fmt: skip
        """A splitter of a parsed sentence whose frames are known; phrases in ``kept`` stay in their clause."""
        plain = [frame for frame in frames if not frame.act]
        graph = Graph.of(parsed, table)
        barred = barred_words(plain, graph, table)
        heads = {frame.heads[0] for frame in plain if frame.heads} - barred
        tops = frozenset(top for top in heads if not _relatives.is_relative(graph, top, table))
        return cls(graph, table, tuple(frames), barred, tops, kept)

    def run(self) -> list[Draft]:
        """All drafts, in the order of their predicates."""
        graph = self.graph
        for index in range(graph.size):
            if graph.head[index] == index and index not in self.barred and not _cleft.make(self, index):
                self.clause(index, "main")
        for frame in self.frames:
            _contents.content(self, frame)
        for index in sorted(self.barred):
            _contents.leftovers(self, index)
        self.drafts.extend(_events.drafts(self))
        return sorted(self.drafts, key=lambda draft: (draft.top, draft.words[0].token or 0))

    # Clauses --------------------------------------------------------------------------------------------------

    def noun(
        self, head: int, *, barred: frozenset[int] | None = None, loose: frozenset[int] = frozenset()
    ) -> Subject | None:  # fmt: skip
        """A noun phrase of the sentence as a subject to be put in, without the phrases under ``loose``."""
        words = core(self.graph, head, self.barred if barred is None else barred, self.table, loose=loose)
        return Subject(tuple(words), head, agreement(self.graph, head, self.table)) if words else None

    def clause(
        self,
        top: int,
        kind: ClauseKind,
        given: Subject | None = None,
        *,
        without: Iterable[int] = (),
        spelling: dict[int, str] | None = None,
        helpers: Sequence[Word] = (),
        front: Sequence[Word] = (),
        after: Sequence[Word] = (),
        late: bool = False,
        behind: int | None = None,
        tail: Sequence[Word] = (),
    ) -> bool:
        """Make the claims of the clause under ``top``; whether there was one.

        ``given`` is put in as its subject, with ``helpers`` (auxiliaries shared with another clause) after it and
        ``front`` before; ``after`` follows the predicate or the verb ``behind`` (when ``late``, its object too) and
        ``tail`` ends the clause.
        ``without`` leaves tokens out, ``spelling`` respells some.
        """
        if top in self.done or self._depth > _DEEPEST:
            return False
        self.done.add(top)
        self._depth += 1
        graph = self.graph
        own = set(graph.subtree(top)) - self.barred - set(without)
        heads = {head for frame in self.frames for head in frame.heads}
        for index in sorted(own):
            # What hangs on a frame's words and is not what it reports is the frame's.
            if index in own and index != top and graph.head[index] in self.barred and index not in heads:
                own -= graph.subtree(index) if top not in graph.subtree(index) else frozenset()
        copula = graph.child(top, "cop")
        own -= {
            k
            for k in graph.children(top, "mark")
            # "The trouble was that they left": the conjunction of a clause that is said of the subject.
            if graph.low[k] in self.table.complementisers and copula != k - 1
        }
        for other in self.tops:
            if other != top and other in own:
                own -= graph.subtree(other)
        spoken = (t for t in own if graph.rel[t] != "cc" and any(c.isalnum() for c in graph.text[t]))
        first = min(spoken, default=top)
        if first < top and graph.low[first] in self.table.complementisers and graph.is_comma(first + 1):
            # "and that, on average, ..."
            own -= {first, first + 1}
        subject = graph.subject(top)
        if subject is not None and subject not in own:
            subject = None
        holder = given or (self.noun(subject) if subject is not None else None)
        gone: set[int] = set()
        for index in sorted(own):
            if index != top and index not in gone:
                gone |= self.detach(index, top, holder) & own
        own -= gone
        self._depth -= 1
        words = [replace(word, text=(spelling or {}).get(word.token or -1, word.text)) for word in pick(graph, own)]
        if (spelling or {}).get(0) is not None:
            words = [Word(spelling[0], 0) if word.token == 0 else word for word in words]  # type: ignore[index]
        if given is not None:
            words = self._with_subject(words, top, given, helpers, front)
        if after:
            words = self._behind(words, top if behind is None else behind, after, late=late)
        words = [*words, *tail]
        head = given.head if given is not None else subject
        made = [Draft(kind, top, tuple(words), head)]
        for draft in made:
            self.drafts.extend(_coordination.distribute(self, draft))
        return True

    def _behind(self, words: list[Word], top: int, after: Sequence[Word], *, late: bool) -> list[Word]:
        graph = self.graph
        # A place does not come between a verb and its infinitive or object.
        over = graph.children(top, "obj", "xcomp") if late else ()
        passed = set(graph.children(top, "advmod")) | {t for k in over for t in graph.subtree(k)}
        at = next((n for n, word in enumerate(words) if word.token == top), len(words) - 1) + 1
        while at < len(words) and words[at].token in passed:
            at += 1
        return [*words[:at], *after, *words[at:]]

    def _with_subject(
        self, words: list[Word], top: int, given: Subject, helpers: Sequence[Word], front: Sequence[Word]
    ) -> list[Word]:
        graph = self.graph
        start = graph.group_start(top)
        at = next((n for n, word in enumerate(words) if word.token is not None and word.token >= start), len(words))
        lead = [word for word in words[:at] if not (word.token is not None and graph.rel[word.token] in {"cc", "mark"})]
        while lead and lead[-1].text in {",", "–", "—"}:
            lead.pop()
        while lead and lead[0].text in {",", "–", "—", ";", ":"}:
            lead.pop(0)
        if any(w.token is not None and graph.low[w.token] in self.table.bare_subjects for w in lead):
            return words
        # A bare adverb goes with its verb ("et a aussi"); a longer phrase stays in front of the subject.
        rest = words[at:]
        # "le recadrant" is "l'a recadré": unstressed pronouns go before an auxiliary put in.
        inner = 0
        while helpers and inner < len(rest) and self._leads_verb(rest[inner].token, top):
            inner += 1
        group = [*rest[:inner], *helpers]
        rest = rest[inner:]
        if lead and all(w.token is not None and graph.rel[w.token] == "advmod" for w in lead):
            return [*front, *given.words, *group, *lead, *rest]
        if lead:
            return [*lead, Word(","), *given.words, *group, *rest]
        return [*front, *given.words, *group, *rest]

    def _leads_verb(self, token: int | None, top: int) -> bool:
        inner = self.table.clitics | self.table.clitic_negations
        return token is not None and token < top and self.graph.low[token] in inner

    # Parts that leave their clause ----------------------------------------------------------------------------

    def detach(self, index: int, top: int, holder: Subject | None) -> frozenset[int]:
        """Make a claim of the phrase under ``index`` if it is one; returns the tokens that leave the clause."""
        graph, table = self.graph, self.table
        rel, dep, head = graph.rel[index], graph.dep[index], graph.head[index]
        if index in self.barred or index in self.done or index in self.kept:
            return frozenset()
        if graph.quoted[index] and not graph.quoted[head] and not graph.quoted[top]:
            # Words quoted inside a sentence stay as they are said.
            return frozenset()
        if (
            rel in {"acl", "conj", "dep", "obl", "nmod"}
            and not graph.is_finite(index)
            and _asides.includes(graph, index, table)
        ):
            return _asides.apposition(self, index)
        if dep == "acl:relcl" or (rel in {"acl", "advcl"} and _relatives.relative_of(graph, index, table) is not None):
            return _relatives.detach(self, index)
        if rel == "conj":
            return _conjuncts.detach(self, index, top, holder)
        if rel == "parataxis":
            return self._parataxis(index)
        if rel == "appos" or (rel in {"nmod", "amod", "advmod", "list", "nummod", "dep"} and opens_aside(graph, index)):
            return _asides.apposition(self, index)
        if rel in {"acl", "advcl"} and not graph.is_finite(index):
            if (
                _conjuncts.goes_on(self, index, top)
                and holder is not None
                and _conjuncts.conjunct(self, index, top, holder)
            ):
                return self.span_of(index)
            if _participles.tells_past(self, index):
                return frozenset()
            return _participles.participial(self, index, top, holder)
        if rel in {"advcl", "ccomp"} and graph.is_finite(index):
            return self._adverbial(index, top)
        if head == top and rel in {"obl", "xcomp", "dislocated"} and graph.feature(index, "VerbForm") == "Part":
            return _participles.participial(self, index, top, holder)
        return frozenset()

    def _parataxis(self, index: int) -> frozenset[int]:
        graph = self.graph
        subject = graph.subject(index)
        if subject is not None and graph.text[subject].startswith("-"):
            # "a-t-il ajouté": a speaking verb that reports nothing here.
            return self.span_of(index)
        if graph.is_finite(index) and subject is not None and self.clause(index, "main"):
            return self.span_of(index)
        return frozenset()

    def mark_of(self, index: int) -> tuple[str, frozenset[int]]:
        """The mark of a subordinate clause with its fixed parts, and its tokens."""
        graph = self.graph
        tokens: set[int] = set()
        for kid in graph.children(index, "mark", "cc"):
            tokens |= graph.subtree(kid)
        for kid in graph.children(index, "advmod"):
            if kid == min(graph.subtree(index)) and graph.low[kid] in self.table.telling | self.table.contrast:
                tokens.add(kid)
        return "_".join(graph.low[i] for i in sorted(tokens)).replace("qu'", "que"), frozenset(tokens)

    def _adverbial(self, index: int, top: int) -> frozenset[int]:
        graph, table = self.graph, self.table
        subject = graph.subject(index)
        if subject is None:
            return frozenset()
        mark, tokens = self.mark_of(index)
        apart = mark in table.contrast
        # A telling clause stays in the main one, where its pronoun is understood; alone it would not be.
        if not apart and (mark not in table.telling or graph.pos[subject] == "PRON"):
            return frozenset()
        # Words hung on the clause but standing before its mark belong to the clause before.
        early = frozenset(t for t in graph.subtree(index) if tokens and t < min(tokens))
        finite = graph.finite_word(index)
        stated = table.indicative.get(graph.low[finite]) if finite is not None else None
        spelling = {finite: stated} if finite is not None and stated is not None else None
        if not self.clause(index, "adverbial", without=tokens | early, spelling=spelling):
            return frozenset()
        return self.span_of(index) - early if apart else frozenset()

    def span_of(self, index: int) -> frozenset[int]:
        """A subtree with the commas, dashes or conjunction that set it off."""
        graph = self.graph
        tree = set(graph.subtree(index)) - self.barred
        first, last = min(tree), max(tree)
        while first > 0 and (
            graph.text[first - 1] in _SEPARATORS or (graph.rel[first - 1] == "cc" and graph.head[first - 1] == index)
        ):
            first -= 1
            tree.add(first)
        after = graph.text[last + 1] if last + 1 < graph.size else ""
        closing = after in _SEPARATORS and not self._before_subject(index, last + 2)
        if closing and (graph.text[first] in _SEPARATORS or first == 0):
            tree.add(last + 1)
        if first > 0 and graph.text[first - 1] == "(" and after == ")":
            tree |= {first - 1, last + 1}
        return frozenset(tree)

    def _before_subject(self, index: int, following: int) -> bool:
        """Whether the subject of a clause that the phrase is no part of begins right after, and owns the comma."""
        graph = self.graph
        if following >= graph.size or index == min(graph.subtree(index)) == 0:
            return False
        token = following
        while graph.head[token] != token:
            if graph.rel[token] in {"nsubj", "csubj"} and graph.head[token] > token:
                inside = graph.subtree(token)
                return index not in inside and graph.head[index] != graph.head[token] and min(inside) == following
            token = graph.head[token]
        return False

    def main_tense(self, top: int) -> str:
        """The tense of the finite clause that a phrase hangs on."""
        graph = self.graph
        if not graph.is_finite(top):
            higher = graph.climb(top)
            top = higher if higher is not None else top
        return tense(graph, top)
