"""Dates, times and durations in a text, as values: see ``find``.

The text is cut into tokens (``_lexer``), a cascade of finite-state rules per language (``_cascade``, ``lang_*``)
builds expressions of them (``_build``), and each expression is resolved, from left to right, against the reference,
the tense of its verb and the dates said before it (``_context``).
"""

from __future__ import annotations

import datetime as dt

from factcheck.records import Value
from factcheck.values._text import Normalised
from factcheck.values.dates._mentions import DayMention, Mentions, PeriodMention, mentions
from factcheck.values.dates._reading import Reading, read_reference

__all__ = ["DayMention", "Mentions", "PeriodMention", "find", "mentions"]


def find(
    text: str,
    lang: str,
    reference: str | dt.date | dt.datetime | None = None,
    today: dt.date | None = None,
    *,
    normalised: Normalised | None = None,
) -> list[Value]:
    """All dates (kind ``date``) and durations (kind ``duration``) of a text, in order, without overlap.

    ``reference`` is the day or moment of publication, ``today`` the day that a weekday with a day and a month and
    no year may not be after (the system's date by default). A relative expression without a reference comes back
    with ``lo`` and ``hi`` ``None``. ``normalised`` spares the work when the caller has it already. Raises
    ``ValueError`` for a reference that is not ISO 8601 and ``ModuleNotFoundError`` for a language without a table.

    >>> [value.lo for value in find("Le 6 août 2024, puis le lendemain", "fr")]
    ['2024-08-06', '2024-08-07']
    """
    return Reading(text, lang, normalised).values(read_reference(reference), today)
