"""Dates in figures, the same in all languages but for the order of day and month."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any, ClassVar

from factcheck.values.dates._calendar import Stretch
from factcheck.values.dates._cascade import BLOCKED
from factcheck.values.dates._clock import Clock
from factcheck.values.dates._context import Context, Node
from factcheck.values.dates._yearly import DayOf, valid_day

__all__ = ["NUMERIC_DATE", "NumericDay", "numeric_date", "order_shown"]

_FIRST_YEAR_OF_1900S = 50

NUMERIC_DATE = (
    r"(?<![\w/])(?<!\d[.,:-])(?:"
    r"\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:z|[+-]\d{2}:?\d{2})?"
    r"|\d{4}(?P<ymd>[-/.])\d{1,2}(?P=ymd)\d{1,2}"
    r"|\d{1,2}(?P<dmy>[-/.])\d{1,2}(?P=dmy)(?:\d{4}|\d{2})"
    r"|\d{1,2}/\d{1,2}"
    r")(?![\d/]|[.,:-]\d|[^\W\d_])"
)
_PARTS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class NumericDay:
    """Two numbers, one the day and one the month, in an order that the language or the text decides."""

    token: ClassVar[str] = "DAY"
    first: int
    second: int
    year: int | None
    weekday: int | None = None

    def resolve(self, context: Context) -> Stretch | None:
        orders = {
            month_first: node
            for month_first in (False, True)
            if (node := self.read(month_first=month_first)) is not None
        }
        if len(orders) == 2 and self.first != self.second:
            if context.month_first is None:
                return None
            return orders[context.month_first].resolve(context)
        return next(iter(orders.values())).resolve(context) if orders else None

    def read(self, *, month_first: bool) -> DayOf | None:
        """The day in one of the two orders, ``None`` when there is none."""
        month, day = (self.first, self.second) if month_first else (self.second, self.first)
        if not valid_day(day, month, self.year):
            return None
        return DayOf(day=day, month=month, year=self.year, weekday=self.weekday)

    def shows_month_first(self) -> bool | None:
        """The order that the figures give away (``25/12``), if they do."""
        possible = [order for order in (False, True) if self.read(month_first=order) is not None]
        return possible[0] if len(possible) == 1 else None


def order_shown(nodes: list[Node]) -> bool | None:
    """Whether the numeric dates of a text put the month first; ``None`` when they do not tell, or disagree."""
    shown = {node.shows_month_first() for node in nodes if isinstance(node, NumericDay)} - {None}
    return shown.pop() if len(shown) == 1 else None


def _full_year(digits: str) -> int:
    number = int(digits)
    if len(digits) > 2:
        return number
    return number + (2000 if number < _FIRST_YEAR_OF_1900S else 1900)


def numeric_date(text: str) -> tuple[str, Any]:
    """The token class and node of a text that ``NUMERIC_DATE`` matches."""
    parts = _PARTS.findall(text)
    if "t" in text:
        return _date_time(parts)
    if len(parts) == 2:
        return "numeric_dm", NumericDay(int(parts[0]), int(parts[1]), None)
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
        if year and valid_day(day, month, year):
            return "numeric_day", DayOf(day=day, month=month, year=year)
        return "blocked", BLOCKED
    found = NumericDay(int(parts[0]), int(parts[1]), _full_year(parts[2]))
    # 2.4.15 is a version as often as a date.
    return ("numeric_dotted" if "." in text and len(parts[2]) == 2 else "numeric_day"), found


def _date_time(parts: list[str]) -> tuple[str, Any]:
    year, month, day, hour, minute = map(int, parts[:5])
    try:
        dt.datetime(year, month, day, hour, minute)
    except ValueError:
        return "blocked", BLOCKED
    return "CLOCK", Clock(hour, minute, DayOf(day=day, month=month, year=year))
