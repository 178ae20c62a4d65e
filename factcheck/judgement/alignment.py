"""Which measure of one claim stands for the same quantity as which measure of the other."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from factcheck.judgement.lang import relations
from factcheck.judgement.measures import Measure
from factcheck.judgement.names import same_name
from factcheck.judgement.view import View
from factcheck.records import Value

if TYPE_CHECKING:
    from factcheck.values.comparison import Relation

__all__ = ["EXACT", "Aligned", "align", "compare_values", "digits", "framed_alike", "middle"]

DOLLARS = frozenset({"USD", "CAD", "AUD", "NZD", "HKD", "SGD"})
SAME_POINT = 0.03
MEETING = 0.15
FIGURES = 3
ABOARD = "aboard"
EXACT = 4
"""A figure of so many telling digits is no round one."""
TELLING = (1, 1, 3, 5)
"""How much sooner a value finds one that it meets, and how many times that one that is the same, by its digits."""
KIN = frozenset({"wounded", "hospital", "survived", "displaced"})
"""Fates that overlap: the injured are among the survivors. Their counts may agree and never clash."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """Two measures of the same thing, how alike their frames are (0..1), and how their values relate."""

    a: Measure
    b: Measure
    score: float
    relation: Relation
    direction: int
    detail: str


@lru_cache(maxsize=65536)
def compare_values(a: Value, b: Value, lang: str) -> tuple[Relation, str]:
    """The relation of two values and a sentence about it, by ``factcheck.values.compare``.

    What is counted and what became of it are left to the frames: *soldats* and *hommes* may be the same men.
    """
    from factcheck.values import compare

    if a.kind == b.kind == "money" and a.unit != b.unit and _bare_dollar(a, b):
        a, b = replace(a, unit=None), replace(b, unit=None)
    found = compare(replace(a, counted=None, role=None), replace(b, counted=None, role=None), lang)
    return found.relation, found.sentence


def _bare_dollar(a: Value, b: Value) -> bool:
    """A bare ``$`` means the dollar of the country at hand, whichever the other claim spells out."""
    return all(v.unit in DOLLARS for v in (a, b)) and any(v.unit == "USD" and "US" not in v.text for v in (a, b))


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _bounds(value: Value) -> tuple[float, float]:
    lo = float(value.lo) if isinstance(value.lo, int | float) else -math.inf
    hi = float(value.hi) if isinstance(value.hi, int | float) else math.inf
    return lo, hi


def direction(a: Value, b: Value, *, apart: bool = False) -> int:
    """1 when ``b`` says more than ``a``, -1 when less, 0 when about the same or not numbers.

    *At least nine* stands at nine: a later report of seventeen says more, although both may hold. Values known to be
    ``apart`` and figures to the last digit (*87,493*, *at least 87,493*) are never about the same.
    """
    x, y = middle(a), middle(b)
    exact = apart or min(_last_digits(a), _last_digits(b)) >= EXACT
    if x is None or y is None or x == y or (not exact and abs(x - y) <= SAME_POINT * max(abs(x), abs(y))):
        return 0
    return 1 if y > x else -1


def middle(value: Value) -> float | None:
    """The middle of a value, or its one end; ``None`` for what is no number."""
    lo, hi = _bounds(value)
    ends = [end for end in (lo, hi) if math.isfinite(end)]
    return sum(ends) / len(ends) if ends else None


def framed_alike(a: Measure, b: Measure) -> float | None:
    """How likely two measures measure the same thing (0..1), ``None`` when they surely do not."""
    table = relations()
    if a.fates and b.fates and a.fates != b.fates and not a.fates | b.fates <= KIN:
        return None
    if bool(a.fates) != bool(b.fates) and a.counted and b.counted and _people(a) and _people(b):
        return None  # the dead are not the workers there
    if bool(a.fates) != bool(b.fates) and ABOARD in (b if a.fates else a).concepts - (a if a.fates else b).concepts:
        return None  # nor all who were on the boat
    if (a.scopes ^ b.scopes) & table.natures:
        return None  # what a ship may carry is not what it carried
    if a.holder is not None and b.holder is not None and not same_name(a.holder, b.holder):
        return None  # the dead of one country are not those of another
    if a.added != b.added:
        return None  # what a day added is not the total
    for group in table.scopes:
        mine, theirs = a.scopes & group, b.scopes & group
        if mine and theirs and not mine & theirs:
            return None
    score = -1.2
    if a.fates and a.fates == b.fates:
        score += 1.4
    elif (a.fates and b.fates) or bool(a.fates) != bool(b.fates):
        score -= 0.5
    for group in table.subjects:
        mine, theirs = a.concepts & group, b.concepts & group
        if mine and theirs and not mine & theirs:
            score -= 1.3
    score += _counted_alike(a, b)
    if a.part != b.part:
        score -= 1.0
    concepts = a.concepts - table.people, b.concepts - table.people
    score += 1.6 * _overlap(*concepts) + 1.6 * _overlap(a.keys, b.keys)
    return 1 / (1 + math.exp(-score))


def digits(value: Value) -> int:
    """How many telling digits an exact figure has: 1 for 9 and for 60 000, 0 for a range."""
    return _last_digits(value) if value.lo == value.hi else 0


def _last_digits(value: Value) -> int:
    """The same for a figure that is a bound, too: 5 for *at least 87,493*."""
    ends = {end for end in (value.lo, value.hi) if isinstance(end, int | float)}
    if len(ends) != 1:
        return 0
    return len(f"{abs(ends.pop()):.6g}".replace(".", "").split("e")[0].strip("0"))


def _people(measure: Measure) -> bool:
    return bool(measure.counted_concepts & relations().people)


def _counted_alike(a: Measure, b: Measure) -> float:
    table = relations()
    if not (a.counted and b.counted):
        return 0.0
    if a.counted == b.counted:
        return 1.2
    if a.counted_concepts & b.counted_concepts:
        return 0.9
    if a.counted_concepts & table.people and b.counted_concepts & table.people:
        return 0.3
    return -1.0 if a.counted_concepts and b.counted_concepts else -0.5


def align(
    a: View, b: View, kinds: frozenset[str], lang: str, fits: Callable[[Measure, Measure], bool] | None = None
) -> list[Aligned]:
    """Measures of ``kinds`` that may stand for one another, each used once, the best frames first.

    ``fits`` rules pairs out that a kind knows to be of two things.
    """
    options = []
    for i, mine in enumerate(a.measures):
        for j, theirs in enumerate(b.measures):
            if mine.value.kind not in kinds or theirs.value.kind not in kinds:
                continue
            if fits is not None and not fits(mine, theirs):
                continue
            score = framed_alike(mine, theirs)
            if score is None:
                continue
            relation, detail = compare_values(mine.value, theirs.value, lang)
            if relation == "incomparable":
                continue
            if relation == "disjoint" and mine.fates and theirs.fates and mine.fates != theirs.fates:
                continue
            if relation == "disjoint" and mine.added and theirs.added and a.reported != b.reported:
                continue  # each day adds its own
            # Of equally likely partners, the one that agrees: a reader pairs what fits before seeing a clash.
            meets = 1 if relation in ("equal", "contains", "within") else 0
            if relation == "equal":
                meets = TELLING[min(digits(mine.value), FIGURES)]
            course = direction(mine.value, theirs.value, apart=relation == "disjoint")
            found = Aligned(mine, theirs, score, relation, course, detail)
            options.append((-score - MEETING * meets, i, j, found))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    kept = []
    for _, i, j, found in sorted(options, key=lambda option: option[:3]):
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            kept.append(found)
    return kept
