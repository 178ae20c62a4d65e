"""What a language has to say about numbers in running text: bounds, vague quantities, units, nouns that count."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from factcheck.records import Approx

__all__ = ["Bounds", "CountTable", "Designators", "NounTable", "NumberTable", "UnitTable", "words"]


def words(text: str) -> frozenset[str]:
    """The words of a table written as running text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Bounds:
    """The words that widen or open a number. Phrases stand before the number unless said otherwise.

    ``about`` widens by a tenth on either side, ``near`` down to 0.85; the others open one end. ``of_whole`` maps
    phrases that bound fractions only (``plus des trois quarts``) to the name of one of those. ``after`` are phrases
    behind the number or what it counts, unless a word of ``not_after`` follows (``et plus de``). ``blocked`` maps a
    phrase to words before it that make it something else (``a book about two men``). ``loose`` phrases bound
    numbers from ten on only (``autour de deux axes``). ``determiners`` may stand between phrase and number.
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

    Quantities: ``collectives`` maps a noun to ``(number, lo, hi)``; ``collective_articles`` are what makes one of it,
    ``needs_of`` the nouns that count only before "of". ``plurals`` maps plural nouns to their unit (``centaines`` 100),
    ``plural_bounds`` to an interval other than ``2n..10n-1``; ``several`` are the words before them, ``bare_plurals``
    those that need none. ``vague`` maps phrases to ``(lo, hi, approx)`` unless ``not_vague_before`` follows. ``of``
    links a quantity to what it is of.

    Fractions: ``wholes`` maps phrases and ``denominators`` words to their share; ``sure_wholes`` are shares whatever
    follows, the others when ``fraction_follow`` (a pattern) matches. ``halves_of_number`` maps phrases to numbers
    (``half a million``), ``half_unit`` is a pattern before a unit (``half a mile``), ``out_of`` links ``six sur dix``.

    One: ``one`` are the words that may be one, ``articles`` those that rarely are, ``articles_that_count`` those that
    are when they count against others.

    Links: ``between`` and ``between_and``, ``from_`` and ``to``, ``or_`` make intervals; ``changes`` is a pattern
    of verbs that make two values of ``from X to Y``, ``growths`` of those that tell by how
    many percent; ``list_links`` join numbers that share a unit. ``minus`` makes
    degrees negative; ``times_more`` is a pattern behind a factor, which is no value.
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
    growths: str
    minus: Collection[str]
    times_more: str


@dataclass(frozen=True, slots=True)
class UnitTable:
    """Unit and currency words, and the words around that decide between two readings (patterns).

    ``bare_points`` are points of a percentage where ``points_context`` and not ``not_points_context`` is near.
    ``words`` maps unit words to symbols. ``degrees`` are of heat unless ``angle_words`` or ``diploma_words`` are
    near; with ``bare_fahrenheit`` more than 57 of them are Fahrenheit. ``currencies`` maps a word to its ISO 4217
    code or ``None``; ``currency_heads`` are words of CLDR's full names, ``currency_names`` full names that CLDR
    lacks; ``doubtful`` ones need a big number or ``money_context``. ``cents`` maps hundredths to the code,
    ``cents_join`` joins them to the whole. ``weights`` are currency words that weigh in a ``weight_context``.
    ``unitless`` words stand before a number that has no unit. ``multipliers`` are letters behind digits,
    ``money_multipliers`` those that need a currency; before ``metre_nouns`` an ``m`` is metres. ``glued_symbols``
    and ``glued_cents`` count only right behind digits, ``foreign_symbols`` never.
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
    angle_words: str
    diploma_words: str
    currencies: Mapping[str, str | None]
    currency_heads: Collection[str]
    currency_names: Mapping[str, str]
    doubtful: Collection[str]
    cents: Mapping[str, str | None]
    cents_join: Collection[str]
    foreign_symbols: Collection[str]
    money_context: str
    unitless: frozenset[str]
    weights: Mapping[str, str]
    weight_context: str
    metre_nouns: Collection[str]
    glued_symbols: Mapping[str, str]
    glued_cents: Mapping[str, str]
    multipliers: Mapping[str, int]
    money_multipliers: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Designators:
    """Where a number is a name or no number at all.

    ``labels`` are words that a number right behind them only labels (``page 12``), ``names`` proper names that take
    one (``Boeing 737``). ``at_digits`` and ``at_written`` are patterns tried where a number starts, on the lower-case
    text and on the text as written. ``call_words`` announce a phone number. ``traps`` maps a word read as a number to
    patterns in which it is none: ``@`` marks the word, what stands before it is tried on the text before.
    ``singular_determiners`` before several make a name (``une 208``). ``age_between_commas`` reads ages behind names.
    ``after_ordinal`` is a pattern that makes a name of the ordinal before it, ``ordinal_suffixes`` and ``roman`` read
    ordinals in digits. ``adverbs`` maps an ordinal that is also an adverb to the words before it that make it an
    ordinal, as do ``possessives``. ``codes_in_brackets`` tells that a number in brackets behind a name is its code
    (``les Landes (40)``).
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
    possessives: tuple[str, ...]
    codes_in_brackets: bool


@dataclass(frozen=True, slots=True)
class NounTable:
    """How to find the noun that is counted, its lemma, and what became of whom.

    ``stop`` are words that no counted noun can be, ``skip`` adjectives before it, ``adjectives`` words that stand for
    no noun, ``others`` for one said before. ``noun_first`` tells that the first plural is the noun, within
    ``longest_phrase`` words; ``plural_endings`` but not ``singular_endings`` mark plurals; ``verbal_endings`` mark
    no noun. ``lemmas`` are irregular
    plurals, ``unchanged`` plurals like their singular, ``endings`` the rules, longest first.

    ``roles`` maps a role to the lemmas that are it, ``role_verbs`` to a pattern of participles after the noun,
    ``role_acts`` to one of verbs before the number. ``active`` (right before) and ``object_follows`` (right behind)
    make an active verb of a participle, unless it is ``intransitive`` or ``passive`` stands before.
    ``coordination`` may lie between two numbers that share one verb. ``inherit`` and ``of_them`` mark a part of
    those counted before.

    ``casualties`` are lemmas that count with an article (``un mort``) after ``single_verb`` or in a ``single_pair``;
    ``single_link`` and ``single_and`` tie an article to another number; ``never_one`` are no single things.
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
    verbal_endings: tuple[str, ...]
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
    never_one: frozenset[str]
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
