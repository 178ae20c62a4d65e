"""Years, decades, centuries, weeks.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

import datetime as dt
from typing import Any

from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._cascade import Found
from factcheck.values.dates._compound import Between, WeekOf
from factcheck.values.dates._fixed import Decade, Fixed
from factcheck.values.dates._relative import RelativePeriod
from factcheck.values.dates._yearly import MonthOf
from factcheck.values.dates.build.shared import ordinal

__all__ = ["century", "decade", "decade_with_s", "decades", "period", "week_of", "weekend_of_days", "years"]


_MONTHS = 12


def decade(found: Found) -> Any:
    first = int(found["n"])
    if first >= 1000:
        return Decade(first) if first % 10 == 0 else None
    if first % 10 or first > 99:
        return None
    # Said of the past: the twenties to the nineties are those of the last century.
    return Decade(first + (2000 if first < 20 else 1900))


def decade_with_s(found: Found) -> Any:
    """``1990s``, ``the 80s``; the s after an apostrophe is most often a genitive (``2020's election``)."""
    number, letter = found.match.start("n"), found.match.start("e")
    if found.tokens.ends[number] != found.tokens.starts[letter]:
        return None
    first = int(found["n"])
    if 1000 <= first < 1900 and first % 100 == 0:
        return Fixed((dt.date(first, 1, 1), dt.date(first + 99, 12, 31)), "century")
    return decade(found)


def decades(found: Found) -> Any:
    """``les années 1960-1970``."""
    first, last = int(found["a"]), int(found["b"])
    if first % 10 or last % 10 or not first < last:
        return None
    return Between(Decade(first), Decade(last))


def century(found: Found) -> Any:
    bounds = cal.century(ordinal(found["o"]))
    return Fixed(bounds, "century") if bounds else None


def years(found: Found) -> Any:
    """``2010-2015``, ``2024/25``: a run of years; ``2016-11`` is a month."""
    first, last = int(found["a"]), int(found["b"])
    if last < 100:
        if last <= first % 100 and 1 <= last <= _MONTHS:
            return MonthOf(month=last, year=first) if _has_two_digits(found, "b") else None
        last += first // 100 * 100
        if last < first:
            last += 100
    if not first < last <= first + found.get("most", 300):
        return None
    start, end = cal.year(first), cal.year(last)
    return Fixed((start[0], end[1]), "year") if start and end else None


def _has_two_digits(found: Found, name: str) -> bool:
    index = found.match.start(name)
    return found.tokens.ends[index] - found.tokens.starts[index] == 2


def period(found: Found) -> Any:
    unit = found["unit"] if "unit" in found else found["u"]
    if unit not in {"week", "weekend", "month", "quarter", "half_year", "year", "decade", "century"}:
        return None
    if found.get("g") == "plural":
        # "les mois à venir" are more than one.
        return None
    return RelativePeriod(unit, found["offset"], found.get("start", "reference"))


def week_of(found: Found) -> Any:
    return WeekOf(found["x"], found["unit"])


def weekend_of_days(found: Found) -> Any:
    """``le week-end des 12 et 13 juillet``."""
    return WeekOf(Between(found["a"], found["b"]), "weekend")
