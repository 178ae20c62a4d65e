"""Who speaks and who listens: ``a dit à l'AFP Jean Roy`` has one name for two, and the parser cannot part them."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from factcheck.claims._placed import group_start
from factcheck.claims._tree import low, subject
from factcheck.claims.lang.schema import Discourse

__all__ = ["free_speaker"]

_NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP"})
_STARTS = frozenset({"DET", "PROPN", "NOUN", "ADJ"})
_REACH = 24


@cache
def _hearer(table: Discourse) -> re.Pattern[str]:
    return re.compile(rf"\s(?:[\w-]+ ){{0,2}}?(?:{table.hearers})(?=\s)")


def free_speaker(verb: Any, table: Discourse) -> None:
    """Part the speaker that follows an inverted verb from the newspaper or agency that heard him, in place.

    Only where no subject stands after the verb yet.
    """
    own = subject(verb)
    if not table.hearers or (own is not None and own.i < verb.i and not _is_beside(own, verb)):
        return
    doc = verb.doc
    match = _hearer(table).match(doc.text, verb.idx + len(verb.text))
    if match is None:
        return
    first = next((t.i for t in doc[verb.i + 1 : verb.i + _REACH] if t.idx >= match.end()), None)
    if first is None or doc[first].is_punct or doc[first].pos_ not in _STARTS:
        return
    end = first
    while (
        end < len(doc) and doc[end].pos_ in _NAMING and not (end > first and doc[end].pos_ == "DET" and _new(doc, end))
    ):
        end += 1
    head = next((t for t in doc[first:end] if t.pos_ in {"PROPN", "NOUN"}), None)
    hearer = next((t for t in reversed(doc[verb.i + 1 : first]) if t.pos_ in {"PROPN", "NOUN"}), None)
    if head is None or hearer is None or any(verb.i < t.i < end for t in verb.ancestors):
        return
    if own is not None and own.i < verb.i:
        if head.pos_ != "PROPN" and low(head) not in table.people:
            return
        own.head, own.dep_ = doc[own.left_edge.i - 2], "appos"
    if own is not None and own.i >= end:
        if doc[end].text != "," or head.pos_ != "PROPN":
            return
        # "..., Jean Roy, directeur": the function was taken for the subject.
        own.head, own.dep_ = head, "appos"
    _part(verb, hearer, head, first, end)
    for token in doc[end:]:
        if first <= token.head.i < end and low(token) in table.times:
            token.head, token.dep_ = verb, "obl"


def _is_beside(noun: Any, verb: Any) -> bool:
    """Whether a noun is set between two commas after another, right before the verb (``à Lyon, la ville, a dit``)."""
    start, doc = noun.left_edge.i, verb.doc
    closed = start > 1 and doc[start - 1].text == "," and doc[group_start(verb) - 1].text == ","
    return closed and doc[start - 2].pos_ in {"NOUN", "PROPN"} and not any(t.i == start - 2 for t in noun.subtree)


def _new(doc: Any, place: int) -> bool:
    """Whether a determiner opens a second phrase: no preposition before it."""
    return bool(doc[place - 1].pos_ != "ADP")


def _part(verb: Any, hearer: Any, head: Any, first: int, end: int) -> None:
    doc = verb.doc
    hearer.head, hearer.dep_ = verb, "obl"
    head.head, head.dep_ = verb, "nsubj"
    for token in doc[first:end]:
        if token.i != head.i and not first <= token.head.i < end:
            token.head, token.dep_ = head, "flat" if token.pos_ == "PROPN" else token.dep_
    for token in doc[end:]:
        if verb.i < token.head.i < first:
            token.head = head
    for token in doc[verb.i + 1 : first]:
        if first <= token.head.i < end:
            token.head = hearer if token.i != hearer.i else verb
