"""Events told as nouns: ``depuis la signature, en 2024, d'un pacte`` says that a pact was signed in 2024.

Only a dated event behind a preposition that takes it for granted becomes a claim; its own clause keeps it too.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.claims.clauses._draft import Word, pick
from factcheck.claims.clauses._verbs import agreeing

if TYPE_CHECKING:
    from factcheck.claims.clauses._graph import Graph
    from factcheck.claims.clauses._parts import Draft, Subject
    from factcheck.claims.clauses._split import Splitter
    from factcheck.claims.lang.grammar import Syntax

__all__ = ["drafts"]

_DATE_PARTS = frozenset({"ADP", "DET", "NUM", "NOUN", "ADJ", "PROPN", "ADV"})
_LONGEST_DATE = 6
_BEFORE = 3


@dataclass(frozen=True, slots=True)
class _Event:
    """The noun, the head of what it happened to, and the tokens of its date."""

    noun: int
    theme: int
    date: tuple[int, ...]


def drafts(splitter: Splitter) -> list[Draft]:
    """A claim for each dated event noun of the sentence."""
    from factcheck.claims.clauses._parts import Draft

    graph, table = splitter.graph, splitter.table
    made = []
    for noun in range(graph.size):
        if graph.low[noun] not in table.event_nouns or noun in splitter.barred:
            continue
        event = _read(graph, noun, table)
        if event is None or event.theme in splitter.barred:
            continue
        phrase = splitter.noun(event.theme)
        if phrase is None:
            continue
        words = tuple(w for w in phrase.words if w.token is None or w.token not in event.date)
        told = _told(graph, noun, phrase, table)
        if told and words:
            date = pick(graph, event.date)
            made.append(Draft("participial", noun, (*words, *told, *date), event.theme, copula=True))
    return made


def _told(graph: Graph, noun: int, phrase: Subject, table: Syntax) -> list[Word]:
    """The verb of the event: passive of what is done to its theme, active of what the theme does."""
    lemma, acts = table.event_nouns[graph.low[noun]]
    verb = table.verb(lemma)
    gender, number = phrase.agreement
    if verb is None or not verb.participle:
        return []
    if not acts:
        return [Word(table.passive[number]), Word(agreeing(verb.participle, (gender, number), table), noun)]
    if not table.perfect_past:
        return [Word(verb.past, noun)] if verb.past else []
    if verb.participle in table.intransitive:
        return [Word(table.moving[number]), Word(agreeing(verb.participle, (gender, number), table), noun)]
    return [Word(table.perfect[number]), Word(verb.participle, noun)]


def _read(graph: Graph, noun: int, table: Syntax) -> _Event | None:
    """The event of a noun that is taken for granted, when it has a date and says whom or what it befell."""
    determiner = graph.child(noun, "det")
    if determiner is not None and graph.low[determiner] in table.indefinite:
        return None
    if not any(graph.low[i] in table.event_cases for i in range(max(0, noun - _BEFORE), noun)):
        return None
    date, after = _date_at(graph, noun + 1, table)
    if after >= graph.size or graph.low[after] not in table.genitives or graph.rel[after] not in {"case", "det"}:
        return None
    theme = graph.head[after]
    if theme <= after or graph.pos[theme] not in {"NOUN", "PROPN"} or noun in graph.subtree(theme):
        return None
    if not date:
        end = theme
        while end + 1 < graph.size and end + 1 in graph.subtree(theme) and not _opens_date(graph, end + 1, table):
            end += 1
        date, _ = _date_at(graph, end + 1, table)
    return _Event(noun, theme, tuple(date)) if date else None


def _opens_date(graph: Graph, index: int, table: Syntax) -> bool:
    return graph.low[index] in table.date_cases and bool(_date_at(graph, index, table)[0])


def _date_at(graph: Graph, start: int, table: Syntax) -> tuple[list[int], int]:
    """The tokens of a date with a figure that begins at ``start`` or behind a comma there, and what follows it."""
    aside = start < graph.size and graph.text[start] == ","
    index = start + aside
    found: list[int] = []
    if index >= graph.size or graph.low[index] not in table.date_cases:
        return [], start
    while index < graph.size and len(found) < _LONGEST_DATE and graph.pos[index] in _DATE_PARTS:
        if found and (graph.pos[index] == "ADP" or graph.low[index] in table.date_cases):
            break
        if graph.pos[index] == "DET" and any(graph.text[i].isdigit() for i in found):
            # "le 6 décembre dernier les bouteilles": the date is over.
            break
        found.append(index)
        index += 1
    figure = any(graph.text[i].isdigit() for i in found)
    if not figure or any(graph.low[i] in table.coming for i in found):
        return [], start
    if aside:
        if index >= graph.size or graph.text[index] != ",":
            return [], start
        index += 1
    return found, index
