"""Times of day: parts of the day, clock times, nights."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from typing import ClassVar

from factcheck.records import Approx, Grain
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Stretch
from factcheck.values.dates._context import Context, Node

__all__ = ["AFTERNOON", "EVENING", "EVENING_TO_MORNING", "MORNING", "NIGHT", "Clock", "DayPart", "LastNight", "NightOf"]

MORNING, AFTERNOON, EVENING, NIGHT, EVENING_TO_MORNING = range(5)
_PART_MINUTES = {
    MORNING: (6 * 60, 12 * 60 - 1),
    AFTERNOON: (12 * 60, 18 * 60 - 1),
    EVENING: (18 * 60, 24 * 60 - 1),
    NIGHT: (0, 6 * 60 - 1),
    EVENING_TO_MORNING: (18 * 60, 30 * 60),
}


def _at(day: dt.date, minutes: int) -> dt.datetime | None:
    start = dt.datetime.combine(cal.day(day), dt.time())
    try:
        return start + dt.timedelta(minutes=minutes)
    except OverflowError:
        return None


def _day_of(node: Node | None, context: Context) -> tuple[dt.date | None, int | None] | None:
    """The day that a time belongs to, and its year if said; ``None`` when there is no such day."""
    if node is None:
        return context.base_day(), None
    of = node.resolve(context)
    if of is None:
        return None
    return (None if of.lo is None else cal.day(of.lo)), of.year_said


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of a day, of the day said with it, or the last one said in the sentence, or the reference."""

    token: ClassVar[str] = "DAYPART"
    part: int
    day: Node | None = None

    def resolve(self, context: Context) -> Stretch | None:
        found = _day_of(self.day, context)
        if found is None:
            return None
        day, year = found
        if day is None:
            return Stretch(None, None, "part_of_day")
        start, end = _PART_MINUTES[self.part]
        return Stretch(_at(day, start), _at(day, end), "part_of_day", year_said=year)


@dataclass(frozen=True, slots=True)
class Clock:
    """A point of the day; ``minute`` is ``None`` when only the hour is said."""

    token: ClassVar[str] = "CLOCK"
    hour: int
    minute: int | None = None
    day: Node | None = None
    approx: Approx = "exact"

    @property
    def grain(self) -> Grain:
        return "hour" if self.minute is None else "minute"

    def on(self, day: Node) -> Clock:
        """The same time on a day; a part of the day turns 8 into 20 where it must (``lundi soir à 8 heures``)."""
        if isinstance(day, DayPart):
            return replace(self.in_part(day.part), day=day.day)
        return replace(self, day=day)

    def in_part(self, part: int) -> Clock:
        later = part in {AFTERNOON, EVENING} or (part == EVENING_TO_MORNING and self.hour >= 6)
        return replace(self, hour=self.hour + 12) if later and 1 <= self.hour < 12 else self

    def resolve(self, context: Context) -> Stretch | None:
        found = _day_of(self.day, context)
        if found is None:
            return None
        day, year = found
        if day is None:
            return Stretch(None, None, self.grain, self.approx)
        point = _at(day, self.hour * 60 + (self.minute or 0))
        return None if point is None else Stretch(point, point, self.grain, self.approx, year_said=year)


@dataclass(frozen=True, slots=True)
class NightOf:
    """``dans la nuit de lundi à mardi``: from the evening of its first day to the morning after."""

    token: ClassVar[str] = "NIGHT"
    first: Node

    def resolve(self, context: Context) -> Stretch | None:
        return DayPart(EVENING_TO_MORNING, self.first).resolve(context)


@dataclass(frozen=True, slots=True)
class LastNight:
    """``cette nuit`` by tense; ``la nuit dernière`` with ``offset`` -1, ``tonight`` with 0."""

    token: ClassVar[str] = "NIGHT"
    offset: int | None = None

    def resolve(self, context: Context) -> Stretch | None:
        if context.reference is None:
            return Stretch(None, None, "part_of_day")
        offset = self.offset
        if offset is None:
            offset = 0 if context.tense() == "future" else -1
        evening = cal.add_days(context.reference, offset)
        if evening is None:
            return None
        start, end = _PART_MINUTES[EVENING_TO_MORNING]
        return Stretch(_at(evening, start), _at(evening, end), "part_of_day")
