"""What a date expression is resolved against: the reference, the tense, and what was said before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, Protocol

from factcheck.values.dates._calendar import FINER_THAN_WEEK, Bounds, Stretch, day, gap
from factcheck.values.dates._tense import Verb

__all__ = ["Context", "Node", "Tense", "nearest"]

Tense = Literal["past", "future"]


class Node(Protocol):
    """A date expression as read, before it is known when it is."""

    @property
    def token(self) -> str:
        """The name of its token class in the grammar."""

    def resolve(self, context: Context) -> Stretch | None:
        """When it is; ``None`` when there is no such day."""


def _no_verb() -> Verb | None:
    return None


@dataclass(slots=True)
class Context:
    """``reference`` is the day of publication, ``moment`` the same with its time when that is known.

    ``verb`` tells the form of the verb that governs the expression at hand. ``last`` is the last date said,
    ``last_day`` the last as fine as a day, ``sentence_day`` the same within the sentence; ``sentence_year`` is a
    year that the sentence has said. ``latest_year`` is the latest year that the whole text names.
    """

    today: dt.date
    reference: dt.date | None = None
    moment: dt.datetime | None = None
    verb: Callable[[], Verb | None] = _no_verb
    last: Stretch | None = None
    last_day: Stretch | None = None
    sentence_day: Stretch | None = None
    sentence_year: int | None = None
    latest_year: int | None = None
    month_first: bool | None = field(default=None)

    @contextmanager
    def in_tense(self, tense: Tense | None) -> Iterator[None]:
        """Resolve what is inside as if its verb had this tense."""
        before = self.verb
        self.verb = lambda: tense
        try:
            yield
        finally:
            self.verb = before

    def tense(self) -> Tense | None:
        """Whether the verb that governs the expression at hand looks back or ahead; the present looks ahead."""
        verb = self.verb()
        if verb is None:
            return None
        return "past" if verb in {"past", "lasting"} else "future"

    def clear_tense(self) -> Tense | None:
        """Like ``tense``, but the present tells nothing (``the fair runs from 6 to 9 January``)."""
        return None if self.verb() == "present" else self.tense()

    def say(self, stretch: Stretch) -> None:
        """Take note of a date that the text has said."""
        if not stretch.known:
            return
        self.last = stretch
        if stretch.grain in FINER_THAN_WEEK:
            self.last_day = self.sentence_day = stretch
        if stretch.year_said is not None:
            self.sentence_year = stretch.year_said

    def start_sentence(self) -> None:
        self.sentence_day = None
        self.sentence_year = None

    def base_day(self) -> dt.date | None:
        """The day that a time of day without a date belongs to."""
        said = self.sentence_day
        if said is not None and said.lo is not None:
            return day(said.lo)
        return self.reference


def nearest(candidates: list[Bounds], reference: dt.date, tense: Tense | None) -> Bounds | None:
    """The candidate nearest to the reference by its nearest edge, the earlier on a tie.

    What is told in the past tense is not yet to come, what is told in the future tense is not over.
    """
    fitting = candidates
    if tense == "past":
        fitting = [bounds for bounds in candidates if bounds[0] <= reference]
    elif tense == "future":
        fitting = [bounds for bounds in candidates if bounds[1] >= reference]
    return min(fitting or candidates, key=lambda bounds: (gap(bounds, reference), bounds[0]), default=None)
