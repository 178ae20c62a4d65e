"""Phrases behind a comma, and second clauses, that the parsers hang in the wrong place: mended in the tree.

What stands behind a comma mostly tells of the noun just before it, or is the object that its verb still lacks. The
words decide: a participle with its agent, agreement in gender and number, a verb that would not agree otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph

__all__ = ["mend", "told_of"]

_STRAY = frozenset({"appos", "nmod", "obl", "conj", "dep", "acl", "amod", "xcomp", "advcl", "parataxis", "list"})
_SUBORDINATE = frozenset({"ccomp", "advcl", "parataxis", "conj", "acl"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_FAR = 24


def mend(graph: Graph, table: Syntax) -> None:
    """Mend what stands behind commas; the tree stays a tree."""
    # What was moved before may not have been forgotten, and a stale subtree would let a circle close.
    graph.forget()
    for index in range(1, graph.size):
        if graph.rel[index] == "nsubj":
            _join_adjective(graph, index)
        if graph.low[index] in table.between and graph.rel[index] == "case":
            _close_list(graph, graph.head[index])
        if graph.text[index - 1] != ",":
            continue
        if (
            graph.is_ongoing(index)
            and graph.rel[index] in {"ccomp", "parataxis"}
            and graph.child(index, "nsubj") is None
        ):
            graph.rel[index] = graph.dep[index] = "advcl"
        _set_off_participle(graph, index, table)
        _set_off_relative(graph, index, table)
        _set_off_noun(graph, index, table)
        _set_off_examples(graph, index, table)
    for index in range(graph.size):
        if graph.is_finite(index):
            _join_clauses(graph, index, table)
        if graph.low[index] in table.place_relatives and graph.pos[index] in {"PRON", "ADV", "SCONJ"}:
            _place_relative(graph, index, table)


def told_of(graph: Graph, last: int, table: Syntax, *, like: int | None = None) -> int | None:
    """The noun, in the phrase that ends with ``last``, of which what follows the phrase tells.

    The nearest one that agrees with ``like`` in gender and number; a name that only names its noun (``la région de
    Koursk``) or ends another name (``Asie de l'Est``) is passed over.
    """
    index = last
    for _ in range(_FAR):
        if index < 0 or graph.pos[index] in {"VERB", "AUX"}:
            return None
        head = graph.head[index]
        if (
            graph.pos[index] in _NOUNS
            and _is_word(graph.text[index])
            and not _names_head(graph, index, table)
            and _agrees(graph, index, like)
        ):
            return index
        if head == index or head > last:
            return None
        index = head
    return None


def _is_word(text: str) -> bool:
    return text.replace("-", "").replace("'", "").replace("’", "").replace(".", "").isalnum()


def _names_head(graph: Graph, index: int, table: Syntax) -> bool:
    head = graph.head[index]
    if head >= index or graph.pos[head] not in _NOUNS or not graph.text[index][:1].isupper():
        return False
    case = graph.child(index, "case")
    joined = case is not None and graph.low[case] in table.genitives
    return graph.rel[index] in {"flat", "compound"} or joined


def _agrees(graph: Graph, index: int, like: int | None) -> bool:
    if like is None:
        return True
    for name in ("Gender", "Number"):
        mine, theirs = graph.feature(index, name), graph.feature(like, name)
        if mine and theirs and mine != theirs:
            return False
    return True


def _hang(graph: Graph, index: int, head: int, relation: str, *, dep: str | None = None) -> None:
    """Move a token, unless that would close a circle."""
    if head in graph.subtree(index):
        return
    graph.move(index, head)
    graph.rel[index], graph.dep[index] = relation, dep or relation
    graph.forget()


# ``la région de Koursk, prise par l'armée`` -------------------------------------------------------------------------


def _set_off_participle(graph: Graph, index: int, table: Syntax) -> None:
    """A participle with its agent, taken for a noun, tells of the noun before it."""
    if graph.feature(index, "VerbForm") or graph.child(index, "det") is not None or graph.rel[index] not in _STRAY:
        return
    agent = index + 1 < graph.size and graph.low[index + 1] in table.agents
    if not agent or not table.participle_shape.search(graph.low[index]) or graph.low[index] in table.not_participles:
        return
    noun = told_of(graph, index - 2, table, like=index)
    if noun is None:
        return
    graph.pos[index] = "VERB"
    graph.feats[index] = {**graph.feats[index], "VerbForm": "Part", "Tense": "Past"}
    _hang(graph, index, noun, "acl")


# ``un allié solide, que la ville soutient`` -------------------------------------------------------------------------


def _set_off_relative(graph: Graph, index: int, table: Syntax) -> None:
    """``que`` behind a noun and a comma opens a relative clause where the verb lacks its object."""
    verb = graph.head[index]
    if graph.low[index] not in table.object_relatives & table.complementisers or graph.rel[index] != "mark":
        return
    if graph.rel[verb] != "advcl" or verb < index or not graph.is_finite(verb) or graph.subject(verb) is None:
        return
    last = verb
    while (inner := graph.child(last, "xcomp")) is not None:
        last = inner
    noun = told_of(graph, index - 2, table)
    if noun is None or graph.child(last, "obj", "ccomp", "cop", "expl", "aux:pass") is not None:
        return
    graph.pos[index] = "PRON"
    graph.rel[index] = graph.dep[index] = "obj"
    _hang(graph, verb, noun, "acl", dep="acl:relcl")


# ``dans la région de Koursk, une zone occupée par ...`` -------------------------------------------------------------


def _set_off_noun(graph: Graph, start: int, table: Syntax) -> None:
    """A noun phrase with an indefinite article: the object that the verb before lacks, or what the noun before is."""
    if graph.low[start] not in table.indefinite or graph.rel[start] != "det":
        return
    noun = graph.head[start]
    if noun < start or graph.rel[noun] not in {"obl", "appos", "dep", "list"} or graph.child(noun, "case") is not None:
        return
    if graph.low[noun] in table.time_units | table.time_heads | table.whole_clause or graph.pos[noun] != "NOUN":
        return
    before = told_of(graph, start - 2, table)
    if before is None:
        return
    if any(graph.dep[k] == "acl:relcl" or graph.is_finite(k) for k in graph.subtree(noun)):
        return
    verb = graph.climb(before)
    if verb is not None and verb < start and _lacks_object(graph, verb, before):
        _hang(graph, noun, verb, "obj")
        return
    like = told_of(graph, start - 2, table, like=noun)
    alone = like is not None and graph.rel[like] != "conj" and graph.child(like, "conj") is None
    if graph.rel[noun] == "obl" and like is not None and alone and graph.child(noun, "acl", "amod", "nmod"):
        _hang(graph, noun, like, "appos")


def _lacks_object(graph: Graph, verb: int, before: int) -> bool:
    """Whether an active verb has nothing but an adverbial set off by commas between itself and the comma."""
    if graph.child(verb, "obj", "ccomp", "xcomp", "iobj", "aux:pass", "cop", "expl") is not None:
        return False
    if graph.child(before, "case") is None or graph.head[before] != verb or graph.pos[verb] != "VERB":
        return False
    first = min(graph.subtree(before))
    return graph.text[first] == "," or (first > 0 and graph.text[first - 1] == ",")


# ``des défis, notamment la montée des tensions`` -------------------------------------------------------------------


def _set_off_examples(graph: Graph, start: int, table: Syntax) -> None:
    """``notamment`` and its noun go with the noun before them."""
    if graph.low[start] not in table.examples:
        return
    noun = graph.head[start]
    if noun <= start or graph.pos[noun] not in _NOUNS or graph.rel[noun] not in _STRAY:
        return
    if graph.child(noun, "case") is not None or noun > start + 4:
        return
    before = told_of(graph, start - 2, table)
    if before is None or graph.head[noun] == before:
        return
    verb = graph.head[noun]
    later = [k for k in graph.kids[verb] if k > noun and graph.pos[k] in _NOUNS and graph.rel[k] in _STRAY | {"obj"}]
    _hang(graph, noun, before, "nmod")
    for other in later:
        first = min(graph.subtree(other))
        if graph.child(other, "case") is None and graph.text[first - 1] == ",":
            _hang(graph, other, noun, "conj")


# ``entre la France, l'Italie et l'Espagne inquiètent`` ---------------------------------------------------------------


def _close_list(graph: Graph, first: int) -> None:
    """After ``entre`` a list goes on to its ``et``: its members are no subject of the verb that follows."""
    if graph.children(first, "conj") or graph.pos[first] not in _NOUNS:
        return
    comma = max(graph.subtree(first)) + 1
    if comma < graph.size and graph.rel[comma] == "cc":
        # "entre la ville et l'État"
        other = graph.head[comma]
        if other > comma and graph.rel[other] == "conj" and graph.pos[other] in _NOUNS:
            _hang(graph, other, first, "conj")
        return
    if comma >= graph.size or graph.text[comma] != ",":
        return
    verb = next((i for i in range(comma + 1, min(comma + 14, graph.size)) if graph.is_finite(i)), None)
    whole = graph.head[first]
    if verb is None or graph.pos[whole] != "NOUN" or graph.child(first, "nummod") is not None:
        return
    members = [i for i in range(comma + 1, verb) if graph.pos[i] in _NOUNS and graph.head[i] in {verb, *range(i)}]
    members = [i for i in members if graph.rel[i] in {"nsubj", "conj"}]
    joint = next((i for i in range(comma + 1, verb) if graph.rel[i] == "cc"), None)
    if len(members) < 2 or joint is None or not members[0] < joint < members[-1] or graph.rel[members[0]] != "nsubj":
        return
    if whole in graph.subtree(verb) and graph.rel[whole] == "nsubj":
        return
    if verb in graph.subtree(whole):
        return
    for member in members:
        _hang(graph, member, first, "conj")
    _hang(graph, joint, members[-1], "cc")
    above = graph.head[whole]
    for kid in [k for k in graph.kids[whole] if k < whole and graph.rel[k] in {"mark", "cc"}]:
        _hang(graph, kid, verb, "mark")
    for kid in [k for k in graph.kids[verb] if k < whole and graph.rel[k] == "cc"]:
        graph.rel[kid] = graph.dep[kid] = "mark"
    _hang(graph, whole, verb, "nsubj")
    if graph.rel[verb] in {"parataxis", "advcl"} and graph.head[verb] == above and graph.child(verb, "mark"):
        graph.rel[verb] = graph.dep[verb] = "advcl"


# ``a signé un accord et la ville a voté`` ---------------------------------------------------------------------------


def _join_clauses(graph: Graph, verb: int, table: Syntax) -> None:
    """A singular verb has one subject: the first of two nouns joined before it is the object of the verb before."""
    subject = graph.subject(verb)
    finite = graph.finite_word(verb)
    if subject is None or finite is None or graph.rel[verb] not in _SUBORDINATE or graph.child(verb, "mark"):
        return
    joined = graph.children(subject, "conj")
    if len(joined) != 1 or graph.rel[subject] != "nsubj" or graph.child(subject, "det", "nummod") is None:
        return
    if graph.low[finite] not in table.singular_words.values() or graph.child(verb, "cc") is not None:
        return
    own = joined[0]
    joint = graph.child(own, "cc")
    first = graph.climb(verb)
    if joint is None or first is None or not first < subject < own < verb or not graph.is_finite(first):
        return
    if graph.child(first, "aux:pass", "cop") is not None or any(graph.text[i] == "," for i in range(first, subject)):
        return
    if graph.low[joint] in table.choices | table.negators or max(graph.subtree(own)) + 1 != graph.group_start(verb):
        return
    objects = [k for k in graph.children(first, "obj", "ccomp", "xcomp") if k != verb]
    if any(graph.low[k] not in table.time_units for k in objects):
        return
    for kid in objects:
        graph.rel[kid], graph.dep[kid] = "obl", "obl:mod"
    relation = graph.dep[subject]
    _hang(graph, verb, first, "conj")
    _hang(graph, own, verb, "nsubj", dep=relation)
    _hang(graph, joint, verb, "cc")
    _hang(graph, subject, first, "obj")


# ``La très isolée Corée du Nord`` -----------------------------------------------------------------------------------


def _join_adjective(graph: Graph, index: int) -> None:
    """An adjective with the article of the noun right behind it belongs to that noun."""
    noun = index + 1
    if graph.pos[index] != "ADJ" or noun >= graph.size or graph.pos[noun] not in _NOUNS:
        return
    if graph.head[noun] != graph.head[index] or graph.rel[noun] != "nsubj" or graph.child(noun, "det") is not None:
        return
    for kid in graph.children(index, "det"):
        _hang(graph, kid, noun, "det")
    _hang(graph, index, noun, "amod")


# ``en Asie de l'Est, où ...`` ---------------------------------------------------------------------------------------


def _place_relative(graph: Graph, pronoun: int, table: Syntax) -> None:
    """``où`` tells of the place named last before it, not of the noun that the place belongs to."""
    clause = graph.head[pronoun]
    if graph.dep[clause] != "acl:relcl" or not graph.is_finite(clause) or min(graph.subtree(clause)) < pronoun - 1:
        return
    last = pronoun - 1 - (graph.text[pronoun - 1] == ",")
    noun = told_of(graph, last, table) if graph.text[last][:1].isalnum() else None
    if noun is not None and noun != graph.head[clause]:
        _hang(graph, clause, noun, "acl", dep="acl:relcl")
