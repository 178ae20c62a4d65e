"""Whether two reports are told too long apart to tell of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.judgement.doubts import BACKING
from factcheck.judgement.occasions import told_apart

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared

__all__ = ["LONGEST", "NEAR", "long_apart", "outdated", "untied"]

NEAR = 7
LONGEST = {"conflict": NEAR, "update": 31}
"""Days between two reports of an archive from which on hardly a conflict, or an update, is one."""
NAMELESS_DAYS = 5
SURE = 0.5
SURE_CONTRADICTION = 0.9
LASTING = 0.45
"""Likeness in words of two sentences that are said of one thing however long apart, where one denies the other."""


def outdated(known: Prepared, relation: str) -> bool:
    """Whether the claims are told too long apart in an archive, and name no day in common, to tell of one thing.

    After a week what is told otherwise has changed, after a month it has happened anew.
    """
    if relation not in LONGEST or known.of_two_houses or told_apart(known) <= _longest(known, relation):
        return False
    return not any(f.comparer == "date.value" and f.stance == "agree" and f.strength >= BACKING for f in known.found)


def _longest(known: Prepared, relation: str) -> int:
    """The same for a pair: a count that grew of which neither a name nor a day says what it is of (*412 people were
    arrested*) may be of next week's march."""
    named = known.gate.names > 0 or known.gate.dates_near > 0
    return LONGEST[relation] if relation != "update" or named or not known.course.grew else NAMELESS_DAYS


def long_apart(known: Prepared) -> bool:
    """Whether two houses tell more than a week apart what is of no day that both name: what is told otherwise by then
    has changed. When something happened does not change, nor does what was counted once and for all; and what is said
    in much the same words, and contradicted both ways, is said of one thing.
    """
    if told_apart(known) <= NEAR:
        return False
    con = known.seen.con_ab, known.seen.con_ba
    sure = max(con) >= SURE_CONTRADICTION and (known.course.fixed > 0 or min(con) >= SURE)
    if sure and known.gate.words >= LASTING:
        return False
    return not any(f.comparer == "date.value" and f.strength >= BACKING for f in known.found)


def untied(known: Prepared) -> bool:
    """Whether nothing makes one story of two reports that are long apart: no name, no day, no article's names (*an
    inquiry will be opened into the fire*, and a month later one *was opened*)."""
    gate = known.gate
    return told_apart(known) > NEAR and not (known.of_one_story or gate.names or gate.dates_near)
