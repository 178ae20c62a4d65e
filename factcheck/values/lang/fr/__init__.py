"""The numbers of French."""

from __future__ import annotations

from factcheck.values._number_table import NumberTable
from factcheck.values.lang.fr.bounds import BOUNDS
from factcheck.values.lang.fr.counts import COUNTS
from factcheck.values.lang.fr.names import DESIGNATORS
from factcheck.values.lang.fr.nouns import NOUNS
from factcheck.values.lang.fr.units import UNIT_WORDS

__all__ = ["TABLE"]

TABLE = NumberTable(bounds=BOUNDS, counts=COUNTS, units=UNIT_WORDS, designators=DESIGNATORS, nouns=NOUNS)
