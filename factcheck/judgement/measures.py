"""The counts, sums, shares and durations of a claim, each with what it measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.clusters.words import Words, key
from factcheck.judgement.lang import Language, Relations
from factcheck.judgement.names import Name
from factcheck.judgement.scopes import Scope, scope_of_value
from factcheck.judgement.windows import added
from factcheck.records import Claim, Value

__all__ = ["FATES", "Measure", "measures_of"]

REACH = 9
FATE_REACH = 6
FEW = 3
HOLDING = 2
PASSING = 8
"""How many words before a value its verb of passing stands at most."""
BREAKS = frozenset({",", ";", ":", "(", ")"})
BRACKETS = frozenset("(:")
COMMAS = frozenset(",")
KINDS = frozenset({"cardinal", "percent", "money", "quantity", "duration", "ordinal"})
FATES = {
    "die": "killed",
    "wound": "wounded",
    "missing": "missing",
    "arrest": "arrested",
    "free": "freed",
    "displace": "displaced",
    "evacuate": "displaced",
    "survive": "survived",
    "hospital": "hospital",
    "bodies": "killed",
    "infected": "infected",
}
"""What became of the people counted, by concept; deaths and injuries never meet."""


@dataclass(frozen=True, slots=True)
class Measure:
    """A value and its frame: the noun counted, the fates, the concepts and words of its clause, its scope.

    ``holder`` is the name that the value is of, in a claim that gives values of several (*Italy (31,610), Spain with
    27,459*). ``part`` says that the value is a part of a larger count (``dont deux enfants``), ``added`` that it is
    what a short time added (``27 morts en 24 heures``). ``value`` is turned round where the claim denies it: *not more
    than 600* is *at most 600*.
    """

    value: Value
    counted: str
    counted_concepts: frozenset[str]
    fates: frozenset[str]
    concepts: frozenset[str]
    scopes: frozenset[str]
    keys: frozenset[str]
    part: bool
    words: tuple[int, int]
    added: bool = False
    holder: Name | None = None


def _turned(value: Value) -> Value:
    """*Not more than N* is at most N, *not less than N* at least N."""
    if value.approx in ("more_than", "at_least") and value.lo is not None:
        return replace(value, lo=None, hi=value.lo, approx="at_most")
    if value.approx in ("less_than", "at_most") and value.hi is not None:
        return replace(value, lo=value.hi, hi=None, approx="at_least")
    return value


def _passed(value: Value, words: Words, lang: Language, start: int, counted_at: Sequence[tuple[int, int]]) -> Value:
    """*A dépassé samedi les 100 000*: more than what is passed, the first value close behind that is no duration."""
    first = max(0, start - PASSING)
    ends = [first + at for _, at, cue in lang.cues.among(words.norms[first:start]) if cue == "beyond"]
    exact = value.approx == "exact" and value.lo is not None and value.lo == value.hi and value.kind != "duration"
    if not exact or not ends:
        return value
    end = max(ends)
    apart = any(word in BREAKS for word in words.norms[end:start]) or any(end <= at < start for at, _ in counted_at)
    return value if apart else replace(value, hi=None, approx="more_than")


def _clause(words: Words, lang: Language, start: int, stop: int) -> tuple[int, int]:
    """The words around a value up to the marks that close its clause, at most ``REACH`` on either side."""
    norms = words.norms
    marks = {",", ";", ":", ".", "(", ")", "?", "!"}
    first = start
    while first > max(0, start - REACH) and norms[first - 1] not in marks:
        first -= 1
    last = stop
    while last < min(len(norms), stop + REACH) and norms[last] not in marks:
        last += 1
    if sum(norms[i] not in lang.stopwords for i in range(first, last)) < 4:
        first, last = max(0, start - REACH - 3), min(len(norms), stop + REACH + 3)
    return first, last


def _mentions(words: Words, lang: Language, first: int, last: int) -> dict[str, int]:
    """Concepts said between two word indices, with the index nearest to the start of the range's value."""
    found: dict[str, int] = {}
    for i, _, concept in lang.concepts.among(words.norms):
        if first <= i < last:
            found.setdefault(concept, i)
    return found


