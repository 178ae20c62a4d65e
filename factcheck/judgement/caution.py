"""What keeps a verdict back whatever the fusion says: structural doubts that a desk editor would have at once.

The fusion was fitted on pairs most of which are related; nearly all pairs of a real corpus are not. A conflict (or an
update) therefore needs a ground that can be named: two values in one slot, a denial, an antonym, two roles, or two
sentences so alike that the NLI model alone may be believed. An agreement needs one sentence to follow from the other.
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from factcheck.clusters.words import key
from factcheck.judgement.alignment import digits
from factcheck.judgement.beside import counted_from_elsewhere, said_of_both
from factcheck.judgement.comparers import Finding
from factcheck.judgement.comparers.negation import THINGS
from factcheck.judgement.doubts import (
    BACKING,
    KIN,
    bare,
    copies,
    denied_of_another,
    doubtful,
    of_others,
    settled_by_values,
)
from factcheck.judgement.evidence import COUNTS, VALUE_COMPARERS
from factcheck.judgement.fusion import Probabilities, weighable
from factcheck.judgement.lapse import LONGEST, NEAR, untied
from factcheck.judgement.occasions import each_its_day, of_two_polls, recurs, told_apart, two_occasions
from factcheck.judgement.shortcuts import empty
from factcheck.judgement.strangers import kinship, one_story, strangers
from factcheck.judgement.timeline import span_of
from factcheck.judgement.told_both import both_told
from factcheck.judgement.wholes import compared, two_wholes

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.view import View

__all__ = ["GROUNDS", "may_agree", "may_clash", "may_update", "with_grounds"]

OPEN = frozenset({"vague", "at_least", "at_most", "more_than", "less_than"})
WIDER = 1.25
FIGURES = 3
EQUAL = 0.9
"""How surely one of two claims follows from the other, their values made equal, so that nothing else clashes."""
NEAR_DAYS = dt.timedelta(days=NEAR)
NAMED = frozenset({"place.site", "name.slot"})
SETTING = frozenset({"place.site", "name.slot", "event.state", "negation.predicate"})
MUTUAL = 0.3
SAID_ALIKE = 0.34
"""Of two claims without values that agree, so much of the words besides names is the same at least."""
ROLES = 0.75
"""Two names around one verb back an agreement only where one claim follows from the other."""
LEAST_SAID = 2
"""A claim of one word of content (*nous sommes en guerre*) says too little to be denied by another."""
SMALL = 3
"""A cardinal up to this (*les deux pays*) counts participants more often than it states a fact."""
SURE = 0.5
SURE_CONTRADICTION = 0.9
HINT = 0.25
"""Least strength of a clash that is believed where the NLI model is sure."""
TOLD_ALIKE = 0.6
VERBATIM = 0.85
SHARED = 0.5
"""Least likeness in words of two sentences with unlike shares (*all*, *none*) of one thing."""


def may_clash(known: Prepared) -> bool:
    """Whether a pair may be called a conflict or an update at all."""
    if _one_sentence(known) or strangers(known.a.article, known.b.article):
        return False
    if of_two_polls(known) or recurs(known) or denied_of_another(known):
        return False
    grounded = any(_ground(finding, known) for finding in known.found if finding.stance == "clash")
    return grounded or _nli_alone(known) or _contradicted(known)


def may_update(known: Prepared) -> bool:
    """Whether a pair may be called an update: rival values that time explains, or a plan and its outcome."""
    return not untied(known) and (may_clash(known) or _came_about(known))


def _came_about(known: Prepared) -> bool:
    """One sentence told first as to come and then as done: the same predicate, much the same words, nothing apart."""
    seen, gate, time = known.seen, known.gate, known.course
    if _one_sentence(known) or strangers(known.a.article, known.b.article) or recurs(known):
        return False
    turned = max(time.planned, time.settled) > 0 and any(
        finding.comparer == "event.state" and finding.stance == "agree" for finding in known.found
    )
    apart = max(gate.events_apart, gate.periods_apart, gate.scope_apart, gate.subject_apart, gate.other_apart)
    # Two reports of one story put one plan in other words; elsewhere the words must be much the same.
    words = 0.3 if gate.names and one_story(known.a.article, known.b.article) else 0.5
    alike = gate.predicates >= 0.6 and gate.words >= words and seen.cos >= 0.7
    return turned and alike and apart < 1 and (gate.names > 0 or not gate.names_apart)


def may_agree(known: Prepared) -> bool:
    """Whether a pair may be called an agreement: entailment one way, or equal values in likely the same sentence."""
    seen, gate = known.seen, known.gate
    if strangers(known.a.article, known.b.article) or empty(known.a, known.b) or gate.other_apart:
        return False
    if not seen.has_nli:
        return seen.cos >= 0.9
    follows = max(seen.ent_ab, seen.ent_ba)
    if any(bare(view) for view in (known.a, known.b)) and kinship(known.a.article, known.b.article) < KIN:
        return False  # who names nothing may speak of anything
    backing = [f for f in known.found if f.stance == "agree" and _backs(f, known)]
    if backing:
        if _coincide(known):
            return True
        near = max(seen.cos, seen.cos_frame, gate.words) >= 0.5
        if all(f.comparer == "date.value" and (_of_the_day(f, known) or _of_a_season(f, known)) for f in backing):
            # Much is told of one day, and of one year: what is said of it must follow, too.
            return near and follows >= 0.35 and max(said_alike(known), gate.predicates) >= SAID_ALIKE
        # With compatible values put in the same words, what is left may follow.
        return near and max(follows, seen.same_ab, seen.same_ba) >= 0.35
    if min(_says(known.a), _says(known.b)) < LEAST_SAID:
        return False
    alike = said_alike(known)
    if min(seen.ent_ab, seen.ent_ba) >= MUTUAL:
        return alike >= SAID_ALIKE and (seen.cos >= 0.62 or gate.words >= 0.45)
    # That one follows from the other alone is what the NLI model sees in any two sentences of one subject.
    likeness = gate.predicates >= 0.4 and alike >= SAID_ALIKE and seen.cos >= 0.65
    return follows >= 0.75 and (likeness or (gate.words >= 0.5 and alike >= 0.5))


def _coincide(known: Prepared) -> bool:
    """The same value and the same place or name under the same predicate: no chance, whatever the NLI model makes of
    the words."""
    agreed = [finding for finding in known.found if finding.stance == "agree"]
    clash = any(finding.stance == "clash" for finding in known.found)
    alike = known.gate.predicates >= 0.6 and known.seen.cos >= 0.5 and known.gate.other_apart < 1
    named = {finding.comparer for finding in agreed} & NAMED
    valued = any(f.comparer in VALUE_COMPARERS and f.strength >= SURE and not _small(f, known) for f in agreed)
    return not clash and alike and valued and bool(named)


def said_alike(known: Prepared) -> float:
    """How alike two claims are in their words besides names, or in what they say in two languages, 0..1."""
    a, b = known.a, known.b
    if a.claim.lang != b.claim.lang:
        return max(known.gate.predicates, known.gate.concepts)
    return len(a.said & b.said) / math.sqrt(len(a.said) * len(b.said)) if a.said and b.said else 0.0


def _says(view: View) -> int:
    """How many words of content besides names a claim says, and concepts that say something."""
    return len(view.said) + len(view.concepts - THINGS) + len(view.measures)


def _backs(finding: Finding, known: Prepared) -> bool:
    """Whether an agreement is one of what is said, and not of its place, names or tense alone."""
    if finding.strength < BACKING:
        return _telling(finding, known)
    if finding.comparer in SETTING:
        return False
    if finding.comparer == "role.swap":
        return max(known.seen.ent_ab, known.seen.ent_ba) >= ROLES
    return not (_small(finding, known) or _loose(finding, known))


def _telling(finding: Finding, known: Prepared) -> bool:
    """Whether one exact figure of three digits stands in both claims, whatever the words around it."""
    values = compared(finding, known) if finding.comparer in COUNTS and not finding.direction else []
    return len(values) == 2 and all(digits(value) >= FIGURES for value in values)


def _of_the_day(finding: Finding, known: Prepared) -> bool:
    """Whether a date that agrees is one of the days of the reports, of which all news tells."""
    for view, value in zip((known.a, known.b), compared(finding, known), strict=False):
        lo, hi = span_of(value)
        if view.reported is None or lo is None or hi is None or (hi - lo).days > NEAR:
            return False
        if not view.reported[0] - NEAR_DAYS <= lo <= view.reported[1] + NEAR_DAYS:
            return False
    return True


def _of_a_season(finding: Finding, known: Prepared) -> bool:
    """Whether a date that agrees is a season or a year in both claims."""
    spans = [span_of(value) for value in compared(finding, known)]
    return bool(spans) and all(lo is None or hi is None or (hi - lo).days > LONGEST["update"] for lo, hi in spans)


def _loose(finding: Finding, known: Prepared) -> bool:
    """Whether values meet only because one of them is open: *several*, *at least four* and *at least thirty*."""
    if finding.comparer not in COUNTS | {"duration.value"} or not finding.direction:
        return False
    values = compared(finding, known)
    ends = [[float(end) for end in (v.lo, v.hi) if isinstance(end, int | float)] for v in values]
    if len(values) < 2 or not all(ends):
        return False
    least, most = sorted(sum(found) / len(found) for found in ends)
    return any(v.approx in OPEN for v in values) and most > WIDER * least


def _one_sentence(known: Prepared) -> bool:
    """Two claims cut from overlapping words of one article say two things of one sentence, not rival things."""
    a, b = known.a.claim, known.b.claim
    return a.article_id == b.article_id and a.span[0] < b.span[1] and b.span[0] < a.span[1]


def _small(finding: Finding, known: Prepared) -> bool:
    """Whether one of the compared values is a bare small cardinal."""
    if finding.comparer != "number.value" or finding.spans is None:
        return False
    for view, span in zip((known.a, known.b), finding.spans, strict=True):
        for value in view.claim.values:
            if value.span == span and value.kind == "cardinal" and value.role is None:
                number = value.hi if value.hi is not None else value.lo
                if isinstance(number, int | float) and number <= SMALL:
                    return True
    return False


def _ground(finding: Finding, known: Prepared) -> bool:
    seen, gate = known.seen, known.gate
    if finding.strength < SURE or doubtful(finding, known):
        return False
    # An article rarely contradicts itself; two of its own claims need more likeness.
    more = 0.1 if known.a.claim.article_id == known.b.claim.article_id else 0.0
    if finding.comparer in VALUE_COMPARERS:
        alike = max(gate.frame, seen.cos_frame, (seen.same_ab + seen.same_ba) / 2)
        if finding.comparer == "date.value" and max(gate.predicates - 0.1, gate.words, seen.cos_frame - 0.2) < SURE:
            # Two dates of one story name two events more often than not, unless the same is said of them.
            return False
        return not _small(finding, known) and alike >= SURE + more
    if min(len(known.a.content), len(known.b.content)) < LEAST_SAID:
        return False
    if finding.comparer == "quantifier.share" and max(said_alike(known), gate.words, gate.predicates) < SHARED:
        return False
    if finding.comparer in NAMED:
        clash = min(seen.con_ab, seen.con_ba)
        alike = max(seen.cos_frame, seen.cos) >= 0.72 + more or gate.words >= 0.6 + more
        return clash >= 0.6 and alike
    return max(gate.words, gate.predicates) >= 0.25 + more or seen.cos >= 0.62 + more


def _nli_alone(known: Prepared) -> bool:
    seen, gate = known.seen, known.gate
    if known.a.claim.article_id == known.b.claim.article_id:
        return False
    least = min(seen.con_ab, seen.con_ba)
    if known.a.ahead != known.b.ahead and not (known.a.negated or known.b.negated):
        return False  # what is about to be done, and what was done that day
    if _two_measures(known) or _told_apart_by_value(known):
        return False
    if _says_more(known) and known.a.claim.lang == known.b.claim.lang:
        return False
    valued = any(f.stance == "clash" and _of_one_thing(f, known) for f in known.found)
    if copies(known):
        # Of two sentences with one telling figure in common the model contradicts what only one of them adds.
        added = (
            settled_by_values(known.found)
            and known.gate.words < VERBATIM
            and any(_telling(f, known) for f in known.found)
        )
        return least >= 0.85 and (valued or not _renamed(known)) and not added
    if settled_by_values(known.found):
        return False
    if min(len(known.a.content), len(known.b.content)) <= LEAST_SAID:
        return False
    alike = min(gate.words, said_alike(known))
    if valued:
        return least >= 0.85 and seen.cos >= 0.7 and alike >= 0.5
    # Of two remarks about one person the model is as sure; nothing but much the same words speaks for one fact.
    told = one_story(known.a.article, known.b.article) and not _both_deny(known)
    return told and least >= 0.95 and seen.cos >= 0.75 and alike >= 0.6


def _contradicted(known: Prepared) -> bool:
    """Whether the NLI model is sure that two claims of one story cannot both hold, says much the same of them the other
    way round, and a comparer sees a clash, however weak, in two sentences about one thing."""
    seen, gate = known.seen, known.gate
    con = min(seen.con_ab, seen.con_ba), max(seen.con_ab, seen.con_ba)
    seen_too = any(
        f.stance == "clash" and f.strength >= HINT and (f.comparer not in VALUE_COMPARERS or _of_one_thing(f, known))
        for f in known.found
    )
    # The less the words are the same the more the sentences must mean the same, and the other way round.
    likeness = sorted((seen.cos, max(gate.predicates, gate.words)))
    alike = likeness[0] >= SURE and likeness[1] >= TOLD_ALIKE and not (gate.apart or gate.other_apart)
    sure = con[0] >= SURE and con[1] >= SURE_CONTRADICTION
    return known.of_two_houses and sure and seen_too and alike and not (of_others(known) or _told_apart_by_value(known))


def _told_apart_by_value(known: Prepared) -> bool:
    """Whether what the NLI model holds against a pair is a value in which both need not agree: with the two made equal
    one follows from the other."""
    if max(known.seen.same_ab, known.seen.same_ba) < EQUAL:
        return False
    clashes = [f for f in known.found if f.stance == "clash"]
    return bool(clashes) and all(f.comparer in VALUE_COMPARERS and not _of_one_thing(f, known) for f in clashes)


def _two_measures(known: Prepared) -> bool:
    """Whether what differs is told of two things: three dead and eight wounded, somebody and a child of his, what each
    of two days added, or a day and one that is counted from elsewhere."""
    if known.gate.apart >= 1 or ("kin" in known.a.cues) != ("kin" in known.b.cues) or each_its_day(known):
        return True
    dates = [f for f in known.found if f.stance == "clash" and f.comparer == "date.value"]
    if any(counted_from_elsewhere(finding, known) for finding in dates):
        return True
    return told_apart(known) > 0 and all(any(m.added for m in view.measures) for view in (known.a, known.b))


def _says_more(known: Prepared) -> bool:
    """Whether one claim only says more than the other, and denies no more."""
    a, b = known.a, known.b
    return bool(a.negated) == bool(b.negated) and (a.content < b.content or b.content < a.content)


def _of_one_thing(finding: Finding, known: Prepared) -> bool:
    """Whether two values are not told of two things, occasions or wholes."""
    if finding.comparer not in VALUE_COMPARERS or two_occasions(finding, known) or two_wholes(finding, known):
        return False
    if both_told(finding, known) or each_its_day(known):
        return False
    if finding.comparer != "date.value":
        return True
    return said_of_both(finding, known) and not counted_from_elsewhere(finding, known)


def _renamed(known: Prepared) -> bool:
    """Whether only a name is told otherwise (*the party*, its initials): nothing is said then that could be untrue."""
    a, b = known.a, known.b
    mine, theirs = ({key(view.words.norms[i]) for i in view.named} for view in (a, b))
    if mine == theirs or bool(a.negated) != bool(b.negated):
        return False
    names = mine | theirs
    return not (a.content - b.content - names) or not (b.content - a.content - names)


def _both_deny(known: Prepared) -> bool:
    """Whether both claims deny one thing in their own ways: *will not stand*, *gave up standing*."""
    mine, theirs = ({key(view.words.norms[i]) for i in view.negated} & view.said for view in (known.a, known.b))
    return bool(mine & theirs)


def with_grounds(known: Prepared, odds: Probabilities, *, chosen: bool) -> dict[str, float]:
    """The features of a pair as a ``Trust`` takes them, with the relations for which it offers a ground, and whether
    it was ``chosen`` because it bears on one fact, or is one of the many that come."""
    grounds = {f"ground_{name}": float(ground(known)) for name, ground in GROUNDS.items()}
    return weighable(known.row, odds) | grounds | {"chosen": float(chosen)}


GROUNDS: Mapping[str, Callable[[Prepared], bool]] = {
    "agree": may_agree,
    "conflict": may_clash,
    "update": may_update,
}
"""What each relation asks for."""
