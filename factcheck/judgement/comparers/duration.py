"""How long the same thing lasted, and durations against the dates they imply."""

from __future__ import annotations

import datetime as dt

from factcheck.judgement.ages import is_age
from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.measured import measured
from factcheck.judgement.measures import Measure
from factcheck.judgement.timeline import span_of
from factcheck.judgement.view import View
from factcheck.records import Value

__all__ = ["COMPARER"]

KINDS = frozenset({"duration"})
DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "quarter": 91.3, "year": 365.25, "decade": 3652.5}
LOOSE = 0.25
"""A stretch said in years is right within a quarter of its unit on either side, plus the unit itself."""
IMPLIED = 0.45
SHORT = {"day": 1, "week": 7}
SHORTEST = 2
SPANNED = 0.55
"""As many days as two dates span, or the same time ago: rarer than a year that fits an age."""
MEETING = frozenset({"equal", "within", "contains"})
LEAST = 0.3
"""Durations are everywhere: without anything shared around them they belong to different things."""


def _implied(view: View, other: View, turned: bool) -> list[Finding]:
    """``38-year-old`` in a report of 2025 and ``built in 1987``; ``quatre saisons`` and ``jusqu'en 2029``."""
    found = []
    if view.reported is None:
        return []
    for measure in view.measures:
        value = measure.value
        if value.kind != "duration" or value.unit not in ("year", "decade") or not isinstance(value.lo, int | float):
            continue
        for dated in other.dates:
            if dated.value.grain not in ("year", "decade", "month", "day", "season", "part_of_year"):
                continue
            stance = _meets(value, dated.value, view.reported[0])
            if stance:
                left, right = (dated.value.text, value.text) if turned else (value.text, dated.value.text)
                found.append(Finding("duration.value", "date", "agree", IMPLIED, left, right))
    return found


def _meets(value: Value, date: Value, reported: dt.date) -> bool:
    """Whether the reported day minus or plus the duration falls into the dated stretch."""
    lo, hi = span_of(date)
    anchor = hi or lo
    if anchor is None or not isinstance(value.lo, int | float):
        return False
    first, last = lo or anchor, hi or anchor
    slack = DAYS[value.unit or "year"] * (1 + LOOSE)
    upper = float(value.hi) if isinstance(value.hi, int | float) else float(value.lo)
    for sign in (-1, 1):
        if sign * (anchor - reported).days < 0:
            continue
        near, far = sorted((sign * value.lo * DAYS[value.unit or "year"], sign * upper * DAYS[value.unit or "year"]))
        begin, end = (first - reported).days, (last - reported).days
        if near - slack <= end and begin <= far + slack and abs(anchor.year - reported.year) >= 2:
            return True
    return False


def _stretch(view: View, other: View, turned: bool) -> list[Finding]:
    """``trois jours`` and ``du 11 au 13 juillet``: as many days as the dates span."""
    found = []
    for measure in view.measures:
        value = measure.value
        if value.kind != "duration" or value.unit not in SHORT or value.lo != value.hi:
            continue
        if not isinstance(value.lo, int | float) or value.lo * SHORT[value.unit] < SHORTEST:
            continue
        for dated in other.dates:
            lo, hi = span_of(dated.value)
            if dated.value.grain != "day" or lo is None or hi is None or dated.of_report:
                continue
            if (hi - lo).days + 1 == value.lo * SHORT[value.unit]:
                left, right = (dated.value.text, value.text) if turned else (value.text, dated.value.text)
                found.append(Finding("duration.value", "duration", "agree", SPANNED, left, right))
    return found


def _ago(view: View, other: View, turned: bool) -> list[Finding]:
    """``un mois et demi après`` and ``il y a un mois et demi``: the same time before now."""
    from factcheck.values import compare, parse

    found = []
    for measure in view.measures:
        if measure.value.kind != "duration" or not _opens(view, measure.words[1], view.lang.order_after):
            continue
        for dated in other.dates:
            words = _without(dated.value.text, other.lang.ago)
            told = parse(words, other.lang.code) if words is not None else []
            for value in told:
                if value.kind == "duration" and compare(measure.value, value).relation in MEETING:
                    texts = (dated.value.text, measure.value.text)
                    left, right = texts if turned else texts[::-1]
                    spans = (measure.value.span, dated.value.span)
                    found.append(
                        Finding(
                            "duration.value", "duration", "agree", SPANNED, left, right,
                            spans=(spans[1], spans[0]) if turned else spans,
                        )
                    )  # fmt: skip
    return found


def _opens(view: View, index: int, cues: tuple[str, ...]) -> bool:
    return index < len(view.words.norms) and view.words.norms[index] in cues


def _without(text: str, cues: tuple[str, ...]) -> str | None:
    """A relative date without the words that say *ago*; ``None`` when it says no such thing."""
    low = text.lower().replace("’", "'")
    for cue in cues:
        if low.startswith(f"{cue} "):
            return text[len(cue) :].strip()
        if low.endswith(f" {cue}"):
            return text[: -len(cue)].strip()
    return None


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare durations, and durations with the dates that they imply."""

    def fits(mine: Measure, theirs: Measure) -> bool:
        # Somebody's age is no stretch of time, whichever stands nearer.
        return is_age(a, mine.value.span) == is_age(b, theirs.value.span)

    direct = measured(a, b, lang, "duration.value", KINDS, "duration", LEAST, fits)
    implied = _implied(a, b, False) + _implied(b, a, True)
    return direct + implied + _stretch(a, b, False) + _stretch(b, a, True) + _ago(a, b, False) + _ago(b, a, True)


COMPARER = Comparer(
    "duration.value",
    decide,
    (
        Example("fr", "L'entretien a duré quarante minutes.", "L'entretien a duré une heure et demie.", "clash"),
        Example("fr", "L'entretien a duré une heure et demie.", "L'entretien a duré 90 minutes.", "agree"),
        Example("fr", "Le navire, âgé de 38 ans, a coulé.", "Le navire, construit en 1987, a coulé.", "agree"),
        Example("fr", "Le ministre fera une visite de trois jours à Lima.",
                "Le ministre sera à Lima du 11 au 13 novembre 2025.", "agree"),
        Example("fr", "La visite a lieu un mois et demi après celle du préfet.",
                "Il y a un mois et demi, le préfet s'était rendu à Lima.", "agree"),
        Example("fr", "Le ministre fera une visite de trois jours à Lima.",
                "Le ministre sera à Lima du 11 au 16 novembre 2025.", None),
        Example("fr", "L'entretien a duré quarante minutes.", "Le trajet dure deux heures.", None),
        Example("en", "The 38-year-old ship left two hours late.", "The 12-year-old ship left on time.", "clash"),
        Example("fr", "Le navire, âgé de 38 ans, est parti.", "Le navire est parti avec deux ans de retard.", None),
        Example("en", "The meeting lasted forty minutes.", "The meeting lasted an hour and a half.", "clash"),
        Example("en", "The minister will pay a three-day visit to Lima.",
                "The minister will be in Lima from 11 to 13 November 2025.", "agree"),
        Example("en", "The talks come six weeks after the storm.", "The storm struck six weeks ago.", "agree"),
        Example("en", "The meeting lasted 90 minutes.", "The meeting lasted an hour and a half.", "agree"),
    ),
)  # fmt: skip
