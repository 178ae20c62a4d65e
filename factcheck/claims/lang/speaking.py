"""The shape of the tables that turn a speaker's own words to the third person; one ``persons_<code>`` a language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.claims.lang.grammar import Rules

__all__ = ["Persons"]


@dataclass(frozen=True, slots=True, eq=False)
class Persons:
    """First persons and the verb forms that go with them; words are lower case, with straight apostrophes."""

    singular_subjects: frozenset[str]
    plural_subjects: frozenset[str]
    first_persons: frozenset[str]
    """All words of the first and second persons: one that is not turned keeps the clause as it is."""
    reflexives: frozenset[str]
    reflexive: str
    """The third person of ``reflexives``."""
    possessives: Mapping[str, str]
    """Possessives that can be turned without knowing more (``mon`` to ``son``)."""
    forms: Mapping[str, str]
    """Whole verb forms to the third person singular."""
    singular_rules: Rules
    """Forms of ``je`` by their ending; forms that no rule fits go by their lemma."""
    plural_rules: Rules
    """Forms of ``nous`` by their ending."""
    unchanged: frozenset[str]
    """Verb forms that are the same in all persons (``will``)."""
    groups: tuple[re.Pattern[str], ...]
    """Speakers who say ``we`` of somebody: group ``group`` is who, group ``article`` a contraction before it."""
    contracted: Mapping[str, str]
    """The articles in those contractions, with the space after them (``du`` to ``le ``)."""
    clients: tuple[re.Pattern[str], Mapping[str, str]]
    """Speakers who speak for a possessive's owner (``her lawyer``): group ``owner``, and the pronoun it stands for."""
    collective: re.Pattern[str]
    """Speakers who are a group themselves (``l'entreprise``)."""
