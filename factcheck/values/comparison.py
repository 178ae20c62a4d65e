"""How two values of one kind stand to each other, with the distance and a sentence that says so.

Rules of approximation, in the order they apply:

- A number said as *about* (``environ 600``, ``une centaine``) is its interval; a number inside it is equal to it.
- An open end (``plus de 500``) reaches to infinity, its bound included; a *vague* number (``des dizaines``) has no
  upper end.
- A fraction (``un huitième``, ``six sur dix``) is said for any share within two points of it.
- A number said with fewer decimals, or in millions, is rounded: it equals what rounds to it, up to 5 percent.
- Between different units of a quantity 5 percent are conversion and rounding; between days or weeks and months or
  years 10 percent. A degree without scale is compared with any temperature as it stands.
- Thirds of months and years, and seasons, are loose: a third more on either side overlaps, it does not refute. An
  hour said without minutes is loose by a quarter of an hour, one said with ``vers`` by an hour (``vers 5 h``), half an
  hour (``vers 5 h 30``), 20 minutes (``vers 5 h 15``) or ten (``vers 5 h 25``).
- Money without a currency compares with any. Counts of other things, or of people who met another fate, do not compare.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.errors import LanguageError
from factcheck.records import Value
from factcheck.values._concepts import same_count
from factcheck.values._grammar import LANGUAGES
from factcheck.values._intervals import Interval, Pair, intervals
from factcheck.values._sentences import sentence

__all__ = ["Comparison", "compare"]

Relation = Literal["equal", "contains", "within", "overlaps", "disjoint", "incomparable"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``a`` against ``b``: ``relation`` reads "a contains b", "a within b".

    ``distance`` is the gap between the nearest ends, in ``unit`` (``day`` for dates, the values' own unit when they
    share it, else the SI base unit of the quantity or the smaller unit of a duration), 0 when they meet, ``None``
    when they do not compare. ``ratio`` is the larger nearest end over the smaller, ``None`` where that makes no sense.
    ``sentence`` names both values.
    """

    relation: Relation
    distance: float | None
    unit: str | None
    ratio: float | None
    sentence: str


def compare(a: Value, b: Value, lang: str = "fr") -> Comparison:
    """The relation of two values, with a sentence in ``lang`` (``fr`` or ``en``).

    Symmetric up to naming: ``compare(b, a)`` has the same distance and ratio, and ``contains`` for ``within``.
    Raises ``LanguageError`` for another language.
    """
    if lang not in LANGUAGES:
        raise LanguageError(f"comparisons are told in {' and '.join(LANGUAGES)}, not in {lang!r}; pass one of these")
    clash = _clash(a, b)
    pair = None if clash else intervals(a, b)
    if pair is None:
        return Comparison("incomparable", None, None, None, sentence(a, b, "incomparable", None, clash or "unit", lang))
    relation = _relation(pair.a, pair.b, pair.slack, pair.points_equal)
    if relation == "disjoint" and _meet(pair.a, pair.b, pair.loose):
        relation = "overlaps"
    ratio = 1.0 if relation == "equal" and pair.proportional else None
    distance: float = 0
    if relation == "disjoint":
        distance = _tidy(_gap(pair) / pair.per_unit)
        ratio = _ratio(pair.a, pair.b) if pair.proportional else None
    told = sentence(a, b, relation, (distance, ratio), pair.unit, lang)
    return Comparison(relation, distance, pair.unit, ratio, told)


def _clash(a: Value, b: Value) -> str | None:
    if a.kind != b.kind:
        return "kind"
    if a.kind in {"cardinal", "percent"}:
        if a.role and b.role and a.role != b.role:
            return "role"
        if not same_count(a, b):
            return "counted"
    return None


def _relation(a: Interval, b: Interval, slack: float, points_equal: bool) -> Relation:
    """``slack`` is how far apart two ends may be and still be the same."""
    same_lo = abs(a.lo - b.lo) <= slack or a.lo == b.lo
    same_hi = abs(a.hi - b.hi) <= slack or a.hi == b.hi
    if same_lo and same_hi:
        return "equal"
    a_in_b = a.lo >= b.lo - slack and a.hi <= b.hi + slack
    b_in_a = b.lo >= a.lo - slack and b.hi <= a.hi + slack
    if points_equal and (a_in_b or b_in_a):
        return "equal"
    if b_in_a:
        return "contains"
    if a_in_b:
        return "within"
    if a.lo > b.hi + slack or b.lo > a.hi + slack:
        return "disjoint"
    return "overlaps"


def _gap(pair: Pair) -> float:
    """From the end of the earlier or smaller to the start of the other; whole days when an end is a day."""
    first, second = (pair.a, pair.b) if pair.a.hi < pair.b.lo else (pair.b, pair.a)
    if pair.whole:
        return (second.lo // pair.whole - first.hi // pair.whole) * pair.whole
    return second.lo - first.hi


def _meet(a: Interval, b: Interval, loose: tuple[float, float]) -> bool:
    """Whether two intervals meet once their loose edges are let out."""
    by = sum(loose)
    return by > 0 and a.lo - b.hi <= by and b.lo - a.hi <= by


def _ratio(a: Interval, b: Interval) -> float | None:
    smaller, larger = (a.hi, b.lo) if a.hi < b.lo else (b.hi, a.lo)
    return round(larger / smaller, 4) if smaller > 0 else None


def _tidy(number: float) -> float:
    rounded = round(number, 6)
    return int(rounded) if rounded == int(rounded) else rounded
