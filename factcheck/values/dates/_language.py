"""What a language has to say about its dates, and the loading of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from typing import Any

from factcheck.values._numerals import numeral_table
from factcheck.values.dates._cascade import Classes, Grammar, Rule

__all__ = ["Language", "Loaded", "TenseTable", "load", "names", "unaccented"]

Word = tuple[str, Any]
"""A token class and what the word means there."""

# Numbers by what they can be: an hour, a day, a minute, a short year, a year.
ALIASES: Mapping[str, str] = {
    "dom": "n12|n24|n31|ord",
    "domdigit": "n12|n24|n31",
    "h24": "n12|n24",
    "minutes": "n12|n24|n31|n59",
    "short_year": "n12|n24|n31|n59|n99",
    "int": "n12|n24|n31|n59|n99|year4|number",
    "ordinal": "ord|second",
    "number_any": "int|QUANTITY",
    "time_unit": "unit|unit_year|unit_annee|unit_years|years|unit_month|unit_months|unit_week|unit_weeks|unit_day"
    "|unit_days|hour|second|quarter_word|unit_quarters|unit_decade|unit_century",
    "period_unit": "unit_year|unit_annee|unit_month|unit_week|quarter_word|half_word|unit_decade|unit_century|weekend",
    "noun": "w|ws|wcap|time_unit|percent|money|degree|half_word|many|tens|people|feast_thing|name_after|attack|terror",
    "plural_unit": "unit|unit_years|years|unit_months|unit_weeks|unit_days|unit_quarters|hour",
    "fractions": "fraction|half",
    "all_dayparts": "daypart|night",
    "all_feasts": "feast|named_feast",
    "any_month": "month|month_named|month_abbr|month_verb",
    "weekdays": "weekday|weekday_abbr",
    "DATE": "DAY|WEEKDAY",
    "LONG": "MONTH|YEAR|PERIOD|WEEK|RELMONTH|DECADE|WEEKEND",
    "TIMED": "DAYPART|CLOCK|NIGHT",
    "ANY": "DATE|LONG|TIMED",
}


_THOUSAND = 1000

# No date or duration is without a word of one of these classes, or a digit.
_TRIGGERS = frozenset({
    "month", "month_verb", "month_abbr", "weekday", "second", "unit", "hour", "unit_day", "unit_days", "unit_week",
    "unit_weeks", "unit_month", "unit_months", "unit_year", "unit_annee", "unit_years", "years", "unit_decade",
    "unit_century", "unit_quarters", "quarter_word", "half_word", "weekend", "fortnight", "rel_day", "said_day",
    "day_beside", "same_day", "au_lendemain", "feast", "named_feast", "season", "daypart", "night", "said_night",
    "tonight", "overnight", "early_hours", "noon", "midnight", "decade_word", "oclock", "half", "aged",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class TenseTable:
    """Regular expressions, whatever the case; each match is a verb form of that tense.

    ``lasting`` are past forms of what went on (``was``). ``planned`` are past forms of what is to come after them
    (``agreed to``). ``weak_past`` and ``weak_future`` count only right before a date, with nothing but the words of
    ``gap`` between. ``scheduled`` are events that are set for a day, so that what is said of ``the vote of 5 May`` in
    the past does not make that day past; ``of`` are what ties the day to them. ``term`` stands
    before a day in figures that something is set for (``une clause de revoyure au 10 juin``).
    ``pluperfect`` stands before a participle. ``clause`` matches what parts clauses, ``relative`` the words that open
    a relative clause.
    """

    planned: str
    future: str
    lasting: str
    past: str
    present_as_future: str
    weak_past: str
    weak_future: str
    gap: str
    clause: str
    relative: str
    scheduled: str
    of: str
    term: str
    pluperfect: str


@dataclass(frozen=True, slots=True)
class Language:
    """``words`` maps a word, or words with one space between, to a token class and a value.

    Accents may be missing in a text unless the word is in ``accented``. ``capitalised`` words count only with a
    capital. ``clock`` is a regular expression for clock times with groups ``h``, ``m`` and ``half``, that begins
    with a digit. ``ordinal_suffixes`` follow a digit; ``attached`` are the words that may stand right before or,
    over a hyphen, after digits without making a model name of them. ``papers`` are names made of
    a number and a unit of time with a capital (``20 Minutes``). ``rules`` are the stages of the cascade;
    ``aliases`` name sets of the language's own token classes.
    """

    code: str
    words: Mapping[str, Word]
    rules: Sequence[Sequence[Rule]]
    tense: TenseTable
    clock: str
    ordinal_suffixes: frozenset[str]
    attached: frozenset[str]
    abbreviations: frozenset[str]
    capitalised: frozenset[str] = frozenset()
    accented: frozenset[str] = frozenset()
    roman_before: frozenset[str] = frozenset()
    day_first: bool | None = True
    papers: frozenset[tuple[int, str]] = frozenset()
    aliases: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A language compiled: ``single`` words, ``phrases`` by first word (longest first), its grammar.

    A text with no digit and none of the words of ``triggers`` holds no date and no duration.
    """

    language: Language
    classes: Classes
    grammar: Grammar
    single: Mapping[str, Word]
    phrases: Mapping[str, list[tuple[tuple[str, ...], Word]]]
    triggers: frozenset[str]


def unaccented(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def names(code: str) -> tuple[dict[str, int], dict[str, int], dict[str, int], dict[str, int]]:
    """Months (1..12), their abbreviations, weekdays (Monday 0) and theirs, in lower case, from Unicode CLDR."""
    from babel.dates import get_day_names, get_month_names

    def table(found: Mapping[int, str]) -> dict[str, int]:
        return {name.lower().rstrip("."): number for number, name in found.items()}

    return (
        table(get_month_names("wide", "format", code)),
        table(get_month_names("abbreviated", "format", code)),
        table(get_day_names("wide", "format", code)),
        table(get_day_names("abbreviated", "format", code)),
    )


@lru_cache(maxsize=8)
def load(code: str) -> Loaded:
    """The compiled tables of a language. Raises ``ModuleNotFoundError`` for a language without one."""
    language: Language = import_module(f"factcheck.values.dates.lang.{code}").build()
    classes = Classes({**ALIASES, **language.aliases})
    grammar = Grammar(language.rules, classes)
    words = dict(language.words)
    for word, meaning in language.words.items():
        if word not in language.accented:
            words.setdefault(unaccented(word), meaning)
    single = {word: meaning for word, meaning in words.items() if " " not in word}
    phrases: dict[str, list[tuple[tuple[str, ...], Word]]] = {}
    for word, meaning in words.items():
        first, *rest = word.split(" ")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), meaning))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    # Years in words ("deux mille vingt") need no other word of time.
    thousands = {word for word, scale in numeral_table(code).scales.items() if scale == _THOUSAND}
    return Loaded(language, classes, grammar, single, phrases, _triggers(words) | thousands)


def _triggers(words: Mapping[str, Word]) -> frozenset[str]:
    """The words of ``_TRIGGERS``; of a phrase the one that is such a word itself, or else the longest."""
    phrases = [word for word, (token, _) in words.items() if token in _TRIGGERS]
    single = {word for word in phrases if " " not in word}
    rare = (max(phrase.split(" "), key=lambda part: (part in single, len(part))) for phrase in phrases)
    return frozenset(rare)
