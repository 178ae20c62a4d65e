"""Words and phrases to language-neutral concepts (``die``, ``open``, ``per_week``): one table a language.

``<lang>.tsv`` holds a concept, a tab, and its entries between semicolons; ``*`` at the end of a word stands for any
ending, alone for any word. A third language is one more table with the same concepts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources

from factcheck.clusters.words import split_words
from factcheck.errors import DataError

__all__ = ["Phrases", "concepts", "said"]

FALLBACK = "en"
REMEMBERED = 65_536
TEXTS = 8_192
"""A claim is met in many pairs; what was found in so many texts is remembered."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Phrases looked up by their first word; a word that ends in ``*`` matches any ending.

    ``exact`` holds phrases by first word, ``prefix`` by the first four letters of a wildcarded first word.
    """

    exact: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    prefix: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    _met: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict, repr=False, compare=False)
    _read: dict[tuple[str, ...], tuple[tuple[int, int, str], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @classmethod
    def of(cls, table: Mapping[str, tuple[str, ...]]) -> Phrases:
        exact: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        prefix: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for label, entries in table.items():
            for entry in entries:
                words = tuple(entry.lower().replace("'", "' ").split())
                stem = words[0].rstrip("*")
                target = exact if stem == words[0] else prefix
                target.setdefault(stem if target is exact else stem[:3], []).append((words, label))
        return cls(
            {key: tuple(found) for key, found in exact.items()},
            {key: tuple(found) for key, found in prefix.items()},
        )

    def at(self, words: tuple[str, ...], start: int) -> list[tuple[str, int]]:
        """The labels of the phrases that begin at ``words[start]``, each with the index after its last word."""
        first = words[start]
        opened = self._met.get(first)
        if opened is None:
            opened = self._opened(first)
        if not opened:
            return []
        found = []
        for phrase, label in opened:
            stop = start + len(phrase)
            if len(phrase) == 1 or (stop <= len(words) and all(map(_matches, phrase[1:], words[start + 1 : stop]))):
                found.append((label, stop))
        return found

    def among(self, words: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
        """Each phrase in a text, as the index of its first word, the index after its last, and its label; in order."""
        found = self._read.get(words)
        if found is None:
            met = self._met
            found = tuple(
                (start, stop, label)
                for start, word in enumerate(words)
                if met.get(word, True)
                for label, stop in self.at(words, start)
            )
            if len(self._read) >= TEXTS:
                self._read.clear()
            self._read[words] = found
        return found

    def _opened(self, word: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """The phrases that a word may open: the same few words open most phrases, so they are remembered."""
        both = (*self.exact.get(word, ()), *self.prefix.get(word[:3], ()))
        opened = tuple(entry for entry in both if _matches(entry[0][0], word))
        if len(self._met) >= REMEMBERED:
            self._met.clear()
        self._met[word] = opened
        return opened


def _matches(pattern: str, word: str) -> bool:
    if pattern == "*":
        return True
    return word.startswith(pattern[:-1]) if pattern.endswith("*") else word == pattern


@lru_cache(maxsize=8)
def concepts(lang: str) -> Phrases:
    """The concept table of a language, the English one for a language that has none.

    Raises ``DataError`` when the table is malformed.
    """
    file = resources.files(__package__).joinpath(f"{lang}.tsv")
    if not file.is_file():
        return concepts(FALLBACK)
    table: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
        concept, tab, entries = line.partition("\t")
        if not tab:
            raise DataError(f"{lang}.tsv: line {number}: expected a concept, a tab and entries between ';'")
        table[concept] = tuple(entry.strip() for entry in entries.split(";") if entry.strip())
    return Phrases.of(table)


def said(text: str, lang: str) -> frozenset[str]:
    """The concepts said in a text."""
    return frozenset(concept for *_, concept in concepts(lang).among(split_words(text).norms))
