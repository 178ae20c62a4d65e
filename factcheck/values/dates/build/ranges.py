"""Ranges and open intervals.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

from typing import Any

from factcheck.values.dates._cascade import BLOCKED, Found
from factcheck.values.dates._compound import About, Between, Open
from factcheck.values.dates._relative import DayNumber, Weekday
from factcheck.values.dates._yearly import DayOf, valid_day
from factcheck.values.dates.build.shared import borrowed, ordinal

__all__ = ["about", "between", "between_numbers", "opened", "up_to", "weekdays_or_habit"]


def between(found: Found) -> Any:
    first, last = found["a"], found["b"]
    if isinstance(first, int):
        first = borrowed(first, found.get("w"), last)
    elif isinstance(first, DayNumber) and isinstance(last, DayOf):
        first = borrowed(first.day, first.weekday, last)
    return None if first is None else Between(first, last)


def between_numbers(found: Found) -> Any:
    """``July 11-13``: the month stands before both numbers."""
    first, last = ordinal(found["a"]), ordinal(found["b"])
    month, year = found["m"], found.get("y")
    if not (first < last and valid_day(last, month, year)):
        return BLOCKED
    return Between(DayOf(day=first, month=month, year=year), DayOf(day=last, month=month, year=year))


def weekdays_or_habit(found: Found) -> Any:
    """``du lundi au vendredi`` is every week."""
    first, last = found["a"], found["b"]
    if first == 0 and last >= 4:
        return BLOCKED
    return Between(Weekday(first), Weekday(last))


def up_to(found: Found) -> Any:
    """``up to Friday``: the words are those of an amount."""
    return Open("until", found["x"]) if found["q"][0] == "at_most" else None


def opened(found: Found) -> Any:
    side, inner = found["side"], found["x"]
    if isinstance(inner, Open):
        return None
    return Open(side, inner)


def about(found: Found) -> Any:
    how = found.get("q")
    return None if how is not None and how[0] != "about" else About(found["x"])
