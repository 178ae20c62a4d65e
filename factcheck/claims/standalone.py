"""Claims that stand alone: pronouns, possessives and short descriptions replaced by what they stand for.

A reference is replaced only when one antecedent fits in number, gender and kind and none other stands as high; else
it is left as it is and named in ``unresolved``. A wrong resolution is worse than none.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._antecedents import Antecedent, Antecedents, Wanted
from factcheck.claims._first_person import speakers_group, told_of
from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.clauses import settle, text_of
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.entities import Names
from factcheck.claims.lang import persons, reference, syntax
from factcheck.claims.lang.grammar import Syntax
from factcheck.claims.lang.referring import Reference
from factcheck.records import Span

__all__ = ["Resolver"]

_CLOCK_REACH = 8
"""How many words after the copula the hour stands at most (``un peu plus de trois heures``)."""


@dataclass(slots=True)
class Resolver:
    """Resolves the references of one article's clauses and speakers."""

    lang: str
    names: Names
    table: Reference
    grammar: Syntax
    antecedents: Antecedents
    quotations: tuple[Span, ...] = ()
    _spoken: dict[tuple[int, int], str | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls, sentences: Sequence[Parsed], names: Names, lang: str, quotations: Sequence[Span] = ()
    ) -> Resolver:  # fmt: skip
        """A resolver of the sentences of one article.

        ``quotations`` are the spans of direct speech in the article: pronouns in it follow the speaker's own thread and
        are left. Raises ``LanguageError`` for a language without tables.
        """
        tables = reference(lang), syntax(lang)
        return cls(lang, names, *tables, Antecedents(sentences, names, lang), tuple(quotations))

    def _is_quoted(self, place: int) -> bool:
        index = bisect_right(self.quotations, (place, 1 << 60)) - 1
        return index >= 0 and self.quotations[index][0] < place < self.quotations[index][1]

    def speaker(self, parsed: Parsed, token: int, name: str) -> str | None:
        """The name that a speaker's pronoun, possessive or short name stands for; ``None`` when not certain."""
        place = parsed.index, token
        if place not in self._spoken:
            self._spoken[place] = self._speaker(parsed, token, name)
        return self._spoken[place]

    @property
    def _refers(self) -> frozenset[str]:
        return self.table.loose | frozenset(self.table.pronouns) | frozenset(self.table.objects)

    def _speaker(self, parsed: Parsed, token: int, name: str) -> str | None:
        graph = self.antecedents.graph(parsed.index)
        if graph.low[token] in self.grammar.relatives:
            clause = graph.head[token]
            held = self.antecedents.at(parsed.index, graph.head[clause]) if graph.rel[clause] == "acl" else None
            return held.name() if held is not None and held.text else None
        wanted = self.table.pronouns.get(graph.low[token])
        if wanted is not None:
            found = self.antecedents.of_pronoun(parsed.index, token, Wanted.of(wanted, person=True))
            return found.name() if found is not None else None
        low = name.lower().replace("’", "'")
        if low in self.table.last_named:
            found = self.antecedents.last(parsed.index, token, Wanted.of(self.table.last_named[low]))
            return found.name() if found is not None else None
        owner = next((k for k in graph.children(token, "det", "nmod") if graph.low[k] in self.table.possessives), None)
        if owner is not None:
            held = self._owner(parsed.index, owner)
            if held is not None and graph.lemma[token] == self.antecedents.lemma(held):
                return held.name()
            return self._owned_name(name, graph.low[owner], held) if held is not None else None
        full = self.names.canonical(name)
        return full if full != name else None

    def _owned_name(self, name: str, possessive: str, owner: Antecedent) -> str | None:
        first, _, rest = name.partition(" ")
        if first.lower() != possessive or not rest:
            return None
        article = self.table.owned[possessive]
        if not article:
            return f"{owner.name()}{self.grammar.possessive_ending} {rest}"
        pieces = [
            Piece(article),
            Piece(rest.split(" ")[0]),
            *_pieces(" ".join(rest.split(" ")[1:])),
            Piece(self.grammar.genitive),
        ]
        text = text_of(settle([*pieces, *_pieces(owner.name())], self.grammar))
        return text[:1].lower() + text[1:]

    # Clauses --------------------------------------------------------------------------------------------------

    def stand(self, parsed: Parsed, clause: Clause, speaker: str | None = None) -> tuple[Clause, tuple[str, ...]]:
        """The clause with its references put in full, and the words that stay unresolved.

        ``speaker`` is who says it, for the first persons of direct speech.
        """
        graph = self.antecedents.graph(parsed.index)
        if speaker is not None:
            clause = self._told(graph, clause, speaker)
        clause = self._placed(graph, parsed, clause)
        pieces: list[Piece] = []
        unresolved: list[str] = []
        changed = False
        index = 0
        while index < len(clause.pieces):
            piece = clause.pieces[index]
            instead, taken = self._replace(graph, parsed, clause, index, unresolved)
            if instead is None:
                pieces.append(piece)
                index += 1
                continue
            changed = True
            if (
                pieces
                and (mark := pieces[-1].token) is not None
                and graph.pos[mark] == "SCONJ"
                and graph.lemma[mark] in self.grammar.full_marks
            ):
                pieces[-1] = replace(pieces[-1], text=graph.lemma[mark])
            if pieces and pieces[-1].token is None and pieces[-1].text.lower() in self.table.definite:
                # An article put before a possessive goes with it.
                instead = [replace(instead[0], text=_opened(instead[0].text, pieces.pop().text)), *instead[1:]]
            pieces.extend(instead)
            index += taken
            if index < len(clause.pieces) and (after := clause.pieces[index]).token is not None:
                full = self._uncontracted(graph, after.token)
                if full is not None:
                    pieces.append(replace(after, text=full, space=True))
                    index += 1
        if not changed:
            return clause, tuple(dict.fromkeys(unresolved))
        put = settle(pieces, self.grammar)
        return replace(clause, text=text_of(put), pieces=put), tuple(dict.fromkeys(unresolved))

    def _told(self, graph: Graph, clause: Clause, speaker: str) -> Clause:
        table = persons(self.lang)
        subject = graph.subject(clause.predicate)
        if subject is None or graph.low[subject] not in table.singular_subjects | table.plural_subjects:
            return clause
        name: str | None = f"{speaker}," if "," in speaker else speaker
        if graph.low[subject] in table.plural_subjects:
            name = speakers_group(speaker, table)
        if name is None:
            return clause
        first = name.split(" ", 1)[0].lower()
        feminine = first in self._feminine or self.names.gender(speaker) == "Fem"
        turned = told_of(clause, graph, name, ("Fem" if feminine else "Masc", "Sing"), table, self.grammar)
        return turned if turned is not None else clause

    def _placed(self, graph: Graph, parsed: Parsed, clause: Clause) -> Clause:
        """``s'y était rendu`` as ``s'était rendu à Pyongyang``."""
        at = next(
            (n for n, p in enumerate(clause.pieces) if p.token is not None and self._is_there(graph, p.token)), None
        )
        if at is None:
            return clause
        token = clause.pieces[at].token
        assert token is not None
        verb = next((n for n, p in enumerate(clause.pieces) if p.token == graph.head[token]), None)
        found = None if verb is None else self.antecedents.place_of(parsed.index, token)
        if verb is None or found is None or found[1].within(parsed.index, clause):
            return clause
        case, place = found
        put = _first_spaced(_pieces(f"{case} {place.full()}"), True)
        pieces = [*clause.pieces[:at], *clause.pieces[at + 1 : verb + 1], *put, *clause.pieces[verb + 1 :]]
        settled = settle(pieces, self.grammar)
        return replace(clause, text=text_of(settled), pieces=settled)

    def _is_there(self, graph: Graph, token: int) -> bool:
        there = graph.low[token] in self.table.places_pronoun and graph.pos[token] == "PRON"
        return (
            there
            and graph.lemma[graph.head[token]] in self.table.place_verbs
            and not self._is_quoted(graph.start[token])
        )

    @property
    def _feminine(self) -> frozenset[str]:
        """The articles that only feminine nouns have."""
        return frozenset({self.grammar.definite.get("Fem Sing", "")} - {self.grammar.definite.get("Masc Sing", "")})

    def _replace(
        self, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
    ) -> tuple[list[Piece] | None, int]:
        """What the piece at ``index`` becomes and how many pieces that takes up; ``None`` to keep it."""
        piece = clause.pieces[index]
        token = piece.token
        if token is None:
            return None, 1
        low = graph.low[token]
        if low.startswith("-") and low in self._refers:
            return self._inverted(parsed, piece, index, unresolved), 1
        if self._is_quoted(graph.start[token]):
            if graph.pos[token] == "PRON" and low in self._refers and graph.rel[token] not in {"expl", "fixed"}:
                unresolved.append(piece.text)
            return None, 1
        if low in self.table.pronouns and graph.pos[token] in {"PRON", "DET"}:
            return self._pronoun(graph, parsed, clause, piece, self.table.pronouns[low], unresolved), 1
        if low in self.table.objects and graph.pos[token] == "PRON":
            return self._object(graph, parsed, clause, piece, unresolved), 1
        if low in self.table.possessives and graph.rel[token] in {"det", "nmod"}:
            return self._possessive(graph, parsed, clause, index, unresolved)
        pointed = self._pointer(graph, parsed, clause, index, unresolved)
        if pointed is not None:
            return pointed
        if low in self.table.loose and graph.pos[token] == "PRON" and graph.rel[token] not in {"expl", "fixed"}:
            unresolved.append(piece.text)
        return None, 1

    def _inverted(self, parsed: Parsed, piece: Piece, index: int, unresolved: list[str]) -> list[Piece] | None:
        """``-t-il`` of ``a-t-il dit, évoquant``, at the head of what it does besides: the speaker, or ``il``."""
        assert piece.token is not None
        name = self.speaker(parsed, piece.token, piece.text) if index == 0 else None
        if name is None:
            unresolved.append(piece.text)
        if index:
            return None
        plain = piece.text.lstrip("-").removeprefix("t-")
        return _first_spaced(_pieces(name or plain), piece.space)

    def _uncontracted(self, graph: Graph, token: int) -> str | None:
        """``'re`` after a pronoun is ``are`` after a noun."""
        forms = self.grammar.contractions.get(graph.low[token])
        return None if forms is None else forms.get(graph.lemma[token], forms[""])

    def _pronoun(
        self, graph: Graph, parsed: Parsed, clause: Clause, piece: Piece, agrees: str, unresolved: list[str]
    ) -> list[Piece] | None:
        token = piece.token
        assert token is not None
        verb = graph.head[token]
        if self._is_impersonal(graph, verb, token):
            return None
        if graph.rel[token] not in {"nsubj", "csubj", "expl"}:
            unresolved.append(piece.text)
            return None
        wanted = Wanted.of(agrees, thing=graph.lemma[verb] in self.table.thing_verbs)
        speaker = self._parallel(graph, clause, parsed, token) or self._content_speaker(clause, token, parsed)
        fits = speaker is not None and (wanted.fits(speaker) or self._is_team(graph, clause, wanted, speaker))
        found = speaker if fits else None
        if found is None:
            found = self.antecedents.of_pronoun(parsed.index, token, wanted, outside=clause.predicate)
        if found is None:
            unresolved.append(piece.text)
            return None
        if found.within(parsed.index, clause) and found.head < token:
            # The claim itself says before it whom the pronoun stands for.
            return None
        return _first_spaced(_pieces(found.full()), piece.space)

    def _is_impersonal(self, graph: Graph, verb: int, token: int) -> bool:
        """``il faut``, ``il pourrait s'agir de``, ``il est interdit de``, ``it is clear that``."""
        if graph.low[token] not in self.table.empty:
            return False
        chain = [verb, *graph.children(verb, "xcomp")]
        if any(graph.lemma[v] in self.table.impersonal for v in chain) or self._points_out(graph, verb):
            return True
        there = {graph.low[k] for k in graph.kids[verb]} & self.table.places_pronoun
        if there and graph.lemma[verb] in self.table.existing:
            return True
        if graph.rel[token] == "expl" and graph.child(verb, "csubj", "ccomp", "xcomp", "obj") is not None:
            return True
        if self._tells_the_hour(graph, token):
            return True
        judged = graph.child(verb, "cop", "aux:pass") is not None
        clauses = graph.children(verb, "csubj", "ccomp", "xcomp", "advcl", "acl")
        return judged and any(
            graph.child(k, "mark") is not None and k > verb for k in clauses if graph.pos[k] in {"VERB", "AUX", "ADJ"}
        )

    def _points_out(self, graph: Graph, predicate: int) -> bool:
        """``it was the storm which sank it``: a copula, something known, and a relative clause that tells of it."""
        if graph.child(predicate, "cop") is None or graph.child(predicate, "acl:relcl") is None:
            return False
        known = graph.child(predicate, "nmod:poss") is not None or graph.pos[predicate] == "PROPN"
        return known or any(graph.low[k] in self.table.definite for k in graph.children(predicate, "det"))

    def _tells_the_hour(self, graph: Graph, token: int) -> bool:
        """``Il était un peu plus de trois heures``, ``it was past midnight``: the hour soon after the copula."""
        near = range(token + 1, min(token + 3, graph.size))
        copula = next((k for k in near if graph.rel[k] == "cop" or graph.pos[k] == "AUX"), None)
        if copula is None:
            return False
        for word in range(copula + 1, min(copula + _CLOCK_REACH, graph.size)):
            if graph.low[word] in self.table.hours:
                return True
            if graph.pos[word] in {"PROPN", "VERB", "PUNCT"}:
                return False
        return False

    def _parallel(self, graph: Graph, clause: Clause, parsed: Parsed, token: int) -> Antecedent | None:
        """The subject of the clause that a clause is coordinated with: its pronoun mostly goes on with it."""
        first = graph.head[clause.predicate]
        if graph.rel[clause.predicate] != "conj" or graph.head[token] != clause.predicate:
            return None
        subject = graph.subject(first)
        return None if subject is None else self.antecedents.at(parsed.index, subject, follow=True)

    def _content_speaker(self, clause: Clause, token: int, parsed: Parsed) -> Antecedent | None:
        """The speaker of the frame around a clause, whom the pronoun subject of what is said mostly stands for."""
        frame = clause.frames[-1] if clause.frames else None
        if frame is None or frame.kind != "complement" or frame.speaker_head is None or clause.quoted:
            return None
        return self.antecedents.at(parsed.index, frame.speaker_head, follow=True)

    def _is_team(self, graph: Graph, clause: Clause, wanted: Wanted, speaker: Antecedent) -> bool:
        """``Rovers say they will pay``: a name in the singular whose verb is plural, as a team's or firm's may be."""
        frame = clause.frames[-1] if clause.frames else None
        if wanted.number != "Plur" or frame is None or frame.verb is None or speaker.shape.person:
            return False
        named = frame.speaker_head is not None and graph.pos[frame.speaker_head] == "PROPN"
        plural = graph.low[frame.verb] == graph.lemma[frame.verb] and graph.feature(frame.verb, "Number") != "Sing"
        return named and plural and not self.grammar.agreement

    def _object(
        self, graph: Graph, parsed: Parsed, clause: Clause, piece: Piece, unresolved: list[str]
    ) -> list[Piece] | None:
        token = piece.token
        assert token is not None
        wanted = Wanted.of(self.table.objects[graph.low[token]])
        found = self.antecedents.of_object(parsed.index, token, wanted, clause.subject)
        if found is None:
            unresolved.append(piece.text)
            return None
        return _first_spaced(_pieces(found.full()), piece.space)

    def _possessive(
        self, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
    ) -> tuple[list[Piece] | None, int]:
        piece = clause.pieces[index]
        token = piece.token
        assert token is not None
        low = graph.low[token]
        owned = graph.head[token]
        idiom = graph.lemma[owned] in self.table.idioms and graph.child(owned, "case") is not None
        if idiom or self._owner_inside(graph, clause, token, owned):
            return None, 1
        owner = self._owner(parsed.index, token)
        if owner is None:
            unresolved.append(piece.text)
            return None, 1
        following = clause.pieces[index + 1].token if index + 1 < len(clause.pieces) else None
        if following == owned and graph.lemma[owned] == self.antecedents.lemma(owner):
            # "son entourage" after "l'entourage du ministre" is that one.
            return _first_spaced(_pieces(owner.full()), piece.space), 2
        article = self.table.owned[low]
        if not article:
            return [
                *_first_spaced(_pieces(owner.full()), piece.space),
                Piece(self.grammar.possessive_ending, space=False),
            ], 1
        phrase = graph.subtree(owned)
        end = index + 1
        while (
            end < len(clause.pieces)
            and (t := clause.pieces[end].token) is not None
            and t in phrase
            and _noun_part(graph, owned, t)
        ):
            end += 1
        rest = clause.pieces[index + 1 : end]
        gender_free = article in {"le", "la"}
        spelled = self._article(graph, owned) if gender_free else article
        return [
            Piece(spelled, space=piece.space), *rest, Piece(self.grammar.genitive), *_pieces(owner.full())
        ], end - index  # fmt: skip

    def _article(self, graph: Graph, owned: int) -> str:
        gender = graph.feature(owned, "Gender") or "Masc"
        return self.grammar.definite.get(f"{gender} Sing", self.grammar.definite.get("Sing", ""))

    def _owner_inside(self, graph: Graph, clause: Clause, token: int, owned: int) -> bool:
        """Whether the owner stands in the claim itself: its subject, unless the possessive is in the subject."""
        if clause.subject is None:
            return False
        subject = graph.subtree(clause.subject)
        if clause.predicate in subject:
            subject = subject - graph.subtree(clause.predicate)
        within = token in subject and owned != clause.subject and clause.subject < token
        if (token in subject and not within) or owned == clause.subject:
            return False
        wanted = Wanted.of(self.table.possessives[graph.low[token]])
        holder = self.antecedents.shape(graph, clause.subject)
        return wanted.number == holder.number or (wanted.number == "Sing" and holder.number == "Sing")

    def _owner(self, sentence: int, token: int) -> Antecedent | None:
        graph = self.antecedents.graph(sentence)
        wanted = Wanted.of(self.table.possessives[graph.low[token]])
        return self.antecedents.of_possessive(sentence, token, wanted)

    def _pointer(
        self, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
    ) -> tuple[list[Piece] | None, int] | None:
        """``ce dernier``, ``cette décision``, ``le groupe``: a description that points back."""
        pieces = clause.pieces
        piece = pieces[index]
        token = piece.token
        assert token is not None
        for size in (1, 2):
            words = [graph.low[p.token] for p in pieces[index : index + size] if p.token is not None]
            last = pieces[min(index + size, len(pieces)) - 1].token
            describes = last is not None and graph.rel[last] == "amod" and graph.head[last] > last
            whole = len(words) == size and not describes
            agrees = self.table.last_named.get(" ".join(words)) if whole else None
            if agrees is not None:
                found = self.antecedents.last(parsed.index, token, Wanted.of(agrees))
                if found is None:
                    unresolved.append(" ".join(words))
                    return None
                return _first_spaced(_pieces(found.full()), piece.space), size
        if graph.rel[token] == "det" and (named := self._parties(graph, parsed, clause, index)) is not None:
            return named, 3
        if graph.rel[token] != "det" or index + 1 >= len(pieces) or pieces[index + 1].token != graph.head[token]:
            return None
        noun = graph.head[token]
        if graph.low[token] in self.table.demonstratives or graph.low[token] in self.table.definite:
            return self._description(graph, parsed, clause, index, noun, unresolved)
        return None

    def _parties(self, graph: Graph, parsed: Parsed, clause: Clause, index: int) -> list[Piece] | None:
        """``les deux pays`` as the two that the article names together."""
        token, number, noun = ([*(p.token for p in clause.pieces[index : index + 3]), None, None])[:3]
        if token is None or number is None or noun is None or graph.head[token] != noun or graph.head[number] != noun:
            return None
        known = graph.low[token] in self.table.definite | self.table.demonstratives
        if not known or graph.low[number] not in self.table.two or graph.low[noun] not in self.table.parties:
            return None
        if graph.children(noun, "nmod", "amod", "acl", "appos", "flat", "conj"):
            return None
        found = self.antecedents.pair(parsed.index, token)
        if found is None or found.within(parsed.index, clause):
            return None
        return _first_spaced(_pieces(found.full()), clause.pieces[index].space)

    def _description(
        self, graph: Graph, parsed: Parsed, clause: Clause, index: int, noun: int, unresolved: list[str]
    ) -> tuple[list[Piece] | None, int] | None:
        piece = clause.pieces[index]
        pointing = graph.low[piece.token or 0] in self.table.demonstratives
        there = {p.token for p in clause.pieces} - {clause.predicate}
        parts = graph.children(noun, "nmod", "amod", "acl", "appos", "flat", "nummod", "compound")
        bare = not any(k in there for k in parts) if pointing else not parts
        if graph.low[noun] in self.table.times or not bare or graph.pos[noun] != "NOUN":
            return None
        found = self.antecedents.repeated(parsed.index, noun)
        if found is not None and not found.within(parsed.index, clause):
            return _first_spaced(_pieces(found.full()), piece.space), 2
        if pointing:
            found = self.antecedents.renamed(parsed.index, noun)
            if found is not None and not found.within(parsed.index, clause):
                return _first_spaced(_pieces(found.full()), piece.space), 2
            unresolved.append(f"{piece.text} {graph.text[noun]}".lower())
        return None


def _noun_part(graph: Graph, owned: int, token: int) -> bool:
    """Whether a token belongs to the noun's own words, and not to a complement or clause after it."""
    if token <= owned:
        return True
    top = token
    while graph.head[top] != owned and graph.head[top] != top:
        top = graph.head[top]
    return graph.rel[top] in {"amod", "acl", "flat", "fixed", "nummod", "compound"} and not graph.is_comma(
        min(graph.subtree(top)) - 1
    )


def _opened(word: str, before: str) -> str:
    """A word with a capital when the one it takes the place of had one."""
    return word[:1].upper() + word[1:] if before[:1].isupper() else word


def _pieces(text: str) -> list[Piece]:
    """Words to be put in, each a piece of its own so that elisions and contractions work at the seams."""
    return [Piece(word) for word in text.split(" ") if word]


def _first_spaced(pieces: list[Piece], space: bool) -> list[Piece]:
    return [replace(pieces[0], space=space), *pieces[1:]] if pieces else pieces
