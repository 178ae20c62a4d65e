"""The geometry of the small charts: interval bars on a common scale, and a figure over publication time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.records import Value
from factcheck.reports.lang import Tongue
from factcheck.reports.reading import bounds, reading, two_digits

__all__ = ["Bar", "Chart", "Dot", "Point", "Strip", "strip", "timeline"]

WIDTH, HEIGHT = 360, 190
_LEFT, _RIGHT, _TOP, _BOTTOM = 14, 14, 30, 34
_RADIUS, _LABEL_HEIGHT, _CHARACTER = 8, 13, 7.0


@dataclass(frozen=True, slots=True)
class Point:
    """One claim on a chart: its position's letter, who and when, the figure read and its place in the page."""

    letter: str
    source: str
    date: str
    day: str | None
    value: Value
    claim: str


@dataclass(frozen=True, slots=True)
class Bar:
    """An interval in per cent of the scale; ``left`` and ``right`` say which ends are open."""

    point: Point
    label: str
    start: float
    width: float
    left: bool
    right: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """Interval bars under one another, with the labels of both ends of their scale."""

    bars: tuple[Bar, ...]
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A point of the time chart in pixels; ``label`` is empty where it would cover something, ``foot`` its baseline."""

    x: float
    y: float
    top: float
    bottom: float
    letter: str
    label: str
    foot: float
    anchor: str
    title: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure over publication time: ``dots`` in time order, the labels below, the path that joins them."""

    width: int
    height: int
    base: float
    dots: tuple[Dot, ...]
    path: str
    first: str
    last: str
    summary: str


def strip(points: Sequence[Point], tongue: Tongue) -> Strip | None:
    """Bars for at least two points whose values have an end; ``None`` when they would show nothing.

    Two exact numbers need no drawing, however many sources give them, and values that all coincide have no scale.
    """
    ends = [(point, *bounds(point.value)) for point in points]
    ends = [item for item in ends if item[1] is not None or item[2] is not None]
    known = [end for _, low, high in ends for end in (low, high) if end is not None]
    if len(ends) < 2 or not known or min(known) == max(known):
        return None
    exact = all(low == high for _, low, high in ends)
    if exact and len(set(known)) < 3 and points[0].value.kind != "date":
        return None
    low, high = min(known), max(known)
    margin = (high - low) * 0.06
    scale_low, scale_high = low - margin, high + margin

    def place(value: float) -> float:
        return round(100 * (value - scale_low) / (scale_high - scale_low), 2)

    bars = []
    for point, start, end in ends:
        left = place(start) if start is not None else 0.0
        right = place(end) if end is not None else 100.0
        bars.append(
            Bar(
                point,
                reading(point.value, tongue, full=False),
                left,
                round(right - left, 2),
                start is None,
                end is None,
            )
        )
    if points[0].value.kind == "date":
        if int(low) == int(high):
            return Strip(tuple(bars), _clock(low), _clock(high))
        return Strip(tuple(bars), _day(low, tongue), _day(high - 0.001, tongue))
    return Strip(tuple(bars), *(tongue.scaled(_shown(end, ends)) for end in (low, high)))


def _shown(end: float, ends: Sequence[tuple[Point, float | None, float | None]]) -> float:
    """An end of the scale as it is written: rounded when only a vague value reaches it."""
    exact = any(end in (low, high) and point.value.approx != "vague" for point, low, high in ends)
    return end if exact else two_digits(end)


def _day(number: float, tongue: Tongue) -> str:
    return tongue.date(dt.date.fromordinal(max(1, int(number))), style="short")


def _clock(number: float) -> str:
    minutes = round((number - int(number)) * 1440)
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def timeline(points: Sequence[Point], tongue: Tongue, title: str) -> Chart | None:
    """The figures by day of publication, ``None`` below three days or for values that are not numbers.

    The height starts at zero unless all figures lie close together, far from it.
    """
    dated = []
    for point in points:
        low, high = bounds(point.value)
        if point.day is not None and point.value.kind != "date" and (low is not None or high is not None):
            first = low if low is not None else high
            second = high if high is not None else low
            assert first is not None
            assert second is not None
            dated.append((dt.date.fromisoformat(point.day).toordinal(), first, second, point))
    dated.sort(key=lambda item: (item[0], item[1], item[2], item[3].source, item[3].claim))
    if len({item[0] for item in dated}) < 3 or len({item[1:3] for item in dated}) < 2:
        return None
    days = [item[0] for item in dated]
    top = max(item[2] for item in dated)
    low = min(item[1] for item in dated)
    bottom = low - 0.3 * (top - low) if low > 0.6 * top else min(0.0, low)
    base = HEIGHT - _BOTTOM

    def across(day: float) -> float:
        return round(_LEFT + (WIDTH - _LEFT - _RIGHT) * (day - days[0]) / (days[-1] - days[0]), 1)

    def up(value: float) -> float:
        return round(base - (base - _TOP) * (value - bottom) / ((top - bottom) or 1), 1)

    drawn = [(point, across(day), up((low + high) / 2), up(high), up(low)) for day, low, high, point in dated]
    taken = [
        _Box(x - _RADIUS, min(y - _RADIUS, upper), x + _RADIUS, max(y + _RADIUS, lower))
        for _, x, y, upper, lower in drawn
    ]
    dots: list[Dot] = []
    for point, x, y, upper, lower in drawn:
        words = reading(point.value, tongue, full=False)
        side = _side(x, words)
        said_before = any((dot.x, dot.y, dot.label) == (x, y, words) for dot in dots)
        foot = None
        if not said_before:
            foot = _foot(words, x, side, min(upper, y - _RADIUS), max(lower, y + _RADIUS), taken)
        said = tongue.t("chart.point", source=point.source, date=point.date, value=words)
        label = "" if foot is None else words
        dots.append(Dot(x, y, upper, lower, point.letter, label, foot or 0.0, side, said))
    path = " ".join(f"{'L' if at else 'M'}{dot.x} {dot.y}" for at, dot in enumerate(dots))
    return Chart(
        WIDTH, HEIGHT, base, tuple(dots), path, _day(days[0], tongue), _day(days[-1], tongue),
        tongue.t("chart.summary", title=title, points="; ".join(dot.title for dot in dots)),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Box:
    """A rectangle in pixels."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def _foot(words: str, x: float, side: str, top: float, bottom: float, taken: list[_Box]) -> float | None:
    """The baseline of a label above its point, or below where something stands there; ``None`` for no room at all."""
    width = len(words) * _CHARACTER
    left = {"start": x, "middle": x - width / 2, "end": x - width}[side]
    for foot in (top - 5, bottom + _LABEL_HEIGHT):
        box = _Box(left, foot - _LABEL_HEIGHT + 3, left + width, foot + 2)
        if box.top >= 0 and box.bottom <= HEIGHT - _BOTTOM + 16 and not any(box.meets(other) for other in taken):
            taken.append(box)
            return round(foot, 1)
    return None


def _side(x: float, words: str) -> str:
    half = len(words) * _CHARACTER / 2
    if x - half < 2:
        return "start"
    return "end" if x + half > WIDTH - 2 else "middle"
