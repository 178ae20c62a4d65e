"""The numbers of English."""

from __future__ import annotations

from factcheck.values._number_table import NumberTable
from factcheck.values.lang.en.bounds import BOUNDS
from factcheck.values.lang.en.counts import COUNTS
from factcheck.values.lang.en.names import DESIGNATORS
from factcheck.values.lang.en.nouns import NOUNS
from factcheck.values.lang.en.units import UNIT_WORDS

__all__ = ["TABLE"]

TABLE = NumberTable(bounds=BOUNDS, counts=COUNTS, units=UNIT_WORDS, designators=DESIGNATORS, nouns=NOUNS)
