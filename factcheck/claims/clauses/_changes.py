"""A change told with its size and its ends: ``fell 3% to £1.2bn from £1.24bn a year earlier``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word
from factcheck.claims.clauses._graph import Graph
from factcheck.claims.clauses._nouns import agreement
from factcheck.claims.clauses._verbs import tense
from factcheck.claims.lang.grammar import Syntax

if TYPE_CHECKING:
    from factcheck.claims.clauses._parts import Draft
    from factcheck.claims.clauses._split import Splitter

__all__ = ["against", "ends"]

_OWN = frozenset({"case", "nummod", "compound", "det", "amod", "advmod", "flat", "fixed"})


def ends(splitter: Splitter, draft: Draft) -> list[Draft] | None:
    """The change itself, and what the amount is now and was before; ``None`` when the clause tells no such change."""
    graph, table = splitter.graph, splitter.table
    top = draft.top
    if (
        not table.is_form_of(graph.low[top], graph.lemma[top], table.changes)
        or draft.subject is None
        or not graph.is_finite(top)
    ):
        return None
    there = {word.token for word in draft.words}
    reached = _amount(graph, top, there, table.change_to)
    left = _amount(graph, top, there, table.change_from)
    by = _size(graph, top, there, {reached, left})
    if reached is None or (by is None and (left is None or table.perfect_past)) or tense(graph, top) != "past":
        return None
    subject = [word for word in draft.words if word.token is None or word.token < graph.group_start(top)]
    if not subject or any(word.token is not None and word.token > top for word in subject):
        return None
    now = _phrase(graph, reached, there, table)
    before = _phrase(graph, left, there, table) if left is not None else frozenset()
    was = Word(table.copula[f"past {agreement(graph, draft.subject, table)[1]}"])
    used = now | before | {word.token for word in subject}
    rest = [w for w in draft.words if w.token not in used and _after(w, top) and not _in_size(graph, by, w.token)]
    made = [replace(draft, words=tuple(w for w in draft.words if w.token not in now | before))]
    cases = table.change_to | table.change_from
    made.append(_state(draft, subject, was, _inside(graph, draft, now, cases) + rest))
    if before:
        made.append(_state(draft, subject, was, _inside(graph, draft, before, cases)))
    return made


def _state(draft: Draft, subject: list[Word], was: Word, words: list[Word]) -> Draft:
    return replace(draft, kind="split", words=(*subject, was, *words), copula=True)


def _after(word: Word, top: int) -> bool:
    return word.token is not None and word.token > top


def _inside(graph: Graph, draft: Draft, phrase: frozenset[int], cases: frozenset[str]) -> list[Word]:
    return [w for w in draft.words if w.token is not None and w.token in phrase and graph.low[w.token] not in cases]


def _is_number(graph: Graph, index: int) -> bool:
    return graph.pos[index] in {"NUM", "SYM"} or graph.child(index, "nummod") is not None or graph.text[index] == "%"


def _amount(graph: Graph, top: int, there: set[int | None], cases: frozenset[str]) -> int | None:
    """The number that stands under one of the prepositions, hung on the verb or on what it changed by."""
    for index in sorted(i for i in there if i is not None and i > top):
        case = graph.child(index, "case")
        near = graph.head[index] == top or graph.head[graph.head[index]] == top
        if (
            case is not None
            and graph.low[case] in cases
            and near
            and _is_number(graph, index)
            and not _is_time(graph, index)
        ):
            return index
    return None


def _is_time(graph: Graph, index: int) -> bool:
    return (
        graph.text[index].isdigit()
        and len(graph.text[index]) == 4
        and graph.child(index, "nummod") is None
        and not graph.kids[index][1:]
    )


def _size(graph: Graph, top: int, there: set[int | None], taken: set[int | None]) -> int | None:
    for kid in graph.children(top, "obj", "obl", "advmod", "xcomp", "nmod"):
        if kid in there and kid not in taken and kid > top and _is_number(graph, kid) and not _is_time(graph, kid):
            return kid
    return None


def _in_size(graph: Graph, by: int | None, token: int | None) -> bool:
    if by is None or token is None:
        return False
    return (
        token in graph.subtree(by)
        and graph.rel[token] in {"case", "nummod", "advmod", "compound", "det", "obj", "obl", "punct"}
    ) or token == by


def _phrase(graph: Graph, index: int, there: set[int | None], table: Syntax) -> frozenset[int]:
    """The amount with its own words, without a time or another amount hung on it."""
    kept = {index}
    for kid in graph.kids[index]:
        case = graph.child(kid, "case")
        own = graph.rel[kid] in _OWN or graph.dep[kid] == "nmod:unmarked" or graph.pos[kid] == "SYM"
        counted = graph.rel[kid] in {"obl", "nmod"} and (case is None or graph.lemma[case] == table.genitive)
        if own or counted:
            kept |= graph.subtree(kid)
    return frozenset(kept & {i for i in there if i is not None})


def against(splitter: Splitter, draft: Draft) -> list[Draft] | None:
    """``a vendu 35 avions, contre 42 un an plus tôt``: how many now, and how many then; ``None`` when not so told."""
    graph, table = splitter.graph, splitter.table
    words = list(draft.words)
    at = next(
        (n for n, w in enumerate(words) if n and w.token is not None and graph.low[w.token] in table.against
         and words[n - 1].text == ","),
        None,
    )  # fmt: skip
    if at is None or not graph.is_finite(draft.top) or tense(graph, draft.top) != "past":
        return None
    tail = words[at + 1 :]
    size = next((n for n, w in enumerate(tail) if w.token is None or not w.text[:1].isdigit()), len(tail))
    counted = _counted_before(graph, words[:at], draft.top)
    if not size or size == len(tail) or counted is None or any(w.text == "," for w in tail):
        return None
    if any(w.token is not None and graph.pos[w.token] in {"VERB", "AUX"} for w in tail):
        return None
    start, end = counted
    noun = words[end : end + 1] if not _is_unit(tail[size], graph) else []
    then = [*words[:start], *tail[:size], *noun, *tail[size:]]
    return [replace(draft, words=tuple(words[: at - 1])), replace(draft, kind="split", words=tuple(then))]


def _counted_before(graph: Graph, words: list[Word], top: int) -> tuple[int, int] | None:
    """Where the one number after the verb stands, as places of its first digit and of the noun counted."""
    begin = next((n for n, w in enumerate(words) if w.token == top), None)
    if begin is None:
        return None
    digits = [n for n in range(begin + 1, len(words)) if words[n].text[:1].isdigit()]
    runs = [n for n in digits if n - 1 not in digits]
    years = [n for n in runs if len(words[n].text) == 4 and n + 1 not in digits]
    runs = [n for n in runs if n not in years]
    if len(runs) != 1:
        return None
    end = runs[0]
    while end in digits:
        end += 1
    return (runs[0], end) if end < len(words) else None


def _is_unit(word: Word, graph: Graph) -> bool:
    """Whether the word after the second number is its own unit (``42 %``), and not the time."""
    return word.text in {"%", "€", "$"} or (word.token is not None and graph.pos[word.token] == "SYM")
