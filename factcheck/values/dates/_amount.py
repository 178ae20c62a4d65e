"""Amounts of time: how many of which unit, how sure, and how far they move a date."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.records import Approx, Grain
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Stretch

__all__ = ["Amount", "Quantity", "moved", "point_moved"]

_IN_MINUTES = {"second": 1 / 60, "minute": 1, "hour": 60}
_IN_DAYS = {"day": 1, "week": 7}
_IN_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_GRAINS: dict[str, Grain] = {
    "second": "minute", "minute": "minute", "hour": "hour", "day": "day", "week": "week", "month": "month",
    "quarter": "quarter", "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
_SMALLER = {"hour": ("minute", 60), "minute": ("second", 60), "year": ("month", 12), "day": ("hour", 24),
            "week": ("day", 7), "month": ("day", 30)}  # fmt: skip
_WEEK_SLACK, _MONTH_SLACK = 3, 15
_LONG_AGO_YEARS = 10


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as said, ``lo`` and ``hi`` equal unless a range; ``widen`` are the factors of ``about``."""

    token: ClassVar[str] = "QUANTITY"
    lo: float | None
    hi: float | None
    approx: Approx = "exact"
    widen: tuple[float, float] | None = None

    def bounds(self) -> tuple[float | None, float | None]:
        low, high = self.widen or (1, 1)
        return _times(self.lo, low), _times(self.hi, high)

    def scaled(self, factor: float) -> Quantity:
        return replace(self, lo=_times(self.lo, factor), hi=_times(self.hi, factor))

    def plus(self, more: float) -> Quantity:
        return replace(
            self,
            lo=None if self.lo is None else self.lo + more,
            hi=None if self.hi is None else self.hi + more,
        )


def _times(value: float | None, factor: float) -> float | None:
    if value is None:
        return None
    product = round(value * factor, 4)
    return int(product) if product == int(product) else product


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity of a unit of time."""

    token: ClassVar[str] = "AMOUNT"
    quantity: Quantity
    unit: str

    @property
    def grain(self) -> Grain:
        return _GRAINS[self.unit]

    def said(self) -> float | None:
        """The number when there is just one."""
        lo, hi = self.quantity.lo, self.quantity.hi
        return lo if lo == hi else None

    def with_smaller(self, other: Amount) -> Amount | None:
        """``2 heures`` and ``30 minutes`` in the smaller unit; ``None`` when they do not compound."""
        smaller, factor = _SMALLER.get(self.unit, ("", 1))
        more = other.said()
        if smaller != other.unit or self.said() is None or more is None or more >= factor:
            return None
        return Amount(self.quantity.scaled(factor).plus(more), smaller)

    def whole_days(self) -> int | None:
        """Hours in days when they are whole days (``24 heures``)."""
        said = self.said()
        if self.unit != "hour" or said is None or said % 24:
            return None
        return int(said // 24)


def point_moved(point: dt.date, number: float, unit: str) -> dt.date | None:
    """``point`` moved by ``number`` units, backwards when negative; ``None`` outside the calendar."""
    if unit in _IN_MINUTES:
        minutes = number * _IN_MINUTES[unit]
        # A day without a time of day moves by whole days only.
        step = dt.timedelta(minutes=minutes) if isinstance(point, dt.datetime) else dt.timedelta(int(minutes / 1440))
        try:
            return point + step
        except OverflowError:
            return None
    if unit in _IN_DAYS:
        return cal.add_days(point, round(number * _IN_DAYS[unit]))
    if abs(number) > cal.LAST_YEAR:
        return None
    months = number * _IN_MONTHS[unit]
    whole = int(months)
    found = cal.add_months(point, whole)
    return None if found is None else cal.add_days(found, round((months - whole) * 30))


def moved(start: Stretch, amount: Amount, sign: int) -> Stretch | None:
    """``start`` moved by an amount: ``il y a``, ``dans``, ``plus tard``; ``None`` outside the calendar.

    A day stays a day; weeks give that day +-3, months and years +-15, from ten years on the year. What starts
    as a month or a year stays one.
    """
    quantity, unit = amount.quantity, amount.unit
    near = quantity.lo if quantity.lo is not None else quantity.hi
    far = quantity.hi if quantity.hi is not None else quantity.lo
    if near is None or far is None or start.lo is None or start.hi is None:
        return Stretch(None, None, amount.grain, quantity.approx)
    first, second = (near, far) if sign > 0 else (-far, -near)
    lo, hi = point_moved(start.lo, first, unit), point_moved(start.hi, second, unit)
    if lo is None or hi is None:
        return None
    lo, hi, grain = _slackened(lo, hi, amount, start.grain, far)
    return _opened(Stretch(lo, hi, grain, quantity.approx), quantity, sign, start)


def _slackened(lo: dt.date, hi: dt.date, amount: Amount, grain: Grain, number: float) -> tuple[dt.date, dt.date, Grain]:
    unit = amount.unit
    if unit in _IN_MINUTES:
        # Hours before a day that has no time of day: that day is the best that can be said.
        return lo, hi, amount.grain if isinstance(lo, dt.datetime) else "day"
    lo, hi = cal.day(lo), cal.day(hi)
    if grain not in cal.FINER_THAN_WEEK and grain != "week":
        return lo, hi, grain
    if unit == "day":
        return lo, hi, "day"
    if unit == "week":
        return _slack(lo, hi, _WEEK_SLACK, "week")
    years = number * _IN_MONTHS[unit] / 12
    if years >= _LONG_AGO_YEARS:
        return lo.replace(month=1, day=1), hi.replace(month=12, day=31), "year"
    return _slack(lo, hi, _MONTH_SLACK, "month")


def _slack(lo: dt.date, hi: dt.date, days: int, grain: Grain) -> tuple[dt.date, dt.date, Grain]:
    return cal.add_days(lo, -days) or lo, cal.add_days(hi, days) or hi, grain


def _opened(found: Stretch, quantity: Quantity, sign: int, start: Stretch) -> Stretch:
    """``il y a plus de dix ans`` is that year or before, ``il y a moins d'un an`` lies between then and now."""
    lo, hi = found.lo, found.hi
    if quantity.hi is None or quantity.approx in {"more_than", "at_least"}:
        return replace(found, lo=None) if sign < 0 else replace(found, hi=None)
    if quantity.lo is None or quantity.approx in {"less_than", "at_most"}:
        return replace(found, lo=lo, hi=start.hi) if sign < 0 else replace(found, lo=start.lo, hi=hi)
    return found
