"""The days of feasts in a year, as functions of the year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds

__all__ = ["Feast", "after_easter", "fixed_day", "mothers_day", "nth_weekday", "one_day"]

Feast = Callable[[int], Bounds | None]


def _fixed(month: int, day: int, year: int) -> Bounds:
    found = dt.date(year, month, day)
    return found, found


def _after_easter(days: int, year: int) -> Bounds:
    found = cal.easter(year) + dt.timedelta(days=days)
    return found, found


def _nth_weekday(nth: int, weekday: int, month: int, days: int, year: int) -> Bounds | None:
    found = cal.nth_weekday(nth, weekday, month, year)
    if found is None:
        return None
    found += dt.timedelta(days=days)
    return found, found


def _one_day(day: dt.date, year: int) -> Bounds:
    return day, day


def fixed_day(month: int, day: int) -> Feast:
    return partial(_fixed, month, day)


def after_easter(days: int) -> Feast:
    """So many days after Easter Sunday, or before when negative."""
    return partial(_after_easter, days)


def nth_weekday(nth: int, weekday: int, month: int, *, plus: int = 0) -> Feast:
    """The ``nth`` weekday (Monday 0; -1 the last) of a month, ``plus`` some days."""
    return partial(_nth_weekday, nth, weekday, month, plus)


def _mothers_day(year: int) -> Bounds:
    pentecost = cal.easter(year) + dt.timedelta(days=49)
    last = cal.nth_weekday(-1, 6, 5, year)
    assert last is not None
    found = last + dt.timedelta(days=7) if last == pentecost else last
    return found, found


def mothers_day() -> Feast:
    """Mother's Day in France: the last Sunday of May, a week later when that is Pentecost (code de l'action sociale
    et des familles, article D. 215-1)."""
    return _mothers_day


def one_day(year: int, month: int, day: int) -> Feast:
    """A day that has become a name (``le 11-Septembre``), whatever the year."""
    return partial(_one_day, dt.date(year, month, day))
