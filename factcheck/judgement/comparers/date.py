"""When the same thing happened: ``le 6 août`` inside ``l'été 2024``, ``mi-2026`` against ``pas avant 2027``."""

from __future__ import annotations

import datetime as dt
import math
from typing import TYPE_CHECKING

from factcheck.judgement.alignment import compare_values
from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.comparers.negation import predicates
from factcheck.judgement.timeline import Dated, gap_days, span_of
from factcheck.judgement.view import View, event_dates
from factcheck.records import Value

if TYPE_CHECKING:
    from factcheck.values.comparison import Relation

__all__ = ["COMPARER", "loosely_met", "rivals"]

FAR = 200.0
"""Beyond about this many days, two dates rather name two events than contradict each other."""
BESIDE = 5
"""How many words stand between a predicate and its date at most."""
RIVAL = 0.55
TOLD = {"year": 1, "month": 2}
"""How many parts of a day (year, month) its grain tells."""
PARTS = {"part_of_year": 1, "part_of_month": 2}
"""Parts of a year or month, with how many parts of a day (year, month) name the whole."""
LONGEST = {"week": 7, "month": 31, "year": 366}
"""The days that one unit of a grain takes at most; what is longer was told as a stretch."""
SOFT_EDGE = dt.timedelta(hours=2)
"""How far the parts of a day may reach beyond their hours."""
ROUGHLY = 0.15
"""By which part of itself a time before the report, told with *about* or *nearly*, may be wrong."""
CALENDAR = 4
"""Days by which as many months differ."""
COARSE = frozenset({"decade", "century"})


def _order(a: Dated, b: Dated) -> int:
    (alo, ahi), (blo, bhi) = span_of(a.value), span_of(b.value)
    if ahi and blo and ahi < blo:
        return 1
    return -1 if bhi and alo and bhi < alo else 0


def rivals(a: Value, b: Value) -> bool:
    """Two ranges of days, or two ends of the same sort, that meet and yet are not the same.

    *Du 3 au 8 mai* and *du 3 au 15 mai*, *jusqu'au 3 février* and *jusqu'au 10 février*: each says where it ends.
    """
    if a.kind != "date" or a.grain != b.grain or a.approx != "exact" or b.approx != "exact":
        return False
    spans = span_of(a), span_of(b)
    (alo, ahi), (blo, bhi) = spans
    if _same_end(alo, blo, a.grain) and _same_end(ahi, bhi, a.grain):
        return False
    if _same_part(alo, blo, a.grain):
        return True
    if a.grain == "day" and all(lo is not None and hi is not None and lo < hi for lo, hi in spans):
        return True
    # "the past five years", "the past ten years"; "the year to March", "the year to June"
    stretched = all(_stretched(lo, hi, a.grain) for lo, hi in spans)
    if stretched and ((alo == blo) != (ahi == bhi) or _as_long(spans)):
        return True
    ends = {tuple(end is None for end in span) for span in spans}
    return len(ends) == 1 and sum(ends.pop()) == 1


def _as_long(spans: tuple[tuple[dt.date | None, dt.date | None], ...]) -> bool:
    """Whether two stretches take the same time, and so are two ends of one length."""
    lengths = [(hi - lo).days for lo, hi in spans if lo is not None and hi is not None]
    return len(lengths) == 2 and abs(lengths[0] - lengths[1]) <= CALENDAR


def _same_end(a: dt.date | None, b: dt.date | None, grain: str | None) -> bool:
    """Whether two ends are the same as told: *eighteen years* before a day of 2026 is the year 2008."""
    if a is None or b is None or grain not in TOLD:
        return a == b
    return a.timetuple()[: TOLD[grain]] == b.timetuple()[: TOLD[grain]]


def _same_part(a: dt.date | None, b: dt.date | None, grain: str | None) -> bool:
    """*Fin 2013* and *fin 2014*: the soft edges of a part allow for one part more, and not for another year."""
    if a is None or b is None or grain not in PARTS:
        return False
    told = PARTS[grain]
    return a.timetuple()[:told] != b.timetuple()[:told] and a.timetuple()[told:3] == b.timetuple()[told:3]


def _stretched(lo: dt.date | None, hi: dt.date | None, grain: str | None) -> bool:
    return lo is not None and hi is not None and (hi - lo).days > LONGEST.get(grain or "", math.inf)


def _about_one_hour(a: Value, b: Value) -> bool:
    """Whether a part of a day ends, or begins, about when a clock strikes: *half past six* is *late afternoon* too."""
    if (a.grain == "part_of_day") == (b.grain == "part_of_day"):
        return False
    ends = [dt.datetime.fromisoformat(end) for end in (a.lo, a.hi, b.lo, b.hi) if isinstance(end, str) and "T" in end]
    return len(ends) == 4 and max(ends[0], ends[2]) - min(ends[1], ends[3]) <= SOFT_EDGE


def _roughly(view: View, told: Value, gap: int) -> bool:
    """Whether a date told as so long before the report (*il y a presque deux ans*) may lie the gap further off."""
    first, last = span_of(told)
    if told.approx != "about" or first is None or last is None or view.reported is None:
        return False
    if told.grain != "month" or first.day == 1:
        # A month or year of the calendar is not counted from the report (*vers juin 1944*).
        return False
    return gap <= ROUGHLY * max(abs((day - told_on).days) for day in view.reported for told_on in (first, last))


def loosely_met(a: View, mine: Value, b: View, theirs: Value) -> bool:
    """Whether two dates that lie apart as told may be one: an hour at the edge of a part of the day, or a time before
    the report that is told roughly (*almost two years ago*)."""
    gap = gap_days(mine, theirs)
    return _about_one_hour(mine, theirs) or (gap is not None and (_roughly(a, mine, gap) or _roughly(b, theirs, gap)))


