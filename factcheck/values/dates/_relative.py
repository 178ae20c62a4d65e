"""Expressions that count from the day of publication, or from the last date said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar, Literal

from factcheck.records import Grain
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._amount import Amount, moved, point_moved
from factcheck.values.dates._calendar import Bounds, Stretch
from factcheck.values.dates._context import Context, Node, nearest
from factcheck.values.dates._tense import Verb

__all__ = [
    "Afterwards",
    "Ago",
    "Ahead",
    "DayInMonth",
    "DayNumber",
    "Moved",
    "RelativeDay",
    "RelativePeriod",
    "RelativeTo",
    "Running",
    "ThirdOf",
    "WeekPart",
    "Weekday",
    "WeekdayOf",
]

From = Literal["reference", "said"]

_UNIT_GRAINS: dict[str, Grain] = {
    "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "half_year": "half_year",
    "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
_THIRD_GRAINS: dict[Grain, Grain] = {"month": "part_of_month", "year": "part_of_year"}
# Monday..Tuesday, Wednesday..Thursday, Friday..Sunday
_WEEK_PARTS = ((0, 1), (2, 3), (4, 6))


def _base(context: Context, start: From) -> Stretch | None:
    """What an expression counts from, with its time of day where there is one."""
    if start == "said" and context.last_day is not None:
        return context.last_day
    point = context.moment or context.reference
    return None if point is None else Stretch(point, point, "minute" if context.moment else "day")


def _base_day(context: Context, start: From, *, forward: bool) -> dt.date | None:
    base = _base(context, start)
    if base is None:
        return None
    point = (base.hi or base.lo) if forward else (base.lo or base.hi)
    return None if point is None else cal.day(point)


def _around(point: dt.date, unit: str, offset: int) -> Bounds | None:
    """The week, month, ... of a day, moved by ``offset`` of them."""
    if unit in {"week", "weekend"}:
        there = cal.add_days(point, 7 * offset)
        if there is None or not cal.FIRST_YEAR <= there.year <= cal.LAST_YEAR:
            return None
        return cal.week(there) if unit == "week" else cal.weekend(there)
    if unit == "decade":
        return cal.decade(point.year // 10 * 10 + 10 * offset)
    if unit == "century":
        return cal.century((point.year - 1) // 100 + 1 + offset)
    months = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[unit]
    moved_there = cal.add_months(point, months * offset)
    if moved_there is None:
        return None
    first = (moved_there.month - 1) // months * months + 1
    return cal.month(first, moved_there.year)[0], cal.month(first + months - 1, moved_there.year)[1]


@dataclass(frozen=True, slots=True)
class RelativeDay:
    """``hier``, ``demain``; with ``start`` "said" ``la veille``, ``le lendemain``, ``ce jour-là``."""

    token: ClassVar[str] = "DAY"
    offset: int
    start: From = "reference"

    def resolve(self, context: Context) -> Stretch | None:
        base = _base_day(context, self.start, forward=self.offset > 0)
        if base is None:
            return Stretch(None, None, "day")
        found = cal.add_days(base, self.offset)
        return None if found is None else Stretch(found, found, "day")


@dataclass(frozen=True, slots=True)
class Weekday:
    """A bare weekday: within six days of the reference, by tense, or by ``direction`` (-1 last, 1 next).

    With ``start`` "said" the first one strictly after (or before) the last date said (``le mardi suivant``).
    """

    token: ClassVar[str] = "WEEKDAY"
    weekday: int
    direction: int = 0
    start: From = "reference"

    def resolve(self, context: Context) -> Stretch | None:
        base = _base_day(context, self.start, forward=self.direction > 0)
        if base is None:
            return Stretch(None, None, "day")
        forward = (self.weekday - base.weekday()) % 7
        backward = (base.weekday() - self.weekday) % 7
        if self.direction:
            offset = (forward or 7) if self.direction > 0 else -(backward or 7)
        else:
            offset = forward if context.tense() == "future" else -backward
        found = cal.add_days(base, offset)
        return None if found is None else Stretch(found, found, "day")


@dataclass(frozen=True, slots=True)
class DayNumber:
    """A day of a month that is not said, with its weekday (``lundi 27``): the nearest on which they agree."""

    token: ClassVar[str] = "DAY"
    day: int
    weekday: int

    def resolve(self, context: Context) -> Stretch | None:
        reference = context.reference
        if reference is None:
            return Stretch(None, None, "day")
        around = (cal.add_days(reference, offset) for offset in range(-190, 191))
        fitting: list[Bounds] = [
            (found, found) for found in around if found and found.day == self.day and found.weekday() == self.weekday
        ]
        best = nearest(fitting, reference, context.clear_tense())
        return best and Stretch(*best, "day")


@dataclass(frozen=True, slots=True)
class RelativePeriod:
    """``cette semaine`` 0, ``le mois dernier`` -1, ``l'an prochain`` 1; with ``start`` "said" ``l'année suivante``."""

    unit: str
    offset: int
    start: From = "reference"

    @property
    def token(self) -> str:
        return {"year": "YEAR", "week": "WEEK", "month": "RELMONTH"}.get(self.unit, "PERIOD")

    def resolve(self, context: Context) -> Stretch | None:
        grain = _UNIT_GRAINS[self.unit]
        point = self._point(context)
        if point is None:
            return Stretch(None, None, grain)
        bounds = _around(point, self.unit, self.offset)
        if bounds is None:
            return None
        if self._is_weekend_to_come(bounds, point) and context.tense() == "past":
            bounds = _around(point, self.unit, -1)
        return bounds and Stretch(*bounds, grain)

    def _point(self, context: Context) -> dt.date | None:
        if self.start == "said" and context.last is not None:
            point = context.last.lo or context.last.hi
            return None if point is None else cal.day(point)
        return context.reference

    def _is_weekend_to_come(self, bounds: Bounds, point: dt.date) -> bool:
        """``ce week-end`` told in the past tense on a Monday is the one that is over."""
        return self.unit == "weekend" and not self.offset and bounds[0] > point


@dataclass(frozen=True, slots=True)
class WeekPart:
    """``début de semaine`` 0, ``milieu`` 1, ``fin`` 2, of a week that is said or else the reference's."""

    token: ClassVar[str] = "PERIOD"
    part: int
    week: Node = RelativePeriod("week", 0)

    def resolve(self, context: Context) -> Stretch | None:
        of = self.week.resolve(context)
        if of is None or of.lo is None:
            return of and Stretch(None, None, "day")
        first, last = _WEEK_PARTS[self.part]
        lo, hi = cal.add_days(of.lo, first), cal.add_days(of.lo, last)
        return Stretch(lo, hi, "day")