def _fates(
    value: Value, lang: Language, words: Words, start: int, stop: int, counted: frozenset[str]
) -> frozenset[str]:
    """What became of those counted: the value's own role, else the nearest fate in reach.

    A number without a noun (*the toll climbed to 17*) takes its fate from further off.
    """
    if "bodies" in counted:
        return frozenset({"killed"})
    near: list[tuple[int, int, str]] = []
    reach = FATE_REACH if value.counted else 2 * FATE_REACH
    for i, _, concept in lang.concepts.among(words.norms):
        if not start - reach <= i < stop + reach:
            continue
        if concept == "killed_and_wounded":
            return frozenset({"killed", "wounded"})
        if concept in FATES:
            distance = i - stop if i >= stop else start - i + 2
            near.append((distance, i, FATES[concept]))
    if value.role:
        return frozenset({value.role})
    return frozenset({min(near)[2]}) if near else frozenset()


def _nearest(word: int, places: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The value that stands nearest to a word, one after it before one as near ahead of it."""
    if not places:
        return None
    return min(places, key=lambda at: (at[0] - word if at[0] > word else word - at[1] + 1, at[0] < word, at))


def _takes_up(value: Value, words: Words, lang: Language, start: int) -> bool:
    """Whether a small number names parties already known (*les deux pays*) and counts nothing."""
    few = value.kind == "cardinal" and value.lo == value.hi and isinstance(value.lo, int | float) and value.lo <= FEW
    return few and value.role is None and start > 0 and words.norms[start - 1] in lang.definite


def _is_label(value: Value, claim: Claim, words: Words, lang: Language, start: int) -> bool:
    """Whether a number only names a thing (*Boeing 737*, *un 737*, *vol ET 302*, *lignes 1 et 14*) and counts
    nothing."""
    if value.kind != "cardinal" or value.role or value.lo != value.hi or start == 0:
        return False
    first, last = words.spans[start - 1]
    before = claim.text[first:last]
    if value.counted and not _is_code_behind(value, claim):
        return False
    if before.lower() in lang.one:
        return True
    code = len(before) > 1 and before.isupper()
    named = start > 1 and before[:1].isupper() and (code or before.lower() not in lang.stopwords)
    return named or _numbered(words, lang, start)


def _is_code_behind(value: Value, claim: Claim) -> bool:
    """Whether a word in capitals that was taken for what is counted goes on with the name (*un 737 MAX*)."""
    behind = claim.text[value.span[1] :].split(maxsplit=1)[:1]
    return bool(behind) and len(behind[0]) > 1 and behind[0].isupper()


def _numbered(words: Words, lang: Language, start: int) -> bool:
    """Whether a number stands in a row behind the word for what it is the number of, an adjective between them or
    not."""
    norms = words.norms
    first = start
    while first > 1 and (norms[first - 1] in lang.conjunctions | COMMAS or norms[first - 1].isdigit()):
        first -= 1
    near = [norms[i] for i in (first - 1, first - 2) if i >= 0]
    return bool(near) and (
        near[0] in lang.numbered or (len(near) > 1 and near[1] in lang.numbered and near[0] not in lang.stopwords)
    )


def _zeros(claim: Claim, words: Words, lang: Language) -> list[Value]:
    """*Aucun licenciement*, *not a single post*: none of something is a count too."""
    found = []
    longest = {start: stop for start, stop, label in sorted(lang.quantifiers.among(words.norms)) if label == "none"}
    for i, at in longest.items():
        if at >= len(words.norms):
            continue
        noun = words.norms[at]
        if noun in lang.stopwords or not noun[0].isalpha():
            continue
        start, end = words.spans[i][0], words.spans[at - 1][1]
        if any(value.span[0] < end and start < value.span[1] for value in claim.values):
            continue
        found.append(Value("cardinal", 0, 0, claim.text[start:end], (start, end), counted=noun))
    return found[:1]


def _concepts_of(noun: tuple[str, ...], lang: Language) -> frozenset[str]:
    """The concepts of a counted noun, given as a lemma: the tables may list its plural only."""
    forms = [(*noun[:-1], noun[-1] + ending) for ending in ("", "s", "x")] if noun else []
    return frozenset(concept for form in forms for *_, concept in lang.concepts.among(form))


def _holders(
    names: Sequence[Name], words: Words, lang: Language, places: Sequence[tuple[int, int]]
) -> dict[tuple[int, int], Name]:
    """The name that each value is of, where the claim gives values of at least two names.

    A value right behind a name, with nothing but a bracket or a small word between them, is of that name; where such
    values stand, one further off is of the name last said before it that holds no value yet, its verb's subject mostly.
    """
    ends = [(words.at(*name.span)[1], name) for name in names]
    found: dict[tuple[int, int], Name] = {}
    for start, stop in places:
        for end, name in ends:
            between = words.norms[end:start]
            if end <= start and len(between) <= HOLDING and all(w in lang.stopwords or w in BRACKETS for w in between):
                found[start, stop] = name
    if not found or len(places) < 2 or len(names) < 2:
        return {}
    taken = {name.span for name in found.values()}
    for place in places:
        before = [(end, name) for end, name in ends if end <= place[0] and name.span not in taken]
        if place not in found and before:
            found[place] = max(before, key=lambda held: held[0])[1]
    return found


def measures_of(
    claim: Claim,
    words: Words,
    lang: Language,
    negated: frozenset[int],
    table: Relations,
    scopes: tuple[Scope, ...],
    names: Sequence[Name] = (),
) -> tuple[Measure, ...]:
    """The measures of a claim in order; ``names`` are those said in it."""
    found = []
    values = [v for v in claim.values if v.kind in KINDS and (v.lo is not None or v.hi is not None)]
    crowded = len({v.kind for v in values}) < len(values)
    places = [words.at(*value.span) for value in values]
    by_kind = [[p for p, v in zip(places, values, strict=True) if v.kind == kind] for kind in {v.kind for v in values}]
    holders = {place: name for alike in by_kind for place, name in _holders(names, words, lang, alike).items()}
    counted_at = [place for place, value in zip(places, values, strict=True) if value.kind != "duration"]
    for value in (*values, *_zeros(claim, words, lang)):
        start, stop = words.at(*value.span)
        if _takes_up(value, words, lang, start) or _is_label(value, claim, words, lang, start):
            continue
        first, last = _clause(words, lang, start, stop) if crowded else (0, len(words.norms))
        said = _mentions(words, lang, first, last)
        concepts = frozenset(said)
        counted = value.counted or ""
        noun = tuple(counted.lower().split())
        counted_concepts = _concepts_of(noun, lang)
        people = bool(counted_concepts & table.people) or bool(concepts & table.people)
        counts = value.kind in ("cardinal", "ordinal")
        fates = _fates(value, lang, words, start, stop, counted_concepts) if counts else frozenset()
        if not fates and "lose" in concepts and people and value.kind == "cardinal":
            fates = frozenset({"killed"})
        ahead = words.norms[max(0, start - 3) : start]
        part = any(cue == "part" for *_, cue in lang.cues.among(ahead))
        # "The first cases" are told of for months, and are no count of one.
        if value.kind == "ordinal" and fates and value.lo != 1:
            value = replace(value, kind="cardinal")  # the twelfth to die makes twelve dead
        denied = any(i in negated for i in range(start, stop))
        if denied and value.kind == "money" and isinstance(value.hi, int | float) and value.hi <= 1:
            continue  # "pas un centime", "pas un euro"
        value = _passed(value, words, lang, start, counted_at)
        found.append(
            Measure(
                value=_turned(value) if denied else value,
                counted=key(noun[-1]) if noun else "",
                counted_concepts=counted_concepts,
                fates=fates,
                concepts=concepts,
                scopes=scope_of_value(scopes, (start, stop), (first, last), table).union(
                    c for c in concepts & table.natures if _nearest(said[c], places) == (start, stop)
                ),
                keys=frozenset(
                    key(words.norms[i])
                    for i in range(first, last)
                    if not start <= i < stop and words.norms[i] not in lang.stopwords and len(words.norms[i]) > 3
                ),
                part=part,
                words=(start, stop),
                added=added(words, lang, (first, last), (start, stop), counted_at),
                holder=holders.get((start, stop)),
            )
        )
    return tuple(found)
