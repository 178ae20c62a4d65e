"""Relative clauses with their antecedent put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import definite, is_name
from factcheck.claims.clauses._verbs import bare
from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._parts import Subject
    from factcheck.claims.clauses._split import Splitter

__all__ = ["detach", "is_relative", "relative_of"]


def relative_of(graph: Graph, index: int, table: Syntax) -> int | None:
    """The relative pronoun of a clause, ``None`` when it has none."""
    for token in sorted(graph.subtree(index)):
        if token >= index:
            break
        if graph.low[token] in table.relatives and (
            graph.pos[token] in {"PRON", "ADV", "DET"} or graph.feature(token, "PronType")
        ):
            return token if graph.feature(token, "PronType") != "Int" else None
    return None


def is_relative(graph: Graph, index: int, table: Syntax) -> bool:
    """Whether a predicate is a relative clause's, with its relative there."""
    return graph.dep[index] == "acl:relcl" and relative_of(graph, index, table) is not None


def detach(splitter: Splitter, index: int) -> frozenset[int]:
    """Make a claim of a relative clause; returns the tokens that leave the clause of its antecedent."""
    graph, table = splitter.graph, splitter.table
    antecedent = graph.head[index]
    pronoun = relative_of(graph, index, table)
    if pronoun is None or antecedent == index or graph.low[antecedent] in table.generic_heads:
        return frozenset()
    if graph.pos[antecedent] not in {"NOUN", "PROPN", "NUM", "X", "ADJ"} or not graph.is_finite(index):
        return frozenset()
    subject = graph.subject(antecedent)
    if graph.child(antecedent, "cop") is not None and subject is not None:
        bare = graph.child(antecedent, "amod", "nmod", "obl", "compound", "nummod") is None
        if graph.pos[subject] == "PRON" or (bare and not _is_aside(graph, index)):
            # "était un personnage qui a compté": the noun says nothing without its clause.
            return frozenset()
    if graph.rel[pronoun] == "nsubj" and _disagrees(graph, antecedent, index, table):
        return frozenset()
    aside = _is_aside(graph, index)
    if not aside and not _is_new(graph, antecedent, index, table):
        return frozenset()
    barred = frozenset[int]() if antecedent in splitter.barred else splitter.barred
    phrase = splitter.noun(antecedent, barred=barred, loose=frozenset({index}))
    if phrase is None:
        return frozenset()
    words = definite(graph, list(phrase.words), antecedent, table)
    if words is None:
        return frozenset()
    known = type(phrase)(tuple(words), phrase.head, phrase.agreement)
    if not _make(splitter, index, pronoun, known):
        return frozenset()
    return splitter.span_of(index)


def _disagrees(graph: Graph, antecedent: int, index: int, table: Syntax) -> bool:
    """``une citation de Victor Hugo, qui était tirée de``: a predicate of another gender or number than the noun."""
    known = graph.child(index, "cop", "aux:pass") is not None and graph.pos[index] in {"VERB", "ADJ"}
    if not table.agreement or not known or graph.child(antecedent, "conj") is not None:
        return False
    governor = graph.head[antecedent]
    number, gender = graph.feature(index, "Number"), graph.feature(index, "Gender")
    if graph.pos[antecedent] == "PROPN":
        # A name shows no gender: the feminine may be that of the noun it belongs to.
        beside = graph.rel[antecedent] in {"nmod", "obl"} and graph.child(antecedent, "det") is None
        return beside and gender == "Fem" and graph.feature(governor, "Gender") == "Fem"
    own = graph.feature(antecedent, "Gender"), graph.feature(antecedent, "Number")
    return any(a and b and a != b for a, b in zip(own, (gender, number), strict=True))


def _is_aside(graph: Graph, index: int) -> bool:
    first = min(graph.subtree(index))
    return graph.is_comma(first) or graph.is_comma(first - 1)


