"""Noun phrases: their core, their definite form, and the predicates that appositions become."""

from __future__ import annotations

from collections.abc import Set

from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.lang.grammar import Syntax

__all__ = ["agreement", "core", "definite", "is_name", "is_naming", "opens_aside"]

_BESIDE = frozenset({"acl", "appos", "amod", "list", "nummod", "dep"})
_CLAUSAL = frozenset({"nsubj", "csubj", "cop", "aux", "advmod", "obl", "mark", "expl", "parataxis", "dislocated"})
_LOOSE = frozenset({"acl:relcl", "advcl", "parataxis", "parataxis:insert", "dislocated", "discourse", "advcl:cleft"})


def is_name(graph: Graph, index: int) -> bool:
    """Whether the head of a noun phrase is a proper name."""
    return graph.pos[index] == "PROPN" or (
        graph.pos[index] in {"X", "NOUN", "ADJ"} and graph.text[index][:1].isupper() and index > 0
        and graph.child(index, "det") is None
    )  # fmt: skip


def is_naming(graph: Graph, head: int, other: int) -> bool:
    """Whether an apposition only names what the noun describes: ``la préfète, Agnès Morteau``."""
    return is_name(graph, other) and not is_name(graph, head)


def opens_aside(graph: Graph, top: int) -> bool:
    """Whether the phrase is set off by a comma, dash or bracket before it."""
    first = min(graph.subtree(top))
    return graph.is_comma(first) or graph.is_comma(first - 1)


def core(graph: Graph, head: int, barred: Set[int], table: Syntax, *, loose: Set[int] = frozenset()) -> list[Word]:
    """A noun phrase without its preposition and without what is only added to it.

    ``barred`` are tokens that belong to frames; ``loose`` the tops of phrases taken out of it elsewhere. A name set
    beside it by commas stays, with the comma that closes it.
    """
    kept = set(graph.subtree(head)) - barred
    words: dict[int, str] = {}
    for kid in graph.kids[head]:
        if graph.rel[kid] in {"case", "mark", "cc", "cop", "punct"} and kid < head:
            # "grâce au chargeur": the article is in the last part of the preposition.
            last = max([kid, *graph.children(kid, "fixed")])
            inner = table.contracted.get(graph.low[last]) if graph.rel[kid] == "case" else None
            if graph.rel[kid] == "case":
                # "30 ans après son succès": what stands before the preposition goes with it.
                kept = {k for k in kept if k >= kid or k == head}
            if inner is not None:
                words[last] = inner
                kept -= {k for k in graph.subtree(kid) if k != last}
            elif graph.rel[kid] != "punct" or graph.text[kid] not in {"«", "“", '"'}:
                kept -= graph.subtree(kid)
    clausal = graph.child(head, "cop") is not None
    for index in sorted(kept):
        if index == head or index not in kept:
            continue
        first = min(graph.subtree(index)) <= min(kept)
        names = graph.rel[index] == "appos" and is_naming(graph, graph.head[index], index)
        beside = graph.rel[index] in _BESIDE or (graph.pos[index] == "NUM" and graph.rel[index] == "nmod")
        aside = beside and opens_aside(graph, index) and not first and not names
        # A noun that is a predicate has its clause's subject and adverbs under it, which are no part of the phrase.
        outer = clausal and graph.head[index] == head and graph.rel[index] in _CLAUSAL
        if index in loose or graph.dep[index] in _LOOSE or aside or outer:
            gone = graph.subtree(index)
            kept -= gone
            if index > head and not outer:
                # What stands after a clause taken out is hung on the noun by mistake more often than not.
                kept = {k for k in kept if k < min(gone) or graph.rel[k] in {"conj", "cc"} or names}
    found = [Word(words.get(word.token or 0, word.text), word.token) for word in pick(graph, kept)]
    while found and (
        found[0].text.lower() in table.examples
        or (
            not any(char.isalnum() for char in found[0].text)
            and found[0].text not in {"«", "“", '"', "(", "$", "€", "£"}
        )
    ):
        found.pop(0)
    while (
        found
        and not any(char.isalnum() for char in found[-1].text)
        and found[-1].text not in {"»", "”", '"', ")", "%", "€", "$"}
    ):
        found.pop()
    if _ends_with_aside(graph, head, kept):
        found.append(Word(","))
    return found


def _ends_with_aside(graph: Graph, head: int, kept: Set[int]) -> bool:
    last = max(kept, default=head)
    for kid in graph.children(head, "appos"):
        if kid in kept and kid > head and last in graph.subtree(kid) and graph.text[min(graph.subtree(kid))] != "(":
            return graph.text[min(graph.subtree(kid)) - 1] == "," or graph.text[min(graph.subtree(kid))] == ","
    return False


def agreement(graph: Graph, head: int, table: Syntax) -> tuple[str, str]:
    """Gender and number of a noun phrase, ``("Fem", "Plur")``; masculine and singular when nothing tells."""
    if any(graph.child(kid, "cc") is not None for kid in graph.children(head, "conj")):
        return "Masc", "Plur"
    number = graph.feature(head, "Number")
    gender = graph.feature(head, "Gender")
    for kid in graph.children(head, "det", "nummod", "amod"):
        if graph.rel[kid] == "det":
            number = graph.feature(kid, "Number") or number
            gender = graph.feature(kid, "Gender") or gender
        elif graph.rel[kid] == "nummod" and graph.low[kid] not in {"un", "une", "one", "1", "0"}:
            number = "Plur"
    if graph.pos[head] == "NUM" and not number:
        number = "Plur"
    return gender if gender in {"Masc", "Fem"} else "Masc", "Plur" if number in {"Plur", "Ptan"} else "Sing"


def definite(graph: Graph, words: list[Word], head: int, table: Syntax) -> list[Word] | None:
    """The phrase as one already known: ``un camping`` is ``le camping``; ``None`` when it cannot be made so."""
    if not words:
        return None
    gender, number = agreement(graph, head, table)
    article = table.definite.get(f"{gender} {number}", table.definite.get(number, ""))
    first = words[0]
    low = first.text.lower().replace("’", "'")
    if low in table.definite.values():
        return words
    if low in table.indefinite:
        if first.token is not None and graph.feature(first.token, "Number") == "Sing" and table.agreement:
            told = graph.feature(first.token, "Gender") or gender
            article = table.definite.get(f"{told} Sing", article)
        return [Word(article, first.token), *words[1:]]
    token = first.token
    numeral = token is not None and graph.pos[token] == "NUM" and graph.rel[token] == "nummod"
    if numeral and head != token:
        return [Word(article), *words]
    owned = graph.child(head, "det", "nmod:poss") is not None
    bare = token is not None and not owned and not is_name(graph, head)
    if bare and graph.pos[head] == "NOUN":
        if number == "Plur" or graph.child(head, "nmod", "amod") is not None:
            return [Word(article), *words]
        return None if table.agreement else words
    return words
