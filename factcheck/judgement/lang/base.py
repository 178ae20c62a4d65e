"""The shape of one language's tables, and their loading."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from factcheck.clusters.concepts import Phrases, concepts

__all__ = ["Language", "Phrases", "Relations", "language", "relations", "words"]

FALLBACK = "en"


def words(text: str) -> frozenset[str]:
    """A word list written as running text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """All that the judge knows of one language. The fields are explained in ``fr.py``."""

    code: str
    concepts: Phrases
    stopwords: frozenset[str]
    particles: frozenset[str]
    negators: frozenset[str]
    paired_negators: frozenset[str]
    restrictors: frozenset[str]
    clause_breaks: frozenset[str]
    conjunctions: frozenset[str]
    subjects: frozenset[str]
    cues: Phrases
    future_endings: tuple[str, ...]
    future_exceptions: frozenset[str]
    titles: frozenset[str]
    prepositions: frozenset[str]
    place_prepositions: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    one: frozenset[str]
    passive_auxiliaries: frozenset[str]
    agent_markers: frozenset[str]
    quantifiers: Phrases
    cause_before: tuple[str, ...]
    cause_after: tuple[str, ...]
    order_before: tuple[str, ...]
    order_after: tuple[str, ...]
    ago: tuple[str, ...]
    age_links: frozenset[str]
    polls: frozenset[str]
    ballots: frozenset[str]
    place_pronouns: frozenset[str]
    there_is: frozenset[str]
    relatives: frozenset[str]
    numbered: frozenset[str]
    weeks: frozenset[str]
    daily: frozenset[str]
    bulletins: frozenset[str]
    fresh: frozenset[str]
    sorts: frozenset[str]
    series: frozenset[str]
    pointing: frozenset[str]
    of: frozenset[str]
    owning: frozenset[str]
    spans: frozenset[str]
    day_words: frozenset[str]
    feasts: frozenset[str]
    extra: frozenset[str]
    determined: frozenset[str]


@dataclass(frozen=True, slots=True)
class Relations:
    """What concepts are to one another (see ``relations.tsv``)."""

    opposites: frozenset[frozenset[str]]
    exclusive: tuple[frozenset[str], ...]
    scopes: tuple[frozenset[str], ...]
    natures: frozenset[str]
    """Concepts that make a figure of another nature: it stands for none that lacks them."""
    subjects: tuple[frozenset[str], ...]
    grows: frozenset[str]
    fluid: frozenset[str]
    fixed: frozenset[str]
    people: frozenset[str]
    occasions: tuple[frozenset[str], ...]
    """Scopes of a whole claim: all its figures are of the one occasion that it names."""


def _read(name: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]


@lru_cache(maxsize=1)
def relations() -> Relations:
    """The relations between concepts, read once."""
    groups: dict[str, list[frozenset[str]]] = {}
    for kind, members in _read("relations.tsv"):
        groups.setdefault(kind, []).append(frozenset(members.split()))
    return Relations(
        opposites=frozenset(groups["opposite"]),
        exclusive=tuple(groups["exclusive"]),
        scopes=tuple(groups["scope"]),
        natures=frozenset().union(*groups["nature"]),
        subjects=tuple(groups["subject"]),
        grows=frozenset().union(*groups["grows"]),
        fluid=frozenset().union(*groups["fluid"]),
        fixed=frozenset().union(*groups["fixed"]),
        people=frozenset().union(*groups["people"]),
        occasions=tuple(groups["occasion"]),
    )


@lru_cache(maxsize=8)
def language(code: str) -> Language:
    """The tables of a language; a language without tables is judged with the English ones."""
    try:
        module = importlib.import_module(f"{__package__}.{code}")
    except ModuleNotFoundError:
        return language(FALLBACK)
    tables = {**module.TABLES, "day_words": module.TABLES["day_words"] | _calendar(code)}
    return Language(code=code, concepts=concepts(code), **tables)


def _calendar(code: str) -> frozenset[str]:
    """The names of the months and of the days of the week, from Unicode CLDR."""
    from babel.dates import get_day_names, get_month_names

    names = (*get_month_names("wide", "format", code).values(), *get_day_names("wide", "format", code).values())
    return frozenset(name.lower() for name in names)