def _is_new(graph: Graph, antecedent: int, index: int, table: Syntax) -> bool:
    """Whether the antecedent is brought in by an indefinite article or a number, so that the clause only adds to it."""
    determiner = graph.child(antecedent, "det")
    beside = min(graph.subtree(index)) - 1 == antecedent or all(
        graph.pos[i] == "ADJ" for i in range(antecedent + 1, min(graph.subtree(index)))
    )
    return (
        beside
        and determiner is not None
        and graph.low[determiner] in table.indefinite
        and graph.low[determiner] != "des"
    )


def _make(splitter: Splitter, index: int, pronoun: int, antecedent: Subject) -> bool:
    graph, table = splitter.graph, splitter.table
    low, rel, governor = graph.low[pronoun], graph.rel[pronoun], graph.head[pronoun]
    marks = {pronoun, *graph.children(index, "cc")}
    case = graph.child(pronoun, "case")
    if (
        low in table.subject_relatives
        and case is None
        and (rel in {"nsubj", "csubj"} or not _has_subject(graph, index, pronoun))
    ):
        own = graph.subject(index)
        if own is not None and own != pronoun and not own < pronoun:
            return False
        return splitter.clause(index, "relative", antecedent, without=marks)
    if low in table.inner_relatives and (case is not None or table.inner_relatives[low] or governor != index):
        if low in table.subject_relatives and case is None:
            return False
        return _inner(splitter, index, pronoun, antecedent)
    if low in table.genitive_relatives:
        return _genitive(splitter, index, pronoun, antecedent)
    if low in table.place_relatives:
        return _place(splitter, index, pronoun, antecedent)
    if low in table.object_relatives:
        return _object(splitter, index, pronoun, antecedent)
    return False


def _has_subject(graph: Graph, index: int, pronoun: int) -> bool:
    subject = graph.subject(index)
    return subject is not None and subject != pronoun


def _after_verb(
    splitter: Splitter, index: int, pronoun: int, words: list[Word], *, late: bool = False, lacking: int | None = None
) -> bool:
    """The clause in plain order: subject, verb, then ``words``; its own subject must be a noun or a name.

    ``lacking`` is the verb behind which the words go, when it is another than the clause's own.
    """
    graph = splitter.graph
    subject = graph.subject(index)
    if subject is None or subject == pronoun:
        return False
    spelling = {}
    if words and graph.feature(index, "VerbForm") == "Part" and graph.rel[pronoun] == "obj":
        helper = graph.child(index, "aux")
        if helper is not None and graph.dep[helper] != "aux:pass":
            spelling[index] = bare(graph.text[index], splitter.table)
    marks = {pronoun, *graph.children(index, "cc")}
    if subject < index:
        return splitter.clause(
            index, "relative", without=marks, spelling=spelling, after=words, late=late, behind=lacking
        )
    given = splitter.noun(subject)
    if given is None:
        return False
    return splitter.clause(
        index, "relative", given, without=marks | graph.subtree(subject), spelling=spelling, after=words, late=late,
        behind=lacking,
    )  # fmt: skip


def _object(splitter: Splitter, index: int, pronoun: int, antecedent: Subject) -> bool:
    graph = splitter.graph
    if graph.head[pronoun] != index or graph.rel[pronoun] not in {"obj", "mark"}:
        return False
    if graph.child(index, "cop") is not None or any(k != pronoun and k > index for k in graph.children(index, "obj")):
        return False
    return _after_verb(splitter, index, pronoun, list(antecedent.words), lacking=_lacking(graph, index))


def _lacking(graph: Graph, index: int) -> int:
    """The verb of a clause that lacks the object: ``n'hésite pas à soutenir`` is about the infinitive."""
    top = index
    while (inner := graph.child(top, "xcomp")) is not None and graph.feature(inner, "VerbForm") == "Inf":
        if graph.child(inner, "obj") is not None:
            break
        top = inner
    return top


