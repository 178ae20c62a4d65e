"""The shape of the tables of names and of words that refer back; one ``reference_<code>`` a language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Reference"]


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """What the steps that name and resolve know of a language; words are lower case unless said otherwise."""

    # Words that refer back.
    pronouns: Mapping[str, str]
    """Subject pronouns to what they agree with: ``Masc Sing``; ``Any`` where the language has no gender there, and
    ``Person`` or ``Thing`` where it tells these apart (``he``: ``Masc Sing Person``)."""
    objects: Mapping[str, str]
    """Object pronouns that are replaced where they stand (``him``), likewise."""
    loose: frozenset[str]
    """Pronouns that are only marked when they are not resolved (``cela``, ``nous``, object clitics)."""
    impersonal: frozenset[str]
    """Verb lemmas whose pronoun subject stands for nothing (``falloir``)."""
    pivots: frozenset[str]
    """Words that open the clause behind what an empty subject points out (``it was the pilot who ...``)."""
    existing: frozenset[str]
    """Verb lemmas whose pronoun subject stands for nothing beside a word of ``places_pronoun`` (``il y a``)."""
    lasting: frozenset[str]
    """Verb lemmas whose pronoun subject stands for nothing before an object of time (``it takes months to``)."""
    empty: frozenset[str]
    """Pronouns that may be an empty subject (``il``, ``it``)."""
    hours: frozenset[str]
    """Words of the clock, of which an empty subject is told (``il est trois heures``)."""
    last_named: Mapping[str, str]
    """Phrases for the one named last, to what they agree with (``ce dernier``: ``Masc Sing``)."""
    possessives: Mapping[str, str]
    """Possessive determiners to the number (and kind) of the owner: ``son``: ``Sing``."""
    owned: Mapping[str, str]
    """A possessive determiner to the definite article that takes its place (``ses`` to ``les``); ``""`` where the owner
    goes before the noun."""
    quantifiers: frozenset[str]
    """Determiners that pick out nothing a pronoun could stand for (``aucun``, ``every``)."""
    distributives: frozenset[str]
    """Determiners that speak of all one by one (``chaque``)."""
    idioms: frozenset[str]
    """Nouns whose possessive stands for nobody in a fixed phrase (``de son côté``, ``à son tour``)."""
    places_pronoun: frozenset[str]
    """Pronouns that stand for a place named before (``y``)."""
    place_verbs: frozenset[str]
    """Verb lemmas that say where somebody is or goes (``se rendre``)."""
    areas: frozenset[str]
    """Nouns of places that are many in one article: pointing back to one does not reach far (``région``)."""
    two: frozenset[str]
    """The number of ``les deux pays``."""
    parties: frozenset[str]
    """Nouns that two places named together are taken up with (``pays``)."""
    renamings: tuple[frozenset[str], ...]
    """Lemmas that news prose puts for one another when it points back (``pacte``, ``traité``)."""
    demonstratives: frozenset[str]
    definite: frozenset[str]
    """Definite articles."""
    thing_verbs: frozenset[str]
    """Verb lemmas whose subject is hardly a person (``prévoir``, ``entrer``)."""
    inert_verbs: frozenset[str]
    """Verb lemmas whose subject is neither a person nor a body of persons (``couler``, ``sink``)."""
    agent_verbs: frozenset[str]
    """Verb lemmas whose subject is a person or a body of persons (``comparaître``, ``décider``)."""
    agent_passives: frozenset[str]
    """Verb and adjective lemmas told of persons in the passive or with a copula (``interpellé``, ``âgé``)."""
    agent_endings: str
    """A pattern of the endings of nouns of persons, for those that ``people`` and ``bodies`` do not name."""

    # Nouns and names.
    times: frozenset[str]
    """Nouns of time, which no pronoun stands for."""
    measures: frozenset[str]
    """Units and amounts, which no pronoun stands for."""
    bodies: frozenset[str]
    """Nouns of bodies of persons, which decide and say as persons do (``gouvernement``)."""
    kin: frozenset[str]
    """Nouns that only a person has (``mari``, ``entourage``)."""
    fillers: Mapping[str, str]
    """Words that are a subject without naming it (``certains``, ``some``), to what agrees with them."""
    people: frozenset[str]
    """Nouns of persons, singular and plural."""
    epithets: frozenset[str]
    """Nouns of what a person is known for, by which prose goes on with a name (``le chanteur``)."""
    pairs: frozenset[str]
    """Singular nouns of two persons (``couple``)."""
    feminine: frozenset[str]
    masculine: frozenset[str]
    """Given names and titles by gender; given names are compared in lower case."""
    feminine_things: frozenset[str]
    """Words for people that in the feminine are things (``la mort``)."""
    titles: frozenset[str]
    """Titles before a name, which are no part of it (``m.``, ``mme``)."""
    joining: frozenset[str]
    """Particles that join two names, but belong to an institution's (``et``)."""
    particles: frozenset[str]
    """Small words inside a name (``de``, ``van``)."""
    organisations: frozenset[str]
    """Words that show a name to be an organisation's (``ministère``)."""
    events: frozenset[str]
    """Words that show a name to be an event's."""
    place_words: frozenset[str]
    """Words that show a name to be a place's (``rue``, ``lac``)."""
    place_cases: frozenset[str]
    """Prepositions before places."""
    places: frozenset[str]
    """Well-known places."""
    not_names: frozenset[str]
    """Words that take a capital without being a name (days, months where they do, sentence starters)."""
    collective: frozenset[str]
    """Singular nouns that a plural pronoun may stand for (``police`` in English)."""
