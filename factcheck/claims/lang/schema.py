"""The shapes of the language tables of the claim extractor: a third language fills in the same fields."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Typography", "words"]


def words(text: str) -> frozenset[str]:
    """A set of words written in a row, as the tables keep them."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Typography:
    """What the sentence splitter knows of a language; every abbreviation is without its final stop.

    ``titles`` and ``abbreviations`` keep their case (``Co.`` is one, ``co.`` is not); the rest is lower case.
    """

    titles: frozenset[str]
    """Abbreviated titles: a name follows, so that their stop never ends a sentence."""
    abbreviations: frozenset[str]
    """Abbreviations that end a sentence only when a sure sentence starter follows."""
    often_final: frozenset[str]
    """Abbreviations that end the sentence when a capital follows, save one of ``never_after_clock``."""
    before_number: frozenset[str]
    """Words that are abbreviations only before a number (``p. 12``, ``No. 5``)."""
    compounds: tuple[str, ...]
    """Abbreviations with spaces inside, lower case, with their stops."""
    starters: frozenset[str]
    """Words that, capitalised after a stop, begin a sentence and are no part of a name."""
    never_glued: frozenset[str]
    """Starters that, capitalised inside a word, are more likely a brand's than a lost line break's."""
    particles: frozenset[str]
    """Starters that may also be part of a surname (``Le``, ``De``): an initial before them is a name's."""
    speech: frozenset[str]
    """Verb forms that follow a quoted question and its speaker: ``"Why?" Smith asked``."""
    never_after_clock: frozenset[str]
    """Capitalised words that go on after ``p.m.``: weekdays, months, time zones."""
    dateline_words: tuple[str, ...]
    """What may stand in a dateline beside the place and the date."""
    months: frozenset[str]
