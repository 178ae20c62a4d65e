"""The article read as one where it counts against other numbers: ``un mort et trois blessés``."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from factcheck.values._atoms import Atom
from factcheck.values._bounds import bound_before
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar
from factcheck.values._nouns import counted_at, role_of

__all__ = ["single_counts"]

_WINDOW = 40
_LONG_WINDOW = 80
_FATE = 32
_FAR = 200
_SENTENCE = re.compile(r"[.!?](?: |$)|\n")


def single_counts(lower: str, found: list[Found], g: Grammar) -> list[Found]:
    """``found`` and the articles among them that are numbers, in order."""
    if g.article is None:
        return found
    cardinals = [item for item in found if item.kind == "cardinal"]
    if not cardinals and not g.casualty.search(lower):
        return found
    starts, cardinal_starts = [item.start for item in found], [item.start for item in cardinals]
    singles: list[Found] = []
    for match in g.article.finditer(lower):
        start, end = match.span(1)
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < found[index].end:
            continue
        noun = counted_at(lower, end, g, many=False, skip_of=False)
        single = Found("cardinal", 1, 1, start, end, end, noun=noun)
        index = bisect_right(cardinal_starts, start)
        previous = cardinals[index - 1] if index else None
        following = cardinals[index] if index < len(cardinals) else None
        if _counts(lower, single, previous, following, g):
            singles.append(_bounded(lower, single, g))
    return sorted([*found, *singles], key=lambda item: item.start) if singles else found


def _counts(lower: str, single: Found, previous: Found | None, following: Found | None, g: Grammar) -> bool:
    before = lower[max(0, single.start - _WINDOW) : single.start]
    if previous is not None and single.start - previous.end > _FAR:
        previous = None
    if g.inherit.search(before):
        near = previous is not None and previous.noun is not None and not _ends(lower, previous.end, single.start)
        return near and (single.noun is None or single.noun.lemma not in g.table.nouns.never_one)
    if _is_least(lower, single, g):
        return True
    joined = g.single_and.search(before) is not None
    if single.noun is None or single.noun.lemma is None:
        near = previous is not None and previous.noun is not None and not _ends(lower, previous.end, single.start)
        return joined and near and (single.noun is not None or _meets_a_fate(lower, single, g))
    casualty = single.noun.lemma in g.table.nouns.casualties
    if casualty and (g.single_verb.search(before) or g.single_pair.match(lower, single.noun.end)):
        return True
    if casualty and g.single_pair_before.search(before):
        return True
    return _follows(lower, single, previous, g, casualty=casualty) or _precedes(
        lower, single, following, g, casualty=casualty
    )


def _ends(lower: str, start: int, end: int) -> bool:
    return _SENTENCE.search(lower, start, end) is not None


def _is_least(lower: str, single: Found, g: Grammar) -> bool:
    """``au moins une personne``: the bound makes a number of the article."""
    if single.noun is None or single.noun.lemma is None or single.noun.lemma in g.table.nouns.never_one:
        return False
    bound = bound_before(lower, single.start, g, Atom(single.start, single.end, 1, 1, 1))
    return bound is not None and bound.kind == "at_least"


def _fate(lower: str, found: Found, g: Grammar) -> str | None:
    """What became of those counted, told within a few words behind them."""
    begin = max(0, found.start - _WINDOW)
    window = lower[begin : found.noun_end + _FATE]
    other = g.article.search(window, found.noun_end - begin) if g.article else None
    if other:
        window = window[: other.start()]
    noun = found.noun and replace(found.noun, start=found.noun.start - begin, end=found.noun.end - begin)
    return role_of(window, found.start - begin, noun, found.body_end - begin, None, g)


def _meets_a_fate(lower: str, single: Found, g: Grammar) -> bool:
    """``and one was injured``: what stands for the noun is said by the participle."""
    return _fate(lower, replace(single, noun=None), g) is not None


def _follows(lower: str, single: Found, previous: Found | None, g: Grammar, *, casualty: bool) -> bool:
    if previous is None or previous.noun is None or previous.approx == "vague":
        return False
    link = g.single_link.fullmatch(lower[previous.noun_end : min(single.start, previous.noun_end + _WINDOW)])
    return link is not None and (casualty or link[1] != ",")


def _precedes(lower: str, single: Found, following: Found | None, g: Grammar, *, casualty: bool) -> bool:
    if following is None or following.noun is None or following.approx == "vague":
        return False
    if following.start - single.noun_end > _LONG_WINDOW:
        return False
    between = lower[single.noun_end : following.start]
    if "." not in between:
        fate = _fate(lower, single, g)
        if following.counts_others:
            return fate is not None or g.single_and.search(between) is not None
        if fate is not None and _fate(lower, following, g) is not None and g.single_and.search(between) is not None:
            return True
    link = g.single_link.fullmatch(between)
    return link is not None and (casualty or link[1] != ",")


def _bounded(lower: str, single: Found, g: Grammar) -> Found:
    atom = Atom(single.start, single.end, 1, 1, 1)
    bound = bound_before(lower, single.start, g, atom)
    if bound is None or bound.kind != "at_least":
        return single
    return Found("cardinal", 1, None, bound.start, single.end, single.body_end, None, "at_least", single.noun)
