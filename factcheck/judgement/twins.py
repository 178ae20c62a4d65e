"""Twins: two claims of one language that say the same but for their values.

*Le pont a rouvert le 12 mars* and *le pont a rouvert en mars* are twins whose values agree; with *le 15 mars* they are
twins with one value that clashes. Little else is as sure a sign of one fact as the very same words.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from factcheck.judgement.alignment import compare_values, direction
from factcheck.judgement.comparers import Finding, findings
from factcheck.judgement.comparers.date import loosely_met, rivals
from factcheck.judgement.slots import rival_bounds
from factcheck.judgement.view import View
from factcheck.records import Value, VerdictKind

__all__ = ["Twins", "findings_of", "twins"]

LEAST_WORDS = 3
LEAD = 2
"""How many words of no content right before a value may differ with it (*le 12 mars*, *en mars*)."""
MEETING = frozenset({"equal", "contains", "within", "overlaps"})
CLASH = 0.8
"""Strength of the clash of the only values in which two claims differ."""
COMPARERS: dict[str, tuple[str, VerdictKind]] = {
    "date": ("date.value", "date"),
    "money": ("amount.value", "amount"),
    "percent": ("percentage.value", "number"),
    "duration": ("duration.value", "duration"),
}
"""Which comparer looks at values of a kind, and the kind of its verdicts; counts and quantities are numbers."""


@dataclass(frozen=True, slots=True)
class Twins:
    """How many values of the two claims meet, how many cannot both hold, and those if they are only one on a side."""

    meeting: int
    clashing: int
    rivals: tuple[Value, Value] | None = field(default=None, compare=False)


def _values(view: View, nominal: bool) -> list[tuple[int, int, Value]]:
    """The values in order, the dates as the view reads them, outer values before those inside them."""
    dates = view.nominal if nominal and view.nominal else view.dates
    found = [(*dated.words, dated.value) for dated in dates]
    found += [(*view.words.at(*v.span), v) for v in view.claim.values if v.kind != "date"]
    kept: list[tuple[int, int, Value]] = []
    for start, stop, value in sorted(found, key=lambda item: (item[0], -item[1], item[2].kind)):
        if stop > start and (not kept or start >= kept[-1][1]):
            kept.append((start, stop, value))
    return kept


def _rest(view: View, values: list[tuple[int, int, Value]]) -> tuple[str, ...]:
    """The words outside the values, a mark in the place of each value and of the empty words that lead to it."""
    words: list[str] = []
    at = 0
    for start, stop, value in values:
        lead = start
        while lead > max(at, start - LEAD) and view.words.norms[lead - 1] in view.lang.stopwords:
            lead -= 1
        words += [*view.words.norms[at:lead], f"<{value.kind}>"]
        at = stop
    words += view.words.norms[at:]
    return tuple(word for word in words if any(char.isalnum() for char in word))


def twins(a: View, b: View, lang: str) -> Twins | None:
    """The values of two claims that differ in nothing else; ``None`` for all other pairs."""
    if a.claim.lang != b.claim.lang or a.claim.polarity != b.claim.polarity:
        return None
    nominal = a.reported is None and b.reported is None
    mine, theirs = _values(a, nominal), _values(b, nominal)
    if not mine or [v.kind for *_, v in mine] != [v.kind for *_, v in theirs]:
        return None
    rest = _rest(a, mine)
    if rest != _rest(b, theirs) or sum(word not in a.lang.stopwords for word in rest) - len(mine) < LEAST_WORDS:
        return None
    both = [(x, y) for (*_, x), (*_, y) in zip(mine, theirs, strict=True)]
    relations = [_relation(a, x, b, y, lang) for x, y in both]
    if "incomparable" in relations:
        return None
    apart = [pair for pair, relation in zip(both, relations, strict=True) if relation == "disjoint"]
    return Twins(sum(r in MEETING for r in relations), len(apart), apart[0] if len(apart) == 1 else None)


def _relation(a: View, x: Value, b: View, y: Value, lang: str) -> str:
    if rivals(x, y) or rival_bounds(x, y):
        return "disjoint"
    relation = compare_values(x, y, lang)[0]
    return "overlaps" if relation == "disjoint" and x.kind == "date" and loosely_met(a, x, b, y) else relation


def findings_of(a: View, b: View, met: Twins | None, lang: str) -> tuple[Finding, ...]:
    """What the comparers see in two claims, and in twins the one clash that they took for a difference of no weight.

    A comparer that may choose among several values holds those together that meet (*on 16 or 17 March*, *on 16 or 24
    March*); in the same words each has its place. It comes first, because it is what the two differ in.
    """
    found = findings(a, b, lang)
    if met is None or met.rivals is None or any(finding.stance == "clash" for finding in found):
        return found
    mine, theirs = met.rivals
    comparer, kind = COMPARERS.get(mine.kind, ("number.value", "number"))
    # A later bound that says more (*at least 254,532*, *at least 260,546*) is of a count that grew.
    course = direction(mine, theirs, apart=True)
    clash = Finding(comparer, kind, "clash", CLASH, mine.text, theirs.text, course, spans=(mine.span, theirs.span))
    return (clash, *found)
