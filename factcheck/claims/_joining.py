"""Words, names and clauses that belong together, and that the parser hung apart."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from factcheck.claims._tree import base, children, find, low, subject, subtree
from factcheck.claims.lang.schema import Discourse

__all__ = ["free_conjuncts", "join_complements", "join_names", "join_words"]

_WHOLE = frozenset({"flat", "compound", "fixed"})
_BEARING = frozenset({"NOUN", "PROPN", "VERB", "ADJ"})
_HYPHENS = frozenset({"-", "‑"})


def join_words(doc: Any) -> None:
    """Make one word of the parts around a hyphen without spaces (``non-Roma``, ``line-up``), in place."""
    for hyphen in doc[1:-1]:
        first, last = hyphen.nbor(-1), hyphen.nbor(1)
        if hyphen.text not in _HYPHENS or hyphen.whitespace_ or first.whitespace_ or first.is_punct or last.is_punct:
            continue
        parts = [first, hyphen, last]
        hung = [t for t in parts if t.head.i == t.i or not first.i <= t.head.i <= last.i]
        if len(hung) > 1 or hung == [hyphen]:
            _gather(parts, hung)
        elif last.head.i == first.i and base(last) not in _WHOLE:
            last.dep_ = "flat"


def _gather(parts: list[Any], hung: list[Any]) -> None:
    """Hang a word's parts on one of them, and that one where the surest of them hung."""
    first, hyphen, last = parts
    below = frozenset().union(*(subtree(part) for part in parts))
    roots = [t for t in hung if t.head.i == t.i]
    place = next(iter(roots), None) or next((t for t in hung if t.head.i not in below), None)
    if place is None:
        return
    head = last if last.pos_ in _BEARING else first
    above, relation = (head, "ROOT") if roots else (place.head, place.dep_)
    head.head, head.dep_ = above, relation
    for part in parts:
        for child in list(part.children):
            if part.i != head.i and child.i != head.i and child.i not in {t.i for t in parts}:
                child.head = head
    for part in parts:
        if part.i != head.i:
            # The hyphen is a part of the word: what leaves punctuation out keeps it.
            part.head, part.dep_ = head, "flat" if part.i == hyphen.i else "compound"


def join_names(doc: Any) -> None:
    """Make one name of two names side by side that the parser hung on one verb in the same role."""
    for first, second in pairwise(doc):
        alike = first.head.i == second.head.i and base(first) == base(second) and second.i < second.head.i
        if alike and first.pos_ == "DET" and second.pos_ in {"NOUN", "PROPN"} and not list(first.children):
            first.head, first.dep_ = second, "det"
            continue
        same = first.head.i == second.head.i and first.dep_ == second.dep_ and base(first) in {"nsubj", "obj", "obl"}
        if same and first.pos_ == second.pos_ == "PROPN" and not any(t.i > second.i for t in first.children):
            second.head, second.dep_ = first, "flat"
            for child in list(second.children):
                if child.i < first.i:
                    child.head = first


def join_complements(doc: Any, table: Discourse) -> None:
    """Coordinate ``et qu'il doit partir`` with the marked clause next before it, not with the main one, in place."""
    for verb in doc:
        cc, mark = find(verb, "cc"), find(verb, "mark")
        if base(verb) != "conj" or cc is None or mark is None or low(mark) not in table.complementisers:
            continue
        if mark.i != cc.i + 1 or _is_marked(verb.head, table):
            continue
        told = next((t for t in reversed(doc[: cc.i]) if base(t) == "ccomp" and _is_marked(t, table)), None)
        if told is not None and told.i not in subtree(verb):
            verb.head = told


def free_conjuncts(doc: Any, table: Discourse) -> None:
    """Coordinate ``et a refusé`` with the verb of saying when the clause said is in a past of its own, in place.

    ``a estimé qu'aucune erreur n'avait été commise et a refusé``: after a verb in the past what is said stands in the
    imperfect, the pluperfect or the conditional (sequence of tenses), so that a perfect without a subject goes on with
    the one who says it.
    """
    for verb in doc:
        said = verb.head
        above = said.head
        if base(verb) != "conj" or base(said) != "ccomp" or not above.i < said.i < verb.i:
            continue
        bare = find(verb, "cc") is not None and find(verb, "mark") is None and subject(verb) is None
        if bare and _is_marked(said, table) and _time(verb) == _time(above) and _time(said) in table.backshifted:
            verb.head = above


def _time(verb: Any) -> str:
    """Mood and tense of a verb's finite form (``Ind|Imp``)."""
    finite = next((t for t in [*children(verb, "aux", "cop"), verb] if "Fin" in t.morph.get("VerbForm")), verb)
    return "|".join(next(iter(finite.morph.get(name)), "") for name in ("Mood", "Tense"))


def _is_marked(verb: Any, table: Discourse) -> bool:
    return any(low(mark) in table.complementisers for mark in children(verb, "mark"))
