"""Relative clauses that a parser hung on the wrong word, hung on the noun that they tell of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph

__all__ = ["mend", "noun_ending"]

_NOUNS = frozenset({"NOUN", "PROPN"})
_MISREAD = frozenset({"appos", "list", "nmod", "dep", "advcl", "parataxis", "conj", "ccomp"})
_NOMINAL = frozenset({"nmod", "obl", "nsubj", "obj"})


def mend(graph: Graph, pronoun: int, table: Syntax) -> None:
    """Hang the clause of a relative pronoun on its noun."""
    clause = graph.head[pronoun]
    while graph.rel[clause] in _NOMINAL and not graph.is_finite(clause) and graph.head[clause] > pronoun:
        clause = graph.head[clause]
    if not graph.is_finite(clause) or clause < pronoun or graph.head[clause] == clause:
        return
    if table.agreement and graph.dep[clause] == "acl:relcl" and graph.rel[pronoun] == "nsubj":
        _mend_number(graph, pronoun, clause, table)
    words = sorted(i for i in graph.subtree(clause) if graph.text[i][:1].isalnum())
    if graph.rel[clause] in _MISREAD and words and words[0] == pronoun:
        noun = noun_ending(graph, pronoun - 1 - (graph.text[pronoun - 1] == ",")) if pronoun else None
        if noun is not None and noun not in graph.subtree(clause):
            if graph.head[clause] != noun:
                graph.move(clause, noun)
            graph.rel[clause], graph.dep[clause] = "acl", "acl:relcl"
            graph.forget()
    elif (
        graph.dep[clause] == "acl:relcl"
        and words
        and words[0] == pronoun
        and _is_brought_in(graph, pronoun, clause, table)
    ):
        # "the roof of a school that ...": an indefinite noun right before the relative is what it tells of.
        graph.move(clause, pronoun - 1)
        graph.forget()
    elif graph.low[pronoun] in table.inner_relatives and graph.rel[clause] == "acl" and graph.head[clause] < pronoun:
        _mend_inner_relative(graph, pronoun, clause)


def _mend_number(graph: Graph, pronoun: int, clause: int, table: Syntax) -> None:
    """``le théâtre d'affrontements entre délinquants, qui ont brûlé``: the noun whose number the verb has."""
    finite, noun = graph.finite_word(clause), graph.head[clause]
    number = graph.feature(finite, "Number") if finite is not None and finite > pronoun else ""
    if not number or graph.pos[noun] != "NOUN" or graph.low[noun] in table.quantifying:
        return
    if _number(graph, noun) in {"", number} or graph.rel[noun] == "conj":
        return
    inside = graph.subtree(noun) - graph.subtree(clause)
    for other in range(pronoun - 1, noun, -1):
        fits = graph.pos[other] == "NOUN" and other in inside and _number(graph, other) == number
        if fits and _hangs_on_nouns(graph, other, noun):
            graph.move(clause, other)
            graph.forget()
            return


def _hangs_on_nouns(graph: Graph, index: int, top: int) -> bool:
    """Whether only nouns stand between a token and another one above it: not ``jeunes armés de couteaux``."""
    while index != top and graph.head[index] != index:
        index = graph.head[index]
        if graph.pos[index] not in _NOUNS:
            return False
    return index == top


def _number(graph: Graph, noun: int) -> str:
    """``Sing`` or ``Plur``, as the noun's determiner says or a second noun makes it."""
    if graph.child(noun, "nummod") is not None or any(
        graph.child(k, "cc") is not None for k in graph.children(noun, "conj")
    ):
        return "Plur"
    determiner = graph.child(noun, "det")
    told = graph.feature(determiner, "Number") if determiner is not None else ""
    return told or graph.feature(noun, "Number")


def _is_brought_in(graph: Graph, pronoun: int, clause: int, table: Syntax) -> bool:
    noun = pronoun - 1
    if noun < 0 or graph.pos[noun] != "NOUN" or graph.head[clause] >= noun:
        return False
    determiner = graph.child(noun, "det")
    return (
        determiner is not None
        and graph.low[determiner] in table.indefinite
        and noun in graph.subtree(graph.head[clause])
    )


def _mend_inner_relative(graph: Graph, pronoun: int, clause: int) -> None:
    noun = graph.head[clause]
    above = graph.head[noun]
    comma = any(graph.text[i] == "," for i in range(above + 1, noun))
    # "..., ce qui a donné une base": what the whole clause before has done.
    if comma and above < noun and graph.pos[above] in {"NOUN", "PROPN"} and graph.pos[noun] != "PRON":
        graph.move(clause, above)
        graph.move(noun, clause)
        graph.move(pronoun, noun)
        graph.rel[noun] = graph.dep[noun] = "obl"
        graph.rel[pronoun] = graph.dep[pronoun] = "nmod"
        graph.forget()


def noun_ending(graph: Graph, last: int) -> int | None:
    """The head of the noun phrase whose last word is ``last``."""
    if last < 0:
        return None
    top = last
    while graph.head[top] <= last and graph.head[top] != top and graph.pos[graph.head[top]] in {"NOUN", "PROPN"}:
        top = graph.head[top]
    return top if graph.pos[top] in {"NOUN", "PROPN"} else None
