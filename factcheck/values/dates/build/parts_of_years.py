"""Months, seasons, quarters, and parts of them.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from functools import partial
from typing import Any

from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds
from factcheck.values.dates._cascade import Found
from factcheck.values.dates._fixed import Fixed, Year
from factcheck.values.dates._relative import RelativePeriod, ThirdOf, WeekPart
from factcheck.values.dates._yearly import DayOf, MonthOf, PartOf, Yearly
from factcheck.values.dates.build.shared import ordinal

__all__ = [
    "directed",
    "first_months",
    "half_of",
    "half_of_this_year",
    "half_year",
    "in_this_year",
    "in_year",
    "month",
    "months_to",
    "quarter",
    "season",
    "some_months",
    "third",
    "this_third",
    "week_of_month",
    "weekend_of_month",
    "winter_years",
    "year",
]


def month(found: Found) -> Any:
    return MonthOf(month=found["m"], year=found.get("y"), direction=found.get("direction", 0))


def year(found: Found) -> Any:
    return Year(int(found["y"]))


def directed(found: Found) -> Any:
    """``avril dernier``, ``le 8 mars prochain``."""
    node = found["x"]
    if isinstance(node, Yearly) and node.year is None:
        return replace(node, direction=found["direction"])
    return None


def in_year(found: Found) -> Any:
    """``août de l'an dernier``, ``troisième trimestre de 2024``."""
    node, of = found["x"], found["z"]
    if not isinstance(node, Yearly) or node.year is not None:
        return None
    if isinstance(of, Year):
        return node.in_year(of.number)
    return node.in_year(of) if isinstance(of, RelativePeriod) and of.unit == "year" else None


def in_this_year(found: Found) -> Any:
    """``premier trimestre de l'année``."""
    node = found["x"]
    return node.in_year(RelativePeriod("year", 0)) if isinstance(node, Yearly) and node.year is None else None


def season(found: Found) -> Any:
    return PartOf(
        of=partial(cal.season, found["s"]), is_grain="season", year=found.get("y"),
        direction=found.get("direction", 0),
    )  # fmt: skip


def quarter(found: Found) -> Any:
    number = ordinal(found["o"])
    if not 1 <= number <= 4:
        return None
    return PartOf(of=partial(cal.quarter, number), is_grain="quarter", year=found.get("y"))


def half_year(found: Found) -> Any:
    number = ordinal(found["o"])
    if not 1 <= number <= 2:
        return None
    return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=found.get("y"))


def half_of(found: Found) -> Any:
    """The first or second half of a year, month, decade or century."""
    number, of = ordinal(found["o"]), found["x"]
    if not 1 <= number <= 2:
        return None
    if isinstance(of, Year):
        return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=of.number)
    if isinstance(of, RelativePeriod) and of.unit == "year":
        return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=of)
    if isinstance(of, MonthOf):
        return PartOf(of=partial(cal.half_of_month, number, of.month), is_grain="part_of_month", year=of.year)
    if isinstance(of, Fixed):
        return Fixed(cal.half_of_years(number, of.bounds), of.grain)
    return None


def half_of_this_year(found: Found) -> Any:
    number = ordinal(found["o"])
    if not 1 <= number <= 2:
        return None
    return PartOf(of=partial(cal.half_year, number), is_grain="half_year", year=RelativePeriod("year", 0))


def some_months(found: Found) -> Any:
    """``les neuf premiers mois de 2024``; ``side`` says the first or the last ones."""
    number = int(found["n"])
    if not 1 <= number <= 12:
        return None
    first, last = (1, number) if found["side"] == "first" else (13 - number, 12)
    return PartOf(of=partial(_months, first, last), is_grain="month")


def _months(first: int, last: int, year: int) -> Bounds:
    return cal.month(first, year)[0], cal.month(last, year)[1]


def first_months(found: Found) -> Any:
    """``first nine months``: of the year said after it, or else the nearest."""
    number, rank = found["n"], ordinal(found["o"])
    return PartOf(of=partial(_months, 1, int(number)), is_grain="month") if rank == 1 and 1 <= number <= 12 else None


def months_to(found: Found) -> Any:
    """``the three months to June``: those that end with it."""
    number, last = found["n"], found["x"]
    if isinstance(last, DayOf) and last.day == monthrange(2001, last.month)[1]:
        last = MonthOf(month=last.month, year=last.year)
    if not isinstance(last, MonthOf) or not isinstance(number, int) or not 2 <= number <= 24:
        return None
    return PartOf(of=partial(_months_until, number, last.month), is_grain="month", year=last.year)


def _months_until(number: int, last: int, year: int) -> Bounds | None:
    end = cal.month(last, year)
    start = cal.add_months(end[0], 1 - number)
    return (start, end[1]) if start else None


def weekend_of_month(found: Found) -> Any:
    """``le premier week-end de juin``: that of its first Saturday."""
    nth, month = ordinal(found["o"]) if "o" in found else -1, found["x"]
    if not isinstance(month, MonthOf) or nth > 5:
        return None
    return PartOf(of=partial(_nth_weekend, nth, month.month), is_grain="weekend", year=month.year)


def _nth_weekend(nth: int, month: int, year: int) -> Bounds | None:
    saturday = cal.nth_weekday(nth, 5, month, year)
    return None if saturday is None else cal.weekend(saturday)


def week_of_month(found: Found) -> Any:
    """``la première semaine d'août``: its days 1 to 7."""
    nth, month = ordinal(found["o"]) if "o" in found else -1, found["x"]
    if not isinstance(month, MonthOf) or nth > 4:
        return None
    return PartOf(of=partial(cal.week_of_month, nth, month.month), is_grain="week", year=month.year)


def third(found: Found) -> Any:
    """``début``, ``mi-``, ``fin`` of what follows; ``courant août`` is August."""
    part, of = found["t"], found["x"]
    if part is None:
        return of
    if isinstance(of, MonthOf):
        return PartOf(
            of=partial(cal.third_of_month, part, of.month), is_grain="part_of_month", year=of.year,
            direction=of.direction,
        )  # fmt: skip
    if isinstance(of, RelativePeriod) and of.unit == "week":
        return WeekPart(part, of)
    if isinstance(of, RelativePeriod) and of.unit == "weekend":
        return None
    if isinstance(of, Year):
        return PartOf(of=partial(cal.third_of_year, part), is_grain="part_of_year", year=of.number)
    if isinstance(of, PartOf):
        return replace(of, of=partial(_third_of, part, of.of))
    return ThirdOf(part, of)


def _third_of(part: int, of: Any, year: int) -> Bounds | None:
    bounds = of(year)
    return bounds and cal.third_of_days(part, bounds)


def this_third(found: Found) -> Any:
    """``fin du mois``, ``début de semaine``: of the current one."""
    part, unit = found["t"], found["u"]
    of = RelativePeriod(unit, 0)
    if part is None:
        return of
    return WeekPart(part, of) if unit == "week" else ThirdOf(part, of)


def winter_years(found: Found) -> Any:
    """``hiver 2025-2026``: a season over two years, named by both."""
    first, last = int(found["y"]), int(found["b"])
    if last % 100 != (first + 1) % 100:
        return None
    return PartOf(of=partial(cal.season, found["s"]), is_grain="season", year=first)
