"""Slips of the parsers that the words themselves put right, mended in the tree before clauses are cut.

Each is a shape that treebanks hold too few of for a small parser to learn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.claims.clauses import _heads, _mended_relatives, _setoff
from factcheck.claims.clauses._mended_relatives import noun_ending
from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph

__all__ = ["mend"]

_NOUNS = frozenset({"NOUN", "PROPN"})
_OF_ITS_OWN = ("aux", "cop", "mark", "cc", "obj", "iobj", "xcomp", "ccomp", "expl")
_TELLING = frozenset({"obl", "advmod", "advcl"})
_HANGING = frozenset({"acl", "advcl", "amod", "xcomp"})
_LOOSE = frozenset({"advcl", "acl", "dislocated", "amod", "appos", "nsubj", "xcomp"})


def mend(graph: Graph, table: Syntax) -> None:
    """Slips of parsers trained on few such sentences, each known by its words.

    A participle that opens the sentence read as a name; a preposition hung on a punctuation mark; a relative
    clause hung on the main verb, or on the noun inside its own phrase (``à l'issue de laquelle``).
    """
    _mend_ago(graph, table)
    _heads.mend(graph, table)
    for index in range(graph.size):
        if graph.pos[graph.head[index]] == "PUNCT" and graph.pos[index] != "PUNCT":
            graph.move(index, graph.head[graph.head[index]])
        _mend_participle(graph, index, table)
        if not table.agreement and graph.feature(index, "VerbForm") == "Part" and graph.rel[index] not in _HANGING:
            # "Inflation slowed": a form that is past tense and participle, with a subject and no auxiliary.
            subject = graph.subject(index)
            if subject is not None and subject < index and graph.child(index, "aux", "cop") is None:
                graph.feats[index] = {"VerbForm": "Fin", "Tense": "Past", "Mood": "Ind"}
        if graph.low[index] in table.relatives and graph.rel[index] != "mark":
            _mended_relatives.mend(graph, index, table)
        if graph.rel[index] == "obj":
            _mend_object(graph, index)
        if graph.rel[index] == "flat":
            _mend_surname(graph, index)
        if graph.rel[index] == "appos" and graph.low[index] in table.settlements:
            _mend_apposition(graph, index, table)
        if graph.rel[index] == "advcl":
            _mend_besides(graph, index, table)
        if graph.rel[index] == "nsubj":
            _mend_sent(graph, index)
            _mend_subjects(graph, index)
            _mend_split_article(graph, index)
        if graph.pos[index] == "ADJ" and graph.child(index, "cop") is not None:
            _mend_reflexive(graph, index, table)
    if not table.agreement:
        for index in range(2, graph.size):
            _mend_past(graph, index, table)
    _setoff.mend(graph, table)


def _mend_participle(graph: Graph, index: int, table: Syntax) -> None:
    """``Fondée en 1931, la filature``; ``Ce clip, tourné à Perpignan,``."""
    if graph.rel[index] in _LOOSE and not graph.feats[index].get("VerbForm") and index + 1 < graph.size:
        opens = all(not graph.text[i][:1].isalnum() for i in range(index))
        if graph.low[index] in table.not_participles:
            return
        past = table.participle_shape.search(graph.low[index])
        present = table.present_shape.search(graph.low[index])
        alone = graph.text[index + 1] == ","
        if opens and (past or present) and (graph.kids[index] or alone or graph.rel[index] == "advcl"):
            comma = next((i for i in range(index, graph.size) if graph.text[i] == ","), None)
            head = graph.head[index]
            if (
                comma is None
                or comma > head
                or (graph.rel[index] == "nsubj" and not alone and not _has_other_subject(graph, index))
            ):
                return
            graph.feats[index] = {"VerbForm": "Part", "Tense": "Past" if past else "Pres"}
            graph.pos[index] = "VERB"
            if graph.rel[index] != "acl":
                graph.rel[index] = graph.dep[index] = "advcl"
            for other in range(index + 1, comma):
                if graph.head[other] == head:
                    graph.move(other, index)
    elif (
        graph.rel[index] in {"parataxis", "advcl"}
        and graph.feature(index, "VerbForm") == "Part"
        and not graph.is_finite(index)
    ):
        _mend_aside(graph, index)


def _has_other_subject(graph: Graph, index: int) -> bool:
    head = graph.head[index]
    return any(k > index and graph.rel[k] in {"nsubj", "expl"} for k in graph.kids[head])


def _mend_aside(graph: Graph, index: int) -> None:
    subject, head = graph.subject(index), graph.head[index]
    if subject is not None:
        if subject < index and index < head and graph.subject(head) is None and graph.is_comma(subject + 1):
            graph.move(subject, head)
            graph.move(index, subject)
            graph.rel[index] = graph.dep[index] = "acl"
    elif graph.rel[index] == "parataxis":
        first = min(graph.subtree(index))
        noun = _noun_before(graph, first + (graph.text[first] == ",") - 1)
        if noun is not None and noun not in graph.subtree(index):
            graph.move(index, noun)
            graph.rel[index] = graph.dep[index] = "acl"
    graph.forget()


def _noun_before(graph: Graph, comma: int) -> int | None:
    """The head of the noun phrase that ends right before a comma."""
    return noun_ending(graph, comma - 1) if comma > 0 and graph.text[comma] == "," else None


def _mend_sent(graph: Graph, index: int) -> None:
    """``a envoyé 12 000 hommes épauler l'armée``: who is to do it is the object of the verb before."""
    verb = graph.head[index]
    if graph.feature(verb, "VerbForm") != "Inf" or graph.rel[verb] != "ccomp" or graph.is_finite(verb):
        return
    above = graph.head[verb]
    if above >= index or index > verb or graph.child(verb, "mark", "aux") or graph.child(above, "obj") is not None:
        return
    graph.move(index, above)
    graph.rel[index] = graph.dep[index] = "obj"
    graph.rel[verb] = graph.dep[verb] = "xcomp"
    graph.forget()


def _mend_surname(graph: Graph, index: int) -> None:
    """``Gérard Davet et Fabrice Lhomme``: the last name goes with the first name before it."""
    before = index - 1
    if (
        before > graph.head[index] == graph.head[before]
        and graph.rel[before] == "conj"
        and graph.pos[before] == "PROPN"
    ):
        graph.move(index, before)
        graph.forget()


def _mend_besides(graph: Graph, index: int, table: Syntax) -> None:
    """``a estimé que P, tout en se félicitant de Q``: who says P does so, not who P tells of."""
    mark, above = graph.child(index, "mark", "case"), graph.head[index]
    if mark is None or mark < 2 or graph.is_finite(index) or graph.rel[above] != "ccomp":
        return
    if graph.low[mark - 1] in table.besides and graph.text[mark - 2] == "," and graph.head[above] < above < index:
        graph.move(index, graph.head[above])
        graph.forget()


def _mend_object(graph: Graph, index: int) -> None:
    """``doit paraître lundi et alimente les rumeurs``: an object behind a second verb is not the first one's.

    The first has a complement of its own before the second, so that the object is not shared by both.
    """
    first = graph.head[index]
    second = next((k for k in reversed(graph.children(first, "conj")) if k < index), None)
    if second is None or graph.pos[second] != "VERB" or not graph.is_finite(second) or graph.pos[index] == "PRON":
        return
    own = [k for k in graph.children(first, "obj", "xcomp", "ccomp") if first < k < second]
    if own and graph.child(second, "obj", "xcomp", "ccomp", "aux:pass") is None:
        graph.move(index, second)
        graph.forget()


def _mend_subjects(graph: Graph, index: int) -> None:
    """A second subject after ``et`` is coordinated with the first."""
    first = next((k for k in graph.kids[graph.head[index]] if graph.rel[k] == "nsubj" and k < index), None)
    if first == 0 and graph.text[1] == "," and len(graph.kids[0]) == 0 and graph.child(index, "cc") is None:
        # "Rapidement, l'un des militants a été": one word before a comma is no second subject.
        graph.rel[0] = graph.dep[0] = "advmod"
        return
    if first is not None and graph.child(index, "cc") is not None and graph.head[index] > index:
        graph.move(index, first)
        graph.rel[index] = graph.dep[index] = "conj"


def _mend_split_article(graph: Graph, index: int) -> None:
    """``La Suède, membre de l'Otan, a livré``: the article before the comma is the name's, the noun an apposition."""
    article = graph.child(index, "det")
    if article is None or not any(graph.text[i] == "," for i in range(article, index)):
        return
    name = next((i for i in range(article + 1, index) if graph.pos[i] in {"PROPN", "NOUN"}), None)
    comma = next(i for i in range(article, index) if graph.text[i] == ",")
    if name is None or name > comma:
        return
    verb, relation = graph.head[index], graph.dep[index]
    graph.move(name, verb)
    graph.move(article, name)
    graph.move(index, name)
    graph.rel[name], graph.dep[name] = "nsubj", relation
    graph.rel[index] = graph.dep[index] = "appos"
    for other in range(article + 1, comma):
        if other != name and graph.head[other] in {article, index}:
            graph.move(other, name)


def _mend_ago(graph: Graph, table: Syntax) -> None:
    """``il y a trois ans`` read as a clause: it is a time of the verb beside it."""
    words = table.ago
    size = len(words)
    for start in range(graph.size - size if size else 0):
        verb = start + size - 1
        if tuple(graph.low[start : verb + 1]) != words or graph.pos[graph.head[start]] not in {"VERB", "AUX"}:
            continue
        noun = next((i for i in range(verb + 1, min(verb + 4, graph.size)) if graph.low[i] in table.time_units), None)
        if noun is None:
            continue
        host = graph.head[noun]
        if host != verb:
            if graph.pos[host] in {"VERB", "AUX"} and graph.child(verb, "obj") is None:
                _hang_time(graph, range(start, verb + 1), verb, noun, host)
            continue
        others = [k for k in graph.kids[verb] if k not in range(start, noun + 1)]
        after = next((k for k in others if k > noun and _acts(graph, k)), None)
        before = next((i for i in range(start - 1, -1, -1) if graph.pos[i] == "VERB" and graph.head[i] != verb), None)
        if before is None:
            before = next((i for i in range(start - 1, -1, -1) if graph.pos[i] == "VERB"), None)
        near = before if before is not None else after
        if near is None or (after is None and graph.rel[near] == "acl"):
            continue
        if after is not None and graph.pos[after] == "NOUN":
            graph.pos[after], graph.feats[after] = "VERB", {"VerbForm": "Fin", "Mood": "Ind", "Tense": "Pres"}
        if after is None and verb in graph.subtree(near):
            # The verb beside it governs it: what hung on "il y a" hangs on what governs that.
            near = graph.head[verb]
            for kid in others:
                graph.move(kid, near)
        else:
            _replace_verb(graph, verb, after if after is not None else near, [k for k in others if k != after])
        graph.move(noun, near)
        graph.rel[noun], graph.dep[noun] = "obl", "obl:mod"
        for token in range(start, verb + 1):
            graph.move(token, noun)
            graph.rel[token] = graph.dep[token] = "case"


def _mend_past(graph: Graph, index: int, table: Syntax) -> None:
    """``The mine, opened in 1994, employs 300``: a past form behind a noun and a comma that is a participle.

    It has no object, no conjunction and no subject of its own, and what says when, where or by whom stands behind it.
    """
    noun_ahead = graph.pos[index - 2] in _NOUNS or graph.child(index - 2, "det") is not None
    after_comma = graph.text[index - 1] == "," and noun_ahead
    past = graph.feature(index, "Tense") == "Past" and table.participle_shape.search(graph.low[index])
    if not (after_comma and past and graph.is_finite(index)) or graph.child(index, *_OF_ITS_OWN) is not None:
        return
    if not any(kid > index and graph.rel[kid] in _TELLING for kid in graph.kids[index]):
        return
    subject = graph.subject(index)
    if subject is None:
        verb = graph.head[index]
        last = any(kid > index and graph.child(kid, "cc") is not None for kid in graph.children(verb, "conj"))
        if graph.rel[index] not in {"conj", "parataxis", "ccomp"} or last or graph.child(index, "conj") is not None:
            return
        noun = _setoff.told_of(graph, index - 2, table)
    else:
        # The verb of the sentence comes behind a second comma, joined by nothing.
        verbs = [k for k in graph.children(index, "conj", "parataxis", "ccomp") if k > index and graph.is_finite(k)]
        if max(graph.subtree(subject)) != index - 2 + (index - 1 in graph.subtree(subject)) or len(verbs) != 1:
            return
        verb, noun = verbs[0], subject
        if graph.text[min(graph.subtree(verb)) - 1 : min(graph.subtree(verb)) + 1].count(",") == 0:
            return
        if graph.child(verb, "cc", "mark") is not None or graph.subject(verb) is not None:
            return
        outside = [k for k in graph.kids[index] if k < index - 1 or k > verb]
        _replace_verb(graph, index, verb, outside)
    if noun is None or noun in graph.subtree(index):
        return
    graph.feats[index] = {"VerbForm": "Part", "Tense": "Past", "Voice": "Pass"}
    graph.move(index, noun)
    graph.rel[index] = graph.dep[index] = "acl"
    graph.forget()


def _acts(graph: Graph, index: int) -> bool:
    """Whether a token under a misread verb is the clause's true one, whatever its part of speech."""
    if graph.rel[index] not in {"conj", "ccomp", "parataxis", "dep"}:
        return False
    return graph.is_predicate(index) or (graph.pos[index] == "NOUN" and graph.child(index, "obj") is not None)


def _hang_time(graph: Graph, words: range, verb: int, noun: int, host: int) -> None:
    """Hang ``il y a`` on its noun, which hangs on another verb already."""
    others = [k for k in graph.kids[verb] if k not in words and k != noun]
    if graph.head[verb] == verb or host in graph.subtree(verb):
        _replace_verb(graph, verb, host, [k for k in others if k != host])
    else:
        for kid in others:
            graph.move(kid, host)
    graph.forget()
    for token in words:
        graph.move(token, noun)
        graph.rel[token] = graph.dep[token] = "case"


def _replace_verb(graph: Graph, verb: int, other: int, kids: list[int]) -> None:
    """Put ``other`` in the place of ``verb`` in the tree, with its children."""
    if graph.head[verb] == verb:
        graph.kids[graph.head[other]].remove(other)
        graph.head[other] = other
        graph.rel[other] = graph.dep[other] = "ROOT"
        graph.head[verb] = other
        graph.kids[other].append(verb)
    elif graph.head[verb] != other:
        graph.move(other, graph.head[verb])
        graph.rel[other], graph.dep[other] = graph.rel[verb], graph.dep[verb]
    for kid in kids:
        if kid != other:
            graph.move(kid, other)


def _mend_reflexive(graph: Graph, index: int, table: Syntax) -> None:
    """``se sont abstenus``: with a reflexive, the adjective is a participle and its copula an auxiliary."""
    copula = graph.child(index, "cop")
    reflexive = any(graph.pos[k] == "PRON" and graph.low[k] in {"se", "s'"} for k in graph.kids[index])
    if copula is not None and reflexive and table.participle_shape.search(graph.low[index]):
        graph.pos[index] = "VERB"
        graph.feats[index] = {**graph.feats[index], "VerbForm": "Part", "Tense": "Past"}
        graph.rel[copula] = "aux"
        graph.dep[copula] = "aux:tense"


def _mend_apposition(graph: Graph, noun: int, table: Syntax) -> None:
    """``une compagnie qui relie Machhad, la deuxième ville,``: a place behind a name and a comma tells of the name."""
    first = min(graph.subtree(noun))
    comma = first if graph.text[first] == "," else first - 1
    above = graph.head[noun]
    if comma < 1 or graph.text[comma] != "," or above >= comma or graph.low[above] in table.settlements:
        return
    name = noun_ending(graph, comma - 1)
    if name is None or graph.pos[name] != "PROPN" or name == above or graph.pos[noun] != "NOUN":
        return
    verb = graph.head[name]
    told = graph.rel[name] in {"obj", "obl", "nsubj"} and graph.pos[verb] == "VERB" and verb in graph.subtree(above)
    if told and above < verb < name:
        graph.move(noun, name)
        graph.forget()