@dataclass(frozen=True, slots=True)
class WeekdayOf:
    """A weekday of a week that is said: ``lundi de la semaine dernière``."""

    token: ClassVar[str] = "DAY"
    weekday: int
    week: Node

    def resolve(self, context: Context) -> Stretch | None:
        of = self.week.resolve(context)
        if of is None or of.lo is None:
            return of and Stretch(None, None, "day")
        found = cal.add_days(of.lo, self.weekday)
        return None if found is None else Stretch(found, found, "day")


@dataclass(frozen=True, slots=True)
class RelativeTo:
    """``la veille de Noël`` -1, ``le lendemain du 14 juillet`` 1: a day counted from one that is said."""

    token: ClassVar[str] = "DAY"
    start: Node
    offset: int

    def resolve(self, context: Context) -> Stretch | None:
        of = self.start.resolve(context)
        point = None if of is None else of.hi if self.offset > 0 else of.lo
        if of is None or point is None:
            return of and Stretch(None, None, "day")
        found = cal.add_days(cal.day(point), self.offset)
        return None if found is None else Stretch(found, found, "day", year_said=of.year_said)


@dataclass(frozen=True, slots=True)
class ThirdOf:
    """A third of a stretch that is not the same every year: ``fin du mois dernier``, ``début des années 1990``."""

    token: ClassVar[str] = "PERIOD"
    part: int
    inner: Node

    def resolve(self, context: Context) -> Stretch | None:
        of = self.inner.resolve(context)
        if of is None or of.lo is None or of.hi is None:
            return of and Stretch(None, None, _THIRD_GRAINS.get(of.grain, of.grain))
        bounds, grain = (cal.day(of.lo), cal.day(of.hi)), of.grain
        if grain == "month":
            thirds = cal.third_of_month(self.part, of.lo.month, of.lo.year)
        elif grain == "year":
            thirds = cal.third_of_year(self.part, of.lo.year)
        elif grain in {"decade", "century"}:
            thirds = cal.thirds_of_years(self.part, bounds)
        else:
            thirds = cal.third_of_days(self.part, bounds)
        return Stretch(*thirds, _THIRD_GRAINS.get(grain, grain), year_said=of.year_said)


