"""What factcheck read in the words of a claim: a value as a short phrase, so that a person can catch a misreading."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from factcheck.records import Value
from factcheck.reports.lang import Tongue

__all__ = ["bounds", "day_number", "parse_moment", "reading", "two_digits"]

_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?")
_VOWELS = "aeiouyéèêâôîhAEIOUY"
_BOUNDED = ("at_least", "more_than", "at_most", "less_than")


def parse_moment(text: object) -> tuple[dt.date, str | None] | None:
    """The day and the clock time ``HH:MM`` (or ``None``) of an ISO 8601 string, ``None`` when it is none."""
    found = _MOMENT.match(text) if isinstance(text, str) else None
    if not found:
        return None
    try:
        day = dt.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return day, f"{found[4]}:{found[5]}" if found[4] else None


def day_number(text: object, *, end: bool = False) -> float | None:
    """An ISO date or date-time as days on one scale; ``end`` puts a day without a time at its end."""
    moment = parse_moment(text)
    if moment is None:
        return None
    day, clock = moment
    if clock is None:
        return day.toordinal() + (1.0 if end else 0.0)
    return day.toordinal() + (int(clock[:2]) * 60 + int(clock[3:])) / 1440


def bounds(value: Value) -> tuple[float | None, float | None]:
    """Both ends of a value on a number line: days for dates, its own unit otherwise."""
    if value.kind == "date":
        return day_number(value.lo), day_number(value.hi, end=True)
    low, high = (float(end) if isinstance(end, int | float) else None for end in (value.lo, value.hi))
    return low, high


def reading(value: Value, tongue: Tongue, *, full: bool = True, shared: str = "") -> str:
    """The value in the report's language; ``full`` adds what is counted and what became of it.

    ``shared`` names what a date need not say, because the dates beside it say the same: ``day`` or ``year``.
    """
    if value.lo is None and value.hi is None:
        return tongue.t("reading.unresolved")
    if value.kind == "date":
        text = _date(value, tongue, shared)
        return f"≈\u00a0{text}" if value.approx == "about" else text
    text = _amount(value, tongue, full)
    if not full:
        return text
    counted = [value.counted] if value.counted else []
    if value.role:
        counted.append(tongue.table.roles.get(value.role, value.role))
    return " · ".join([text, *counted])


def _amount(value: Value, tongue: Tongue, full: bool) -> str:
    low, high = bounds(value)
    if value.approx == "vague" and low is not None and high is not None:
        # "Thousands" is read as 2,000 to 9,999; the nines are an artefact that nobody wrote.
        low, high = two_digits(low), two_digits(high)
    elif value.approx == "about" and not full and low is not None and high is not None:
        low = high = round((low + high) / 2, 6)
    if low is not None and high is not None:
        number = tongue.scaled(low) if low == high else f"{tongue.scaled(low)} – {tongue.scaled(high)}"
    else:
        number = tongue.scaled(low if low is not None else high or 0.0)
    text = _with_unit(number, value, tongue, many=low != high or not low or low >= 2)
    bound = value.approx if value.approx in _BOUNDED else ""
    if not bound and (low is None or high is None):
        bound = "at_most" if low is None else "at_least"
    if bound:
        return tongue.t(f"reading.{bound}", number=text)
    if value.approx in ("about", "vague"):
        return tongue.t(f"reading.{value.approx}", number=text)
    return text


def two_digits(number: float) -> float:
    """A number with its first two digits, the others zero."""
    return float(f"{number:.2g}")


def _with_unit(number: str, value: Value, tongue: Tongue, *, many: bool) -> str:
    if value.kind == "percent":
        return tongue.t("reading.points" if value.unit == "pp" else "format.percent", number=number)
    if value.kind == "ordinal":
        return tongue.t("reading.ordinal", number=number)
    if value.unit is None:
        return number
    one, more = tongue.table.units.get(value.unit, (value.unit, value.unit))
    unit = more if many else one
    linked = value.unit in tongue.table.units and number.endswith(
        tuple(name for scale in tongue.table.scales for name in scale[1:])
    )
    link = tongue.table.scale_links[unit[:1] in _VOWELS] if linked else ""
    return f"{number}\u00a0{link}{unit}"


def _date(value: Value, tongue: Tongue, shared: str) -> str:
    start, end = parse_moment(value.lo), parse_moment(value.hi)
    if start is None and end is None:
        return f"{value.lo} – {value.hi}"
    if start is None and end is not None:
        return tongue.t("reading.until", date=_moment(end, tongue))
    if start is not None and end is None:
        return tongue.t("reading.from", date=_moment(start, tongue))
    assert start is not None
    assert end is not None
    if shared == "day":
        clocks = [start[1] or "00:00", end[1] or "23:59"]
        return clocks[0] if start == end else "–".join(clocks)
    if start == end:
        return _moment(start, tongue, style="weekday_day" if shared == "year" else "weekday")
    if start[1] or end[1]:
        return _times(start, end, tongue, "weekday_day" if shared == "year" else "weekday")
    return _days(start[0], end[0], tongue)


def _moment(moment: tuple[dt.date, str | None], tongue: Tongue, style: str = "long") -> str:
    day, clock = moment
    text = tongue.date(day, style=style)
    return f"{text}, {clock}" if clock else text


def _times(start: tuple[dt.date, str | None], end: tuple[dt.date, str | None], tongue: Tongue, style: str) -> str:
    if start[0] == end[0]:
        return f"{tongue.date(start[0], style=style)}, {start[1] or '00:00'}–{end[1] or '23:59'}"
    return f"{_moment(start, tongue, style)} – {_moment(end, tongue, style)}"


def _days(start: dt.date, end: dt.date, tongue: Tongue) -> str:
    last_day = calendar.monthrange(end.year, end.month)[1]
    if start.day == 1 and end.day == last_day:
        if (start.month, end.month) == (1, 12):
            return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
        if (start.year, start.month) == (end.year, end.month):
            return tongue.date(start, style="month")
    if (start.year, start.month) == (end.year, end.month):
        return tongue.t("reading.days", first=start.day, date=tongue.date(end))
    if start.year == end.year:
        return f"{tongue.date(start, style='day')} – {tongue.date(end)}"
    return f"{tongue.date(start)} – {tongue.date(end)}"
