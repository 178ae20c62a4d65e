"""Expressions made of others: ranges, open intervals, weeks around a day, what is said to be about."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from factcheck.records import Approx
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds, Stretch
from factcheck.values.dates._clock import Clock, DayPart
from factcheck.values.dates._context import Context, Node, Tense, nearest
from factcheck.values.dates._relative import Weekday
from factcheck.values.dates._yearly import DayOf, Yearly

__all__ = ["About", "Between", "Open", "Side", "WeekOf"]

Side = Literal["since", "from", "until", "by", "before", "after", "from_if_ahead", "from_unless_past", "by_unless_past"]
"""The last ones depend on the tense: ``by 2030`` emissions will fall, ``by 2020`` they had fallen."""


@dataclass(frozen=True, slots=True)
class About:
    """``vers la mi-août``, ``peu avant 22 heures``: the same stretch, not widened, only less sure."""

    inner: Node
    approx: Approx = "about"

    @property
    def token(self) -> str:
        return self.inner.token

    def resolve(self, context: Context) -> Stretch | None:
        found = self.inner.resolve(context)
        return found and replace(found, approx=self.approx)


@dataclass(frozen=True, slots=True)
class WeekOf:
    """The week or weekend of a day: ``la semaine du 14 juillet``."""

    token: ClassVar[str] = "PERIOD"
    inner: Node
    unit: Literal["week", "weekend"]

    def resolve(self, context: Context) -> Stretch | None:
        found = self.inner.resolve(context)
        if found is None or found.lo is None:
            return found and Stretch(None, None, self.unit)
        if found.hi is not None and found.hi > found.lo:
            return Stretch(found.lo, found.hi, self.unit)
        bounds = cal.week(cal.day(found.lo)) if self.unit == "week" else cal.weekend(cal.day(found.lo))
        return Stretch(*bounds, self.unit)


@dataclass(frozen=True, slots=True)
class Open:
    """An interval with one open end."""

    token: ClassVar[str] = "OPEN"
    side: Side
    inner: Node

    def resolve(self, context: Context) -> Stretch | None:
        side = self.side
        if side in {"from_if_ahead", "from_unless_past", "by_unless_past"}:
            tense = context.tense()
            if tense == "past" or (side == "from_if_ahead" and tense is None):
                return self.inner.resolve(context)
            side = "by" if side == "by_unless_past" else "from"
            if side == "from" and self._is_over(context):
                return self.inner.resolve(context)
        return self._opened(side, context)

    def _is_over(self, context: Context) -> bool:
        """``the result from last year``: nothing starts in the past."""
        found = self.inner.resolve(context)
        reference = context.reference
        return found is not None and found.hi is not None and reference is not None and cal.day(found.hi) < reference

    def _opened(self, side: Side, context: Context) -> Stretch | None:
        found = self._inner(side, context)
        if found is None or not found.known:
            return found
        lo, hi = found.lo, found.hi
        if side in {"since", "from"}:
            return None if lo is None else replace(found, hi=None, year_said=None)
        if side in {"until", "by"}:
            return None if hi is None else replace(found, lo=None, year_said=None)
        if side == "before":
            if hi is not None and found.grain in {"part_of_month", "part_of_year"} and _ends_month(hi):
                # Before the end of a year is within the year.
                return replace(found, lo=None, year_said=None)
            edge = None if lo is None else _next_to(lo, -1)
            return None if edge is None else Stretch(None, edge, found.grain, found.approx)
        edge = None if hi is None else _next_to(hi, 1)
        return None if edge is None else Stretch(edge, None, found.grain, found.approx)

    def _inner(self, side: Side, context: Context) -> Stretch | None:
        """What lasts until a day is told in any tense; what lasts since a day began in the past."""
        if side == "since":
            with context.in_tense("past"):
                return self.inner.resolve(context)
        if side in {"until", "by", "before"}:
            verb = context.verb()
            tense: Tense | None = "past" if verb == "lasting" else "future"
            if isinstance(self.inner, Yearly) and verb != "future":
                tense = None
            with context.in_tense(tense):
                return self.inner.resolve(context)
        return self.inner.resolve(context)


def _ends_month(point: dt.date) -> bool:
    following = cal.add_days(point, 1)
    return following is None or following.day == 1


def _next_to(point: dt.date, sign: int) -> dt.date | None:
    """The day, or the minute of a day, just before or after."""
    step = dt.timedelta(minutes=sign) if isinstance(point, dt.datetime) else dt.timedelta(days=sign)
    try:
        return point + step
    except OverflowError:
        return None


def _in_order(start: Stretch, end: Stretch, tense: Tense | None) -> tuple[Stretch, Stretch]:
    """``de vendredi soir à lundi matin``: weekdays read one by one may come out the wrong way round."""
    if start.lo is None or end.hi is None or end.lo is None or start.hi is None:
        return start, end
    week = dt.timedelta(days=7)
    late = cal.day(start.lo) - cal.day(end.hi)
    if not dt.timedelta() < late < week:
        return start, end
    if tense == "future":
        return start, replace(end, lo=end.lo + week, hi=end.hi + week)
    return replace(start, lo=start.lo - week, hi=start.hi - week), end


@dataclass(frozen=True, slots=True)
class Between:
    """From the start of one expression to the end of another, which may leave to the other what it does not say."""

    token: ClassVar[str] = "RANGE"
    first: Node
    last: Node

    def resolve(self, context: Context) -> Stretch | None:
        first, last = self._shared()
        if isinstance(first, Yearly) and isinstance(last, Yearly):
            return self._yearly(first, last, context)
        if isinstance(first, Weekday) and isinstance(last, Weekday):
            return self._weekdays(first, last, context)
        if isinstance(first, Clock) and isinstance(last, Clock):
            return self._clocks(first, last, context)
        start, end = first.resolve(context), last.resolve(context)
        if start is None or end is None:
            return None
        return self._joined(*_in_order(start, end, context.tense()))

    def _shared(self) -> tuple[Node, Node]:
        first, last = self.first, self.last
        if isinstance(first, Clock | DayPart) and isinstance(last, Clock | DayPart):
            if first.day is None and last.day is not None:
                first = replace(first, day=last.day)
            elif last.day is None and first.day is not None:
                last = replace(last, day=first.day)
        return first, last

    def _joined(self, start: Stretch, end: Stretch) -> Stretch | None:
        grain = cal.finer(start.grain, end.grain)
        if start.lo is None or end.hi is None:
            return Stretch(None, None, grain)
        lo, hi = start.lo, end.hi
        if isinstance(lo, dt.datetime) != isinstance(hi, dt.datetime):
            lo, hi, grain = cal.day(lo), cal.day(hi), "day"
        if lo > hi:
            return None
        return Stretch(lo, hi, grain, "about" if "about" in {start.approx, end.approx} else "exact")

    def _yearly(self, first: Yearly, last: Yearly, context: Context) -> Stretch | None:
        grain = cal.finer(first.grain, last.grain)
        known = last.year if last.year is not None else first.year
        if known is None and context.sentence_year is not None and not first.direction:
            known = context.sentence_year
        if known is None:
            return self._nearest(first, last, context)
        year = known if isinstance(known, int) else self._year_of(known, context)
        if year is None:
            return Stretch(None, None, grain)
        bounds = self._in_years(first, last, year, last.year is not None or first.year is None)
        return bounds and Stretch(*bounds, grain, year_said=year)

    def _year_of(self, node: Node, context: Context) -> int | None:
        found = node.resolve(context)
        return found.lo.year if found is not None and found.lo is not None else None

    def _in_years(self, first: Yearly, last: Yearly, year: int, is_last: bool) -> Bounds | None:
        """The range when ``year`` is that of the last part, or of the first; the other part's year is next to it."""
        if isinstance(first.year, int) and isinstance(last.year, int):
            start, end = first.at(first.year), last.at(last.year)
        elif is_last:
            end = last.at(year)
            start = first.at(year)
            if start and end and start[0] > end[0]:
                start = first.at(year - 1)
        else:
            start = first.at(year)
            end = last.at(year)
            if start and end and start[0] > end[0]:
                end = last.at(year + 1)
        return (start[0], end[1]) if start and end and start[0] <= end[1] else None

    def _nearest(self, first: Yearly, last: Yearly, context: Context) -> Stretch | None:
        reference = context.reference
        grain = cal.finer(first.grain, last.grain)
        if isinstance(first, DayOf) and isinstance(last, DayOf) and (first.weekday, last.weekday) != (None, None):
            start, end = self._with_weekday(first, last, context)
            return self._joined(start, end) if start and end else None
        if reference is None:
            return Stretch(None, None, grain)
        candidates = [
            bounds
            for year in range(max(2, reference.year - 9), reference.year + 10)
            if (bounds := self._in_years(first, last, year, is_last=True))
        ]
        best = nearest(candidates, reference, context.clear_tense())
        return best and Stretch(*best, grain)

    def _with_weekday(self, first: DayOf, last: DayOf, context: Context) -> tuple[Stretch | None, Stretch | None]:
        """A weekday on either end decides the year of both."""
        if last.weekday is not None:
            end = last.resolve(context)
            year = end.lo.year if end and end.lo else None
            bounds = self._in_years(first, last, year, is_last=True) if year else None
        else:
            start = first.resolve(context)
            year = start.lo.year if start and start.lo else None
            bounds = self._in_years(first, last, year, is_last=False) if year else None
        if bounds is None:
            unknown = Stretch(None, None, "day")
            return (unknown, unknown) if year is None else (None, None)
        return Stretch(bounds[0], bounds[0], "day"), Stretch(bounds[1], bounds[1], "day")

    def _weekdays(self, first: Weekday, last: Weekday, context: Context) -> Stretch | None:
        """The last day by tense, the first the nearest before it; in the future the other way round."""
        if context.tense() == "future" or first.direction > 0:
            start = first.resolve(context)
            if start is None or start.lo is None:
                return start
            end = cal.add_days(start.lo, (last.weekday - first.weekday) % 7 or 7)
            return Stretch(start.lo, end, "day")
        found = last.resolve(context)
        if found is None or found.hi is None:
            return found
        begin = cal.add_days(found.hi, -((last.weekday - first.weekday) % 7 or 7))
        return Stretch(begin, found.hi, "day")

    def _clocks(self, first: Clock, last: Clock, context: Context) -> Stretch | None:
        start, end = first.resolve(context), last.resolve(context)
        if start is None or end is None:
            return None
        if start.lo is not None and end.hi is not None and start.lo > end.hi and last.day == first.day:
            # Past midnight.
            end = replace(end, lo=cal.add_days(end.hi, 1), hi=cal.add_days(end.hi, 1))
        return self._joined(*_in_order(start, end, context.tense()))
