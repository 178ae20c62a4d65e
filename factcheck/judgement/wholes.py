"""Whether two figures are of one whole: of the same things, in the same area, and not of a state that changes by the
hour."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.judgement.alignment import middle
from factcheck.judgement.comparers import Finding
from factcheck.judgement.lang import relations
from factcheck.judgement.occasions import days_apart
from factcheck.judgement.places import Place, place_relation
from factcheck.records import Value

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.view import View

__all__ = ["compared", "figures", "of_people", "two_sizes", "two_wholes"]

TOTAL = "cumulative"
SITES = frozenset({"care_home", "hospital_site"})
FLUX = frozenset({"moving", "still"})
TELLING = 10
"""A figure below this (*the two lists*) is met in two claims by chance."""
BEHIND = 3
SAME_WORDS = 0.8
SIZES = 50.0
"""Figures of which one is so many times the other are of two things; counts, unless one sentence is the other."""
FEWER = 4.0
"""The same for a toll that a later report gives for so many times fewer people."""
MEETING = frozenset({"same", "inside"})


def two_wholes(finding: Finding, known: Prepared) -> bool:
    """Whether a clash of counts or shares is of two wholes, or of a part and its whole."""
    if finding.comparer == "percentage.value":
        return _votes(finding, known)
    if finding.comparer != "number.value":
        return False
    a, b = known.a, known.b
    if any(value.approx == "vague" for value in compared(finding, known)) or _two_areas(a, b):
        return True
    if _of_two_sizes(finding, known):
        return True
    if a.concepts & b.concepts & relations().fluid and (TOTAL in a.concepts) != (TOTAL in b.concepts):
        # All who were taken to hospital since March are not those who are there.
        return True
    if of_people(finding, known):
        some = any(_of_some(finding, known, of) for of in (_of_one_nation, _of_one_site))
        some = some or (_few(finding, known) and _of_some(finding, known, _of_one_sort))
        return some or _far_fewer(finding, known)
    if ("part" in a.cues) != ("part" in b.cues) or (TOTAL in a.concepts) != (TOTAL in b.concepts):
        return True
    shared = figures(a) & figures(b)
    telling = any(isinstance(end, int | float) and abs(end) >= TELLING for ends in shared for end in ends)
    return bool(FLUX & (a.cues | b.cues)) or telling


def _votes(finding: Finding, known: Prepared) -> bool:
    """Whether one share is of votes by its own words (*58 % des voix*) and the other is not."""
    told = []
    for view, span in zip((known.a, known.b), finding.spans or (), strict=False):
        _, stop = view.words.at(*span)
        told.append(bool(view.lang.ballots.intersection(view.words.norms[stop : stop + BEHIND])))
    return len(told) == 2 and told[0] != told[1] and known.gate.words < SAME_WORDS


def compared(finding: Finding, known: Prepared) -> list[Value]:
    """The two values of a finding; fewer where it is not of two values as written."""
    return [
        value
        for view, span in zip((known.a, known.b), finding.spans or (), strict=False)
        for value in view.claim.values
        if value.span == span
    ]


def of_people(finding: Finding, known: Prepared) -> bool:
    """Whether both figures count what became of people: other sums and shares of one story are many."""
    spans = finding.spans or ()
    pairs = zip((known.a, known.b), spans, strict=False)
    return bool(spans) and all(any(m.fates and m.value.span == span for m in view.measures) for view, span in pairs)


def two_sizes(a: float, b: float) -> bool:
    """Whether one of two amounts is so many times the other that they are of two things."""
    least, most = sorted((abs(a), abs(b)))
    return most > SIZES * max(least, 1e-9)


def _of_two_sizes(finding: Finding, known: Prepared) -> bool:
    """Whether one count is a great many times the other (*610 inmates*, *4.5 million people*) in two sentences."""
    values = compared(finding, known)
    points = _points(values)
    if points is None or values[0].unit != values[1].unit or known.gate.words >= SAME_WORDS:
        return False
    return two_sizes(max(abs(points[0]), 1.0), max(abs(points[1]), 1.0))


def _of_one_nation(view: View, value: Value) -> bool:
    """Whether a count of people is of those of one nation (*six French aid workers*)."""
    _, stop = view.words.at(*value.span)
    return any(place.demonym and stop <= place.words[0] <= stop + BEHIND for place in view.places)


def _of_one_site(view: View, value: Value) -> bool:
    """Whether a count of people is of those in hospital, or in care homes, alone."""
    return any(m.value.span == value.span and m.scopes & SITES for m in view.measures)


def _of_one_sort(view: View, value: Value) -> bool:
    """Whether people are counted as men, women or children (*three men died*): others may be among all."""
    return not view.lang.sorts.isdisjoint((value.counted or "").lower().split())


def _of_some(finding: Finding, known: Prepared, some: Callable[[View, Value], bool]) -> bool:
    """Whether the smaller of two counts of people, and not the other, is of some of them alone."""
    values = compared(finding, known)
    points = _points(values)
    if points is None:
        return False
    told = [some(view, value) for view, value in zip((known.a, known.b), values, strict=True)]
    return told[0] != told[1] and (points[0] < points[1]) == told[0]


def _few(finding: Finding, known: Prepared) -> bool:
    """Whether the smaller of two counts is of less than ten: *500 men* are all the soldiers."""
    points = _points(compared(finding, known))
    return points is not None and min(points) < TELLING


def _far_fewer(finding: Finding, known: Prepared) -> bool:
    """Whether a later report counts a small part of the people that an earlier one did: tolls are not corrected so."""
    points = _points(compared(finding, known))
    if points is None or known.gate.words >= SAME_WORDS:
        return False
    return days_apart(known.a, known.b) > 0 and points[0] > FEWER * points[1]


def _points(values: list[Value]) -> tuple[float, float] | None:
    """The middles of two values; ``None`` where one is missing or no number."""
    points = [point for value in values if (point := middle(value)) is not None]
    return (points[0], points[1]) if len(points) == 2 else None


def figures(view: View) -> frozenset[tuple[object, object]]:
    """The counts and amounts of a claim: of two claims that share one, another is a part or a whole of it."""
    kinds = ("cardinal", "money", "percent", "quantity")
    return frozenset((v.lo, v.hi) for v in view.claim.values if v.kind in kinds)


def _two_areas(a: View, b: View) -> bool:
    """Whether each claim tells of a place that is neither in the other's nor around it."""
    mine, theirs = _areas(a), _areas(b)
    return _any_apart(mine, theirs) and _any_apart(theirs, mine)


def _areas(view: View) -> list[Place]:
    """The places smaller than a country: countries act as often as they are where something happens."""
    return [place for place in view.places if place.known and not place.demonym and len(place.path) > 1]


def _any_apart(places: list[Place], others: list[Place]) -> bool:
    return bool(others) and any(all(place_relation(x, y) not in MEETING for y in others) for x in places)
