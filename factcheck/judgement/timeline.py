"""When a claim was said and what time it speaks of."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from factcheck.clusters.words import Words
from factcheck.judgement.lang import Language, language
from factcheck.records import Article, Claim, Value

__all__ = ["CLOCKS", "Dated", "Interval", "dates_of", "gap_days", "nominal_dates", "report_time", "span_of"]

Interval = tuple[dt.date, dt.date]
NOMINAL_DAY = dt.date(2024, 7, 3)
"""The day on which two undated reports are taken to be told, so that *12 mars* and *15 mars* can be compared."""
NEAR = 7
FRONT = 3
BESIDE = 1
CLOCKS = frozenset({"minute", "hour", "part_of_day"})
COMMAS = frozenset(",;:()")
"""An estimate and its own date stand at most this many words apart."""


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of a claim: when the thing happened, or (``of_report``) when the figure was given.

    ``value`` is turned round where the claim denies it: *not before 2027* is *from 2027 on*.
    """

    value: Value
    of_report: bool
    words: tuple[int, int]


def _day(text: str | float | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat(str(text)[:10]) if text is not None else None
    except ValueError:
        return None


def span_of(value: Value) -> tuple[dt.date | None, dt.date | None]:
    """The first and last day of a date value; ``None`` where open or unknown."""
    return _day(value.lo), _day(value.hi)


def gap_days(a: Value, b: Value) -> int | None:
    """Days between two dated intervals, 0 when they meet; ``None`` when either is unknown.

    Measured between like ends, so that two neighbouring years are a year apart and not a day.
    """
    (alo, ahi), (blo, bhi) = span_of(a), span_of(b)
    if (alo is None and ahi is None) or (blo is None and bhi is None):
        return None
    apart = (ahi is not None and blo is not None and ahi < blo) or (bhi is not None and alo is not None and bhi < alo)
    if not apart:
        return 0
    like = [abs((y - x).days) for x, y in ((alo, blo), (ahi, bhi)) if x is not None and y is not None]
    edges = [abs((y - x).days) for x, y in ((ahi, blo), (bhi, alo)) if x is not None and y is not None]
    return min(like or edges)


def _turned(value: Value) -> Value:
    """The complement of a half-open interval: *not before X* starts with X, *not after X* ends with it."""
    lo, hi = span_of(value)
    if lo is None and hi is not None:
        return replace(value, lo=(hi + dt.timedelta(days=1)).isoformat(), hi=None)
    if hi is None and lo is not None:
        return replace(value, lo=None, hi=(lo - dt.timedelta(days=1)).isoformat())
    return value


def dates_of(claim: Claim, words: Words, negated: frozenset[int]) -> tuple[Dated, ...]:
    """The resolved dates of a claim in order."""
    if not any(value.kind == "date" for value in claim.values):
        return ()
    lang = language(claim.lang)
    estimates = [start for start, _, cue in lang.cues.among(words.norms) if cue == "estimate"]
    counts = [words.at(*v.span)[0] for v in claim.values if v.kind in ("cardinal", "money", "percent", "quantity")]
    found = []
    resolved = [v for v in claim.values if v.kind == "date" and not (v.lo is None and v.hi is None)]
    for value in resolved:
        start, stop = words.at(*value.span)
        if _of_other_day(value, (start, stop), resolved, words):
            continue
        denied = any(i in negated for i in range(start, stop))
        near = any(0 <= start - i <= NEAR or 0 <= i - stop <= NEAR for i in estimates)
        of_report = near and _past_point(value) and _goes_with_count(words, lang, start, counts)
        found.append(Dated(_turned(value) if denied else value, of_report, (start, stop)))
    return tuple(found)


def _of_other_day(clock: Value, place: tuple[int, int], dates: list[Value], words: Words) -> bool:
    """Whether a time of day stands beside a date and was yet read as of the report's day: *in 2007 at 5pm*."""
    if clock.grain not in CLOCKS:
        return False
    lo = _day(clock.lo)
    for date in dates:
        if date.grain in CLOCKS:
            continue
        start, stop = words.at(*date.span)
        first, last = span_of(date)
        beside = 0 <= place[0] - stop <= BESIDE or 0 <= start - place[1] <= BESIDE
        if beside and lo is not None and ((last is not None and lo > last) or (first is not None and lo < first)):
            return True
    return False


def nominal_dates(claim: Claim, words: Words, negated: frozenset[int]) -> tuple[Dated, ...]:
    """The dates of a claim of an undated report as if it were told on ``NOMINAL_DAY``; empty when all are known."""
    from factcheck.values import parse

    if not any(value.kind == "date" and value.lo is None and value.hi is None for value in claim.values):
        return ()
    values = tuple(parse(claim.text, claim.lang, NOMINAL_DAY))
    return dates_of(replace(claim, values=values), words, negated)


def _goes_with_count(words: Words, lang: Language, date: int, counts: list[int]) -> bool:
    """Whether a date stands in front of the claim, in the clause of a count, or in one that names the source of it.

    *Two thousand died, three times the toll given in spring* was not said in spring.
    """
    if date <= FRONT:
        return True
    begin = next((i + 1 for i in range(date, -1, -1) if words.norms[i] in COMMAS), 0)
    end = next((i for i in range(date, len(words.norms)) if words.norms[i] in COMMAS), len(words.norms))
    if any(begin <= i < end for i in counts):
        return True
    opening = words.norms[begin : begin + 3]
    return any(cue == "source" for *_, cue in lang.cues.among(opening))


def _past_point(value: Value) -> bool:
    return value.lo is not None and value.hi is not None and value.grain not in ("decade", "century")


def report_time(article: Article | None, dates: tuple[Dated, ...], cues: frozenset[str]) -> Interval | None:
    """The time of the report: the claim's own *as of* date when it names one, else the publication."""
    published = None
    if article is not None and article.published is not None:
        first = article.published.date() if isinstance(article.published, dt.datetime) else article.published
        published = (first, article.published_until or first)
    if "estimate" in cues:
        for dated in dates:
            lo, hi = span_of(dated.value)
            if dated.of_report and lo and hi and (published is None or hi < published[0]):
                return lo, hi
    return published
