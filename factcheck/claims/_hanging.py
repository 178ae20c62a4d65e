"""Sources and clauses that the parser hung in the wrong place around a verb of saying."""

from __future__ import annotations

from typing import Any

from factcheck.claims._placed import closes_quote, group_start
from factcheck.claims._tree import find, is_finite, low, subject
from factcheck.claims.lang.schema import Discourse

__all__ = ["free_explained", "hang_sources"]

_SHORTEST = 4


def free_explained(doc: Any) -> None:
    """``affirme que la porte était fermée : la serrure tenait``: make a clause of its own, in place, of the second."""
    for token in doc[_SHORTEST:]:
        if token.dep_ != "ccomp" or subject(token) is None or not is_finite(token) or find(token, "mark") is not None:
            continue
        first = token.left_edge.i
        colon = first if doc[first].text == ":" else first - 1
        if (
            colon > 0
            and doc[colon].text == ":"
            and any(child.dep_ == "ccomp" and child.i < colon for child in token.head.children)
        ):
            token.dep_ = "parataxis"


def hang_sources(doc: Any, table: Discourse) -> None:
    """Hang on its verb, in place, the source that a date parts from it: ``P, rapporte jeudi 20 juillet Le Fanal``."""
    if not table.inverts:
        return
    for verb in doc[_SHORTEST:-2]:
        if verb.pos_ != "VERB" or low(verb) not in table.verbs or subject(verb) is not None:
            continue
        start = group_start(verb)
        if start < _SHORTEST or not (doc[start - 1].text == "," or closes_quote(doc, start)):
            continue
        end = next((token.i for token in doc[verb.i + 1 :] if token.is_punct), len(doc))
        first = verb.i + 1
        while first < end and (low(doc[first]) in table.times or doc[first].pos_ == "NUM"):
            first += 1
        name = doc[first:end]
        if first == verb.i + 1 or not len(name) or name[0].pos_ not in {"DET", "PROPN"}:
            continue
        tops = [t for t in name if not first <= t.head.i < end and t.pos_ in {"NOUN", "PROPN"}]
        if len(tops) != 1 or any(above.i == tops[0].i for above in verb.ancestors):
            continue
        tops[0].head, tops[0].dep_ = verb, "nsubj"
        if verb.dep_ == "conj":
            verb.dep_ = "parataxis"
