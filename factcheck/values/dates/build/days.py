"""Days: in words and figures, weekdays, feasts.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds
from factcheck.values.dates._cascade import BLOCKED, Found
from factcheck.values.dates._compound import Between
from factcheck.values.dates._fixed import Fixed, Year
from factcheck.values.dates._numeric import NumericDay
from factcheck.values.dates._relative import (
    DayInMonth,
    DayNumber,
    RelativeDay,
    RelativePeriod,
    RelativeTo,
    Weekday,
    WeekdayOf,
)
from factcheck.values.dates._yearly import DayOf, MonthOf, PartOf, valid_day
from factcheck.values.dates.build.shared import borrowed, ordinal

__all__ = [
    "day",
    "day_in_month",
    "feast",
    "feast_in_year",
    "feast_weekend",
    "listed_day",
    "named_day",
    "named_numeric_day",
    "next_listed",
    "next_to",
    "nth_weekday",
    "numeric_day",
    "numeric_day_unlikely",
    "relative_day",
    "slashed_days",
    "weekday",
    "weekday_number",
    "weekday_of_week",
]


_DIGITS_OF_A_DAY = 2


def day(found: Found) -> Any:
    number, month, year = ordinal(found["d"]), found["m"], found.get("y")
    if not valid_day(number, month, year):
        return BLOCKED
    return DayOf(day=number, month=month, year=year, weekday=found.get("w"), direction=found.get("direction", 0))


def named_day(found: Found) -> Any:
    """A day that stands for one year (``le 11-Septembre``), by ``named``: (day, month) to year."""
    number, month = ordinal(found["d"]), found["m"]
    if not valid_day(number, month, None):
        return BLOCKED
    year = found["named"].get((number, month))
    return _named(number, month, year) if year else DayOf(day=number, month=month)


def _named(number: int, month: int, year: int) -> Fixed:
    day = dt.date(year, month, number)
    return Fixed((day, day), "day", "DAY")


def named_numeric_day(found: Found) -> Any:
    """``9/11``: month before day, as it is named."""
    node = found["x"]
    year = found["named"].get((node.second, node.first))
    return _named(node.second, node.first, year) if year and node.first != node.second else None


def numeric_day(found: Found) -> Any:
    node = found["x"]
    return replace(node, weekday=found["w"]) if "w" in found and isinstance(node, NumericDay) else node


def numeric_day_unlikely(found: Found) -> Any:
    """``22/04`` with nothing to say that it is a date: 2/3 is a fraction, 24/7 an idiom."""
    node = found["x"]
    return node if node.first > node.second and node.first not in {7, 24} else None


def slashed_days(found: Found) -> Any:
    """``12/13 juillet``: two days of one month."""
    node, month, year = found["x"], found["m"], found.get("y")
    if not (node.first < node.second and valid_day(node.second, month, year)):
        return None
    first = DayOf(day=node.first, month=month, year=year)
    return Between(first, DayOf(day=node.second, month=month, year=year))


def listed_day(found: Found) -> Any:
    """A day of a list whose last day, ``e``, has the month: ``les 11 et 12 juillet``."""
    first, last = ordinal(found["d"]), ordinal(found["e"])
    if not valid_day(last, found["m"], found.get("y")):
        return BLOCKED
    return borrowed(first, found.get("w"), DayOf(day=last, month=found["m"], year=found.get("y")))


def next_listed(found: Found) -> Any:
    """``13`` in ``July 11 and 13``."""
    before = found["x"]
    if not isinstance(before, DayOf) or not before.day < found["d"]:
        return None
    year = found.get("y", before.year)
    if not valid_day(found["d"], before.month, year if isinstance(year, int) else None):
        return None
    return DayOf(day=found["d"], month=before.month, year=year)


def weekday(found: Found) -> Any:
    return Weekday(found["w"], found.get("direction", 0), found.get("start", "reference"))


def weekday_number(found: Found) -> Any:
    """``lundi 3``; the number in words counts what follows (``mardi deux prisonniers``)."""
    index = found.match.start("d")
    if found.tokens.ends[index] - found.tokens.starts[index] > _DIGITS_OF_A_DAY:
        return None
    return DayNumber(ordinal(found["d"]), found["w"])


def weekday_of_week(found: Found) -> Any:
    return WeekdayOf(found["w"].weekday, found["x"])


def relative_day(found: Found) -> Any:
    return RelativeDay(found["offset"] if "offset" in found else found["x"], found.get("start", "reference"))


def next_to(found: Found) -> Any:
    """``la veille de Noël``, ``le lendemain du 14 juillet``."""
    return RelativeTo(found["x"], found["offset"] if "offset" in found else found["n"])


def nth_weekday(found: Found) -> Any:
    """``le premier lundi de septembre``."""
    nth, month = ordinal(found["o"]) if "o" in found else -1, found["x"]
    if nth > 5:
        return None
    if isinstance(month, RelativePeriod) and month.unit == "month":
        return DayInMonth(month, partial(cal.nth_weekday, nth, found["w"]))
    if not isinstance(month, MonthOf):
        return None
    return PartOf(of=partial(_nth_weekday, nth, found["w"], month.month), is_grain="day", year=month.year)


def day_in_month(found: Found) -> Any:
    """``le 20 du mois prochain``."""
    month = found["x"]
    if not isinstance(month, RelativePeriod) or month.unit != "month":
        return None
    return DayInMonth(month, partial(_day_in_month, ordinal(found["d"])))


def _day_in_month(number: int, month: int, year: int) -> dt.date | None:
    return dt.date(year, month, number) if valid_day(number, month, year) else None


def _nth_weekday(nth: int, weekday: int, month: int, year: int) -> Bounds | None:
    found = cal.nth_weekday(nth, weekday, month, year)
    return (found, found) if found else None


def feast(found: Found) -> Any:
    return PartOf(of=found["h"], is_grain="day", year=found.get("y"), token="DAY")


def feast_in_year(found: Found) -> Any:
    of = found["x"]
    return PartOf(of=found["h"], is_grain="day", year=of.number if isinstance(of, Year) else of, token="DAY")


def feast_weekend(found: Found) -> Any:
    return PartOf(of=partial(_weekend_of, found["h"]), is_grain="weekend", year=found.get("y"))


def _weekend_of(of: Any, year: int) -> Bounds | None:
    bounds = of(year)
    return bounds and cal.weekend(bounds[0])
