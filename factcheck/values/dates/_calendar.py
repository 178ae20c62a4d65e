"""Calendar arithmetic: stretches of days and minutes, and how they move. Knows no language."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from dataclasses import dataclass

from factcheck.records import Approx, Grain

__all__ = [
    "FINER_THAN_WEEK",
    "Bounds",
    "Stretch",
    "add_days",
    "add_months",
    "century",
    "day",
    "decade",
    "easter",
    "finer",
    "gap",
    "half_of_month",
    "half_of_years",
    "half_year",
    "iso",
    "month",
    "nth_weekday",
    "quarter",
    "season",
    "third_of_days",
    "third_of_month",
    "third_of_year",
    "thirds_of_years",
    "week",
    "week_of_month",
    "weekend",
    "year",
]

Bounds = tuple[dt.date, dt.date]
"""First and last day, both in."""

FIRST_YEAR, LAST_YEAR = dt.MINYEAR + 1, dt.MAXYEAR - 1

_GRAINS: tuple[Grain, ...] = (
    "minute", "hour", "part_of_day", "day", "weekend", "week", "part_of_month", "month", "quarter", "season",
    "half_year", "part_of_year", "year", "decade", "century",
)  # fmt: skip
FINER_THAN_WEEK = frozenset(_GRAINS[:5])
_RANK = {grain: rank for rank, grain in enumerate(_GRAINS)}

_SEASON_STARTS = ((3, 20), (6, 21), (9, 23), (12, 21))


@dataclass(frozen=True, slots=True)
class Stretch:
    """A resolved stretch of time: days (``date``) or minutes (``datetime``), both ends in; ``None`` is open.

    ``known`` is false for a relative expression without a reference: both ends are ``None`` for want of knowledge.
    ``year_said`` is the year when the text itself says it.
    """

    lo: dt.date | None
    hi: dt.date | None
    grain: Grain
    approx: Approx = "exact"
    year_said: int | None = None

    @property
    def known(self) -> bool:
        return self.lo is not None or self.hi is not None


def iso(point: dt.date | None) -> str | None:
    """ISO 8601, to the minute when the point has a time of day."""
    if point is None:
        return None
    return point.isoformat(timespec="minutes") if isinstance(point, dt.datetime) else point.isoformat()


def finer(a: Grain, b: Grain) -> Grain:
    """The finer of two grains."""
    return a if _RANK[a] <= _RANK[b] else b


def day(point: dt.date) -> dt.date:
    """The day of a date or date-time."""
    return point.date() if isinstance(point, dt.datetime) else point


def add_days(point: dt.date, days: int) -> dt.date | None:
    """``point`` moved by days; ``None`` outside the calendar."""
    try:
        return point + dt.timedelta(days=days)
    except OverflowError:
        return None


def add_months(point: dt.date, months: int) -> dt.date | None:
    """``point`` moved by months, the last day of a shorter month at most; ``None`` outside the calendar."""
    count = point.year * 12 + point.month - 1 + months
    number, month0 = divmod(count, 12)
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return point.replace(year=number, month=month0 + 1, day=min(point.day, monthrange(number, month0 + 1)[1]))


def year(number: int) -> Bounds | None:
    if not FIRST_YEAR <= number <= LAST_YEAR:
        return None
    return dt.date(number, 1, 1), dt.date(number, 12, 31)


def month(number: int, of_year: int) -> Bounds:
    return dt.date(of_year, number, 1), dt.date(of_year, number, monthrange(of_year, number)[1])


def quarter(number: int, of_year: int) -> Bounds:
    return month(number * 3 - 2, of_year)[0], month(number * 3, of_year)[1]


def half_year(number: int, of_year: int) -> Bounds:
    return month(number * 6 - 5, of_year)[0], month(number * 6, of_year)[1]


def season(number: int, of_year: int) -> Bounds:
    """Spring 0, summer 1, autumn 2, winter 3 (named by the year in which it starts)."""
    next_month, next_day = _SEASON_STARTS[(number + 1) % 4]
    end = dt.date(of_year + (number == 3), next_month, next_day) - dt.timedelta(days=1)
    return dt.date(of_year, *_SEASON_STARTS[number]), end


def decade(first: int) -> Bounds:
    return dt.date(first, 1, 1), dt.date(first + 9, 12, 31)


def century(number: int) -> Bounds | None:
    if not 1 <= number <= 98:
        return None
    return dt.date(number * 100 - 99, 1, 1), dt.date(number * 100, 12, 31)


def week(of: dt.date) -> Bounds:
    """Monday to Sunday."""
    monday = of - dt.timedelta(days=of.weekday())
    return monday, monday + dt.timedelta(days=6)


def weekend(of: dt.date) -> Bounds:
    """Saturday and Sunday of the week of a day."""
    sunday = week(of)[1]
    return sunday - dt.timedelta(days=1), sunday


def third_of_month(third: int, number: int, of_year: int) -> Bounds:
    """Days 1..10, 11..20, 21..end."""
    first, last = month(number, of_year)
    start = first.replace(day=third * 10 + 1)
    return start, last if third == 2 else first.replace(day=third * 10 + 10)


def third_of_year(third: int, of_year: int) -> Bounds:
    return month(third * 4 + 1, of_year)[0], month(third * 4 + 4, of_year)[1]


def half_of_month(half: int, number: int, of_year: int) -> Bounds:
    """Days 1..15 and 16..end."""
    first, last = month(number, of_year)
    return (first, first.replace(day=15)) if half == 1 else (first.replace(day=16), last)


def half_of_years(half: int, bounds: Bounds) -> Bounds:
    """The first or second half of a decade or century."""
    first, last = bounds[0].year, bounds[1].year
    middle = first + (last - first + 1) // 2
    if half == 1:
        return bounds[0], dt.date(middle - 1, 12, 31)
    return dt.date(middle, 1, 1), bounds[1]


def week_of_month(nth: int, number: int, of_year: int) -> Bounds:
    """Its ``nth`` seven days, or the last seven (-1)."""
    first, last = month(number, of_year)
    if nth == -1:
        return last - dt.timedelta(days=6), last
    start = first + dt.timedelta(days=7 * (nth - 1))
    return start, start + dt.timedelta(days=6)


def third_of_days(third: int, bounds: Bounds) -> Bounds:
    """A third of any stretch of days, counted in days."""
    lo, hi = bounds
    days = (hi - lo).days + 1
    start, end = days * third // 3, max(days * third // 3, days * (third + 1) // 3 - 1)
    return lo + dt.timedelta(days=start), lo + dt.timedelta(days=end)


def thirds_of_years(third: int, bounds: Bounds) -> Bounds:
    """A third of a decade or century, in whole years: 3 + 3 + 4 of ten would leave the end long, so 4 + 3 + 3."""
    first, last = bounds[0].year, bounds[1].year
    years = last - first + 1
    start, end = -(-years * third // 3), -(-years * (third + 1) // 3) - 1
    return dt.date(first + start, 1, 1), dt.date(first + end, 12, 31)


def nth_weekday(nth: int, weekday: int, number: int, of_year: int) -> dt.date | None:
    """The ``nth`` (1.., or -1 for the last) weekday (Monday 0) of a month."""
    first, last = month(number, of_year)
    if nth == -1:
        return last - dt.timedelta(days=(last.weekday() - weekday) % 7)
    found = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))
    return found if found.month == number else None


def easter(of_year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, b, c = of_year % 19, of_year // 100, of_year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l_ = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l_) // 451
    number, last = divmod(h + l_ - 7 * m + 114, 31)
    return dt.date(of_year, number, last + 1)


def gap(bounds: Bounds, point: dt.date) -> int:
    """Days between a point and the nearest edge of a stretch; 0 inside it."""
    lo, hi = bounds
    if point < lo:
        return (lo - point).days
    return max(0, (point - hi).days)
