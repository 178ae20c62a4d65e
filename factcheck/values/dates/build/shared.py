"""What several rules build, and what keeps words from being a date.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

from typing import Any

from factcheck.values.dates._cascade import BLOCKED, Found
from factcheck.values.dates._clock import Clock, DayPart
from factcheck.values.dates._relative import Weekday
from factcheck.values.dates._yearly import DayOf, valid_day

__all__ = ["block", "borrowed", "habit", "keep", "nothing", "ordinal"]


def block(found: Found) -> Any:
    return BLOCKED


def keep(found: Found) -> Any:
    return found["x"]


def nothing(found: Found) -> Any:
    return None


class _Habit:
    token = "habit"


def habit(found: Found) -> Any:
    """Words that would be a date but for what is said with them; unlike ``BLOCKED`` they part nothing."""
    return _Habit()


def ordinal(value: Any) -> int:
    """``second`` is a unit as well, so that its token carries the unit."""
    return 2 if value == "second" else int(value)


def borrowed(number: Any, weekday: int | None, last: Any) -> DayOf | None:
    """The day ``number`` of the month of ``last``, or of the month before it."""
    day_number = ordinal(number)
    if isinstance(last, Weekday | DayPart | Clock):
        return None
    if not isinstance(last, DayOf) or not 1 <= day_number <= 31:
        return None
    month, year = last.month, last.year
    if day_number >= last.day:
        month, year = (month - 1, year) if month > 1 else (12, year - 1 if isinstance(year, int) else year)
    if not valid_day(day_number, month, year if isinstance(year, int) else None):
        return None
    return DayOf(day=day_number, month=month, year=year, weekday=weekday)
