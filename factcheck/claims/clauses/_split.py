"""The walk over a sentence that cuts its clauses: which parts leave their clause, and what each becomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._types import ClauseKind, Frame, Parsed
from factcheck.claims.clauses import _asides, _cleft, _coordination, _events, _relatives
from factcheck.claims.clauses._barred import barred_words
from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement, core, opens_aside
from factcheck.claims.clauses._verbs import Agreement, conjugate, tense
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Draft", "Splitter", "Subject"]

_DEEPEST = 12
_SEPARATORS = frozenset({",", "–", "—", "-", ";", ":"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A noun phrase that stands for the subject of a clause which has none of its own."""

    words: tuple[Word, ...]
    head: int
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Draft:
    """A claim in the making."""

    kind: ClauseKind
    top: int
    words: tuple[Word, ...]
    subject: int | None
    copula: bool = False


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
    _done: set[int] = field(default_factory=set)
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
            self._content(frame)
        for index in sorted(self.barred):
            self._leftovers(index)
        self.drafts.extend(_events.drafts(self))
        return sorted(self.drafts, key=lambda draft: (draft.top, draft.words[0].token or 0))

    # Frames ---------------------------------------------------------------------------------------------------

    def _content(self, frame: Frame) -> None:
        for place, top in enumerate(frame.heads):
            if top in self.barred or top in self._done or _relatives.is_relative(self.graph, top, self.table):
                continue
            if place and self.graph.head[top] in self._done:
                continue
            if not frame.infinitive:
                kind: ClauseKind = "content" if frame.kind in {"complement", "quote"} else "main"
                self.clause(top, kind)
            elif frame.speaker_head is not None:
                self._infinitive(top, frame, self.noun(frame.speaker_head, barred=frozenset()))

    def _infinitive(self, top: int, frame: Frame, subject: Subject | None) -> None:
        """``dit avoir repris la ville``: the speaker has taken it."""
        graph, table = self.graph, self.table
        if subject is None:
            return
        number = subject.agreement[1]
        helper = graph.child(top, "aux", "cop")
        spelling: dict[int, str] = {}
        if (
            helper is not None
            and not table.perfect_past
            and graph.rel[helper] == "aux"
            and graph.dep[helper] != "aux:pass"
        ):
            # "denied having sold": the simple past tells it.
            verb = table.verb(graph.lemma[top])
            second = graph.children(top, "aux", "cop")[1:]
            if second:
                spelling[second[0]] = table.copula[f"past {number}"]
            elif verb is None or not verb.past:
                return
            else:
                spelling[top] = verb.past
            self.clause(top, "content", subject, spelling=spelling, without={helper, *self._marks(top)})
            return
        if helper is not None:
            form = table.perfect_infinitive.get(graph.low[helper] if number == "Sing" else f"{graph.low[helper]} Plur")
            if form is None:
                return
            spelling[helper] = form
        else:
            told = tense(graph, frame.verb) if frame.verb is not None else "present"
            gerund = graph.is_ongoing(top) and not table.perfect_past
            when = "past" if gerund and told == "past" else "present"
            form = conjugate(graph.lemma[top], number, when, table)
            if form is None:
                return
            spelling[top] = form
        # "ne plus supporter" is "ne supporte plus".
        late = [
            k for k in graph.children(top, "advmod")
            if k < top and graph.feature(k, "Polarity") == "Neg" and graph.low[k] not in self.table.clitic_negations
        ]  # fmt: skip
        moved = pick(graph, late) if helper is None else []
        without = {*self._marks(top), *(word.token for word in moved if word.token is not None)}
        self.clause(top, "content", subject, spelling=spelling, without=without, after=moved)

    def _marks(self, top: int) -> set[int]:
        """The marks of an infinitive (``to``), and a relative that the parser made its subject."""
        graph = self.graph
        relatives = {k for k in graph.children(top, "nsubj") if graph.low[k] in self.table.relatives}
        return {*graph.children(top, "mark"), *relatives}

    def _leftovers(self, index: int) -> None:
        """What hangs on a reporting verb beside what it reports: coordinated predicates, participles, relatives."""
        graph = self.graph
        for kid in graph.kids[index]:
            if kid in self.barred or kid in self._done or kid in self.tops or self._inside_content(kid):
                continue
            subject = graph.subject(index)
            given = self.noun(subject, barred=frozenset()) if subject is not None else None
            if graph.rel[kid] in {"conj", "parataxis"} and graph.is_predicate(kid):
                self.conjunct(kid, index, given)
            elif graph.rel[kid] in {"acl", "advcl", "appos", "amod"}:
                self.detach(kid, index, given)

    def _inside_content(self, index: int) -> bool:
        return any(index in frame.content and index in frame.heads for frame in self.frames)

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
        if top in self._done or self._depth > _DEEPEST:
            return False
        self._done.add(top)
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

    def conjunct(self, index: int, first: int, given: Subject | None) -> bool:
        """A predicate coordinated with ``first``; it takes over the subject and auxiliaries that it lacks."""
        graph = self.graph
        own = graph.subject(index)
        if own is not None and graph.is_finite(index):
            return self.clause(index, "conjunct")
        helpers: list[Word] = []
        after: list[Word] = []
        shared = _coordination.shares_helper(graph, first, index, self.table)
        if not graph.is_finite(index) or shared:
            bare_infinitive = graph.feature(index, "VerbForm") == "Inf" and graph.child(index, "mark") is None
            modal = graph.child(first, "aux")
            if bare_infinitive and modal is not None and modal < first and graph.feature(first, "VerbForm") == "Inf":
                # "would raise the wage and ban contracts"
                if given is None:
                    return False
                helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux") if k < first]
                return self.clause(index, "conjunct", given, helpers=helpers, front=self._front(first, given))
            if graph.feature(index, "VerbForm") != "Part" and graph.pos[index] == "VERB" and not shared:
                return False
            if graph.feature(first, "VerbForm") != "Part" or graph.pos[first] not in {"VERB", "AUX"}:
                return False
            borrowed = [
                k for k in graph.children(first, "aux", "cop") if k < first and graph.low[k] not in {"ne", "n'"}
            ]
            if not borrowed or any(k < index for k in graph.children(index, "aux", "cop")):
                return False
            helpers = [Word(graph.text[k].lower()) for k in borrowed]
            if any(graph.low[k] in self.table.negators for k in graph.children(index, "cc")):
                # "n'a ni confirmé ni démenti": neither of the two.
                before, behind = self.table.negation
                helpers = [*([Word(before)] if before else []), *helpers[:1], Word(behind), *helpers[1:]]
            days = [k for k in graph.kids[first] if k < index and graph.low[k] in self.table.day_words and k > first]
            days = [k for k in days if graph.child(k, "case") is None]
            if days and not any(graph.low[k] in self.table.day_words for k in graph.subtree(index)):
                after = [word for word in pick(graph, graph.subtree(days[0])) if word.text != ","]
            if own is not None:
                return self._elliptic(index, own, helpers)
        if given is None:
            return False
        return self.clause(
            index, "conjunct", given, helpers=helpers, front=self._front(first, given), after=after,
            tail=self._tail(first, index),
        )  # fmt: skip

    def _elliptic(self, index: int, own: int, helpers: list[Word]) -> bool:
        """``et cinq autres blessées``: the auxiliary of the first clause goes after the second one's subject."""
        graph = self.graph
        phrase = graph.subtree(own)
        counted = self.noun(own)
        if counted is None:
            return False
        return self.clause(index, "conjunct", counted, without=phrase, helpers=helpers)

    def _gapped(self, index: int, first: int) -> frozenset[int]:
        """``et cinq autres blessées`` hung on ``ont été tuées``: the counted noun and the auxiliaries are shared."""
        graph = self.graph
        subject = graph.subject(first)
        counts = graph.children(index, "nummod")
        if subject is None or not counts:
            return frozenset()
        inner = graph.child(index, "acl")
        if graph.low[index] in self.table.others and inner is not None:
            return self._gapped_noun(index, inner, first, subject, counts[0])
        others = {k for k in graph.kids[index] if graph.low[k] in self.table.others}
        given = Subject(
            (*pick(graph, graph.subtree(counts[0])), Word(graph.text[subject], subject)),
            subject,
            agreement(graph, subject, self.table),
        )
        helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux", "cop")]
        made = self.clause(
            index,
            "conjunct",
            given,
            without={*graph.subtree(counts[0]), *others},
            helpers=helpers,
            tail=self._tail(first, index),
        )
        return self.span_of(index) if made else frozenset()

    def _gapped_noun(self, index: int, inner: int, first: int, subject: int, count: int) -> frozenset[int]:
        """``and five others injured``: the participle hangs on ``others``."""
        graph = self.graph
        noun = Word(graph.text[subject], subject)
        given = Subject((*pick(graph, graph.subtree(count)), noun), subject, agreement(graph, subject, self.table))
        helpers = [Word(graph.text[k].lower()) for k in graph.children(first, "aux", "cop")]
        made = self.clause(inner, "conjunct", given, helpers=helpers, tail=self._tail(first, index))
        return self.span_of(index) if made else frozenset()

    def _tail(self, first: int, second: int) -> list[Word]:
        """What hangs on the first predicate but stands after the second one holds for both."""
        graph = self.graph
        end = max(graph.subtree(second))
        shared: set[int] = set()
        for kid in graph.children(first, "advcl", "obl", "obj", "xcomp"):
            tree = graph.subtree(kid) - self.barred
            if tree and min(tree) > end and kid not in self.tops:
                shared |= tree
        return [word for word in pick(graph, shared) if word.text != "," or word.token != min(shared)]

    def _front(self, first: int, given: Subject) -> list[Word]:
        """The phrases of time and place before the subject of the first clause, which hold for the second too."""
        graph = self.graph
        subject = graph.subject(first)
        if subject is None or subject != given.head:
            return []
        begin = min(graph.subtree(subject))
        fronted: set[int] = set()
        for kid in graph.children(first, "obl", "advmod"):
            tree = graph.subtree(kid) - self.barred
            if tree and max(tree) < begin and (graph.child(kid, "case") is not None or graph.pos[kid] != "ADV"):
                fronted |= tree
        if not fronted or (not graph.is_comma(begin - 1) and max(fronted) != begin - 1):
            return []
        words = pick(graph, fronted)
        while words and not any(c.isalnum() for c in words[-1].text):
            words.pop()
        return [*words, Word(",")] if words else []

    # Parts that leave their clause ----------------------------------------------------------------------------

    def detach(self, index: int, top: int, holder: Subject | None) -> frozenset[int]:
        """Make a claim of the phrase under ``index`` if it is one; returns the tokens that leave the clause."""
        graph, table = self.graph, self.table
        rel, dep, head = graph.rel[index], graph.dep[index], graph.head[index]
        if index in self.barred or index in self._done or index in self.kept:
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
            return self._conj(index, top, holder)
        if rel == "parataxis":
            return self._parataxis(index)
        if rel == "appos" or (rel in {"nmod", "amod", "advmod", "list", "nummod", "dep"} and opens_aside(graph, index)):
            return _asides.apposition(self, index)
        if rel in {"acl", "advcl"} and not graph.is_finite(index):
            if self._goes_on(index, top) and holder is not None and self.conjunct(index, top, holder):
                return self.span_of(index)
            if _asides.tells_past(self, index):
                return frozenset()
            return _asides.participial(self, index, top, holder)
        if rel in {"advcl", "ccomp"} and graph.is_finite(index):
            return self._adverbial(index, top)
        if head == top and rel in {"obl", "xcomp", "dislocated"} and graph.feature(index, "VerbForm") == "Part":
            return _asides.participial(self, index, top, holder)
        return frozenset()

    def _goes_on(self, index: int, top: int) -> bool:
        """``On a déplacé les meubles, regardé partout``: a second participle of the same auxiliary, in a list."""
        graph = self.graph
        helper = graph.child(top, "aux")
        if graph.head[index] != top or index < top or helper is None or graph.feature(top, "VerbForm") != "Part":
            return False
        past = graph.feature(index, "VerbForm") == "Part" and graph.feature(index, "Tense") == "Past"
        active = graph.child(top, "aux:pass") is None and graph.child(top, "obj") is not None
        agent = any(graph.dep[k] == "obl:agent" for k in graph.kids[index])
        return past and active and not agent and opens_aside(graph, index) and graph.child(index, "obj") is not None

    def _conj(self, index: int, top: int, holder: Subject | None) -> frozenset[int]:
        graph = self.graph
        if _coordination.is_gapped(graph, index, self.table):
            return self._gapped(index, graph.head[index])
        other = _coordination.gapped_subject(graph, index, graph.head[index], self.table)
        if other is not None and graph.subject(index) is None:
            helpers = [Word(graph.text[k].lower()) for k in graph.children(graph.head[index], "aux", "cop")]
            return self.span_of(index) if self._elliptic(index, other, helpers) else frozenset()
        if not graph.is_predicate(index):
            return frozenset()
        first = graph.head[index]
        if any(graph.low[k] not in self.table.complementisers for k in graph.children(index, "mark") if k < index):
            return frozenset()
        if graph.is_ongoing(index) and graph.is_ongoing(first) and first != top and first not in self._done:
            # "deux hommes se serrant la main et se donnant l'accolade": both stay with their noun.
            return frozenset()
        if graph.is_ongoing(index) and (graph.is_ongoing(first) or graph.child(index, "cc") is None):
            return _asides.participial(self, index, top, holder, listed=graph.is_ongoing(first))
        finite = graph.is_finite(index) and not _coordination.shares_helper(graph, first, index, self.table)
        if not graph.is_predicate(first) and not finite:
            return frozenset()
        if finite and not graph.is_finite(first):
            # A finite verb is coordinated with a finite one, whatever the parser hung it on.
            higher = graph.climb(first, self.barred)
            if graph.feature(first, "VerbForm") != "Part" or graph.subject(index) is not None:
                first = higher if higher is not None and graph.is_finite(higher) else first
        if first != top and graph.head[first] != top and first not in self._done:
            return frozenset()
        if first != top and not finite:
            return frozenset()
        given = holder if first == top or graph.subject(first) is None else self.noun(graph.subject(first) or first)
        if self.conjunct(index, first, given):
            return self.span_of(index) - self._shared_object(first, index)
        return frozenset()

    def _shared_object(self, first: int, second: int) -> frozenset[int]:
        """``confirmed and denied the report``: the object of the second verb is the first one's too."""
        graph = self.graph
        between = [t for t in range(first + 1, second) if graph.rel[t] not in {"cc", "punct"}]
        own = graph.child(first, "obj", "xcomp", "ccomp", "obl")
        later = graph.child(second, "obj")
        if between or own is not None or later is None or later < second or graph.child(first, "aux:pass") is not None:
            return frozenset()
        return graph.subtree(later)

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
