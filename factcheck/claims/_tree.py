"""Small readings of a dependency tree that several steps share."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

__all__ = ["base", "children", "find", "has_circle", "is_finite", "is_relative", "is_verb", "low", "subject", "subtree"]


def low(token: Any) -> str:
    """The token's text in lower case with straight apostrophes."""
    return str(token.text).lower().replace("’", "'")


def base(token: Any) -> str:
    """The universal part of the token's relation: ``obl`` of ``obl:agent``."""
    return str(token.dep_).partition(":")[0]


def children(token: Any, *relations: str) -> Iterator[Any]:
    """The children whose relation is one of ``relations``, in whole (``obl:agent``) or in its first part."""
    for child in token.children:
        if child.dep_ in relations or base(child) in relations:
            yield child


def find(token: Any, *relations: str) -> Any | None:
    """The first such child."""
    return next(children(token, *relations), None)


def subject(token: Any) -> Any | None:
    """The token's own subject, expletives included."""
    found = find(token, "nsubj", "csubj")
    return found if found is not None else next((c for c in token.children if c.dep_ in {"expl:subj", "expl"}), None)


def subtree(token: Any) -> frozenset[int]:
    """The token indices of a subtree."""
    return frozenset(member.i for member in token.subtree)


def is_verb(token: Any) -> bool:
    """Whether the token is a verb, or a predicate with a copula or auxiliary."""
    return token.pos_ in {"VERB", "AUX"} or find(token, "cop", "aux") is not None


def is_finite(token: Any) -> bool:
    """Whether the predicate has a finite form: its own, its auxiliary's or its copula's."""
    return any("Fin" in part.morph.get("VerbForm") for part in [token, *children(token, "aux", "cop")])


def is_relative(verb: Any, relatives: frozenset[str]) -> bool:
    """Whether one of the words ``relatives`` stands before the verb in its own clause."""
    return any(t.pos_ in {"PRON", "ADV"} and low(t) in relatives for t in verb.subtree if t.i < verb.i)


def has_circle(doc: Any) -> bool:
    """Whether some token is above itself: no walk over such a tree ends."""
    heads = [token.head.i for token in doc]
    safe = [head == index for index, head in enumerate(heads)]
    for index in range(len(heads)):
        path = []
        while not safe[index]:
            path.append(index)
            if len(path) > len(heads):
                return True
            index = heads[index]
        for step in path:
            safe[step] = True
    return False
