"""Times of day and nights.

Each function reads the named tokens of a match (see ``factcheck.values.dates.build``).
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factcheck.values.dates._amount import Amount, Quantity
from factcheck.values.dates._cascade import Found
from factcheck.values.dates._clock import EVENING_TO_MORNING, NIGHT, Clock, DayPart, LastNight, NightOf
from factcheck.values.dates._compound import About, Between
from factcheck.values.dates._relative import DayNumber, RelativeDay, RelativeTo, Weekday
from factcheck.values.dates._yearly import DayOf
from factcheck.values.dates.build.shared import borrowed

__all__ = [
    "between_clocks_on_day",
    "clock",
    "clock_about",
    "clock_amount",
    "clock_before",
    "clock_before_hour",
    "clock_in_part",
    "clock_number_on_day",
    "clock_on_day",
    "clock_on_next",
    "clock_past_hour",
    "day_part",
    "day_part_near",
    "last_night",
    "late_clock",
    "military_clock",
    "night",
    "night_before",
    "said_day_part",
    "said_night",
    "short_clock_amount",
    "this_day_part",
]

_HALF_HOUR = 30
_NOON = 12


def clock(found: Found) -> Any:
    if "c" in found:
        if isinstance(found["c"], Clock):
            return found["c"]
        hour, minute = found["c"]
    else:
        hour, minute = int(found["h"]), found.get("minutes")
    if isinstance(minute, float) or not 0 <= hour <= 24:
        return None
    made = Clock(hour, int(minute) if minute is not None else None)
    if "plus" in found:
        total = made.hour * 60 + (made.minute or 0) + _HALF_HOUR
        made = Clock(total // 60 % 24, total % 60)
    return made.in_part(found["p"]) if "p" in found else made


def clock_before_hour(found: Found) -> Any:
    """``huit heures moins le quart``, ``moins dix``."""
    return _shifted(found, -1)


def clock_past_hour(found: Found) -> Any:
    """``huit heures et quart``."""
    return _shifted(found, 1)


def _shifted(found: Found, sign: int) -> Any:
    minutes = 60 * found["f"] if "f" in found else int(found["minutes"])
    hour = int(found["h"])
    if not 1 <= hour <= 24 or not 0 < minutes < 60 or minutes != int(minutes):
        return None
    total = hour * 60 + sign * int(minutes)
    return Clock(total // 60 % 24, total % 60)


def clock_on_next(found: Found) -> Any:
    """``vers 2 heures, dans la nuit de samedi à dimanche``: the day of the night that follows."""
    night: NightOf = found["x"]
    time = found["c"]
    inner = time.inner if isinstance(time, About) else time
    if not isinstance(night, NightOf) or not isinstance(inner, Clock) or inner.day is not None:
        return None
    placed = inner.on(night.first if inner.hour >= _NOON else RelativeTo(night.first, 1))
    return replace(time, inner=placed) if isinstance(time, About) else placed


def clock_amount(found: Found) -> Any:
    """A clock form that is an amount here: ``2 h 30`` of waiting."""
    hours, minutes = found["c"]
    if minutes is None:
        return Amount(Quantity(hours, hours), "hour")
    total = hours * 60 + minutes
    return Amount(Quantity(total, total), "minute")


def short_clock_amount(found: Found) -> Any:
    """A clock form without a word that says which: up to four hours it is an amount."""
    return clock_amount(found) if found["c"][0] <= 4 else clock(found)


def military_clock(found: Found) -> Any:
    """``1500 GMT``."""
    hour, minute = divmod(found["x"], 100)
    return Clock(hour, minute) if isinstance(hour, int) and hour < 24 and minute < 60 else None


def clock_before(found: Found) -> Any:
    """The first time of ``9 to 11 a.m.``, in the half of the day of the second."""
    hour, later = found["h"], found["c"].hour
    if not 1 <= hour <= 12:
        return None
    hour %= 12
    return Clock(hour + 12 if later >= 12 and hour + 12 < later else hour)


def late_clock(found: Found) -> Any:
    """``après 22 heures`` is a time, ``après trois heures`` a wait."""
    return clock(found) if found["h"] >= 13 else None


def clock_about(found: Found) -> Any:
    """``il était un peu plus de vingt-deux heures``."""
    made = clock(found)
    return About(made) if made and "rough" in found else made


def clock_number_on_day(found: Found) -> Any:
    """``yesterday evening at 9``."""
    return Clock(int(found["h"])).on(found["x"])


def clock_in_part(found: Found) -> Any:
    return found["c"].in_part(found["p"])


def clock_on_day(found: Found) -> Any:
    time, on = found["c"], found["x"]
    if isinstance(time, About):
        inner = time.inner
        return replace(time, inner=inner.on(on)) if isinstance(inner, Clock) and inner.day is None else None
    return time.on(on) if isinstance(time, Clock) and time.day is None else None


def between_clocks_on_day(found: Found) -> Any:
    times, on = found["c"], found["x"]
    if not isinstance(times, Between) or not isinstance(times.first, Clock) or not isinstance(times.last, Clock):
        return None
    if times.first.day or times.last.day:
        return None
    return Between(times.first.on(on), times.last.on(on))


def day_part(found: Found) -> Any:
    part = found["p"]
    of = found.get("x")
    if of is None:
        return DayPart(part)
    return None if isinstance(of, DayPart | Clock) else DayPart(part, of)


def this_day_part(found: Found) -> Any:
    """``ce matin``; ``cette nuit`` depends on the tense."""
    part = found["p"]
    if part in {NIGHT, EVENING_TO_MORNING}:
        return LastNight(found.get("night"))
    return DayPart(part, RelativeDay(0))


def said_day_part(found: Found) -> Any:
    """``ce soir-là``, ``le lendemain matin``: of the day said before."""
    part = EVENING_TO_MORNING if found["p"] == NIGHT else found["p"]
    return DayPart(part, RelativeDay(found["offset"], "said"))


def day_part_near(found: Found) -> Any:
    return DayPart(found["p"], RelativeDay(found["offset"]))


def said_night(found: Found) -> Any:
    """``the night before``."""
    part, offset = found["x"]
    return DayPart(part, RelativeDay(offset, "said"))


def night_before(found: Found) -> Any:
    """``overnight into Tuesday``."""
    return NightOf(RelativeTo(found["x"], -1))


def last_night(found: Found) -> Any:
    return LastNight(found.get("offset"))


def night(found: Found) -> Any:
    """``la nuit de lundi à mardi``; a day number takes the month of the other day."""
    first, last = found["a"], found.get("b")
    if isinstance(first, int):
        first = borrowed(first, None, last)
    elif isinstance(first, DayNumber):
        first = borrowed(first.day, first.weekday, last) or first
    elif isinstance(first, DayOf) and first.year is None and isinstance(last, DayOf):
        first = _before(first, last)
    elif isinstance(first, Weekday) and (isinstance(last, DayOf | DayNumber) or _follows(first, last)):
        first = RelativeTo(last, -1)
    return None if first is None else NightOf(first)


def _follows(first: Weekday, last: Any) -> bool:
    """Whether ``last`` is the weekday after ``first``: the night is over when that day is."""
    return isinstance(last, Weekday) and (last.weekday - first.weekday) % 7 == 1 and first.start == last.start


def _before(first: DayOf, last: DayOf) -> DayOf:
    if isinstance(last.year, int):
        over_new_year = (first.month, first.day) > (last.month, last.day)
        return replace(first, year=last.year - over_new_year)
    return first
