"""A dependency tree as plain lists, with the questions that clause splitting asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache

from factcheck.claims._types import Parsed
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Graph"]

_HANGING = frozenset({"acl", "advcl", "amod", "xcomp"})
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
        self._mend_ago(table)
        self._mend_root(table)
        for index in range(self.size):
            if self.pos[self.head[index]] == "PUNCT" and self.pos[index] != "PUNCT":
                self._move(index, self.head[self.head[index]])
            self._mend_participle(index, table)
            if not table.agreement and self.feature(index, "VerbForm") == "Part" and self.rel[index] not in _HANGING:
                # "Inflation slowed": a form that is past tense and participle, with a subject and no auxiliary.
                subject = self.subject(index)
                if subject is not None and subject < index and self.child(index, "aux", "cop") is None:
                    self.feats[index] = {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
            if self.low[index] in table.relatives and self.rel[index] != "mark":
                self._mend_relative(index, table)
            if self.rel[index] == "nsubj":
                self._mend_subjects(index)
                self._mend_split_article(index)
            if self.pos[index] == "ADJ" and self.child(index, "cop") is not None:
                self._mend_reflexive(index, table)

    def _mend_root(self, table: Syntax) -> None:
        """``Founded in 2014, Lumio employs 900``: a root that is no verb form of its own gives way to the finite clause."""
        root = next((i for i in range(self.size) if self.head[i] == i), None)
        if root is None or self.is_finite(root) or self.subject(root) is not None or root > 2:
            return
        participle = self.feature(root, "VerbForm") in {"Part", "Ger"} or table.participle_shape.search(self.low[root])
        if not participle:
            return
        for kid in self.children(root, "parataxis", "ccomp", "conj", "advcl"):
            comma = any(self.text[i] == "," for i in range(root, kid))
            if comma and self.is_finite(kid) and self.subject(kid) is not None and self.child(kid, "mark", "cc") is None:
                self.kids[root].remove(kid)
                self.head[kid] = kid
                self.rel[kid] = self.dep[kid] = "ROOT"
                self.head[root] = kid
                self.kids[kid] = sorted([*self.kids[kid], root])
                self.rel[root] = self.dep[root] = "advcl"
                return

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

    def _mend_split_article(self, index: int) -> None:
        """``La Suède, membre de l'Otan, a livré``: the article before the comma is the name's, the noun an apposition."""
        article = self.child(index, "det")
        if article is None or not any(self.text[i] == "," for i in range(article, index)):
            return
        name = next((i for i in range(article + 1, index) if self.pos[i] in {"PROPN", "NOUN"}), None)
        comma = next(i for i in range(article, index) if self.text[i] == ",")
        if name is None or name > comma:
            return
        verb, relation = self.head[index], self.dep[index]
        self._move(name, verb)
        self._move(article, name)
        self._move(index, name)
        self.rel[name], self.dep[name] = "nsubj", relation
        self.rel[index] = self.dep[index] = "appos"
        for other in range(article + 1, comma):
            if other != name and self.head[other] in {article, index}:
                self._move(other, name)

    def _mend_ago(self, table: Syntax) -> None:
        """``il y a trois ans`` read as a clause: it is a time of the verb beside it."""
        words = table.ago
        size = len(words)
        for start in range(self.size - size if size else 0):
            verb = start + size - 1
            if tuple(self.low[start : verb + 1]) != words or self.pos[self.head[start]] not in {"VERB", "AUX"}:
                continue
            noun = next((i for i in range(verb + 1, min(verb + 4, self.size)) if self.low[i] in table.time_units), None)
            if noun is None or self.head[noun] != verb:
                continue
            others = [k for k in self.kids[verb] if k not in range(start, noun + 1)]
            after = next((k for k in others if k > noun and self.is_predicate(k) and self.rel[k] in {"conj", "ccomp", "parataxis"}), None)
            before = next((i for i in range(start - 1, -1, -1) if self.pos[i] == "VERB" and self.head[i] != verb), None)
            if before is None:
                before = next((i for i in range(start - 1, -1, -1) if self.pos[i] == "VERB"), None)
            near = before if before is not None else after
            if near is None:
                continue
            self._replace_verb(verb, after if after is not None else near, [k for k in others if k != after])
            self._move(noun, near)
            self.rel[noun], self.dep[noun] = "obl", "obl:mod"
            for token in range(start, verb + 1):
                self._move(token, noun)
                self.rel[token] = self.dep[token] = "case"

    def _replace_verb(self, verb: int, other: int, kids: list[int]) -> None:
        """Put ``other`` in the place of ``verb`` in the tree, with its children."""
        if self.head[verb] == verb:
            self.kids[self.head[other]].remove(other)
            self.head[other] = other
            self.rel[other] = self.dep[other] = "ROOT"
            self.head[verb] = other
            self.kids[other].append(verb)
        elif self.head[verb] != other:
            self._move(other, self.head[verb])
            self.rel[other], self.dep[other] = self.rel[verb], self.dep[verb]
        for kid in kids:
            if kid != other:
                self._move(kid, other)

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
        if self.rel[clause] in {"appos", "list", "nmod", "dep"} and noun < pronoun and self.pos[noun] in {"NOUN", "PROPN"}:
            self.rel[clause], self.dep[clause] = "acl", "acl:relcl"
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

    def is_ongoing(self, top: int) -> bool:
        """Whether the token is a bare present participle or gerund (``killing``, ``tuant``)."""
        form, when = self.feature(top, "VerbForm"), self.feature(top, "Tense")
        bare = self.child(top, "aux", "mark", "case", "cop", "det") is None
        return bare and (form == "Ger" or (form == "Part" and when == "Pres"))

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