def _genitive(splitter: Splitter, index: int, pronoun: int, antecedent: Subject) -> bool:
    """``dont le siège est à Lyon``, ``whose roof was torn off``."""
    graph, table = splitter.graph, splitter.table
    subject = graph.subject(index)
    if subject is None or not graph.is_finite(index):
        return False
    if table.possessive_ending:
        owned = graph.head[pronoun]
        if owned == index:
            return False
        owner = [*_trim(antecedent.words), Word(table.possessive_ending)]
        spelled = [w for w in splitter.noun(owned).words if w.token != pronoun]  # type: ignore[union-attr]
        given = type(antecedent)((*owner, *spelled), owned, antecedent.agreement)
        if owned != subject:
            return False
        return splitter.clause(index, "relative", given, without={*graph.subtree(owned), pronoun})
    determiner = graph.child(subject, "det")
    owner = [Word(table.genitive), *_trim(antecedent.words)]
    if determiner is not None and determiner == pronoun + 1 and graph.feature(determiner, "Definite") == "Def":
        phrase = splitter.noun(subject)
        if phrase is None:
            return False
        words = [word for word in phrase.words if word.token != pronoun]
        given = type(antecedent)((*words, *owner), subject, phrase.agreement)
        return splitter.clause(index, "relative", given, without={*graph.subtree(subject), pronoun})
    if (
        determiner is None
        and subject > pronoun
        and (
            graph.pos[subject] == "NUM"
            or graph.child(subject, "nummod") is not None
            or (
                graph.pos[subject] in {"PRON", "ADJ"}
                and graph.feature(subject, "Number") == "Plur"
                and subject == pronoun + 1
                and graph.feature(subject, "PronType") != "Prs"
                and not table.possessive_ending
            )
        )
    ):
        # "dont 1,5 million ont été vendus", "dont certains sont rentrés": so many of them.
        phrase = splitter.noun(subject)
        if phrase is None:
            return False
        words = [word for word in phrase.words if word.token != pronoun]
        given = type(antecedent)((*words, *owner), subject, phrase.agreement)
        return splitter.clause(index, "relative", given, without={*graph.subtree(subject), pronoun})
    if graph.child(index, "cop") is not None:
        return False
    return _after_verb(splitter, index, pronoun, owner)


def _trim(words: tuple[Word, ...]) -> list[Word]:
    return list(words[:-1] if words and words[-1].text == "," else words)


def _place(splitter: Splitter, index: int, pronoun: int, antecedent: Subject) -> bool:
    graph, table = splitter.graph, splitter.table
    head = antecedent.head
    if graph.low[head] in table.time_heads or graph.lemma[head] in table.time_heads:
        return False
    case = graph.child(head, "case")
    before = table.place_case[0] if is_name(graph, head) else table.place_case[1]
    words = _trim(antecedent.words)
    if case is not None and graph.low[case] in table.place_cases:
        inner = table.contracted.get(graph.low[case])
        before = graph.low[case]
        if inner is not None and words and words[0].text.lower() == inner:
            words = words[1:]
    return _after_verb(splitter, index, pronoun, [Word(before), *words], late=True)


def _inner(splitter: Splitter, index: int, pronoun: int, antecedent: Subject) -> bool:
    """``à l'issue de laquelle``, ``three of whom``: the antecedent goes where the relative stands."""
    graph, table = splitter.graph, splitter.table
    subject = graph.subject(index)
    if subject is None:
        return False
    phrase = sorted(graph.subtree(_top_phrase(graph, index, pronoun)))
    fused = table.inner_relatives[graph.low[pronoun]]
    before = [Word(graph.text[t], t) for t in phrase if t < pronoun]
    after = [Word(graph.text[t], t) for t in phrase if t > pronoun]
    put = [*before, *([Word(fused)] if fused else []), *_trim(antecedent.words), *after]
    if subject in phrase:
        given = type(antecedent)(tuple(put), subject, antecedent.agreement)
        return splitter.clause(index, "relative", given, without=phrase)
    holder = splitter.noun(subject)
    if holder is None:
        return False
    return splitter.clause(
        index, "relative", holder, without={*phrase, *graph.subtree(subject)}, front=[*put, Word(",")]
    )


def _top_phrase(graph: Graph, index: int, pronoun: int) -> int:
    top = pronoun
    while graph.head[top] != index and graph.head[top] != top:
        top = graph.head[top]
    return top
