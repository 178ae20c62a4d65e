"""What a language has to say about numbers in running text: bounds, vague quantities, units, nouns that count."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.records import Approx

__all__ = ["Bounds", "CountTable", "Designators", "NounTable", "NumberTable", "UnitTable"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The words that widen or open a number. Phrases stand before the number unless said otherwise.

    ``about`` widens by a tenth on either side, ``near`` down to 0.85; the others open one end. ``of_whole`` maps phrases
    that bound fractions only (``plus des trois quarts``) to one of the other fields. ``after`` stand behind the number or what it counts. ``blocked`` maps a
    phrase to words before it that make it something else (``a book about two men``). ``loose`` are about only
    from ten on (``autour de deux axes``). ``determiners`` may stand between the phrase and the number.
    """

    about: Collection[str]
    near: Collection[str]
    more_than: Collection[str]
    at_least: Collection[str]
    less_than: Collection[str]
    at_most: Collection[str]
    of_whole: Mapping[str, str]
    after: Mapping[str, Approx]
    not_after: Collection[str]
    blocked: Mapping[str, Collection[str]]
    loose: Collection[str]
    determiners: Collection[str]


@dataclass(frozen=True, slots=True)
class CountTable:
    """Vague and collective quantities, fractions, and the words that link two numbers.

    ``collectives`` maps a noun to ``(count, lo, hi)``, ``collective_articles`` says what may stand before it as
    one; ``plurals`` maps plural nouns of order to their unit (``centaines`` 100) and ``plural_bounds`` overrides the
    usual ``2n..10n-1``; ``several`` are the words before them. ``vague`` maps whole phrases to their interval.
    """

    collectives: Mapping[str, tuple[int, float, float]]
    collective_articles: Collection[str]
    needs_of: Collection[str]
    plurals: Mapping[str, int]
    plural_bounds: Mapping[str, tuple[int, int]]
    several: Collection[str]
    bare_plurals: Collection[str]
    vague: Mapping[str, tuple[float | None, float | None, Approx]]
    not_vague_before: Collection[str]
    of: Collection[str]
    wholes: Mapping[str, tuple[int, int]]
    denominators: Mapping[str, int]
    sure_wholes: Collection[str]
    one: Collection[str]
    articles: Collection[str]
    articles_that_count: Collection[str]
    halves_of_number: Mapping[str, float]
    fraction_follow: str
    out_of: Collection[str]
    half_unit: str
    between: Collection[str]
    between_and: Collection[str]
    from_: Collection[str]
    to: Collection[str]
    or_: Collection[str]
    list_links: Collection[str]
    changes: str
    minus: Collection[str]
    times_more: str


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Unit and currency words. ``currencies`` maps a bare word to its ISO 4217 code or ``None``.

    ``currency_heads`` are the words that CLDR's full names contain; ``currency_names`` are full names that CLDR lacks.
    ``doubtful`` are currency words that also mean something else: they count only with a big number or an
    adjective. ``cents`` maps a word to ``(hundredths, code)``.
    """

    percent: Collection[str]
    per_mille: Collection[str]
    points: Collection[str]
    basis_points: Collection[str]
    bare_points: Collection[str]
    points_context: str
    not_points_context: str
    words: Mapping[str, str]
    degrees: Collection[str]
    heat_words: str
    bare_fahrenheit: bool
    currencies: Mapping[str, str | None]
    currency_heads: Collection[str]
    currency_names: Mapping[str, str]
    doubtful: Collection[str]
    cents: Mapping[str, str | None]
    cents_join: Collection[str]
    foreign_symbols: Collection[str]
    money_context: str
    weights: Mapping[str, str]
    weight_context: str
    metre_nouns: Collection[str]
    glued_symbols: Mapping[str, str]
    multipliers: Mapping[str, int]
    money_multipliers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Designators:
    """Where a number is a name or no number at all.

    ``labels`` are words that a number right behind them only labels (``page 12``), ``names`` proper names that take
    one (``Boeing 737``). ``at_digits`` and ``at_written`` are patterns tried where a number starts, on the lower-case text
    and on the text as written. ``call_words`` announce a phone number. ``traps`` maps the word read as a number to
    patterns in which it is none: ``@`` marks that word, what stands before it is tried on the text before.
    ``after_ordinal`` is a pattern after an ordinal that makes it a name. ``roman`` reads Roman ordinals. ``adverbs`` maps an
    ordinal that is also an adverb to the words before it that make it an ordinal.
    """

    labels: frozenset[str]
    names: frozenset[str]
    at_digits: Collection[str]
    at_written: Collection[str]
    call_words: Collection[str]
    traps: Mapping[str, Collection[str]]
    singular_determiners: frozenset[str]
    age_between_commas: bool
    after_ordinal: str
    ordinal_suffixes: str
    roman: str
    adverbs: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class NounTable:
    """How to find the noun that is counted, its lemma, and what became of whom.

    ``stop`` are words that no counted noun can be; ``skip`` are adjectives that stand between; ``lemmas`` are
    irregular plurals, ``unchanged`` plurals like their singular, ``endings`` the rules, longest first. ``roles`` maps a
    role to the lemmas that are it; ``role_verbs`` maps a role to a pattern of participles after the noun;
    ``role_acts`` to a pattern of verbs before the number. ``active`` is a pattern
    right before a participle that makes it an active verb (unless ``intransitive``), ``object_follows`` one behind it (unless
    ``passive`` stands before); ``coordination`` is what may lie between two numbers that share one verb.
    """

    stop: frozenset[str]
    skip: frozenset[str]
    adjectives: frozenset[str]
    others: frozenset[str]
    lemmas: Mapping[str, str]
    unchanged: frozenset[str]
    endings: Collection[tuple[str, str]]
    longest_phrase: int
    noun_first: bool
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    roles: Mapping[str, Collection[str]]
    role_verbs: Mapping[str, str]
    role_acts: Mapping[str, str]
    active: str
    intransitive: str
    passive: str
    object_follows: str
    coordination: str
    inherit: str
    of_them: str
    casualties: frozenset[str]
    single_link: str
    single_and: str
    single_verb: str
    single_pair: str
    single_pair_before: str


@dataclass(frozen=True, slots=True)
class NumberTable:
    """All that ``factcheck.values`` knows about the numbers of one language, its numerals apart."""

    bounds: Bounds
    counts: CountTable
    units: UnitTable
    designators: Designators
    nouns: NounTable
