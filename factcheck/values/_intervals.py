"""Two values on one axis: as closed intervals of the same unit, with how far they may be apart and still agree."""

from __future__ import annotations

import datetime as dt
import math
import re
from dataclasses import dataclass
from functools import lru_cache

from factcheck.records import Value
from factcheck.values._grammar import LANGUAGES, grammar
from factcheck.values._units import UNITS, to_base

__all__ = ["Interval", "Pair", "intervals"]

_FRACTION_POINTS = 2.0
_ROUNDING_CAP = 0.05
_CONVERSION = 0.05
_CALENDAR = 0.10
_FLOAT = 1e-9
_DAY_MINUTES = 1440

_SECONDS = {
    "second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0, "month": 365.25 * 86400 / 12,
    "quarter": 365.25 * 86400 / 4, "year": 365.25 * 86400, "decade": 3652.5 * 86400, "century": 36525 * 86400.0,
}  # fmt: skip
_CALENDAR_UNITS = frozenset({"month", "quarter", "year", "decade", "century"})
_MINUTES_LOOSE = {
    "part_of_month": 10 * _DAY_MINUTES, "part_of_year": 122 * _DAY_MINUTES, "season": 31 * _DAY_MINUTES, "hour": 15.0,
}  # fmt: skip
_VAGUE_CLOCK = ((60, 60.0), (30, 30.0), (15, 20.0), (1, 10.0))
"""How loose a time of day is that is said with *about*, in minutes, by the step of the clock that it is on: who says
*about five* rounds further than who says *about 5.25*."""
_DECIMALS = re.compile(r"\d[.,](\d+)")


