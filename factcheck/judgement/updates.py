"""Whether time explains the difference: a toll that grew, a plan that came true, a state that changed."""

from __future__ import annotations

import datetime as dt
import math
from dataclasses import dataclass

from factcheck.judgement.ages import is_age
from factcheck.judgement.alignment import EXACT, digits
from factcheck.judgement.comparers.base import Finding
from factcheck.judgement.comparers.state import shared_predicate, standings
from factcheck.judgement.evidence import COUNTS
from factcheck.judgement.lang import relations
from factcheck.judgement.measures import FATES
from factcheck.judgement.timeline import span_of
from factcheck.judgement.view import View

__all__ = ["Course", "course"]

COUNTED = "number.value", "percentage.value"
YEAR = 365.25
MISSING = "missing"
RUNNING = "running"
"""The cue of a count that somebody keeps: *to date*, *now stands at*."""
TIMELESS = "role.precedent"
"""Who was first at something does not change with time."""


@dataclass(frozen=True, slots=True)
class Course:
    """What lies between an earlier report and a later one. All 0..1 but ``gap`` (log of days, 0 the same day).

    grew, shrank     a count that can only grow did so, or came down
    moved            a count that goes up and down with the days (those in hospital, a place in an order, a count that
                     both claims say is kept) did so; ``grew`` then too
    fixed            a count that time does not change (people aboard, pieces stolen)
    planned          the earlier report announces, the later reports as done
    undone           the earlier reports as done or decided what the later says is still open
    both_ahead       both announce
    settled          the earlier says *not yet*, the later says it happened; or somebody missing was found
    says_changed     the later text itself speaks of a change (*repoussé*, *now stands at*)
    overtaken        what the earlier announced for a day that is past in the later report
    after            an event date of the later claim falls after the earlier report
    before           every event date said falls before the earlier report
    """

    gap: float
    dated: float
    grew: float
    shrank: float
    moved: float
    fixed: float
    planned: float
    undone: float
    both_ahead: float
    settled: float
    says_changed: float
    overtaken: float
    after: float
    before: float


def _gap(a: View, b: View) -> int | None:
    if a.reported is None or b.reported is None:
        return None
    return max(0, (b.reported[0] - a.reported[1]).days)


def _counts(a: View, b: View, findings: tuple[Finding, ...]) -> tuple[float, float, float, float]:
    """Of the strongest pair of unlike counts: whether they are of a growing count, up or down, of one that moves, or of
    a fixed one."""
    table = relations()
    clash = next((f for f in findings if f.direction and f.comparer in COUNTED), None)
    if clash is None:
        return 0.0, 0.0, 0.0, 0.0
    mine, theirs = _near(a, clash.left), _near(b, clash.right)
    said = mine | theirs
    fixed = bool(said & table.fixed)
    running = all(RUNNING in view.cues and not view.negated for view in (a, b)) and clash.stance == "clash"
    everywhere = bool(a.concepts & b.concepts & table.fluid) and clash.stance == "clash"
    if mine & theirs & table.fluid or ((running or everywhere or _ranks(a, b, clash)) and not fixed):
        return 1.0, 0.0, 1.0, 0.0
    if clash.comparer != COUNTED[0]:
        return 0.0, 0.0, 0.0, 0.0
    exact = clash.stance == "clash" and _is_exact(a, clash.left) and _is_exact(b, clash.right)
    # A figure to the last digit that is higher in a later report is of a count that somebody keeps.
    grows = (bool(said & table.grows) or (exact and clash.direction > 0 and not _of_one_past(a, b))) and not fixed
    return float(grows and clash.direction > 0), float(grows and clash.direction < 0), 0.0, float(fixed)


def _ranks(a: View, b: View, clash: Finding) -> bool:
    """Whether the two values are places in an order (*the third country in the world*), which change with the days."""
    texts = ((a, clash.left), (b, clash.right))
    return all(any(m.value.text == text and m.value.kind == "ordinal" for m in view.measures) for view, text in texts)


def _ages_apart(a: View, b: View, findings: tuple[Finding, ...], gap: int | None) -> bool:
    """Whether two ages of one thing differ by more than the time between the reports."""
    clash = next((f for f in findings if f.stance == "clash"), None)
    if clash is None or clash.comparer != "duration.value" or clash.spans is None:
        return False
    years = []
    for view, span in zip((a, b), clash.spans, strict=True):
        measure = next((m for m in view.measures if m.value.span == span), None)
        if measure is None or measure.value.unit != "year" or not is_age(view, span):
            return False
        if not isinstance(measure.value.lo, int | float):
            return False
        years.append(float(measure.value.lo))
    return abs(years[1] - years[0]) > 1 + (gap or 0) / YEAR


