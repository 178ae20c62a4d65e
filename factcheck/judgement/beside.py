"""What is said beside a date or a duration: two dates of one thing stand beside the same words."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.clusters.words import key
from factcheck.judgement.comparers import Finding
from factcheck.judgement.comparers.negation import predicates
from factcheck.judgement.occasions import days_apart
from factcheck.judgement.timeline import CLOCKS
from factcheck.records import Span

if TYPE_CHECKING:
    from factcheck.judgement.prepared import Prepared
    from factcheck.judgement.view import View

__all__ = ["counted_from_elsewhere", "said_of_both", "since_two_events"]

ANCHOR = 6
"""In so many words after it a duration names the event that it is counted from."""
AROUND = 8
SAME = 0.3
SHARED = 2
COMMAS = frozenset(",")
"""The words so near to a date, commas or not, are said of it; of those besides predicates two must be shared."""


def said_of_both(finding: Finding, known: Prepared) -> bool:
    """Whether two dates stand beside the same: a word that says something, or two others.

    *The police struck on Sunday* and *the police released the pictures on Wednesday* share what stands further off.
    """
    if finding.spans is None:
        return True
    if _nth_of_them(known):
        return False
    named = [_dates_a_noun(view, span) for view, span in zip((known.a, known.b), finding.spans, strict=True)]
    if named[0] != named[1]:
        return False
    if known.a.claim.lang != known.b.claim.lang or known.twins is not None:
        return True
    seen = known.seen
    if seen.has_nli and max(seen.same_ab, seen.same_ba) < SAME:
        return False  # were the dates one, neither would follow from the other: more than a date keeps them apart
    mine, theirs = (_around(view, span) for view, span in zip((known.a, known.b), finding.spans, strict=True))
    told, replied = _predicates(known.a, mine), _predicates(known.b, theirs)
    words = [_words(view, near) for view, near in ((known.a, mine), (known.b, theirs))]
    return bool(told & replied) or len(words[0] & words[1]) >= SHARED


def _nth_of_them(known: Prepared) -> bool:
    """Whether one claim tells of the last of those that the other counts (*three died*, *a third person has died*):
    each has a day of its own."""
    ordinals, counts = (
        [{v.lo for v in view.claim.values if v.kind == kind} for view in (known.a, known.b)]
        for kind in ("ordinal", "cardinal")
    )
    return bool(ordinals[0] & counts[1] or ordinals[1] & counts[0])


def _dates_a_noun(view: View, span: Span) -> bool:
    """Whether a date is that of an event which a claim only names (*l'attentat de mardi*, *Tuesday's attack*)."""
    norms = view.words.norms
    start, stop = view.words.at(*span)
    if stop < len(norms) and norms[stop] in view.lang.owning:
        return True
    if start < 2 or norms[start - 1] not in view.lang.of:
        return False
    noun = norms[start - 2]
    return noun.isalpha() and noun not in view.lang.spans | view.lang.day_words | view.lang.stopwords


def counted_from_elsewhere(finding: Finding, known: Prepared) -> bool:
    """Whether one of two dates, and not the other, is counted from a day that its claim does not name (*two days
    earlier*): read as of the report it may be days off. Two that are told in the same words (*today*, *that evening*)
    are each of its own report."""
    if finding.spans is None:
        return False
    sides = [*zip((known.a, known.b), finding.spans, strict=True)]
    if days_apart(known.a, known.b) and any(_is_bare_clock(view, span) for view, span in sides):
        return True  # "peu avant 20 heures", of a day that the text around it names
    hanging = [_hangs(view, span) for view, span in sides]
    return hanging[0] != hanging[1] or finding.left.lower() == finding.right.lower()


def _is_bare_clock(view: View, span: Span) -> bool:
    """Whether a time of day stands in a claim that names no day."""
    value = next((v for v in view.claim.values if v.span == span), None)
    if value is None or value.grain not in CLOCKS:
        return False
    norms = view.words.norms
    start, stop = view.words.at(*span)
    named = view.lang.day_words.intersection(norms[start:stop])
    return not named and all(dated.value.grain in CLOCKS for dated in view.dates)


def _hangs(view: View, span: Span) -> bool:
    start, stop = view.words.at(*span)
    cues = view.lang.cues.among(view.words.norms)
    there = any(label == "from_there" and first < stop and last > start for first, last, label in cues)
    return there and not any(dated.words[1] <= start for dated in view.dates)


def since_two_events(finding: Finding, known: Prepared) -> bool:
    """Whether two durations each name the event that they run from or to, and not the same."""
    if finding.spans is None:
        return False
    mine, theirs = (_anchor(view, span) for view, span in zip((known.a, known.b), finding.spans, strict=True))
    return bool(mine) and bool(theirs) and not mine & theirs


def _around(view: View, span: Span) -> list[int]:
    """The indices of the words near some characters, in their clause, without what only tells when it was."""
    norms, breaks = view.words.norms, view.lang.clause_breaks - COMMAS
    start, stop = view.words.at(*span)
    first = next((i + 1 for i in range(start - 1, max(-1, start - AROUND), -1) if norms[i] in breaks), start - AROUND)
    last = next((i for i in range(stop, min(len(norms), stop + AROUND)) if norms[i] in breaks), stop + AROUND)
    backdrop = _backdrop(view) - frozenset(range(start - 1, stop + 1))
    return [i for i in range(max(0, first), min(len(norms), last)) if i not in backdrop]


def _words(view: View, near: list[int]) -> set[str]:
    return {key(view.words.norms[i]) for i in near} & view.said


def _predicates(view: View, near: list[int]) -> frozenset[str]:
    return frozenset(concept for concept, mention in predicates(view).items() if mention.start in near)


def _backdrop(view: View) -> frozenset[int]:
    """The indices of the words that name the event before or after which something else is told (*trois jours après sa
    démission*): a date beside them is of the other."""
    norms = view.words.norms
    found: set[int] = set()
    for i, word in enumerate(norms[:-1]):
        if word in view.lang.order_after or word in view.lang.order_before:
            ahead = takewhile(
                lambda j: norms[j] not in view.lang.clause_breaks, range(i + 1, min(len(norms), i + ANCHOR))
            )
            found.update(ahead)
    return frozenset(found)


def _anchor(view: View, span: Span) -> frozenset[str]:
    """The words of the event that a duration is counted from or to (*eight months after the vote*)."""
    norms = view.words.norms
    _, stop = view.words.at(*span)
    if stop >= len(norms) or norms[stop] not in {*view.lang.order_after, *view.lang.order_before}:
        return frozenset()
    near = range(stop + 1, min(len(norms), stop + ANCHOR))
    ahead = takewhile(lambda i: norms[i] not in view.lang.clause_breaks, near)
    return frozenset(key(norms[i]) for i in ahead if norms[i] not in view.lang.stopwords and i not in view.named)
