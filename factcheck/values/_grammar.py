"""The tables of a language, compiled once into what the number finder runs on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Literal, cast

from factcheck.values._number_table import NumberTable, words
from factcheck.values._numeral_table import NumeralTable
from factcheck.values._numerals import any_of, numeral_table
from factcheck.values._trie import trie
from factcheck.values._units import SYMBOLS

__all__ = [
    "CURRENCY_SIGNS",
    "LANGUAGES",
    "VULGAR",
    "WORD_END",
    "Grammar",
    "Trap",
    "UnitWord",
    "first_word",
    "grammar",
    "is_code",
    "sign_currency",
]

WORD_END = r"(?![^\W\d_])"
LANGUAGES = ("fr", "en")
CURRENCY_SIGNS = "$€£¥₹₽₩₺₴₪₦₫฿"
VULGAR = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
    "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip
"""The fractions of one character, as ``(numerator, denominator)``."""

_SIGN_PREFIXES = {
    "us": "USD", "usd": "USD", "ca": "CAD", "can": "CAD", "cad": "CAD", "c": "CAD", "au": "AUD", "aud": "AUD",
    "a": "AUD", "nz": "NZD", "nzd": "NZD", "hk": "HKD", "hkd": "HKD", "s": "SGD", "sgd": "SGD", "r": "BRL",
    "mx": "MXN", "mxn": "MXN", "nt": "TWD",
}  # fmt: skip
_ISO_CODES = words(
    """
    EUR USD GBP CHF JPY CNY CAD AUD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY RUB UAH INR BRL MXN ZAR KRW ILS HKD SGD
    THB IDR MYR PHP AED SAR QAR EGP MAD TND DZD XOF XAF NGN KES ARS CLP COP VND TWD ISK
    """
)

UnitKind = Literal["percent", "points", "basis", "bare_points", "money", "cents", "quantity", "degrees", "per_mille"]


@dataclass(frozen=True, slots=True)
class UnitWord:
    """A word or sign behind a number: its kind and the unit it stands for."""

    phrase: str
    kind: UnitKind
    unit: str | None


@dataclass(frozen=True, slots=True)
class Trap:
    """A context in which a number word is none: ``before`` ends the text before it, ``after`` starts at it."""

    before: re.Pattern[str] | None
    after: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Grammar:
    """Everything compiled; see ``NumberTable`` for what each part means."""

    lang: str
    table: NumberTable
    numerals: NumeralTable
    start: re.Pattern[str]
    digit_ordinal: re.Pattern[str]
    roman: re.Pattern[str] | None
    after_ordinal: re.Pattern[str]
    halves: re.Pattern[str]
    vague: re.Pattern[str]
    plural: re.Pattern[str]
    collective: re.Pattern[str]
    collective_times: re.Pattern[str]
    whole: re.Pattern[str]
    denominator: re.Pattern[str]
    fraction_follow: re.Pattern[str]
    out_of: re.Pattern[str]
    of: re.Pattern[str]
    half_unit: re.Pattern[str]
    half_after: re.Pattern[str]
    multiplier: re.Pattern[str]
    money_multiplier: re.Pattern[str]
    unit_index: Mapping[str, tuple[UnitWord, ...]]
    symbols: re.Pattern[str]
    glued: re.Pattern[str] | None
    sign_prefix: re.Pattern[str]
    at_digits: re.Pattern[str]
    at_written: re.Pattern[str]
    call_before: re.Pattern[str]
    label_list: re.Pattern[str]
    traps: Mapping[str, tuple[Trap, ...]]
    bounds: Mapping[str, str]
    bound_ends: tuple[str, ...]
    after_bound: re.Pattern[str]
    between: tuple[str, ...]
    from_: tuple[str, ...]
    connect: re.Pattern[str]
    changes: re.Pattern[str]
    growths: re.Pattern[str]
    times_more: re.Pattern[str]
    role_verbs: tuple[tuple[str, re.Pattern[str]], ...]
    role_acts: tuple[tuple[str, re.Pattern[str]], ...]
    role_of: Mapping[str, str]
    active: re.Pattern[str]
    intransitive: re.Pattern[str]
    passive: re.Pattern[str]
    object_follows: re.Pattern[str]
    coordination: re.Pattern[str]
    inherit: re.Pattern[str]
    of_them: re.Pattern[str]
    percent_ends: tuple[str, ...]
    article_starts: tuple[str, ...]
    articles: frozenset[str]
    after_article: frozenset[str]
    article: re.Pattern[str] | None
    casualty: re.Pattern[str]
    single_link: re.Pattern[str]
    single_and: re.Pattern[str]
    single_verb: re.Pattern[str]
    single_pair: re.Pattern[str]
    single_pair_before: re.Pattern[str]


@lru_cache(maxsize=8)
def grammar(lang: str) -> Grammar:
    """The compiled grammar of ``lang``. Raises ``ModuleNotFoundError`` for a language without tables."""
    table = cast(NumberTable, import_module(f"factcheck.values.lang.{lang}").TABLE)
    numerals = numeral_table(lang)
    counts, units, names, nouns, bounds = table.counts, table.units, table.designators, table.nouns, table.bounds
    of = f"(?:{'|'.join(_elided(word) for word in counts.of)})"
    plurals = any_of(counts.plurals)
    scale_plurals = any_of(word for word, unit in counts.plurals.items() if unit >= 1000)
    several = any_of(counts.several)
    collectives = any_of(counts.collectives)
    articles = (
        "(?:" + "|".join(re.escape(word) + " " if word else "" for word in _longest(counts.collective_articles)) + ")"
    )
    kinds = _bound_kinds(table)
    glued = [*units.glued_symbols, *units.glued_cents]
    return Grammar(
        lang=lang,
        table=table,
        numerals=numerals,
        start=_start(table, numerals),
        digit_ordinal=re.compile(rf"(\d{{1,7}})({names.ordinal_suffixes})"),
        roman=re.compile(rf"(?<![\w-]){names.roman}") if names.roman else None,
        after_ordinal=re.compile(names.after_ordinal),
        halves=re.compile(any_of(counts.halves_of_number) + WORD_END),
        vague=re.compile(any_of(counts.vague) + WORD_END),
        plural=re.compile(rf"(?:({several}) )?({plurals}){WORD_END}(?: {of}({scale_plurals}){WORD_END})?"),
        collective=re.compile(rf"{articles}({collectives}){WORD_END}(?: {of}({scale_plurals}){WORD_END})?"),
        collective_times=re.compile(
            rf"[ -]({any_of([*counts.collectives, *counts.plurals])}){WORD_END}(?: {of}({scale_plurals}){WORD_END})?"
        ),
        whole=re.compile(any_of(counts.wholes) + WORD_END),
        denominator=re.compile(rf"[ -]({any_of(counts.denominators)}){WORD_END}"),
        fraction_follow=re.compile(counts.fraction_follow),
        out_of=re.compile(rf"((?: [^\W\d_][\w'-]*){{0,4}}?) {any_of(counts.out_of)} (?=[^\W_])"),
        of=re.compile(rf" {of}"),
        half_unit=re.compile(counts.half_unit),
        half_after=re.compile(rf" {any_of(numerals.halves)}{WORD_END}"),
        multiplier=_multipliers(units.multipliers),
        money_multiplier=_multipliers({**units.multipliers, **units.money_multipliers}),
        unit_index=_unit_index(table),
        symbols=re.compile(
            "(?:"
            + "|".join(re.escape(symbol) for symbol in _longest(SYMBOLS) if symbol not in units.foreign_symbols)
            + r")(?![^\W_]|'|-temps)"
        ),
        glued=re.compile(f"({any_of(glued)})(?![^\\W_])") if glued else None,
        sign_prefix=re.compile(
            rf"(?:({any_of(_SIGN_PREFIXES)})?([{CURRENCY_SIGNS}])|({any_of(c.lower() for c in _ISO_CODES)})) ?"
        ),
        at_digits=re.compile("|".join(f"(?:{pattern})" for pattern in names.at_digits)),
        at_written=re.compile("|".join(f"(?:{pattern})" for pattern in names.at_written)),
        label_list=re.compile(rf"(?<=[ '])\d{{1,3}} {any_of([*counts.between_and, *counts.to, *counts.or_])} $"),
        call_before=re.compile(rf"(?<![^\W\d_]){any_of(names.call_words)}(?: [^\W\d_]+){{0,2}} ?:? ?$"),
        traps={word: tuple(map(_trap, patterns)) for word, patterns in names.traps.items() if patterns},
        bounds=kinds,
        bound_ends=tuple(kinds),
        after_bound=re.compile(
            rf" ?({any_of(bounds.after)}){WORD_END}(?! {any_of(bounds.not_after)}{WORD_END}| d'| \d)"
        ),
        between=tuple(counts.between),
        from_=tuple(counts.from_),
        connect=re.compile(
            rf" ({any_of([*counts.between_and, *counts.to, *counts.or_])}) | ?(-) ?(?=[\d{CURRENCY_SIGNS}])"
        ),
        changes=re.compile(counts.changes),
        growths=re.compile(counts.growths),
        times_more=re.compile(counts.times_more),
        role_verbs=tuple(
            (role, re.compile(rf"(?<![^\W\d_]){pattern}{WORD_END}")) for role, pattern in nouns.role_verbs.items()
        ),
        role_acts=tuple((role, re.compile(rf"(?<![^\W\d_]){pattern} ?$")) for role, pattern in nouns.role_acts.items()),
        role_of={lemma: role for role, lemmas in nouns.roles.items() for lemma in lemmas},
        active=re.compile(nouns.active),
        intransitive=re.compile(nouns.intransitive),
        passive=re.compile(nouns.passive),
        object_follows=re.compile(nouns.object_follows),
        coordination=re.compile(nouns.coordination),
        inherit=re.compile(nouns.inherit),
        of_them=re.compile(nouns.of_them),
        article_starts=tuple(f"{article} " for article in counts.one),
        percent_ends=(*units.percent, *units.points, *units.bare_points),
        articles=frozenset(counts.articles),
        after_article=_after_article(table, numerals),
        article=re.compile(rf"(?<![^\W\d_])({any_of(counts.articles_that_count)})(?= )")
        if counts.articles_that_count
        else None,
        casualty=re.compile(rf"(?<![^\W\d_]){any_of(nouns.casualties)}{WORD_END}"),
        single_link=re.compile(nouns.single_link),
        single_and=re.compile(rf"(?:{nouns.single_and}) $"),
        single_verb=re.compile(nouns.single_verb),
        single_pair=re.compile(nouns.single_pair),
        single_pair_before=re.compile(nouns.single_pair_before),
    )


def _longest(phrases: Iterable[str]) -> list[str]:
    return sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))


def _after_article(table: NumberTable, numerals: NumeralTable) -> frozenset[str]:
    """The first words of whatever makes a number of the article before it."""
    counts = table.counts
    phrases = {
        *_unit_index(table), *counts.collectives, *counts.denominators, *numerals.words, *numerals.hundreds,
        *numerals.scales, *numerals.ordinals, *numerals.points, *counts.to, *counts.or_, *counts.between_and,
        *table.units.currency_heads, *SYMBOLS,
    }  # fmt: skip
    for article in counts.articles:
        known = (*counts.collective_articles, *counts.halves_of_number, *counts.vague)
        phrases |= {phrase.removeprefix(f"{article} ") for phrase in known if phrase.startswith(f"{article} ")}
    return frozenset(first_word(phrase.lower()) for phrase in phrases)


def _elided(word: str) -> str:
    return re.escape(word) if word.endswith("'") else re.escape(word) + " "


def _multipliers(letters: Mapping[str, int]) -> re.Pattern[str]:
    return re.compile(rf" ?({any_of(letters)})(?=[^\w'.-]|[{CURRENCY_SIGNS}]|[.-](?!\w)|-(?=[^\W\d])|$)")


def _trap(pattern: str) -> Trap:
    before, after = pattern.split("@")
    return Trap(
        re.compile(rf"(?<![^\W\d_])(?:{before})$") if before else None,
        re.compile(after),
    )


def _bound_kinds(table: NumberTable) -> dict[str, str]:
    """Every phrase before a number, the longest first, with what it does."""
    bounds = table.bounds
    kinds = (
        dict.fromkeys(bounds.about, "about") | dict.fromkeys(bounds.near, "near")
        | dict.fromkeys(bounds.more_than, "more_than") | dict.fromkeys(bounds.at_least, "at_least")
        | dict.fromkeys(bounds.less_than, "less_than") | dict.fromkeys(bounds.at_most, "at_most")
    )  # fmt: skip
    kinds |= bounds.of_whole
    return {phrase: kinds[phrase] for phrase in _longest(kinds)}


def _start(table: NumberTable, numerals: NumeralTable) -> re.Pattern[str]:
    """Where a number may start in lower-case text."""
    counts = table.counts
    articles = [article for article in counts.collective_articles if article not in {"", *counts.one}]
    starts = {
        *numerals.words, *numerals.bare, *numerals.ordinals, *numerals.ordinals_alone, *numerals.articles, *counts.one,
        *counts.bare_plurals, *counts.vague, *counts.wholes, *counts.halves_of_number,
        *(f"{several} {plural}" for several in counts.several for plural in counts.plurals),
        *(f"{article} {noun}" for article in articles for noun in counts.collectives),
    }  # fmt: skip
    codes = any_of(code.lower() for code in _ISO_CODES)
    signs = rf"(?:{any_of(_SIGN_PREFIXES)})?[{CURRENCY_SIGNS}] ?(?=\d)|{codes} ?(?=\d)"
    return re.compile(rf"(?<![^\W_])(?:\d|[{''.join(VULGAR)}]|{signs}|{trie(starts)}{WORD_END})")


def _unit_index(table: NumberTable) -> dict[str, tuple[UnitWord, ...]]:
    """Unit words by their first word or sign, the longest phrase first."""
    units = table.units
    entries: list[UnitWord] = [UnitWord(phrase, "percent", "%") for phrase in units.percent]
    entries += [UnitWord(phrase, "per_mille", "%") for phrase in units.per_mille]
    entries += [UnitWord(phrase, "points", "pp") for phrase in units.points]
    entries += [UnitWord(phrase, "basis", "pp") for phrase in units.basis_points]
    entries += [UnitWord(phrase, "bare_points", "pp") for phrase in units.bare_points]
    entries += [UnitWord(phrase, "quantity", symbol) for phrase, symbol in units.words.items()]
    entries += [UnitWord(phrase, "degrees", "°") for phrase in units.degrees]
    currencies = {**units.currencies, **units.currency_names}
    entries += [UnitWord(phrase, "money", code) for phrase, code in currencies.items()]
    entries += [UnitWord(phrase, "cents", code) for phrase, code in units.cents.items()]
    index: dict[str, list[UnitWord]] = {}
    for entry in sorted(entries, key=lambda entry: (-len(entry.phrase), entry.phrase)):
        index.setdefault(first_word(entry.phrase), []).append(entry)
    return {word: tuple(found) for word, found in index.items()}


_FIRST = re.compile(r"[^\W\d_]+|\S")


def first_word(phrase: str) -> str:
    """The run of letters that ``phrase`` starts with, or its first sign."""
    match = _FIRST.match(phrase)
    return match[0] if match else ""


def sign_currency(prefix: str | None, sign: str | None, code: str | None, table: NumberTable) -> str | None:
    """The ISO code of a currency written before the number (``US$``, ``€``, ``CHF``)."""
    if code:
        return code.upper()
    if prefix and sign == "$":
        return _SIGN_PREFIXES[prefix]
    return table.units.currencies[sign or "$"]


def is_code(text: str) -> bool:
    """Whether ``text`` is an ISO 4217 code that news use, in capitals."""
    return text in _ISO_CODES
