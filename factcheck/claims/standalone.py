"""Claims that stand alone: pronouns, possessives and short descriptions replaced by what they stand for.

A reference is replaced only when the ranker of ``resolving`` is sure of what it stands for; else it is left as it is
and named in ``unresolved``. A wrong resolution is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from factcheck.claims._first_person import speakers_group, told_of
from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.clauses import settle, text_of
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.entities import Names
from factcheck.claims.lang import persons, reference, syntax
from factcheck.claims.lang.given import given_gender
from factcheck.claims.resolving._antecedents import Antecedents
from factcheck.claims.resolving._descriptions import pointer
from factcheck.claims.resolving._known import Known
from factcheck.claims.resolving._naming import name_of
from factcheck.claims.resolving._pieces import opened
from factcheck.claims.resolving._possessives import possessive
from factcheck.claims.resolving._pronouns import inverted, object_pronoun, subject_pronoun, uncontracted
from factcheck.claims.resolving._ranker import ranker
from factcheck.claims.resolving._referents import Referents
from factcheck.claims.resolving._there import placed
from factcheck.records import Span

__all__ = ["Resolver"]


@dataclass(slots=True)
class Resolver:
    """Resolves the references of one article's clauses and speakers."""

    known: Known
    _spoken: dict[tuple[int, int], str | None] = field(default_factory=dict)

    @classmethod
    def of(
        cls, sentences: Sequence[Parsed], names: Names, lang: str, quotations: Sequence[Span] = ()
    ) -> Resolver:  # fmt: skip
        """A resolver of the sentences of one article.

        ``quotations`` are the spans of direct speech in the article: pronouns in it follow the speaker's own thread,
        and more is asked to put them in full. Raises ``LanguageError`` for a language without tables.
        """
        tables = reference(lang), syntax(lang)
        antecedents = Antecedents(sentences, names, lang, quotations=tuple(quotations))
        referents = Referents.of(antecedents, ranker(lang))
        return cls(Known(lang, names, *tables, antecedents, referents))

    @property
    def names(self) -> Names:
        """The names of the article."""
        return self.known.names

    def speaker(self, parsed: Parsed, token: int, name: str) -> str | None:
        """The name that a speaker's pronoun, possessive or short name stands for; ``None`` when not certain."""
        place = parsed.index, token
        if place not in self._spoken:
            self._spoken[place] = name_of(self.known, parsed, token, name)
        return self._spoken[place]

    def stand(self, parsed: Parsed, clause: Clause, speaker: str | None = None) -> tuple[Clause, tuple[str, ...]]:
        """The clause with its references put in full, and the words that stay unresolved.

        ``speaker`` is who says it, for the first persons of direct speech.
        """
        graph = self.known.antecedents.graph(parsed.index)
        if speaker is not None:
            clause = self._told(graph, clause, speaker)
        clause = placed(self.known, graph, parsed, clause)
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
                and graph.lemma[mark] in self.known.grammar.full_marks
            ):
                pieces[-1] = replace(pieces[-1], text=graph.lemma[mark])
            if pieces and pieces[-1].token is None and pieces[-1].text.lower() in self.known.table.definite:
                # An article put before a possessive goes with it.
                instead = [replace(instead[0], text=opened(instead[0].text, pieces.pop().text)), *instead[1:]]
            pieces.extend(instead)
            index += taken
            if index < len(clause.pieces) and (after := clause.pieces[index]).token is not None:
                full = uncontracted(self.known, graph, after.token)
                if full is not None:
                    pieces.append(replace(after, text=full, space=True))
                    index += 1
        if not changed:
            return clause, tuple(dict.fromkeys(unresolved))
        put = settle(pieces, self.known.grammar)
        return replace(clause, text=text_of(put), pieces=put), tuple(dict.fromkeys(unresolved))

    def _told(self, graph: Graph, clause: Clause, speaker: str) -> Clause:
        table = persons(self.known.lang)
        subject = graph.subject(clause.predicate)
        if subject is None or graph.low[subject] not in table.singular_subjects | table.plural_subjects:
            return clause
        name: str | None = f"{speaker}," if "," in speaker else speaker
        if graph.low[subject] in table.plural_subjects:
            name = speakers_group(speaker, table)
        if name is None:
            return clause
        first = name.split(" ", 1)[0].lower()
        told = self.known.names.gender(speaker) or given_gender(first)
        feminine = first in self.known.feminine or told == "Fem"
        turned = told_of(clause, graph, name, ("Fem" if feminine else "Masc", "Sing"), table, self.known.grammar)
        return turned if turned is not None else clause

    def _replace(
        self, graph: Graph, parsed: Parsed, clause: Clause, index: int, unresolved: list[str]
    ) -> tuple[list[Piece] | None, int]:
        """What the piece at ``index`` becomes and how many pieces that takes up; ``None`` to keep it."""
        piece = clause.pieces[index]
        token = piece.token
        if token is None:
            return None, 1
        low = graph.low[token]
        if low.startswith("-") and low in self.known.refers:
            return inverted(self.speaker, parsed, piece, index, unresolved), 1
        if self.known.is_quoted(graph.start[token]):
            if low in self.known.table.pronouns and graph.pos[token] == "PRON" and graph.rel[token] == "nsubj":
                return subject_pronoun(self.known, graph, parsed, clause, piece, unresolved), 1
            if graph.pos[token] == "PRON" and low in self.known.refers and graph.rel[token] not in {"expl", "fixed"}:
                unresolved.append(piece.text)
            return None, 1
        if low in self.known.table.pronouns and graph.pos[token] in {"PRON", "DET"}:
            return subject_pronoun(self.known, graph, parsed, clause, piece, unresolved), 1
        if low in self.known.table.objects and graph.pos[token] == "PRON":
            return object_pronoun(self.known, graph, parsed, clause, piece, unresolved), 1
        if low in self.known.table.possessives and graph.rel[token] in {"det", "nmod"}:
            return possessive(self.known, graph, parsed, clause, index, unresolved)
        pointed = pointer(self.known, graph, parsed, clause, index, unresolved)
        if pointed is not None:
            return pointed
        loose = low in self.known.table.loose and graph.pos[token] == "PRON"
        if loose and graph.rel[token] not in {"expl", "fixed"} and not self._opens_relative(graph, token):
            unresolved.append(piece.text)
        return None, 1

    def _opens_relative(self, graph: Graph, token: int) -> bool:
        """``that`` of a relative clause, ``ce`` of ``ce que``: they point to nothing outside their sentence."""
        after = graph.low[token + 1] if token + 1 < graph.size else ""
        relative = graph.low[token] in self.known.grammar.relatives and graph.rel[graph.head[token]] == "acl"
        if relative or graph.feature(token, "PronType") == "Rel":
            return True
        return after in self.known.grammar.relatives and graph.child(token, "acl:relcl", "acl") is not None
