"""A dependency tree as plain lists, with the questions that clause splitting asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache

from factcheck.claims._types import Parsed
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Graph"]

_LOOSE = frozenset({"advcl", "acl", "dislocated", "amod", "appos", "nsubj", "xcomp"})


@lru_cache(maxsize=4096)
def _features(text: str) -> Mapping[str, str]:
    pairs = (item.partition("=") for item in text.split("|") if "=" in item)
    return {name: value for name, _, value in pairs}


class Graph:
    """The tokens of a sentence by index; ``start`` and ``end`` are offsets into the article."""

    __slots__ = (
        "_clitics", "_negations", "_trees",
        "dep",
        "end",
        "feats",
        "head",
        "kids",
        "lemma",
        "low",
        "pos",
        "rel",
        "size",
        "spaced",
        "start",
        "text",
    )  # fmt: skip

    def __init__(self, parsed: Parsed, table: Syntax) -> None:
        doc, offset = parsed.doc, parsed.span[0]
        self.size = len(doc)
        self.text: list[str] = [token.text for token in doc]
        self.low = [text.lower().replace("’", "'") for text in self.text]
        self.lemma: list[str] = [token.lemma_.lower().replace("’", "'") for token in doc]
        self.pos: list[str] = [token.pos_ for token in doc]
        self.dep: list[str] = [token.dep_ for token in doc]
        self.rel = [dep.partition(":")[0] for dep in self.dep]
        self.head: list[int] = [token.head.i for token in doc]
        self.feats: list[Mapping[str, str]] = [_features(str(token.morph)) for token in doc]
        self.start = [token.idx + offset for token in doc]
        self.end = [start + len(text) for start, text in zip(self.start, self.text, strict=True)]
        self.spaced = [True, *(bool(token.whitespace_) for token in doc[:-1])] if self.size else []
        self.kids: list[list[int]] = [[] for _ in range(self.size)]
        for index, head in enumerate(self.head):
            if head != index:
                self.kids[head].append(index)
        self._trees: dict[int, frozenset[int]] = {}
        self._clitics, self._negations = table.clitics, table.negation_words
        self._mend(table)

    def _mend(self, table: Syntax) -> None:
        """Slips of parsers trained on few such sentences, each known by its words.

        A participle that opens the sentence read as a name; a preposition hung on a punctuation mark; a relative
        clause hung on the main verb, or on the noun inside its own phrase (``à l'issue de laquelle``).
        """
        for index in range(self.size):
            if self.pos[self.head[index]] == "PUNCT" and self.pos[index] != "PUNCT":
                self._move(index, self.head[self.head[index]])
            self._mend_participle(index, table)
            if self.low[index] in table.relatives and self.rel[index] != "mark":
                self._mend_relative(index, table)
            if self.rel[index] == "nsubj":
                self._mend_subjects(index)
            if self.pos[index] == "ADJ" and self.child(index, "cop") is not None:
                self._mend_reflexive(index, table)

    def _mend_participle(self, index: int, table: Syntax) -> None:
        """``Fondée en 1931, la filature``; ``Ce clip, tourné à Perpignan,``."""
        if self.rel[index] in _LOOSE and not self.feats[index].get("VerbForm") and index + 1 < self.size:
            opens = all(not self.text[i][:1].isalnum() for i in range(index))
            past = table.participle_shape.search(self.low[index])
            present = table.present_shape.search(self.low[index])
            alone = self.text[index + 1] == ","
            if opens and (past or present) and (self.kids[index] or alone or self.rel[index] == "advcl"):
                comma = next((i for i in range(index, self.size) if self.text[i] == ","), None)
                head = self.head[index]
                if comma is None or comma > head or self.rel[index] == "nsubj" and not alone:
                    return
                self.feats[index] = {"VerbForm": "Part", "Tense": "Past" if past else "Pres"}
                self.pos[index] = "VERB"
                if self.rel[index] != "acl":
                    self.rel[index] = self.dep[index] = "advcl"
                for other in range(index + 1, comma):
                    if self.head[other] == head:
                        self._move(other, index)
        elif self.rel[index] == "parataxis" and self.feature(index, "VerbForm") == "Part" and not self.is_finite(index):
            self._mend_aside(index)

    def _mend_aside(self, index: int) -> None:
        subject, head = self.subject(index), self.head[index]
        if subject is not None:
            if subject < index and index < head and self.subject(head) is None and self.is_comma(subject + 1):
                self._move(subject, head)
                self._move(index, subject)
                self.rel[index] = self.dep[index] = "acl"
        else:
            first = min(self.subtree(index))
            noun = self._noun_before(first + (self.text[first] == ",") - 1)
            if noun is not None and noun not in self.subtree(index):
                self._move(index, noun)
                self.rel[index] = self.dep[index] = "acl"
        self._trees.clear()

    def _noun_before(self, comma: int) -> int | None:
        """The head of the noun phrase that ends right before a comma."""
        if comma < 1 or self.text[comma] != ",":
            return None
        top = comma - 1
        while self.head[top] < comma and self.head[top] != top and self.pos[self.head[top]] in {"NOUN", "PROPN"}:
            top = self.head[top]
        return top if self.pos[top] in {"NOUN", "PROPN"} else None

    def _mend_subjects(self, index: int) -> None:
        """A second subject after ``et`` is coordinated with the first."""
        first = next((k for k in self.kids[self.head[index]] if self.rel[k] == "nsubj" and k < index), None)
        if first is not None and self.child(index, "cc") is not None and self.head[index] > index:
            self._move(index, first)
            self.rel[index] = self.dep[index] = "conj"

    def _mend_reflexive(self, index: int, table: Syntax) -> None:
        """``se sont abstenus``: with a reflexive, the adjective is a participle and its copula an auxiliary."""
        copula = self.child(index, "cop")
        reflexive = any(self.pos[k] == "PRON" and self.low[k] in {"se", "s'"} for k in self.kids[index])
        if copula is not None and reflexive and table.participle_shape.search(self.low[index]):
            self.pos[index] = "VERB"
            self.feats[index] = {**self.feats[index], "VerbForm": "Part", "Tense": "Past"}
            self.rel[copula] = "aux"
            self.dep[copula] = "aux:tense"

    def _mend_relative(self, pronoun: int, table: Syntax) -> None:
        clause = self.head[pronoun]
        while self.rel[clause] in {"nmod", "obl", "nsubj", "obj"} and not self.is_finite(clause) and self.head[clause] > pronoun:
            clause = self.head[clause]
        if not self.is_finite(clause) or clause < pronoun or self.head[clause] == clause:
            return
        noun = self.head[clause]
        if self.rel[clause] == "advcl" and pronoun > 1:
            top = self._noun_before(pronoun - 1)
            if top is not None and self.head[top] != clause:
                self._move(clause, top)
                self.rel[clause], self.dep[clause] = "acl", "acl:relcl"
        elif self.low[pronoun] in table.inner_relatives and self.rel[clause] == "acl" and noun < pronoun:
            comma = any(self.text[i] == "," for i in range(self.head[noun] + 1, noun))
            if comma and self.head[noun] < noun and self.pos[self.head[noun]] in {"NOUN", "PROPN"} and noun != self.head[noun]:
                self._move(clause, self.head[noun])
                self._move(noun, clause)
                self._move(pronoun, noun)
                self.rel[noun] = self.dep[noun] = "obl"
                self.rel[pronoun] = self.dep[pronoun] = "nmod"

    def _move(self, index: int, head: int) -> None:
        if head == index:
            return
        self.kids[self.head[index]].remove(index)
        self.kids[head].append(index)
        self.kids[head].sort()
        self.head[index] = head

    def subtree(self, top: int) -> frozenset[int]:
        """All tokens under ``top``, itself included."""
        if top not in self._trees:
            found, waiting = {top}, [top]
            while waiting:
                for kid in self.kids[waiting.pop()]:
                    found.add(kid)
                    waiting.append(kid)
            self._trees[top] = frozenset(found)
        return self._trees[top]

    def children(self, top: int, *relations: str) -> list[int]:
        """The children whose relation, in whole or in its universal part, is one of ``relations``."""
        return [kid for kid in self.kids[top] if self.dep[kid] in relations or self.rel[kid] in relations]

    def child(self, top: int, *relations: str) -> int | None:
        """The first of these."""
        return next((k for k in self.kids[top] if self.dep[k] in relations or self.rel[k] in relations), None)

    def feature(self, index: int, name: str) -> str:
        """A morphological feature, ``""`` when the token has none of the name."""
        return self.feats[index].get(name, "")

    def subject(self, top: int) -> int | None:
        """The subject of a predicate, expletives included."""
        found = self.child(top, "nsubj", "csubj")
        if found is None:
            found = next((k for k in self.kids[top] if self.dep[k] in {"expl:subj", "expl"} and not self._clitic(k)), None)
        return found

    def _clitic(self, index: int) -> bool:
        return self.feature(index, "Reflex") == "Yes" or self.feature(index, "Case") == "Acc"

    def is_predicate(self, index: int) -> bool:
        """Whether the token is a verb or has a copula."""
        return self.pos[index] in {"VERB", "AUX"} or self.child(index, "cop") is not None

    def finite_word(self, top: int) -> int | None:
        """The finite verb form of a predicate: an auxiliary, the copula or the predicate itself."""
        group = [*self.children(top, "aux", "cop"), top]
        return next((i for i in sorted(group) if self.feature(i, "VerbForm") == "Fin"), None)

    def is_finite(self, top: int) -> bool:
        """Whether the predicate has a finite form."""
        return self.finite_word(top) is not None

    def group_start(self, top: int) -> int:
        """Where the verb group begins: auxiliaries, clitics and negation that stand before the predicate."""
        first = min([top, *(i for i in self.children(top, "aux", "cop") if i < top)])
        index = first - 1
        while index >= 0 and self.head[index] == top and self._leads(index):
            index -= 1
        return index + 1

    def _leads(self, index: int) -> bool:
        if self.pos[index] == "PRON" and self.dep[index] not in {"expl:subj", "nsubj", "nsubj:pass", "expl"}:
            return self.low[index] in self._clitics
        return self.rel[index] == "advmod" and self.low[index] in self._negations

    def climb(self, index: int, barred: Set[int] = frozenset()) -> int | None:
        """The nearest predicate above a token."""
        seen = 0
        while self.head[index] != index and seen < self.size:
            index = self.head[index]
            seen += 1
            if self.is_predicate(index) and index not in barred:
                return index
        return None

    def is_comma(self, index: int) -> bool:
        """Whether the token exists and sets something apart: a comma, dash or bracket."""
        return 0 <= index < self.size and self.text[index] in {",", "–", "—", "-", "(", ")", ";", ":"}
