"""The same thing said and denied: ``aucune alerte`` against ``avertissait la direction``."""

from __future__ import annotations

from factcheck.judgement.comparers.base import Comparer, Example, Finding
from factcheck.judgement.lang import relations, words
from factcheck.judgement.timeline import Dated, gap_days
from factcheck.judgement.view import Mention, View
from factcheck.records import Value

__all__ = ["COMPARER", "THINGS", "denied_of_its_day", "only_modifies", "predicates", "taken_for_granted", "words_of"]

BASE = 0.35
MORE = 0.35
# Concepts that name things and people rather than say something of them carry no polarity of their own.
THINGS = words(
    """people worker children victim traveller patient police firefighter student researcher teacher doctor lawmaker
    government company union authority item house building school_w seat national regional local worldwide european
    court lead manager spokesperson lawyer captain mayor king pope church museum film book song sport_team animal tree
    water food law sea border soil parent train_w flight route boat plane car bus troops agreement announce estimate
    per_year per_month per_week per_day cumulative night_w morning_w evening_w north south east west day_w price
    already first_time frequency bridge_road energy budget tax company motor headquarters left_side right_side
    hospital mine_w distance border election round_one round_two cash stock cheese quota layoff revenue profit debt
    premium share weapon missile drone knife car van truck scooter motorbike bicycle helicopter phone letter email
    record ransom wage pension referendum majority minority bodies height depth length weight speed area temperature
    capacity crew passengers licence infection inflation_w unemployment growth_gdp interest_rate sanctions
    weather_warning crowd match score transfer amendment damage loot victim flood storm earthquake seat margin vote
    toll age birth appeal_court
    alarm expected estimate provisional final_count revise duration_w pollution mayor energy motor option_order
    care_home hospital_site all_sites"""
)


def predicates(view: View) -> dict[str, Mention]:
    """The concepts that say something, by id, the first mention of each; a word of a name or a date says nothing."""
    dated = {i for date in (*view.dates, *view.nominal) for i in range(*date.words)}
    found: dict[str, Mention] = {}
    for mention in view.mentions:
        if mention.concept not in THINGS and mention.start not in view.named and mention.start not in dated:
            found.setdefault(mention.concept, mention)
    return found


def denied_of_its_day(a: View, b: View) -> bool:
    """Whether what is denied of one day is that there was more of it (*no new case*): another day has its own."""
    if a.reported is None or b.reported is None or a.reported == b.reported:
        return False
    return any(view.words.norms[i] in view.lang.fresh for view in (a, b) for i in view.negated)


def taken_for_granted(view: View, mention: Mention) -> bool:
    """Whether a thing is named as known (*ces attaques*, *in the attack*), so that no denial of what is said of it
    denies the thing."""
    norms = view.words.norms
    at = mention.start - 1
    if at > 0 and norms[at] in _numbers(view):
        at -= 1
    if at < 0:
        return False
    definite = norms[at] in view.lang.articles and norms[at] not in view.lang.one
    return norms[at] in view.lang.determined or (definite and at > 0 and norms[at - 1] in view.lang.prepositions)


def only_modifies(view: View, mention: Mention) -> bool:
    """Whether a noun only says which thing is meant (*toucher à l'âge de départ*): a denial of what is done to that
    thing does not deny it."""
    norms, lang = view.words.norms, view.lang
    at = mention.start - 1
    if at < 2 or norms[at] not in lang.of or norms[at - 1] in lang.negators | lang.paired_negators:
        return False
    before = norms[max(0, at - 3) : at - 1]
    return any(word in lang.articles | lang.determined for word in before)


def _numbers(view: View) -> frozenset[str]:
    """The words of the counts of a claim."""
    return frozenset(view.words.norms[i] for measure in view.measures for i in range(*measure.words))


def words_of(view: View, mention: Mention) -> str:
    """A mention as written."""
    spans = view.words.spans
    return view.claim.text[spans[mention.start][0] : spans[mention.stop - 1][1]]


def decide(a: View, b: View, lang: str) -> list[Finding]:
    """A shared predicate denied on one side only; the fewer predicates beside it, the surer."""
    mine, theirs = predicates(a), predicates(b)
    shared = [concept for concept in mine if concept in theirs]
    flipped = [concept for concept in shared if _denied(a, mine[concept], b, theirs[concept])]
    if not flipped or denied_of_its_day(a, b) or _value_denied(a, b) or _value_denied(b, a):
        return []
    share = len(flipped) / max(1, min(len(mine), len(theirs)))
    together = len((a.content & b.content) | (a.concepts & b.concepts & relations().people))
    strength = min(0.9, BASE + MORE * share * min(1.0, 0.4 + 0.3 * together))
    concept = flipped[0]
    left, right = words_of(a, mine[concept]), words_of(b, theirs[concept])
    return [Finding("negation.predicate", "negation", "clash", round(strength, 4), left, right)]


def _denied(a: View, mine: Mention, b: View, theirs: Mention) -> bool:
    """Whether one of two mentions is denied and the other not, and no thing that only the denial takes for granted."""
    if mine.negated == theirs.negated or only_modifies(*((a, mine) if mine.negated else (b, theirs))):
        return False
    granted = taken_for_granted(a, mine), taken_for_granted(b, theirs)
    return granted[0] == granted[1] or not granted[0 if mine.negated else 1]


def _value_denied(view: View, other: View) -> bool:
    """*Not more than 600*, *not before 2027*, and *not on Monday* beside *on Tuesday* deny a value, not the predicate.

    Who *did not admit defeat on Sunday night* did not admit it, where the other claim tells of that night or of none.
    """
    values = [m.words for m in view.measures if m.value.hi != 0]
    values += [d.words for d in view.dates if _is_bound(d.value) or _apart(d, other)]
    return any(i in view.negated for words in values for i in range(*words))


def _is_bound(date: Value) -> bool:
    return date.lo is None or date.hi is None


def _apart(dated: Dated, other: View) -> bool:
    """Whether the other claim tells of other days."""
    gaps = [gap_days(dated.value, theirs.value) for theirs in other.dates if not theirs.of_report]
    return bool(gaps) and all(gap is None or gap > 0 for gap in gaps)


COMPARER = Comparer(
    "negation.predicate",
    decide,
    (
        Example(
            "fr",
            "La direction n'a reçu aucune alerte avant l'accident.",
            "Le syndicat avait alerté la direction.",
            "clash",
        ),
        Example("fr", "La direction a démissionné.", "La direction n'a pas démissionné.", "clash"),
        Example("fr", "La direction n'a pas démissionné.", "La direction n'a pas encore démissionné.", None),
        Example("fr", "Les pertes n'ont pas dépassé 600 hommes.", "Les pertes ont dépassé celles de 2023.", None),
        Example(
            "fr",
            "M. Vasseur a reconnu sa défaite.",
            "M. Vasseur n'a pas reconnu sa défaite dimanche soir.",
            "clash",
            "2024-03-18",
        ),
        Example("fr", "Le ministre a démissionné mardi.", "Le ministre n'a pas démissionné lundi.", None, "2024-03-20"),
        Example("en", "The company received no warning.", "The union had warned the company.", "clash"),
        Example("en", "The minister has resigned.", "The minister has not resigned.", "clash"),
        Example("en", "The minister has not resigned.", "The minister did not resign.", None),
    ),
)
