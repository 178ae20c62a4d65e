"""Expressions that come back every year until a year is given: days, months, seasons, quarters, holidays."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.records import Grain
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds, Stretch
from factcheck.values.dates._context import Context, Node, nearest

__all__ = ["DayOf", "MonthOf", "PartOf", "Yearly", "valid_day"]

# Feb 29 and a weekday on a given day come back within this many years.
_YEARS_AROUND = 12


def valid_day(day: int, month: int, year: int | None) -> bool:
    """Whether there is such a day, in that year or, without one, in a leap year."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Yearly:
    """``year`` is the year said, or an expression for it (``l'an dernier``); ``direction`` -1 is last, 1 is next."""

    token: ClassVar[str] = "PERIOD"
    year: int | Node | None = None
    direction: int = 0

    @property
    def grain(self) -> Grain:
        raise NotImplementedError

    def at(self, year: int) -> Bounds | None:
        """The stretch in a year, ``None`` when that year has none."""
        raise NotImplementedError

    def in_year(self, year: int | Node | None) -> Yearly:
        return replace(self, year=year)

    def stretch(self, bounds: Bounds | None, year_said: int | None = None) -> Stretch | None:
        return None if bounds is None else Stretch(*bounds, self.grain, year_said=year_said)

    def resolve(self, context: Context) -> Stretch | None:
        if isinstance(self.year, int):
            return self.stretch(self.at(self.year), self.year)
        if self.year is not None:
            of = self.year.resolve(context)
            if of is None or of.lo is None:
                return of and Stretch(None, None, self.grain)
            return self.stretch(self.at(of.lo.year), of.lo.year)
        return self._nearest(context)

    def _nearest(self, context: Context) -> Stretch | None:
        reference = context.reference
        if context.sentence_year is not None and not self.direction:
            found = self.at(context.sentence_year)
            # What is to come is not in a past year, though the sentence may name one.
            if found is not None and not (reference and found[1] < reference and context.tense() == "future"):
                return self.stretch(found, context.sentence_year)
        if reference is None:
            return Stretch(None, None, self.grain)
        candidates = self.around(reference)
        if self.direction < 0:
            return self.stretch(max((b for b in candidates if b[1] < reference), default=None))
        if self.direction > 0:
            return self.stretch(min((b for b in candidates if b[0] > reference), default=None))
        return self.stretch(nearest(candidates, reference, context.clear_tense()))

    def around(self, reference: dt.date) -> list[Bounds]:
        first = max(cal.FIRST_YEAR, reference.year - _YEARS_AROUND)
        last = min(cal.LAST_YEAR - 1, reference.year + _YEARS_AROUND)
        return [bounds for year in range(first, last + 1) if (bounds := self.at(year)) is not None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOf(Yearly):
    """A day of a month, perhaps with its weekday (Monday 0), which then has to agree with the year chosen."""

    token: ClassVar[str] = "DAY"
    day: int
    month: int
    weekday: int | None = None

    @property
    def grain(self) -> Grain:
        return "day"

    def at(self, year: int) -> Bounds | None:
        if not (cal.FIRST_YEAR <= year <= cal.LAST_YEAR and valid_day(self.day, self.month, year)):
            return None
        found = dt.date(year, self.month, self.day)
        return found, found

    def _nearest(self, context: Context) -> Stretch | None:
        if self.weekday is None or self.direction:
            return Yearly._nearest(self, context)
        if context.sentence_year is not None and self._agrees(context.sentence_year):
            return self.stretch(self.at(context.sentence_year), context.sentence_year)
        if context.reference is not None:
            agreeing = [b for b in self.around(context.reference) if b[0].weekday() == self.weekday]
            return self.stretch(nearest(agreeing, context.reference, None))
        return self.stretch(self._latest(context))

    def _agrees(self, year: int) -> bool:
        found = self.at(year)
        return found is not None and found[0].weekday() == self.weekday

    def _latest(self, context: Context) -> Bounds | None:
        """Without a reference: the most recent year that agrees, not after today nor before the latest year named."""
        past = [bounds for bounds in self.around(context.today) if bounds[0] <= context.today]
        agreeing = [bounds for bounds in past if bounds[0].weekday() == self.weekday]
        floor = context.latest_year
        if floor is not None and floor <= context.today.year:
            agreeing = [bounds for bounds in agreeing if bounds[0].year >= floor] or agreeing
        return max(agreeing, default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthOf(Yearly):
    token: ClassVar[str] = "MONTH"
    month: int

    @property
    def grain(self) -> Grain:
        return "month"

    def at(self, year: int) -> Bounds | None:
        return cal.month(self.month, year) if cal.FIRST_YEAR <= year <= cal.LAST_YEAR else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOf(Yearly):
    """Any other part of a year, by a function of the year."""

    of: Callable[[int], Bounds | None]
    is_grain: Grain
    token: str = "PERIOD"  # type: ignore[misc]

    @property
    def grain(self) -> Grain:
        return self.is_grain

    def at(self, year: int) -> Bounds | None:
        return self.of(year) if cal.FIRST_YEAR <= year <= cal.LAST_YEAR else None
