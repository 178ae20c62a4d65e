"""Stretches that depend on nothing: a year, a run of years, a decade, a century."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from factcheck.records import Grain
from factcheck.values.dates import _calendar as cal
from factcheck.values.dates._calendar import Bounds, Stretch
from factcheck.values.dates._context import Context

__all__ = ["Decade", "Fixed", "Year"]


@dataclass(frozen=True, slots=True)
class Year:
    token: ClassVar[str] = "YEAR"
    number: int

    def resolve(self, context: Context) -> Stretch | None:
        bounds = cal.year(self.number)
        return bounds and Stretch(*bounds, "year", year_said=self.number)


@dataclass(frozen=True, slots=True)
class Fixed:
    bounds: Bounds
    grain: Grain
    token: str = "PERIOD"

    def resolve(self, context: Context) -> Stretch | None:
        return Stretch(*self.bounds, self.grain)


@dataclass(frozen=True, slots=True)
class Decade:
    token: ClassVar[str] = "DECADE"
    first: int

    @property
    def bounds(self) -> Bounds:
        return cal.decade(self.first)

    def resolve(self, context: Context) -> Stretch | None:
        return Stretch(*self.bounds, "decade")
