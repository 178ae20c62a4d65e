"""The article read as one where it counts against other numbers: ``un mort et trois blessés``."""

from __future__ import annotations

import re

from factcheck.values._atoms import Atom
from factcheck.values._bounds import bound_before
from factcheck.values._found import Found
from factcheck.values._grammar import Grammar
from factcheck.values._nouns import counted_at, role_of

__all__ = ["single_counts"]

_WINDOW = 40
_LONG_WINDOW = 80
_FATE = 32
_SENTENCE = re.compile(r"[.!?](?: |$)|\n")


def single_counts(lower: str, found: list[Found], g: Grammar) -> list[Found]:
    """``found`` and the articles among them that are numbers, in order."""
    if g.article is None:
        return found
    cardinals = [item for item in found if item.kind == "cardinal"]
    singles: list[Found] = []
    if not cardinals and not g.casualty.search(lower):
        return found
    for match in g.article.finditer(lower):
        start, end = match.span(1)
        if any(item.start <= start < item.end for item in found):
            continue
        noun = counted_at(lower, end, g, many=False, skip_of=False)
        single = Found("cardinal", 1, 1, start, end, end, noun=noun)
        if _counts(lower, single, cardinals, g):
            singles.append(_bounded(lower, single, g))
    return sorted([*found, *singles], key=lambda item: item.start) if singles else found


def _counts(lower: str, single: Found, cardinals: list[Found], g: Grammar) -> bool:
    before = lower[max(0, single.start - _WINDOW) : single.start]
    previous = max((item for item in cardinals if item.end <= single.start), key=lambda item: item.start, default=None)
    following = min((item for item in cardinals if item.start >= single.end), key=lambda item: item.start, default=None)
    if g.inherit.search(before):
        return previous is not None and "." not in lower[previous.end : single.start]
    joined = re.search(rf"(?:{g.single_and}) $", before) is not None
    if single.noun is None or single.noun.lemma is None:
        near = previous is not None and previous.noun is not None and not _SENTENCE.search(lower, previous.end, single.start)
        if not (joined and near):
            return False
        return single.noun is not None or _meets_a_fate(lower, single, g)
    casualty = single.noun.lemma in g.table.nouns.casualties
    if casualty and (g.single_verb.search(before) or g.single_pair.match(lower, single.noun.end)):
        return True
    if casualty and g.single_pair_before.search(before):
        return True
    return _follows(lower, single, previous, g, casualty=casualty) or _precedes(lower, single, following, g, casualty=casualty)


def _meets_a_fate(lower: str, single: Found, g: Grammar) -> bool:
    """``and one was injured``: what stands for the noun is said by the participle."""
    return role_of(lower[: single.end + _FATE], single.start, None, single.end, None, g) is not None


def _follows(lower: str, single: Found, previous: Found | None, g: Grammar, *, casualty: bool) -> bool:
    if previous is None or previous.noun is None:
        return False
    link = g.single_link.fullmatch(lower[previous.noun_end : single.start][:_WINDOW])
    return link is not None and (casualty or link[1] != ",")


def _precedes(lower: str, single: Found, following: Found | None, g: Grammar, *, casualty: bool) -> bool:
    if following is None or following.noun is None:
        return False
    between = lower[single.noun_end : following.start]
    if following.counts_others and len(between) < _LONG_WINDOW and "." not in between:
        return re.search(rf"(?:{g.single_and}) $", between) is not None
    link = g.single_link.fullmatch(between[:_WINDOW])
    return link is not None and (casualty or link[1] != ",")


def _bounded(lower: str, single: Found, g: Grammar) -> Found:
    atom = Atom(single.start, single.end, 1, 1, 1)
    bound = bound_before(lower, single.start, g, atom)
    if bound is None or bound.kind != "at_least":
        return single
    return Found("cardinal", 1, None, bound.start, single.end, single.body_end, None, "at_least", single.noun)