@dataclass(frozen=True, slots=True)
class Ago:
    """``il y a trois jours`` (sign -1), ``dans trois jours`` (1); with ``start`` "said" ``trois jours plus tard``."""

    token: ClassVar[str] = "PERIOD"
    amount: Amount
    sign: int
    start: From = "reference"

    def resolve(self, context: Context) -> Stretch | None:
        base = self._base(context)
        if base is None:
            return Stretch(None, None, self.amount.grain, self.amount.quantity.approx)
        return moved(base, self.amount, self.sign)

    def _base(self, context: Context) -> Stretch | None:
        last = context.last
        coarse = self.amount.unit in {"month", "quarter", "year", "decade", "century"}
        if self.start == "said" and coarse and last is not None and last.lo is not None and last.hi is not None:
            return last
        base = _base(context, self.start)
        if base is None or self.amount.unit in {"second", "minute", "hour"}:
            return base
        point = (base.hi or base.lo) if self.sign > 0 else (base.lo or base.hi)
        return None if point is None else Stretch(cal.day(point), cal.day(point), "day")


@dataclass(frozen=True, slots=True)
class Ahead:
    """``in three days``: a date where the tense is future, else how long something took (see ``_reading``)."""

    token: ClassVar[str] = "AHEAD"
    amount: Amount

    def is_duration(self, verb: Verb | None, *, opens_sentence: bool) -> bool:
        return verb in {"past", "lasting"} or (verb != "future" and not opens_sentence)

    def resolve(self, context: Context) -> Stretch | None:
        return Ago(self.amount, 1).resolve(context)


@dataclass(frozen=True, slots=True)
class DayInMonth:
    """``le premier vendredi du mois prochain``, ``le 20 du mois dernier``: a day of a month that is relative.

    ``pick`` gives the day from the number of the month and the year.
    """

    token: ClassVar[str] = "DAY"
    of: Node
    pick: Callable[[int, int], dt.date | None]

    def resolve(self, context: Context) -> Stretch | None:
        month = self.of.resolve(context)
        if month is None or month.lo is None:
            return month and Stretch(None, None, "day")
        found = self.pick(month.lo.month, month.lo.year)
        return None if found is None else Stretch(found, found, "day")


@dataclass(frozen=True, slots=True)
class Afterwards:
    """``vingt ans après``: a date when one was said before it, else how long it is (see ``_reading``)."""

    token: ClassVar[str] = "PERIOD"
    amount: Amount

    def resolve(self, context: Context) -> Stretch | None:
        return Ago(self.amount, 1, "said").resolve(context)


@dataclass(frozen=True, slots=True)
class Moved:
    """``deux jours avant Noël``: a date moved by an amount."""

    token: ClassVar[str] = "PERIOD"
    amount: Amount
    sign: int
    start: Node

    def resolve(self, context: Context) -> Stretch | None:
        base = self.start.resolve(context)
        if base is None:
            return None
        if base.lo is None or base.hi is None:
            return Stretch(None, None, self.amount.grain, self.amount.quantity.approx)
        return moved(base, self.amount, self.sign)


@dataclass(frozen=True, slots=True)
class Running:
    """An amount up to the reference, or from it: ``ces trois derniers jours`` (sign -1), ``les deux prochains`` (1).

    With ``open_end`` it is open: ``depuis trois ans`` (sign -1), ``d'ici trois ans`` (1).
    """

    token: ClassVar[str] = "RUNNING"
    amount: Amount
    sign: int
    open_end: bool = False

    def resolve(self, context: Context) -> Stretch | None:
        amount, quantity = self.amount, self.amount.quantity
        reference = context.reference
        number = quantity.lo if quantity.lo is not None else quantity.hi
        if reference is None or number is None or (self.open_end and quantity.approx == "vague"):
            return Stretch(None, None, amount.grain, quantity.approx)
        point: dt.date = reference
        unit = amount.unit
        if unit in {"hour", "minute", "second"}:
            if context.moment is not None:
                point = context.moment
            else:
                days = amount.whole_days()
                number, unit = (days, "day") if days is not None else (0, "day")
        there = point_moved(point, self.sign * number, unit)
        if there is None:
            return None
        if self.open_end:
            lo, hi = (there, None) if self.sign < 0 else (None, there)
        else:
            lo, hi = (there, point) if self.sign < 0 else (point, there)
        return Stretch(lo, hi, amount.grain, quantity.approx)
