"""The modality of a claim: negated, forecast, hedged, reported or asserted, the first that holds.

The convention is that of the project's claim contract: the claim's own predicate decides, so that a hedge on a
plan is a forecast and a denied rumour is negated.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factcheck.claims._tree import base, children, low
from factcheck.claims._types import Clause, Parsed
from factcheck.claims.lang import mood
from factcheck.claims.lang.schema import Mood
from factcheck.records import Modality

__all__ = ["is_negated", "judge"]

_COPULAS = frozenset({"avoir", "être", "be", "have"})


def judge(clause: Clause, parsed: Parsed, lang: str, *, attributed: bool, future: bool) -> Modality:
    """The first modality that holds of a clause.

    ``attributed`` says that somebody is named as its speaker, ``future`` that it holds a date after the article's.
    Raises ``LanguageError`` for a language without a table.
    """
    table = mood(lang)
    if is_negated(clause, parsed, lang):
        return "negated"
    group = _group(parsed.doc[clause.predicate], table)
    reported = _under_past_saying(clause, parsed)
    possible = any(low(token) in table.possible for token in group)
    plan = future and (possible or _is_present(group, table))
    if plan or _is_forecast(group, table, reported=reported, future=future):
        return "forecast"
    if possible or _is_hedged(clause, group, table):
        return "hedged"
    return "reported" if attributed else "asserted"


def is_negated(clause: Clause, parsed: Parsed, lang: str) -> bool:
    """Whether the text of a clause negates its own predicate."""
    table = mood(lang)
    kept = _kept(clause)
    group = _group(parsed.doc[clause.predicate], table)
    added = {piece.text.lower().replace("’", "'").strip() for piece in clause.pieces if piece.token is None}
    if any(set(text.split()) & (table.negators | table.particle) for text in added):
        return True
    near = [c for token in group for c in token.children if c.i in kept]
    words = {low(c) for c in near} | {low(token) for token in group}
    particle = bool(words & table.particle)
    if table.restrictors is not None and particle and _restricts(group, kept, table.restrictors[1]):
        return False
    if words & table.negators:
        return not table.particle or particle or _short(group, words, table)
    if table.particle and not particle:
        return False
    return any(_is_negative(c, kept, table) for c in near if base(c) in {"nsubj", "obj", "obl", "advmod", "det", "cc"})


def _short(group: list[Any], words: set[str], table: Mood) -> bool:
    """A negation that has lost its particle (``c'est pas``), as quotes have; ``plus`` alone means more."""
    return bool(words & (table.negators - {"plus", "point", "non"}))


def _is_negative(token: Any, kept: frozenset[int], table: Mood) -> bool:
    heads = [token, *(c for c in token.children if base(c) in {"det", "cc", "advmod"} and c.i in kept)]
    return any(low(head) in table.negative_words for head in heads)


def _restricts(group: list[Any], kept: frozenset[int], word: str) -> bool:
    """``ne ... que``: the second word hangs on the verb or on its object and is no complementiser."""
    for token in group:
        for child in token.children:
            parts = [child, *child.children]
            for part in parts:
                same = low(part).rstrip("'") in {word, word[:-1]}
                if same and base(part) in {"advmod", "case", "cc"} and part.i in kept:
                    return True
    return False


def _kept(clause: Clause) -> frozenset[int]:
    return frozenset(piece.token for piece in clause.pieces if piece.token is not None)


def _group(predicate: Any, table: Mood) -> list[Any]:
    """The predicate with its auxiliaries, the modal over it, and the infinitive under it."""
    found = [predicate, *children(predicate, "aux", "cop")]
    modal = table.possible | table.duties | table.duties_or_plans | table.near_future
    if base(predicate) in {"xcomp", "ccomp"} and low(predicate.head) in modal:
        found.append(predicate.head)
    if low(predicate) in modal or predicate.lemma_ in table.plans | table.hedge_verbs:
        for child in children(predicate, "xcomp"):
            found.extend([child, *children(child, "aux", "cop")])
    return sorted(found, key=lambda token: token.i)


def _under_past_saying(clause: Clause, parsed: Parsed) -> bool:
    """Whether the nearest frame is a past verb of saying with a complement: conditionals under it are futures."""
    frame = clause.frames[-1] if clause.frames else None
    if frame is None or frame.verb is None or frame.kind != "complement":
        return False
    verb = parsed.doc[frame.verb]
    tenses = {value for token in [verb, *children(verb, "aux")] for value in token.morph.get("Tense")}
    return bool(tenses & {"Past", "Imp"})


def _is_forecast(group: list[Any], table: Mood, *, reported: bool, future: bool) -> bool:
    forms = {low(token) for token in group}
    past = bool(forms & table.past_copulas)
    if forms & table.future_auxiliaries or any(_is_future(token, table, future=future) for token in group):
        return True
    if forms & table.relative_future and "have" not in forms:
        return reported or not table.conditional_endings
    infinitive = any("Inf" in token.morph.get("VerbForm") for token in group)
    if forms & table.near_future and infinitive and not past:
        return True
    if forms & table.duties and infinitive:
        return True
    if forms & table.duties_or_plans and infinitive:
        return future or any(token.lemma_ in table.events for token in group)
    if any(low(mark) in table.headline_marks for mark in children(group[0], "mark")) and len(group) == 1:
        return True
    if not past and (_plans(group, table) or _is_planned(group, table)):
        return True
    if reported and table.conditional_endings:
        return any(_is_conditional(t, table) and _is_eventive(t, group, table) for t in group)
    return False


def _is_future(token: Any, table: Mood, *, future: bool) -> bool:
    """A future form; a future perfect (``aura duré``) tells the past unless a date to come stands by it."""
    if not _has_form(token, table.future_endings, "Fut", table.sure_future):
        return False
    return future or token.dep_ != "aux:tense"


def _is_eventive(token: Any, group: list[Any], table: Mood) -> bool:
    """A verb of its own, or the passive auxiliary of one; not a bare copula or possession."""
    if any(low(child) in table.event_objects for child in children(token, "obj")):
        return True
    full = [other for other in group if other.pos_ == "VERB" and other.i != token.i]
    return (bool(full) and low(token)[:2] != "au") or (token.pos_ == "VERB" and token.lemma_ not in _COPULAS)


def _plans(group: list[Any], table: Mood) -> bool:
    return any(
        (low(token) in table.plan_forms or (token.lemma_ in table.plans and "Past" not in token.morph.get("Tense")))
        and _has_infinitive(token)
        for token in group
    )


def _has_infinitive(token: Any) -> bool:
    return any("Inf" in child.morph.get("VerbForm") for child in children(token, "xcomp", "ccomp"))


def _is_planned(group: list[Any], table: Mood) -> bool:
    helpers = [token for token in group if base(token) in {"aux", "cop"}]
    if not helpers or any(token.lemma_ in {"avoir", "have"} for token in helpers):
        return False
    return any(low(token) in table.planned for token in group)


def _is_present(group: list[Any], table: Mood) -> bool:
    """Whether the finite verb is a plain present: with a date to come it tells a plan."""
    finite = next((token for token in group if "Fin" in token.morph.get("VerbForm")), None)
    if finite is None or finite.lemma_ in {"avoir", "have"}:
        return False
    participle = any("Part" in token.morph.get("VerbForm") and base(token) != "aux" for token in group)
    return "Pres" in finite.morph.get("Tense") and "Ind" in finite.morph.get("Mood") and not participle


def _is_hedged(clause: Clause, group: list[Any], table: Mood) -> bool:
    if any(frame.hedges for frame in clause.frames[-1:]):
        return True
    forms = {low(token) for token in group}
    if any(_is_conditional(token, table) for token in group):
        return True
    if forms & table.hedged_participles and any(base(token) == "aux" for token in group):
        return True
    if forms & table.relative_future or any(token.lemma_ in table.hedge_verbs for token in group):
        return True
    return _hedge_pattern(table).search(clause.text) is not None


@cache
def _hedge_pattern(table: Mood) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{table.hedges})(?!\w)", re.IGNORECASE)


def _is_conditional(token: Any, table: Mood) -> bool:
    return _has_form(token, table.conditional_endings, "Cnd", table.sure_conditional)


def _has_form(token: Any, endings: str, feature: str, sure: str) -> bool:
    """Whether the parse calls a token future or conditional and its ending agrees, or its ending alone is sure."""
    if not endings or token.pos_ not in {"VERB", "AUX"} or re.search(endings, low(token)) is None:
        return False
    features = [*token.morph.get("Mood"), *token.morph.get("Tense")]
    return feature in features or bool(sure and re.search(sure, low(token))) or _is_built_on_infinitive(token, endings)


def _is_built_on_infinitive(token: Any, endings: str) -> bool:
    lemma, form = str(token.lemma_), low(token)
    stem = lemma[:-1] if lemma.endswith("re") else lemma
    match = re.search(endings, form)
    return match is not None and len(stem) > 3 and form[: match.start() + 1] == stem
