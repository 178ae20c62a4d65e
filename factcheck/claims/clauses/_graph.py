"""A dependency tree as plain lists, with the questions that clause splitting asks of it."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import lru_cache

from factcheck.claims._types import Parsed
from factcheck.claims.clauses._mending import mend
from factcheck.claims.lang.grammar import Syntax

__all__ = ["Graph"]


_OPENING, _CLOSING = frozenset("«“("), frozenset("»”)")


@lru_cache(maxsize=4096)
def _features(text: str) -> Mapping[str, str]:
    pairs = (item.partition("=") for item in text.split("|") if "=" in item)
    return {name: value for name, _, value in pairs}


def _quoted(texts: list[str]) -> list[bool]:
    """For each token, whether a quotation mark or bracket stands open before it."""
    found, depth, straight = [], 0, False
    for text in texts:
        depth -= text in _CLOSING
        found.append(depth > 0 or straight)
        depth = max(0, depth + (text in _OPENING))
        straight ^= text == '"'
    return found


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
        "quoted",
        "rel",
        "size",
        "spaced",
        "start",
        "text",
    )  # fmt: skip

    @classmethod
    def of(cls, parsed: Parsed, table: Syntax) -> Graph:
        """The tree of a sentence, made once and kept with its parse."""
        key = ("factcheck.graph", parsed.span[0])
        found = parsed.doc.user_data.get(key)
        if found is None:
            found = parsed.doc.user_data[key] = cls(parsed, table)
        graph: Graph = found
        return graph

    def __init__(self, parsed: Parsed, table: Syntax) -> None:
        tokens, offset = list(parsed.doc), parsed.span[0]
        self.size = len(tokens)
        self.text: list[str] = [token.text for token in tokens]
        named = table.acronyms if any(text.islower() for text in self.text) else frozenset()
        self.low = [text if text in named else text.lower().replace("’", "'") for text in self.text]
        self.lemma: list[str] = [token.lemma_.lower().replace("’", "'") for token in tokens]
        self.pos: list[str] = [token.pos_ for token in tokens]
        self.dep: list[str] = [token.dep_ for token in tokens]
        self.rel = [dep.partition(":")[0] for dep in self.dep]
        self.head: list[int] = [token.head.i for token in tokens]
        self.feats: list[Mapping[str, str]] = [_features(str(token.morph)) for token in tokens]
        self.start = [token.idx + offset for token in tokens]
        self.end = [start + len(text) for start, text in zip(self.start, self.text, strict=True)]
        self.spaced = [True, *(bool(token.whitespace_) for token in tokens[:-1])] if self.size else []
        self.quoted = _quoted(self.text)
        self.kids = self._children()
        self._trees: dict[int, frozenset[int]] = {}
        self._clitics, self._negations = table.clitics, table.negation_words
        parsed_as = (list(self.head), list(self.dep), list(self.rel))
        mend(self, table)
        if self._is_knotted():
            # Two repairs that are each right can close a circle between them: then the parser's tree stands.
            self.head, self.dep, self.rel = parsed_as
            self.kids = self._children()
            self.forget()

    def _children(self) -> list[list[int]]:
        kids: list[list[int]] = [[] for _ in range(self.size)]
        for index, head in enumerate(self.head):
            if head != index:
                kids[head].append(index)
        return kids

    def _is_knotted(self) -> bool:
        """Whether some token never comes to a root upwards."""
        rooted = {index for index, head in enumerate(self.head) if head == index}
        for index in range(self.size):
            path: set[int] = set()
            while index not in rooted and index not in path:
                path.add(index)
                index = self.head[index]
            if index not in rooted:
                return True
            rooted.update(path)
        return False

    def move(self, index: int, head: int) -> None:
        """Hang a token on another head."""
        if head == index:
            return
        self.kids[self.head[index]].remove(index)
        self.kids[head].append(index)
        self.kids[head].sort()
        self.head[index] = head

    def forget(self) -> None:
        """Drop the subtrees remembered, after a move."""
        self._trees.clear()

    def subtree(self, top: int) -> frozenset[int]:
        """All tokens under ``top``, itself included."""
        if top not in self._trees:
            found, waiting = {top}, [top]
            while waiting:
                # Between two moves of a repair there may be a circle.
                for kid in self.kids[waiting.pop()]:
                    if kid not in found:
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
            found = next(
                (k for k in self.kids[top] if self.dep[k] in {"expl:subj", "expl"} and not self._clitic(k)), None
            )
        return found

    def _clitic(self, index: int) -> bool:
        return self.feature(index, "Reflex") == "Yes" or self.feature(index, "Case") == "Acc"

    def is_predicate(self, index: int) -> bool:
        """Whether the token is a verb or has a copula."""
        return self.pos[index] in {"VERB", "AUX"} or self.child(index, "cop") is not None

    def finite_word(self, top: int) -> int | None:
        """The finite verb form of a predicate: an auxiliary, the copula or the predicate itself."""
        helpers = self.children(top, "aux", "cop")
        # After an auxiliary that is not finite ("having lost") nothing else is.
        group = helpers if any(k < top for k in helpers) else [*helpers, top]
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
