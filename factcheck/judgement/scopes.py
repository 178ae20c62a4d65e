"""Scopes of a claim (*national*, *first round*, *per week*): which it speaks of, and which it only compares with."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.clusters.words import Words
from factcheck.judgement.lang import Language, Relations

__all__ = ["Scope", "scope_of_value", "scopes_of"]

REACH = 8
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Scope:
    """A scope said at a word; ``versus`` is the word before it that opens a comparison (*against*, *compared with*)."""

    concept: str
    word: int
    versus: int | None

    def fits(self, value: Span) -> bool:
        """Whether a value may be of this scope: what is only compared with is the scope of the value named with it."""
        return self.versus is None or self.versus < value[0] < self.word


def scopes_of(words: Words, lang: Language, table: Relations) -> tuple[Scope, ...]:
    """The scopes of a claim in order."""
    wanted = frozenset().union(*table.scopes)
    said = [(start, concept) for start, _, concept in lang.concepts.among(words.norms) if concept in wanted]
    openers = [start for start, _, label in lang.cues.among(words.norms) if label == "versus"] if said else []
    return tuple(Scope(concept, i, _compared_before(i, words, openers)) for i, concept in said)


def _compared_before(word: int, words: Words, openers: list[int]) -> int | None:
    """The last word that opens a comparison within reach of ``word``, no mark after it."""
    opener = max((i for i in openers if i <= word), default=None)
    if opener is None or word - opener > REACH or any(words.norms[i] in ".;" for i in range(opener + 1, word + 1)):
        return None
    return opener


def scope_of_value(scopes: tuple[Scope, ...], value: Span, clause: Span, table: Relations) -> frozenset[str]:
    """The scopes of a value: of each group the nearest in its clause, else the one occasion that the claim names."""
    kept: set[str] = set()
    for group in table.scopes:
        fitting = [scope for scope in scopes if scope.concept in group and scope.fits(value)]
        inside = [scope for scope in fitting if clause[0] <= scope.word < clause[1]]
        if inside:
            kept.add(min(inside, key=lambda scope: (_distance(scope.word, value), scope.word)).concept)
        elif group in table.occasions and len({scope.concept for scope in fitting}) == 1:
            kept.add(fitting[0].concept)
    return frozenset(kept)


def _distance(word: int, value: Span) -> int:
    return word - value[1] + 1 if word >= value[1] else value[0] - word
