"""What a text says of days and years before anyone knows when it was written: for dating undated articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal

from factcheck.values.dates._clock import Clock, DayPart, NightOf
from factcheck.values.dates._compound import About, Between, Open
from factcheck.values.dates._fixed import Year
from factcheck.values.dates._numeric import NumericDay
from factcheck.values.dates._reading import Expression, Reading
from factcheck.values.dates._relative import RelativePeriod, Weekday
from factcheck.values.dates._yearly import DayOf, Yearly

__all__ = ["DayMention", "Mentions", "PeriodMention", "mentions"]


# Months begin on the same days in all years.
_ANY_YEAR = 2001


@dataclass(frozen=True, slots=True)
class DayMention:
    """A day, or the days from it to ``last`` (day and month). ``weekday`` is 0 for Monday.

    ``this`` is whether it is spoken of as this day, ``over`` whether it is told as over without doubt, ``ahead``
    whether something starts, ends or is due on it. ``start`` is its offset, ``before`` what stands before it in its
    line.
    """

    words: str
    start: int
    day: int
    month: int
    year: int | None
    weekday: int | None
    this: bool
    over: bool
    ahead: bool
    before: str
    last: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A year; or the month of a year that is not said; or a relative one: last year, this weekend, this weekday.

    ``start`` is the month and day on which a month, or the part of it that is meant, begins. ``over`` is whether it
    is told as past, ``begun`` whether something is surely told to have happened or begun in it.
    """

    words: str
    kind: Literal["year", "month", "last_year", "weekend", "weekday"]
    year: int | None
    over: bool
    begun: bool = False
    start: tuple[int, int] | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Mentions:
    days: tuple[DayMention, ...]
    periods: tuple[PeriodMention, ...]


def mentions(text: str, lang: str) -> Mentions:
    """The days and periods that a text speaks of, in order. Raises ``ModuleNotFoundError`` for an unknown language."""
    reading = Reading(text, lang)
    days: list[DayMention] = []
    periods: list[PeriodMention] = []
    for expression in reading.expressions:
        days += _days(reading, expression)
        periods += _periods(reading, expression)
    return Mentions(tuple(days), tuple(periods))


def _core(node: Any) -> tuple[Any, bool]:
    """The expression inside a clock time, an approximation or an open interval; whether it opens ahead."""
    ahead = False
    while True:
        if isinstance(node, Open):
            ahead = ahead or node.side != "since"
            node = node.inner
        elif isinstance(node, About):
            node = node.inner
        elif isinstance(node, Clock | DayPart) and node.day is not None:
            node = node.day
        elif isinstance(node, NightOf):
            node = node.first
        else:
            return node, ahead


def _days(reading: Reading, expression: Expression) -> Iterator[DayMention]:
    node, ahead = _core(expression.node)
    last: tuple[int, int] | None = None
    if isinstance(node, Between):
        first, end = _core(node.first)[0], _core(node.last)[0]
        if not (isinstance(first, DayOf) and isinstance(end, DayOf)):
            return
        node, last = first if first.year is not None else first.in_year(end.year), (end.day, end.month)
    if isinstance(node, NumericDay) and reading.day_first:
        found = node.read(month_first=False)
        node = found if found is not None else node
    if not isinstance(node, DayOf) or not (node.year is None or isinstance(node.year, int)):
        return
    yield DayMention(
        words=reading.words(expression),
        start=expression.start,
        day=node.day,
        month=node.month,
        year=node.year,
        weekday=node.weekday,
        this=expression.this,
        over=node.direction <= 0 and reading.surely_past(expression),
        ahead=ahead or node.direction > 0,
        before=reading.before(expression),
        last=last,
    )


def _periods(reading: Reading, expression: Expression) -> Iterator[PeriodMention]:
    node, _ = _core(expression.node)
    since = isinstance(expression.node, Open) and expression.node.side == "since"
    over = since or reading.verb(expression) in {"past", "lasting"}
    make = partial(PeriodMention, reading.words(expression), over=over, begun=since or (over and expression.within))
    for end in [_core(node.first)[0], _core(node.last)[0]] if isinstance(node, Between) else [node]:
        if isinstance(end, Year):
            yield make("year", end.number)
        elif isinstance(end, Weekday) and not end.direction and end.start == "reference" and expression.this:
            yield make("weekday", None, weekday=end.weekday)
        elif isinstance(end, RelativePeriod) and end.start == "reference":
            if end.unit == "year" and end.offset == -1:
                yield make("last_year", None)
            elif end.unit == "weekend" and end.offset == 0:
                yield make("weekend", None)
        elif isinstance(end, Yearly):
            yield from _yearly(end, make)


def _yearly(node: Yearly, make: Callable[..., PeriodMention]) -> Iterator[PeriodMention]:
    if isinstance(node.year, int):
        yield make("year", node.year)
    elif isinstance(node.year, RelativePeriod) and node.year.offset == -1:
        yield make("last_year", None)
    elif node.year is None and node.grain in {"month", "part_of_month"}:
        bounds = node.at(_ANY_YEAR)
        yield make("month", None, start=(bounds[0].month, bounds[0].day) if bounds else None)
