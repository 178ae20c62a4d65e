"""Why a typed clash may still be none: doubts that hold for every comparer of a sort.

The comparers see words; nearly all pairs of a real corpus that share some are about two things. A clash of what is said
(a denial, an opposite, changed parts) is believed where the NLI model, which reads both sentences, sees a contradiction
both ways and where no other person stands in the slot; a clash of values where the two sentences say the same of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.clusters.words import key
from factcheck.judgement.ages import is_age
from factcheck.judgement.alignment import EXACT, digits, middle
from factcheck.judgement.beside import counted_from_elsewhere, said_of_both, since_two_events
from factcheck.judgement.comparers import Finding
from factcheck.judgement.comparers.duration import DAYS
from factcheck.judgement.comparers.negation import predicates
from factcheck.judgement.evidence import COUNTS, VALUE_COMPARERS
from factcheck.judgement.lang import relations
from factcheck.judgement.occasions import each_its_day, of_two_polls, told_apart, two_occasions, two_polls
from factcheck.judgement.strangers import kinship, one_story
from factcheck.judgement.told_both import both_told
from factcheck.judgement.wholes import compared, figures, of_people, two_sizes, two_wholes

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.view import View

__all__ = ["BACKING", "bare", "copies", "denied_of_another", "doubtful", "of_others", "settled_by_values"]

SURE = 0.5
BACKING = 0.45
"""Least strength of an agreement of values that backs one of claims: an interval may lie in a much wider one."""
UNLIKE = 0.5
"""Claims below this cosine are two sentences about two things, whatever words they share."""
FRAMED = 0.72
LEAST_FRAMED = 0.62
EQUALISED = 0.65
"""Two values are of one thing where the sentences without them are as near as ``FRAMED``, or less near where one claim
follows from the other, by the NLI model, once the values are made equal."""
DATED = 3
"""Words of content that a claim says at least of a date that another is to clash with."""
SAID = 0.65
WORDS = 0.5
"""Likeness of two sentences of which one denies the other: by the encoder, or by their words."""
SEEN = 0.6
BOTH_WAYS = 0.3
ALIKE = 0.85
"""Of two sentences as near as this, one differs from the other in what the comparer saw; one way is enough then."""
PERSONS = frozenset({"negation.predicate", "antonym.state", "attribution.denial", "quantifier.share", "event.state"})
"""What one person did and another did not is no contradiction."""
OTHER_PERSON = 0.3
WORLD = "worldwide"
"""A figure of the whole world is no rival of one that names no such scope."""
BARE = 4
KIN = 0.25
CLOSE = 0.3
"""*Nobody was hurt*, *two people have died*: of a claim that names nothing, the articles must tell the story, and share
more names for it."""
WEEK = 7
KIN_LATER = 0.5
"""The same for reports a week apart: by then another accident may have happened."""
COUNTED = 0.6
SURE_BOTH = (0.9, 0.6)
OF_OTHERS = ("kin", "age_then")
UNITS = {"second": 1 / 86_400, "minute": 1 / 1_440, "hour": 1 / 24, **DAYS}
"""Days in a unit, the short ones too."""
MISSING = "missing"
DENIALS = frozenset({"negation.predicate", "attribution.denial"})
IN_COMMON = 2
PARTIAL = frozenset({"other", "part", "rest"})
COPIED = 0.88
COPIED_WORDS = 0.7


def doubtful(finding: Finding, known: Prepared) -> bool:
    """Whether the models and the names speak against a clash; without an encoder nothing does."""
    seen = known.seen
    if not seen.has_encoder:
        return False
    if known.gate.scope_apart >= 1 or _bare_and_unkin(finding, known):
        return True
    if both_told(finding, known):
        return True
    if _rival_counts(finding, known):
        return False
    if max(seen.cos, seen.cos_frame) < UNLIKE:
        return True
    sought = (MISSING in known.a.concepts) != (MISSING in known.b.concepts)
    if finding.comparer == "antonym.state" and sought and not told_apart(known):
        # Who was sought is found: told on one day, both hold.
        return True
    if finding.comparer in VALUE_COMPARERS:
        if finding.comparer in COUNTS and known.gate.events_apart > 0 and of_people(finding, known):
            # "le cyclone de 1970 avait fait": the toll of an event long past beside one of today.
            return True
        if known.gate.apart >= 1 or two_wholes(finding, known) or each_its_day(known):
            return True
        if two_occasions(finding, known) and not copies(known):
            return True
        return _elsewhere(known.a) != _elsewhere(known.b) or _unframed(finding, known)
    if finding.comparer == "role.swap" and _one_telling_figure(known):
        # "le deuxième pays du monde le plus touché", "le premier d'Amérique latine": one figure, two turns of phrase.
        return True
    if finding.comparer == "role.swap" and copies(known):
        return False
    if finding.comparer == "antonym.state" and known.opposed and not told_apart(known):
        return False
    if finding.comparer in PERSONS and (_other_person(known) or _gave_way(known)):
        return True
    if _contradicted_in_one_story(known):
        return False
    if seen.cos < SAID and (known.gate.words < WORDS or kinship(known.a.article, known.b.article) < CLOSE):
        return True
    if finding.comparer == "place.site" and kinship(known.a.article, known.b.article) < CLOSE and not copies(known):
        return True
    return seen.has_nli and not _opposed(known)


def denied_of_another(known: Prepared) -> bool:
    """Whether all that clashes is a denial, of what the other claim need not speak of."""
    clashes = [f for f in known.found if f.stance == "clash"]
    if not clashes or any(f.comparer not in DENIALS for f in clashes) or copies(known):
        return False
    return _in_another_case(known) or _one_word_in_common(known)


def _in_another_case(known: Prepared) -> bool:
    """Whether what is denied is denied of a thing that only the text around names (*n'est pas mis en examen dans ce
    dossier*), and the other claim does not speak of it."""
    a, b = known.a, known.b
    return any(_pointed(view) - other.said for view, other in ((a, b), (b, a)))


def _pointed(view: View) -> frozenset[str]:
    """The nouns of a denial that a preposition and a demonstrative point back with."""
    norms, lang = view.words.norms, view.lang
    return frozenset(
        key(norms[i + 1])
        for i in range(1, len(norms) - 1)
        if norms[i] in lang.pointing and norms[i - 1] in lang.prepositions and {i, i + 1} & view.negated
    )


def _one_word_in_common(known: Prepared) -> bool:
    """Whether two claims share hardly more than the word that one of them denies, and no name (*nous n'avons fermé
    aucune porte*, *il était très fermé*)."""
    a, b = known.a, known.b
    days = a.lang.day_words & {*a.words.norms} & {*b.words.norms}
    tied = known.gate.names > 0 or known.gate.dates_near > 0 or bool(days)
    if a.claim.lang != b.claim.lang or tied or min(known.seen.con_ab, known.seen.con_ba) >= SURE_BOTH[0]:
        return False
    shared = a.said & b.said
    meant = a.concepts & b.concepts
    mine = {m.concept: key(a.words.norms[m.start]) for m in a.mentions}
    told = len(meant) + len(shared - {mine[concept] for concept in meant if concept in mine})
    return told < min(IN_COMMON, len(a.content), len(b.content)) and known.gate.words < WORDS


def _one_telling_figure(known: Prepared) -> bool:
    """Whether both claims tell one figure to the last of four digits or more."""
    mine, theirs = (
        {(v.kind, v.lo, v.hi) for v in view.claim.values if digits(v) >= EXACT} for view in (known.a, known.b)
    )
    return bool(mine & theirs)


def of_others(known: Prepared) -> bool:
    """Whether the claims tell of two persons, of somebody and a child of his, or of a will that gave way."""
    a, b = known.a, known.b
    return _other_person(known) or _gave_way(known) or any((cue in a.cues) != (cue in b.cues) for cue in OF_OTHERS)


def settled_by_values(found: Sequence[Finding]) -> bool:
    """Whether the claims agree in a value and clash in none: what the NLI model alone holds against them is weak."""
    stances = {(f.comparer in VALUE_COMPARERS, f.stance) for f in found if f.strength >= BACKING}
    return (True, "agree") in stances and not any(stance == "clash" for _, stance in stances)


def copies(known: Prepared) -> bool:
    """Whether one sentence is the other but for a word or two."""
    return known.seen.cos >= COPIED and known.gate.words >= COPIED_WORDS


def _contradicted_in_one_story(known: Prepared) -> bool:
    """Two sentences of one story that the NLI model is sure cannot both hold, whichever is read first."""
    con = known.seen.con_ab, known.seen.con_ba
    return max(con) >= SURE_BOTH[0] and min(con) >= SURE_BOTH[1] and known.of_one_story


def _rival_counts(finding: Finding, known: Prepared) -> bool:
    """Two figures of one thing counted, in two reports of one story: other words for it are no doubt then."""
    return (
        finding.comparer in COUNTS
        and finding.strength >= COUNTED
        and one_story(known.a.article, known.b.article)
        and max(known.seen.cos, known.seen.cos_frame) >= UNLIKE
        and _told_alike(finding, known)
        and not (_elsewhere(known.a) or _elsewhere(known.b) or of_two_polls(known) or two_occasions(finding, known))
        and (WORLD in known.a.concepts) == (WORLD in known.b.concepts)
        and known.gate.apart < 1
        and not PARTIAL & (known.a.cues | known.b.cues)
        and not figures(known.a) & figures(known.b)
        and not two_wholes(finding, known)
    )


def _bare_and_unkin(finding: Finding, known: Prepared) -> bool:
    """Whether claims that name nothing come from articles that need not tell one story.

    A figure of one bare claim may be of anything; a thing said and denied in two is still the same thing.
    """
    some = any if finding.comparer in VALUE_COMPARERS else all
    if not some(bare(view) for view in (known.a, known.b)):
        return False
    later = told_apart(known) >= WEEK
    kin = kinship(known.a.article, known.b.article)
    # Articles that name next to nobody may tell of anything by then.
    return kin < (KIN_LATER if later else KIN) or (
        later and kin >= 1 and not one_story(known.a.article, known.b.article)
    )


def _told_alike(finding: Finding, known: Prepared) -> bool:
    """Whether something besides the count is shared, or the two reports name the very same: a story holds many sums and
    shares, and of tolls that of the day and that of the year."""
    if not of_people(finding, known):
        return known.seen.cos_frame >= LEAST_FRAMED
    a, b = known.a, known.b
    if a.claim.lang != b.claim.lang or kinship(a.article, b.article) >= KIN_LATER:
        return True
    return bool(a.said & b.said) or known.gate.predicates >= SURE


def bare(view: View) -> bool:
    """Whether a claim names nothing and says little: it may be told of anything."""
    return len(view.content) <= BARE and not (view.names or view.places or view.dates)


def _elsewhere(view: View) -> bool:
    """Whether a claim speaks of a place that only the text around it names (*l'épidémie y a fait sept morts*)."""
    norms = view.words.norms
    return any(
        word in view.lang.place_pronouns and not (i and norms[i - 1] in view.lang.there_is)
        for i, word in enumerate(norms)
    )


def _of_two_sizes(finding: Finding, known: Prepared) -> bool:
    """Whether one duration is so many times the other (ten months, thirty minutes) that they are of two things."""
    middles = []
    for value in compared(finding, known):
        point, days = middle(value), UNITS.get(value.unit or "", 0.0)
        if point is None or not days:
            return False
        middles.append(days * point)
    return len(middles) == 2 and two_sizes(*middles)


def _opposed(known: Prepared) -> bool:
    seen = known.seen
    most, least = max(seen.con_ab, seen.con_ba), min(seen.con_ab, seen.con_ba)
    return most >= SEEN and (least >= BOTH_WAYS or (seen.cos >= ALIKE and known.gate.words >= SURE))


def _gave_way(known: Prepared) -> bool:
    """Whether the earlier report tells what somebody did not mean to do, and the later one of another day that it was
    done."""
    if not told_apart(known):
        return False
    cues = known.a.lang.cues.among(known.a.words.norms)
    unwilling = any(label in ("wish", "plan", "intent") and start in known.a.negated for start, _, label in cues)
    return unwilling and not known.b.ahead


def _opposites(known: Prepared) -> bool:
    """Whether one claim tells of the beginning of a thing and the other of its end: each has its own day."""
    mine, theirs = predicates(known.a), predicates(known.b)
    apart = relations().opposites
    return any(frozenset({x, y}) in apart for x in mine.keys() - theirs.keys() for y in theirs.keys() - mine.keys())


def _other_person(known: Prepared) -> bool:
    return _other_role(known) or any(
        f.comparer == "name.slot" and f.kind == "person" and f.stance == "clash" and f.strength >= OTHER_PERSON
        for f in known.found
    )


def _other_role(known: Prepared) -> bool:
    """Whether two people by their titles are what the claims tell of, and one claim names both (*the minister did not
    mean to resign*, *the minister's chief of staff has resigned*)."""
    a, b = known.a, known.b
    if a.claim.lang != b.claim.lang:
        return False
    heads = [next((w for w in view.words.norms if w not in view.lang.stopwords), "") for view in (a, b)]
    titled = all(head in view.lang.titles for head, view in zip(heads, (a, b), strict=True))
    return titled and heads[0] != heads[1] and (heads[0] in b.words.norms or heads[1] in a.words.norms)


def _unframed(finding: Finding, known: Prepared) -> bool:
    seen, gate = known.seen, known.gate
    if two_polls(finding, known) or (WORLD in known.a.concepts) != (WORLD in known.b.concepts):
        return True
    if finding.comparer == "date.value" and (_opposites(known) or counted_from_elsewhere(finding, known)):
        return True
    if finding.comparer == "date.value" and (
        max(gate.words, gate.predicates) < SURE
        or min(len(known.a.content), len(known.b.content)) < DATED
        or not said_of_both(finding, known)
    ):
        return True
    if finding.comparer == "duration.value" and _unlike_durations(finding, known):
        return True
    same = max(seen.same_ab, seen.same_ba) if seen.has_nli else 0.0
    return seen.cos_frame < (LEAST_FRAMED if same >= EQUALISED else FRAMED)


def _unlike_durations(finding: Finding, known: Prepared) -> bool:
    """Whether two durations are ages of people not known to be one, run from two events, or are each one of several."""
    if finding.spans is None:
        return False
    a, b = known.a, known.b
    ages = [is_age(view, span) for view, span in zip((a, b), finding.spans, strict=True)]
    if any(ages) and (not known.gate.names or not all(ages)):
        return True
    if any((cue in a.cues) != (cue in b.cues) for cue in OF_OTHERS):
        # His son's age, or his own of years ago.
        return True
    if since_two_events(finding, known) or _of_two_sizes(finding, known):
        return True
    # Of several durations some meet: which of the others stand for each other is a guess.
    return any(f.comparer == finding.comparer and f.stance == "agree" for f in known.found)