def _anchored(a: View, mine: Dated, b: View, theirs: Dated) -> bool:
    """Whether both dates stand beside a predicate that both claims say."""
    return bool(_beside(a, mine) & _beside(b, theirs))


def _beside(view: View, dated: Dated) -> frozenset[str]:
    start, stop = dated.words
    norms = view.words.norms
    near = set()
    for concept, mention in predicates(view).items():
        between = norms[mention.stop : start] if mention.stop <= start else norms[stop : mention.start]
        if len(between) <= BESIDE and not set(between) & view.lang.clause_breaks:
            near.add(concept)
    return frozenset(near)


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """Compare the closest pair of event dates: a claim's main date is met before it is contradicted.

    Of several dates, those count that stand beside a predicate which both claims say.
    """
    options: list[tuple[bool, bool, int, bool, int, int, Dated, Dated, Relation, str]] = []
    first, second = event_dates(a, b)
    several = len(first) > 1 or len(second) > 1
    for i, mine in enumerate(first):
        for j, theirs in enumerate(second):
            if mine.of_report or theirs.of_report:
                continue
            relation, detail = compare_values(mine.value, theirs.value, lang)
            gap = gap_days(mine.value, theirs.value)
            if relation == "incomparable" or gap is None:
                continue
            if relation == "disjoint" and loosely_met(a, mine.value, b, theirs.value):
                relation, detail = "overlaps", ""
            loose = several and not _anchored(a, mine, b, theirs)
            apart, unlike = relation == "disjoint", relation != "equal"
            options.append((loose, apart, gap, unlike, i, j, mine, theirs, relation, detail))
    if not options:
        return []
    several, clash, gap, _, _, _, mine, theirs, relation, detail = min(options, key=lambda option: option[:6])
    rival = relation != "equal" and not clash and rivals(mine.value, theirs.value)
    if rival:
        clash, strength = True, RIVAL * (0.7 if several else 1.0)
    elif clash:
        strength = (0.5 if several else 0.8) * (0.35 + 0.65 * math.exp(-gap / FAR))
    else:
        strength = 0.4 if relation == "overlaps" else 0.7
        open_end = None in (mine.value.lo, mine.value.hi, theirs.value.lo, theirs.value.hi)
        strength *= 0.7 if open_end or mine.value.grain in COARSE or theirs.value.grain in COARSE else 1.0
    # A nominal day's year is nobody's, and is not to be told.
    said = "" if a.nominal or b.nominal else detail
    return [
        Finding(
            "date.value", "date", "clash" if clash else "agree", round(strength, 4), mine.value.text,
            theirs.value.text, _order(mine, theirs), said, (mine.value.span, theirs.value.span),
        )
    ]  # fmt: skip


COMPARER = Comparer(
    "date.value",
    decide,
    (
        Example("fr", "L'armée est entrée à Koursk le 6 août 2024.", "L'armée est entrée à Koursk durant l'été 2024.",
                "agree"),
        Example("fr", "Le pont doit ouvrir à la mi-2026.", "Le pont n'ouvrira pas avant 2027.", "clash"),
        Example("fr", "Le traité a été signé le 19 juin 2024.", "Le traité a été signé le 25 juin 2024.", "clash"),
        Example("fr", "En avril 2025, Séoul estimait les pertes à 600.", "Le 28 octobre, les pertes sont de 2 000.",
                None),
        Example("fr", "La fête dure du 3 au 8 mai 2025.", "La fête dure du 3 au 15 mai 2025.", "clash"),
        Example("fr", "La fête dure du 3 au 8 mai 2025.", "La fête a lieu le 4 mai 2025.", "agree"),
        Example("fr", "Le pont, dont le chantier a débuté en avril 2025, n'ouvrira pas avant 2027.",
                "Le pont doit ouvrir à la mi-2026.", "clash"),
        Example("en", "The bridge, begun in April 2025, will not open before 2027.",
                "The bridge is to open in mid-2026.", "clash"),
        Example("fr", "Le chantier finira fin 2026.", "Le chantier finira fin 2027.", "clash"),
        Example("en", "Work will end in late 2026.", "Work will end in late 2027.", "clash"),
        Example("fr", "Il dirige la ville depuis dix-huit ans.", "Il dirige la ville depuis 2007.", "agree"),
        Example("en", "Prices rose over the past five years.", "Prices rose over the past ten years.", "clash"),
        Example("en", "Prices rose in the year to March 2025.", "Prices rose in the year to June 2025.", "clash"),
        Example("en", "Sales rose in the three months to September 2025.",
                "Sales rose in the three months to October 2025.", "clash"),
        Example("en", "The sale runs until 3 May 2025.", "The sale runs until 10 May 2025.", "clash"),
        Example("en", "The treaty was signed on 19 June 2024.", "The treaty was signed in June 2024.", "agree"),
        Example("en", "The treaty was signed on 19 June 2024.", "The treaty was signed on 25 June 2024.", "clash"),
        Example("en", "The treaty was signed on 19 June 2024.", "The treaty binds both countries.", None),
        Example("fr", "Le maire a parlé ce mardi à 18h30.", "Le maire a parlé ce mardi en fin d'après-midi.", "agree"),
        Example("fr", "Le maire a parlé ce mardi à 22h.", "Le maire a parlé ce mardi en fin d'après-midi.", "clash"),
        Example("en", "The mayor spoke on Tuesday at 6:30pm.", "The mayor spoke on Tuesday afternoon.", "agree"),
        Example("en", "The mayor spoke on Tuesday at 10pm.", "The mayor spoke on Tuesday afternoon.", "clash"),
    ),
)  # fmt: skip