def _beside_the_plan(a: View, findings: tuple[Finding, ...]) -> bool:
    """Whether the earlier value that clashes is told of a thing and set off from what is planned with it (*expects to
    close the deal, worth $4.2 billion, by March*): no outcome changes it."""
    clash = next((f for f in findings if f.stance == "clash"), None)
    if clash is None or clash.comparer not in COUNTS or clash.spans is None:
        return False
    norms = a.words.norms
    start, _ = a.words.at(*clash.spans[0])
    first = next((i + 1 for i in range(start - 1, -1, -1) if norms[i] == ","), 0)
    return first > 0 and any(label == "worth" for label, _ in a.lang.cues.at(norms, first))


def _near(view: View, text: str) -> frozenset[str]:
    return next((m.concepts for m in view.measures if m.value.text == text), view.concepts)


def _is_exact(view: View, text: str) -> bool:
    return any(m.value.text == text and digits(m.value) >= EXACT for m in view.measures)


def _ends(view: View) -> list[dt.date | None]:
    """The last days of what a claim dates, the day of a figure aside."""
    return [span_of(d.value)[1] for d in view.dates if not d.of_report]


def _of_one_past(a: View, b: View) -> bool:
    """Whether both claims are of days that were over when the first was told: what was counted then is counted."""
    if a.reported is None:
        return False
    first = a.reported[0]
    return all(ends and all(end is not None and end < first for end in ends) for ends in (_ends(a), _ends(b)))


def _found(a: View, b: View) -> bool:
    """Whether somebody missing in the earlier report is found in the later; counts are left to ``grew``."""
    counted = any(m.fates for m in (*a.measures, *b.measures))
    return not counted and MISSING in a.concepts and MISSING not in b.concepts and bool(b.concepts & FATES.keys())


def _to_come(a: View, b: View) -> bool:
    """Whether the day of what the earlier report announces has not come when the later one is written."""
    starts = [span_of(d.value)[0] for d in a.dates if not d.of_report]
    return b.reported is not None and bool(starts) and all(s is not None and s > b.reported[1] for s in starts)


def _overtaken(a: View, b: View) -> bool:
    ends = _ends(a)
    return b.reported is not None and any(end is not None and end < b.reported[0] for end in ends)


def _over(a: View, findings: tuple[Finding, ...]) -> bool:
    """Whether two dates clash of which the first was past when it was told.

    When something happened does not change: a later report of another day says at most that the first was wrong.
    """
    clash = next((f for f in findings if f.stance == "clash"), None)
    if clash is None or clash.comparer != "date.value" or a.ahead or a.reported is None:
        return False
    ends = _ends(a)
    return bool(ends) and all(end is not None and end <= a.reported[1] for end in ends)


def course(a: View, b: View, findings: tuple[Finding, ...]) -> Course:
    """What time did between ``a``, the earlier report, and ``b``."""
    gap = _gap(a, b)
    later = gap is not None and gap > 0
    first, second = standings(a, b)
    timeless = any(f.comparer == TIMELESS and f.stance == "clash" for f in findings)
    grew, shrank, moved, fixed = _counts(a, b, findings)
    said_at = a.reported[1] if a.reported else None
    days = [span_of(d.value) for d in b.dates if not d.of_report]
    ends = [*_ends(a), *_ends(b)]
    # A day that both name is no news of the later report.
    known = {span_of(d.value) for d in a.dates if not d.of_report}
    starts = [day[0] for day in days if day not in known]
    after = later and any(start is not None and said_at is not None and start > said_at for start in starts)
    beside = _beside_the_plan(a, findings)
    overtaken = later and a.ahead and _overtaken(a, b) and not beside
    # A report is the outcome of a plan when it says the same, or tells what came later.
    told = after or overtaken or shared_predicate(a, b) is not None
    over = _over(a, findings)
    before = bool(ends) and said_at is not None and all(end is not None and end <= said_at for end in ends)
    return Course(
        gap=min(1.0, math.log1p(gap or 0) / 6.0),
        dated=float(gap is not None),
        grew=float(later) * grew,
        shrank=float(later) * shrank,
        moved=float(later) * moved,
        fixed=max(fixed, float(_ages_apart(a, b, findings, gap))),
        planned=float(
            later and first.ahead and not second.ahead and not timeless and told and not _to_come(a, b) and not beside
        ),
        undone=float(later and not first.ahead and not first.still_open and second.still_open),
        both_ahead=float(later and first.ahead and second.ahead),
        settled=float(later and ((first.still_open and not second.still_open) or _found(a, b))),
        says_changed=float(later and ("correction" if over else "change") in b.cues),
        overtaken=float(overtaken),
        after=float(after and not over),
        before=float(before),
    )