@dataclass(frozen=True, slots=True)
class Interval:
    """A closed interval; an open end is infinite."""

    lo: float
    hi: float


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values on one axis.

    ``slack`` is the rounding allowed between them, ``loose`` how far the edges of each may be let out,
    ``points_equal`` whether a number inside the other's interval is the same number (an approximation),
    ``per_unit`` how much of the axis one ``unit`` is, ``proportional`` whether a ratio makes sense; ``whole`` is
    the step of the axis that distances are counted in, 0 for none.
    """

    a: Interval
    b: Interval
    unit: str | None
    slack: float = 0.0
    loose: tuple[float, float] = (0.0, 0.0)
    points_equal: bool = False
    per_unit: float = 1.0
    proportional: bool = True
    whole: float = 0.0


def intervals(a: Value, b: Value) -> Pair | None:
    """``a`` and ``b`` on one axis, or ``None`` when there is none: no date known, or units that do not convert."""
    if (a.lo is None and a.hi is None) or (b.lo is None and b.hi is None):
        return None
    if a.kind == "date":
        return _dates(a, b)
    if a.kind == "duration":
        return _durations(a, b)
    if a.kind == "quantity":
        return _quantities(a, b)
    if a.kind == "money":
        if a.unit and b.unit and a.unit != b.unit:
            return None
        return _numbers(a, b, a.unit or b.unit)
    if a.unit != b.unit:
        return None
    return _numbers(a, b, a.unit)


def _numbers(a: Value, b: Value, unit: str | None) -> Pair:
    first, second = _interval(a), _interval(b)
    fraction = _FRACTION_POINTS if a.kind == "percent" and unit == "%" and _is_fraction(a) != _is_fraction(b) else 0.0
    slack = max(fraction, _rounding(a, b), _FLOAT)
    return Pair(first, second, unit, slack=slack, points_equal=_approximate(a, b), proportional=a.kind != "ordinal")


def _quantities(a: Value, b: Value) -> Pair | None:
    assert a.unit is not None
    assert b.unit is not None
    if a.unit == b.unit or ("°" in (a.unit, b.unit) and {a.unit, b.unit} <= {"°", "°C", "°F"}):
        pair = _numbers(a, b, a.unit if a.unit != "°" else b.unit)
        hot = UNITS[pair.unit or "°"].dimension == "temperature"
        return Pair(pair.a, pair.b, pair.unit, pair.slack, pair.loose, pair.points_equal, proportional=not hot)
    if a.unit not in UNITS or b.unit not in UNITS or UNITS[a.unit].dimension != UNITS[b.unit].dimension:
        return None
    dimension = UNITS[a.unit].dimension
    base = next(
        symbol for symbol, unit in UNITS.items() if unit.dimension == dimension and (unit.factor, unit.offset) == (1, 0)
    )
    first, second = _converted(a), _converted(b)
    hot = dimension == "temperature"
    slack = 1.0 if hot else _CONVERSION * min(_size(first), _size(second))
    return Pair(first, second, base, slack=slack, points_equal=_approximate(a, b), proportional=not hot)


def _converted(value: Value) -> Interval:
    assert value.unit is not None
    span = _interval(value)
    return Interval(_base(span.lo, value.unit), _base(span.hi, value.unit))


def _base(number: float, unit: str) -> float:
    return number if math.isinf(number) else to_base(number, unit)


def _size(interval: Interval) -> float:
    finite = [abs(end) for end in (interval.lo, interval.hi) if not math.isinf(end)]
    return max(finite, default=0.0)


def _durations(a: Value, b: Value) -> Pair | None:
    if a.unit == b.unit:
        return _numbers(a, b, a.unit)
    if a.unit not in _SECONDS or b.unit not in _SECONDS:
        return None
    scale_a, scale_b = _SECONDS[a.unit], _SECONDS[b.unit]
    unit = a.unit if scale_a < scale_b else b.unit
    first, second = _interval(a), _interval(b)
    first, second = Interval(first.lo * scale_a, first.hi * scale_a), Interval(second.lo * scale_b, second.hi * scale_b)
    calendar = (a.unit in _CALENDAR_UNITS) != (b.unit in _CALENDAR_UNITS)
    slack = max((_CALENDAR if calendar else 1e-6) * min(_size(first), _size(second)), _FLOAT)
    return Pair(first, second, unit, slack=slack, points_equal=_approximate(a, b), per_unit=_SECONDS[unit])


def _dates(a: Value, b: Value) -> Pair:
    first = Interval(_minutes(a.lo, -math.inf, end=False), _minutes(a.hi, math.inf, end=True))
    second = Interval(_minutes(b.lo, -math.inf, end=False), _minutes(b.hi, math.inf, end=True))
    about = "about" in (a.approx, b.approx)
    clocks = _is_clock(a) and _is_clock(b)
    slack = max((_vague_clock(v) for v in (a, b) if v.approx == "about"), default=0.0) if clocks else 0.0
    return Pair(
        first, second, "day", slack=slack, loose=(_looseness(a), _looseness(b)), points_equal=about,
        per_unit=_DAY_MINUTES, proportional=False, whole=0.0 if clocks else _DAY_MINUTES,
    )  # fmt: skip


def _is_clock(value: Value) -> bool:
    return value.grain in {"hour", "minute"}


def _vague_clock(value: Value) -> float:
    # "about three hours ago" falls on any minute and is said to the hour.
    minutes = 0.0 if value.grain == "hour" else _minutes(value.lo, 0.0, end=False)
    return next((loose for step, loose in _VAGUE_CLOCK if minutes % step == 0), _VAGUE_CLOCK[-1][1])


def _looseness(value: Value) -> float:
    return float(_MINUTES_LOOSE.get(value.grain or "", 0.0))


def _minutes(end_of: str | float | None, default: float, *, end: bool) -> float:
    if end_of is None:
        return default
    text = str(end_of)
    moment = dt.datetime.fromisoformat(text)
    minutes = (moment - dt.datetime(1, 1, 1)).total_seconds() / 60
    return minutes + _DAY_MINUTES - 1 if end and "T" not in text else minutes


def _interval(value: Value) -> Interval:
    lo = -math.inf if value.lo is None else float(value.lo)
    # The upper end of a vague number never refutes.
    hi = math.inf if value.hi is None or value.approx == "vague" else float(value.hi)
    return Interval(lo, hi)


def _approximate(a: Value, b: Value) -> bool:
    return (
        "about" in (a.approx, b.approx)
        and {a.approx, b.approx} <= {"about", "exact"}
        and (_is_point(a) or _is_point(b) or a.approx == b.approx)
    )


def _is_point(value: Value) -> bool:
    return value.lo is not None and value.lo == value.hi


def _is_fraction(value: Value) -> bool:
    return not value.text.lower().endswith(_percent_words())


@lru_cache(maxsize=1)
def _percent_words() -> tuple[str, ...]:
    return tuple(phrase for lang in LANGUAGES for phrase in grammar(lang).percent_ends)


def _rounding(a: Value, b: Value) -> float:
    """Half a unit of the last digit said by the rounder of two numbers, at most 5 percent of the smaller."""
    if not (_is_point(a) and _is_point(b)) or a.kind == "ordinal":
        return 0.0
    steps = [_step(a), _step(b)]
    if steps[0] == steps[1]:
        return 0.0
    smaller = min(abs(float(value.lo or 0)) for value in (a, b))
    return min(max(steps) / 2, _ROUNDING_CAP * smaller)


def _step(value: Value) -> float:
    """The value of the last digit said: 100 000 for ``1,2 million``, 0.1 for ``50,8 %``, 1 for a plain count."""
    number = abs(float(value.lo or 0))
    decimals = _DECIMALS.search(value.text)
    if number >= 1e6 and not re.search(r"\d[ .,'\u00a0\u202f\u2009]\d{3}(?!\d)", value.text):
        scale = 1e9 if number >= 1e9 else 1e6
        mantissa = number / scale
        digits = len(decimals[1]) if decimals else 0
        return float(scale * 10.0**-digits) if mantissa < 1000 else 1.0
    if decimals and value.kind != "cardinal":
        return float(10.0 ** -len(decimals[1]))
    return 1.0
