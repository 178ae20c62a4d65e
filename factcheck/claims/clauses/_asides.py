"""Appositions: phrases beside a noun that say something of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._nouns import agreement, core, is_name, is_naming, opens_aside

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph
    from factcheck.claims.clauses._parts import Subject
    from factcheck.claims.clauses._split import Splitter
    from factcheck.claims.lang.grammar import Syntax

__all__ = ["apposition", "includes"]

_NOTHING: frozenset[int] = frozenset()


def apposition(splitter: Splitter, index: int) -> frozenset[int]:
    """``, trente-deuxième membre de l'Otan,`` as ``La Suède est le trente-deuxième membre de l'Otan``."""
    graph, table = splitter.graph, splitter.table
    head = graph.head[index]
    including = includes(graph, index, table)
    first = min(graph.subtree(index))
    opening = graph.low[first + 1 if graph.is_comma(first) and first + 1 < graph.size else first]
    named = graph.pos[index] in {"NOUN", "PROPN"} or graph.child(index, "det") is not None
    if (opening in table.examples and named) or graph.low[index] in table.whole_clause | table.day_words:
        return _NOTHING
    if including is not None:
        return _among(splitter, index, head, including)
    tree = graph.subtree(index)
    last = max(tree)
    if not opens_aside(graph, index) or is_naming(graph, head, index) or graph.text[min(tree)] in "([":
        return _NOTHING
    if not (
        graph.is_comma(last) or graph.is_comma(last + 1) or last + 1 >= graph.size or graph.text[last + 1] in ".!?»”"
    ):
        return _NOTHING
    if graph.text[head] == "%" or graph.pos[head] not in {"NOUN", "PROPN", "X"} or graph.rel[index] == "conj":
        return _NOTHING
    said = [t for t in sorted(tree) if any(c.isalnum() for c in graph.text[t])]
    if not said or ":" in (graph.text[said[0] - 1], graph.text[said[0] - 2 if said[0] > 1 else 0]):
        # After a colon stands a list or an explanation, not what somebody is.
        return _NOTHING
    if graph.quoted[head] != graph.quoted[index] or any(graph.lemma[k] in table.choices for k in tree):
        return _NOTHING
    later = {k for k in graph.children(head, "conj") if k > index}
    if later and graph.child(index, "nummod") is not None:
        # "cinq chambres, six salles de bain, une piscine et un terrain": one more of a list.
        return _NOTHING
    phrase = splitter.noun(head, loose=frozenset({index, *later}))
    if phrase is not None and later:
        words = tuple(w for w in phrase.words if w.token is None or w.token < index)
        phrase = type(phrase)(
            words, phrase.head, (phrase.agreement[0], "Sing" if graph.feature(head, "Number") != "Plur" else "Plur")
        )
    if phrase is None or not phrase.words or any(word.token in tree for word in phrase.words):
        return _NOTHING
    predicate = _predicate(splitter, index, head, phrase.agreement)
    if predicate is None:
        return _NOTHING
    _add(splitter, index, phrase, predicate)
    return splitter.span_of(index)


def includes(graph: Graph, index: int, table: Syntax) -> int | None:
    """The word before a phrase that makes it a part of what was counted (``dont trois enfants``)."""
    return next((k for k in sorted(graph.subtree(index)) if k < index and graph.low[k] in table.including), None)


def _add(splitter: Splitter, index: int, phrase: Subject, predicate: Sequence[Word]) -> None:
    from factcheck.claims.clauses._parts import Draft

    splitter.drafts.append(Draft("apposition", index, (*phrase.words, *predicate), phrase.head, copula=True))


def _predicate(splitter: Splitter, index: int, head: int, agrees: tuple[str, str]) -> list[Word] | None:
    graph, table = splitter.graph, splitter.table
    number = agrees[1]
    tree = sorted(graph.subtree(index) - splitter.barred)
    low = [graph.low[t] for t in tree if any(c.isalnum() for c in graph.text[t])]
    is_age = len(low) <= 2 and low and low[0].isdigit() and (low[1:] == [] or low[1] in table.age_units)
    if is_age and (is_name(graph, head) or low[1:]) and (low[1:] or not table.age_units):
        if 0 < int(low[0]) < 121:
            return [
                Word(table.age_verb[number]),
                *[Word(graph.text[t], t) for t in tree if any(c.isalnum() for c in graph.text[t])],
            ]
        return None
    universal = min((t for t in tree if any(c.isalnum() for c in graph.text[t])), default=index)
    if graph.low[universal] in table.universal and len(low) > 1:
        return [Word(table.copula[f"present {number}"]), *core(graph, index, splitter.barred, table)]
    if graph.pos[index] == "ADJ":
        if len(low) < 2:
            return None
        return [Word(table.copula[f"present {number}"]), *core(graph, index, splitter.barred, table)]
    if graph.pos[index] not in {"NOUN"} or is_name(graph, index) or graph.child(index, "case") is not None:
        return None
    if agreement(graph, index, table)[1] != number:
        # One is not several: the phrase tells of something else, or sums up what the sentence says.
        return None
    words = core(graph, index, splitter.barred, table)
    if words and words[-1].text == ",":
        words.pop()
    if not words or any(
        graph.rel[w.token] in {"cc"} for w in words if w.token is not None and graph.head[w.token] in {index}
    ):
        return None
    determiner = graph.child(index, "det")
    if determiner is None and not _stands_bare(splitter, index, head):
        article = table.definite.get(f"{agreement(graph, index, table)[0]} {number}", table.definite.get(number, ""))
        words = [Word(article), *words]
    return [Word(table.copula[f"present {number}"]), *words]


def _stands_bare(splitter: Splitter, index: int, head: int) -> bool:
    graph, table = splitter.graph, splitter.table
    if not table.functions_bare:
        return agreement(graph, index, table)[1] == "Plur"
    ordinal = any(graph.feature(k, "NumType") == "Ord" for k in graph.children(index, "amod"))
    owned = graph.child(index, "nmod") is not None
    return not ordinal and not (owned and not is_name(graph, head))


def _among(splitter: Splitter, index: int, head: int, including: int) -> frozenset[int]:
    """``cinq blessés, dont un enfant``: ``Un enfant figure parmi les cinq blessés``."""
    graph, table = splitter.graph, splitter.table
    part = [w for w in pick(graph, graph.subtree(index) - splitter.barred) if (w.token or 0) > including]
    while part and not any(c.isalnum() for c in part[0].text):
        part.pop(0)
    while part and not any(c.isalnum() for c in part[-1].text):
        part.pop()
    whole = splitter.noun(head)
    counted = (
        graph.child(head, "nummod") is not None
        or graph.pos[head] == "NUM"
        or agreement(graph, head, table)[1] == "Plur"
    )
    determiner = graph.child(index, "det")
    few = graph.child(index, "nummod") is not None or (
        determiner is not None and graph.low[determiner] in table.indefinite
    )
    named = graph.pos[index] in {"NOUN", "PROPN"} and graph.child(index, "case", "conj") is None and few
    if whole is None or not part or not counted or not named or graph.is_predicate(index):
        return _NOTHING
    words = [w for w in whole.words if w.token not in graph.subtree(index)]
    if words and words[-1].text == ",":
        words.pop()
    if any(word.text.lower() in table.others for word in words) and len(words) < 3:
        return _NOTHING
    known = (
        [Word(table.definite.get("Masc Plur", table.definite.get("Plur", "")))]
        if words and words[0].token is not None and graph.pos[words[0].token] == "NUM"
        else []
    )
    number = agreement(graph, index, table)[1]
    _add_part(splitter, index, part, [Word(table.among[number == "Plur"]), *known, *words])
    return splitter.span_of(index)


def _add_part(splitter: Splitter, index: int, part: list[Word], rest: list[Word]) -> None:
    from factcheck.claims.clauses._parts import Draft

    splitter.drafts.append(Draft("apposition", index, (*part, *rest), index, copula=True))
