"""A value in the making."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.records import Approx, ValueKind
from factcheck.values._atoms import Number
from factcheck.values._nouns import Counted

__all__ = ["Found"]


@dataclass(frozen=True, slots=True)
class Found:
    """A number found: its interval, its span with bounds and unit, and the noun it counts.

    ``body_end`` is where the number itself ends; what it counts is looked for from there.
    """

    kind: ValueKind
    lo: Number | None
    hi: Number | None
    start: int
    end: int
    body_end: int
    unit: str | None = None
    approx: Approx = "exact"
    noun: Counted | None = None

    @property
    def noun_end(self) -> int:
        return self.noun.end if self.noun else self.body_end

    @property
    def counts_others(self) -> bool:
        """Whether the noun was said before (``deux autres``)."""
        return self.noun is not None and self.noun.lemma is None
