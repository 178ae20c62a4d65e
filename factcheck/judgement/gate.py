"""Same fact, or only the same topic: what two claims share, and what keeps them two facts."""

from __future__ import annotations

import math
from dataclasses import dataclass

from factcheck.clusters.words import key
from factcheck.judgement.alignment import Aligned, align, digits
from factcheck.judgement.comparers.negation import THINGS
from factcheck.judgement.lang import relations
from factcheck.judgement.measures import KINDS
from factcheck.judgement.names import same_name
from factcheck.judgement.timeline import gap_days, span_of
from factcheck.judgement.view import View, event_dates

__all__ = ["Gate", "gate"]

HALF_YEAR = 180
SORT = 3
REPLY = 250
"""Characters between a statement and its denial at most."""
SAME_WORDS = 0.8
FRONT = 4
"""How many words the subject of a claim mostly takes."""
PERIODS = frozenset({"year", "half_year", "quarter", "season", "month", "part_of_year", "decade"})


@dataclass(frozen=True, slots=True)
class Gate:
    """What a reader checks before holding two claims against each other. Shares and similarities are 0..1.

    words, concepts, predicates   overlap of content words, of concepts, of concepts that say something
    contained                     the share of the shorter claim's content words and concepts that the other says too
    names, names_apart            any name shared; named things on both sides and none shared
    frame                         the best likeness of two measures' frames; 0 when either has none
    rare_value                    the same figure on both sides, more telling with more digits
    frames_apart                  both have measures of one kind and none may stand for another
    scope_apart                   unlike scopes (national, local; first, second round; one way, return)
    subject_apart                 unlike subjects (a fine, a compensation; the dead, the wounded; two nations' bodies)
    part_apart                    one is a part (*dont*), or *the others*, and the other is not
    other_apart                   one speaks of another thing of the same sort (*voisin*, *rival*, *previous*)
    dates_near, dates_far         event dates that meet; the distance of those that do not (log years)
    events_apart                  figures of two events more than half a year apart, or an event that was over when the
                                  other was announced
    periods_apart                 unlike figures of two different years, quarters, months or seasons
    names_foreign                 a name of one claim is nowhere in the other's article
    rebuttal                      one denies what another speaker says right before it in the same article
    """

    words: float
    concepts: float
    predicates: float
    contained: float
    context: float
    names: float
    names_apart: float
    frame: float
    rare_value: float
    frames_apart: float
    scope_apart: float
    subject_apart: float
    part_apart: float
    other_apart: float
    dates_near: float
    dates_far: float
    measures_both: float
    periods_apart: float
    events_apart: float
    names_foreign: float
    rebuttal: float
    length: float

    @property
    def apart(self) -> float:
        """The strongest sign that the two speak of two things."""
        return max(
            self.frames_apart, self.scope_apart, self.subject_apart, self.part_apart, self.other_apart,
            self.periods_apart, self.events_apart,
        )  # fmt: skip


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _contained(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


def _groups_apart(a: frozenset[str], b: frozenset[str], groups: tuple[frozenset[str], ...]) -> float:
    return float(any(a & group and b & group and not a & b & group for group in groups))


def _scope_missing(a: frozenset[str], b: frozenset[str], groups: tuple[frozenset[str], ...]) -> float:
    """A scope said on one side only: half as telling as two unlike scopes."""
    return 0.5 * float(any(bool(a & group) != bool(b & group) for group in groups))


def _events_apart(a: View, b: View, gaps: list[int]) -> float:
    """1 for figures of two events dated far apart; half of it where one is dated far before the other's report and the
    other names no date."""
    if gaps:
        return float(min(gaps) > HALF_YEAR)
    dated, undated = (a, b) if a.dates else (b, a)
    if not dated.dates or undated.dates or undated.reported is None:
        return 0.0
    # "today", beside the date of what happened, dates nothing.
    ends = [span_of(d.value)[1] for d in dated.dates if not d.of_report and span_of(d.value) != dated.reported]
    long_ago = [end for end in ends if end is not None and (undated.reported[0] - end).days > HALF_YEAR]
    return 0.4 if ends and len(long_ago) == len(ends) else 0.0


def _told_and_planned(a: View, b: View) -> float:
    """1 when one claim tells what was over before the other announced something for another day."""
    for told, planned in ((a, b), (b, a)):
        if told.ahead or not planned.ahead or planned.reported is None:
            continue
        over = [span_of(d.value)[1] for d in told.dates if not d.of_report]
        to_come = [span_of(d.value)[0] for d in planned.dates if not d.of_report]
        announced = planned.reported[0]
        ended = bool(over) and all(end is not None and end < announced for end in over)
        if ended and to_come and all(start is not None and start > planned.reported[1] for start in to_come):
            return 1.0
    return 0.0


def _nations(view: View, words: int | None = None) -> frozenset[str]:
    """The countries named or meant by a demonym, in the first ``words`` words or anywhere."""
    found = {place.country for place in view.places if place.known and (words is None or place.words[0] < words)}
    return frozenset(found)


def _actors_apart(a: View, b: View) -> float:
    """1 when the claims open with two nations and neither speaks of the other's (``the British watchdog``)."""
    mine, theirs = _nations(a, FRONT), _nations(b, FRONT)
    if not mine or not theirs or mine & _nations(b) or theirs & _nations(a):
        return 0.0
    return 1.0


def _rarity(pair: Aligned) -> float:
    """0 for unlike figures and for those that stand for many (9, 60 000), up to 1 for three telling digits."""
    if pair.relation != "equal":
        return 0.0
    return min(1.0, max(0, digits(pair.a.value) - 1) / 2)


def _periods_apart(a: View, b: View) -> bool:
    mine = [d.value for d in a.dates if d.value.grain in PERIODS and not d.of_report]
    theirs = [d.value for d in b.dates if d.value.grain in PERIODS and not d.of_report]
    gaps = [gap_days(x, y) for x in mine for y in theirs]
    return bool(gaps) and all(gap is not None and gap > 0 for gap in gaps)


def _foreign(view: View, other: View) -> float:
    """The share of a claim's names of which no word stands in the other's article."""
    if other.article is None or not view.names:
        return 0.0
    missing = [n for n in view.names if n.alias is None and not set(n.words) & other.vocabulary]
    return len(missing) / len(view.names)


def _parts(view: View) -> bool:
    """Whether a figure is a part of another one; *dont le chantier a débuté* counts nothing."""
    return any(measure.part for measure in view.measures)


def _other(view: View, against: View) -> bool:
    """Whether a claim speaks of another thing of the sort that the second claim speaks of.

    *Les deux voisins* are the parties at hand, and *another dignitary* is another only where one was named.
    """
    for start, stop, label in view.lang.cues.among(view.words.norms):
        if label == "other" and not (start > 0 and _parties(view, start, stop)):
            return True
        if label == "another" and _names_sort(view, stop, against):
            return True
    return False


def _parties(view: View, start: int, stop: int) -> bool:
    """Whether the words are a noun after an article or a number, and no adjective of the noun that follows."""
    norms = view.words.norms
    counted = any(m.words[1] == start for m in view.measures) or norms[start - 1] in view.lang.definite
    taken_up = start > 1 and norms[start - 2] in view.lang.definite
    return (counted or taken_up) and (stop >= len(norms) or norms[stop] in view.lang.stopwords)


def _names_sort(view: View, at: int, against: View) -> bool:
    """Whether the next word of content names what the other claim speaks of."""
    norms = view.words.norms
    place = next((i for i in range(at, min(at + SORT, len(norms))) if norms[i] not in view.lang.stopwords), None)
    if place is None:
        return False
    meant = {concept for concept, _ in view.lang.concepts.at(norms, place)}
    return bool(meant & against.concepts) or key(norms[place]) in against.content


def _rebuts(a: View, b: View) -> bool:
    """Whether two speakers of one article follow upon each other, and one of them denies what both speak of."""
    first, second = sorted((a.claim, b.claim), key=lambda claim: claim.span)
    if first.article_id != second.article_id or not 0 <= second.span[0] - first.span[1] <= REPLY:
        return False
    speakers = [claim.attribution.canonical.lower() if claim.attribution else "" for claim in (first, second)]
    apart = "part" in a.cues | b.cues or "rest" in a.cues | b.cues
    denies = ("deny" in a.cues) != ("deny" in b.cues)
    return denies and not apart and speakers[0] != speakers[1] and bool((a.concepts & b.concepts) - THINGS)


def gate(a: View, b: View, lang: str) -> Gate:
    """Measure what two claims share. Symmetric in ``a`` and ``b``."""
    table = relations()
    predicates = a.concepts - THINGS, b.concepts - THINGS
    shared_names = any(same_name(x, y) for x in a.names for y in b.names)
    mine, theirs = event_dates(a, b)
    gaps = [
        gap
        for x in mine
        for y in theirs
        if not (x.of_report or y.of_report) and (gap := gap_days(x.value, y.value)) is not None
    ]
    both = any(x.value.kind == y.value.kind for x in a.measures for y in b.measures)
    figures = any(x.value.kind == y.value.kind != "ordinal" for x in a.measures for y in b.measures)
    aligned = align(a, b, KINDS, lang)
    # One figure in much the same words under two dates has rival dates, and is not told of two events.
    equal = any(pair.relation == "equal" for pair in aligned)
    two_events = bool(aligned) and figures and not (equal and _share(a.content, b.content) >= SAME_WORDS)
    frame = max((pair.score for pair in aligned), default=0.0)
    scopes = [frozenset(scope.concept for scope in view.scopes if scope.versus is None) for view in (a, b)]
    scope = _groups_apart(scopes[0], scopes[1], table.scopes)
    return Gate(
        words=_share(a.content, b.content),
        concepts=_share(a.concepts, b.concepts),
        predicates=_share(*predicates),
        contained=_contained(a.content | a.concepts, b.content | b.concepts),
        context=_share(a.context_concepts, b.context_concepts),
        names=float(shared_names),
        names_apart=float(bool(a.names and b.names) and not shared_names),
        frame=frame,
        rare_value=max((_rarity(pair) for pair in aligned), default=0.0),
        frames_apart=float(both and not aligned),
        scope_apart=scope or _scope_missing(scopes[0], scopes[1], table.scopes),
        subject_apart=max(_groups_apart(a.concepts, b.concepts, table.subjects), _actors_apart(a, b)),
        part_apart=float(_parts(a) != _parts(b) or ("rest" in a.cues) != ("rest" in b.cues)),
        other_apart=float(_other(a, b) != _other(b, a)),
        dates_near=float(bool(gaps) and min(gaps) == 0),
        dates_far=min(1.0, math.log1p(min(gaps) / 30.0) / 3.0) if gaps else 0.0,
        measures_both=float(both),
        events_apart=max(_events_apart(a, b, gaps) if two_events else 0.0, _told_and_planned(a, b)),
        periods_apart=float(figures and _periods_apart(a, b) and not equal),
        names_foreign=max(_foreign(a, b), _foreign(b, a)),
        rebuttal=float(_rebuts(a, b)),
        length=min(1.0, min(len(a.content), len(b.content)) / 10.0),
    )
