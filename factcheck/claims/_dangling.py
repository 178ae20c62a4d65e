"""Clauses that are no sentence: they hang on another one, have lost their subject, or break off."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise
from typing import Any

from factcheck.claims._tree import base, children, find, low, subject
from factcheck.claims._types import Clause, Parsed, Piece
from factcheck.claims.lang.schema import Worth

__all__ = ["dangles", "hangs"]

_REACH = 4
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_CLITIC = frozenset({"obj", "iobj", "expl"})
_TORN = frozenset({"det", "cc", "mark"})


def dangles(clause: Clause, parsed: Parsed, table: Worth) -> bool:
    """Whether the clause hangs on another: a condition or reason of its own, an unresolved relative, a torn end."""
    kept = [piece for piece in clause.pieces if any(char.isalnum() for char in piece.text)]
    if not kept:
        return True
    first, last = kept[0], kept[-1]
    if first.token is not None:
        opening = parsed.doc[first.token]
        marked = base(opening) == "mark" and opening.head.i == clause.predicate and opening.pos_ != "PROPN"
        hangs = not _is_name(opening) and (low(opening) in table.relatives or low(opening) in table.hanging)
        if hangs or (marked and not _goes_on(clause, parsed, table)):
            return True
        if low(opening) in table.conditions and opening.pos_ == "SCONJ" and _finite_verbs(kept, parsed) == 1:
            return True
    second = kept[1].token if len(kept) > 1 else None
    if first.token is not None and second is not None and parsed.doc[first.token].pos_ == "ADV":
        # "même si", "even if"
        mark = parsed.doc[second]
        if base(mark) == "mark" and mark.pos_ == "SCONJ" and mark.head.i == clause.predicate:
            return True
    if not parsed.title and _opens_relative([piece.token for piece in kept[:_REACH]], parsed, table):
        return True
    if last.token is None:
        return False
    return _is_torn(parsed.doc[last.token], {piece.token for piece in kept}, clause, table) or (
        not parsed.title and _lacks_subject(clause, [piece.token for piece in kept], parsed)
    )


def _finite_verbs(kept: Sequence[Piece], parsed: Parsed) -> int:
    """How many finite verbs stand among the pieces of a clause."""
    words = (parsed.doc[piece.token] for piece in kept if piece.token is not None)
    return sum("Fin" in word.morph.get("VerbForm") for word in words)


def _is_torn(ending: Any, kept: Set[int | None], clause: Clause, table: Worth) -> bool:
    """Whether the last word of a clause belongs to one that is not there: ``les soldats qui``, ``le maire avait``."""
    if ending.pos_ in {"DET", "CCONJ", "SCONJ"} and base(ending) in _TORN:
        return True
    if low(ending) in table.relatives and not _is_name(ending):
        governor = ending.head
        return governor.i not in kept or governor.pos_ in _NOMINAL or base(ending) == "punct"
    verb = ending.pos_ in {"VERB", "AUX"} and low(ending) in table.unfinished
    return verb and (ending.i == clause.predicate or ending.head.i not in kept)


def _is_name(word: Any) -> bool:
    """``the WHO``, ``The Who``: names that are spelt like a relative."""
    return word.pos_ == "PROPN" or (len(word.text) > 1 and word.text.isupper())


def _lacks_subject(clause: Clause, kept: Sequence[int | None], parsed: Parsed) -> bool:
    """Whether a clause opens with its own finite verb and nothing is said of whom: ``lui a été confié``."""
    opening = (t for t in kept if t is None or parsed.doc[t].pos_ != "PRON" or base(parsed.doc[t]) not in _CLITIC)
    first = next(opening, None)
    if first is None or clause.subject is not None:
        return False
    verb, predicate = parsed.doc[first], parsed.doc[clause.predicate]
    own = verb.i == predicate.i or (base(verb) in {"aux", "cop"} and verb.head.i == predicate.i)
    finite = "Fin" in verb.morph.get("VerbForm") and "Imp" not in verb.morph.get("Mood")
    if not (own and finite and verb.pos_ in {"VERB", "AUX"}) or subject(predicate) is not None:
        return False
    # "reste que le chômage a augmenté", "figurent parmi les victimes deux enfants": what is told may stand behind.
    behind = (c for c in children(predicate, "obj", "obl", "xcomp", "dep", "appos") if c.pos_ in _NOMINAL | {"NUM"})
    told = (c for c in behind if c.i > predicate.i and find(c, "case") is None)
    return find(predicate, "ccomp") is None and not any(_agree(c, verb) for c in told)


def _agree(noun: Any, verb: Any) -> bool:
    """Whether a noun may be the subject of a finite verb, as far as their numbers tell."""
    determiner = find(noun, "det")
    several = find(noun, "nummod") is not None or noun.pos_ == "NUM" or find(noun, "conj") is not None
    told = ["Plur"] if several else (determiner.morph.get("Number") if determiner is not None else [])
    number = told or noun.morph.get("Number")
    return not number or not verb.morph.get("Number") or number == verb.morph.get("Number")


def _goes_on(clause: Clause, parsed: Parsed, table: Worth) -> bool:
    """Whether a clause that begins with a subordinate one goes on to a main one behind its comma."""
    behind = named = False
    hangs = True
    for index in [piece.token for piece in clause.pieces if piece.token is not None]:
        word = parsed.doc[index]
        if word.text == ",":
            behind, hangs = True, False
        elif base(word) == "mark" or low(word) in table.relatives:
            hangs = True
        elif behind and not hangs:
            named = named or word.pos_ in {"NOUN", "PROPN", "PRON"}
            own = clause.predicate in {index, word.head.i if base(word) in {"aux", "cop"} else index}
            if named and not own and "Fin" in word.morph.get("VerbForm"):
                return True
    return False


def _opens_relative(tokens: list[int | None], parsed: Parsed, table: Worth) -> bool:
    """``each of which``, ``in which``: a relative behind a preposition at the head of a clause."""
    for before, index in pairwise(tokens):
        if before is None or index is None or parsed.doc[before].pos_ in {"NOUN", "PROPN", "VERB"}:
            return False
        if low(parsed.doc[index]) in table.relatives and parsed.doc[before].pos_ == "ADP":
            return True
    return False


def hangs(word: Any, clause: Clause) -> bool:
    """Whether a verb stands in a clause that hangs on a noun or on another clause: ``un défi qui lui convient``."""
    while word.head.i != word.i and word.i != clause.predicate:
        if base(word) in {"acl", "advcl"}:
            return True
        word = word.head
    return False
