"""Dates, durations, numbers and amounts of a text as closed intervals, and how two of them compare.

>>> from factcheck import values
>>> [value] = values.parse("Environ 1 500 réfugiés sont arrivés.", "fr")
>>> value.lo, value.hi, value.approx, value.counted
(1350, 1650, 'about', 'réfugié')
"""

from __future__ import annotations

from factcheck.values._parsing import parse
from factcheck.values.comparison import Comparison, compare

__all__ = ["Comparison", "compare", "parse"]
