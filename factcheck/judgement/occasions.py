"""Whether two figures or dates are of two occasions: other polls, other ballots, other hours, other days.

The sentences that tell such figures are often the same but for the figure: a turnout at noon and one at five, a first
round and a second, the toll of last month's attack and that of yesterday's.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.judgement.comparers import Finding
from factcheck.judgement.evidence import COUNTS, VALUE_COMPARERS
from factcheck.judgement.strangers import one_house
from factcheck.judgement.timeline import CLOCKS, span_of

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.timeline import Dated
    from factcheck.judgement.view import View
    from factcheck.records import Value

__all__ = [
    "days_apart",
    "each_its_day",
    "of_two_polls",
    "recurs",
    "told_apart",
    "two_occasions",
    "two_polls",
]

DATED = 0.4
"""Least strength of a clash of dates that tells two occasions apart."""
SAME_HOUR = dt.timedelta(minutes=30)
ONE_DAY = dt.timedelta(days=1)
OWN_DAYS = 3
"""From so many days between the reports of two houses on, what each tells of its own day is not one event. One house
tells of each day anew, in the same words."""
COUNTED = 0.5
BULLETIN_DAYS = 4
"""From so many days between two reports on, forecasts are of other days."""
ARRESTED = "arrested"
OUTING_DAYS = 5
"""From so many days between two reports of one house on, counts of their own days are of two gatherings."""
BALLOT_DAYS = 5
"""From so many days between two reports on, their shares of votes are of two ballots."""


def two_occasions(finding: Finding, known: Prepared) -> bool:
    """Whether a clash of dates, or of counts, sums or shares, is of what the claims tell of two occasions."""
    if finding.comparer == "date.value":
        return _counts_clash(known) or _own_days(known)
    if finding.comparer not in COUNTS:
        return False
    return (
        _two_days(known)
        or _two_weeks(known)
        or _two_hours(known)
        or _two_ballots(finding, known)
        or _two_outings(finding, known)
        or _only_counted(finding, known)
    )


def told_apart(known: Prepared) -> int:
    """The days between two dated reports, 0 where one is not dated."""
    return days_apart(known.a, known.b)


def days_apart(a: View, b: View) -> int:
    """The days between the reports of two claims, 0 where one is not dated."""
    return abs((b.reported[0] - a.reported[0]).days) if a.reported is not None and b.reported is not None else 0


def of_two_polls(known: Prepared) -> bool:
    """Whether the claims tell of two polls, by their words or by a share in which they clash.

    The rest of such sentences is often word for word the same.
    """
    if told_apart(known) and all(view.lang.polls.intersection(view.words.norms) for view in (known.a, known.b)):
        return True
    clashes = [f for f in known.found if f.stance == "clash" and f.comparer in VALUE_COMPARERS]
    return any(two_polls(f, known) for f in clashes)


def two_polls(finding: Finding, known: Prepared) -> bool:
    """Whether two figures are of polls told on two days: each poll has its own people, days and shares."""
    a, b = known.a, known.b
    if not told_apart(known):
        return False
    shares = finding.comparer == "percentage.value"
    said = [frozenset(view.words.norms) | (view.vocabulary if shares else frozenset()) for view in (a, b)]
    return all(view.lang.polls & words for view, words in zip((a, b), said, strict=True))


def recurs(known: Prepared) -> bool:
    """Whether what the claims tell comes back by number or with each weekend, and each tells of its own."""
    return _of_a_series(known) or _of_two_bulletins(known)


def _of_a_series(known: Prepared) -> bool:
    """Whether two reports of two days tell of two of a series by number: *the tenth session*, *the sixteenth*."""
    if not told_apart(known):
        return False
    mine, theirs = (
        {
            (noun, value.lo)
            for value in view.claim.values
            if value.kind == "ordinal" and (noun := _in_series(view, value))
        }
        for view in (known.a, known.b)
    )
    shared = {noun for noun, _ in mine} & {noun for noun, _ in theirs}
    return bool(shared) and not mine & theirs


def _in_series(view: View, value: Value) -> str:
    """The noun of a series behind an ordinal, in the singular."""
    _, stop = view.words.at(*value.span)
    following = view.words.norms[stop] if stop < len(view.words.norms) else ""
    return following if following in view.lang.series else ""


def _of_two_bulletins(known: Prepared) -> bool:
    """Whether two articles of one kind, made anew for each weekend or draw, were told too many days apart to be of one.

    What is announced for one weekend comes in the words of the last, and says nothing of it.
    """
    if told_apart(known) < BULLETIN_DAYS or not all(v.lang.bulletins & v.vocabulary for v in (known.a, known.b)):
        return False
    return not any(f.comparer == "date.value" and f.stance == "agree" and f.strength >= DATED for f in known.found)


def _two_ballots(finding: Finding, known: Prepared) -> bool:
    """Whether two shares of voters are told so many days apart that they are of two rounds, or one of them at an hour
    of the vote and the other not."""
    if finding.comparer != "percentage.value":
        return False
    rounds = told_apart(known) >= BALLOT_DAYS and not known.gate.dates_near
    if not rounds and bool(_hours(known.a)) == bool(_hours(known.b)):
        return False
    return all(view.lang.ballots.intersection(view.words.norms) for view in (known.a, known.b))


def _two_days(known: Prepared) -> bool:
    """Whether the claims date what they tell, and on two days: a slip in the figure and in the date at once is rare."""
    return any(f.comparer == "date.value" and f.stance == "clash" and f.strength >= DATED for f in known.found)


def each_its_day(known: Prepared) -> bool:
    """Whether the claims tell unlike figures of unlike days (*18 cases on Saturday*, *34 on Sunday*), what is held each
    day, or one house what happened on the day of each report: however alike the sentences are, each day has its
    own."""
    if _two_days(known) and (_counts_clash(known) or _daily(known)):
        return True
    return one_house(known.a.article, known.b.article) and _two_days(known) and _own_days(known)


def _daily(known: Prepared) -> bool:
    """Whether two reports of two days tell of what is held or told each day."""
    return told_apart(known) > 0 and any(v.lang.daily.intersection(v.words.norms) for v in (known.a, known.b))


def _counts_clash(known: Prepared) -> bool:
    return any(f.comparer in COUNTS and f.stance == "clash" and f.strength >= COUNTED for f in known.found)


def _own_days(known: Prepared) -> bool:
    """Whether two reports of two days each tell what happened on their own."""
    if told_apart(known) < (1 if one_house(known.a.article, known.b.article) else OWN_DAYS):
        return False
    return all(view.dates and all(_of_its_day(view, dated) for dated in view.dates) for view in (known.a, known.b))


def _of_its_day(view: View, dated: Dated) -> bool:
    lo, hi = span_of(dated.value)
    if view.reported is None or lo is None or hi is None:
        return False
    return view.reported[0] - ONE_DAY <= lo <= hi <= view.reported[1]


def _two_outings(finding: Finding, known: Prepared) -> bool:
    """Whether two counts are of what one house tells of two days some days apart, or of arrests of which the later were
    made after the earlier report: each march has its own."""
    if one_house(known.a.article, known.b.article) and told_apart(known) >= OUTING_DAYS and _own_days(known):
        return True
    if finding.spans is None or not known.course.after or known.a.reported is None:
        return False
    sides = zip((known.a, known.b), finding.spans, strict=True)
    arrests = all(any(m.value.span == span and ARRESTED in m.fates for m in v.measures) for v, span in sides)
    days = [span_of(dated.value)[0] for dated in known.b.dates if not dated.of_report]
    return arrests and bool(days) and all(day is not None and day > known.a.reported[1] for day in days)


def _two_weeks(known: Prepared) -> bool:
    """Whether both claims number the week that they tell of, and not the same."""
    mine, theirs = (_weeks(view) for view in (known.a, known.b))
    return bool(mine) and bool(theirs) and not mine & theirs


def _weeks(view: View) -> frozenset[str]:
    norms = view.words.norms
    return frozenset(
        number for week, number in pairwise(norms) if week in view.lang.weeks and number.isdigit() and len(number) <= 2
    )


def _two_hours(known: Prepared) -> bool:
    mine, theirs = _hours(known.a), _hours(known.b)
    apart = [max(x[0], y[0]) - min(x[1], y[1]) for x in mine for y in theirs]
    return bool(apart) and min(apart) > SAME_HOUR


def _hours(view: View) -> list[tuple[dt.datetime, dt.datetime]]:
    """The times of day told, as moments."""
    found = []
    for dated in view.dates:
        lo, hi = dated.value.lo, dated.value.hi
        if dated.value.grain in CLOCKS and isinstance(lo, str) and isinstance(hi, str) and "T" in lo and "T" in hi:
            found.append((dt.datetime.fromisoformat(lo), dt.datetime.fromisoformat(hi)))
    return found


def _only_counted(finding: Finding, known: Prepared) -> bool:
    """Whether two claims of one language share what is counted and no other word: *290 seats make a majority*, *the
    party could win 30 seats*. What became of people is said by the count itself."""
    a, b = known.a, known.b
    if a.claim.lang != b.claim.lang or finding.comparer != "number.value" or finding.spans is None:
        return False
    counted: set[str] = set()
    for view, span in zip((a, b), finding.spans, strict=True):
        measure = next((m for m in view.measures if m.value.span == span), None)
        if measure is None or measure.fates or measure.value.kind != "cardinal":
            return False
        counted.add(measure.counted)
    beside = {word for word in a.said & b.said if not any(word.startswith(noun) for noun in counted if noun)}
    return not beside and known.gate.predicates < DATED
