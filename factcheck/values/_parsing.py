"""One list of values out of what the date side and the number side find."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from factcheck.errors import LanguageError
from factcheck.records import Value
from factcheck.values._grammar import LANGUAGES, grammar
from factcheck.values._numbers import find_numbers, is_amount, is_share_of
from factcheck.values._sharing import share_units
from factcheck.values._text import Normalised, normalise
from factcheck.values.dates import find

__all__ = ["parse"]


def parse(
    text: str, lang: str, reference: str | dt.date | dt.datetime | None = None, *, today: dt.date | None = None
) -> list[Value]:
    """Every date, duration and quantity of ``text``, in order, without overlap.

    ``lang`` is ``fr`` or ``en``. ``reference`` is the day or moment of publication, as a date, a date-time or in ISO
    8601; without it relative dates come back open. ``today`` (the system's date by default) only bounds dates that
    name a weekday and no year. The values and their units follow the conventions of the documentation on values.
    Time is linear in the length of the text. Raises ``LanguageError`` for another language and ``ValueError`` for a
    reference that is not ISO 8601.
    """
    if lang not in LANGUAGES:
        raise LanguageError(
            f"values are read in {' and '.join(LANGUAGES)}, not in {lang!r}; pass lang='fr' or lang='en'"
        )
    norm = normalise(text)
    # In its own offsets: the map back to the given text is applied once, at the end.
    plain = Normalised(norm.text, norm.lower)
    values = find(norm.text, lang, reference, today, normalised=plain)
    values = [value for value in values if not (is_share_of(plain, lang, value) or is_amount(plain, lang, value))]
    numbers = find_numbers(plain, lang, [value.span for value in values])
    if numbers:
        values = share_units(plain.lower, sorted([*values, *numbers], key=lambda value: value.span), grammar(lang))
    return [_in_given(value, norm, text) for value in values]


def _in_given(value: Value, norm: Normalised, text: str) -> Value:
    start, end = norm.span(*value.span)
    return replace(value, span=(start, end), text=text[start:end])
